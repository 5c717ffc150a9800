//! Moves of a list from one count to the next (`من 282 مقعدا إلى 303`) in a sentence that names a vote: whether that is the vote moved in or
//! the one moved from. Owns that choice; which election is before which is `election`'s.

use crate::arabic::WordTest;
use crate::extract::seats::{Period, SeatMention};

use super::{Focus, LEADING, Placed, Sign};

impl Focus<'_> {
    /// `من 282 مقعدا إلى 303`: the number at `token` is what it was.
    pub(super) fn moves_from(&self, token: usize) -> bool {
        const TO_WITHIN: usize = 4;
        let text = self.text;
        let mut behind = token..(token + TO_WITHIN).min(text.sentence_around(token).end);
        text.folded(token.saturating_sub(1)) == "من" && behind.any(|at| text.folded(at) == "الي")
    }

    /// `وكان قد ارتفع في انتخابات 2019 من 282 مقعدا إلى 303`, `وفي الانتخابات السابقة ارتفع من 282 إلى 303`: the vote in which that happened.
    pub(super) fn had_moved_in(&mut self, token: usize) -> Option<Placed> {
        const HAD_WITHIN: usize = 8;
        if !self.moves_from(token) {
            return None;
        }
        let text = self.text;
        let sentence = text.sentence_of(token);
        self.signs_of(sentence);
        let sign = self.sign_before(token).filter(|sign| !sign.barred)?;
        let (opening, head) = (text.sentence(sentence).start, sign.tokens.start);
        let is_in = |at: usize| matches!(text.folded(at), "في" | "وفي" | "ففي" | "خلال" | "وخلال");
        let opens = sign.former && head <= opening + LEADING && (head.saturating_sub(1).max(opening)..=head).any(is_in);
        if sign.former && !opens {
            return None;
        }
        let mut near = head.saturating_sub(HAD_WITHIN).max(opening)..head;
        let placed = sign.placed.filter(|placed| placed.election.is_some())?;
        let is_past = placed.year < self.elections.main().year;
        (is_past && (opens || near.any(|at| text.folded(at) == "قد"))).then_some(placed)
    }

    /// `مقارنة بانتخابات 2014 تراجع من 303 مقاعد إلى 240`: the vote that the sentence compares with. Its signs must have been found.
    pub(super) fn compared_with(&self, token: usize) -> Option<Placed> {
        const COMPARED_WITHIN: usize = 3;
        static COMPARES: WordTest = WordTest::words(&['و'], &["مقارنه", "بالمقارنه", "قياسا", "خلافا", "بخلاف"]);
        if !self.moves_from(token) {
            return None;
        }
        let text = self.text;
        let nearest = self.sign_before(token)?;
        let compared = |sign: &Sign| {
            let head = sign.tokens.start;
            COMPARES.any_in(text, head.saturating_sub(COMPARED_WITHIN)..head)
        };
        // `بالانتخابات السابقة في عام 2019`: the year of the vote just named.
        let end = self.signs.all.partition_point(|sign| sign.tokens.end <= token);
        let named = end.checked_sub(2).and_then(|place| self.signs.all.get(place));
        let is_own =
            |named: &Sign| nearest.plain && nearest.tokens.start <= named.tokens.end + COMPARED_WITHIN && compared(named);
        let since = nearest.tokens.start;
        let untold = self
            .in_sentence(text.sentence_of(token), token)
            .all(|told| told.token < since);
        let tells = untold && (compared(nearest) || named.is_some_and(is_own));
        nearest.placed.filter(|placed| tells && placed.election.is_some())
    }

    /// `في انتخابات 2019 ارتفع حزب السهل من 282 مقعدا إلى 303`: where what it was is of the vote before the one named, what it became is of
    /// that one.
    pub(super) fn led_up_to(&mut self, mention: &SeatMention, token: usize) -> Option<Placed> {
        let text = self.text;
        let sentence = text.sentence_of(token);
        let last = self.in_sentence(sentence, token).next()?;
        let (from, told) = (last.token, last.placed);
        let is_own = last.earlier && last.name == mention.list.name && last.seats.is_some() && mention.seats.is_some();
        let is_next = self.moves_from(from) && text.folded(token.saturating_sub(1)) == "الي";
        if !(is_own && is_next && mention.period == Period::Unstated) || told.year.is_none() {
            return None;
        }
        if let Some(placed) = self.had_moved_in(from) {
            return Some(placed);
        }
        self.signs_of(sentence);
        if self.compared_with(from).is_some() {
            return None;
        }
        let sign = self.sign_before(from).filter(|sign| !sign.barred && !sign.former)?;
        let placed = sign.placed.filter(|placed| placed.election.is_some())?;
        let follows = self
            .elections
            .elections_on(told, 1)
            .is_some_and(|next| next.year == placed.year);
        (follows && placed.year < self.elections.main().year).then_some(placed)
    }
}
