//! What the words around a text's dates say of them: which line or clause one opens, whether what follows looks back or goes on from it.
//! Owns these words; knows no resolved day.

use std::ops::Range;

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::extract::date::DateMention;

use super::retrospect;

/// Longest way, in tokens, from `الذي كان قد` to the date of what it looks back on.
const LOOKING_BACK_REACH: usize = 9;

/// Longest way, in tokens, from a date to one of what came before it: `عين في 29 تشرين الثاني بعد استفتاء أول تموز`.
const AFTER_REACH: usize = 10;

/// What is known around the dates of a text.
pub(super) struct Setting<'a> {
    text: &'a TokenizedText<'a>,
    /// The first day on which it may have been published.
    pub(super) published: Option<Date>,
    /// True where nothing in it counts from the day it was written on: an encyclopedia's text.
    pub(super) is_timeless: bool,
    /// The year that the text looks back on as a whole.
    pub(super) retrospect: Option<i16>,
}

impl<'a> Setting<'a> {
    /// The setting of a text with these dates.
    pub(super) fn of(text: &'a TokenizedText<'a>, dates: &[DateMention], published: Option<Date>) -> Self {
        Self {
            text,
            published,
            is_timeless: published.is_none() && !dates.iter().any(DateMention::looks_from_now),
            retrospect: retrospect::year_looked_back_on(text, dates, published),
        }
    }

    /// The sentence of a token.
    pub(super) fn sentence_of(&self, token: usize) -> Range<usize> {
        self.text.sentence_around(token)
    }

    /// The number of the paragraph of a token.
    pub(super) fn paragraph_of(&self, token: usize) -> usize {
        self.text.paragraph_of(token)
    }

    pub(super) fn in_one_sentence(&self, one: &DateMention, other: &DateMention) -> bool {
        self.sentence_of(one.tokens.start).contains(&other.tokens.start)
    }

    pub(super) fn in_one_paragraph(&self, one: &DateMention, other: &DateMention) -> bool {
        self.paragraph_of(one.tokens.start) == self.paragraph_of(other.tokens.start)
    }

    /// True where nothing but a list mark stands before a token on its line.
    pub(super) fn opens_line(&self, token: usize) -> bool {
        let line = self.text.paragraphs().get(self.text.paragraph_of(token));
        line.is_some_and(|line| {
            token.saturating_sub(line.start) <= 2 && (line.start..token).all(|before| self.text.word(before).is_none())
        })
    }

    /// True where a date opens its paragraph: `في 16 مايو، منع …`.
    pub(super) fn opens_paragraph(&self, date: &DateMention) -> bool {
        const LEAD: usize = 1;
        let sentence = self.sentence_of(date.tokens.start);
        let first = sentence.start;
        // A line break belongs to the sentence behind it.
        let opens = || first.checked_sub(1).is_none_or(|before| self.sentence_of(before) == sentence);
        date.tokens.start <= first + LEAD && opens()
    }

    /// True where the date `opening` opens the clause in which `token` stands: `…، وقبلها في 2010 وقع الاتفاق يوم 10 نونبر`.
    pub(super) fn opens_clause_of(&self, opening: &Range<usize>, token: usize) -> bool {
        let text = self.text;
        let leads = |at: usize| {
            matches!(
                text.folded(at).trim_start_matches(['و', 'ف']),
                "في" | "ي" | "عام" | "سنه" | "ثم" | "قبلها" | "بعدها" | "قبله" | "بعده"
            )
        };
        let before = (opening.start.saturating_sub(3)..opening.start).rev().find(|&at| !leads(at));
        before.is_some_and(|at| matches!(text.mark(at), Some('،' | ',' | '؛' | ';' | ':')))
            && (opening.end..token).all(|at| text.mark(at).is_none())
    }

    /// True where `حين` or its like stands at a token, or behind a comma there.
    pub(super) fn leads_to_when(&self, token: usize) -> bool {
        let at = token + usize::from(self.text.is_comma(token));
        matches!(self.text.folded(at), "حين" | "حينما" | "عندما" | "اذ")
    }

    /// True where `التي` or its like stands at a token.
    pub(super) fn leads_to_relative(&self, token: usize) -> bool {
        matches!(self.text.folded(token), "التي" | "الذي" | "اللذين" | "اللتين")
    }

    /// True for a token in an aside that looks back: `الذي كان قد تأسس في 1990`.
    pub(super) fn looks_back(&self, token: usize) -> bool {
        let text = self.text;
        let from = token
            .saturating_sub(LOOKING_BACK_REACH)
            .max(text.sentence_around(token).start);
        self.is_of_compared_vote(token)
            || (from..token).rev().take_while(|&at| text.mark(at).is_none()).any(|at| {
                self.leads_to_relative(at) && matches!(text.folded(at + 1), "كان" | "كانت") && text.folded(at + 2) == "قد"
            })
    }

    /// True for the date of `كانت تشغل 44 منذ انتخابات كانون الأول 2005`, `مقارنة باقتراع 2005`: what the story's own vote is compared with.
    fn is_of_compared_vote(&self, token: usize) -> bool {
        let text = self.text;
        let Some(vote) = token.checked_sub(1) else { return false };
        let is_vote = |word: &str| {
            ["انتخابات", "اقتراع", "استفتاء", "تشريعيات"]
                .iter()
                .any(|vote| word.ends_with(vote))
        };
        let word = text.folded(vote);
        let compares = matches!(text.folded_before(vote), "منذ" | "عن" | "مقارنه" | "قياسا" | "خلاف");
        is_vote(word) && !word.starts_with("ال") && compares
    }

    /// True for a token of a clause in the past perfect: `وكان الرئيس قد حل المجلس في 21 شباط`.
    pub(super) fn in_past_perfect(&self, token: usize) -> bool {
        let text = self.text;
        let start = text.sentence_around(token).start;
        let had = (token.saturating_sub(LOOKING_BACK_REACH).max(start)..token)
            .rev()
            .take_while(|&at| text.mark(at).is_none())
            .find(|&at| text.folded(at) == "قد");
        had.is_some_and(|had| {
            let mut before = had.saturating_sub(LOOKING_BACK_REACH).max(start)..had;
            before.any(|at| matches!(text.bare(at), "كان" | "كانت" | "كانوا"))
        })
    }

    /// True where a colon stands at a token: the entry of a list begins behind it.
    pub(super) fn is_entry(&self, token: usize) -> bool {
        self.text.mark(token) == Some(':')
    }

    /// True where `بعد` and its like stand between both tokens, with no mark: what follows was before what went before it.
    pub(super) fn comes_after(&self, from: usize, token: usize) -> bool {
        from <= token
            && token - from <= AFTER_REACH
            && (from..token).all(|at| self.text.mark(at).is_none())
            && (from..token).any(|at| matches!(self.text.folded(at), "بعد" | "عقب" | "اثر"))
    }
}
