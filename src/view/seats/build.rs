//! From the readings of all open articles to the seat table.

use crate::base::{ArticleId, FactId, FactKind, Message};
use crate::dossier::Dossier;
use crate::lexicon::Lexicon;
use crate::resolve::{Reading, SeatStatus, TotalFact};
use crate::view::Words;
use crate::view::origin::{origin, reason_for_nothing};

use super::cell::Claim;
use super::pairing::{ElectionKey, Elections};
use super::places::{Drawn, mark_parts};
use super::predecessor::join_predecessors;
use super::rows::{Rows, Side};
use super::{Cell, Change, Election, RowOrder, SeatOptions, SeatRow, SeatTable, headline, reference};

impl SeatTable {
    /// Compares two elections from what the articles state, filled from reference results where `options` asks for it.
    pub fn build(dossier: &Dossier, options: &SeatOptions, words: &Words) -> Self {
        let readings: Vec<&Reading> = dossier.articles.iter().map(|article| &*article.reading).collect();
        let mut table = Self::compare(&readings, &origin(dossier, words), options, words);
        table.rows.iter_mut().for_each(|row| name_articles(row, dossier));
        table.empty = table.empty.map(|own| reason_for_nothing(own, dossier, words));
        table
    }

    /// The same from readings alone; an article's place in the list is its id.
    pub fn from_readings(readings: &[&Reading], options: &SeatOptions, words: &Words) -> Self {
        let origin = words.get(&Message::new("articles-count").with("count", readings.len()));
        Self::compare(readings, &origin, options, words)
    }

    fn compare(readings: &[&Reading], origin: &str, options: &SeatOptions, words: &Words) -> Self {
        let lexicon = Lexicon::bundled();
        let mut claims = claims(readings);
        let mut elections = Elections::of(claims.iter().map(|claim| claim.fact));
        let drawn = mark_parts(&mut claims, &elections);
        let after_key = options.after.clone().or_else(|| elections.latest().cloned());
        let Some(after_key) = after_key else {
            return Self {
                title: words.text("seats-title-none"),
                empty: Some(words.text(if readings.is_empty() {
                    "seats-empty-no-article"
                } else {
                    "seats-empty-none-stated"
                })),
                ..Self::default()
            };
        };
        // Figures of one place are compared with figures of that place only, and go with no reference results.
        let place_of = |key: &ElectionKey| drawn.get(key).and_then(Option::as_ref);
        let is_comparable = |key: &&ElectionKey| place_of(key) == place_of(&after_key);
        let with_reference = options.reference && place_of(&after_key).is_none();
        let before_key = options.before.clone().or_else(|| {
            let stated = elections.earlier(&after_key).filter(is_comparable).cloned();
            let known = reference::previous(lexicon, &after_key).filter(|key| is_comparable(&key));
            if with_reference { stated.max(known) } else { stated.or(known) }
        });
        if with_reference {
            elections
                .keys
                .extend(before_key.clone().filter(|key| !elections.keys.contains(key)));
        }

        let mut rows = Rows::new(words, lexicon);
        for claim in &claims {
            let key = elections.key_of(claim.fact);
            let side = if key == after_key {
                Side::After
            } else if Some(&key) == before_key.as_ref() {
                Side::Before
            } else {
                continue;
            };
            rows.add(*claim, side);
        }
        let mut rows = rows.finish();
        join_predecessors(&mut rows, lexicon, words);
        rows.retain(|row| row.before != Cell::NotStated || row.after != Cell::NotStated || row.change.is_some());
        // Most of the figures that are drawn settle which stage of the count the reference results are taken from.
        let figures = || rows.iter().filter_map(|row| row.after.stated());
        let finals = figures().filter(|figure| figure.status == SeatStatus::Final).count();
        let has_provisional = figures().count() > 2 * finals;
        let mut sources = Vec::new();
        if with_reference {
            sources = reference::fill(&mut rows, lexicon, before_key.as_ref(), &after_key, has_provisional, words);
        }
        rows.iter_mut().for_each(set_change);
        sort(&mut rows, options.order);

        let any_before = rows.iter().any(|row| row.before != Cell::NotStated);
        let election = |key: &ElectionKey, cell: fn(&SeatRow) -> &Cell| {
            election(key.clone(), &rows, cell, readings, with_reference, &drawn, words)
        };
        let after = election(&after_key, |row| &row.after);
        let before = before_key.filter(|_| any_before).map(|key| election(&key, |row| &row.before));
        let mut table = Self {
            before,
            after: Some(after),
            rows,
            elections: elections.keys,
            ..Self::default()
        };
        headline::write(&mut table, origin, &sources, words);
        table
    }
}

/// Says beside each of two figures that differ which articles state it.
fn name_articles(row: &mut SeatRow, dossier: &Dossier) {
    for cell in [&mut row.before, &mut row.after] {
        let Cell::Conflict(figures) = cell else { continue };
        for figure in figures {
            let mut articles: Vec<ArticleId> = figure.facts.iter().map(|fact| fact.article).collect();
            articles.sort_unstable();
            articles.dedup();
            figure.articles = articles
                .into_iter()
                .filter_map(|id| dossier.article(id)?.document.title().map(shortened))
                .collect();
        }
    }
}

/// A title cut at a word to about half a line.
fn shortened(title: &str) -> String {
    const LETTERS: usize = 36;
    if title.chars().count() <= LETTERS {
        return title.to_owned();
    }
    let mut cut = String::new();
    for word in title.split_whitespace() {
        if cut.chars().count() + word.chars().count() >= LETTERS {
            break;
        }
        cut.push_str(word);
        cut.push(' ');
    }
    format!("{}\u{2026}", cut.trim_end())
}

/// All seat counts that the articles state, in order.
fn claims<'a>(readings: &[&'a Reading]) -> Vec<Claim<'a>> {
    let mut claims = Vec::new();
    for (article, reading) in (0_u32..).zip(readings) {
        for (index, fact) in (0_u32..).zip(&reading.seats) {
            claims.push(Claim {
                id: FactId {
                    article: ArticleId(article),
                    kind: FactKind::Seats,
                    index,
                },
                fact,
                published: reading.published.date,
                is_part: false,
            });
        }
    }
    claims
}

/// Where the text states no change, the difference of the two figures, if there are two.
fn set_change(row: &mut SeatRow) {
    let difference = match (row.before.value(), row.after.value()) {
        (Some(before), Some(after)) => Some(i64::from(after) - i64::from(before)),
        _ => None,
    };
    let unsure = |cell: &Cell| {
        cell.is_provisional() || cell.spread().is_some() || cell.stated().is_some_and(|figure| figure.bound.is_some())
    };
    match (&mut row.change, difference) {
        // A stated change that the two stated figures contradict is still what the text says, but no longer sure.
        (Some(change), Some(difference)) => change.uncertain |= change.value != difference,
        (_, None) => {}
        (None, Some(value)) => {
            row.change = Some(Change {
                value,
                facts: Vec::new(),
                uses_reference: row.before.is_reference() || row.after.is_reference(),
                uncertain: unsure(&row.before) || unsure(&row.after),
            });
        }
    }
}

fn sort(rows: &mut [SeatRow], order: RowOrder) {
    match order {
        RowOrder::Seats => rows.sort_by_key(|row| (std::cmp::Reverse(row.after.value()), std::cmp::Reverse(row.before.value()))),
        RowOrder::Change => {
            rows.sort_by_key(|row| (row.change.is_none(), row.change.as_ref().map(|change| -change.value)));
        }
    }
    // The rest of a chamber that reference results do not itemise closes the table.
    rows.sort_by_key(|row| row.id.is_none() && !row.is_stated());
}

fn election(
    key: ElectionKey,
    rows: &[SeatRow],
    cell: fn(&SeatRow) -> &Cell,
    readings: &[&Reading],
    use_reference: bool,
    drawn: &Drawn,
    words: &Words,
) -> Election {
    let (mut total, mut total_facts) = (None, Vec::new());
    for (article, reading) in (0_u32..).zip(readings) {
        for (index, fact) in (0_u32..).zip(&reading.totals) {
            if belongs(fact, &key, reading) && (total.is_none() || total == Some(fact.seats)) {
                total = Some(fact.seats);
                total_facts.push(FactId {
                    article: ArticleId(article),
                    kind: FactKind::Total,
                    index,
                });
            }
        }
    }
    let total_is_reference = total.is_none() && use_reference;
    if total_is_reference {
        total = reference::total(Lexicon::bundled(), &key);
    }
    let sum = |wanted: fn(&Cell) -> Option<u32>| rows.iter().map(cell).filter_map(wanted).sum();
    let as_of = rows
        .iter()
        .filter_map(|row| cell(row).stated())
        .filter_map(|figure| figure.as_of)
        .max();
    let year = key
        .year
        .map_or_else(|| words.text("seats-election-no-year"), |year| words.dates.year(year));
    let place = drawn.get(&key).and_then(Option::as_ref);
    Election {
        label: match place {
            Some(place) => words.get(
                &Message::new("seats-election-place")
                    .with("election", year)
                    .with("place", place),
            ),
            None => year,
        },
        total,
        total_facts,
        total_is_reference: total_is_reference && total.is_some(),
        stated_seats: sum(|cell| cell.stated().map(|figure| figure.value)),
        reference_seats: sum(|cell| cell.value().filter(|_| cell.is_reference())),
        as_of,
        key,
    }
}

/// A chamber's size belongs to the election whose year it names; one without a year to the latest election of its text.
fn belongs(total: &TotalFact, key: &ElectionKey, reading: &Reading) -> bool {
    match total.year {
        Some(year) => Some(year) == key.year,
        None => reading.seats.iter().filter_map(|fact| fact.year).max() == key.year,
    }
}
