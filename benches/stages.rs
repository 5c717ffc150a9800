//! Reading, layout and chart drawing, each apart, on the bundled sample.
//!
//! `cargo bench` prints times and, for reading, bytes a second. Whole-process figures are measured from outside
//! (`waqai --timings`, `hyperfine`); see ARCHITECTURE.md.

use std::fs;
use std::path::Path;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use jiff::civil::date;

use waqai::base::CancelToken;
use waqai::chart::{ChartStyle, SeatChart, TimelineStyle, draw_seats, draw_timeline};
use waqai::document::Document;
use waqai::pipeline;
use waqai::resolve::Reading;
use waqai::typeset::{Align, Face, Paragraph, TextStyle, Typesetter, Weight};
use waqai::view::seats::{SeatOptions, SeatTable};
use waqai::view::timeline::Timeline;
use waqai::view::{Digits, Language, MonthNames, Words};

fn main() {
    divan::main();
}

/// Our own articles, front matter left out, in the order of their names.
fn articles() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for (folder, extension) in [("assets/sample", "md"), ("tests/corpus", "txt")] {
        let Ok(entries) = fs::read_dir(root.join(folder)) else {
            continue;
        };
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            if path.extension().is_some_and(|found| found == extension) {
                let text = fs::read_to_string(&path).unwrap_or_default();
                texts.push(text.splitn(3, "---\n").last().unwrap_or_default().to_owned());
            }
        }
    }
    texts
}

fn read(text: &str) -> Reading {
    pipeline::read(&Document::plain(text), Some(date(2021, 11, 30)), &CancelToken::default()).unwrap_or_default()
}

/// Many articles of ordinary length, as `annotate` meets them; `megabytes` in all.
#[divan::bench(args = [1, 10], sample_count = 5)]
fn read_articles(bencher: Bencher<'_, '_>, megabytes: usize) {
    let articles = articles();
    let wanted = megabytes * 1_000_000;
    let rounds = wanted / articles.iter().map(String::len).sum::<usize>().max(1) + 1;
    let feed: Vec<&String> = (0..rounds).flat_map(|_| &articles).collect();
    bencher
        .counter(BytesCount::new(feed.iter().map(|text| text.len()).sum::<usize>()))
        .bench_local(|| {
            for text in &feed {
                black_box(read(text));
            }
        });
}

/// One text of `megabytes`: the time must grow with the length, not faster.
#[divan::bench(args = [1, 5, 25], sample_count = 3)]
fn read_one_long_text(bencher: Bencher<'_, '_>, megabytes: usize) {
    let joined = articles().join("\n\n");
    let copies = megabytes * 1_000_000 / joined.len().max(1) + 1;
    let text = joined.repeat(copies);
    bencher
        .counter(BytesCount::new(text.len()))
        .bench_local(|| black_box(read(&text)));
}

/// An article's paragraphs, justified, as the reader sets them, with a cold cache.
#[divan::bench(sample_count = 20)]
fn layout_article(bencher: Bencher<'_, '_>) {
    let text = articles().into_iter().next().unwrap_or_default();
    let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0).line_height(38.0);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        let typesetter = Typesetter::new();
        for paragraph in text.split("\n\n") {
            black_box(typesetter.layout(&Paragraph::new(paragraph, style).align(Align::Justify).width(560.0)));
        }
    });
}

fn words() -> Words {
    Words::new(Language::Arabic, Digits::Latin, MonthNames::Levantine)
}

/// Each chart of 1,200×675 points, shaping included, from facts already read.
#[divan::bench(args = SeatChart::ALL.map(SeatChart::name), sample_count = 20)]
fn draw_seat_chart(bencher: Bencher<'_, '_>, name: &str) {
    let readings: Vec<Reading> = articles().iter().take(3).map(|text| read(text)).collect();
    let (words, references) = (words(), readings.iter().collect::<Vec<_>>());
    let chart = SeatChart::ALL
        .into_iter()
        .find(|chart| chart.name() == name)
        .unwrap_or_default();
    let table = SeatTable::from_readings(&references, &SeatOptions::default(), &words);
    let style = ChartStyle::standalone(1200.0, 675.0, false, &words);
    bencher.bench_local(|| black_box(draw_seats(chart, &table, &style, &words, &Typesetter::new())));
}

/// The whole timeline of 1,200×675 points.
#[divan::bench(sample_count = 20)]
fn draw_whole_timeline(bencher: Bencher<'_, '_>) {
    let readings: Vec<Reading> = articles().iter().take(3).map(|text| read(text)).collect();
    let (words, references) = (words(), readings.iter().collect::<Vec<_>>());
    let timeline = Timeline::from_readings(&references, &words);
    let style = ChartStyle::standalone(1200.0, 675.0, false, &words);
    bencher.bench_local(|| {
        black_box(draw_timeline(
            &timeline,
            &TimelineStyle::whole(true),
            &style,
            &words,
            &Typesetter::new(),
        ))
    });
}

/// One axis with more events than can be named, in a high card: the slowest drawing there is, which has to fit into a frame.
#[divan::bench(sample_count = 20)]
fn draw_crowded_timeline(bencher: Bencher<'_, '_>) {
    let titles = [
        "تظاهر أنصار حزب السهل قرب المنطقة الخضراء احتجاجا على النتائج",
        "استقال وزير الداخلية",
        "التقى الرئيس وفدا من حزب النهر في بغداد",
    ];
    let events = (0..70_i32).map(|index| {
        let day = date(2019, 10, 1).saturating_add(jiff::Span::new().days(index * index * 7 % 770));
        format!(
            "{} يوم {}/{}/{}.",
            titles[index as usize % 3],
            day.day(),
            day.month(),
            day.year()
        )
    });
    let reading = read(&events.collect::<Vec<_>>().join("\n\n"));
    let words = words();
    let timeline = Timeline::from_readings(&[&reading], &words);
    let style = ChartStyle::card(740.0, 1000.0, false, &words);
    let typesetter = Typesetter::new();
    bencher.bench_local(|| {
        black_box(draw_timeline(
            &timeline,
            &TimelineStyle::whole(true),
            &style,
            &words,
            &typesetter,
        ))
    });
}
