//! Sentences, paragraphs and paired quotes over the tokens of a text. Knows no word.

use std::ops::Range;

use super::token::{Token, TokenKind};

/// Stands for "no partner" in the list of [`partners`].
pub(super) const ALONE: u32 = u32::MAX;

/// How many open quotes and brackets are remembered; deeper nesting is no prose.
const DEPTH: usize = 16;

/// Tokens after which a sentence ends whatever stands there: a text without full stops is still read in linear time.
const SENTENCE_TOKENS_MAX: usize = 1000;

/// Ranges of tokens between line breaks.
pub(super) fn paragraphs(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::LineBreak {
            if index > start {
                found.push(start..index);
            }
            start = index + 1;
        }
    }
    if tokens.len() > start {
        found.push(start..tokens.len());
    }
    found
}

/// Ranges of tokens that end with a full stop, a question or exclamation mark, a line break, or where they grow too long.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (index, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::LineBreak {
            if index > start {
                found.push(start..index);
            }
            (start, ended) = (index + 1, false);
            continue;
        }
        if ended && !(token.glued && is_trailing(token.kind)) || index - start >= SENTENCE_TOKENS_MAX {
            found.push(start..index);
            (start, ended) = (index, false);
        }
        ended |= ends_sentence(text, tokens, index);
    }
    if tokens.len() > start {
        found.push(start..tokens.len());
    }
    found
}

/// Tells each token which of `sentences` it belongs to; a line break belongs to the next one.
pub(super) fn number_sentences(tokens: &mut [Token], sentences: &[Range<usize>]) {
    let ends = sentences.iter().map(|sentence| sentence.end).chain([tokens.len()]);
    let mut start = 0;
    for (number, end) in ends.enumerate() {
        for token in tokens.get_mut(start..end).unwrap_or_default() {
            token.sentence = number as u32;
        }
        start = end;
    }
}

/// Marks that still belong to the sentence whose end mark they follow.
fn is_trailing(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Punctuation('"' | '”' | '»' | '\'' | '’' | ')' | ']' | '.' | '!' | '?' | '؟' | '…')
    )
}

fn ends_sentence(text: &str, tokens: &[Token], index: usize) -> bool {
    let at = |index: usize| tokens.get(index);
    match at(index).map(|token| token.kind) {
        Some(TokenKind::Punctuation('!' | '?' | '؟')) => !ends_quoted_name(tokens, index),
        Some(TokenKind::Punctuation('۔')) => true,
        Some(TokenKind::Punctuation('.' | '…')) => {
            let spaced = at(index + 1).is_none_or(|next| !next.glued || is_trailing(next.kind));
            spaced && !opens_headline(tokens, index) && !(is_initial(text, tokens, index) && at(index + 1).is_some())
        }
        _ => false,
    }
}

/// `الائتلاف «معا!» 245 مقعدا`: the mark belongs to a few words in quotes behind no colon, which are a name.
fn ends_quoted_name(tokens: &[Token], mark: usize) -> bool {
    const WORDS_MAX: usize = 5;
    let punctuation = |index: usize| match tokens.get(index).map(|token| token.kind) {
        Some(TokenKind::Punctuation(mark)) => Some(mark),
        _ => None,
    };
    let Some(close) = punctuation(mark + 1).filter(|_| tokens.get(mark + 1).is_some_and(|next| next.glued)) else {
        return false;
    };
    let mut before = (mark.saturating_sub(WORDS_MAX + 1)..mark).rev();
    let open = before.find(|&index| punctuation(index).is_some());
    open.is_some_and(|open| {
        let is_open = punctuation(open).is_some_and(|open| opens(open) && closing_of(open).contains(&close));
        is_open && open + 1 < mark && open.checked_sub(1).and_then(punctuation) != Some(':')
    })
}

/// True for the dots behind the one or two words that a headline opens with: `غدا.. البرلمان ينتخب رئيسا`.
fn opens_headline(tokens: &[Token], stop: usize) -> bool {
    const WORDS_MAX: usize = 2;
    const DOTS_MAX: usize = 6;
    let is_dot = |index: usize| {
        matches!(
            tokens.get(index).map(|token| token.kind),
            Some(TokenKind::Punctuation('.' | '…'))
        )
    };
    let stop = (stop..stop + DOTS_MAX)
        .take_while(|&index| is_dot(index))
        .last()
        .unwrap_or(stop);
    let dots = (0..=stop).rev().take(DOTS_MAX).take_while(|&index| is_dot(index)).count();
    let is_ellipsis = dots > 1 || matches!(tokens.get(stop).map(|token| token.kind), Some(TokenKind::Punctuation('…')));
    let first = stop + 1 - dots;
    let is_word = |index: usize| matches!(tokens.get(index).map(|token| token.kind), Some(TokenKind::Word(_)));
    let words = (0..first).rev().take(WORDS_MAX).take_while(|&index| is_word(index)).count();
    let opens = first
        .checked_sub(words + 1)
        .is_none_or(|before| matches!(tokens.get(before).map(|token| token.kind), Some(TokenKind::LineBreak)));
    let goes_on = tokens
        .get(stop + 1)
        .is_some_and(|next| matches!(next.kind, TokenKind::Word(_)));
    is_ellipsis && words > 0 && opens && goes_on
}

/// True for the full stop after one letter (`د.`, `ق.م.`), which abbreviates; not after a number's unit (`1436هـ.`).
fn is_initial(text: &str, tokens: &[Token], stop: usize) -> bool {
    let Some(before) = stop.checked_sub(1).and_then(|index| tokens.get(index)) else {
        return false;
    };
    matches!(before.kind, TokenKind::Word(_))
        && before
            .span()
            .of(text)
            .chars()
            .filter(|character| !super::is_ignorable(*character))
            .count()
            == 1
        && !(before.glued
            && stop
                .checked_sub(2)
                .and_then(|index| tokens.get(index))
                .is_some_and(|token| matches!(token.kind, TokenKind::Number(_))))
}

/// For each token the index of the quote or bracket that pairs with it, or [`ALONE`].
pub(super) fn partners(tokens: &[Token]) -> Vec<u32> {
    let mut partners = vec![ALONE; tokens.len()];
    let mut open: Vec<(char, usize)> = Vec::with_capacity(DEPTH);
    for (index, token) in tokens.iter().enumerate() {
        let mark = match token.kind {
            TokenKind::LineBreak => {
                open.clear();
                continue;
            }
            TokenKind::Punctuation(mark) => mark,
            _ => continue,
        };
        let closes = open.iter().rposition(|&(opening, _)| closing_of(opening).contains(&mark));
        if let Some(depth) = closes.filter(|_| !opens(mark) || closes_itself(mark)) {
            let opening = open.get(depth).map_or(index, |&(_, opening)| opening);
            open.truncate(depth);
            if let (Some(first), true) = (partners.get_mut(opening), opening != index) {
                *first = index as u32;
            }
            if let Some(second) = partners.get_mut(index) {
                *second = opening as u32;
            }
        } else if opens(mark) {
            if open.len() == DEPTH {
                open.remove(0);
            }
            open.push((mark, index));
        }
    }
    partners
}

/// Straight quotes, and curly ones that writers put at both ends.
fn closes_itself(mark: char) -> bool {
    matches!(mark, '"' | '“' | '”')
}

fn opens(mark: char) -> bool {
    matches!(mark, '"' | '“' | '”' | '„' | '‘' | '«' | '‹' | '(' | '[' | '{')
}

fn closing_of(opening: char) -> &'static [char] {
    match opening {
        '"' => &['"', '”', '“'],
        '“' | '„' | '”' => &['”', '“', '"'],
        '‘' => &['’'],
        '«' => &['»'],
        '‹' => &['›'],
        '(' => &[')'],
        '[' => &[']'],
        '{' => &['}'],
        _ => &[],
    }
}
