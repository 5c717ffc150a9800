use jiff::civil::date;

use super::*;
use crate::base::{FactKind, Span};
use crate::document::open::{OpenError, OpenOptions, read_bytes};
use crate::resolve::{Provenance, Reading, SeatFact, SeatScope, SeatStatus};

const TEXT: &str = "عنوان قصير\n\nحصل تحالف الفتح على 48 مقعدا في انتخابات 2018.";

fn article() -> Article {
    let document = read_bytes(TEXT.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    let number = document.text.find("48").unwrap();
    let fact = SeatFact {
        list: "الفتح".into(),
        list_span: None,
        list_id: Some("iq-fatah".into()),
        leader: None,
        election: None,
        year: Some(2018),
        seats: Some(48),
        seats_max: None,
        delta: None,
        bound: None,
        status: SeatStatus::Final,
        scope: SeatScope::List,
        place: None,
        superseded: false,
        quote: Span::new(number, number + 2),
        number: Span::new(number, number + 2),
        also: Vec::new(),
        provenance: Provenance::default(),
    };
    let mut article = Article::new(TEXT.as_bytes().into(), document);
    article.set_reading(Arc::new(Reading {
        seats: vec![fact],
        ..Reading::default()
    }));
    article
}

fn edits(dossier: &Dossier) -> Vec<Edit> {
    let anchor = Anchor::of(&dossier.articles[0].reading, FactKind::Seats, 0).unwrap();
    let change = Change::Seats(SeatChange {
        list: "الفتح".into(),
        year: Some(2018),
        seats: Some(47),
        ..SeatChange::default()
    });
    vec![
        Edit::SetTitle(Some("ملف".into())),
        Edit::SetPublished {
            article: ArticleId(0),
            date: Some(date(2021, 11, 8)),
        },
        Edit::Correct {
            article: ArticleId(0),
            anchor: anchor.clone(),
            change: Some(Change::Dismissed),
        },
        Edit::Correct {
            article: ArticleId(0),
            anchor: anchor.clone(),
            change: Some(change),
        },
        Edit::Insert {
            at: ArticleId(0),
            article: Box::new(article()),
        },
        Edit::Remove { article: ArticleId(0) },
        Edit::Together(vec![
            Edit::Correct {
                article: ArticleId(0),
                anchor: anchor.clone(),
                change: Some(Change::Confirmed(None)),
            },
            Edit::SetTitle(Some("ملف آخر".into())),
        ]),
        Edit::Correct {
            article: ArticleId(0),
            anchor,
            change: None,
        },
    ]
}

#[test]
fn each_edit_and_its_inverse_leave_the_dossier_as_it_was() {
    let mut dossier = Dossier::of(vec![article()]);
    for edit in edits(&dossier) {
        let before = encode(&dossier);
        let mut changed = dossier.clone();
        let inverse = edit.clone().apply(&mut changed).unwrap();
        inverse.apply(&mut changed).unwrap();
        assert_eq!(encode(&changed), before);
        edit.apply(&mut dossier).unwrap();
    }
}

#[test]
fn history_goes_back_to_the_start_and_forth_to_the_end() {
    let mut dossier = Dossier::of(vec![article()]);
    let mut history = History::new();
    let start = encode(&dossier);
    for edit in edits(&dossier) {
        history.apply(&mut dossier, edit).unwrap();
    }
    let end = encode(&dossier);
    assert!(history.is_changed());
    while history.undo(&mut dossier).is_some() {}
    assert_eq!(encode(&dossier), start);
    assert!(!history.is_changed() && !history.can_undo());
    while history.redo(&mut dossier).is_some() {}
    assert_eq!(encode(&dossier), end);
    history.begin_save();
    history.mark_saved();
    assert!(!history.is_changed());
    history.undo(&mut dossier).unwrap();
    history.apply(&mut dossier, Edit::SetTitle(None)).unwrap();
    assert!(history.is_changed(), "the saved state can no longer be reached");
}

#[test]
fn what_is_done_while_the_dossier_is_being_saved_is_not_saved() {
    let mut dossier = Dossier::of(vec![article()]);
    let mut history = History::new();
    let title = |title: &str| Edit::SetTitle(Some(title.to_owned()));
    history.apply(&mut dossier, title("أول")).unwrap();
    history.begin_save();
    history.apply(&mut dossier, title("ثان")).unwrap();
    history.mark_saved();
    assert!(history.is_changed());
    history.undo(&mut dossier).unwrap();
    assert!(!history.is_changed(), "back at what was saved");
    // Undone and done otherwise meanwhile: that state is gone.
    history.begin_save();
    history.undo(&mut dossier).unwrap();
    history.apply(&mut dossier, title("ثالث")).unwrap();
    history.mark_saved();
    assert!(history.is_changed());
}

#[test]
fn an_edit_of_no_article_changes_nothing() {
    let mut dossier = Dossier::default();
    let edit = Edit::SetPublished {
        article: ArticleId(3),
        date: None,
    };
    assert_eq!(edit.apply(&mut dossier).unwrap_err(), EditError(ArticleId(3)));
}

#[test]
fn corrections_lie_over_what_was_read() {
    let mut dossier = Dossier::of(vec![article()]);
    let mut seen = Vec::new();
    for edit in edits(&dossier).into_iter().skip(2).take(2) {
        edit.apply(&mut dossier).unwrap();
        let reading = &dossier.articles[0].reading;
        seen.push(
            reading
                .seats
                .first()
                .map(|fact| (fact.seats, fact.provenance.rule, fact.list_id.clone())),
        );
    }
    assert_eq!(seen, [None, Some((Some(47), "user", Some("iq-fatah".into())))]);
}

#[test]
fn a_correction_survives_a_reading_with_wider_spans() {
    let mut article = article();
    let anchor = Anchor::of(&article.reading, FactKind::Seats, 0).unwrap();
    article.set_corrections(vec![Correction {
        anchor,
        change: Change::Dismissed,
    }]);
    let mut newer = (**article.as_read()).clone();
    newer.seats[0].number.end += 3;
    newer.seats[0].list = "تحالف الفتح".into();
    article.set_reading(Arc::new(newer));
    assert!(article.reading.seats.is_empty());
}

#[test]
fn saved_and_opened_again_it_is_the_same() {
    let mut dossier = Dossier::of(vec![article()]);
    for edit in edits(&dossier).into_iter().take(5) {
        edit.apply(&mut dossier).unwrap();
    }
    let (legacy, _, _) = encoding_rs::WINDOWS_1256.encode("بغداد: حصلت الكتلة على ثلاثة وسبعين مقعدا في البرلمان");
    let document = read_bytes(&legacy, "b.txt", &OpenOptions::default()).unwrap();
    dossier.add(Article::new(legacy.into_owned().into(), document));
    let bytes = encode(&dossier);
    let opened = decode(&bytes, &OpenOptions::default()).unwrap();
    assert_eq!(encode(&opened), bytes);
    for (article, again) in dossier.articles.iter().zip(&opened.articles) {
        assert_eq!(article.document.text, again.document.text);
        assert_eq!(article.document.blocks, again.document.blocks);
        assert_eq!(article.document.metadata, again.document.metadata);
        assert_eq!(article.corrections(), again.corrections());
    }
}

#[test]
fn every_cut_of_a_saved_dossier_is_named_as_one() {
    let bytes = encode(&Dossier::of(vec![article()]));
    for length in 1..bytes.trim_ascii_end().len() {
        let error = decode(&bytes[..length], &OpenOptions::default()).unwrap_err();
        // Cut inside a letter, the text is no UTF-8 any more.
        let named = matches!(error, OpenError::CutDossier | OpenError::DamagedDossier { .. });
        assert!(named, "{length}: {error}");
    }
    let half = bytes.len() / 2;
    let whole_letters = (half..bytes.len())
        .find(|at| std::str::from_utf8(&bytes[..*at]).is_ok())
        .unwrap();
    assert_eq!(
        decode(&bytes[..whole_letters], &OpenOptions::default()).unwrap_err(),
        OpenError::CutDossier
    );
}

#[test]
fn a_newer_schema_is_named_whatever_else_it_holds() {
    let bytes = br#"{"format": "waqai-dossier", "schema": 7, "chapters": [{"articles": 3}]}"#;
    let error = decode(bytes, &OpenOptions::default()).unwrap_err();
    assert_eq!(error, OpenError::NewerDossier { found: 7, known: 1 });
}

#[test]
fn writing_fails_without_touching_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.waqai");
    save(&Dossier::default(), &path).unwrap();
    let before = std::fs::read(&path).unwrap();
    save(&Dossier::of(vec![article()]), &path).unwrap();
    assert_ne!(std::fs::read(&path).unwrap(), before);
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "no scratch file is left"
    );
    assert!(save(&Dossier::default(), &folder.path().join("missing/a.waqai")).is_err());
    assert!(save(&Dossier::default(), folder.path()).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_was_confirmed_stays_where_newer_rules_read_something_else_or_nothing() {
    let mut article = article();
    let anchor = Anchor::of(&article.reading, FactKind::Seats, 0).unwrap();
    let was = article.change_of(FactKind::Seats, 0).unwrap();
    article.set_corrections(vec![Correction {
        anchor,
        change: Change::Confirmed(Some(Box::new(was))),
    }]);
    assert_eq!(
        article.reading.seats[0].provenance.rule, "",
        "read as it was, it keeps its rule"
    );
    let seats = article.reading.seats[0].seats;
    let mut other = (**article.as_read()).clone();
    other.seats[0].seats = Some(1);
    article.set_reading(Arc::new(other));
    assert_eq!(article.reading.seats[0].seats, seats);
    article.set_reading(Arc::default());
    assert_eq!(article.reading.seats[0].seats, seats);
    assert_eq!(
        article.said(FactKind::Seats, 0).map(|said| said.standing),
        Some(Standing::Confirmed)
    );
}

#[test]
fn a_changed_fact_is_changed_again_and_taken_back_under_the_same_anchor() {
    let mut dossier = Dossier::of(vec![article()]);
    for (list, seats) in [("قائمة أخرى", 50), ("قائمة ثالثة", 51)] {
        let anchor = dossier.articles[0].anchor(FactKind::Seats, 0).unwrap();
        let change = Change::Seats(SeatChange {
            list: list.into(),
            seats: Some(seats),
            ..SeatChange::default()
        });
        let edit = Edit::Correct {
            article: ArticleId(0),
            anchor: anchor.clone(),
            change: Some(change),
        };
        edit.apply(&mut dossier).unwrap();
        let article = &dossier.articles[0];
        assert_eq!((article.reading.seats.len(), article.corrections().len()), (1, 1));
        assert_eq!(article.reading.seats[0].list, list);
        assert_eq!(article.place_of(&anchor), Some(0));
    }
    let anchor = dossier.articles[0].anchor(FactKind::Seats, 0).unwrap();
    let back = Edit::Correct {
        article: ArticleId(0),
        anchor,
        change: None,
    };
    back.apply(&mut dossier).unwrap();
    assert_eq!(dossier.articles[0].reading.seats, article().reading.seats);
}

#[test]
fn an_added_fact_stands_beside_the_one_read_in_the_same_words() {
    let mut article = article();
    let span = article.reading.seats[0].number;
    let anchor = Anchor {
        kind: FactKind::Seats,
        span,
        label: "قائمة أخرى".into(),
        added: true,
    };
    let change = Change::Seats(SeatChange {
        list: "قائمة أخرى".into(),
        seats: Some(5),
        ..SeatChange::default()
    });
    article.set_corrections(vec![Correction { anchor, change }]);
    assert_eq!(article.reading.seats.len(), 2);
    assert_eq!(
        article.said(FactKind::Seats, 1).map(|said| said.standing),
        Some(Standing::Added)
    );
    // A selection outside the text states nothing.
    let outside = Anchor {
        kind: FactKind::Seats,
        span: Span::new(9000, 9010),
        label: String::new(),
        added: true,
    };
    article.set_corrections(vec![Correction {
        anchor: outside,
        change: Change::Seats(SeatChange::default()),
    }]);
    assert_eq!(article.reading.seats.len(), 1);
}

#[test]
fn a_correction_finds_its_words_again_where_the_text_has_moved() {
    let mut dossier = Dossier::of(vec![article()]);
    let anchor = dossier.articles[0].anchor(FactKind::Seats, 0).unwrap();
    let words = anchor.span.of(&dossier.articles[0].document.text).to_owned();
    dossier.articles[0].set_corrections(vec![Correction {
        anchor: anchor.clone(),
        change: Change::Dismissed,
    }]);
    let mut saved: serde_json::Value = serde_json::from_slice(&encode(&dossier)).unwrap();
    let correction = &mut saved["articles"][0]["corrections"][0];
    correction["start"] = (anchor.span.start + 2).into();
    correction["end"] = (anchor.span.end + 2).into();
    let opened = decode(&serde_json::to_vec(&saved).unwrap(), &OpenOptions::default()).unwrap();
    let found = &opened.articles[0].corrections()[0].anchor;
    assert_eq!(found.span.of(&opened.articles[0].document.text), words);
    assert_eq!(*found, anchor);
}

/// An article with what the program reads in it.
fn as_read(text: &str) -> Article {
    let document = read_bytes(text.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    let reading = crate::resolve::read(&document, None, crate::base::Watch::new(&crate::base::CancelToken::default())).unwrap();
    let mut article = Article::new(text.as_bytes().into(), document);
    article.set_reading(Arc::new(reading));
    article
}

#[test]
fn the_title_of_selected_words_leaves_out_the_day_at_their_head() {
    let article = as_read("عنوان قصير\n\nوفي 5 تشرين الثاني 2021 اندلعت صدامات قرب المنطقة الخضراء. وأقر القانون عام 2020.");
    let text = &article.document.text;
    for (selected, title) in [
        (
            "وفي 5 تشرين الثاني 2021 اندلعت صدامات قرب المنطقة الخضراء.",
            "اندلعت صدامات قرب المنطقة الخضراء",
        ),
        ("اندلعت صدامات", "اندلعت صدامات"),
        ("5 تشرين الثاني 2021 اندلعت", "5 تشرين الثاني 2021 اندلعت"),
        ("وأقر القانون عام 2020.", "وأقر القانون عام 2020"),
    ] {
        let start = text.find(selected).unwrap();
        let Some(Change::Event(change)) = article.draft(FactKind::Event, Span::new(start, start + selected.len())) else {
            panic!("no draft")
        };
        assert_eq!(change.title, title);
        assert!(selected == "اندلعت صدامات" || change.earliest.is_some());
    }
}

#[test]
fn a_selection_takes_its_words_whole_and_names_without_their_preposition() {
    let article = as_read("عنوان قصير\n\nوكان للتيار الصدري 54 مقعداً في انتخابات 2018.");
    let text = article.document.text.clone();
    let start = text.find("ان للتيار").unwrap();
    let end = text.find("عداً").unwrap();
    let span = article.trimmed(Span::new(start, end)).unwrap();
    assert_eq!(span.of(&text), "وكان للتيار الصدري 54 مقعداً");
    let Some(Change::Seats(change)) = article.draft(FactKind::Seats, span) else {
        panic!("no draft")
    };
    assert_eq!((change.list.as_str(), change.seats), ("التيار الصدري", Some(54)));
    let blank = text.find(" للتيار").unwrap();
    assert_eq!(article.trimmed(Span::new(blank, blank + 1)), None);
}
