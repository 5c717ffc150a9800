//! Names as they are shown in messages: nothing in a name may turn the line round or leave it.

use std::fmt::Write as _;
use std::path::Path;

/// `name` with every control and direction character written as an escape (`\u{202e}`), so that what is shown is what
/// the name holds.
pub fn shown(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for character in name.chars() {
        if is_deceptive(character) {
            // Writing into a string does not fail.
            let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
        } else {
            out.push(character);
        }
    }
    out
}

/// `name` as it is put beside other words of the interface: its own direction, and numbers before its ending read with that
/// (`انتخابات 2021.png`, where `png.2021` would be another name).
pub fn isolated(name: &str) -> String {
    let name = shown(name);
    let isolates = isolates(&name, 0);
    with_isolates(&name, &isolates)
}

/// A path as it is put beside other words: from the left, each of its parts in its own direction.
pub fn isolated_path(path: &Path) -> String {
    let path = shown(&path.to_string_lossy());
    let isolates = path_isolates(&path);
    format!("\u{2066}{}\u{2069}", with_isolates(&path, &isolates))
}

/// The direction characters that keep each part of a path in its own direction, and before which byte each goes: for a path
/// that is typed into, whose text must hold none.
pub fn path_isolates(path: &str) -> Vec<(usize, char)> {
    let mut at = 0;
    let mut isolates_of_path = Vec::new();
    for part in path.split(std::path::MAIN_SEPARATOR) {
        if !part.is_empty() {
            isolates_of_path.extend(isolates(part, at));
        }
        at += part.len() + std::path::MAIN_SEPARATOR.len_utf8();
    }
    isolates_of_path
}

/// Those of one name, which begins at byte `start`.
fn isolates(name: &str, start: usize) -> Vec<(usize, char)> {
    let end = start + name.len();
    let tail = name
        .char_indices()
        .rev()
        .find(|(_, character)| is_right_to_left(*character))
        .and_then(|(at, character)| name.get(at + character.len_utf8()..));
    let tail = tail.map_or("", str::trim_start);
    let counts = |part: &str| part.chars().any(char::is_alphanumeric);
    // An ending alone follows its letters as it is read.
    let numbered = tail.split_once('.').is_some_and(|(number, _)| counts(number));
    if numbered {
        vec![
            (start, '\u{2068}'),
            (end - tail.len(), '\u{2066}'),
            (end, '\u{2069}'),
            (end, '\u{2069}'),
        ]
    } else {
        vec![(start, '\u{2068}'), (end, '\u{2069}')]
    }
}

fn with_isolates(text: &str, isolates: &[(usize, char)]) -> String {
    let mut out = String::with_capacity(text.len() + isolates.len() * 3);
    let mut rest = isolates.iter().peekable();
    for (at, character) in text.char_indices() {
        while let Some((_, isolate)) = rest.next_if(|(before, _)| *before <= at) {
            out.push(*isolate);
        }
        out.push(character);
    }
    out.extend(rest.map(|(_, isolate)| isolate));
    out
}

/// True of the letters of Arabic and Hebrew.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && character.is_alphabetic()
}

/// True of characters that turn a line round, hide, or are not letters at all.
pub fn is_deceptive(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_overrides_are_written_out() {
        assert_eq!(shown("خبر\u{202e}txt.exe"), "خبر\\u{202e}txt.exe");
        assert_eq!(shown("a\nb\u{1b}[2J"), "a\\u{a}b\\u{1b}[2J");
        assert_eq!(shown("مقال 2021.txt"), "مقال 2021.txt");
    }

    #[test]
    fn numbers_before_an_ending_stay_before_it() {
        assert_eq!(isolated("2021.png"), "\u{2068}2021.png\u{2069}");
        assert_eq!(isolated("مقال.txt"), "\u{2068}مقال.txt\u{2069}");
        assert_eq!(isolated("مقال 2021.txt"), "\u{2068}مقال \u{2066}2021.txt\u{2069}\u{2069}");
        assert_eq!(isolated("مقال (2).txt"), "\u{2068}مقال \u{2066}(2).txt\u{2069}\u{2069}");
        assert_eq!(isolated("2021 مقال"), "\u{2068}2021 مقال\u{2069}");
        assert_eq!(isolated(""), "\u{2068}\u{2069}");
        let path = isolated_path(Path::new("/صور/2021.png"));
        assert_eq!(path, "\u{2066}/\u{2068}صور\u{2069}/\u{2068}2021.png\u{2069}\u{2069}");
        let path = isolated_path(Path::new("/tmp/صور 2021.png"));
        assert_eq!(
            path,
            "\u{2066}/\u{2068}tmp\u{2069}/\u{2068}صور \u{2066}2021.png\u{2069}\u{2069}\u{2069}"
        );
    }
}
