//! What the user prefers.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::view::{Digits, Language, MonthNames};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Where the timeline's past lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeDirection {
    /// The past to the right.
    #[serde(rename = "rtl")]
    RightToLeft,
    /// The past to the left.
    #[serde(rename = "ltr")]
    LeftToRight,
}

/// Size of the window in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// True where it fills the screen.
    #[serde(default)]
    pub maximized: bool,
}

/// Size and state of one pane.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaneSettings {
    /// Its share of the row or column it is in, from 0 to 1.
    pub share: f32,
    /// True where only its title shows.
    #[serde(default)]
    pub collapsed: bool,
}

/// How the article is set and shown. What is copied stays as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageSettings {
    /// Shape of the article's digits; none leaves them as written.
    pub digits: Option<Digits>,
    /// True hides vowel marks.
    pub hide_vowels: bool,
    /// Amiri in place of Noto Naskh.
    pub classical: bool,
    /// Lines that reach both margins.
    pub justify: bool,
}

impl Default for PageSettings {
    fn default() -> Self {
        Self {
            digits: None,
            hide_vowels: false,
            classical: false,
            justify: true,
        }
    }
}

/// Everything the user can set, each with a default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the interface; none until the user chose one.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Digits of the program's own numbers.
    pub digits: Digits,
    /// Arabic month names of the program's own dates.
    pub month_names: MonthNames,
    /// Direction of the timeline; none follows the language.
    pub time_direction: Option<TimeDirection>,
    /// Size of the article's letters against their default, 1 = as designed.
    pub zoom: f32,
    /// Width of the article's column in ems; none fills the pane up to the designed measure.
    pub text_width_em: Option<f32>,
    /// How the article is set and shown.
    pub page: PageSettings,
    /// True shows everything at once, without motion; none follows the system.
    pub reduced_motion: Option<bool>,
    /// The panes by name.
    pub panes: BTreeMap<String, PaneSettings>,
    /// The window; none lets the system choose.
    pub window: Option<WindowSize>,
    /// Where the last picture was exported to.
    pub export_folder: Option<PathBuf>,
    /// What a newer version has set; kept as it is.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            digits: Digits::default(),
            month_names: MonthNames::default(),
            time_direction: None,
            zoom: 1.0,
            text_width_em: None,
            page: PageSettings::default(),
            reduced_motion: None,
            panes: BTreeMap::new(),
            window: None,
            export_folder: None,
            other: serde_json::Map::new(),
        }
    }
}

impl Settings {
    /// The same with every measure inside what the window can show: a file edited by hand must not lock the user out.
    #[must_use]
    pub fn sane(mut self) -> Self {
        let within = |value: f32, low: f32, high: f32, usual: f32| if value.is_finite() { value.clamp(low, high) } else { usual };
        self.zoom = within(self.zoom, 0.5, 4.0, 1.0);
        self.text_width_em = self.text_width_em.map(|width| within(width, 15.0, 120.0, 38.0));
        for pane in self.panes.values_mut() {
            pane.share = within(pane.share, 0.02, 0.98, 0.5);
        }
        if let Some(window) = &mut self.window {
            window.width = within(window.width, 320.0, 16_000.0, 1280.0);
            window.height = within(window.height, 240.0, 16_000.0, 800.0);
        }
        self
    }
}
