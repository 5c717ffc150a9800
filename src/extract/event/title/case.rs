//! The phrases behind a verbal noun: which of them are its subject, in which case they stand and how that is written, and the
//! prepositions that a pronoun ends. Owns these forms; knows no verb.

use super::super::phrase::{Kind, Phrase};
use super::{inflect, words as inflected};

/// `في الناصرية 25 قتيلا`: the noun phrase before what is said of its place.
pub(super) fn subject_first(mut phrases: Vec<Phrase>) -> Vec<Phrase> {
    if let [led, noun, ..] = phrases.as_slice()
        && led.kind == Kind::Led
        && noun.kind == Kind::Noun
        && !noun
            .words
            .first()
            .is_some_and(|word| word.starts_with("ال") || word.starts_with(['ب', 'ل']) && !is_subject_word(word))
    {
        phrases.swap(0, 1);
        // `فصل طويل من الانتخابات في دريسدن`
        if phrases
            .get(2)
            .and_then(|phrase| phrase.words.first())
            .is_some_and(|word| word == "من")
        {
            let led = phrases.remove(1);
            let end = phrases.iter().skip(2).position(|phrase| phrase.kind != Kind::Noun);
            phrases.insert(end.map_or(phrases.len(), |end| end + 2), led);
        }
    }
    phrases
}

/// Words in ب and ل that are letters of theirs.
fn is_subject_word(word: &str) -> bool {
    matches!(word, "لقاء" | "لجنة" | "لواء" | "بيان" | "بعثة" | "برلمان" | "بطريرك")
}

/// The noun phrases that lead, and what follows them.
pub(super) fn split_subject(mut phrases: Vec<Phrase>) -> (Option<Vec<String>>, Vec<Phrase>) {
    genitive_run(&mut phrases);
    let mut count = phrases.iter().take_while(|phrase| phrase.kind == Kind::Noun).take(5).count();
    // `الهيئة العليا للانتخابات`
    if count > 0
        && phrases
            .get(count)
            .and_then(|phrase| phrase.words.first())
            .is_some_and(|word| word.starts_with("للانتخاب") || word.starts_with("للإحصاء"))
    {
        count += 1;
    }
    // `وزير الداخلية والبلديات فلان`
    let is_office = phrases
        .first()
        .and_then(|phrase| phrase.words.first())
        .is_some_and(|word| matches!(word.as_str(), "وزير" | "وزيرة"));
    if is_office
        && phrases
            .get(count)
            .is_some_and(|phrase| phrase.kind == Kind::Joined && phrase.words.first().is_some_and(|word| word.starts_with("وال")))
    {
        count += 1;
        count += phrases
            .iter()
            .skip(count)
            .take_while(|phrase| phrase.kind == Kind::Noun)
            .count();
    }
    let rest = phrases.split_off(count);
    let subject: Vec<String> = phrases.into_iter().flat_map(|phrase| phrase.words).collect();
    ((!subject.is_empty()).then_some(subject), rest)
}

/// Puts the noun phrases behind a verbal noun into the genitive, where that is written otherwise.
pub(super) fn genitive_run(phrases: &mut [Phrase]) {
    let is_noun = |phrase: &Phrase| {
        matches!(phrase.kind, Kind::Noun | Kind::Joined)
            || phrase
                .words
                .first()
                .is_some_and(|word| inflected::is(word, inflected::COUNTED))
    };
    for phrase in phrases.iter_mut().take_while(|phrase| is_noun(phrase)) {
        genitive_words(&mut phrase.words);
    }
}

/// The same for the words of one phrase.
pub(super) fn genitive_words(words: &mut [String]) {
    let (mut is_plural, mut is_dual) = (false, false);
    for place in 0..words.len() {
        let next = words.get(place + 1).cloned();
        if let Some(word) = words.get_mut(place) {
            let said = match word.strip_suffix("ون") {
                // `محتجون غاضبون`: the adjective goes with its noun.
                Some(stem) if is_plural && !inflected::is(word, inflected::NO_PLURAL) => format!("{stem}ين"),
                // `جنديان أميركيان`
                // `حزبان كبيران`
                _ if is_dual && word.ends_with("ان") && !word.starts_with("ال") && word.chars().count() > 5 => {
                    format!("{}ين", word.trim_end_matches("ان"))
                }
                _ => inflect::genitive(word, next.as_deref()),
            };
            is_dual = said != *word && word.ends_with("ان");
            is_plural = said != *word && said.ends_with("ين");
            *word = said;
        }
    }
}

/// The same for one phrase, whose accusative, if it has one, goes too; a number keeps what it counts.
pub(super) fn in_genitive(words: &mut [String]) {
    let mut goes_on = true;
    for place in 0..words.len() {
        let next = words.get(place + 1).cloned();
        let Some(word) = words.get_mut(place) else { break };
        goes_on &= inflect::is_accusative(word) || place > 0 && goes_on && word.ends_with("يا");
        *word = if goes_on {
            inflect::without_accusative(word)
        } else {
            inflect::genitive(word, next.as_deref())
        };
    }
}

/// True for words that look alike as object and by themselves: نتائج أولية, مقاعد.
pub(super) fn keeps_its_form(words: &[String]) -> bool {
    words.iter().all(|word| {
        let letters: Vec<char> = crate::arabic::fold(word).chars().collect();
        let is_diptote = matches!(letters.as_slice(), [_, _, 'ا', _, _] | [_, _, 'ا', _, 'ي', _]);
        word.ends_with(['ة', 'ا'])
            || word.ends_with("اء")
            || word.ends_with("ات")
            || is_diptote
            || word.starts_with(|first: char| first.is_ascii_digit())
    })
}

/// True for a preposition with a pronoun.
pub(super) fn points(folded: &str) -> bool {
    !preposition_of(folded).is_empty()
}

/// The preposition of `عليها`; empty for other words.
pub(super) fn preposition_of(folded: &str) -> &'static str {
    match folded {
        "عليه" | "عليها" | "عليهم" => "على",
        "فيه" | "فيها" | "فيهم" => "في",
        "له" | "لها" | "لهم" => "لـ",
        "به" | "بها" | "بهم" => "بـ",
        "اليه" | "اليها" | "اليهم" => "إلى",
        "منه" | "منها" | "منهم" => "من",
        "عنه" | "عنها" | "عنهم" => "عن",
        "خلاله" | "خلالها" => "خلال",
        _ => "",
    }
}

/// The preposition with the noun phrase that its pronoun means.
pub(super) fn with_preposition(preposition: &str, phrase: &[String]) -> String {
    let phrase = phrase.join(" ");
    match (preposition, phrase.strip_prefix("ال")) {
        ("لـ", Some(stem)) => format!("لل{stem}"),
        ("لـ", None) => format!("ل{phrase}"),
        ("بـ", _) if phrase.starts_with(char::is_numeric) => format!("بـ{phrase}"),
        ("بـ", _) => format!("ب{phrase}"),
        _ => format!("{preposition} {phrase}"),
    }
}
