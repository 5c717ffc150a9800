//! What a correction starts from: what a fact says already, or what selected words seem to say. Proposals for an editor;
//! nothing of it is a fact until the user says so.

use super::{Article, Change, EventChange, SeatChange, TotalChange};
use crate::base::{FactKind, Span};
use crate::resolve::{DateFact, NameKind, NumberKind};

/// What stands at the ends of a selection and belongs to no words.
const AROUND: [char; 16] = [
    '«', '»', '"', '\'', '(', ')', '[', ']', '،', '؛', ':', '.', ',', '\u{200e}', '\u{200f}', '؟',
];

impl Article {
    /// The change that says of a fact what it says already; none where there is no such fact, or nothing of it can be
    /// changed.
    pub fn change_of(&self, kind: FactKind, index: u32) -> Option<Change> {
        let index = index as usize;
        match kind {
            FactKind::Seats => self.reading.seats.get(index).map(|fact| {
                Change::Seats(SeatChange {
                    list: fact.list.clone(),
                    list_id: None,
                    year: fact.year,
                    seats: fact.seats,
                    delta: fact.delta,
                })
            }),
            FactKind::Total => self.reading.totals.get(index).map(|fact| {
                Change::Total(TotalChange {
                    year: fact.year,
                    seats: fact.seats,
                })
            }),
            FactKind::Event => self.reading.events.get(index).map(|fact| {
                Change::Event(EventChange {
                    title: fact.title.clone(),
                    earliest: fact.range.earliest,
                    latest: fact.range.latest,
                    category: None,
                })
            }),
            FactKind::Date => None,
        }
    }

    /// The change by which a fact says the same as another one of its kind, its own number kept: both then stand in one
    /// row, or are one happening.
    pub fn change_joining(&self, (kind, index): (FactKind, u32), other: &Self, other_index: u32) -> Option<Change> {
        let (index, other_index) = (index as usize, other_index as usize);
        match kind {
            FactKind::Seats => {
                let (own, into) = (self.reading.seats.get(index)?, other.reading.seats.get(other_index)?);
                Some(Change::Seats(SeatChange {
                    list: into.list.clone(),
                    list_id: into.list_id.clone(),
                    year: own.year.or(into.year),
                    seats: own.seats,
                    delta: own.delta,
                }))
            }
            FactKind::Event => {
                let into = other.reading.events.get(other_index)?;
                Some(Change::Event(EventChange {
                    title: into.title.clone(),
                    earliest: into.range.earliest,
                    latest: into.range.latest,
                    category: Some(into.category),
                }))
            }
            FactKind::Total | FactKind::Date => None,
        }
    }

    /// The words of a selection, those cut at its ends whole, without blanks and punctuation around them; none where
    /// nothing is left.
    pub fn trimmed(&self, selection: Span) -> Option<Span> {
        let words = selection.of(&self.document.text);
        let rest = words.trim_start_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
        let start = selection.start + (words.len() - rest.len());
        let rest = rest.trim_end_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
        let words = Some(Span::new(start, start + rest.len())).filter(|span| !span.is_empty())?;
        let text = &self.document.text;
        let before = Span::new(0, words.start).of(text).chars().rev();
        let after = Span::new(words.end, text.len()).of(text).chars();
        Some(Span::new(
            words.start - length_of_letters(before),
            words.end + length_of_letters(after),
        ))
    }

    /// What selected words seem to say as a fact of this kind.
    pub fn draft(&self, kind: FactKind, selection: Span) -> Option<Change> {
        match kind {
            FactKind::Seats => Some(Change::Seats(SeatChange {
                list: self.list_near(selection).unwrap_or_default(),
                list_id: None,
                year: self.year_near(selection),
                seats: self.number_in(selection),
                delta: None,
            })),
            FactKind::Total => Some(Change::Total(TotalChange {
                year: self.year_near(selection),
                seats: self.number_in(selection).unwrap_or_default(),
            })),
            FactKind::Event => {
                let range = self.date_near(selection).map(|date| date.range);
                Some(Change::Event(EventChange {
                    title: self.title_in(selection),
                    earliest: range.and_then(|range| range.earliest),
                    latest: range.and_then(|range| range.latest),
                    category: None,
                }))
            }
            FactKind::Date => None,
        }
    }

    /// The selected words as a title: without the day at their head, which is told as such, and without the full stop.
    fn title_in(&self, selection: Span) -> String {
        const LEAST_WORDS: usize = 2;
        let text = &self.document.text;
        let count = |span: Span| span.of(text).split_whitespace().count();
        // `وفي` or `يوم` may stand before it.
        let is_at_head = |date: &Span| {
            date.start >= selection.start && date.end < selection.end && count(Span::new(selection.start, date.start)) <= 1
        };
        let mut dates = self.reading.dates.iter().map(|date| date.span);
        let behind = dates.find(is_at_head).map(|date| Span::new(date.end, selection.end));
        let words = behind
            .filter(|rest| count(*rest) >= LEAST_WORDS)
            .unwrap_or(selection)
            .of(text);
        let words =
            words.trim_matches(|character: char| character.is_whitespace() || matches!(character, '،' | ':' | '.' | '-' | '–'));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A count in the selection, first one that counts seats.
    fn number_in(&self, selection: Span) -> Option<u32> {
        let text = &self.document.text;
        let mut counts: Vec<(bool, u32)> = self
            .reading
            .numbers
            .iter()
            .filter(|number| number.kind == NumberKind::Cardinal && number.span.overlaps(selection))
            .filter(|number| number.value.fract() == 0.0 && (0.0..100_000.0).contains(&number.value))
            .map(|number| {
                let after = Span::new(number.span.end, text.len()).of(text).trim_start();
                let counts_seats = after.starts_with("مقعد") || after.starts_with("مقاعد");
                (!counts_seats, number.value as u32)
            })
            .collect();
        counts.sort_by_key(|(other, _)| *other);
        counts.first().map(|(_, value)| *value)
    }

    /// The list in the selection, else the last one named before it in the same line.
    fn list_near(&self, selection: Span) -> Option<String> {
        let text = &self.document.text;
        let lists = || self.reading.names.iter().filter(|name| name.kind == NameKind::List);
        let inside = lists().find(|name| name.span.overlaps(selection));
        let before = || {
            lists()
                .filter(|name| name.span.end <= selection.start)
                .filter(|name| !Span::new(name.span.end, selection.start).of(text).contains('\n'))
                .max_by_key(|name| name.span.end)
        };
        inside.or_else(before).map(|name| without_preposition(name.span.of(text)))
    }

    /// The election spoken of nearest to the selection.
    fn year_near(&self, selection: Span) -> Option<i16> {
        let distance = |span: Span| span.start.abs_diff(selection.start);
        let known = self.reading.seats.iter().filter(|fact| fact.year.is_some());
        let nearest = known.min_by_key(|fact| distance(fact.quote)).and_then(|fact| fact.year);
        nearest.or_else(|| self.reading.published.date.map(jiff::civil::Date::year))
    }

    /// The date in the selection, else the nearest one in the same line.
    fn date_near(&self, selection: Span) -> Option<&DateFact> {
        let text = &self.document.text;
        let same_line = |date: &&DateFact| {
            let between = if date.span.end <= selection.start {
                Span::new(date.span.end, selection.start)
            } else {
                Span::new(selection.end, date.span.start)
            };
            !between.of(text).contains('\n')
        };
        let dates = || self.reading.dates.iter().filter(|date| date.range.is_resolved());
        dates().find(|date| date.span.overlaps(selection)).or_else(|| {
            dates()
                .filter(same_line)
                .min_by_key(|date| date.span.start.abs_diff(selection.start))
        })
    }
}

/// How long the word is that goes on beyond the end of a selection, in bytes.
fn length_of_letters(beyond: impl Iterator<Item = char>) -> usize {
    const MARKS: std::ops::RangeInclusive<char> = '\u{64b}'..='\u{65f}';
    beyond
        .take_while(|c| c.is_alphanumeric() || MARKS.contains(c))
        .map(char::len_utf8)
        .sum()
}

/// `للتيار` is `ل` and `التيار` written as one, where a name cannot be parted from its preposition by its letters alone.
fn without_preposition(name: &str) -> String {
    name.strip_prefix("لل")
        .map_or_else(|| name.to_owned(), |rest| format!("ال{rest}"))
}
