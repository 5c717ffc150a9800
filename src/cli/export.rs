//! `waqai export`: the pictures and data of the window, written to a folder. All inputs together are one dossier, as they
//! are in the window.

use super::grammar::Export;
use super::{Common, Outcome, Words, inputs, output, timings};
use crate::base::Message;
use crate::dossier::{Dossier, write_whole};
use crate::export::{ExportFormat, ExportOptions, Subject, export, file_name};
use crate::typeset::Typesetter;
use crate::view::Language;
use crate::view::seats::{SeatOptions, SeatTable};
use crate::view::timeline::Timeline;

/// Opens the inputs, draws what is asked for and prints the path of each file written.
pub(crate) fn run(arguments: &Export, common: &Common, words: &Words) -> Outcome {
    let mut dossier = Dossier::default();
    let (mut outcome, _) = inputs::each_article(&arguments.paths, arguments.published, common, words, |_, article| {
        dossier.add(article);
        Ok(())
    });
    timings::milestone(common.timings, "read");
    if dossier.articles.is_empty() {
        return outcome;
    }
    let options = options_of(arguments, common);
    let table_options = SeatOptions {
        reference: arguments.reference,
        ..SeatOptions::default()
    };
    let drawn_words = options.words();
    let table = SeatTable::build(&dossier, &table_options, &drawn_words);
    let timeline = Timeline::build(&dossier, &drawn_words);
    let typesetter = Typesetter::new();
    let format = ExportFormat::from(arguments.format);
    if let Err(source) = std::fs::create_dir_all(&arguments.out) {
        let error = crate::dossier::SaveError {
            path: arguments.out.clone(),
            source,
        };
        let diagnostic = error.diagnostic();
        words.say_error(&diagnostic.cause, diagnostic.remedy.as_ref());
        return Outcome::Incomplete;
    }
    let stem = stem_of(arguments, &dossier);
    for (subject, name) in subjects(arguments, format) {
        let is_empty = match subject {
            Subject::Seats(_) => table.is_empty(),
            Subject::Timeline => timeline.is_empty(),
        };
        if is_empty {
            let key = if subject == Subject::Timeline {
                "cli-export-no-events"
            } else {
                "cli-export-no-seats"
            };
            words.say_error(&Message::new(key).with("chart", name), None);
            // What was asked for by name is missed; what would have come along is not.
            if !arguments.charts.is_empty() {
                outcome = Outcome::Incomplete;
            }
            continue;
        }
        let bytes = match export(subject, format, &dossier, (&table, &timeline), &options, &typesetter) {
            Ok(bytes) => bytes,
            Err(error) => {
                words.say_error(
                    &Message::new("cli-export-failed").with("chart", name).with("reason", error),
                    None,
                );
                outcome = Outcome::Incomplete;
                continue;
            }
        };
        timings::milestone(common.timings, name);
        let path = arguments
            .out
            .join(file_name(&stem, subject, format).replace(&format!(" - {}.", subject.name()), &format!(" - {name}.")));
        if let Err(error) = write_whole(&path, &bytes) {
            let diagnostic = error.diagnostic();
            words.say_error(&diagnostic.cause, diagnostic.remedy.as_ref());
            outcome = Outcome::Incomplete;
            continue;
        }
        if output::print(&format!("{}\n", path.display()), words) != Outcome::Done {
            outcome = Outcome::Incomplete;
        }
    }
    timings::milestone(common.timings, "done");
    outcome
}

/// What to write, each with its name. All charts of seats share one table of data, which is written once.
fn subjects(arguments: &Export, format: ExportFormat) -> Vec<(Subject, &'static str)> {
    let wanted = if arguments.charts.is_empty() {
        Subject::ALL.to_vec()
    } else {
        arguments.charts.clone()
    };
    let is_data = !matches!(format, ExportFormat::Png | ExportFormat::Svg);
    let mut subjects: Vec<(Subject, &'static str)> = Vec::new();
    for subject in wanted {
        let name = if is_data && matches!(subject, Subject::Seats(_)) {
            "seats"
        } else {
            subject.name()
        };
        if !subjects.iter().any(|(_, taken)| *taken == name) {
            subjects.push((subject, name));
        }
    }
    subjects
}

fn options_of(arguments: &Export, common: &Common) -> ExportOptions {
    let defaults = ExportOptions::default();
    let (width, height) = arguments.size.unwrap_or((defaults.width, defaults.height));
    ExportOptions {
        width,
        height,
        scale: arguments.scale.unwrap_or(defaults.scale),
        dark: arguments.theme.is_some_and(super::grammar::ThemeName::is_dark),
        transparent: arguments.transparent,
        language: common.lang.map_or(defaults.language, Language::from),
        digits: arguments.digits.map_or(defaults.digits, Into::into),
        months: arguments.months.map_or(defaults.months, Into::into),
        time_right_to_left: arguments.time.map(super::grammar::Direction::is_right_to_left),
        title: arguments.title.clone(),
        source: arguments.source.clone(),
        credit: arguments.credit.clone(),
        ..defaults
    }
}

/// One input gives its files its own name; several share the dossier's or the program's.
fn stem_of(arguments: &Export, dossier: &Dossier) -> String {
    let only = match arguments.paths.as_slice() {
        [only] if only.as_os_str() != "-" => only.file_stem().map(|stem| stem.to_string_lossy().into_owned()),
        _ => None,
    };
    only.or_else(|| dossier.title.clone()).unwrap_or_else(|| "waqai".to_owned())
}

/// `1200x675`, each from 240 to 8,000 points.
pub(super) fn size(value: &str) -> Result<(f32, f32), &'static str> {
    let (width, height) = value.split_once(['x', 'X', '×']).ok_or("not WIDTHxHEIGHT")?;
    let side = |side: &str| {
        side.parse::<u16>()
            .ok()
            .filter(|side| (160..=8000).contains(side))
            .map(f32::from)
    };
    side(width).zip(side(height)).ok_or("not between 160 and 8000")
}

/// Pixels per point, from a half to eight.
pub(super) fn scale(value: &str) -> Result<f32, &'static str> {
    value
        .parse()
        .ok()
        .filter(|scale| (0.5..=8.0).contains(scale))
        .ok_or("not between 0.5 and 8")
}

/// A chart by its name.
pub(super) fn chart(value: &str) -> Result<Subject, &'static str> {
    Subject::from_name(value.trim()).ok_or("no such chart")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_scales_are_checked() {
        assert_eq!(size("1200x675"), Ok((1200.0, 675.0)));
        for wrong in ["", "1200", "0x0", "1200x", "x", "99999x10", "-5x10", "1e3x500"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
        assert_eq!(scale("2"), Ok(2.0));
        for wrong in ["0", "-1", "NaN", "inf", "99"] {
            assert!(scale(wrong).is_err(), "{wrong}");
        }
        assert!(chart("arrow").is_ok() && chart("pie").is_err());
    }
}
