//! Table and timeline, made anew where the facts change: at once where they are few, else on a worker, so that the
//! window never waits for them. The reader's model of a long article likewise.

use std::sync::Arc;

use super::{Report, State};
use crate::app::jobs::Lane;
use crate::base::{ArticleId, Message};
use crate::document::Document;
use crate::resolve::Reading;
use crate::view::Words;
use crate::view::reader::ReaderModel;
use crate::view::seats::SeatTable;
use crate::view::timeline::Timeline;

/// Up to so many facts, table and timeline are made within a frame.
const FACTS_AT_ONCE: usize = 250;
/// Up to so many bytes, the reader's model is made within a frame.
const BYTES_AT_ONCE: usize = 400_000;

/// What is being made.
#[derive(Default)]
pub(super) struct Views {
    /// A worker is at table and timeline.
    busy: bool,
    /// What it makes is out of date already.
    stale: bool,
    /// The reader's model, and what it was made of.
    model: Option<(ModelKey, Arc<ReaderModel>)>,
    /// What a worker makes a model of.
    modelling: Option<ModelKey>,
}

/// What a reader's model is made of.
#[derive(Clone)]
pub(crate) struct ModelKey {
    article: ArticleId,
    document: Arc<Document>,
    reading: Arc<Reading>,
    words: Arc<Words>,
}

impl PartialEq for ModelKey {
    fn eq(&self, other: &Self) -> bool {
        self.article == other.article
            && Arc::ptr_eq(&self.document, &other.document)
            && Arc::ptr_eq(&self.reading, &other.reading)
            && Arc::ptr_eq(&self.words, &other.words)
    }
}

impl ModelKey {
    fn model(&self) -> Arc<ReaderModel> {
        Arc::new(ReaderModel::new(
            self.article,
            Arc::clone(&self.document),
            &self.reading,
            &self.words,
        ))
    }
}

/// What a worker has made.
pub(crate) enum Made {
    /// Table and timeline.
    Views(Box<(SeatTable, Timeline)>),
    /// The reader's model.
    Model(ModelKey, Arc<ReaderModel>),
}

impl std::fmt::Debug for Made {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Views(_) => "Made::Views",
            Self::Model(..) => "Made::Model",
        })
    }
}

impl State {
    /// Makes table and timeline anew.
    pub(crate) fn refresh(&mut self) {
        let facts = |reading: &Reading| reading.seats.len() + reading.totals.len() + reading.events.len();
        let count: usize = self.dossier.articles.iter().map(|article| facts(&article.reading)).sum();
        if count <= FACTS_AT_ONCE && !self.views.busy {
            let table = SeatTable::build(&self.dossier, &self.seat_options, &self.words);
            let timeline = Timeline::build(&self.dossier, &self.words);
            self.take_views(table, timeline);
            return;
        }
        if self.views.busy {
            self.views.stale = true;
            return;
        }
        let (dossier, options, words) = (self.dossier.clone(), self.seat_options.clone(), Arc::clone(&self.words));
        let started = self.jobs.start(Lane::View, Message::new("job-drawing"), move |job| {
            let table = SeatTable::build(&dossier, &options, &words);
            let timeline = Timeline::build(&dossier, &words);
            job.report(Report::Made(Made::Views(Box::new((table, timeline)))));
        });
        self.views.busy = started;
    }

    fn take_views(&mut self, table: SeatTable, timeline: Timeline) {
        // The elections that were chosen are gone with their article.
        let chosen = self.seat_options.before.is_some() || self.seat_options.after.is_some();
        if table.is_empty() && chosen {
            self.seat_options.before = None;
            self.seat_options.after = None;
            self.refresh();
            return;
        }
        self.seats = table;
        self.timeline = timeline;
        self.generation += 1;
    }

    pub(super) fn take_made(&mut self, made: Made) {
        match made {
            Made::Views(views) => {
                self.views.busy = false;
                if std::mem::take(&mut self.views.stale) {
                    self.refresh();
                } else {
                    self.take_views(views.0, views.1);
                }
            }
            Made::Model(key, model) => {
                if self.views.modelling.as_ref() == Some(&key) {
                    self.views.modelling = None;
                }
                self.views.model = Some((key, model));
            }
        }
    }

    /// A worker has stopped by a fault: what it made will not come.
    pub(super) fn forget_views(&mut self) {
        self.views.busy = false;
        self.views.modelling = None;
    }

    /// What the reader shows of the article in view; for a long one it may take a moment to come, and the model of
    /// before, if it is of the same article, serves until then.
    pub(crate) fn reader_model(&mut self) -> Option<Arc<ReaderModel>> {
        let article = self.dossier.article(self.shown)?;
        let key = ModelKey {
            article: self.shown,
            document: Arc::clone(&article.document),
            reading: Arc::clone(&article.reading),
            words: Arc::clone(&self.words),
        };
        if let Some((held, model)) = &self.views.model
            && *held == key
        {
            return Some(Arc::clone(model));
        }
        if key.document.text.len() <= BYTES_AT_ONCE {
            let model = key.model();
            self.views.model = Some((key, Arc::clone(&model)));
            return Some(model);
        }
        if self.views.modelling.as_ref() != Some(&key) {
            let asked = key.clone();
            let started = self.jobs.start(Lane::View, Message::new("job-drawing"), move |job| {
                let model = asked.model();
                job.report(Report::Made(Made::Model(asked, model)));
            });
            self.views.modelling = started.then_some(key);
        }
        let same = |(held, _): &&(ModelKey, _)| {
            held.article == self.shown
                && self
                    .dossier
                    .article(self.shown)
                    .is_some_and(|article| Arc::ptr_eq(&held.document, &article.document))
        };
        self.views.model.as_ref().filter(same).map(|(_, model)| Arc::clone(model))
    }
}
