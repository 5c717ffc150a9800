//! Which list named before `الحزب`, `الائتلاف` or `كتلته` means. Owns the steps of that look back and their order; knows no numbers, and what
//! stands in apposition or behind the word is `reference`'s.

mod by_noun;

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::arabic::Particle;
use crate::extract::name::{ListKind, ListMention, NameKind, words as name_words};

use super::named::NamedText;
use super::subject::Search;
use super::{forms, own};

/// What a step says: whom the word means, or that nobody is; or it leaves the question to the next.
type Verdict<'t> = ControlFlow<Option<&'t ListMention>>;

/// The verdict of a step that decides nothing where it finds nobody.
fn found(list: Option<&ListMention>) -> Verdict<'_> {
    list.map_or(Continue(()), |list| Break(Some(list)))
}

/// A word that stands for a list, and what is named before it.
struct Back<'a, 't> {
    search: &'a Search<'t>,
    text: &'t NamedText<'t>,
    word: &'a ListMention,
    start: usize,
    /// Where its sentence begins.
    here: usize,
    /// The lists before it, the last ones of them.
    before: &'t [ListMention],
}

impl<'t> Back<'_, 't> {
    fn has_pronoun(&self) -> bool {
        self.word.pronoun.is_some()
    }

    /// The word as it stands.
    fn noun(&self) -> &str {
        self.text.folded(self.start)
    }

    /// The lists before it that have a name, the last one first.
    fn named(&self) -> impl Iterator<Item = &'t ListMention> {
        self.before.iter().rev().filter(|list| self.is_named(list))
    }

    fn is_named(&self, list: &ListMention) -> bool {
        let is_quoted = || list.tokens.start > 0 && self.text.mark(list.tokens.start - 1).is_some();
        let is_camp = || list.noun.is_none() && name_words::table().find(self.text, list.tokens.start).is(name_words::GROUP);
        match list.kind {
            // `ماكينة «التيار» تقدر كتلته بـ16`: in quotes the noun alone is the name.
            ListKind::Back => {
                self.has_pronoun()
                    && list.pronoun.is_none()
                    && list.proclitics.article
                    && is_quoted()
                    && self.text.partner(list.tokens.start - 1) == Some(list.tokens.end)
            }
            ListKind::Known | ListKind::Unknown => {
                (!list.guarded || list.noun.is_some() || is_quoted()) && (self.has_pronoun() || !is_camp())
            }
            ListKind::Group => false,
        }
    }

    fn is_in_paragraph(&self, list: &ListMention) -> bool {
        self.text.paragraph_of(list.tokens.start) == self.text.paragraph_of(self.start)
    }
}

/// What is made of several lists.
const UNIONS: [&str; 2] = ["ايتلاف", "تحالف"];

/// The steps in their order: the first that knows decides.
const STEPS: [for<'t> fn(&Back<'_, 't>) -> Verdict<'t>; 10] = [
    whose_it_is,
    right_before,
    of_speaker,
    spoken_of_still,
    itself,
    ran_as,
    under_heading,
    of_topic,
    of_sentence_before,
    by_noun::meant,
];

impl<'a> Search<'a> {
    /// The list that `الحزب` or `كتلته` means. With a pronoun: whoever was named last in the sentence. With the article: the
    /// last one before with the same noun, or else the only one of its gender in the paragraph.
    pub(super) fn antecedent(&self, back: &ListMention) -> Option<&'a ListMention> {
        const FAR: usize = 40;
        let start = back.tokens.start;
        let end = self.names.lists.partition_point(|list| list.tokens.start < start);
        let back = Back {
            search: self,
            text: self.text,
            word: back,
            start,
            here: self.text.sentence_around(start).start,
            before: self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default(),
        };
        STEPS.iter().try_for_each(|step| step(&back)).break_value().flatten()
    }
}

/// `كتلته`: whoever was named last in the sentence.
fn whose_it_is<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    const HEAD: usize = 3;
    const MARKS_MAX: usize = 4;
    let Back {
        search,
        text,
        start,
        here,
        ..
    } = *back;
    if !back.has_pronoun() {
        return Continue(());
    }
    let last = back.named().next();
    if let Some(list) = last.filter(|list| list.tokens.start >= here) {
        return Break(Some(search.rather_than_beside(list, start).unwrap_or(list)));
    }
    let names_person = |tokens: Range<usize>| {
        let mut others = search.names.others_in(tokens).iter();
        others.any(|other| other.kind == NameKind::Person)
    };
    if search.told_of_before(here).is_some_and(|from| names_person(from..here)) {
        return Break(None);
    }
    // Whose it is stands in another sentence, or nowhere.
    let ended = (here.saturating_sub(MARKS_MAX)..here)
        .rev()
        .find(|&at| text.word(at).is_some());
    let previous = ended.map_or(0, |at| text.sentence_around(at).start);
    let is_near = last.is_some_and(|list| list.tokens.start >= previous || back.is_in_paragraph(list));
    let is_open = start > here + HEAD || !is_near && search.own().is_none();
    if is_open && !names_person(here..start) {
        return Break(None);
    }
    Continue(())
}

/// `علاقته بحزب السهل متوترة، وهو الحزب الذي تراجع إلى 17`: the one right before.
fn right_before<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    let text = back.text;
    let is_that = back
        .start
        .checked_sub(2)
        .is_some_and(|comma| matches!(text.folded(comma + 1), "وهو" | "وهي") && text.is_comma(comma));
    if !is_that || back.has_pronoun() {
        return Continue(());
    }
    found(back.named().next().filter(|list| list.tokens.start >= back.here))
}

/// `قال قيادي في السهل إن الحزب فقد 13`: his own.
fn of_speaker<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    let said = back.start.checked_sub(1);
    let said = said.filter(|&at| matches!(back.text.folded(at), "ان" | "بان") && !back.has_pronoun());
    found(said.and_then(|said| {
        let lists = back.search.names.lists_in(back.here..said).iter();
        let list = lists.rev().find(|list| back.is_named(list))?;
        (list.noun.is_none() && own::bears_noun(list, back.word)).then_some(list)
    }))
}

/// `قال قيادي في السهل إن الحزب نال 65. وكان الحزب نال 41`: what somebody of a list said of it goes on, where no other that the word may
/// mean is named since.
fn spoken_of_still<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    let is_back = |list: &&ListMention| list.kind == ListKind::Back && list.noun == back.word.noun;
    let Some(said) = back.before.iter().rev().find(is_back) else {
        return Continue(());
    };
    let at = said.tokens.start.checked_sub(1);
    let is_said = at.is_some_and(|at| matches!(back.text.folded(at), "ان" | "بان"));
    let is_other = |list: &ListMention| list.kind != ListKind::Back && list.noun == back.word.noun;
    let mut since = back
        .before
        .iter()
        .rev()
        .take_while(|list| list.tokens.start > said.tokens.start);
    if back.has_pronoun() || said.pronoun.is_some() || !is_said || !back.is_in_paragraph(said) || since.any(is_other) {
        return Continue(());
    }
    found(back.search.antecedent(said))
}

/// `وفي 2007 نال الحزب نفسه 313`: whoever was named last, whatever the noun.
fn itself<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    const NOUNS: [&str; 7] = ["حزب", "حركه", "ايتلاف", "تحالف", "قايمه", "لايحه", "كتله"];
    let Back { search, text, start, .. } = *back;
    let is_same = || matches!(text.folded(back.word.tokens.end), "نفسه" | "نفسها" | "ذاته" | "ذاتها");
    // `كان لتيار السهل 36 نائبا، ثم خسرت هذه الكتلة 16`
    let is_this = || text.folded(start) == "الكتله" && matches!(text.folded(start.saturating_sub(1)), "هذه" | "وهذه" | "تلك");
    if back.has_pronoun() || !NOUNS.iter().any(|noun| back.noun().ends_with(noun)) || !(is_same() || is_this()) {
        return Continue(());
    }
    let mut near = back.named().filter(|list| back.is_in_paragraph(list));
    // `الائتلاف ذاته` is no party, and no movement named since.
    let is_union = UNIONS.iter().any(|noun| back.noun().ends_with(noun));
    let of_noun = || back.named().find(|list| is_union && list.noun == back.word.noun);
    found(
        near.find(|list| list.noun == back.word.noun)
            .or_else(of_noun)
            .or_else(|| back.named().find(|list| !search.is_oblique(list))),
    )
}

/// `خاض السباق مع ائتلاف النهر باسم «قوى السهل»، إذ لم ينل التحالف سوى أربعة`: the name that they ran under, where nobody is named since.
fn ran_as<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    let text = back.text;
    if back.has_pronoun() || !UNIONS.iter().any(|noun| back.noun().ends_with(noun)) {
        return Continue(());
    }
    let is_name = |list: &ListMention| {
        let quote = list.tokens.start.checked_sub(1).filter(|&at| text.is_quote(at));
        let name = quote.and_then(|quote| quote.checked_sub(1));
        name.is_some_and(|at| {
            let speaks = at > 0
                && matches!(
                    text.bare(at - 1),
                    "الناطق" | "الناطقه" | "ناطق" | "المتحدث" | "المتحدثه" | "متحدث" | "متحدثه"
                );
            text.folded(at) == "باسم" && !speaks
        })
    };
    found(back.named().next().filter(|list| back.is_in_paragraph(list) && is_name(list)))
}

/// `الجبهة` as a heading, and below it `لم يحصل الائتلاف الذي حكم البلاد إلا على ثلاثين`
fn under_heading<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    const HEADED: usize = 6;
    let text = back.text;
    let paragraph = text.paragraphs().get(text.paragraph_of(back.start));
    let begins = paragraph.map_or(0, |tokens| tokens.start);
    if back.has_pronoun() || back.start >= begins + HEADED {
        return Continue(());
    }
    found(back.search.heading(back.start))
}

/// `أما النهر فيكاد ينهض. فالحزب الذي تقلص …`: the list behind `أما`, and nobody else where that is no list that is known.
fn of_topic<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    const TOPIC_MAX: usize = 4;
    let Back { search, text, here, .. } = *back;
    // With `ف` it explains what was just said.
    let explains = back.start == here && text.folded(here).starts_with("فال");
    let Some(before) = here.checked_sub(1).filter(|_| !back.has_pronoun() && explains) else {
        return Continue(());
    };
    let head = text.sentence_around(before).start;
    let is_near = text.paragraph_of(head) == text.paragraph_of(here);
    if !is_near || !matches!(text.folded(head), "اما" | "واما") {
        return Continue(());
    }
    let topic = head + 1..(head + 2 + TOPIC_MAX).min(here);
    let Some(turn) = topic.clone().skip(1).find(|&at| text.folded(at).starts_with('ف')) else {
        return Continue(());
    };
    let is_name = |at: usize| text.folded(at).starts_with("ال") || text.is_quote(at);
    if !(topic.start..turn).all(is_name) {
        return Continue(());
    }
    let mut named = search.names.lists_in(topic.start..turn).iter();
    Break(named.find(|list| matches!(list.kind, ListKind::Known | ListKind::Unknown)))
}

/// `… على رأس تجمع السهل. الحزب الذي لم يظفر`
fn of_sentence_before<'t>(back: &Back<'_, 't>) -> Verdict<'t> {
    let previous = back.here.checked_sub(1).map(|at| back.text.sentence_around(at));
    found(previous.and_then(|previous| back.search.only_one(back.word, &previous, back.before)))
}

impl Search<'_> {
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
}
