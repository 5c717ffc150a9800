use jiff::civil::date;

use super::*;
use crate::base::{Precision, Span};
use crate::resolve::{EventFact, Provenance, Reading};
use crate::view::seats::tests::arabic;

/// An event as a text may tell it.
pub(crate) fn event(title: &str, category: EventCategory, range: DateRange, actors: &[&str]) -> EventFact {
    EventFact {
        title: title.to_owned(),
        category,
        range,
        date: Some(Span::default()),
        trigger: Span::default(),
        sentence: Span::default(),
        actors: actors.iter().map(|actor| (*actor).to_owned()).collect(),
        place: None,
        also: Vec::new(),
        provenance: Provenance::default(),
    }
}

pub(crate) fn told(events: Vec<EventFact>) -> Reading {
    Reading {
        events,
        ..Reading::default()
    }
}

/// A story with a year, a part of a month, days of one week and a span, years apart.
pub(crate) fn story() -> Reading {
    use EventCategory::{Assassination, Attack, Election, Life, Protest, Statement, Visit};
    let day = |year, month, day| DateRange::day(date(year, month, day));
    told(vec![
        event(
            "انتخابات مجلس النواب",
            Election,
            DateRange::between(date(2018, 1, 1), date(2018, 12, 31), Precision::Year),
            &[],
        ),
        event(
            "مقتل قائدين بضربة قرب المطار",
            Assassination,
            DateRange::between(date(2020, 1, 1), date(2020, 1, 10), Precision::PartOfMonth),
            &[],
        ),
        event("الانتخابات المبكرة", Election, day(2021, 10, 10), &[]),
        event("صدامات قرب المنطقة الخضراء", Protest, day(2021, 11, 5), &[]),
        event(
            "هجوم بطائرات مسيّرة على منزل رئيس الوزراء",
            Attack,
            day(2021, 11, 7),
            &["رئيس الوزراء"],
        ),
        event("بيان الجيش عن نجاة رئيس الوزراء", Statement, day(2021, 11, 7), &["الجيش"]),
        event(
            "زيارة قائد عسكري إلى بغداد",
            Visit,
            DateRange::between(date(2021, 11, 7), date(2021, 11, 8), Precision::Range),
            &[],
        ),
        event(
            "توتر منذ إعلان النتائج",
            Life,
            DateRange {
                latest: None,
                ..DateRange::between(date(2021, 10, 11), date(2021, 10, 11), Precision::Open)
            },
            &[],
        ),
    ])
}

fn build(readings: &[&Reading]) -> Timeline {
    Timeline::from_readings(readings, &arabic())
}

#[test]
fn events_stand_in_the_order_of_time_and_unknown_dates_beside_them() {
    let mut reading = story();
    reading.events.push(event(
        "لقاء لا يُعرف يومه",
        EventCategory::Meeting,
        DateRange {
            earliest: None,
            latest: None,
            ..DateRange::day(date(2000, 1, 1))
        },
        &[],
    ));
    let timeline = build(&[&reading]);
    assert_eq!((timeline.items.len(), timeline.undated.len()), (8, 1));
    let firsts: Vec<_> = timeline
        .items
        .iter()
        .map(|item| item.range.earliest.or(item.range.latest))
        .collect();
    assert!(firsts.is_sorted());
    assert_eq!(timeline.span.unwrap().0, date(2018, 1, 1));
    assert!(timeline.items.iter().enumerate().all(|(place, item)| item.id == place));
}

#[test]
fn one_happening_of_two_articles_is_one_item_with_both_facts() {
    let other = told(vec![event(
        "هجوم بطائرة مسيرة على منزل رئيس الوزراء في بغداد",
        EventCategory::Attack,
        DateRange::day(date(2021, 11, 7)),
        &["رئيس الوزراء"],
    )]);
    let timeline = build(&[&story(), &other]);
    assert_eq!(timeline.items.len(), 8);
    let attack = timeline
        .items
        .iter()
        .find(|item| item.category == EventCategory::Attack)
        .unwrap();
    assert_eq!((attack.facts.len(), attack.articles.len()), (2, 2));
    assert!(attack.conflicts.is_empty());
}

#[test]
fn sources_that_differ_by_a_day_are_kept_side_by_side() {
    let other = told(vec![event(
        "هجوم بطائرات مسيّرة على منزل رئيس الوزراء",
        EventCategory::Attack,
        DateRange::day(date(2021, 11, 6)),
        &["رئيس الوزراء"],
    )]);
    let timeline = build(&[&story(), &other]);
    let attack = timeline
        .items
        .iter()
        .find(|item| item.category == EventCategory::Attack)
        .unwrap();
    assert_eq!(attack.conflicts.len(), 1);
    assert_eq!(attack.conflicts[0].0.single_day(), Some(date(2021, 11, 6)));
}

#[test]
fn different_happenings_of_one_day_and_of_one_article_stay_apart() {
    let other = told(vec![event(
        "هجوم على قافلة في نينوى",
        EventCategory::Attack,
        DateRange::day(date(2021, 11, 7)),
        &[],
    )]);
    assert_eq!(build(&[&story(), &other]).items.len(), 9);
    let twice = told(vec![
        event(
            "انفجار في بغداد",
            EventCategory::Attack,
            DateRange::day(date(2021, 1, 21)),
            &[],
        ),
        event(
            "انفجار في بغداد",
            EventCategory::Attack,
            DateRange::day(date(2021, 1, 21)),
            &[],
        ),
    ]);
    assert_eq!(build(&[&twice]).items.len(), 2);
}

#[test]
fn an_election_named_by_its_year_is_the_one_that_another_article_dates() {
    use EventCategory::Election;
    let year = DateRange::between(date(2018, 1, 1), date(2018, 12, 31), Precision::Year);
    let month = DateRange::between(date(2018, 5, 1), date(2018, 5, 31), Precision::Month);
    let one = told(vec![event("انتخابات 2018", Election, year, &[])]);
    let other = told(vec![event(
        "الانتخابات التشريعية",
        Election,
        DateRange::day(date(2018, 5, 12)),
        &[],
    )]);
    let third = told(vec![event("انتخابات أيار 2018", Election, month, &[])]);
    let timeline = build(&[&one, &third, &other, &one]);
    assert_eq!(timeline.items.len(), 1);
    assert_eq!(timeline.items[0].range.single_day(), Some(date(2018, 5, 12)));
    assert_eq!((timeline.items[0].facts.len(), timeline.items[0].articles.len()), (4, 4));
    // Two votes of one year, or a vote of another kind: nobody says which is meant.
    let second = told(vec![event(
        "انتخابات الإعادة",
        Election,
        DateRange::day(date(2018, 11, 4)),
        &[],
    )]);
    assert_eq!(build(&[&one, &other, &second]).items.len(), 3);
    let council = told(vec![event("المحليات", Election, DateRange::day(date(2018, 6, 1)), &[])]);
    assert_eq!(build(&[&one, &council]).items.len(), 2);
}

#[test]
fn nothing_dated_says_so() {
    assert!(build(&[&Reading::default()]).empty.is_some());
    assert_ne!(build(&[]).empty, build(&[&Reading::default()]).empty);
}

#[test]
fn the_title_says_which_days_of_a_year_where_they_are_few() {
    let title = |days: &[jiff::civil::Date]| {
        let of = |day: &jiff::civil::Date| event("لقاء", EventCategory::Visit, DateRange::day(*day), &[]);
        let reading = told(days.iter().map(of).collect());
        let title = Timeline::from_readings(&[&reading], &arabic()).title;
        title.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "")
    };
    assert_eq!(
        title(&[date(2021, 11, 1), date(2021, 11, 7)]),
        "تسلسل الأحداث: 1–7 تشرين الثاني 2021"
    );
    assert_eq!(title(&[date(2021, 11, 7)]), "تسلسل الأحداث: 7 تشرين الثاني 2021");
    assert_eq!(title(&[date(2021, 2, 7), date(2021, 11, 7)]), "تسلسل الأحداث في 2021");
    assert_eq!(title(&[date(2018, 2, 7), date(2021, 11, 7)]), "تسلسل الأحداث من 2018 إلى 2021");
}
