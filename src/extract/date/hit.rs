//! A date recognised at a place, before its surroundings are looked at. Knows no words.

use super::expression::DateExpression;
use super::mention::DayTime;

/// A recognised date and the tokens it takes.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) expression: DateExpression,
    pub(super) rule: &'static str,
    pub(super) time: Option<DayTime>,
    pub(super) approximate: bool,
    /// Days after the publication that the words state beside the date: `أمس الأحد 10 نوفمبر` is -1.
    pub(super) offset: Option<i32>,
}

impl Hit {
    pub(super) fn new(start: usize, end: usize, expression: DateExpression, rule: &'static str) -> Self {
        Self {
            start,
            end,
            expression,
            rule,
            time: None,
            approximate: false,
            offset: None,
        }
    }

    /// The same from an earlier token on.
    pub(super) fn from(mut self, start: usize) -> Self {
        self.start = start;
        self
    }
}
