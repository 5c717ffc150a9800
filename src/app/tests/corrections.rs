//! Facts confirmed, changed, merged, dismissed and added through the window: by clicks, keys and typing.

use egui::{Key, Modifiers};

use super::*;
use crate::base::{ArticleId, FactId, FactKind};
use crate::dossier::Standing;
use crate::library::Library;
use crate::ui::command::{Editing, Wish};

fn fact(kind: FactKind, index: u32) -> FactId {
    FactId {
        article: ArticleId(0),
        kind,
        index,
    }
}

/// Selects by the keyboard the first fact of a kind in the article shown.
fn step_to(harness: &mut Harness<'static, Window>, kind: FactKind) -> FactId {
    for _ in 0..40 {
        harness.key_press(Key::F8);
        harness.run_steps(3);
        if let Some(fact) = harness.state().state.shown_fact().filter(|fact| fact.kind == kind) {
            return fact;
        }
    }
    panic!("no {kind:?} is reached by F8");
}

/// Types into a field in place of what stands in it.
fn retype(harness: &mut Harness<'static, Window>, label: &str, text: &str) {
    let field = || egui::accesskit::Role::TextInput;
    harness.get_by_role_and_label(field(), label).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    harness.get_by_role_and_label(field(), label).type_text(text);
    harness.run_steps(3);
}

fn click(harness: &mut Harness<'static, Window>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(4);
}

fn seats(harness: &Harness<'static, Window>, fact: FactId) -> Option<u32> {
    harness.state().state.dossier.articles[fact.article.0 as usize].reading.seats[fact.index as usize].seats
}

fn standing(harness: &Harness<'static, Window>, fact: FactId) -> Option<Standing> {
    let article = &harness.state().state.dossier.articles[fact.article.0 as usize];
    article.said(fact.kind, fact.index).map(|said| said.standing)
}

#[test]
fn a_seat_count_is_changed_undone_redone_saved_and_opened_again() {
    let mut harness = harness(true);
    let fact = step_to(&mut harness, FactKind::Seats);
    let before = seats(&harness, fact);
    click(&mut harness, "تعديل");
    assert_eq!(harness.state().state.editing, Some(Editing::Fact(fact)));
    retype(&mut harness, "المقاعد", "٧٤");
    click(&mut harness, "اعتماد");
    assert_eq!(seats(&harness, fact), Some(74));
    assert_eq!(harness.state().state.editing, None);
    assert!(harness.query_all_by_label("صحّحه المستخدم").next().is_some());
    let row = harness
        .state()
        .state
        .seats
        .rows
        .iter()
        .find(|row| row.facts().contains(&fact))
        .unwrap();
    assert!(row.before.value() == Some(74) || row.after.value() == Some(74), "{row:?}");

    click(&mut harness, "تراجع (Ctrl+Z)");
    assert_eq!(seats(&harness, fact), before);
    assert!(harness.query_all_by_label("صحّحه المستخدم").next().is_none());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    harness.run_steps(3);
    assert_eq!(seats(&harness, fact), Some(74));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ملفي.waqai");
    harness.state_mut().state.apply(Command::SaveTo(path.clone()));
    harness.state_mut().state.collect_all(LONG);
    assert!(!harness.state().state.history.is_changed());
    let mut again = super::harness(false);
    again.state_mut().state.apply(Command::OpenPaths(vec![path]));
    again.state_mut().state.collect_all(LONG);
    again.run_steps(3);
    assert_eq!(seats(&again, fact), Some(74));
    assert_eq!(standing(&again, fact), Some(Standing::Changed));
    // And taken back to what is read.
    again.state_mut().state.apply(Command::Select(vec![fact]));
    again.run_steps(4);
    click(&mut again, "إلغاء تصحيحي");
    assert_eq!(seats(&again, fact), before);
}

#[test]
fn a_wrong_entry_is_told_and_not_taken() {
    let mut harness = harness(true);
    let fact = step_to(&mut harness, FactKind::Seats);
    let before = seats(&harness, fact);
    harness.key_press(Key::F2);
    harness.run_steps(4);
    retype(&mut harness, "المقاعد", "كثيرة");
    assert!(harness.query_all_by_label("ليس هذا عدد مقاعد.").next().is_some());
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert_eq!(seats(&harness, fact), before);
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert_eq!(harness.state().state.editing, None);
}

#[test]
fn a_fact_is_confirmed_and_dismissed_by_keys() {
    let mut harness = harness(true);
    let fact = step_to(&mut harness, FactKind::Seats);
    let count = harness.state().state.dossier.articles[0].reading.seats.len();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run_steps(3);
    assert_eq!(standing(&harness, fact), Some(Standing::Confirmed));
    assert!(harness.query_all_by_label("أكّده المستخدم").next().is_some());
    harness.key_press(Key::Delete);
    harness.run_steps(3);
    let state = &harness.state().state;
    assert_eq!(state.dossier.articles[0].reading.seats.len(), count - 1);
    assert!(state.linked.selected.is_empty());
    assert!(harness.query_all_by_label_contains("استُبعدت").next().is_some());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert_eq!(harness.state().state.dossier.articles[0].reading.seats.len(), count);
    assert_eq!(standing(&harness, fact), Some(Standing::Confirmed));
}

#[test]
fn another_articles_fact_never_takes_the_place_of_a_dismissed_one() {
    let mut harness = with_articles(
        &[37, 38].map(|seats| format!("نتائج صحيفة {seats}\n\nحصل تحالف تقدم على {seats} مقعدا في انتخابات 2021.")),
    );
    let facts = harness.state().state.seats.rows[0].facts();
    assert_eq!(facts.len(), 2);
    harness.state_mut().state.apply(Command::Select(facts));
    harness.run_steps(3);
    let chosen = harness.state().state.shown_fact().unwrap();
    harness.key_press(Key::Delete);
    harness.run_steps(3);
    let state = &harness.state().state;
    assert!(state.dossier.articles[chosen.article.0 as usize].reading.seats.is_empty());
    assert!(state.why().is_none(), "{:?}", state.why().map(|why| why.article));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    let state = &harness.state().state;
    assert!(!state.dossier.articles[chosen.article.0 as usize].reading.seats.is_empty());
}

#[test]
fn an_event_is_renamed_and_dated_in_words() {
    let mut harness = harness(true);
    let fact = step_to(&mut harness, FactKind::Event);
    click(&mut harness, "تعديل");
    retype(&mut harness, "عنوان الحدث", "عنوان من عند المستخدم");
    retype(&mut harness, "التاريخ", "7 تشرين الثاني 2021");
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let state = &harness.state().state;
    let event = &state.dossier.articles[0].reading.events[fact.index as usize];
    assert_eq!(event.title, "عنوان من عند المستخدم");
    assert_eq!(event.range.single_day(), Some(jiff::civil::date(2021, 11, 7)));
    let item = state.timeline.items.iter().find(|item| item.facts.contains(&fact)).unwrap();
    assert_eq!(item.title, event.title);
    assert!(item.detail.contains("صحّحه المستخدم"));
}

#[test]
fn two_events_become_one_and_two_again() {
    let mut harness = harness(true);
    let items = harness.state().state.timeline.items.clone();
    let (one, other) = {
        let mut own = items
            .iter()
            .filter(|item| item.facts.len() == 1 && item.facts[0].article == ArticleId(0));
        (own.next().unwrap().clone(), own.next().unwrap().clone())
    };
    harness.state_mut().state.apply(Command::Select(one.facts.clone()));
    harness.run_steps(4);
    click(&mut harness, "دمج");
    let others = harness.state().state.why().unwrap().others;
    let first = items.iter().find(|item| item.facts.contains(&others[0].0)).unwrap();
    let away = |item: &crate::view::timeline::TimelineItem| {
        let day = |item: &crate::view::timeline::TimelineItem| item.range.earliest.unwrap();
        (day(item) - day(&one)).get_days().abs()
    };
    assert!(away(first) <= away(&other), "the nearest in time is offered first");
    let label = format!("{} · \u{2068}{}\u{2069}", other.date_label, other.title);
    harness.get_by_label(&label).click_accesskit();
    harness.run_steps(4);
    let state = &harness.state().state;
    assert_eq!(state.timeline.items.len(), items.len() - 1);
    let joined = state.timeline.items.iter().find(|item| item.title == other.title).unwrap();
    assert!(joined.facts.contains(&one.facts[0]) && joined.facts.contains(&other.facts[0]));
    click(&mut harness, "إلغاء تصحيحي");
    assert_eq!(harness.state().state.timeline.items.len(), items.len());
}

#[test]
fn the_keyboard_stays_in_the_popover_from_correction_to_correction() {
    let mut harness = harness(true);
    step_to(&mut harness, FactKind::Event);
    let focused = |harness: &Harness<'static, Window>| super::menus::focused(harness).map(|(name, _)| name);
    let closing = Some("إغلاق التعليل".to_owned());
    // By a click, as by a key, the first choice has the keyboard.
    click(&mut harness, "دمج");
    assert!(focused(&harness).is_some());
    let count = harness.state().state.timeline.items.len();
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    assert_eq!(harness.state().state.timeline.items.len(), count - 1);
    assert_eq!(
        focused(&harness),
        closing,
        "the choice is gone, and the popover has the keyboard"
    );
    harness.get_by_label("إلغاء تصحيحي").focus();
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    assert_eq!(harness.state().state.timeline.items.len(), count);
    assert_eq!(focused(&harness), closing);
    // The number of a count is what is typed over.
    let fact = step_to(&mut harness, FactKind::Seats);
    harness.key_press(Key::F2);
    harness.run_steps(4);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    harness.event(egui::Event::Text("75".to_owned()));
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    assert_eq!(seats(&harness, fact), Some(75));
    assert_eq!(focused(&harness), closing);
    // What was said is taken back under its own name.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run_steps(3);
    click(&mut harness, "إلغاء التأكيد");
    assert_eq!(standing(&harness, fact), None);
}

#[test]
fn what_was_typed_and_left_is_there_again() {
    let mut harness = harness(true);
    let fact = step_to(&mut harness, FactKind::Seats);
    let before = seats(&harness, fact);
    let edit = |harness: &mut Harness<'static, Window>, fact: FactId| {
        harness.state_mut().state.apply(Command::Select(vec![fact]));
        harness.run_steps(3);
        harness.key_press(Key::F2);
        harness.run_steps(4);
    };
    edit(&mut harness, fact);
    retype(&mut harness, "المقاعد", "75");
    // Another fact is chosen: nothing is applied, and that is told.
    let other = self::fact(FactKind::Event, 0);
    edit(&mut harness, other);
    assert_eq!(seats(&harness, fact), before);
    assert!(harness.query_all_by_label_contains("لم يُعتمد ما كتبته").next().is_some());
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    edit(&mut harness, fact);
    click(&mut harness, "اعتماد");
    assert_eq!(seats(&harness, fact), Some(75));
    // What was cancelled is given up.
    edit(&mut harness, fact);
    retype(&mut harness, "المقاعد", "76");
    click(&mut harness, "إلغاء");
    edit(&mut harness, fact);
    click(&mut harness, "اعتماد");
    assert_eq!(seats(&harness, fact), Some(75));
}

#[test]
fn a_list_is_not_called_by_a_number_alone() {
    let mut harness = harness(true);
    step_to(&mut harness, FactKind::Seats);
    click(&mut harness, "تعديل");
    retype(&mut harness, "القائمة", "74");
    assert!(harness.query_all_by_label("اكتب اسم القائمة.").next().is_some());
}

#[test]
fn a_happening_chosen_by_its_mark_is_merged_as_a_whole() {
    let mut harness = harness(true);
    let items = harness.state().state.timeline.items.clone();
    let one = items.iter().find(|item| item.facts.len() > 1).unwrap().clone();
    let other = items.iter().find(|item| item.facts.len() == 1).unwrap().clone();
    harness.state_mut().state.apply(Command::Select(one.facts.clone()));
    let fact = harness.state().state.shown_fact().unwrap();
    let state = &mut harness.state_mut().state;
    state.apply(Command::Correct(fact, Wish::MergeInto(other.facts[0])));
    state.collect_all(LONG);
    assert_eq!(state.timeline.items.len(), items.len() - 1);
    let fact = state.shown_fact().unwrap();
    state.apply(Command::Correct(fact, Wish::TakeBack));
    state.collect_all(LONG);
    let titles = |items: &[crate::view::timeline::TimelineItem]| items.iter().map(|item| item.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&state.timeline.items), titles(&items));
}

#[test]
fn a_seat_count_is_put_to_another_list() {
    let mut harness = harness(true);
    let fact = step_to(&mut harness, FactKind::Seats);
    let into = {
        let rows = &harness.state().state.seats.rows;
        rows.iter()
            .find(|row| !row.facts().contains(&fact) && row.is_stated())
            .unwrap()
            .clone()
    };
    click(&mut harness, "دمج");
    harness.get_by_label(&into.name).click_accesskit();
    harness.run_steps(4);
    let rows = &harness.state().state.seats.rows;
    let row = rows.iter().find(|row| row.facts().contains(&fact)).unwrap();
    assert_eq!((&row.name, &row.id), (&into.name, &into.id));
}

#[test]
fn selected_words_become_a_fact() {
    let mut harness = harness(true);
    let document = std::sync::Arc::clone(&harness.state().state.dossier.articles[0].document);
    let paragraph = document
        .blocks
        .iter()
        .find(|block| block.role == crate::document::Role::Paragraph)
        .unwrap();
    let words = paragraph.span.of(&document.text).to_owned();
    harness.state_mut().state.apply(Command::Edit(Editing::New {
        article: ArticleId(0),
        span: paragraph.span,
        kind: FactKind::Event,
    }));
    harness.run_steps(4);
    let Some(Editing::New { span, .. }) = harness.state().state.editing else {
        panic!("the fields of a new event are not open")
    };
    assert!(words.contains(span.of(&document.text)));
    retype(&mut harness, "عنوان الحدث", "حدث أضافه المستخدم");
    retype(&mut harness, "التاريخ", "2021-10");
    click(&mut harness, "إضافة");
    let state = &harness.state().state;
    let event = state.dossier.articles[0].reading.events.last().unwrap();
    assert_eq!((event.title.as_str(), event.trigger), ("حدث أضافه المستخدم", span));
    assert_eq!(event.range.precision, crate::base::Precision::Month);
    assert!(state.timeline.items.iter().any(|item| item.title == event.title));
    assert!(harness.query_all_by_label("أضافه المستخدم").next().is_some());
    assert!(harness.query_all_by_label_contains("أضفتَه بنفسك").next().is_some());
    // Dismissing what was added leaves nothing behind.
    harness.key_press(Key::Delete);
    harness.run_steps(3);
    assert!(harness.state().state.dossier.articles[0].corrections().is_empty());
}

#[test]
fn a_mark_has_a_menu() {
    let mut harness = with_menu_on_a_mark();
    assert!(
        !harness.state().state.linked.selected.is_empty(),
        "the mark is selected first"
    );
    let chosen = harness.state().state.shown_fact().unwrap();
    harness.get_all_by_label("تأكيد").last().unwrap().click_accesskit();
    harness.run_steps(4);
    assert_eq!(standing(&harness, chosen), Some(Standing::Confirmed));
}

#[test]
fn corrections_outlive_the_window_and_a_new_date() {
    let folder = tempfile::tempdir().unwrap();
    let library = || Some(Library::in_folder(folder.path()));
    let mut first = State::new(Settings::default(), library());
    first.begin(Vec::new());
    first.collect_all(LONG);
    let chosen = fact(FactKind::Seats, 0);
    let dismissed = first.dossier.articles[0].reading.seats[0].clone();
    first.apply(Command::Correct(chosen, crate::ui::command::Wish::Dismiss));
    let day = jiff::civil::date(2021, 12, 2);
    first.apply(Command::SetPublished(ArticleId(0), Some(day)));
    first.collect_all(LONG);
    assert!(
        !first.dossier.articles[0]
            .reading
            .seats
            .iter()
            .any(|seats| seats.number == dismissed.number)
    );
    assert!(first.is_unkept());
    first.keep();
    first.collect_all(LONG);
    assert!(!first.is_unkept() && first.notices.iter().all(|notice| notice.entries.len() == 1));
    drop(first);

    let mut second = State::new(Settings::default(), library());
    second.begin(Vec::new());
    second.collect_all(LONG);
    let article = &second.dossier.articles[0];
    assert_eq!(article.published_by_user, Some(day));
    assert!(!article.reading.seats.iter().any(|seats| seats.number == dismissed.number));
    assert!(second.history.is_changed(), "it is still not saved in a file");
}

#[test]
fn corrections_of_the_sample_outlive_a_start_with_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let library = || Some(Library::in_folder(folder.path().join("home")));
    let mut first = State::new(Settings::default(), library());
    first.begin(Vec::new());
    first.collect_all(LONG);
    let count = first.dossier.articles[0].reading.seats.len();
    first.apply(Command::Correct(fact(FactKind::Seats, 0), Wish::Dismiss));
    first.keep_now();
    drop(first);

    let file = folder.path().join("a.txt");
    std::fs::write(&file, "عنوان\n\nحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.").unwrap();
    let mut second = State::new(Settings::default(), library());
    second.begin(vec![file.clone()]);
    second.collect_all(LONG);
    assert_eq!(second.dossier.articles.len(), 4);
    assert_eq!(second.dossier.articles[0].reading.seats.len(), count - 1);
    assert_eq!(second.dossier.articles[3].path, Some(file));
}

#[test]
fn corrections_come_back_with_the_text_that_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let library = || Some(Library::in_folder(folder.path().join("home")));
    let file = folder.path().join("a.txt");
    std::fs::write(&file, "عنوان\n\nحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.").unwrap();
    let day = jiff::civil::date(2021, 12, 2);
    let mut first = State::new(Settings::default(), library());
    first.begin(vec![file.clone()]);
    first.collect_all(LONG);
    first.apply(Command::Correct(fact(FactKind::Seats, 0), Wish::Dismiss));
    first.apply(Command::SetPublished(ArticleId(0), Some(day)));
    first.collect_all(LONG);
    first.apply(Command::NewDossier);
    first.keep_now();
    drop(first);

    let mut second = State::new(Settings::default(), library());
    second.begin(Vec::new());
    second.collect_all(LONG);
    assert!(second.dossier.articles.is_empty());
    second.apply(Command::OpenPaths(vec![file.clone()]));
    second.collect_all(LONG);
    // Read once more for the day that was set.
    second.collect_all(LONG);
    let article = &second.dossier.articles[0];
    assert!(article.reading.seats.is_empty() && article.published_by_user == Some(day));
    assert_eq!(article.reading.published.date, Some(day));
    assert!(
        second
            .notices
            .iter()
            .any(|notice| notice.severity() == crate::base::Severity::Note)
    );
    // One step takes them away again, and then the text is closed without any.
    second.apply(Command::Undo);
    second.collect_all(LONG);
    assert_eq!(second.dossier.articles[0].reading.seats.len(), 1);
    second.apply(Command::CloseArticle(ArticleId(0)));
    second.apply(Command::OpenPaths(vec![file]));
    second.collect_all(LONG);
    assert_eq!(second.dossier.articles[0].reading.seats.len(), 1);
}

/// A window over the library of a folder, begun without files.
fn window_of(folder: &std::path::Path, files: Vec<std::path::PathBuf>) -> State {
    let mut state = State::new(Settings::default(), Some(Library::in_folder(folder.join("home"))));
    state.begin(files);
    state.collect_all(LONG);
    state
}

#[test]
fn two_windows_do_not_write_over_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, seats: u32| {
        let path = folder.path().join(name);
        let text = format!("عنوان {seats}\n\nحصلت كتلة تقدم على {seats} مقعدا في انتخابات 2021.");
        std::fs::write(&path, text).unwrap();
        path
    };
    let (one, other) = (file("a.txt", 37), file("b.txt", 38));
    let dismiss = |state: &mut State| state.apply(Command::Correct(fact(FactKind::Seats, 0), Wish::Dismiss));
    let mut first = window_of(folder.path(), vec![one.clone()]);
    dismiss(&mut first);
    let mut second = window_of(folder.path(), vec![other.clone()]);
    assert_eq!(
        second.dossier.articles.len(),
        1,
        "what is open in another window is not opened twice"
    );
    dismiss(&mut second);
    // Whichever closes last, both are there when the next window opens.
    first.keep_now();
    second.keep_now();
    drop((first, second));
    let mut third = window_of(folder.path(), Vec::new());
    let paths = |state: &State| {
        state
            .dossier
            .articles
            .iter()
            .map(|article| article.path.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&third), [Some(one.clone()), Some(other.clone())]);
    assert!(third.dossier.articles.iter().all(|article| article.reading.seats.is_empty()));
    assert!(third.history.is_changed());
    third.keep_now();
    drop(third);
    // And once only.
    let fourth = window_of(folder.path(), Vec::new());
    assert_eq!(paths(&fourth), [Some(one), Some(other)]);
}

#[test]
fn corrections_of_an_open_text_come_with_its_dossier() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    std::fs::write(&path, "عنوان\n\nحصلت كتلة تقدم على 37 مقعدا في انتخابات 2021.").unwrap();
    let saved = folder.path().join("ملف.waqai");
    let mut first = window_of(folder.path(), vec![path.clone()]);
    first.apply(Command::Correct(fact(FactKind::Seats, 0), Wish::Dismiss));
    first.apply(Command::SaveTo(saved.clone()));
    first.collect_all(LONG);
    first.apply(Command::Undo);
    assert_eq!(first.dossier.articles[0].reading.seats.len(), 1);
    first.apply(Command::OpenPaths(vec![saved]));
    first.collect_all(LONG);
    assert_eq!(first.dossier.articles.len(), 1);
    assert!(first.dossier.articles[0].reading.seats.is_empty());
}
