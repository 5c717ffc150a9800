//! The card of seats: its finding, the forms, the drawing, and the switch of reference results. Changes nothing itself.

use egui::{Rect, Ui};

use super::areas::{self, Area};
use super::chart_slot::{ChartSlot, Links, SlotKey, linked_canvas_ui, scrolled_canvas_ui};
use super::command::{Command, Pane, Picture, Sheet};
use super::empty::empty_ui;
use super::icon::Icon;
use super::linked::Linked;
use super::panel::{card_ui, choices_end_ui, fold_button_ui, region_ui, row_end_ui, row_parted_ui, row_ui};
use super::text::{Text, interface_direction};
use super::theme::{CONTROL_HEIGHT, GRID, TARGET, Theme, size};
use super::why::FactMenu;
use super::widgets::{Button, Label, Menu, menu_item_ui, menu_separator_ui, switch_ui, tabs_ui};
use crate::base::Message;
use crate::chart::{ChartStyle, HemicycleOf, SeatChart, draw_seats_whole};
use crate::typeset::{Paragraph, TextStyle, Weight};
use crate::view::Words;
use crate::view::seats::{ElectionKey, RowOrder, SeatOptions, SeatTable};

/// Height left under the title, in points, below which a finding of two lines stands without its subtitle.
const LOW_CARD: f32 = 300.0;
/// Room that a scroll bar takes beside a drawing, in points.
const SCROLL_BAR: f32 = 14.0;

/// What the card shows.
#[derive(Clone, Copy, Debug)]
pub struct ChartsView<'a> {
    /// The figures.
    pub table: &'a SeatTable,
    /// Their version.
    pub generation: u64,
    /// The form.
    pub chart: SeatChart,
    /// Which elections the hemicycle shows.
    pub hemicycle: HemicycleOf,
    /// True where reference results fill in.
    pub reference: bool,
    /// Order of the lists.
    pub order: RowOrder,
    /// True where only the title shows.
    pub collapsed: bool,
    /// What is hovered and selected.
    pub linked: &'a Linked,
    /// The fact that is explained, for the menu on its mark.
    pub menu: Option<FactMenu>,
    /// Which elections the user chose.
    pub options: &'a SeatOptions,
    /// The words of the interface.
    pub words: &'a Words,
}

/// Shows the card in `rect`.
pub fn charts_pane_ui(ui: &mut Ui, rect: Rect, view: ChartsView<'_>, slot: &mut ChartSlot, commands: &mut Vec<Command>) {
    let words = view.words;
    let inside = card_ui(ui, rect);
    areas::place(ui.ctx(), Area::Charts, rect);
    region_ui(ui, &words.text("pane-charts"), inside, |ui| {
        ui.spacing_mut().item_spacing.y = GRID;
        header_ui(ui, view, commands);
        if view.collapsed {
            return;
        }
        if view.table.is_empty() {
            let reason = view
                .table
                .empty
                .clone()
                .unwrap_or_else(|| words.text("seats-empty-no-article"));
            empty_ui(ui, &words.text("charts-empty-title"), &reason);
            return;
        }
        forms_ui(ui, view, commands);
        // In a low card the rows need the place more; the menu has the switch too.
        let has_footer = inside.height() >= LOWEST_WITH_FOOTER;
        let footer = if has_footer { CONTROL_HEIGHT + 2.0 * GRID } else { 0.0 };
        let room = ui.available_size() - egui::Vec2::new(0.0, footer);
        if room.y > 40.0 {
            drawing_ui(ui, view, room, slot, commands);
        }
        if has_footer {
            footer_ui(ui, view, commands);
        }
    });
}

/// Height inside a card below which it has no footer, in points.
const LOWEST_WITH_FOOTER: f32 = 300.0;

fn drawing_ui(ui: &mut Ui, view: ChartsView<'_>, room: egui::Vec2, slot: &mut ChartSlot, commands: &mut Vec<Command>) {
    let words = view.words;
    let theme = Theme::of(ui.ctx());
    let mut style = ChartStyle::card(room.x.floor(), room.y.floor(), theme.dark, words);
    style.hemicycle = view.hemicycle;
    let key = SlotKey {
        generation: view.generation,
        chart: Some(view.chart),
        style,
        time: None,
    };
    let text = Text::of(ui.ctx());
    let canvas = slot.get(key, |key| {
        draw_seats_whole(view.chart, view.table, &key.style, SCROLL_BAR, words, text.typesetter())
    });
    let links = Links {
        linked: view.linked,
        menu: view.menu,
        picture: Picture::Seats,
        words,
    };
    // No list is hidden for want of height: the card scrolls instead.
    if canvas.height > room.y {
        scrolled_canvas_ui(ui, room, &canvas, links, commands);
    } else {
        linked_canvas_ui(ui, &canvas, links, commands);
    }
}

fn header_ui(ui: &mut Ui, view: ChartsView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let theme = Theme::of(ui.ctx());
    let title = if view.table.title.is_empty() {
        words.text("pane-charts")
    } else {
        view.table.title.clone()
    };
    // A finding that is too long for one line beside the buttons takes two: cut short, it would state another finding.
    let buttons = if view.table.is_empty() || view.collapsed { 1.0 } else { 3.0 };
    let room = ui.available_width() - buttons * (TARGET + GRID / 2.0);
    let style = TextStyle {
        weight: Weight::Bold,
        ..TextStyle::interface(size::TITLE)
    };
    let natural = Text::of(ui.ctx()).layout(&Paragraph::new(&title, style).direction(interface_direction(ui.ctx())));
    let lines = if natural.width > room && !view.collapsed { 2 } else { 1 };
    let height = if lines == 1 {
        CONTROL_HEIGHT
    } else {
        (natural.height * 2.0).ceil().max(CONTROL_HEIGHT)
    };
    row_ui(ui, height, |ui| {
        ui.spacing_mut().item_spacing.x = GRID / 2.0;
        let title = |ui: &mut Ui, _: &mut Vec<Command>| {
            Label::new(&title)
                .size(size::TITLE)
                .weight(Weight::Bold)
                .color(theme.ink)
                .lines(lines)
                .balanced()
                .show_ui(ui);
        };
        row_parted_ui(ui, "charts", commands, title, |ui, commands| {
            if !view.table.is_empty() && !view.collapsed {
                let name = words.text("charts-export");
                if Button::icon_only(Icon::Export, &name).height(TARGET).show_ui(ui).clicked() {
                    commands.push(Command::Show(Sheet::Export(Picture::Seats)));
                }
                more_ui(ui, view, commands);
            }
            let area = (view.collapsed || view.table.is_empty()).then_some(Area::Charts);
            if fold_button_ui(ui, &words.text("pane-charts"), view.collapsed, area, words) {
                commands.push(Command::SetCollapsed(Pane::Charts, !view.collapsed));
            }
        });
    });
    // A finding of two lines has both elections in full; in a low card the rows need the place more.
    let low = lines > 1 && ui.available_height() < LOW_CARD;
    if !view.collapsed && !low && !view.table.subtitle.is_empty() {
        Label::new(&view.table.subtitle)
            .size(size::SMALL)
            .color(theme.secondary)
            .truncate()
            .show_ui(ui);
    }
}

fn more_ui(ui: &mut Ui, view: ChartsView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let more = Button::icon_only(Icon::More, &words.text("charts-more"))
        .height(TARGET)
        .show_ui(ui);
    let pairs = pairs(view.table);
    Menu::width(280.0).show_ui(&more, |ui| {
        if pairs.len() > 1 {
            pairs_ui(ui, view, &pairs, commands);
            menu_separator_ui(ui);
        }
        for (order, key) in [
            (RowOrder::Seats, "charts-order-seats"),
            (RowOrder::Change, "charts-order-change"),
        ] {
            if menu_item_ui(ui, &words.text(key), None, None, view.order == order, true) {
                commands.push(Command::SetOrder(order));
            }
        }
        menu_separator_ui(ui);
        if menu_item_ui(ui, &words.text("charts-reference"), None, None, view.reference, true) {
            commands.push(Command::SetReference(!view.reference));
        }
        menu_separator_ui(ui);
        if menu_item_ui(ui, &words.text("copy-picture"), Some(Icon::Copy), None, false, true) {
            commands.push(Command::CopyPicture(Picture::Seats));
        }
    });
}

/// Earlier and later election.
type Pair = (ElectionKey, ElectionKey);

/// The elections that can be compared, the latest first.
fn pairs(table: &SeatTable) -> Vec<Pair> {
    const AT_MOST: usize = 10;
    let mut pairs = Vec::new();
    for after in &table.elections {
        let earlier =
            |before: &&ElectionKey| before.chamber == after.chamber && before.year.is_some() && before.year < after.year;
        pairs.extend(
            table
                .elections
                .iter()
                .filter(earlier)
                .map(|before| (before.clone(), after.clone())),
        );
    }
    pairs.truncate(AT_MOST);
    pairs
}

fn pair_words((before, after): &Pair, words: &Words) -> String {
    let year = |key: &ElectionKey| key.year.map(|year| words.dates.year(year)).unwrap_or_default();
    words.get(
        &Message::new("charts-pair")
            .with("before", year(before))
            .with("after", year(after)),
    )
}

fn pairs_ui(ui: &mut Ui, view: ChartsView<'_>, pairs: &[Pair], commands: &mut Vec<Command>) {
    let words = view.words;
    let chosen = view.options.before.clone().zip(view.options.after.clone());
    if menu_item_ui(ui, &words.text("charts-pair-latest"), None, None, chosen.is_none(), true) {
        commands.push(Command::SetElections(None, None));
    }
    for pair in pairs {
        if menu_item_ui(ui, &pair_words(pair, words), None, None, chosen.as_ref() == Some(pair), true) {
            let (before, after) = pair.clone();
            commands.push(Command::SetElections(Some(before), Some(after)));
        }
    }
}

/// Which two elections are compared, to be changed where there are others.
fn chooser_ui(ui: &mut Ui, view: ChartsView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let pairs = pairs(view.table);
    let shown = view.table.before.as_ref().zip(view.table.after.as_ref());
    let Some((before, after)) = shown.filter(|_| pairs.len() > 1) else {
        return;
    };
    let label = pair_words(&(before.key.clone(), after.key.clone()), words);
    let title = words.text("charts-pair-choose");
    let button = Button::new(&label)
        .quiet()
        .icon(Icon::Down)
        .size(size::SMALL)
        .height(TARGET)
        .tooltip(&title);
    let button = button.show_ui(ui);
    Menu::width(240.0).show_ui(&button, |ui| pairs_ui(ui, view, &pairs, commands));
}

fn forms_ui(ui: &mut Ui, view: ChartsView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    row_ui(ui, TARGET, |ui| {
        let labels: Vec<String> = SeatChart::ALL.iter().map(|chart| words.text(chart.key())).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let chosen = SeatChart::ALL.iter().position(|chart| *chart == view.chart).unwrap_or(0);
        if let Some(chart) = tabs_ui(ui, &words.text("charts-forms"), &labels, chosen).and_then(|index| SeatChart::ALL.get(index))
        {
            commands.push(Command::SetChart(*chart));
        }
        if view.chart != SeatChart::Hemicycle {
            row_end_ui(ui, |ui| {
                if ui.available_width() > 150.0 {
                    chooser_ui(ui, view, commands);
                }
            });
        } else if view.table.before.is_some() {
            hemicycle_ui(ui, view, commands);
        }
    });
}

fn hemicycle_ui(ui: &mut Ui, view: ChartsView<'_>, commands: &mut Vec<Command>) {
    let label =
        |election: &Option<crate::view::seats::Election>| election.as_ref().map(|one| one.label.clone()).unwrap_or_default();
    let both = view.words.text("charts-both");
    let labels = [label(&view.table.before), label(&view.table.after), both];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let choices = [HemicycleOf::Before, HemicycleOf::After, HemicycleOf::Both];
    let chosen = choices.iter().position(|choice| *choice == view.hemicycle).unwrap_or(1);
    let title = view.words.text("charts-hemicycle-of");
    let picked = choices_end_ui(ui, &title, &labels, chosen);
    if let Some(choice) = picked.and_then(|index| choices.get(index)) {
        commands.push(Command::SetHemicycle(*choice));
    }
}

fn footer_ui(ui: &mut Ui, view: ChartsView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let theme = Theme::of(ui.ctx());
    row_ui(ui, CONTROL_HEIGHT, |ui| {
        let mut reference = view.reference;
        if switch_ui(ui, &mut reference, &words.text("charts-reference")).changed() {
            commands.push(Command::SetReference(reference));
        }
        row_end_ui(ui, |ui| {
            Label::new(&view.table.source)
                .size(size::SMALL)
                .color(theme.secondary)
                .truncate()
                .show_ui(ui);
        });
    });
}
