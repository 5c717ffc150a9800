use super::*;
use crate::base::Span;
use crate::chart::SeatChart;
use crate::dossier::Dossier;
use crate::resolve::{Reading, SeatStatus};
use crate::typeset::Typesetter;
use crate::view::Words;
use crate::view::seats::tests::{article, sample, seat};
use crate::view::seats::{SeatOptions, SeatTable};
use crate::view::timeline::Timeline;

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
    let plain = sample();
    let cases: [(&str, &[&Reading], bool); 4] = [
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
        }
    }
}
