//! Which election a figure belongs to that another is compared with or leads on from: the one before what its sentence tells of, the
//! time that its own words say, or what is told beside it. Owns these ways; which election is before which is `election`'s.

use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::seats::{Period, SeatMention, Tie, leads_on_to, says_past, tells, tie};

use super::{BEFORE, DESCRIBED_WITHIN, Focus, LEADING, Placed, Sign};
use crate::resolve::forms;

impl Focus<'_> {
    /// `30 مقعدا، مقابل 36 في الانتخابات الأخيرة`: in the news of a vote the last one is that before, unless what it is compared with
    /// was older still.
    pub(super) fn means_former(&mut self, span: Span, token: usize) -> bool {
        if !self.says_last(&self.text.tokens_in(span)) || !self.elections.is_news() {
            return false;
        }
        let main = self.elections.main().year;
        let told = self.in_sentence(self.text.sentence_of(token), token).next();
        told.is_none_or(|told| told.placed.year >= main)
    }

    /// `حصل حزب السهل على 30 مقعدا بعد أن كان له 48 في الانتخابات الماضية`: a list has one result in one vote, so that the past vote is the
    /// one before that whose count the sentence has just told.
    pub(super) fn sets_against_past(&self, mentions: &[SeatMention], index: usize, span: Span) -> bool {
        let text = self.text;
        let Some(mention) = mentions
            .get(index)
            .filter(|_| text.tokens_in(span).any(|at| says_past(text, at)))
        else {
            return false;
        };
        let token = text.token_at(mention.number.start);
        if mention.rule == BEFORE {
            return self.is_compared(mentions, index);
        }
        let head = text.sentence_around(token).start;
        let told = self.in_sentence(text.sentence_of(token), token).next();
        self.past_perfect(token).is_some()
            && told.is_some_and(|told| {
                let is_own = told.name == mention.list.name && told.seats.is_some() && told.seats != mention.seats;
                is_own && !told.earlier && told.placed.year == self.elections.main().year && tells(text, head..told.token)
            })
    }

    /// The past time that a sentence tells of, where `كان` only says what a list had then (`فقبل ثلاثة أعوام … أما الحزب فكان يشغل 58`)
    /// or a word points at it (`بعدما اكتفى آنذاك بمقعد`).
    pub(super) fn at_that_time(&mut self, token: usize, alone: bool) -> Option<Placed> {
        const WAS_WITHIN: usize = 9;
        const POINTS_WITHIN: usize = 4;
        let text = self.text;
        let sentence = text.sentence_of(token);
        let head = text.sentence(sentence).start;
        let main = self.elections.main().year;
        let is_past = |placed: &Placed| placed.year.is_some() && placed.year < main;
        if tie(text, token.saturating_sub(POINTS_WITHIN).max(head)..token) == Tie::Points {
            let told = self.told.iter().rev().take_while(|told| told.sentence + 1 >= sentence);
            let told = told.into_iter().map(|told| told.placed).find(is_past);
            if told.is_some() {
                return told;
            }
        }
        let was = |at: usize| {
            let word = text.folded(at);
            matches!(word.strip_prefix(['و', 'ف']).unwrap_or(word), "كان" | "كانت" | "كانوا")
        };
        let tells_what_was = (token.saturating_sub(WAS_WITHIN).max(head)..token).any(was) && text.folded(token - 1) != "من";
        self.signs_of(sentence);
        if alone && tells_what_was {
            let pointed = self.pointed_at(sentence, token).filter(|placed| placed.year.is_some());
            if pointed.is_some() {
                return pointed;
            }
        }
        let opening = self.signs.all.first()?;
        let leads = !opening.former && !opening.barred && !tells(text, head..opening.tokens.start);
        (alone && tells_what_was && leads).then_some(opening.placed?).filter(is_past)
    }

    /// `بعد أن حاز في 1997 مئة مقعد، بينما كان حزب النهر يشغل 53`: what another list had while an older election is told of.
    pub(super) fn was_beside(&self, mention: &SeatMention, token: usize) -> Option<Placed> {
        const WAS_WITHIN: usize = 9;
        let text = self.text;
        let sentence = text.sentence_of(token);
        let head = text.sentence(sentence).start.max(token.saturating_sub(WAS_WITHIN));
        let while_was = |at: usize| matches!(text.folded(at), "بينما" | "فيما") && matches!(text.folded(at + 1), "كان" | "كانت");
        let told = self.in_sentence(sentence, token).next()?;
        let is_older = told.placed.year < self.elections.main().year && told.name != mention.list.name;
        // `وكان حزب السهل قد حصد في الانتخابات الماضية 58، ما مكنه من الحكم مع حزب النهر الذي كان له 29`
        let is_past = told.looked_back || told.former && !told.earlier;
        let who_had =
            |at: usize| is_past && matches!(text.folded(at), "الذي" | "التي") && matches!(text.folded(at + 1), "كان" | "كانت");
        (is_older && (head..token).any(|at| while_was(at) || who_had(at))).then_some(told.placed)
    }

    /// A result is later than what it is compared with: in a text about 2024, `لم يبق لهم إلا 121 مقابل 365 في 2019` is of 2024,
    /// whatever was told before.
    pub(super) fn after_compared(&self, mentions: &[SeatMention], index: usize, placed: Placed) -> Placed {
        let stated = |mention: &&SeatMention| matches!(mention.period, Period::Unstated | Period::Year(_));
        let Some(mention) = mentions.get(index).filter(stated) else {
            return placed;
        };
        let next = mentions.get(index + 1).filter(|next| {
            let here = self.text.sentence_of(self.text.token_at(mention.number.start));
            next.rule == BEFORE
                && next.list.name == mention.list.name
                && self.text.sentence_of(self.text.token_at(next.number.start)) == here
        });
        let compared = next.and_then(|next| match next.period {
            Period::Year(year) => Some(year),
            Period::Dated(span) => self.dated(span).year,
            _ => None,
        });
        let main = self.elections.main();
        // `كرر نتيجة 2019: 14 مقعدا مقابل 17 قبل عامين`: one list has no two counts in one vote.
        let says_own = |next: &SeatMention| {
            let number = self.text.token_at(next.number.start);
            match next.period {
                Period::Dated(span) => span.start > next.number.start,
                Period::Year(year) => (number..number + 5).any(|at| {
                    self.text
                        .digits(at)
                        .is_some_and(|(value, _)| i16::try_from(value) == Ok(year))
                }),
                _ => false,
            }
        };
        let named = match mention.period {
            Period::Year(year) => {
                compared == Some(year) && next.is_some_and(|next| next.seats != mention.seats && says_own(next))
            }
            _ => true,
        };
        match (compared.filter(|_| named), placed.year, main.year) {
            (Some(compared), Some(year), Some(held)) if year <= compared && compared < held => main,
            _ => placed,
        }
    }

    /// `دخلت المجلس بـ89 نائبا، ثم تراجعت إلى 69`: the count that a change of the same list leads on from in its sentence is of the election
    /// before.
    pub(super) fn before_next(&mut self, mentions: &[SeatMention], index: usize, placed: Placed) -> Option<Placed> {
        const STEPS_MAX: usize = 3;
        let main = self.elections.main();
        let mention = mentions.get(index)?;
        let token = self.text.token_at(mention.number.start);
        let sentence = self.text.sentence_of(token);
        let is_default = mention.period == Period::Unstated && placed.year == main.year && placed.step == main.step;
        let is_count = |mention: &SeatMention| mention.seats.is_some() && mention.rule != BEFORE && !mention.corrected;
        if !is_default || !is_count(mention) || placed.election.is_none() {
            return None;
        }
        let (mut from, mut steps, mut last) = (token, 0, main);
        for next in mentions.get(index + 1..)?.iter().take(STEPS_MAX) {
            let at = self.text.token_at(next.number.start);
            let is_next = next.list.name == mention.list.name && next.seats != mention.seats && is_count(next);
            if self.text.sentence_of(at) != sentence || !is_next || !leads_on_to(self.text, from..at) {
                break;
            }
            let named = match next.period {
                Period::Year(year) => self.dated_year(year, at),
                Period::Dated(span) => self.dated(span),
                _ => main,
            };
            (from, steps, last) = (at, steps + 1, named);
            if last.year != main.year {
                break;
            }
        }
        let early = || {
            let mut near = self.text.sentence(sentence).start..from + STEPS_MAX * 2;
            near.any(|at| forms::joined(self.text, at, &['و'], forms::EARLY_STAGE | forms::SINCE_VOTE))
        };
        let steps = i16::try_from(steps).ok().filter(|steps| *steps > 0 && !early())?;
        self.elections.elections_on(last, -steps)
    }

    /// `كانت حصة حزب السهل في 2018 25 مقعدا، ثم أصبحت 31`: what the count of an election became is of the next one, for one list has no
    /// two counts in one vote.
    pub(super) fn since_last(&self, mention: &SeatMention, token: usize, placed: Placed) -> Option<Placed> {
        static THEN: WordTest = WordTest::words(&['و', 'ف'], &["ثم", "اصبح", "اصبحت", "صار", "صارت", "بات", "باتت"]);
        let last = self.in_sentence(self.text.sentence_of(token), token).next()?;
        let is_same_vote = last.placed.year == placed.year && placed.year < self.elections.main().year;
        // The year at the head of the sentence is that of the count before.
        let between = last.token + 1..token;
        let says_year = || {
            between
                .clone()
                .any(|at| self.text.digits(at).is_some_and(|(_, digits)| digits == 4))
        };
        let is_open = match mention.period {
            Period::Unstated => true,
            Period::Year(year) => Some(year) == placed.year && !says_year(),
            _ => false,
        };
        let is_count = mention.rule != BEFORE && mention.seats.is_some() && is_open;
        let is_own = last.name == mention.list.name && last.seats.is_some() && last.seats != mention.seats && !last.earlier;
        let goes_on = || THEN.any_in(self.text, between.clone());
        // `25 في النتائج الأولية ثم أصبحت 26 بعد الطعون`
        const AROUND: usize = 6;
        let is_stage = || {
            let mut near = last.token.saturating_sub(AROUND)..token + AROUND;
            near.any(|at| forms::joined(self.text, at, &['و'], forms::EARLY_STAGE | forms::SINCE_VOTE))
        };
        (is_same_vote && is_count && is_own && goes_on() && !is_stage())
            .then(|| self.elections.elections_on(last.placed, 1))
            .flatten()
    }

    /// True for an earlier figure of a list whose result stands in the same sentence: it opens no time of its own.
    pub(super) fn is_compared(&self, mentions: &[SeatMention], index: usize) -> bool {
        let Some(mention) = mentions.get(index) else { return false };
        let sentence = |other: &SeatMention| self.text.sentence_of(self.text.token_at(other.number.start));
        let here = sentence(mention);
        // `كان له وقتها 161 مقعدا، أي إنه خسر أكثر من مئة`: what that makes is no result of its own.
        let is_sum = |other: &SeatMention| {
            const REACH: usize = 6;
            let number = self.text.token_at(other.number.start);
            let near = number.saturating_sub(REACH)..number;
            other.seats.is_none() && near.into_iter().any(|at| self.text.folded(at) == "اي")
        };
        let is_result = |other: &SeatMention| {
            other.rule != BEFORE && other.list.name == mention.list.name && sentence(other) == here && !is_sum(other)
        };
        let around = mentions
            .get(index.saturating_sub(3)..mentions.len().min(index + 3))
            .unwrap_or_default();
        around.iter().any(is_result)
    }

    /// True for a count that only tells of the election compared with: `مقارنة بانتخابات 2019 التي حصد فيها 230`.
    pub(super) fn tells_of_compared(&mut self, token: usize) -> bool {
        self.signs_of(self.text.sentence_of(token));
        let text = self.text;
        self.sign_before(token).is_some_and(|sign| {
            let compares = |at: usize| matches!(text.folded(at), "مقارنه" | "بالمقارنه" | "قياسا" | "خلافا");
            let head = sign.tokens.start;
            // `ضعف ما ناله عام 2009 وهو 116`
            let measures = |at: usize| matches!(text.folded(at), "ما" | "مما" | "عما") && tells(text, at + 1..at + 3);
            let is_measure = sign.barred && (head.saturating_sub(5)..head).any(measures);
            // `أكبر أغلبية منذ فوز فلان عام 1987 بـ376`
            let since = (head.saturating_sub(6)..head).rev().take_while(|&at| text.mark(at).is_none());
            let is_since = since.into_iter().any(|at| matches!(text.folded(at), "منذ" | "ومنذ"));
            let is_measure = is_measure || sign.plain && is_since;
            (is_measure || (head.saturating_sub(2)..head).any(compares))
                && (sign.tokens.end..token).all(|at| text.mark(at).is_none_or(|mark| mark == '('))
        })
    }

    /// `تكشف المقارنة مع 2017 حجم التراجع، فقد كان للحزب وقتها 161 مقعدا`: in the news of a vote, only what was so at a time that the words point
    /// at; the story does not go on there.
    pub(super) fn was_so_then(&self, token: usize, placed: Placed) -> bool {
        const WITHIN: usize = 6;
        const BEHIND: usize = 4;
        static WAS: WordTest = WordTest::words(&['و', 'ف'], &["كان", "كانت"]);
        static THEN: WordTest = WordTest::words(&[], &["وقتها", "حينها", "انذاك", "يومها", "وقتذاك", "حينذاك"]);
        let text = self.text;
        let sentence = text.sentence_around(token);
        let before = token.saturating_sub(WITHIN).max(sentence.start)..token;
        let around = before.start..(token + BEHIND).min(sentence.end);
        placed.year < self.elections.main().year
            && placed.year.is_some()
            && self.elections.is_news()
            && WAS.any_in(text, before)
            && THEN.any_in(text, around)
    }

    /// True for a count without a verb behind an earlier figure: `كان للحزب 89 نائبا في المجلس المنحل، وثمانية في الذي سبقه`.
    pub(super) fn goes_on_from_earlier(&self, token: usize, placed: Placed) -> bool {
        let last = self.in_sentence(self.text.sentence_of(token), token).next();
        let is_past = placed.year < self.elections.main().year;
        last.is_some_and(|last| {
            is_past && last.earlier && placed.year <= last.placed.year && !tells(self.text, last.token + 1..token)
        })
    }

    /// `الانتخابات السابقة، التي أجريت في 30 أبريل 2014، باثنين وتسعين`: the former election by its own day.
    pub(super) fn former_by_day(&self, token: usize) -> Option<Placed> {
        const REACH: usize = 6;
        let end = self.signs.all.partition_point(|sign| sign.tokens.end <= token);
        let [.., former, day] = self.signs.all.get(..end)? else {
            return None;
        };
        let mut between = former.tokens.end..day.tokens.start;
        let tells = former.former && between.len() <= REACH && between.any(|at| matches!(self.text.folded(at), "التي" | "الذي"));
        day.placed.filter(|placed| tells && placed.year.is_some())
    }

    /// `من 160 مقعدا، وهي حصيلته في تشرين الأول 2009، إلى 33`: the time that an aside behind an earlier figure says.
    pub(super) fn said_behind(&self, token: usize) -> Option<Placed> {
        const ASIDE_MAX: usize = 8;
        let text = self.text;
        let comma = (token + 1..token + 4).find(|&at| matches!(text.mark(at), Some('،' | ',' | '(')))?;
        let opens = matches!(text.folded(comma + 1), "وهي" | "وهو") || text.mark(comma) == Some('(');
        let sign = self.signs_in(comma + 1..comma + 1 + ASIDE_MAX).next()?;
        let near = sign.tokens.start <= comma + ASIDE_MAX && (comma + 1..sign.tokens.start).all(|at| text.mark(at).is_none());
        let counts = (comma + 1..sign.tokens.start).any(|at| text.number(at).is_some());
        sign.placed
            .filter(|placed| opens && near && !counts && !sign.barred && placed.year.is_some())
    }

    /// `وكان لا يشغل قبل ذلك سوى ثمانية`
    pub(super) fn steps_back(&self, token: usize) -> bool {
        const REACH: usize = 6;
        let text = self.text;
        (token.saturating_sub(REACH).max(text.sentence_around(token).start)..token + REACH)
            .any(|at| text.folded(at) == "قبلها" || text.folded(at) == "قبل" && text.folded(at + 1) == "ذلك")
    }

    /// The election before the one that the sentence is about.
    pub(super) fn before(&mut self, token: usize) -> Placed {
        let sentence = self.text.sentence_of(token);
        self.signs_of(sentence);
        let own = self
            .former_by_day(token)
            .or_else(|| self.said_behind(token))
            .or_else(|| self.compared_with(token));
        if let Some(placed) = own {
            return placed;
        }
        let result = self.in_sentence(sentence, token).find(|told| !told.earlier && !told.former);
        let result = result.map(|told| (told.token, told.placed));
        // `الانتخابات السابقة، التي أجريت في 30 نيسان 2014`
        self.signs_of(sentence);
        let dated_former = self.signs.all.windows(2).rev().find_map(|pair| {
            let [former, date] = pair else { return None };
            let joined = former.former && date.tokens.start <= former.tokens.end + DESCRIBED_WITHIN && date.tokens.end <= token;
            // `مقارنة بالانتخابات السابقة عام 2019`, `قياسا إلى الانتخابات السابقة (2019)`
            let mut between = former.tokens.end..date.tokens.start;
            let is_own = between
                .all(|at| matches!(self.text.folded(at), "في" | "عام" | "سنه" | "لعام") || self.text.mark(at) == Some('('));
            let names_vote = is_own && date.placed.is_some_and(|placed| placed.election.is_some());
            date.placed
                .filter(|_| joined && (!date.plain || names_vote || self.tells_of_vote(date.tokens.start)))
        });
        if let Some(placed) = dated_former {
            return placed;
        }
        // `نال حزب السهل 240، وكان قد ارتفع في انتخابات 2019 من 282 إلى 303`: of the vote named since.
        let result = result.map(|(told, placed)| {
            let named = self
                .sign_before(token)
                .filter(|sign| sign.tokens.start > told && self.moves_from(token))
                .filter(|sign| !sign.plain && !sign.barred && !sign.former);
            named.and_then(|sign| sign.placed).unwrap_or(placed)
        });
        // Before a vote the "election before" is the last one held, unless the words step back from that.
        let steps_back = self.steps_back(token);
        let mut is_told = result.is_some_and(|placed| placed.year.is_some()) || steps_back;
        let about = match result {
            Some(placed) => placed,
            None => {
                let head = self.text.sentence(sentence).start;
                self.signs_of(sentence);
                let leads = |sign: &&Sign| sign.tokens.start <= head + LEADING && !sign.plain && !sign.barred && !sign.former;
                // Of `بين انتخابات 2005 وانتخابات 2010` the later.
                let leading = self.signs.all.iter().filter(leads).filter_map(|sign| sign.placed);
                let leading = leading.max_by_key(|placed| placed.year);
                let named = || {
                    let sign = self.sign_before(token)?;
                    let since = sign.tokens.end..token;
                    // `مني بانتكاسة في 2012 إذ هبط من 24 إلى 15`
                    let is_held = sign.placed.is_some_and(|placed| placed.election.is_some())
                        && matches!(tie(self.text, since.clone()), Tie::While | Tie::Clause)
                        && self.text.folded(token - 1) == "من";
                    // `حل سابعا بعدما كان ثانيا في 2018، إذ هبط من 48 إلى 15`: told of the main clause.
                    let names =
                        (!sign.plain || is_held) && !sign.barred && !sign.former && !self.is_left_after(sign.tokens.start, token);
                    let untold = self.in_sentence(sentence, token).all(|told| !since.contains(&told.token));
                    sign.placed.filter(|_| names && untold)
                };
                let told = leading.or_else(named);
                is_told |= told.is_some();
                told.or_else(|| self.pointed_at(sentence, token))
                    .or_else(|| self.carried(sentence, None))
                    .or_else(|| self.headed(token))
                    .unwrap_or_else(|| self.elections.main())
            }
        };
        let before = if is_told {
            self.elections.earlier_than(about)
        } else {
            self.elections.before(about)
        };
        if before.year.is_some() {
            return before;
        }
        // `بين انتخابات 2005 وانتخابات 2010 تراجع من 53 إلى 28`
        self.signs_of(sentence);
        let earlier = self
            .signs
            .all
            .iter()
            .filter(|sign| sign.tokens.end <= token && !(sign.barred && sign.plain))
            .filter_map(|sign| sign.placed);
        let earlier = earlier.filter(|placed| placed.year.is_some() && placed.year < about.year);
        earlier.max_by_key(|placed| placed.year).unwrap_or(before)
    }
}
