use jiff::civil::date;

use super::*;
use crate::base::Span;
use crate::resolve::{Provenance, Published, Reading, SeatFact, TotalFact};
use crate::view::{Digits, Language, MonthNames, Words};

/// A seat count as a text may state it.
pub(crate) fn seat(list: &str, id: Option<&str>, year: i16, seats: u32) -> SeatFact {
    SeatFact {
        list: list.to_owned(),
        list_span: None,
        list_id: id.map(str::to_owned),
        leader: None,
        election: Some(format!("iq-{year}")),
        year: Some(year),
        seats: Some(seats),
        seats_max: None,
        delta: None,
        bound: None,
        status: SeatStatus::Final,
        scope: SeatScope::List,
        place: None,
        superseded: false,
        quote: Span::default(),
        number: Span::default(),
        also: Vec::new(),
        provenance: Provenance::default(),
    }
}

/// An article with these seat counts and a chamber of 329.
pub(crate) fn article(seats: Vec<SeatFact>) -> Reading {
    Reading {
        published: Published {
            date: Some(date(2021, 11, 8)),
            ..Published::default()
        },
        seats,
        totals: vec![TotalFact {
            year: Some(2021),
            seats: 329,
            quote: Span::default(),
            also: Vec::new(),
            provenance: Provenance::default(),
        }],
        ..Reading::default()
    }
}

/// Five lists, one of them in both elections, one in both with a gain, the rest in one.
pub(crate) fn sample() -> Reading {
    article(vec![
        seat("الكتلة الصدرية", Some("iq-sadrist"), 2021, 73),
        seat("تقدم", Some("iq-taqaddum"), 2021, 38),
        seat("دولة القانون", Some("iq-sol"), 2021, 34),
        seat("الفتح", Some("iq-fatah"), 2021, 16),
        seat("الفتح", Some("iq-fatah"), 2018, 48),
        seat("الحزب الديمقراطي الكردستاني", Some("iq-kdp"), 2021, 33),
        seat("الحزب الديمقراطي الكردستاني", Some("iq-kdp"), 2018, 25),
    ])
}

pub(crate) fn arabic() -> Words {
    Words::new(Language::Arabic, Digits::Latin, MonthNames::Levantine)
}

fn build(readings: &[&Reading], reference: bool) -> SeatTable {
    let options = SeatOptions {
        reference,
        ..SeatOptions::default()
    };
    SeatTable::from_readings(readings, &options, &arabic())
}

fn row<'a>(table: &'a SeatTable, id: &str) -> &'a SeatRow {
    table.rows.iter().find(|row| row.id.as_deref() == Some(id)).unwrap()
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

#[test]
fn what_is_not_stated_is_neither_zero_nor_drawn() {
    let table = build(&[&sample()], false);
    let sadrist = row(&table, "iq-sadrist");
    assert_eq!(sadrist.before, Cell::NotStated);
    assert_eq!(sadrist.before.value(), None);
    assert_eq!(sadrist.change, None);
    assert_eq!(row(&table, "iq-fatah").change.as_ref().unwrap().value, -32);
    let zero = article(vec![seat("الفتح", None, 2021, 0), seat("الفتح", None, 2018, 48)]);
    assert_eq!(build(&[&zero], false).rows[0].after.value(), Some(0));
}

#[test]
fn the_title_states_the_largest_stated_change_and_the_check_sum_adds_up() {
    let table = build(&[&sample()], false);
    assert_eq!(plain(&table.title), "خسر الفتح 32 مقعدًا بين انتخابات 2018\u{a0}و2021");
    assert_eq!(plain(&table.checks[1]), "2021: 194 من 329 مقعدًا مذكورة");
    assert!(plain(&table.checks[0]).contains("73"), "{:?}", table.checks);
    assert_eq!(table.after.as_ref().unwrap().majority(), Some(165));
}

#[test]
fn reference_results_fill_only_when_asked_and_never_replace_what_is_stated() {
    let off = build(&[&sample()], false);
    assert!(!off.has_reference());
    assert_eq!(off.rows.len(), 5);
    let on = build(&[&sample()], true);
    assert!(on.has_reference() && on.rows.len() > 20);
    let taqaddum = row(&on, "iq-taqaddum");
    assert_eq!(
        taqaddum.after.value(),
        Some(38),
        "the text's figure stays, whatever the reference has"
    );
    assert!(!taqaddum.after.is_reference());
    let sol = row(&on, "iq-sol");
    assert!(sol.before.is_reference());
    assert!(sol.change.as_ref().unwrap().uses_reference);
    assert!(on.source.contains("نتائج مرجعية"));
    assert_eq!(on.title, off.title, "a finding comes from stated figures only");
}

#[test]
fn a_predecessor_under_another_name_is_named() {
    let on = build(&[&sample()], true);
    let sadrist = row(&on, "iq-sadrist");
    assert_eq!(sadrist.before.value(), Some(54));
    assert_eq!(sadrist.notes.len(), 1);
}

#[test]
fn a_stated_predecessor_joins_its_successor() {
    let reading = article(vec![
        seat("الكتلة الصدرية", Some("iq-sadrist"), 2021, 73),
        seat("سائرون", Some("iq-sairoun"), 2018, 54),
    ]);
    let table = build(&[&reading], false);
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0].change.as_ref().unwrap().value, 19);
    assert!(table.rows[0].notes[0].contains("سائرون"));
    assert_eq!(table.rows[0].facts().len(), 2);
}

#[test]
fn one_count_under_the_names_of_a_list_and_its_predecessor_is_counted_once() {
    let with = |own: u32| {
        article(vec![
            seat("الكتلة الصدرية", Some("iq-sadrist"), 2021, 73),
            seat("التيار الصدري", Some("iq-sadrist"), 2018, own),
            seat("سائرون", Some("iq-sairoun"), 2018, 54),
        ])
    };
    let table = build(&[&with(54)], false);
    assert_eq!(table.rows.len(), 1);
    let sadrist = row(&table, "iq-sadrist");
    assert_eq!(sadrist.before.value(), Some(54));
    assert_eq!(sadrist.before.facts().len(), 2, "both statements stay evidence");
    assert!(sadrist.notes.iter().any(|note| note.contains("سائرون")));
    assert_eq!(table.before.as_ref().map(|before| before.stated_seats), Some(54));
    let filled = build(&[&with(54)], true);
    assert!(
        filled.rows.iter().all(|row| row.id.as_deref() != Some("iq-sairoun")),
        "not filled in again"
    );
    let before = filled.before.as_ref().unwrap();
    assert!(before.stated_seats + before.reference_seats <= before.total.unwrap());
    // A part of the alliance with a number of its own is another count.
    assert_eq!(build(&[&with(52)], false).rows.len(), 2);
}

#[test]
fn reference_results_are_of_the_stage_that_most_stated_figures_are_of() {
    let mut reading = sample();
    let stage = |reading: &Reading| {
        let table = build(&[reading], true);
        table.rows.iter().any(|row| {
            matches!(
                &row.after,
                Cell::Reference {
                    status: SeatStatus::Provisional,
                    ..
                }
            )
        })
    };
    reading.seats[0].status = SeatStatus::Provisional;
    assert!(!stage(&reading), "one provisional figure among final ones");
    for fact in &mut reading.seats {
        fact.status = SeatStatus::Provisional;
    }
    assert!(stage(&reading));
}

#[test]
fn reference_results_never_fill_a_chamber_beyond_its_seats() {
    let mut minorities = seat("الأقليات", None, 2021, 9);
    minorities.scope = SeatScope::Group;
    let table = build(&[&article(vec![minorities])], true);
    let seats: u32 = table.rows.iter().filter_map(|row| row.after.value()).sum();
    assert!((320..=329).contains(&seats), "{seats}");
    assert!(table.rows.iter().any(|row| row.id.as_deref() == Some("iq-sadrist")));
}

#[test]
fn differing_sources_stand_side_by_side() {
    let first = article(vec![seat("تقدم", Some("iq-taqaddum"), 2021, 37)]);
    let mut other = seat("تقدم", Some("iq-taqaddum"), 2021, 38);
    other.status = SeatStatus::Provisional;
    let table = build(&[&first, &article(vec![other])], false);
    let cell = &table.rows[0].after;
    let Cell::Conflict(figures) = cell else { panic!("{cell:?}") };
    assert_eq!(figures.iter().map(|figure| figure.value).collect::<Vec<_>>(), [37, 38]);
    assert_eq!(cell.spread(), Some((37, 38)));
    assert_eq!(cell.facts().len(), 2);
    let same = build(&[&first, &first], false);
    assert_eq!(same.rows[0].after.facts().len(), 2, "equal figures of two articles are one");
}

#[test]
fn a_small_list_is_no_headline_where_the_largest_is_disputed() {
    let of = |seats: u32| {
        article(vec![
            seat("تقدم", Some("iq-taqaddum"), 2021, seats),
            seat("الفتح", Some("iq-fatah"), 2021, 16),
        ])
    };
    let title = |readings: &[&Reading]| plain(&build(readings, false).title);
    assert!(title(&[&of(37), &of(37)]).contains("تقدم"));
    let disputed = title(&[&of(37), &of(38)]);
    assert!(!disputed.contains("الفتح") && !disputed.contains("تقدم"), "{disputed}");
}

#[test]
fn what_the_user_set_right_stands_before_what_articles_state() {
    let first = article(vec![seat("تقدم", Some("iq-taqaddum"), 2021, 37)]);
    let mut own = seat("تقدم", Some("iq-taqaddum"), 2021, 40);
    own.status = SeatStatus::Provisional;
    own.provenance.rule = crate::dossier::USER;
    let table = build(&[&first, &article(vec![own])], false);
    let cell = &table.rows[0].after;
    let Cell::Conflict(figures) = cell else { panic!("{cell:?}") };
    assert_eq!(figures.iter().map(|figure| figure.value).collect::<Vec<_>>(), [40, 37]);
}

#[test]
fn a_superseded_figure_is_kept_as_a_note_only() {
    let mut older = seat("الفتح", Some("iq-fatah"), 2021, 14);
    older.superseded = true;
    let table = build(&[&article(vec![older, seat("الفتح", Some("iq-fatah"), 2021, 16)])], false);
    assert_eq!(table.rows[0].after.value(), Some(16));
    assert!(table.rows[0].notes[0].contains("14"));
}

#[test]
fn a_bound_does_not_contradict_a_firm_figure() {
    let mut more = seat("الفتح", Some("iq-fatah"), 2018, 40);
    more.bound = Some(Bound::AtLeast);
    let table = build(&[&article(vec![more, seat("الفتح", Some("iq-fatah"), 2018, 48)])], false);
    let figure = table.rows[0].after.stated().unwrap();
    assert_eq!((figure.value, figure.facts.len()), (48, 2));
}

#[test]
fn a_change_alone_makes_no_figures() {
    let mut lost = seat("الفتح", Some("iq-fatah"), 2021, 0);
    lost.seats = None;
    lost.delta = Some(-32);
    let table = build(&[&article(vec![lost])], false);
    let row = &table.rows[0];
    assert_eq!((row.before.value(), row.after.value()), (None, None));
    assert_eq!(row.change.as_ref().unwrap().value, -32);
}

#[test]
fn provisional_figures_carry_their_day() {
    let mut early = seat("تقدم", Some("iq-taqaddum"), 2021, 38);
    early.status = SeatStatus::Provisional;
    let table = build(&[&article(vec![early])], false);
    assert!(table.has_provisional());
    assert!(plain(&table.source).contains("8 تشرين الثاني 2021"), "{}", table.source);
}

#[test]
fn any_chamber_and_any_pair_of_years() {
    let in_tunis = |list: &str, year: i16, seats: u32| SeatFact {
        election: Some(format!("tn-{year}")),
        ..seat(list, None, year, seats)
    };
    let reading = Reading {
        seats: vec![
            in_tunis("النهضة", 2019, 52),
            in_tunis("النهضة", 2014, 69),
            in_tunis("نداء تونس", 2014, 86),
        ],
        ..Reading::default()
    };
    let table = build(&[&reading], false);
    assert_eq!(table.before.as_ref().unwrap().key.year, Some(2014));
    assert_eq!(table.after.as_ref().unwrap().key.year, Some(2019));
    assert_eq!(table.after.as_ref().unwrap().total, None, "no size is stated, none is shown");
    let of = |year| ElectionKey {
        chamber: "tn".to_owned(),
        year: Some(year),
    };
    let chosen = SeatOptions {
        before: Some(of(2019)),
        after: Some(of(2014)),
        ..SeatOptions::default()
    };
    let table = SeatTable::from_readings(&[&reading], &chosen, &arabic());
    assert_eq!(table.before.unwrap().key, of(2019));
    assert_eq!(table.after.unwrap().key, of(2014));
}

fn in_baghdad(list: &str, year: i16, seats: u32) -> SeatFact {
    SeatFact {
        place: Some("بغداد".to_owned()),
        ..seat(list, None, year, seats)
    }
}

#[test]
fn a_part_of_the_country_is_a_note_beside_the_whole() {
    let reading = article(vec![seat("السهل", None, 2021, 73), in_baghdad("السهل", 2021, 27)]);
    let table = build(&[&reading], true);
    let row = table.rows.iter().find(|row| row.name == "السهل").unwrap();
    assert_eq!(row.after.value(), Some(73));
    assert_eq!(row.after.spread(), None);
    assert!(
        row.notes.iter().any(|note| note.contains("27") && note.contains("بغداد")),
        "{:?}",
        row.notes
    );
}

#[test]
fn figures_of_one_place_name_it_and_take_no_reference_results() {
    let reading = article(vec![in_baghdad("الكتلة الصدرية", 2021, 27), in_baghdad("تقدم", 2021, 11)]);
    let table = build(&[&reading], true);
    assert!(table.after.as_ref().is_some_and(|after| after.label.contains("بغداد")));
    assert!(
        table
            .rows
            .iter()
            .all(|row| !row.after.is_reference() && !row.before.is_reference())
    );
    assert_eq!(table.rows[0].after.value(), Some(27));
}

#[test]
fn figures_of_one_place_are_not_compared_with_those_of_the_country() {
    let reading = article(vec![in_baghdad("السهل", 2021, 27), seat("السهل", None, 2018, 54)]);
    let table = build(&[&reading], false);
    assert_eq!(table.before, None);
    assert_eq!(table.rows[0].change, None);
}

#[test]
fn nothing_stated_says_so() {
    let table = build(&[&Reading::default()], false);
    assert!(table.is_empty() && table.empty.is_some() && table.after.is_none());
    assert_ne!(table.empty, build(&[], false).empty);
}

#[test]
fn election_ids_give_their_chamber() {
    for (id, chamber) in [
        ("iq-2021", "iq"),
        ("krg-2018", "krg"),
        ("iq-2021-prelim", "iq"),
        ("odd", "odd"),
    ] {
        assert_eq!(pairing::chamber_of(id), chamber);
    }
}
