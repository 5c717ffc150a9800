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
    static HEADS: WordTest = WordTest::words(&['و', 'ب', 'ل'], &["انتخابات", "الانتخابات", "للانتخابات", "حكومه"]);
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

/// The country whose lists, places and adjectives the text names most; of equals the one named first.
pub(super) fn country_of(text: &TokenizedText, names: &Names) -> Option<&'static str> {
    /// A list tells more than a place.
    const LIST_WEIGHT: u32 = 4;
    /// Different lists of a country that tell it, though the text never names it.
    const DIFFERENT_MIN: u32 = 2;
    /// Tokens of a title and a first sentence.
    const OPENING: usize = 60;
    let lexicon = Lexicon::bundled();
    let mut scores: Vec<(&'static str, u32)> = Vec::new();
    let mut add = |country: &'static str, weight: u32| match scores.iter_mut().find(|(other, _)| *other == country) {
        Some((_, score)) => *score += weight,
        None => scores.push((country, weight)),
    };
    // `24 مقعدا من اللائحة الوطنية`: a ballot.
    let is_ballot = |list: &ListMention| {
        let start = list.tokens.start;
        list.tokens.len() == 2
            && start > 0
            && matches!(text.folded(start - 1), "من" | "في" | "عبر" | "علي" | "ضمن")
            && matches!(text.folded(start), "اللايحه" | "القايمه" | "اللوايح" | "القوايم")
            && matches!(text.folded(start + 1), "الوطنيه" | "العامه" | "الجهويه" | "المحليه")
    };
    let mut met: FxHashSet<&[u16]> = FxHashSet::default();
    let mut different: Vec<(&'static str, u32)> = Vec::new();
    for list in names.lists.iter().filter(|list| !list.guarded && !is_ballot(list)) {
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
        if let Some(country) = countries.next().filter(|country| countries.all(|other| other == *country)) {
            // `المحافظون` are found everywhere.
            let is_camp = list.tokens.len() <= 2 && tells_camp(text, list.tokens.end.saturating_sub(1));
            add(country, if is_camp { 1 } else { LIST_WEIGHT });
            if !is_camp && met.insert(&list.candidates) {
                match different.iter_mut().find(|(other, _)| *other == country) {
                    Some((_, count)) => *count += 1,
                    None => different.push((country, 1)),
                }
            }
        }
    }
    // What lists say so far; places and adjectives are added to a second count.
    let by_lists = std::mem::take(&mut scores);
    let mut add = |country: &'static str, weight: u32| match scores.iter_mut().find(|(other, _)| *other == country) {
        Some((_, score)) => *score += weight,
        None => scores.push((country, weight)),
    };
    for name in names.others.iter().filter(|name| name.kind == NameKind::Place) {
        if let Some(place) = name.target.and_then(|target| match target {
            Target::Place(index) => lexicon.places().get(usize::from(index)),
            _ => None,
        }) {
            // `في لبنان` at the top says as much as `اللبناني`.
            let is_country = || {
                let mut countries = lexicon.countries().iter();
                countries.any(|country| country.code == place.country && country.arabic == place.arabic)
            };
            let opens = name.tokens.start < OPENING && is_country();
            add(&place.country, 1 + u32::from(opens));
        }
    }
    let (memory, adjectives) = &*ADJECTIVES;
    for index in 0..text.len() {
        if text.holds(index, memory, |id| adjectives.contains_key(&id))
            && let Some(country) = text.word(index).and_then(|id| adjectives.get(&id))
        {
            let weight = match bearer(text, names, index) {
                Bearer::Person => continue,
                Bearer::Either => 1,
                // What the opening calls by its country is what the article is about.
                Bearer::Country => {
                    // `البرلمان العراقي`, `الانتخابات العراقية`: whose vote is told of.
                    let of_body = index > 0 && BODIES.at(text, index - 1);
                    1 + u32::from(index < OPENING) + u32::from(of_body)
                }
            };
            add(country, weight);
        }
    }
    let mut regional = PARLIAMENT
        .each_in(text, 0..text.len())
        .filter(|&index| matches!(text.folded(index + 1), "كردستان" | "كوردستان" | "الاقليم" | "اقليم"));
    // A text about Iraq may name it once, in passing.
    let is_regional = regional
        .next()
        .is_some_and(|first| first < OPENING || regional.next().is_some());
    if is_regional || is_of_regions_vote(text) {
        return lexicon
            .countries()
            .iter()
            .find(|country| country.code == "IQ-KR")
            .map(|country| country.code.as_str());
    }
    // Lists of many countries bear the same names: one that the text never names has no say where it names another twice.
    let by_words = scores;
    // `الديمقراطي الكردستاني` names a region, and takes nothing from the country that it is of.
    let named = by_words.iter().any(|(country, score)| *score >= 2 && *country != "IQ-KR");
    let is_named = |country: &str| by_words.iter().any(|(other, _)| *other == country);
    let mut scores = by_lists;
    // Several lists of one country, and none of another: `خسارة لحلفاء إيران` over the lists of Iraq.
    let is_only = |country: &str| {
        let others = different.iter().any(|(other, _)| *other != country && *other != "IQ-KR");
        !others
            && different
                .iter()
                .any(|(own, count)| *own == country && *count >= DIFFERENT_MIN)
    };
    let only = different.iter().map(|(country, _)| *country).find(|country| is_only(country));
    scores.retain(|(country, score)| {
        !named || *score > 3 * LIST_WEIGHT || *country == "IQ-KR" || is_named(country) || only == Some(*country)
    });
    for (country, score) in &by_words {
        match scores.iter_mut().find(|(other, _)| other == country) {
            Some((_, all)) => *all += score,
            None => scores.push((*country, *score)),
        }
    }
    let best = scores
        .iter()
        .filter(|(country, _)| *country != "IQ-KR")
        .map(|(_, score)| *score)
        .max()?;
    scores
        .iter()
        .find(|(country, score)| *score == best && *country != "IQ-KR")
        .map(|(country, _)| *country)
}
