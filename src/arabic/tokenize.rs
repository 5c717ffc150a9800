//! Cutting a text into tokens, in one pass. Owns where a token begins and ends; knows no word.

use std::rc::Rc;

use super::digits;
use super::fold::{Shape, digit_value, fold_char, is_arabic_letter, is_control, is_ignorable, plain_letter, shape_of};
use super::memory::{Bits, Record, Records, with_records};
use super::token::{BLOCK, Token, TokenKind, WordId};

/// What an address of the web begins with; its letters and digits are no words.
const ADDRESS_STARTS: [&str; 3] = ["http://", "https://", "www."];

/// A text that was cut.
pub(super) struct Cut {
    pub(super) tokens: Vec<Token>,
    /// What is known of each token.
    pub(super) records: Vec<Option<Rc<Record>>>,
    /// The questions that were asked of all.
    pub(super) tested: Bits,
    /// Those that may hold of any.
    pub(super) may_hold: Bits,
    /// The same of the tokens of each block.
    pub(super) blocks: Vec<Bits>,
}

/// Cuts `text`.
pub(super) fn tokenize(text: &str) -> Cut {
    with_records(|records| {
        let expected = text.len() / 8 + 4;
        let mut cutter = Cutter {
            text,
            tokens: Vec::with_capacity(expected),
            known: Vec::with_capacity(expected),
            records,
            blocks: Vec::with_capacity(expected / BLOCK + 1),
            position: 0,
            glued: false,
        };
        let end = text.len().min(u32::MAX as usize);
        while cutter.position < end {
            match text.as_bytes().get(cutter.position..) {
                Some([b' ', ..]) => {
                    cutter.position += 1;
                    cutter.glued = false;
                }
                Some(&[lead, trail, ..]) if plain_letter(lead, trail).is_some() => cutter.letters(),
                _ => cutter.step(),
            }
        }
        let tested = cutter.records.tested();
        let mut may_hold = tested.others();
        for block in &mut cutter.blocks {
            block.add(tested.others());
            may_hold.add(*block);
        }
        Cut {
            tokens: cutter.tokens,
            records: cutter.known,
            tested,
            may_hold,
            blocks: cutter.blocks,
        }
    })
}

struct Cutter<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    /// A token each.
    known: Vec<Option<Rc<Record>>>,
    records: &'a mut Records,
    /// The questions that hold of any token of each block so far.
    blocks: Vec<Bits>,
    position: usize,
    glued: bool,
}

impl Cutter<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.position..).unwrap_or("")
    }

    fn step(&mut self) {
        let Some(first) = self.rest().chars().next() else {
            self.position = self.text.len();
            return;
        };
        match shape_of(first) {
            Shape::Letter => self.word(),
            Shape::Digit => self.number(),
            Shape::Mark => self.marks(),
            Shape::Control => self.position += first.len_utf8(),
            Shape::Other if matches!(first, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{c}' | '\u{b}') => {
                self.line_break();
            }
            Shape::Other if first.is_whitespace() || first.is_control() => {
                self.position += first.len_utf8();
                self.glued = false;
            }
            // `#السهل`: the sign of a tag says nothing of the word.
            Shape::Other if first == '#' && self.letter_follows(first) => {
                self.position += first.len_utf8();
                self.glued = false;
            }
            Shape::Other => {
                let kind = if is_punctuation(first) {
                    TokenKind::Punctuation(self.quote_meant(first))
                } else {
                    TokenKind::Symbol(first)
                };
                self.push(first.len_utf8(), kind, None);
            }
        }
    }

    /// True where an Arabic letter stands right behind `first`, which stands here.
    fn letter_follows(&self, first: char) -> bool {
        let rest = self.rest().get(first.len_utf8()..).unwrap_or("");
        rest.chars().next().is_some_and(is_arabic_letter)
    }

    /// The quote that a mark stands for by its place: `'السهل'` is in straight quotes, `»السهل«` has them the wrong way round.
    fn quote_meant(&self, mark: char) -> char {
        if !matches!(mark, '\'' | '»' | '«') {
            return mark;
        }
        let behind_word = self.glued
            && self
                .tokens
                .last()
                .is_some_and(|token| matches!(token.kind, TokenKind::Word(_)));
        let opens = !behind_word && self.letter_follows(mark);
        let closes = behind_word && !self.letter_follows(mark);
        // Whether `»` or `«` stands open: the last of them, if any is near.
        const NEAR: usize = 16;
        let last = || {
            let near = self.tokens.iter().rev().take(NEAR);
            let mut kinds = near.map(|token| token.kind);
            kinds.find_map(|kind| match kind {
                TokenKind::Punctuation(quote @ ('»' | '«' | '"')) => Some(quote),
                _ => None,
            })
        };
        match mark {
            '\'' if opens => '"',
            '\'' if closes && last() == Some('"') => '"',
            '»' if opens && last() != Some('«') => '«',
            '«' if closes && last() == Some('«') => '»',
            _ => mark,
        }
    }

    /// Adds a token of `length` bytes at the current position, and what is known of it.
    #[inline]
    fn push(&mut self, length: usize, kind: TokenKind, known: Option<Rc<Record>>) {
        if self.tokens.len().is_multiple_of(BLOCK) {
            self.blocks.push(Bits::default());
        }
        if let (Some(block), Some(known)) = (self.blocks.last_mut(), &known) {
            block.add(known.held());
        }
        self.tokens.push(Token {
            start: self.position as u32,
            end: (self.position + length) as u32,
            glued: self.glued,
            digits: 0,
            sentence: 0,
            kind,
        });
        self.known.push(known);
        self.position += length;
        self.glued = !matches!(kind, TokenKind::LineBreak);
    }

    fn line_break(&mut self) {
        let length: usize = self
            .rest()
            .chars()
            .take_while(|character| character.is_whitespace() || is_control(*character))
            .map(char::len_utf8)
            .sum();
        self.glued = false;
        self.push(length, TokenKind::LineBreak, None);
    }

    fn number(&mut self) {
        let Some(scanned) = digits::scan(self.rest(), self.in_series()) else {
            self.position += 1;
            return;
        };
        let rest = self.text.get(self.position..self.position + scanned.length).unwrap_or("");
        let digits = rest.chars().filter_map(digit_value).map(|digit| char::from(b'0' + digit));
        let known = self.records.of_digits(scanned.plain_digits, scanned.value, digits);
        self.push(scanned.length, TokenKind::Number(scanned.value), Some(known));
        if let Some(token) = self.tokens.last_mut() {
            token.digits = scanned.plain_digits;
        }
    }

    /// True after digits and a dot or comma, all glued: `10.5.` before the year of a date.
    fn in_series(&self) -> bool {
        let mut before = self.tokens.iter().rev();
        self.glued
            && before
                .next()
                .is_some_and(|token| token.glued && matches!(token.kind, TokenKind::Punctuation('.' | ',')))
            && before.next().is_some_and(|token| matches!(token.kind, TokenKind::Number(_)))
    }

    fn word(&mut self) {
        let rest = self.text.get(self.position..).unwrap_or("");
        if rest.starts_with(['h', 'w', 'H', 'W']) && ADDRESS_STARTS.iter().any(|start| starts_with_ignoring_case(rest, start)) {
            let length = rest.find(|character: char| {
                character.is_whitespace() || is_arabic_letter(character) || matches!(character, '"' | '«' | '»' | '<' | '>')
            });
            self.push(length.unwrap_or(rest.len()), TokenKind::Address, None);
            return;
        }
        self.letters();
    }

    /// A word of letters that stands here.
    fn letters(&mut self) {
        let rest = self.text.get(self.position..).unwrap_or("");
        let (mut id, mut length) = WordId::EMPTY.with_plain(rest);
        // Another letter, mark or joiner begins with a byte of its own; a space or mark of punctuation ends the word.
        if rest.as_bytes().get(length).is_some_and(|byte| !byte.is_ascii_whitespace()) {
            (length, id) = Self::rest_of_word(rest, length, id);
        }
        let known = self.records.of(id, rest.get(..length).unwrap_or(""));
        self.push(length, TokenKind::Word(id), Some(known));
    }

    /// Goes on reading a word of which `length` bytes are read, whatever letters come.
    fn rest_of_word(rest: &str, plain: usize, id: WordId) -> (usize, WordId) {
        let (mut length, mut id) = (plain, id);
        for (offset, character) in rest.get(plain..).unwrap_or("").char_indices() {
            match shape_of(character) {
                Shape::Letter => fold_char(character, &mut |part| id = id.then(part)),
                Shape::Mark => {}
                Shape::Control => continue, // belongs to the word only where a letter follows
                Shape::Digit | Shape::Other => break,
            }
            length = plain + offset + character.len_utf8();
        }
        (length, id)
    }

    /// Marks or tatweel with no letter before them.
    fn marks(&mut self) {
        let rest = self.rest();
        let length = rest.find(|character: char| !is_ignorable(character)).unwrap_or(rest.len());
        let symbol = rest.chars().next().unwrap_or('\u{640}');
        // `ثلاثة ً و سبعين`: stray marks say nothing.
        if symbol == '\u{640}' {
            self.push(length, TokenKind::Symbol(symbol), None);
        } else {
            self.position += length;
        }
    }
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        && !matches!(
            character,
            '%' | '$' | '+' | '=' | '<' | '>' | '^' | '`' | '|' | '~' | '#' | '@' | '&' | '*'
        )
        || matches!(character, '،' | '؛' | '؟' | '۔' | '٪' | '٫' | '٬' | '«' | '»' | '¡'..='¿' if !matches!(character, '٪'))
        || matches!(character, '\u{2010}'..='\u{203a}' | '\u{3008}'..='\u{3011}' | '\u{fd3e}' | '\u{fd3f}')
}
