//! Bytes to dossier, pure: the one way from an input to its facts, for the window and the command line alike.
//! Knows no disk and no window.

use std::sync::Arc;

use jiff::civil::Date;

use crate::base::{CancelToken, Cancelled};
use crate::document::Document;
use crate::document::open::{Loaded, OpenError, OpenOptions, Stage, read_bytes};
use crate::dossier::{self, Article, Dossier};
use crate::extract::event;
use crate::resolve::{self, Reading};

/// Reads the facts of one article. `published` is the date the user or caller gave, which outranks the document's own.
pub fn read(document: &Document, published: Option<Date>, cancel: &CancelToken) -> Result<Reading, Cancelled> {
    resolve::read(document, published, cancel)
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
            options.report(Stage::Reading, done as u64, total);
            article.published_by_user = article.published_by_user.or(published);
            reread(article, &options.cancel)?;
        }
        options.report(Stage::Reading, total, total);
        return Ok(Opened::Dossier(dossier));
    }
    let document = read_bytes(&loaded.bytes, &loaded.name, options)?;
    let total = document.text.len() as u64;
    options.report(Stage::Reading, 0, total);
    let mut article = Article::new(Arc::clone(&loaded.bytes), document);
    article.path.clone_from(&loaded.path);
    article.published_by_user = published;
    reread(&mut article, &options.cancel)?;
    options.report(Stage::Reading, total, total);
    Ok(Opened::Article(Box::new(article)))
}

/// Reads the facts of an article anew, as after a change of its publication date.
pub fn reread(article: &mut Article, cancel: &CancelToken) -> Result<(), Cancelled> {
    article.set_reading(Arc::new(read(&article.document, article.published_by_user, cancel)?));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_count_told_twice_is_one_fact_with_both_places() {
        let text = "حزب السهل يفوز بـ73 مقعدا في انتخابات 2021\n\nفاز حزب السهل بـ73 مقعدا في انتخابات 2021.";
        let reading = read(&Document::plain(text), None, &CancelToken::default()).unwrap();
        let [fact] = &reading.seats[..] else { panic!("{reading:?}") };
        let again = fact.also.iter().map(|span| span.of(text)).collect::<Vec<_>>();
        assert!(again.iter().any(|words| words.contains("73")), "{again:?}");
        assert!(fact.also.iter().all(|span| span.start > fact.number.end), "{again:?}");
    }
}
