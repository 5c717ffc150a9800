//! The export sheet: what, how large, in which colours and words, with the picture itself as preview. Changes nothing
//! but its own choices.

use egui::{Id, TextureHandle, Ui, Vec2};

use super::command::{Command, Picture};
use super::flow::Flow;
use super::icon::Icon;
use super::panel::{row_ui, sheet_ui};
use super::theme::{CONTROL_HEIGHT, GRID, Theme, size};
use super::widgets::{Button, Label, TextField, checkbox_ui, segmented_end_ui, segmented_ui};
use crate::chart::SeatChart;
use crate::export::{ExportFormat, ExportOptions, Preset, Subject};
use crate::typeset::Weight;
use crate::view::{Digits, Words};

/// Everything chosen in the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoice {
    /// What is drawn.
    pub subject: Subject,
    /// Kind of file.
    pub format: ExportFormat,
    /// Size by name.
    pub preset: Preset,
    /// Everything else.
    pub options: ExportOptions,
}

/// The sheet while it is open.
#[derive(Default)]
pub struct ExportDialog {
    /// The choices; none before it is opened.
    pub choice: Option<ExportChoice>,
    /// The picture of the choice that it belongs to.
    pub preview: Option<(ExportChoice, TextureHandle)>,
    /// Points of the window that a point of the picture takes in the preview; 0 where none is shown.
    pub fit: f32,
}

impl ExportDialog {
    /// Begins with these choices.
    pub fn open(&mut self, picture: Picture, chart: SeatChart, options: ExportOptions) {
        let subject = match picture {
            Picture::Seats => Subject::Seats(chart),
            Picture::Timeline => Subject::Timeline,
        };
        self.choice = Some(ExportChoice {
            subject,
            format: ExportFormat::Png,
            preset: Preset::Web,
            options,
        });
        self.preview = None;
        self.fit = 0.0;
    }
}

/// Shows the sheet.
pub fn export_dialog_ui(ui: &Ui, dialog: &mut ExportDialog, words: &Words, commands: &mut Vec<Command>) {
    let Some(mut choice) = dialog.choice.take() else { return };
    let title = words.text("export-title");
    let window = ui.ctx().content_rect().size();
    let wide = window.x >= 820.0;
    let width = if wide {
        (window.x - 200.0).clamp(780.0, 1180.0)
    } else {
        440.0
    };
    let shown = sheet_ui(ui, &title, width, |ui| {
        Label::new(&title).size(size::TITLE).weight(Weight::Bold).show_ui(ui);
        ui.add_space(GRID);
        let flow = Flow::of(ui.ctx());
        let form = 300.0;
        let room = Vec2::new(ui.available_width(), (window.y - 200.0).clamp(200.0, 520.0));
        if wide {
            ui.allocate_ui_with_layout(room, flow.row().with_cross_align(egui::Align::Min), |ui| {
                ui.allocate_ui_with_layout(Vec2::new(form, room.y), flow.column(), |ui| {
                    ui.set_width(form);
                    form_ui(ui, &mut choice, words);
                });
                ui.add_space(GRID * 4.0);
                let room = Vec2::new(ui.available_width(), room.y);
                dialog.fit = preview_ui(ui, room, dialog.preview.as_ref(), &choice, words);
            });
        } else {
            dialog.fit = 0.0;
            form_ui(ui, &mut choice, words);
        }
        ui.add_space(GRID * 2.0);
        row_ui(ui, CONTROL_HEIGHT, |ui| {
            let save = words.text("export-save");
            if Button::new(&save).primary().icon(Icon::Export).show_ui(ui).clicked() {
                commands.push(Command::ExportDialog);
            }
            let copy = words.text("copy-picture");
            if Button::new(&copy).icon(Icon::Copy).show_ui(ui).clicked() {
                commands.push(Command::CopyPicture(match choice.subject {
                    Subject::Seats(_) => Picture::Seats,
                    Subject::Timeline => Picture::Timeline,
                }));
            }
            if Button::new(&words.text("cancel")).quiet().show_ui(ui).clicked() {
                commands.push(Command::CloseTop);
            }
        });
    });
    if shown.should_close() {
        commands.push(Command::CloseTop);
    }
    dialog.choice = Some(choice);
}

/// Height of a window, in points, below which the form leaves out what can be spared.
const LOW_WINDOW: f32 = 660.0;

fn form_ui(ui: &mut Ui, choice: &mut ExportChoice, words: &Words) {
    ui.spacing_mut().item_spacing.y = GRID;
    let names: Vec<String> = Subject::ALL.iter().map(|subject| words.text(subject.key())).collect();
    let (first, second) = names.split_at(names.len() / 2);
    let at = Subject::ALL
        .iter()
        .position(|subject| *subject == choice.subject)
        .unwrap_or(0);
    for (row, (part, offset)) in [(first, 0), (second, first.len())].into_iter().enumerate() {
        let labels: Vec<&str> = part.iter().map(String::as_str).collect();
        let chosen = at
            .checked_sub(offset)
            .filter(|index| *index < labels.len())
            .unwrap_or(usize::MAX);
        let name = format!("{} {}", words.text("export-what"), row + 1);
        let picked = row_ui(ui, 28.0, |ui| segmented_ui(ui, &name, &labels, chosen));
        if let Some(subject) = picked.and_then(|index| Subject::ALL.get(offset + index)) {
            choice.subject = *subject;
            if !ExportFormat::of(choice.subject).contains(&choice.format) {
                choice.format = ExportFormat::Png;
            }
        }
    }
    ui.add_space(GRID * 2.0);
    heading_ui(ui, &words.text("export-size"));
    let names: Vec<String> = Preset::ALL.iter().map(|preset| words.text(preset.key())).collect();
    let labels: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = Preset::ALL.iter().position(|preset| *preset == choice.preset).unwrap_or(0);
    let picked = row_ui(ui, 28.0, |ui| segmented_ui(ui, &words.text("export-size"), &labels, chosen));
    if let Some(preset) = picked.and_then(|index| Preset::ALL.get(index)) {
        choice.preset = *preset;
        (choice.options.width, choice.options.height) = preset.size();
        choice.options.scale = preset.scale();
    }
    row_ui(ui, 28.0, |ui| {
        let scales = [1.0, 2.0, 3.0, 4.0];
        let names = ["1×", "2×", "3×", "4×"];
        let chosen = scales.iter().position(|scale| *scale == choice.options.scale).unwrap_or(1);
        if let Some(scale) = segmented_ui(ui, &words.text("export-scale"), &names, chosen).and_then(|index| scales.get(index)) {
            choice.options.scale = *scale;
        }
        ui.add_space(GRID * 2.0);
        let theme = Theme::of(ui.ctx());
        Label::new(&pixels_words(&choice.options, words))
            .size(size::SMALL)
            .color(theme.secondary)
            .show_ui(ui);
    });
    ui.add_space(GRID * 2.0);
    heading_ui(ui, &words.text("export-theme"));
    row_ui(ui, 28.0, |ui| {
        let names = [words.text("theme-light"), words.text("theme-dark")];
        let labels = [names[0].as_str(), names[1].as_str()];
        if let Some(index) = segmented_ui(ui, &words.text("export-theme"), &labels, usize::from(choice.options.dark)) {
            choice.options.dark = index == 1;
        }
        let names = ["123", "١٢٣"];
        let chosen = usize::from(choice.options.digits == Digits::ArabicIndic);
        let title = words.text("export-digits");
        let picked = segmented_end_ui(ui, &title, &names, chosen);
        if let Some(index) = picked.unwrap_or_else(|| segmented_ui(ui, &title, &names, chosen)) {
            choice.options.digits = if index == 1 { Digits::ArabicIndic } else { Digits::Latin };
        }
    });
    row_ui(ui, 28.0, |ui| {
        let formats = [ExportFormat::Png, ExportFormat::Svg];
        let chosen = formats.iter().position(|format| *format == choice.format).unwrap_or(0);
        if let Some(format) =
            segmented_ui(ui, &words.text("export-format"), &["PNG", "SVG"], chosen).and_then(|index| formats.get(index))
        {
            choice.format = *format;
        }
    });
    ui.add_space(GRID);
    checkbox_ui(ui, &mut choice.options.transparent, &words.text("export-transparent"));
    checkbox_ui(ui, &mut choice.options.wordmark, &words.text("export-wordmark"));
    ui.add_space(GRID * 2.0);
    // In a low window the fields say themselves what they are for.
    if ui.ctx().content_rect().height() >= LOW_WINDOW {
        heading_ui(ui, &words.text("export-words"));
    }
    for (key, value) in [
        ("export-own-title", &mut choice.options.title),
        ("export-source", &mut choice.options.source),
        ("export-credit", &mut choice.options.credit),
    ] {
        let mut typed = value.clone().unwrap_or_default();
        let name = words.text(key);
        let field = TextField::new(Id::unique(("waqai-export", key)), &mut typed, &name)
            .hint(&name)
            .show_ui(ui);
        if field.changed() {
            *value = Some(typed).filter(|typed| !typed.trim().is_empty());
        }
    }
}

/// `2400 × 1350 pixels`.
fn pixels_words(options: &ExportOptions, words: &Words) -> String {
    let digits = words.strings.digits();
    let shape = |points: f32| digits.shape(&((points * options.scale).round() as i64).to_string());
    let pixels = crate::base::Message::new("export-pixels")
        .with("width", shape(options.width))
        .with("height", shape(options.height));
    words.get(&pixels)
}

fn heading_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    Label::new(text).size(size::SMALL).color(theme.secondary).show_ui(ui);
}

/// The picture as large as `room` allows; gives points of the window for each of its own.
fn preview_ui(
    ui: &mut Ui,
    room: Vec2,
    preview: Option<&(ExportChoice, TextureHandle)>,
    choice: &ExportChoice,
    words: &Words,
) -> f32 {
    let theme = Theme::of(ui.ctx());
    let shape = Vec2::new(choice.options.width, choice.options.height);
    let fit = (room.x / shape.x).min(room.y / shape.y).max(0.01);
    let (place, response) = ui.allocate_exact_size(room, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, words.text("export-preview")));
    // On whole pixels, so that the picture is shown as it was drawn.
    let pixels = ui.ctx().pixels_per_point();
    let on_pixels = |at: Vec2| (at * pixels).round() / pixels;
    let size = on_pixels(shape * fit);
    let rect = egui::Rect::from_min_size(on_pixels(place.center().to_vec2() - size / 2.0).to_pos2(), size);
    if choice.options.transparent {
        checkers(ui, rect);
    }
    if let Some((_, texture)) = preview {
        let size = texture.size_vec2();
        let fit = (rect.width() / size.x).min(rect.height() / size.y);
        let is_own = (size / pixels - rect.size()).abs().max_elem() * pixels < 1.5;
        let rect = if is_own {
            egui::Rect::from_min_size(rect.min, size / pixels)
        } else {
            egui::Rect::from_center_size(rect.center(), size * fit)
        };
        let whole = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
        ui.painter().image(texture.id(), rect, whole, egui::Color32::WHITE);
    }
    ui.painter()
        .rect_stroke(rect, 2.0, egui::Stroke::new(1.0, theme.line), egui::StrokeKind::Outside);
    fit
}

/// The ground that shows where a picture has none.
fn checkers(ui: &Ui, rect: egui::Rect) {
    const SIDE: f32 = 10.0;
    let theme = Theme::of(ui.ctx());
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, theme.paper);
    let (columns, rows) = ((rect.width() / SIDE).ceil() as usize, (rect.height() / SIDE).ceil() as usize);
    for row in 0..rows {
        for column in (row % 2..columns).step_by(2) {
            let corner = rect.min + Vec2::new(column as f32 * SIDE, row as f32 * SIDE);
            painter.rect_filled(egui::Rect::from_min_size(corner, Vec2::splat(SIDE)), 0.0, theme.sunken);
        }
    }
}
