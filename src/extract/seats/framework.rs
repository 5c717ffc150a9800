//! Lists that a count belongs to though others stand nearer: the one that people stood for (`في إطار تحالف السهل`), the next item of
//! a chain, two behind a dual noun. Owns these forms; knows no role of a number.

use std::ops::Range;

use crate::extract::name::ListKind;

use super::ListReference;
use super::quantity::Quantity;
use super::shared;
use super::statement::Reader;
use super::subject::Subject;

impl Reader<'_> {
    /// `في إطار تحالف السهل`, `ضمن قائمة السهل`, right behind a count: the list that people stood for.
    pub(super) fn framework(&self, right: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let at = right.start;
        let list = match text.folded(at) {
            "ضمن" | "باسم" => at + 1,
            "في" if text.folded(at + 1) == "اطار" => at + 2,
            "علي" if matches!(text.folded(at + 1), "قوايم" | "لوايح") => at + 2,
            "تحت" if matches!(text.folded(at + 1), "لواء" | "راية" | "رايه" | "مظله" | "اسم") => at + 2,
            _ => return None,
        };
        let named = self.search.names.lists_in(list..list + 1).first();
        named
            .filter(|named| matches!(named.kind, ListKind::Known | ListKind::Unknown))
            .and_then(|_| self.search.listed(list, right.end, "why-list-after"))
    }

    /// `حزب السهل الذي حصل مع حركة النهر في إطار تحالف القمر على 17`: the union that both stood in.
    pub(super) fn stood_in(&self, subject: Subject, left: &Range<usize>) -> Subject {
        const REACH: usize = 8;
        let text = self.text();
        let lists = self.search.names.lists_in(subject.tokens.end..left.end);
        let [.., other, union] = lists else { return subject };
        let before = union.tokens.start.saturating_sub(1);
        let is_within =
            text.folded(before) == "ضمن" || text.folded(before) == "اطار" && text.folded(before.saturating_sub(1)) == "في";
        let is_with = other.tokens.start > subject.tokens.end && text.folded(other.tokens.start - 1) == "مع";
        // Names may overlap, and reach behind the number.
        let is_near = (other.tokens.end..=other.tokens.end + 3).contains(&union.tokens.start)
            && (union.tokens.end..=union.tokens.end + REACH).contains(&left.end);
        if !(is_within && is_with && is_near) || union.kind == ListKind::Back {
            return subject;
        }
        Subject {
            lists: vec![self.search.reference(union)],
            tokens: union.tokens.clone(),
            how: "why-list-named",
        }
    }

    /// `فلان، الذي تحالف مع حزب النهر في قائمة "السهل"،`
    pub(super) fn framework_within(&self, aside: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let placed = |at: usize| matches!(text.folded(at), "في" | "ضمن" | "باسم");
        let list = |at: usize| self.search.names.lists_in(at + 1..at + 2).first();
        let at = aside.clone().rev().find(|&at| placed(at) && list(at).is_some())?;
        let named = list(at).filter(|list| matches!(list.kind, ListKind::Known | ListKind::Unknown) && list.noun.is_some())?;
        Some(Subject {
            lists: vec![self.search.reference(named)],
            tokens: named.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// True for a number that و joins to what stands before a comma.
    pub(super) fn begins_item(&self, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let apart = number.lead > left.start && text.folded(number.lead - 1) == "و";
        let joined = apart || text.folded(number.lead).starts_with('و');
        let before = (number.lead - usize::from(apart)).checked_sub(1);
        joined && before.is_some_and(|before| before >= left.start && text.is_comma(before))
    }

    /// `وتقاسم حزبا السهل والنهر 26 مقعدا`: both names behind a dual noun, where only one of them was found.
    pub(super) fn both(&self, left: &Range<usize>, verb: Option<usize>, named: Option<&Subject>) -> Option<Subject> {
        const REACH: usize = 10;
        let text = self.text();
        let from = left
            .end
            .saturating_sub(REACH)
            .max(verb.map_or(left.start, |verb| verb + 1))
            .max(left.start);
        let noun = (from..left.end).find(|&at| {
            crate::extract::name::words::table()
                .find(text, at)
                .is(crate::extract::name::words::DUAL)
        })?;
        let found =
            named.is_none_or(|named| named.lists.len() == 1 && named.tokens.start > noun && named.tokens.start <= noun + 4);
        if !found {
            return None;
        }
        let names = shared::trimmed(text, noun..left.end);
        let lists = self.search.coordinated(names.clone());
        let is_one = |one: &Subject| lists.iter().any(|list| one.lists.iter().any(|named| named.name == list.name));
        let definite = |list: &ListReference| list.name.starts_with("ال");
        let is_found = named.map_or_else(|| lists.iter().all(definite), is_one);
        (lists.len() == 2 && is_found).then_some(Subject {
            lists,
            tokens: names,
            how: "why-list-named",
        })
    }
}
