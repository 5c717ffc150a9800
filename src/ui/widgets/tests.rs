//! The controls by their names and by the keyboard, without a screen.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::ui::flow::Flow;

#[derive(Default)]
struct State {
    clicks: usize,
    checked: bool,
    tab: usize,
    text: String,
}

fn harness(right_to_left: bool) -> Harness<'static, State> {
    Harness::builder().with_size(egui::Vec2::new(420.0, 300.0)).build_ui_state(
        move |ui, state: &mut State| {
            let flow = Flow::new(right_to_left);
            flow.install(ui.ctx());
            ui.with_layout(flow.column(), |ui| {
                label_ui(ui, "المقاعد في 2021");
                if Button::new("فتح")
                    .primary()
                    .icon(crate::ui::icon::Icon::Open)
                    .show_ui(ui)
                    .clicked()
                {
                    state.clicks += 1;
                }
                checkbox_ui(ui, &mut state.checked, "أظهر التشكيل");
                if let Some(tab) = segmented_ui(ui, "شكل الرسم", &["أسهم", "أعمدة", "جدول"], state.tab) {
                    state.tab = tab;
                }
                TextField::new(egui::Id::unique("field"), &mut state.text, "بحث")
                    .hint("ابحث في النص")
                    .show_ui(ui);
                Chip::new("مستنتج من النص").dashed().show_ui(ui);
            });
        },
        State::default(),
    )
}

#[test]
fn controls_are_found_by_name_and_work() {
    let mut harness = harness(true);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "فتح").click();
    harness.run();
    harness.get_by_role_and_label(Role::CheckBox, "أظهر التشكيل").click();
    harness.run();
    harness.get_by_label("أعمدة").click();
    harness.run();
    assert_eq!(
        (harness.state().clicks, harness.state().checked, harness.state().tab),
        (1, true, 1)
    );
    harness.get_by_label("المقاعد في 2021");
}

#[test]
fn arrow_keys_follow_the_flow() {
    for (right_to_left, forward) in [(true, egui::Key::ArrowLeft), (false, egui::Key::ArrowRight)] {
        let mut harness = harness(right_to_left);
        harness.run();
        harness.get_by_label("أسهم").focus();
        harness.run();
        harness.key_press(forward);
        harness.run();
        assert_eq!(harness.state().tab, 1);
    }
}

#[test]
fn a_field_takes_typing_in_both_directions() {
    let mut harness = harness(true);
    harness.run();
    harness.get_by_role(Role::TextInput).focus();
    harness.run_steps(2);
    harness.get_by_role(Role::TextInput).type_text("سلام abc");
    harness.run_steps(2);
    assert_eq!(harness.state().text, "سلام abc");
    harness.key_press(egui::Key::Backspace);
    harness.run_steps(2);
    assert_eq!(harness.state().text, "سلام ab");
    harness.key_press(egui::Key::Home);
    harness.run_steps(2);
    harness.key_press(egui::Key::ArrowLeft);
    harness.run_steps(2);
    harness.key_press(egui::Key::Delete);
    harness.run_steps(2);
    assert_eq!(
        harness.state().text,
        "سام ab",
        "left from the beginning is past the first letter, also in a lam-alef"
    );
}

#[test]
fn a_field_keeps_no_line_breaks() {
    let mut harness = harness(true);
    harness.run();
    harness.get_by_role(Role::TextInput).focus();
    harness.run_steps(2);
    harness.event(egui::Event::Paste("أول\nثان".to_owned()));
    harness.run_steps(2);
    assert_eq!(harness.state().text, "أول ثان");
}
