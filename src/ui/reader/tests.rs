//! The article pane without a screen.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::base::{ArticleId, FactKind};
use crate::document::{Block, Document, Role};
use crate::resolve::{DateFact, Provenance, Reading};
use crate::view::reader::Item;
use crate::view::{Digits, Language, MonthNames, Words};

struct State {
    pane: ReaderPane,
    model: Arc<ReaderModel>,
    linked: Linked,
    strings: Strings,
    options: ReaderOptions,
    commands: Vec<Command>,
}

fn document(paragraphs: usize) -> Document {
    let mut document = Document::default();
    let mut add = |role, text: &str| {
        let start = document.text.len();
        document.text.push_str(text);
        let span = Span::new(start, document.text.len());
        document.blocks.push(Block { role, span });
        document.text.push_str("\n\n");
    };
    add(Role::Title, "نتائج الاقتراع في المحافظات");
    for index in 0..paragraphs {
        add(
            Role::Paragraph,
            &format!("الفقرة {index}: أعلنت المفوضية النتائج الأولية يوم الأحد، ولا خلاف عليها."),
        );
    }
    document
}

fn date(index: u32) -> FactId {
    FactId {
        article: ArticleId(0),
        kind: FactKind::Date,
        index,
    }
}

/// Chooses the date at `index` and lets the pane come to rest.
fn choose(harness: &mut Harness<State>, index: u32) {
    harness.state_mut().linked.selected = vec![date(index)];
    harness.state_mut().linked.selection_count += 1;
    harness.run_steps(40);
}

fn harness(paragraphs: usize) -> Harness<'static, State> {
    let document = Arc::new(document(paragraphs));
    let mut reading = Reading::default();
    for (at, words) in document.text.match_indices("يوم الأحد") {
        reading.dates.push(DateFact {
            span: Span::new(at, at + words.len()),
            range: crate::base::DateRange::day(jiff::civil::date(2021, 10, 10)),
            relative: true,
            time: None,
            provenance: Provenance::default(),
        });
    }
    let words = Words::new(Language::Arabic, Digits::Latin, MonthNames::default());
    let model = Arc::new(ReaderModel::new(ArticleId(0), document, &reading, &words));
    let state = State {
        pane: ReaderPane::default(),
        model,
        linked: Linked::default(),
        strings: Strings::new(Language::Arabic, Digits::Latin),
        options: ReaderOptions::default(),
        commands: Vec::new(),
    };
    Harness::builder().with_size(Vec2::new(700.0, 600.0)).build_ui_state(
        |ui, state: &mut State| {
            let commands = state
                .pane
                .show_ui(ui, &state.model, &state.options, &state.linked, &state.strings);
            state.commands.extend(commands);
        },
        state,
    )
}

#[test]
fn only_what_is_seen_is_laid_out() {
    let mut harness = harness(20_000);
    harness.run_steps(3);
    let pane = &harness.state().pane;
    assert!(pane.placed.len() < 60, "{} items laid out", pane.placed.len());
    assert_eq!(pane.heights.len(), harness.state().model.items.len());
    harness.get_by_label("نتائج الاقتراع في المحافظات");
}

#[test]
fn a_chosen_fact_comes_into_view() {
    let mut harness = harness(3000);
    harness.run_steps(2);
    choose(&mut harness, 2500);
    harness.get_by_label_contains("الفقرة 2500:");
    // And back to the beginning.
    choose(&mut harness, 0);
    harness.get_by_label_contains("الفقرة 0:");
}

#[test]
fn the_words_of_a_fact_come_above_its_explanation() {
    let mut harness = harness(3000);
    harness.run_steps(2);
    let pane = &harness.state().pane;
    // A line that is in view, but where the explanation will be.
    let low = pane.placed.keys().copied().filter(|&item| {
        let top = pane.heights.before(item);
        top > pane.view_height - 200.0 && top < pane.view_height - 60.0
    });
    let item = low.min().unwrap();
    let fact = FactId {
        article: ArticleId(0),
        kind: FactKind::Date,
        index: u32::try_from(item - 1).unwrap(),
    };
    harness.state_mut().linked.selected = vec![fact];
    harness.state_mut().linked.selection_count += 1;
    harness.run_steps(40);
    let pane = &harness.state().pane;
    let top = pane.heights.before(item) - pane.offset();
    assert!(
        (0.0..pane.view_height - 280.0).contains(&top),
        "{top} of {}",
        pane.view_height
    );
}

#[test]
fn the_last_words_can_be_read_above_what_covers_the_foot() {
    let mut harness = harness(30);
    harness.run_steps(2);
    choose(&mut harness, 29);
    // The fields of the fact are higher than its explanation was.
    harness.state_mut().options.covered = 380.0;
    harness.run_steps(40);
    let last = harness.get_by_label_contains("الفقرة 29:").rect();
    assert!(last.bottom() <= 600.0 - 380.0, "{last:?}");
    harness.state_mut().linked.selected = Vec::new();
    harness.state_mut().options.covered = 0.0;
    harness.run_steps(4);
    let pane = &harness.state().pane;
    assert!(pane.offset() + pane.view_height <= pane.content_height() + 1.0);
}

#[test]
fn words_searched_for_before_are_typed_over() {
    let mut harness = harness(5);
    harness.run_steps(2);
    harness.state_mut().pane.find.begin(Some("الاقتراع"));
    harness.run_steps(3);
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text("اوليه");
    harness.run_steps(4);
    let first = harness.state().pane.find.current().unwrap();
    assert_eq!(first.of(&harness.state().model.document.text), "أولية");
}

#[test]
fn the_end_can_be_reached_and_not_passed() {
    let mut harness = harness(500);
    harness.run_steps(2);
    for _ in 0..6 {
        harness.state_mut().pane.scroll_by(1e7);
        harness.run_steps(2);
    }
    harness.get_by_label_contains("الفقرة 499:");
    let pane = &harness.state().pane;
    assert!(pane.offset() + pane.view_height <= pane.content_height() + 1.0);
}

#[test]
fn all_is_copied_in_the_order_of_the_text() {
    let mut harness = harness(3);
    harness.run_steps(2);
    harness.state_mut().pane.select_all();
    let state = harness.state();
    assert_eq!(state.pane.selected_text(), Some(&*state.model.document.text));
}

#[test]
fn words_with_facts_answer_to_the_pointer() {
    let mut harness = harness(3);
    harness.run_steps(2);
    // Where the words stand comes from the pane's own layout.
    let place = {
        let state = harness.state();
        let mark = state.model.marks[0];
        let item = state.model.item_at(mark.span.start).unwrap();
        let placed = &state.pane.placed[&item];
        let piece = &placed.pieces[0];
        let local = Span::new(mark.span.start - piece.span.start, mark.span.end - piece.span.start);
        let rect = piece.layout.selection_rects(local)[0];
        let view = Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(700.0, 600.0)).shrink(8.0);
        let column = column(view, &state.options);
        let top =
            view.top() + state.pane.heights.before(item) - state.pane.heights.before(state.pane.anchor.0) - state.pane.anchor.1;
        egui::Pos2::new(column.left(), top)
            + piece.offset
            + Vec2::new(f32::midpoint(rect.left, rect.right), f32::midpoint(rect.top, rect.bottom))
    };
    harness.hover_at(place);
    harness.run_steps(3);
    let date = harness.state().model.marks[0].fact;
    assert!(
        harness.state().commands.contains(&Command::Hover(vec![date])),
        "{:?}",
        harness.state().commands
    );
    harness.drag_at(place);
    harness.run_steps(1);
    harness.drop_at(place);
    harness.run_steps(3);
    assert!(
        harness.state().commands.contains(&Command::Select(vec![date])),
        "{:?}",
        harness.state().commands
    );
    // A tap on a touch pad is pressed and let go within one frame.
    harness.state_mut().commands.clear();
    let button = |pressed| egui::Event::PointerButton {
        pos: place,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    harness.input_mut().events.extend([true, false].map(button));
    harness.run_steps(3);
    assert!(
        harness.state().commands.contains(&Command::Select(vec![date])),
        "{:?}",
        harness.state().commands
    );
}

#[test]
fn search_counts_and_goes_on() {
    let mut harness = harness(5);
    harness.run_steps(2);
    harness.state_mut().pane.find();
    harness.run_steps(2);
    harness.get_by_role(egui::accesskit::Role::TextInput).focus();
    harness.run_steps(2);
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text("اوليه");
    harness.run_steps(4);
    let first = harness.state().pane.find.current().unwrap();
    assert_eq!(first.of(&harness.state().model.document.text), "أولية");
    harness.get_by_label_contains("من");
    harness.state_mut().pane.find.step(true);
    harness.run_steps(2);
    assert!(harness.state().pane.find.current().unwrap().start > first.start);
}

#[test]
fn zoom_keeps_the_place() {
    let mut harness = harness(400);
    harness.run_steps(2);
    harness.state_mut().pane.go_to(9000.0);
    harness.run_steps(2);
    let before = harness.state().pane.anchor.0;
    harness.state_mut().options.zoom = 1.5;
    harness.run_steps(2);
    let after = harness.state().pane.anchor.0;
    assert!(before.abs_diff(after) <= 1, "{before} {after}");
    assert!(matches!(harness.state().model.items[after], Item::Block { .. }));
}

#[test]
fn a_headline_stands_off_from_the_line_above_it_and_lines_around_the_article_step_back() {
    let document = Arc::new(Document::plain(
        "8 نوفمبر 2021\n\nعنوان\n\nفقرة من الخبر.\n\nاقرأ أيضا: خبر آخر",
    ));
    let roles = [Role::Dateline, Role::Title, Role::Paragraph, Role::Around];
    let mut document = Arc::unwrap_or_clone(document);
    for (block, role) in document.blocks.iter_mut().zip(roles) {
        block.role = role;
    }
    let words = Words::new(Language::Arabic, Digits::Latin, MonthNames::default());
    let model = ReaderModel::new(ArticleId(0), Arc::new(document), &Reading::default(), &words);
    let page = Page {
        width: 500.0,
        zoom: 1.0,
        face: Face::Naskh,
        justify: true,
        shown: ShownAs {
            digits: None,
            hide_vowels: false,
        },
    };
    let typesetter = crate::typeset::Typesetter::new();
    let place = |role: Role| {
        let is_it = |item: &Item| matches!(item, Item::Block { role: own, .. } if *own == role);
        page.place(&typesetter, &model, model.items.iter().position(is_it).unwrap())
    };
    assert!(place(Role::Title).space_before >= 16.0);
    let size = |role: Role| place(role).pieces[0].layout.lines[0].glyphs[0].size;
    assert!(size(Role::Around) < size(Role::Paragraph));
}
