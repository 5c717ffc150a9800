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

/// Between choices, in points.
const GAP: f32 = 4.0;

fn choice(label: &str, selected: bool, one: Role) -> Button<'_> {
    let button = Button::new(label).quiet().selected(selected);
    button.size(size::SMALL).height(TARGET).role(one)
}

/// As [`segmented_ui`], at the end of the room that is left of its row; `None` where it does not fit there.
pub fn segmented_end_ui(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize) -> Option<Option<usize>> {
    let widths = labels
        .iter()
        .map(|label| choice(label, false, Role::RadioButton).natural_width(ui));
    let width = widths.sum::<f32>() + GAP * labels.len().saturating_sub(1) as f32;
    let room = ui.available_rect_before_wrap();
    let rect = Flow::of(ui.ctx()).end_part(room, width);
    // Side by side with the choices before it, it would look like one with them.
    (width + APART <= room.width()).then(|| {
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| segmented_ui(ui, name, labels, chosen))
            .inner
    })
}

/// Between two groups of choices in a row, in points.
const APART: f32 = 24.0;

fn choice_ui(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize, group: Role, one: Role) -> Option<usize> {
    let flow = Flow::of(ui.ctx());
    let mut builder = UiBuilder::new().id_salt(name).layout(flow.row());
    builder.accessibility_label = Some(name.to_owned());
    builder.accessibility_role = Some(group);
    let mut picked = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let mut ids: Vec<Id> = Vec::with_capacity(labels.len());
        let mut focused = None;
        for (index, label) in labels.iter().enumerate() {
            // All choices together are one stop of Tab; arrows go on from there.
            let button = choice(label, index == chosen, one).stop(index == chosen);
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
