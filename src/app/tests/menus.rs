//! Menus and the keys beside them: what Escape closes, what is reached in a low window, what needs no focus.

use egui::{Event, Key, Modifiers, MouseWheelUnit, TouchPhase};

use super::*;
use crate::chart::HemicycleOf;
use crate::ui::command::Editing;

#[test]
fn escape_closes_a_menu_before_what_lies_under_it() {
    let mut harness = with_menu_on_a_mark();
    let merging = |harness: &Harness<'static, Window>| harness.query_all_by_label("دمج").count();
    assert_eq!(merging(&harness), 2, "in the menu and in the sheet");
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    assert_eq!(merging(&harness), 1);
    assert!(!harness.state().state.linked.selected.is_empty());
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    assert!(harness.state().state.linked.selected.is_empty());
}

#[test]
fn escape_closes_the_search_bar_before_the_explanation() {
    let mut harness = harness(true);
    harness.key_press(Key::F8);
    harness.run_steps(3);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(4);
    let fields = |harness: &Harness<'static, Window>| harness.query_all_by_role(egui::accesskit::Role::TextInput).count();
    assert_eq!(fields(&harness), 1);
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    assert_eq!(fields(&harness), 0);
    assert!(!harness.state().state.linked.selected.is_empty());
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    assert!(harness.state().state.linked.selected.is_empty());
}

#[test]
fn words_are_selected_and_added_by_keys_though_nothing_has_the_focus() {
    let mut harness = harness(true);
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::H);
    harness.run_steps(3);
    assert!(matches!(harness.state().state.editing, Some(Editing::New { .. })));
    // A sheet over the window keeps the keys from the article.
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    harness.key_press(Key::F1);
    harness.run_steps(3);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::H);
    harness.run_steps(3);
    assert_eq!(harness.state().state.editing, None);
}

#[test]
fn a_menu_higher_than_the_window_is_scrolled() {
    let mut harness = harness(true);
    harness.set_size(Vec2::new(1000.0, 420.0));
    harness.run_steps(4);
    let in_article = egui::Pos2::new(900.0, 300.0);
    harness.hover_at(in_article);
    for pressed in [true, false] {
        harness.event(Event::PointerButton {
            pos: in_article,
            button: egui::PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.run_steps(2);
    }
    harness.run_steps(4);
    let is_in_view = |harness: &Harness<'static, Window>, label: &str| {
        let node = harness.get_by_label(label).accesskit_node();
        node.bounding_box()
            .is_some_and(|bounds| bounds.y0 >= 0.0 && bounds.y1 <= 420.0)
    };
    assert!(is_in_view(&harness, "تحديد الكل") && !is_in_view(&harness, "تضييق العمود"));
    let first = harness.get_by_label("تحديد الكل").rect();
    harness.hover_at(first.center());
    harness.run_steps(2);
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -2000.0),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(30);
    assert!(is_in_view(&harness, "تضييق العمود"));
}

#[test]
fn a_menu_that_fits_the_window_is_shown_whole() {
    let mut harness = harness(true);
    harness.get_by_label("الإعدادات").click();
    harness.run_steps(6);
    let bounds = |label: &str| harness.get_by_label(label).accesskit_node().bounding_box();
    for item in ["مظهر النظام", "مفاتيح الاختصار"] {
        let bounds = bounds(item).unwrap();
        assert!(bounds.y0 >= 0.0 && bounds.y1 <= 900.0, "{item} {bounds:?}");
    }
}

#[test]
fn a_field_that_is_given_the_keyboard_is_typed_over() {
    let mut harness = harness(true);
    harness.key_press(Key::F8);
    harness.run_steps(3);
    let fact = loop {
        let fact = harness.state().state.shown_fact().unwrap();
        if fact.kind == crate::base::FactKind::Seats {
            break fact;
        }
        harness.key_press(Key::F8);
        harness.run_steps(3);
    };
    harness.key_press(Key::F2);
    harness.run_steps(4);
    // Of a count its number, which is what is wrong as a rule.
    harness.event(Event::Text("75".to_owned()));
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let seats = harness.state().state.dossier.articles[0].reading.seats[fact.index as usize].seats;
    assert_eq!(seats, Some(75));
}

/// The name of what has the keyboard.
pub(super) fn focused(harness: &Harness<'static, Window>) -> Option<(String, egui::Rect)> {
    let node = harness
        .root()
        .children_recursive()
        .find(|node| node.accesskit_node().is_focused())?;
    Some((node.accesskit_node().label().unwrap_or_default(), node.rect()))
}

#[test]
fn one_key_goes_through_the_areas_and_arrows_through_the_marks_of_one() {
    let mut harness = harness(true);
    let mut areas = Vec::new();
    for _ in 0..5 {
        harness.key_press(Key::F6);
        harness.run_steps(3);
        areas.push(focused(&harness).unwrap());
    }
    // From the article over seats and events to the foot and the head.
    assert!(areas[0].1.left() > 850.0, "{areas:?}");
    let first_list = harness.state().state.seats.rows[0].name.clone();
    assert!(areas[1].0.starts_with(&first_list), "{areas:?}");
    assert!(areas[2].1.top() > 500.0 && areas[2].1.right() < 850.0, "{areas:?}");
    assert!(areas[3].1.top() > 860.0, "{areas:?}");
    assert_eq!(areas[4].0, "فتح");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    harness.run_steps(3);
    // Every mark of the timeline is met once on the way through it, and then no other.
    let mut met = vec![focused(&harness).unwrap().0];
    loop {
        harness.key_press(Key::ArrowLeft);
        harness.run_steps(3);
        let here = focused(&harness).unwrap().0;
        if met.last() == Some(&here) {
            break;
        }
        met.push(here);
    }
    for item in &harness.state().state.timeline.items {
        assert!(
            met.iter().any(|name| name.starts_with(&item.title)),
            "{}: {met:?}",
            item.title
        );
    }
    // One stop of Tab for all of them: the next one is past the drawing.
    harness.key_press(Key::Tab);
    harness.run_steps(3);
    assert!(!met.contains(&focused(&harness).unwrap().0));
}

#[test]
fn rows_of_lists_are_gone_through_down_and_a_mark_is_chosen_by_enter() {
    let mut harness = harness(true);
    for _ in 0..2 {
        harness.key_press(Key::F6);
        harness.run_steps(3);
    }
    harness.key_press(Key::ArrowDown);
    harness.run_steps(3);
    let second = harness.state().state.seats.rows[1].name.clone();
    assert!(focused(&harness).unwrap().0.starts_with(&second));
    let facts = harness.state().state.seats.rows[1].facts();
    assert!(harness.state().state.linked.is_hovered(&facts), "lit in the text too");
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert!(harness.state().state.linked.is_selected(&facts));
    // From there the key goes to the explanation, which lies over the article.
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    harness.run_steps(3);
    assert_eq!(focused(&harness).unwrap().0, "إغلاق التعليل");
}

#[test]
fn choices_without_room_side_by_side_become_a_menu() {
    for language in [Language::Arabic, Language::English] {
        let mut harness = harness(true);
        let state = &mut harness.state_mut().state;
        state.apply(Command::SetLanguage(language));
        state.apply(Command::SetChart(SeatChart::Hemicycle));
        let both = state.words.text("charts-both");
        let visible = |harness: &Harness<'static, Window>| harness.query_all_by_label(&both).count();
        harness.set_size(Vec2::new(1440.0, 900.0));
        harness.run_steps(4);
        assert_eq!(visible(&harness), 1, "all choices side by side");
        harness.set_size(Vec2::new(900.0, 640.0));
        harness.run_steps(4);
        assert_eq!(visible(&harness), 0, "only the one that holds");
        // By the keyboard: open, down to the last, choose.
        harness.get_by_role_and_label(egui::accesskit::Role::Button, "2021").focus();
        harness.run_steps(2);
        harness.key_press(Key::Enter);
        harness.run_steps(4);
        assert_eq!(visible(&harness), 1, "the menu is open");
        harness.get_by_label(&both).click();
        harness.run_steps(4);
        assert_eq!(harness.state().state.hemicycle, HemicycleOf::Both);
        // What holds is told by the button.
        assert_eq!(visible(&harness), 1);
        harness.get_by_role_and_label(egui::accesskit::Role::Button, &both);
        // The forms of time, which have room, stay side by side.
        assert!(harness.query_all_by_role(egui::accesskit::Role::Tab).count() >= 5);
    }
}
