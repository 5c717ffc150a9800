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
