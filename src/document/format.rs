//! Which reader the bytes of an article go to. Knows names and first bytes, never the disk.

use std::path::Path;

/// What kind of file an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// A web page, whole or a piece of one.
    Html,
    /// Markdown, with or without front matter.
    Markdown,
}

impl Format {
    /// The format that the end of a file's name promises; none where it promises nothing that can be read.
    pub fn of_name(name: &str) -> Option<Self> {
        let extension = Path::new(name).extension()?.to_str()?.to_lowercase();
        match extension.as_str() {
            "txt" | "text" => Some(Self::Text),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "md" | "markdown" | "mdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The format that decoded text shows by how it begins, for names that promise nothing and for what is pasted.
    pub fn of_text(text: &str) -> Self {
        let start: String = text
            .chars()
            .skip_while(|character| character.is_whitespace() || *character == '\u{feff}')
            .take(512)
            .collect::<String>()
            .to_ascii_lowercase();
        const HTML: &[&str] = &[
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<meta",
            "<!--",
            "<article",
            "<div",
            "<section",
            "<main",
            "<p>",
            "<p ",
            "<h1",
            "<h2",
            "<span",
            "<ul",
            "<ol",
            "<table",
            "<blockquote",
            "<a ",
            "<b>",
            "<strong",
            "<em>",
        ];
        if HTML.iter().any(|tag| start.starts_with(tag)) || (start.starts_with("<?xml") && start.contains("<html")) {
            return Self::Html;
        }
        Self::Text
    }
}
