//! Titles of happenings, from the words of the text: a noun phrase as it stands, or the verbal noun of the verb with the
//! verb's own subject and object. Invents no word; knows no day. What follows the head is taken in whole phrases
//! (`phrase`), so that no title breaks off in the middle of one.

mod antecedent;
mod before;
mod case;
mod casualties;
mod decided;
mod declared;
mod hanging;
mod inflect;
mod joined;
mod killed;
mod left_out;
mod main_clause;
mod noun;
mod noun_told;
mod of_named;
mod owned;
mod owner;
mod participle;
mod relative;
mod report;
mod setting;
mod sourced;
mod spelt_alike;
mod subject;
mod trust;
mod verb;
mod whom;
mod words;

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::extract::name::Names;

use super::clause::Happening;
use super::phrase::{self, Reach};
use super::trigger::{Form, Triggers};
use super::words as clauses;
use super::{DateRole, DateSlot, EventCategory};

pub(super) use noun_told::governing_verb;
/// The title of `found`; `dates` are those of its sentence, `all_dates` those of the text.
pub(super) fn title(
    text: &TokenizedText,
    names: &Names,
    sentence: Range<usize>,
    dates: &[DateSlot],
    all_dates: &[DateSlot],
    found: &Happening,
) -> String {
    let title = Title {
        text,
        names,
        dates,
        all_dates,
        sentence,
        triggers: Triggers::bundled(),
    };
    let said = title
        .of_gap(found)
        .or_else(|| title.of_words_in_date(found))
        .or_else(|| title.of_witnessed(found))
        .or_else(|| title.face_to_face(found))
        .or_else(|| title.of_issued(found))
        .or_else(|| title.of_casualties(found))
        .or_else(|| title.of_setting(found))
        .or_else(|| title.of_declared(found))
        .or_else(|| title.is_measure(found).then(|| title.of_measure(found.head)))
        .unwrap_or_else(|| title.of_own_word(found));
    hanging::without_hanging(title.without_old_day(found, title.without_conjunction(found, &said)))
}

#[derive(Clone)]
struct Title<'a> {
    text: &'a TokenizedText<'a>,
    names: &'a Names,
    /// The dates of the sentence.
    dates: &'a [DateSlot],
    /// Those of the text.
    all_dates: &'a [DateSlot],
    sentence: Range<usize>,
    triggers: &'static Triggers,
}

impl Title<'_> {
    /// `تأجلت جلسة الاثنين إلى الخميس`: the day that holds no more.
    fn without_old_day(&self, found: &Happening, mut said: String) -> String {
        let old = self.dates.iter().enumerate().filter(|(place, _)| *place != found.date);
        for (_, slot) in old.filter(|_| found.rule == "event/put-off-to") {
            let day = format!(" {}", self.text.surface(slot.tokens.start));
            if let Some(place) = said.find(&day) {
                said.truncate(place);
            }
        }
        said
    }

    /// `وتسلم المؤتمر السلطة متوقع`: the conjunction of a noun that a verb is spelt as.
    fn without_conjunction(&self, found: &Happening, said: &str) -> String {
        let weak = self.triggers.weak_noun_at(self.text, found.head);
        let is_joined = found.form == Form::Noun && weak.is_some_and(|noun| noun.letters == 1 && !noun.particle);
        let bare = said
            .strip_prefix('و')
            .filter(|_| is_joined && self.text.folded(found.head).starts_with('و'));
        bare.unwrap_or(said).to_owned()
    }

    /// `يوم الاقتراع`: the words inside the date name it.
    fn of_words_in_date(&self, found: &Happening) -> Option<String> {
        let slot = self.dates.get(found.date).filter(|slot| slot.names.is_some())?;
        (found.role == DateRole::CountedFrom).then(|| self.of_named(found, slot.tokens.end))
    }

    /// `جلس الطرفان وجها لوجه`: no verb, but they met.
    fn face_to_face(&self, found: &Happening) -> Option<String> {
        (self.text.folded(found.head) == "وجها")
            .then(|| self.of_clause(found))
            .flatten()
    }

    fn of_own_word(&self, found: &Happening) -> String {
        let said = match found.form {
            Form::Noun => self.of_noun(found),
            Form::Participle => self.of_participle(found),
            Form::Past | Form::Present | Form::Future => self.of_verb(found.head, found.category),
        };
        let said = self.without_order(found, &joined::without_clock(said));
        // One verb says too little, unless nothing more stands there; `وعادت فارتفعت` is told by the next.
        let is_helper = phrase::tells_what_followed(self.text, found.head + 1);
        if said.contains(' ') || found.form == Form::Noun || is_helper {
            return said;
        }
        // `وعاد بعد سنة`, `حتى توفي`: whom, the pronoun says; the clause before tells of something else.
        let is_verb = found.form != Form::Participle;
        if is_verb && found.head > self.sentence.start && inflect::without_pronoun(&said).is_some() {
            return said;
        }
        self.of_clause(found).unwrap_or(said)
    }

    /// `أول انتخابات محلية منذ 2013` tells of the last one before: it was not the first.
    fn without_order(&self, found: &Happening, said: &str) -> String {
        const ORDERS: [&str; 4] = ["أول ", "ثاني ", "ثالث ", "آخر "];
        let is_last_before =
            found.category == EventCategory::Election && self.dates.get(found.date).is_some_and(|slot| slot.begins);
        let rest = ORDERS.iter().find_map(|order| said.strip_prefix(order));
        rest.filter(|_| is_last_before).unwrap_or(said).to_owned()
    }

    /// The same reader for another sentence.
    fn in_sentence(&self, sentence: Range<usize>) -> Self {
        let start = self.all_dates.partition_point(|slot| slot.tokens.start < sentence.start);
        let end = self.all_dates.partition_point(|slot| slot.tokens.start < sentence.end);
        Self {
            dates: self.all_dates.get(start..end.max(start)).unwrap_or_default(),
            sentence,
            ..self.clone()
        }
    }

    fn opens(&self, index: usize) -> bool {
        index == self.sentence.start || clauses::is_stop(self.text, index - 1)
    }

    /// The token right before `index`, where it belongs to the sentence.
    fn previous(&self, index: usize) -> Option<usize> {
        index.checked_sub(1).filter(|before| self.sentence.contains(before))
    }

    /// True where the word at `index` may begin a clause.
    fn opens_clause(&self, index: usize) -> bool {
        index.checked_sub(1).is_none_or(|before| {
            before < self.sentence.start
                || clauses::is_stop(self.text, before)
                || self.is_date(before)
                || clauses::is(self.text, before, clauses::AUXILIARY | clauses::COMPLEMENTIZER)
        }) || self.text.folded(index).starts_with('و')
    }

    fn slot_over(&self, index: usize) -> Option<&DateSlot> {
        self.dates.iter().find(|slot| slot.tokens.contains(&index))
    }

    fn is_date(&self, index: usize) -> bool {
        self.slot_over(index).is_some()
    }

    /// The first word after the verb that belongs to no date.
    fn next_word(&self, index: usize) -> Option<usize> {
        (index + 1..self.sentence.end).find(|&after| self.text.word(after).is_some() && !self.is_date(after))
    }

    fn is_verb(&self, index: usize) -> bool {
        // `دي ويفر`
        let is_name = matches!(self.text.folded_before(index), "دي" | "فان" | "فون");
        !is_name && self.triggers.verb_at(self.text, index).is_some() && self.triggers.noun_at(self.text, index).is_none()
    }

    /// The relative pronoun that the verb at `index` follows.
    fn relative_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(3).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| clauses::is(self.text, before, clauses::RELATIVE | clauses::AUXILIARY))
            .find(|&before| clauses::is(self.text, before, clauses::RELATIVE))
    }

    /// `said` and the whole phrases from `index` on that there is room for.
    fn finished(&self, said: &[String], index: usize, reach: Reach) -> String {
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, index, reach);
        joined::joined(said, &phrases)
    }
}
