//! The keys of the article pane: zoom, search, selection, scrolling, adding facts.

use egui::{Event, Key, Modifiers, Response, Ui};

use super::{ReaderOptions, ReaderPane};
use crate::base::FactKind;
use crate::ui::command::Command;
use crate::ui::text::Text;
use crate::ui::theme::size;

impl ReaderPane {
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        response: &Response,
        options: &ReaderOptions,
        text: &Text,
        commands: &mut Vec<Command>,
    ) {
        let zoom = ui.input(egui::InputState::zoom_delta);
        if response.contains_pointer() && (zoom - 1.0).abs() > 0.001 {
            commands.push(Command::SetZoom((options.zoom * zoom).clamp(0.5, 4.0)));
        }
        let consume = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if consume(Modifiers::COMMAND, Key::F) {
            self.find();
        }
        if self.find.open && consume(Modifiers::SHIFT, Key::F3) {
            self.find.step(false);
        }
        if self.find.open && consume(Modifiers::NONE, Key::F3) {
            self.find.step(true);
        }
        for (key, step) in [
            (Key::Plus, 1.1),
            (Key::Equals, 1.1),
            (Key::Minus, 1.0 / 1.1),
            (Key::Num0, 0.0),
        ] {
            if consume(Modifiers::COMMAND, key) {
                let zoom = if step == 0.0 { 1.0 } else { options.zoom * step };
                commands.push(Command::SetZoom(zoom.clamp(0.5, 4.0)));
            }
        }
        // Keys that nothing else is there to take are the article's: Escape, which closes a menu, takes the focus too.
        let unfocused = ui.memory(|memory| memory.focused().is_none() && memory.allows_interaction(response.layer_id));
        if response.has_focus() || unfocused && !egui::Popup::is_any_open(ui.ctx()) {
            self.page_keys(ui, response, text, commands);
        }
    }

    fn page_keys(&mut self, ui: &Ui, response: &Response, text: &Text, commands: &mut Vec<Command>) {
        let consume = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        ui.memory_mut(|memory| {
            let filter = egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..Default::default()
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        if ui.input(|input| input.events.contains(&Event::Copy)) {
            self.copied = self.selected_text().map(ToOwned::to_owned);
        }
        if consume(Modifiers::COMMAND, Key::A) {
            self.select_all();
        }
        for (key, kind) in [(Key::M, FactKind::Seats), (Key::H, FactKind::Event)] {
            if consume(Modifiers::COMMAND, key)
                && let Some(editing) = self.addition(kind)
            {
                commands.push(Command::Edit(editing));
            }
        }
        for (key, by_word) in [
            (Key::ArrowLeft, false),
            (Key::ArrowRight, false),
            (Key::ArrowUp, false),
            (Key::ArrowDown, false),
            (Key::Home, false),
            (Key::End, false),
            (Key::ArrowLeft, true),
            (Key::ArrowRight, true),
            (Key::Home, true),
            (Key::End, true),
        ] {
            let modifiers = if by_word {
                Modifiers::COMMAND | Modifiers::SHIFT
            } else {
                Modifiers::SHIFT
            };
            if consume(modifiers, key) {
                self.extend_selection(key, by_word, text);
            }
        }
        let page = (self.view_height - 60.0).max(40.0);
        for (modifiers, key, points) in [
            (Modifiers::NONE, Key::ArrowDown, size::TEXT * 2.0),
            (Modifiers::NONE, Key::ArrowUp, -size::TEXT * 2.0),
            (Modifiers::NONE, Key::PageDown, page),
            (Modifiers::NONE, Key::PageUp, -page),
            (Modifiers::NONE, Key::Space, page),
            (Modifiers::SHIFT, Key::Space, -page),
        ] {
            if consume(modifiers, key) {
                self.scroll_by(points);
            }
        }
        for modifiers in [Modifiers::NONE, Modifiers::COMMAND] {
            if consume(modifiers, Key::Home) {
                self.motion = None;
                self.go_to(0.0);
            }
            if consume(modifiers, Key::End) {
                self.motion = None;
                self.go_to((self.content_height() - self.view_height).max(0.0));
            }
        }
    }
}
