//! The marks of a drawing for the keyboard and for readers who do not see it: all of them together are one stop of Tab, and
//! arrow keys go from mark to mark. Knows no chart and paints nothing.

use egui::{EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Sense, Ui, Vec2, accesskit};

use super::areas::{self, Area};
use super::flow::Flow;
use crate::base::FactId;
use crate::chart::{Canvas, MarkStep, TagId};

/// What the keyboard did with the marks in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarksReply {
    /// The mark that has the keyboard.
    pub focused: Option<TagId>,
    /// True where a key brought it there, so that its words are to be shown.
    pub by_key: bool,
    /// The mark that was chosen with Enter or Space, or by assistive technology.
    pub chosen: Option<TagId>,
}

/// The mark that Tab comes to, remembered by what it states: another drawing of the same figures has it at another place.
#[derive(Clone, Debug, Default, PartialEq)]
struct Stop {
    at: u32,
    fact: Option<FactId>,
    label: String,
    by_key: bool,
}

impl Stop {
    fn of(canvas: &Canvas, id: TagId) -> Self {
        let tag = canvas.tag(id);
        Self {
            at: id.0,
            fact: tag.and_then(|tag| tag.facts.first().copied()),
            label: tag.map(|tag| tag.label.clone()).unwrap_or_default(),
            by_key: false,
        }
    }

    fn is(&self, canvas: &Canvas, id: TagId) -> bool {
        let tag = canvas.tag(id);
        tag.is_some_and(|tag| tag.facts.first().copied() == self.fact && (self.fact.is_some() || tag.label == self.label))
    }

    /// Its place in `canvas`: where it was if the same stands there, else where the same stands now.
    fn place(&self, canvas: &Canvas) -> Option<TagId> {
        let ids = || (0_u32..).map(TagId).take(canvas.tags.len());
        std::iter::once(TagId(self.at)).chain(ids()).find(|id| self.is(canvas, *id))
    }
}

/// Adds a node for every mark of `canvas`, whose top left corner is at `origin`, inside `response`. `meant` are the facts that
/// are selected, where the keyboard comes in first. `area` is the area of the window whose control the drawing is.
pub fn marks_ui(ui: &Ui, response: &Response, canvas: &Canvas, origin: Pos2, meant: &[FactId], area: Option<Area>) -> MarksReply {
    let right_to_left = Flow::of(ui.ctx()).is_right_to_left();
    let node_id = |id: TagId| -> Id { response.id.with(("mark", id.0)) };
    let key = response.id.with("mark-stop");
    let held: Option<Stop> = ui.data(|data| data.get_temp(key));
    let focused = ui.memory(egui::Memory::focused);
    let had = held.as_ref().filter(|stop| focused == Some(node_id(TagId(stop.at))));
    let first_meant = || {
        let states = |id: &TagId| {
            canvas
                .tag(*id)
                .is_some_and(|tag| tag.facts.iter().any(|fact| meant.contains(fact)))
        };
        (0_u32..).map(TagId).take(canvas.tags.len()).find(states)
    };
    let here = match (had, &held) {
        // What has the keyboard keeps it.
        (Some(stop), _) => stop.place(canvas),
        (None, Some(stop)) => first_meant().or_else(|| stop.place(canvas)),
        (None, None) => first_meant(),
    };
    let Some(mut here) = here.or_else(|| canvas.first_mark(right_to_left)) else {
        return MarksReply::default();
    };
    if had.is_some_and(|stop| stop.at != here.0) {
        ui.memory_mut(|memory| memory.request_focus(node_id(here)));
    }
    let mut by_key = held.as_ref().is_some_and(|stop| stop.by_key);
    if area.is_some_and(|area| areas::enters(ui.ctx(), area)) {
        ui.memory_mut(|memory| memory.request_focus(node_id(here)));
        by_key = true;
    }
    let mut reply = MarksReply::default();
    for (index, tag) in (0_u32..).zip(&canvas.tags) {
        let id = TagId(index);
        let rect = Rect::from_min_size(
            origin + Vec2::new(tag.area.x, tag.area.y),
            Vec2::new(tag.area.width, tag.area.height),
        );
        // The pointer goes through the drawing's own hit test.
        let sense = if id == here {
            Sense::focusable_noninteractive()
        } else {
            Sense::hover()
        };
        let node = ui.interact(rect, node_id(id), sense);
        node.widget_info(|| {
            let name = if tag.detail.is_empty() {
                tag.label.clone()
            } else {
                format!("{}\n{}", tag.label, tag.detail)
            };
            egui::WidgetInfo::labeled(egui::Role::Button, true, name)
        });
        ui.ctx().accesskit_node_builder(node.id, |node| {
            node.add_action(accesskit::Action::Focus);
            node.add_action(accesskit::Action::Click);
        });
        let asked = |action| ui.input(|input| input.has_accesskit_action_request(node.id, action));
        if asked(accesskit::Action::Click) {
            reply.chosen = Some(id);
        }
        if asked(accesskit::Action::Focus) {
            ui.memory_mut(|memory| memory.request_focus(node.id));
        }
        if node.gained_focus() {
            // In a drawing that scrolls, what the keyboard comes to is shown.
            super::canvas::scroll_to_mark(ui, origin, &tag.area);
            by_key = !ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        }
        if node.has_focus() {
            here = id;
            reply.focused = Some(id);
        }
    }
    if let Some(focused) = reply.focused {
        if ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space)) {
            reply.chosen = Some(focused);
        }
        if let Some(next) = stepped(ui, canvas, focused, node_id(focused), right_to_left) {
            here = next;
            by_key = true;
            ui.memory_mut(|memory| memory.request_focus(node_id(next)));
        }
    }
    reply.by_key = by_key && reply.focused.is_some();
    let stop = Stop {
        by_key,
        ..Stop::of(canvas, here)
    };
    if held.as_ref() != Some(&stop) {
        ui.data_mut(|data| data.insert_temp(key, stop));
        ui.ctx().request_repaint();
    }
    reply
}

/// The mark that an arrow, Home or End leads to.
fn stepped(ui: &Ui, canvas: &Canvas, at: TagId, id: Id, right_to_left: bool) -> Option<TagId> {
    let flow = Flow::of(ui.ctx());
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let steps = [
        (flow.key_forward(), MarkStep::Forward),
        (flow.key_back(), MarkStep::Back),
        (Key::ArrowUp, MarkStep::Up),
        (Key::ArrowDown, MarkStep::Down),
        (Key::Home, MarkStep::First),
        (Key::End, MarkStep::Last),
    ];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step = steps.into_iter().find_map(|(key, step)| pressed(key).then_some(step))?;
    canvas.mark_after(at, step, right_to_left)
}
