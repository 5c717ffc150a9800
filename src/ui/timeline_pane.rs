//! The card of events in time: folding, direction, zoom and the drawing. Changes nothing itself.

use egui::{Key, Modifiers, Rect, Ui};

use super::areas::{self, Area};
use super::chart_slot::{ChartSlot, Links, Shown, SlotKey, linked_canvas_ui, scrolled_canvas_ui};
use super::command::{Command, Pane, Picture, Sheet};
use super::empty::empty_ui;
use super::icon::Icon;
use super::linked::Linked;
use super::panel::{card_ui, choices_end_ui, fold_button_ui, region_ui, row_parted_ui, row_ui};
use super::text::Text;
use super::theme::{CONTROL_HEIGHT, GRID, TARGET, Theme, size};
use super::why::FactMenu;
use super::widgets::{Button, Label, Menu, menu_item_ui, menu_separator_ui, segmented_ui};
use crate::chart::{ChartStyle, Lanes, TimeWindow, TimelineStyle, draw_timeline_whole};
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::timeline::Timeline;

/// A card below this height has its switches in the menu at its head, so that their row holds labels.
const LOW: f32 = 250.0;

/// Room that a scroll bar takes beside a list, in points.
const SCROLL_BAR: f32 = 14.0;

/// What the card shows.
#[derive(Clone, Copy, Debug)]
pub struct TimelineView<'a> {
    /// The events.
    pub timeline: &'a Timeline,
    /// Their version.
    pub generation: u64,
    /// True where long empty stretches are folded.
    pub fold_gaps: bool,
    /// True where time runs from right to left.
    pub right_to_left: bool,
    /// How events are parted into lanes.
    pub lanes: Lanes,
    /// The part shown.
    pub window: TimeWindow,
    /// True where only the title shows.
    pub collapsed: bool,
    /// What is hovered and selected.
    pub linked: &'a Linked,
    /// The fact that is explained, for the menu on its mark.
    pub menu: Option<FactMenu>,
    /// The words of the interface.
    pub words: &'a Words,
}

/// Shows the card in `rect`.
pub fn timeline_pane_ui(ui: &mut Ui, rect: Rect, view: TimelineView<'_>, slot: &mut ChartSlot, commands: &mut Vec<Command>) {
    let words = view.words;
    let inside = card_ui(ui, rect);
    areas::place(ui.ctx(), Area::Timeline, rect);
    region_ui(ui, &words.text("pane-timeline"), inside, |ui| {
        ui.spacing_mut().item_spacing.y = GRID;
        let low = inside.height() < LOW;
        header_ui(ui, view, low, commands);
        if view.collapsed {
            return;
        }
        if view.timeline.is_empty() {
            let reason = view
                .timeline
                .empty
                .clone()
                .unwrap_or_else(|| words.text("timeline-empty-no-article"));
            empty_ui(ui, &words.text("timeline-empty-title"), &reason);
            return;
        }
        if !low {
            scale_ui(ui, view, commands);
        }
        let room = ui.available_size();
        if room.y < 40.0 {
            return;
        }
        let theme = Theme::of(ui.ctx());
        let key = SlotKey {
            generation: view.generation,
            chart: None,
            style: ChartStyle::card(room.x.floor(), room.y.floor(), theme.dark, words),
            time: Some(TimelineStyle {
                right_to_left: view.right_to_left,
                fold_gaps: view.fold_gaps,
                window: view.window,
                lanes: view.lanes,
            }),
        };
        let text = Text::of(ui.ctx());
        let canvas = slot.get(key, |key| {
            let time = key.time.unwrap_or_else(|| TimelineStyle::whole(view.right_to_left));
            draw_timeline_whole(view.timeline, &time, &key.style, SCROLL_BAR, words, text.typesetter())
        });
        let links = Links {
            linked: view.linked,
            menu: view.menu,
            picture: Picture::Timeline,
            words,
        };
        if canvas.height > room.y {
            scrolled_canvas_ui(ui, room, &canvas, links, commands);
            return;
        }
        let shown = linked_canvas_ui(ui, &canvas, links, commands);
        if view.lanes == Lanes::List {
            return;
        }
        if let Some(window) = moved(ui, &shown, view) {
            commands.push(Command::SetTimeWindow(window));
        }
    });
}

/// The part of time that wheel, drag and keys lead to.
fn moved(ui: &Ui, shown: &Shown, view: TimelineView<'_>) -> Option<TimeWindow> {
    let response = &shown.response;
    let mut window = view.window;
    // A drag takes the drawing along: time moves against the pointer.
    let sign = if view.right_to_left { 1.0 } else { -1.0 };
    let width = f64::from(response.rect.width().max(1.0));
    if response.dragged() {
        window = window.panned(sign * f64::from(response.drag_delta().x) / width);
    }
    if let Some(pointer) = response.hover_pos() {
        let across = f64::from((pointer.x - response.rect.left()) / response.rect.width().max(1.0));
        let at = if view.right_to_left { 1.0 - across } else { across };
        let (scroll, zoom) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        if (zoom - 1.0).abs() > f32::EPSILON {
            window = window.zoomed(f64::from(zoom), at);
        } else if scroll.x.abs() > scroll.y.abs() {
            window = window.panned(sign * f64::from(scroll.x) / width);
        } else if scroll.y != 0.0 {
            window = window.zoomed(f64::from((scroll.y / 200.0).exp()), at);
        }
    }
    if shown.has_focus {
        let forward = if view.right_to_left { Key::ArrowLeft } else { Key::ArrowRight };
        let back = if view.right_to_left { Key::ArrowRight } else { Key::ArrowLeft };
        // Arrows alone go from mark to mark.
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::SHIFT, forward) {
            window = window.panned(0.15);
        }
        if pressed(Modifiers::SHIFT, back) {
            window = window.panned(-0.15);
        }
        // What has the keyboard stays where it is.
        let across = shown.focus_x.map_or(0.5, |x| f64::from(x) / width);
        let at = if view.right_to_left { 1.0 - across } else { across };
        if pressed(Modifiers::NONE, Key::Plus) || pressed(Modifiers::NONE, Key::Equals) {
            window = window.zoomed(1.25, at);
        }
        if pressed(Modifiers::NONE, Key::Minus) {
            window = window.zoomed(0.8, at);
        }
        if pressed(Modifiers::NONE, Key::Num0) {
            window = TimeWindow::default();
        }
    }
    (window != view.window).then_some(window)
}

fn header_ui(ui: &mut Ui, view: TimelineView<'_>, low: bool, commands: &mut Vec<Command>) {
    let words = view.words;
    let theme = Theme::of(ui.ctx());
    row_ui(ui, CONTROL_HEIGHT, |ui| {
        ui.spacing_mut().item_spacing.x = GRID / 2.0;
        let title = |ui: &mut Ui, _: &mut Vec<Command>| {
            Label::new(&words.text("pane-timeline"))
                .size(size::TITLE)
                .weight(Weight::Bold)
                .color(theme.ink)
                .truncate()
                .show_ui(ui);
            if !view.timeline.subtitle.is_empty() && ui.available_width() > 90.0 {
                ui.add_space(GRID);
                Label::new(&view.timeline.subtitle)
                    .size(size::SMALL)
                    .color(theme.secondary)
                    .truncate()
                    .show_ui(ui);
            }
        };
        row_parted_ui(ui, "timeline", commands, title, |ui, commands| {
            if !view.timeline.is_empty() && !view.collapsed {
                controls_ui(ui, view, low, commands);
            }
            let area = (view.collapsed || view.timeline.is_empty()).then_some(Area::Timeline);
            if fold_button_ui(ui, &words.text("pane-timeline"), view.collapsed, area, words) {
                commands.push(Command::SetCollapsed(Pane::Timeline, !view.collapsed));
            }
        });
    });
}

fn controls_ui(ui: &mut Ui, view: TimelineView<'_>, low: bool, commands: &mut Vec<Command>) {
    let words = view.words;
    if low {
        list_switch_ui(ui, view, commands);
    }
    let mut window = view.window;
    let has_axis = view.lanes != Lanes::List;
    for (icon, key, factor) in [
        (Icon::Minus, "timeline-further", 1.0 / 1.4),
        (Icon::Plus, "timeline-closer", 1.4),
    ]
    .into_iter()
    .filter(|_| has_axis)
    {
        let enabled = factor > 1.0 || !view.window.is_whole();
        if Button::icon_only(icon, &words.text(key))
            .height(TARGET)
            .enabled(enabled)
            .show_ui(ui)
            .clicked()
        {
            window = window.zoomed(factor, 0.5);
        }
    }
    if window != view.window {
        commands.push(Command::SetTimeWindow(window));
    }
    let name = words.text("timeline-export");
    if Button::icon_only(Icon::Export, &name).height(TARGET).show_ui(ui).clicked() {
        commands.push(Command::Show(Sheet::Export(Picture::Timeline)));
    }
    let more = Button::icon_only(Icon::More, &words.text("timeline-more"))
        .height(TARGET)
        .show_ui(ui);
    Menu::width(280.0).show_ui(&more, |ui| {
        if low {
            for (fold_gaps, key) in SCALES {
                if menu_item_ui(ui, &words.text(key), None, None, view.fold_gaps == fold_gaps, true) {
                    commands.push(Command::SetFoldGaps(fold_gaps));
                }
            }
            menu_separator_ui(ui);
            for (lanes, key) in LANES {
                if menu_item_ui(ui, &words.text(key), None, None, view.lanes == lanes, true) {
                    commands.push(Command::SetLanes(lanes));
                }
            }
            menu_separator_ui(ui);
        }
        for (right_to_left, key) in [(true, "timeline-right-to-left"), (false, "timeline-left-to-right")] {
            if menu_item_ui(ui, &words.text(key), None, None, view.right_to_left == right_to_left, true) {
                commands.push(Command::SetTimeRightToLeft(right_to_left));
            }
        }
        menu_separator_ui(ui);
        if menu_item_ui(ui, &words.text("copy-picture"), Some(Icon::Copy), None, false, true) {
            commands.push(Command::CopyPicture(Picture::Timeline));
        }
    });
}

/// In a low card, where the axis names few: the list of all, and back.
fn list_switch_ui(ui: &mut Ui, view: TimelineView<'_>, commands: &mut Vec<Command>) {
    let is_list = view.lanes == Lanes::List;
    let name = view.words.text(if is_list { "timeline-as-axis" } else { "timeline-as-list" });
    let button = Button::icon_only(Icon::List, &name).height(TARGET).selected(is_list);
    if button.show_ui(ui).clicked() {
        commands.push(Command::SetLanes(if is_list { Lanes::None } else { Lanes::List }));
    }
}

/// The two scales: long empty stretches folded or not.
const SCALES: [(bool, &str); 2] = [(true, "timeline-folded"), (false, "timeline-linear")];

/// How events are parted.
const LANES: [(Lanes, &str); 4] = [
    (Lanes::None, "timeline-lanes-none"),
    (Lanes::Category, "timeline-lanes-category"),
    (Lanes::Actor, "timeline-lanes-actor"),
    (Lanes::List, "timeline-lanes-list"),
];

fn scale_ui(ui: &mut Ui, view: TimelineView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    row_ui(ui, TARGET, |ui| {
        let names = SCALES.map(|(_, key)| words.text(key));
        let labels: Vec<&str> = names.iter().map(String::as_str).collect();
        // A list has no axis to be folded.
        if view.lanes == Lanes::List {
            lanes_ui(ui, view, commands);
            return;
        }
        if let Some(index) = segmented_ui(ui, &words.text("timeline-scale"), &labels, usize::from(!view.fold_gaps)) {
            commands.push(Command::SetFoldGaps(index == 0));
        }
        lanes_ui(ui, view, commands);
    });
}

/// One axis, or a lane for each kind or actor; at the end of the row, in a menu where it is narrow.
fn lanes_ui(ui: &mut Ui, view: TimelineView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let chosen = LANES.iter().position(|(lanes, _)| *lanes == view.lanes).unwrap_or(0);
    let names = LANES.map(|(_, key)| words.text(key));
    let labels: Vec<&str> = names.iter().map(String::as_str).collect();
    let picked = choices_end_ui(ui, &words.text("timeline-lanes"), &labels, chosen);
    if let Some((lanes, _)) = picked.and_then(|index| LANES.get(index)) {
        commands.push(Command::SetLanes(*lanes));
    }
}
