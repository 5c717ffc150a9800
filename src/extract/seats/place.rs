//! Which part of the country a count is bound to: `وفي نينوى حصد تسعة`, `17 مقعدا في العاصمة`, all below a title `توزيع مقاعد البصرة`. Owns
//! the words that tell; whether such a count stands beside one of the whole country is the view's. Knows no lists.

use std::ops::Range;

use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::name::{Names, Target};
use crate::lexicon::{Lexicon, PlaceKind};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::mention::SeatMention;
use super::named::NamedText;
use super::role::becomes;

static IN: WordTest = WordTest::words(&['و'], &["في", "ففي"]);

/// What a part of a country is called before its name.
static KINDS: WordTest = WordTest::words(&[], &["محافظه", "ولايه", "مدينه", "جهه", "اقليم"]);

static PROVINCES: WordTest = WordTest::words(&[], &["المحافظات", "المدن"]);

/// Parts of the map.
static REGIONS: WordTest = WordTest::words(&[], &["العاصمه", "الجنوب", "الشمال", "الشرق", "الغرب"]);

static CAPITAL: WordTest = WordTest::words(&[], &["العاصمه"]);

/// The whole of a country, whatever its title is about.
static WHOLE: WordTest = WordTest::words(&[], &["عموم", "مستوي", "البلاد", "وطنيا", "الاتحادي", "المجلس", "البرلمان"]);

/// What is dealt out or told of one place.
static DEALT: WordTest = WordTest::words(&['و'], &["مقاعد", "نتائج", "نتايج", "حصه"]);

/// Words between a count and the place behind it.
const BEHIND: usize = 2;

/// Words between a count and those behind it that say it is of the whole.
const WHOLE_BEHIND: usize = 4;

/// Sets the place of each of `seats`.
pub(super) fn set(text: &NamedText, names: &Names, seats: &mut [SeatMention]) {
    let reader = Places { text, names };
    let of_title = reader.of_title();
    let mut told: Option<(Range<usize>, Span)> = None;
    for mention in seats {
        let number = text.tokens_in(mention.number);
        let sentence = text.sentence_around(number.start);
        let own = reader.of(&sentence, &number);
        // The capital of the title's province is that place by another name.
        let is_capital = |place: &Span| CAPITAL.at(text, text.token_at(place.start));
        let own = own.map(|place| of_title.filter(|_| is_capital(&place)).unwrap_or(place));
        let is_whole = || WHOLE.any_in(text, sentence.clone());
        // `حاز 17 مقعدا في العاصمة، وجاء بعده حزب النهر بعشرة`: told on of the same place.
        // but not `و73 مقعدا في عموم البلاد`
        let of_whole = || WHOLE.any_in(text, number.end..sentence.end.min(number.end + WHOLE_BEHIND));
        // `مقعدا واحدا في بغداد، فرفع رصيده إلى 48`
        let sums_up = |from: usize| (from..number.start).any(|at| forms::is(text, at, forms::OWN_SHARE) || becomes(text, at));
        let told_on = told
            .as_ref()
            .filter(|(of, place)| *of == sentence && !of_whole() && !sums_up(text.token_at(place.end)))
            .map(|(_, place)| *place);
        mention.place = own.or(told_on).or_else(|| of_title.filter(|_| !is_whole()));
        told = own.map(|place| (sentence.clone(), place)).or(told);
    }
}

/// The part of the country that a number of `sentence` is bound to by its own words.
pub(super) fn told(text: &NamedText, names: &Names, sentence: &Range<usize>, number: &Range<usize>) -> Option<Span> {
    Places { text, names }.of(sentence, number)
}

/// True where the sentence tells of a part of the country before token `number`: `وفي نينوى فاز حزب السهل بثمانية من أصل 31`.
pub(super) fn heads(text: &NamedText, names: &Names, sentence: &Range<usize>, number: usize) -> bool {
    Places { text, names }.before(sentence, number).is_some()
}

/// `أربعة مقاعد في البصرة`: a place right behind the number that ends at `end`.
pub(super) fn is_behind(text: &NamedText, names: &Names, end: usize) -> bool {
    Places { text, names }.behind(end).is_some()
}

struct Places<'a, 't> {
    text: &'a NamedText<'t>,
    names: &'a Names,
}

impl Places<'_, '_> {
    /// The part of a country named at token `at`, with the noun before it, and the token behind it.
    fn at(&self, at: usize) -> Option<(Span, usize)> {
        let text = self.text;
        // `في العاصمة`, `في الجنوب`, `في المحافظات الغربية`
        let is_of_several = PROVINCES.at(text, at) && text.folded(at + 1).starts_with("ال");
        if is_of_several || REGIONS.at(text, at) {
            let end = at + 1 + usize::from(is_of_several);
            return Some((text.span(at..end), end));
        }
        let begins = at + usize::from(KINDS.at(text, at));
        let name = self.names.others_in(begins..begins + 1).first()?;
        let Some(Target::Place(index)) = name.target else {
            return None;
        };
        let place = Lexicon::bundled().places().get(usize::from(index))?;
        let end = name.tokens.end;
        (place.kind != PlaceKind::Country).then(|| (text.span(at..end), end))
    }

    /// The place that the words around `number` bind it to.
    fn of(&self, sentence: &Range<usize>, number: &Range<usize>) -> Option<Span> {
        self.behind(number.end)
            .or_else(|| self.beside(sentence, number.start))
            .or_else(|| self.before(sentence, number.start))
    }

    /// `فاز في النجف بأربعة مقاعد`, `فاز حزب السهل في النجف بأربعة`
    fn beside(&self, sentence: &Range<usize>, number: usize) -> Option<Span> {
        const REACH: usize = 5;
        let text = self.text;
        let leads = IN.last_in(text, number.saturating_sub(REACH).max(sentence.start)..number)?;
        let (place, end) = self.at(leads + 1)?;
        let is_told = leads > sentence.start && (cue::is(text, leads - 1, GAIN | RANK) || text.is_in_name(leads - 1));
        let lead = number - usize::from(number > end && text.folded(number - 1) == "علي");
        (is_told && end == lead).then_some(place)
    }

    /// `17 مقعدا في العاصمة`, `مقعدين عن بغداد`
    fn behind(&self, end: usize) -> Option<Span> {
        let text = self.text;
        let is_between = |at: usize| cue::is(text, at, UNIT) || matches!(text.folded(at), "فقط");
        let leads = (end..=end + BEHIND).find(|&at| !is_between(at))?;
        let is_bound = text.folded(leads) == "في" || text.folded(leads) == "عن";
        is_bound.then(|| self.at(leads + 1)).flatten().map(|(place, _)| place)
    }

    /// `وفي نينوى حصد حزب السهل تسعة`: the place with which the clause begins, but not `وفي بغداد أعلنت الهيئة`.
    fn before(&self, sentence: &Range<usize>, number: usize) -> Option<Span> {
        let text = self.text;
        let is_as_for = |at: usize| matches!(text.folded(at), "اما" | "واما");
        let heads = |at: usize| {
            at == sentence.start || text.word(at - 1).is_none() || is_as_for(at - 1) || text.folded(at).starts_with('و')
        };
        let mut heads = IN.each_in(text, sentence.start..number).filter(|&at| heads(at)).rev();
        heads.find_map(|at| {
            let (place, end) = self.at(at + 1)?;
            // `في البصرة: 9 مقاعد لحزب السهل`
            let is_colon = text.mark(end) == Some(':');
            let begins = end + usize::from(text.is_comma(end) || is_colon || matches!(text.folded(end), "فقد" | "قد"));
            let tells = cue::is(text, begins, VERB | WAS) || text.is_in_name(begins) || text.number(begins).is_some();
            let says = |at: usize| forms::is_joined(text, at, forms::SAYS) || matches!(text.folded(at), "ان" | "بان");
            (tells && !(end..number).any(says)).then_some(place)
        })
    }

    /// `توزيع مقاعد بغداد: …`, `نتائج محافظة البصرة` in the first line.
    fn of_title(&self) -> Option<Span> {
        let text = self.text;
        let title = text.paragraphs().iter().find(|line| line.start < line.end)?;
        let dealt = DEALT.each_in(text, title.clone()).find_map(|at| self.at(at + 1));
        dealt.map(|(place, _)| place)
    }
}
