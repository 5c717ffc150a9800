use std::path::{Path, PathBuf};

use super::*;
use crate::document::open::{OpenOptions, read_bytes};
use crate::dossier::{Article, Dossier};
use crate::view::{Digits, Language};

fn scratch() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::in_folder(folder.path().join("deep/waqai"));
    (folder, library)
}

#[test]
fn what_is_kept_comes_back() {
    let (_folder, library) = scratch();
    assert!(library.is_new());
    let mut settings = Settings {
        language: Some(Language::English),
        theme: ThemeChoice::Dark,
        digits: Digits::ArabicIndic,
        time_direction: Some(TimeDirection::LeftToRight),
        zoom: 1.5,
        window: Some(WindowSize {
            width: 900.0,
            height: 700.0,
            maximized: true,
        }),
        export_folder: Some(PathBuf::from("/صور")),
        ..Settings::default()
    };
    let pane = PaneSettings {
        share: 0.4,
        collapsed: true,
    };
    settings.panes.insert("timeline".into(), pane);
    library.keep_settings(&settings).unwrap();
    let restored = library.settings();
    assert_eq!(restored.value, settings);
    assert!(restored.note.is_none() && !library.is_new());

    let mut recent = RecentFiles::default();
    recent.add(Path::new("/a.txt"), Some("أ".into()));
    recent.add(Path::new("/b.txt"), None);
    recent.add(Path::new("/a.txt"), None);
    library.keep_recent(&recent).unwrap();
    let paths: Vec<_> = library.recent().value.files.into_iter().map(|file| file.path).collect();
    assert_eq!(paths, [PathBuf::from("/a.txt"), PathBuf::from("/b.txt")]);

    let session = Session {
        articles: vec![SessionArticle { scroll_position: 99 }],
        chart: Some("arrow".into()),
        ..Session::default()
    };
    library.keep_session(&session).unwrap();
    assert_eq!(library.session().value, session);

    let text = "خبر عن البرلمان العراقي";
    let document = read_bytes(text.as_bytes(), "", &OpenOptions::default()).unwrap();
    let dossier = Dossier::of(vec![Article::new(text.as_bytes().into(), document)]);
    library.keep_session_dossier(&dossier).unwrap();
    let restored = library.session_dossier().value.unwrap();
    assert_eq!(restored.articles[0].document.text, dossier.articles[0].document.text);
}

#[test]
fn a_damaged_file_is_set_aside_and_the_defaults_used() {
    let (_folder, library) = scratch();
    library.keep_settings(&Settings::default()).unwrap();
    let path = library.folder().join("settings.json");
    for round in 1..=2 {
        std::fs::write(&path, "{\"zoom\": 1").unwrap();
        let restored = library.settings();
        assert_eq!(restored.value, Settings::default());
        assert_eq!(restored.note.unwrap().cause.key, "library-set-aside");
        let aside = library.folder().join(format!("settings.json.damaged-{round}"));
        assert_eq!(std::fs::read_to_string(aside).unwrap(), "{\"zoom\": 1");
        assert!(!path.exists());
    }
    std::fs::write(library.folder().join("session.waqai"), "{").unwrap();
    let restored = library.session_dossier();
    assert!(restored.value.is_none() && restored.note.is_some());
    assert!(library.folder().join("session.waqai.damaged-1").exists());
}

#[test]
fn what_a_newer_version_has_set_is_kept() {
    let (_folder, library) = scratch();
    library.keep_settings(&Settings::default()).unwrap();
    let path = library.folder().join("settings.json");
    std::fs::write(&path, r#"{"zoom": 1000.0, "spell_check": {"on": true}}"#).unwrap();
    let settings = library.settings().value;
    assert_eq!(settings.zoom, 4.0);
    library.keep_settings(&settings).unwrap();
    assert!(std::fs::read_to_string(&path).unwrap().contains("spell_check"));
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let library = Library::in_folder(file.join("inside"));
    assert!(library.keep_settings(&Settings::default()).is_err());
}

#[test]
fn each_window_has_a_place_of_its_own_while_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let library = || Library::in_folder(folder.path());
    let (first, second) = (library(), library());
    first.take_place();
    second.take_place();
    let session = |changed: bool| Session {
        changed,
        ..Session::default()
    };
    first.keep_session(&session(false)).unwrap();
    second.keep_session(&session(true)).unwrap();
    second.keep_session_dossier(&Dossier::default()).unwrap();
    assert!(!first.session().value.changed && second.session().value.changed);
    assert!(first.left_behind().is_empty(), "the other window is open");
    drop(second);
    let found = first.left_behind();
    assert_eq!(found.len(), 1);
    assert!(found[0].session().value.changed);
    assert!(library().left_behind().is_empty(), "one window takes it in");
    found[0].forget_session();
    drop(found);
    assert!(first.left_behind().is_empty());
    // The place of the window that is gone is free again.
    let third = library();
    third.take_place();
    assert!(!third.session().value.changed);
}
