use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

fn days(text: &str, published: Option<Date>) -> Vec<(String, Option<Date>, Option<Date>)> {
    let tokens = TokenizedText::new(text);
    find(&tokens)
        .iter()
        .map(|mention| {
            let range = mention.resolve(Context { published, event: None }).range;
            (mention.span.of(text).to_owned(), range.earliest, range.latest)
        })
        .collect()
}

#[test]
fn the_article_reads() {
    let published = Some(date(2021, 11, 8));
    let one = |text: &str| days(text, published).into_iter().next().unwrap_or_default();
    assert_eq!(one("أوقعت قتيلا الجمعة الماضية.").1, Some(date(2021, 11, 5)));
    assert_eq!(one("جرت في 10 أكتوبر/ تشرين الأول الماضي حيث").1, Some(date(2021, 10, 10)));
    assert_eq!(
        one("في اوائل يناير/كانون الثاني من العام الماضي مع").2,
        Some(date(2020, 1, 10))
    );
    assert_eq!(one("والأحد أعلن الجيش").1, Some(date(2021, 11, 7)));
    assert_eq!(one("في انتخابات 2018.").1, Some(date(2018, 1, 1)));
}

#[test]
fn a_year_after_a_month_stays_its_year_before_any_word() {
    for text in [
        "جرت في 24 ديسمبر 2021 لاختيار رئيس",
        "في 24 ديسمبر 2021 عزمه على الاستقالة",
        "يوم 24 ديسمبر 2021 فوز حزب",
    ] {
        let found = days(text, Some(date(2023, 2, 1)));
        assert_eq!(found.first().and_then(|day| day.1), Some(date(2021, 12, 24)), "{text}");
    }
}

#[test]
fn a_count_after_general_is_no_year() {
    assert!(days("نال المؤتمر الشعبي العام 238 مقعداً", None).is_empty());
}

#[test]
fn what_counts_from_an_event_waits_for_it() {
    let text = TokenizedText::new("وصل العراق بعد يوم على محاولة اغتيال. وغادرها بعد يومين.");
    let mentions = find(&text);
    assert_eq!(mentions[0].dependence(), Dependence::FollowingEvent);
    assert_eq!(mentions[1].dependence(), Dependence::PreviousEvent);
    let context = Context {
        published: Some(date(2021, 11, 8)),
        event: Some(crate::base::DateRange::day(date(2021, 11, 7))),
    };
    assert_eq!(mentions[0].resolve(context).range.single_day(), Some(date(2021, 11, 8)));
    assert!(!mentions[0].resolve(Context { event: None, ..context }).range.is_resolved());
}

#[test]
fn weekdays_constrain_the_publication_date() {
    let text = TokenizedText::new("أعلنت المفوضية أمس الخميس النتائج");
    let mentions = find(&text);
    let mut trials = mentions[0].trials();
    assert!(trials.fit(date(2021, 11, 5)));
    assert!(!trials.fit(date(2021, 11, 8)));
}

proptest! {
    #[test]
    fn any_noise_gives_ordered_mentions_on_boundaries(text in crate::arabic::noise(), day in 0i64..20_000) {
        let tokens = TokenizedText::new(&text);
        let mentions = find(&tokens);
        let mut end = 0;
        for mention in &mentions {
            prop_assert!(mention.span.start >= end && mention.span.end > mention.span.start);
            prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
            end = mention.span.end;
            let published = crate::arabic::calendar::plus_days(date(1990, 1, 1), day);
            let range = mention.resolve(Context { published, event: None }).range;
            if let (Some(first), Some(last)) = (range.earliest, range.latest) {
                prop_assert!(first <= last, "{:?}", mention);
            }
            mention.resolve(Context::default());
        }
        for mention in duration::find(&tokens, &mentions) {
            prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
        }
    }
}
