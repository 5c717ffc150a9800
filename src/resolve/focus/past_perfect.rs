//! Counts told in the past perfect (`وكان حزب السهل قد حصل على ثلاثين مقعدا`, `سبق له أن نال`): in the news of a vote they are those
//! of the vote before. Owns that construction; which election is before which is `election`'s.

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest};
use crate::extract::seats::{SeatMention, Tie, names_vote, speaks_of_former, tells, tie};

use super::clauses::is_relative;
use super::{Focus, Placed, Told};
use crate::resolve::forms;

/// Tokens between the auxiliary and the number.
const REACH: usize = 26;

/// Counts back among which those of the election told of are looked for.
const TOLD_WITHIN: usize = 200;

/// Tokens between the auxiliary and a verb without قد.
const SUBJECT_MAX: usize = 9;

/// Tokens between `كانت تبلغ` and the number.
const HELD_MAX: usize = 4;

static HAD: WordTest = WordTest::new(|word| {
    let bare = word.strip_prefix('و').unwrap_or(word);
    matches!(bare, "كان" | "كانت" | "كانوا" | "كانا" | "كانتا" | "يكن" | "تكن" | "سبق")
});

/// `عشية الانتخابات`
static EVES: WordTest = WordTest::words(&['و'], &["عشيه", "قبيل", "قبل"]);

/// Verbs of going into a vote.
static ENTERS: WordTest = WordTest::words(&['و', 'ف'], &["دخل", "دخلت", "خاض", "خاضت", "يدخل", "تدخل", "يخوض", "تخوض"]);

/// Words that point at a time told before.
static POINTS: WordTest = WordTest::words(&['و'], &["يومها", "حينها", "انذاك", "حينذاك", "يوميذ", "حينيذ"]);

static TERMS: WordTest = WordTest::words(&[], &["برلمان", "مجلس"]);

/// `إحدى الدورات`, `إحدى الولايات السابقة`
fn names_vote_or_term(text: &TokenizedText, at: usize) -> bool {
    names_vote(text, at..at + 1) || matches!(text.folded(at), "الدورات" | "الولايات" | "المجالس" | "المحطات" | "المرات")
}

impl Focus<'_> {
    /// The election before the one told of for a count in the past perfect, where the text has told results of that: in its sentence, in
    /// the news of it, or another count of the same list.
    pub(super) fn had_before(&mut self, mention: &SeatMention, token: usize, placed: Placed) -> Option<Placed> {
        if placed.year.is_none() || mention.corrected || mention.bound.is_some() {
            return None;
        }
        let clause = self.past_perfect(token)?;
        let main = self.elections.main();
        let sentence = self.text.sentence_of(token);
        // `وكان حزب السهل قد حصد في الانتخابات الماضية 58، ما مكنه من الحكم مع حزب النهر الذي كان له 29`: both of one vote.
        let last = self.in_sentence(sentence, token).next();
        let of_one = last.is_some_and(|told| {
            let in_relative = clause.start.checked_sub(1).is_some_and(|at| is_relative(self.text, at));
            let is_past = told.looked_back || told.former && !told.earlier || in_relative && told.placed.year < main.year;
            is_past && told.placed.year == placed.year && told.name != mention.list.name
        });
        if of_one {
            return None;
        }
        let is_main = placed.year == main.year;
        let of_it = |told: &&Told| {
            let is_result = !told.earlier && !told.former && !told.looked_back && told.token < clause.start;
            told.placed.year == placed.year && is_result && told.seats.is_some()
        };
        // `ائتلاف قائمة السهل … 91 مقعدا. وكانت قائمة السهل قد حصلت على 91`: told again, by half of its name.
        let is_again = |told: &Told| {
            let (one, other): (&str, &str) = (&told.name, &mention.list.name);
            told.seats == mention.seats && (one.ends_with(other) || other.ends_with(one))
        };
        if self.told.iter().rev().take(TOLD_WITHIN).filter(of_it).any(is_again) {
            return None;
        }
        let mut own = self
            .told
            .iter()
            .rev()
            .take(TOLD_WITHIN)
            .filter(of_it)
            .filter(|told| told.name == mention.list.name)
            .peekable();
        let is_known = own.peek().is_some();
        let is_another = is_main && is_known && own.all(|told| told.seats != mention.seats);
        let is_news = is_main && self.elections.is_news();
        let is_told = !is_known
            && self.told.iter().rev().take(TOLD_WITHIN).any(|told| {
                of_it(&told) && (is_news || told.sentence == sentence && !self.has_changed_since(told.token..clause.start))
            });
        if !is_another && !is_told || self.names_it(clause.start..token, placed) {
            return None;
        }
        // `وكان الحزب في عام 2009، وهو عام ذروته، قد حصل على 76`
        let dated = self.signs_in(clause.clone()).rev();
        let dated = dated.filter(|sign| !sign.barred && !(clause.start..sign.tokens.start).any(|at| is_relative(self.text, at)));
        let dated = dated.into_iter().find_map(|sign| sign.placed);
        Some(dated.unwrap_or_else(|| self.elections.earlier_than(placed)))
    }

    /// `لكن نوابه انسحبوا بعد ثمانية أشهر، فآلت مقاعدهم إلى حزب السهل الذي كان قد حصل على 17`: since the vote told of; what was before that is
    /// of the vote itself.
    fn has_changed_since(&self, range: Range<usize>) -> bool {
        range
            .into_iter()
            .any(|at| forms::joined(self.text, at, &['و', 'ف'], forms::SINCE_VOTE))
    }

    /// The clause of a count from its auxiliary on; none where the count is told otherwise, or where it is one of an early stage.
    pub(super) fn past_perfect(&self, token: usize) -> Option<Range<usize>> {
        const BEFORE: usize = 8;
        let text = self.text;
        let head = text.sentence_around(token).start;
        let had = HAD.last_in(text, token.saturating_sub(REACH).max(head)..token)?;
        // `عند حل البرلمان`: the noun.
        static AT_ITS: WordTest = WordTest::words(&['و'], &["عند", "قبل", "بعد", "منذ", "حتي", "عشيه", "قبيل", "لحظه"]);
        let is_noun = |at: usize| text.folded(at) == "حل" && at > 0 && AT_ITS.at(text, at - 1);
        let won = |at: usize| forms::is(text, at, forms::WON) && !is_noun(at);
        let is_verb_behind = |at: usize| {
            let verb = text.folded(at);
            text.word(at).is_some() && !verb.starts_with('ي') && (!verb.starts_with('ت') || verb.ends_with('ت'))
        };
        let marker = |at: usize| match text.folded(had).trim_start_matches('و') {
            "سبق" => text.folded(at) == "ان" || text.folded(at) == "وان",
            _ => text.folded(at) == "قد",
        };
        let helped = (had + 1..token)
            .find(|&at| marker(at) && is_verb_behind(at + 1))
            .map(|at| at + 1);
        let bare = || {
            let near = had + 1..(had + SUBJECT_MAX).min(token);
            let mut near = near.take_while(|&at| !text.is_comma(at) && (at > had + 1 || is_verb_behind(at)));
            near.find(|&at| won(at) && !is_relative(text, at - 1) && !forms::is(text, at - 1, forms::STORY_ON))
        };
        let is_early = |at: usize| forms::joined(text, at, &['و'], forms::EARLY_STAGE);
        let early = (head.max(had.saturating_sub(BEFORE))..token + BEFORE).any(is_early);
        // `الذي كان القوة الثالثة وله خمسة عشر نائبا`, `أكثرية كانت تبلغ 71 نائبا`
        // `الذي كان يهيمن على البرلمان بـ13`
        let is_lasting = text.folded(had + 1).starts_with(['ي', 'ت']);
        // But not `حزب السهل الذي كان يتزعمه الرئيس الراحل على 18 مقعدا`: who led it; the count is the main verb's.
        let is_done_to_it = is_lasting
            && ["ه", "ها", "هم"]
                .iter()
                .any(|pronoun| text.folded(had + 1).ends_with(pronoun));
        let plain = || {
            let from = had + 1 + usize::from(is_lasting);
            !tells(text, from..token) && !(had..token).any(|at| text.is_comma(at))
        };
        // But not `فقدت الحركة التي كان لها 15 نائبا كل مقاعدها عدا ثلاثة`: the second count is the main verb's.
        let counted = || self.told.iter().rev().take_while(|told| told.token > had).next().is_some();
        // `لم يبق من كتلة حزب السهل التي كانت تضم 28 نائبا سوى ستة`: the main verb's as well.
        let restricts = matches!(text.folded(token.saturating_sub(1)), "سوي" | "الا" | "غير");
        let was_so = had > head
            && is_relative(text, had - 1)
            && token - had <= SUBJECT_MAX
            && !is_done_to_it
            && plain()
            && !counted()
            && !restricts;
        // but not `كان له 38 مقعدا، ولن يشغل سوى خمسة`
        let is_denied = |at: usize| matches!(text.folded(at - 1), "لن" | "ولن" | "فلن");
        let held = (token.saturating_sub(HELD_MAX).max(had + 1)..token).any(|at| {
            forms::is(text, at, forms::HELD_THEN) && !is_relative(text, at - 1) && !is_denied(at) && !tells(text, had + 1..at)
        });
        if (was_so || held) && text.folded(had) != "سبق" {
            return (!early).then_some(had..token);
        }
        let verb = helped.or_else(bare)?;
        // The verb itself, or one that goes on from it: `كان قد خاض الانتخابات منفردا ونال 36`.
        let goes_on = |at: usize| {
            at > verb
                && text
                    .folded(at)
                    .strip_prefix('و')
                    .is_some_and(|rest| forms::holds(rest, forms::WON))
        };
        let last = (verb..token).rev().find(|&at| tells(text, at..at + 1))?;
        let governs = last == verb && won(last) || goes_on(last) && !counted();
        (governs && !early).then_some(had..token)
    }

    /// True for an earlier figure of the same vote: `بعد أن كانت النتائج الأولية قد منحتها 76`, `كانت الاستطلاعات ترجح له 40`.
    pub(super) fn is_of_early_stage(&self, token: usize) -> bool {
        const WAS_WITHIN: usize = 14;
        let text = self.text;
        let head = text.sentence_around(token).start.max(token.saturating_sub(WAS_WITHIN));
        let was = HAD.last_in(text, head..token);
        let is_early = |at: usize| {
            forms::joined(text, at, &['و'], forms::EARLY_STAGE)
                && !matches!(text.folded(at).trim_start_matches('و'), "حتي" | "الدور" | "فرز")
        };
        // `بعد أن منحته النتائج الأولية 34`
        let after = self.after_clause(token).is_some_and(|open| (open..token).any(is_early));
        // `بعدما كان 14 مقعدا في النتائج الأولية`
        const BEHIND: usize = 5;
        let behind = token + 1..(token + BEHIND).min(text.sentence_around(token).end);
        // `من خمسين مقعدا، وفق العد الأولي، إلى`
        const ASIDE_WITHIN: usize = 8;
        let aside = token + 1..(token + ASIDE_WITHIN).min(text.sentence_around(token).end);
        let is_first_count = |at: usize| {
            matches!(text.folded(at), "وفق" | "بحسب" | "حسب" | "في")
                && matches!(text.folded(at + 1), "العد" | "الفرز")
                && text.folded(at + 2) == "الاولي"
        };
        let after = after || aside.into_iter().any(is_first_count);
        let mut behind = behind.take_while(|&at| text.mark(at).is_none());
        let after = after || behind.any(|at| text.folded(at) == "في" && is_early(at + 2) && !is_early(at + 1));
        // `رفعت النتائج النهائية حصته من 31 إلى 45`: results that others replace.
        let replaces = |at: usize| {
            let subject = text.folded(at + 1);
            forms::is(text, at, forms::REPLACES)
                && matches!(
                    subject,
                    "النتايج" | "المفوضيه" | "الهييه" | "الطعون" | "اعاده" | "الداخليه" | "المحكمه"
                )
                || forms::is(text, at + 1, forms::REPLACES) && matches!(text.folded(at), "النهاييه" | "الطعون")
        };
        let governs = |at: usize| {
            replaces(at) && !(at..token).any(|word| is_relative(text, word)) && (at..token).all(|at| !text.is_comma(at))
        };
        let after = after || text.folded(token.saturating_sub(1)) == "من" && (head..token).any(governs);
        // The relative clause may describe it: `الاستطلاعات التي كانت ترجح له`.
        after || was.is_some_and(|was| (was.saturating_sub(3).max(text.sentence_around(token).start)..token).any(is_early))
    }

    /// `عشية الانتخابات كان للحزب 45 نائبا`: of the chamber that sat until then, where the vote is the one that the text is about.
    pub(super) fn was_on_the_eve(&self, token: usize) -> bool {
        const EVE_WITHIN: usize = 16;
        const VOTE_WITHIN: usize = 3;
        if self.entered_with(token) || self.was_of_former_term(token) || self.points_at_nothing(token) {
            return true;
        }
        let text = self.text;
        let head = text.sentence_around(token).start.max(token.saturating_sub(EVE_WITHIN));
        // `قبل الانتخابات: حزب السهل 26 نائبا، جبهة القمر 14`
        let opening = text.sentence_around(token).start;
        let mut colon = opening + 2..opening + 2 + VOTE_WITHIN;
        let mut colon = || colon.find(|&at| text.mark(at) == Some(':') && at < token);
        if EVES.at(text, opening) && colon().is_some_and(|colon| names_vote(text, opening + 1..colon)) {
            return true;
        }
        let Some(was) = HAD.last_in(text, head..token) else {
            return false;
        };
        let eve = EVES.last_in(text, head..was);
        let main = self.elections.main().year;
        eve.is_some_and(|eve| {
            // `قبل الأحد لم يكن له`: a vote by its day of the week.
            let by_day = forms::is(text, eve + 1, forms::WEEKDAY);
            (names_vote(text, eve + 1..(eve + 1 + VOTE_WITHIN).min(was)) || by_day && self.elections.is_news())
                && self
                    .signs_in(eve..token)
                    .all(|sign| sign.placed.is_none_or(|placed| placed.year == main))
                && (was + 1..token).all(|at| text.mark(at).is_none())
                && (was + 1..token).any(|at| {
                    forms::is(text, at, forms::HELD_THEN | forms::HAS) || at == was + 1 && text.folded(at).starts_with('ل')
                })
        })
    }

    /// `وكان حزب السهل قد خاض انتخابات 2018 منفردا`: a sentence that opens with what was before.
    pub(super) fn looks_back(&self, sentence: usize) -> bool {
        const REACH: usize = 6;
        let text = self.text;
        let sentence = text.sentence(sentence);
        let head = sentence.start;
        HAD.at(text, head) && (head + 1..sentence.end.min(head + 1 + REACH)).any(|at| text.folded(at) == "قد")
    }

    /// `ولم يكن للحزب عند حل المجلس غير 198 نائبا`: a sentence that opens with what was so.
    pub(super) fn opens_with_had(&self, token: usize) -> bool {
        const OPENING: usize = 2;
        let text = self.text;
        let head = text.sentence_around(token).start;
        (head..head + OPENING).any(|at| HAD.at(text, at) && !tells(text, at + 1..token))
    }

    /// `وكان قد تصدر في 26 أيار 2019، ونال وقتئذ 23 مقعدا`: the year of a vote that the calendar does not know, where words point at its
    /// day; what a list only had then was won in the vote before.
    pub(super) fn pointed_at_other_vote(&mut self, token: usize) -> Option<Placed> {
        const POINTS_WITHIN: usize = 4;
        let text = self.text;
        let sentence = text.sentence_of(token);
        let head = text.sentence(sentence).start;
        let near = token.saturating_sub(POINTS_WITHIN).max(head)..token;
        if tie(text, near.clone()) != Tie::Points {
            return None;
        }
        self.signs_of(sentence);
        if self.signs_in(head..token).any(|sign| sign.placed.is_some()) {
            return None;
        }
        let span = text.span(head..token);
        let end = self.dates.partition_point(|date| date.span.end <= span.end);
        let date = self
            .dates
            .get(end.checked_sub(1)?)
            .filter(|date| span.encloses(date.span) && !date.relative)?;
        let year = date.range.latest?.year();
        if !self.elections.knows_of_none_in(year) {
            return None;
        }
        let won = near.clone().any(|at| {
            forms::is(text, at, forms::WON)
                || text
                    .folded(at)
                    .strip_prefix('و')
                    .is_some_and(|verb| forms::holds(verb, forms::WON))
        });
        Some(if won {
            self.elections.in_year(year, Some(&date.range))
        } else {
            self.elections.before_year(year)
        })
    }

    /// `قد يصعد حزب السهل من 33 مقعدا إلى أربعين`, `سيرتفع عدد نوابه من 33`: a change that is still to come.
    pub(super) fn is_of_future_change(&self, token: usize) -> bool {
        const REACH: usize = 9;
        let text = self.text;
        let head = text.sentence_around(token).start.max(token.saturating_sub(REACH));
        let is_future = |at: usize| {
            let word = text.bare(at);
            let verb = text.folded(at + 1);
            // `فقد تراجع` is past.
            let is_to_come =
                |verb: &str| verb.starts_with('ي') || matches!(verb, "ترتفع" | "تصعد" | "تهبط" | "تنخفض" | "تزيد" | "تنزل");
            word == "قد" && is_to_come(verb) && tells(text, at + 1..at + 2)
                || word.starts_with('س')
                    && word.chars().nth(1).is_some_and(|letter| matches!(letter, 'ي' | 'ت'))
                    && tells(text, at..at + 1)
        };
        text.folded(token.saturating_sub(1)) == "من" && (head..token).any(is_future)
    }

    /// `وكان له 15 نائبا حتى عام 2021`: the year of the vote at which that ended.
    pub(super) fn had_until(&self, token: usize) -> Option<i16> {
        const WAS_WITHIN: usize = 9;
        const UNIT_MAX: usize = 2;
        let text = self.text;
        let until = (token + 1..=token + 1 + UNIT_MAX).find(|&at| text.folded(at) == "حتي")?;
        let year = until + 1 + usize::from(matches!(text.folded(until + 1), "عام" | "سنه" | "انتخابات"));
        let (value, digits) = text.digits(year)?;
        let head = text.sentence_around(token).start.max(token.saturating_sub(WAS_WITHIN));
        let had = (head..token).any(|at| HAD.at(text, at));
        (had && digits == 4).then(|| i16::try_from(value).ok()).flatten()
    }

    /// `وهو الذي دخل الاستحقاق وفي جعبته 125 نائبا`: what a list had when the vote began.
    fn entered_with(&self, token: usize) -> bool {
        const REACH: usize = 10;
        let text = self.text;
        let head = text.sentence_around(token).start.max(token.saturating_sub(REACH));
        let mut entered = ENTERS
            .each_in(text, head..token)
            .filter(|&at| names_vote(text, at + 1..at + 6));
        let entered = entered.next_back();
        entered.is_some_and(|entered| {
            let has = |at: usize| {
                let word = text.folded(at).trim_start_matches('ب');
                matches!(
                    word,
                    "جعبته"
                        | "جعبتها"
                        | "رصيده"
                        | "رصيدها"
                        | "حوزته"
                        | "حوزتها"
                        | "وهو"
                        | "وهي"
                        | "وله"
                        | "ولها"
                )
            };
            (entered..token).any(has) && (entered..token).all(|at| text.mark(at).is_none())
        })
    }

    /// `دخل انتخابات 2018 بعشرة مقاعد`: the vote that a list came into with what it had before.
    pub(super) fn vote_entered(&mut self, token: usize) -> Option<Placed> {
        const REACH: usize = 10;
        let text = self.text;
        let sentence = text.sentence_of(token);
        let head = text.sentence(sentence).start.max(token.saturating_sub(REACH));
        let entered = ENTERS.each_in(text, head..token).next_back()?;
        self.signs_of(sentence);
        let sign = self.signs_in(entered + 1..token).next_back()?;
        let is_vote = names_vote(text, entered + 1..sign.tokens.end) && !sign.barred && !sign.former;
        let is_plain = (entered..token).all(|at| text.mark(at).is_none() && !matches!(text.folded(at), "في" | "الي"));
        sign.placed
            .filter(|_| is_vote && is_plain)
            .map(|placed| self.elections.before(placed))
    }

    /// `تراجع من 89 مقعدا غداة الثورة`: a time right behind the count that names no vote.
    pub(super) fn is_told_of_event(&self, token: usize) -> bool {
        const UNIT_MAX: usize = 2;
        static AFTER: WordTest = WordTest::words(&[], &["غداه", "عقب", "اثر", "بعيد", "ابان", "عشيه"]);
        let text = self.text;
        AFTER
            .each_in(text, token + 1..token + 2 + UNIT_MAX)
            .next()
            .is_some_and(|at| text.folded(at + 1).starts_with("ال") && !names_vote(text, at + 1..at + 3))
    }

    /// `تغير كل شيء في أربع سنوات. يومها كان حزب السهل يحتفل بـ13`: a past that words point at and nothing names is at least not now.
    fn points_at_nothing(&self, token: usize) -> bool {
        const OPENING: usize = 2;
        let text = self.text;
        let range = text.sentence_around(token);
        if !POINTS.at(text, range.start) {
            return false;
        }
        let was = (range.start + 1..range.start + 1 + OPENING).any(|at| HAD.at(text, at));
        let is_named = self
            .told
            .last()
            .is_some_and(|told| told.sentence + 1 >= text.sentence_of(token) && told.placed.year.is_some());
        was && !is_named && self.elections.is_news() && self.signs_in(range.start..token).all(|sign| sign.placed.is_none())
    }

    /// `حل البرلمان السابق، وهو برلمان كانت تتصدره حركة النهر بـ52`
    fn was_of_former_term(&self, token: usize) -> bool {
        const REACH: usize = 14;
        let text = self.text;
        let sentence = text.sentence_around(token).start;
        let head = sentence.max(token.saturating_sub(REACH));
        let mut terms = TERMS.each_in(text, head..token).rev();
        let term = terms.find(|&at| matches!(text.folded(at + 1), "كان" | "كانت"));
        term.is_some_and(|term| speaks_of_former(text, sentence..term))
    }

    /// True for a count of `أيام عزه`, `ذات يوم`, `إحدى الدورات الماضية`: nothing tells of which vote.
    pub(super) fn is_of_long_ago(&mut self, token: usize) -> bool {
        self.signs_of(self.text.sentence_of(token));
        const REACH: usize = 10;
        let text = self.text;
        let head = text.sentence_around(token).start.max(token.saturating_sub(REACH));
        // `في تسعينيات القرن الماضي كان يتوفر على 67`
        // but not `الذي تأسس عام 2003 وخاض أول انتخابات بعد ذلك بعامين، القوة الأولى`
        let own = self.signs_in(head..token).rev();
        let mut own = own.filter(|sign| !self.is_in_closed_relative(sign.tokens.start, token));
        if own
            .next()
            .is_some_and(|sign| sign.placed.is_some_and(|placed| placed.year.is_none()))
        {
            return true;
        }
        let is_dated = || {
            self.signs_in(head..token + REACH)
                .any(|sign| sign.placed.is_some_and(|placed| placed.year.is_some()))
        };
        static ONCE: WordTest = WordTest::words(&[], &["ذات", "احدي", "عهد"]);
        let once = |at: usize| ONCE.at(text, at);
        (head..token).any(|at| {
            let is_bare = || matches!(text.folded(at.saturating_sub(1)), "ايام" | "زمن" | "اوج" | "ذروه" | "سنوات");
            forms::is(text, at, forms::LONG_AGO) && is_bare()
                || once(at) && text.folded(at) == "ذات" && text.folded(at + 1) == "يوم"
                // `وفي عهد والد رئيسه لم يكن له أكثر من خمسة`
                || once(at) && text.folded(at) == "عهد" && at <= head + 1 && matches!(text.folded(at.saturating_sub(1)), "في" | "وفي" | "ففي")
                || once(at) && text.folded(at) == "احدي" && names_vote_or_term(text, at + 1)
        }) && !is_dated()
    }

    /// `في هذه الانتخابات`, `في اقتراع الأحد`: words that say which vote is meant.
    fn names_it(&mut self, clause: Range<usize>, it: Placed) -> bool {
        const BEHIND: usize = 9;
        let text = self.text;
        self.signs_of(text.sentence_of(clause.start));
        let near = clause.start..clause.end + BEHIND;
        let mut signs = self.signs_in(near);
        signs.any(|sign| match sign.placed {
            Some(placed) => placed.year == it.year,
            None => {
                let around = sign.tokens.start.saturating_sub(1)..sign.tokens.end;
                around.into_iter().any(|at| forms::is(text, at, forms::PRESENT_VOTE))
            }
        })
    }
}
