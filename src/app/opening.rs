//! From what the user names to articles that are read: the work of the opening lane. Knows no window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::base::{CancelToken, Diagnostic, Watch};
use crate::document::open::{Loaded, OpenOptions, Progress, Stage, expand, load, shown};
use crate::dossier::{Article, Dossier};
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
///
/// `published` is given to each article that has no date of the user's own.
pub(crate) fn open(
    source: Source,
    published: Option<Date>,
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
                told(open_file(path, published, &options));
            }
        }
        Source::Text(text) => {
            let options = options(cancel, progress, 0, 1);
            told(from_loaded(&loaded(text.as_bytes(), ""), published, &options));
        }
        Source::Sample => {
            let mut articles = Vec::new();
            for (index, (name, bytes)) in SAMPLE.into_iter().enumerate() {
                let options = options(cancel, progress, index, SAMPLE.len());
                match from_loaded(&loaded(bytes, name), published, &options) {
                    Opened::Article(article) => articles.push(*article),
                    other => told(other),
                }
            }
            told(Opened::Dossier {
                path: None,
                dossier: Box::new(Dossier::of(articles)),
            });
        }
        Source::Session(mut dossier) => {
            let count = dossier.articles.len().max(1) as f32;
            for (index, article) in dossier.articles.iter_mut().enumerate() {
                article.published_by_user = article.published_by_user.or(published);
                let follower = |share: f32| progress((1000.0 * (index as f32 + share) / count) as u64);
                if pipeline::reread(article, Watch::followed(cancel, &follower)).is_err() {
                    return;
                }
            }
            told(Opened::Dossier { path: None, dossier });
        }
    }
}

/// A path as it holds wherever the program is started from; `~` at its beginning is the user's own folder.
pub(crate) fn whole_path(path: PathBuf) -> PathBuf {
    let in_home = || Some(std::env::home_dir()?.join(path.strip_prefix("~").ok()?));
    // A file that is really called so is meant itself.
    let path = if path.exists() { None } else { in_home() }.unwrap_or(path);
    std::path::absolute(&path).unwrap_or(path)
}

fn options(cancel: &CancelToken, progress: &Arc<dyn Fn(u64) + Send + Sync>, index: usize, count: usize) -> OpenOptions {
    let progress = Arc::clone(progress);
    let (index, count) = (index as u64, count.max(1) as u64);
    OpenOptions {
        cancel: cancel.clone(),
        progress: Some(Arc::new(move |at: Progress| {
            progress((index * 1000 + thousandths(at)) / count);
        })),
        ..OpenOptions::default()
    }
}

/// How far one input has come. Its facts take most of the time, by far.
fn thousandths(at: Progress) -> u64 {
    let (from, length) = match at.stage {
        Stage::Loading => (0, 50),
        Stage::Decoding => (50, 100),
        Stage::Reading => (150, 850),
    };
    from + (at.done.min(at.total) * length).checked_div(at.total).unwrap_or(0)
}

fn open_file(path: &Path, published: Option<Date>, options: &OpenOptions) -> Opened {
    match load(path, options) {
        Ok(loaded) => from_loaded(&loaded, published, options),
        Err(error) => Opened::Failed {
            name: name_of(path),
            diagnostic: error.diagnostic(),
        },
    }
}

fn from_loaded(loaded: &Loaded, published: Option<Date>, options: &OpenOptions) -> Opened {
    match pipeline::open(loaded, published, options) {
        Ok(pipeline::Opened::Article(article)) => Opened::Article(article),
        Ok(pipeline::Opened::Dossier(dossier)) => Opened::Dossier {
            path: loaded.path.clone(),
            dossier: Box::new(dossier),
        },
        Err(error) => Opened::Failed {
            name: shown(&loaded.name),
            diagnostic: error.diagnostic(),
        },
    }
}

fn loaded(bytes: &[u8], name: &str) -> Loaded {
    Loaded {
        bytes: bytes.into(),
        name: name.to_owned(),
        path: None,
    }
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
        gather_dated(source, None)
    }

    fn gather_dated(source: Source, published: Option<Date>) -> Vec<Opened> {
        let mut all = Vec::new();
        let progress: Arc<dyn Fn(u64) + Send + Sync> = Arc::new(|_| {});
        open(source, published, &CancelToken::default(), &progress, |opened| {
            all.push(opened);
        });
        all
    }

    #[test]
    fn paths_hold_wherever_the_program_is_started_from() {
        assert!(whole_path(PathBuf::from("a.txt")).ends_with("a.txt"));
        assert!(whole_path(PathBuf::from("a.txt")).is_absolute());
        let home = std::env::home_dir().unwrap();
        assert_eq!(whole_path(PathBuf::from("~/صور/a.png")), home.join("صور/a.png"));
        assert_eq!(whole_path(home.join("a.txt")), home.join("a.txt"));
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
    fn a_given_date_is_that_of_articles_without_one_of_the_users_own() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("good.txt");
        std::fs::write(&file, "عنوان\n\nالتقى الوزير أمس نظيره.").unwrap();
        let given = jiff::civil::date(2021, 11, 8);
        let opened = gather_dated(Source::Paths(vec![file]), Some(given));
        let [Opened::Article(article)] = &opened[..] else {
            panic!("{opened:?}")
        };
        assert_eq!(article.published_by_user, Some(given));
        let mut dossier = Dossier::of(vec![(**article).clone()]);
        let other = jiff::civil::date(2020, 1, 5);
        dossier.articles[0].published_by_user = Some(other);
        let opened = gather_dated(Source::Session(Box::new(dossier)), Some(given));
        let [Opened::Dossier { dossier, .. }] = &opened[..] else {
            panic!("{opened:?}")
        };
        assert_eq!(dossier.articles[0].published_by_user, Some(other));
    }

    #[test]
    fn progress_rises_from_stage_to_stage() {
        let at = |stage, done| thousandths(Progress { stage, done, total: 7 });
        let stages = [Stage::Loading, Stage::Decoding, Stage::Reading];
        let all: Vec<u64> = stages.into_iter().flat_map(|stage| [at(stage, 0), at(stage, 7)]).collect();
        assert!(
            all.is_sorted() && all.first() == Some(&0) && all.last() == Some(&1000),
            "{all:?}"
        );
        let unknown = Progress {
            stage: Stage::Reading,
            done: 0,
            total: 0,
        };
        assert!(thousandths(unknown) < 1000);
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
