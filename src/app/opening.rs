//! From what the user names to articles that are read: the work of the opening lane. Knows no window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::{CancelToken, Diagnostic};
use crate::document::open::{OpenOptions, Progress, Stage, expand, load, read_bytes, shown};
use crate::dossier::{Article, Dossier, decode, is_dossier};
use crate::pipeline;

/// The articles that show the program at work on its first start.
const SAMPLE: [(&str, &[u8]); 3] = [
    ("1-final-results.md", include_bytes!("../../assets/sample/1-final-results.md")),
    (
        "2-after-the-attack.md",
        include_bytes!("../../assets/sample/2-after-the-attack.md"),
    ),
    ("3-first-count.md", include_bytes!("../../assets/sample/3-first-count.md")),
];

/// Where articles come from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// Files and folders.
    Paths(Vec<PathBuf>),
    /// A text, or the source of a web page, from the clipboard or a drop without a file.
    Text(String),
    /// The bundled articles.
    Sample,
    /// A dossier that is not read for facts yet.
    Session(Box<Dossier>),
}

/// What comes of one input.
#[derive(Debug)]
pub(crate) enum Opened {
    /// An article.
    Article(Box<Article>),
    /// A dossier file: its title, path and articles.
    Dossier {
        /// The file, where it has one.
        path: Option<PathBuf>,
        /// The articles, read.
        dossier: Box<Dossier>,
    },
    /// It could not be opened.
    Failed {
        /// What the input is called, safe to show.
        name: String,
        /// Why, and what to do.
        diagnostic: Diagnostic,
    },
}

/// Opens and reads everything, one after the other; a bad input is told and the rest goes on.
pub(crate) fn open(
    source: Source,
    cancel: &CancelToken,
    progress: &Arc<dyn Fn(u64) + Send + Sync>,
    mut told: impl FnMut(Opened),
) {
    match source {
        Source::Paths(paths) => {
            let entries = expand(&paths, cancel);
            for (path, error) in entries.failures {
                told(Opened::Failed {
                    name: name_of(&path),
                    diagnostic: error.diagnostic(),
                });
            }
            let count = entries.files.len();
            for (index, path) in entries.files.iter().enumerate() {
                if cancel.is_cancelled() {
                    return;
                }
                let options = options(cancel, progress, index, count);
                told(open_file(path, &options));
            }
        }
        Source::Text(text) => {
            let options = options(cancel, progress, 0, 1);
            told(from_bytes(text.as_bytes(), "", None, &options));
        }
        Source::Sample => {
            let mut articles = Vec::new();
            for (index, (name, bytes)) in SAMPLE.into_iter().enumerate() {
                let options = options(cancel, progress, index, SAMPLE.len());
                match from_bytes(bytes, name, None, &options) {
                    Opened::Article(article) => articles.push(*article),
                    other => told(other),
                }
            }
            told(Opened::Dossier {
                path: None,
                dossier: Box::new(Dossier::of(articles)),
            });
        }
        Source::Session(dossier) => {
            if let Some(dossier) = read_all(*dossier, cancel) {
                told(Opened::Dossier {
                    path: None,
                    dossier: Box::new(dossier),
                });
            }
        }
    }
}

fn options(cancel: &CancelToken, progress: &Arc<dyn Fn(u64) + Send + Sync>, index: usize, count: usize) -> OpenOptions {
    let progress = Arc::clone(progress);
    let (index, count) = (index as u64, count.max(1) as u64);
    OpenOptions {
        cancel: cancel.clone(),
        progress: Some(Arc::new(move |at: Progress| {
            let stage = match at.stage {
                Stage::Loading => 0,
                Stage::Decoding => 300,
                Stage::Reading => 600,
            };
            let within = if at.total == 0 {
                0
            } else {
                at.done.min(at.total) * 300 / at.total
            };
            progress((index * 1000 + stage + within) / count);
        })),
        ..OpenOptions::default()
    }
}

fn open_file(path: &Path, options: &OpenOptions) -> Opened {
    match load(path, options) {
        Ok(loaded) => from_bytes(&loaded.bytes, &loaded.name, Some(path), options),
        Err(error) => Opened::Failed {
            name: name_of(path),
            diagnostic: error.diagnostic(),
        },
    }
}

fn from_bytes(bytes: &[u8], name: &str, path: Option<&Path>, options: &OpenOptions) -> Opened {
    let failed = |diagnostic| Opened::Failed {
        name: shown(name),
        diagnostic,
    };
    if !name.is_empty() && is_dossier(name, bytes) {
        return match decode(bytes, options) {
            Ok(dossier) => match read_all(dossier, &options.cancel) {
                Some(dossier) => Opened::Dossier {
                    path: path.map(Path::to_path_buf),
                    dossier: Box::new(dossier),
                },
                None => failed(crate::document::open::OpenError::from(crate::base::Cancelled).diagnostic()),
            },
            Err(error) => failed(error.diagnostic()),
        };
    }
    let document = match read_bytes(bytes, name, options) {
        Ok(document) => document,
        Err(error) => return failed(error.diagnostic()),
    };
    options.report(Stage::Reading, 0, 1);
    match pipeline::read(&document, None, &options.cancel) {
        Ok(reading) => {
            let mut article = Article::new(bytes.into(), document);
            article.path = path.map(Path::to_path_buf);
            article.reading = Arc::new(reading);
            Opened::Article(Box::new(article))
        }
        Err(cancelled) => failed(crate::document::open::OpenError::from(cancelled).diagnostic()),
    }
}

/// Reads the facts of every article; none where it was cancelled.
fn read_all(mut dossier: Dossier, cancel: &CancelToken) -> Option<Dossier> {
    for article in &mut dossier.articles {
        article.reading = Arc::new(pipeline::read(&article.document, article.published_by_user, cancel).ok()?);
    }
    Some(dossier)
}

/// The name of a path, with what could mislead the eye made visible.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    shown(&name.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gather(source: Source) -> Vec<Opened> {
        let mut all = Vec::new();
        let progress: Arc<dyn Fn(u64) + Send + Sync> = Arc::new(|_| {});
        open(source, &CancelToken::default(), &progress, |opened| all.push(opened));
        all
    }

    #[test]
    fn the_sample_opens_whole() {
        let opened = gather(Source::Sample);
        let [Opened::Dossier { dossier, .. }] = &opened[..] else {
            panic!("{opened:?}")
        };
        assert_eq!(dossier.articles.len(), 3);
        assert!(dossier.articles.iter().all(|article| article.document.title().is_some()));
    }

    #[test]
    fn one_bad_file_leaves_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        let (good, empty) = (folder.path().join("good.txt"), folder.path().join("empty.txt"));
        std::fs::write(&good, "عنوان\n\nحصلت الكتلة على 73 مقعدا في الانتخابات.").unwrap();
        std::fs::write(&empty, "").unwrap();
        let missing = folder.path().join("missing.txt");
        let opened = gather(Source::Paths(vec![empty, missing, good]));
        let kinds: Vec<_> = opened.iter().map(|one| matches!(one, Opened::Article(_))).collect();
        assert_eq!(kinds, [false, false, true]);
        for one in &opened[..2] {
            let Opened::Failed { diagnostic, name } = one else { panic!() };
            assert!(diagnostic.remedy.is_some(), "{name}: {diagnostic:?}");
        }
    }
}
