//! The popover that says why a fact is there, and where the user says what is right: the words, the rule and the steps,
//! and the buttons to confirm, change, merge and dismiss. Changes nothing itself.

mod editor;

use egui::{Area, AreaState, Id, Key, Margin, Order, Rect, Ui, Vec2};

pub use self::editor::{FactEditor, ReadDays};
use super::areas;
use super::command::{Command, Editing, Wish};
use super::flow::Flow;
use super::icon::Icon;
use super::panel::{row_end_ui, row_parted_ui, row_ui};
use super::theme::{GRID, TARGET, Theme, size};
use super::widgets::{Button, Chip, Label, Menu, choice_ui, menu_item_ui, menu_separator_ui, scroll_ui};
use crate::base::{FactId, FactKind, Message};
use crate::dossier::Standing;
use crate::typeset::{Direction, Weight};
use crate::view::Words;

/// What the popover shows.
#[derive(Clone, Debug, Default)]
pub struct WhyView {
    /// The fact; none while a new one is described.
    pub fact: Option<FactId>,
    /// What the fact says, in words.
    pub value: String,
    /// The words that state it.
    pub quote: String,
    /// Title of the article they stand in.
    pub article: String,
    /// The steps, in words.
    pub steps: Vec<String>,
    /// Name of the rule.
    pub rule: String,
    /// How the user stands to it.
    pub standing: Option<Standing>,
    /// Its place among the facts of the mark, and how many these are.
    pub place: (usize, usize),
    /// True where there is another list or happening to put it to.
    pub can_merge: bool,
    /// These, in words, while one is chosen.
    pub others: Vec<(FactId, String)>,
    /// What is being changed or added.
    pub editing: Option<Editing>,
}

impl WhyView {
    fn can_change(&self) -> bool {
        self.fact.is_some_and(|fact| fact.kind != FactKind::Date)
    }
}

/// Shows the popover above the bottom of `rect`, in its middle; gives the height that it covers there.
pub fn why_ui(
    ui: &Ui,
    rect: Rect,
    view: &WhyView,
    editor: &mut FactEditor,
    read: ReadDays<'_>,
    words: &Words,
    commands: &mut Vec<Command>,
) -> f32 {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let width = 460.0_f32.min(rect.width() - 24.0);
    let title = words.text(match view.editing {
        Some(Editing::New { .. }) => "edit-title-new",
        Some(Editing::Fact(_)) => "edit-title-change",
        Some(Editing::Merge(_)) => "edit-title-merge",
        None => "why-title",
    });
    let id = Id::unique("waqai-why");
    let said_before = commands.len();
    let known = AreaState::load(ui.ctx(), id).and_then(|state| state.size);
    let shown = Area::new(id)
        .order(Order::Middle)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .fixed_pos(egui::Pos2::new(rect.center().x, rect.bottom() - 12.0))
        .accessible_name(&title)
        .show(ui.ctx(), |ui| {
            super::panel::floating_frame(&theme)
                .inner_margin(Margin::symmetric(18, 12))
                .show(ui, |ui| {
                    ui.set_width(width - 36.0);
                    ui.with_layout(flow.column(), |ui| {
                        ui.spacing_mut().item_spacing.y = GRID;
                        head_ui(ui, &title, view, words, commands);
                        match view.editing {
                            Some(Editing::Merge(fact)) => {
                                quote_ui(ui, view, 1);
                                others_ui(ui, fact, view, editor.take_fresh(), words, commands);
                            }
                            Some(_) => {
                                quote_ui(ui, view, 2);
                                ui.add_space(GRID);
                                editor.show_ui(ui, read, words, commands);
                            }
                            None => explained_ui(ui, view, words, commands),
                        }
                    });
                });
        });
    // It hangs by its foot, which its size at the last frame told: with another one it is put in its place at once.
    let size = shown.response.rect.size();
    if known.is_none_or(|known| (known - size).length() > 0.5) {
        ui.ctx().request_discard("the popover has another size");
        ui.ctx().request_repaint();
    }
    areas::place(ui.ctx(), areas::Area::Why, shown.response.rect);
    // A control that a key was pressed on may be gone in the next frame: the keyboard stays in the popover all the same.
    let by_key = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
    if by_key && commands.len() > said_before {
        areas::want(ui.ctx(), areas::Area::Why);
    }
    rect.bottom() - shown.response.rect.top()
}

/// Title, what the user said, and the way to the other facts of the mark.
fn head_ui(ui: &mut Ui, title: &str, view: &WhyView, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    row_ui(ui, TARGET, |ui| {
        ui.spacing_mut().item_spacing.x = GRID * 2.0;
        Label::new(title)
            .size(size::SMALL)
            .weight(Weight::Bold)
            .color(theme.accent)
            .show_ui(ui);
        if let Some(standing) = view.standing {
            Chip::new(&words.text(standing_key(standing))).color(theme.accent).show_ui(ui);
        }
        let nothing = |_: &mut Ui, _: &mut Vec<Command>| {};
        ui.spacing_mut().item_spacing.x = 2.0;
        row_parted_ui(ui, "why", commands, nothing, |ui, commands| {
            if view.editing.is_none() {
                pager_ui(ui, view, words, commands);
                if Button::icon_only(Icon::Copy, &words.text("why-copy"))
                    .height(TARGET)
                    .show_ui(ui)
                    .clicked()
                {
                    commands.push(Command::CopyText(view.quote.clone()));
                }
            }
            let close = Button::icon_only(Icon::Close, &words.text("why-close"))
                .height(TARGET)
                .show_ui(ui);
            if areas::enters(ui.ctx(), areas::Area::Why) {
                close.request_focus();
            }
            if close.clicked() {
                commands.push(if view.editing.is_some() {
                    Command::StopEditing
                } else {
                    Command::Deselect
                });
            }
        });
    });
}

fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "fact-confirmed",
        Standing::Changed => "fact-changed",
        Standing::Added => "fact-added",
    }
}

/// The facts of one mark, one after the other.
fn pager_ui(ui: &mut Ui, view: &WhyView, words: &Words, commands: &mut Vec<Command>) {
    let (at, count) = view.place;
    if count < 2 {
        return;
    }
    let theme = Theme::of(ui.ctx());
    if Button::icon_only(Icon::Back, &words.text("why-previous"))
        .height(TARGET)
        .enabled(at > 0)
        .show_ui(ui)
        .clicked()
    {
        commands.push(Command::ShowFact(at.max(1) - 1));
    }
    let place = Message::new("article-place")
        .with("at", words.count((at + 1) as u32))
        .with("count", words.count(count as u32));
    Label::new(&words.get(&place))
        .size(size::SMALL)
        .color(theme.secondary)
        .show_ui(ui);
    if Button::icon_only(Icon::Forward, &words.text("why-next"))
        .height(TARGET)
        .enabled(at + 1 < count)
        .show_ui(ui)
        .clicked()
    {
        commands.push(Command::ShowFact(at + 1));
    }
}

fn quote_ui(ui: &mut Ui, view: &WhyView, lines: usize) {
    let theme = Theme::of(ui.ctx());
    let quote = format!("«{}»", view.quote.split_whitespace().collect::<Vec<_>>().join(" "));
    Label::new(&quote)
        .face(crate::typeset::Face::Naskh)
        .size(size::TITLE)
        .direction(Direction::RightToLeft)
        .lines(lines)
        .show_ui(ui);
    if !view.article.is_empty() {
        Label::new(&view.article)
            .size(size::SMALL)
            .color(theme.secondary)
            .direction(Direction::Auto)
            .truncate()
            .show_ui(ui);
    }
}

fn explained_ui(ui: &mut Ui, view: &WhyView, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    if !view.value.is_empty() {
        // No line ends or begins with the dot between two parts.
        let value = view.value.replace(" \u{b7} ", "\u{a0}\u{b7}\u{a0}");
        Label::new(&value).weight(Weight::Bold).lines(2).show_ui(ui);
    }
    quote_ui(ui, view, 3);
    ui.add_space(GRID);
    steps_ui(ui, view, &theme);
    if view.standing.is_none_or(|standing| standing == Standing::Confirmed) && view.rule != crate::dossier::USER {
        let rule = words.get(&Message::new("why-rule").with("rule", &view.rule));
        Label::new(&rule).size(size::SMALL).color(theme.secondary).show_ui(ui);
    }
    ui.add_space(GRID);
    actions_ui(ui, view, words, commands);
}

fn steps_ui(ui: &mut Ui, view: &WhyView, theme: &Theme) {
    const HIGHEST: f32 = 150.0;
    let show = |ui: &mut Ui| {
        for step in &view.steps {
            Label::new(&format!("• {step}"))
                .size(size::SMALL)
                .color(theme.ink)
                .show_ui(ui);
        }
    };
    if view.steps.len() > 6 {
        let size = Vec2::new(ui.available_width(), HIGHEST);
        ui.allocate_ui(size, |ui| {
            scroll_ui(ui, Id::unique("waqai-why-steps"), None, |ui, _| show(ui))
        });
    } else {
        show(ui);
    }
}

/// What can be done to the fact.
fn actions_ui(ui: &mut Ui, view: &WhyView, words: &Words, commands: &mut Vec<Command>) {
    let Some(fact) = view.fact else { return };
    row_ui(ui, TARGET, |ui| {
        ui.spacing_mut().item_spacing.x = GRID / 2.0;
        let button = |ui: &mut Ui, key: &str, icon: Icon, tip: &str| {
            Button::new(&words.text(key))
                .quiet()
                .icon(icon)
                .size(size::SMALL)
                .height(TARGET)
                .tooltip(&words.text(tip))
                .show_ui(ui)
                .clicked()
        };
        match view.standing {
            None => {
                if button(ui, "fact-confirm", Icon::Check, "fact-confirm-tip") {
                    commands.push(Command::Correct(fact, Wish::Confirm));
                }
            }
            Some(Standing::Added) => {}
            Some(standing) => {
                if button(ui, take_back_key(standing), Icon::Undo, "fact-take-back-tip") {
                    commands.push(Command::Correct(fact, Wish::TakeBack));
                }
            }
        }
        if view.can_change() && button(ui, "fact-edit", Icon::Edit, "fact-edit-tip") {
            commands.push(Command::Edit(Editing::Fact(fact)));
        }
        if view.can_merge && button(ui, "fact-merge", Icon::Merge, "fact-merge-tip") {
            commands.push(Command::Edit(Editing::Merge(fact)));
        }
        row_end_ui(ui, |ui| {
            if button(ui, "fact-dismiss", Icon::Close, "fact-dismiss-tip") {
                commands.push(Command::Correct(fact, Wish::Dismiss));
            }
        });
    });
}

/// What taking back is called: it takes back what the user said.
fn take_back_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "fact-unconfirm",
        Standing::Changed | Standing::Added => "fact-take-back",
    }
}

/// The facts it can be merged with, to choose one.
fn others_ui(ui: &mut Ui, fact: FactId, view: &WhyView, fresh: bool, words: &Words, commands: &mut Vec<Command>) {
    const ROW: f32 = 36.0;
    let theme = Theme::of(ui.ctx());
    let key = if fact.kind == FactKind::Event {
        "edit-merge-event"
    } else {
        "edit-merge-list"
    };
    Label::new(&words.text(key))
        .size(size::SMALL)
        .color(theme.secondary)
        .show_ui(ui);
    let height = (view.others.len() as f32 * ROW).min(ROW * 6.5);
    ui.allocate_ui(Vec2::new(ui.available_width(), height), |ui| {
        scroll_ui(ui, Id::unique("waqai-why-others"), None, |ui, _| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (index, (other, text)) in view.others.iter().enumerate() {
                if choice_ui(ui, text, Icon::Merge, fresh && index == 0) {
                    commands.push(Command::Correct(fact, Wish::MergeInto(*other)));
                }
            }
        });
    });
}

/// What a menu needs to know of the fact it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactMenu {
    /// The fact.
    pub fact: FactId,
    /// How the user stands to it.
    pub standing: Option<Standing>,
}

/// The items of a menu on a mark or on marked words.
pub fn fact_menu_ui(ui: &mut Ui, menu: FactMenu, words: &crate::view::Strings, commands: &mut Vec<Command>) {
    let FactMenu { fact, standing } = menu;
    let item = |ui: &mut Ui, key: &str, icon: Icon, keys: Option<&str>| {
        menu_item_ui(ui, &words.text(key), Some(icon), keys, false, true)
    };
    match standing {
        None => {
            if item(ui, "fact-confirm", Icon::Check, Some("Ctrl+Enter")) {
                commands.push(Command::Correct(fact, Wish::Confirm));
            }
        }
        Some(Standing::Added) => {}
        Some(standing) => {
            if item(ui, take_back_key(standing), Icon::Undo, None) {
                commands.push(Command::Correct(fact, Wish::TakeBack));
            }
        }
    }
    if fact.kind != FactKind::Date && item(ui, "fact-edit", Icon::Edit, Some("F2")) {
        commands.push(Command::Edit(Editing::Fact(fact)));
    }
    if matches!(fact.kind, FactKind::Seats | FactKind::Event) && item(ui, "fact-merge", Icon::Merge, None) {
        commands.push(Command::Edit(Editing::Merge(fact)));
    }
    if item(ui, "fact-dismiss", Icon::Close, Some("Delete")) {
        commands.push(Command::Correct(fact, Wish::Dismiss));
    }
}

/// The items by which a fact is added in selected words.
pub fn add_menu_ui(ui: &mut Ui, add: impl Fn(FactKind) -> Editing, words: &crate::view::Strings, commands: &mut Vec<Command>) {
    for (kind, key, keys) in [
        (FactKind::Seats, "add-seats", Some("Ctrl+M")),
        (FactKind::Event, "add-event", Some("Ctrl+H")),
        (FactKind::Total, "add-total", None),
    ] {
        if menu_item_ui(ui, &words.text(key), Some(Icon::Plus), keys, false, true) {
            commands.push(Command::Edit(add(kind)));
        }
    }
    menu_separator_ui(ui);
}

/// A menu wide enough for these items.
pub fn fact_menu() -> Menu {
    Menu::width(270.0)
}
