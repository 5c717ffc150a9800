//! The edits of the dossier: what the user says about facts, their inverses, and the selection that outlives them.

use std::sync::Arc;

use super::{Report, State};
use crate::app::jobs::Lane;
use crate::base::{ArticleId, DateRange, Diagnostic, FactId, FactKind, Message, Severity, Span, Watch};
use crate::dossier::{Anchor, Article, Change, Edit, EventChange, Said, Touched};
use crate::pipeline;
use crate::resolve::Provenance;
use crate::ui::command::{Editing, Wish};
use crate::ui::linked::Linked;
use crate::ui::notice::NoticeEntry;
use crate::ui::why::{FactMenu, WhyView};
use crate::view::fact::fact_words;

/// What is selected, by the words that the facts are known by: it outlives their numbers.
pub(super) struct Held {
    facts: Vec<(ArticleId, Anchor)>,
    /// Which of them is explained.
    explained: Option<usize>,
}

/// Where a fact comes from.
pub(crate) struct Evidence<'a> {
    /// The article.
    pub(crate) article: &'a Article,
    /// Its words.
    pub(crate) quote: &'a str,
    /// Rule and steps.
    pub(crate) provenance: &'a Provenance,
    /// What the user said about it.
    pub(crate) said: Option<Said>,
}

impl State {
    pub(super) fn reread(&mut self, id: ArticleId) {
        let Some(article) = self.dossier.article(id) else { return };
        let mut article = article.clone();
        let started = self.jobs.start(Lane::Read, Message::new("job-reading"), move |job| {
            let progress = job.progress();
            let follower = |share: f32| progress((share * 1000.0) as u64);
            if pipeline::reread(&mut article, Watch::followed(&job.cancel, &follower)).is_ok() {
                let reading = Arc::clone(article.as_read());
                job.report(Report::Reread {
                    document: article.document,
                    published: article.published_by_user,
                    reading,
                });
            }
        });
        self.refuse_unless(started);
    }

    fn touched(&mut self, touched: Touched) {
        self.unsaved_session = true;
        match touched {
            Touched::Dossier | Touched::Facts(_) => self.refresh(),
            Touched::Reading(id) => self.reread(id),
            Touched::Articles => {
                let last = self.dossier.articles.len().max(1) - 1;
                self.shown = ArticleId(self.shown.0.min(last as u32));
                self.linked = Linked {
                    selection_count: self.linked.selection_count,
                    ..Linked::default()
                };
                self.editing = None;
                self.refresh();
            }
        }
    }

    /// Makes an edit; what was selected stays selected, wherever it now stands among the facts.
    pub(super) fn edit(&mut self, edit: Edit) -> bool {
        let selected = self.held();
        self.close_removed(&edit);
        match self.history.apply(&mut self.dossier, edit) {
            Ok(touched) => {
                self.reselect(&selected);
                self.touched(touched);
                true
            }
            Err(_) => false,
        }
    }

    pub(super) fn undo(&mut self, again: bool) {
        let selected = self.held();
        let touched = if again {
            self.history.redo(&mut self.dossier)
        } else {
            self.history.undo(&mut self.dossier)
        };
        if let Some(touched) = touched {
            self.editing = None;
            // What a note told has been taken back.
            self.notices.retain(|notice| notice.severity() != Severity::Note);
            self.reselect(&selected);
            self.touched(touched);
        }
    }

    /// By what words the selected facts are known.
    pub(super) fn held(&self) -> Held {
        let anchor = |fact: &FactId| {
            let article = self.dossier.article(fact.article)?;
            Some((fact.article, article.anchor(fact.kind, fact.index)?))
        };
        let explained = self.shown_fact().as_ref().and_then(anchor);
        let facts: Vec<_> = self.linked.selected.iter().filter_map(anchor).collect();
        Held {
            explained: facts.iter().position(|held| Some(held) == explained.as_ref()),
            facts,
        }
    }

    /// Selects the facts known by these words. Where the one that was explained is gone nothing is selected: another in its
    /// place, perhaps another article's, would be taken for it.
    pub(super) fn reselect(&mut self, held: &Held) {
        let found = |(id, anchor): &(ArticleId, Anchor)| {
            let index = self.dossier.article(*id)?.place_of(anchor)?;
            Some(FactId {
                article: *id,
                kind: anchor.kind,
                index,
            })
        };
        let explained = held.explained.and_then(|at| held.facts.get(at)).and_then(found);
        let mut selected: Vec<FactId> = held.facts.iter().filter_map(found).collect();
        let shown = selected.iter().position(|fact| Some(*fact) == explained);
        if shown.is_none() {
            selected.clear();
        }
        self.linked.shown = shown.unwrap_or(0);
        self.linked.selected = selected;
        self.linked.hovered.clear();
    }

    /// All facts that the user means with one: an event is one happening, whichever article tells of it.
    fn meant(&self, fact: FactId) -> Vec<FactId> {
        let item = self.timeline.items.iter().find(|item| item.facts.contains(&fact));
        match item.filter(|_| fact.kind == FactKind::Event) {
            Some(item) => item.facts.clone(),
            None => vec![fact],
        }
    }

    /// True where all facts of the happening are selected, as a click on its mark does.
    fn is_chosen_whole(&self, fact: FactId) -> bool {
        self.meant(fact).iter().all(|fact| self.linked.selected.contains(fact))
    }

    /// Does to a fact what the user wishes, in one step of undo.
    pub(super) fn correct(&mut self, fact: FactId, wish: &Wish) {
        let facts = match wish {
            // Chosen by its mark a happening goes with all who tell of it, chosen by its words this article's alone.
            Wish::MergeInto(_) if !self.is_chosen_whole(fact) => vec![fact],
            // What was put to another happening goes back with what is chosen beside it, and what was always there stays.
            Wish::TakeBack if self.is_joined(fact) => self.joined_beside(fact),
            _ => self.meant(fact),
        };
        let edits: Vec<Edit> = facts.iter().filter_map(|fact| self.edit_of(*fact, wish)).collect();
        let done = match edits.len() {
            0 => false,
            1 => edits.into_iter().next().is_some_and(|edit| self.edit(edit)),
            _ => self.edit(Edit::Together(edits)),
        };
        self.editing = None;
        if done && *wish == Wish::Dismiss {
            let dismissed =
                Diagnostic::new(Severity::Note, Message::new("fact-dismissed")).remedy(Message::new("fact-dismissed-remedy"));
            self.notify(vec![NoticeEntry::about(String::new(), dismissed)]);
        }
    }

    /// The fact and those selected with it that the user put to the same happening.
    fn joined_beside(&self, fact: FactId) -> Vec<FactId> {
        let mut facts = self.meant(fact);
        facts.retain(|other| *other == fact || self.linked.selected.contains(other) && self.is_joined(*other));
        facts
    }

    fn is_joined(&self, fact: FactId) -> bool {
        let change = self.dossier.article(fact.article).and_then(|article| {
            let said = article.said(fact.kind, fact.index)?;
            article.corrections().get(said.correction)
        });
        change.is_some_and(|correction| matches!(&correction.change, Change::Event(change) if change.category.is_some()))
    }

    fn edit_of(&self, fact: FactId, wish: &Wish) -> Option<Edit> {
        let article = self.dossier.article(fact.article)?;
        let anchor = article.anchor(fact.kind, fact.index)?;
        let change = match wish {
            Wish::Confirm => {
                // What the user changed or added is the user's already.
                let is_own = article.said(fact.kind, fact.index).is_some();
                if is_own {
                    return None;
                }
                Some(Change::Confirmed(article.change_of(fact.kind, fact.index).map(Box::new)))
            }
            Wish::Dismiss if anchor.added => None,
            Wish::Dismiss => Some(Change::Dismissed),
            Wish::TakeBack => {
                article.said(fact.kind, fact.index)?;
                None
            }
            Wish::MergeInto(other) => {
                let into = self.dossier.article(other.article)?;
                Some(article.change_joining((fact.kind, fact.index), into, other.index)?)
            }
            Wish::Change(change) => Some(self.kept_joined(fact, change.clone())),
        };
        Some(Edit::Correct {
            article: fact.article,
            anchor,
            change,
        })
    }

    /// A changed event that was put to another happening stays with it.
    fn kept_joined(&self, fact: FactId, change: Change) -> Change {
        match change {
            Change::Event(change) if change.category.is_none() && self.meant(fact).len() > 1 => {
                let reading = self.dossier.article(fact.article).map(|article| &article.reading);
                let event = reading.and_then(|reading| reading.events.get(fact.index as usize));
                Change::Event(EventChange {
                    category: event.map(|event| event.category).filter(|_| self.is_joined(fact)),
                    ..change
                })
            }
            other => other,
        }
    }

    /// Adds a fact that the selected words state.
    pub(super) fn add_fact(&mut self, id: ArticleId, span: Span, change: Change) {
        let (kind, label) = match &change {
            Change::Seats(change) => (FactKind::Seats, change.list.clone()),
            Change::Total(_) => (FactKind::Total, String::new()),
            Change::Event(change) => (FactKind::Event, change.title.clone()),
            Change::Confirmed(_) | Change::Dismissed => return,
        };
        let anchor = Anchor {
            kind,
            span,
            label,
            added: true,
        };
        let edit = Edit::Correct {
            article: id,
            anchor: anchor.clone(),
            change: Some(change),
        };
        self.editing = None;
        if self.edit(edit) {
            self.reselect(&Held {
                facts: vec![(id, anchor)],
                explained: Some(0),
            });
            self.linked.selection_count += 1;
        }
    }

    /// Begins to change a fact or to add one, where there is something to change.
    pub(super) fn begin_editing(&mut self, editing: Editing) {
        let editing = match editing {
            Editing::New { article, span, kind } => {
                let trimmed = self.dossier.article(article).and_then(|article| article.trimmed(span));
                let span = trimmed.unwrap_or(span);
                Editing::New { article, span, kind }
            }
            other => other,
        };
        let can = match editing {
            Editing::Fact(fact) | Editing::Merge(fact) => {
                if !self.linked.selected.contains(&fact) {
                    self.select(vec![fact]);
                }
                self.evidence(fact).is_some() && fact.kind != FactKind::Date
            }
            Editing::New { article, span, .. } => self
                .dossier
                .article(article)
                .is_some_and(|article| article.trimmed(span).is_some()),
        };
        if can {
            self.sheet = None;
            self.editing = Some(editing);
        }
    }

    /// The fact that the popover speaks of.
    pub(crate) fn shown_fact(&self) -> Option<FactId> {
        self.linked.selected.get(self.linked.shown).copied()
    }

    /// Selects the next fact of the article in the order of the text, or the one before.
    pub(super) fn step_fact(&mut self, forward: bool) {
        let Some(article) = self.dossier.article(self.shown) else {
            return;
        };
        let places = |kind: FactKind, spans: Vec<Span>| {
            let id = self.shown;
            (0_u32..).zip(spans).map(move |(index, span)| {
                let fact = FactId {
                    article: id,
                    kind,
                    index,
                };
                (span.start, fact)
            })
        };
        let reading = &article.reading;
        let mut all: Vec<(usize, FactId)> = Vec::new();
        all.extend(places(FactKind::Seats, reading.seats.iter().map(|fact| fact.quote).collect()));
        all.extend(places(
            FactKind::Total,
            reading.totals.iter().map(|fact| fact.quote).collect(),
        ));
        all.extend(places(
            FactKind::Event,
            reading.events.iter().map(|fact| fact.trigger).collect(),
        ));
        all.sort_unstable();
        let here = self
            .shown_fact()
            .and_then(|fact| all.iter().position(|(_, known)| *known == fact));
        let next = match (here, forward) {
            (Some(at), true) => at + 1,
            (Some(at), false) => at.checked_sub(1).unwrap_or(all.len()),
            (None, true) => 0,
            (None, false) => all.len().saturating_sub(1),
        };
        if let Some((_, fact)) = all.get(next).or(if forward { all.first() } else { all.last() }) {
            let fact = *fact;
            self.select(vec![fact]);
        }
    }

    /// The words of a fact and the rule and steps behind it.
    pub(crate) fn evidence(&self, fact: FactId) -> Option<Evidence<'_>> {
        let article = self.dossier.article(fact.article)?;
        let (reading, index) = (&article.reading, fact.index as usize);
        let (span, provenance) = match fact.kind {
            FactKind::Seats => reading.seats.get(index).map(|seat| (seat.quote, &seat.provenance)),
            FactKind::Total => reading.totals.get(index).map(|total| (total.quote, &total.provenance)),
            FactKind::Event => reading.events.get(index).map(|event| (event.sentence, &event.provenance)),
            FactKind::Date => reading.dates.get(index).map(|date| (date.span, &date.provenance)),
        }?;
        Some(Evidence {
            article,
            quote: span.of(&article.document.text),
            provenance,
            said: article.said(fact.kind, fact.index),
        })
    }

    /// What a menu on the mark of the explained fact has to know.
    pub(crate) fn fact_menu(&self) -> Option<FactMenu> {
        let fact = self.shown_fact()?;
        let said = self.dossier.article(fact.article)?.said(fact.kind, fact.index);
        Some(FactMenu {
            fact,
            standing: said.map(|said| said.standing),
        })
    }

    /// What the popover shows; none where there is nothing to explain and nothing to add.
    pub(crate) fn why(&self) -> Option<WhyView> {
        if let Some(Editing::New { article, span, .. }) = self.editing {
            let article = self.dossier.article(article)?;
            return Some(WhyView {
                quote: span.of(&article.document.text).to_owned(),
                article: article.document.title().unwrap_or_default().to_owned(),
                editing: self.editing,
                ..WhyView::default()
            });
        }
        let fact = self.shown_fact()?;
        let evidence = self.evidence(fact)?;
        let reading = &evidence.article.reading;
        let others = match self.editing {
            Some(Editing::Merge(fact)) => self.others(fact),
            _ => Vec::new(),
        };
        Some(WhyView {
            fact: Some(fact),
            value: fact_words(reading, fact.kind, fact.index, &self.words).unwrap_or_default(),
            quote: evidence.quote.to_owned(),
            article: evidence.article.document.title().unwrap_or_default().to_owned(),
            steps: evidence.provenance.steps.iter().map(|step| self.words.get(step)).collect(),
            rule: evidence.provenance.rule.to_owned(),
            standing: evidence.said.map(|said| said.standing),
            place: (self.linked.shown, self.linked.selected.len()),
            can_merge: match fact.kind {
                FactKind::Seats => self.seats.rows.len() > 1,
                FactKind::Event => self.timeline.items.len() > 1,
                FactKind::Total | FactKind::Date => false,
            },
            others,
            editing: self.editing,
        })
    }

    /// The lists, or the happenings, that a fact can be put to: one fact of each, and its name. What happened about the
    /// same time comes first.
    fn others(&self, fact: FactId) -> Vec<(FactId, String)> {
        match fact.kind {
            FactKind::Seats => {
                let rows = self.seats.rows.iter().map(|row| (row.facts(), row.name.clone()));
                let other = rows.filter(|(facts, _)| !facts.contains(&fact));
                other.filter_map(|(facts, name)| Some((*facts.first()?, name))).collect()
            }
            FactKind::Event => {
                let (own, mut items): (Vec<_>, Vec<_>) = self.timeline.items.iter().partition(|item| item.facts.contains(&fact));
                if let Some(own) = own.first() {
                    items.sort_by_key(|item| days_between(&own.range, &item.range));
                }
                let named = items.into_iter().filter_map(|item| {
                    let first = *item.facts.first()?;
                    // The day first: it tells happenings apart where a long title is cut.
                    Some((first, format!("{} · \u{2068}{}\u{2069}", item.date_label, item.title)))
                });
                named.collect()
            }
            FactKind::Total | FactKind::Date => Vec::new(),
        }
    }
}

/// Days from the end of one range to the beginning of the other; none where they overlap, most where a day is missing.
fn days_between(one: &DateRange, other: &DateRange) -> i32 {
    let ends = |range: &DateRange| Some((range.earliest.or(range.latest)?, range.latest.or(range.earliest)?));
    let (Some((from, until)), Some((start, end))) = (ends(one), ends(other)) else {
        return i32::MAX;
    };
    let days = |a: jiff::civil::Date, b: jiff::civil::Date| (b - a).get_days();
    days(until, start).max(days(end, from)).max(0)
}
