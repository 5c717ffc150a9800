//! The articles that the arguments name, one input after the other: what fails is said and the rest goes on.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Common, Outcome, Words};
use crate::base::{Diagnostic, Message, Severity};
use crate::document::open::{Loaded, OpenError, OpenOptions, expand, load, load_reader};
use crate::dossier::Article;
use crate::pipeline;

/// Opens every input and hands each article with its input's name to `take`. Stops early, without fault, when `take`
/// says so (the reader of the output is gone).
pub(crate) fn each_article(
    paths: &[PathBuf],
    published: Option<Date>,
    common: &Common,
    words: &Words,
    mut take: impl FnMut(&str, Article) -> std::io::Result<()>,
) -> (Outcome, std::io::Result<()>) {
    let options = OpenOptions {
        encoding: common.encoding.clone(),
        ..OpenOptions::default()
    };
    let mut outcome = Outcome::Done;
    let entries = expand(paths, &options.cancel);
    for (path, error) in &entries.failures {
        words.say(&path.to_string_lossy(), &error.diagnostic());
        outcome = Outcome::Incomplete;
    }
    if entries.truncated {
        let note = Diagnostic::new(Severity::Warning, Message::new("open-folder-truncated"))
            .remedy(Message::new("open-folder-truncated-remedy"));
        words.say_error(&note.cause, note.remedy.as_ref());
        outcome = Outcome::Incomplete;
    }
    for path in &entries.files {
        let name = if is_stdin(path) {
            words.text("cli-stdin")
        } else {
            path.to_string_lossy().into_owned()
        };
        let opened = load_input(path, &options).and_then(|loaded| pipeline::open(&loaded, published, &options));
        match opened {
            Ok(opened) => {
                for article in opened.into_articles() {
                    if say_diagnostics(&name, &article, words) {
                        outcome = Outcome::Incomplete;
                    }
                    if let Err(error) = take(&name, article) {
                        return (outcome, Err(error));
                    }
                }
            }
            Err(error) => {
                words.say(&name, &error.diagnostic());
                outcome = Outcome::Incomplete;
            }
        }
    }
    (outcome, Ok(()))
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn load_input(path: &Path, options: &OpenOptions) -> Result<Loaded, OpenError> {
    if is_stdin(path) {
        return load_reader(std::io::stdin().lock(), "", options);
    }
    load(path, options)
}

/// Says what was repaired or doubtful in one article, in one line; true where something of it could not be read.
fn say_diagnostics(name: &str, article: &Article, words: &Words) -> bool {
    let Some(worst) = article
        .document
        .diagnostics
        .iter()
        .max_by_key(|diagnostic| diagnostic.severity)
    else {
        return false;
    };
    let inner = article
        .document
        .metadata
        .name
        .as_deref()
        .filter(|inner| !name.ends_with(inner));
    let name = inner.map_or_else(|| name.to_owned(), |inner| format!("{name}: {inner}"));
    words.say(&name, worst);
    worst.severity >= Severity::Warning
}
