//! A drawing that is made anew only when what it shows changes. Knows no pane.

use std::sync::Arc;

use egui::containers::Tooltip;
use egui::{Frame, Margin, Response, Ui};

use super::canvas::{CanvasReply, Emphasis, canvas_ui};
use super::flow::Flow;
use super::linked::Linked;
use super::text::Text;
use super::theme::{RADIUS_CONTROL, Theme, size};
use super::widgets::Label;
use crate::base::FactId;
use crate::chart::{Canvas, ChartStyle, SeatChart, TagId, TimelineStyle};
use crate::typeset::Weight;

/// What a drawing depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct SlotKey {
    /// Version of the figures, which follows language and digits too.
    pub generation: u64,
    /// The form; none for the timeline.
    pub chart: Option<SeatChart>,
    /// Size, colours and the like.
    pub style: ChartStyle,
    /// How time is drawn.
    pub time: Option<TimelineStyle>,
}

/// The last drawing.
#[derive(Debug, Default)]
pub struct ChartSlot {
    held: Option<(SlotKey, Arc<Canvas>)>,
}

impl ChartSlot {
    /// The drawing of `key`, made by `draw` where it is not the last one.
    pub fn get(&mut self, key: SlotKey, draw: impl FnOnce(&SlotKey) -> Canvas) -> Arc<Canvas> {
        if let Some((held, canvas)) = &self.held
            && *held == key
        {
            return Arc::clone(canvas);
        }
        let canvas = Arc::new(draw(&key));
        self.held = Some((key, Arc::clone(&canvas)));
        canvas
    }
}

/// Shows a drawing linked with the other panes; the facts under the pointer and the facts clicked.
pub fn linked_canvas_ui(ui: &mut Ui, canvas: &Canvas, linked: &Linked) -> (CanvasReply, Response) {
    let theme = Theme::of(ui.ctx());
    let text = Text::of(ui.ctx());
    let facts = linked.all();
    let emphasis = Emphasis {
        facts: &facts,
        frame: theme.accent,
        wash: theme.wash,
    };
    let (reply, response) = canvas_ui(ui, canvas, emphasis, |painter, layout, origin, color| {
        text.paint(painter, origin, layout, color);
    });
    if let Some(tag) = reply.hovered {
        mark_tooltip_ui(&response, canvas, tag);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    (reply, response)
}

/// The facts of a mark.
pub fn facts_of(canvas: &Canvas, tag: Option<TagId>) -> Vec<FactId> {
    tag.and_then(|tag| canvas.tag(tag))
        .map(|tag| tag.facts.clone())
        .unwrap_or_default()
}

fn mark_tooltip_ui(response: &Response, canvas: &Canvas, tag: TagId) {
    let Some(tag) = canvas.tag(tag) else { return };
    let theme = Theme::of(&response.ctx);
    let flow = Flow::of(&response.ctx);
    let mut tooltip = Tooltip::for_enabled(response).at_pointer().gap(14.0);
    tooltip.popup = tooltip.popup.layout(flow.column()).frame(
        Frame::new()
            .fill(theme.ink)
            .corner_radius(RADIUS_CONTROL)
            .inner_margin(Margin::symmetric(12, 8)),
    );
    tooltip.show(|ui| {
        ui.set_max_width(340.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        Label::new(&tag.label)
            .size(size::SMALL)
            .weight(Weight::Bold)
            .color(theme.paper)
            .show_ui(ui);
        for line in tag.detail.lines() {
            Label::new(line).size(size::SMALL).color(theme.paper).show_ui(ui);
        }
    });
}
