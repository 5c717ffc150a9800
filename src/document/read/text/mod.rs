//! Plain text: paragraphs, and the roles that their form gives away. Owns the structure of text without markup; what a
//! line says beyond its form is none of its business.

mod dateline;
mod form;
mod wrap;

use jiff::civil::Date;

use super::{around, lines};
use crate::base::{CancelToken, Cancelled, Span};
use crate::document::{Block, Document, Metadata, Role};
pub(super) use dateline::is_dateline_line;
pub use form::{ListMark, list_mark};
pub(super) use form::{ends_sentence, is_list_item, is_table_row};
use form::{is_byline, is_numbered, is_quotation, labelled_date, source_line, words};

/// Above this many lines the roles of a header are still looked for, but a line's neighbours are not weighed.
const HEADER_LINES: usize = 12;

/// Reads decoded text. The text stays as it is but for line ends, a byte order mark and lines broken by hand.
pub(in crate::document) fn read(text: &str, cancel: &CancelToken) -> Result<Document, Cancelled> {
    let text = wrap::normalized(text);
    cancel.check()?;
    let spans: Vec<Span> = lines(&text).collect();
    let mut blocks = Vec::with_capacity(spans.len());
    let spans = own_lines(&text, spans, &mut blocks);
    let has_around = !blocks.is_empty();
    let mut metadata = Metadata::default();
    let body = header(&text, &spans, &mut blocks, &mut metadata);
    for (index, span) in spans.iter().enumerate().skip(body) {
        if index % 1024 == 0 {
            cancel.check()?;
        }
        let before = index.checked_sub(1).and_then(|index| spans.get(index)).copied();
        let after = spans.get(index + 1).copied();
        let role = body_role(&text, *span, before.filter(|_| index > body), after);
        if role == Role::Paragraph && index == body {
            push_with_dateline(&text, *span, &mut blocks);
        } else {
            blocks.push(Block { role, span: *span });
        }
    }
    if has_around {
        blocks.sort_by_key(|block| block.span);
    }
    Ok(Document {
        text,
        blocks,
        metadata,
        ..Document::default()
    })
}

/// The lines of the article; those around it become blocks at once, so that none of them is taken for its headline.
fn own_lines(text: &str, spans: Vec<Span>, blocks: &mut Vec<Block>) -> Vec<Span> {
    let candidate = |span: &Span| around::Candidate {
        span: *span,
        is_item: is_list_item(span.of(text)),
        is_heading: false,
    };
    let candidates: Vec<around::Candidate> = spans.iter().map(candidate).collect();
    let found = around::find(text, &candidates);
    let mut own = Vec::with_capacity(spans.len());
    for (span, is_around) in spans.into_iter().zip(found) {
        if is_around {
            blocks.push(Block {
                role: Role::Around,
                span,
            });
        } else {
            own.push(span);
        }
    }
    own
}

/// The lines above the running text; gives the index of the first line below them.
fn header(text: &str, spans: &[Span], blocks: &mut Vec<Block>, metadata: &mut Metadata) -> usize {
    let Some(body) = first_running_line(text, spans) else {
        return 0;
    };
    let mut title = false;
    for (index, span) in spans.iter().take(body).enumerate() {
        let line = span.of(text);
        let role = if dateline::is_dateline_line(line) {
            metadata.published = metadata.published.or_else(|| field_date(line));
            Role::Dateline
        } else if is_byline(line) {
            metadata
                .byline
                .get_or_insert_with(|| form::without_byline_words(line).to_owned());
            Role::Byline
        } else if let Some(source) = source_line(line) {
            metadata.site.get_or_insert_with(|| source.to_owned());
            Role::Byline
        } else if title && around::is_signed(line) {
            Role::Byline
        } else if title {
            if is_list_item(line) {
                Role::ListItem
            } else {
                Role::Standfirst
            }
        } else if is_title(text, spans, index) {
            title = true;
            metadata.title = Some(line.to_owned());
            Role::Title
        } else {
            return index;
        };
        blocks.push(Block { role, span: *span });
    }
    body
}

/// A date that stands in a field of its own («نشر في: 2021-11-08»); in a dateline, reading the words is left to those who
/// know dates.
fn field_date(line: &str) -> Option<Date> {
    labelled_date(line).and_then(super::publication::day)
}

/// Where the running text begins: the first line long or whole enough to be prose that is not the headline or what goes
/// with it.
fn first_running_line(text: &str, spans: &[Span]) -> Option<usize> {
    if spans.len() < 2 {
        return None;
    }
    let mut first_with_words = None;
    for (index, span) in spans.iter().enumerate().take(HEADER_LINES) {
        let line = span.of(text);
        let is_signed = first_with_words.is_some() && around::is_signed(line);
        if dateline::is_dateline_line(line) || is_byline(line) || source_line(line).is_some() || is_signed {
            continue;
        }
        if first_with_words.is_none() {
            first_with_words = Some(index);
            if !is_title(text, spans, index) {
                return Some(index);
            }
            continue;
        }
        if dateline::inline(line).is_some() {
            return Some(index);
        }
        // A summary stands between headline and an inline dateline, a byline or a line with place and date.
        let marks_body = |next: &Span| {
            let next = next.of(text);
            dateline::inline(next).is_some() || dateline::is_dateline_line(next) || is_byline(next)
        };
        let summary = words(line) <= 60 && index + 1 < spans.len() && spans.get(index + 1).is_some_and(marks_body);
        if !summary {
            return Some(index);
        }
    }
    None
}

/// A headline: short, on the first line, without the end of a sentence, and with text below it.
fn is_title(text: &str, spans: &[Span], index: usize) -> bool {
    let Some(line) = spans.get(index).map(|span| span.of(text)) else {
        return false;
    };
    let count = words(line);
    if count == 0 || count > 25 || is_list_item(line) || is_table_row(line) || line.ends_with(['.', '،', '؛', ':', ',']) {
        return false;
    }
    if dateline::inline(line).is_some() && count > 16 {
        return false;
    }
    // Below it stands something longer, or it is set apart by an empty line.
    let longer = spans.iter().skip(index + 1).take(4).any(|span| words(span.of(text)) > count);
    longer
        || spans
            .get(index + 1)
            .is_some_and(|next| is_set_apart(text, spans.get(index), *next))
}

/// True where an empty line parts the two.
fn is_set_apart(text: &str, before: Option<&Span>, after: Span) -> bool {
    before.is_some_and(|before| Span::new(before.end, after.start).of(text).matches('\n').count() > 1)
}

fn body_role(text: &str, span: Span, before: Option<Span>, after: Option<Span>) -> Role {
    let line = span.of(text);
    let of = |span: Option<Span>| span.map_or("", |span| span.of(text));
    if is_table_row(line) {
        return Role::TableRow;
    }
    if is_list_item(line) {
        // A number alone may begin a sentence («8. نوفمبر»): it is a list where a neighbour is one too.
        if !is_numbered(line) || is_numbered(of(before)) || is_numbered(of(after)) {
            return Role::ListItem;
        }
    }
    if is_quotation(line) {
        return Role::Quotation;
    }
    if is_heading(text, span, before, after) {
        return Role::Heading;
    }
    Role::Paragraph
}

/// A heading: a few words without the end of a sentence, after a finished line and above a longer one.
fn is_heading(text: &str, span: Span, before: Option<Span>, after: Option<Span>) -> bool {
    let (line, Some(after)) = (span.of(text), after) else {
        return false;
    };
    let count = words(line);
    if count == 0 || count > 12 || ends_sentence(line) || line.ends_with(['،', '؛', ',']) {
        return false;
    }
    if let Some(before) = before {
        let before = before.of(text);
        // After a line that runs on, this is its rest.
        if !(ends_sentence(before) || is_list_item(before) || is_table_row(before)) {
            return false;
        }
    }
    let next = after.of(text);
    // «وجاءت النتائج كالآتي:» leads into its list and belongs to the prose.
    let leads_in = line.ends_with(':') && (is_list_item(next) || is_table_row(next));
    !leads_in && !is_list_item(next) && !is_table_row(next) && words(next) >= count * 2 && words(next) > 8
}

/// The first paragraph: a dateline at its head becomes a block of its own, the words after its dash the paragraph.
fn push_with_dateline(text: &str, span: Span, blocks: &mut Vec<Block>) {
    let line = span.of(text);
    let Some((dateline, rest)) = dateline::inline(line) else {
        blocks.push(Block {
            role: Role::Paragraph,
            span,
        });
        return;
    };
    blocks.push(Block {
        role: Role::Dateline,
        span: dateline.shifted(span.start),
    });
    blocks.push(Block {
        role: Role::Paragraph,
        span: rest.shifted(span.start),
    });
}

/// Finds byline and datelines among the first blocks of a document whose other roles its markup has given.
pub(super) fn refine_head(document: &mut Document) {
    let Document {
        text, blocks, metadata, ..
    } = document;
    let mut head = 0;
    while let Some(block) = blocks.get(head).filter(|_| head < HEADER_LINES).cloned() {
        let line = block.span.of(text);
        if block.role == Role::Paragraph {
            if dateline::is_dateline_line(line) {
                metadata.published = metadata.published.or_else(|| field_date(line));
                role_at(blocks, head, Role::Dateline);
            } else if is_byline(line) {
                metadata
                    .byline
                    .get_or_insert_with(|| form::without_byline_words(line).to_owned());
                role_at(blocks, head, Role::Byline);
            } else if around::is_signed(line) {
                role_at(blocks, head, Role::Byline);
            } else if is_summary(text, blocks, head) {
                role_at(blocks, head, Role::Standfirst);
            } else {
                break;
            }
        }
        head += 1;
    }
    let Some(first) = blocks.get(head).filter(|block| block.role == Role::Paragraph).cloned() else {
        return;
    };
    let mut split = Vec::with_capacity(2);
    push_with_dateline(text, first.span, &mut split);
    blocks.splice(head..=head, split);
}

fn role_at(blocks: &mut [Block], index: usize, role: Role) {
    if let Some(block) = blocks.get_mut(index) {
        block.role = role;
    }
}

/// A short paragraph right above the one that begins with a dateline, where no other summary stands.
fn is_summary(text: &str, blocks: &[Block], index: usize) -> bool {
    let words_at = |index: usize| {
        blocks
            .get(index)
            .filter(|block| block.role == Role::Paragraph)
            .map(|block| block.span.of(text))
    };
    let (Some(line), Some(next)) = (words_at(index), words_at(index + 1)) else {
        return false;
    };
    let taken = blocks.iter().take(index).any(|block| block.role == Role::Standfirst);
    !taken && words(line) <= 60 && dateline::inline(line).is_none() && dateline::inline(next).is_some()
}

#[cfg(test)]
mod tests;
