//! The colours a chart is drawn in, light and dark, and the spreading apart of list colours that collide.
//! Knows no list and no theme setting.

use super::Color;

/// Colours by their duty in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// True for light marks on a dark ground.
    pub dark: bool,
    /// Ground of the chart.
    pub paper: Color,
    /// Ground around the paper.
    pub desk: Color,
    /// Text and strong marks.
    pub ink: Color,
    /// Secondary text: at least 4.5:1 on the paper.
    pub secondary: Color,
    /// Grid lines and hairlines.
    pub lines: Color,
    /// What can be acted on, the selected mark, the name of the program.
    pub accent: Color,
    /// Seats won.
    pub gain: Color,
    /// Seats lost.
    pub loss: Color,
    /// Seat facts in the text, as marks.
    pub amber: Color,
    /// Dates in the text, as marks.
    pub blue: Color,
    /// A list that no colour is known for.
    pub unknown: Color,
}

impl Palette {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        dark: false,
        paper: Color::hex(0x00FB_F9F4),
        desk: Color::hex(0x00F4_F1E9),
        ink: Color::hex(0x0022_211E),
        secondary: Color::hex(0x006E_695D),
        lines: Color::hex(0x00E0_DACB),
        accent: Color::hex(0x007A_1F2B),
        gain: Color::hex(0x0023_6B4C),
        loss: Color::hex(0x00A3_2A32),
        amber: Color::hex(0x00C4_8A1B),
        blue: Color::hex(0x003A_78B5),
        unknown: Color::hex(0x007D_776A),
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        dark: true,
        paper: Color::hex(0x001E_1C19),
        desk: Color::hex(0x0016_1513),
        ink: Color::hex(0x00EC_E7DB),
        secondary: Color::hex(0x00A3_9C8C),
        lines: Color::hex(0x0035_322C),
        accent: Color::hex(0x00E0_7A86),
        gain: Color::hex(0x006C_C39A),
        loss: Color::hex(0x00EE_8A84),
        amber: Color::hex(0x00DD_AE4F),
        blue: Color::hex(0x0079_AEE3),
        unknown: Color::hex(0x0096_8F80),
    };

    /// The light or the dark one.
    pub fn of(dark: bool) -> Self {
        if dark { Self::DARK } else { Self::LIGHT }
    }

    /// Colours for the lists of one chart, in the order given: each its own where it has one, fit for this ground and
    /// moved apart where two would be taken for each other, also by a reader without green cones. Of lists without a
    /// colour the first gets the neutral one and each further one a muted hue, which tells it from the others.
    pub fn list_colors(&self, own: &[Option<Color>]) -> Vec<Color> {
        let mut taken: Vec<Color> = Vec::with_capacity(own.len());
        let mut colors: Vec<Option<Color>> = Vec::with_capacity(own.len());
        // Known colours first: what is known keeps its colour whoever stands beside it.
        for color in own {
            let color = color.map(|color| self.apart(color.legible_on(self.paper, 3.0), &taken));
            taken.extend(color);
            colors.push(color);
        }
        let mut unknown: Vec<Color> = Vec::new();
        let muted = self.muted();
        colors
            .into_iter()
            .map(|color| {
                color.unwrap_or_else(|| {
                    let given = self.unlike(&muted, &taken, &unknown);
                    taken.push(given);
                    unknown.push(given);
                    given
                })
            })
            .collect()
    }

    /// What lists without a colour are given: the neutral one, then quiet hues that lie far from each other.
    fn muted(&self) -> Vec<Color> {
        const CHROMA: f32 = 0.09;
        /// In turns of the circle: neighbours in this order are a third to a half of it apart.
        const SHIFTS: [f32; 6] = [0.0, -0.16, 0.1, -0.08, 0.18, 0.05];
        const HUES: [f32; 9] = [0.66, 0.16, 0.44, 0.94, 0.27, 0.78, 0.05, 0.55, 0.35];
        let middle = if self.dark { 0.72 } else { 0.53 };
        let hues = SHIFTS.into_iter().flat_map(|shift| HUES.map(|hue| (middle + shift, hue)));
        let colors = hues.map(|(lightness, hue)| {
            let (sin, cos) = (hue * std::f32::consts::TAU).sin_cos();
            Color::from_oklab([lightness, CHROMA * cos, CHROMA * sin])
        });
        let legible = colors.filter(|color| color.contrast(self.paper) >= 3.0);
        std::iter::once(self.unknown).chain(legible).collect()
    }

    /// The first of `choice` that is far enough from all of `taken`; where none is, the one furthest from those given last,
    /// beside which it will stand.
    fn unlike(&self, choice: &[Color], taken: &[Color], last: &[Color]) -> Color {
        const NEIGHBOURS: usize = 4;
        // Many are nearer to each other than few, before any two are alike.
        let far = |enough: f32| choice.iter().find(|color| gap(**color, taken) >= enough);
        let neighbours = last.get(last.len().saturating_sub(NEIGHBOURS)..).unwrap_or_default();
        let furthest = || {
            let away = |color: &Color| gap(*color, neighbours);
            choice.iter().max_by(|a, b| away(a).total_cmp(&away(b)))
        };
        let found = far(ENOUGH).or_else(|| far(0.7 * ENOUGH)).or_else(furthest);
        found.copied().unwrap_or(self.unknown)
    }

    /// The colour nearest to `wanted` that is far enough from all of `taken`; `wanted` where none is.
    fn apart(&self, wanted: Color, taken: &[Color]) -> Color {
        let gap = |color: Color| gap(color, taken);
        if gap(wanted) >= ENOUGH {
            return wanted;
        }
        let [lightness, a, b] = wanted.oklab();
        let (chroma, hue) = (a.hypot(b).max(0.06), b.atan2(a));
        let mut best = (wanted, gap(wanted));
        // Lightness first, since a list is known by its hue; then small turns of the hue.
        for turn in [0.0_f32, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6] {
            for shift in [0.0_f32, -0.1, 0.1, -0.16, 0.16, -0.22, 0.22] {
                let (sin, cos) = (hue + turn).sin_cos();
                let candidate = Color::from_oklab([(lightness + shift).clamp(0.2, 0.9), chroma * cos, chroma * sin]);
                if candidate.contrast(self.paper) < 3.0 {
                    continue;
                }
                let distance = gap(candidate);
                if distance >= ENOUGH {
                    return candidate;
                }
                if distance > best.1 {
                    best = (candidate, distance);
                }
            }
        }
        best.0
    }
}

/// Two colours as far from each other as this are told apart.
const ENOUGH: f32 = 0.085;

/// How far a colour is from the nearest of others, also for a reader without green cones.
fn gap(color: Color, others: &[Color]) -> f32 {
    let apart = |other: &Color| {
        color
            .distance(*other)
            .min(color.as_deuteranope().distance(other.as_deuteranope()) * 1.4)
    };
    others.iter().map(apart).fold(f32::INFINITY, f32::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_marks_stand_out_from_the_paper() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for text in [palette.ink, palette.secondary, palette.gain, palette.loss, palette.accent] {
                assert!(text.contrast(palette.paper) >= 4.5, "{text:?}");
            }
            for mark in [palette.blue, palette.unknown] {
                assert!(mark.contrast(palette.paper) >= 3.0, "{mark:?}");
            }
        }
    }

    #[test]
    fn colliding_list_colours_are_moved_apart() {
        let red = Some(Color::hex(0x00C0_3030));
        for palette in [Palette::LIGHT, Palette::DARK] {
            let colors = palette.list_colors(&[red, red, red, None, red]);
            for (index, first) in colors.iter().enumerate() {
                assert!(first.contrast(palette.paper) >= 3.0);
                for second in &colors[index + 1..] {
                    assert!(first.distance(*second) > 0.05, "{first:?} {second:?}");
                }
            }
        }
    }

    #[test]
    fn a_list_keeps_its_colour_where_nothing_collides() {
        let green = Color::hex(0x001F_7A3F);
        assert_eq!(Palette::LIGHT.list_colors(&[Some(green)]), vec![green]);
    }

    #[test]
    fn lists_without_a_colour_are_told_apart() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            let colors = palette.list_colors(&[None; 30]);
            assert_eq!(colors[0], palette.unknown);
            for (index, first) in colors.iter().enumerate() {
                assert!(first.contrast(palette.paper) >= 3.0, "{first:?}");
                // A dozen are all unlike each other; of many at least those that stand side by side.
                let last = if index < 12 { 12 } else { (index + 2).min(30) };
                for second in &colors[(index + 1).min(last)..last] {
                    assert!(first.distance(*second) > 0.05, "{index}: {first:?} {second:?}");
                }
            }
            let known = Color::hex(0x001F_7A3F).legible_on(palette.paper, 3.0);
            assert_eq!(palette.list_colors(&[None, None, Some(known)])[2], known);
        }
    }
}
