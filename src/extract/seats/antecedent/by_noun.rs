//! Which list `الحزب` or `الحركة` means by its noun: the last one called so, unless others show to be spoken of, or the only one of its gender.
//! Owns that choice; what settles it before is the parent's.

use std::ops::ControlFlow::Break;

use crate::extract::name::{ListKind, ListMention};

use super::super::own;
use super::super::subject::Search;
use super::{Back, Verdict};

/// Nouns that call no list but those that bear them.
const OWN_NOUNS: [&str; 11] = [
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
];

pub(super) fn meant<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    let is_own_noun = || !back.has_pronoun() && OWN_NOUNS.iter().any(|noun| back.noun().ends_with(noun));
    let named = back
        .last_called()
        .map(|last| back.rather_than_last(last))
        .or_else(|| back.own());
    Break(named.or_else(|| if is_own_noun() { None } else { back.only_of_gender() }))
}

impl<'t> Back<'_, 't> {
    /// The lists before it that are called by its noun, the last one first.
    fn called(&self) -> impl Iterator<Item = &'t ListMention> {
        self.named().filter(|list| self.is_called(list))
    }

    fn is_called(&self, list: &ListMention) -> bool {
        let search = self.search;
        (list.noun == self.word.noun || search.is_called_in_aside(list, self.word)) && !search.is_byname(list)
    }

    fn last_called(&self) -> Option<&'t ListMention> {
        self.called().next()
    }

    /// `الائتلاف الذي حكم البلاد` under a heading that names it, or the list that the article is about.
    fn own(&self) -> Option<&'t ListMention> {
        let search = self.search;
        let heading = search.heading(self.start);
        heading
            .filter(|heading| heading.noun.is_none() || search.is_called(heading, self.word))
            .or_else(|| {
                let own = search.own().filter(|own| own.tokens.end <= self.start);
                own.filter(|own| search.is_called(own, self.word))
            })
    }

    /// Who is meant where `last` was called so last.
    fn rather_than_last(&self, last: &'t ListMention) -> &'t ListMention {
        let search = self.search;
        let is_before = last.tokens.start < self.here;
        let rather = self.own_rather_than(last).or_else(|| self.profiled_rather_than(last));
        let rather = rather.or_else(|| {
            if self.goes_through_many(last) {
                // Behind a paragraph that goes through many parties, `الحزب` is the one the article begins with.
                let mut lists = search.names.lists.iter();
                lists.find(|list| self.is_named(list) && list.noun == self.word.noun)
            } else if is_before && self.is_beside(last) {
                self.subject_beside(last)
            } else if !is_before && (search.is_oblique(last) || search.gives_seats(last)) {
                // `مني حزب السهل بهزيمة أمام حزب النهر، إذ لم يحصل الحزب إلا على سبعة`
                let mut inside = search.names.lists_in(self.here..last.tokens.start).iter();
                inside.find(|list| self.is_named(list) && self.is_called(list) && !self.is_beside(list))
            } else {
                None
            }
        });
        rather.unwrap_or(last)
    }

    /// True for a list that the article or its heading is about, if it is of this kind.
    fn can_be_own(&self, own: &ListMention) -> bool {
        let heading = self.search.heading(self.start);
        self.search.is_called(own, self.word) || heading.is_some_and(|heading| std::ptr::eq(heading, own))
    }

    fn own_rather_than(&self, last: &ListMention) -> Option<&'t ListMention> {
        let own = self.search.own_rather_than(last, self.start);
        own.filter(|own| self.can_be_own(own))
    }

    /// In a text that its title says to be about one party, the word alone is its name.
    fn profiled_rather_than(&self, last: &ListMention) -> Option<&'t ListMention> {
        let own = self.search.profiled(self.start).filter(|own| self.can_be_own(own))?;
        let is_other = last.tokens.start < self.here && !own::is_same(own, last) && !self.search.is_described(self.word);
        let by_noun = |list: &&ListMention| own::is_same(own, list) && list.noun == self.word.noun;
        is_other.then(|| self.before.iter().rev().find(by_noun).unwrap_or(own))
    }

    /// True where a paragraph before named others besides `last`, or its sentence named three or more.
    fn goes_through_many(&self, last: &ListMention) -> bool {
        let text = self.text;
        let opening = |place: usize| text.paragraphs().get(place).map_or(0, |tokens| tokens.start);
        let paragraph = opening(text.paragraph_of(self.start));
        let above = opening(text.paragraph_of(last.tokens.start));
        let sentence = text.sentence_around(last.tokens.start).start;
        let is_above = last.tokens.start < paragraph;
        let mut others: Vec<&str> = Vec::new();
        for other in self
            .called()
            .skip(1)
            .take_while(|list| list.tokens.start >= above.min(sentence))
        {
            let counts = other.tokens.start >= sentence || is_above;
            if counts && other.name != last.name && !others.contains(&other.name.as_str()) {
                others.push(&other.name);
            }
        }
        last.tokens.start < self.here && others.len() >= if is_above { 1 } else { 2 }
    }

    /// `مقابل ثلاثين لحزب النهر`, `ذهبت 32 إلى حزب النهر`, `تقدم على حزب النهر`
    fn is_beside(&self, list: &ListMention) -> bool {
        let leads = matches!(self.text.word_before(list.tokens.start, 1, 0), "الي" | "من");
        leads || self.search.is_compared(list) || self.search.is_oblique(list)
    }

    /// `فاز حزب السهل بأربعين مقعدا مقابل ثلاثين لحزب النهر. وكان الحزب قد`: the subject rather than whom the rest went to.
    fn subject_beside(&self, last: &ListMention) -> Option<&'t ListMention> {
        // `الحزب` may be one that is named without its noun.
        let could_be = |list: &ListMention| {
            let is_camp = self.text.folded(list.tokens.start).ends_with(['ن', 'ي']) && list.tokens.len() == 1;
            self.is_called(list) || list.noun.is_none() && !is_camp && !list.guarded
        };
        let told = self.text.sentence_around(last.tokens.start);
        let mut inside = self.search.names.lists_in(told).iter();
        inside
            .find(|list| self.is_named(list) && could_be(list) && !self.is_beside(list))
            .or_else(|| self.called().find(|list| !self.search.is_compared(list)))
    }

    /// The only list of the paragraph, or the last one before it, whose gender is that of the word.
    fn only_of_gender(&self) -> Option<&'t ListMention> {
        let text = self.text;
        let opening = text.paragraphs().get(text.paragraph_of(self.start));
        let paragraph = opening.map_or(0, |tokens| tokens.start);
        // A union is no party, and a party no union.
        let is_union = |word: &str| word.ends_with("ايتلاف") || word.ends_with("تحالف");
        let is_party = |word: &str| word.ends_with("حزب");
        let is_other_kind = |list: &ListMention| {
            let (own, noun) = (self.noun(), text.folded(list.tokens.start));
            !self.has_pronoun() && (is_union(own) && is_party(noun) || is_party(own) && is_union(noun))
        };
        let mut fitting = self
            .named()
            .filter(|list| !is_other_kind(list) && (list.gender.is_none() || list.gender == self.word.gender));
        let last = fitting.next()?;
        let other = fitting
            .take_while(|list| list.tokens.start >= paragraph)
            .find(|list| list.name != last.name);
        other.is_none().then_some(last)
    }
}

impl Search<'_> {
    /// `المقاعد التي أخذها السهل من حزب النهر`, `مقاعد من حزب النهر`: it only lost them.
    pub(super) fn gives_seats(&self, list: &ListMention) -> bool {
        let of = list.tokens.start.checked_sub(1).filter(|&of| self.text.folded(of) == "من");
        of.and_then(|of| of.checked_sub(1))
            .is_some_and(|seats| super::super::cue::is(self.text, seats, super::super::cue::SEAT))
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
