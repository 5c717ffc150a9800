//! Replays a chart's canvas with egui's painter, finds the mark under the pointer, and frames marks that are hovered or
//! selected. Text is handed to the caller's shaped-text painter. Knows no chart.

use egui::epaint::{CircleShape, PathShape, PathStroke, RectShape};
use egui::{
    Color32, CornerRadius, Mesh, Painter, Pos2, Rect, Response, Sense, Shape as EguiShape, Stroke as EguiStroke, StrokeKind, Ui,
    Vec2,
};

use super::areas::{self, Area};
use super::marks::marks_ui;
use crate::base::FactId;
use crate::chart::{Canvas, Color, Fill, HATCH_WIDTH, Point, Shape, Stroke, Tag, TagId, hatch_lines};
use crate::typeset::Layout;

/// What happened to a canvas in this frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanvasReply {
    /// The mark under the pointer.
    pub hovered: Option<TagId>,
    /// The mark that was clicked, or chosen with Enter or Space.
    pub clicked: Option<TagId>,
    /// True where empty ground was clicked.
    pub cleared: bool,
    /// The mark that has the keyboard.
    pub focused: Option<TagId>,
    /// True where a key brought it there.
    pub by_key: bool,
}

/// How marks are set off from the others.
#[derive(Clone, Copy, Debug)]
pub struct Emphasis<'a> {
    /// Facts whose marks are selected or hovered elsewhere.
    pub facts: &'a [FactId],
    /// Of these the selected ones.
    pub selected: &'a [FactId],
    /// Frame of selected marks.
    pub frame: Color32,
    /// Ring around the mark that has the keyboard, as around any control.
    pub ring: Color32,
    /// Wash over hovered and selected marks; lets them through.
    pub wash: Color32,
}

/// What of a canvas is left out where only its middle is shown, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LeftOut {
    /// At the top.
    pub above: f32,
    /// At the bottom.
    pub below: f32,
}

/// Shows `canvas` at its own size from the cursor on, but for what is left out, with a node for every mark, and answers to
/// pointer and keys as the control of an `area` of the window. `paint_text` paints a shaped text with its top left corner at
/// a position.
pub fn canvas_ui(
    ui: &mut Ui,
    canvas: &Canvas,
    left_out: LeftOut,
    emphasis: Emphasis<'_>,
    area: Option<Area>,
    mut paint_text: impl FnMut(&Painter, &Layout, Pos2, Color32),
) -> (CanvasReply, Response) {
    let height = canvas.height - left_out.above - left_out.below;
    // The marks are what the keyboard comes to; a drawing without any is a stop itself.
    let sense = if canvas.tags.is_empty() {
        Sense::click_and_drag()
    } else {
        Sense::CLICK | Sense::DRAG
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(canvas.width, height), sense);
    if canvas.tags.is_empty() && area.is_some_and(|area| areas::enters(ui.ctx(), area)) {
        response.request_focus();
    }
    let origin = rect.min - Vec2::new(0.0, left_out.above);
    let mut reply = CanvasReply::default();
    if let Some(pointer) = response.hover_pos() {
        reply.hovered = canvas.hit(pointer.x - origin.x, pointer.y - origin.y);
    }
    if response.clicked() {
        reply.clicked = reply.hovered;
        reply.cleared = reply.hovered.is_none();
    }
    let marks = marks_ui(ui, &response, canvas, origin, emphasis.selected, area);
    let focused = marks.focused;
    (reply.focused, reply.by_key) = (marks.focused, marks.by_key);
    reply.clicked = marks.chosen.or(reply.clicked);
    if !ui.is_rect_visible(rect) {
        return (reply, response);
    }
    let painter = ui.painter_at(rect);
    paint(&painter, canvas, origin, &mut paint_text);
    let is_meant = |tag: &Tag| tag.facts.iter().any(|fact| emphasis.facts.contains(fact));
    let meant: Vec<Frame<'_>> = canvas
        .tags
        .iter()
        .filter(|tag| is_meant(tag))
        .map(|tag| Frame::of(tag, emphasis.facts))
        .collect();
    for (index, tag) in (0_u32..).zip(&canvas.tags) {
        let id = TagId(index);
        let active = reply.hovered == Some(id) || focused == Some(id);
        let frame = Frame::of(tag, emphasis.facts);
        let selected = is_meant(tag) && !meant.iter().any(|other| other.whole && other.holds(frame));
        if !(selected || active) {
            continue;
        }
        // What is meant only in part is framed where the part is.
        let selected = selected && (frame.whole || !meant.iter().any(|other| frame.holds(*other)));
        let whole = std::slice::from_ref(&tag.area);
        let parts = if tag.parts.is_empty() && tag.dots.is_empty() {
            whole
        } else {
            &tag.parts
        };
        let ring = if focused == Some(id) { emphasis.ring } else { emphasis.frame };
        for (center, radius) in &tag.dots {
            let thick = (radius * 0.35).clamp(0.8, 2.0);
            painter.circle_stroke(place(origin, *center), radius + thick / 2.0, EguiStroke::new(thick, ring));
        }
        for part in parts {
            let area = placed(origin, part).expand2(Vec2::new(6.0, 2.0)).intersect(rect);
            painter.rect_filled(area, 4.0, emphasis.wash);
            let frame = if focused == Some(id) {
                EguiStroke::new(2.0, emphasis.ring)
            } else if selected {
                EguiStroke::new(1.5, emphasis.frame)
            } else {
                continue;
            };
            painter.rect_stroke(area, 4.0, frame, StrokeKind::Inside);
        }
    }
    super::widgets::area_ring(ui, &response, rect.intersect(ui.clip_rect()));
    (reply, response)
}

/// Scrolls what is around a drawing with its top left corner at `origin` until the mark in `area` is seen.
pub fn scroll_to_mark(ui: &Ui, origin: Pos2, area: &crate::chart::Rect) {
    /// Kept above and below, in points: the mark is not left under the fade of an edge.
    const MARGIN: f32 = 26.0;
    ui.scroll_to_rect(placed(origin, area).expand2(Vec2::new(0.0, MARGIN)), None);
}

/// Where a mark that is meant lies: of marks in marks one is framed, not both.
#[derive(Clone, Copy)]
struct Frame<'a> {
    area: &'a crate::chart::Rect,
    /// All that the mark states is meant.
    whole: bool,
}

impl<'a> Frame<'a> {
    fn of(tag: &'a Tag, facts: &[FactId]) -> Self {
        Self {
            area: &tag.area,
            whole: tag.facts.iter().all(|fact| facts.contains(fact)),
        }
    }

    /// True where the other lies inside, within a few points, and is smaller.
    fn holds(self, other: Self) -> bool {
        const SLACK: f32 = 8.0;
        let (outer, inner) = (self.area, other.area);
        let inside = |from: f32, length: f32, own_from: f32, own_length: f32| {
            from >= own_from - SLACK && from + length <= own_from + own_length + SLACK
        };
        inside(inner.x, inner.width, outer.x, outer.width)
            && inside(inner.y, inner.height, outer.y, outer.height)
            && inner.width * inner.height < 0.9 * outer.width * outer.height
    }
}

/// Replays `canvas` with its top left corner at `origin`, one point a point.
pub fn paint(painter: &Painter, canvas: &Canvas, origin: Pos2, paint_text: &mut impl FnMut(&Painter, &Layout, Pos2, Color32)) {
    if let Some(ground) = canvas.background {
        let rect = Rect::from_min_size(origin, Vec2::new(canvas.width, canvas.height));
        painter.rect_filled(rect, 0.0, color32(ground));
    }
    for item in &canvas.items {
        match &item.shape {
            Shape::Text {
                layout,
                origin: at,
                color,
            } => paint_text(painter, layout, place(origin, *at), color32(*color)),
            shape => paint_shape(painter, shape, origin),
        }
    }
}

fn paint_shape(painter: &Painter, shape: &Shape, origin: Pos2) {
    match shape {
        Shape::Rect {
            rect,
            radius,
            fill,
            stroke,
        } => {
            let area = placed(origin, rect);
            if let Some(Fill::Fade { left, right }) = fill {
                let mut mesh = Mesh::default();
                mesh.colored_vertex(area.left_top(), color32(*left));
                mesh.colored_vertex(area.right_top(), color32(*right));
                mesh.colored_vertex(area.right_bottom(), color32(*right));
                mesh.colored_vertex(area.left_bottom(), color32(*left));
                mesh.add_triangle(0, 1, 2);
                mesh.add_triangle(0, 2, 3);
                painter.add(EguiShape::mesh(mesh));
            }
            let dashed = stroke.filter(|stroke| stroke.dash.is_some());
            let corner = CornerRadius::same(radius.min(rect.width / 2.0).min(rect.height / 2.0).round().clamp(0.0, 255.0) as u8);
            painter.add(EguiShape::Rect(RectShape::new(
                area,
                corner,
                ground(*fill),
                solid(*stroke),
                StrokeKind::Middle,
            )));
            if let Some(stroke) = dashed {
                let corners = [
                    area.left_top(),
                    area.right_top(),
                    area.right_bottom(),
                    area.left_bottom(),
                    area.left_top(),
                ];
                dashes(painter, &corners, stroke);
            }
            hatch(painter, shape, *fill, origin);
        }
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => {
            painter.add(EguiShape::Circle(CircleShape {
                center: place(origin, *center),
                radius: *radius,
                fill: ground(*fill),
                stroke: solid(*stroke),
            }));
            if let Some(stroke) = stroke.filter(|stroke| stroke.dash.is_some()) {
                let ring: Vec<Pos2> = (0..=48)
                    .map(|step| {
                        let angle = step as f32 / 48.0 * std::f32::consts::TAU;
                        let at = Point::new(center.x + radius * angle.cos(), center.y + radius * angle.sin());
                        place(origin, at)
                    })
                    .collect();
                dashes(painter, &ring, stroke);
            }
            hatch(painter, shape, *fill, origin);
        }
        Shape::Line { points, stroke } => {
            let points: Vec<Pos2> = points.iter().map(|point| place(origin, *point)).collect();
            if stroke.dash.is_some() {
                dashes(painter, &points, *stroke);
            } else {
                painter.add(EguiShape::Path(PathShape::line(
                    points,
                    PathStroke::new(stroke.width, color32(stroke.color)),
                )));
            }
        }
        Shape::Polygon { points, fill, stroke } => {
            let placed: Vec<Pos2> = points.iter().map(|point| place(origin, *point)).collect();
            painter.add(EguiShape::convex_polygon(placed, ground(*fill), solid(*stroke)));
            hatch(painter, shape, *fill, origin);
        }
        Shape::Text { .. } => {}
    }
}

fn hatch(painter: &Painter, shape: &Shape, fill: Option<Fill>, origin: Pos2) {
    let Some(Fill::Hatch { color, .. }) = fill else { return };
    for (from, to) in hatch_lines(shape) {
        painter.line_segment(
            [place(origin, from), place(origin, to)],
            EguiStroke::new(HATCH_WIDTH, color32(color)),
        );
    }
}

fn dashes(painter: &Painter, points: &[Pos2], stroke: Stroke) {
    let (on, off) = stroke.dash.unwrap_or((4.0, 4.0));
    let line = EguiStroke::new(stroke.width, color32(stroke.color));
    painter.extend(EguiShape::dashed_line(points, line, on.max(0.5), off.max(0.5)));
}

fn placed(origin: Pos2, rect: &crate::chart::Rect) -> Rect {
    let min = Pos2::new(origin.x + rect.x, origin.y + rect.y);
    Rect::from_min_size(min, Vec2::new(rect.width, rect.height))
}

fn place(origin: Pos2, point: Point) -> Pos2 {
    Pos2::new(origin.x + point.x, origin.y + point.y)
}

fn ground(fill: Option<Fill>) -> Color32 {
    match fill {
        Some(Fill::Solid(color) | Fill::Hatch { ground: color, .. }) => color32(color),
        Some(Fill::Fade { .. }) | None => Color32::TRANSPARENT,
    }
}

fn solid(stroke: Option<Stroke>) -> EguiStroke {
    stroke
        .filter(|stroke| stroke.dash.is_none())
        .map_or(EguiStroke::NONE, |stroke| {
            EguiStroke::new(stroke.width, color32(stroke.color))
        })
}

fn color32(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.red, color.green, color.blue, color.alpha)
}
