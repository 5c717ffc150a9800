//! The list an article is about: `حزب السهل.. من الحكم إلى الهامش` and then only `الحزب`. Owns which list that is; who is meant at
//! one place is decided by `reference` and `subject`.

use std::ops::Range;

use crate::arabic::WordId;
use crate::extract::name::{ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::subject::Search;

/// How far into a text its own list is named, in tokens.
const HEAD: usize = 120;

/// How often it is only pointed at, or named, where a text is about it.
const TURNS_MIN: usize = 2;
const NAMED_MIN: usize = 4;

/// Most words of a title that names a list and says nothing of it.
const TITLE_MAX: usize = 6;

/// Most lists that are looked through.
const LISTS_MAX: usize = 400;

impl<'a> Search<'a> {
    /// The list that the whole text is about, where it is about one: named first, alone in the title, and pointed back at.
    pub(super) fn own(&self) -> Option<&'a ListMention> {
        self.found_own().map(|(own, _)| own)
    }

    fn found_own(&self) -> Option<(&'a ListMention, bool)> {
        *self.own.get_or_init(|| self.find_own())
    }

    /// The list that the text is about, and whether its title announces it.
    fn find_own(&self) -> Option<(&'a ListMention, bool)> {
        let lists = self.names.lists.get(..self.names.lists.len().min(LISTS_MAX))?;
        // `المستقلون`: no text is about a camp alone.
        let is_camp = |list: &ListMention| {
            list.noun.is_none() && name_words::table().find(self.text, list.tokens.start).is(name_words::GROUP)
        };
        let named =
            |list: &&ListMention| matches!(list.kind, ListKind::Known | ListKind::Unknown) && !list.guarded && !is_camp(list);
        let title = self.text.paragraphs().first()?;
        let heads = |list: &&ListMention| self.heads_title(list, title);
        let profiled = lists.first().filter(heads);
        let first = profiled
            .or_else(|| lists.iter().find(named))
            .filter(|list| list.tokens.start < HEAD)?;
        // `حزب السهل: حصيلته من الحزب الشيوعي إلى اليوم` is about the first.
        let close = title
            .clone()
            .find(|&at| is_break(self.text, at, title) && at >= first.tokens.end);
        let until = close.filter(|_| profiled.is_some()).unwrap_or(title.end);
        let another =
            |list: &ListMention| named(&list) && (title.start..until).contains(&list.tokens.start) && !is_same(first, list);
        if lists.iter().any(another) {
            return None;
        }
        let points = |list: &&ListMention| {
            let is_party = self.text.folded(list.tokens.start).ends_with("حزب") && !self.is_union(first);
            let fits = list.noun == first.noun || first.noun.is_none() || is_party;
            list.kind == ListKind::Back && list.pronoun.is_none() && list.proclitics.article && fits
        };
        let turns = lists.iter().filter(points).count();
        let mentions = lists.iter().filter(|list| is_same(first, list)).count();
        let in_title = title.contains(&first.tokens.start);
        // `السهل.. حكاية حزب`: what such a title announces need hardly be pointed at.
        let is_profile = profiled.is_some() && turns + mentions >= TURNS_MIN;
        let is_own = turns >= TURNS_MIN || in_title && mentions >= NAMED_MIN || is_profile;
        is_own.then_some((first, profiled.is_some()))
    }

    /// `السهل.. من الحكم إلى الهامش`, `«السهل» التونسي: عقد من التآكل`: a title that says first whom it is about, and then what of it.
    fn heads_title(&self, list: &ListMention, title: &Range<usize>) -> bool {
        let text = self.text;
        let is_quote = |at: usize| usize::from(text.is_quote(at));
        let begins = list.tokens.start == title.start + is_quote(title.start);
        let end = list.tokens.end + is_quote(list.tokens.end);
        let adjective = usize::from(text.folded(end).starts_with("ال") && text.word(end).is_some() && end + 1 < title.end);
        // `حزب السهل في سبعة اقتراعات: الخط البياني لا يكذب`
        let announces = |at: usize| {
            let quiet = |close: usize, others| !cue::any(text, at..close, VERB | WAS | AIM | others);
            match (at..title.end).find(|&at| is_break(text, at, title)) {
                Some(close) => close == at || quiet(close, 0),
                // `حزب السهل بين زمنين`
                None => list.kind == ListKind::Known && title.len() <= TITLE_MAX && quiet(title.end, ELECTION),
            }
        };
        let is_name = list.kind == ListKind::Known || list.kind == ListKind::Unknown && list.noun.is_some();
        begins && is_name && announces(end + adjective)
    }

    /// The list that the title announces, where the text before `here` names it.
    pub(super) fn profiled(&self, here: usize) -> Option<&'a ListMention> {
        let (own, is_profile) = self.found_own()?;
        (is_profile && own.tokens.end <= here).then_some(own)
    }

    /// `متحالفا مع حزب النهر، وحصدت قائمته`, `حل ثالثا خلف حزب النهر، وبلغت حصته`: whom a pronoun at `here` means where `list`, named last
    /// before it, only stands beside him: the subject of the sentence, or whom the text is about.
    pub(super) fn rather_than_beside(&self, list: &ListMention, here: usize) -> Option<&'a ListMention> {
        if !self.is_left_behind(list, here) {
            return None;
        }
        let sentence = self.text.sentence_around(here).start;
        let is_subject = |other: &&ListMention| {
            matches!(other.kind, ListKind::Known | ListKind::Unknown)
                && !other.guarded
                && !is_same(other, list)
                && self.is_eligible(other, usize::MAX, None)
                && !self.is_oblique(other)
        };
        let before = self.names.lists_in(sentence..list.tokens.start);
        let is_own = |own: &&ListMention| own.tokens.end <= here && !is_same(own, list);
        before
            .iter()
            .find(is_subject)
            .or_else(|| self.heading(here).or_else(|| self.own()).filter(is_own))
    }

    /// True for a list under a preposition which the comma behind it leaves: nothing more is told of it.
    pub(super) fn is_left_behind(&self, list: &ListMention, here: usize) -> bool {
        let text = self.text;
        let end = list.tokens.end + usize::from(text.is_quote(list.tokens.end));
        // `خلف حزب النهر (86 مقعدا) ونال 30`
        let close = text.partner(end).filter(|&close| close > end && text.mark(end) == Some('('));
        let end = close.map_or(end, |close| close + 1);
        // `نزل باسم "تحالف النهر"، فخرج بستة`: what it is called then.
        let is_name = list.tokens.start.checked_sub(1).is_some_and(|at| {
            let at = at - usize::from(text.is_quote(at) && at > 0);
            matches!(text.folded(at), "اسم" | "باسم")
        });
        let is_beside = !is_name && (self.is_oblique(list) || self.is_under_noun(list));
        let comma = (end..here).find(|&at| matches!(text.mark(at), Some('،' | ',' | '؛' | '.')));
        // `تقدم على حزب النهر، وله 53 مقعدا`
        let is_told_of = |comma: usize| matches!(text.folded(comma + 1), "وله" | "ولها" | "ولهم" | "ولديه" | "ولديها");
        // `عادت إلى السباق مع حزب النهر ونالت 34`
        let goes_on = end < here && text.folded(end).starts_with(['و', 'ف']) && cue::is(text, end, VERB);
        is_beside && !super::subject::RELATIVES.at(text, end) && (goes_on || comma.is_some_and(|comma| !is_told_of(comma)))
    }

    /// `حزب السهل: تأسس عام 1990`, or a heading of its own that names one list: whom the paragraph around `at` is about.
    pub(super) fn heading(&self, at: usize) -> Option<&'a ListMention> {
        const WORDS_MAX: usize = 9;
        let text = self.text;
        let place = text.paragraph_of(at);
        let paragraph = text.paragraphs().get(place)?;
        let named = |list: &&ListMention| matches!(list.kind, ListKind::Known | ListKind::Unknown);
        let is_quote = |at: usize| usize::from(text.is_quote(at));
        let opens = |list: &&ListMention| {
            list.tokens.start <= paragraph.start + 2 && text.mark(list.tokens.end + is_quote(list.tokens.end)) == Some(':')
        };
        let head = self
            .names
            .lists_in(paragraph.start..paragraph.start + 3)
            .iter()
            .filter(named)
            .find(opens);
        if head.is_some() {
            return head.filter(|head| head.tokens.end <= at);
        }
        // `ماذا عن حزب السهل؟ الأرقام تقول إنه انتقل من 8 مقاعد إلى 12`
        let question = text.sentence_around(paragraph.start);
        if question.end <= at && question.end < paragraph.end && self.asks(&question) {
            return self.only_in(question);
        }
        let title = text.paragraphs().get(place.checked_sub(1).filter(|&before| before > 0)?)?;
        // Lines of a roll are no headings.
        let counts = title
            .clone()
            .any(|at| text.number(at).is_some() || text.mark(at) == Some(':'));
        // `سؤال: ما وزن حزب السهل في البرلمان الجديد؟`
        if (counts || title.len() > WORDS_MAX) && self.asks(title) {
            return self.only_in(title.clone());
        }
        // `أين الليبراليون؟`: the answer names whom it means.
        let is_camp =
            |list: &ListMention| list.noun.is_none() && name_words::table().find(text, list.tokens.start).is(name_words::GROUP);
        let asks = self.asks(title);
        let names = |list: &&ListMention| named(list) && !(asks && is_camp(list));
        let mut lists = self.names.lists_in(title.clone()).iter().filter(names).filter(|_| !counts);
        let only = lists.next().filter(|_| title.len() <= WORDS_MAX)?;
        lists.all(|list| is_same(only, list)).then_some(only)
    }

    /// True for a list that a question names.
    pub(super) fn is_asked_about(&self, list: &ListMention) -> bool {
        self.asks(&self.text.sentence_around(list.tokens.start))
    }

    /// The only list that a question names, with its noun or known by its name alone.
    fn only_in(&self, question: Range<usize>) -> Option<&'a ListMention> {
        let named = |list: &&ListMention| matches!(list.kind, ListKind::Known | ListKind::Unknown) && !list.guarded;
        let mut lists = self.names.lists_in(question).iter();
        let only = lists.find(named)?;
        lists
            .all(|list| is_same(only, list) || list.kind == ListKind::Back)
            .then_some(only)
    }

    /// True for a line that ends in a question mark.
    fn asks(&self, line: &Range<usize>) -> bool {
        let last = line
            .clone()
            .rev()
            .find(|&at| self.text.word(at).is_some() || self.text.mark(at).is_some());
        last.is_some_and(|last| matches!(self.text.mark(last), Some('؟' | '?')))
    }

    /// `ماذا عن الثنائي؟`, and below it `حافظ على 27 مقعدا`: where the line above the paragraph of `at` begins that asks for somebody and
    /// names no list, so that nobody named before it is meant.
    pub(super) fn asked_above(&self, at: usize) -> Option<usize> {
        let place = self.text.paragraph_of(at);
        let paragraph = self.text.paragraphs().get(place)?;
        let is_answer = self.text.sentence_around(at).start <= paragraph.start + 1;
        let above = self.text.paragraphs().get(place.checked_sub(1).filter(|_| is_answer)?)?;
        let names_list = || self.names.lists_in(above.clone()).iter().any(|list| !list.guarded);
        (self.asks(above) && !names_list()).then_some(above.start)
    }

    /// True for a list whose noun says that it is made of several.
    fn is_union(&self, list: &ListMention) -> bool {
        let noun = self.text.folded(list.tokens.start);
        list.noun.is_some()
            && ["ايتلاف", "تحالف", "قايمه", "لايحه", "تكتل", "كتله", "معسكر"]
                .iter()
                .any(|union| noun.ends_with(union))
    }

    /// True where the text calls `own` by the noun of `back` somewhere.
    pub(super) fn is_called(&self, own: &ListMention, back: &ListMention) -> bool {
        let mut lists = self.names.lists.iter().take(LISTS_MAX);
        let mut others = lists
            .clone()
            .filter(|list| matches!(list.kind, ListKind::Known | ListKind::Unknown));
        // `الحزب` in a text that calls none so is the one it is about.
        let is_party = self.text.folded(back.tokens.start).ends_with("حزب") && !self.is_union(own);
        let fits = own.gender.is_none() || own.gender == back.gender;
        let mut is_only = || {
            is_party
                && (others.all(|list| list.noun != back.noun)
                    || fits && self.profiled(usize::MAX).is_some_and(|list| is_same(list, own)))
        };
        own.noun == back.noun
            || own.noun.is_none() && lists.any(|list| list.noun == back.noun && is_same(own, list))
            || bears_noun(own, back)
            || is_only()
    }

    /// The text's own list, where `list` is another and far, or only named beside somebody: who is spoken of without a name.
    pub(super) fn own_rather_than(&self, list: &ListMention, here: usize) -> Option<&'a ListMention> {
        let heading = self.heading(here);
        // `حزب السهل: الحزب الإسلامي الذي تأسس عام 1990. دخل البرلمان بـ62 نائبا`
        let is_its_kind = |heading: &&ListMention| {
            let is_kind = self.text.folded(list.tokens.start).starts_with("ال") && list.noun.is_some();
            is_kind
                && list.tokens.start > heading.tokens.end
                && self.text.paragraph_of(list.tokens.start) == self.text.paragraph_of(here)
        };
        if let Some(heading) = heading.filter(is_its_kind) {
            return Some(heading);
        }
        let own = heading.or_else(|| self.own())?;
        let is_before = own.tokens.end <= here && !is_same(own, list) && list.tokens.start > own.tokens.start;
        let sentence = self.text.sentence_around(here).start;
        let paragraph = |at: usize| self.text.paragraph_of(at);
        let is_far = paragraph(list.tokens.start) != paragraph(here);
        let is_given = list.proclitics.particle == Some(crate::arabic::Particle::Li);
        let is_beside = (list.tokens.start < sentence || is_given) && self.is_oblique(list) || self.is_left_behind(list, here);
        (is_before && (is_far || is_beside)).then_some(own)
    }
}

/// True for the mark at `at` of a title behind which it says what of it.
fn is_break(text: &NamedText, at: usize, title: &Range<usize>) -> bool {
    at + 1 < title.end && matches!(text.mark(at), Some(':' | '.' | '…' | '؟' | '–' | '—'))
}

/// True for two mentions of one list.
pub(super) fn is_same(first: &ListMention, second: &ListMention) -> bool {
    let shares = |candidate: &u16| second.candidates.contains(candidate);
    first.name == second.name || first.candidates.iter().any(shares)
}

/// `النهضة`, which the lexicon calls `حركة النهضة`: known by the noun of `back`.
pub(super) fn bears_noun(list: &ListMention, back: &ListMention) -> bool {
    let lists = crate::lexicon::Lexicon::bundled().lists();
    let heads = |candidate: &u16| {
        let first = lists
            .get(usize::from(*candidate))
            .and_then(|list| list.arabic.as_deref()?.split_whitespace().next());
        first.is_some_and(|first| Some(WordId::of(first)) == back.noun)
    };
    list.noun.is_none() && back.noun.is_some() && list.candidates.iter().any(heads)
}
