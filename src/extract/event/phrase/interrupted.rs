//! What stands inside phrases without ending them: dates, marks, names in quotes and brackets, asides between commas. Owns where the
//! phrase goes on behind them; where phrases begin and end is the parent's.

use std::ops::ControlFlow;

use super::super::trigger::Triggers;
use super::super::{DateSlot, Grain, words};
use super::{Kind, Phrase, Phrases, QUOTED_MAX, is_owned, kind_of, may_be_verb};
use crate::arabic::WordTest;
use crate::arabic::number::phrase_at;

/// Most phrases between a verb and the day behind which its object may follow a comma.
const DATED_PHRASES_MAX: usize = 5;

/// Tokens looked back for the word that makes a clause a subordinate one.
const SUBORDINATE_REACH: usize = 14;

/// `نتائج`, `أسماء`: what is made known, and no verbal noun.
static RESULTS: WordTest = WordTest::words(&[], &["نتايج", "نتيجه", "اسماء", "قوايم", "ارقام"]);

/// What is set, chosen, issued.
static OBJECT: WordTest = WordTest::words(
    &[],
    &[
        "موعدا",
        "رييسا",
        "رييسه",
        "قرارا",
        "مرسوما",
        "امرا",
        "حكما",
        "قانونا",
        "بيانا",
        "اتفاقا",
        "نايبا",
        "وزيرا",
        "محافظا",
        "مرشحا",
        "امينا",
        "مديرا",
        "لجنه",
        "طعنا",
        "طعونا",
        "طلبا",
    ],
);

/// How often.
static TIMES: WordTest = WordTest::words(&[], &["مرتين", "مرات", "مرارا"]);

/// The first of several times.
static ONE_OF_TIMES: WordTest = WordTest::words(
    &[],
    &[
        "اولاهما",
        "اولاها",
        "اولها",
        "اولهما",
        "الاولي",
        "اخرها",
        "اخراها",
        "اخرهما",
        "ثانيتهما",
        "ثانيهما",
    ],
);

/// Longest aside between commas, in tokens.
const ASIDE_MAX: usize = 12;

/// Longest name in brackets, in words.
const BRACKETED_MAX: usize = 4;

/// Nouns of lists behind which a name may stand in brackets.
const LIST_NOUNS: [&str; 9] = ["حزب", "حركه", "تحالف", "ايتلاف", "كتله", "قايمه", "جبهه", "تيار", "لايحه"];
static LIST_NOUN: WordTest = WordTest::words(&['و', 'ل', 'ب'], &LIST_NOUNS);

/// True for `حزب`, `ائتلاف`: the first word of the name of a list.
pub(in super::super) fn names_list(word: &str) -> bool {
    LIST_NOUNS.contains(&crate::arabic::fold(word).as_str())
}

impl Phrases<'_> {
    /// The token after a date that begins at `index`, or a break where the phrases end there.
    pub(super) fn past_date(&mut self, from: usize, index: usize) -> Option<ControlFlow<(), usize>> {
        let slot = self.slot_over(index)?;
        let end = slot.tokens.end;
        let is_named = self.is_named_by(slot, from, index);
        if is_named || self.has_year(slot, index) {
            self.take_date(slot, index);
            return Some(if is_named {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(end)
            });
        }
        self.drop_dated_noun(from, index);
        let is_first = self.done.is_empty() && self.current.is_empty();
        // `قتل يوم الاقتراع 24 شخصا`; but what stands behind the date of a noun belongs to its verb.
        let opens_clause = is_first && self.reach.is_clause && !slot.counts_from_next;
        // `قبل عام من الموعد الأصلي`: what the length counts from goes on.
        let goes_on = self.text.folded(end - 1) == "الموعد" && self.text.folded(end).starts_with("ال");
        // `وصلت نسبة المشاركة في اقتراع السبت إلى 41 في المئة`: of the verb before.
        let is_vote = || {
            let head = from.checked_sub(1).map_or("", |head| self.text.folded(head));
            ["انتخابات", "اقتراع", "استفتاء", "تصويت"]
                .iter()
                .any(|vote| head.ends_with(vote))
                && !head.starts_with("ال")
        };
        let is_of_verb =
            self.reach.is_noun && is_first && matches!(self.text.folded(end), "عن" | "الي" | "علي" | "مع") && is_vote();
        let ends = self.reach.ends_at_date && !is_first
            || goes_on
            || is_of_verb
            || self.leads_to_another(end)
            || !opens_clause
                && (self.reach.is_noun && !self.is(end, words::PREPOSITION) || slot.counts_from_next || slot.names.is_some());
        self.drop_time_words();
        if ends {
            return Some(ControlFlow::Break(()));
        }
        // `انتهى في دريسدن أمس فصل طويل`: what stands behind the date is another phrase.
        if matches!(self.current.as_slice(), [(first, _), .., (last, _)] if self.is(*first, words::PREPOSITION) && !self.hangs(*last))
            && !self.in_speech
        {
            self.close();
        }
        // `قتل في نيسان وحده 750 شخصا`
        let alone = usize::from(matches!(self.text.folded(end), "وحده" | "وحدها"));
        Some(ControlFlow::Continue(end + alone))
    }

    /// True for the date right behind the head that names it: `انتخابات 2018`.
    fn is_named_by(&self, slot: &DateSlot, from: usize, index: usize) -> bool {
        let is_numbered = || {
            let mut tokens = slot.tokens.clone();
            tokens.any(|at| self.text.number(at).is_some() || phrase_at(self.text, at).is_some())
        };
        self.reach.keeps_date && index == from && (slot.grain != Grain::Day || is_numbered())
    }

    /// True for the year of a noun: `موازنة 2018`.
    fn has_year(&self, slot: &DateSlot, index: usize) -> bool {
        slot.grain == Grain::Year
            && self.text.number(index).is_some()
            && self
                .current
                .last()
                .is_some_and(|(at, _)| at + 1 == index && !self.is(*at, words::PREPOSITION | words::TIME_NOUN))
    }

    /// Takes the words of a date into the phrase; of two names of a month (`أيار/مايو`) the first.
    fn take_date(&mut self, slot: &DateSlot, index: usize) {
        let start = slot.tokens.start;
        let mut at = start.max(index);
        while at < slot.tokens.end && !self.only_tells_when(start, at) {
            match self.text.mark(at) {
                // `انتخابات 30/4/2014`
                Some(mark @ ('/' | '-' | '.')) if at > start && self.text.number(at + 1).is_some() => {
                    if let Some((token, word)) = self.current.last_mut() {
                        word.push(mark);
                        word.push_str(self.text.surface(at + 1));
                        *token = at + 1;
                    }
                    at += 1;
                }
                None => self.current.push((at, self.text.surface(at).to_owned())),
                // `نوفمبر/تشرين الثاني`
                Some('/' | '(') if matches!(self.text.folded(at + 1), "تشرين" | "كانون") => at += 2,
                Some('/' | '(') => at += 1,
                Some(_) => {}
            }
            at += 1;
        }
    }

    /// True where a date that begins at `start` only goes on with which year it is in (`تشريعيات 25 نونبر [من السنة نفسها]`), or when that is as
    /// seen from now (`انتخابات 11 نوفمبر [الماضي]`).
    fn only_tells_when(&self, start: usize, at: usize) -> bool {
        if at == start {
            return false;
        }
        match self.text.folded(at) {
            "من" => matches!(self.text.folded(at + 1), "العام" | "السنه" | "ذلك" | "تلك" | "نفس" | "ذات"),
            "الماضي" | "الماضيه" | "المقبل" | "المقبله" | "القادم" | "الجاري" | "الحالي" | "المنصرم" => {
                (start..at).any(|before| self.text.number(before).is_some())
            }
            _ => false,
        }
    }

    /// Takes back a noun that says nothing without its day: `في انتخابات أمس`, `لاقتراع 12 جوان`, `في جولتي أبريل وسبتمبر`.
    fn drop_dated_noun(&mut self, from: usize, index: usize) {
        // `انتخابات الـ11 من تشرين الثاني`
        let glued = self
            .current
            .pop_if(|(at, _)| *at + 1 == index && matches!(self.text.folded(*at), "ال" | "وال"));
        let index = index - usize::from(glued.is_some());
        let Some(&(last, _)) = self.current.last().filter(|(at, _)| at + 1 == index) else {
            return;
        };
        let is_led = matches!(self.current.as_slice(), [(first, _), _] if self.is(*first, words::PREPOSITION));
        if index > from
            && let Some(noun) = Triggers::bundled()
                .noun_at(self.text, last)
                .filter(|noun| !noun.article && !noun.pronoun)
        {
            if is_led {
                self.current.clear();
            } else if noun.particle {
                self.current.pop();
            }
        } else if is_led && self.text.folded(last).ends_with("تي") {
            self.current.clear();
        }
    }

    /// `زيارة بغداد في 5 مايو وأربيل في 7 مايو`: behind the date another one begins.
    fn leads_to_another(&self, end: usize) -> bool {
        self.text.folded(end).starts_with('و')
            && self.slot_over(end).is_none()
            && (end + 1..end + 6)
                .take_while(|&at| self.text.mark(at).is_none())
                .any(|at| self.slot_over(at).is_some_and(|next| next.tokens.start == at))
    }

    /// Takes back the words that lead to a date: `في ساعة متأخرة من`, `عند السادسة من`, `يوم`.
    fn drop_time_words(&mut self) {
        let is_time = |at: usize| {
            words::is(self.text, at, words::TIME_NOUN | words::LATEST)
                || matches!(
                    self.text.folded(at),
                    "عند" | "تمام" | "متاخره" | "مبكره" | "متاخر" | "مبكر" | "حدود" | "بحدود" | "مثل"
                )
        };
        if self.current.iter().any(|(at, _)| is_time(*at))
            && self
                .current
                .first()
                .is_some_and(|(at, _)| words::is(self.text, *at, words::PREPOSITION) || is_time(*at))
        {
            self.current.clear();
        }
        while self
            .current
            .last()
            .is_some_and(|(at, _)| is_time(*at) || words::is(self.text, *at, words::PREPOSITION) || self.text.folded(*at) == "و")
        {
            self.current.pop();
        }
    }

    /// The token after a mark at `index`, or a break where the phrases end there.
    pub(super) fn past_mark(&mut self, index: usize) -> Option<ControlFlow<(), usize>> {
        let mark = self.text.mark(index)?;
        let partner = self
            .text
            .partner(index)
            .filter(|&close| close > index && close < self.sentence.end);
        let next = match mark {
            '(' if let Some(name) = partner.and_then(|close| self.bracketed_name(index, close)) => {
                self.current.push((partner.unwrap_or(index), name));
                partner.map(|close| close + 1)
            }
            '(' | '[' => {
                // `أعلنوا يوم (13 شباط 2022)، الانسحاب`
                if self.slot_over(index + 1).is_some() {
                    self.drop_time_words();
                }
                partner.map(|close| close + 1)
            }
            '«' | '"' | '“' => partner
                .filter(|&close| close - index <= QUOTED_MAX)
                .map(|close| self.past_quote(index, close)),
            // `تنشر النتائج الأحد، على أن تقدم الطعون …`: what is to follow.
            '،' | ',' if self.text.folded(index + 1) == "علي" && self.text.folded(index + 2) == "ان" => None,
            // `قتل ثلاثة أمس الاثنين، اليوم الرابع من الإضراب`: what day that was.
            '،' | ',' if self.text.folded(index + 1) == "اليوم" && index > 0 && self.slot_over(index - 1).is_some() => None,
            // `القانون الذي أقره البرلمان، أمس، جدلا`: behind the day of a relative clause the main one goes on.
            '،' | ',' if self.ends_at_aside(index) => None,
            // `حل المجلس مرتين، أولاهما في 15 شباط`: of one of them.
            '،' | ',' if ONE_OF_TIMES.at(self.text, index + 1) => {
                self.current.pop_if(|(at, _)| TIMES.at(self.text, *at));
                None
            }
            '،' | ',' => self
                .past_leading_day(index)
                .or_else(|| self.past_aside(index))
                .or_else(|| self.past_led_aside(index))
                .or_else(|| self.past_date_comma(index))
                .or_else(|| self.past_stray_comma(index))
                .or_else(|| self.before_speech(index)),
            '%' | '٪' => {
                if let Some((at, word)) = self
                    .current
                    .last_mut()
                    .filter(|(at, _)| at + 1 == index && self.text.number(*at).is_some())
                {
                    word.push('%');
                    *at = index;
                }
                Some(index + 1)
            }
            '/' | 'ـ' => Some(index + 1),
            '-' if self.text.is_glued(index) => Some(index + 1),
            _ => None,
        };
        Some(next.map_or(ControlFlow::Break(()), ControlFlow::Continue))
    }

    fn ends_at_aside(&self, comma: usize) -> bool {
        let has_words = !self.done.is_empty() || !self.current.is_empty();
        self.reach.ends_at_date && has_words && self.slot_over(comma + 1).is_some()
    }

    /// The token after the quote from `open` to `close`, which is taken as one word, with what is glued before it: `بـ«السهل»`.
    fn past_quote(&mut self, open: usize, close: usize) -> usize {
        let is_glued = self.text.is_glued(open);
        let leads = self.current.pop_if(|(at, _)| is_glued && *at + 1 == open);
        let inner: Vec<&str> = (open + 1..close)
            .filter(|&at| self.text.mark(at).is_none())
            .map(|at| self.text.surface(at))
            .collect();
        let leads = leads.map(|(_, word)| word).unwrap_or_default();
        self.current.push((close, format!("{leads}«{}»", inner.join(" "))));
        close + 1
    }

    /// The name that some set in brackets behind a noun of lists: `ائتلاف (السهل)`.
    fn bracketed_name(&self, open: usize, close: usize) -> Option<String> {
        let (at, _) = self.current.last().filter(|(at, _)| at + 1 == open)?;
        let inner: Vec<&str> = (open + 1..close).map(|at| self.text.surface(at)).collect();
        let are_words = (open + 1..close).all(|at| self.text.word(at).is_some() && self.text.number(at).is_none());
        let is_name = LIST_NOUN.at(self.text, *at) && are_words && (1..=BRACKETED_MAX).contains(&inner.len());
        is_name.then(|| format!("«{}»", inner.join(" ")))
    }

    /// The token after the day in `أعلن الوزير، اليوم الثلاثاء النتائج`, where a comma stands before it and none behind.
    fn past_leading_day(&self, comma: usize) -> Option<usize> {
        let slot = self.slot_over(comma + 1)?;
        let next = slot.tokens.end;
        let is_day = slot.tokens.start == comma + 1 && !slot.counts_from_next && slot.names.is_none();
        let lacks_object = self.done.iter().all(|phrase| phrase.kind == Kind::Noun);
        let reaches = self.reach.is_main && !self.in_speech && lacks_object && self.text.mark(next).is_none();
        (is_day && reaches && self.goes_on(next) && !self.is_subordinate(comma)).then_some(next)
    }

    /// The token after `، الجمعة،`: a date between commas parts nothing, nor does what is said there of the word before.
    fn past_aside(&self, comma: usize) -> Option<usize> {
        let end = (comma + 1..self.sentence.end.min(comma + 2 + ASIDE_MAX)).find(|&at| words::is_stop(self.text, at))?;
        if !self.text.is_comma(end)
            || end + 1 >= self.sentence.end
            || self.text.folded(comma + 1).starts_with('و') && !self.is(comma + 1, words::TIME_PREPOSITION)
        {
            return None;
        }
        // `دعا فلان، الذي لم يحتفظ بمقعده، مساء أمس إلى …`
        let next = end + 1;
        let leads_to_date = (next..next + 2).any(|at| self.slot_over(at).is_some_and(|slot| !slot.counts_from_next));
        if self.reach.past_asides && self.is(comma + 1, words::RELATIVE) && leads_to_date {
            return Some(next);
        }
        let inside = comma + 1..end;
        // `وقعت الحركة، الأحد اتفاقا مع حزب السهل، ومن المنتظر`: the object, and another clause behind it.
        let day = self.slot_over(comma + 1).map(|slot| slot.tokens.end);
        let holds_object = day.is_some_and(|day| {
            day < end
                && !self.is(day, words::PREPOSITION | words::RELATIVE)
                && self.slot_over(day).is_none()
                && self.text.word(day).is_some()
        });
        let is_new = matches!(self.text.folded(end + 1), "وفي" | "ومن" | "وعلي" | "والي" | "وعن");
        if holds_object && is_new {
            return None;
        }
        let counts = inside.clone().any(|at| {
            self.slot_over(at)
                .is_some_and(|slot| slot.counts_from_next || slot.names.is_some())
        });
        let is_dated = inside.clone().any(|at| self.slot_over(at).is_some());
        // `وأظهرت نتائج فرز الأصوات، الاثنين، حصول الحزب على …`: behind the day of a noun the verb's object stands.
        if self.reach.is_noun && is_dated && !self.is(next, words::PREPOSITION | words::RELATIVE | words::COMPLEMENTIZER) {
            return None;
        }
        let parts = words::COMPLEMENTIZER | words::SUBORDINATOR | words::NEGATION | words::AUXILIARY | words::HYPOTHETICAL;
        // `أعلن التحالف، الذي تقوده قوى مدنية، أنه …`
        let may_be_relative = |at: usize| self.reach.past_asides && (is_dated || at == comma + 1);
        let is_clause = inside.clone().any(|at| {
            self.is(at, parts)
                || !may_be_relative(at) && self.is(at, words::RELATIVE)
                || self.slot_over(at).is_none() && may_be_verb(self.text, at) && !self.is(at.saturating_sub(1), words::RELATIVE)
        });
        // `رئيس الهيئة، فلان، أن`: what follows goes on with the clause; `في بغداد، واشنطن، …` is a list.
        let is_relative = self.is(comma + 1, words::RELATIVE) && !is_dated;
        if is_relative && !self.goes_on(next) && !is_owned(self.text.surface(next)) && self.slot_over(next).is_none() {
            return None;
        }
        let goes_on = is_dated || self.reach.past_asides && !self.text.folded(next).starts_with('و');
        (!counts && !is_clause && goes_on).then_some(next)
    }

    /// The token after the second comma of `، بعد ثلاثة تمديدات، قانونا`, where it was not seen to be an aside before.
    fn past_led_aside(&mut self, comma: usize) -> Option<usize> {
        let first = self.current.first().map(|(at, _)| *at)?;
        let opens = first.checked_sub(1).is_some_and(|before| self.text.is_comma(before));
        let is_led = self.is(first, words::TIME_PREPOSITION);
        if !opens || !is_led || !self.reach.past_asides || self.done.is_empty() || self.text.folded(comma + 1).starts_with('و') {
            return None;
        }
        self.current.clear();
        Some(comma + 1)
    }

    /// The token after the comma that some put behind a day between verb and object: `أعلنت الهيئة أمس الاثنين، النتائج`.
    fn past_date_comma(&self, comma: usize) -> Option<usize> {
        let next = comma + 1;
        let before = comma.checked_sub(1)?;
        let inside = self
            .text
            .partner(before)
            .filter(|&open| open < before)
            .map_or(before, |open| open + 1);
        let is_dated = self.slot_over(inside).is_some_and(|slot| !slot.counts_from_next);
        // `المفوضية العليا للانتخابات في العراق`
        let is_where = |phrase: &Phrase| {
            let first = phrase.words.first();
            first.is_some_and(|word| word == "في" || word.starts_with("للانتخاب"))
        };
        let lacks_object =
            self.done.len() <= DATED_PHRASES_MAX && self.done.iter().all(|phrase| phrase.kind == Kind::Noun || is_where(phrase));
        let reaches = self.reach.is_main && !self.in_speech && is_dated && lacks_object;
        (reaches && self.goes_on(next) && !self.is_subordinate(comma)).then_some(next)
    }

    /// The token after the comma that some put between the subject and its object: `عينت المحكمة، موعدا للنظر`, `سلم النواب، استقالاتهم`.
    fn past_stray_comma(&self, comma: usize) -> Option<usize> {
        let next = comma + 1;
        let last = self.current.last().map(|(at, _)| *at).filter(|at| at + 1 == comma)?;
        let is_subject = self.done.iter().all(|phrase| phrase.kind == Kind::Noun)
            && self
                .current
                .first()
                .is_some_and(|(at, _)| kind_of(self.text, *at) == Kind::Noun);
        let is_handed_over = || {
            let noun = Triggers::bundled().noun_at(self.text, next);
            let is_owned = is_owned(self.text.surface(next));
            is_owned && noun.is_some_and(|noun| !noun.particle && noun.letters == 0)
        };
        let is_object = OBJECT.at(self.text, next) || is_handed_over();
        let reaches = self.reach.is_main && !self.in_speech && is_subject && is_object && next < self.sentence.end;
        (reaches && self.slot_over(last).is_none() && !self.is_subordinate(comma)).then_some(next)
    }

    /// The token after a comma before what somebody said: `أكد فلان في مقر الحزب، أن …`.
    fn before_speech(&self, comma: usize) -> Option<usize> {
        let reaches = self.reach.with_speech && self.reach.past_asides && !self.in_speech;
        (reaches && self.is(comma + 1, words::COMPLEMENTIZER) && !self.is_subordinate(comma)).then_some(comma + 1)
    }

    /// True for the comma that ends a subordinate clause: `منذ أن أغلقت الصناديق في 10 تشرين الأول، التزم التيار الصمت`.
    fn is_subordinate(&self, comma: usize) -> bool {
        (comma.saturating_sub(SUBORDINATE_REACH).max(self.sentence.start)..comma).any(|at| {
            let is_led = self.is(at, words::TIME_PREPOSITION) && matches!(self.text.folded(at + 1), "ان" | "ما");
            is_led || self.is(at, words::SUBORDINATOR) || matches!(self.text.folded(at), "حين" | "عندما" | "حينما")
        })
    }

    /// True where the word at `index`, behind what was put in between, goes on with the clause before it: `أن`, `عن`, its object.
    fn goes_on(&self, index: usize) -> bool {
        let triggers = Triggers::bundled();
        let folded = self.text.folded(index);
        let surface = self.text.surface(index);
        let is_noun = || triggers.noun_at(self.text, index).is_some();
        let is_adverb = surface.ends_with(['ا', 'ً']) && !folded.starts_with("ال");
        let may_be_verb = may_be_verb(self.text, index) && !self.is_nominal(index);
        if index >= self.sentence.end || self.text.word(index).is_none() || may_be_verb || is_adverb && !is_noun() {
            return false;
        }
        let leads = self.is(index, words::COMPLEMENTIZER) || matches!(folded, "عن" | "الي" | "علي");
        leads
            || folded.starts_with("ال") && !self.is(index, words::RELATIVE)
            || is_noun() && !folded.starts_with(['و', 'ف'])
            || triggers.weak_noun_at(self.text, index).is_some_and(|noun| noun.letters == 0)
            || RESULTS.at(self.text, index)
    }
}
