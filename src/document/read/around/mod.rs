//! Lines that a page puts around its article and that come along when it is pasted: invitations to read on with the titles
//! below them, captions and credits of pictures, buttons, tags, notes on cookies and rights, who edited. Owns what marks such a
//! line; a line that tells something of its own (a day, a count) is none. Knows no format and no fact.

mod words;

use self::words::{Kind, TABLE, words_of};
use super::text::{is_dateline_line, is_list_item, is_table_row};
use crate::arabic::WordId;
use crate::base::Span;
use crate::document::{Block, Document, Role};

/// A line that may be one of them, as its format gives it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) span: Span,
    /// An item of a list.
    pub(super) is_item: bool,
    /// A heading, where the format says so.
    pub(super) is_heading: bool,
}

/// Bytes of the longest line that is looked at: what is longer is prose.
const LINE_BYTES_MAX: usize = 460;
/// Words of the longest title of another article.
const TITLE_WORDS_MAX: usize = 22;
/// Words of the longest caption or invitation.
const WORDS_MAX: usize = 30;
/// Words that sign a line: who, and of what.
const SIGNED_WORDS_MAX: usize = 6;
/// Lines at the top where place and agency date the article.
const HEAD_LINES: usize = 6;
/// Words from which a line with a full stop is prose.
const PROSE_WORDS_MIN: usize = 6;

/// Which of the lines stand around the article and not in it. None do where no other line would be left.
pub(super) fn find(text: &str, lines: &[Candidate]) -> Vec<bool> {
    let mut around = vec![false; lines.len()];
    let mut seen_prose = false;
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let words = line.span.of(text);
        let place = Place {
            is_first: index == 0,
            is_head: index < HEAD_LINES,
            seen_prose,
        };
        let Some(follows) = judge(words, place) else {
            seen_prose = seen_prose || is_prose(words);
            index += 1;
            continue;
        };
        let titles = titles_below(text, lines, index, follows, seen_prose);
        for mark in around.iter_mut().skip(index).take(1 + titles) {
            *mark = true;
        }
        index += 1 + titles;
    }
    if around.iter().all(|mark| *mark) {
        around.fill(false);
    }
    around
}

/// Gives the blocks of a document that stand around its article that role.
pub(in crate::document) fn mark(document: &mut Document) {
    let Document { text, blocks, .. } = document;
    let candidate = |block: &Block| Candidate {
        span: block.span,
        is_item: block.role == Role::ListItem || is_list_item(block.span.of(text)),
        is_heading: block.role == Role::Heading,
    };
    let candidates: Vec<Candidate> = blocks.iter().map(candidate).collect();
    for (block, around) in blocks.iter_mut().zip(find(text, &candidates)) {
        let is_sure = matches!(block.role, Role::Title | Role::Byline | Role::Dateline | Role::TableRow);
        if around && !is_sure {
            block.role = Role::Around;
        }
    }
}

/// True for a line that begins as invitations do: where it is a link too, that settles it.
pub(super) fn invites(line: &str) -> bool {
    let kind = TABLE.phrase_at_head(line).map(|(kind, _)| kind);
    matches!(
        kind,
        Some(Kind::Invitation | Kind::Label | Kind::Section | Kind::Joined | Kind::Follow)
    )
}

/// Where a line stands.
#[derive(Clone, Copy)]
struct Place {
    is_first: bool,
    is_head: bool,
    seen_prose: bool,
}

/// What goes with a line around the article.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    Nothing,
    /// The title that it invites to, and those that stand close to it.
    Title,
    /// All titles below it.
    Titles,
    /// Words it files the article under.
    Tags,
}

/// What goes with a line that stands around the article; none for a line of the article.
fn judge(line: &str, place: Place) -> Option<Follows> {
    if line.len() > LINE_BYTES_MAX || is_table_row(line) {
        return None;
    }
    if line.starts_with('©') || is_address(line) || is_hashtags(line) || is_credit(line) || is_buttons(line) {
        return Some(Follows::Nothing);
    }
    let signed = is_captioned(line) || place.seen_prose && is_signed(line);
    if signed && !(place.is_first || place.is_head && is_dateline_line(line)) {
        return Some(Follows::Nothing);
    }
    let (kind, rest) = TABLE.phrase_at_head(line)?;
    let count = words_of(rest).count();
    if count > WORDS_MAX {
        return None;
    }
    let alone = count == 0;
    let marked = alone || is_mark(rest);
    let title = if alone { Follows::Title } else { Follows::Nothing };
    match kind {
        Kind::Invitation => (marked || !line.ends_with('.')).then_some(title),
        Kind::Joined if !line.ends_with('.') && words_of(rest).any(is_button) => Some(Follows::Nothing),
        // A headline may begin so: «شاهد: …».
        Kind::Label | Kind::Joined => (marked && !place.is_first && !line.ends_with('.')).then_some(title),
        Kind::Section => marked.then_some(if alone { Follows::Titles } else { Follows::Nothing }),
        Kind::Caption => ((marked || is_credit(rest)) && !place.is_first && !is_telling(rest)).then_some(Follows::Nothing),
        Kind::Tags => marked.then_some(if alone { Follows::Tags } else { Follows::Nothing }),
        Kind::Follow | Kind::Consent | Kind::Rights => Some(Follows::Nothing),
        Kind::Editor => {
            let enclosed = line.starts_with(['(', '[']) && line.trim_end_matches('.').ends_with([')', ']']);
            let signs = enclosed || is_mark(rest) && count <= SIGNED_WORDS_MAX && !line.ends_with('.');
            (place.seen_prose && !alone && signs && !is_telling(rest)).then_some(Follows::Nothing)
        }
    }
}

/// True where a mark parts a label from what it leads into.
fn is_mark(rest: &str) -> bool {
    let rest = rest.trim_start_matches(|character: char| character.is_whitespace() || matches!(character, '"' | '»' | ')' | ']'));
    rest.starts_with([':', '|', '–', '—', '-', '»', '«', '…', '،', '/', '>', '↓', '▼']) || rest.starts_with("..")
}

/// How many lines below `label` are titles of other articles.
fn titles_below(text: &str, lines: &[Candidate], label: usize, follows: Follows, seen_prose: bool) -> usize {
    if follows == Follows::Nothing {
        return 0;
    }
    let of = |index: usize| lines.get(index).map(|line| line.span.of(text));
    let mut count = 0;
    while let (Some(above), Some(line)) = (lines.get(label + count), lines.get(label + count + 1)) {
        let words = line.span.of(text);
        let close =
            line.is_item && above.is_item || Span::new(above.span.end, line.span.start).of(text).matches('\n').count() < 2;
        let next = of(label + count + 2);
        // A heading right above prose is the article's own again.
        let is_own_heading = line.is_heading && next.is_some_and(is_prose);
        let goes_on = match follows {
            Follows::Nothing => false,
            Follows::Title => count == 0 || close,
            Follows::Titles => true,
            Follows::Tags => words_of(words).count() <= 4 && (count == 0 || close),
        };
        if !goes_on || !is_title_like(words) || is_own_heading {
            break;
        }
        count += 1;
    }
    // A list of other articles above the article: the last title before the prose is its own.
    if follows == Follows::Titles && !seen_prose && count > 1 && of(label + count + 1).is_some() {
        count -= 1;
    }
    count
}

/// As short as a title, and no sentence.
fn is_title_like(line: &str) -> bool {
    let count = words_of(line).count();
    (1..=TITLE_WORDS_MAX).contains(&count) && !line.ends_with(['.', ':', '،', '؛']) && !is_table_row(line)
}

fn is_prose(line: &str) -> bool {
    let count = words_of(line).take(TITLE_WORDS_MAX + 1).count();
    count > TITLE_WORDS_MAX || count >= PROSE_WORDS_MIN && line.ends_with(['.', '؟', '!', '"', '»'])
}

/// `#انتخابات_2021 #بغداد`.
fn is_hashtags(line: &str) -> bool {
    line.starts_with('#') && line.split_whitespace().all(|word| word.starts_with('#'))
}

/// An address of the web, alone.
fn is_address(line: &str) -> bool {
    (line.starts_with("http") || line.starts_with("www.")) && !line.contains(char::is_whitespace)
}

/// Names of agencies and what stands beside them, alone: `(رويترز)`, `Getty Images`, `أ.ف.ب`; one with its photographer:
/// `AFP / أحمد الربيعي`.
fn is_credit(line: &str) -> bool {
    let enclosed = line.starts_with(['(', '[']) && line.ends_with([')', ']']);
    credits(line, enclosed)
}

/// The same of words that stand in brackets, or in none.
fn credits(words: &str, enclosed: bool) -> bool {
    const CREDIT_WORDS_MAX: usize = 8;
    const PHOTOGRAPHER_WORDS_MAX: usize = 4;
    let is_agency = |word: &str| TABLE.agency.contains(&WordId::of(word));
    let signs = words.split_once('/').is_some_and(|(agency, name)| {
        is_credit(agency) && (1..=PHOTOGRAPHER_WORDS_MAX).contains(&words_of(name).count()) && !is_telling(name)
    });
    if signs {
        return true;
    }
    let (mut agencies, mut initials, mut count) = (0, 0, 0);
    for word in words_of(words) {
        count += 1;
        if is_agency(word) {
            agencies += 1;
        } else if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
            initials += 1;
        } else if !TABLE.beside_agency.contains(&WordId::of(word)) || count > CREDIT_WORDS_MAX {
            return false;
        }
    }
    count > 0 && (agencies > 0 || enclosed || initials == count && count > 1)
}

/// Words about a picture with their credit at the end: `متظاهرون في ساحة التحرير (رويترز)`, `… – رويترز`.
fn is_captioned(line: &str) -> bool {
    // A word or two before an agency are a place: `مدريد (أ ف ب)`.
    const CAPTION_WORDS: std::ops::RangeInclusive<usize> = 3..=22;
    let inner = line.strip_suffix([')', ']']);
    let enclosed = inner.and_then(|inner| inner.rsplit_once(['(', '[']));
    let Some((caption, credit)) = enclosed.or_else(|| parted_credit(line)) else {
        return false;
    };
    let count = words_of(caption).count();
    CAPTION_WORDS.contains(&count) && credits(credit, true) && !caption.contains(['.', '؟', '!', '(']) && !is_telling(caption)
}

/// What stands before a credit and the credit, where a mark parts them.
fn parted_credit(line: &str) -> Option<(&str, &str)> {
    const PARTED_BY: [char; 4] = ['–', '-', '—', '|'];
    let mut parted = PARTED_BY.iter().filter_map(|mark| parted_by(line, *mark));
    let parted = parted.next().or_else(|| line.rsplit_once("/ "));
    parted.filter(|(_, credit)| is_credit(credit))
}

/// Who printed it and where it is from: `السهل - وكالات`.
pub(super) fn is_signed(line: &str) -> bool {
    const PRINTER_WORDS_MAX: usize = 3;
    parted_credit(line).is_some_and(|(printer, _)| {
        words_of(printer).count() <= PRINTER_WORDS_MAX && !printer.contains(['.', ':', '؟', '!', '(']) && !is_telling(printer)
    })
}

/// What stands on either side of the last `mark` between two spaces.
fn parted_by(line: &str, mark: char) -> Option<(&str, &str)> {
    line.rmatch_indices(mark).find_map(|(at, found)| {
        let before = line.get(..at)?.strip_suffix(' ')?;
        let behind = line.get(at + found.len()..)?.strip_prefix(' ')?;
        Some((before, behind))
    })
}

/// Buttons of a page: nothing but their words.
fn is_buttons(line: &str) -> bool {
    const BUTTON_WORDS_MAX: usize = 14;
    let mut buttons = 0;
    for (index, word) in words_of(line).enumerate() {
        let is_count = word.chars().all(char::is_numeric);
        // `منذ ساعتين`: when the page was put together.
        if is_button(word) || index == 0 && TABLE.ago.contains(&WordId::of(word)) {
            buttons += 1;
        } else if !(is_count || TABLE.beside_button.contains(&WordId::of(word))) || index >= BUTTON_WORDS_MAX {
            return false;
        }
    }
    buttons > 0
}

fn is_button(word: &str) -> bool {
    TABLE.button.contains(&WordId::of(word))
}

/// True where a caption has a day or a count: then it is read.
fn is_telling(caption: &str) -> bool {
    words_of(caption).any(|word| {
        let bare = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).unwrap_or(word);
        let known = |word: &str| TABLE.telling.contains(&WordId::of(word));
        word.chars().any(char::is_numeric) || known(word) || known(bare)
    })
}

#[cfg(test)]
mod tests;
