//! The timeline as a drawing: scale with folded gaps, labels that never meet, marks that show how sure a day is.

mod axis;
mod draw;
mod labels;
mod lanes;
mod list;
mod marks;
mod scale;
mod symbol;
#[cfg(test)]
mod tests;
mod text;
mod ticks;

pub(super) use draw::draw;
pub use draw::time_scale;
pub(super) use list::draw as draw_list;
pub use scale::TimeScale;
pub(super) use symbol::soft;

/// Which part of the timeline is shown, in fractions of its whole length: 0 is its first day, 1 its last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeWindow {
    /// Where it begins.
    pub start: f64,
    /// Where it ends, after its start.
    pub end: f64,
}

impl Default for TimeWindow {
    fn default() -> Self {
        Self { start: 0.0, end: 1.0 }
    }
}

impl TimeWindow {
    /// The most that can be zoomed in.
    const SHORTEST: f64 = 0.000_05;

    /// Closer by `factor` (above 1) or further (below 1), with what stands at the fraction `at` of the window staying there.
    #[must_use]
    pub fn zoomed(self, factor: f64, at: f64) -> Self {
        let length = self.end - self.start;
        let wanted = (length / factor.max(1e-6)).clamp(Self::SHORTEST, 1.0);
        let fixed = self.start + length * at.clamp(0.0, 1.0);
        let start = fixed - wanted * at.clamp(0.0, 1.0);
        Self {
            start,
            end: start + wanted,
        }
        .inside()
    }

    /// Moved forwards in time by `by` window lengths.
    #[must_use]
    pub fn panned(self, by: f64) -> Self {
        let shift = (self.end - self.start) * by;
        Self {
            start: self.start + shift,
            end: self.end + shift,
        }
        .inside()
    }

    /// True where all of the timeline is shown.
    pub fn is_whole(self) -> bool {
        self.end - self.start > 0.999
    }

    /// The nearest part that lies on the timeline and is not too short.
    #[must_use]
    pub fn inside(self) -> Self {
        let length = (self.end - self.start).clamp(Self::SHORTEST, 1.0);
        let start = self.start.clamp(0.0, 1.0 - length);
        Self {
            start,
            end: start + length,
        }
    }
}

/// How events share the height.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lanes {
    /// One axis.
    #[default]
    None,
    /// A lane a kind of happening.
    Category,
    /// A lane an actor, the most frequent ones first; an event may stand in several.
    Actor,
    /// No axis: a row an event, each with its day.
    List,
}

/// How a timeline is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelineStyle {
    /// True lets time run from right to left.
    pub right_to_left: bool,
    /// True folds long stretches without events.
    pub fold_gaps: bool,
    /// The part shown; pictures show all.
    pub window: TimeWindow,
    /// How events share the height.
    pub lanes: Lanes,
}

impl TimelineStyle {
    /// All of time on one axis with folded gaps.
    pub fn whole(right_to_left: bool) -> Self {
        Self {
            right_to_left,
            fold_gaps: true,
            window: TimeWindow::default(),
            lanes: Lanes::None,
        }
    }
}
