//! The ways into the window, and what is said where this build or this machine has none.

use std::path::PathBuf;

use super::grammar::Screenshot;
use super::{Common, Outcome, Words};

/// Opens the window with files and folders.
#[cfg(feature = "gui")]
pub(crate) fn open(paths: Vec<PathBuf>, common: &Common, words: &Words) -> Outcome {
    use crate::app::{RunOptions, run};

    let options = RunOptions {
        language: common.lang.map(Into::into),
        timings_since: common.timings.then(super::timings::began),
    };
    if !has_display() {
        let cause = crate::base::Message::new("cli-no-display");
        words.say_error(&cause, Some(&crate::base::Message::new("cli-no-display-remedy")));
        return Outcome::Incomplete;
    }
    match run(paths, &options) {
        Ok(()) => Outcome::Done,
        Err(error) => {
            let diagnostic = error.diagnostic();
            words.say_error(&diagnostic.cause, diagnostic.remedy.as_ref());
            Outcome::Incomplete
        }
    }
}

/// Where there is none, the window's library ends in words about its own inside.
#[cfg(all(feature = "gui", unix, not(target_os = "macos")))]
fn has_display() -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(all(feature = "gui", not(all(unix, not(target_os = "macos")))))]
fn has_display() -> bool {
    true
}

/// Saves a picture of the window with files and folders open.
#[cfg(feature = "gui")]
pub(crate) fn screenshot(arguments: &Screenshot, common: &Common, words: &Words) -> Outcome {
    use crate::app::ScreenshotOptions;

    let defaults = ScreenshotOptions::default();
    let options = ScreenshotOptions {
        size: arguments.size.unwrap_or(defaults.size),
        scale: arguments.scale.unwrap_or(defaults.scale),
        dark: arguments.theme.is_some_and(super::grammar::ThemeName::is_dark),
        language: common.lang.map_or(defaults.language, Into::into),
        pane: arguments.pane.clone(),
        published: arguments.published,
    };
    let taken = match crate::app::screenshot(arguments.paths.clone(), &options) {
        Ok(taken) => taken,
        Err(diagnostic) => {
            words.say_error(&diagnostic.cause, diagnostic.remedy.as_ref());
            return Outcome::Misused;
        }
    };
    super::timings::milestone(common.timings, "drawn");
    let mut outcome = Outcome::Done;
    for (name, diagnostic) in &taken.failures {
        words.say(name, diagnostic);
        outcome = Outcome::Incomplete;
    }
    let saved = picture_file(&taken.picture).map_err(|reason| crate::dossier::SaveError {
        path: arguments.out.clone(),
        source: std::io::Error::other(reason),
    });
    if let Err(error) = saved.and_then(|bytes| crate::dossier::write_whole(&arguments.out, &bytes)) {
        let diagnostic = error.diagnostic();
        words.say_error(&diagnostic.cause, diagnostic.remedy.as_ref());
        return Outcome::Incomplete;
    }
    super::timings::milestone(common.timings, "done");
    outcome
}

/// The picture as a PNG file. The window has no see-through pixels, so its bytes are what PNG holds.
#[cfg(feature = "gui")]
fn picture_file(picture: &crate::app::raster::Picture) -> Result<Vec<u8>, png::EncodingError> {
    let (width, height) = (picture.width as u32, picture.height as u32);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.bytes())?;
    writer.finish()?;
    Ok(bytes)
}

/// Opens the window with files and folders.
#[cfg(not(feature = "gui"))]
pub(crate) fn open(_paths: Vec<PathBuf>, _common: &Common, words: &Words) -> Outcome {
    no_window(words)
}

/// Saves a picture of the window with files and folders open.
#[cfg(not(feature = "gui"))]
pub(crate) fn screenshot(_arguments: &Screenshot, _common: &Common, words: &Words) -> Outcome {
    no_window(words)
}

#[cfg(not(feature = "gui"))]
fn no_window(words: &Words) -> Outcome {
    use crate::base::Message;

    let cause = Message::new("cli-no-window");
    words.say_error(&cause, Some(&Message::new("cli-no-window-remedy")));
    Outcome::Misused
}
