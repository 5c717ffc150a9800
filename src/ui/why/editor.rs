//! The fields in which a fact is changed or a new one is described, and what is typed as a change. Knows no article.

use egui::{Id, Key, Ui, Vec2};
use jiff::civil::Date;

use crate::base::{DateRange, FactKind};
use crate::dossier::{Change, EventChange, SeatChange, TotalChange};
use crate::ui::command::{Command, Editing, Wish};
use crate::ui::flow::Flow;
use crate::ui::icon::Icon;
use crate::ui::theme::{CONTROL_HEIGHT, GRID, Theme, size};
use crate::ui::typed::{Days, parse_count, parse_days, parse_signed, parse_year, typed_days};
use crate::ui::widgets::{Button, Label, TextField};
use crate::view::Words;

/// What is typed.
#[derive(Clone, Debug, Default)]
pub struct FactEditor {
    /// What the fields belong to.
    editing: Option<Editing>,
    kind: Option<FactKind>,
    list: String,
    seats: String,
    delta: String,
    year: String,
    title: String,
    days: String,
    /// What stood in the fields at the beginning.
    shown: [String; 6],
    /// What was proposed at the beginning; a field left alone keeps more than it shows.
    begun: Option<Change>,
    /// The first field has yet to get the keyboard.
    fresh: bool,
}

/// Reads words such as «7 تشرين الثاني 2021» or «أمس» as the article would be read.
pub type ReadDays<'a> = &'a dyn Fn(&str) -> Option<DateRange>;

impl FactEditor {
    /// What the fields belong to.
    pub fn editing(&self) -> Option<Editing> {
        self.editing
    }

    /// True once after it was filled: what is shown of it takes the keyboard.
    pub fn take_fresh(&mut self) -> bool {
        std::mem::take(&mut self.fresh)
    }

    /// Fills the fields with what a fact says, or seems to say.
    pub fn fill(&mut self, editing: Option<Editing>, change: Option<Change>) {
        *self = Self {
            editing,
            fresh: true,
            begun: change.clone(),
            ..Self::default()
        };
        let text = |value: Option<String>| value.unwrap_or_default();
        match change {
            Some(Change::Seats(change)) => {
                self.kind = Some(FactKind::Seats);
                self.list = change.list;
                self.seats = text(change.seats.map(|seats| seats.to_string()));
                self.delta = text(change.delta.map(|delta| delta.to_string()));
                self.year = text(change.year.map(|year| year.to_string()));
            }
            Some(Change::Total(change)) => {
                self.kind = Some(FactKind::Total);
                self.seats = text(Some(change.seats).filter(|seats| *seats > 0).map(|seats| seats.to_string()));
                self.year = text(change.year.map(|year| year.to_string()));
            }
            Some(Change::Event(change)) => {
                self.kind = Some(FactKind::Event);
                self.days = typed_days((change.earliest, change.latest));
                self.title = change.title;
            }
            Some(Change::Confirmed(_) | Change::Dismissed) | None => {}
        }
        self.shown = self.fields();
    }

    /// True where the fields no longer hold what they were filled with.
    pub fn is_typed_in(&self) -> bool {
        self.shown != self.fields()
    }

    /// The same fields for a fact that may have another number by now.
    #[must_use]
    pub fn of(mut self, editing: Option<Editing>) -> Self {
        self.editing = editing;
        self.fresh = true;
        self
    }

    fn fields(&self) -> [String; 6] {
        [&self.list, &self.seats, &self.delta, &self.year, &self.title, &self.days].map(String::clone)
    }

    /// What is typed as a change, or the key of the sentence that says what is missing.
    fn change(&self, read: ReadDays<'_>) -> Result<Change, &'static str> {
        let seats = parse_count(&self.seats).ok_or("edit-wrong-count")?;
        let year = parse_year(&self.year).ok_or("edit-wrong-year")?;
        match self.kind {
            Some(FactKind::Seats) => {
                let delta = parse_signed(&self.delta).ok_or("edit-wrong-change")?;
                let list = self.list.trim();
                // A number alone was meant for the field beside it.
                if !list.chars().any(char::is_alphabetic) {
                    return Err("edit-no-list");
                }
                if seats.is_none() && delta.is_none() {
                    return Err("edit-no-count");
                }
                Ok(Change::Seats(SeatChange {
                    list: list.to_owned(),
                    list_id: None,
                    year,
                    seats,
                    delta,
                }))
            }
            Some(FactKind::Total) => match seats {
                Some(seats) if seats > 0 => Ok(Change::Total(TotalChange { year, seats })),
                _ => Err("edit-no-count"),
            },
            Some(FactKind::Event) => {
                let title = self.title.split_whitespace().collect::<Vec<_>>().join(" ");
                if title.is_empty() {
                    return Err("edit-no-title");
                }
                let (earliest, latest) = self.typed_days(read).ok_or("edit-wrong-days")?;
                Ok(Change::Event(EventChange {
                    title,
                    earliest,
                    latest,
                    category: None,
                }))
            }
            Some(FactKind::Date) | None => Err("edit-no-title"),
        }
    }

    fn typed_days(&self, read: ReadDays<'_>) -> Option<Days> {
        let begun = match &self.begun {
            Some(Change::Event(change)) => (change.earliest, change.latest),
            _ => (None, None),
        };
        if typed_days(begun) == self.days.trim() {
            return Some(begun);
        }
        let in_words = || {
            let range = read(&self.days)?;
            range.is_resolved().then_some((range.earliest, range.latest))
        };
        parse_days(&self.days).or_else(in_words)
    }

    /// Shows the fields and their buttons.
    pub fn show_ui(&mut self, ui: &mut Ui, read: ReadDays<'_>, words: &Words, commands: &mut Vec<Command>) {
        let Some(editing) = self.editing else { return };
        let fresh = self.take_fresh();
        let entered = match self.kind {
            Some(FactKind::Event) => {
                let title = wide_field_ui(ui, "edit-title", &mut self.title, words, fresh);
                let days = field_ui(ui, "edit-days", &mut self.days, words, (240.0, true), false);
                self.days_read_ui(ui, read, words);
                title | days
            }
            Some(FactKind::Total) => columns_ui(ui, |ui| {
                let seats = number_ui(ui, "edit-total", &mut self.seats, words, fresh);
                seats | number_ui(ui, "edit-year", &mut self.year, words, false)
            }),
            _ => {
                // What is wrong of a count is its number, as a rule.
                let number = !self.list.is_empty() && !self.seats.is_empty();
                let list = wide_field_ui(ui, "edit-list", &mut self.list, words, fresh && !number);
                columns_ui(ui, |ui| {
                    let seats = number_ui(ui, "edit-seats", &mut self.seats, words, fresh && number);
                    let delta = number_ui(ui, "edit-change", &mut self.delta, words, false);
                    list | seats | delta | number_ui(ui, "edit-year", &mut self.year, words, false)
                })
            }
        };
        let change = self.change(read);
        if let Err(missing) = &change {
            let theme = Theme::of(ui.ctx());
            Label::new(&words.text(missing))
                .size(size::SMALL)
                .color(theme.error)
                .show_ui(ui);
        }
        ui.add_space(GRID);
        let flow = Flow::of(ui.ctx());
        let row = Vec2::new(ui.available_width(), CONTROL_HEIGHT);
        let saved = ui
            .allocate_ui_with_layout(row, flow.row(), |ui| {
                let key = match editing {
                    Editing::New { .. } => "edit-add",
                    _ => "edit-save",
                };
                let save = Button::new(&words.text(key))
                    .primary()
                    .icon(Icon::Check)
                    .enabled(change.is_ok())
                    .show_ui(ui)
                    .clicked();
                if Button::new(&words.text("cancel")).quiet().show_ui(ui).clicked() {
                    commands.push(Command::StopEditing);
                }
                save
            })
            .inner;
        if let Some(change) = change.ok().filter(|_| saved || entered) {
            commands.push(match editing {
                Editing::Fact(fact) | Editing::Merge(fact) => Command::Correct(fact, Wish::Change(change)),
                Editing::New { article, span, .. } => Command::Add(article, span, change),
            });
        }
    }

    /// The days as they were understood, in words.
    fn days_read_ui(&self, ui: &mut Ui, read: ReadDays<'_>, words: &Words) {
        let theme = Theme::of(ui.ctx());
        let Some((earliest, latest)) = self.typed_days(read) else {
            return;
        };
        let known = |day: Option<Date>| day.is_some();
        let text = if known(earliest) || known(latest) {
            words.dates.range(&crate::dossier::range_of(earliest, latest), &words.strings)
        } else {
            words.text("edit-no-days")
        };
        Label::new(&text).size(size::SMALL).color(theme.secondary).show_ui(ui);
    }
}

/// A name above a field as wide as there is room; true where Enter was pressed in it.
fn wide_field_ui(ui: &mut Ui, key: &str, value: &mut String, words: &Words, focus: bool) -> bool {
    let width = ui.available_width();
    field_ui(ui, key, value, words, (width, false), focus)
}

fn number_ui(ui: &mut Ui, key: &str, value: &mut String, words: &Words, focus: bool) -> bool {
    field_ui(ui, key, value, words, (104.0, true), focus)
}

fn field_ui(ui: &mut Ui, key: &str, value: &mut String, words: &Words, (width, figures): (f32, bool), focus: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let name = words.text(key);
    ui.allocate_ui_with_layout(Vec2::new(width, CONTROL_HEIGHT + 22.0), flow.column(), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        Label::new(&name).size(size::SMALL).color(theme.secondary).show_ui(ui);
        let mut field = TextField::new(Id::unique(("waqai-edit", key)), value, &name).width(width);
        if figures {
            field = field.figures();
        }
        let field = field.show_ui(ui);
        if focus {
            field.request_focus();
        }
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    })
    .inner
}

/// Fields side by side.
fn columns_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let flow = Flow::of(ui.ctx());
    let size = Vec2::new(ui.available_width(), CONTROL_HEIGHT + 22.0);
    ui.allocate_ui_with_layout(size, flow.row().with_cross_align(egui::Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = GRID * 2.0;
        contents(ui)
    })
    .inner
}
