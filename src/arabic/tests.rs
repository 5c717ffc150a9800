use proptest::prelude::*;

use super::*;

fn words(text: &str) -> Vec<String> {
    let tokens = TokenizedText::new(text);
    (0..tokens.len()).map(|index| tokens.surface(index).to_owned()).collect()
}

#[test]
fn spelling_variants_share_an_id() {
    for (left, right) in [
        ("مئة", "مِئَةٌ"),
        ("أَكْتُوبَر", "اكتوبر"),
        ("الأربعاء", "الاربعاء"),
        ("مصطفى", "مصطفي"),
        ("كتلة", "كتله"),
        ("تقـــدم", "تقدّم"),
        ("ﻻﺟﺌﻮن", "لاجئون"),
        ("کربلا", "كربلا"),
        ("آذار", "أذار"),
        ("ا\u{653}ذار", "آذار"),
    ] {
        assert_eq!(WordId::of(left), WordId::of(right), "{left} {right}");
        assert_eq!(fold(left), fold(right));
    }
    assert_ne!(WordId::of("حزب"), WordId::of("حرب"));
}

#[test]
fn glued_digits_come_apart() {
    assert_eq!(words("بـ73مقعدا"), ["بـ", "73", "مقعدا"]);
    assert_eq!(words("بــ 15 ال329 ٢٥أكتوبر"), ["بــ", "15", "ال", "329", "٢٥", "أكتوبر"]);
    let text = TokenizedText::new("بــ 15 ال329");
    assert!(!text.is_glued(1));
    assert!(text.is_glued(3));
    assert_eq!(text.folded(0), "ب");
    assert_eq!(text.digits(3), Some((329, 3)));
}

#[test]
fn separators_make_one_number_or_several() {
    for (text, expected) in [
        ("1,200", vec![1200.0]),
        ("١٬٢٠٠٬٠٠٠", vec![1_200_000.0]),
        ("1.200.000", vec![1_200_000.0]),
        ("10 000", vec![10_000.0]),
        ("1٬000 000", vec![1_000_000.0]),
        ("1 234 567.89", vec![1_234_567.89]),
        ("423 0000", vec![423.0, 0.0]),
        ("300 212", vec![300.0, 212.0]),
        ("12.5", vec![12.5]),
        ("١٢٫٥", vec![12.5]),
        ("12,5%", vec![12.5]),
        ("1,200.75", vec![1200.75]),
        ("10.5.2021", vec![10.0, 5.0, 2021.0]),
        ("2018,2021", vec![2018.0, 2021.0]),
        ("2018، 2021", vec![2018.0, 2021.0]),
        ("۱۳۹۹", vec![1399.0]),
        ("5,6,7", vec![5.0, 6.0, 7.0]),
        ("0,125", vec![0.125]),
    ] {
        let tokens = TokenizedText::new(text);
        let found: Vec<f64> = (0..tokens.len()).filter_map(|index| tokens.number(index)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn controls_vanish_and_addresses_stay_whole() {
    assert_eq!(words("8\u{200f}/11\u{200f}/2021"), ["8", "/", "11", "/", "2021"]);
    assert_eq!(
        words("انظر https://example.org/2021/11/08 هنا"),
        ["انظر", "https://example.org/2021/11/08", "هنا"]
    );
    assert_eq!(words("\u{202b}الكاظمي\u{202c}"), ["الكاظمي"]);
}

#[test]
fn sentences_end_where_they_end() {
    let sentences = |text: &str| TokenizedText::new(text).sentences().len();
    assert_eq!(sentences("قال د. أحمد إن ذلك تم. وأضاف: \"لا.\" ثم ذهب"), 3);
    assert_eq!(sentences("فاز بنسبة 12.5 بالمئة في 10.5.2021.\nعنوان\n\nنص"), 3);
    assert_eq!(sentences("في 1436هـ. وبعدها"), 2);
    assert_eq!(sentences("سنة 200 ق.م. كانت"), 1);
    let text = TokenizedText::new("أ ب.\nج");
    assert_eq!(text.sentence_of(0), 0);
    assert_eq!(text.sentence_around(4), 4..5);
    assert_eq!(text.paragraphs(), [0..3, 4..5]);
}

#[test]
fn quotes_pair_within_a_paragraph() {
    let text = TokenizedText::new("تحالف “الفتح” و\"تقدم\" («عزم») دولة القانون\" ثم\n\"نص\"");
    let partner_words: Vec<_> = (0..text.len())
        .filter_map(|index| text.partner(index).map(|other| (text.surface(index), text.surface(other))))
        .collect();
    assert_eq!(partner_words.len(), 10);
    assert_eq!(text.partner(1), Some(3));
}

#[test]
fn clitics_give_every_reading() {
    let stems = |word: &str| {
        analyses(&fold(word))
            .map(|analysis| analysis.stem.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(stems("وللانتخابات"), ["وللانتخابات", "للانتخابات", "لانتخابات", "انتخابات"]);
    assert_eq!(stems("بالحزب"), ["بالحزب", "الحزب", "حزب"]);
    assert!(stems("فسيفوز").contains(&"يفوز".to_owned()));
    assert_eq!(without_pronoun("مقاعدهم"), Some(("مقاعد", Pronoun::They)));
    assert_eq!(without_pronoun("له"), None);
}

proptest! {
    #[test]
    fn any_noise_gives_ordered_spans_on_boundaries(text in noise()) {
        let tokens = TokenizedText::new(&text);
        let mut end = 0;
        for (index, token) in tokens.tokens().iter().enumerate() {
            let span = token.span();
            prop_assert!(span.start >= end && span.end > span.start);
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            prop_assert_eq!(tokens.token_at(span.start), index);
            if let TokenKind::Word(id) = token.kind {
                prop_assert_eq!(WordId::of(tokens.surface(index)), id);
                prop_assert_eq!(fold(tokens.surface(index)), tokens.folded(index));
            }
            if let Some(other) = tokens.partner(index) {
                prop_assert_eq!(tokens.partner(other), Some(index));
            }
            end = span.end;
        }
        // Nothing visible is lost between tokens.
        let covered: usize = tokens.tokens().iter().map(|token| token.span().of(&text).chars().filter(|character| character.is_alphanumeric() && !is_ignorable(*character)).count()).sum();
        prop_assert_eq!(covered, text.chars().filter(|character| character.is_alphanumeric() && !is_ignorable(*character)).count());
    }
}

/// Text of the characters that news prose is made of, in no order.
pub(crate) fn noise() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            proptest::sample::select("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءؤئ".chars().collect::<Vec<_>>()).prop_map(String::from),
            proptest::sample::select(
                "0123456789٠١٢٣٤٥٦٧٨٩۰۹.,،٫٬/-–:%٪\"«»“”()[]' \n\u{a0}\u{200f}\u{202b}\u{64b}\u{651}\u{640}aZé"
                    .chars()
                    .collect::<Vec<_>>()
            )
            .prop_map(String::from),
            proptest::sample::select(vec![
                "يوم ",
                "الأحد ",
                "من ",
                "إلى ",
                "مارس ",
                "تشرين ",
                "الثاني ",
                "قبل ",
                "بعد ",
                "ثلاثة ",
                "وعشرين ",
                "مئة ",
                "ألف ",
                "العام ",
                "الماضي ",
                "بين ",
                "و",
                "هـ",
                "صفر ",
                "ربيع ",
                "الأول ",
                "خلال ",
                "منذ ",
                "عام ",
                "في المئة ",
                "نصف ",
                "أسبوعين ",
                "حتى ",
            ])
            .prop_map(String::from),
            any::<char>().prop_map(String::from),
        ],
        0..60,
    )
    .prop_map(|parts| parts.concat())
}
