//! What a page may cost: its depth and the number of its elements, counted before any tree is built. Building and
//! searching a tree take time that grows with depth times size.

use crate::document::open::OpenError;

/// The deepest nesting that is read.
pub(super) const DEEPEST: usize = 512;
/// The most elements that are read.
pub(super) const MOST_ELEMENTS: usize = 200_000;

/// Elements that never nest in themselves without a close, or that close by themselves: their missing ends are no depth.
const SELF_CLOSING: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li",
    "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body", "frame", "path",
];

/// Elements whose inside is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "noscript", "iframe"];

/// How far up a closing tag looks for its opening one.
const REACH: usize = 32;

/// Refuses pages that are too deep or have too many elements, in linear time.
pub(super) fn check(source: &str) -> Result<(), OpenError> {
    let mut open: Vec<String> = Vec::new();
    let mut elements = 0_usize;
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default();
            continue;
        }
        let (closing, name_at) = rest.strip_prefix('/').map_or((false, rest), |after| (true, after));
        // A `<` belongs to a name that has begun: `</t<` closes no `t`.
        let name: String = name_at
            .chars()
            .take_while(|character| !character.is_ascii_whitespace() && !matches!(character, '>' | '/'))
            .take(32)
            .collect::<String>()
            .to_ascii_lowercase();
        if !name.starts_with(|character: char| character.is_ascii_alphabetic()) {
            continue;
        }
        rest = name_at;
        if closing {
            let reach = open.len().saturating_sub(REACH);
            if let Some(found) = open.iter().skip(reach).rposition(|element| *element == name) {
                open.truncate(reach + found);
            }
            continue;
        }
        elements += 1;
        if RAW.contains(&name.as_str()) {
            rest = after_raw(rest, &name);
            continue;
        }
        if !SELF_CLOSING.contains(&name.as_str()) {
            open.push(name);
        }
        if open.len() > DEEPEST || elements > MOST_ELEMENTS {
            return Err(OpenError::TooComplex);
        }
    }
    Ok(())
}

/// What follows the end of a raw element.
fn after_raw<'a>(source: &'a str, name: &str) -> &'a str {
    let mut rest = source;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    ""
}

/// True where the source is a page rather than a piece of one from the clipboard.
pub(super) fn is_whole_page(source: &str) -> bool {
    // The clipboard wraps its piece in html and body too, and marks where it begins.
    if source.contains("<!--StartFragment-->") {
        return false;
    }
    let start: String = source.chars().take(4096).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body"].iter().any(|tag| start.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_and_number_are_counted_as_a_browser_would() {
        assert_eq!(check(&"<p>فقرة<br><li>بند".repeat(2000)), Ok(()));
        assert_eq!(check(&"<div><b>x</b></div>".repeat(2000)), Ok(()));
        assert_eq!(check(&"<div>".repeat(600)), Err(OpenError::TooComplex));
        assert_eq!(check(&"<div></x>".repeat(600)), Err(OpenError::TooComplex));
        assert_eq!(check(&"<t/d></t</<>>r".repeat(600)), Err(OpenError::TooComplex));
        assert_eq!(check(&"<br>".repeat(MOST_ELEMENTS + 1)), Err(OpenError::TooComplex));
        let script = format!("<script>{}</script><p>x", "<div>".repeat(600));
        assert_eq!(check(&script), Ok(()));
        assert_eq!(check("<!-- <div> -->< 3 <"), Ok(()));
    }
}
