//! What the reader pane shows of one article: its blocks in reading order and the words that state facts. Plain data;
//! knows nothing of widths or colours.

use std::sync::Arc;

use crate::base::{ArticleId, FactId, FactKind, Message, Span};
use crate::document::{Block, Document, ListMark, Role, list_mark};
use crate::resolve::{PublishedBasis, Reading};
use crate::view::Words;

/// Longest piece laid out at once, in bytes: a paragraph of any length scrolls as smoothly as a short one.
const PIECE_BYTES: usize = 6000;

/// One article as the reader pane shows it.
#[derive(Clone, Debug, Default)]
pub struct ReaderModel {
    /// Which article of the dossier.
    pub article: ArticleId,
    /// The article; all spans point into its text.
    pub document: Arc<Document>,
    /// What is shown, from top to bottom.
    pub items: Vec<Item>,
    /// Words that state facts, by where they begin.
    pub marks: Vec<Mark>,
    /// Longest mark in bytes, to look up the marks of a place.
    longest_mark: usize,
    /// Where blocks begin, and their items.
    starts: Vec<(usize, usize)>,
}

/// One thing from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A block of the article, or a part of a very long one.
    Block {
        /// What it is in the article.
        role: Role,
        /// Its words.
        span: Span,
        /// True where the block goes on in the next item, so that nothing parts the two.
        continues: bool,
    },
    /// The row of what is known about the article.
    Facts(Vec<Chip>),
}

/// One thing known about the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// In words.
    pub text: String,
    /// True where it was worked out and not stated.
    pub inferred: bool,
    /// True where it is words of the row only, without a border.
    pub plain: bool,
}

/// Words that state a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub span: Span,
    /// What they state.
    pub fact: FactId,
    /// How they are marked.
    pub kind: MarkKind,
}

/// How words are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// A seat count, the list it belongs to, or the size of a chamber.
    Seats,
    /// A date.
    Date,
    /// The words that name a happening.
    Event,
}

impl ReaderModel {
    /// Puts an article and what was read in it together.
    pub fn new(article: ArticleId, document: Arc<Document>, reading: &Reading, words: &Words) -> Self {
        let mut marks = marks(article, reading);
        marks.retain(|mark| !mark.span.is_empty() && !mark.span.of(&document.text).is_empty());
        marks.sort_by_key(|mark| (mark.span, mark.kind, mark.fact));
        marks.dedup();
        let items = items(&document, chips(&document, reading, words));
        let starts = items.iter().enumerate().filter_map(|(index, item)| match item {
            Item::Block { span, .. } => Some((span.start, index)),
            Item::Facts(_) => None,
        });
        Self {
            article,
            longest_mark: marks.iter().map(|mark| mark.span.len()).max().unwrap_or_default(),
            marks,
            starts: starts.collect(),
            items,
            document,
        }
    }

    /// The marks that share at least one byte with `span`, in order.
    pub fn marks_in(&self, span: Span) -> impl Iterator<Item = &Mark> {
        let from = self
            .marks
            .partition_point(|mark| mark.span.start + self.longest_mark < span.start);
        self.marks
            .iter()
            .skip(from)
            .take_while(move |mark| mark.span.start < span.end)
            .filter(move |mark| mark.span.overlaps(span))
    }

    /// The facts that the letter at a byte helps to state.
    pub fn facts_at(&self, byte: usize) -> Vec<FactId> {
        let mut facts: Vec<FactId> = self.marks_in(Span::new(byte, byte + 1)).map(|mark| mark.fact).collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    /// The first words that state a fact.
    pub fn words_of(&self, fact: FactId) -> Option<Span> {
        let mut own = self.marks.iter().filter(|mark| mark.fact == fact);
        let first = own.next()?;
        // The figure or the happening before the date or the name that goes with it.
        let kind = if fact.kind == FactKind::Event {
            MarkKind::Event
        } else {
            first.kind
        };
        Some(own.find(|mark| first.kind != kind && mark.kind == kind).unwrap_or(first).span)
    }

    /// The item that holds a byte, or the one before it.
    pub fn item_at(&self, byte: usize) -> Option<usize> {
        let after = self.starts.partition_point(|&(start, _)| start <= byte);
        let (_, item) = self.starts.get(after.saturating_sub(1))?;
        Some(*item)
    }
}

fn marks(article: ArticleId, reading: &Reading) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |kind, index: usize, span, mark| {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let fact = FactId { article, kind, index };
        marks.push(Mark { span, fact, kind: mark });
    };
    for (index, seats) in reading.seats.iter().enumerate() {
        add(FactKind::Seats, index, seats.quote, MarkKind::Seats);
        if let Some(list) = seats.list_span.filter(|list| !seats.quote.encloses(*list)) {
            add(FactKind::Seats, index, list, MarkKind::Seats);
        }
        if !seats.quote.encloses(seats.number) {
            add(FactKind::Seats, index, seats.number, MarkKind::Seats);
        }
        for told in &seats.also {
            add(FactKind::Seats, index, *told, MarkKind::Seats);
        }
    }
    for (index, total) in reading.totals.iter().enumerate() {
        for told in std::iter::once(&total.quote).chain(&total.also) {
            add(FactKind::Total, index, *told, MarkKind::Seats);
        }
    }
    for (index, event) in reading.events.iter().enumerate() {
        add(FactKind::Event, index, event.trigger, MarkKind::Event);
        if let Some(date) = event.date {
            add(FactKind::Event, index, date, MarkKind::Date);
        }
    }
    for (index, date) in reading.dates.iter().enumerate() {
        add(FactKind::Date, index, date.span, MarkKind::Date);
    }
    marks
}

/// The blocks as they are set: a dateline that stands on its paragraph's own line («بغداد – أعلنت…») is set in it.
fn set_blocks(document: &Document) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        match blocks.last_mut() {
            Some(dateline)
                if dateline.role == Role::Dateline
                    && block.role == Role::Paragraph
                    && !Span::new(dateline.span.end, block.span.start)
                        .of(&document.text)
                        .contains('\n') =>
            {
                *dateline = Block {
                    role: Role::Paragraph,
                    span: dateline.span.union(block.span),
                };
            }
            _ => blocks.push(block.clone()),
        }
    }
    blocks
}

fn items(document: &Document, chips: Vec<Chip>) -> Vec<Item> {
    let blocks = set_blocks(document);
    let mut items = Vec::with_capacity(blocks.len() + 1);
    let is_head = |role: Role| matches!(role, Role::Title | Role::Standfirst | Role::Byline | Role::Dateline);
    let head = blocks.iter().take_while(|block| is_head(block.role)).count();
    let mut chips = Some(chips).filter(|chips| !chips.is_empty());
    for (index, block) in blocks.iter().enumerate() {
        if index == head {
            items.extend(chips.take().map(Item::Facts));
        }
        let mut rest = block.span;
        // A list is set with bullets of its own: those of the text would be a second one.
        if block.role == Role::ListItem
            && let ListMark::Bullet(bytes) = list_mark(rest.of(&document.text))
        {
            rest.start += bytes;
        }
        while rest.len() > PIECE_BYTES {
            let piece = Span::new(rest.start, rest.start + cut(rest.of(&document.text)));
            if piece.is_empty() {
                break;
            }
            rest.start = piece.end;
            items.push(Item::Block {
                role: block.role,
                span: piece,
                continues: true,
            });
        }
        items.push(Item::Block {
            role: block.role,
            span: rest,
            continues: false,
        });
    }
    items.extend(chips.take().map(Item::Facts));
    items
}

/// Where a very long text is best cut: after a sentence, else after a word, else after a letter.
fn cut(text: &str) -> usize {
    let mut sentence = 0;
    let mut word = 0;
    let mut letter = 0;
    let mut stopped = false;
    for (at, character) in text.char_indices().take_while(|&(at, _)| at <= PIECE_BYTES) {
        letter = at;
        if character.is_whitespace() {
            word = at + character.len_utf8();
            if stopped {
                sentence = word;
            }
        }
        stopped = matches!(character, '.' | '!' | '؟' | '…');
    }
    if sentence > PIECE_BYTES / 2 {
        sentence
    } else if word > PIECE_BYTES / 2 {
        word
    } else {
        letter
    }
}

fn chips(document: &Document, reading: &Reading, words: &Words) -> Vec<Chip> {
    let mut chips = Vec::new();
    let plain = |text: String| Chip {
        text,
        inferred: false,
        plain: true,
    };
    if let Some(site) = document.metadata.site.as_ref().filter(|site| !site.trim().is_empty()) {
        chips.push(plain(format!("\u{2068}{}\u{2069}", site.trim())));
    }
    let published = &reading.published;
    let basis = match published.basis {
        PublishedBasis::Given => Some("reader-published-given"),
        PublishedBasis::Metadata => Some("reader-published-metadata"),
        PublishedBasis::Dateline => Some("reader-published-dateline"),
        PublishedBasis::Inferred => Some("reader-published-inferred"),
        PublishedBasis::Unknown => None,
    };
    let date = published.date.map(|date| words.dates.day(date)).or_else(|| {
        let (from, until) = (published.earliest?, published.latest?);
        let range = crate::base::DateRange::between(from, until, crate::base::Precision::Range);
        Some(words.dates.range(&range, &words.strings))
    });
    match (basis, date) {
        (Some(basis), Some(date)) => chips.push(Chip {
            text: words.get(&Message::new(basis).with("date", date)),
            inferred: published.basis == PublishedBasis::Inferred,
            plain: false,
        }),
        _ if document.blocks.is_empty() => {}
        _ => chips.push(Chip {
            text: words.text("reader-published-unknown"),
            inferred: false,
            plain: false,
        }),
    }
    // 180 words of Arabic prose a minute; white space is counted, since words are all of a length.
    let spaces = document.text.bytes().filter(u8::is_ascii_whitespace).count();
    if spaces > 60 {
        let minutes = (spaces / 180).max(1);
        chips.push(plain(words.get(&Message::new("reader-minutes").with("count", minutes))));
    }
    chips
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::{DateFact, SeatStatus};
    use crate::view::{Digits, Language, MonthNames};

    fn words() -> Words {
        Words::new(Language::Arabic, Digits::Latin, MonthNames::default())
    }

    fn document(blocks: &[(Role, &str)]) -> Arc<Document> {
        let mut document = Document::default();
        for (role, text) in blocks {
            let start = document.text.len();
            document.text.push_str(text);
            let span = Span::new(start, document.text.len());
            document.blocks.push(Block { role: *role, span });
            document.text.push('\n');
        }
        Arc::new(document)
    }

    #[test]
    fn a_dateline_on_its_paragraphs_line_is_set_in_it() {
        let joined = |text: &str| {
            let mut document = Document::plain(text);
            let end = text.find('–').unwrap() + '–'.len_utf8();
            document.blocks = vec![
                Block {
                    role: Role::Dateline,
                    span: Span::new(0, end),
                },
                Block {
                    role: Role::Paragraph,
                    span: Span::new(end + 1, text.len()),
                },
            ];
            set_blocks(&document)
        };
        let text = "بغداد – أعلنت المفوضية النتائج.";
        assert_eq!(
            joined(text),
            [Block {
                role: Role::Paragraph,
                span: Span::new(0, text.len())
            }]
        );
        assert_eq!(joined("بغداد –\nأعلنت المفوضية النتائج.").len(), 2);
    }

    #[test]
    fn a_list_sheds_the_bullets_of_its_text_and_keeps_its_numbers() {
        let document = document(&[
            (Role::ListItem, "- حزب السهل"),
            (Role::ListItem, "2. حزب النهر"),
            (Role::ListItem, "حزب القمر"),
        ]);
        let shown: Vec<&str> = items(&document, Vec::new())
            .iter()
            .filter_map(|item| match item {
                Item::Block { span, .. } => Some(span.of(&document.text)),
                Item::Facts(_) => None,
            })
            .collect();
        assert_eq!(shown, ["حزب السهل", "2. حزب النهر", "حزب القمر"]);
    }

    #[test]
    fn a_long_paragraph_is_cut_at_sentences_without_losing_a_letter() {
        let long = "قالت المفوضية إن النتائج أولية. ".repeat(1000);
        let document = document(&[(Role::Title, "عنوان"), (Role::Paragraph, long.trim_end())]);
        let model = ReaderModel::new(ArticleId(0), document.clone(), &Reading::default(), &words());
        let mut end = None;
        let mut pieces = 0;
        for item in &model.items {
            if let Item::Block {
                role: Role::Paragraph,
                span,
                ..
            } = item
            {
                assert!(end.is_none_or(|end| end == span.start) && span.len() <= PIECE_BYTES + 8);
                assert!(!span.of(&document.text).is_empty());
                end = Some(span.end);
                pieces += 1;
            }
        }
        assert_eq!(end, Some(document.blocks[1].span.end));
        assert!(pieces > 5);
        assert!(
            matches!(model.items[1], Item::Facts(_)),
            "the row of facts follows the headline"
        );
    }

    #[test]
    fn a_place_gives_the_facts_it_states() {
        let document = document(&[(Role::Paragraph, "نالت تقدم 38 مقعدا أمس"), (Role::Paragraph, "تقدم بـ38")]);
        let text = &document.text;
        let find = |words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        let mut reading = Reading::default();
        reading.dates.push(DateFact {
            span: find("أمس"),
            range: crate::base::DateRange::day(jiff::civil::date(2021, 10, 10)),
            relative: true,
            time: None,
            provenance: crate::resolve::Provenance::default(),
        });
        reading.seats.push(crate::resolve::SeatFact {
            list: "تقدم".to_owned(),
            list_span: Some(find("تقدم")),
            list_id: None,
            leader: None,
            election: None,
            year: None,
            seats: Some(38),
            seats_max: None,
            delta: None,
            bound: None,
            status: SeatStatus::Final,
            scope: crate::resolve::SeatScope::List,
            place: None,
            superseded: false,
            quote: find("38 مقعدا"),
            number: find("38"),
            also: vec![find("تقدم بـ38")],
            provenance: crate::resolve::Provenance::default(),
        });
        let model = ReaderModel::new(ArticleId(2), document.clone(), &reading, &words());
        let seats = FactId {
            article: ArticleId(2),
            kind: FactKind::Seats,
            index: 0,
        };
        assert_eq!(model.facts_at(find("مقعدا").start), [seats]);
        assert_eq!(model.facts_at(find("تقدم").start), [seats]);
        assert_eq!(
            model.facts_at(find("بـ38").start),
            [seats],
            "a count told again leads to the same bar"
        );
        assert!(model.facts_at(0).is_empty());
        assert_eq!(model.facts_at(find("أمس").start)[0].kind, FactKind::Date);
        assert_eq!(model.words_of(seats), Some(find("تقدم")));
    }
}
