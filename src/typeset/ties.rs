//! Which neighbours belong together on a line beyond what UAX #14 knows: numbers and what they count, titles and names,
//! lone letters and their words, quotes and what they hold. Knows words only, no widths.

use super::breaks::is_hanging_space;
use crate::base::Span;

/// How much a line break would hurt at a place where UAX #14 allows one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// Nothing speaks against it.
    Free,
    /// Avoided where the lines around do not suffer for it.
    Avoid,
    /// Never, unless a line could hold nothing else.
    Forbid,
}

/// Signs and short units that stay with the number before them.
const UNITS: [&str; 18] = [
    "%", "٪", "‰", "$", "€", "£", "﷼", "كم", "كلم", "كغم", "كغ", "سم", "ملم", "م", "هـ", "km", "kg", "m",
];

/// Words that stay with the number after them where they can, without conjunctions and the article.
const BEFORE_NUMBERS: [&str; 51] = [
    "عام",
    "سنة",
    "رقم",
    "مادة",
    "الساعة",
    "ساعة",
    "يوم",
    "صفحة",
    "فقرة",
    "حوالي",
    "نحو",
    "زهاء",
    "قرابة",
    "أصل",
    "بنسبة",
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "إبريل",
    "نيسان",
    "مايو",
    "أيار",
    "يونيو",
    "يونيه",
    "حزيران",
    "يوليو",
    "يوليه",
    "تموز",
    "أغسطس",
    "آب",
    "سبتمبر",
    "أيلول",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
    "الثاني",
    "الأول",
    "شباط",
    "آذار",
    "جانفي",
    "فيفري",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "محرم",
    "رمضان",
    "شوال",
    "رجب",
];

/// What speaks against ending a line at byte `at` of `text`.
pub(super) fn tie(text: &str, at: usize) -> Tie {
    let before = Span::new(0, at).of(text).trim_end_matches(is_hanging_space);
    let spaced = before.len() < at;
    let after = Span::new(at, text.len()).of(text);
    if after.starts_with(['ﷺ', 'ﷻ']) || is_closing(first_word(after)) {
        return Tie::Forbid;
    }
    let word = last_word(before);
    if !spaced {
        // UAX #14 lets a dash of a range end a line.
        let range = word.ends_with(['\u{2013}', '\u{2014}']) && after.starts_with(char::is_numeric);
        let number = word.trim_end_matches(['\u{2013}', '\u{2014}']).ends_with(char::is_numeric);
        return if range && number { Tie::Forbid } else { Tie::Free };
    }
    if word.chars().all(is_opening) && !word.is_empty() {
        return Tie::Forbid;
    }
    let next = first_word(after);
    if ends_in_number(word) {
        return after_number(word, next);
    }
    if is_lone_letter(word) {
        // The unit or era of a number, or the end of an agency's letters, belongs to what stands before it.
        let rest = before.strip_suffix(word).unwrap_or_default();
        let earlier = last_word(rest.trim_end_matches(is_hanging_space));
        let closes = ends_in_number(earlier) || is_lone_letter(earlier) && !is_lone_letter(next);
        return if closes { Tie::Free } else { Tie::Forbid };
    }
    if next.starts_with(|c: char| c.is_numeric()) && takes_number(word) {
        return Tie::Avoid;
    }
    Tie::Free
}

fn after_number(number: &str, next: &str) -> Tie {
    let bare = next.trim_end_matches(['.', '،', ',', '؛', ')', '»', '؟', '!', ':', '…']);
    if UNITS.contains(&bare) {
        return Tie::Forbid;
    }
    let counted = next
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !matches!(c, 'و' | 'ف'))
        && !matches!(
            bare,
            "من" | "في"
                | "على"
                | "إلى"
                | "عن"
                | "لكن"
                | "أن"
                | "إن"
                | "بعد"
                | "قبل"
                | "حتى"
                | "ثم"
                | "أو"
                | "لا"
        );
    if counted && !is_year(number) { Tie::Avoid } else { Tie::Free }
}

fn last_word(text: &str) -> &str {
    text.rsplit(is_hanging_space).next().unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    text.split(is_hanging_space).next().unwrap_or_default()
}

fn ends_in_number(word: &str) -> bool {
    word.ends_with(char::is_numeric)
}

/// Four digits that are more likely a year than a count.
fn is_year(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| !c.is_numeric());
    digits.chars().count() == 4 && digits.chars().all(char::is_numeric) && digits.starts_with(['1', '2', '١', '٢', '۱', '۲'])
}

/// One Arabic letter alone, its marks and tatweel apart: a waw off its word, `د.` before a name.
fn is_lone_letter(word: &str) -> bool {
    let word = word.trim_start_matches(is_opening);
    let word = word.strip_suffix('.').unwrap_or(word);
    // `أ.د.` is two.
    word.split('.').all(|part| {
        let mut letters = part
            .chars()
            .filter(|&c| !unicode_normalization::char::is_combining_mark(c) && c != '\u{640}');
        letters.next().is_some_and(crate::arabic::is_arabic_letter) && letters.next().is_none()
    })
}

fn takes_number(word: &str) -> bool {
    let bare =
        |word: &str| BEFORE_NUMBERS.contains(&word) || word.strip_prefix("ال").is_some_and(|rest| BEFORE_NUMBERS.contains(&rest));
    let word = word.trim_start_matches(is_opening);
    let shorter = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']);
    let contracted = word.strip_prefix("لل").or_else(|| word.strip_prefix("ولل"));
    bare(word) || shorter.is_some_and(bare) || contracted.is_some_and(bare)
}

fn is_opening(character: char) -> bool {
    matches!(character, '«' | '“' | '‘' | '(' | '[' | '{' | '﴾' | '‹')
}

/// A word of nothing but signs that close.
fn is_closing(word: &str) -> bool {
    let closes = |c: char| {
        matches!(
            c,
            '»' | '”' | '’' | ')' | ']' | '}' | '﴿' | '›' | '،' | '؛' | ',' | ';' | '.' | ':' | '!' | '؟' | '?' | '…'
        )
    };
    word.starts_with(closes) && word.chars().all(|c| closes(c) || c == '"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_tied_as_arabic_setting_asks() {
        use Tie::{Avoid, Forbid, Free};
        // The place asked about is the bar.
        let cases = [
            ("نال |73 مقعدا", Free),
            ("نال 73 |مقعدا", Avoid),
            ("نال ٧٣ |مقعدا", Avoid),
            ("في 10 |أكتوبر 2021", Avoid),
            ("في 10 أكتوبر |2021", Avoid),
            ("تشرين الأول |2021", Avoid),
            ("في عام |2021 أعلنت", Avoid),
            ("وللعام |2021", Avoid),
            ("في عام 2021 |أعلنت", Free),
            ("المادة |76 من", Avoid),
            ("المادة 76 |من", Free),
            ("بلغت 41 |% من", Forbid),
            ("بلغت 41 |%، ثم", Forbid),
            ("بعد 12 |كم. ثم", Forbid),
            ("عام 1443 |هـ أعلن", Forbid),
            ("قال د. |فلان", Forbid),
            ("قال أ.د. |فلان", Forbid),
            ("قال (د. |فلان)", Forbid),
            ("ثم و |قال", Forbid),
            ("أ |ف ب", Forbid),
            ("أ ف |ب", Forbid),
            ("أ ف ب |وقالت", Free),
            ("عام 2021 م |وقال", Free),
            ("قال « |نعم »", Forbid),
            ("قال « نعم |»", Forbid),
            ("قال نعم |، ثم", Forbid),
            ("قال نعم |! ثم", Forbid),
            ("محمد |ﷺ قال", Forbid),
            ("2018–|2021", Forbid),
            ("خبر —|قال", Free),
            ("قال |لا", Free),
            ("نال 73 |وقال", Free),
        ];
        for (marked, expected) in cases {
            let at = marked.find('|').unwrap();
            assert_eq!(tie(&marked.replace('|', ""), at), expected, "{marked}");
        }
    }
}
