//! The list named right behind a number: `15 مقعدا لحركة النهضة`, `كانت من نصيب الفتح`, `ذهبت إلى مستقلين`. Owns the steps from a count to its
//! list and their order; lists before it are `subject`'s.

mod handed;
mod people;
mod unread;

use std::ops::ControlFlow::{self, Break, Continue};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::role::won_them;
use super::subject::{Search, Subject};

const HOW: &str = "why-list-after";

/// A list, or several, and whether each of them has the number.
type Owner = (Subject, bool);

/// What a step says: whose the number is, or that no list follows it; or it leaves the question to the next.
type Verdict = ControlFlow<Option<Owner>>;

/// The words behind a number.
struct Behind<'a, 't> {
    search: &'a Search<'t>,
    text: &'t NamedText<'t>,
    /// The token behind the number and its unit.
    end: usize,
    /// The first word that can lead to a list.
    at: usize,
    limit: usize,
    /// True where a verb says that the number went to somebody.
    moved: bool,
    /// True for the next of a chain in which each list stands behind its number.
    chained: bool,
}

impl Behind<'_, '_> {
    /// The verdict that the list begins at `from`.
    fn listed(&self, from: usize) -> Verdict {
        let subject = self.search.listed(from, self.limit, HOW);
        Break(subject.map(|subject| (subject, false)))
    }

    /// As [`Self::listed`], where a step found such a place.
    fn listed_at(&self, from: Option<usize>) -> Verdict {
        from.map_or(Continue(()), |from| self.listed(from))
    }

    /// As [`Self::listed_at`], where the name of a list begins at `from`, or behind a quote there.
    fn named_at(&self, from: usize) -> Verdict {
        let quoted = usize::from(self.text.mark(from).is_some_and(|mark| matches!(mark, '"' | '«' | '“')));
        if self.search.names.lists_in(from..from + 1 + quoted).is_empty() {
            return Break(None);
        }
        self.listed(from)
    }

    /// True for a number in digits or words at `at`.
    fn is_number(&self, at: usize) -> bool {
        self.text.number(at).is_some() || crate::arabic::number::word(self.text, at).is_some()
    }

    /// `مقابل 10 لليمين واثنين للوسط`: nothing but the number itself stands before.
    fn is_elided(&self) -> bool {
        self.at == self.end && self.at > 0 && self.is_number(self.at - 1)
    }
}

/// The steps in their order: the first that knows decides.
const STEPS: [fn(&Behind) -> Verdict; 22] = [
    handed::in_list_of_holder,
    handed::to_rival,
    handed::with_li_apart,
    handed::in_their_hands,
    handed::to_each,
    handed::on_a_day,
    handed::that_were_theirs,
    handed::behind_aside,
    handed::to_them,
    handed::went_to_them,
    handed::before_ranked,
    handed::before_winner,
    unread::with_people,
    unread::short_name,
    unread::construct,
    people::of_them_to,
    people::of_them_for,
    people::candidates,
    people::deputies_of,
    people::reckoned_among,
    people::independents,
    handed::with_li,
];

impl Search<'_> {
    /// The list named right after the number: `15 مقعدا لحركة النهضة`, `كانت من نصيب الفتح`.
    pub(super) fn after(&self, end: usize, limit: usize, moved: bool, chained: bool) -> Option<Owner> {
        let text = self.text;
        let is_rest = |at: usize| matches!(text.folded(at), "الاخري" | "المتبقيه" | "الباقيه" | "كلها" | "جميعها" | "كافه");
        let is_passed = |at: usize| {
            text.mark(at).is_some_and(|mark| matches!(mark, ')' | '"' | '»' | '”'))
                || text.folded(at) == "فقط"
                || moved && is_rest(at)
        };
        let at = (end..limit).find(|&at| !is_passed(at)).unwrap_or(end.max(limit));
        if (cue::is(text, at, EACH) || text.folded(at) == "كل") && text.folded(at + 1) == "من" {
            let several = self
                .each_told_behind(at + 2, limit)
                .or_else(|| self.each_after(at + 2, limit))
                .or_else(|| self.listed(at + 2, limit, HOW));
            return several.map(|subject| (subject, true));
        }
        // `المقاعد الـ33 التي حصدها حزب السهل`
        let at = at + usize::from(won_them(text, at));
        let behind = Behind {
            search: self,
            text,
            end,
            at,
            limit,
            moved,
            chained,
        };
        STEPS.iter().try_for_each(|step| step(&behind)).break_value().flatten()
    }

    /// `بمقعد واحد كل من رابطة السهل، وحزب النهر برئاسة فلان، وحزب القمر`: as many names as follow each other, up to some mark.
    fn each_told_behind(&self, from: usize, limit: usize) -> Option<Subject> {
        const MARKS_MAX: usize = 8;
        let is_mark = |at: &usize| self.text.is_comma(*at) || matches!(self.text.mark(*at), Some('.' | '؛'));
        let first = (from..limit).find(is_mark)?;
        let ends: Vec<usize> = (first + 1..limit).filter(is_mark).take(MARKS_MAX).collect();
        let named = |end: usize| {
            let lists = self.described_each(&(from..end))?;
            Some(Subject {
                lists,
                tokens: from..end,
                how: HOW,
            })
        };
        named(limit).or_else(|| ends.into_iter().rev().find_map(named))
    }
}
