//! Bytes to dossier, pure: the one way from an input to its facts, for the window and the command line alike.
//! Knows no disk and no window.

use std::sync::Arc;

use jiff::civil::Date;

use crate::base::{CancelToken, Cancelled, Watch};
use crate::document::Document;
use crate::document::open::{Loaded, OpenError, OpenOptions, Stage, read_bytes};
use crate::dossier::{self, Article, Dossier};
use crate::extract::event;
use crate::resolve::{self, Reading};

/// Reads the facts of one article. `published` is the date the user or caller gave, which outranks the document's own.
pub fn read(document: &Document, published: Option<Date>, cancel: &CancelToken) -> Result<Reading, Cancelled> {
    resolve::read(document, published, Watch::new(cancel))
}

/// Makes the words of happenings ready, which the first article asks for late: on a thread of its own this shortens the
/// time to the first answer by as long as it takes.
pub fn prepare() {
    event::prepare();
}

/// What one input holds.
#[derive(Clone, Debug)]
pub enum Opened {
    /// One article.
    Article(Box<Article>),
    /// A saved dossier.
    Dossier(Dossier),
}

impl Opened {
    /// The articles, whichever it was.
    pub fn into_articles(self) -> Vec<Article> {
        match self {
            Self::Article(article) => vec![*article],
            Self::Dossier(dossier) => dossier.articles,
        }
    }
}

/// Makes articles of what was loaded and reads their facts. `published` is given to each article that has no date of
/// the user's own.
pub fn open(loaded: &Loaded, published: Option<Date>, options: &OpenOptions) -> Result<Opened, OpenError> {
    if dossier::is_dossier(&loaded.name, &loaded.bytes) {
        let mut dossier = dossier::decode(&loaded.bytes, options)?;
        let total = dossier.articles.len() as u64;
        for (done, article) in dossier.articles.iter_mut().enumerate() {
            article.published_by_user = article.published_by_user.or(published);
            let follower = |share: f32| options.report(Stage::Reading, thousandths(done as u64, share), total * 1000);
            reread(article, Watch::followed(&options.cancel, &follower))?;
        }
        options.report(Stage::Reading, total, total);
        return Ok(Opened::Dossier(dossier));
    }
    let document = read_bytes(&loaded.bytes, &loaded.name, options)?;
    let mut article = Article::new(Arc::clone(&loaded.bytes), document);
    article.path.clone_from(&loaded.path);
    article.published_by_user = published;
    let follower = |share: f32| options.report(Stage::Reading, thousandths(0, share), 1000);
    reread(&mut article, Watch::followed(&options.cancel, &follower))?;
    follower(1.0);
    Ok(Opened::Article(Box::new(article)))
}

/// Reads the facts of an article anew, as after a change of its publication date.
pub fn reread(article: &mut Article, watch: Watch<'_>) -> Result<(), Cancelled> {
    article.set_reading(Arc::new(resolve::read(&article.document, article.published_by_user, watch)?));
    Ok(())
}

/// What is done, in thousandths of an article: whole ones and a share of the next.
fn thousandths(whole: u64, share: f32) -> u64 {
    whole * 1000 + (share * 1000.0) as u64
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::document::open::Progress;

    #[test]
    fn nothing_around_an_article_is_a_fact() {
        let text = "أعلنت المفوضية النتائج النهائية للانتخابات.\n\nاقرأ أيضا: رئيس الوزراء يزور أنقرة الأحد المقبل\n\n\
                    اقرأ أيضا: حزب السهل يفوز بثلاثين مقعدا\n\nوقال رئيسها إن العد انتهى.";
        let reading = read(
            &Document::plain(text),
            Some(jiff::civil::date(2021, 11, 8)),
            &CancelToken::default(),
        )
        .unwrap();
        assert!(
            reading.seats.is_empty() && reading.events.is_empty() && reading.dates.is_empty(),
            "{reading:?}"
        );
    }

    #[test]
    fn the_share_read_of_one_long_article_rises_and_a_stop_is_heard_within_it() {
        let text = "فاز حزب السهل بـ73 مقعدا في انتخابات 2021، وأعلنت المفوضية النتائج يوم الأحد.\n\n".repeat(400);
        let loaded = Loaded {
            bytes: text.as_bytes().into(),
            name: "a.txt".to_owned(),
            path: None,
        };
        let told = Arc::new(Mutex::new(Vec::new()));
        let options = |stop_at: u64| {
            let (told, cancel) = (Arc::clone(&told), CancelToken::default());
            let stop = cancel.clone();
            let follow = move |at: Progress| {
                if at.stage == Stage::Reading {
                    told.lock().unwrap().push(at.done * 1000 / at.total);
                    if at.done * 1000 / at.total >= stop_at {
                        stop.cancel();
                    }
                }
            };
            OpenOptions {
                cancel,
                progress: Some(Arc::new(follow)),
                ..OpenOptions::default()
            }
        };
        assert!(open(&loaded, None, &options(2000)).is_ok());
        let mut shares = std::mem::take(&mut *told.lock().unwrap());
        assert!(shares.is_sorted() && shares.last() == Some(&1000), "{shares:?}");
        shares.dedup();
        assert!(shares.len() > 100, "{shares:?}");
        assert!(matches!(open(&loaded, None, &options(400)), Err(OpenError::Cancelled)));
        let last = told.lock().unwrap().last().copied();
        assert!(last.is_some_and(|last| last < 500), "{last:?}");
    }

    #[test]
    fn a_count_told_twice_is_one_fact_with_both_places() {
        let text = "حزب السهل يفوز بـ73 مقعدا في انتخابات 2021\n\nفاز حزب السهل بـ73 مقعدا في انتخابات 2021.";
        let reading = read(&Document::plain(text), None, &CancelToken::default()).unwrap();
        let [fact] = &reading.seats[..] else { panic!("{reading:?}") };
        let again = fact.also.iter().map(|span| span.of(text)).collect::<Vec<_>>();
        assert!(again.iter().any(|words| words.contains("73")), "{again:?}");
        assert!(fact.also.iter().all(|span| span.start > fact.number.end), "{again:?}");
    }
}
