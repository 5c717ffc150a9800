//! The drawn timeline: labels where there is room, never on each other, everything reachable.

use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::{Canvas, ChartStyle, Rect, Shape, draw_timeline};
use super::*;
use crate::base::{DateRange, Precision};
use crate::resolve::{EventCategory, Reading};
use crate::typeset::Typesetter;
use crate::view::timeline::Timeline;
use crate::view::timeline::tests::{event, story, told};
use crate::view::{Digits, Language, MonthNames, Words};

fn words(language: Language) -> Words {
    Words::new(language, Digits::Latin, MonthNames::Levantine)
}

fn drawn(reading: &Reading, width: f32, height: f32, time: &TimelineStyle, words: &Words) -> (Timeline, Canvas) {
    let timeline = Timeline::from_readings(&[reading], words);
    let style = ChartStyle::card(width, height, false, words);
    let canvas = draw_timeline(&timeline, time, &style, words, &Typesetter::new());
    (timeline, canvas)
}

/// Letters of every text with a tag, line by line, and whose they are.
fn labels(canvas: &Canvas) -> Vec<(u32, Rect)> {
    let mut found = Vec::new();
    for item in &canvas.items {
        let (Shape::Text { layout, origin, .. }, Some(tag)) = (&item.shape, item.tag) else {
            continue;
        };
        for line in &layout.lines {
            // The letters themselves: a line's height has air above and below.
            let size = line.glyphs.first().map_or(10.0, |glyph| glyph.size);
            let top = origin.y + line.baseline - size * 0.75;
            let rect = Rect::new(origin.x + line.left, top, line.width, size);
            // The number inside a counted mark is no label.
            let mark = canvas.tag(tag).and_then(|tag| tag.parts.first().copied());
            if mark.is_none_or(|mark| !mark.contains(rect.center())) {
                found.push((tag.0, rect));
            }
        }
    }
    found
}

fn titles(canvas: &Canvas) -> usize {
    let mut tags: Vec<u32> = labels(canvas).into_iter().map(|(tag, _)| tag).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.len()
}

fn day_event(title: &str, day: Date) -> crate::resolve::EventFact {
    event(title, EventCategory::Protest, DateRange::day(day), &[])
}

#[test]
fn small_cards_name_what_they_can_and_count_the_rest() {
    let words = words(Language::Arabic);
    for (width, height) in [(500.0, 160.0), (640.0, 180.0), (640.0, 240.0), (760.0, 300.0)] {
        let (_, canvas) = drawn(&story(), width, height, &TimelineStyle::whole(true), &words);
        assert!(titles(&canvas) > 0, "{width} by {height}");
    }
    // So low that the legend has to go.
    let (_, canvas) = drawn(&story(), 464.0, 110.0, &TimelineStyle::whole(true), &words);
    assert!(titles(&canvas) > 0);
    // The same with a crowd, which takes more height for its marks.
    let crowd = (0..30).map(|index| {
        day_event(
            "تجمع في ساحة التحرير",
            date(2019, 10, 1).saturating_add((index / 3 * 9).days()),
        )
    });
    let (_, canvas) = drawn(&told(crowd.collect()), 500.0, 160.0, &TimelineStyle::whole(true), &words);
    assert!(titles(&canvas) > 0);
    let (timeline, canvas) = drawn(&story(), 1000.0, 460.0, &TimelineStyle::whole(true), &words);
    assert!(titles(&canvas) + 1 >= timeline.items.len());
}

#[test]
fn a_tall_picture_names_what_has_room() {
    let words = words(Language::Arabic);
    let events = (0..40).map(|index| {
        let day = date(1961, 3, 4).saturating_add((index * 521).days());
        day_event("استقالة الوزير من الحكومة في بغداد", day)
    });
    let timeline = Timeline::from_readings(&[&told(events.collect())], &words);
    for (width, height, least) in [(1080.0, 1350.0, 26), (1080.0, 1920.0, 32)] {
        let style = ChartStyle::standalone(width, height, false, &words);
        let canvas = draw_timeline(&timeline, &TimelineStyle::whole(true), &style, &words, &Typesetter::new());
        assert!(titles(&canvas) >= least, "{width} by {height}: {}", titles(&canvas));
    }
}

#[test]
fn six_lanes_in_a_low_card_still_name_their_marks() {
    use EventCategory::{Attack, Election, Legal, Protest, Statement, Visit};
    let words = words(Language::Arabic);
    let kinds = [Attack, Election, Legal, Protest, Statement, Visit];
    let events = (0_i32..18).map(|index| {
        let day = date(2021, 1, 5).saturating_add((index * 19).days());
        event(
            "إعلان النتائج في بغداد",
            kinds[index as usize % kinds.len()],
            DateRange::day(day),
            &[],
        )
    });
    let time = TimelineStyle {
        lanes: Lanes::Category,
        ..TimelineStyle::whole(true)
    };
    let (timeline, canvas) = drawn(&told(events.collect()), 790.0, 250.0, &time, &words);
    assert!(titles(&canvas) * 3 >= timeline.items.len() * 2, "{}", titles(&canvas));
    let labels = labels(&canvas);
    for (index, (tag, rect)) in labels.iter().enumerate() {
        for (other_tag, other) in &labels[index + 1..] {
            assert!(tag == other_tag || !rect.overlaps(other), "{rect:?} {other:?}");
        }
    }
}

#[test]
fn two_events_of_one_day_answer_at_two_places() {
    let words = words(Language::Arabic);
    let (timeline, canvas) = drawn(&story(), 900.0, 420.0, &TimelineStyle::whole(true), &words);
    let day = date(2021, 11, 7);
    let both: Vec<_> = timeline
        .items
        .iter()
        .filter(|item| item.range.single_day() == Some(day))
        .collect();
    assert_eq!(both.len(), 2);
    for item in both {
        let tag = canvas.tags_of(item.facts[0]).next().unwrap();
        let middle = canvas.tag(tag).unwrap().parts[0].center();
        assert_eq!(canvas.hit(middle.x, middle.y), Some(tag));
    }
}

#[test]
fn a_crowd_becomes_one_counted_mark_that_opens_and_keeps_everyone() {
    let words = words(Language::Arabic);
    let mut events = vec![day_event("بداية", date(2001, 1, 1)), day_event("نهاية", date(2021, 1, 1))];
    events.extend((0..30).map(|index| day_event("تجمع", date(2011, 5, 1).saturating_add((index % 15).days()))));
    let time = TimelineStyle {
        fold_gaps: false,
        ..TimelineStyle::whole(true)
    };
    let (timeline, canvas) = drawn(&told(events), 700.0, 220.0, &time, &words);
    let cluster = canvas.tags.iter().find(|tag| !tag.gathers.is_empty()).unwrap();
    assert_eq!(cluster.gathers.len(), 30);
    // In the order of time, though time runs from right to left; a menu is about the one that the label names.
    let facts: Vec<_> = cluster
        .gathers
        .iter()
        .map(|tag| canvas.tag(*tag).unwrap().facts.clone())
        .collect();
    let in_time: Vec<_> = timeline.items.iter().map(|item| item.facts.clone()).collect();
    assert!(in_time.windows(30).any(|some| some == facts));
    assert!(cluster.chief.is_some_and(|chief| cluster.gathers.contains(&chief)));
    assert_eq!(cluster.detail.lines().count(), 9);
    for item in &timeline.items {
        assert!(canvas.tags_of(item.facts[0]).count() > 0, "{}", item.title);
    }
    // The keyboard comes to each of them where the counted mark stands.
    for member in &cluster.gathers {
        assert!(cluster.parts[0].contains(canvas.tag(*member).unwrap().area.center()));
    }
    let (start, end) = cluster.opens.unwrap();
    let closer = TimelineStyle {
        window: TimeWindow { start, end },
        ..time
    };
    let style = ChartStyle::card(700.0, 220.0, false, &words);
    let opened = draw_timeline(&timeline, &closer, &style, &words, &Typesetter::new());
    let gathered = |canvas: &Canvas| canvas.tags.iter().filter(|tag| !tag.gathers.is_empty()).count();
    assert!(opened.tags.len() >= 30 && gathered(&opened) < 15, "{}", gathered(&opened));
}

#[test]
fn no_hairline_runs_beside_a_leader() {
    let words = words(Language::Arabic);
    for (width, height) in [(760.0, 300.0), (1000.0, 460.0), (1300.0, 700.0)] {
        let (_, canvas) = drawn(&story(), width, height, &TimelineStyle::whole(true), &words);
        let lines = canvas.items.iter().filter_map(|item| match &item.shape {
            Shape::Line { points, stroke } => Some((points, stroke)),
            _ => None,
        });
        let (hairlines, others): (Vec<_>, Vec<_>) =
            lines.partition(|(_, stroke)| stroke.color == super::super::Palette::of(false).lines);
        assert!(!hairlines.is_empty());
        // Ticks are strokes of a few points; the axis lies across.
        let upright = |a: &super::super::Point, b: &super::super::Point| (a.x - b.x).abs() < 0.5 && (a.y - b.y).abs() > 12.0;
        for (leader, _) in others {
            for pair in leader.windows(2).filter(|pair| upright(&pair[0], &pair[1])) {
                for (hairline, _) in &hairlines {
                    let apart = (hairline[0].x - pair[0].x).abs() > 5.0;
                    let (top, bottom) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
                    assert!(apart || hairline[0].y >= bottom - 0.5 || hairline[1].y <= top + 0.5);
                }
            }
        }
    }
}

#[test]
fn time_mirrors() {
    let words = words(Language::English);
    let place = |right_to_left: bool| {
        let (timeline, canvas) = drawn(&story(), 900.0, 400.0, &TimelineStyle::whole(right_to_left), &words);
        let fact = timeline.items.last().unwrap().facts[0];
        let tag = canvas.tags_of(fact).next().unwrap();
        canvas.tag(tag).unwrap().parts[0].center().x
    };
    assert!(place(true) < 450.0 && place(false) > 450.0);
    assert!((place(true) + place(false) - 900.0).abs() < 1.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn labels_are_placed_and_never_meet(
        days in prop::collection::vec((0_i64..4000, 0_i64..4, 3_usize..40), 1..40),
        (width, height) in (500.0_f32..1300.0, 160.0_f32..700.0),
        (right_to_left, fold_gaps) in any::<(bool, bool)>(),
    ) {
        let events = days
            .iter()
            .map(|(from, kind, letters)| {
                let day = date(2012, 1, 1).saturating_add(from.days());
                let title: String = "اجتماع في بغداد بعد إعلان النتائج النهائية للانتخابات".chars().take(*letters).collect();
                let range = match kind {
                    0 => DateRange::between(day.first_of_month(), day.last_of_month(), Precision::Month),
                    1 => DateRange::between(day, day.saturating_add(9.days()), Precision::Range),
                    _ => DateRange::day(day),
                };
                event(&title, EventCategory::Meeting, range, &[])
            })
            .collect();
        let words = words(Language::Arabic);
        let time = TimelineStyle { fold_gaps, ..TimelineStyle::whole(right_to_left) };
        let (timeline, canvas) = drawn(&told(events), width, height, &time, &words);
        let labels = labels(&canvas);
        prop_assert!(titles(&canvas) > 0);
        for (index, (tag, rect)) in labels.iter().enumerate() {
            prop_assert!(rect.x >= -0.5 && rect.right() <= width + 0.5);
            for (other_tag, other) in &labels[index + 1..] {
                prop_assert!(tag == other_tag || !rect.overlaps(other), "{rect:?} {other:?}");
            }
            for (mark_tag, mark) in canvas.tags.iter().enumerate() {
                let own = mark_tag as u32 == *tag;
                prop_assert!(own || mark.parts.first().is_none_or(|part| !part.overlaps(rect)), "{rect:?} {mark:?}");
            }
        }
        for item in &timeline.items {
            prop_assert!(canvas.tags_of(item.facts[0]).count() > 0);
        }
    }
}

#[test]
fn a_long_title_is_whole_where_there_is_height() {
    let words = words(Language::Arabic);
    let title = "إعلان اللجنة القضائية العليا المكلفة بالتحقيق في الخروقات إلغاء نتائج مئات المحطات";
    let events = vec![
        day_event("اقتراع عام", date(2021, 10, 1)),
        day_event(title, date(2021, 10, 20)),
    ];
    let whole = |height: f32| {
        let (_, canvas) = drawn(&told(events.clone()), 900.0, height, &TimelineStyle::whole(true), &words);
        canvas.items.iter().any(|item| match &item.shape {
            Shape::Text { layout, .. } => layout.text.starts_with("إعلان") && !layout.truncated,
            _ => false,
        })
    };
    assert!(whole(460.0) && !whole(150.0));
}

/// All texts of a drawing.
fn texts(canvas: &Canvas) -> Vec<String> {
    let texts = canvas.items.iter().filter_map(|item| match &item.shape {
        Shape::Text { layout, .. } => Some(layout.text.to_string()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_year_beside_days_is_a_plate_that_is_whole() {
    let words = words(Language::Arabic);
    let year = |year: i16| DateRange::between(date(year, 1, 1), date(year, 12, 31), Precision::Year);
    let other = EventCategory::Other;
    let days = (10..16).map(|day| day_event("تجمع", date(2022, 5, day)));
    let mut events: Vec<_> = days.collect();
    events.push(event("تأسيس حزب النهر", other, year(2019), &[]));
    events.push(event("عقد المؤتمر", other, year(2022), &[]));
    for right_to_left in [true, false] {
        let (timeline, canvas) = drawn(
            &told(events.clone()),
            800.0,
            300.0,
            &TimelineStyle::whole(right_to_left),
            &words,
        );
        for (title, name) in [("تأسيس حزب النهر", "2019"), ("عقد المؤتمر", "2022")] {
            let item = timeline.items.iter().find(|item| item.title == title).unwrap();
            let tag = canvas.tags_of(item.facts[0]).next().unwrap();
            let mark = canvas.tag(tag).unwrap().parts[0];
            assert!(
                mark.width < 60.0 && mark.x >= 0.0 && mark.right() <= 800.0,
                "{title}: {mark:?}"
            );
            // Its name stands on it.
            let on_mark = canvas.items.iter().any(|item| match &item.shape {
                Shape::Text { layout, .. } => &*layout.text == name && mark.contains(item.shape.bounds().center()),
                _ => false,
            });
            assert!(on_mark, "{title}");
        }
    }
    // A story of years alone has them whole.
    let years = [2019, 2020, 2021].map(|of| event("عقد المؤتمر", other, year(of), &[]));
    let (timeline, canvas) = drawn(&told(years.to_vec()), 800.0, 300.0, &TimelineStyle::whole(true), &words);
    assert!(timeline.items.iter().all(|item| {
        let tag = canvas.tags_of(item.facts[0]).next().unwrap();
        canvas.tag(tag).unwrap().parts[0].width > 0.0
    }));
}

#[test]
fn low_cards_say_what_their_colours_mean_too() {
    let words = words(Language::Arabic);
    let violence = words.text("timeline-hue-violence");
    for (width, height) in [(690.0, 200.0), (464.0, 165.0)] {
        let (_, canvas) = drawn(&story(), width, height, &TimelineStyle::whole(true), &words);
        assert!(
            texts(&canvas).contains(&violence),
            "{width} by {height}: {:?}",
            texts(&canvas)
        );
    }
}

#[test]
fn a_crowd_in_a_low_card_is_named_by_titles_alone() {
    let words = words(Language::Arabic);
    let events = (0_i32..24).map(|index| {
        let day = date(2021, 1, 5).saturating_add((index * 12).days());
        day_event("استقالة وزير", day)
    });
    let (_, canvas) = drawn(&told(events.collect()), 464.0, 165.0, &TimelineStyle::whole(true), &words);
    assert!(titles(&canvas) >= 8, "{}", titles(&canvas));
}

#[test]
fn a_picture_says_what_its_colours_mean() {
    let words = words(Language::Arabic);
    let timeline = Timeline::from_readings(&[&story()], &words);
    let told = |lanes: Lanes| {
        let style = ChartStyle::standalone(1200.0, 675.0, false, &words);
        let time = TimelineStyle {
            lanes,
            ..TimelineStyle::whole(true)
        };
        let canvas = draw_timeline(&timeline, &time, &style, &words, &Typesetter::new());
        texts(&canvas).contains(&words.text("timeline-hue-violence"))
    };
    assert!(told(Lanes::None) && told(Lanes::Actor) && !told(Lanes::Category));
}

#[test]
fn a_list_names_every_event_and_those_without_a_day() {
    let words = words(Language::Arabic);
    let mut reading = told(
        (0..30)
            .map(|day| day_event("تجمع في الساحة", date(2021, 5, 1).saturating_add(day.days())))
            .collect(),
    );
    let nowhere = DateRange {
        earliest: None,
        latest: None,
        ..DateRange::day(date(2021, 1, 1))
    };
    reading
        .events
        .push(event("لقاء لا يعرف يومه", EventCategory::Meeting, nowhere, &[]));
    let timeline = Timeline::from_readings(&[&reading], &words);
    let time = TimelineStyle {
        lanes: Lanes::List,
        ..TimelineStyle::whole(true)
    };
    let typesetter = Typesetter::new();
    let style = ChartStyle::card(464.0, 160.0, false, &words);
    let canvas = super::super::draw_timeline_whole(&timeline, &time, &style, 14.0, &words, &typesetter);
    assert_eq!(canvas.tags.len(), 31);
    assert!(canvas.height > 600.0 && canvas.width < 464.0);
    assert!(canvas.tags.iter().all(|tag| tag.area.bottom() <= canvas.height));
    assert!(texts(&canvas).contains(&"لقاء لا يعرف يومه".to_owned()));
    // Rows in the order of time, one below the other.
    assert!(
        canvas
            .tags
            .windows(2)
            .all(|pair| pair[0].area.bottom() <= pair[1].area.y + 0.1)
    );
    // A picture has them in columns, and says what it leaves out.
    let style = ChartStyle::standalone(1200.0, 675.0, false, &words);
    let canvas = draw_timeline(&timeline, &time, &style, &words, &typesetter);
    assert!(canvas.tags.len() >= 28, "{}", canvas.tags.len());
    let style = ChartStyle::standalone(700.0, 360.0, false, &words);
    let canvas = draw_timeline(&timeline, &time, &style, &words, &typesetter);
    assert!(canvas.tags.len() < 31);
    assert!(
        texts(&canvas).iter().any(|text| text.contains("لضيق المكان")),
        "{:?}",
        texts(&canvas)
    );
}

#[test]
fn a_list_cuts_no_day_and_no_title_that_has_room() {
    for language in [Language::Arabic, Language::English] {
        let words = words(language);
        let long = DateRange {
            earliest: Some(date(2020, 11, 28)),
            latest: Some(date(2021, 12, 31)),
            ..DateRange::day(date(2021, 1, 1))
        };
        let title = "تجمع عند بوابة المنطقة الخضراء احتجاجا على تأخر إعلان النتائج النهائية";
        let mut events: Vec<_> = (1..9).map(|day| day_event("تجمع", date(2021, 5, day))).collect();
        events.push(event(title, EventCategory::Protest, long, &[]));
        let timeline = Timeline::from_readings(&[&told(events)], &words);
        let time = TimelineStyle {
            lanes: Lanes::List,
            ..TimelineStyle::whole(language.is_right_to_left())
        };
        let uncut = |style: &ChartStyle| {
            let canvas = super::super::draw_timeline_whole(&timeline, &time, style, 14.0, &words, &Typesetter::new());
            assert!(canvas.tags.iter().all(|tag| tag.area.bottom() <= canvas.height + 0.1));
            let layouts = canvas.items.iter().filter_map(|item| match &item.shape {
                Shape::Text { layout, .. } if item.tag.is_some() => Some(Arc::clone(layout)),
                _ => None,
            });
            let layouts: Vec<_> = layouts.collect();
            assert_eq!(layouts.len(), 18);
            layouts.iter().all(|layout| !layout.truncated)
        };
        for width in [360.0, 464.0, 900.0] {
            assert!(uncut(&ChartStyle::card(width, 200.0, false, &words)), "{width}");
        }
        assert!(uncut(&ChartStyle::standalone(1200.0, 675.0, false, &words)));
        assert!(uncut(&ChartStyle::standalone(640.0, 640.0, false, &words)));
    }
}

#[test]
fn titles_alone_take_two_lines_where_there_is_height() {
    let words = words(Language::Arabic);
    let span = |title: &str, from: Date, until: Date| {
        let range = DateRange {
            earliest: Some(from),
            latest: Some(until),
            precision: Precision::Range,
            ..DateRange::day(from)
        };
        event(title, EventCategory::Protest, range, &[])
    };
    // Three of four at one end, whose long days leave no room for each other.
    let reading = told(vec![
        span(
            "تظاهر أنصار حزب النهر قرب المنطقة الخضراء احتجاجا",
            date(2020, 11, 28),
            date(2021, 1, 3),
        ),
        span(
            "فرز المفوضية الأصوات يدويا في بغداد والبصرة",
            date(2021, 10, 10),
            date(2021, 12, 5),
        ),
        span("استقالة وزير الداخلية", date(2021, 10, 21), date(2021, 10, 31)),
        day_event("مقتل متظاهرين في ساحة التحرير", date(2021, 11, 5)),
    ]);
    let cut = |height: f32| {
        let (_, canvas) = drawn(&reading, 464.0, height, &TimelineStyle::whole(true), &words);
        let layouts = canvas.items.iter().filter_map(|item| match &item.shape {
            Shape::Text { layout, .. } if item.tag.is_some() => Some(layout),
            _ => None,
        });
        (titles(&canvas), layouts.filter(|layout| layout.truncated).count())
    };
    assert_eq!(cut(170.0), (3, 0));
}
