//! Markdown, its front matter first. HTML inside it is left out but for its words.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::blocks::{BlockBuilder, collapse};
use super::{around, publication, text};
use crate::base::{CancelToken, Cancelled, Diagnostic, Message, Severity};
use crate::document::{Document, Metadata, Role};

/// Reads decoded Markdown.
pub(in crate::document) fn read(source: &str, cancel: &CancelToken) -> Result<Document, Cancelled> {
    let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (front, body) = split_front_matter(&source);
    let mut metadata = Metadata::default();
    let mut diagnostics = Vec::new();
    if let Some(front) = front {
        read_front_matter(front, &mut metadata, &mut diagnostics);
    }
    cancel.check()?;
    let mut reader = Reader::default();
    for (index, event) in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).enumerate() {
        if index % 4096 == 0 {
            cancel.check()?;
        }
        reader.take(event);
    }
    reader.flush();
    let mut document = reader.assemble(&mut metadata);
    document.metadata = metadata;
    document.diagnostics = diagnostics;
    around::mark(&mut document);
    text::refine_head(&mut document);
    Ok(document)
}

/// What stands between `---` (or `+++`) on the first line and the next such line, and what follows.
fn split_front_matter(source: &str) -> (Option<&str>, &str) {
    for fence in ["---", "+++"] {
        let Some(rest) = source.strip_prefix(fence).and_then(|rest| rest.strip_prefix('\n')) else {
            continue;
        };
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            if line.trim_end() == fence || fence == "---" && line.trim_end() == "..." {
                let front = rest.get(..at).unwrap_or_default();
                return (Some(front), rest.get(at + line.len()..).unwrap_or_default());
            }
            at += line.len();
        }
    }
    (None, source)
}

/// `key: value` or `key = "value"`, one a line; deeper structure is passed by.
fn read_front_matter(front: &str, metadata: &mut Metadata, diagnostics: &mut Vec<Diagnostic>) {
    for line in front.lines() {
        if line.starts_with([' ', '\t', '#', '-']) {
            continue;
        }
        let Some((key, value)) = line.split_once([':', '=']) else {
            continue;
        };
        let value = value.trim().trim_matches(['"', '\'', '[', ']']).trim();
        if value.is_empty() {
            continue;
        }
        let text = || Some(value.replace("\\\"", "\"").replace("\", \"", "، "));
        match key.trim().to_lowercase().as_str() {
            "title" | "العنوان" | "headline" => metadata.title = text(),
            "author" | "authors" | "byline" | "الكاتب" => metadata.byline = text(),
            "site" | "source" | "publisher" | "المصدر" | "الموقع" => metadata.site = text(),
            "url" | "link" | "canonical" | "address" => metadata.address = text(),
            "date" | "published" | "pubdate" | "published_at" | "التاريخ" => match publication::day(value) {
                Some(day) => metadata.published = Some(day),
                None => diagnostics.push(
                    Diagnostic::new(Severity::Warning, Message::new("open-front-matter-date").with("value", value))
                        .remedy(Message::new("open-front-matter-date-remedy")),
                ),
            },
            _ => {}
        }
    }
}

/// True for short lines of which most hold a figure: a list pasted without its marks, whose lines would run together otherwise.
/// Prose that was broken at some column is longer and holds fewer.
fn are_rows(written: &str) -> bool {
    const LINES_MIN: usize = 3;
    const LINE_CHARS_MAX: usize = 60;
    let lines: Vec<&str> = written.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let counted = lines.iter().filter(|line| line.chars().any(char::is_numeric)).count();
    lines.len() >= LINES_MIN && counted * 3 >= lines.len() * 2 && lines.iter().all(|line| line.chars().count() <= LINE_CHARS_MAX)
}

/// Blocks as the events of the parser end them.
#[derive(Default)]
struct Reader {
    blocks: Vec<(Role, String, Option<HeadingLevel>)>,
    words: String,
    items: usize,
    quotations: usize,
    level: Option<HeadingLevel>,
    in_row: bool,
    cells: Vec<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(words) | Event::Code(words) => self.words.push_str(&words),
            Event::SoftBreak | Event::HardBreak => self.words.push(if self.in_row { ' ' } else { '\n' }),
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::Table(_) | Tag::List(_) => self.flush(),
            Tag::Heading { level, .. } => {
                self.flush();
                self.level = Some(*level);
            }
            Tag::Item => {
                self.flush();
                self.items += 1;
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotations += 1;
            }
            Tag::TableHead | Tag::TableRow => self.in_row = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.level = None;
            }
            TagEnd::Item => {
                self.flush();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotations = self.quotations.saturating_sub(1);
            }
            TagEnd::TableCell => {
                let words = std::mem::take(&mut self.words);
                self.cells.push(collapse(&words));
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells);
                self.in_row = false;
                self.blocks
                    .push((Role::TableRow, cells.join("\t").trim_matches('\t').to_owned(), None));
            }
            TagEnd::Paragraph | TagEnd::CodeBlock => self.flush(),
            _ => {}
        }
    }

    fn flush(&mut self) {
        if self.in_row {
            return;
        }
        let written = std::mem::take(&mut self.words).replace('\u{a0}', " ");
        let words = collapse(&written);
        if words.is_empty() {
            return;
        }
        let role = match self.level {
            Some(_) => Role::Heading,
            None if self.quotations > 0 => Role::Quotation,
            None if self.items > 0 => Role::ListItem,
            None => Role::Paragraph,
        };
        if role == Role::Paragraph && are_rows(&written) {
            let rows = written.lines().map(collapse).filter(|row| !row.is_empty());
            self.blocks.extend(rows.map(|row| (role, row, None)));
            return;
        }
        self.blocks.push((role, words, self.level));
    }

    /// The first heading of the first level is the headline where nothing else is.
    fn assemble(self, metadata: &mut Metadata) -> Document {
        let headline = self
            .blocks
            .iter()
            .position(|(_, _, level)| *level == Some(HeadingLevel::H1))
            .filter(|at| *at < 3);
        if metadata.title.is_none() {
            metadata.title = headline.and_then(|at| self.blocks.get(at)).map(|(_, words, _)| words.clone());
        }
        let mut builder = BlockBuilder::default();
        if let Some(title) = &metadata.title {
            builder.push(Role::Title, title);
        }
        let mut body_begun = false;
        for (index, (role, words, _)) in self.blocks.iter().enumerate() {
            if index < 3 && metadata.title.as_ref() == Some(words) {
                continue;
            }
            // A heading of the second level right under the headline sums the article up.
            let summary =
                *role == Role::Heading && !body_begun && metadata.title.is_some() && words.split_whitespace().count() > 5;
            body_begun = true;
            builder.push(if summary { Role::Standfirst } else { *role }, words);
        }
        builder.finish()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read_all(source: &str) -> Document {
        read(source, &CancelToken::default()).unwrap()
    }

    #[test]
    fn lines_of_figures_stay_lines_and_broken_prose_is_joined() {
        let document =
            read_all("القائمة – 2018 – 2021\nالسهل – 54 – 73\nالنهر – 48 – 17\n\nجرت الانتخابات\nفي هدوء تام\nبحسب المراقبين.\n");
        let lines: Vec<&str> = document.text.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(
            lines,
            [
                "القائمة – 2018 – 2021",
                "السهل – 54 – 73",
                "النهر – 48 – 17",
                "جرت الانتخابات في هدوء تام بحسب المراقبين."
            ]
        );
    }

    #[test]
    fn front_matter_and_blocks_keep_their_meaning() {
        let document = read_all(
            "---\ntitle: \"المفوضية تعلن النتائج\"\nauthor: سعاد كريم\ndate: 2021-11-30\nsource: وكالة\ntags: [أ, ب]\n---\n\n\
             ملخص الخبر في جملة واحدة.\n\nبغداد – أعلنت المفوضية **النتائج** النهائية\nللانتخابات اليوم.\n\n## ردود\n\n- بند أول\n- بند ثان\n\n> لن نقبل.\n\n\
             | القائمة | المقاعد |\n|---|---|\n| تقدم | 37 |\n",
        );
        let roles: Vec<_> = document.blocks.iter().map(|block| block.role).collect();
        assert_eq!(
            roles,
            [
                Role::Title,
                Role::Standfirst,
                Role::Dateline,
                Role::Paragraph,
                Role::Heading,
                Role::ListItem,
                Role::ListItem,
                Role::Quotation,
                Role::TableRow,
                Role::TableRow,
            ]
        );
        let metadata = &document.metadata;
        assert_eq!(metadata.title.as_deref(), Some("المفوضية تعلن النتائج"));
        assert_eq!(metadata.byline.as_deref(), Some("سعاد كريم"));
        assert_eq!(metadata.site.as_deref(), Some("وكالة"));
        assert_eq!(metadata.published, Some(date(2021, 11, 30)));
        assert!(document.text.contains("أعلنت المفوضية النتائج النهائية للانتخابات اليوم."));
        assert!(document.text.contains("تقدم\t37"));
    }

    #[test]
    fn a_heading_is_the_headline_without_front_matter() {
        let document = read_all("# العنوان\n\nفقرة.\n");
        assert_eq!(document.text, "العنوان\n\nفقرة.");
        assert_eq!(document.first(Role::Title), Some("العنوان"));
    }

    #[test]
    fn a_date_that_does_not_exist_is_said() {
        let document = read_all("---\ndate: 2021-02-30\n---\nفقرة.\n");
        assert_eq!(document.metadata.published, None);
        assert_eq!(document.diagnostics[0].cause.key, "open-front-matter-date");
    }

    #[test]
    fn a_rule_at_the_start_is_no_front_matter() {
        assert!(read_all("---\nفقرة بلا نهاية للترويسة").text.contains("فقرة"));
    }
}
