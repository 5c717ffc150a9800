//! Every change the user makes to a dossier, as a value with an inverse.

use jiff::civil::Date;

use super::{Anchor, Article, Change, Correction, Dossier};
use crate::base::ArticleId;

/// One change.
#[derive(Clone, Debug)]
pub enum Edit {
    /// The dossier's title.
    SetTitle(Option<String>),
    /// The user's publication date of an article; none goes back to what the article says.
    SetPublished {
        /// The article.
        article: ArticleId,
        /// The date.
        date: Option<Date>,
    },
    /// An article put in at a place; those from there on move up by one.
    Insert {
        /// The place.
        at: ArticleId,
        /// The article.
        article: Box<Article>,
    },
    /// An article taken out.
    Remove {
        /// The article.
        article: ArticleId,
    },
    /// What the user says about a fact; none takes back what was said.
    Correct {
        /// The article.
        article: ArticleId,
        /// The fact.
        anchor: Anchor,
        /// What is said.
        change: Option<Change>,
    },
    /// What the user said about all facts of an article, in order; the inverse of a `Correct`.
    SetCorrections {
        /// The article.
        article: ArticleId,
        /// All that is said.
        corrections: Vec<Correction>,
    },
    /// Several at once, in order, undone in one step.
    Together(Vec<Edit>),
}

/// There is no such article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no article {}", .0.0)]
pub struct EditError(pub ArticleId);

/// What has to be done anew after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Nothing but what shows the dossier itself.
    Dossier,
    /// The article has to be read again: its publication date is another.
    Reading(ArticleId),
    /// What was read stands; what is drawn of the article changes.
    Facts(ArticleId),
    /// Articles came or went: ids have moved.
    Articles,
}

impl Edit {
    /// Makes the change and gives the one that undoes it. On an error nothing has changed.
    pub fn apply(self, dossier: &mut Dossier) -> Result<Self, EditError> {
        match self {
            Self::SetTitle(title) => Ok(Self::SetTitle(std::mem::replace(&mut dossier.title, title))),
            Self::SetPublished { article: id, date } => {
                let article = article_mut(dossier, id)?;
                let before = std::mem::replace(&mut article.published_by_user, date);
                Ok(Self::SetPublished {
                    article: id,
                    date: before,
                })
            }
            Self::Insert { at, article } => {
                let index = at.0 as usize;
                if index > dossier.articles.len() {
                    return Err(EditError(at));
                }
                dossier.articles.insert(index, *article);
                Ok(Self::Remove { article: at })
            }
            Self::Remove { article: id } => {
                article_mut(dossier, id)?;
                let article = Box::new(dossier.articles.remove(id.0 as usize));
                Ok(Self::Insert { at: id, article })
            }
            Self::Correct {
                article: id,
                anchor,
                change,
            } => {
                let article = article_mut(dossier, id)?;
                let mut corrections = article.corrections().to_vec();
                corrections.retain(|correction| correction.anchor != anchor);
                if let Some(change) = change {
                    corrections.push(Correction { anchor, change });
                }
                Ok(Self::SetCorrections {
                    article: id,
                    corrections: article.set_corrections(corrections),
                })
            }
            Self::SetCorrections {
                article: id,
                corrections,
            } => {
                let article = article_mut(dossier, id)?;
                Ok(Self::SetCorrections {
                    article: id,
                    corrections: article.set_corrections(corrections),
                })
            }
            Self::Together(edits) => {
                let mut inverses = Vec::with_capacity(edits.len());
                for edit in edits {
                    match edit.apply(dossier) {
                        Ok(inverse) => inverses.push(inverse),
                        Err(error) => {
                            // What was done of it is taken back; inverses of what was just done do not fail.
                            for inverse in inverses.into_iter().rev() {
                                let _ = inverse.apply(dossier);
                            }
                            return Err(error);
                        }
                    }
                }
                inverses.reverse();
                Ok(Self::Together(inverses))
            }
        }
    }

    /// What has to be done anew once it is applied.
    pub fn touches(&self) -> Touched {
        match self {
            Self::SetTitle(_) => Touched::Dossier,
            Self::SetPublished { article, .. } => Touched::Reading(*article),
            Self::Insert { .. } | Self::Remove { .. } => Touched::Articles,
            Self::Correct { article, .. } | Self::SetCorrections { article, .. } => Touched::Facts(*article),
            Self::Together(edits) => {
                // What asks for most is done: anything about articles makes all anew, a date its article.
                let touched: Vec<Touched> = edits.iter().map(Self::touches).collect();
                let rank = |touched: &Touched| match touched {
                    Touched::Dossier => 0,
                    Touched::Facts(_) => 1,
                    Touched::Reading(_) => 2,
                    Touched::Articles => 3,
                };
                touched.into_iter().max_by_key(rank).unwrap_or(Touched::Dossier)
            }
        }
    }
}

fn article_mut(dossier: &mut Dossier, id: ArticleId) -> Result<&mut Article, EditError> {
    dossier.articles.get_mut(id.0 as usize).ok_or(EditError(id))
}
