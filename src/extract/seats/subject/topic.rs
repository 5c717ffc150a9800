//! The list that a verb without subject or a pronoun means, wherever its sentence names none. Owns that look back; whether it is still spoken
//! of is `still`'s.

use crate::arabic::Particle;
use crate::extract::name::{Gender, ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::Search;

/// How many lists and words are looked at.
const FAR: usize = 12;

/// What is looked for: whom the words at `at` speak of.
struct Wanted {
    at: usize,
    /// Where its sentence begins.
    here: usize,
    gender: Option<Gender>,
    /// `ذكرت الوزارة أن هؤلاء ظفروا بـ34`: whoever was named last, in whatever place.
    points: bool,
    /// `لهم`, `فازوا`
    is_plural: bool,
}

impl Wanted {
    fn agrees(&self, list: &ListMention) -> bool {
        self.gender.is_none() || list.gender.is_none() || list.gender == self.gender
    }
}

impl<'a> Search<'a> {
    /// The last list before token `at` that a pronoun or a verb without subject can mean.
    pub(in super::super) fn topic(&self, at: usize, gender: Option<Gender>) -> Option<&'a ListMention> {
        let text = self.text;
        let is_plural = |at: usize| matches!(text.folded(at), "لهم" | "لديهم") || text.folded(at).ends_with("وا");
        let wanted = Wanted {
            at,
            here: text.sentence_around(at).start,
            gender,
            points: (at..at + FAR).any(|at| text.folded(at) == "هولاء"),
            is_plural: (at..at + FAR).any(is_plural),
        };
        let place = text.paragraph_of(at).saturating_sub(1);
        let from = text.paragraphs().get(place).map_or(0, |tokens| tokens.start);
        let end = self.names.lists.partition_point(|list| list.tokens.end <= at);
        let before = self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default();
        let mut fitting = before
            .iter()
            .rev()
            .filter(|list| list.tokens.start >= from && self.can_be_topic(list, &wanted));
        let Some(last) = fitting.next().filter(|last| !self.is_one_of_two(last, &wanted)) else {
            return self.own_topic(&wanted);
        };
        // `بينما ذهب حلفاؤه إلى حزب النهر. وحصل في 2015 على 36`: whom something goes to is the last to be spoken of again.
        let is_beside = |list: &ListMention| list.tokens.start < wanted.here && self.is_oblique(list);
        let meant = if is_beside(last) {
            fitting.find(|list| !is_beside(list)).unwrap_or(last)
        } else {
            last
        };
        let rather = self.own_rather_than(meant, at);
        Some(
            rather
                .filter(|rather| wanted.agrees(rather) && !wanted.points)
                .unwrap_or(meant),
        )
    }

    fn can_be_topic(&self, list: &ListMention, wanted: &Wanted) -> bool {
        !self.got_the_rest(list, wanted)
            && (wanted.is_plural || wanted.points || !self.is_camp_word(list))
            && (matches!(list.kind, ListKind::Known | ListKind::Unknown) || self.points_back(list, wanted))
            && self.is_eligible(list, usize::MAX, None)
            && (wanted.points || !self.is_joined_to_oblique(list))
            && wanted.agrees(list)
    }

    /// `مقابل 282 لحزب النهر. … وتراجع من 77 إلى 18`: whom the rest went to is not spoken of.
    fn got_the_rest(&self, list: &ListMention, wanted: &Wanted) -> bool {
        let text = self.text;
        let is_counted =
            |at: usize| text.number(at).is_some() || cue::is(text, at, UNIT) || crate::arabic::number::word(text, at).is_some();
        list.proclitics.particle == Some(Particle::Li)
            && list.tokens.start < wanted.here
            && list.tokens.start.checked_sub(1).is_some_and(is_counted)
    }

    /// `المستقلين`: no single verb or pronoun means them.
    fn is_camp_word(&self, list: &ListMention) -> bool {
        let word = self.text.folded(list.tokens.start);
        list.noun.is_none()
            && list.tokens.len() == 1
            && (word.ends_with("ون") || word.ends_with("ين"))
            && name_words::table().find(self.text, list.tokens.start).is(name_words::GROUP)
    }

    /// `الحزب` and `التجمع` stand for whom they point back at.
    fn points_back(&self, list: &ListMention, wanted: &Wanted) -> bool {
        let is_owned_here = list.pronoun.is_some() && list.tokens.start >= wanted.here;
        list.kind == ListKind::Back
            && (is_owned_here || list.pronoun.is_none() && list.proclitics.article)
            && self.reference(list).name != list.name
    }

    /// `تعثرت المفاوضات بين حزب السهل وحزب النهر. وكان قد حصل على 40`: either.
    fn is_one_of_two(&self, list: &ListMention, wanted: &Wanted) -> bool {
        let sentence = self.text.sentence_around(list.tokens.start).start;
        let first = || self.names.lists_in(sentence..list.tokens.start).last();
        list.tokens.start < wanted.here
            && list.proclitics.conjunction.is_some()
            && first().is_some_and(|first| self.joins(first, list) && self.text.word_before(first.tokens.start, 1, 0) == "بين")
    }

    /// The list that the heading or the article is about.
    fn own_topic(&self, wanted: &Wanted) -> Option<&'a ListMention> {
        self.heading(wanted.at)
            .or_else(|| self.own())
            .filter(|own| own.tokens.end <= wanted.at && !wanted.points && wanted.agrees(own))
    }
}
