//! A drawing that is made anew only when what it shows changes. Knows no pane.

use std::sync::Arc;

use egui::containers::Tooltip;
use egui::{Frame, Margin, Response, Ui};

use super::canvas::{CanvasReply, Emphasis, canvas_ui};
use super::command::{Command, Picture, Sheet};
use super::flow::Flow;
use super::icon::Icon;
use super::linked::Linked;
use super::text::Text;
use super::theme::{RADIUS_CONTROL, Theme, size};
use super::why::{FactMenu, fact_menu, fact_menu_ui};
use super::widgets::{Label, menu_item_ui, menu_separator_ui};
use crate::base::FactId;
use crate::chart::{Canvas, ChartStyle, SeatChart, TagId, TimeWindow, TimelineStyle};
use crate::typeset::Weight;
use crate::view::Words;

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

/// What a drawing is linked with.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// What is hovered and selected.
    pub linked: &'a Linked,
    /// The fact that is explained, for the menu on its mark.
    pub menu: Option<FactMenu>,
    /// What the drawing is a picture of.
    pub picture: Picture,
    /// The words of the interface.
    pub words: &'a Words,
}

/// Shows a drawing linked with the other panes, with a menu on each mark: what is hovered, selected and asked for goes to
/// `commands`.
pub fn linked_canvas_ui(ui: &mut Ui, canvas: &Canvas, links: Links<'_>, commands: &mut Vec<Command>) -> Response {
    let (reply, response) = drawn_ui(ui, canvas, links.linked);
    if reply.hovered.is_some() {
        commands.push(Command::Hover(facts_of(canvas, reply.hovered)));
    }
    if let Some(tag) = reply.clicked {
        commands.push(chosen(canvas, tag, links.linked));
    } else if reply.cleared {
        commands.push(Command::Deselect);
    }
    // The menu is about what was clicked: that is selected first.
    if response.secondary_clicked() {
        let facts = facts_of(canvas, reply.hovered);
        commands.push(if facts.is_empty() {
            Command::Deselect
        } else {
            Command::Select(facts)
        });
    }
    fact_menu().context_ui(&response, |ui| {
        if let Some(menu) = links.menu {
            fact_menu_ui(ui, menu, &links.words.strings, commands);
            menu_separator_ui(ui);
        }
        if menu_item_ui(ui, &links.words.text("copy-picture"), Some(Icon::Copy), None, false, true) {
            commands.push(Command::CopyPicture(links.picture));
        }
        if menu_item_ui(
            ui,
            &links.words.text("export-picture"),
            Some(Icon::Export),
            Some("Ctrl+E"),
            false,
            true,
        ) {
            commands.push(Command::Show(Sheet::Export(links.picture)));
        }
    });
    response
}

/// What choosing a mark asks for: its facts; of a counted mark the view in which its members stand apart, or, where no
/// view parts them, its next member.
fn chosen(canvas: &Canvas, id: TagId, linked: &Linked) -> Command {
    let Some(tag) = canvas.tag(id) else { return Command::Deselect };
    if let Some((start, end)) = tag.opens {
        return Command::SetTimeWindow(TimeWindow { start, end });
    }
    let members: Vec<Vec<FactId>> = tag.gathers.iter().map(|member| facts_of(canvas, Some(*member))).collect();
    let now = members.iter().position(|facts| linked.is_selected(facts));
    let next = now.map_or(0, |now| (now + 1) % members.len().max(1));
    Command::Select(members.get(next).cloned().unwrap_or_else(|| tag.facts.clone()))
}

fn drawn_ui(ui: &mut Ui, canvas: &Canvas, linked: &Linked) -> (CanvasReply, Response) {
    let theme = Theme::of(ui.ctx());
    let text = Text::of(ui.ctx());
    let facts = linked.all();
    let emphasis = Emphasis {
        facts: &facts,
        frame: theme.accent,
        wash: theme.accent.gamma_multiply(0.12),
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
