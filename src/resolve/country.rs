//! Which country an article is about, and which lists can be meant in it. Owns that choice; knows no elections.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::arabic::{MemoryPlace, TokenizedText, WordId, WordTest, fold};
use crate::extract::name::{ListMention, NameKind, NameMention, Names, Target, is_bare_noun, is_given, tells_camp};
use crate::lexicon::Lexicon;

/// `برلمان` before the name of its region.
static PARLIAMENT: WordTest = WordTest::words(&[], &["برلمان", "لبرلمان", "ببرلمان", "وبرلمان"]);

/// `الانتخابات التشريعية في إقليم كردستان`, `تشكيل حكومة الإقليم` at the top of a text that names no body of the whole country.
fn is_of_regions_vote(text: &TokenizedText) -> bool {
    const OPENING: usize = 60;
    const REACH: usize = 3;
    static HEADS: WordTest = WordTest::words(
        &['و', 'ب', 'ل'],
        &["انتخابات", "الانتخابات", "للانتخابات", "الاقتراع", "للاقتراع", "اقتراع", "حكومه"],
    );
    static REGION: WordTest = WordTest::words(&['ب'], &["اقليم"]);
    static NATIONAL: WordTest = WordTest::words(&['ب', 'و'], &["النواب", "العراقيه", "العراقي"]);
    let is_region = |at: usize| REGION.at(text, at) && matches!(text.folded(at + 1), "كردستان" | "كوردستان");
    let heads = |at: usize| {
        let is_government = text.folded(at).ends_with("حكومه");
        let reach = if is_government { at + 2 } else { at + 1 + REACH };
        (!is_government || at > 0 && text.folded(at - 1).ends_with("تشكيل")) && (at + 1..reach).any(is_region)
    };
    HEADS.each_in(text, 0..OPENING.min(text.len())).any(heads) && !NATIONAL.any_in(text, 0..text.len())
}

/// What is elected and voted in, before the adjective of its country.
static BODIES: WordTest = WordTest::words(
    &['و', 'ب', 'ل'],
    &[
        "البرلمان",
        "للبرلمان",
        "النواب",
        "الانتخابات",
        "للانتخابات",
        "البرلمانيه",
        "التشريعيه",
        "النيابيه",
    ],
);

/// Adjectives of countries in all their forms.
static ADJECTIVES: LazyLock<(MemoryPlace, FxHashMap<WordId, &'static str>)> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for country in Lexicon::bundled().countries() {
        for adjective in &country.adjectives {
            let adjective = fold(adjective);
            for ending in ["", "ه", "ين", "ون"] {
                for article in ["ال", "وال", ""] {
                    forms.insert(WordId::of(&format!("{article}{adjective}{ending}")), country.code.as_str());
                }
            }
        }
    }
    (MemoryPlace::take(), forms)
});

/// True where a text about the country `own` can mean lists of `country`.
pub(super) fn lists_meet(own: Option<&str>, country: &str) -> bool {
    own.is_none_or(|own| own == country || own == "IQ-KR" && country == "IQ")
}

/// Takes out the lists whose names are ordinary words and that stand for election in other countries only: in a text about
/// Iraq `العمل` is work and no party.
pub(super) fn forget_foreign_words(names: &mut Names, country: Option<&str>) {
    let lists = Lexicon::bundled().lists();
    let can_be = |index: &u16| {
        lists
            .get(usize::from(*index))
            .is_some_and(|list| lists_meet(country, &list.country))
    };
    names
        .lists
        .retain(|list| !list.guarded || list.candidates.is_empty() || list.candidates.iter().any(can_be));
}

/// Whom an adjective of a country names.
enum Bearer {
    /// `البرلمان السوداني`
    Country,
    /// `محمد شياع السوداني`, `بزعامة السوداني`
    Person,
    /// `رئيس الوزراء السوداني`: he is called so or is of Sudan.
    Either,
}

/// Surnames that are adjectives of countries too: people whose name the lexicon holds.
fn bearer(text: &TokenizedText, names: &Names, index: usize) -> Bearer {
    /// Words of a name before its last.
    const BEFORE_MAX: usize = 4;
    let near = names.others_in(index.saturating_sub(BEFORE_MAX)..index + 1);
    let is_person = |name: &&NameMention| name.kind == NameKind::Person && name.tokens.contains(&index);
    let Some(person) = near.iter().find(is_person) else {
        // `محمد السوداني`, and `قائمة السوداني` inside the list's name: an adjective would have a noun with an article.
        let is_his = index > 0 && (is_given(text, index - 1) || is_bare_noun(text, index - 1));
        return if is_his { Bearer::Person } else { Bearer::Country };
    };
    let is_described = person.tokens.start > 0 && text.folded(person.tokens.start - 1).starts_with("ال");
    if person.tokens.len() > 1 || !is_described {
        Bearer::Person
    } else {
        Bearer::Either
    }
}

/// True where a word of `range` names the country of that code or is its adjective: `بلبنان`, `البرلمان اللبناني`.
pub(super) fn is_named_in(text: &TokenizedText, range: Range<usize>, code: &str) -> bool {
    let (_, adjectives) = &*ADJECTIVES;
    let country = Lexicon::bundled().countries().iter().find(|country| country.code == code);
    let Some(name) = country.map(|country| fold(&country.arabic)) else {
        return false;
    };
    let is_name = |word: &str| {
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        let bare = bare.strip_prefix(['ب', 'ل']).unwrap_or(bare);
        word == name || bare == name
    };
    range
        .into_iter()
        .any(|at| is_name(text.folded(at)) || text.word(at).and_then(|id| adjectives.get(&id)).is_some_and(|of| *of == code))
}

/// Weights of countries, in the order in which they were first met.
#[derive(Default)]
struct Scores(Vec<(&'static str, u32)>);

impl Scores {
    fn add(&mut self, country: &'static str, weight: u32) {
        match self.0.iter_mut().find(|(other, _)| *other == country) {
            Some((_, score)) => *score += weight,
            None => self.0.push((country, weight)),
        }
    }

    fn of(&self, country: &str) -> u32 {
        self.0
            .iter()
            .find(|(other, _)| *other == country)
            .map_or(0, |(_, score)| *score)
    }
}

/// A list tells more than a place.
const LIST_WEIGHT: u32 = 4;

/// Tokens of a title and a first sentence.
const OPENING: usize = 60;

/// Kurdistan has lists of Iraq and a vote of its own.
const REGION: &str = "IQ-KR";

/// The country whose lists, places and adjectives the text names most; of equals the one named first.
pub(super) fn country_of(text: &TokenizedText, names: &Names) -> Option<&'static str> {
    if is_regional(text) {
        let mut countries = Lexicon::bundled().countries().iter();
        return countries
            .find(|country| country.code == REGION)
            .map(|country| country.code.as_str());
    }
    let (by_lists, different) = of_lists(text, names);
    let by_words = of_words(text, names);
    // `الديمقراطي الكردستاني` names a region, and takes nothing from the country that it is of.
    let names_one = by_words.0.iter().any(|(country, score)| *score >= 2 && *country != REGION);
    let only = only_country(&different);
    // Lists of many countries bear the same names: one that the text never names has no say where it names another twice.
    let has_say = |country: &'static str, score: u32| {
        !names_one || score > 3 * LIST_WEIGHT || country == REGION || by_words.of(country) > 0 || only == Some(country)
    };
    let mut scores = Scores::default();
    for (country, score) in by_lists.0 {
        if has_say(country, score) {
            scores.add(country, score);
        }
    }
    for (country, score) in by_words.0 {
        scores.add(country, score);
    }
    let mut countries: Vec<(&'static str, u32)> = scores.0;
    countries.retain(|(country, _)| *country != REGION);
    let best = countries.iter().map(|(_, score)| *score).max()?;
    countries
        .iter()
        .find(|(_, score)| *score == best)
        .map(|(country, _)| *country)
}

/// True for a text about the parliament of Kurdistan; one about Iraq may name it once, in passing.
fn is_regional(text: &TokenizedText) -> bool {
    let mut regional = PARLIAMENT
        .each_in(text, 0..text.len())
        .filter(|&index| matches!(text.folded(index + 1), "كردستان" | "كوردستان" | "الاقليم" | "اقليم"));
    let first = regional.next();
    first.is_some_and(|first| first < OPENING || regional.next().is_some()) || is_of_regions_vote(text)
}

/// What the lists say that are known in one country only, and how many different ones there are of each.
fn of_lists(text: &TokenizedText, names: &Names) -> (Scores, Scores) {
    let lexicon = Lexicon::bundled();
    let (mut scores, mut different) = (Scores::default(), Scores::default());
    let mut met: FxHashSet<&[u16]> = FxHashSet::default();
    for list in names.lists.iter().filter(|list| !list.guarded && !is_ballot(text, list)) {
        let is_group = |index: &u16| {
            let list = lexicon.lists().get(usize::from(*index));
            list.is_none_or(|list| list.id.ends_with("-independents"))
        };
        if list.candidates.iter().all(is_group) {
            continue;
        }
        let mut countries = list
            .candidates
            .iter()
            .filter_map(|index| lexicon.lists().get(usize::from(*index)))
            .map(|list| list.country.as_str());
        let Some(country) = countries.next().filter(|country| countries.all(|other| other == *country)) else {
            continue;
        };
        // `المحافظون` are found everywhere.
        if list.tokens.len() <= 2 && tells_camp(text, list.tokens.end.saturating_sub(1)) {
            scores.add(country, 1);
            continue;
        }
        scores.add(country, LIST_WEIGHT);
        if met.insert(&list.candidates) {
            different.add(country, 1);
        }
    }
    (scores, different)
}

/// `24 مقعدا من اللائحة الوطنية`: a ballot.
fn is_ballot(text: &TokenizedText, list: &ListMention) -> bool {
    let start = list.tokens.start;
    list.tokens.len() == 2
        && start > 0
        && matches!(text.folded(start - 1), "من" | "في" | "عبر" | "علي" | "ضمن")
        && matches!(text.folded(start), "اللايحه" | "القايمه" | "اللوايح" | "القوايم")
        && matches!(text.folded(start + 1), "الوطنيه" | "العامه" | "الجهويه" | "المحليه")
}

/// The country of which there are several lists, and none of another: `خسارة لحلفاء إيران` over the lists of Iraq.
fn only_country(different: &Scores) -> Option<&'static str> {
    /// Different lists of a country that tell it, though the text never names it.
    const DIFFERENT_MIN: u32 = 2;
    let mut countries = different.0.iter().filter(|(country, _)| *country != REGION);
    let (country, count) = countries.next()?;
    (countries.next().is_none() && *count >= DIFFERENT_MIN).then_some(*country)
}

/// What places and adjectives of countries say.
fn of_words(text: &TokenizedText, names: &Names) -> Scores {
    let lexicon = Lexicon::bundled();
    let mut scores = Scores::default();
    for name in names.others.iter().filter(|name| name.kind == NameKind::Place) {
        let Some(Target::Place(index)) = name.target else { continue };
        let Some(place) = lexicon.places().get(usize::from(index)) else {
            continue;
        };
        // `في لبنان` at the top says as much as `اللبناني`.
        let is_country = || {
            let mut countries = lexicon.countries().iter();
            countries.any(|country| country.code == place.country && country.arabic == place.arabic)
        };
        let opens = name.tokens.start < OPENING && is_country();
        scores.add(&place.country, 1 + u32::from(opens));
    }
    let (memory, adjectives) = &*ADJECTIVES;
    for index in 0..text.len() {
        if !text.holds(index, memory, |id| adjectives.contains_key(&id)) {
            continue;
        }
        let Some(country) = text.word(index).and_then(|id| adjectives.get(&id)) else {
            continue;
        };
        match bearer(text, names, index) {
            Bearer::Person => {}
            Bearer::Either => scores.add(country, 1),
            // What the opening calls by its country is what the article is about.
            Bearer::Country => {
                // `البرلمان العراقي`, `الانتخابات العراقية`: whose vote is told of.
                let of_body = index > 0 && BODIES.at(text, index - 1);
                scores.add(country, 1 + u32::from(index < OPENING) + 3 * u32::from(of_body));
            }
        }
    }
    scores
}
