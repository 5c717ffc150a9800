//! Which days, months or years are named along the axis. Names thin out with the zoom, say their year at the first of
//! each stretch, and never meet. Knows no drawing, only how wide a text is.

use jiff::civil::Date;

use crate::view::Words;

use super::TimeWindow;
use super::axis::{day_number, day_of};
use super::scale::TimeScale;

/// One named place of the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// Fraction of the whole axis.
    pub(super) position: f64,
    /// Its name; empty where its neighbours leave no room, then it is a stroke alone.
    pub(super) label: String,
    /// True where the name is that of the stretch around it and not of a moment: no stroke.
    pub(super) is_stretch: bool,
}

/// Distances of ticks, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Days(i8),
    Months(i8),
    Years(i16),
}

const STEPS: [Step; 14] = [
    Step::Days(1),
    Step::Days(5),
    Step::Days(10),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
];

impl Step {
    /// About how many days lie between two ticks.
    fn days(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 30.4,
            Self::Years(years) => f64::from(years) * 365.2,
        }
    }

    /// The first tick at or after `day`.
    fn first_from(self, day: Date) -> Option<Date> {
        let mut at = match self {
            Self::Days(_) => day,
            Self::Months(_) => day.first_of_month(),
            Self::Years(_) => Date::new(day.year(), 1, 1).ok()?,
        };
        for _ in 0..1000 {
            if at >= day && self.holds(at) {
                return Some(at);
            }
            at = self.unit_later(at)?;
        }
        None
    }

    /// The tick after `day`, itself a tick.
    fn next(self, day: Date) -> Option<Date> {
        self.first_from(self.unit_later(day)?)
    }

    fn unit_later(self, day: Date) -> Option<Date> {
        match self {
            Self::Days(_) => day.tomorrow().ok(),
            Self::Months(_) if day.month() == 12 => Date::new(day.year().checked_add(1)?, 1, 1).ok(),
            Self::Months(_) => Date::new(day.year(), day.month() + 1, 1).ok(),
            Self::Years(_) => Date::new(day.year().checked_add(1)?, 1, 1).ok(),
        }
    }

    fn holds(self, day: Date) -> bool {
        match self {
            Self::Days(1) => true,
            // 1, 5, 10 … 25: a tick on the 30th would crowd the next month's first.
            Self::Days(days) => day.day() == 1 || (day.day() % days == 0 && day.day() < 30),
            Self::Months(months) => (day.month() - 1) % months == 0,
            Self::Years(years) => day.year() % years == 0,
        }
    }

    /// What stands at a tick; `first` where nothing before it on this stretch has said the month or the year.
    fn label(self, day: Date, first: bool, words: &Words) -> String {
        let dates = &words.dates;
        match self {
            Self::Years(_) => dates.year(day.year()),
            Self::Months(_) if day.month() == 1 && !first => dates.year(day.year()),
            Self::Months(_) if first => dates.month(day),
            Self::Months(_) => dates.month_name(day),
            Self::Days(_) if first && day.day() == 1 => dates.month(day),
            Self::Days(_) if first => dates.day(day),
            Self::Days(_) if day.day() == 1 && day.month() == 1 => dates.month(day),
            Self::Days(_) if day.day() == 1 => dates.month_name(day),
            Self::Days(_) => words.strings.number(i64::from(day.day())),
        }
    }
}

/// Room between two names, in shares of the height of their letters.
const GAP_EMS: f32 = 1.0;

/// The ticks of what `window` shows of `scale` on an axis `width` points wide, in the order of time. `measure` gives the
/// width of a name in points, `em` is the size of its letters; `is_coarse` tells of a stretch, by its first and last day,
/// whether all that happened in it is known by its year alone.
pub(super) fn ticks(
    scale: &TimeScale,
    window: TimeWindow,
    width: f32,
    em: f32,
    words: &Words,
    measure: &dyn Fn(&str) -> f32,
    is_coarse: &dyn Fn((f64, f64)) -> bool,
) -> Vec<Tick> {
    let length = (window.end - window.start).max(1e-12);
    let points = |position: f64| ((position - window.start) / length) as f32 * width;
    let gap = em * GAP_EMS;
    let mut found: Vec<(Tick, bool)> = Vec::new();
    for ((from, until), (start, end)) in scale.stretches() {
        // What of the stretch is in view, in days.
        let share = |position: f64| ((position - start) / (end - start).max(1e-12)).clamp(0.0, 1.0);
        let day_at = |position: f64| from + (until - from) * share(position);
        let (first, last) = (day_at(window.start), day_at(window.end));
        if last <= first {
            continue;
        }
        let days_a_point = (until - from) / f64::from(points(end) - points(start)).max(1e-9);
        let before = found.len();
        let coarse = is_coarse((from, until));
        // About one year the name of the whole stretch says more than a stroke at its new year.
        let one_year = coarse && last - first < 1.5 * 365.2;
        let step = step_that_fits((first, last), days_a_point, em, gap, words, measure, coarse).filter(|_| !one_year);
        let mut at = step.and_then(|step| step.first_from(day_of(first.ceil())?));
        while let (Some(step), Some(day)) = (step, at) {
            let number = day_number(day);
            if number > last {
                break;
            }
            let opens = found.len() == before;
            let tick = Tick {
                position: scale.position(number),
                label: step.label(day, opens, words),
                is_stretch: false,
            };
            found.push((tick, opens));
            at = step.next(day);
        }
        if found.len() == before
            && let Some(label) = stretch_name(first, last, coarse, words)
        {
            let tick = Tick {
                position: f64::midpoint(start.max(window.start), end.min(window.end)),
                label,
                is_stretch: true,
            };
            found.push((tick, true));
        }
    }
    name_without_touching(found, gap, width, &points, measure)
}

/// The finest step whose names fit side by side where a point holds so many days; of a coarse stretch one of years.
fn step_that_fits(
    (from, until): (f64, f64),
    days_a_point: f64,
    em: f32,
    gap: f32,
    words: &Words,
    measure: &dyn Fn(&str) -> f32,
    coarse: bool,
) -> Option<Step> {
    let first = day_of(from.ceil())?;
    let fine_enough = |step: &Step| !coarse || matches!(step, Step::Years(_));
    STEPS.into_iter().filter(fine_enough).find(|step| {
        let apart = (step.days() / days_a_point.max(1e-12)) as f32;
        // No name is narrower than a digit or two; many ticks are not worth being counted out.
        if apart < em * 1.2 || (until - from) / step.days() > 400.0 {
            return false;
        }
        let sample = std::iter::successors(step.first_from(first), |day| step.next(*day)).take(12);
        let widest = sample.map(|day| measure(&step.label(day, false, words))).fold(0.0, f32::max);
        apart >= widest + gap
    })
}

/// The month or the year that a stretch without ticks lies in as a whole; of a coarse one the year of its middle.
fn stretch_name(from: f64, until: f64, coarse: bool, words: &Words) -> Option<String> {
    let (first, last) = (day_of(from)?, day_of(until)?);
    if coarse {
        return Some(words.dates.year(day_of(f64::midpoint(from, until))?.year()));
    }
    if first.year() != last.year() {
        return None;
    }
    Some(if first.month() == last.month() {
        words.dates.month(first)
    } else {
        words.dates.year(first.year())
    })
}

/// Keeps the names that open a stretch first, then the others in the order of time, each where it meets none kept. A year
/// at the very edge, whose name cannot stand at its stroke, comes last: the next one says as much and stands where it should.
fn name_without_touching(
    mut found: Vec<(Tick, bool)>,
    gap: f32,
    width: f32,
    points: &dyn Fn(f64) -> f32,
    measure: &dyn Fn(&str) -> f32,
) -> Vec<Tick> {
    found.sort_by(|a, b| a.0.position.total_cmp(&b.0.position));
    found.dedup_by(|a, b| (a.0.position - b.0.position).abs() < 1e-12);
    let mut taken: Vec<(f32, f32)> = Vec::new();
    let turn = |tick: &Tick, first: bool| {
        let (at, half) = (points(tick.position), measure(&tick.label) / 2.0);
        let is_year = !tick.is_stretch && tick.label.chars().all(char::is_numeric);
        let pushed = at < half - 1.0 || at > width - half + 1.0;
        if is_year && pushed { 2 } else { u8::from(!first) }
    };
    for round in 0..3 {
        for (tick, first) in &mut found {
            if turn(tick, *first) != round {
                continue;
            }
            let (left, right) = extent(points(tick.position), measure(&tick.label), width);
            if taken.iter().any(|(a, b)| left < b + gap && a - gap < right) {
                tick.label.clear();
            } else {
                taken.push((left, right));
            }
        }
    }
    found
        .into_iter()
        .map(|(tick, _)| tick)
        .filter(|tick| !(tick.is_stretch && tick.label.is_empty()))
        .collect()
}

/// Where a name of `label` points stands that wants its middle at `at`, kept inside the axis.
pub(super) fn extent(at: f32, label: f32, width: f32) -> (f32, f32) {
    let middle = at.clamp((label / 2.0).min(width / 2.0), (width - label / 2.0).max(width / 2.0));
    (middle - label / 2.0, middle + label / 2.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::view::{Digits, Language, MonthNames};

    fn words() -> Words {
        Words::new(Language::Arabic, Digits::Latin, MonthNames::Levantine)
    }

    fn labels(spans: &[(f64, f64)], fold: bool, width: f32) -> Vec<String> {
        let scale = TimeScale::new(spans, fold);
        let measure = |text: &str| text.chars().count() as f32 * 6.0;
        ticks(&scale, TimeWindow::default(), width, 12.0, &words(), &measure, &|_| false)
            .into_iter()
            .map(|tick| tick.label)
            .filter(|label| !label.is_empty())
            .collect()
    }

    #[test]
    fn names_thin_out_from_days_to_years() {
        let day = |year, month, day| day_number(Date::constant(year, month, day));
        let week = labels(&[(day(2021, 11, 3), day(2021, 11, 9))], false, 700.0);
        assert!(week.contains(&"7".to_owned()), "{week:?}");
        assert!(
            week.first().is_some_and(|first| first.contains("تشرين الثاني 2021")),
            "{week:?}"
        );
        let year = labels(&[(day(2021, 2, 3), day(2022, 3, 9))], false, 1400.0);
        assert!(
            year.contains(&"نيسان".to_owned()) && year.contains(&"2022".to_owned()),
            "{year:?}"
        );
        let decades = labels(&[(day(1950, 2, 3), day(2021, 3, 9))], false, 500.0);
        assert!(decades.contains(&"2000".to_owned()), "{decades:?}");
    }

    #[test]
    fn a_year_pushed_off_its_stroke_yields_to_the_next() {
        let day = |year, month, day| day_number(Date::constant(year, month, day));
        let scale = TimeScale::new(
            &[(day(1944, 8, 14), day(1944, 8, 14)), (day(2023, 6, 6), day(2023, 6, 6))],
            false,
        );
        let measure = |text: &str| text.chars().count() as f32 * 6.0;
        let is_exact = |_: (f64, f64)| false;
        let found = ticks(&scale, TimeWindow::default(), 700.0, 12.0, &words(), &measure, &is_exact);
        for tick in found.iter().filter(|tick| !tick.label.is_empty()) {
            let at = tick.position as f32 * 700.0;
            assert!((11.0..=689.0).contains(&at), "{tick:?}");
        }
        assert!(found.iter().filter(|tick| !tick.label.is_empty()).count() > 7);
    }

    #[test]
    fn a_stretch_without_a_tick_still_says_when_it_is() {
        let day = |year, month, day| day_number(Date::constant(year, month, day));
        let spans = [
            (day(2018, 5, 12), day(2018, 5, 12)),
            (day(2021, 10, 10), day(2021, 10, 10)),
            (day(2021, 10, 17), day(2021, 10, 17)),
            (day(2021, 10, 24), day(2021, 10, 24)),
            (day(2021, 11, 7), day(2021, 11, 7)),
        ];
        let named = labels(&spans, true, 900.0);
        assert!(named.iter().any(|label| label.contains("2018")), "{named:?}");
        assert!(named.iter().any(|label| label.contains("2021")), "{named:?}");
    }

    #[test]
    fn a_stretch_known_by_its_year_alone_names_no_month_and_no_day() {
        let day = |year, month, day| day_number(Date::constant(year, month, day));
        let spans = [
            (day(2018, 7, 2), day(2018, 7, 2)),
            (day(2021, 5, 9), day(2021, 5, 9)),
            (day(2021, 10, 10), day(2021, 10, 10)),
        ];
        let scale = TimeScale::new(&spans, true);
        let measure = |text: &str| text.chars().count() as f32 * 6.0;
        let is_coarse = |(from, _): (f64, f64)| from < day(2019, 1, 1);
        let named = ticks(&scale, TimeWindow::default(), 900.0, 12.0, &words(), &measure, &is_coarse);
        let early: Vec<&str> = named
            .iter()
            .filter(|tick| scale.day(tick.position) < day(2019, 1, 1))
            .map(|tick| tick.label.as_str())
            .collect();
        assert_eq!(early, ["2018"]);
    }

    #[test]
    fn years_far_apart_name_the_years_between_them_too() {
        let day = |year, month, day| day_number(Date::constant(year, month, day));
        let scale = TimeScale::new(
            &[(day(2018, 7, 2), day(2018, 7, 2)), (day(2021, 7, 2), day(2021, 7, 2))],
            true,
        );
        let measure = |text: &str| text.chars().count() as f32 * 6.0;
        let named = ticks(&scale, TimeWindow::default(), 700.0, 12.0, &words(), &measure, &|_| true);
        let labels: Vec<&str> = named.iter().map(|tick| tick.label.as_str()).collect();
        let between = ["2019", "2020", "2021"];
        assert!(between.iter().all(|year| labels.contains(year)), "{labels:?}");
    }

    proptest! {
        #[test]
        fn ticks_rise_and_their_names_never_meet(
            days in prop::collection::vec((-20_000_i32..30_000, 0_i32..400), 1..25),
            fold in any::<bool>(),
            width in 200.0_f32..2000.0,
            (start, length) in (0.0_f64..0.9, 0.01_f64..1.0),
        ) {
            let spans: Vec<(f64, f64)> = days.iter().map(|(from, length)| (f64::from(*from), f64::from(from + length))).collect();
            let scale = TimeScale::new(&spans, fold);
            let window = TimeWindow { start, end: (start + length).min(1.0) };
            let measure = |text: &str| text.chars().count() as f32 * 6.0;
            let ticks = ticks(&scale, window, width, 12.0, &words(), &measure, &|_| false);
            prop_assert!(ticks.len() < 1000);
            prop_assert!(ticks.windows(2).all(|pair| pair[0].position < pair[1].position));
            let mut right_of_last = f32::NEG_INFINITY;
            for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
                let at = ((tick.position - window.start) / (window.end - window.start)) as f32 * width;
                prop_assert!((-1.0..=width + 1.0).contains(&at), "{} at {at}", tick.label);
                let (left, right) = extent(at, measure(&tick.label), width);
                prop_assert!(left > right_of_last, "{ticks:?}");
                right_of_last = right;
            }
        }
    }
}
