use super::*;
use crate::chart::{Canvas, SeatChart, Shape};
use crate::dossier::Dossier;
use crate::resolve::{Reading, SeatStatus};
use crate::typeset::Typesetter;
use crate::view::seats::tests::{article, sample, seat};
use crate::view::seats::{SeatOptions, SeatTable};
use crate::view::timeline::Timeline;
use crate::view::timeline::tests::story;

/// Writes the pictures of all forms into the folder that `WAQAI_PICTURES` names, to be looked at by eye.
#[test]
fn pictures_for_the_eye() {
    let Some(folder) = std::env::var_os("WAQAI_PICTURES").map(std::path::PathBuf::from) else {
        return;
    };
    let typesetter = Typesetter::new();
    let mut early = sample();
    for fact in early.seats.iter_mut().filter(|fact| fact.year == Some(2021)) {
        fact.status = SeatStatus::Provisional;
    }
    let other = article(vec![seat("تقدم", Some("iq-taqaddum"), 2021, 37)]);
    let two = [&early, &other];
    let mut plain = sample();
    plain.events = story().events;
    let sample_articles: Vec<Reading> = ["1-final-results", "2-after-the-attack", "3-first-count"]
        .iter()
        .filter_map(|name| std::fs::read(format!("assets/sample/{name}.md")).ok())
        .map(|bytes| {
            let text = String::from_utf8(bytes).unwrap();
            let document = crate::document::Document::plain(text.as_str());
            crate::pipeline::read(
                &document,
                Some(jiff::civil::date(2021, 11, 30)),
                &crate::base::CancelToken::default(),
            )
            .unwrap()
        })
        .collect();
    let samples: Vec<&Reading> = sample_articles.iter().collect();
    let many = article(
        (0..25_u32)
            .map(|index| {
                seat(
                    &format!("تحالف القوى الوطنية الديمقراطية المستقلة للإصلاح والتنمية رقم {index}"),
                    None,
                    2021,
                    40 - index,
                )
            })
            .chain((0..20_u32).map(|index| {
                seat(
                    &format!("تحالف القوى الوطنية الديمقراطية المستقلة للإصلاح والتنمية رقم {index}"),
                    None,
                    2018,
                    index * 2,
                )
            }))
            .collect(),
    );
    let few = article(vec![
        seat("الفتح", Some("iq-fatah"), 2021, 0),
        seat("الفتح", Some("iq-fatah"), 2018, 165),
    ]);
    let cases: [(&str, &[&Reading], bool); 7] = [
        ("samples", &samples, false),
        ("many", &[&many], false),
        ("few", &[&few], false),
        ("plain", &[&plain], false),
        ("reference", &[&plain], true),
        ("provisional", &two, false),
        ("empty", &[], false),
    ];
    for (name, readings, reference) in cases {
        for (language, dark) in [(crate::view::Language::Arabic, false), (crate::view::Language::English, true)] {
            let options = ExportOptions {
                language,
                dark,
                scale: 1.0,
                ..ExportOptions::default()
            };
            let words = options.words();
            let seat_options = SeatOptions {
                reference,
                ..SeatOptions::default()
            };
            let table = SeatTable::from_readings(readings, &seat_options, &words);
            let timeline = Timeline::from_readings(readings, &words);
            for subject in Subject::ALL {
                let canvas = render(subject, &table, &timeline, &options, &words, &typesetter);
                let file = format!("{name}-{}-{}.png", subject.name(), language.tag());
                std::fs::write(folder.join(file), png(&canvas, 1.0, &typesetter).unwrap()).unwrap();
            }
            for (width, height) in [(650.0, 170.0), (780.0, 240.0), (500.0, 160.0)] {
                let style = crate::chart::ChartStyle::card(width, height, dark, &words);
                let time = crate::chart::TimelineStyle::whole(language.is_right_to_left());
                let mut canvas = crate::chart::draw_timeline(&timeline, &time, &style, &words, &typesetter);
                canvas.background = Some(style.palette.paper);
                let file = format!("{name}-card{width}-{}.png", language.tag());
                std::fs::write(folder.join(file), png(&canvas, 1.5, &typesetter).unwrap()).unwrap();
            }
        }
    }
}

/// All forms of one full story, in both languages and several sizes.
fn all_canvases(reference: bool) -> Vec<(String, Canvas)> {
    let typesetter = Typesetter::new();
    let mut reading = sample();
    reading.events = story().events;
    let mut canvases = Vec::new();
    for language in [crate::view::Language::Arabic, crate::view::Language::English] {
        for (width, height) in [(1200.0, 675.0), (1080.0, 1080.0), (520.0, 420.0)] {
            let options = ExportOptions {
                width,
                height,
                language,
                ..ExportOptions::default()
            };
            let words = options.words();
            let seat_options = SeatOptions {
                reference,
                ..SeatOptions::default()
            };
            let table = SeatTable::from_readings(&[&reading], &seat_options, &words);
            let timeline = Timeline::from_readings(&[&reading], &words);
            for subject in Subject::ALL {
                let canvas = render(subject, &table, &timeline, &options, &words, &typesetter);
                canvases.push((format!("{} {} {width}", subject.name(), language.tag()), canvas));
            }
        }
    }
    canvases
}

#[test]
fn no_text_leaves_the_canvas() {
    for reference in [false, true] {
        for (name, canvas) in all_canvases(reference) {
            for item in &canvas.items {
                let Shape::Text { layout, origin, .. } = &item.shape else {
                    continue;
                };
                for line in &layout.lines {
                    let (left, right) = (origin.x + line.left, origin.x + line.left + line.width);
                    assert!(
                        left >= -0.5 && right <= canvas.width + 0.5,
                        "{name}: {} {left} {right}",
                        layout.text
                    );
                    let (top, bottom) = (origin.y + line.top, origin.y + line.top + line.height);
                    assert!(bottom > 0.0 && top < canvas.height, "{name}: {} {top}", layout.text);
                }
            }
        }
    }
}

#[test]
fn a_list_with_one_figure_has_a_dot_and_no_arrow_head() {
    let typesetter = Typesetter::new();
    let options = ExportOptions::default();
    let words = options.words();
    let reading = sample();
    let table = SeatTable::from_readings(&[&reading], &SeatOptions::default(), &words);
    let timeline = Timeline::default();
    let canvas = render(
        Subject::Seats(SeatChart::Arrow),
        &table,
        &timeline,
        &options,
        &words,
        &typesetter,
    );
    let heads = |name: &str| {
        canvas
            .items
            .iter()
            .filter(|item| matches!(item.shape, Shape::Polygon { .. }))
            .filter(|item| item.tag.and_then(|tag| canvas.tag(tag)).is_some_and(|tag| tag.label == name))
            .count()
    };
    assert_eq!((heads("الفتح"), heads("تقدم")), (1, 0));
    let bars = render(
        Subject::Seats(SeatChart::Bars),
        &table,
        &timeline,
        &options,
        &words,
        &typesetter,
    );
    let bar_count = |name: &str| {
        bars.items
            .iter()
            .filter(|item| matches!(item.shape, Shape::Rect { .. }))
            .filter(|item| item.tag.and_then(|tag| bars.tag(tag)).is_some_and(|tag| tag.label == name))
            .count()
    };
    assert_eq!(
        (bar_count("الفتح"), bar_count("تقدم")),
        (2, 1),
        "no bar stands for a missing figure"
    );
}

#[test]
fn every_seat_is_one_dot() {
    let typesetter = Typesetter::new();
    let options = ExportOptions::default();
    let words = options.words();
    let table = SeatTable::from_readings(&[&sample()], &SeatOptions::default(), &words);
    let canvas = render(
        Subject::Seats(SeatChart::Hemicycle),
        &table,
        &Timeline::default(),
        &options,
        &words,
        &typesetter,
    );
    let dots = canvas
        .items
        .iter()
        .filter(|item| matches!(item.shape, Shape::Circle { .. }))
        .count();
    // One swatch a list, and one in the legend.
    assert_eq!(dots, 329 + 5 + 1);
}

#[test]
fn a_png_can_be_decoded_and_carries_its_words() {
    let (_, canvas) = all_canvases(false).swap_remove(0);
    let bytes = png(&canvas, 2.0, &Typesetter::new()).unwrap();
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let info = reader.info().clone();
    assert_eq!((info.width, info.height), (2400, 1350));
    let text = |keyword: &str| {
        let chunk = info.utf8_text.iter().find(|chunk| chunk.keyword == keyword).unwrap();
        chunk.get_text().unwrap()
    };
    assert!(text("Title").starts_with("خسر الفتح"));
    assert!(text("Description").contains("48") && !text("Description").contains('\u{2068}'));
    assert!(text("Source").contains("المصدر"));
    assert!(text("Software").starts_with("Waqai"));
    assert_eq!(info.pixel_dims.unwrap().xppu, 7559);
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let ground = pixels[..3].to_vec();
    assert!(pixels.chunks(3).any(|pixel| pixel != ground), "something is drawn");
}

#[test]
fn svg_is_outlines_with_words_for_those_who_do_not_see() {
    let (_, canvas) = all_canvases(false).swap_remove(0);
    let text = svg(&canvas, &Typesetter::new());
    assert!(text.contains("<title id=\"title\">خسر الفتح") && text.contains("<desc"));
    assert!(!text.contains("<text") && text.contains("aria-label"));
}

#[test]
fn data_has_a_row_a_claim_and_nothing_for_what_is_missing() {
    let words = ExportOptions::default().words();
    let reading = sample();
    let table = SeatTable::from_readings(&[&reading], &SeatOptions::default(), &words);
    let csv = seats_csv(&Dossier::default(), &table);
    assert!(csv.starts_with("election,election_date,list_id,list_name,seats,change,total,status,article,quote\r\n"));
    assert!(
        csv.contains("iq-2018,2018-05-12,iq-taqaddum,تقدم,,,,not_stated,,\r\n"),
        "{csv}"
    );
    assert!(csv.contains("iq-2021,2021-10-10,iq-fatah,الفتح,16,-32,329,final,"));
    assert!(datawrapper_csv(&table).contains("\r\nتقدم,,38\r\n"));
    let timeline = Timeline::from_readings(&[&story()], &words);
    let json: serde_json::Value = serde_json::from_str(&timelinejs_json(&Dossier::default(), &timeline)).unwrap();
    assert_eq!(json["events"].as_array().unwrap().len(), 8);
    assert!(json["events"][0]["start_date"].get("month").is_none(), "a year is a year");
    assert!(timelinejs_csv(&Dossier::default(), &timeline).starts_with("Year,Month,Day,Time,End Year"));
    assert!(timeline_csv(&Dossier::default(), &timeline).contains("2020-01-01/2020-01-10"));
}

#[test]
fn file_names_are_safe() {
    let arrow = Subject::Seats(SeatChart::Arrow);
    let name = |stem: &str| file_name(stem, arrow, ExportFormat::Png);
    assert_eq!(name("../../etc/passwd"), "etc-passwd - arrow.png");
    assert_eq!(name("\u{202e}gnp.exe"), "gnp.exe - arrow.png");
    assert_eq!(name(" ... "), "waqai - arrow.png");
    assert!(name(&"م".repeat(400)).len() < 160);
}
