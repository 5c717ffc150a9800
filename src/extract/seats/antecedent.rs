//! Which list named before `الحزب`, `الائتلاف` or `كتلته` means. Owns that look back; knows no numbers, and what stands in
//! apposition or behind the word is `reference`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::extract::name::{ListKind, ListMention, NameKind, words as name_words};

use super::forms;
use super::subject::Search;

impl Search<'_> {
    /// The list that `الحزب` or `كتلته` means. With a pronoun: whoever was named last in the sentence. With the article: the
    /// last one before with the same noun, or else the only one of its gender in the paragraph.
    pub(super) fn antecedent(&self, back: &ListMention) -> Option<&ListMention> {
        const FAR: usize = 40;
        const HEADED: usize = 6;
        let start = back.tokens.start;
        let end = self.names.lists.partition_point(|list| list.tokens.start < start);
        let before = self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default();
        let quoted = |list: &ListMention| list.tokens.start > 0 && self.text.mark(list.tokens.start - 1).is_some();
        // `ماكينة «التيار» تقدر كتلته بـ16`: in quotes the noun alone is the name.
        let is_name = |list: &ListMention| {
            let is_quoted = quoted(list) && self.text.partner(list.tokens.start - 1) == Some(list.tokens.end);
            list.kind == ListKind::Back
                && list.pronoun.is_none()
                && list.proclitics.article
                && is_quoted
                && back.pronoun.is_some()
        };
        let named = |list: &&ListMention| {
            let is_camp = list.noun.is_none() && name_words::table().find(self.text, list.tokens.start).is(name_words::GROUP);
            let is_named = matches!(list.kind, ListKind::Known | ListKind::Unknown) && !(is_camp && back.pronoun.is_none());
            is_name(list) || is_named && (!list.guarded || list.noun.is_some() || quoted(list))
        };
        if back.pronoun.is_some() {
            let sentence = self.text.sentence_around(start).start;
            let last = before.iter().rev().find(named);
            if let Some(list) = last.filter(|list| list.tokens.start >= sentence) {
                return Some(self.rather_than_beside(list, start).unwrap_or(list));
            }
            let is_person = |other: &crate::extract::name::NameMention| other.kind == NameKind::Person;
            if let Some(from) = self.told_of_before(sentence)
                && self.names.others_in(from..sentence).iter().any(is_person)
            {
                return None;
            }
            // Whose it is stands in another sentence, or nowhere.
            let person = self
                .names
                .others_in(sentence..start)
                .iter()
                .any(|other| other.kind == NameKind::Person);
            let ended = (sentence.saturating_sub(4)..sentence)
                .rev()
                .find(|&at| self.text.word(at).is_some());
            let previous = ended.map_or(0, |at| self.text.sentence_around(at).start);
            let is_near = last.is_some_and(|list| {
                list.tokens.start >= previous || self.text.paragraph_of(list.tokens.start) == self.text.paragraph_of(start)
            });
            if !person && (start > sentence + 3 || !is_near && self.own().is_none()) {
                return None;
            }
        }
        // `علاقته بحزب السهل متوترة، وهو الحزب الذي تراجع إلى 17`: the one right before.
        let is_that = start
            .checked_sub(2)
            .is_some_and(|comma| matches!(self.text.folded(comma + 1), "وهو" | "وهي") && self.text.is_comma(comma));
        let sentence = self.text.sentence_around(start).start;
        if let Some(list) = before
            .iter()
            .rev()
            .find(named)
            .filter(|list| is_that && back.pronoun.is_none() && list.tokens.start >= sentence)
        {
            return Some(list);
        }
        // `قال قيادي في السهل إن الحزب فقد 13`: his own.
        let said = start
            .checked_sub(1)
            .filter(|&at| matches!(self.text.folded(at), "ان" | "بان") && back.pronoun.is_none());
        let speaker = said.and_then(|said| {
            let sentence = self.text.sentence_around(start).start;
            let list = self.names.lists_in(sentence..said).iter().rev().find(named)?;
            (list.noun.is_none() && super::own::bears_noun(list, back)).then_some(list)
        });
        if speaker.is_some() {
            return speaker;
        }
        // `وفي 2007 نال الحزب نفسه 313`: whoever was named last, whatever the noun.
        let own_noun = self.text.folded(start);
        if back.pronoun.is_none()
            && ["حزب", "حركه", "ايتلاف", "تحالف", "قايمه", "لايحه", "كتله"]
                .iter()
                .any(|noun| own_noun.ends_with(noun))
            && (matches!(self.text.folded(back.tokens.end), "نفسه" | "نفسها" | "ذاته" | "ذاتها")
                // `كان لتيار السهل 36 نائبا، ثم خسرت هذه الكتلة 16`
                || self.text.folded(start) == "الكتله"
                    && matches!(self.text.folded(start.saturating_sub(1)), "هذه" | "وهذه" | "تلك"))
            && let Some(last) = {
                let is_near = |list: &&ListMention| self.text.paragraph_of(list.tokens.start) == self.text.paragraph_of(start);
                let same = before
                    .iter()
                    .rev()
                    .filter(named)
                    .filter(is_near)
                    .find(|list| list.noun == back.noun);
                same.or_else(|| before.iter().rev().filter(named).find(|list| !self.is_oblique(list)))
            }
        {
            return Some(last);
        }
        // `الجبهة` as a heading, and below it `لم يحصل الائتلاف الذي حكم البلاد إلا على ثلاثين`
        let begins = self
            .text
            .paragraphs()
            .get(self.text.paragraph_of(start))
            .map_or(0, |tokens| tokens.start);
        if back.pronoun.is_none()
            && start < begins + HEADED
            && let Some(heading) = self.heading(start)
        {
            return Some(heading);
        }
        let place = self.text.paragraph_of(start);
        let opening = |place: usize| self.text.paragraphs().get(place).map_or(0, |tokens| tokens.start);
        let paragraph = opening(place);
        let here = self.text.sentence_around(start).start;
        let previous = here.checked_sub(1).map(|at| self.text.sentence_around(at));
        if let Some(list) = previous.and_then(|previous| self.only_one(back, &previous, before)) {
            return Some(list);
        }
        let is_called =
            |list: &&ListMention| (list.noun == back.noun || self.is_called_in_aside(list, back)) && !self.is_byname(list);
        let mut same = before.iter().rev().filter(named).filter(is_called);
        let is_same_kind = |own: &&ListMention| self.is_called(own, back);
        // `الائتلاف الذي حكم البلاد` under a heading that names it.
        let own = || {
            let heading = self
                .heading(start)
                .filter(|heading| heading.noun.is_none() || self.is_called(heading, back));
            heading.or_else(|| self.own().filter(|own| own.tokens.end <= start).filter(is_same_kind))
        };
        let same_noun = same.next().map(|last| {
            let heading = self.heading(start);
            let fits = |own: &&ListMention| is_same_kind(own) || heading.is_some_and(|heading| std::ptr::eq(heading, *own));
            if let Some(own) = self.own_rather_than(last, start).filter(fits) {
                return own;
            }
            // In a text that its title says to be about one party, the word alone is its name.
            let is_other =
                |own: &&ListMention| last.tokens.start < here && !super::own::is_same(own, last) && !self.is_described(back);
            if let Some(own) = self.profiled(start).filter(fits).filter(is_other) {
                let by_noun = |list: &&ListMention| super::own::is_same(own, list) && list.noun == back.noun;
                return before.iter().rev().find(by_noun).unwrap_or(own);
            }
            // Behind a paragraph that goes through many parties, `الحزب` is the one the article begins with.
            let above = opening(self.text.paragraph_of(last.tokens.start));
            // So it is behind a sentence that tells of three of them or more.
            let sentence = self.text.sentence_around(last.tokens.start).start;
            let mut others: Vec<&str> = Vec::new();
            for other in same.take_while(|list| list.tokens.start >= above.min(sentence)) {
                let counts = other.tokens.start >= sentence || last.tokens.start < paragraph;
                if counts && other.name != last.name && !others.contains(&other.name.as_str()) {
                    others.push(&other.name);
                }
            }
            let goes_through_many = last.tokens.start < here && others.len() >= if last.tokens.start < paragraph { 1 } else { 2 };
            let first = self.names.lists.iter().find(|list| named(list) && list.noun == back.noun);
            // `فاز حزب السهل بأربعين مقعدا مقابل ثلاثين لحزب النهر. وكان الحزب قد`: the subject rather than whom the rest went to.
            let told = self.text.sentence_around(last.tokens.start);
            // `ذهبت 32 إلى حزب النهر`, `تقدم على حزب النهر`
            let is_beside = |list: &ListMention| {
                let to = list
                    .tokens
                    .start
                    .checked_sub(1)
                    .filter(|&at| matches!(self.text.folded(at), "الي" | "من"));
                self.is_compared(list) || self.is_oblique(list) || to.is_some()
            };
            let subject = || {
                // `الحزب` may be one that is named without its noun.
                let could_be = |list: &&ListMention| {
                    let is_camp = self.text.folded(list.tokens.start).ends_with(['ن', 'ي']) && list.tokens.len() == 1;
                    is_called(list) || list.noun.is_none() && !is_camp && !list.guarded
                };
                let mut inside = self.names.lists_in(told.clone()).iter().filter(named).filter(could_be);
                let further = || {
                    before
                        .iter()
                        .rev()
                        .filter(named)
                        .filter(is_called)
                        .find(|list| !self.is_compared(list))
                };
                inside.find(|list| !is_beside(list)).or_else(further)
            };
            if goes_through_many {
                first.unwrap_or(last)
            } else if is_beside(last) && last.tokens.start < here {
                subject().unwrap_or(last)
            } else if last.tokens.start >= here && (self.is_oblique(last) || self.gives_seats(last)) {
                // `مني حزب السهل بهزيمة أمام حزب النهر، إذ لم يحصل الحزب إلا على سبعة`
                let inside = self.names.lists_in(here..last.tokens.start).iter();
                let mut inside = inside.filter(named).filter(is_called);
                inside.find(|list| !is_beside(list)).unwrap_or(last)
            } else {
                last
            }
        });
        // Those are called by no other noun than their own.
        let is_own = [
            "رابطه",
            "منبر",
            "ملتقي",
            "ميثاق",
            "تجمع",
            "جبهه",
            "تكتل",
            "حراك",
            "جماعه",
            "تيار",
            "حركه",
        ]
        .iter()
        .any(|noun| self.text.folded(start).ends_with(noun));
        if is_own && back.pronoun.is_none() {
            return same_noun.or_else(own);
        }
        same_noun.or_else(own).or_else(|| {
            // A union is no party, and a party no union.
            let is_union = |word: &str| word.ends_with("ايتلاف") || word.ends_with("تحالف");
            let is_party = |word: &str| word.ends_with("حزب");
            let own = self.text.folded(start);
            let is_other_kind = |list: &ListMention| {
                let noun = self.text.folded(list.tokens.start);
                back.pronoun.is_none() && (is_union(own) && is_party(noun) || is_party(own) && is_union(noun))
            };
            let fits = |list: &&ListMention| !is_other_kind(list) && (list.gender.is_none() || list.gender == back.gender);
            let mut fitting = before.iter().rev().filter(named).filter(fits);
            let last = fitting.next()?;
            let other = fitting
                .take_while(|list| list.tokens.start >= paragraph)
                .find(|list| list.name != last.name);
            other.is_none().then_some(last)
        })
    }

    /// As [`Self::only_one`], of the sentence right before.
    pub(super) fn only_in_sentence_before(&self, back: &ListMention) -> Option<&ListMention> {
        const FAR: usize = 40;
        let end = self.names.lists.partition_point(|list| list.tokens.start < back.tokens.start);
        let before = self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default();
        let here = self.text.sentence_around(back.tokens.start).start;
        let previous = self.text.sentence_around(here.checked_sub(1)?);
        self.only_one(back, &previous, before)
    }

    /// `… على رأس تجمع السهل. الحزب الذي لم يظفر`: the only list of the sentence before, whatever its noun, where that word begins
    /// the sentence.
    fn only_one<'list>(
        &self,
        back: &ListMention,
        previous: &Range<usize>,
        before: &'list [ListMention],
    ) -> Option<&'list ListMention> {
        const HEAD: usize = 3;
        let head = self.text.sentence_around(back.tokens.start).start;
        let is_first = || {
            let between = self.names.lists_in(head..back.tokens.start);
            between.iter().all(|list| list.kind == ListKind::Back)
                && self.text.paragraph_of(head) == self.text.paragraph_of(previous.start)
        };
        let begins = back.pronoun.is_none() && (back.tokens.start - head < HEAD || is_first());
        let is_party = self.text.folded(back.tokens.start).ends_with("حزب");
        let mut inside = before.iter().filter(|list| previous.contains(&list.tokens.start));
        let only = inside.next().filter(|_| inside.next().is_none() && begins && is_party)?;
        let noun = self.text.folded(only.tokens.start);
        let is_union = ["ايتلاف", "تحالف", "كتله", "معسكر", "قوي"]
            .iter()
            .any(|union| noun.ends_with(union));
        let named =
            matches!(only.kind, ListKind::Known | ListKind::Unknown) && !only.guarded && only.proclitics.particle.is_none();
        // `حركة السهل … الحزب`: in general a party, where the paragraph calls none so.
        let is_called_so =
            |list: &ListMention| self.text.folded(list.tokens.start).ends_with("حزب") && list.kind != ListKind::Back;
        let fits = || {
            let is_movement = noun.ends_with("حركه") || noun.ends_with("جبهه") || noun.ends_with("تجمع");
            is_movement
                && !before
                    .iter()
                    .filter(|list| list.tokens.start >= previous.start)
                    .any(is_called_so)
        };
        let agrees = only.gender.is_none_or(|gender| Some(gender) == back.gender) || fits();
        (named && !is_union && !self.is_oblique(only) && agrees).then_some(only)
    }

    /// `لحزب النهر`, `ثانيا بعد حزب النهر`, `(حزب النهر 20)`: named only as whom the one spoken of is measured by.
    pub(super) fn is_compared(&self, list: &ListMention) -> bool {
        let start = list.tokens.start;
        // `و45 لـ«النهر»`
        let open = start.checked_sub(1).filter(|&open| self.text.is_quote(open));
        let is_led = open
            .and_then(|open| open.checked_sub(1))
            .is_some_and(|at| matches!(self.text.folded(at), "ل" | "ول"));
        if list.proclitics.particle == Some(Particle::Li) || is_led {
            return true;
        }
        start
            .checked_sub(1)
            .is_some_and(|previous| self.text.mark(previous) == Some('(') || forms::is(self.text, previous, forms::FAR_FROM))
    }

    /// `يتصدر فلان المشهد. هو يقول إن حزبه نال 20`: where the sentence begins that a pronoun at the head of this one looks back on.
    pub(super) fn told_of_before(&self, sentence: usize) -> Option<usize> {
        let goes_on = matches!(self.text.folded(sentence), "هو" | "وهو" | "فهو" | "هي" | "وهي" | "فهي");
        let before = sentence.checked_sub(1).filter(|_| goes_on)?;
        Some(self.text.sentence_around(before).start)
    }

    /// `المقاعد التي أخذها السهل من حزب النهر`, `مقاعد من حزب النهر`: it only lost them.
    fn gives_seats(&self, list: &ListMention) -> bool {
        let of = list.tokens.start.checked_sub(1).filter(|&of| self.text.folded(of) == "من");
        of.and_then(|of| of.checked_sub(1))
            .is_some_and(|seats| super::cue::is(self.text, seats, super::cue::SEAT))
    }

    /// `الاتحاد الأول، وهو الائتلاف الحاكم`: the list is called by the noun of `back` where it is named.
    fn is_called_in_aside(&self, list: &ListMention, back: &ListMention) -> bool {
        let comma = list.tokens.end;
        let is_aside =
            self.text.is_comma(comma) && matches!(self.text.folded(comma + 1), "وهو" | "وهي") && back.pronoun.is_none();
        let noun = || self.names.lists_in(comma + 2..comma + 3).first();
        is_aside && noun().is_some_and(|noun| noun.kind == ListKind::Back && noun.noun == back.noun)
    }

    /// `لـ«السهل» حزب سامي كمال`: another word for the name right before.
    fn is_byname(&self, list: &ListMention) -> bool {
        let start = list.tokens.start;
        let quoted = start > 0 && self.text.mark(start - 1).is_some_and(|mark| matches!(mark, '"' | '»' | '”'));
        let alone = list.proclitics.conjunction.is_none() && list.proclitics.particle.is_none();
        alone
            && start > 0
            && (quoted && self.text.partner(start - 1).is_some_and(|open| open < start) || self.text.is_in_name(start - 1))
    }
}
