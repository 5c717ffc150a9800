//! Line ends of every system to one, and lines broken by hand back to paragraphs.

use super::form::{ends_sentence, is_list_item, is_table_row};

/// The text with `\n` for each line end and form feed, without byte order mark; lines that were broken at a fixed width
/// are joined with a space.
pub(super) fn normalized(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    let text = if text.contains(['\r', '\u{2028}', '\u{2029}', '\u{c}', '\u{b}', '\u{85}']) {
        let mut out = String::with_capacity(text.len());
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\r' => {
                    out.push('\n');
                    characters.next_if_eq(&'\n');
                }
                '\u{2029}' => out.push_str("\n\n"),
                '\u{2028}' | '\u{c}' | '\u{b}' | '\u{85}' => out.push('\n'),
                _ => out.push(character),
            }
        }
        out
    } else {
        text.to_owned()
    };
    match broken_width(&text) {
        Some(width) => joined(&text, width),
        None => text,
    }
}

/// How much shorter than the width a broken line may be: a long word went to the next.
const SLACK: usize = 16;

/// The width at which lines were broken by hand; none where they were not. Told by lines of nearly one length, most of
/// them in the middle of a sentence, in paragraphs of several lines.
fn broken_width(text: &str) -> Option<usize> {
    let mut lengths = Vec::new();
    let mut unfinished = 0_usize;
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        // The last line of a paragraph ends where the paragraph does.
        let goes_on = lines.peek().is_some_and(|next| !next.trim().is_empty());
        if line.trim().is_empty() || !goes_on || lengths.len() > 2000 {
            continue;
        }
        lengths.push(line.trim().chars().count());
        unfinished += usize::from(!ends_sentence(line));
    }
    let width = *lengths.iter().max()?;
    let full = lengths.iter().filter(|length| **length + SLACK >= width).count();
    let fits = lengths.len() >= 3 && (40..=120).contains(&width);
    (fits && full * 100 >= lengths.len() * 80 && unfinished * 100 >= lengths.len() * 60).then_some(width)
}

fn joined(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied();
        let full = line.trim().chars().count() + SLACK >= width;
        let goes_on = next.is_some_and(|next| !next.trim().is_empty() && !is_list_item(next.trim()) && !is_table_row(next));
        if full && goes_on && !is_table_row(line) {
            out.push_str(line.trim_end());
            out.push(' ');
        } else {
            out.push_str(line);
            if next.is_some() {
                out.push('\n');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_system_become_one() {
        assert_eq!(normalized("\u{feff}أ\r\nب\rج\u{2028}د"), "أ\nب\nج\nد");
    }

    #[test]
    fn lines_broken_at_a_width_are_joined_and_others_are_not() {
        let paragraph = "أعلنت المفوضية العليا المستقلة للانتخابات في العراق يوم الاثنين النتائج الأولية للانتخابات النيابية التي جرت \
                         في العاشر من تشرين الأول وقالت إن نسبة المشاركة بلغت واحدا وأربعين في المئة من الناخبين المسجلين في السجل";
        let mut broken = String::new();
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if line.chars().count() + word.chars().count() > 60 {
                broken.push_str(line.trim_end());
                broken.push('\n');
                line.clear();
            }
            line.push_str(word);
            line.push(' ');
        }
        broken.push_str(line.trim_end());
        broken.push_str("\n\nفقرة ثانية.");
        assert_eq!(normalized(&broken), format!("{paragraph}\n\nفقرة ثانية."));
        let lines = "جملة أولى كاملة فيها كلمات تكفي للطول المطلوب هنا.\nجملة ثانية كاملة فيها كلمات تكفي للطول المطلوب.\nجملة ثالثة كاملة فيها كلمات تكفي للطول المطلوب.\nرابعة.";
        assert_eq!(normalized(lines), lines);
    }
}
