//! A choice of one among a few, side by side.

use egui::{Id, Key, Modifiers, Role, Ui, UiBuilder};

use super::Button;
use crate::ui::flow::Flow;
use crate::ui::theme::{TARGET, size};

/// A row of choices of which one holds; gives the newly chosen one. Arrow keys move the choice as the row is read.
pub fn segmented_ui(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize) -> Option<usize> {
    choice_ui(ui, name, labels, chosen, Role::RadioGroup, Role::RadioButton)
}

/// As [`segmented_ui`], told to assistive technology as tabs.
pub fn tabs_ui(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize) -> Option<usize> {
    choice_ui(ui, name, labels, chosen, Role::TabList, Role::Tab)
}

fn choice_ui(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize, group: Role, one: Role) -> Option<usize> {
    let flow = Flow::of(ui.ctx());
    let mut builder = UiBuilder::new().id_salt(name).layout(flow.row());
    builder.accessibility_label = Some(name.to_owned());
    builder.accessibility_role = Some(group);
    let mut picked = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let mut ids: Vec<Id> = Vec::with_capacity(labels.len());
        let mut focused = None;
        for (index, label) in labels.iter().enumerate() {
            let button = Button::new(label)
                .quiet()
                .selected(index == chosen)
                .size(size::SMALL)
                .height(TARGET)
                .role(one);
            let response = ui.push_id(index, |ui| button.show_ui(ui)).inner;
            if response.clicked() && index != chosen {
                picked = Some(index);
            }
            if response.has_focus() {
                focused = Some(index);
                let filter = egui::EventFilter {
                    horizontal_arrows: true,
                    ..Default::default()
                };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            }
            ids.push(response.id);
        }
        if let Some(index) = focused {
            let forward = ui.input_mut(|input| input.consume_key(Modifiers::NONE, flow.key_forward()));
            let back = ui.input_mut(|input| input.consume_key(Modifiers::NONE, flow.key_back()));
            let home = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Home));
            let end = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::End));
            let last = labels.len().saturating_sub(1);
            let next = match (forward, back, home, end) {
                (true, ..) => (index + 1).min(last),
                (_, true, ..) => index.saturating_sub(1),
                (_, _, true, _) => 0,
                (_, _, _, true) => last,
                _ => index,
            };
            if next != index {
                picked = Some(next);
                if let Some(&id) = ids.get(next) {
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
            }
        }
    });
    picked
}
