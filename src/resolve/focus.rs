//! Which election each count of a text belongs to where its own words do not say: by what the sentence has named before,
//! by the count it is coordinated or compared with, by the sentence before, and at last by the article's main election.
//! Owns the way through the text; which elections there are is `election`'s, the words of time are `extract`'s.

mod beside;
mod carried;
mod clauses;
mod dates;
mod earlier;
mod past_perfect;

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;
use crate::extract::seats::{Period, SeatMention, SeatStatus, Tie, TotalMention, opens_clause, tells, tie};

use self::carried::story_start;
use self::clauses::was_in_relative;
use super::DateFact;
use super::election::{Elections, Placed, Resolved};
use super::forms;
use super::headings::{Heading, headings_of};

/// Rule of an earlier figure.
const BEFORE: &str = "seats/before";

static ENTERS_OR_LEAVES: WordTest = WordTest::words(&[], &["خرج", "خرجت", "دخل", "دخلت", "خرجوا", "دخلوا"]);

/// How far before a count a landmark of its sentence is looked for, in tokens.
const REACH: usize = 80;

/// Counts of one sentence that are looked back on.
const TOLD_MAX: usize = 40;

/// Sentences back over which an election named stays the topic of its paragraph.
pub(super) const CARRIED_OVER: usize = 4;

/// How far behind `الانتخابات السابقة` the day of that vote may stand, in tokens.
const DESCRIBED_WITHIN: usize = 6;

/// How far into its sentence a sign leads it, in tokens.
const LEADING: usize = 4;

/// Dates on either side of a count among which that of its election is looked for.
pub(super) const DATES_BESIDE: usize = 8;

/// A count that was placed.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) sentence: usize,
    /// The token of its number.
    pub(super) token: usize,
    /// The name of its list.
    pub(super) name: String,
    pub(super) seats: Option<u32>,
    /// True for an earlier figure.
    pub(super) earlier: bool,
    /// True for an earlier figure that the result of the same list is compared with in its sentence.
    pub(super) compared: bool,
    /// True where its words only say that it is of the election before.
    pub(super) former: bool,
    /// True for a count of the election before, told in the past perfect.
    pub(super) looked_back: bool,
    pub(super) placed: Placed,
}

/// What a stretch of text says of the election.
#[derive(Clone, Debug)]
pub(super) struct Sign {
    pub(super) tokens: Range<usize>,
    pub(super) barred: bool,
    /// True for a date that names no election.
    pub(super) plain: bool,
    /// True for `الانتخابات السابقة`.
    pub(super) former: bool,
    /// True for a step of the story that led to an election.
    pub(super) is_step: bool,
    /// The first day of its date, where that is what it says.
    pub(super) day: Option<jiff::civil::Date>,
    /// None for a phrase that means the main election.
    pub(super) placed: Option<Placed>,
}

impl Sign {
    /// Words that name an election and nothing else.
    pub(super) fn at(tokens: Range<usize>, placed: Placed) -> Self {
        Self {
            tokens,
            barred: false,
            plain: false,
            former: false,
            is_step: false,
            day: None,
            placed: Some(placed),
        }
    }
}

/// The signs of one sentence, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs {
    pub(super) sentence: Option<usize>,
    pub(super) all: Vec<Sign>,
    /// True where one of them names an election.
    pub(super) names_election: bool,
}

/// The way through one text.
pub(super) struct Focus<'a> {
    pub(super) text: &'a TokenizedText<'a>,
    pub(super) elections: &'a Elections<'a>,
    pub(super) dates: &'a [DateFact],
    pub(super) told: Vec<Told>,
    /// The signs of the sentence looked at last.
    pub(super) signs: Signs,
    /// Those of the sentences looked at before it: a look back must not read a long sentence anew for every count.
    pub(super) known_signs: Vec<Signs>,
    /// The lines that head sections with their years, where there are several.
    headings: Vec<Heading>,
}

impl<'a> Focus<'a> {
    pub(super) fn new(text: &'a TokenizedText<'a>, elections: &'a Elections<'a>, dates: &'a [DateFact]) -> Self {
        Self {
            text,
            elections,
            dates,
            told: Vec::new(),
            signs: Signs::default(),
            known_signs: Vec::new(),
            headings: headings_of(text),
        }
    }

    /// The election of the count at `index` of all. Counts must come in the order of the text.
    pub(super) fn of_seat(&mut self, mentions: &[SeatMention], index: usize) -> Resolved {
        let Some(mention) = mentions.get(index) else {
            return Resolved::default();
        };
        // A term that nobody has counted says nothing.
        let plain = self.is_uncounted_term(mention.period).then(|| SeatMention {
            period: Period::Unstated,
            ..mention.clone()
        });
        let mention = plain.as_ref().unwrap_or(mention);
        let token = self.text.token_at(mention.number.start);
        let status = mention.status.unwrap_or_default();
        let is_change = mention.seats.is_none();
        let placed = match mention.period {
            _ if let Some(placed) = self.ordinal_behind(token).or_else(|| self.alone_in_bracket(token)) => placed,
            Period::Unstated | Period::Before if self.is_of_long_ago(token) => self.elections.unknown(),
            Period::Unstated | Period::Before if let Some(year) = self.between_years(token) => self.dated_year(year, token),
            _ if let Some(year) = self.had_until(token) => self.elections.before_year(year),
            Period::Unstated | Period::Before if let Some(placed) = self.pointed_at_other_vote(token) => placed,
            Period::Year(year) => self.dated_year(year, token),
            Period::Dated(span) if mention.rule == BEFORE && self.means_former(span, token) => self.before(token),
            // A vote to come is no time of seats that are held.
            Period::Dated(span) if self.is_to_come(span) && self.is_held(token) => self.elections.main(),
            Period::Dated(span) => self.dated(span),
            // `17 مقعدا لا 67 كما أعلن`: a figure set right.
            Period::Before
                if mention.rule == BEFORE
                    && (self.is_of_early_stage(token) || self.text.folded(token.saturating_sub(1)) == "لا") =>
            {
                self.elections.main()
            }
            Period::Before if let Some(placed) = self.vote_entered(token) => placed,
            Period::Before if self.is_told_of_event(token) => self.elections.unknown(),
            // `قد يصعد من 33 إلى أربعين`: from what it has now.
            Period::Before if !self.elections.is_news() && self.is_of_future_change(token) => self.elections.main(),
            Period::Before => {
                let alone = !self.is_compared(mentions, index);
                let beside = self.was_beside(mention, token);
                beside
                    .or_else(|| self.had_on_day(token))
                    .or_else(|| self.at_that_time(token, alone))
                    .unwrap_or_else(|| self.before(token))
            }
            Period::Stepped(span) if let Some(placed) = self.stepped(span) => placed,
            Period::Unstated | Period::Stepped(_) if mention.corrected => self.elections.main(),
            Period::Unstated | Period::Stepped(_) => match self.unstated(token, Some(mention), is_change) {
                // `تمنح الاستطلاعات الحزب 250 مقعدا هذه المرة`
                Some(_) if status == SeatStatus::Forecast && self.says_this_time(token) => self.elections.forecast(),
                // Seats that are held are not of a vote to come.
                Some(placed)
                    if self
                        .elections
                        .is_to_come_on(placed, placed.election.map(|election| election.date))
                        && self.is_held(token) =>
                {
                    self.elections.main()
                }
                // What is expected is not of the time told in the sentences before.
                Some(placed)
                    if status == SeatStatus::Forecast
                        && self.says_expected(token)
                        && !self.is_of_sentence(placed, token)
                        && !self.is_held(token) =>
                {
                    self.elections.forecast()
                }
                Some(placed) => placed,
                None if status == SeatStatus::Forecast && !self.is_held(token) => self.elections.forecast(),
                None => {
                    let from = story_start(self.text, token);
                    let of_body = self.elections_of_body(from, token);
                    // `وشكل الحزب في 2018 تحالفا، وحل أولا بـ54`: rather that year than the vote that the story began with.
                    let since = self
                        .year_told_before(token)
                        .filter(|told| self.elections.is_history() && told.year > self.elections.main().year);
                    of_body
                        .or(since)
                        .or_else(|| self.of_history(token))
                        .unwrap_or_else(|| self.elections.main())
                }
            },
        };
        let placed = self.after_compared(mentions, index, placed);
        let placed = self.before_next(mentions, index, placed).unwrap_or(placed);
        let had = match mention.period {
            Period::Unstated => self.had_before(mention, token, placed),
            _ => None,
        };
        let looked_back = had.is_some() || mention.period == Period::Unstated && self.was_on_the_eve(token);
        let is_past = placed.year < self.elections.main().year;
        let was = || self.after_clause(token).is_some() || self.elections.is_news() && self.opens_with_had(token);
        let looked_back = looked_back || is_past && was();
        let placed = had.unwrap_or(placed);
        let compared_election = self.tells_of_compared(token) || self.goes_on_from_earlier(token, placed);
        self.told.push(Told {
            sentence: self.text.sentence_of(token),
            token,
            name: mention.list.name.clone(),
            seats: mention.seats,
            earlier: mention.rule == BEFORE || compared_election,
            compared: mention.rule == BEFORE && self.is_compared(mentions, index),
            former: mention.period == Period::Before,
            looked_back,
            placed,
        });
        Elections::resolved(placed)
    }

    /// The election of a chamber's size; all counts must have been placed before.
    pub(super) fn of_total(&mut self, mention: &TotalMention) -> Resolved {
        let token = self.text.token_at(mention.quote.end.saturating_sub(1));
        let placed = match mention.period {
            Period::Year(year) => self.dated_year(year, token),
            Period::Dated(span) => self.dated(span),
            Period::Before => self.before(token),
            Period::Stepped(span) if let Some(placed) = self.stepped(span) => placed,
            Period::Unstated | Period::Stepped(_) => self.unstated(token, None, false).unwrap_or_else(|| self.elections.main()),
        };
        Elections::resolved(placed)
    }

    /// True where the sentence of a count itself says that it is expected.
    pub(super) fn says_expected(&self, token: usize) -> bool {
        static EXPECTS: WordTest = WordTest::stems(&["توقع", "استطلاع"]);
        let head = self.text.sentence_around(token).start.max(token.saturating_sub(REACH));
        EXPECTS.any_in(self.text, head..token)
    }

    /// True where the sentence of a count itself tells of an election: by a sign, or by a count before it.
    fn is_of_sentence(&mut self, placed: Placed, token: usize) -> bool {
        let sentence = self.text.sentence_of(token);
        self.signs_of(sentence);
        let of_it = |other: &Placed| other.year == placed.year;
        // `ليس كما حدث في انتخابات 2018، ومن المتوقع حصوله على 30`: what is expected now is of another.
        static EXPECTS_NOW: WordTest = WordTest::words(&['و', 'ف'], &["المتوقع", "متوقع", "يتوقع", "تتوقع"]);
        let text = self.text;
        let is_now = |at: usize| !(at.saturating_sub(2)..at).any(|was| matches!(text.folded(was), "كان" | "كانت"));
        let expects = EXPECTS_NOW
            .last_in(text, text.sentence(sentence).start..token)
            .filter(|&at| is_now(at));
        let is_left = |end: usize| expects.is_some_and(|expects| end <= expects);
        let mut signs = self
            .signs_in(text.sentence(sentence))
            .filter(|sign| !is_left(sign.tokens.end))
            .filter_map(|sign| sign.placed);
        signs.any(|other| of_it(&other)) || self.in_sentence(sentence, token).any(|told| of_it(&told.placed))
    }

    /// True where the words of a date mean a vote to come.
    fn is_to_come(&self, span: Span) -> bool {
        self.elections
            .is_to_come_on(self.dated(span), self.elections.first_day_in(span))
    }

    /// `هذه المرة` around a count.
    fn says_this_time(&self, token: usize) -> bool {
        const REACH: usize = 7;
        let text = self.text;
        (token.saturating_sub(REACH)..token + REACH)
            .any(|at| text.folded(at) == "المره" && at > 0 && text.folded(at - 1).trim_start_matches('ل') == "هذه")
    }

    /// The counts of `sentence` before `token`, the nearest of them first.
    fn in_sentence(&self, sentence: usize, token: usize) -> impl Iterator<Item = &Told> {
        let end = self
            .told
            .partition_point(|told| (told.sentence, told.token) < (sentence, token));
        let told = self.told.get(..end).unwrap_or_default().iter().rev();
        told.take_while(move |told| told.sentence == sentence).take(TOLD_MAX)
    }

    /// The election of a count whose own words name none; none where the text gives no reason to leave the main one.
    fn unstated(&mut self, token: usize, mention: Option<&SeatMention>, is_change: bool) -> Option<Placed> {
        let sentence = self.text.sentence_of(token);
        self.signs_of(sentence);
        let range = self.text.sentence(sentence);
        let text = self.text;
        if let Some(placed) = self.in_clause_of_vote(token) {
            return Some(placed);
        }
        if self.was_on_the_eve(token) {
            let main = self.elections.main();
            let is_over = self.elections.is_news();
            return Some(if is_over {
                self.elections.earlier_than(main)
            } else {
                self.elections.before(main)
            });
        }
        if let Some(placed) = self
            .present_behind(token)
            .or_else(|| self.bracketed(token))
            .or_else(|| self.told_behind(token))
        {
            return Some(placed);
        }
        let nearest = self.sign_before(token).cloned();
        let last = self.in_sentence(sentence, token).next().cloned();
        // What another list had once says nothing of a change.
        let may_go_on = |told: &Told| !is_change || self.past_perfect(told.token).is_none();
        let told_plainly = |told: &&Told| {
            may_go_on(told)
                && !told.earlier
                && !told.former
                && !self.is_in_closed_relative(told.token, token)
                && !self.is_in_dated_relative(told.token)
                && !self.is_left_for_main_verb(told.token, token)
                && !self.is_left_after(told.token, token)
        };
        let result = self.in_sentence(sentence, token).find(told_plainly);
        let result = result.or_else(|| {
            self.in_sentence(sentence, token).find(|told| {
                !told.earlier
                    && may_go_on(told)
                    && !self.is_in_closed_relative(told.token, token)
                    && !self.is_left_for_main_verb(told.token, token)
                    && !self.is_left_after(told.token, token)
            })
        });
        // One list does not win twice in one election.
        let twice = |told: &&Told| {
            mention.is_some_and(|mention| !is_change && told.name == mention.list.name && told.seats != mention.seats)
        };
        // But in a sentence that tells of one election by name the list is more likely to be misread.
        let told_of = self
            .signs
            .all
            .first()
            .filter(|sign| !sign.plain && !sign.barred && !sign.former);
        let told_of = told_of.filter(|sign| self.signs.all.len() == 1 && !tells(text, range.start..sign.tokens.start));
        let told_of = told_of.and_then(|sign| sign.placed);
        let of_one = |told: &&Told| told_of.is_some_and(|placed| placed.year == told.placed.year);
        let result = result.filter(|told| !twice(told) || of_one(told)).map(|told| told.placed);
        // `أسوأ نتيجة منذ 1935 حين نال 154`, but `أسوأ هزيمة منذ 1935 حين هبط إلى 203`: only a list whose count is told already.
        let is_told =
            |told: &Told| mention.is_some_and(|mention| told.name == mention.list.name && told.seats.is_some() && !told.earlier);
        let since = |sign: &Sign| matches!(text.folded(sign.tokens.start.saturating_sub(1)), "منذ" | "ومنذ");
        let won_then = |sign: &Sign| forms::is(text, sign.tokens.end + 1, forms::WON);
        let when = |sign: &Sign| {
            !(sign.barred && sign.plain && since(sign)) || won_then(sign) || self.told.iter().rev().take(TOLD_MAX).any(is_told)
        };
        // What stands behind a count without a break is that count's own.
        let own = |told: &Told, sign: &Sign| {
            told.token >= sign.tokens.end
                || (told.token..sign.tokens.start).all(|at| text.mark(at).is_none_or(is_bracket))
                    && !opens_clause(text, told.token + 1..sign.tokens.start)
                    && !(told.token + 1..sign.tokens.start).any(|at| was_in_relative(text, at))
        };
        let newer = nearest
            .as_ref()
            .filter(|sign| last.as_ref().is_none_or(|told| !own(told, sign)));
        let is_newer = newer.is_some();
        // `31 يوليو 2022: انتخابات تشريعية يخرج منها`: in a dated line a vote without a day is that of the line.
        let section = self.headed(token);
        let follows = |placed: Option<Placed>| placed.or(section).unwrap_or_else(|| self.elections.main());
        if let Some(sign) = newer {
            let tie = tie(text, self.adverbial_end(sign)..token);
            // `لكن سنة 2007 كانت سنة السقطة، إذ هوى إلى 38`
            // `في أول اختبار له، انتخابات 2011، رفع …`: an election that is named before anything is told.
            // `ومع عودته في 1995 كانت مصر …، فلم يظفر سوى بستة`
            let leads_in = matches!(
                text.folded(range.start),
                "ثم" | "مع" | "ومع" | "عند" | "وعند" | "لدي" | "ولدي"
            );
            let opens = sign.tokens.start <= range.start + 2 + usize::from(leads_in)
                || !sign.plain && !tells(text, range.start..sign.tokens.start)
                || self.tells_what_was(range.start, sign)
                || self.follows_signs(range.start, sign.tokens.start)
                || self.is_apposed_at_head(sign, range.start);
            let leads = opens && last.is_none() && !sign.barred && sign.placed.is_some();
            let reaches = match tie {
                Tie::Points => !self.counts_times(sign),
                Tie::When => when(sign),
                Tie::While => !(self.is_left_after(sign.tokens.start, token) || sign.barred && sign.plain),
                _ if self.describes(sign, token) || self.is_in_relative(sign, token) || self.is_in_aside(sign, token) => false,
                _ if self.is_in_closed_relative(sign.tokens.start, token) || self.is_left_after(sign.tokens.start, token) => {
                    false
                }
                // `أكثر مما ناله عام 2016 وهو 76`
                Tie::Clause => {
                    !sign.barred || sign.tokens.end + 1 == token && matches!(text.folded(sign.tokens.end), "وهو" | "وهي")
                }
                Tie::Colon if sign.plain => {
                    !sign.barred && last.is_none() && sign.placed.is_some_and(|placed| placed.election.is_some())
                }
                Tie::Colon => !sign.barred && !self.is_told_of_list(sign, token),
                _ if !sign.barred && !sign.plain && self.heads_clause(sign) => true,
                Tie::Sequence => !sign.barred && !sign.plain && (last.is_none() || sign.placed.is_none()),
                Tie::None => false,
            } || leads
                && !self.describes(sign, token)
                && !self.stands_in_participle(sign, token)
                && !self.is_in_relative(sign, token)
                && !self.is_in_closed_relative(sign.tokens.start, token)
                && !self.is_told_of_list(sign, token)
                && !self.is_left_after(sign.tokens.start, token);
            if reaches {
                return Some(follows(sign.placed));
            }
        } else if let Some(sign) = nearest {
            // A date behind the count before may still point on: `أحرزها في 2011، حين نال …`.
            let tied = tie(text, sign.tokens.end..token);
            let told = last.as_ref().filter(|told| !(told.earlier && told.compared));
            let since = told.map_or(sign.tokens.end, |told| (told.token + 1).max(sign.tokens.end));
            let points = tied == Tie::Points && tie(text, since..token) == Tie::Points && !self.counts_times(&sign);
            if points || tied == Tie::When && when(&sign) || tied == Tie::While && !(sign.barred && sign.plain) {
                return Some(follows(sign.placed));
            }
        } else if tie(text, range.start.max(token.saturating_sub(REACH))..token) == Tie::Points
            && let Some(placed) = self.year_told_before(token).map(Some).or_else(|| self.last_sign(sentence))
        {
            return Some(follows(placed));
        }
        if let Some(mention) = mention
            && let Some(placed) = self.behind(token, mention, &range)
        {
            return Some(placed);
        }
        if let Some(last) = last {
            // A count without verb shares that of the one before: `كان للأول في 2018 خمسة مقاعد وللثاني ثلاثة`.
            const SHARED_WITHIN: usize = 10;
            // `كان له 295 مقعدا في تلك الدورة، ولحزب النهر 49`
            let parts = |at: usize| {
                matches!(text.mark(at), Some('،' | '؛')) && !text.folded(at + 1).starts_with("ول")
                    || matches!(text.folded(at), "والباقي" | "والبقيه")
            };
            let is_next = token - last.token <= SHARED_WITHIN && !(last.token + 1..token).any(parts);
            // `52 في 2007، قبل أن يهبط إلى 47`: told on to the next.
            let on = (last.token + 1..token)
                .rev()
                .find(|&at| self.tells_on(at))
                .filter(|_| !last.compared);
            let next = on.and_then(|on| self.next_after(on, Some(&last)));
            if next.is_some() {
                return next;
            }
            let shares = last.earlier
                && !last.compared
                && is_next
                && !tells(text, last.token..token)
                && !self.is_left_for_any_verb(last.token, token);
            let placed = if shares { Some(last.placed) } else { result };
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
                return placed;
            }
        }
        if is_change {
            return None;
        }
        // `ثم ارتفع قليلا في 2007، قبل أن يحرز تحالفه 47`
        let on = (range.start..token).rev().find(|&at| self.tells_on(at));
        let next = on.and_then(|on| self.next_after(on, None));
        if next.is_some() {
            return next;
        }
        self.explained(sentence)
            .or_else(|| self.elections_of_body(range.start, token))
            .or_else(|| {
                let name = mention.map(|mention| mention.list.name.as_str());
                self.carried(sentence, name).map(|carried| self.moved_on(carried, token))
            })
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
    fn sign_before(&self, token: usize) -> Option<&Sign> {
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
