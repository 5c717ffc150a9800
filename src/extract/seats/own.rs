//! The list an article is about: `حزب السهل.. من الحكم إلى الهامش` and then only `الحزب`. Owns which list that is; who is meant at
//! one place is decided by `reference` and `subject`.

use crate::extract::name::{ListKind, ListMention};

use super::subject::Search;

/// How far into a text its own list is named, in tokens.
const HEAD: usize = 120;

/// How often it is only pointed at, or named, where a text is about it.
const TURNS_MIN: usize = 2;
const NAMED_MIN: usize = 4;

/// Most lists that are looked through.
const LISTS_MAX: usize = 400;

impl<'a> Search<'a> {
    /// The list that the whole text is about, where it is about one: named first, alone in the title, and pointed back at.
    pub(super) fn own(&self) -> Option<&'a ListMention> {
        *self.own.get_or_init(|| self.find_own())
    }

    fn find_own(&self) -> Option<&'a ListMention> {
        let lists = self.names.lists.get(..self.names.lists.len().min(LISTS_MAX))?;
        let named = |list: &&ListMention| matches!(list.kind, ListKind::Known | ListKind::Unknown) && !list.guarded;
        let first = lists.iter().find(named).filter(|list| list.tokens.start < HEAD)?;
        let title = self.text.paragraphs().first()?;
        let another = |list: &ListMention| named(&list) && title.contains(&list.tokens.start) && !is_same(first, list);
        if lists.iter().any(another) {
            return None;
        }
        let points = |list: &&ListMention| {
            let fits = list.noun == first.noun || first.noun.is_none();
            list.kind == ListKind::Back && list.pronoun.is_none() && list.proclitics.article && fits
        };
        let turns = lists.iter().filter(points).count();
        let mentions = lists.iter().filter(|list| is_same(first, list)).count();
        let in_title = title.contains(&first.tokens.start);
        (turns >= TURNS_MIN || in_title && mentions >= NAMED_MIN).then_some(first)
    }

    /// True where the text calls `own` by the noun of `back` somewhere.
    pub(super) fn is_called(&self, own: &ListMention, back: &ListMention) -> bool {
        let lists = self.names.lists.iter().take(LISTS_MAX);
        own.noun == back.noun || own.noun.is_none() && lists.into_iter().any(|list| list.noun == back.noun && is_same(own, list))
    }

    /// The text's own list, where `list` is another and far, or only named beside somebody: who is spoken of without a name.
    pub(super) fn own_rather_than(&self, list: &ListMention, here: usize) -> Option<&'a ListMention> {
        let own = self.own()?;
        let is_before = own.tokens.end <= here && !is_same(own, list) && list.tokens.start > own.tokens.start;
        let sentence = self.text.sentence_around(here).start;
        let paragraph = |at: usize| self.text.paragraph_of(at);
        let is_far = paragraph(list.tokens.start) != paragraph(here);
        let is_beside = list.tokens.start < sentence && self.is_oblique(list);
        (is_before && (is_far || is_beside)).then_some(own)
    }
}

/// True for two mentions of one list.
pub(super) fn is_same(first: &ListMention, second: &ListMention) -> bool {
    let shares = |candidate: &u16| second.candidates.contains(candidate);
    first.name == second.name || first.candidates.iter().any(shares)
}
