//! What lies over the panes: the sheets, and the popover that explains and corrects a fact.

use std::sync::Arc;

use egui::{Rect, Ui};

use super::{NARROW, Window};
use crate::base::{ArticleId, CancelToken, Diagnostic, Message, Severity, Span};
use crate::document::{Block, Document, Role};
use crate::dossier::Anchor;
use crate::resolve::PublishedBasis;
use crate::ui::command::{Command, Editing, Pane, Sheet};
use crate::ui::export_dialog::export_dialog_ui;
use crate::ui::flow::Flow;
use crate::ui::notice::NoticeEntry;
use crate::ui::sheets::{DateSheetView, date_sheet_ui, path_field_ui, shortcuts_ui};
use crate::ui::why::{FactEditor, why_ui};

/// What was typed about a fact and left without being applied.
pub(super) struct Draft {
    /// The fact, by its words.
    known: (ArticleId, Anchor),
    editor: FactEditor,
}

impl Window {
    /// Fills a sheet's fields when it opens.
    pub(super) fn follow_sheet(&mut self) {
        if self.state.sheet == self.shown_sheet {
            return;
        }
        self.shown_sheet = self.state.sheet;
        self.sheets.fresh = true;
        match self.state.sheet {
            Some(Sheet::PublicationDate(id)) => {
                let date = self
                    .state
                    .dossier
                    .article(id)
                    .and_then(|article| article.reading.published.date);
                self.sheets.date = date.map(|date| date.to_string()).unwrap_or_default();
            }
            Some(Sheet::PathField(purpose)) => {
                let proposed = self.state.proposed_path(purpose);
                self.sheets.path = proposed.map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
            }
            Some(Sheet::Export(_)) => self.export.choice = None,
            _ => {}
        }
    }

    /// Fills the fields of a fact when they open: with what was typed there before, if it was left without being applied.
    pub(super) fn follow_editing(&mut self) {
        let editing = self.state.editing;
        let left = self.state.left_editing.take();
        if editing == self.editor.editing() {
            return;
        }
        if left.is_some() && left == self.editor.editing() && self.editor.is_typed_in() {
            self.draft = left.and_then(|left| self.known_as(left)).map(|known| Draft {
                known,
                editor: self.editor.clone(),
            });
            let note = Diagnostic::new(Severity::Note, Message::new("draft-left")).remedy(Message::new("draft-left-remedy"));
            self.state.notify(vec![NoticeEntry::about(String::new(), note)]);
        }
        let change = editing.and_then(|editing| match editing {
            Editing::Fact(fact) | Editing::Merge(fact) => {
                self.state.dossier.article(fact.article)?.change_of(fact.kind, fact.index)
            }
            Editing::New { article, span, kind } => self.state.dossier.article(article)?.draft(kind, span),
        });
        self.editor.fill(editing, change);
        let known = editing.and_then(|editing| self.known_as(editing));
        if let Some(draft) = self.draft.take_if(|draft| Some(&draft.known) == known.as_ref()) {
            self.editor = draft.editor.of(editing);
            // That it was left is no news any more.
            self.state.notices.retain(|notice| notice.severity() != Severity::Note);
        }
    }

    /// By what words the fact is known that is being changed or added, whatever its number.
    fn known_as(&self, editing: Editing) -> Option<(ArticleId, Anchor)> {
        match editing {
            Editing::Fact(fact) => {
                let article = self.state.dossier.article(fact.article)?;
                Some((fact.article, article.anchor(fact.kind, fact.index)?))
            }
            Editing::New { article, span, kind } => {
                let label = String::new();
                Some((
                    article,
                    Anchor {
                        kind,
                        span,
                        label,
                        added: true,
                    },
                ))
            }
            Editing::Merge(_) => None,
        }
    }

    pub(super) fn why_ui(&mut self, ui: &Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &self.state;
        let Some(view) = state.why() else {
            self.explained = 0.0;
            return;
        };
        let published = state.article().and_then(|article| article.reading.published.date);
        let read = |typed: &str| read_days(typed, published);
        let flow = Flow::of(ui.ctx());
        let article = state.pane(Pane::Article);
        let beside = if rect.width() < NARROW || article.collapsed {
            rect
        } else {
            flow.start_part(rect, rect.width() * article.share)
        };
        let words = Arc::clone(&state.words);
        self.explained = why_ui(ui, beside, &view, &mut self.editor, &read, &words, commands);
    }

    pub(super) fn sheet_ui(&mut self, ui: &Ui, commands: &mut Vec<Command>) {
        let words = Arc::clone(&self.state.words);
        match self.state.sheet {
            None => {}
            Some(Sheet::Shortcuts) => shortcuts_ui(ui, &words, commands),
            Some(Sheet::PathField(purpose)) => path_field_ui(ui, purpose, &mut self.sheets, &words, commands),
            Some(Sheet::Export(_)) => export_dialog_ui(ui, &mut self.export, &words, commands),
            Some(Sheet::PublicationDate(id)) => {
                let Some(article) = self.state.dossier.article(id) else {
                    commands.push(Command::CloseTop);
                    return;
                };
                let view = DateSheetView {
                    basis: basis_words(article, &words),
                    steps: article.reading.published.steps.iter().map(|step| words.get(step)).collect(),
                    is_given: article.published_by_user.is_some(),
                };
                date_sheet_ui(ui, id, &view, &mut self.sheets, &words, commands);
            }
        }
    }
}

/// Days in words, read as the article's own are: «7 تشرين الثاني 2021», «أمس».
fn read_days(typed: &str, published: Option<jiff::civil::Date>) -> Option<crate::base::DateRange> {
    const LONGEST: usize = 120;
    let text = typed.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let document = Document {
        text: text.to_owned(),
        blocks: vec![Block {
            role: Role::Paragraph,
            span: Span::new(0, text.len()),
        }],
        ..Document::default()
    };
    let reading = crate::pipeline::read(&document, published, &CancelToken::default()).ok()?;
    // All that was typed has to be one date: half of it understood is not understood.
    let whole = |date: &&crate::resolve::DateFact| date.span.len() * 10 >= text.len() * 9;
    reading.dates.iter().find(whole).map(|date| date.range)
}

/// How the publication date is known, as a sentence.
fn basis_words(article: &crate::dossier::Article, words: &crate::view::Words) -> String {
    words.text(match article.reading.published.basis {
        PublishedBasis::Given => "published-given",
        PublishedBasis::Metadata => "published-metadata",
        PublishedBasis::Dateline => "published-dateline",
        PublishedBasis::Inferred => "published-inferred",
        PublishedBasis::Unknown => "published-unknown",
    })
}
