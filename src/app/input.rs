//! Keys, drops and pastes of the whole window, as commands. Owns which key does what.

use std::path::PathBuf;

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::state::State;
use crate::base::ArticleId;
use crate::chart::SeatChart;
use crate::library::ThemeChoice;
use crate::ui::command::{Command, Editing, Picture, Sheet, Wish};
use crate::ui::theme::Theme;
use crate::view::Language;

/// Everything the user did this frame that belongs to no single widget.
/// While `finding`, the search bar of the article is open and lies on top of all but a sheet and the fields of a fact.
pub(super) fn gather(context: &Context, state: &State, finding: bool, commands: &mut Vec<Command>) {
    drops(context, commands);
    let typing = crate::ui::widgets::is_typing(context);
    let closes = !finding || state.sheet.is_some() || state.editing.is_some();
    // An open menu lies on top of everything. It and the search bar take the key themselves.
    if closes && !egui::Popup::is_any_open(context) && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        commands.push(Command::CloseTop);
    }
    keys(context, state, typing, commands);
    if !typing && state.sheet.is_none() {
        paste(context, commands);
    }
}

fn drops(context: &Context, commands: &mut Vec<Command>) {
    let paths: Vec<_> = context.input(|input| {
        let files = input.raw.dropped_files.iter();
        files
            .map(|file| file.path().to_path_buf())
            .filter(|path| !path.as_os_str().is_empty())
            .collect()
    });
    if !paths.is_empty() {
        commands.push(Command::OpenPaths(paths));
    }
}

fn paste(context: &Context, commands: &mut Vec<Command>) {
    let pasted = context.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    let Some(text) = pasted.filter(|text| !text.trim().is_empty()) else {
        return;
    };
    commands.push(match pasted_paths(&text) {
        Some(paths) => Command::OpenPaths(paths),
        None => Command::OpenText(text),
    });
}

/// Paths on the clipboard, as file managers put them there, one a line: opened, not read as an article. None unless all
/// lines are such.
fn pasted_paths(text: &str) -> Option<Vec<PathBuf>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let path = |line: &str| {
        let path = match line.strip_prefix("file://") {
            Some(address) => PathBuf::from(unescaped(address)?),
            None => PathBuf::from(line),
        };
        Some(path).filter(|path| path.is_absolute() && path.exists())
    };
    lines.map(path).collect()
}

/// An address with its escapes (`%D8%A7`) made letters again.
fn unescaped(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut parts = address.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

fn keys(context: &Context, state: &State, typing: bool, commands: &mut Vec<Command>) {
    let pressed = |modifiers: Modifiers, key: Key| {
        context.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
    };
    let ctrl = Modifiers::COMMAND;
    let shift = Modifiers::COMMAND | Modifiers::SHIFT;
    if pressed(Modifiers::NONE, Key::F1) {
        commands.push(Command::Show(Sheet::Shortcuts));
    }
    if state.sheet.is_some() {
        return;
    }
    for (modifiers, forward) in [(Modifiers::SHIFT, false), (Modifiers::NONE, true)] {
        if pressed(modifiers, Key::F6) {
            crate::ui::areas::step(context, forward);
        }
    }
    for (modifiers, key, command) in [
        (ctrl, Key::O, Command::OpenDialog),
        (shift, Key::S, Command::SaveAs),
        (ctrl, Key::S, Command::Save),
        (ctrl, Key::N, Command::NewDossier),
        (ctrl, Key::E, Command::Show(Sheet::Export(Picture::Seats))),
        (ctrl, Key::Q, Command::Quit),
        (ctrl, Key::R, Command::SetReference(!state.seat_options.reference)),
        (ctrl, Key::Plus, Command::SetZoom(state.settings.zoom * 1.1)),
        (ctrl, Key::Equals, Command::SetZoom(state.settings.zoom * 1.1)),
        (ctrl, Key::Minus, Command::SetZoom(state.settings.zoom / 1.1)),
        (ctrl, Key::Num0, Command::SetZoom(1.0)),
        (ctrl, Key::W, Command::CloseArticle(state.shown)),
    ] {
        if pressed(modifiers, key) {
            commands.push(command);
        }
    }
    if !typing {
        fact_keys(context, state, commands);
    }
    if pressed(ctrl, Key::L) {
        commands.push(Command::SetLanguage(match state.language() {
            Language::Arabic => Language::English,
            Language::English => Language::Arabic,
        }));
    }
    if pressed(ctrl, Key::D) {
        let dark = Theme::of(context).dark;
        commands.push(Command::SetTheme(if dark { ThemeChoice::Light } else { ThemeChoice::Dark }));
    }
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    for (key, chart) in numbers.into_iter().zip(SeatChart::ALL) {
        if pressed(ctrl, key) {
            commands.push(Command::SetChart(chart));
        }
    }
    let count = state.dossier.articles.len() as u32;
    if count > 1 {
        let at = state.shown.0;
        if pressed(shift, Key::Tab) {
            commands.push(Command::ShowArticle(ArticleId((at + count - 1) % count)));
        } else if pressed(ctrl, Key::Tab) {
            commands.push(Command::ShowArticle(ArticleId((at + 1) % count)));
        }
    }
}

/// Keys that change facts: not while something is typed, where they belong to the field.
fn fact_keys(context: &Context, state: &State, commands: &mut Vec<Command>) {
    let pressed = |modifiers: Modifiers, key: Key| {
        context.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
    };
    let ctrl = Modifiers::COMMAND;
    for (modifiers, key, command) in [
        (ctrl | Modifiers::SHIFT, Key::Z, Command::Redo),
        (ctrl, Key::Z, Command::Undo),
        (ctrl, Key::Y, Command::Redo),
        (Modifiers::SHIFT, Key::F8, Command::StepFact(false)),
        (Modifiers::NONE, Key::F8, Command::StepFact(true)),
    ] {
        if pressed(modifiers, key) {
            commands.push(command);
        }
    }
    let Some(fact) = state.shown_fact().filter(|_| state.editing.is_none()) else {
        return;
    };
    if pressed(ctrl, Key::Enter) {
        commands.push(Command::Correct(fact, Wish::Confirm));
    }
    if pressed(Modifiers::NONE, Key::F2) {
        commands.push(Command::Edit(Editing::Fact(fact)));
    }
    if pressed(Modifiers::NONE, Key::Delete) {
        commands.push(Command::Correct(fact, Wish::Dismiss));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_paths_are_told_from_articles() {
        let folder = tempfile::tempdir().unwrap();
        let paths: Vec<PathBuf> = ["مقال 1.txt", "b.txt"].map(|name| folder.path().join(name)).to_vec();
        for path in &paths {
            std::fs::write(path, "").unwrap();
        }
        let lines: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
        assert_eq!(pasted_paths(&lines.join("\n")), Some(paths.clone()));
        let address = format!("file://{}/%D9%85%D9%82%D8%A7%D9%84%201.txt\r\n", folder.path().display());
        assert_eq!(pasted_paths(&address), Some(paths.iter().take(1).cloned().collect()));
        for text in ["حزب السهل", "/no/such/file", "file:///%zz", "/", "a.txt"] {
            assert_eq!(pasted_paths(text), (text == "/").then(|| vec![PathBuf::from("/")]), "{text}");
        }
        assert_eq!(pasted_paths(&format!("{}\nفاز حزب السهل", lines[1])), None);
    }
}
