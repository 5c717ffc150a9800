//! The text of an article in which the words of list names are known, so that a cue word inside a name (`حركة التغيير`,
//! `تحالف قوى الدولة الوطنية`) is not taken for one. Owns that mark and the memory of cue words found; knows no grammar.

use std::cell::{Cell, OnceCell};
use std::ops::{Deref, Range};

use crate::arabic::{Classes, Found, TokenizedText, WordTest};
use crate::extract::name::{ListKind, Names};

/// A text with its list names marked.
pub(super) struct NamedText<'a> {
    text: &'a TokenizedText<'a>,
    /// One bit a token.
    inside: Vec<u64>,
    /// The cue words found so far, a token each; made at the first one.
    cues: OnceCell<Box<[Cell<Option<Found>>]>>,
    /// The sentence under way and all classes of its words.
    summary: Cell<Summary>,
    /// Where ل stands for إلى between two numbers.
    to: Vec<usize>,
}

/// Which classes of words stand in a stretch of text: what is nowhere in a sentence need not be looked for around each of
/// its numbers.
#[derive(Clone, Copy, Debug, Default)]
struct Summary {
    start: usize,
    end: usize,
    classes: Classes,
}

/// Longest text, in tokens, whose cue words are remembered; longer ones are no articles, and memory matters more.
const REMEMBERED_MAX: usize = 1 << 20;

impl<'a> NamedText<'a> {
    /// `text` without any name marked.
    pub(super) fn plain(text: &'a TokenizedText<'a>) -> Self {
        Self {
            text,
            inside: Vec::new(),
            cues: OnceCell::from(Box::default()),
            summary: Cell::default(),
            to: Vec::new(),
        }
    }

    /// `text` with the sure names of `names` marked.
    pub(super) fn new(text: &'a TokenizedText<'a>, names: &Names) -> Self {
        let mut inside = vec![0; text.len() / 64 + 1];
        let sure = names
            .lists
            .iter()
            .filter(|list| !list.guarded && matches!(list.kind, ListKind::Known | ListKind::Unknown));
        for list in sure {
            for index in list.tokens.clone() {
                if let Some(word) = inside.get_mut(index / 64) {
                    *word |= 1_u64 << (index % 64);
                }
            }
        }
        let cues = if text.len() <= REMEMBERED_MAX {
            OnceCell::new()
        } else {
            OnceCell::from(Box::default())
        };
        Self {
            text,
            inside,
            cues,
            summary: Cell::default(),
            to: to_numbers(text),
        }
    }

    /// The folded word at `index`; `إلى` for the ل of `من 66 لـ83 مقعدا`.
    #[inline]
    pub(super) fn folded(&self, index: usize) -> &str {
        if !self.to.is_empty() && self.to.contains(&index) {
            return "الي";
        }
        self.text.folded(index)
    }

    /// The same without و and ف before it.
    #[inline]
    pub(super) fn bare(&self, index: usize) -> &str {
        if !self.to.is_empty() && self.to.contains(&index) {
            return "الي";
        }
        self.text.bare(index)
    }

    /// Takes note that the words of `range` belong to `classes` and to no other.
    pub(super) fn summarise(&self, range: &Range<usize>, classes: Classes) {
        self.summary.set(Summary {
            start: range.start,
            end: range.end,
            classes,
        });
    }

    /// False where it is known that no word of `range` belongs to any of `classes`.
    #[inline]
    pub(super) fn may_hold(&self, range: &Range<usize>, classes: Classes) -> bool {
        let summary = self.summary.get();
        let is_inside = summary.start <= range.start && range.end <= summary.end;
        !is_inside || summary.classes & classes != 0
    }

    /// The cue word found at `index` before, if it was.
    #[inline]
    pub(super) fn known_cue(&self, index: usize) -> Option<Found> {
        self.cues.get()?.get(index)?.get()
    }

    /// The cue word at `index`, as `find` says or said of it before: rules ask about each word many times over.
    pub(super) fn cue(&self, index: usize, find: impl FnOnce() -> Found) -> Found {
        let cues = self.cues.get_or_init(|| vec![Cell::new(None); self.text.len()].into());
        let Some(known) = cues.get(index) else { return find() };
        if let Some(found) = known.get() {
            return found;
        }
        let found = find();
        known.set(Some(found));
        found
    }

    /// The folded word `back` tokens before `at`; empty where that is before `from`.
    pub(super) fn word_before(&self, at: usize, back: usize, from: usize) -> &str {
        at.checked_sub(back).filter(|at| *at >= from).map_or("", |at| self.folded(at))
    }

    /// True where the token belongs to the name of a list.
    pub(super) fn is_in_name(&self, index: usize) -> bool {
        self.inside.get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }
}

/// Where ل leads from a number behind من to another: `من 66 لـ83`, `من 66 مقعدا لـ 83`.
fn to_numbers(text: &TokenizedText) -> Vec<usize> {
    static LI: WordTest = WordTest::words(&[], &["ل"]);
    let leads_from = |at: usize| {
        let from = |number: usize| number > 0 && text.number(number).is_some() && text.folded(number - 1) == "من";
        at.checked_sub(1)
            .is_some_and(|before| from(before) || before > 0 && text.folded(before).starts_with("مقعد") && from(before - 1))
    };
    LI.each_in(text, 0..text.len())
        .filter(|&at| text.number(at + 1).is_some() && leads_from(at))
        .collect()
}

impl<'a> Deref for NamedText<'a> {
    type Target = TokenizedText<'a>;

    #[inline]
    fn deref(&self) -> &Self::Target {
        self.text
    }
}
