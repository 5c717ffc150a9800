//! Charts and the timeline, drawn once onto a [`Canvas`] that screen, PNG and SVG replay. Owns their look and layout;
//! knows no egui, no pixels and no files.

mod arc;
mod arrow;
mod bars;
mod canvas;
mod change;
mod color;
mod frame;
mod hatch;
mod hemicycle;
mod ink;
mod moves;
mod palette;
mod plot;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod timeline;

pub use canvas::{Canvas, Fill, HATCH_PITCH, HATCH_WIDTH, Item, Point, Rect, Shape, Stroke, Tag, TagId};
pub use color::Color;
pub use hatch::hatch_lines;
pub use moves::MarkStep;
pub use palette::Palette;
pub use timeline::{Lanes, TimeScale, TimeWindow, TimelineStyle, time_scale};

use crate::typeset::Typesetter;
use crate::view::Words;
use crate::view::seats::SeatTable;
use crate::view::timeline::Timeline;

use ink::Ink;

/// The forms in which seats are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeatChart {
    /// Before → after, list by list.
    #[default]
    Arrow,
    /// Gains and losses from a line in the middle.
    Change,
    /// Both elections side by side.
    Bars,
    /// A dot a seat, and the majority line.
    Hemicycle,
    /// The exact figures.
    Table,
}

impl SeatChart {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 5] = [Self::Arrow, Self::Change, Self::Bars, Self::Hemicycle, Self::Table];

    /// Its name on the command line and in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arrow => "arrow",
            Self::Change => "change",
            Self::Bars => "bars",
            Self::Hemicycle => "hemicycle",
            Self::Table => "table",
        }
    }

    /// Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Arrow => "chart-arrow",
            Self::Change => "chart-change",
            Self::Bars => "chart-bars",
            Self::Hemicycle => "chart-hemicycle",
            Self::Table => "chart-table",
        }
    }
}

/// Which elections a hemicycle shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HemicycleOf {
    /// The later one.
    #[default]
    After,
    /// The earlier one.
    Before,
    /// Both, the earlier one as the inner arc.
    Both,
}

/// How a chart is set, whatever it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartStyle {
    /// Width in points.
    pub width: f32,
    /// Height in points; charts that need more than this for legible rows shorten to the largest rows and say so.
    pub height: f32,
    /// Colours.
    pub palette: Palette,
    /// True leaves the ground out.
    pub transparent: bool,
    /// True puts the first category, the legend's start and the first list of a hemicycle at the right.
    pub right_to_left: bool,
    /// True draws title, subtitle, legend and source, as a picture that stands alone needs; false the plot, legend and
    /// check sum only, for a card that has a title of its own.
    pub standalone: bool,
    /// True draws the program's name in the last line of a picture that stands alone.
    pub wordmark: bool,
    /// How much of the legend is drawn.
    pub legend: LegendRoom,
    /// In place of the title found in the figures.
    pub title: Option<String>,
    /// In place of the source line.
    pub source: Option<String>,
    /// Who made the picture, behind the source.
    pub credit: Option<String>,
    /// Which elections a hemicycle shows.
    pub hemicycle: HemicycleOf,
}

/// How much of a legend there is room for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LegendRoom {
    /// All of it, in as many lines as it takes.
    #[default]
    Whole,
    /// One line.
    Line,
    /// What marks cannot be read without.
    Keys,
}

impl ChartStyle {
    /// A picture that stands alone, in a light or dark palette, in the direction of the language.
    pub fn standalone(width: f32, height: f32, dark: bool, words: &Words) -> Self {
        Self {
            width,
            height,
            palette: Palette::of(dark),
            transparent: false,
            right_to_left: words.language().is_right_to_left(),
            standalone: true,
            wordmark: true,
            legend: LegendRoom::Whole,
            title: None,
            source: None,
            credit: None,
            hemicycle: HemicycleOf::After,
        }
    }

    /// The same drawing inside a card of the window.
    pub fn card(width: f32, height: f32, dark: bool, words: &Words) -> Self {
        Self {
            standalone: false,
            wordmark: false,
            transparent: true,
            ..Self::standalone(width, height, dark, words)
        }
    }
}

/// Draws two elections in one of the forms.
pub fn draw_seats(chart: SeatChart, table: &SeatTable, style: &ChartStyle, words: &Words, typesetter: &Typesetter) -> Canvas {
    let mut ink = Ink::new(blank(style), typesetter, words.language().is_right_to_left());
    if let Some(empty) = &table.empty {
        frame::empty(&mut ink, &table.title, empty, style, words);
    } else {
        match chart {
            SeatChart::Arrow => arrow::draw(&mut ink, table, style, words),
            SeatChart::Change => change::draw(&mut ink, table, style, words),
            SeatChart::Bars => bars::draw(&mut ink, table, style, words),
            SeatChart::Hemicycle => hemicycle::draw(&mut ink, table, style, words),
            SeatChart::Table => table::draw(&mut ink, table, style, words),
        }
    }
    let mut canvas = ink.canvas;
    canvas.title = style.title.clone().unwrap_or_else(|| table.title.clone());
    canvas.description = table.description(words);
    canvas.source = style.source.clone().unwrap_or_else(|| table.source.clone());
    canvas
}

/// The lowest room of rows that scroll in which more of the legend stays than marks cannot be read without.
const LOWEST: f32 = 180.0;

/// The share of a card that axis and legend may keep while rows scroll.
pub const MOST_STAYING: f32 = 0.4;

/// Draws two elections in a card that hides no list for want of height: where `style` is too low for all, the drawing is
/// higher than it, and narrower by `bar` points to leave room for a scroll bar.
pub fn draw_seats_whole(
    chart: SeatChart,
    table: &SeatTable,
    style: &ChartStyle,
    bar: f32,
    words: &Words,
    typesetter: &Typesetter,
) -> Canvas {
    let draw = |style: &ChartStyle| draw_seats(chart, table, style, words, typesetter);
    let mut canvas = draw(style);
    let mut whole = ChartStyle {
        width: style.width - bar,
        ..style.clone()
    };
    // Legend and notes take more lines in a higher card, which asks for some height once more.
    let grow = |mut canvas: Canvas, whole: &mut ChartStyle| {
        for _ in 0..3 {
            if canvas.least_height <= canvas.height {
                break;
            }
            whole.height = canvas.least_height.ceil();
            canvas = draw(whole);
        }
        canvas
    };
    canvas = grow(canvas, &mut whole);
    // What stays while rows scroll tells the marks apart, shortened where it would take too much of the room.
    if canvas.height > style.height && canvas.head + canvas.foot > style.height * MOST_STAYING {
        whole.legend = if style.height < LOWEST {
            LegendRoom::Keys
        } else {
            LegendRoom::Line
        };
        whole.height = style.height;
        canvas = grow(draw(&whole), &mut whole);
    }
    canvas
}

/// Draws the timeline.
pub fn draw_timeline(
    timeline: &Timeline,
    time: &TimelineStyle,
    style: &ChartStyle,
    words: &Words,
    typesetter: &Typesetter,
) -> Canvas {
    let mut ink = Ink::new(blank(style), typesetter, words.language().is_right_to_left());
    if let Some(empty) = &timeline.empty {
        frame::empty(&mut ink, &timeline.title, empty, style, words);
    } else if time.lanes == Lanes::List {
        timeline::draw_list(&mut ink, timeline, style, words);
    } else {
        timeline::draw(&mut ink, timeline, time, style, words);
    }
    let mut canvas = ink.canvas;
    canvas.title = style.title.clone().unwrap_or_else(|| timeline.title.clone());
    canvas.description = timeline.description(words);
    canvas.source = style.source.clone().unwrap_or_else(|| timeline.source.clone());
    canvas
}

/// Draws the timeline in a card that hides no event of a list for want of height: the drawing is higher than `style` then, and
/// narrower by `bar` points to leave room for a scroll bar.
pub fn draw_timeline_whole(
    timeline: &Timeline,
    time: &TimelineStyle,
    style: &ChartStyle,
    bar: f32,
    words: &Words,
    typesetter: &Typesetter,
) -> Canvas {
    let mut canvas = draw_timeline(timeline, time, style, words, typesetter);
    let mut whole = ChartStyle {
        width: style.width - bar,
        ..style.clone()
    };
    // The legend takes more lines in a higher card, which asks for some height once more.
    for _ in 0..3 {
        if canvas.least_height <= canvas.height {
            break;
        }
        whole.height = canvas.least_height.ceil();
        canvas = draw_timeline(timeline, time, &whole, words, typesetter);
    }
    canvas
}

fn blank(style: &ChartStyle) -> Canvas {
    let ground = (!style.transparent).then_some(style.palette.paper);
    Canvas::new(style.width, style.height, ground)
}
