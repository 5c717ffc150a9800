//! Forms of a word that a title needs: the genitive behind a verbal noun, the accusative taken off, a pronoun taken off. Owns
//! the endings; knows no clause.

use crate::arabic::fold;

use super::words;

/// Who a pronoun at the end of a noun speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// ـه
    He,
    /// ـها
    She,
    /// ـهم, ـهما
    They,
}

/// The noun without the pronoun written together with it, and whom that means: `حكومته` gives `حكومة`.
pub(super) fn without_pronoun(word: &str) -> Option<(String, Owner)> {
    let folded = fold(word);
    // `إلغاءه` has no article.
    if folded.starts_with("ال") && !word.starts_with(['إ', 'أ']) || words::is(&folded, words::NOT_OWNED) {
        return None;
    }
    let (stem, owner) = [
        ("هما", Owner::They),
        ("هم", Owner::They),
        ("ها", Owner::She),
        ("ه", Owner::He),
    ]
    .iter()
    .find_map(|(ending, owner)| Some((word.strip_suffix(ending)?, *owner)))?;
    // عليه، فيها، منهم
    let bare = fold(stem);
    if stem.chars().count() < 3 || words::is(&bare, words::PARTICLE) {
        return None;
    }
    let chars: Vec<char> = stem.chars().collect();
    let restored = match chars.as_slice() {
        // أعضائه، أعضاؤه
        [rest @ .., 'ا', 'ؤ' | 'ئ'] => format!("{}اء", rest.iter().collect::<String>()),
        [.., 'ا', 'ت'] => stem.to_owned(),
        [rest @ .., 'ت'] if !words::is(&bare, words::ENDING_IN_TAA) => format!("{}ة", rest.iter().collect::<String>()),
        // مرشحوه
        [rest @ .., 'و'] if rest.len() > 3 => format!("{}ي", rest.iter().collect::<String>()),
        // قواه
        [rest @ .., 'ا'] => format!("{}ى", rest.iter().collect::<String>()),
        _ => stem.to_owned(),
    };
    Some((restored, owner))
}

/// The verbal noun with the pronoun of a subject that the clause leaves out: `تعيين` gives `تعيينه`. Nouns in اء would need
/// their case and stay.
pub(super) fn with_pronoun(noun: &str, owner: Owner) -> String {
    let ending = match owner {
        Owner::He => "ه",
        Owner::She => "ها",
        Owner::They => "هم",
    };
    if noun.ends_with(['ء', 'ى', 'ا']) {
        return noun.to_owned();
    }
    match noun.strip_suffix('ة') {
        Some(stem) => format!("{stem}ت{ending}"),
        None => format!("{noun}{ending}"),
    }
}

/// The word in the genitive, where its nominative is written otherwise: الوفدان, ناخبون, اثنان. `next` is the word behind it.
pub(super) fn genitive(word: &str, next: Option<&str>) -> String {
    let folded = fold(word);
    let is = |classes| words::is(&folded, classes);
    let ending = |from: &str, to: &str| word.strip_suffix(from).map(|stem| format!("{stem}{to}"));
    let definite = folded.starts_with("ال") || folded.starts_with("وال");
    let inflected = if folded.ends_with("ون") {
        let letters: Vec<char> = folded.trim_start_matches('و').trim_start_matches("ال").chars().collect();
        // المحتجون، الناخبون، العراقيون
        let agent = matches!(letters.as_slice(), ['م', _, _, _, ..] | [_, 'ا', _, _, _, ..]) || folded.ends_with("يون");
        // مقربون منه; ماكرون, موريسون are names.
        let participle = matches!(letters.as_slice(), ['م', second, _, _, _, _, ..] if !matches!(second, 'ا' | 'و' | 'ي'));
        let plural = (definite && agent || participle || is(words::COUNTED)) && !is(words::NO_PLURAL);
        plural.then(|| ending("ون", "ين")).flatten()
    } else if folded.ends_with("ان") {
        let dual = is(words::DUAL)
            || definite && folded.ends_with("تان") && folded.chars().count() > 6
            || matches!(folded.as_str(), "اثنان" | "اثنتان");
        dual.then(|| ending("ان", "ين")).flatten()
    } else if matches!(folded.as_str(), "ابو" | "اخو" | "ذو") {
        ending("و", "ي")
    } else if folded.starts_with('م')
        && folded.chars().count() > 4
        && folded.ends_with('و')
        && next.is_some_and(|next| {
            next.starts_with("ال") || matches!(folded.as_str(), "مسلحو" | "مقاتلو" | "مرشحو" | "محتجو" | "مسوولو")
        })
    {
        // مرشحو الحزب
        ending("و", "ي")
    } else if next.is_some_and(|next| fold(next).starts_with("ال")) && is(words::DUAL_CONSTRUCT) {
        // وفدا الحكومتين
        ending("ا", "ي")
    } else if let Some(place) = word.find("اؤ").filter(|place| {
        let rest = word.get(place + "اؤ".len()..).unwrap_or_default();
        matches!(rest, "ه" | "ها" | "هم" | "هما")
    }) {
        // بدلاؤهم
        let (stem, rest) = (word.get(..place), word.get(place + "اؤ".len()..));
        stem.zip(rest).map(|(stem, rest)| format!("{stem}ائ{rest}"))
    } else if folded.starts_with('م') && (folded.ends_with("وها") || folded.ends_with("وه")) && folded.chars().count() > 6 {
        ending("وها", "يها").or_else(|| ending("وه", "يه"))
    } else {
        None
    };
    inflected.unwrap_or_else(|| word.to_owned())
}

/// True where the accusative is written out: اجتماعاً.
pub(super) fn has_tanwin(word: &str) -> bool {
    word.contains('\u{64b}')
}

/// True for an accusative without the article: اجتماعاً, مرسوما.
pub(super) fn is_accusative(word: &str) -> bool {
    if word.ends_with("اً") || word.ends_with("ًا") || word.ends_with('ً') {
        return true;
    }
    let folded = fold(word);
    folded.ends_with('ا')
        && !word.ends_with(['ى', 'أ'])
        && !folded.ends_with("يا")
        && !folded.ends_with("ها")
        && !folded.ends_with("نا")
        && !is_of_two(&folded)
        && !folded.starts_with("ال")
        && folded.chars().count() > 3
        && !words::is(&folded, words::ENDING_IN_ALIF)
}

/// True for `مرشحيهما`, `استقالتهما`: a noun with the pronoun of two; the م of `متهما` is a letter of its own.
fn is_of_two(folded: &str) -> bool {
    const OWN_LETTERS: [&str; 9] = ["متهما", "مساهما", "تفاهما", "سهما", "وهما", "فهما", "ملهما", "درهما", "مبهما"];
    folded.ends_with("هما") && !OWN_LETTERS.iter().any(|word| folded.trim_start_matches('و') == *word)
}

/// The word without the ending of an accusative: مرسوما gives مرسوم, جلسةً gives جلسة.
pub(super) fn without_accusative(word: &str) -> String {
    word.strip_suffix("اً")
        .or_else(|| word.strip_suffix("ًا"))
        .or_else(|| word.strip_suffix('ً'))
        .or_else(|| word.strip_suffix('ا'))
        .unwrap_or(word)
        .to_owned()
}

/// The word without the ending of an accusative, where it has one.
pub(super) fn without_accusative_if(word: &str) -> String {
    if is_accusative(word) {
        without_accusative(word)
    } else {
        word.to_owned()
    }
}

/// The verbal noun of a verb that the table lacks, where its form leaves no choice: استكمل gives استكمال, احتفظ احتفاظ.
pub(super) fn derived_noun(past: &str) -> Option<String> {
    let letters: Vec<char> = fold(past).chars().collect();
    let is_sound = |letters: &[char]| letters.iter().all(|letter| !matches!(letter, 'ا' | 'و' | 'ي' | 'ء' | 'ه'));
    match letters.as_slice() {
        ['ا', 'س', 'ت', one, two, three] if is_sound(&[*one, *two, *three]) => Some(format!("است{one}{two}ا{three}")),
        ['ا', one, 'ت', two, three] if is_sound(&[*one, *two, *three]) => Some(format!("ا{one}ت{two}ا{three}")),
        ['ا', 'ن', one, two, three] if is_sound(&[*one, *two, *three]) => Some(format!("ان{one}{two}ا{three}")),
        ['ت', one, 'ا', two, three] if is_sound(&[*one, *two, *three]) => Some(format!("ت{one}ا{two}{three}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pronoun_is_taken_off() {
        let stem = |word| without_pronoun(word).map(|(stem, _)| stem);
        assert_eq!(stem("حكومته").as_deref(), Some("حكومة"));
        assert_eq!(stem("جلساته").as_deref(), Some("جلسات"));
        assert_eq!(stem("استقالتها").as_deref(), Some("استقالة"));
        assert_eq!(stem("أعضائه").as_deref(), Some("أعضاء"));
        assert_eq!(stem("صوته").as_deref(), Some("صوت"));
        assert_eq!(stem("عليها"), None);
        assert_eq!(stem("الوجه"), None);
    }

    #[test]
    fn nominatives_take_their_genitive() {
        assert_eq!(genitive("الوفدان", None), "الوفدين");
        assert_eq!(genitive("الناخبون", None), "الناخبين");
        assert_eq!(genitive("القانون", None), "القانون");
        assert_eq!(genitive("ماكرون", None), "ماكرون");
        assert_eq!(genitive("الطعون", None), "الطعون");
        assert_eq!(genitive("البرلمان", None), "البرلمان");
        assert_eq!(genitive("مرشحو", Some("الحزب")), "مرشحي");
        assert_eq!(genitive("عشرون", None), "عشرين");
    }

    #[test]
    fn an_accusative_is_taken_off() {
        assert!(is_accusative("اجتماعاً") && is_accusative("مرسوما"));
        assert!(!is_accusative("قضايا") && !is_accusative("روسيا") && !is_accusative("مرشحيهما") && is_accusative("متهما"));
        assert_eq!(without_accusative("اجتماعاً"), "اجتماع");
    }

    #[test]
    fn some_forms_give_their_verbal_noun() {
        assert_eq!(derived_noun("استكمل").as_deref(), Some("استكمال"));
        assert_eq!(derived_noun("احتفظ").as_deref(), Some("احتفاظ"));
        assert_eq!(derived_noun("كتب"), None);
    }
}
