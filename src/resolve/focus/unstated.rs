//! The election of a count whose own words name none: by the signs and counts that stand before it in its sentence, else by what goes on into
//! it. Owns the order of these; what a sign means is `signs`', what is carried from other sentences `carried`'s.

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::arabic::WordTest;
use crate::extract::seats::{SeatMention, Tie, opens_clause, tells, tie};
use crate::resolve::election::Placed;
use crate::resolve::forms;

use super::clauses::{self, was_in_relative};
use super::{Focus, REACH, Sign, TOLD_MAX, Told};

static ENTERS_OR_LEAVES: WordTest = WordTest::words(&[], &["خرج", "خرجت", "دخل", "دخلت", "خرجوا", "دخلوا"]);

/// A count that its own words do not date.
struct Count<'m> {
    token: usize,
    /// None for the size of a chamber.
    mention: Option<&'m SeatMention>,
    is_change: bool,
    sentence: usize,
    /// The tokens of its sentence.
    range: Range<usize>,
}

impl Count<'_> {
    /// True for a count of the same list.
    fn is_of(&self, told: &Told) -> bool {
        self.mention.is_some_and(|mention| told.name == mention.list.name)
    }

    fn seats(&self) -> Option<u32> {
        self.mention.and_then(|mention| mention.seats)
    }
}

impl Focus<'_> {
    /// The election of a count whose own words name none; none where the text gives no reason to leave the main one.
    pub(super) fn unstated(&mut self, token: usize, mention: Option<&SeatMention>, is_change: bool) -> Option<Placed> {
        let sentence = self.text.sentence_of(token);
        self.signs_of(sentence);
        let count = Count {
            token,
            mention,
            is_change,
            sentence,
            range: self.text.sentence(sentence),
        };
        let beside = self
            .in_clause_of_vote(token)
            .or_else(|| self.on_the_eve(token))
            .or_else(|| self.present_behind(token))
            .or_else(|| self.bracketed(token))
            .or_else(|| self.told_behind(token));
        if beside.is_some() {
            return beside;
        }
        let nearest = self.sign_before(token).cloned();
        let last = self.in_sentence(sentence, token).next().cloned();
        let result = self.result_told(&count);
        let newer = nearest
            .as_ref()
            .filter(|sign| last.as_ref().is_none_or(|told| !self.is_dated_by(told, sign)));
        let last_told = last.as_ref();
        let pointed = match (newer, nearest.as_ref()) {
            (Some(sign), _) => self
                .reaches(sign, &count, last_told)
                .then(|| self.of_sign(sign.placed, token)),
            (None, Some(sign)) => self
                .points_on(sign, &count, last_told)
                .then(|| self.of_sign(sign.placed, token)),
            (None, None) => self.pointed_from_afar(&count),
        };
        if pointed.is_some() {
            return pointed;
        }
        if let Some(placed) = mention.and_then(|mention| self.behind(token, mention, &count.range)) {
            return Some(placed);
        }
        if let Some(last) = last
            && let Break(placed) = self.goes_on_from(&last, result, newer.is_some(), token)
        {
            return placed;
        }
        if is_change {
            return None;
        }
        self.told_on(&count).or_else(|| self.brought_in(&count))
    }

    /// `عشية الانتخابات`: what a list had before the vote that the text is about.
    fn on_the_eve(&self, token: usize) -> Option<Placed> {
        let main = self.elections.main();
        self.was_on_the_eve(token).then(|| {
            if self.elections.is_news() {
                self.elections.earlier_than(main)
            } else {
                self.elections.before(main)
            }
        })
    }

    /// The election of the last result of the sentence that the count can go on with.
    fn result_told(&self, count: &Count) -> Option<Placed> {
        let Count { token, sentence, .. } = *count;
        // What another list had once says nothing of a change.
        let may_go_on = |told: &Told| {
            (!count.is_change || self.past_perfect(told.token).is_none())
                && !told.earlier
                && !self.is_in_closed_relative(told.token, token)
                && !self.is_left_for_main_verb(told.token, token)
                && !self.is_left_after(told.token, token)
        };
        let is_plain = |told: &Told| !told.former && !self.is_in_dated_relative(told.token);
        let told = self
            .in_sentence(sentence, token)
            .find(|told| may_go_on(told) && is_plain(told))
            .or_else(|| self.in_sentence(sentence, token).find(|told| may_go_on(told)))?;
        // One list does not win twice in one election.
        let wins_twice = count.is_of(told) && !count.is_change && told.seats != count.seats();
        (!wins_twice || self.is_of_only_vote(told, count)).then_some(told.placed)
    }

    /// True in a sentence that tells of one election by name: there the list is more likely to be misread.
    fn is_of_only_vote(&self, told: &Told, count: &Count) -> bool {
        let [sign] = self.signs.all.as_slice() else { return false };
        !sign.plain
            && !sign.barred
            && !sign.former
            && !tells(self.text, count.range.start..sign.tokens.start)
            && sign.placed.is_some_and(|placed| placed.year == told.placed.year)
    }

    /// What stands behind a count without a break is that count's own.
    fn is_dated_by(&self, told: &Told, sign: &Sign) -> bool {
        let text = self.text;
        told.token >= sign.tokens.end
            || (told.token..sign.tokens.start).all(|at| text.mark(at).is_none_or(is_bracket))
                && !opens_clause(text, told.token + 1..sign.tokens.start)
                && !(told.token + 1..sign.tokens.start).any(|at| was_in_relative(text, at))
    }

    /// `أسوأ نتيجة منذ 1935 حين نال 154`, but `أسوأ هزيمة منذ 1935 حين هبط إلى 203`: only a list whose count is told already.
    fn dates_when(&self, sign: &Sign, count: &Count) -> bool {
        let is_since = matches!(self.text.folded(sign.tokens.start.saturating_sub(1)), "منذ" | "ومنذ");
        let is_told = |told: &Told| count.is_of(told) && told.seats.is_some() && !told.earlier;
        !(sign.barred && sign.plain && is_since)
            || forms::is(self.text, sign.tokens.end + 1, forms::WON)
            || self.told.iter().rev().take(TOLD_MAX).any(is_told)
    }

    /// True where a sign that no count has taken is that of the count.
    fn reaches(&self, sign: &Sign, count: &Count, last: Option<&Told>) -> bool {
        self.is_tied(sign, count, last) || last.is_none() && self.leads_to(sign, count)
    }

    /// By the words between both.
    fn is_tied(&self, sign: &Sign, count: &Count, last: Option<&Told>) -> bool {
        let (text, token) = (self.text, count.token);
        let names_vote = !sign.barred && !sign.plain;
        match tie(text, self.adverbial_end(sign)..token) {
            Tie::Points => !self.counts_times(sign),
            Tie::When => self.dates_when(sign, count),
            Tie::While => !(sign.barred && sign.plain || self.is_left_after(sign.tokens.start, token)),
            _ if self.describes(sign, token) || self.is_in_relative(sign, token) || self.is_in_aside(sign, token) => false,
            _ if self.is_in_closed_relative(sign.tokens.start, token) || self.is_left_after(sign.tokens.start, token) => false,
            // `أكثر مما ناله عام 2016 وهو 76`
            Tie::Clause => !sign.barred || sign.tokens.end + 1 == token && matches!(text.folded(sign.tokens.end), "وهو" | "وهي"),
            Tie::Colon if sign.plain => {
                !sign.barred && last.is_none() && sign.placed.is_some_and(|placed| placed.election.is_some())
            }
            Tie::Colon => !sign.barred && !self.is_told_of_list(sign, token),
            _ if names_vote && self.heads_clause(sign) => true,
            Tie::Sequence => names_vote && (last.is_none() || sign.placed.is_none()),
            Tie::None => false,
        }
    }

    /// `لكن سنة 2007 كانت سنة السقطة، إذ هوى إلى 38`, `في أول اختبار له، انتخابات 2011، رفع …`, `ومع عودته في 1995 كانت مصر …، فلم يظفر سوى
    /// بستة`: an election that is named before anything is told.
    fn leads_to(&self, sign: &Sign, count: &Count) -> bool {
        let (token, start) = (count.token, sign.tokens.start);
        !sign.barred
            && sign.placed.is_some()
            && self.opens_sentence(sign, count.range.start)
            && !self.describes(sign, token)
            && !self.stands_in_participle(sign, token)
            && !self.is_in_relative(sign, token)
            && !self.is_in_closed_relative(start, token)
            && !self.is_told_of_list(sign, token)
            && !self.is_left_after(start, token)
    }

    fn opens_sentence(&self, sign: &Sign, head: usize) -> bool {
        let leads_in = matches!(self.text.folded(head), "ثم" | "مع" | "ومع" | "عند" | "وعند" | "لدي" | "ولدي");
        sign.tokens.start <= head + 2 + usize::from(leads_in)
            || !sign.plain && !tells(self.text, head..sign.tokens.start)
            || self.tells_what_was(head, sign)
            || self.follows_signs(head, sign.tokens.start)
            || self.is_apposed_at_head(sign, head)
    }

    /// `أحرزها في 2011، حين نال …`: a date behind the count before may still point on.
    fn points_on(&self, sign: &Sign, count: &Count, last: Option<&Told>) -> bool {
        let (text, token) = (self.text, count.token);
        let told = last.filter(|told| !(told.earlier && told.compared));
        let since = told.map_or(sign.tokens.end, |told| (told.token + 1).max(sign.tokens.end));
        match tie(text, sign.tokens.end..token) {
            Tie::Points => tie(text, since..token) == Tie::Points && !self.counts_times(sign),
            Tie::When => self.dates_when(sign, count),
            Tie::While => !(sign.barred && sign.plain),
            _ => false,
        }
    }

    /// `فيها`: the year or sign told last, in a sentence without signs before the count.
    fn pointed_from_afar(&mut self, count: &Count) -> Option<Placed> {
        let Count { token, sentence, .. } = *count;
        if tie(self.text, count.range.start.max(token.saturating_sub(REACH))..token) != Tie::Points {
            return None;
        }
        self.year_told_before(token)
            .or_else(|| self.last_sign(sentence).map(|placed| self.of_sign(placed, token)))
    }

    /// `31 يوليو 2022: انتخابات تشريعية يخرج منها`: in a dated line a vote without a day is that of the line.
    fn of_sign(&self, placed: Option<Placed>, token: usize) -> Placed {
        placed.or_else(|| self.headed(token)).unwrap_or_else(|| self.elections.main())
    }

    /// Where the sentence goes on from the count told `last`, and `result` is the election of the last one that it can go on with.
    fn goes_on_from(&mut self, last: &Told, result: Option<Placed>, is_newer: bool, token: usize) -> ControlFlow<Option<Placed>> {
        // `52 في 2007، قبل أن يهبط إلى 47`: told on to the next.
        let on = (last.token + 1..token).rev().find(|&at| self.tells_on(at));
        let next = on.filter(|_| !last.compared).and_then(|on| self.next_after(on, Some(last)));
        if next.is_some() {
            return Break(next);
        }
        let placed = if self.shares_vote(last, token) {
            Some(last.placed)
        } else {
            result
        };
        let placed = match placed {
            Some(placed) if is_newer => Some(self.moved_on(placed, token)),
            // The list has won already: another time has been told since.
            None if is_newer && !last.earlier => {
                let moved = self.moved_on(last.placed, token);
                (moved.year > last.placed.year).then_some(moved)
            }
            _ => placed,
        };
        // `وقفز حزب السهل من ثمانية إلى 15`: what it was before says nothing of what it is.
        if placed.is_some() || !last.earlier && !self.is_left_after(last.token, token) {
            return Break(placed);
        }
        Continue(())
    }

    /// `كان للأول في 2018 خمسة مقاعد وللثاني ثلاثة`: a count without verb shares the election of the one before.
    fn shares_vote(&self, last: &Told, token: usize) -> bool {
        const SHARED_WITHIN: usize = 10;
        let text = self.text;
        // `كان له 295 مقعدا في تلك الدورة، ولحزب النهر 49`
        let parts = |at: usize| {
            matches!(text.mark(at), Some('،' | '؛')) && !text.folded(at + 1).starts_with("ول")
                || matches!(text.folded(at), "والباقي" | "والبقيه")
        };
        last.earlier
            && !last.compared
            && token - last.token <= SHARED_WITHIN
            && !(last.token + 1..token).any(parts)
            && !tells(text, last.token..token)
            && !self.is_left_for_any_verb(last.token, token)
    }

    /// `ثم ارتفع قليلا في 2007، قبل أن يحرز تحالفه 47`
    fn told_on(&self, count: &Count) -> Option<Placed> {
        let on = (count.range.start..count.token).rev().find(|&at| self.tells_on(at))?;
        self.next_after(on, None)
    }

    /// What the sentences before, the heading or the list above bring in.
    fn brought_in(&mut self, count: &Count) -> Option<Placed> {
        let Count { token, sentence, .. } = *count;
        let name = count.mention.map(|mention| mention.list.name.as_str());
        self.explained(sentence)
            .or_else(|| self.elections_of_body(count.range.start, token))
            .or_else(|| self.carried(sentence, name).map(|carried| self.moved_on(carried, token)))
            .or_else(|| self.headed(token))
            .or_else(|| self.listed(sentence))
    }

    /// Where the story has gone on in the sentence of a count from the election told before it: `وشكل الحزب في 2018 تحالفا، وحل أولا بـ54`.
    fn moved_on(&mut self, carried: Placed, token: usize) -> Placed {
        self.signs_of(self.text.sentence_of(token));
        let before = self.signs_in(token.saturating_sub(REACH)..token).rev();
        let plain =
            before.filter(|sign| sign.tokens.end <= token && sign.plain && !sign.barred && !self.is_in_relative(sign, token));
        let later = plain.into_iter().find_map(|sign| sign.placed);
        later
            .filter(|placed| placed.election.is_some() && placed.year > carried.year)
            .unwrap_or(carried)
    }

    /// The election after the one that the words before token `on`, or the count told last, mean.
    fn next_after(&self, on: usize, last: Option<&Told>) -> Option<Placed> {
        let named = self.signs.all.iter().rfind(|sign| sign.tokens.end <= on && !sign.barred);
        let named = named.filter(|sign| last.is_none_or(|told| sign.tokens.start > told.token));
        let from = match named {
            Some(sign) => sign.placed?,
            None => last?.placed,
        };
        let next = self.elections.elections_on(from, 1)?;
        // `قبل أن تنقلب الصورة`: to what the text is about, or nobody knows where.
        let is_main = next.year == self.elections.main().year;
        Some(if is_main || !clauses::TURNS_ROUND.at(self.text, on + 2) {
            next
        } else {
            self.elections.unknown()
        })
    }

    /// The last sign that ends before `token`.
    pub(super) fn sign_before(&self, token: usize) -> Option<&Sign> {
        let end = self.signs.all.partition_point(|sign| sign.tokens.end <= token);
        let sign = self.signs.all.get(end.checked_sub(1)?)?;
        (sign.tokens.start + REACH > token).then_some(sign)
    }

    /// A date right behind the count, in its clause: `107 مقاعد أحرزها في نونبر 2011`.
    fn behind(&self, token: usize, mention: &SeatMention, range: &Range<usize>) -> Option<Placed> {
        const NEAR: usize = 6;
        const NEAR_IN_BRACKETS: usize = 10;
        let text = self.text;
        let sign = self
            .signs
            .all
            .get(self.signs.all.partition_point(|sign| sign.tokens.start <= token))?;
        let between = token + 1..sign.tokens.start;
        // `(وكان قد حصد 88 مقعدا ضمن تكتل السهل في كانون الأول 2018)`
        let in_brackets = text.mark(sign.tokens.end) == Some(')') && !between.clone().any(|at| text.mark(at) == Some('('));
        let only = usize::from((token + 1..token + 3).any(|at| text.folded(at) == "فقط"));
        let near = between.len() <= if in_brackets { NEAR_IN_BRACKETS } else { NEAR + only } && sign.tokens.end <= range.end;
        // `بعشرة مقاعد خرج حزب السهل من الدورة السابقة`
        let enters = |at: usize| ENTERS_OR_LEAVES.at(text, at);
        let enters = (token + 2..token + 4).any(enters);
        let leads_to_vote = |at: usize| enters && at + 1 == sign.tokens.start && text.folded(at) == "من";
        let breaks = |at: usize| {
            text.mark(at).is_some_and(|mark| !is_bracket(mark))
                || text.number(at).is_some()
                // `لم تنل غير 12 مقعدا وكانت قد حصلت في انتخابات 2018 على 24`
                || clauses::HAD.at(text, at)
                || forms::is(text, at, forms::PARTS) && !leads_to_vote(at)
        };
        // `304 مقاعد نالها حزب السهل في 1986`, `عشرة مقاعد فقط نالها`: but where its verb stands before the list, the date is that verb's.
        let own_verb = enters || tells(text, token + 2..token + 4);
        let foreign = text.span(between.clone()).overlaps(mention.list.span) && !own_verb && !in_brackets;
        (near && !sign.barred && !foreign && !between.clone().any(breaks))
            .then_some(sign.placed)
            .flatten()
    }
}

fn is_bracket(mark: char) -> bool {
    matches!(mark, '(' | ')' | '"' | '»' | '«' | '“' | '”' | '/')
}
