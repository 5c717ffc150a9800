//! Seats: who holds how many by the words of the text, and how large the chamber is. Knows no election's results.
//!
//! Only sentences that hold a word for seats or deputies are read, and those right after a statement, where the word is
//! often left out; tables are read from a heading that holds one.

mod agreement;
mod antecedent;
mod aside;
mod bare;
mod behind;
mod beside;
mod block;
mod brackets;
mod by_line;
mod carried;
mod chain;
mod chamber;
mod chamber_number;
mod chamber_other;
mod chamber_part;
mod chamber_size;
mod change;
mod choice;
mod clause_end;
mod compared;
mod count;
mod cue;
mod dating;
mod denial;
mod deputies;
mod described;
mod description;
mod difference;
mod each;
mod earlier_figure;
mod eligible;
mod foreign;
mod forms;
mod framework;
mod guard;
mod head;
mod headline;
mod holding;
mod in_line;
mod inherited;
mod joined;
mod landmark;
mod leader;
mod mention;
mod named;
mod naming;
mod one_place;
mod ordinal;
mod other_body;
mod own;
mod own_seats;
mod owner;
mod pair;
mod pair_in_brackets;
mod part;
mod past_rivals;
mod period;
mod place;
mod quantity;
mod record;
mod reference;
mod role;
mod roll;
mod same;
mod settled;
mod shared;
mod single;
mod sole;
mod statement;
mod status;
mod steps;
mod still;
mod strength;
mod subject;
mod table;
#[cfg(test)]
mod tests;
mod threshold;
mod times;
mod told;
mod total;
mod unlike;
mod unreal;
mod zero;

pub use dating::{leads_on_to, opens_clause};
pub use forms::is_held;
pub use landmark::{Landmark, Tie, dates_what_was_left, landmarks, tells_of_founding, tie};
pub use mention::{Bound, ListReference, Period, SeatMention, SeatScope, SeatStatus, TotalMention};
pub use period::{
    ElectionPhrase, election_phrases, here_is, is_of_region, is_participle_of_vote, is_under_participle, names_vote,
    numbered_term, region_body, says_last, says_past, tells,
};
pub use status::{speaks_of_results, tells_of_count};
pub use steps::{Step, speaks_of_former, step_at};

use crate::arabic::{TokenizedText, number};
use crate::base::{Cancelled, Watch};
use crate::extract::name::Names;
use crate::extract::name::told_people::PersonMention;

use named::NamedText;
use statement::Reader;

/// What the seats pass found, each kind in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Seats {
    /// Counts of lists.
    pub seats: Vec<SeatMention>,
    /// Sizes of chambers.
    pub totals: Vec<TotalMention>,
}

impl Seats {
    /// True where nothing was found.
    pub fn is_empty(&self) -> bool {
        self.seats.is_empty() && self.totals.is_empty()
    }

    /// Reads the statements of seats in `text`, in one pass; `people` are those that the text alone names.
    pub fn of(text: &TokenizedText, names: &Names, people: &[PersonMention], watch: Watch<'_>) -> Result<Self, Cancelled> {
        let told = told::with_told(text, names, people);
        let names = told.as_ref().unwrap_or(names);
        let marked = NamedText::new(text, names);
        let text = &marked;
        let mut reader = Reader::new(text, names);
        let mut is_any_read = false;
        let mut table_end = 0;
        // Looking at all bytes without stopping lets the compiler take many at a time.
        let divides_cells = |any: u8, byte: &u8| any | u8::from(*byte == b'\t') | u8::from(*byte == b'|');
        let has_cells =
            text.text().as_bytes().iter().fold(0, divides_cells) != 0 || table::GAPS.iter().any(|gap| text.text().contains(gap));
        for (index, sentence) in text.sentences().iter().enumerate() {
            if sentence.end <= table_end {
                continue;
            }
            watch.at(sentence.start, text.len())?;
            if cue::ELECTIONS.any_in(text, sentence.clone()) || other_body::COUNCIL.any_in(text, sentence.clone()) {
                reader.discourse.name_level(text, sentence);
            }
            let counts = |token: usize| text.number(token).is_some() || number::word(text, token).is_some();
            let heads_table = has_cells && table::may_head(text, sentence) || table::heads_years(text, sentence);
            reader.discourse.speaks_of_seats |= cue::TRIGGERS.any_in(text, sentence.clone());
            let is_read = cue::TRIGGERS.any_in(text, sentence.clone())
                || heads_table
                || reader.is_near_statement(index) && sentence.clone().any(counts)
                || reader.discourse.speaks_of_seats && chain::counts_in_brackets(text, names, sentence)
                || chain::ranks_in_brackets(text, names, index);
            if !is_read {
                // `أعلنت الهيئة النتائج الأولية:` over the lists
                if text.mark(sentence.end.saturating_sub(1)) == Some(':') {
                    reader.discourse.name_stage(text, sentence);
                }
                reader.note_stage(sentence.start);
                continue;
            }
            is_any_read = true;
            if let Some(end) = table::read(&mut reader, index) {
                table_end = end;
                continue;
            }
            reader.sentence(index);
            reader.note_stage(sentence.start);
        }
        reader.settle();
        if is_any_read {
            pair_in_brackets::add(&mut reader);
        }
        // `نتائج الانتخابات بحسب الكتل:` above names and numbers alone
        let has_lines = text.paragraphs().len() > roll::LINES_MIN;
        if has_lines && (is_any_read || cue::ELECTIONS.any_in(text, 0..text.len())) {
            roll::add(&mut reader);
        }
        if text.paragraphs().len() > pair::LINES_MIN && (is_any_read || pair::heads_comparison(text)) {
            pair::add(&mut reader);
        }
        if text.paragraphs().len() > roll::LINES_MIN {
            by_line::add(&mut reader);
        }
        in_line::add(&mut reader);
        if is_any_read {
            headline::add(&mut reader);
        }
        if text.paragraphs().len() > roll::LINES_MIN && !reader.seats.is_empty() {
            block::date(&mut reader);
        }
        if !reader.seats.is_empty() && text.paragraphs().len() > roll::LINES_MIN {
            one_place::forget_rows(&mut reader);
        }
        if !reader.seats.is_empty() {
            zero::add(&mut reader);
        }
        // What blocs have since deputies left them is no result; what a named vote gave them is.
        if !reader.seats.is_empty() && strength::is_of_blocs(text) {
            reader.seats.retain(|seats| {
                matches!(seats.period, Period::Year(_) | Period::Dated(_))
                    || !(seats.list.name.starts_with("كتلة") && (seats.rule == "seats/roll" || seats.seats.is_none()))
                        && !strength::tells_bloc_now(text, text.token_at(seats.number.start))
            });
        }
        total::forget_parts(&reader.seats, &mut reader.totals);
        place::set(text, names, &mut reader.seats);
        Ok(Self {
            seats: reader.seats,
            totals: reader.totals,
        })
    }
}
