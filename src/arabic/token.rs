//! A text as tokens, each with its folded letters. Owns the token list and look-up in it; how it is cut stands in `tokenize`.

use std::cell::OnceCell;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use crate::base::Span;

use super::fold::{fold_char, plain_letter};
use super::memory::{Bits, Known, MemoryPlace, MemorySlot, Record, SLOTS};
use super::number::Remembered;
use super::tokenize::{self, Cut};
use super::{Proclitics, Pronoun, structure};

/// A folded word as one number, so that looking it up or comparing it costs nothing. 64 bits: among a million different
/// words the chance that any two share an id is under one in ten million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordId(u64);

impl WordId {
    pub(super) const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The id of `word`, folded first: spelling variants that fold alike have the same id.
    pub fn of(word: &str) -> Self {
        Self::EMPTY.extended(word)
    }

    /// The id of a word that is folded already.
    pub fn of_folded(word: &str) -> Self {
        word.chars().fold(Self::EMPTY, Self::then)
    }

    /// The id of this word followed by `word`.
    #[must_use]
    pub fn extended(self, word: &str) -> Self {
        let (mut id, length) = self.with_plain(word);
        for character in word.get(length..).unwrap_or("").chars() {
            fold_char(character, &mut |part| id = id.then(part));
        }
        id
    }

    /// The id of this word followed by the plain Arabic letters that `word` begins with, two bytes each, and how many bytes
    /// they are: nearly all words are of nothing else.
    #[inline]
    pub(super) fn with_plain(self, word: &str) -> (Self, usize) {
        let (mut id, mut length) = (self, 0);
        let (pairs, _) = word.as_bytes().as_chunks::<2>();
        for &[lead, trail] in pairs {
            let Some(folded) = plain_letter(lead, trail) else { break };
            id = id.then_code(u32::from(folded));
            length += 2;
        }
        (id, length)
    }

    /// Its place in a table of `places`, a power of two.
    #[inline]
    pub fn place(self, places: usize) -> usize {
        // The last step of `then` leaves the upper half well mixed.
        (self.0 >> 32) as usize & (places - 1)
    }

    /// The id of the word with one more folded character.
    #[must_use]
    #[inline]
    pub fn then(self, character: char) -> Self {
        self.then_code(u32::from(character))
    }

    /// The same by the character's number.
    #[inline]
    pub(super) fn then_code(self, code: u32) -> Self {
        let mixed = (self.0 ^ u64::from(code)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(mixed ^ (mixed >> 29))
    }
}

impl Hash for WordId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0);
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TokenKind {
    /// Letters of any script, with their marks.
    Word(WordId),
    /// Digits of any of the three sets, with their thousands and decimal separators, and their value.
    Number(f64),
    /// A punctuation mark, quote or bracket.
    Punctuation(char),
    /// Any other visible character.
    Symbol(char),
    /// A web or mail address, whole.
    Address,
    /// One or more line ends.
    LineBreak,
}

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) glued: bool,
    /// Digits of a plain run (`2021` has 4); 0 for a number with separators and for everything else.
    pub(super) digits: u8,
    /// The sentence that it belongs to; for a line break the next one.
    pub(super) sentence: u32,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Where it stands in the text, in bytes.
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// Tokens whose questions are added up.
pub(super) const BLOCK: usize = 16;

/// A text with its tokens, folded words, sentences, paragraphs and paired quotes. White space is no token. Reads at most
/// the first 4 GiB.
#[derive(Clone, Debug)]
pub struct TokenizedText<'text> {
    text: &'text str,
    tokens: Vec<Token>,
    /// A token each: what is known of a word or of digits, shared with all texts that hold the same; none for the rest.
    records: Vec<Option<Rc<Record>>>,
    /// The questions that may hold of any token.
    may_hold: Bits,
    /// The same of the tokens of each block: most words that a rule looks for are in no window where it does.
    blocks: Vec<Bits>,
    /// The classes of the words of each block, by the slot of a table; made when it is first asked for.
    classes: [OnceCell<Box<[Classes]>>; SLOTS],
    /// The questions that were asked of every token.
    tested: Bits,
    sentences: Vec<Range<usize>>,
    paragraphs: Vec<Range<usize>>,
    partners: Vec<u32>,
    /// The number phrases read so far.
    number_phrases: Remembered,
}

/// A set of classes of words, one bit each.
pub type Classes = u64;

/// How a word was found in a table of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its classes; zero where it is in no table.
    pub classes: Classes,
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// The pronoun after it.
    pub pronoun: Option<Pronoun>,
}

impl Found {
    /// True where it belongs to any class of `classes`.
    #[inline]
    pub fn is(self, classes: Classes) -> bool {
        self.classes & classes != 0
    }
}

impl<'text> TokenizedText<'text> {
    /// Cuts `text`, in linear time.
    pub fn new(text: &'text str) -> Self {
        let Cut {
            mut tokens,
            records,
            tested,
            may_hold,
            blocks,
        } = tokenize::tokenize(text);
        let paragraphs = structure::paragraphs(&tokens);
        let sentences = structure::sentences(text, &tokens);
        structure::number_sentences(&mut tokens, &sentences);
        let partners = structure::partners(&tokens);
        Self {
            text,
            tokens,
            records,
            may_hold,
            blocks,
            classes: [const { OnceCell::new() }; SLOTS],
            tested,
            sentences,
            paragraphs,
            partners,
            number_phrases: Remembered::default(),
        }
    }

    /// True where the vocabulary of `place` holds the word at `index`, as `ask` says or said of that word before; false for
    /// what is no word. `ask` must always say the same of a word.
    #[inline]
    pub fn holds(&self, index: usize, place: &MemoryPlace, ask: impl FnOnce(WordId) -> bool) -> bool {
        if !self.may_hold(place) {
            return false;
        }
        let Some(record) = self.record(index) else { return false };
        if self.tested.hold(place) {
            return record.is_held(place);
        }
        record.holds(place, || self.word(index).is_some_and(ask))
    }

    /// False where it is known that the vocabulary of `place` holds no word of the text.
    #[inline]
    pub(super) fn may_hold(&self, place: &MemoryPlace) -> bool {
        self.may_hold.hold(place)
    }

    /// The stretches of `range` of whose words the vocabulary of `place` may hold any.
    #[inline]
    pub(super) fn stretches(&self, place: &MemoryPlace, range: Range<usize>) -> impl DoubleEndedIterator<Item = Range<usize>> {
        stretches(range.start..range.end.min(self.len()), |block| {
            self.blocks.get(block).is_some_and(|block| block.hold(place))
        })
    }

    /// The stretches of `range` of whose words any may belong to any of `classes` of the table of `slot`, in which `of` finds the
    /// classes of the word at a place.
    #[inline]
    pub fn stretches_of(
        &self,
        range: Range<usize>,
        classes: Classes,
        slot: &MemorySlot,
        of: impl Fn(usize) -> Classes,
    ) -> impl DoubleEndedIterator<Item = Range<usize>> {
        // A table that found no slot is asked of every word.
        let known = slot
            .of(&self.classes)
            .map(|known| known.get_or_init(|| self.classes_of_blocks(of)));
        stretches(range.start..range.end.min(self.len()), move |block| {
            known.is_none_or(|known| known.get(block).is_some_and(|own| own & classes != 0))
        })
    }

    #[cold]
    fn classes_of_blocks(&self, of: impl Fn(usize) -> Classes) -> Box<[Classes]> {
        let block = |start: usize| (start..(start + BLOCK).min(self.len())).fold(0, |all, index| all | of(index));
        (0..self.len()).step_by(BLOCK).map(block).collect()
    }

    /// The place of what the vocabulary of `slot` holds for the word at `index`, as `ask` says or said of that word before;
    /// none for what is no word. `ask` must always say the same of a word.
    #[inline]
    pub fn place_of(&self, index: usize, slot: &MemorySlot, ask: impl FnOnce(WordId) -> Option<usize>) -> Option<usize> {
        let ask = || self.word(index).and_then(ask);
        self.record(index)?.place(slot, ask)
    }

    /// True where it is known already that the vocabulary of `slot` holds nothing for the token at `index`: what most
    /// questions come to, without a call.
    #[inline]
    pub fn surely_lacks(&self, index: usize, slot: &MemorySlot) -> bool {
        self.record(index).is_none_or(|record| record.lacks(slot))
    }

    /// What is known already of the vocabulary of `slot` at `index`: the place of what it holds.
    #[inline]
    pub(super) fn known_place(&self, index: usize, slot: &MemorySlot) -> Known<usize> {
        self.record(index).map_or(Known::Nothing, |record| record.known(slot))
    }

    /// The same of several vocabularies at once.
    #[inline]
    pub fn surely_lacks_all<const COUNT: usize>(&self, index: usize, slots: [&MemorySlot; COUNT]) -> bool {
        self.record(index)
            .is_none_or(|record| slots.into_iter().all(|slot| record.lacks(slot)))
    }

    #[inline]
    fn record(&self, index: usize) -> Option<&Record> {
        self.records.get(index)?.as_deref()
    }

    pub(super) fn number_phrases(&self) -> &Remembered {
        &self.number_phrases
    }

    /// The text it was made from.
    pub fn text(&self) -> &'text str {
        self.text
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// True where the text holds nothing visible.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token at `index`.
    #[inline]
    pub fn get(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// What the token at `index` is.
    #[inline]
    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// The id of the word at `index`; none where that is no word.
    #[inline]
    pub fn word(&self, index: usize) -> Option<WordId> {
        match self.tokens.get(index)?.kind {
            TokenKind::Word(id) => Some(id),
            _ => None,
        }
    }

    /// The value of the digits at `index`; none where there are none.
    #[inline]
    pub fn number(&self, index: usize) -> Option<f64> {
        match self.tokens.get(index)?.kind {
            TokenKind::Number(value) => Some(value),
            _ => None,
        }
    }

    /// The value and number of digits of a plain run of digits (no separators) at `index`.
    #[inline]
    pub fn digits(&self, index: usize) -> Option<(u32, u8)> {
        let token = self.tokens.get(index)?;
        match token.kind {
            TokenKind::Number(value) if (1..=9).contains(&token.digits) => Some((value as u32, token.digits)),
            _ => None,
        }
    }

    /// The punctuation mark or symbol at `index`.
    #[inline]
    pub fn mark(&self, index: usize) -> Option<char> {
        match self.tokens.get(index)?.kind {
            TokenKind::Punctuation(mark) | TokenKind::Symbol(mark) => Some(mark),
            _ => None,
        }
    }

    /// True for a comma at `index`, Arabic or Latin.
    #[inline]
    pub fn is_comma(&self, index: usize) -> bool {
        matches!(self.mark(index), Some('،' | ','))
    }

    /// True for a double quote of any form at `index`, whichever way it opens.
    #[inline]
    pub fn is_quote(&self, index: usize) -> bool {
        matches!(self.mark(index), Some('"' | '“' | '”' | '„' | '«' | '»'))
    }

    /// The folded letters of the word at `index` (the ASCII digits of a number); `""` for everything else.
    #[inline]
    pub fn folded(&self, index: usize) -> &str {
        self.record(index).map_or("", Record::folded)
    }

    /// The folded letters of the word right before `index`; `""` where none stands there.
    #[inline]
    pub fn folded_before(&self, index: usize) -> &str {
        index.checked_sub(1).map_or("", |before| self.folded(before))
    }

    /// The folded letters of the word at `index` without the conjunctions و and ف before them, taken off once for each word.
    #[inline]
    pub fn bare(&self, index: usize) -> &str {
        self.record(index).map_or("", Record::bare)
    }

    /// The token at `index` as the text spells it.
    #[inline]
    pub fn surface(&self, index: usize) -> &'text str {
        self.tokens.get(index).map_or("", |token| token.span().of(self.text))
    }

    /// True where nothing visible, not even a space, stands between the token at `index` and the one before it.
    #[inline]
    pub fn is_glued(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.glued)
    }

    /// The span from the first to the last token of `range`; empty where `range` is.
    pub fn span(&self, range: Range<usize>) -> Span {
        match (
            self.tokens.get(range.start),
            range.end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) => Span::new(first.start as usize, last.end as usize),
            _ => Span::default(),
        }
    }

    /// The first token that ends after byte `position`: the one there, or the next.
    pub fn token_at(&self, position: usize) -> usize {
        self.tokens.partition_point(|token| token.end as usize <= position)
    }

    /// The tokens of which any byte lies in `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        start..start.max(self.tokens.partition_point(|token| (token.start as usize) < span.end))
    }

    /// Sentences as ranges of tokens, in order; every token but line breaks lies in one.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// Which sentence the token at `index` belongs to (for a line break: the next one).
    pub fn sentence_of(&self, index: usize) -> usize {
        self.tokens
            .get(index)
            .map_or(self.sentences.len(), |token| token.sentence as usize)
    }

    /// The tokens of sentence number `sentence`.
    pub fn sentence(&self, sentence: usize) -> Range<usize> {
        self.sentences.get(sentence).cloned().unwrap_or(self.len()..self.len())
    }

    /// The tokens of the sentence around the token at `index`.
    pub fn sentence_around(&self, index: usize) -> Range<usize> {
        self.sentence(self.sentence_of(index))
    }

    /// Paragraphs (lines) as ranges of tokens, in order.
    pub fn paragraphs(&self) -> &[Range<usize>] {
        &self.paragraphs
    }

    /// Which paragraph the token at `index` belongs to (for a line break: the next one).
    pub fn paragraph_of(&self, index: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= index)
    }

    /// For an opening quote or bracket the index of the closing one, and the other way round; none for one left alone.
    /// Pairs never reach over a paragraph's end.
    pub fn partner(&self, index: usize) -> Option<usize> {
        self.partners
            .get(index)
            .copied()
            .filter(|&partner| partner != structure::ALONE)
            .map(|partner| partner as usize)
    }
}

/// The stretches of `range` that lie in blocks of which `may` holds, by their number.
#[inline]
fn stretches(range: Range<usize>, may: impl Fn(usize) -> bool) -> impl DoubleEndedIterator<Item = Range<usize>> {
    let blocks = range.start / BLOCK..range.end.div_ceil(BLOCK);
    blocks
        .filter(move |&block| may(block))
        .map(move |block| range.start.max(block * BLOCK)..range.end.min((block + 1) * BLOCK))
}
