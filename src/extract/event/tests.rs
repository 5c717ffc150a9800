//! What the pass finds in sentences whose dates are given by hand.

use super::*;

/// The events of `text`, in which each date stands between braces; titles, dates and categories.
fn events(marked: &str) -> Vec<(String, String, &'static str)> {
    let plain: String = marked.chars().filter(|mark| !matches!(mark, '{' | '}')).collect();
    let text = TokenizedText::new(&plain);
    let mut dates = Vec::new();
    let mut from = 0;
    let mut open = None;
    for mark in marked.chars() {
        match mark {
            '{' => open = Some(from),
            '}' => {
                let span = Span::new(open.take().unwrap(), from);
                dates.push(DateSlot {
                    opens_entry: false,
                    is_target: false,
                    tokens: text.tokens_in(span),
                    grain: if span.of(&plain).len() == 4 { Grain::Year } else { Grain::Day },
                    counts_from_next: span.of(&plain).starts_with("بعد"),
                    names: None,
                    joins_next: false,
                    begins: false,
                    ends: false,
                    dates_events: true,
                });
            }
            _ => from += mark.len_utf8(),
        }
    }
    let names = Names::of(&text);
    let found = find(&text, &names, &dates, Watch::new(&crate::base::CancelToken::default())).unwrap();
    found
        .into_iter()
        .map(|event| {
            let date = text.span(dates[event.date].tokens.clone()).of(&plain).to_owned();
            (event.title, date, event.category.name())
        })
        .collect()
}

fn one(marked: &str) -> (String, String, &'static str) {
    let found = events(marked);
    assert_eq!(found.len(), 1, "{marked}: {found:?}");
    found[0].clone()
}

#[test]
fn a_date_belongs_to_the_verb_of_its_clause() {
    assert_eq!(
        one("أعلنت الهيئة العليا المستقلة للانتخابات في تونس، {الجمعة}، النتائج النهائية.").0,
        "إعلان الهيئة العليا المستقلة للانتخابات في تونس النتائج النهائية"
    );
    assert_eq!(
        one("و{الأحد} أعلن الجيش العراقي نجاة الكاظمي.").0,
        "إعلان الجيش العراقي نجاة الكاظمي"
    );
    assert_eq!(one("وصل قاآني إلى بغداد {الاثنين}.").0, "وصول قاآني إلى بغداد");
}

#[test]
fn a_relative_clause_dates_its_noun() {
    let (title, date, category) = one("الانتخابات التشريعية التي جرت في {10 أكتوبر}.");
    assert_eq!(
        (title.as_str(), date.as_str(), category),
        ("الانتخابات التشريعية", "10 أكتوبر", "election")
    );
    let (title, _, category) = one("الصدامات بين قوات الأمن وأنصار القوى المعترضة على النتائج والتي أوقعت قتيلا {الجمعة الماضية}.");
    assert!(title.starts_with("الصدامات بين قوات الأمن"), "{title}");
    assert_eq!(category, "protest");
}

#[test]
fn an_election_is_named_by_its_year() {
    assert_eq!(one("حل ثانيا برصيد 48 مقعدا في انتخابات {2018}.").0, "انتخابات 2018");
}

#[test]
fn what_was_denied_asked_for_or_only_possible_is_no_event() {
    assert_eq!(events("لم يزر الوزير بغداد {الجمعة}."), []);
    assert_eq!(events("نفى المتحدث أن يكون الوزير زار بغداد {الجمعة}."), []);
    assert_eq!(events("وقد يصل الوفد {غدا}."), []);
}

#[test]
fn a_date_counted_from_a_happening_gives_both() {
    let found = events("قال التلفزيون إن إسماعيل قاآني وصل العراق {بعد يوم} على محاولة اغتيال رئيس الوزراء.");
    let titles: Vec<&str> = found.iter().map(|event| event.0.as_str()).collect();
    assert_eq!(titles, ["وصول إسماعيل قاآني العراق", "محاولة اغتيال رئيس الوزراء"]);
}
