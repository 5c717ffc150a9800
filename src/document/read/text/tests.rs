use super::*;
use crate::document::open::{OpenOptions, read_bytes};

/// Roles with the first words of each block.
fn roles(text: &str) -> Vec<(Role, String)> {
    let document = read(text, &CancelToken::default()).unwrap();
    let words = |span: Span| {
        span.of(&document.text)
            .split_whitespace()
            .take(3)
            .collect::<Vec<_>>()
            .join(" ")
    };
    document.blocks.iter().map(|block| (block.role, words(block.span))).collect()
}

fn only_roles(text: &str) -> Vec<Role> {
    roles(text).into_iter().map(|(role, _)| role).collect()
}

const BODY: &str = "أعلنت المفوضية العليا المستقلة للانتخابات النتائج النهائية للاقتراع الذي جرى الشهر الماضي في عموم البلاد.";

#[test]
fn headline_summary_byline_and_dateline_keep_their_roles() {
    let text = format!(
        "المفوضية تعلن النتائج النهائية\n\nالتيار يتقدم على منافسيه بفارق كبير في بغداد والجنوب\n\nبقلم: سعاد كريم\n\nبغداد (وكالات) – {BODY}\n\n{BODY}\n"
    );
    assert_eq!(
        only_roles(&text),
        [
            Role::Title,
            Role::Standfirst,
            Role::Byline,
            Role::Dateline,
            Role::Paragraph,
            Role::Paragraph
        ]
    );
    let document = read(&text, &CancelToken::default()).unwrap();
    assert_eq!(document.metadata.byline.as_deref(), Some("سعاد كريم"));
    assert_eq!(document.metadata.title.as_deref(), Some("المفوضية تعلن النتائج النهائية"));
    assert_eq!(document.first(Role::Dateline), Some("بغداد (وكالات) –"));
    assert_eq!(document.blocks[4].span.of(&document.text), BODY);
}

#[test]
fn datelines_of_many_forms_are_told_from_prose() {
    for head in [
        "بغداد – ",
        "بغداد - ",
        "رام الله- ",
        "الجزائر ــ ",
        "بغداد/ رويترز - ",
        "بغداد/ وكالة، 8 نوفمبر - ",
        "بيروت - 17 أيار 2022 - ",
        "الرباط: ",
        "القاهرة (أ ف ب) 8 تشرين الثاني 2021 — ",
        "بغداد، 8 نوفمبر/تشرين الثاني (رويترز) – ",
    ] {
        let text = format!("عنوان الخبر\n\n{head}{BODY}\n\n{BODY}");
        assert_eq!(
            only_roles(&text),
            [Role::Title, Role::Dateline, Role::Paragraph, Role::Paragraph],
            "{head}"
        );
    }
    for prose in [
        "قال الكاظمي - الذي نجا من محاولة الاغتيال - إن التحقيق مستمر حتى كشف الجناة.",
        "حصلت الكتلة على 73 مقعدا - وهو رقم قياسي - في الانتخابات التي جرت الشهر الماضي.",
        "وأعلنت لجنة الأمن: لا تهاون مع الجناة بعد اليوم في أي محافظة.",
        "بين 2018-2021 تغيرت خريطة البرلمان العراقي تغيرا كبيرا لم يتوقعه أحد.",
    ] {
        let text = format!("عنوان الخبر\n\n{prose}\n\n{BODY}");
        assert_eq!(only_roles(&text), [Role::Title, Role::Paragraph, Role::Paragraph], "{prose}");
    }
}

#[test]
fn datelines_on_a_line_of_their_own() {
    for line in [
        "بغداد/ خاص",
        "بغداد، 8 نوفمبر 2021",
        "الاثنين 8 تشرين الثاني/نوفمبر 2021",
        "8 نوفمبر 2021",
        "تاريخ النشر: 2021-11-08",
        "2021/11/08",
        "الاثنين 8 نونبر 2021 - 18:00",
        "8-11-2021 | 18:04",
        "Published On 8/11/2021",
        "كتب: أحمد علي | الاثنين 8 نوفمبر 2021 06:00 م",
        "رويترز - 8 نوفمبر 2021",
        "الاثنين 8 نوفمبر 2021 - 08:15 بتوقيت غرينتش",
        "الاثنين 8 نوفمبر 2021 - 18:04 بتوقيت بغداد",
    ] {
        let text = format!("عنوان الخبر هنا\n{line}\n\n{BODY}\n{BODY}");
        assert_eq!(
            only_roles(&text),
            [Role::Title, Role::Dateline, Role::Paragraph, Role::Paragraph],
            "{line}"
        );
    }
    let text = format!("عنوان\nنُشر في: 08/11/2021\n{BODY}");
    let document = read(&text, &CancelToken::default()).unwrap();
    assert_eq!(document.metadata.published, Some(jiff::civil::date(2021, 11, 8)));
}

#[test]
fn a_headline_with_a_day_stays_one() {
    for line in [
        "انتخابات العراق - 10 أكتوبر 2021",
        "العراق: نتائج انتخابات 12 أيار/مايو 2018",
        "ماذا حدث في 8 نوفمبر 2021",
    ] {
        let text = format!("{line}\n{BODY}\n{BODY}");
        assert_eq!(only_roles(&text).first(), Some(&Role::Title), "{line}");
    }
}

#[test]
fn lists_quotations_tables_and_headings_keep_their_roles() {
    let text = format!(
        "عنوان الخبر\n\n{BODY}\n\nوجاءت النتائج كالآتي:\n• الكتلة الصدرية 73 مقعدا\n- تقدم 37 مقعدا\n– دولة القانون 33\n\n1. أولا تقدم\n2. ثانيا الفتح\n\nردود الفعل\n\n{BODY}\n\n«لن نقبل بهذه النتائج مهما كان الثمن»\n\nالحزب\tالمقاعد\nتقدم\t37\n\n8. وهذه جملة تبدأ برقم وحده.\n"
    );
    assert_eq!(
        only_roles(&text),
        [
            Role::Title,
            Role::Paragraph,
            Role::Paragraph,
            Role::ListItem,
            Role::ListItem,
            Role::ListItem,
            Role::ListItem,
            Role::ListItem,
            Role::Heading,
            Role::Paragraph,
            Role::Quotation,
            Role::TableRow,
            Role::TableRow,
            Role::Paragraph,
        ]
    );
}

#[test]
fn prose_without_a_headline_has_none() {
    assert_eq!(only_roles(BODY), [Role::Paragraph]);
    assert_eq!(only_roles(&format!("{BODY}\n{BODY}")), [Role::Paragraph, Role::Paragraph]);
    assert_eq!(only_roles("كلمة"), [Role::Paragraph]);
}

#[test]
fn every_word_lies_in_a_block() {
    let text = format!("عنوان\n\nبغداد – {BODY}\r\n\r\n  - بند\t أول\n\n\u{feff}{BODY}");
    let document = read_bytes(text.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    let inside: usize = document
        .blocks
        .iter()
        .map(|block| block.span.of(&document.text).split_whitespace().count())
        .sum();
    assert_eq!(inside, document.text.split_whitespace().count());
}
