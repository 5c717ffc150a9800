//! A drawing that is made anew only when what it shows changes. Knows no pane.

use std::sync::Arc;

use egui::containers::Tooltip;
use egui::{Color32, Frame, Id, Margin, Painter, Pos2, Rect, Response, Ui, UiBuilder, Vec2};

use super::areas::Area;
use super::canvas::{CanvasReply, Emphasis, LeftOut, canvas_ui, paint, scroll_to_mark};
use super::command::{Command, Picture, Sheet};
use super::flow::Flow;
use super::icon::Icon;
use super::linked::Linked;
use super::text::Text;
use super::theme::{RADIUS_CONTROL, Theme, size};
use super::why::{FactMenu, fact_menu, fact_menu_ui};
use super::widgets::{Button, Label, ScrollOutput, menu_item_ui, menu_separator_ui, scroll_on, scroll_ui};
use crate::base::{FactId, Message};
use crate::chart::{Canvas, ChartStyle, MOST_STAYING, SeatChart, Shape, Tag, TagId, TimeWindow, TimelineStyle};
use crate::typeset::{Layout, Weight};
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
    drawings: u32,
}

impl ChartSlot {
    /// How often it was drawn so far.
    pub fn drawings(&self) -> u32 {
        self.drawings
    }

    /// The drawing of `key`, made by `draw` where it is not the last one.
    pub fn get(&mut self, key: SlotKey, draw: impl FnOnce(&SlotKey) -> Canvas) -> Arc<Canvas> {
        if let Some((held, canvas)) = &self.held
            && *held == key
        {
            return Arc::clone(canvas);
        }
        let canvas = Arc::new(draw(&key));
        self.drawings += 1;
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

/// A drawing on the screen.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What its ground answers.
    pub response: Response,
    /// True where it or one of its marks has the keyboard.
    pub has_focus: bool,
    /// The middle of that mark, in points from the left.
    pub focus_x: Option<f32>,
}

/// Shows a drawing linked with the other panes, with a menu on each mark: what is hovered, selected and asked for goes to
/// `commands`.
pub fn linked_canvas_ui(ui: &mut Ui, canvas: &Canvas, links: Links<'_>, commands: &mut Vec<Command>) -> Shown {
    linked_part_ui(ui, canvas, LeftOut::default(), links, commands)
}

/// The same in `room`, lower than the drawing: its rows scroll between head and foot, which stay, so that no row is read
/// without its axis and no mark without the legend.
pub fn scrolled_canvas_ui(ui: &mut Ui, room: Vec2, canvas: &Canvas, links: Links<'_>, commands: &mut Vec<Command>) {
    let left_out = staying(canvas, room.y);
    let whole = Rect::from_min_size(ui.available_rect_before_wrap().min, room);
    let middle = Rect::from_min_max(
        whole.min + Vec2::new(0.0, left_out.above),
        whole.max - Vec2::new(0.0, left_out.below + below_rows(canvas, left_out)),
    );
    let flow = Flow::of(ui.ctx());
    let builder = UiBuilder::new().max_rect(middle).layout(flow.column());
    let id = Id::unique(("waqai-scroll", links.picture));
    let shown = ui.scope_builder(builder, |ui| {
        let chosen_elsewhere = is_new_selection(ui, id, links.linked);
        let contents = |ui: &mut Ui, _: Rect| {
            let response = linked_part_ui(ui, canvas, left_out, links, commands).response;
            if let Some(tag) = chosen_elsewhere.then(|| first_selected(canvas, links.linked)).flatten() {
                let origin = response.rect.min - Vec2::new(0.0, left_out.above);
                scroll_to_mark(ui, origin, &tag.area);
            }
            response
        };
        scroll_ui(ui, id, None, contents)
    });
    let ScrollOutput { inner, offset, view } = shown.inner;
    // In a line of its own, or at the end of the legend's where that leaves it room.
    let mut line = Rect::from_x_y_ranges(middle.x_range(), middle.bottom()..=middle.bottom() + MORE_HEIGHT);
    if below_rows(canvas, left_out) == 0.0 {
        let foot = Rect::from_min_max(middle.left_bottom(), whole.max);
        line = Rect::from_center_size(foot.center(), Vec2::new(foot.width(), MORE_HEIGHT));
        line = flow.end_part(line, MORE_WIDTH.min(line.width()));
    }
    let bottom = left_out.above + offset + view.height();
    if let Some(leads) = more_ui(ui, line, canvas, bottom, links.picture, links.words) {
        let page = (view.height() - MORE_HEIGHT).max(MORE_HEIGHT);
        scroll_on(ui.ctx(), id, if leads == More::First { 0.0 } else { offset + page });
    }
    ui.advance_cursor_after_rect(whole);
    let left = inner.rect.left();
    let text = Text::of(ui.ctx());
    let mut paint_text = |painter: &Painter, layout: &Layout, at: Pos2, color: Color32| text.paint(painter, at, layout, color);
    for (top, bottom, from) in [
        (whole.top(), middle.top(), whole.top()),
        (
            whole.bottom() - left_out.below,
            whole.bottom(),
            whole.bottom() - canvas.height,
        ),
    ] {
        let part = Rect::from_x_y_ranges(whole.x_range(), top..=bottom);
        let painter = ui.painter().with_clip_rect(part.intersect(ui.clip_rect()));
        paint(&painter, canvas, Pos2::new(left, from), &mut paint_text);
    }
}

/// Says in a line of its own below rows that scroll how many follow, and leads on to them; from the last one back to the first.
fn more_ui(ui: &mut Ui, place: Rect, canvas: &Canvas, bottom: f32, picture: Picture, words: &Words) -> Option<More> {
    let hidden = rows_below(canvas, bottom);
    let (icon, label, leads) = if hidden == 0 {
        (Icon::Up, words.text("rows-first"), More::First)
    } else {
        let key = match picture {
            Picture::Seats => "charts-rows-below",
            Picture::Timeline => "timeline-rows-below",
        };
        (Icon::Down, words.get(&Message::new(key).with("count", hidden)), More::Next)
    };
    // No stop of Tab: arrows go through the rows themselves.
    let button = Button::new(&label)
        .quiet()
        .icon(icon)
        .size(size::SMALL)
        .height(MORE_HEIGHT)
        .stop(false);
    let width = button.natural_width(ui).min(place.width());
    let place = Rect::from_center_size(place.center(), Vec2::new(width, MORE_HEIGHT));
    let builder = UiBuilder::new().max_rect(place).layout(Flow::of(ui.ctx()).row());
    let pressed = ui.scope_builder(builder, |ui| button.show_ui(ui).clicked()).inner;
    pressed.then_some(leads)
}

/// What stands between rows and foot: a line that tells what follows, unless a foot of one line has room for it at its end.
fn below_rows(canvas: &Canvas, left_out: LeftOut) -> f32 {
    /// A foot of more lines is higher.
    const ONE_LINE: f32 = 36.0;
    if left_out.below == 0.0 || left_out.below > ONE_LINE {
        return MORE_HEIGHT;
    }
    let top = canvas.height - left_out.below;
    let texts = canvas.items.iter().filter_map(|item| match &item.shape {
        Shape::Text { layout, origin, .. } if origin.y >= top - 2.0 => {
            let ends = layout.lines.iter().map(|line| (line.left, line.left + line.width));
            let (left, right) = ends.fold((f32::INFINITY, 0.0_f32), |(a, b), (c, d)| (a.min(c), b.max(d)));
            Some((origin.x + left, origin.x + right))
        }
        _ => None,
    });
    let (left, right) = texts.fold((f32::INFINITY, 0.0_f32), |(a, b), (c, d)| (a.min(c), b.max(d)));
    // At one end or the other, whichever way the drawing is read.
    let free = left.min(canvas.width).max(canvas.width - right);
    if free > MORE_WIDTH { 0.0 } else { MORE_HEIGHT }
}

/// Room for its words at the end of another line.
const MORE_WIDTH: f32 = 150.0;

/// Where the line below rows leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum More {
    Next,
    First,
}

/// Height of the line that tells what follows.
const MORE_HEIGHT: f32 = 24.0;

/// How many rows of a drawing lie below `bottom`, or so near it that they are not read there.
fn rows_below(canvas: &Canvas, bottom: f32) -> usize {
    /// Where rows fade at the edge.
    const FADE: f32 = 14.0;
    let below = |tag: &&Tag| tag.area.center().y > bottom - FADE;
    let mut rows: Vec<u32> = canvas.tags.iter().filter(below).map(|tag| tag.row).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.len()
}

/// True once for each selection: its row is scrolled to, wherever it was made.
fn is_new_selection(ui: &Ui, id: Id, linked: &Linked) -> bool {
    let key = id.with("selection");
    let seen = ui.data_mut(|data| {
        let seen = data.get_temp::<u64>(key);
        data.insert_temp(key, linked.selection_count);
        seen
    });
    seen.is_some_and(|seen| seen != linked.selection_count)
}

/// The first mark of a drawing that stands for what is selected.
fn first_selected<'a>(canvas: &'a Canvas, linked: &Linked) -> Option<&'a Tag> {
    canvas.tags.iter().find(|tag| linked.is_selected(&tag.facts))
}

/// Head and foot that stay in a room so high: neither where rows would be left too little of it.
fn staying(canvas: &Canvas, room: f32) -> LeftOut {
    let fits = |height: f32| height <= room * MOST_STAYING;
    if fits(canvas.head + canvas.foot) {
        return LeftOut {
            above: canvas.head,
            below: canvas.foot,
        };
    }
    LeftOut {
        above: if fits(canvas.head) { canvas.head } else { 0.0 },
        below: 0.0,
    }
}

fn linked_part_ui(ui: &mut Ui, canvas: &Canvas, left_out: LeftOut, links: Links<'_>, commands: &mut Vec<Command>) -> Shown {
    let area = match links.picture {
        Picture::Seats => Area::Charts,
        Picture::Timeline => Area::Timeline,
    };
    let (reply, response) = drawn_ui(ui, canvas, left_out, links.linked, area);
    let name = links.words.text(match links.picture {
        Picture::Seats => "pane-charts",
        Picture::Timeline => "pane-timeline",
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Figure, true, &name));
    // What the keyboard is on is lit in the other panes as under the pointer.
    let pointed = reply.hovered.or(reply.focused.filter(|_| reply.by_key));
    if pointed.is_some() {
        commands.push(Command::Hover(facts_of(canvas, pointed)));
    }
    if let Some(tag) = reply.clicked {
        commands.push(chosen(canvas, tag, links.linked));
    } else if reply.cleared {
        commands.push(Command::Deselect);
    }
    // The menu is about what was clicked: that is selected first; of a counted mark the one that its name tells of.
    if response.secondary_clicked() {
        let chief = reply.hovered.and_then(|tag| canvas.tag(tag)).and_then(|tag| tag.chief);
        let facts = facts_of(canvas, chief.or(reply.hovered));
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
    let has_focus = reply.focused.is_some() || response.has_focus();
    let focused = reply.focused.and_then(|id| canvas.tag(id));
    let focus_x = focused.map(|tag| tag.parts.first().unwrap_or(&tag.area).center().x);
    Shown {
        response,
        has_focus,
        focus_x,
    }
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

fn drawn_ui(ui: &mut Ui, canvas: &Canvas, left_out: LeftOut, linked: &Linked, area: Area) -> (CanvasReply, Response) {
    let theme = Theme::of(ui.ctx());
    let text = Text::of(ui.ctx());
    let facts = linked.all();
    let emphasis = Emphasis {
        facts: &facts,
        selected: &linked.selected,
        frame: theme.accent,
        ring: theme.focus,
        wash: theme.accent.gamma_multiply(0.12),
    };
    let (reply, response) = canvas_ui(
        ui,
        canvas,
        left_out,
        emphasis,
        Some(area),
        |painter, layout, origin, color| {
            text.paint(painter, origin, layout, color);
        },
    );
    if let Some(tag) = reply.hovered {
        mark_tooltip_ui(Tooltip::for_enabled(&response).at_pointer(), canvas, tag, &response.ctx);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    } else if let Some(id) = reply.focused.filter(|_| reply.by_key && linked.selected.is_empty())
        && let Some(tag) = canvas.tag(id)
    {
        // What a mark says under the pointer it says to the keyboard too, beside the mark itself.
        let place = tag.parts.first().unwrap_or(&tag.area);
        let origin = response.rect.min - Vec2::new(0.0, left_out.above);
        let at = Rect::from_min_size(origin + Vec2::new(place.x, place.y), Vec2::new(place.width, place.height));
        let tooltip = Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            response.id.with("words"),
            at.intersect(ui.clip_rect()),
        );
        mark_tooltip_ui(tooltip, canvas, id, &response.ctx);
    }
    (reply, response)
}

/// The facts of a mark.
pub fn facts_of(canvas: &Canvas, tag: Option<TagId>) -> Vec<FactId> {
    tag.and_then(|tag| canvas.tag(tag))
        .map(|tag| tag.facts.clone())
        .unwrap_or_default()
}

fn mark_tooltip_ui(tooltip: Tooltip<'_>, canvas: &Canvas, tag: TagId, context: &egui::Context) {
    let Some(tag) = canvas.tag(tag) else { return };
    let theme = Theme::of(context);
    let flow = Flow::of(context);
    let mut tooltip = tooltip.gap(14.0);
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

#[cfg(test)]
mod tests {
    use super::{Canvas, LeftOut, rows_below, staying};
    use crate::chart::Rect;

    #[test]
    fn rows_that_are_not_read_are_counted() {
        let mut canvas = Canvas::new(100.0, 200.0, None);
        for row in 0..8 {
            canvas.begin_row(row);
            for _ in 0..2 {
                let tag = canvas.add_tag(Vec::new(), String::new(), String::new());
                canvas.set_area(tag, Rect::new(0.0, row as f32 * 20.0, 100.0, 20.0));
            }
        }
        assert_eq!(rows_below(&canvas, 160.0), 1);
        assert_eq!(rows_below(&canvas, 164.0), 0);
        assert_eq!(rows_below(&canvas, 120.0), 3);
    }

    #[test]
    fn axis_and_legend_stay_where_they_leave_room_for_rows() {
        let mut canvas = Canvas::new(700.0, 900.0, None);
        (canvas.head, canvas.foot) = (28.0, 60.0);
        let both = LeftOut {
            above: 28.0,
            below: 60.0,
        };
        assert_eq!(staying(&canvas, 260.0), both);
        assert_eq!(staying(&canvas, 150.0), LeftOut { below: 0.0, ..both });
        assert_eq!(staying(&canvas, 60.0), LeftOut::default());
    }
}
