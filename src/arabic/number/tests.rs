use super::*;

fn value(text: &str) -> Option<(f64, NumberForm, String)> {
    let tokens = TokenizedText::new(text);
    phrase_at(&tokens, 0).map(|phrase| (phrase.value, phrase.form, phrase.span.of(text).to_owned()))
}

#[test]
fn cardinals_in_words() {
    for (text, expected) in [
        ("ثلاثة", 3.0),
        ("اثني عشر مقعداً", 12.0),
        ("إحدى عشرة", 11.0),
        ("أحد عشر", 11.0),
        ("ثماني عشرة دولة", 18.0),
        ("اثنين وأربعين مقعدا", 42.0),
        ("إحدى وعشرين", 21.0),
        ("مئة", 100.0),
        ("مائتين وخمسة عشر", 215.0),
        ("ثلاثمئة وتسعة وعشرين نائبا", 329.0),
        ("ثلاث مئة وواحد", 301.0),
        ("ألف وتسعمائة وثمانية وسبعين", 1978.0),
        ("ألفين وثمانية عشر", 2018.0),
        ("مئة وثلاثة وعشرون ألف وأربعمئة وستة وخمسون", 123_456.0),
        ("3 ملايين و200 ألف ناخب", 3_200_000.0),
        ("مليونان ونصف المليون", 2_500_000.0),
        ("نصف مليون", 500_000.0),
        ("مليون ونصف", 1_500_000.0),
        ("خمسة ونصف", 5.5),
        ("مائة و ثلاثة و ثلثين", 103.0 + 2.0 / 3.0),
        ("عشرون و ثلاثة أخماس", 20.6),
        ("صفر فاصلة خمسة", 0.5),
        ("سالب خمسة", -5.0),
        ("ألف مليار", 1e12),
        ("خمسمية", 500.0),
        ("اطنعشر", 12.0),
        ("مية الا ربع", 75.0),
        ("عشرة وخمسة", 10.0),
        ("٤ آلاف ٣ مائة و ٢١", 4321.0),
    ] {
        let found = value(text).map(|(value, form, _)| (value, form));
        assert!(
            found.is_some_and(|(value, form)| (value - expected).abs() < 1e-9 && form == NumberForm::Cardinal),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn ordinals_and_fractions() {
    for (text, expected, form) in [
        ("السابع", 7.0, NumberForm::Ordinal),
        ("الحادي عشر من", 11.0, NumberForm::Ordinal),
        ("والرابع والعشرين من", 24.0, NumberForm::Ordinal),
        ("الأولى", 1.0, NumberForm::Ordinal),
        ("المئة والخامسة والعشرون", 125.0, NumberForm::Ordinal),
        ("ثلثي", 2.0 / 3.0, NumberForm::Fraction),
        ("ثلاثة أرباع", 0.75, NumberForm::Fraction),
        ("خُمس", 0.2, NumberForm::Fraction),
    ] {
        let found = value(text);
        assert!(
            found
                .as_ref()
                .is_some_and(|(value, found, _)| (value - expected).abs() < 1e-9 && *found == form),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn words_that_are_no_numbers() {
    for text in [
        "أحد المسؤولين",
        "إحدى المدن",
        "آلاف المتظاهرين",
        "كمية",
        "لست",
        "الأولية",
        "أولي",
        "نص البيان",
        "ميتا",
        "مئات",
        "الحادي",
        "وواثنين",
    ] {
        assert_eq!(value(text), None, "{text}");
    }
}

#[test]
fn the_span_leaves_particles_out() {
    assert_eq!(value("وبثلاثة مقاعد").map(|found| found.2).as_deref(), Some("ثلاثة"));
    assert_eq!(value("بِالثلاثة").map(|found| found.2).as_deref(), Some("الثلاثة"));
    assert_eq!(value("٣ مئة و ٢١ يوان").map(|found| found.2).as_deref(), Some("٣ مئة و ٢١"));
}
