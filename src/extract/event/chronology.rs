//! Chronologies: lists whose entries begin with their date, on the same line (`- 26 فبراير: مسيرة الطلبة`) or above it.
//! Owns which dates open an entry and what an entry tells; knows no day.

use std::ops::Range;

use crate::arabic::{TokenKind, TokenizedText, WordTest};

use super::clause::{Candidate, DATE_FIRST, Happening, Reader};
use super::trigger::{Form, Trigger};
use super::{DateRole, DateSlot, EventCategory, Grain, words};

/// Fewest dated lines that make a list.
const ENTRIES_MIN: usize = 2;

/// Most words that name what an entry without a known word tells.
const NAME_WORDS_MAX: usize = 4;

/// Marks the dates that open an entry, where the text has such a list.
pub fn mark_entries(text: &TokenizedText, slots: &mut [DateSlot]) {
    let opening: Vec<usize> = slots
        .iter()
        .enumerate()
        .filter(|(_, slot)| opens_entry(text, slot))
        .map(|(place, _)| place)
        .collect();
    if opening.len() < ENTRIES_MIN {
        return;
    }
    for place in opening {
        if let Some(slot) = slots.get_mut(place) {
            slot.opens_entry = true;
        }
    }
}

fn opens_entry(text: &TokenizedText, slot: &DateSlot) -> bool {
    let dates_one = slot.dates_events && !slot.begins && !slot.counts_from_next && slot.names.is_none();
    // `2015: حصل على 80 مقعدا`; behind a dash a year may be anything.
    if !dates_one || slot.grain == Grain::Year && text.mark(slot.tokens.end) != Some(':') {
        return false;
    }
    let line = line_of(text, slot.tokens.start);
    let opens_line =
        (line.start..slot.tokens.start).all(|index| text.mark(index).is_some() || is_heading_before(text, index, &line, slot));
    // `13:05 سامي كمال يمهل أنصاره`
    let is_clock = slot.tokens.len() == 3 && text.mark(slot.tokens.start + 1) == Some(':');
    let is_parted = is_clock
        || matches!(text.mark(slot.tokens.end), Some(':' | '-' | '–' | '—'))
            && text
                .kind(slot.tokens.end + 1)
                .is_some_and(|kind| kind != TokenKind::LineBreak);
    opens_line && (is_parted || is_alone(text, slot) && !body_below(text, &line).is_empty())
}

/// True for the words of `ديسمبر 2010: 17: …` before the day.
fn is_heading_before(text: &TokenizedText, index: usize, line: &Range<usize>, slot: &DateSlot) -> bool {
    (index..slot.tokens.start.min(index + 8)).any(|at| text.mark(at) == Some(':')) && index < line.start + 8
}

fn line_of(text: &TokenizedText, index: usize) -> Range<usize> {
    text.paragraphs()
        .get(text.paragraph_of(index))
        .cloned()
        .unwrap_or(index..index)
}

/// True where nothing but marks stands beside the date on its line.
fn is_alone(text: &TokenizedText, slot: &DateSlot) -> bool {
    let mut line = line_of(text, slot.tokens.start);
    line.all(|index| slot.tokens.contains(&index) || text.mark(index).is_some())
}

/// The first sentence of the line below `line`.
fn body_below(text: &TokenizedText, line: &Range<usize>) -> Range<usize> {
    let next = text.paragraph_of(line.end.saturating_sub(1)) + 1;
    text.paragraphs()
        .get(next)
        .map_or(line.end..line.end, |below| text.sentence_around(below.start))
}

/// The sentence that `slot` may date something in: its own, or with the one below it, where it stands alone over it.
pub(super) fn sentence_of(text: &TokenizedText, slot: &DateSlot) -> Range<usize> {
    let sentence = text.sentence_around(slot.tokens.start);
    if slot.opens_entry && is_alone(text, slot) {
        let line = line_of(text, slot.tokens.start);
        let body = body_below(text, &line);
        return line.start..body.end.max(sentence.end);
    }
    sentence
}

/// What only heads the lines of a live report.
static HEADINGS: WordTest = WordTest::words(
    &[],
    &[
        "مقارنه",
        "ملخص",
        "خلفيه",
        "تحليل",
        "تذكير",
        "للتذكير",
        "تقديرات",
        "ارقام",
        "بالارقام",
        "توضيح",
        "نظره",
        "صور",
        "فيديو",
    ],
);

impl Reader<'_> {
    /// What the entry that `slot` opens tells: its verb or its noun of happening; where neither is known, the words that it
    /// begins with, for a line of a chronology tells of something that took place.
    pub(super) fn entry(&self, date: usize, slot: &DateSlot) -> Option<Happening> {
        let begin = (slot.tokens.end..self.sentence.end)
            .find(|&index| self.text.mark(index).is_none() && self.text.kind(index) != Some(TokenKind::LineBreak))?;
        self.text.word(begin)?;
        // `21:10 سامي كمال يقدم استقالته غدا`: the clock only says when that was told.
        let is_clock = slot.tokens.len() == 3 && self.text.mark(slot.tokens.start + 1) == Some(':');
        let has_own_day = || {
            let is_day = |other: &DateSlot| !other.opens_entry && other.dates_events && other.grain == Grain::Day;
            self.dates.iter().any(is_day)
        };
        // `08:45 مقارنة بانتخابات 2022`: what the lines below hold.
        if is_clock && (has_own_day() || HEADINGS.at(self.text, begin)) {
            return None;
        }
        let begin = match self.date_over(begin) {
            Some(other) => self.behind_length(other)?,
            None => begin,
        };
        let candidates = self.after(slot);
        // `اشتباكات في العاصمة تخلف 30 قتيلا`: the verb only says more of the happening that the line begins with; but `انتفاضة السهل تسقط
        // الحاكم`.
        let is_definite = self.text.folded(begin + 1).starts_with("ال") || self.text.is_quote(begin + 1);
        let is_opening = |candidate: &&Candidate| {
            candidate.index == begin && candidate.trigger.form == Form::Noun && !candidate.trigger.article && !is_definite
        };
        let known = candidates
            .iter()
            .find(is_opening)
            .or_else(|| candidates.iter().find(|candidate| candidate.rule == DATE_FIRST))
            .cloned()
            .or_else(|| self.verb_behind_aside(begin))
            .or_else(|| candidates.into_iter().find(|candidate| candidate.index == begin));
        if let Some(known) = known {
            return self.happening(date, slot, &known);
        }
        if slot.grain == Grain::Year {
            return None; // `2005: موجة جديدة` is a heading
        }
        let end = (begin..self.sentence.end)
            .find(|&index| words::is_stop(self.text, index))
            .unwrap_or(self.sentence.end)
            .min(begin + NAME_WORDS_MAX);
        let counts = crate::arabic::number::phrase_at(self.text, begin).is_some();
        (end > begin + 1 && !counts && self.noun_stance(begin).is_some()).then_some(Happening {
            date,
            until: date,
            role: DateRole::At,
            tokens: begin..end,
            gap: None,
            verb: None,
            head: begin,
            form: Form::Noun,
            tense_form: Form::Noun,
            is_said: false,
            category: EventCategory::Other,
            word: Trigger::UNKNOWN,
            is_definite: false,
            planned: false,
            lapsed: false,
            rule: "event/dated-entry",
        })
    }

    /// True for `1956:`.
    pub(super) fn is_entry_of_year(&self, date: usize) -> bool {
        let slot = self.dates.get(date);
        slot.is_some_and(|slot| slot.opens_entry && slot.grain == Grain::Year)
    }

    /// `28 حزيران: بعد 14 شهرا من الحرب، القوات تسلم السلطة`: where the entry goes on behind how long after something it was.
    fn behind_length(&self, length: &DateSlot) -> Option<usize> {
        const ASIDE_MAX: usize = 6;
        let end = length.tokens.end;
        let comma = (end..self.sentence.end.min(end + ASIDE_MAX)).find(|&at| self.text.mark(at).is_some())?;
        let goes_on = length.counts_from_next && self.text.is_comma(comma) && self.text.word(comma + 1).is_some();
        goes_on.then_some(comma + 1)
    }

    /// The verb of an entry that begins with its subject and something put in between: `فلان، آخر رئيس وزراء، يعلن …`.
    fn verb_behind_aside(&self, begin: usize) -> Option<Candidate> {
        let closing = (begin..self.sentence.end)
            .take_while(|&index| self.text.is_comma(index) || !words::is_stop(self.text, index))
            .filter(|&index| self.text.is_comma(index))
            .nth(1)?;
        let trigger = self.verb(closing + 1).filter(|verb| verb.form != Form::Participle)?;
        Some(Candidate {
            cost: 1,
            index: closing + 1,
            trigger,
            rule: DATE_FIRST,
        })
    }
}
