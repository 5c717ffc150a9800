//! The window: lays the panes out, hands them what they show, and acts on what they ask for.

mod bars;
mod exporting;
mod over;
mod panes;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Pos2, Rect, Ui, Vec2};

use self::over::Draft;
use super::input;
use super::state::{Effect, Report, State};
use crate::base::Message;
use crate::library::ThemeChoice;
use crate::ui::areas;
use crate::ui::chart_slot::ChartSlot;
use crate::ui::command::{Command, Pane, Sheet};
use crate::ui::empty::drop_overlay_ui;
use crate::ui::export_dialog::{ExportChoice, ExportDialog};
use crate::ui::flow::Flow;
use crate::ui::notices::{shelf_height, shelf_ui};
use crate::ui::reader::ReaderPane;
use crate::ui::sheets::SheetsState;
use crate::ui::status_bar::STATUS_HEIGHT;
use crate::ui::text::Text;
use crate::ui::theme::Theme;
use crate::ui::toolbar::TOOLBAR_HEIGHT;
use crate::ui::why::FactEditor;

/// Below this width, in points, one pane is shown at a time.
const NARROW: f32 = 860.0;
const GAP: f32 = 16.0;
const CARD_BAR: f32 = 58.0;
/// Height of a card that has nothing to show beside one that has.
const EMPTY_CARD: f32 = 168.0;

/// The window's state and what its panes remember between frames.
pub(crate) struct Window {
    pub(crate) state: State,
    charts: ChartSlot,
    timeline: ChartSlot,
    export: ExportDialog,
    sheets: SheetsState,
    editor: FactEditor,
    /// What was typed about a fact and left without being applied.
    draft: Option<Draft>,
    /// Height of the foot of the panes that the explanation of a fact covers.
    explained: f32,
    shown_sheet: Option<Sheet>,
    /// The pane shown in a narrow window, or alone for a picture of one.
    pub(crate) only: Option<Pane>,
    narrow_pane: Pane,
    /// The picture last drawn for the preview, and at how many pixels a point.
    preview_asked: Option<(ExportChoice, f32)>,
    ready: bool,
    /// A reader for each document, by its address.
    readers: BTreeMap<usize, ReaderPane>,
    /// Where the articles of the last session are to be put back to, by their place.
    begin_at: BTreeMap<usize, usize>,
}

impl Window {
    /// A window over this state.
    pub(crate) fn new(state: State) -> Self {
        let begin_at = state
            .scroll_positions
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, position)| *position > 0)
            .collect();
        Self {
            state,
            readers: BTreeMap::new(),
            begin_at,
            charts: ChartSlot::default(),
            timeline: ChartSlot::default(),
            export: ExportDialog::default(),
            sheets: SheetsState::default(),
            editor: FactEditor::default(),
            draft: None,
            explained: 0.0,
            shown_sheet: None,
            only: None,
            narrow_pane: Pane::Article,
            preview_asked: None,
            ready: false,
        }
    }

    /// Prepares a context to be drawn on: fonts, text and the worker's wake-up.
    pub(crate) fn attach(&self, context: &egui::Context) {
        super::fonts::install(context);
        Text::install(context, Arc::clone(&self.state.typesetter));
        self.state.jobs.wake().attach(context);
        self.install_look(context);
    }

    fn install_look(&self, context: &egui::Context) {
        let dark = match self.state.settings.theme {
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::System => context.system_theme() == Some(egui::Theme::Dark),
        };
        Theme::new(dark).install(context, self.state.reduced_motion());
        Flow::new(self.state.language().is_right_to_left()).install(context);
    }

    /// True once article, charts and timeline were drawn with what was opened.
    pub(crate) fn is_complete(&self) -> bool {
        self.ready && self.state.jobs.running().is_empty()
    }

    /// How often charts and timeline were laid out so far.
    #[cfg(test)]
    pub(crate) fn drawings(&self) -> u32 {
        self.charts.drawings() + self.timeline.drawings()
    }

    /// Pixels of the picture that the export sheet shows.
    #[cfg(test)]
    pub(crate) fn preview_size(&self) -> Option<Vec2> {
        let (_, texture) = self.export.preview.as_ref()?;
        Some(texture.size_vec2())
    }

    /// One frame.
    pub(crate) fn frame_ui(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        self.state.collect();
        let mut commands = Vec::new();
        let finding = self.is_finding(&context);
        input::gather(&context, &self.state, finding, &mut commands);
        self.act(&context, std::mem::take(&mut commands));
        self.install_look(&context);

        let theme = Theme::of(&context);
        let whole = ui.max_rect();
        ui.painter().rect_filled(whole, 0.0, theme.desk);
        let toolbar = Rect::from_min_size(whole.min, Vec2::new(whole.width(), TOOLBAR_HEIGHT));
        let status = Rect::from_min_max(Pos2::new(whole.left(), whole.bottom() - STATUS_HEIGHT), whole.max);
        let middle = Rect::from_min_max(toolbar.left_bottom(), status.right_top());

        if let Some(pane) = self.only {
            self.pane_ui(ui, pane, whole, &mut commands);
        } else {
            let shelf = shelf_height(ui, middle.height(), &self.state.notices);
            let whole = middle;
            let middle = whole.with_max_y(whole.bottom() - shelf);
            self.toolbar_ui(ui, toolbar, &mut commands);
            if self.state.dossier.articles.is_empty() {
                self.invitation_ui(ui, middle, &mut commands);
            } else if middle.width() < NARROW {
                self.narrow_ui(ui, middle, &mut commands);
            } else {
                self.wide_ui(ui, middle, &mut commands);
            }
            let shelf = whole.with_min_y(middle.bottom());
            shelf_ui(ui, shelf, &self.state.notices, &self.state.words, &mut commands);
            self.status_ui(ui, status, &mut commands);
            self.why_ui(ui, middle, &mut commands);
            self.sheet_ui(ui, &mut commands);
            if context.input(|input| !input.raw.hovered_files.is_empty()) {
                drop_overlay_ui(ui, &self.state.words.text("drop-here"));
            }
        }
        areas::end(&context);
        // What no pane hovers any more is no longer hovered.
        let hovering = commands.iter().any(|command| matches!(command, Command::Hover(_)));
        if !hovering && !self.state.linked.hovered.is_empty() {
            commands.push(Command::Hover(Vec::new()));
        }
        self.act(&context, commands);
        self.ready = !self.state.dossier.articles.is_empty();
        if let Some(delay) = self.state.jobs.shown_in() {
            context.request_repaint_after(delay);
        }
    }

    /// True where the search bar of the article is seen.
    fn is_finding(&self, context: &egui::Context) -> bool {
        let narrow = context.content_rect().width() < NARROW;
        let seen = if narrow {
            self.narrow_pane == Pane::Article
        } else {
            !self.state.pane(Pane::Article).collapsed
        };
        let reader = self
            .state
            .article()
            .and_then(|article| self.readers.get(&(Arc::as_ptr(&article.document) as usize)));
        seen && reader.is_some_and(ReaderPane::is_finding)
    }

    fn act(&mut self, context: &egui::Context, commands: Vec<Command>) {
        for command in commands {
            // Hovering the same as before is no change, and must not keep the window drawing.
            if let Command::Hover(facts) = &command
                && *facts == self.state.linked.hovered
            {
                continue;
            }
            self.state.apply(command);
            context.request_repaint();
        }
        for effect in std::mem::take(&mut self.state.effects) {
            self.take_effect(context, effect);
        }
        self.follow_sheet();
        self.follow_editing();
        self.ask_for_preview(context);
    }

    fn take_effect(&mut self, context: &egui::Context, effect: Effect) {
        match effect {
            Effect::CopyText(text) => context.copy_text(text),
            Effect::Find => {
                if let Some(article) = self.state.article() {
                    self.readers
                        .entry(Arc::as_ptr(&article.document) as usize)
                        .or_default()
                        .find();
                }
                if self.only.is_none() {
                    self.narrow_pane = Pane::Article;
                }
            }
            Effect::Quit => context.send_viewport_cmd(egui::ViewportCommand::Close),
            Effect::CopyPicture(picture) => {
                let choice = self.export_choice(context, picture);
                let scale = choice.options.scale;
                self.draw_picture(choice, scale, |_, image| Report::Picture(image));
            }
            Effect::CopyImage(image) => {
                context.copy_image(image);
                let note = crate::ui::notice::NoticeEntry::note(Message::new("picture-copied"));
                self.state.notify(vec![note]);
            }
            Effect::Preview(choice, image) => {
                let texture = context.load_texture("preview", image, egui::TextureOptions::LINEAR);
                self.export.preview = Some((*choice, texture));
            }
            Effect::Export(path) => self.write_export(context, path),
        }
    }
}
