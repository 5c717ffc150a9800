//! Pictures of what is shown: to the clipboard, to a file, to the preview of the export sheet.

use std::path::PathBuf;
use std::sync::Arc;

use super::Window;
use crate::app::jobs::Lane;
use crate::app::state::Report;
use crate::base::{Diagnostic, Message, Severity};
use crate::chart::TimelineStyle;
use crate::dossier::write_whole;
use crate::export::{self, ExportFormat, ExportOptions, Preset, Subject};
use crate::ui::command::{Picture, Sheet};
use crate::ui::export_dialog::ExportChoice;
use crate::ui::theme::Theme;
use crate::view::seats::SeatTable;
use crate::view::timeline::Timeline;

impl Window {
    /// What the dialog has chosen, else what is on the screen.
    pub(super) fn export_choice(&self, context: &egui::Context, picture: Picture) -> ExportChoice {
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
                lanes: state.lanes,
                ..TimelineStyle::whole(state.time_right_to_left())
            },
            ..ExportOptions::default()
        }
    }

    /// Draws a picture on the writing lane; `scale` pixels a point.
    pub(super) fn draw_picture(
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
        let started = self.state.jobs.start(Lane::Write, Message::new("job-drawing"), move |job| {
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
        self.state.refuse_unless(started);
    }

    pub(super) fn write_export(&mut self, context: &egui::Context, path: PathBuf) {
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
        let started = self.state.jobs.start(Lane::Write, Message::new("job-exporting"), move |job| {
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
        self.state.refuse_unless(started);
    }

    pub(super) fn ask_for_preview(&mut self, context: &egui::Context) {
        let Some(Sheet::Export(picture)) = self.state.sheet else {
            self.preview_asked = None;
            return;
        };
        if self.export.choice.is_none() {
            let options = self.export_options(context);
            self.export.open(picture, self.state.chart, options);
        }
        let Some(choice) = self.export.choice.clone() else { return };
        // As many pixels as it takes on the screen: neither blurred nor ragged.
        let scale = self.export.fit * context.pixels_per_point();
        let asked = Some((choice.clone(), scale));
        if scale <= 0.0 || self.preview_asked == asked || !self.state.jobs.is_idle(Lane::Write) {
            return;
        }
        self.preview_asked = asked;
        self.draw_picture(choice, scale, |choice, image| Report::Preview(Box::new(choice), image));
    }
}
