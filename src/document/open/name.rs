//! Names as they are shown in messages: nothing in a name may turn the line round or leave it.

use std::fmt::Write as _;

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
}
