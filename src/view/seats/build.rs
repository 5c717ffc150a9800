//! From the readings of all open articles to the seat table.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::{ArticleId, FactId, FactKind, Message};
use crate::dossier::{Dossier, USER};
use crate::lexicon::Lexicon;
use crate::resolve::{Bound, Reading, SeatFact, SeatScope, SeatStatus, TotalFact};
use crate::view::{Language, Words};

use super::pairing::{ElectionKey, Elections};
use super::{Cell, Change, Election, Figure, RowOrder, SeatOptions, SeatRow, SeatTable, headline, reference};

/// One stated seat count with its address.
#[derive(Clone, Copy)]
struct Claim<'a> {
    id: FactId,
    fact: &'a SeatFact,
    published: Option<Date>,
}

impl Claim<'_> {
    /// True where the user added it or said what is right.
    fn is_of_user(&self) -> bool {
        self.fact.provenance.rule == USER
    }
}

impl SeatTable {
    /// Compares two elections from what the articles state, filled from reference results where `options` asks for it.
    pub fn build(dossier: &Dossier, options: &SeatOptions, words: &Words) -> Self {
        let readings: Vec<&Reading> = dossier.articles.iter().map(|article| &*article.reading).collect();
        let mut table = Self::compare(&readings, &origin(dossier, words), options, words);
        table.rows.iter_mut().for_each(|row| name_articles(row, dossier));
        table.empty = table.empty.map(|reason| reason_for_nothing(dossier, words).unwrap_or(reason));
        table
    }

    /// The same from readings alone; an article's place in the list is its id.
    pub fn from_readings(readings: &[&Reading], options: &SeatOptions, words: &Words) -> Self {
        let origin = words.get(&Message::new("articles-count").with("count", readings.len()));
        Self::compare(readings, &origin, options, words)
    }

    fn compare(readings: &[&Reading], origin: &str, options: &SeatOptions, words: &Words) -> Self {
        let lexicon = Lexicon::bundled();
        let claims = claims(readings);
        let mut elections = Elections::of(claims.iter().map(|claim| claim.fact));
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
        let before_key = options.before.clone().or_else(|| {
            let stated = elections.earlier(&after_key).cloned();
            let known = reference::previous(lexicon, &after_key);
            if options.reference {
                stated.max(known)
            } else {
                stated.or(known)
            }
        });
        if options.reference {
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
        if options.reference {
            sources = reference::fill(&mut rows, lexicon, before_key.as_ref(), &after_key, has_provisional, words);
        }
        rows.iter_mut().for_each(set_change);
        sort(&mut rows, options.order);

        let any_before = rows.iter().any(|row| row.before != Cell::NotStated);
        let election = |key: &ElectionKey, cell: fn(&SeatRow) -> &Cell| {
            election(key.clone(), &rows, cell, readings, options.reference, lexicon, words)
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

/// Names the articles: by site or title where there are few, else by their number.
pub(in crate::view) fn origin(dossier: &Dossier, words: &Words) -> String {
    const NAMED: usize = 2;
    let names: Vec<String> = dossier
        .articles
        .iter()
        .filter_map(|article| {
            let metadata = &article.document.metadata;
            metadata
                .site
                .clone()
                .or_else(|| metadata.title.clone())
                .or_else(|| metadata.name.clone())
        })
        .collect();
    let mut distinct = names.clone();
    distinct.sort();
    distinct.dedup();
    if names.len() == dossier.articles.len() && distinct.len() <= NAMED && !distinct.is_empty() {
        words.join(&distinct)
    } else {
        words.get(&Message::new("articles-count").with("count", dossier.articles.len()))
    }
}

/// Why nothing is found in articles that are all of another language.
pub(in crate::view) fn reason_for_nothing(dossier: &Dossier, words: &Words) -> Option<String> {
    let mut articles = dossier.articles.iter();
    let foreign = !dossier.articles.is_empty() && articles.all(|article| article.document.is_foreign());
    foreign.then(|| words.text("empty-not-arabic"))
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
            });
        }
    }
    claims
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The rows as they grow, in the order in which the text names the lists.
struct Rows<'a> {
    words: &'a Words,
    lexicon: &'a Lexicon,
    order: Vec<Growing<'a>>,
    index: BTreeMap<String, usize>,
}

struct Growing<'a> {
    name: String,
    id: Option<String>,
    scope: SeatScope,
    leader: Option<String>,
    before: Vec<Claim<'a>>,
    after: Vec<Claim<'a>>,
}

impl<'a> Rows<'a> {
    fn new(words: &'a Words, lexicon: &'a Lexicon) -> Self {
        Self {
            words,
            lexicon,
            order: Vec::new(),
            index: BTreeMap::new(),
        }
    }

    fn add(&mut self, claim: Claim<'a>, side: Side) {
        let fact = claim.fact;
        let key = fact.list_id.clone().unwrap_or_else(|| plain_name(&fact.list));
        let at = *self.index.entry(key).or_insert(self.order.len());
        if at == self.order.len() {
            self.order.push(Growing {
                name: shown_name(fact, self.lexicon, self.words),
                id: fact.list_id.clone(),
                scope: fact.scope,
                leader: None,
                before: Vec::new(),
                after: Vec::new(),
            });
        }
        let Some(row) = self.order.get_mut(at) else { return };
        if row.leader.is_none() {
            row.leader.clone_from(&fact.leader);
        }
        match side {
            Side::Before => row.before.push(claim),
            Side::After => row.after.push(claim),
        }
    }

    fn finish(self) -> Vec<SeatRow> {
        let (words, lexicon) = (self.words, self.lexicon);
        let finished = self.order.into_iter().map(|row| {
            let color = row.id.as_deref().and_then(|id| lexicon.list(id)).map(|list| {
                let color = list.colour;
                [color.red, color.green, color.blue]
            });
            let mut notes = Vec::new();
            if row.before.iter().chain(&row.after).any(Claim::is_of_user) {
                notes.push(words.text("seats-note-user"));
            }
            let before = cell(&row.before, words, &mut notes);
            let after = cell(&row.after, words, &mut notes);
            SeatRow {
                name: row.name,
                id: row.id,
                color,
                leader: row.leader,
                scope: row.scope,
                before,
                after,
                change: stated_change(&row.after),
                notes,
            }
        });
        finished.collect()
    }
}

/// White space and quotes do not tell two names apart.
fn plain_name(name: &str) -> String {
    let letters = name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let spaced: String = letters.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In Arabic the text's own name; in English the lexicon's where there is one.
fn shown_name(fact: &SeatFact, lexicon: &Lexicon, words: &Words) -> String {
    let known = fact.list_id.as_deref().and_then(|id| lexicon.list(id));
    match (words.language(), known) {
        (Language::English, Some(list)) => list.english.clone(),
        _ => fact.list.trim().to_owned(),
    }
}

/// One election's figures of one list: equal ones become one, newer ones of the same text replace older ones, and what
/// still differs stands side by side, the best first: the user's own, final before provisional, then the latest article's.
fn cell(claims: &[Claim<'_>], words: &Words, notes: &mut Vec<String>) -> Cell {
    let mut figures: Vec<Figure> = Vec::new();
    let counted = claims
        .iter()
        .any(|claim| claim.fact.seats.is_some() && !claim.fact.superseded && claim.fact.status != SeatStatus::Forecast);
    for claim in claims {
        let Some(value) = claim.fact.seats else { continue };
        if claim.fact.superseded {
            notes.push(words.get(&Message::new("seats-note-superseded").with("seats", words.count(value))));
            continue;
        }
        if counted && claim.fact.status == SeatStatus::Forecast {
            notes.push(words.get(&Message::new("seats-note-forecast").with("seats", words.count(value))));
            continue;
        }
        let as_of = claim.published.filter(|_| claim.fact.status != SeatStatus::Final);
        let same = figures.iter_mut().find(|figure| {
            figure.value == value
                && figure.maximum == claim.fact.seats_max
                && figure.bound == claim.fact.bound
                && figure.status == claim.fact.status
        });
        if let Some(figure) = same {
            figure.facts.push(claim.id);
            figure.as_of = figure.as_of.max(as_of);
        } else {
            figures.push(Figure {
                value,
                maximum: claim.fact.seats_max,
                bound: claim.fact.bound,
                status: claim.fact.status,
                facts: vec![claim.id],
                as_of,
                articles: Vec::new(),
            });
        }
    }
    // "More than 30" does not contradict 37, nor "about 40" a plain 38 of another article.
    if let [_, _, ..] = figures.as_slice() {
        let firm: Vec<Figure> = figures.iter().filter(|figure| figure.bound.is_none()).cloned().collect();
        if let [only, ..] = firm.as_slice() {
            let value = only.value;
            let (agree, mut rest): (Vec<Figure>, Vec<Figure>) = figures.into_iter().partition(|figure| agrees(figure, value));
            let mut facts_of_loose: Vec<FactId> = agree.into_iter().flat_map(|figure| figure.facts).collect();
            if let Some(first) = rest.iter_mut().find(|figure| figure.bound.is_none()) {
                first.facts.append(&mut facts_of_loose);
            }
            figures = rest;
        }
    }
    // The user's own word, the surest stage of the count, of it the latest article's figure, of those the one most articles give.
    let latest = |figure: &Figure| {
        let own = claims.iter().filter(|claim| figure.facts.contains(&claim.id));
        own.filter_map(|claim| claim.published).max()
    };
    figures.sort_by_key(|figure| {
        let articles = articles(&figure.facts);
        let is_users = claims
            .iter()
            .any(|claim| claim.is_of_user() && figure.facts.contains(&claim.id));
        (
            !is_users,
            certainty_rank(figure.status),
            std::cmp::Reverse(latest(figure)),
            std::cmp::Reverse(articles),
        )
    });
    let distinct = figures.iter().any(|figure| {
        figures
            .first()
            .is_some_and(|first| first.value != figure.value || first.maximum != figure.maximum)
    });
    if distinct {
        return Cell::Conflict(figures);
    }
    let mut figures = figures.into_iter();
    let Some(mut first) = figures.next() else {
        return Cell::NotStated;
    };
    for other in figures {
        first.facts.extend(other.facts);
    }
    Cell::Stated(first)
}

/// True where a bounded figure leaves room for `value`.
fn agrees(figure: &Figure, value: u32) -> bool {
    match figure.bound {
        None => false,
        Some(Bound::AtLeast | Bound::SoFar) => value >= figure.value,
        Some(Bound::AtMost) => value <= figure.value,
        Some(Bound::About) => value.abs_diff(figure.value) * 10 <= value.max(10),
    }
}

fn certainty_rank(status: SeatStatus) -> u8 {
    match status {
        SeatStatus::Final => 0,
        SeatStatus::Provisional => 1,
        SeatStatus::Partial => 2,
        SeatStatus::Forecast => 3,
    }
}

fn articles(facts: &[FactId]) -> usize {
    let mut articles: Vec<ArticleId> = facts.iter().map(|fact| fact.article).collect();
    articles.sort_unstable();
    articles.dedup();
    articles.len()
}

/// A list that stood under another name before takes over the figure stated for that name, and says so; only where one
/// list continues one other and no source contests it.
fn join_predecessors(rows: &mut Vec<SeatRow>, lexicon: &Lexicon, words: &Words) {
    let pairs: Vec<(String, String)> = rows
        .iter()
        .filter(|row| row.after != Cell::NotStated)
        .filter_map(|row| {
            let id = row.id.as_deref()?;
            let mut from = lexicon.predecessors(id).filter(|list| list.id != id);
            let only = from.next()?;
            from.next().is_none().then(|| (only.id.clone(), id.to_owned()))
        })
        .collect();
    for (from, to) in pairs {
        let old = rows.iter().position(|row| {
            row.id.as_ref() == Some(&from)
                && row.after == Cell::NotStated
                && row.before != Cell::NotStated
                && row.change.is_none()
        });
        let Some(old) = old else { continue };
        let told = rows.get(old).map(|row| row.before.clone()).unwrap_or_default();
        let joined = rows
            .iter()
            .find(|row| row.id.as_ref() == Some(&to))
            .and_then(|row| joined_before(&row.before, &told));
        let Some(joined) = joined else { continue };
        let old = rows.remove(old);
        if let Some(row) = rows.iter_mut().find(|row| row.id.as_ref() == Some(&to)) {
            row.before = joined;
            row.notes.extend(old.notes);
            row.notes
                .push(words.get(&Message::new("seats-note-predecessor").with("list", old.name)));
        }
    }
}

/// The earlier figure of a list and of the one it continues as one cell: where only the earlier list has one, and where
/// both have the same, which is one count under two names. Figures that differ are of two things, and stay apart.
fn joined_before(own: &Cell, old: &Cell) -> Option<Cell> {
    match (own, old) {
        (Cell::NotStated, old) => Some(old.clone()),
        (Cell::Stated(own), Cell::Stated(old))
            if own.value == old.value && own.maximum == old.maximum && own.bound == old.bound =>
        {
            let mut one = own.clone();
            one.facts.extend(old.facts.iter().copied());
            if certainty_rank(old.status) < certainty_rank(one.status) {
                one.status = old.status;
                one.as_of = old.as_of;
            }
            Some(Cell::Stated(one))
        }
        _ => None,
    }
}

/// A change that the text itself states for the later election.
fn stated_change(claims: &[Claim<'_>]) -> Option<Change> {
    let mut stated = claims
        .iter()
        .filter(|claim| !claim.fact.superseded)
        .filter_map(|claim| claim.fact.delta.map(|delta| (claim, delta)));
    let (first, value) = stated.next()?;
    let mut facts = vec![first.id];
    let mut uncertain = first.fact.seats.is_none() && first.fact.bound.is_some();
    for (claim, other) in stated {
        facts.push(claim.id);
        uncertain |= other != value;
    }
    Some(Change {
        value: i64::from(value),
        facts,
        uses_reference: false,
        uncertain,
    })
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
    lexicon: &Lexicon,
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
        total = reference::total(lexicon, &key);
    }
    let sum = |wanted: fn(&Cell) -> Option<u32>| rows.iter().map(cell).filter_map(wanted).sum();
    let as_of = rows
        .iter()
        .filter_map(|row| cell(row).stated())
        .filter_map(|figure| figure.as_of)
        .max();
    Election {
        label: key
            .year
            .map_or_else(|| words.text("seats-election-no-year"), |year| words.dates.year(year)),
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
