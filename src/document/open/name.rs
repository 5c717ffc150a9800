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
    let tail = name
        .char_indices()
        .rev()
        .find(|(_, character)| is_right_to_left(*character))
        .and_then(|(at, character)| name.get(at + character.len_utf8()..));
    let tail = tail.map_or("", str::trim_start);
    let counts = |part: &str| part.chars().any(char::is_alphanumeric);
    // An ending alone follows its letters as it is read.
    let numbered = tail.split_once('.').is_some_and(|(number, _)| counts(number));
    match name.strip_suffix(tail).filter(|_| numbered) {
        Some(words) => format!("\u{2068}{words}\u{2066}{tail}\u{2069}\u{2069}"),
        None => format!("\u{2068}{name}\u{2069}"),
    }
}

/// A path as it is put beside other words: from the left, each of its parts in its own direction.
pub fn isolated_path(path: &Path) -> String {
    let path = path.to_string_lossy();
    let parts: Vec<String> = path
        .split(std::path::MAIN_SEPARATOR)
        .map(|part| if part.is_empty() { String::new() } else { isolated(part) })
        .collect();
    format!("\u{2066}{}\u{2069}", parts.join(std::path::MAIN_SEPARATOR_STR))
}

/// True of the letters of Arabic and Hebrew.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && character.is_alphabetic()
}

fn is_deceptive(character: char) -> bool {
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
    }
}
