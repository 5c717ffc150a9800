//! What holds for every picture, whatever its form.

use super::*;
use crate::resolve::Reading;
use crate::view::seats::SeatOptions;
use crate::view::seats::tests::{arabic, article, sample, seat};
use crate::view::{Digits, Language, MonthNames};

fn table(readings: &[&Reading], words: &Words) -> SeatTable {
    SeatTable::from_readings(readings, &SeatOptions::default(), words)
}

/// Left and right edge of the letters of every line, and the text it belongs to.
fn lines(canvas: &Canvas) -> Vec<(f32, f32, String)> {
    let mut found = Vec::new();
    for item in &canvas.items {
        if let Shape::Text { layout, origin, .. } = &item.shape {
            for line in &layout.lines {
                let left = origin.x + line.left;
                found.push((left, left + line.width, layout.text.to_string()));
            }
        }
    }
    found
}

#[test]
fn no_words_stand_in_the_margins_of_a_picture() {
    let english = Words::new(Language::English, Digits::Latin, MonthNames::Levantine);
    let large = article(vec![
        seat("تحالف النهر", None, 2018, 1054),
        seat("تحالف النهر", None, 2021, 1173),
        seat("حزب السهل", None, 2018, 1148),
        seat("حزب السهل", None, 2021, 1017),
    ]);
    let typesetter = Typesetter::new();
    for words in [&arabic(), &english] {
        for reading in [&sample(), &large] {
            let table = table(&[reading], words);
            for (width, height) in [(1200.0, 675.0), (900.0, 900.0), (640.0, 360.0)] {
                let style = ChartStyle::standalone(width, height, false, words);
                let margin = frame::margin(&style);
                for chart in SeatChart::ALL {
                    let canvas = draw_seats(chart, &table, &style, words, &typesetter);
                    for (left, right, text) in lines(&canvas) {
                        let inside = left >= margin - 1.0 && right <= width - margin + 1.0;
                        assert!(inside, "{} at {width}: {left}..{right} {text}", chart.name());
                    }
                }
            }
        }
    }
}

#[test]
fn a_table_names_who_says_what_where_there_is_room() {
    let words = arabic();
    let told = |height: f32, width: f32| {
        let (one, other) = (
            article(vec![seat("تقدم", Some("iq-taqaddum"), 2021, 38)]),
            article(vec![seat("تقدم", Some("iq-taqaddum"), 2021, 37)]),
        );
        let table = table(&[&one, &other], &words);
        let style = ChartStyle::card(width, height, false, &words);
        let canvas = draw_seats(SeatChart::Table, &table, &style, &words, &Typesetter::new());
        lines(&canvas)
            .into_iter()
            .any(|(_, _, text)| text.contains("37") && text.contains("38"))
    };
    assert!(told(300.0, 800.0) && told(180.0, 420.0));
    // Too narrow for anything whole, the figures themselves come first.
    let (one, mut other) = (
        article(vec![seat("تقدم", Some("iq-taqaddum"), 2021, 38)]),
        article(vec![
            seat("تقدم", Some("iq-taqaddum"), 2021, 37),
            seat("تقدم", Some("iq-taqaddum"), 2021, 36),
        ]),
    );
    other.seats[1].superseded = true;
    let table = table(&[&one, &other], &words);
    let style = ChartStyle::card(460.0, 70.0, false, &words);
    let canvas = draw_seats(SeatChart::Table, &table, &style, &words, &Typesetter::new());
    let status = lines(&canvas)
        .into_iter()
        .map(|(_, _, text)| text)
        .find(|text| text.contains("تختلف"));
    assert!(status.is_some_and(|status| !status.contains("غير مذكور")));
}

#[test]
fn a_chamber_alone_speaks_of_its_own_election() {
    let words = arabic();
    let table = table(&[&sample()], &words);
    let told = |of: HemicycleOf| {
        let style = ChartStyle {
            hemicycle: of,
            title: Some("عنوان".to_owned()),
            ..ChartStyle::standalone(1200.0, 675.0, false, &words)
        };
        let canvas = draw_seats(SeatChart::Hemicycle, &table, &style, &words, &Typesetter::new());
        let all: Vec<String> = lines(&canvas).into_iter().map(|(_, _, text)| text).collect();
        all.join("\n")
    };
    let (alone, both) = (told(HemicycleOf::After), told(HemicycleOf::Both));
    assert!(alone.contains("2021") && !alone.contains("2018"), "{alone}");
    assert!(both.contains("2021") && both.contains("2018"), "{both}");
}

#[test]
fn a_card_is_only_as_high_as_its_lists_ask_for() {
    let words = arabic();
    let lists = |count: u32| {
        let seats = (0..count).flat_map(|index| {
            let name = format!("حزب {index}");
            [seat(&name, None, 2018, 40 + index), seat(&name, None, 2021, 90 - index)]
        });
        table(&[&article(seats.collect())], &words)
    };
    let typesetter = Typesetter::new();
    let drawn = |chart, count, height| {
        let style = ChartStyle::card(760.0, height, false, &words);
        draw_seats_whole(chart, &lists(count), &style, 14.0, &words, &typesetter)
    };
    for chart in [SeatChart::Arrow, SeatChart::Change, SeatChart::Bars, SeatChart::Table] {
        let (few, many) = (drawn(chart, 6, 270.0), drawn(chart, 30, 260.0));
        assert!((few.height - 270.0).abs() < 0.1, "{}: {}", chart.name(), few.height);
        assert!(many.height > 600.0 && many.width < 760.0, "{}: {}", chart.name(), many.height);
        assert!(many.least_height <= many.height);
        // What stays where rows scroll holds no row.
        assert!(many.head > 20.0 && many.foot > 10.0, "{} {}", many.head, many.foot);
        for tag in many.tags.iter().filter(|tag| tag.label.starts_with("حزب")) {
            let middle = tag.area.center().y;
            let inside = many.head < middle && middle < many.height - many.foot;
            assert!(inside, "{}: {:?}", chart.name(), tag.area);
        }
        for index in 0..30 {
            let name = format!("حزب {index}");
            let told = lines(&many).into_iter().any(|(_, _, text)| text == name);
            assert!(told, "{}: {name}", chart.name());
        }
    }
    assert!((drawn(SeatChart::Hemicycle, 30, 260.0).height - 260.0).abs() < 0.1);
}

#[test]
fn the_majoritys_tick_keeps_off_its_words() {
    let words = arabic();
    let table = table(&[&sample()], &words);
    for style in [
        ChartStyle::standalone(1200.0, 675.0, false, &words),
        ChartStyle::card(760.0, 260.0, false, &words),
    ] {
        let canvas = draw_seats(SeatChart::Hemicycle, &table, &style, &words, &Typesetter::new());
        let label = canvas.items.iter().find_map(|item| match &item.shape {
            Shape::Text { layout, origin, .. } if layout.text.contains("الأغلبية") => {
                // Dots below the letters reach four tenths of their size under the line.
                let line = layout.lines.first()?;
                Some(origin.y + line.baseline + line.glyphs.first()?.size * 0.4)
            }
            _ => None,
        });
        let ticks = canvas.items.iter().filter_map(|item| match &item.shape {
            Shape::Line { points, .. } if points.len() == 2 => Some(points[0].y.min(points[1].y)),
            _ => None,
        });
        let highest = ticks.fold(f32::INFINITY, f32::min);
        assert!(label.is_some_and(|bottom| bottom < highest), "{label:?} {highest}");
    }
}

#[test]
fn names_under_a_chamber_are_whole_where_all_have_a_line() {
    let words = arabic();
    let seats = (0..12).map(|index| seat(&format!("تحالف القوى الوطنية المستقلة رقم {index}"), None, 2021, 27 - index));
    let table = table(&[&article(seats.collect())], &words);
    let style = ChartStyle::standalone(1080.0, 1080.0, false, &words);
    let canvas = draw_seats(SeatChart::Hemicycle, &table, &style, &words, &Typesetter::new());
    let cut = canvas.items.iter().any(|item| match &item.shape {
        Shape::Text { layout, .. } => layout.truncated,
        _ => false,
    });
    assert!(!cut);
}

#[test]
fn a_change_of_one_seat_is_drawn_to_be_seen_and_hit() {
    let words = arabic();
    let (before, after) = (seat("حزب السهل", None, 2018, 311), seat("حزب السهل", None, 2021, 310));
    let table = table(&[&article(vec![before, after])], &words);
    for (style, unit) in [
        (ChartStyle::card(520.0, 260.0, false, &words), 1.0),
        (ChartStyle::standalone(1200.0, 675.0, false, &words), 1.25),
    ] {
        let canvas = draw_seats(SeatChart::Arrow, &table, &style, &words, &Typesetter::new());
        let marks = canvas.items.iter().filter(|item| item.tag.is_some());
        let (mut ring, mut head) = (None, None);
        for item in marks {
            match &item.shape {
                Shape::Circle { center, radius, .. } => ring = Some((*center, *radius, item.tag)),
                Shape::Polygon { points, .. } => head = Some((points.clone(), item.tag)),
                _ => {}
            }
        }
        let ((center, radius, ring_tag), (head, head_tag)) = (ring.unwrap(), head.unwrap());
        let (tip, back) = (head[0], head[1]);
        assert!(radius >= 5.0 * unit && (tip.x - back.x).abs() >= 8.0 * unit);
        // Fewer seats lie nearer to nought, at the right.
        assert!(tip.x > back.x && back.x >= center.x + radius - 0.5);
        assert_eq!(canvas.hit(center.x, center.y), ring_tag);
        assert_eq!(canvas.hit(tip.x - 3.0, tip.y), head_tag);
        let canvas = draw_seats(SeatChart::Change, &table, &style, &words, &Typesetter::new());
        let bar = canvas.items.iter().find_map(|item| match &item.shape {
            Shape::Rect { rect, .. } if item.tag.is_some() => Some(*rect),
            _ => None,
        });
        assert!(bar.unwrap().width >= 3.0 * unit);
    }
}

#[test]
fn gains_and_losses_never_leave_out_the_largest_of_them() {
    let words = arabic();
    let mut seats: Vec<_> = (0..30)
        .flat_map(|index| {
            let name = format!("حزب {index}");
            [seat(&name, None, 2018, 90 - index), seat(&name, None, 2021, 91 - index)]
        })
        .collect();
    seats.extend([seat("حزب النهر", None, 2018, 2), seat("حزب النهر", None, 2021, 14)]);
    let table = table(&[&article(seats)], &words);
    let style = ChartStyle::standalone(1200.0, 675.0, false, &words);
    let canvas = draw_seats(SeatChart::Change, &table, &style, &words, &Typesetter::new());
    let told: Vec<String> = lines(&canvas).into_iter().map(|(_, _, text)| text).collect();
    assert!(told.iter().any(|text| text == "حزب النهر"), "{told:?}");
    assert!(told.iter().any(|text| text.contains("تغيّرها أقل")), "{told:?}");
}

#[test]
fn a_legend_explains_nothing_that_is_not_drawn() {
    let words = arabic();
    let mut seats: Vec<_> = (0..30)
        .flat_map(|index| {
            let name = format!("حزب {index}");
            [seat(&name, None, 2018, 91 - index), seat(&name, None, 2021, 90 - index)]
        })
        .collect();
    let mut small = seat("حزب النهر", None, 2021, 2);
    small.status = crate::extract::seats::SeatStatus::Provisional;
    seats.extend([small, seat("حزب النهر", None, 2018, 2)]);
    let table = table(&[&article(seats)], &words);
    let provisional = words.text("chart-legend-provisional");
    for chart in [SeatChart::Arrow, SeatChart::Bars, SeatChart::Change] {
        let told = |height: f32| {
            let style = ChartStyle::standalone(1200.0, height, false, &words);
            let canvas = draw_seats(chart, &table, &style, &words, &Typesetter::new());
            lines(&canvas).into_iter().any(|(_, _, text)| text == provisional)
        };
        assert!(!told(675.0) && told(2400.0), "{}", chart.name());
    }
}

#[test]
fn a_long_name_takes_two_lines_where_rows_stand_apart() {
    let words = arabic();
    let name = "التحالف الوطني الديمقراطي المستقل للإصلاح والتنمية والبناء";
    let draw = |lists: u32| {
        let mut seats = vec![seat(name, None, 2021, 73)];
        seats.extend((0..lists).map(|index| seat(&format!("حزب {index}"), None, 2021, 40 - index)));
        let table = table(&[&article(seats)], &words);
        let style = ChartStyle::standalone(1200.0, 675.0, false, &words);
        let canvas = draw_seats(SeatChart::Arrow, &table, &style, &words, &Typesetter::new());
        lines(&canvas).into_iter().filter(|(_, _, text)| text == name).count()
    };
    assert_eq!((draw(3), draw(30)), (2, 1));
}

#[test]
fn a_square_picture_has_larger_letters_than_a_wide_one() {
    let words = arabic();
    let table = table(&[&sample()], &words);
    let size = |width: f32, height: f32| {
        let style = ChartStyle::standalone(width, height, false, &words);
        let canvas = draw_seats(SeatChart::Arrow, &table, &style, &words, &Typesetter::new());
        let first = canvas.items.iter().find_map(|item| match &item.shape {
            Shape::Text { layout, .. } => layout.lines.first()?.glyphs.first().map(|glyph| glyph.size),
            _ => None,
        });
        first.unwrap()
    };
    assert!(size(1080.0, 1080.0) > 34.0, "{}", size(1080.0, 1080.0));
    // On paper and in a wide picture nothing changes.
    assert!((size(1200.0, 675.0) - 30.0).abs() < 0.1, "{}", size(1200.0, 675.0));
    assert!((size(1123.0, 794.0) - 28.1).abs() < 0.1, "{}", size(1123.0, 794.0));
}

#[test]
fn what_stays_while_rows_scroll_leaves_them_most_of_a_low_card() {
    let words = arabic();
    let mut seats: Vec<_> = (0..20)
        .flat_map(|index| {
            let name = format!("حزب {index}");
            [seat(&name, None, 2018, 40 + index), seat(&name, None, 2021, 90 - index)]
        })
        .collect();
    let mut first = seat("حزب النهر", None, 2021, 30);
    first.status = crate::extract::seats::SeatStatus::Provisional;
    seats.push(first);
    let table = table(&[&article(seats)], &words);
    for (width, height) in [(692.0, 200.0), (464.0, 180.0)] {
        let style = ChartStyle::card(width, height, false, &words);
        let canvas = draw_seats_whole(SeatChart::Arrow, &table, &style, 14.0, &words, &Typesetter::new());
        assert!(
            canvas.head + canvas.foot <= height * MOST_STAYING,
            "{} {}",
            canvas.head,
            canvas.foot
        );
        // Which mark is of which election is told all the same.
        let foot = canvas.height - canvas.foot;
        let told = canvas.items.iter().filter_map(|item| match &item.shape {
            Shape::Text { layout, origin, .. } if origin.y > foot - 2.0 => Some(layout.text.to_string()),
            _ => None,
        });
        let told: Vec<String> = told.collect();
        assert!(
            told.iter().any(|text| text == "2018") && told.iter().any(|text| text == "2021"),
            "{told:?}"
        );
    }
}

/// Lists in the order of their seats in 2021, in a chamber of 329.
fn chamber_of(seats: &[u32], words: &Words) -> SeatTable {
    let facts = seats.iter().enumerate().map(|(index, seats)| {
        let name = format!("حزب {}", ["السهل", "النهر", "الجبل", "الوادي", "المدينة", "البحر"][index % 6]);
        seat(&format!("{name} {}", index / 6 + 1), None, 2021, *seats)
    });
    table(&[&article(facts.collect())], words)
}

#[test]
fn in_a_low_card_names_stand_beside_the_chamber() {
    let words = arabic();
    let table = chamber_of(&[73, 37, 33, 31, 17], &words);
    let drawn = |width: f32, height: f32, right_to_left: bool| {
        let style = ChartStyle {
            right_to_left,
            ..ChartStyle::card(width, height, false, &words)
        };
        let canvas = draw_seats(SeatChart::Hemicycle, &table, &style, &words, &Typesetter::new());
        // Dots of the first list, and its name.
        let tag = canvas.tags.first().unwrap();
        let dots = tag.dots.iter().map(|(center, radius)| {
            let reach = *radius;
            Rect::new(center.x - reach, center.y - reach, 2.0 * reach, 2.0 * reach)
        });
        let all = canvas.tags.iter().flat_map(|tag| tag.dots.iter().map(|(center, _)| *center));
        let all: Vec<_> = all.collect();
        let left = all.iter().map(|center| center.x).fold(f32::INFINITY, f32::min);
        let right = all.iter().map(|center| center.x).fold(f32::NEG_INFINITY, f32::max);
        let names: Vec<Rect> = canvas.tags.iter().map(|tag| tag.area).collect();
        assert_eq!(tag.dots.len(), 73);
        assert!(dots.into_iter().all(|dot| !dot.overlaps(&tag.area)), "a name on its dots");
        (left, right, names)
    };
    // Low and wide: all names at the end of the chamber, in either direction.
    let (left, _, names) = drawn(720.0, 190.0, true);
    assert!(
        names.len() == 5 && names.iter().all(|name| name.right() < left),
        "{left} {names:?}"
    );
    let (_, right, names) = drawn(720.0, 190.0, false);
    assert!(names.iter().all(|name| name.x > right), "{right} {names:?}");
    assert!(names.windows(2).all(|pair| pair[0].bottom() <= pair[1].y + 0.1));
    // Both together in the middle.
    let (left, right, names) = drawn(720.0, 190.0, true);
    let end = names.iter().map(|name| name.x).fold(f32::INFINITY, f32::min);
    assert!((end - 4.0 - (716.0 - right)).abs() < 60.0, "{end} {left} {right}");
    // High: beneath it.
    let (left, _, names) = drawn(720.0, 420.0, true);
    assert!(names.iter().any(|name| name.right() > left));
}

#[test]
fn beside_a_low_chamber_no_name_is_left_out() {
    let words = arabic();
    let table = chamber_of(&[73, 37, 33, 31, 17, 16, 9, 9, 8, 6, 5, 4], &words);
    for (width, height) in [(720.0, 190.0), (900.0, 170.0), (1100.0, 190.0)] {
        let style = ChartStyle::card(width, height, false, &words);
        let canvas = draw_seats(SeatChart::Hemicycle, &table, &style, &words, &Typesetter::new());
        let told: Vec<_> = lines(&canvas).into_iter().map(|(_, _, text)| text).collect();
        let named = table.rows.iter().filter(|row| told.contains(&row.name)).count();
        assert_eq!(named, 12, "{width} by {height}: {told:?}");
    }
}

#[test]
fn two_chambers_are_told_apart_in_any_card() {
    let words = arabic();
    let seats = (0..12).flat_map(|index| {
        let name = format!("حزب السهل {index}");
        [seat(&name, None, 2018, 20 + index), seat(&name, None, 2021, 30 - index)]
    });
    let table = table(&[&article(seats.collect())], &words);
    for (width, height) in [(460.0, 110.0), (720.0, 150.0), (720.0, 190.0), (720.0, 400.0)] {
        let style = ChartStyle {
            hemicycle: HemicycleOf::Both,
            ..ChartStyle::card(width, height, false, &words)
        };
        let canvas = draw_seats(SeatChart::Hemicycle, &table, &style, &words, &Typesetter::new());
        let told: Vec<_> = lines(&canvas).into_iter().map(|(_, _, text)| text).collect();
        for year in ["2018", "2021"] {
            assert!(
                told.iter().any(|text| text == year),
                "{year} at {width} by {height}: {told:?}"
            );
        }
    }
}
