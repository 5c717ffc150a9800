//! What the user said about articles that are no longer open: it outlives closing them, a new dossier and the window, and comes
//! back when the same text is opened again.

use super::State;
use crate::base::{ArticleId, Diagnostic, Message, Severity};
use crate::dossier::{Article, Dossier, Edit};
use crate::ui::notice::NoticeEntry;

/// Articles whose corrections are kept, the latest; each holds its whole text.
const AT_MOST: usize = 40;

/// Articles that were closed with something the user said about them.
#[derive(Default)]
pub(super) struct Closed {
    articles: Vec<Article>,
    /// True where they differ from what the library holds.
    changed: bool,
}

impl Closed {
    /// Those of the last session.
    pub(super) fn of(dossier: Option<Dossier>) -> Self {
        Self {
            articles: dossier.map(|dossier| dossier.articles).unwrap_or_default(),
            changed: false,
        }
    }

    /// Takes in those of another window that is gone.
    pub(super) fn take_in(&mut self, dossier: Option<Dossier>) {
        let articles = dossier.map(|dossier| dossier.articles).unwrap_or_default();
        self.changed |= !articles.is_empty();
        self.articles.splice(0..0, articles);
    }

    /// What is to be kept of them, where that is another than what is kept.
    pub(super) fn to_keep(&self) -> Option<Dossier> {
        self.changed.then(|| Dossier::of(self.articles.clone()))
    }

    /// An article is being closed. Of one that nothing is said of any more nothing comes back.
    fn take(&mut self, article: &Article) {
        let count = self.articles.len();
        self.articles.retain(|known| known.original != article.original);
        self.changed |= self.articles.len() != count;
        if is_spoken_of(article) {
            self.articles.push(article.clone());
            self.changed = true;
        }
        let too_many = self.articles.len().saturating_sub(AT_MOST);
        self.articles.drain(..too_many);
    }

    fn find(&self, article: &Article) -> Option<&Article> {
        self.articles.iter().rev().find(|known| known.original == article.original)
    }
}

fn is_spoken_of(article: &Article) -> bool {
    !article.corrections().is_empty() || article.published_by_user.is_some()
}

impl State {
    /// Keeps what the user said about the articles that an edit takes out.
    pub(super) fn close_removed(&mut self, edit: &Edit) {
        for index in removed(edit, self.dossier.articles.len()) {
            if let Some(article) = self.dossier.articles.get(index) {
                self.closed.take(article);
            }
        }
    }

    /// Says of an open article what the user said about the same text elsewhere, where nothing is said of it here.
    pub(super) fn say_as(&mut self, id: ArticleId, other: &Article) -> bool {
        let is_new = self.dossier.article(id).is_some_and(|article| !is_spoken_of(article)) && is_spoken_of(other);
        is_new && self.say(id, other)
    }

    fn say(&mut self, id: ArticleId, known: &Article) -> bool {
        let published = known.published_by_user;
        let said = Edit::SetCorrections {
            article: id,
            corrections: known.corrections().to_vec(),
        };
        let dated = published.map(|date| Edit::SetPublished {
            article: id,
            date: Some(date),
        });
        let edits = dated.into_iter().chain([said]).collect();
        let done = self.history.apply(&mut self.dossier, Edit::Together(edits)).is_ok();
        if done && published.is_some() {
            self.reread(id);
        }
        done
    }

    /// Says again what the user said about an article before it was closed, in one step of undo.
    pub(super) fn bring_back(&mut self, id: ArticleId) {
        let Some(article) = self.dossier.article(id).filter(|article| !is_spoken_of(article)) else {
            return;
        };
        let Some(known) = self.closed.find(article).cloned() else {
            return;
        };
        if !self.say(id, &known) {
            return;
        }
        let note =
            Diagnostic::new(Severity::Note, Message::new("corrections-back")).remedy(Message::new("corrections-back-remedy"));
        self.notify(vec![NoticeEntry::about(String::new(), note)]);
    }
}

/// The places, before the edit, of the articles that it takes out of so many.
fn removed(edit: &Edit, count: usize) -> Vec<usize> {
    let mut left: Vec<usize> = (0..count).collect();
    let mut removed = Vec::new();
    let edits = match edit {
        Edit::Together(edits) => edits.as_slice(),
        other => std::slice::from_ref(other),
    };
    for edit in edits {
        if let Edit::Remove { article } = edit
            && (article.0 as usize) < left.len()
        {
            removed.push(left.remove(article.0 as usize));
        }
    }
    removed
}
