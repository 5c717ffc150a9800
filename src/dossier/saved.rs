//! The saved form of a dossier: JSON with a schema number. Saved are the original bytes, where they came from and what
//! the user said; everything else is read anew when it is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Anchor, Article, Change, Correction, Dossier, EventChange, SeatChange, TotalChange};
use crate::base::{FactKind, Span};
use crate::document::open::{OpenError, OpenOptions, read_bytes};
use crate::document::{Document, Format};
use crate::resolve::EventCategory;

/// The newest schema that is read, and the one that is written.
pub const SCHEMA: u64 = 1;
/// The end of a dossier's file name, without the dot.
pub const EXTENSION: &str = "waqai";

const MARK: &str = "waqai-dossier";

#[derive(Serialize, Deserialize)]
struct SavedDossier {
    format: String,
    schema: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    articles: Vec<SavedArticle>,
}

/// What is looked at before the rest, which a newer schema may have changed.
#[derive(Deserialize)]
struct Head {
    format: String,
    schema: u64,
}

#[derive(Serialize, Deserialize)]
struct SavedArticle {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<PathBuf>,
    kind: Format,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    encoding: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<Date>,
    /// The original where it is UTF-8.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The original where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base64: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<SavedCorrection>,
}

#[derive(Serialize, Deserialize)]
struct SavedCorrection {
    fact: SavedKind,
    start: usize,
    end: usize,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    label: String,
    /// The words themselves, by which they are found where a newer version reads the file's text a little differently.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    added: bool,
    change: SavedChange,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SavedKind {
    Seats,
    Total,
    Event,
    Date,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "is")]
enum SavedChange {
    Confirmed {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        read: Option<Box<SavedChange>>,
    },
    Dismissed,
    Seats {
        list: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        list_id: Option<String>,
        year: Option<i16>,
        seats: Option<u32>,
        delta: Option<i32>,
    },
    Total {
        year: Option<i16>,
        seats: u32,
    },
    Event {
        title: String,
        earliest: Option<Date>,
        latest: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<String>,
    },
}

/// True where name or first bytes are those of a dossier.
pub fn is_dossier(name: &str, bytes: &[u8]) -> bool {
    let start = bytes.get(..256).unwrap_or(bytes);
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION))
        || start.trim_ascii_start().starts_with(b"{") && start.windows(MARK.len()).any(|window| window == MARK.as_bytes())
}

/// The bytes of the saved form.
pub fn encode(dossier: &Dossier) -> Vec<u8> {
    let saved = SavedDossier {
        format: MARK.to_owned(),
        schema: SCHEMA,
        title: dossier.title.clone(),
        articles: dossier.articles.iter().map(saved_article).collect(),
    };
    // Strings, numbers and lists alone always become JSON.
    let mut bytes = serde_json::to_vec_pretty(&saved).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The dossier of a saved form, its articles not read for facts yet.
pub fn decode(bytes: &[u8], options: &OpenOptions) -> Result<Dossier, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let damaged = |error: serde_json::Error| {
        if error.is_eof() {
            return OpenError::CutDossier;
        }
        OpenError::DamagedDossier {
            line: error.line(),
            column: error.column(),
        }
    };
    let head: Head = serde_json::from_slice(bytes).map_err(damaged)?;
    if head.format != MARK {
        return Err(OpenError::DamagedDossier { line: 1, column: 1 });
    }
    if head.schema > SCHEMA {
        return Err(OpenError::NewerDossier {
            found: head.schema,
            known: SCHEMA,
        });
    }
    let saved: SavedDossier = serde_json::from_slice(bytes).map_err(damaged)?;
    let mut dossier = Dossier {
        title: saved.title,
        articles: Vec::with_capacity(saved.articles.len()),
    };
    for article in saved.articles {
        options.cancel.check()?;
        dossier.articles.push(opened_article(article, options)?);
    }
    Ok(dossier)
}

fn saved_article(article: &Article) -> SavedArticle {
    let metadata = &article.document.metadata;
    let (text, base64) = match std::str::from_utf8(&article.original) {
        Ok(text) => (Some(text.to_owned()), None),
        Err(_) => (None, Some(BASE64.encode(&article.original))),
    };
    SavedArticle {
        name: metadata.name.clone(),
        path: article.path.clone().filter(|path| path.to_str().is_some()),
        kind: metadata.format,
        encoding: metadata.encoding.clone(),
        published: article.published_by_user,
        text,
        base64,
        corrections: article
            .corrections()
            .iter()
            .map(|correction| saved_correction(correction, &article.document.text))
            .collect(),
    }
}

fn opened_article(saved: SavedArticle, options: &OpenOptions) -> Result<Article, OpenError> {
    let original: Arc<[u8]> = match (&saved.text, &saved.base64) {
        (Some(text), _) => text.as_bytes().into(),
        (None, Some(base64)) => BASE64
            .decode(base64)
            .ok()
            .ok_or(OpenError::DamagedDossier { line: 0, column: 0 })?
            .into(),
        (None, None) => Arc::default(),
    };
    let options = OpenOptions {
        format: Some(saved.kind),
        encoding: saved.encoding,
        ..options.clone()
    };
    let name = saved.name.unwrap_or_default();
    // An article that can no longer be read stays in the dossier with its bytes, and says why.
    let document = match read_bytes(&original, &name, &options) {
        Ok(document) => document,
        Err(OpenError::Cancelled) => return Err(OpenError::Cancelled),
        Err(error) => {
            let mut document = Document::default();
            document.metadata.format = saved.kind;
            document.metadata.encoding = options.encoding;
            document.metadata.name = Some(name);
            document.diagnostics.push(error.into());
            document
        }
    };
    let corrections = saved
        .corrections
        .into_iter()
        .map(|saved| opened_correction(saved, &document.text));
    let corrections = corrections.collect();
    let mut article = Article {
        path: saved.path,
        published_by_user: saved.published,
        ..Article::new(original, document)
    };
    article.set_corrections(corrections);
    Ok(article)
}

fn saved_correction(correction: &Correction, text: &str) -> SavedCorrection {
    let Anchor {
        kind,
        span,
        label,
        added,
    } = &correction.anchor;
    SavedCorrection {
        fact: match kind {
            FactKind::Seats => SavedKind::Seats,
            FactKind::Total => SavedKind::Total,
            FactKind::Event => SavedKind::Event,
            FactKind::Date => SavedKind::Date,
        },
        start: span.start,
        end: span.end,
        label: label.clone(),
        words: span.of(text).to_owned(),
        added: *added,
        change: saved_change(&correction.change),
    }
}

fn saved_change(change: &Change) -> SavedChange {
    match change.clone() {
        Change::Confirmed(read) => SavedChange::Confirmed {
            read: read.map(|read| Box::new(saved_change(&read))),
        },
        Change::Dismissed => SavedChange::Dismissed,
        Change::Seats(SeatChange {
            list,
            list_id,
            year,
            seats,
            delta,
        }) => SavedChange::Seats {
            list,
            list_id,
            year,
            seats,
            delta,
        },
        Change::Total(TotalChange { year, seats }) => SavedChange::Total { year, seats },
        Change::Event(EventChange {
            title,
            earliest,
            latest,
            category,
        }) => SavedChange::Event {
            title,
            earliest,
            latest,
            category: category.map(|category| category.name().to_owned()),
        },
    }
}

fn opened_correction(saved: SavedCorrection, text: &str) -> Correction {
    Correction {
        anchor: Anchor {
            kind: match saved.fact {
                SavedKind::Seats => FactKind::Seats,
                SavedKind::Total => FactKind::Total,
                SavedKind::Event => FactKind::Event,
                SavedKind::Date => FactKind::Date,
            },
            span: found_again(Span::new(saved.start, saved.end), &saved.words, text),
            label: saved.label,
            added: saved.added,
        },
        change: opened_change(saved.change),
    }
}

/// Where the words of a correction stand now: where they stood, else the nearest place with the same words.
fn found_again(span: Span, words: &str, text: &str) -> Span {
    if words.is_empty() || span.of(text) == words {
        return span;
    }
    let places = text.match_indices(words).map(|(at, _)| at);
    let nearest = places.min_by_key(|at| at.abs_diff(span.start));
    nearest.map_or(span, |at| Span::new(at, at + words.len()))
}

fn opened_change(saved: SavedChange) -> Change {
    match saved {
        SavedChange::Confirmed { read } => Change::Confirmed(read.map(|read| Box::new(opened_change(*read)))),
        SavedChange::Dismissed => Change::Dismissed,
        SavedChange::Seats {
            list,
            list_id,
            year,
            seats,
            delta,
        } => Change::Seats(SeatChange {
            list,
            list_id,
            year,
            seats,
            delta,
        }),
        SavedChange::Total { year, seats } => Change::Total(TotalChange { year, seats }),
        SavedChange::Event {
            title,
            earliest,
            latest,
            category,
        } => Change::Event(EventChange {
            title,
            earliest,
            latest,
            category: category.as_deref().and_then(EventCategory::by_name),
        }),
    }
}
