//! Colours of charts: sRGB with alpha, contrast, and distance as the eye sees it. Knows no theme.

/// An sRGB colour with straight (not premultiplied) alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
    /// Opacity, 255 being solid.
    pub alpha: u8,
}

impl Color {
    /// A solid colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            red: (rgb >> 16) as u8,
            green: (rgb >> 8) as u8,
            blue: rgb as u8,
            alpha: 255,
        }
    }

    /// A solid colour from `#RRGGBB`, as asset files have it.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        (digits.len() == 6).then_some(())?;
        u32::from_str_radix(digits, 16).ok().map(Self::hex)
    }

    /// The same colour at an opacity from 0 to 1.
    #[must_use]
    pub fn opacity(self, opacity: f32) -> Self {
        Self {
            alpha: (opacity.clamp(0.0, 1.0) * 255.0).round() as u8,
            ..self
        }
    }

    /// This colour laid over `ground`, solid.
    #[must_use]
    pub fn over(self, ground: Self) -> Self {
        ground.mix(Self { alpha: 255, ..self }, f32::from(self.alpha) / 255.0)
    }

    /// From this colour (`amount` 0) to `other` (1), in sRGB, alpha of this one.
    #[must_use]
    pub fn mix(self, other: Self, amount: f32) -> Self {
        let amount = amount.clamp(0.0, 1.0);
        let blend = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * amount).round() as u8;
        Self {
            red: blend(self.red, other.red),
            green: blend(self.green, other.green),
            blue: blend(self.blue, other.blue),
            alpha: self.alpha,
        }
    }

    /// Relative luminance (WCAG 2.2), alpha ignored.
    pub fn luminance(self) -> f32 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio (WCAG 2.2), from 1 to 21.
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        (a / b).max(b / a)
    }

    /// Distance in Oklab (Ottosson 2020); about 0.02 is just seen, below about 0.1 two marks are easily taken for one.
    pub fn distance(self, other: Self) -> f32 {
        let (a, b) = (self.oklab(), other.oklab());
        let square = |x: f32| x * x;
        (square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2])).sqrt()
    }

    /// Lightness (0 to 1), green–red and blue–yellow axes of Oklab.
    pub fn oklab(self) -> [f32; 3] {
        let (r, g, b) = (linear(self.red), linear(self.green), linear(self.blue));
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    /// The nearest sRGB colour of an Oklab value; channels out of gamut are clipped.
    pub fn from_oklab([lightness, a, b]: [f32; 3]) -> Self {
        let cube = |x: f32| x * x * x;
        let l = cube(lightness + 0.396_337_78 * a + 0.215_803_76 * b);
        let m = cube(lightness - 0.105_561_346 * a - 0.063_854_17 * b);
        let s = cube(lightness - 0.089_484_18 * a - 1.291_485_5 * b);
        Self {
            red: gamma(4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s),
            green: gamma(-1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s),
            blue: gamma(-0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s),
            alpha: 255,
        }
    }

    /// How a reader without green cones sees it (Machado, Oliveira and Fernandes 2009, deuteranopia).
    #[must_use]
    pub fn as_deuteranope(self) -> Self {
        let (r, g, b) = (linear(self.red), linear(self.green), linear(self.blue));
        Self {
            red: gamma(0.367_322 * r + 0.860_646 * g - 0.227_968 * b),
            green: gamma(0.280_085 * r + 0.672_501 * g + 0.047_413 * b),
            blue: gamma(-0.011_820 * r + 0.042_940 * g + 0.968_881 * b),
            alpha: self.alpha,
        }
    }

    /// The same hue and strength, made lighter or darker until it stands out from `ground` by `ratio`.
    #[must_use]
    pub fn legible_on(self, ground: Self, ratio: f32) -> Self {
        let mut lab = self.oklab();
        let step = if ground.luminance() > 0.3 { -0.02 } else { 0.02 };
        let mut color = self;
        for _ in 0..50 {
            if color.contrast(ground) >= ratio {
                break;
            }
            lab[0] = (lab[0] + step).clamp(0.0, 1.0);
            color = Self::from_oklab(lab);
        }
        color
    }

    /// `#rrggbb`, for SVG.
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

fn linear(channel: u8) -> f32 {
    let value = f32::from(channel) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

fn gamma(value: f32) -> u8 {
    let value = value.clamp(0.0, 1.0);
    let encoded = if value <= 0.003_130_8 {
        value * 12.92
    } else {
        1.055 * value.powf(1.0 / 2.4) - 0.055
    };
    (encoded * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oklab_goes_there_and_back() {
        for rgb in [0x007A_1F2B, 0x0022_211E, 0x00FB_F9F4, 0x002E_6F9E, 0, 0x00FF_FFFF] {
            let color = Color::hex(rgb);
            let back = Color::from_oklab(color.oklab());
            assert!(color.distance(back) < 0.01, "{color:?} {back:?}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Color::hex(0).contrast(Color::hex(0x00FF_FFFF)) - 21.0).abs() < 0.01);
        let pale = Color::hex(0x00F5_E050);
        let paper = Color::hex(0x00FB_F9F4);
        assert!(pale.contrast(paper) < 3.0);
        assert!(pale.legible_on(paper, 3.0).contrast(paper) >= 3.0);
    }

    #[test]
    fn hex_is_read_and_written() {
        assert_eq!(Color::parse("#7A1F2B").map(Color::to_hex), Some("#7a1f2b".to_owned()));
        assert_eq!(Color::parse("7A1F2B"), None);
        assert_eq!(Color::parse("#zzzzzz"), None);
    }
}
