//! Opens the window on the screen and keeps it going.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Vec2, ViewportBuilder};

use super::state::State;
use super::window::Window;
use crate::base::{Diagnostic, Message, Severity};
use crate::library::{Library, Settings, WindowSize};
use crate::view::Language;

/// How the window is opened.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    /// Language of the interface; none leaves it to the settings.
    pub language: Option<Language>,
    /// Where given, milestones are printed on stderr, in milliseconds since then.
    pub timings_since: Option<Instant>,
}

/// The window could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct RunError {
    /// What the system said.
    pub reason: String,
}

impl RunError {
    /// The same as a message with what to do.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(Severity::Error, Message::new("window-failed").with("reason", &self.reason))
            .remedy(Message::new("window-failed-remedy"))
    }
}

/// The longest that the first frame waits for what is being opened: it then shows all of it at once, not piece by piece.
const FIRST_FRAME_WAITS: Duration = Duration::from_millis(250);
/// Changes are kept this long after the last one.
const KEEP_AFTER: Duration = Duration::from_secs(2);

/// Opens the window and returns when it is closed.
pub fn run(paths: Vec<PathBuf>, options: &RunOptions) -> Result<(), RunError> {
    let timings = Timings(options.timings_since);
    let library = Library::of_user();
    let restored = library.as_ref().map(Library::settings);
    let mut settings = restored
        .as_ref()
        .map_or_else(Settings::default, |restored| restored.value.clone());
    if options.language.is_some() {
        settings.language = options.language;
    }
    let size = settings.window;
    let mut state = State::new(settings, library);
    if let Some(note) = restored.and_then(|restored| restored.note) {
        state.notify(vec![crate::ui::notice::NoticeEntry::about(String::new(), note)]);
    }
    // Reading goes on while the window is being made.
    state.begin(paths);
    timings.milestone("settings");
    let title = state.words.text("app-name");
    let native = native_options(&title, size);
    let mut window = Some(Window::new(state));
    eframe::run_native(
        &title,
        native,
        Box::new(move |creation| {
            timings.milestone("window");
            let mut window = window.take().ok_or("the window was made twice")?;
            window.attach(&creation.egui_ctx);
            window.state.collect_all(FIRST_FRAME_WAITS);
            timings.milestone("articles read");
            Ok(Box::new(Running {
                window,
                timings,
                complete: Complete::Not,
                unkept_since: None,
            }))
        }),
    )
    .map_err(|error| RunError {
        reason: error.to_string(),
    })
}

fn native_options(title: &str, size: Option<WindowSize>) -> eframe::NativeOptions {
    let (width, height) = size.map_or((1440.0, 900.0), |size| (size.width, size.height));
    let viewport = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("waqai")
        .with_inner_size(Vec2::new(width, height))
        .with_min_inner_size(Vec2::new(420.0, 360.0))
        .with_maximized(size.is_some_and(|size| size.maximized))
        .with_drag_and_drop(true);
    eframe::NativeOptions {
        viewport,
        persist_window: false,
        system_font_fallback: false,
        event_loop_builder: event_loop_builder(),
        ..eframe::NativeOptions::default()
    }
}

/// Drag and drop does not work on Wayland with this winit: X11 is taken where it is there, `XWayland` included.
#[cfg(target_os = "linux")]
fn event_loop_builder() -> Option<eframe::EventLoopBuilderHook> {
    use winit::platform::x11::EventLoopBuilderExtX11 as _;
    std::env::var_os("DISPLAY").filter(|display| !display.is_empty())?;
    Some(Box::new(|builder| {
        builder.with_x11();
    }))
}

#[cfg(not(target_os = "linux"))]
fn event_loop_builder() -> Option<eframe::EventLoopBuilderHook> {
    None
}

/// Milestones on stderr.
#[derive(Clone, Copy)]
struct Timings(Option<Instant>);

impl Timings {
    fn milestone(self, name: &str) {
        use std::io::Write as _;
        if let Some(since) = self.0 {
            // Where stderr is gone there is nobody to tell.
            let _ = writeln!(
                std::io::stderr(),
                "{:>8.1} ms  {name}",
                since.elapsed().as_secs_f64() * 1000.0
            );
        }
    }
}

/// How far the first frame with article, charts and timeline has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Complete {
    Not,
    Drawn,
    Shown,
}

struct Running {
    window: Window,
    timings: Timings,
    complete: Complete,
    unkept_since: Option<Instant>,
}

impl eframe::App for Running {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        // A frame has reached the screen when the next one begins.
        if self.complete == Complete::Drawn {
            self.complete = Complete::Shown;
            self.timings.milestone("first complete frame");
        }
        self.window.frame_ui(ui);
        if self.complete == Complete::Not && self.window.is_complete() {
            self.complete = Complete::Drawn;
            ui.ctx().request_repaint();
        }
        self.keep_session(ui.ctx());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.window.state.keep_now();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

impl Running {
    /// Keeps the session a moment after it changed, and the window's size with it.
    fn keep_session(&mut self, context: &egui::Context) {
        let size = context.input(|input| {
            let viewport = input.viewport();
            viewport.inner_rect.map(|rect| WindowSize {
                width: rect.width(),
                height: rect.height(),
                maximized: viewport.maximized.unwrap_or(false),
            })
        });
        if let Some(size) = size {
            self.window.state.set_window(size);
        }
        if !self.window.state.is_unkept() {
            self.unkept_since = None;
            return;
        }
        let since = *self.unkept_since.get_or_insert_with(Instant::now);
        match KEEP_AFTER.checked_sub(since.elapsed()) {
            Some(left) if !left.is_zero() => context.request_repaint_after(left),
            _ => {
                self.unkept_since = None;
                self.window.state.keep();
            }
        }
    }
}
