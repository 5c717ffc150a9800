//! Ways into the window and out of it that no single control shows: paste, drops, cancel, session, files, long texts.

use egui::{Event, Key, Modifiers, Vec2};

use super::*;
use crate::app::dialogs::Answer;
use crate::library::Library;
use crate::ui::command::PathPurpose;

fn paste(harness: &mut Harness<'static, Window>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run_steps(2);
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
}

fn notices(harness: &Harness<'static, Window>) -> usize {
    harness.state().state.notices.iter().map(|notice| notice.entries.len()).sum()
}

#[test]
fn a_pasted_text_and_a_pasted_page_are_articles() {
    let mut harness = harness(false);
    paste(&mut harness, "عنوان ملصق\n\nحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.");
    assert_eq!(harness.state().state.dossier.articles[0].document.title(), Some("عنوان ملصق"));
    let page = "<!doctype html><html><head><title>صفحة ملصقة</title></head><body><article><h1>صفحة ملصقة</h1>\
        <p>أعلنت المفوضية العليا للانتخابات النتائج النهائية في بغداد يوم الثلاثاء بعد أسابيع من الفرز والعد.</p>\
        </article></body></html>";
    paste(&mut harness, page);
    let articles = &harness.state().state.dossier.articles;
    assert_eq!(articles.len(), 2);
    assert_eq!(articles[1].document.title(), Some("صفحة ملصقة"));
    assert!(!articles[1].document.text.contains('<'));
    // In a field a paste is typing.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(4);
    paste(&mut harness, "المفوضية");
    assert_eq!(harness.state().state.dossier.articles.len(), 2);
}

#[test]
fn a_dropped_path_that_is_gone_is_told() {
    let mut harness = harness(false);
    let gone = std::path::PathBuf::from("/nowhere/gone.txt");
    harness.state_mut().state.apply(Command::OpenPaths(vec![gone]));
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    assert_eq!(notices(&harness), 1);
    assert!(harness.query_all_by_label_contains("gone.txt").next().is_some());
    assert!(
        harness.query_all_by_label("أفلت مقالًا هنا").next().is_some(),
        "the window invites still"
    );
}

#[test]
fn many_files_open_in_order_and_the_first_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    for index in 0..120 {
        let text = format!("عنوان {index}\n\nحصلت كتلة تقدم على {} مقعدا في انتخابات 2021.", index + 1);
        std::fs::write(folder.path().join(format!("{index:03}.txt")), text).unwrap();
    }
    let mut harness = harness(false);
    harness
        .state_mut()
        .state
        .apply(Command::OpenPaths(vec![folder.path().to_path_buf()]));
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(2);
    let state = &harness.state().state;
    assert_eq!(state.dossier.articles.len(), 120);
    assert_eq!(state.article().and_then(|article| article.document.title()), Some("عنوان 0"));
    let told: usize = state.seats.rows.iter().map(|row| row.facts().len()).sum();
    assert_eq!(told, 120, "what a worker made has come");
    // Undo takes the last one back, one step a file.
    assert!(state.history.can_undo());
}

#[test]
fn what_is_cancelled_stops_and_leaves_what_was_opened() {
    let folder = tempfile::tempdir().unwrap();
    for index in 0..400 {
        let text = "عنوان\n\nحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.\n\n".repeat(40);
        std::fs::write(folder.path().join(format!("{index:03}.txt")), text + &index.to_string()).unwrap();
    }
    let mut state = State::new(Settings::default(), None);
    state.apply(Command::OpenPaths(vec![folder.path().to_path_buf()]));
    let id = state.jobs.running()[0].id;
    state.apply(Command::CancelJob(id));
    state.collect_all(LONG);
    assert!(state.jobs.running().is_empty());
    assert!(state.dossier.articles.len() < 400, "{}", state.dossier.articles.len());
    // The lane serves the next one.
    state.apply(Command::OpenText("عنوان\n\nنص قصير عن انتخابات 2021.".to_owned()));
    state.collect_all(LONG);
    assert!(state.dossier.articles.last().unwrap().document.text.contains("نص قصير"));
}

#[test]
fn a_long_text_is_prepared_off_the_windows_thread() {
    let paragraph = "أعلنت المفوضية النتائج الأولية يوم الأحد، وحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.\n\n";
    let mut harness = harness(false);
    let text = format!("عنوان طويل\n\n{}", paragraph.repeat(4000));
    harness.state_mut().state.apply(Command::OpenText(text));
    harness.state_mut().state.collect_all(LONG);
    // The frame that asks for the model does not wait for it.
    harness.run_steps(1);
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(4);
    // In the toolbar and above the article.
    assert!(harness.query_all_by_label_contains("عنوان طويل").count() >= 2);
    let model = harness.state_mut().state.reader_model().unwrap();
    assert!(model.items.len() > 4000);
}

#[test]
fn the_session_comes_back_as_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let library = || Some(Library::in_folder(folder.path().join("home")));
    let file = folder.path().join("a.txt");
    let body = "حصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.\n\n".repeat(60);
    std::fs::write(&file, format!("عنوان محفوظ\n\n{body}")).unwrap();
    let mut first = State::new(Settings::default(), library());
    first.begin(vec![file.clone()]);
    first.collect_all(LONG);
    first.apply(Command::OpenText(
        "عنوان ثان\n\nنص ملصق عن انتخابات 2021 لا ملف له.".to_owned(),
    ));
    first.collect_all(LONG);
    first.apply(Command::SetChart(SeatChart::Table));
    first.apply(Command::SetLanes(crate::chart::Lanes::Actor));
    first.apply(Command::SetFoldGaps(false));
    first.apply(Command::SetLanguage(Language::English));
    first.apply(Command::ShowArticle(crate::base::ArticleId(1)));
    first.scroll_positions = vec![900, 0];
    first.keep_now();
    drop(first);
    std::fs::remove_file(&file).unwrap();

    let kept = library().unwrap();
    let mut second = State::new(kept.settings().value, Some(kept));
    second.begin(Vec::new());
    second.collect_all(LONG);
    assert_eq!(second.language(), Language::English);
    assert_eq!(second.dossier.articles.len(), 2, "the articles need their files no more");
    assert_eq!(second.shown, crate::base::ArticleId(1));
    assert_eq!(
        (second.chart, second.lanes, second.fold_gaps),
        (SeatChart::Table, crate::chart::Lanes::Actor, false)
    );
    assert_eq!(second.scroll_positions, [900, 0]);
}

#[test]
fn a_dialog_that_was_closed_leaves_everything_as_it_is() {
    let mut harness = harness(true);
    for purpose in [PathPurpose::Open, PathPurpose::Save, PathPurpose::Export] {
        harness.state_mut().state.take_chosen(purpose, Answer::Cancelled);
        harness.run_steps(3);
        assert!(harness.state().state.sheet.is_none() && notices(&harness) == 0);
    }
}

#[test]
fn without_a_dialog_a_path_is_typed_and_the_picture_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("صورة");
    let mut harness = harness(true);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    harness.run_steps(4);
    harness.state_mut().state.collect_all(LONG);
    // What the dialog's worker reports where the system has none.
    harness.state_mut().state.take_chosen(PathPurpose::Export, Answer::NoDialog);
    harness.run_steps(4);
    assert!(harness.query_all_by_label_contains("اكتب المسار").next().is_some());
    let field = harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "مسار الملف");
    field.focus();
    harness.run_steps(2);
    let field = harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "مسار الملف");
    field.type_text(path.to_str().unwrap());
    harness.run_steps(3);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    let written = std::fs::read(path.with_extension("png")).unwrap();
    assert!(written.starts_with(b"\x89PNG"));
    assert!(harness.query_all_by_label_contains("حُفظت").next().is_some());
}

#[test]
fn a_picture_is_put_on_the_clipboard() {
    let mut harness = harness(true);
    harness
        .state_mut()
        .state
        .apply(Command::CopyPicture(crate::ui::command::Picture::Timeline));
    harness.run_steps(1);
    harness.state_mut().state.collect_all(LONG);
    let mut copied = false;
    for _ in 0..4 {
        harness.step();
        let commands = &harness.output().platform_output.commands;
        copied |= commands
            .iter()
            .any(|command| matches!(command, egui::OutputCommand::CopyImage(image) if image.size[0] > 600));
    }
    assert!(copied);
    assert!(harness.query_all_by_label_contains("إلى الحافظة").next().is_some());
}

#[test]
fn the_timeline_answers_to_wheel_drag_and_keys() {
    let mut harness = harness(true);
    // On the drawing of the lower card, beside the article.
    let place = egui::Pos2::new(430.0, 690.0);
    harness.hover_at(place);
    harness.run_steps(2);
    harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, 120.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Unknown,
    });
    harness.run_steps(8);
    let zoomed = harness.state().state.time_window;
    assert!(!zoomed.is_whole(), "the wheel brings time closer");
    harness.drag_at(place);
    harness.run_steps(1);
    harness.hover_at(place + Vec2::new(90.0, 0.0));
    harness.run_steps(2);
    harness.drop_at(place + Vec2::new(90.0, 0.0));
    harness.run_steps(2);
    assert_ne!(harness.state().state.time_window, zoomed, "a drag moves it");
}

#[test]
fn what_is_shown_otherwise_is_copied_as_written() {
    let mut harness = harness(false);
    paste(&mut harness, "عنوانٌ قصيرٌ\n\nحصلت الكتلةُ على ٣٧ مقعدًا في انتخابات 2021.");
    let page = crate::library::PageSettings {
        digits: Some(crate::view::Digits::Latin),
        hide_vowels: true,
        ..crate::library::PageSettings::default()
    };
    harness.state_mut().state.apply(Command::SetPage(page));
    harness.run_steps(3);
    let words = "حصلت الكتلةُ على ٣٧ مقعدًا في انتخابات 2021.";
    let place = harness.get_by_label(words).rect().center();
    harness.drag_at(place);
    harness.drop_at(place);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    harness.event(Event::Copy);
    let mut copied = None;
    for _ in 0..3 {
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    assert!(copied.unwrap().contains(words));
}

#[test]
fn a_place_and_a_name_are_proposed_that_take_nothing_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("خبر: أول.txt");
    std::fs::write(&file, "عنوان\n\nحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.").unwrap();
    let mut harness = harness(false);
    harness.state_mut().state.apply(Command::OpenPaths(vec![file]));
    harness.state_mut().state.collect_all(LONG);
    let proposed = |harness: &Harness<'static, Window>, purpose| harness.state().state.proposed_path(purpose);
    assert_eq!(proposed(&harness, PathPurpose::Open), None);
    let first = folder.path().join("خبر أول.waqai");
    assert_eq!(proposed(&harness, PathPurpose::Save), Some(first.clone()));
    std::fs::write(&first, "").unwrap();
    assert_eq!(
        proposed(&harness, PathPurpose::Save),
        Some(folder.path().join("خبر أول 2.waqai"))
    );
    assert_eq!(
        proposed(&harness, PathPurpose::Export),
        Some(folder.path().join("خبر أول.png"))
    );
    // Where the system has no dialog the field begins with it, and Enter takes it.
    harness.state_mut().state.take_chosen(PathPurpose::Save, Answer::NoDialog);
    harness.run_steps(4);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    harness.state_mut().state.collect_all(LONG);
    assert!(folder.path().join("خبر أول 2.waqai").exists());
}

#[test]
fn what_was_pasted_goes_by_its_headline() {
    let mut harness = harness(false);
    paste(
        &mut harness,
        "حزب السهل يتقدم\n\nحصل حزب السهل على 30 مقعدا في انتخابات 2021.",
    );
    assert_eq!(harness.state().state.dossier_name(), "حزب السهل يتقدم");
    let proposed = harness.state().state.proposed_path(PathPurpose::Save).unwrap();
    assert_eq!(proposed.file_name().unwrap(), "حزب السهل يتقدم.waqai");
    harness.state_mut().state.apply(Command::NewDossier);
    paste(&mut harness, "حصل حزب السهل على 30 مقعدا في انتخابات 2021.");
    assert_eq!(harness.state().state.dossier_name(), "مقال بلا عنوان");
}

#[test]
fn a_card_with_nothing_to_show_leaves_its_room_to_the_other() {
    let mut harness = harness(false);
    paste(
        &mut harness,
        "أزمة\n\nفي 5 تشرين الثاني 2021 اندلعت صدامات في بغداد. وفي 7 تشرين الثاني 2021 اغتيل ناشط في البصرة.",
    );
    let top = |harness: &Harness<'static, Window>, name: &str| {
        let mut seen = harness
            .query_all_by_label(name)
            .filter(|node| node.accesskit_node().bounding_box().is_some());
        seen.next().unwrap().rect().top()
    };
    assert!(top(&harness, "لا مقاعد لرسمها") < 200.0 && top(&harness, "خطّي") < 320.0);
    harness.state_mut().state.apply(Command::NewDossier);
    paste(&mut harness, "حصل حزب السهل على 30 مقعدا وحزب النهر على 12 مقعدا.");
    assert!(top(&harness, "أسهم") < 250.0 && top(&harness, "لا أحداث مؤرّخة") > 740.0);
}

#[test]
fn what_was_written_or_not_is_told_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = harness(true);
    let written = folder.path().join("صورة.png");
    harness.state_mut().state.apply(Command::ExportTo(written.clone()));
    harness.run_steps(2);
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    assert!(written.exists());
    // What went well stands in the line at the bottom.
    let one = harness.get_by_label_contains("صورة.png").rect();
    assert!(one.top() > 860.0 && one.height() < 30.0, "{one:?}");
    // A cause of several lines is not cut to one.
    harness.set_size(Vec2::new(480.0, 800.0));
    let nowhere = folder
        .path()
        .join("ليس هنا")
        .join("صورة أخرى باسم طويل جدا لا يتسع له سطر واحد.png");
    harness.state_mut().state.apply(Command::ExportTo(nowhere));
    harness.run_steps(2);
    harness.state_mut().state.collect_all(LONG);
    harness.run_steps(3);
    let entry = harness.state().state.notices.last().unwrap().entries[0].clone();
    assert_eq!(entry.name, None);
    let cause = harness.state().state.words.get(&entry.diagnostic.cause);
    let told = harness.get_by_label_contains(&cause).rect();
    assert!(told.height() > one.height() * 1.5, "{cause}");
}

#[test]
fn a_table_stands_off_from_the_text_around_it() {
    let mut harness = harness(false);
    let page = "<!doctype html><html><body><article><h1>نتائج</h1><p>أعلنت المفوضية النتائج النهائية للانتخابات في \
        بغداد يوم الثلاثاء بعد أسابيع من الفرز والعد.</p><table><tr><td>حزب السهل</td><td>31</td></tr>\
        <tr><td>حزب النهر</td><td>24</td></tr></table><p>وتستمر المشاورات لتأليف الحكومة في العاصمة.</p></article></body></html>";
    paste(&mut harness, page);
    let rect = |words: &str| {
        let mut found = harness.query_all_by_label_contains(words).map(|node| node.rect());
        found.find(|rect| rect.center().x > 870.0).unwrap()
    };
    let (above, first) = (rect("أعلنت المفوضية"), rect("حزب السهل"));
    let (second, below) = (rect("حزب النهر"), rect("وتستمر المشاورات"));
    let between_rows = second.top() - first.bottom();
    assert!(
        first.top() - above.bottom() > between_rows + 8.0,
        "{above:?} {first:?} {second:?}"
    );
    assert!(below.top() - second.bottom() > between_rows + 8.0, "{second:?} {below:?}");
}

#[test]
fn messages_stand_beside_the_panes_and_not_on_them() {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<_> = (0..4)
        .map(|number| folder.path().join(format!("فارغ {number}.txt")))
        .collect();
    for path in &paths {
        std::fs::write(path, "").unwrap();
    }
    for (width, height) in [(1280.0, 800.0), (900.0, 640.0), (500.0, 640.0)] {
        let mut harness = harness(true);
        harness.set_size(Vec2::new(width, height));
        harness.state_mut().state.apply(Command::OpenPaths(paths.clone()));
        harness.state_mut().state.collect_all(LONG);
        harness.run_steps(4);
        let shelf = harness.get_by_label("إخفاء الرسالة").rect();
        assert!(shelf.bottom() < height - 32.0 && shelf.top() > height * 0.6, "{shelf:?}");
        let title = harness.state().state.timeline.items[0].title.clone();
        for mark in harness.query_all_by_label_contains(&title) {
            let bounds = mark.accesskit_node().bounding_box();
            let is_mark = mark.accesskit_node().role() == egui::accesskit::Role::Button;
            if let Some(bounds) = bounds.filter(|_| is_mark) {
                assert!(bounds.y1 <= f64::from(shelf.top()), "{bounds:?} {shelf:?}");
            }
        }
        harness.get_by_label("إخفاء الرسالة").click();
        harness.run_steps(3);
        assert!(harness.query_all_by_label("إخفاء الرسالة").next().is_none());
    }
}
