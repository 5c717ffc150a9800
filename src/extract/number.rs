//! Numbers of every kind in a text: cardinals, ordinals, percents, fractions. Owns telling them apart and from words that
//! only look like numbers (`تشرين الثاني`, `يوم الاثنين`); knows no seats and no dates.

use crate::arabic::number::{
    NumberForm, NumberPhrase, NumberWord, is_counted, is_plural, is_single, memory as number_memory, phrase_at, word,
};
use crate::arabic::{TokenKind, TokenizedText};
use crate::base::Span;

/// What a number counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// How many.
    Cardinal,
    /// Which one.
    Ordinal,
    /// Of a hundred; the value of 20 % is 20.
    Percent,
    /// A part of one.
    Fraction,
}

impl NumberKind {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cardinal => "cardinal",
            Self::Ordinal => "ordinal",
            Self::Percent => "percent",
            Self::Fraction => "fraction",
        }
    }
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberMention {
    /// The digits or words, with the words for percent, without any other unit.
    pub span: Span,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// Its value.
    pub value: f64,
    /// What it counts as.
    pub kind: NumberKind,
}

/// All numbers of a text, in order, none inside another. One that stands alone and may be read as a cardinal and as an
/// ordinal (`الثلاثون`) gives both.
pub fn find(text: &TokenizedText) -> Vec<NumberMention> {
    let mut found = Vec::new();
    let mut index = 0;
    let words = number_memory();
    while index < text.len() {
        // Marks go on: `½` is one.
        if text.word(index).is_some() && text.surely_lacks(index, words) && text.number(index).is_none() {
            index += 1;
            continue;
        }
        match at(text, index) {
            Some((mention, also)) => {
                index = mention.tokens.end.max(index + 1);
                found.extend(also.map(|kind| NumberMention { kind, ..mention.clone() }));
                found.push(mention);
            }
            None => index += 1,
        }
    }
    share_units(text, &mut found);
    found
}

/// Gives the first number of a range the percent or scale that stands behind the second: `بين 40 و45 في المئة`, `40-45%`,
/// `من 10 إلى 15 ألفا`, `3 أو 4 ملايين`.
fn share_units(text: &TokenizedText, found: &mut [NumberMention]) {
    for place in 1..found.len() {
        let Some([first, second]) = found.get_mut(place - 1..=place) else {
            continue;
        };
        let is_bare = first.kind == NumberKind::Cardinal && scale_behind(text, first).is_none();
        if !is_bare || !ranges_to(text, first, second) {
            continue;
        }
        match (second.kind, scale_behind(text, second)) {
            (NumberKind::Percent, None) if first.value < second.value => first.kind = NumberKind::Percent,
            (NumberKind::Cardinal, Some(scale)) if first.value > 0.0 && first.value < second.value / scale => {
                first.value *= scale;
            }
            _ => {}
        }
    }
}

/// The scale of a number that ends with its word: `15 ألفا`, `أربعة ملايين`; none where it is all of the number.
fn scale_behind(text: &TokenizedText, number: &NumberMention) -> Option<f64> {
    let scale = match word(text, number.tokens.end.checked_sub(1)?)?.word {
        NumberWord::Scale(scale) | NumberWord::ScalePlural(scale) if scale >= 1000.0 => scale,
        _ => return None,
    };
    (number.tokens.len() > 1).then_some(scale)
}

/// True where only the words of a range stand between two numbers: `إلى`, a dash, `أو`, and `و` behind `بين`.
fn ranges_to(text: &TokenizedText, first: &NumberMention, second: &NumberMention) -> bool {
    let (start, end) = (first.tokens.end, second.tokens.start);
    let before = first.tokens.start.checked_sub(1).map_or("", |before| text.folded(before));
    let between = before == "بين";
    let joined = word(text, end).is_some_and(|entry| entry.proclitics.conjunction == Some(crate::arabic::Conjunction::Wa));
    match end.checked_sub(start) {
        Some(0) => between && joined,
        Some(1) => match text.mark(start) {
            Some('-' | '–' | '—' | '\u{640}') => text.is_glued(start) == text.is_glued(end),
            Some(_) => false,
            None => matches!(text.folded(start), "الي" | "او") || between && text.folded(start) == "و",
        },
        _ => false,
    }
}

/// The number at token `index`, and what else it may count as.
fn at(text: &TokenizedText, index: usize) -> Option<(NumberMention, Option<NumberKind>)> {
    let phrase = match text.kind(index)? {
        TokenKind::Number(_) => digits(text, index)?,
        TokenKind::Word(_) => phrase_at(text, index).filter(|phrase| !is_other_word(text, phrase))?,
        _ => return one_sign(text, index).map(|mention| (mention, None)),
    };
    let kind = match phrase.form {
        NumberForm::Ordinal => NumberKind::Ordinal,
        NumberForm::Fraction => NumberKind::Fraction,
        NumberForm::Cardinal if phrase.may_be_ordinal && names_one(text, &phrase) => NumberKind::Ordinal,
        NumberForm::Cardinal if numbers_one(text, &phrase) => NumberKind::Ordinal,
        NumberForm::Cardinal => NumberKind::Cardinal,
    };
    let mention = |end: usize, value: f64, kind: NumberKind| {
        let span = Span::new(
            phrase.span.start,
            text.span(end.saturating_sub(1)..end).end.max(phrase.span.end),
        );
        let tokens = phrase.tokens.start..end;
        let alone = phrase.may_be_ordinal && kind == NumberKind::Ordinal && stands_alone(text, &tokens);
        Some((
            NumberMention {
                span,
                tokens,
                value,
                kind,
            },
            alone.then_some(NumberKind::Cardinal),
        ))
    };
    if kind == NumberKind::Ordinal {
        return mention(phrase.tokens.end, phrase.value, kind);
    }
    if let Some((per, end)) = per(text, phrase.tokens.end) {
        return if per == 100.0 {
            mention(end, phrase.value, NumberKind::Percent)
        } else {
            mention(end, phrase.value / per, NumberKind::Fraction)
        };
    }
    // %41, as a right-to-left hand writes it
    if let Some(mark) = percent_before(text, phrase.tokens.start).filter(|_| phrase.tokens.len() == 1) {
        return mention(phrase.tokens.end, phrase.value, NumberKind::Percent).map(|(found, also)| {
            let span = Span::new(text.span(mark..mark + 1).start, found.span.end);
            (NumberMention { span, ..found }, also)
        });
    }
    if let Some((value, end)) = decimal_in_words(text, &phrase) {
        let kind = match per(text, end) {
            Some((100.0, after)) => return mention(after, value, NumberKind::Percent),
            _ => NumberKind::Cardinal,
        };
        return mention(end, value, kind);
    }
    if let Some((value, end)) = ratio(text, &phrase) {
        return mention(end, value, NumberKind::Fraction);
    }
    mention(phrase.tokens.end, phrase.value, kind)
}

/// Digits at `index`, with the words of scale after them, a minus or a fraction bar; none for the halves of a clock time and
/// for digits of a Latin name (`F16`).
fn digits(text: &TokenizedText, index: usize) -> Option<NumberPhrase> {
    let before = index.checked_sub(1);
    let glued_mark = before.filter(|_| text.is_glued(index)).and_then(|before| text.mark(before));
    if before.is_some_and(|before| {
        text.is_glued(index) && text.folded(before).starts_with(|letter: char| letter.is_ascii_alphabetic())
    }) {
        return None;
    }
    let clock = |mark: Option<char>| mark == Some(':');
    if clock(glued_mark) && before.is_some_and(|before| text.is_glued(before))
        || text.is_glued(index + 1) && clock(text.mark(index + 1)) && text.is_glued(index + 2) && text.number(index + 2).is_some()
    {
        return None;
    }
    let mut phrase = phrase_at(text, index)?;
    // -5, but not 3-5
    let minus = glued_mark.is_some_and(|mark| matches!(mark, '-' | '−'))
        && before.is_some_and(|before| {
            !text.is_glued(before) && before.checked_sub(1).is_none_or(|earlier| text.number(earlier).is_none())
        });
    if let Some(value) = fraction_sign(text, index + 1).filter(|_| phrase.tokens.end == index + 1 && phrase.value.fract() == 0.0)
    {
        (phrase.value, phrase.tokens.end) = (phrase.value + value, index + 2);
    } else if let Some((value, end)) = vulgar_fraction(text, index) {
        (phrase.value, phrase.tokens.end, phrase.form) = (value, end, NumberForm::Fraction);
    } else if let Some((value, end)) = vulgar_fraction(text, index + 1)
        .filter(|_| phrase.tokens.end == index + 1 && !text.is_glued(index + 1) && phrase.value.fract() == 0.0)
    {
        (phrase.value, phrase.tokens.end) = (phrase.value + value, end);
    }
    phrase.span.end = text.span(phrase.tokens.end - 1..phrase.tokens.end).end;
    // .77, without the nought before it
    if let Some(before) = before.filter(|&before| matches!(glued_mark, Some('.' | '٫')) && !text.is_glued(before))
        && let Some((value, digits)) = text.digits(index).filter(|_| phrase.tokens.end == index + 1)
    {
        phrase.value = f64::from(value) / 10f64.powi(i32::from(digits));
        phrase.span.start = text.span(before..index).start;
    }
    if let Some(before) = before.filter(|_| minus) {
        phrase.value = -phrase.value;
        phrase.span.start = text.span(before..index).start;
    }
    Some(phrase)
}

/// `3/4` glued, the lower part under a hundred and larger than the upper; not `5/6` beside a word of dates.
fn vulgar_fraction(text: &TokenizedText, index: usize) -> Option<(f64, usize)> {
    let (upper, _) = text.digits(index)?;
    let (lower, _) = text
        .digits(index + 2)
        .filter(|_| text.mark(index + 1) == Some('/') && text.is_glued(index + 1) && text.is_glued(index + 2))?;
    let chained = text.mark(index + 3) == Some('/') && text.is_glued(index + 3)
        || index
            .checked_sub(1)
            .is_some_and(|before| text.is_glued(index) && text.mark(before) == Some('/'));
    let dated = index.checked_sub(1).is_some_and(|before| {
        matches!(
            text.folded(before),
            "يوم" | "بتاريخ" | "في" | "منذ" | "بعد" | "قبل" | "حتي" | "الي" | "من"
        )
    });
    (upper > 0 && upper < lower && lower <= 10 && !chained && !dated).then(|| (f64::from(upper) / f64::from(lower), index + 3))
}

/// `½`, `¼`, `¾`
fn fraction_sign(text: &TokenizedText, index: usize) -> Option<f64> {
    match text.mark(index)? {
        '½' => Some(0.5),
        '¼' => Some(0.25),
        '¾' => Some(0.75),
        _ => None,
    }
}

/// A fraction in one sign, that no digits stand before.
fn one_sign(text: &TokenizedText, index: usize) -> Option<NumberMention> {
    Some(NumberMention {
        span: text.span(index..index + 1),
        tokens: index..index + 1,
        value: fraction_sign(text, index)?,
        kind: NumberKind::Fraction,
    })
}

/// The percent sign before digits, and behind no number: `%64`, `% 64`.
fn percent_before(text: &TokenizedText, index: usize) -> Option<usize> {
    let mark = index.checked_sub(1).filter(|_| text.number(index).is_some())?;
    let is_sign = text.mark(mark).is_some_and(|sign| matches!(sign, '%' | '٪'));
    // A number before it, in digits or words, has the sign already.
    let follows_number = mark
        .checked_sub(1)
        .is_some_and(|before| text.number(before).is_some() || word(text, before).is_some());
    (is_sign && !follows_number).then_some(mark)
}

/// `%`, `في المئة`, `بالمائة`, `بالألف` at `index`: of how many, and the token after.
fn per(text: &TokenizedText, index: usize) -> Option<(f64, usize)> {
    match text.mark(index) {
        Some('%' | '٪') => return Some((100.0, index + 1)),
        Some('‰') => return Some((1000.0, index + 1)),
        _ => {}
    }
    // بالـ100, في الـ100
    let digits = match text.folded(index) {
        "بال" => index + 1,
        "في" if text.folded(index + 1) == "ال" && text.is_glued(index + 2) => index + 2,
        _ => index,
    };
    if digits > index && matches!(text.digits(digits), Some((100, 3))) {
        return Some((100.0, digits + 1));
    }
    let (at, needs_particle) = if text.folded(index) == "في" {
        (index + 1, false)
    } else {
        (index, true)
    };
    let entry = word(text, at)?;
    let particle = entry.proclitics.particle == Some(crate::arabic::Particle::Bi);
    if needs_particle != particle || !entry.proclitics.article || entry.proclitics.conjunction.is_some() {
        return None;
    }
    match entry.word {
        NumberWord::Hundred => Some((100.0, at + 1)),
        NumberWord::Scale(1000.0) => Some((1000.0, at + 1)),
        _ => None,
    }
}

/// `ستة وثمانية وثمانون من مئة`, the reading of 6.88: a whole number, and so many of ten, a hundred or a thousand.
fn decimal_in_words(text: &TokenizedText, whole: &NumberPhrase) -> Option<(f64, usize)> {
    let is_plain = |phrase: &NumberPhrase| phrase.form == NumberForm::Cardinal && phrase.in_words && phrase.value.fract() == 0.0;
    let part = phrase_at(text, whole.tokens.end)
        .filter(|part| is_plain(whole) && is_plain(part) && part.proclitics.conjunction.is_some() && !part.proclitics.article)?;
    if text.folded(part.tokens.end) != "من" {
        return None;
    }
    let base = phrase_at(text, part.tokens.end + 1)
        .filter(|base| is_plain(base) && base.proclitics == crate::arabic::Proclitics::default())?;
    let is_base = [10.0, 100.0, 1000.0, 10_000.0].contains(&base.value) && part.value < base.value;
    let closes = per(text, base.tokens.end).is_some()
        || !matches!(text.kind(base.tokens.end), Some(TokenKind::Word(_) | TokenKind::Number(_)));
    (is_base && closes).then_some((whole.value + part.value / base.value, base.tokens.end))
}

/// `واحد على عشرين`, `1 على 3`, `واحد من ثلاثة`: bare numbers right beside the preposition, but not `في انتخابات 2020 على 12 مقعدا`.
fn ratio(text: &TokenizedText, phrase: &NumberPhrase) -> Option<(f64, usize)> {
    let preposition = text.folded(phrase.tokens.end);
    let one = phrase.value == 1.0 && phrase.in_words;
    if !(preposition == "علي" || preposition == "من" && one) || phrase.form != NumberForm::Cardinal {
        return None;
    }
    let below = phrase_at(text, phrase.tokens.end + 1).filter(|below| {
        below.form == NumberForm::Cardinal
            && below.value > phrase.value.max(1.0)
            && !below.proclitics.article
            && below.proclitics.particle.is_none()
    })?;
    if preposition == "من" && !below.in_words {
        return None;
    }
    Some((phrase.value / below.value, below.tokens.end))
}

/// Number words that are part of a name, or no number here: `تشرين الثاني`, `الاثنين`, `أول أمس`, `أي واحد`.
fn is_other_word(text: &TokenizedText, phrase: &NumberPhrase) -> bool {
    let first = phrase.tokens.start;
    let before = first.checked_sub(1).map_or("", |before| text.folded(before));
    let folded = text.folded(first);
    let single = phrase.tokens.end == first + 1;
    match phrase.form {
        NumberForm::Ordinal if single => {
            let month = matches!(
                before.trim_start_matches(['و', 'ب', 'ل']),
                "تشرين" | "كانون" | "ربيع" | "جمادي"
            );
            let yesterday = phrase.value == 1.0
                && (matches!(before, "امس")
                    || text.folded(first + 1) == "امس"
                    || text.folded(first + 1) == "من" && text.folded(first + 2) == "امس");
            let second_of_time = phrase.value == 2.0
                && folded.ends_with("ثانيه")
                && !phrase.proclitics.article
                && (counted_before(text, first) || matches!(text.folded(first + 1), "واحده" | "كامله"));
            month || yesterday || second_of_time
        }
        NumberForm::Cardinal if single => {
            let monday = phrase.value == 2.0 && phrase.proclitics.article && folded.ends_with("الاثنين");
            let named_day = phrase.value == 2.0 && matches!(before, "يوم" | "ليوم" | "ايام") && folded.ends_with("ثنين");
            let any_one = phrase.value == 1.0 && matches!(before, "اي" | "ولا" | "كل");
            let after = text.folded(first + 1);
            let the_one = phrase.value == 1.0 && (phrase.proclitics.article && matches!(after, "قبل" | "الاخر") || after == "تلو");
            monday || named_day || any_one || the_one
        }
        _ => false,
    }
}

/// True behind a number: `15 ثانية`, `ستين ثانية`.
fn counted_before(text: &TokenizedText, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|before| {
        text.number(before).is_some()
            || word(text, before).is_some_and(|entry| !matches!(entry.word, NumberWord::Ordinal(_) | NumberWord::OrdinalOf(_)))
    })
}

/// `الثلاثون`, `القرن العشرين`: the thirtieth, not thirty of them. So it is alone, and after a singular with the article.
fn names_one(text: &TokenizedText, phrase: &NumberPhrase) -> bool {
    if phrase.proclitics.particle.is_some() {
        return false;
    }
    let counted = text.word(phrase.tokens.end).is_some() && {
        let after = text.folded(phrase.tokens.end);
        let ends_so = after.ends_with('ا') || after.ends_with('ه');
        !after.starts_with("ال") && ends_so && after.chars().count() > 3 && !is_somebodys(text, phrase.tokens.end)
    };
    if counted {
        return false;
    }
    if stands_alone(text, &phrase.tokens) {
        return true;
    }
    let Some(before) = phrase
        .tokens
        .start
        .checked_sub(1)
        .filter(|before| text.word(*before).is_some())
    else {
        return false;
    };
    let noun = text.folded(before);
    let plural = noun.ends_with("ات") || noun.ends_with("ين") || noun.ends_with("ون") || is_plural(text, before);
    let is_tens = (20.0..100.0).contains(&phrase.value);
    is_single(text, before)
        || !plural && (has_article(noun) && (is_tens || noun.ends_with('ه')) || is_tens && is_owned_singular(noun))
}

/// `لتأسيسها`, `لرحيله`: a particle before it and a pronoun behind, so that no number counts it.
fn is_somebodys(text: &TokenizedText, index: usize) -> bool {
    let word = text.folded(index);
    let has_particle = word.starts_with(['ل', 'ب']) && word.chars().count() > 4;
    has_particle && (word.ends_with("ها") || word.ends_with('ه') && !is_counted(text, index))
}

/// `دورتها`, `عامه`: one that is somebody's; `منظماتها` are several.
fn is_owned_singular(noun: &str) -> bool {
    let noun = noun.strip_prefix(['ب', 'ل', 'و']).unwrap_or(noun);
    let Some(stem) = noun
        .strip_suffix("ها")
        .or_else(|| noun.strip_suffix("هم"))
        .or_else(|| noun.strip_suffix('ه'))
    else {
        return false;
    };
    stem.ends_with('ت') && !stem.ends_with("ات")
        || matches!(
            stem,
            "عام"
                | "عيد"
                | "يوم"
                | "هدف"
                | "لقب"
                | "لقاء"
                | "ذكرا"
                | "موتمر"
                | "حفل"
                | "موسم"
                | "مهرجان"
                | "ملتقا"
                | "معرض"
        )
}

/// True for `الدورة الـ76`, `القرن الـ19`: digits with the article behind one noun with it.
fn numbers_one(text: &TokenizedText, phrase: &NumberPhrase) -> bool {
    let first = phrase.tokens.start;
    let Some(noun) = first.checked_sub(2) else { return false };
    let is_one = phrase.tokens.len() == 1 && phrase.value.fract() == 0.0 && phrase.value < 1000.0;
    if !is_one || text.number(first).is_none() || !text.is_glued(first) || text.folded(first - 1) != "ال" {
        return false;
    }
    let (named, after) = (text.folded(noun), text.folded(phrase.tokens.end));
    let is_accusative = after.ends_with('ا') && !after.starts_with("ال") && after.chars().count() > 3;
    let counts_it = is_accusative && !is_somebodys(text, phrase.tokens.end);
    let is_one = has_article(named) && (named.ends_with('ه') || is_single(text, noun)) || is_owned_singular(named);
    is_one && !counts_it
}

fn has_article(folded: &str) -> bool {
    let rest = folded.strip_prefix(['و', 'ف']).unwrap_or(folded);
    let rest = rest.strip_prefix(['ب', 'ك']).unwrap_or(rest);
    rest.starts_with("ال") || rest.starts_with("لل")
}

/// True where a sentence is nothing but `tokens`, punctuation apart.
fn stands_alone(text: &TokenizedText, tokens: &std::ops::Range<usize>) -> bool {
    let is_visible = |index: usize| {
        !matches!(
            text.kind(index),
            None | Some(TokenKind::LineBreak | TokenKind::Punctuation(_))
        )
    };
    !tokens.start.checked_sub(1).is_some_and(is_visible) && !is_visible(tokens.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(f64, NumberKind, String)> {
        find(&TokenizedText::new(text))
            .into_iter()
            .map(|mention| (mention.value, mention.kind, mention.span.of(text).to_owned()))
            .collect()
    }

    #[test]
    fn kinds_are_told_apart() {
        assert_eq!(
            read("بنسبة 41 في المئة"),
            [(41.0, NumberKind::Percent, "41 في المئة".to_owned())]
        );
        assert_eq!(
            read("عشرين بالمائة و٥٪"),
            [
                (20.0, NumberKind::Percent, "عشرين بالمائة".to_owned()),
                (5.0, NumberKind::Percent, "٥٪".to_owned())
            ]
        );
        assert_eq!(
            read("في المرتبة الثالثة بـ34 مقعدا"),
            [
                (3.0, NumberKind::Ordinal, "الثالثة".to_owned()),
                (34.0, NumberKind::Cardinal, "34".to_owned())
            ]
        );
        assert_eq!(read("القرن العشرين"), [(20.0, NumberKind::Ordinal, "العشرين".to_owned())]);
        assert_eq!(
            read("الدول العشرين دولة").first().map(|found| found.1),
            Some(NumberKind::Cardinal)
        );
        assert_eq!(
            read("-5 و3-5").iter().map(|found| found.0).collect::<Vec<_>>(),
            [-5.0, 3.0, 5.0]
        );
        assert_eq!(read("3/4 الكأس").first().map(|found| found.0), Some(0.75));
    }

    #[test]
    fn names_and_clocks_are_no_numbers() {
        for text in [
            "تشرين الثاني",
            "يوم الاثنين",
            "أول أمس",
            "أي واحد تفضل",
            "F16",
            "الساعة 10:30",
            "أحد القادة",
            "آلاف الناخبين",
            "https://a.org/2021",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_noise_gives_ordered_spans(text in crate::arabic::noise()) {
            let mut last = Span::new(0, 0);
            for mention in find(&TokenizedText::new(&text)) {
                // Words that may be two kinds of number (`الأحد وعشرين`) are told twice.
                prop_assert!(mention.span.start >= last.end || mention.span == last);
                prop_assert!(text.get(mention.span.start..mention.span.end).is_some_and(|words| !words.is_empty()));
                last = mention.span;
            }
        }
    }
}
