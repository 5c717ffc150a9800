//! Counts of one province or city, which are parts of what a list has in the chamber: `وفي بغداد وحدها نال 15`, rolls under `توزيع
//! مقاعد محافظة …:`. Owns where a sentence or a roll begins to tell of one place; a sentence that opens with a place (`وفي نينوى حصد`)
//! states counts like any other.

use std::ops::Range;

use super::bare;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::name::{NameKind, NameMention, Target};
use crate::lexicon::{Lexicon, PlaceKind};

/// `في بغداد وحدها`
static ALONE: WordTest = WordTest::words(&[], &["وحدها", "وحده"]);

static IN: WordTest = WordTest::words(&['و'], &["في", "ففي"]);

/// How far from `في` a place is named that opens a sentence.
const OPENING: usize = 3;

/// Longest line of a roll, in tokens.
const ROW_MAX: usize = 14;

impl Reader<'_> {
    /// Where a sentence begins to speak of one place alone: `وفي بغداد وحدها`.
    pub(super) fn one_place_from(&self, sentence: &Range<usize>) -> Option<usize> {
        const REACH: usize = 3;
        let text = self.text();
        // `وفي الجنوب وحده نال 13 مقعدا`
        let in_region =
            |at: usize| at > sentence.start + 1 && bare::REGIONS.at(text, at - 1) && matches!(text.folded(at - 2), "في" | "وفي");
        if let Some(alone) = ALONE.each_in(text, sentence.clone()).find(|&at| in_region(at)) {
            return Some(alone);
        }
        if let Some(share) = self.place_shared_out(sentence) {
            return Some(share);
        }
        let alone = sentence.clone().find(|&at| {
            let near = at.saturating_sub(REACH).max(sentence.start)..at;
            ALONE.at(text, at)
                && !self.search.names.others_in(near).is_empty()
                && (at.saturating_sub(REACH + 1).max(sentence.start)..at)
                    .any(|at| matches!(text.folded(at), "في" | "وفي" | "العاصمه" | "محافظه"))
        })?;
        let near = alone.saturating_sub(REACH).max(sentence.start)..alone;
        let is_place = self
            .search
            .names
            .others_in(near)
            .iter()
            .any(|name| name.kind == NameKind::Place);
        is_place.then_some(alone)
    }

    /// Where a sentence begins to deal out the seats of a province: `بلغت حصة العاصمة 71 مقعدا، منها 29 لحزب السهل`, `وفي نينوى توزعت
    /// المقاعد الـ31 كالآتي`, `توزيع مقاعد محافظة نينوى`.
    pub(super) fn place_shared_out(&self, sentence: &Range<usize>) -> Option<usize> {
        static SHARE: WordTest = WordTest::words(&['و', 'ف'], &["حصه", "نصيب", "مقاعد"]);
        static DEALS: WordTest = WordTest::words(&['و', 'ف'], &["توزعت", "تتوزع", "توزع", "وزعت"]);
        static HEADS: WordTest = WordTest::words(
            &['و', 'ف'],
            &["بلغت", "بلغ", "تبلغ", "كانت", "كان", "توزيع", "توزع", "خريطه", "خارطه"],
        );
        let text = self.text();
        let opens_in_place = || {
            let first = sentence.clone().find(|&at| text.word(at).is_some());
            first.is_some_and(|first| IN.at(text, first) && self.names_part_of_country(first + 1..first + OPENING))
        };
        // `على أعلى عدد من المقاعد في محافظة كركوك، بواقع 5 مقاعد لتحالف السهل`
        static AMOUNTS: WordTest = WordTest::words(&[], &["بواقع"]);
        let amount = AMOUNTS.each_in(text, sentence.clone()).find(|&at| {
            let end = at - usize::from(at > sentence.start && text.is_comma(at - 1));
            let near = end.saturating_sub(4).max(sentence.start)..end;
            let seats = near
                .clone()
                .rev()
                .find(|&at| text.folded(at) == "في" && at > sentence.start && cue::is(text, at - 1, SEAT));
            seats.is_some_and(|seats| self.names_part_of_country(seats + 1..end))
        });
        if amount.is_some() {
            return amount;
        }
        let dealt = DEALS.each_in(text, sentence.clone()).find(|&at| cue::is(text, at + 1, SEAT));
        dealt.filter(|_| opens_in_place()).or_else(|| {
            SHARE.each_in(text, sentence.clone()).find(|&at| {
                let is_subject = at == sentence.start || text.word(at - 1).is_none() || HEADS.at(text, at - 1);
                let of_noun = bare::REGIONS.at(text, at + 1) || text.folded(at + 1) == "محافظه";
                is_subject && (of_noun || self.names_part_of_country(at + 1..at + 2))
            })
        })
    }

    /// `انتخبت نينوى مجلسا من 29 عضوا`: before `lead`, the council of a place is elected.
    pub(super) fn elects_council(&self, lead: usize) -> bool {
        static ELECTS: WordTest = WordTest::words(&['و'], &["انتخبت", "انتخب", "اختارت", "اختار"]);
        static COUNCIL: WordTest = WordTest::words(&[], &["مجلسا", "مجلسها", "مجلسه"]);
        const REACH: usize = 6;
        let text = self.text();
        let head = text.sentence_around(lead).start;
        let council = COUNCIL.last_in(text, head..lead);
        council.is_some_and(|council| {
            let from = council.saturating_sub(REACH).max(head);
            ELECTS.any_in(text, from..council) && self.names_part_of_country(head..council)
        })
    }

    /// `على 26 مقعدا في السهل، بينما حصل حزب النهر على 24`: set against what another list won in a district, where nothing says that it
    /// is of more.
    pub(super) fn is_set_against_place(&self, number: &Quantity, left: &Range<usize>) -> bool {
        const CLAUSE_MAX: usize = 16;
        static CONTRASTS: WordTest = WordTest::words(&[], &["بينما", "فيما", "مقابل", "حين"]);
        let text = self.text();
        let from = number.lead.saturating_sub(CLAUSE_MAX).max(left.start);
        let Some(contrast) = CONTRASTS.last_in(text, from..number.lead) else {
            return false;
        };
        let opens = contrast - usize::from(text.folded(contrast) == "حين" && contrast > left.start);
        let end = opens - usize::from(opens > left.start && text.is_comma(opens - 1));
        let places = Lexicon::bundled().places();
        let near = end.saturating_sub(3).max(left.start)..end;
        let is_part = |name: &&NameMention| {
            let place = match name.target {
                Some(Target::Place(index)) => places.get(usize::from(index)),
                _ => None,
            };
            name.tokens.end == end && place.is_some_and(|place| place.kind != PlaceKind::Country)
        };
        let district = self.search.names.others_in(near).iter().find(is_part);
        let is_whole = |at: usize| {
            matches!(
                text.folded(at),
                "المجموع" | "اجمالي" | "عموم" | "مستوي" | "كل" | "انحاء" | "وطنيا"
            )
        };
        let leads = |at: usize| matches!(text.folded(at), "في" | "بمحافظه" | "محافظه");
        district
            .and_then(|name| name.tokens.start.checked_sub(1))
            .filter(|&led| led > left.start && leads(led))
            .is_some_and(|led| {
                let led = if text.folded(led) == "في" { led } else { led - 1 };
                led > left.start && cue::is(text, led - 1, UNIT) && !(contrast..number.lead).any(is_whole)
            })
    }

    /// `وفي السهل ثلاثة مقاعد لحزب النهر ومقعدان لحزب الورد`: joined to what was won in the place that its clause begins with.
    pub(super) fn goes_on_in_place(&self, number: &Quantity) -> bool {
        const REACH: usize = 12;
        let text = self.text();
        let sentence = text.sentence_around(number.start).start;
        let is_joined = text.folded(number.start).starts_with('و') && !text.is_in_name(number.start)
            || number.start > sentence && text.folded(number.start - 1) == "و";
        if !is_joined {
            return false;
        }
        let near = number.start.saturating_sub(REACH).max(sentence)..number.start;
        let counted = |at: usize| text.number(at).is_some() || cue::is(text, at, DUAL | SINGLE);
        let place = IN.each_in(text, near).rev().find_map(|at| {
            let named = self.search.names.others_in(at + 1..at + 2).first()?;
            let is_part = self.names_part_of_country(at + 1..at + 2);
            (is_part && counted(named.tokens.end)).then_some(named.tokens.end)
        });
        place.is_some_and(|first| {
            let between = first..number.start;
            !cue::any(text, between.clone(), VERB) && !between.into_iter().any(|at| text.is_comma(at))
        })
    }

    /// True where a governorate or a city is named in `range`.
    fn names_part_of_country(&self, range: Range<usize>) -> bool {
        let places = Lexicon::bundled().places();
        self.search.names.others_in(range).iter().any(|name| match name.target {
            Some(Target::Place(index)) => places
                .get(usize::from(index))
                .is_some_and(|place| place.kind != PlaceKind::Country),
            _ => false,
        })
    }
}

/// Takes the counts away that stand in the lines under a heading that deals out the seats of one place.
pub(super) fn forget_rows(reader: &mut Reader) {
    let text = reader.text();
    let lines = text.paragraphs();
    let mut rows: Vec<Span> = Vec::new();
    for (place, heading) in lines.iter().enumerate() {
        let is_heading = heading.end > heading.start && text.mark(heading.end - 1) == Some(':');
        if !is_heading || reader.place_shared_out(heading).is_none() {
            continue;
        }
        let is_row = |line: &&Range<usize>| line.len() <= ROW_MAX && is_counted(text, line);
        let below = lines.get(place + 1..).unwrap_or_default();
        rows.extend(below.iter().take_while(is_row).map(|line| text.span(line.clone())));
    }
    if !rows.is_empty() {
        reader.forget(&rows);
    }
}

/// A line that holds a number and no colon at its end.
fn is_counted(text: &NamedText, line: &Range<usize>) -> bool {
    let counts = |at: usize| text.number(at).is_some() || cue::is(text, at, DUAL | SINGLE);
    line.clone().any(counts) && text.mark(line.end.saturating_sub(1)) != Some(':')
}
