//! A picture of the window as it is, without a display: the same frames, drawn by the CPU.

use std::path::PathBuf;
use std::time::Duration;

use egui::{RawInput, Rect, Vec2, ViewportId, ViewportInfo};
use jiff::civil::Date;

use super::raster::{Picture, Raster};
use super::state::State;
use super::window::Window;
use crate::base::{Diagnostic, Message, Severity};
use crate::library::{Settings, ThemeChoice};
use crate::ui::command::Pane;
use crate::ui::notice::NoticeEntry;
use crate::view::Language;

/// How a picture of the window is taken.
#[derive(Clone, Debug)]
pub struct ScreenshotOptions {
    /// Width and height of the window in points.
    pub size: (f32, f32),
    /// Pixels a point.
    pub scale: f32,
    /// Light on dark.
    pub dark: bool,
    /// Language of the interface.
    pub language: Language,
    /// One pane alone, by its name: `article`, `charts`, `timeline`.
    pub pane: Option<String>,
    /// Publication date of each article that has none of the user's own.
    pub published: Option<Date>,
}

impl Default for ScreenshotOptions {
    fn default() -> Self {
        Self {
            size: (1440.0, 900.0),
            scale: 1.0,
            dark: false,
            language: Language::Arabic,
            pane: None,
            published: None,
        }
    }
}

/// A picture and what could not be opened for it: names and reasons.
#[derive(Clone, Debug)]
pub struct Screenshot {
    /// The pixels.
    pub picture: Picture,
    /// Inputs that could not be read, and why.
    pub failures: Vec<(String, Diagnostic)>,
}

/// The longest that opening may take.
const LIMIT: Duration = Duration::from_mins(5);

/// Opens `paths` (the sample where there are none) and takes a picture of the window.
pub fn screenshot(paths: Vec<PathBuf>, options: &ScreenshotOptions) -> Result<Screenshot, Diagnostic> {
    let only = match options.pane.as_deref() {
        None => None,
        Some(name) => Some(Pane::named(name).ok_or_else(|| {
            let panes = "article, charts, timeline";
            Diagnostic::new(Severity::Error, Message::new("screenshot-no-pane").with("name", name))
                .remedy(Message::new("screenshot-no-pane-remedy").with("panes", panes))
        })?),
    };
    let settings = Settings {
        language: Some(options.language),
        theme: if options.dark { ThemeChoice::Dark } else { ThemeChoice::Light },
        ..Settings::default()
    };
    let mut state = State::new(settings, None);
    state.begin_fresh(paths, options.published);
    state.collect_all(LIMIT);
    let mut window = Window::new(state);
    window.only = only;
    let picture = draw(
        &mut window,
        Vec2::new(options.size.0.max(160.0), options.size.1.max(120.0)),
        options.scale.clamp(0.25, 8.0),
    );
    let failures = window
        .state
        .notices
        .iter()
        .flat_map(|notice| &notice.entries)
        .filter_map(failure)
        .collect();
    Ok(Screenshot { picture, failures })
}

fn failure(entry: &NoticeEntry) -> Option<(String, Diagnostic)> {
    let is_error = entry.diagnostic.severity == Severity::Error;
    is_error.then(|| (entry.name.clone().unwrap_or_default(), entry.diagnostic.clone()))
}

/// Draws a window until it has come to rest.
pub(crate) fn draw(window: &mut Window, size: Vec2, scale: f32) -> Picture {
    /// A window that still moves after so many frames never rests.
    const FRAMES: usize = 12;
    let context = egui::Context::default();
    window.attach(&context);
    let mut raster = Raster::default();
    let mut last = None;
    for frame in 0..FRAMES {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, size)),
            time: Some(frame as f64 * 0.5),
            max_texture_side: Some(8192),
            ..RawInput::default()
        };
        let viewport = ViewportInfo {
            native_pixels_per_point: Some(scale),
            ..ViewportInfo::default()
        };
        input.viewports.insert(ViewportId::ROOT, viewport);
        let mut output = context.run_ui(input, |ui| window.frame_ui(ui));
        raster.update(&mut output.textures_delta);
        let resting = !context.has_requested_repaint();
        last = Some((std::mem::take(&mut output.shapes), output.pixels_per_point));
        if frame >= 2 && resting {
            break;
        }
    }
    let (shapes, pixels_per_point) = last.unwrap_or_default();
    let primitives = context.tessellate(shapes, pixels_per_point);
    let pixels = ((size.x * scale).round() as usize, (size.y * scale).round() as usize);
    let background = crate::ui::theme::Theme::of(&context).desk;
    raster.draw(&primitives, pixels, pixels_per_point, background)
}
