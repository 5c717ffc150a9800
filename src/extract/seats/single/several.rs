//! Several lists that have one number each: `كل منهما`, level with each other, a camp whose parts stand before it. Owns which lists those are;
//! which of them is a number's own is `choice`'s.

use crate::extract::name::words as name_words;

use super::super::cue;
use super::super::statement::Reader;
use super::super::subject::Subject;
use super::super::{each, shared};
use super::Place;

impl Reader<'_> {
    /// The lists before the number where several are told together, and whether each of them has it.
    pub(super) fn with_each(
        &self,
        place: &Place,
        verb: Option<usize>,
        named: Option<Subject>,
        is_named_behind: bool,
    ) -> (Option<Subject>, bool) {
        let Place { number, left, right, .. } = *place;
        let text = self.text();
        if let Some(neither) = self.neither(left, verb).filter(|_| number.none) {
            return (Some(neither), true);
        }
        let has_each = named
            .as_ref()
            .is_some_and(|named| named.tokens.start > left.start + 1 && each::is_of_group(text, named.tokens.start))
            || each::stands_before(text, left);
        // `بعد كل من حزب السهل (50 مقعدا) وحركة القمر (40)`: each its own.
        let in_own = text.mark(number.lead) == Some('(')
            && !each::follows(text, right)
            && left
                .clone()
                .rev()
                .find(|&at| each::is_word(text, at))
                .is_some_and(|each| self.search.names.lists_in(each..left.end).len() == 1);
        let has_each = has_each && !in_own;
        let each_before = if has_each && !is_named_behind {
            self.each_before(left)
        } else {
            None
        };
        let is_each_told = each_before.is_some() && named.is_none();
        let as_one = || self.told_as_one(left, right, verb).filter(|_| !each::follows(text, right));
        let named = each_before
            .or_else(as_one)
            .or_else(|| self.both(left, verb, named.as_ref()))
            .or(named);
        let each = each::follows(text, right)
            || is_each_told
            || (named
                .as_ref()
                .is_some_and(|subject| subject.tokens.start > 1 && each::is_of_group(text, subject.tokens.start)))
                && !in_own;
        (named, each)
    }

    /// How many lists have the number each, where the words say that they are level; 0 where they do not say how many.
    pub(super) fn tied_count(&self, place: &Place, verb: Option<usize>) -> Option<usize> {
        let Place { left, right, .. } = *place;
        let text = self.text();
        // `ونالت كل منهما خمسة`, `تساوى الحزبان بـ15`.
        let each_of = each::of_before(text, left);
        let told_apart = |verb: usize| (verb + 1..left.end).any(|at| text.mark(at) == Some(':') && !text.is_glued(at + 1));
        let tied = verb.filter(|verb| shared::is_tie(text, *verb) && !each::follows(text, right) && !told_apart(*verb));
        each_of.or(tied.map(|_| 2))
    }

    /// The lists that have the number each.
    pub(super) fn several(&self, place: &Place, count: usize, each: bool) -> Option<Subject> {
        let left = place.left;
        let text = self.text();
        // `تساوى حزب السهل بزعامة فلان مع حزب النهر، إذ حصد كل منهما ثمانية`
        let pair = || {
            let told = self.told_in_turn(place.sentence.start..left.end, 2, false)?;
            Some(Subject {
                lists: told.into_iter().map(|list| self.search.reference(list)).collect(),
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            })
        };
        let is_pair = count == 2;
        let is_open = count == 0;
        let count = Some(count).filter(|count| *count > 0);
        let told = || self.search.shared_noun(left).filter(|_| each);
        let apposed = count.and_then(|count| self.apposed_names(left).filter(|named| named.lists.len() == count));
        // `وجاء بعده حزب السهل وحزب النهر وحزب القمر ولكل منها تسعة`: however many stand right before.
        let run = || {
            let each = left.clone().rev().find(|&at| each::is_word(text, at)).filter(|_| is_open)?;
            let verb = cue::last(text, left.start..each, cue::VERB);
            let names = verb.map_or(left.start, |verb| verb + 1)..each;
            let named = self.search.all_named(&names).or_else(|| {
                let lists = self.search.coordinated(shared::trimmed(text, names.clone()));
                let tokens = names.clone();
                (lists.len() >= 3).then_some(Subject {
                    lists,
                    tokens,
                    how: "why-list-named",
                })
            })?;
            let is_mark = |at: usize| text.word(at).is_none() && text.number(at).is_none();
            (named.lists.len() >= 2 && (named.tokens.end..each).all(is_mark)).then_some(named)
        };
        // `شارك حزب السهل وحزب النهر في الحكومة. وحصل كلاهما على 18`
        let before = || {
            let count = count.filter(|&count| count == 2)?;
            let sentence = place.sentence.start;
            let is_free = self.search.names.lists_in(sentence..left.end).is_empty();
            let before = self.text().sentence_around(sentence.checked_sub(1).filter(|_| is_free)?);
            let told = self.told_in_turn(before, count, false)?;
            Some(Subject {
                lists: told.into_iter().map(|list| self.search.reference(list)).collect(),
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            })
        };
        // `تساوى حزب السهل مع حزب النهر، إذ حصد كل منهما ثمانية`
        let tied = || {
            let count = count.filter(|_| left.clone().any(|at| shared::is_tie(self.text(), at)))?;
            self.search.all_named(left).filter(|named| named.lists.len() == count)
        };
        apposed
            .or_else(|| self.told_behind(place))
            .or_else(|| count.and_then(|count| self.search.sharers(left, count)))
            .or_else(tied)
            .or_else(told)
            .or_else(run)
            .or_else(|| is_pair.then(pair).flatten())
            .or_else(|| {
                // `تعادل «السهل» و«النهر»، إذ فاز كل منهما بستة`
                // `حل حزبا السهل والنهر في المرتبة الثالثة حيث حصل كل منهما على 19`
                let parts = |at: usize| text.is_comma(at) || matches!(text.folded(at), "حيث" | "اذ" | "بعدما");
                let comma = left.clone().rev().find(|&at| parts(at));
                comma
                    .filter(|_| is_pair)
                    .and_then(|comma| self.search.sharers(&(left.start..comma), 2))
            })
            .or_else(before)
    }

    /// `تقاسمت أربعة أحزاب المركز الثالث بحصول كل منها على ستة مقاعد، وهي أحزاب السهل والنهر والقمر والورد`.
    fn told_behind(&self, place: &Place) -> Option<Subject> {
        let text = self.text();
        let comma = place.number.end;
        let names_them = matches!(text.folded(comma + 1), "وهي" | "هي" | "وهم" | "هم" | "وهما" | "هما");
        if !text.is_comma(comma) || !names_them || comma + 3 >= place.sentence.end {
            return None;
        }
        let noun = name_words::table()
            .find(text, comma + 2)
            .is(name_words::PLURAL | name_words::DUAL);
        let start = comma + 2 + usize::from(noun);
        let stops = |at: usize| cue::is(text, at, cue::VERB) || text.mark(at) == Some('.');
        let end = (start..place.sentence.end)
            .find(|&at| stops(at))
            .unwrap_or(place.sentence.end);
        let lists = self.search.coordinated(start..end);
        (lists.len() >= 2).then_some(Subject {
            lists,
            tokens: start..end,
            how: "why-list-after",
        })
    }
}
