//! The window by the names of its controls, without a screen; pixels come from the CPU.

use std::time::Duration;

use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::state::State;
use super::window::Window;
use crate::chart::SeatChart;
use crate::library::Settings;
use crate::ui::command::{Command, Sheet};
use crate::view::Language;

mod corrections;
mod menus;
mod paths;

const LONG: Duration = Duration::from_mins(1);

/// A window at rest with the sample open, or with nothing.
fn harness(with_sample: bool) -> Harness<'static, Window> {
    let mut state = State::new(Settings::default(), None);
    if with_sample {
        state.begin_fresh(Vec::new(), None);
        state.collect_all(LONG);
    }
    let window = Window::new(state);
    let mut attached = false;
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .with_max_steps(40)
        .build_ui_state(
            move |ui, window: &mut Window| {
                if !attached {
                    attached = true;
                    window.attach(ui.ctx());
                }
                window.frame_ui(ui);
            },
            window,
        );
    harness.run_steps(4);
    harness
}

#[test]
fn the_sample_opens_with_article_charts_and_timeline() {
    let harness = harness(true);
    let state = &harness.state().state;
    assert_eq!(state.dossier.articles.len(), 3);
    assert!(!state.timeline.items.is_empty());
    for name in ["المقال", "المقاعد", "تسلسل الأحداث"] {
        assert!(harness.query_all_by_label(name).next().is_some(), "{name}");
    }
}

#[test]
fn tabs_change_the_form_of_the_chart() {
    let mut harness = harness(true);
    harness.get_by_label("قوس البرلمان").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.chart, SeatChart::Hemicycle);
}

#[test]
fn the_language_switch_turns_the_whole_window() {
    let mut harness = harness(true);
    harness.get_by_label("EN").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.language(), Language::English);
    assert!(harness.query_all_by_label("Export").next().is_some());
    assert!(harness.query_all_by_label("تصدير").next().is_none());
}

#[test]
fn a_hovered_fact_is_marked_everywhere_and_let_go_again() {
    let mut harness = harness(true);
    let facts = harness.state().state.timeline.items[0].facts.clone();
    harness.state_mut().state.apply(Command::Hover(facts.clone()));
    assert!(harness.state().state.linked.is_hovered(&facts));
    harness.run_steps(2);
    assert!(harness.state().state.linked.hovered.is_empty(), "no pointer is on it");
}

#[test]
fn nothing_is_laid_out_anew_while_only_the_pointer_moves() {
    let mut harness = harness(true);
    harness.run_steps(3);
    let before = harness.state().drawings();
    for x in 0..40 {
        harness.hover_at(egui::Pos2::new(40.0 + 20.0 * x as f32, 300.0 + 12.0 * x as f32));
        harness.run_steps(1);
    }
    let facts = harness.state().state.timeline.items[0].facts.clone();
    harness.state_mut().state.apply(Command::Select(facts));
    harness.run_steps(4);
    for _ in 0..3 {
        harness.key_press(egui::Key::F6);
        harness.key_press(egui::Key::ArrowLeft);
        harness.run_steps(2);
    }
    assert_eq!(harness.state().drawings(), before);
    // A card of another size is.
    harness.set_size(Vec2::new(1200.0, 900.0));
    harness.run_steps(3);
    assert!(harness.state().drawings() > before);
}

#[test]
fn a_selected_fact_shows_its_words_and_why() {
    let mut harness = harness(true);
    let facts = harness.state().state.timeline.items[0].facts.clone();
    harness.state_mut().state.apply(Command::Select(facts));
    harness.run_steps(6);
    assert!(harness.query_all_by_label("لماذا؟").next().is_some());
    harness.get_by_label("إغلاق التعليل").click();
    harness.run_steps(3);
    assert!(harness.state().state.linked.selected.is_empty());
}

#[test]
fn a_changed_publication_date_is_read_anew_and_can_be_undone() {
    let mut harness = harness(true);
    let id = harness.state().state.shown;
    let day = jiff::civil::date(2021, 12, 2);
    let before = harness.state().state.dossier.articles[0].reading.published.clone();
    harness.state_mut().state.apply(Command::SetPublished(id, Some(day)));
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(2);
    let published = harness.state().state.dossier.articles[0].reading.published.clone();
    assert_eq!(published.date, Some(day));
    assert_eq!(published.basis, crate::resolve::PublishedBasis::Given);
    harness.state_mut().state.apply(Command::Undo);
    harness.state_mut().state.collect_all(LONG);
    assert_eq!(harness.state().state.dossier.articles[0].reading.published, before);
}

/// The window with the sample and the menu open on the mark of its first event.
fn with_menu_on_a_mark() -> Harness<'static, Window> {
    let mut harness = harness(true);
    let item = harness.state().state.timeline.items[0].clone();
    let mark = harness
        .get_all_by_label_contains(&item.title)
        .find(|node| node.rect().center().x < 850.0)
        .unwrap();
    mark.click_secondary();
    harness.run_steps(4);
    harness
}

/// The window with these texts opened from files.
fn with_articles(texts: &[String]) -> Harness<'static, Window> {
    let folder = tempfile::tempdir().unwrap();
    let write = |(number, text): (usize, &String)| {
        let path = folder.path().join(format!("{number}.txt"));
        std::fs::write(&path, text).unwrap();
        path
    };
    let paths = texts.iter().enumerate().map(write).collect();
    let mut harness = harness(false);
    harness.state_mut().state.apply(Command::OpenPaths(paths));
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    harness
}

#[test]
fn the_facts_of_a_mark_are_shown_in_the_articles_that_state_them() {
    let mut harness = with_articles(
        &[37, 38].map(|seats| format!("نتائج صحيفة {seats}\n\nحصل تحالف تقدم على {seats} مقعدا في انتخابات 2021.")),
    );
    let facts = harness.state().state.seats.rows[0].facts();
    harness.state_mut().state.apply(Command::Select(facts));
    harness.run_steps(4);
    let shown = harness.state().state.shown;
    let at = harness.state().state.linked.shown;
    harness
        .get_by_label(if at == 0 {
            "الواقعة التالية"
        } else {
            "الواقعة السابقة"
        })
        .click();
    harness.run_steps(4);
    let state = &harness.state().state;
    assert_ne!(state.shown, shown);
    let article = state.article().unwrap().document.title().unwrap().to_owned();
    assert_eq!(state.why().unwrap().article, article);
    assert!(harness.query_all_by_label(&article).next().is_some());
}

#[test]
fn a_row_that_the_keyboard_comes_to_is_scrolled_into_view() {
    const NAMES: &str = "السهل النهر الجبل الوادي الواحة النخيل الزيتون الضفة الفجر الغروب الميناء الساحل البحر السنابل الأرز \
        الينابيع الكرمة الحقول المروج الغابة الهضبة الرمال القمر الشمس";
    let names = NAMES.split_whitespace().enumerate();
    let lines: Vec<String> = names
        .map(|(index, name)| format!("- حزب {name}: {} مقعدا", 60 - index))
        .collect();
    let text = format!(
        "نتائج انتخابات 2021 في العراق\n\nالنتائج النهائية لانتخابات 2021:\n\n{}",
        lines.join("\n")
    );
    let mut harness = with_articles(&[text]);
    let rows = &harness.state().state.seats.rows;
    assert!(rows.len() > 20, "{}", rows.len());
    let name = rows.last().unwrap().name.clone();
    let mark = |harness: &Harness<'static, Window>| {
        let nodes = harness.get_all_by_label_contains(&name);
        nodes.map(|node| node.rect()).find(|rect| rect.left() < 850.0).unwrap()
    };
    let edge = 540.0;
    assert!(mark(&harness).top() > edge, "{:?}", mark(&harness));
    let nodes = harness.get_all_by_label_contains(&name);
    nodes.into_iter().find(|node| node.rect().left() < 850.0).unwrap().focus();
    harness.run_steps(8);
    assert!(mark(&harness).bottom() < edge, "{:?}", mark(&harness));
    // So is that of a fact that is selected elsewhere.
    let facts = harness.state().state.seats.rows[0].facts();
    harness.state_mut().state.apply(Command::Select(facts));
    harness.run_steps(8);
    assert!(mark(&harness).top() > edge, "{:?}", mark(&harness));
    let facts = harness.state().state.seats.rows.last().unwrap().facts();
    harness.state_mut().state.apply(Command::Select(facts));
    harness.run_steps(8);
    assert!(mark(&harness).bottom() < edge, "{:?}", mark(&harness));
}

#[test]
fn two_articles_that_disagree_show_both_figures_on_chart_and_table() {
    let mut harness = with_articles(
        &[37, 38].map(|seats| format!("نتائج صحيفة {seats}\n\nحصل تحالف تقدم على {seats} مقعدا في انتخابات 2021.")),
    );
    assert!(harness.query_all_by_label_contains("خلاف واحد بين المقالات").next().is_some());
    for form in ["أسهم", "جدول"] {
        harness.get_by_label(form).click();
        harness.run_steps(3);
        let names: Vec<String> = harness
            .query_all_by_label_contains("تحالف تقدم")
            .filter_map(|node| node.accesskit_node().label())
            .map(|name| name.replace(['\u{200f}', '\u{2068}', '\u{2069}'], ""))
            .collect();
        // Each in a line of its own.
        let both = ["• 37 في «نتائج صحيفة 37»\n", "• 38 في «نتائج صحيفة 38»"];
        let tells_both = names.iter().any(|name| both.iter().all(|told| name.contains(told)));
        assert!(tells_both, "{form}: {names:?}");
    }
    // Each figure leads back to its own article.
    let row = &harness.state().state.seats.rows[0];
    assert!(matches!(&row.after, crate::view::seats::Cell::Conflict(figures) if figures.len() == 2));
}

#[test]
fn articles_that_date_an_event_differently_disagree_too() {
    let harness =
        with_articles(&[8, 9].map(|day| format!("صحيفة {day}\n\nاغتيل الناشط إيهاب الوزني في كربلاء في {day} أيار 2021.")));
    assert_eq!(harness.state().state.timeline.items.len(), 1);
    assert!(harness.query_all_by_label_contains("خلاف واحد بين المقالات").next().is_some());
}

#[test]
fn bad_files_are_told_by_name_and_the_good_one_opens() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["empty.txt", "good.txt", "missing.txt"].map(|name| folder.path().join(name));
    std::fs::write(&paths[0], "").unwrap();
    std::fs::write(
        &paths[1],
        "عنوان قصير\n\nأعلنت المفوضية النتائج يوم الاثنين 11 تشرين الأول 2021.",
    )
    .unwrap();
    let mut harness = harness(false);
    harness.state_mut().state.apply(Command::OpenPaths(paths.to_vec()));
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    assert_eq!(harness.state().state.dossier.articles.len(), 1);
    let entries: Vec<_> = harness
        .state()
        .state
        .notices
        .iter()
        .flat_map(|notice| &notice.entries)
        .collect();
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().all(|entry| entry.diagnostic.remedy.is_some()));
    for name in ["empty.txt", "missing.txt"] {
        assert!(harness.query_all_by_label_contains(name).next().is_some(), "{name}");
    }
}

#[test]
fn sheets_open_and_escape_closes_them() {
    let mut harness = harness(true);
    harness.key_press(egui::Key::F1);
    harness.run_steps(3);
    assert_eq!(harness.state().state.sheet, Some(Sheet::Shortcuts));
    harness.key_press(egui::Key::Escape);
    harness.run_steps(3);
    assert_eq!(harness.state().state.sheet, None);
    harness.get_by_label("تصدير").click();
    harness.run_steps(3);
    let shown = harness.get_by_label("معاينة الصورة").rect();
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    // Drawn for the screen, pixel by pixel.
    let pixels = harness.state().preview_size().unwrap();
    assert!((pixels.x - shown.width()).abs() <= 1.0, "{pixels:?} {shown:?}");
}

#[test]
fn the_programs_own_numbers_follow_the_digits_chosen() {
    let mut harness = harness(true);
    harness
        .state_mut()
        .state
        .apply(Command::SetDigits(crate::view::Digits::ArabicIndic));
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(4);
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    let state = &harness.state().state;
    for text in [
        &state.seats.title,
        &state.seats.subtitle,
        &state.timeline.subtitle,
        &state.dossier_name(),
    ] {
        assert!(!latin(text), "{text}");
    }
    let percent = harness
        .query_all_by_label_contains("١٠٠")
        .filter_map(|node| node.accesskit_node().label());
    assert!(percent.into_iter().any(|label| label.contains('٪')));
}

#[test]
fn nothing_in_the_toolbar_lies_on_another_in_any_width() {
    let mut harness = harness(true);
    for width in [420.0, 470.0, 520.0, 640.0, 900.0] {
        harness.set_size(Vec2::new(width, 600.0));
        harness.run_steps(4);
        let bar = harness.get_by_label("شريط الأدوات");
        let mut rects: Vec<egui::Rect> = bar
            .children_recursive()
            .filter(|node| node.accesskit_node().label().is_some() || node.accesskit_node().value().is_some())
            .map(|node| node.rect())
            .filter(|rect| rect.width() < 300.0)
            .collect();
        rects.sort_by(|a, b| a.left().total_cmp(&b.left()));
        assert!(rects.len() > 5);
        for pair in rects.windows(2) {
            assert!(pair[1].left() >= pair[0].right() - 0.5, "{width}: {pair:?}");
        }
    }
}

#[test]
fn an_empty_window_invites() {
    let mut harness = harness(false);
    assert!(harness.query_all_by_label("أفلت مقالًا هنا").next().is_some());
    harness.get_by_label("الملف النموذجي").click();
    harness.run_steps(2);
    harness.state_mut().state.collect_all(LONG);
    assert_eq!(harness.state().state.dossier.articles.len(), 3);
}

#[test]
fn a_picture_has_the_size_of_the_window_times_the_scale() {
    for scale in [1.0, 2.0] {
        let mut window = Window::new(State::new(Settings::default(), None));
        let picture = super::screenshot::draw(&mut window, Vec2::new(640.0, 400.0), scale);
        let edge = (640.0 * scale) as usize;
        assert_eq!((picture.width, picture.height), (edge, (400.0 * scale) as usize));
        // The line under the toolbar reaches both edges only where the layout fills the picture.
        let row = (55.5 * scale) as usize;
        assert_eq!(picture.pixels[row * edge], picture.pixels[row * edge + edge - 1]);
        assert_ne!(picture.pixels[row * edge], picture.pixels[(row + 20) * edge]);
    }
}

#[test]
fn every_stop_of_the_keyboard_has_a_name() {
    let mut harness = harness(true);
    let mut names = Vec::new();
    for _ in 0..45 {
        harness.key_press(egui::Key::Tab);
        harness.run_steps(2);
        let focused = harness
            .root()
            .children_recursive()
            .find(|node| node.accesskit_node().is_focused());
        let name = focused.and_then(|node| node.accesskit_node().label());
        assert!(name.is_some(), "no name after {names:?}");
        names.extend(name);
    }
}
