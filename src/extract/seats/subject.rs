//! Whose seats: the list before or after a number, by name, noun, pronoun or topic. Owns the search; knows no election.

mod before;
mod topic;

use std::cell::OnceCell;
use std::ops::Range;

use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::name::{ListMention, Names};

use super::ListReference;
use super::named::NamedText;
use super::quantity::Quantity;

pub(super) static RELATIVES: WordTest = WordTest::words(&[], &["الذي", "التي", "الذين", "اللذين", "اللذان"]);

/// `هذا الأخير`: the list named last.
pub(super) static THE_LAST: WordTest = WordTest::words(&[], &["الاخير", "الاخيره"]);

/// Whom a count belongs to, and how that was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Subject {
    /// One list, or several that are named in one breath.
    pub(super) lists: Vec<ListReference>,
    /// From the first to the last token of the names.
    pub(super) tokens: Range<usize>,
    /// Name of the step.
    pub(super) how: &'static str,
}

impl Subject {
    /// `list`, which no word beside the number at `at` names.
    pub(super) fn unnamed(list: ListReference, at: usize, how: &'static str) -> Self {
        Self {
            lists: vec![list],
            tokens: at..at,
            how,
        }
    }
}

/// Finds subjects in one text.
pub(super) struct Search<'a> {
    pub(super) text: &'a NamedText<'a>,
    pub(super) names: &'a Names,
    /// The lists with the tokens of their leaders, found when the first is asked for.
    pub(super) led: OnceCell<Vec<(Range<usize>, &'a ListMention)>>,
    /// The list that the text is about and whether its title announces it, found when first asked for.
    pub(super) own: OnceCell<Option<(&'a ListMention, bool)>>,
}

impl<'a> Search<'a> {
    /// Searches `text`.
    pub(super) fn new(text: &'a NamedText<'a>, names: &'a Names) -> Self {
        Self {
            text,
            names,
            led: OnceCell::new(),
            own: OnceCell::new(),
        }
    }
}

/// `مستقلا`, `مستقلين`, `كمستقلين`.
pub(super) fn is_independents(text: &NamedText, at: usize) -> bool {
    matches!(
        text.folded(at).trim_start_matches('ك'),
        "مستقلا" | "مستقلين" | "مستقلون" | "مستقل"
    )
}

pub(super) fn text_is_colon(text: &NamedText, at: usize) -> bool {
    text.mark(at) == Some(':') && !text.is_glued(at + 1)
}

impl Search<'_> {
    /// Lists that begin at token `at`, joined by و and commas.
    pub(super) fn listed(&self, at: usize, limit: usize, how: &'static str) -> Option<Subject> {
        // `إلى مرشحي حركة السهل`, `لشركاء الطريق الثالث`: those of a list.
        let people = self.text.folded(at);
        let of_list = matches!(people, "مرشحي" | "ممثلي" | "شركاء" | "لمرشحي" | "لممثلي" | "لشركاء");
        if of_list && at + 1 < limit && (self.text.folded(at + 1).starts_with("ال") || self.text.is_in_name(at + 1)) {
            return self.listed(at + 1, limit, how);
        }
        // `120 مقعدا فاز بها مرشحون مستقلون`, `مرشحون أفراد`
        if matches!(people, "مرشحون" | "مرشحين" | "لمرشحين") && at + 1 < limit {
            if is_independents(self.text, at + 1) {
                return self.listed(at + 1, limit, how);
            }
            if self.text.folded(at + 1) == "افراد" {
                return Some(self.bare(at..at + 2, how));
            }
        }
        let skip = usize::from(self.text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '(')));
        let mentions = self.names.lists_in(at..limit);
        if mentions
            .first()
            .is_some_and(|list| list.tokens.start <= at + skip + 1 && (list.tokens.start <= at + skip))
        {
            return Some(self.group(mentions, 0, &(at..limit), how));
        }
        const QUOTED_MAX: usize = 7;
        let quoted = self
            .text
            .partner(at)
            .filter(|&close| skip == 1 && close <= limit && close <= at + QUOTED_MAX);
        let end = quoted.unwrap_or_else(|| self.bare_end(at + skip, limit));
        (end > at + skip).then(|| self.bare(at + skip..end, how))
    }

    /// The span of a subject for a quote, where it lies before `number` in the same sentence.
    pub(super) fn quote_start(&self, subject: &Subject, quantity: &Quantity) -> Option<Span> {
        let near =
            !subject.tokens.is_empty() && subject.tokens.end <= quantity.start && quantity.start - subject.tokens.start <= 30;
        near.then(|| self.text.span(subject.tokens.clone()))
    }
}
