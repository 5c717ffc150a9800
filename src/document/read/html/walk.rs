//! From a tree of elements to blocks with roles, in reading order.

use dom_query::NodeRef;

use super::super::blocks::collapse;
use super::super::text::ends_sentence;
use crate::document::Role;

/// A block and what matters for judging it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Walked {
    /// What it is.
    pub(super) role: Role,
    /// Its words, white space collapsed; cells of a row parted by tabs.
    pub(super) text: String,
    /// Level of a heading.
    pub(super) level: Option<u8>,
    /// Share of its letters that lie in links.
    pub(super) link_share: f32,
}

impl Walked {
    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// Never words of an article.
const SKIPPED: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "button",
    "form",
    "input",
    "select",
    "textarea",
    "video",
    "audio",
    "canvas",
    "figcaption",
    "nav",
    "head",
    "title",
    "meta",
    "link",
    "dialog",
    "menu",
];

/// Parts of a page around the article.
const AROUND: &[&str] = &["header", "footer", "aside"];

/// Elements that stand on lines of their own.
const BLOCK: &[&str] = &[
    "p", "div", "section", "article", "main", "header", "footer", "aside", "figure", "address", "center", "body", "html", "pre",
    "ul", "ol", "dl", "dt", "dd", "details", "summary", "hr", "fieldset", "table", "tbody", "thead", "tfoot", "tr", "td", "th",
    "caption",
];

/// The blocks under `root`. With `is_page`, headers, footers and side columns outside an article are left out.
pub(super) fn blocks_of(root: &NodeRef<'_>, is_page: bool) -> Vec<Walked> {
    let mut walker = Walker {
        is_page,
        ..Walker::default()
    };
    walker.children(root, Role::Paragraph);
    walker.flush(Role::Paragraph, None);
    walker.blocks
}

#[derive(Default)]
struct Walker {
    is_page: bool,
    blocks: Vec<Walked>,
    /// Words of the block at hand; `\n` for each `<br>`.
    words: String,
    letters: usize,
    linked: usize,
    in_link: usize,
    in_article: usize,
}

impl Walker {
    fn children(&mut self, node: &NodeRef<'_>, role: Role) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.text(&child.text());
            } else if child.is_element() {
                self.element(&child, role);
            }
        }
    }

    fn text(&mut self, text: &str) {
        let letters = text.chars().filter(|character| character.is_alphanumeric()).count();
        self.letters += letters;
        if self.in_link > 0 {
            self.linked += letters;
        }
        // Line breaks of the source are spaces; those of the page come from `<br>`.
        self.words.extend(text.chars().map(|character| {
            if matches!(character, '\n' | '\r' | '\t' | '\u{a0}') {
                ' '
            } else {
                character
            }
        }));
    }

    fn element(&mut self, node: &NodeRef<'_>, role: Role) {
        let Some(name) = node.node_name() else { return };
        let name = name.to_ascii_lowercase();
        let name = name.as_str();
        if SKIPPED.contains(&name) || is_hidden(node) || self.is_page && self.in_article == 0 && AROUND.contains(&name) {
            return;
        }
        match name {
            "br" => self.words.push('\n'),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush(role, None);
                self.children(node, Role::Heading);
                let level = name.bytes().last().map(|digit| digit - b'0');
                self.flush(Role::Heading, level);
            }
            "li" => self.inside(node, role, Role::ListItem),
            "blockquote" => self.inside(node, role, Role::Quotation),
            "table" => self.table(node, role),
            "article" => {
                self.in_article += 1;
                self.inside(node, role, role);
                self.in_article -= 1;
            }
            "a" => {
                self.in_link += 1;
                self.children(node, role);
                self.in_link -= 1;
            }
            _ if BLOCK.contains(&name) => self.inside(node, role, role),
            _ => self.children(node, role),
        }
    }

    fn inside(&mut self, node: &NodeRef<'_>, around: Role, role: Role) {
        self.flush(around, None);
        self.children(node, role);
        self.flush(role, None);
    }

    /// Rows of data stay rows; a table that lays out a page is walked like any other part.
    fn table(&mut self, node: &NodeRef<'_>, role: Role) {
        self.flush(role, None);
        let mut rows = Vec::new();
        collect_rows(node, &mut rows, 0);
        let cells_of = |row: &NodeRef<'_>| -> Vec<String> {
            let cells = row
                .children_it(false)
                .filter(|cell| cell.has_name("td") || cell.has_name("th"));
            cells
                .map(|cell| collapse(&cell.text().replace(['\u{a0}', '\t'], " ")))
                .collect()
        };
        let table: Vec<Vec<String>> = rows.iter().map(cells_of).collect();
        let wide = table
            .iter()
            .filter(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1)
            .count();
        let short = table.iter().flatten().all(|cell| cell.chars().count() <= 200);
        if wide == 0 || !short {
            self.children(node, role);
            self.flush(role, None);
            return;
        }
        for row in table {
            let text = row.join("\t");
            if !text.trim().is_empty() {
                self.blocks.push(Walked {
                    role: Role::TableRow,
                    text: text.trim_matches(['\t', ' ']).to_owned(),
                    level: None,
                    link_share: 0.0,
                });
            }
        }
    }

    /// Ends the block at hand. A `<br>` after a finished sentence parts paragraphs; any other is a space.
    fn flush(&mut self, role: Role, level: Option<u8>) {
        let link_share = if self.letters == 0 {
            0.0
        } else {
            self.linked as f32 / self.letters as f32
        };
        (self.letters, self.linked) = (0, 0);
        let words = std::mem::take(&mut self.words);
        let mut paragraph = String::new();
        let mut breaks = 0;
        for line in words.split('\n') {
            let line = collapse(line);
            breaks += 1;
            if line.is_empty() {
                continue;
            }
            if !paragraph.is_empty() && (breaks > 1 || ends_sentence(&paragraph)) {
                self.push(role, std::mem::take(&mut paragraph), level, link_share);
            }
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(&line);
            breaks = 0;
        }
        self.push(role, paragraph, level, link_share);
    }

    fn push(&mut self, role: Role, text: String, level: Option<u8>, link_share: f32) {
        if text.chars().any(|character| !character.is_whitespace()) {
            self.blocks.push(Walked {
                role,
                text,
                level,
                link_share,
            });
        }
    }
}

/// Rows of this table, not of tables inside it.
fn collect_rows<'a>(node: &NodeRef<'a>, rows: &mut Vec<NodeRef<'a>>, depth: usize) {
    for child in node.children_it(false) {
        if child.has_name("tr") {
            rows.push(child);
        } else if depth < 2 && (child.has_name("tbody") || child.has_name("thead") || child.has_name("tfoot")) {
            collect_rows(&child, rows, depth + 1);
        }
    }
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = node.attr("style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|value| &*value == "true")
        || style.is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"))
}
