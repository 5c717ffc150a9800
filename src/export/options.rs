//! What is exported and how, from the view models to bytes; the same for the dialog and the command line.

use crate::chart::{Canvas, ChartStyle, HemicycleOf, Palette, SeatChart, TimelineStyle, draw_seats, draw_timeline};
use crate::dossier::Dossier;
use crate::typeset::Typesetter;
use crate::view::seats::SeatTable;
use crate::view::timeline::Timeline;
use crate::view::{Digits, Language, MonthNames, Words};

use super::png::{PngError, png};
use super::{datawrapper_csv, seats_csv, seats_json, svg, timeline_csv, timeline_json, timelinejs_csv, timelinejs_json};

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Two elections in one of the forms.
    Seats(SeatChart),
    /// The whole timeline.
    Timeline,
}

impl Subject {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 6] = [
        Self::Seats(SeatChart::Arrow),
        Self::Seats(SeatChart::Change),
        Self::Seats(SeatChart::Bars),
        Self::Seats(SeatChart::Hemicycle),
        Self::Seats(SeatChart::Table),
        Self::Timeline,
    ];

    /// Its name on the command line and in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seats(chart) => chart.name(),
            Self::Timeline => "timeline",
        }
    }

    /// The subject of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.name() == name)
    }

    /// Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Seats(chart) => chart.key(),
            Self::Timeline => "chart-timeline",
        }
    }
}

/// Kinds of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportFormat {
    /// Pixels.
    #[default]
    Png,
    /// Outlines.
    Svg,
    /// One row a claim; for the timeline one row an event.
    Csv,
    /// Everything, with sources.
    Json,
    /// `Party,2018,2021` for Datawrapper.
    Datawrapper,
    /// `TimelineJS`, JSON.
    TimelineJs,
    /// `TimelineJS`, spreadsheet.
    TimelineJsCsv,
}

impl ExportFormat {
    /// The formats that a subject has.
    pub fn of(subject: Subject) -> &'static [Self] {
        match subject {
            Subject::Seats(_) => &[Self::Png, Self::Svg, Self::Csv, Self::Json, Self::Datawrapper],
            Subject::Timeline => &[
                Self::Png,
                Self::Svg,
                Self::Csv,
                Self::Json,
                Self::TimelineJs,
                Self::TimelineJsCsv,
            ],
        }
    }

    /// End of the file name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv | Self::Datawrapper | Self::TimelineJsCsv => "csv",
            Self::Json | Self::TimelineJs => "json",
        }
    }
}

/// Sizes that newsrooms ask for, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// 1,200 by 675: articles and link previews.
    #[default]
    Web,
    /// 1,080 by 1,080: social networks.
    Social,
    /// 1,123 by 794: A4 across, at scale 4 about 384 dots an inch.
    Print,
}

impl Preset {
    /// All of them, in the order of the dialog.
    pub const ALL: [Self; 3] = [Self::Web, Self::Social, Self::Print];

    /// Width and height in points.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::Web => (1200.0, 675.0),
            Self::Social => (1080.0, 1080.0),
            Self::Print => (1123.0, 794.0),
        }
    }

    /// Pixels per point that suit it.
    pub fn scale(self) -> f32 {
        match self {
            Self::Web | Self::Social => 2.0,
            Self::Print => 4.0,
        }
    }

    /// Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Web => "export-size-web",
            Self::Social => "export-size-social",
            Self::Print => "export-size-print",
        }
    }
}

/// How a subject is exported.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Pixels per point.
    pub scale: f32,
    /// Light marks on a dark ground.
    pub dark: bool,
    /// No ground.
    pub transparent: bool,
    /// Language of all words.
    pub language: Language,
    /// Digits of all numbers.
    pub digits: Digits,
    /// Names of months in Arabic.
    pub months: MonthNames,
    /// True lets time run from right to left; none follows the language.
    pub time_right_to_left: Option<bool>,
    /// In place of the title found in the figures.
    pub title: Option<String>,
    /// In place of the source line.
    pub source: Option<String>,
    /// Who made the picture.
    pub credit: Option<String>,
    /// True draws the program's name.
    pub wordmark: bool,
    /// Which elections a hemicycle shows.
    pub hemicycle: HemicycleOf,
    /// How the timeline is set, beside the direction of time; the whole of it is always drawn.
    pub timeline: TimelineStyle,
}

impl Default for ExportOptions {
    fn default() -> Self {
        let (width, height) = Preset::Web.size();
        Self {
            width,
            height,
            scale: Preset::Web.scale(),
            dark: false,
            transparent: false,
            language: Language::Arabic,
            digits: Digits::Latin,
            months: MonthNames::Levantine,
            time_right_to_left: None,
            title: None,
            source: None,
            credit: None,
            wordmark: true,
            hemicycle: HemicycleOf::After,
            timeline: TimelineStyle::whole(true),
        }
    }
}

impl ExportOptions {
    /// The words that the options ask for; the view models are to be built with them.
    pub fn words(&self) -> Words {
        Words::new(self.language, self.digits, self.months)
    }

    fn style(&self) -> ChartStyle {
        ChartStyle {
            width: self.width.clamp(240.0, 8000.0),
            height: self.height.clamp(160.0, 8000.0),
            palette: Palette::of(self.dark),
            transparent: self.transparent,
            right_to_left: self.language.is_right_to_left(),
            standalone: true,
            wordmark: self.wordmark,
            legend: crate::chart::LegendRoom::Whole,
            title: self.title.clone().filter(|title| !title.trim().is_empty()),
            source: self.source.clone().filter(|source| !source.trim().is_empty()),
            credit: self.credit.clone(),
            hemicycle: self.hemicycle,
        }
    }
}

/// Draws a subject as it is exported: for the dialog's preview and for the file alike.
pub fn render(
    subject: Subject,
    table: &SeatTable,
    timeline: &Timeline,
    options: &ExportOptions,
    words: &Words,
    typesetter: &Typesetter,
) -> Canvas {
    let style = options.style();
    match subject {
        Subject::Seats(chart) => draw_seats(chart, table, &style, words, typesetter),
        Subject::Timeline => {
            let time = TimelineStyle {
                right_to_left: options.time_right_to_left.unwrap_or(options.language.is_right_to_left()),
                window: crate::chart::TimeWindow::default(),
                ..options.timeline
            };
            draw_timeline(timeline, &time, &style, words, typesetter)
        }
    }
}

/// The bytes of a file of `subject` in `format`. `table` and `timeline` are to be built with `options.words()`.
pub fn export(
    subject: Subject,
    format: ExportFormat,
    dossier: &Dossier,
    (table, timeline): (&SeatTable, &Timeline),
    options: &ExportOptions,
    typesetter: &Typesetter,
) -> Result<Vec<u8>, PngError> {
    let words = options.words();
    let text = match (format, subject) {
        (ExportFormat::Png, _) => {
            let canvas = render(subject, table, timeline, options, &words, typesetter);
            return png(&canvas, options.scale, typesetter);
        }
        (ExportFormat::Svg, _) => svg(&render(subject, table, timeline, options, &words, typesetter), typesetter),
        (ExportFormat::Json, Subject::Seats(_)) => seats_json(dossier, table),
        (ExportFormat::Json, Subject::Timeline) => timeline_json(dossier, timeline),
        (ExportFormat::Datawrapper, _) => datawrapper_csv(table),
        (ExportFormat::TimelineJs, _) => timelinejs_json(dossier, timeline),
        (ExportFormat::TimelineJsCsv, _) => timelinejs_csv(dossier, timeline),
        (ExportFormat::Csv, Subject::Seats(_)) => seats_csv(dossier, table),
        (ExportFormat::Csv, Subject::Timeline) => timeline_csv(dossier, timeline),
    };
    Ok(text.into_bytes())
}

/// A file name for `stem` (an article's or dossier's title) that every system takes: no separators, no controls, no
/// direction overrides, no reserved names, not hidden, of a length that leaves room for the rest.
pub fn file_name(stem: &str, subject: Subject, format: ExportFormat) -> String {
    const LONGEST_BYTES: usize = 120;
    let mut clean = String::new();
    for character in stem.chars() {
        let safe = match character {
            c if c.is_control() => continue,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => continue,
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if clean.len() + safe.len_utf8() > LONGEST_BYTES {
            break;
        }
        clean.push(safe);
    }
    let trimmed = clean.trim_matches(|c: char| c.is_whitespace() || c == '.' || c == '-');
    let stem = if trimmed.is_empty() { "waqai" } else { trimmed };
    // The subject's name behind it keeps the stem from being a reserved one (CON, NUL …) by itself.
    format!("{stem} - {}.{}", subject.name(), format.extension())
}
