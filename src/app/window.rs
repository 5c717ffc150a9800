//! The window: lays the panes out, hands them what they show, and acts on what they ask for.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Pos2, Rect, Ui, Vec2};

use super::input;
use super::jobs::Lane;
use super::state::{Effect, Report, State};
use crate::base::{ArticleId, Diagnostic, Message, Severity};
use crate::chart::TimelineStyle;
use crate::dossier::write_whole;
use crate::export::{self, ExportFormat, ExportOptions, Preset, Subject};
use crate::library::ThemeChoice;
use crate::resolve::PublishedBasis;
use crate::ui::article_pane::{ArticleHeadView, article_head_ui, head_height};
use crate::ui::chart_slot::ChartSlot;
use crate::ui::charts_pane::{ChartsView, charts_pane_ui};
use crate::ui::command::{Command, Pane, Picture, Sheet};
use crate::ui::empty::{Invitation, Taken, drop_overlay_ui, invitation_ui};
use crate::ui::export_dialog::{ExportChoice, ExportDialog, export_dialog_ui};
use crate::ui::flow::Flow;
use crate::ui::icon::Icon;
use crate::ui::notices::{WhyView, notices_ui, why_ui};
use crate::ui::reader::{ReaderOptions, ReaderPane};
use crate::ui::sheets::{DateSheetView, SheetsState, date_sheet_ui, path_field_ui, shortcuts_ui};
use crate::ui::status_bar::{JobView, STATUS_HEIGHT, status_bar_ui};
use crate::ui::text::Text;
use crate::ui::theme::Theme;
use crate::ui::timeline_pane::{TimelineView, timeline_pane_ui};
use crate::ui::toolbar::{TOOLBAR_HEIGHT, ToolbarView, toolbar_ui};
use crate::ui::widgets::{Button, splitter_ui, tabs_ui};
use crate::view::reader::ReaderModel;
use crate::view::seats::SeatTable;
use crate::view::timeline::Timeline;

/// Below this width, in points, one pane is shown at a time.
const NARROW: f32 = 860.0;
const GAP: f32 = 16.0;
const CARD_BAR: f32 = 58.0;

/// The window's state and what its panes remember between frames.
pub(crate) struct Window {
    pub(crate) state: State,
    charts: ChartSlot,
    timeline: ChartSlot,
    export: ExportDialog,
    sheets: SheetsState,
    shown_sheet: Option<Sheet>,
    /// The pane shown in a narrow window, or alone for a picture of one.
    pub(crate) only: Option<Pane>,
    narrow_pane: Pane,
    preview_asked: Option<ExportChoice>,
    ready: bool,
    /// The reader's model of the version and article it was made for.
    model: Option<(u64, ArticleId, Arc<ReaderModel>)>,
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
            model: None,
            readers: BTreeMap::new(),
            begin_at,
            charts: ChartSlot::default(),
            timeline: ChartSlot::default(),
            export: ExportDialog::default(),
            sheets: SheetsState::default(),
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
        Theme::new(dark).install(context, false);
        Flow::new(self.state.language().is_right_to_left()).install(context);
    }

    /// True once article, charts and timeline were drawn with what was opened.
    pub(crate) fn is_complete(&self) -> bool {
        self.ready && self.state.jobs.running().is_empty()
    }

    /// One frame.
    pub(crate) fn frame_ui(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        self.state.collect();
        let mut commands = Vec::new();
        input::gather(&context, &self.state, &mut commands);
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
            self.toolbar_ui(ui, toolbar, &mut commands);
            if self.state.dossier.articles.is_empty() {
                self.invitation_ui(ui, middle, &mut commands);
            } else if middle.width() < NARROW {
                self.narrow_ui(ui, middle, &mut commands);
            } else {
                self.wide_ui(ui, middle, &mut commands);
            }
            self.status_ui(ui, status, &mut commands);
            self.why_ui(ui, middle, &mut commands);
            notices_ui(ui, middle, &self.state.notices, &self.state.words, &mut commands);
            self.sheet_ui(ui, &mut commands);
            if context.input(|input| !input.raw.hovered_files.is_empty()) {
                drop_overlay_ui(ui, &self.state.words.text("drop-here"));
            }
        }
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
                self.draw_picture(choice, 2.0, |_, image| Report::Picture(image));
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

    /// What the dialog has chosen, else what is on the screen.
    fn export_choice(&self, context: &egui::Context, picture: Picture) -> ExportChoice {
        if let (Some(choice), Some(Sheet::Export(_))) = (&self.export.choice, self.state.sheet) {
            return choice.clone();
        }
        let subject = match picture {
            Picture::Seats => Subject::Seats(self.state.chart),
            Picture::Timeline => Subject::Timeline,
        };
        ExportChoice {
            subject,
            format: ExportFormat::Png,
            preset: Preset::Web,
            options: self.export_options(context),
        }
    }

    fn export_options(&self, context: &egui::Context) -> ExportOptions {
        let state = &self.state;
        ExportOptions {
            dark: Theme::of(context).dark,
            language: state.language(),
            digits: state.settings.digits,
            months: state.settings.month_names,
            time_right_to_left: Some(state.time_right_to_left()),
            hemicycle: state.hemicycle,
            timeline: TimelineStyle {
                fold_gaps: state.fold_gaps,
                ..TimelineStyle::whole(state.time_right_to_left())
            },
            ..ExportOptions::default()
        }
    }

    /// Draws a picture on the writing lane; `scale` pixels a point.
    fn draw_picture(
        &mut self,
        choice: ExportChoice,
        scale: f32,
        hand_back: impl FnOnce(ExportChoice, egui::ColorImage) -> Report + Send + 'static,
    ) {
        let (dossier, options, typesetter) = (
            self.state.dossier.clone(),
            self.state.seat_options.clone(),
            Arc::clone(&self.state.typesetter),
        );
        self.state.jobs.start(Lane::Write, Message::new("job-drawing"), move |job| {
            let words = choice.options.words();
            let table = SeatTable::build(&dossier, &options, &words);
            let timeline = Timeline::build(&dossier, &words);
            let canvas = export::render(choice.subject, &table, &timeline, &choice.options, &words, &typesetter);
            if let Some(raster) = export::raster(&canvas, scale, &typesetter) {
                let size = [raster.width as usize, raster.height as usize];
                let image = egui::ColorImage::from_rgba_unmultiplied(size, &raster.rgba);
                job.report(hand_back(choice, image));
            }
        });
    }

    fn write_export(&mut self, context: &egui::Context, path: PathBuf) {
        let picture = match self.state.sheet {
            Some(Sheet::Export(picture)) => picture,
            _ => Picture::Seats,
        };
        let mut choice = match &self.export.choice {
            Some(choice) => choice.clone(),
            None => self.export_choice(context, picture),
        };
        let extension = path
            .extension()
            .map(|extension| extension.to_string_lossy().to_ascii_lowercase());
        let path = match extension.as_deref() {
            Some("svg") => {
                choice.format = ExportFormat::Svg;
                path
            }
            Some("png") => {
                choice.format = ExportFormat::Png;
                path
            }
            _ => {
                let mut name = path.into_os_string();
                name.push(".");
                name.push(choice.format.extension());
                PathBuf::from(name)
            }
        };
        let (dossier, options, typesetter) = (
            self.state.dossier.clone(),
            self.state.seat_options.clone(),
            Arc::clone(&self.state.typesetter),
        );
        self.state.jobs.start(Lane::Write, Message::new("job-exporting"), move |job| {
            let words = choice.options.words();
            let table = SeatTable::build(&dossier, &options, &words);
            let timeline = Timeline::build(&dossier, &words);
            let bytes = export::export(
                choice.subject,
                choice.format,
                &dossier,
                (&table, &timeline),
                &choice.options,
                &typesetter,
            );
            let report = match bytes {
                Ok(bytes) => match write_whole(&path, &bytes) {
                    Ok(()) => Report::Exported(path),
                    Err(error) => Report::WriteFailed(error.diagnostic()),
                },
                Err(_) => Report::WriteFailed(
                    Diagnostic::new(Severity::Error, Message::new("export-too-large"))
                        .remedy(Message::new("export-too-large-remedy")),
                ),
            };
            job.report(report);
        });
    }

    /// Fills a sheet's fields when it opens.
    fn follow_sheet(&mut self) {
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
            Some(Sheet::PathField(_)) => self.sheets.path.clear(),
            Some(Sheet::Export(_)) => self.export.choice = None,
            _ => {}
        }
    }

    fn ask_for_preview(&mut self, context: &egui::Context) {
        let Some(Sheet::Export(picture)) = self.state.sheet else {
            self.preview_asked = None;
            return;
        };
        if self.export.choice.is_none() {
            let options = self.export_options(context);
            self.export.open(picture, self.state.chart, options);
        }
        let Some(choice) = self.export.choice.clone() else { return };
        if self.preview_asked.as_ref() == Some(&choice) || !self.state.jobs.is_idle(Lane::Write) {
            return;
        }
        self.preview_asked = Some(choice.clone());
        let fit = (560.0 / choice.options.width).min(440.0 / choice.options.height);
        self.draw_picture(choice, fit * context.pixels_per_point(), |choice, image| {
            Report::Preview(Box::new(choice), image)
        });
    }

    fn toolbar_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &self.state;
        let name = state.dossier_name();
        let count = state.dossier.articles.len();
        let articles = if count > 1 {
            state.words.get(&Message::new("articles-count").with("count", count))
        } else {
            String::new()
        };
        let recent: Vec<_> = state
            .recent
            .files
            .iter()
            .map(|file| {
                (
                    file.path.clone(),
                    file.title.clone().unwrap_or_else(|| super::opening::name_of(&file.path)),
                )
            })
            .collect();
        let view = ToolbarView {
            dossier: &name,
            articles: &articles,
            has_articles: count > 0,
            can_undo: state.history.can_undo(),
            can_redo: state.history.can_redo(),
            recent: &recent,
            theme: state.settings.theme,
            digits: state.settings.digits,
            words: &state.words,
        };
        toolbar_ui(ui, rect, &view, commands);
    }

    fn invitation_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let words = &self.state.words;
        let invitation = Invitation {
            title: words.text("invitation-title"),
            detail: words.text("invitation-detail"),
            open: words.text("action-open"),
            sample: words.text("action-sample"),
        };
        match invitation_ui(ui, rect, &invitation) {
            Some(Taken::Open) => commands.push(Command::OpenDialog),
            Some(Taken::Sample) => commands.push(Command::OpenSample),
            None => {}
        }
    }

    fn narrow_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let words = Rc::clone(&self.state.words);
        let bar = Rect::from_min_size(rect.min, Vec2::new(rect.width(), 44.0));
        let panes = [Pane::Article, Pane::Charts, Pane::Timeline];
        let names = [
            words.text("pane-article"),
            words.text("pane-charts"),
            words.text("pane-timeline"),
        ];
        let labels: Vec<&str> = names.iter().map(String::as_str).collect();
        let chosen = panes.iter().position(|pane| *pane == self.narrow_pane).unwrap_or(0);
        let inside = bar.shrink2(Vec2::new(16.0, 8.0));
        let picked = crate::ui::panel::region_ui(ui, &words.text("panes"), inside, |ui| {
            tabs_ui(ui, &words.text("panes"), &labels, chosen)
        });
        if let Some(pane) = picked.and_then(|index| panes.get(index)) {
            self.narrow_pane = *pane;
            ui.ctx().request_repaint();
        }
        let rest = Rect::from_min_max(Pos2::new(rect.left(), bar.bottom()), rect.max);
        let rest = if self.narrow_pane == Pane::Article {
            rest
        } else {
            rest.shrink2(Vec2::new(12.0, 4.0))
        };
        self.pane_ui(ui, self.narrow_pane, rest, commands);
    }

    fn wide_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let flow = Flow::of(ui.ctx());
        let words = Rc::clone(&self.state.words);
        let article = self.state.pane(Pane::Article);
        let width = if article.collapsed {
            44.0
        } else {
            (rect.width() * article.share).clamp(320.0, rect.width() - 400.0)
        };
        let article_rect = flow.start_part(rect, width);
        if article.collapsed {
            self.collapsed_article_ui(ui, article_rect, commands);
        } else {
            self.pane_ui(ui, Pane::Article, article_rect, commands);
            let edge = flow.end(article_rect, 0.0);
            let line = Rect::from_center_size(Pos2::new(edge, rect.center().y), Vec2::new(1.0, rect.height()));
            let moved = splitter_ui(
                ui,
                egui::Id::unique("waqai-split-article"),
                line,
                &words.text("splitter-article"),
            );
            if moved != 0.0 {
                commands.push(Command::SetShare(Pane::Article, (width + moved * flow.sign()) / rect.width()));
            }
        }
        let column = flow.part(rect, width, rect.width() - width).shrink(GAP);
        let (charts, timeline) = (self.state.pane(Pane::Charts), self.state.pane(Pane::Timeline));
        let room = column.height() - GAP;
        let charts_height = match (charts.collapsed, timeline.collapsed) {
            (true, _) => CARD_BAR,
            (false, true) => room - CARD_BAR,
            (false, false) => (room * charts.share).clamp(200.0_f32.min(room / 2.0), (room - 180.0).max(room / 2.0)),
        };
        let timeline_height = if timeline.collapsed { CARD_BAR } else { room - charts_height };
        let charts_rect = Rect::from_min_size(column.min, Vec2::new(column.width(), charts_height));
        let timeline_rect = Rect::from_min_size(
            Pos2::new(column.left(), charts_rect.bottom() + GAP),
            Vec2::new(column.width(), timeline_height),
        );
        self.pane_ui(ui, Pane::Charts, charts_rect, commands);
        self.pane_ui(ui, Pane::Timeline, timeline_rect, commands);
        if !charts.collapsed && !timeline.collapsed {
            let middle = Pos2::new(column.center().x, charts_rect.bottom() + GAP / 2.0);
            let line = Rect::from_center_size(middle, Vec2::new(48.0, 1.0));
            let moved = splitter_ui(
                ui,
                egui::Id::unique("waqai-split-charts"),
                line,
                &words.text("splitter-charts"),
            );
            if moved != 0.0 {
                commands.push(Command::SetShare(Pane::Charts, (charts_height + moved) / room));
            }
        }
    }

    fn collapsed_article_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let theme = Theme::of(ui.ctx());
        let words = &self.state.words;
        ui.painter().rect_filled(rect, 0.0, theme.paper);
        let name = format!("{}: {}", words.text("pane-expand"), words.text("pane-article"));
        crate::ui::panel::region_ui(ui, &words.text("pane-article"), rect.shrink(5.0), |ui| {
            if Button::icon_only(Icon::Document, &name).show_ui(ui).clicked() {
                commands.push(Command::SetCollapsed(Pane::Article, false));
            }
        });
    }

    fn pane_ui(&mut self, ui: &mut Ui, pane: Pane, rect: Rect, commands: &mut Vec<Command>) {
        let alone = self.only.is_some() || ui.max_rect().width() < NARROW;
        let collapsed = !alone && self.state.pane(pane).collapsed;
        let state = &self.state;
        match pane {
            Pane::Article => self.article_ui(ui, rect, commands),
            Pane::Charts => {
                let view = ChartsView {
                    table: &state.seats,
                    generation: state.generation,
                    chart: state.chart,
                    hemicycle: state.hemicycle,
                    reference: state.seat_options.reference,
                    order: state.seat_options.order,
                    collapsed,
                    linked: &state.linked,
                    words: &state.words,
                };
                charts_pane_ui(ui, rect, view, &mut self.charts, commands);
            }
            Pane::Timeline => {
                let view = TimelineView {
                    timeline: &state.timeline,
                    generation: state.generation,
                    fold_gaps: state.fold_gaps,
                    right_to_left: state.time_right_to_left(),
                    window: state.time_window,
                    collapsed,
                    linked: &state.linked,
                    words: &state.words,
                };
                timeline_pane_ui(ui, rect, view, &mut self.timeline, commands);
            }
        }
    }

    fn article_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let theme = Theme::of(ui.ctx());
        ui.painter().rect_filled(rect, 0.0, theme.paper);
        let state = &self.state;
        if state.article().is_none() {
            return;
        }
        let titles: Vec<String> = state
            .dossier
            .articles
            .iter()
            .map(|article| {
                let name = article.path.as_deref().map(super::opening::name_of);
                article
                    .document
                    .title()
                    .map(str::to_owned)
                    .or(name)
                    .unwrap_or_else(|| state.words.text("article-untitled"))
            })
            .collect();
        let head = Rect::from_min_size(rect.min, Vec2::new(rect.width(), head_height(titles.len())));
        let view = ArticleHeadView {
            titles: &titles,
            shown: state.shown,
            words: &state.words,
        };
        if titles.len() > 1 {
            article_head_ui(ui, head, &view, commands);
        }
        let body = Rect::from_min_max(Pos2::new(rect.left(), head.bottom()), rect.max);
        self.reader_ui(ui, body, commands);
    }

    fn reader_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &mut self.state;
        let (shown, generation) = (state.shown, state.generation);
        let Some(article) = state.dossier.article(shown) else { return };
        let held = self
            .model
            .as_ref()
            .filter(|(at, id, _)| *at == generation && *id == shown)
            .map(|(_, _, model)| Arc::clone(model));
        let model = held.unwrap_or_else(|| {
            let model = Arc::new(ReaderModel::new(
                shown,
                Arc::clone(&article.document),
                &article.reading,
                &state.words,
            ));
            self.model = Some((generation, shown, Arc::clone(&model)));
            model
        });
        let options = ReaderOptions {
            zoom: state.settings.zoom,
            text_width_em: state.settings.text_width_em,
            ..ReaderOptions::default()
        };
        // Each article keeps its place and its selection while others are shown.
        let pane = self.readers.entry(Arc::as_ptr(&article.document) as usize).or_default();
        let name = state.words.text("pane-article");
        let asked = crate::ui::panel::region_ui(ui, &name, rect, |ui| {
            pane.show_ui(ui, &model, &options, &state.linked, &state.words.strings)
        });
        commands.extend(asked);
        let at = shown.0 as usize;
        if let Some(position) = self.begin_at.remove(&at) {
            pane.begin_at(position);
            ui.ctx().request_repaint();
        }
        if state.scroll_positions.len() <= at {
            state.scroll_positions.resize(at + 1, 0);
        }
        if let Some(position) = state.scroll_positions.get_mut(at) {
            *position = pane.first_in_view();
        }
    }

    fn status_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &self.state;
        let jobs: Vec<JobView> = state
            .jobs
            .running()
            .iter()
            .filter(|job| job.is_shown())
            .map(|job| JobView {
                id: job.id,
                what: job.what.clone(),
                progress: job.progress(),
            })
            .collect();
        let seats: usize = state.dossier.articles.iter().map(|article| article.reading.seats.len()).sum();
        let summary = if state.dossier.articles.is_empty() {
            state.words.text("status-nothing")
        } else {
            let parts = [
                Message::new("status-seats").with("count", seats),
                Message::new("status-events").with("count", state.timeline.items.len()),
            ];
            let mut parts: Vec<String> = parts.iter().map(|part| state.words.get(part)).collect();
            let conflicts = state.seats.rows.iter().filter(|row| is_conflict(row)).count();
            if conflicts > 0 {
                let key = if state.dossier.articles.len() > 1 {
                    "status-conflicts"
                } else {
                    "status-conflicts-inside"
                };
                parts.push(state.words.get(&Message::new(key).with("count", conflicts)));
            }
            parts.join(" · ")
        };
        status_bar_ui(ui, rect, &summary, &jobs, state.settings.zoom, &state.words, commands);
    }

    fn why_ui(&self, ui: &Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &self.state;
        let shown = state
            .linked
            .selected
            .iter()
            .find(|fact| fact.article == state.shown)
            .or(state.linked.selected.first());
        let Some(fact) = shown else { return };
        let Some(evidence) = state.evidence(*fact) else { return };
        let more = state.linked.selected.len() - 1;
        let view = WhyView {
            quote: evidence.quote.to_owned(),
            article: evidence.article.document.title().unwrap_or_default().to_owned(),
            steps: evidence.provenance.steps.iter().map(|step| state.words.get(step)).collect(),
            rule: evidence.provenance.rule.to_owned(),
            more: if more > 0 {
                state.words.get(&Message::new("why-more").with("count", more))
            } else {
                String::new()
            },
        };
        let flow = Flow::of(ui.ctx());
        let article = state.pane(Pane::Article);
        let beside = if rect.width() < NARROW || article.collapsed {
            rect
        } else {
            flow.start_part(rect, rect.width() * article.share)
        };
        why_ui(ui, beside, &view, &state.words, commands);
    }

    fn sheet_ui(&mut self, ui: &Ui, commands: &mut Vec<Command>) {
        let words = Rc::clone(&self.state.words);
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

fn is_conflict(row: &crate::view::seats::SeatRow) -> bool {
    use crate::view::seats::Cell;
    matches!(row.before, Cell::Conflict(_)) || matches!(row.after, Cell::Conflict(_))
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
