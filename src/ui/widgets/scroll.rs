//! A scrolling column whose bar stands at the end edge: at the left in Arabic.

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{Context, Id, Mesh, Pos2, Rect, ScrollArea, Sense, Ui, Vec2};

use crate::ui::flow::Flow;
use crate::ui::theme::Theme;

/// What a scrolled column gave.
#[derive(Clone, Copy, Debug)]
pub struct ScrollOutput<R> {
    /// What its contents gave.
    pub inner: R,
    /// How far it is scrolled down, in points.
    pub offset: f32,
    /// The part of the screen it shows.
    pub view: Rect,
}

/// Shows `contents` in all the room there is. `target` scrolls there at once, in points from the top.
pub fn scroll_ui<R>(ui: &mut Ui, id: Id, target: Option<f32>, contents: impl FnOnce(&mut Ui, Rect) -> R) -> ScrollOutput<R> {
    let area = ScrollArea::vertical().auto_shrink([false, false]);
    scrolled_ui(ui, id, (area, Vec2::ZERO), target, contents)
}

/// Scrolls the column of this id there with the next frame, in points from the top.
pub fn scroll_on(context: &Context, id: Id, offset: f32) {
    context.data_mut(|data| data.insert_temp(id.with("pending"), offset));
    context.request_repaint();
}

/// Shows `contents` as high as they are, but scrolled where that is more than `highest` points.
pub(super) fn scroll_low_ui<R>(ui: &mut Ui, id: Id, highest: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let area = ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(highest.max(60.0));
    // What floats is given some height to begin with, less than it may have.
    ui.set_max_height(highest);
    // The bar stands in the margin of the menu, off its words.
    let beside = Vec2::new(6.0, 0.0);
    scrolled_ui(ui, id, (area, beside), None, |ui, _| contents(ui)).inner
}

fn scrolled_ui<R>(
    ui: &mut Ui,
    id: Id,
    (area, beside): (ScrollArea, Vec2),
    target: Option<f32>,
    contents: impl FnOnce(&mut Ui, Rect) -> R,
) -> ScrollOutput<R> {
    let mut area = area.id_salt(id).scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    // egui keeps the offset to itself: where the bar was dragged to takes hold with the next frame.
    let pending = ui.ctx().data_mut(|data| data.remove_temp::<f32>(id.with("pending")));
    if let Some(target) = target.or(pending) {
        area = area.vertical_scroll_offset(target.max(0.0));
    }
    let shown = area.show_viewport(ui, contents);
    let view = shown.inner_rect;
    let mut offset = shown.state.clamped_offset().y;
    edges(ui, view, shown.content_size.y, offset);
    if let Some(moved) = bar_ui(ui, id, view.expand2(beside), shown.content_size.y, offset) {
        offset = moved;
        scroll_on(ui.ctx(), id, moved);
    }
    ScrollOutput {
        inner: shown.inner,
        offset,
        view,
    }
}

/// Where the contents go on above or below what is seen, they fade into the paper there: a row that is cut does not look
/// like the last one.
fn edges(ui: &Ui, view: Rect, content: f32, offset: f32) {
    const FADE: f32 = 28.0;
    let paper = Theme::of(ui.ctx()).paper;
    let (above, below) = hidden(view.height(), content, offset);
    // The fade grows with what is hidden, so that it neither comes nor goes at once.
    for (edge, inward, rest) in [(view.top(), 1.0, above), (view.bottom(), -1.0, below)] {
        let depth = rest.min(FADE).min(view.height() / 3.0);
        if depth < 1.0 {
            continue;
        }
        let inner = edge + inward * depth;
        let mut mesh = Mesh::default();
        for (y, color) in [(edge, paper), (inner, paper.gamma_multiply(0.0))] {
            mesh.colored_vertex(Pos2::new(view.left(), y), color);
            mesh.colored_vertex(Pos2::new(view.right(), y), color);
        }
        mesh.add_triangle(0, 1, 2);
        mesh.add_triangle(1, 2, 3);
        ui.painter().add(mesh);
    }
}

/// How much of the contents lies above and below what is seen.
fn hidden(view: f32, content: f32, offset: f32) -> (f32, f32) {
    (offset.max(0.0), (content - view - offset).max(0.0))
}

/// The bar; gives the new offset while it is dragged.
pub(in crate::ui) fn bar_ui(ui: &Ui, id: Id, view: Rect, content: f32, offset: f32) -> Option<f32> {
    if content <= view.height() + 1.0 {
        return None;
    }
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let track = flow.end_part(view, 12.0).shrink2(Vec2::new(0.0, 4.0));
    let length = (track.height() * view.height() / content).max(28.0).min(track.height());
    let travel = (track.height() - length).max(1.0);
    let range = content - view.height();
    let top = track.top() + travel * (offset / range).clamp(0.0, 1.0);
    // No stop of the keyboard, which scrolls by its own keys: a ring nowhere to be seen would be lost.
    let response = ui.interact(track, id.with("bar"), Sense::DRAG);
    let active = response.hovered() || response.dragged();
    let width = if active { 7.0 } else { 4.0 };
    let knob = Rect::from_center_size(Pos2::new(track.center().x, top + length / 2.0), Vec2::new(width, length));
    let color = if active { theme.secondary } else { theme.outline };
    ui.painter()
        .rect_filled(knob, width / 2.0, color.gamma_multiply(if active { 1.0 } else { 0.6 }));
    let pointer = response.interact_pointer_pos()?;
    // A press beside the knob takes it along to the pointer.
    let grab = ui.ctx().data_mut(|data| {
        let key = id.with("grab");
        if response.drag_started() || data.get_temp::<f32>(key).is_none() {
            let inside = if knob.y_range().contains(pointer.y) {
                pointer.y - top
            } else {
                length / 2.0
            };
            data.insert_temp(key, inside);
        }
        data.get_temp::<f32>(key).unwrap_or(length / 2.0)
    });
    Some(((pointer.y - grab - track.top()) / travel).clamp(0.0, 1.0) * range)
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn what_is_hidden_is_told_at_the_edge_where_it_is() {
        assert_eq!(hidden(100.0, 100.0, 0.0), (0.0, 0.0));
        assert_eq!(hidden(100.0, 260.0, 0.0), (0.0, 160.0));
        assert_eq!(hidden(100.0, 260.0, 160.0), (160.0, 0.0));
        assert_eq!(hidden(100.0, 260.0, 60.0), (60.0, 100.0));
    }
}
