//! Counts whose list stands further off in their sentence: what a denial leaves, what a change leads to, the next of a series, the
//! second part of a count, what stands behind a colon, what a pronoun of holding means. Owns these ties; which list is chosen in
//! the end is `owner`'s.

use std::ops::Range;

use crate::arabic::{Particle, Pronoun, WordTest};
use crate::extract::date::names_month;
use crate::extract::name::{Gender, ListKind, ListMention};

use super::agreement::gender_of;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::single::Place;
use super::statement::Reader;
use super::subject::Subject;
use super::{Period, SeatMention, own_seats, period};

/// Whom something is left to, by a pronoun.
static HELD_BY: WordTest = WordTest::words(
    &[],
    &["له", "لها", "لهم", "لديه", "لديها", "معه", "معها", "بحوزته", "بحوزتها"],
);

/// `مقاعده`, `مقاعدها`
fn is_own_seats(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    found.is(SEAT) && found.pronoun.is_some() && (text.folded(at).ends_with('ه') || text.folded(at).ends_with("ها"))
}

/// `17 في النهائية`, `17 في النتائج النهائية`
pub(super) fn names_last_stage(text: &NamedText, number: &Quantity) -> bool {
    static FINAL: WordTest = WordTest::words(&[], &["النهاييه", "القطعيه", "الرسميه", "النهايي"]);
    text.folded(number.end) == "في" && FINAL.any_in(text, number.end + 1..number.end + 3)
}

/// The colon that the number stands right behind.
fn colon_before(text: &NamedText, number: &Quantity, left: &Range<usize>) -> Option<usize> {
    let before = number.lead.checked_sub(1)?;
    (before > left.start && text.mark(before) == Some(':')).then_some(before)
}

/// `فوزها`, `حصوله`: the nouns of winning.
static WINNING: WordTest = WordTest::new(|word| {
    ["فوز", "حصول", "احراز", "نيل"]
        .iter()
        .any(|noun| word.trim_start_matches('و').starts_with(noun))
});

impl Reader<'_> {
    /// `ظل الحزب عند حدوده: خمسة نواب في 1995، ثم ستة في 2000، واثنان في 2005`: counts of one list, each with its year right
    /// behind; the first stands behind a colon.
    pub(super) fn in_dated_series(&self, number: &Quantity, left: &Range<usize>, last: Option<&SeatMention>) -> Option<Subject> {
        const LEAD_MAX: usize = 7;
        let text = self.text();
        let sentence = text.sentence_around(number.lead);
        // `و15 في الدورة الجديدة`
        let is_this = |end: usize| {
            text.folded(end) == "في"
                && cue::is(text, end + 1, TERM | ELECTION)
                && matches!(text.folded(end + 2), "الجديده" | "الجديد" | "الحاليه" | "الحالي" | "الاخيره")
        };
        let year_behind = |end: usize| {
            let end = end + usize::from(text.folded(end) == "فقط");
            let found = period::find(text, end..sentence.end.min(end + 4));
            let is_now = matches!(text.folded(end), "حاليا" | "سابقا" | "الان" | "اليوم");
            // `في ربيع 2004`
            let is_part = text.folded(end) == "في"
                && (names_month(text, end + 1) || matches!(text.folded(end + 1), "ربيع" | "صيف" | "خريف" | "شتاء"))
                && text.digits(end + 2).is_some_and(|(_, digits)| digits == 4);
            // `وعلى 34 مقعدا في الاستحقاقات الموالية`
            let names_vote = |tokens: &Range<usize>| cue::any(text, tokens.clone(), ELECTION | TERM);
            let is_placed = match found {
                Some((Period::Year(_) | Period::Before, _)) => true,
                Some((Period::Stepped(_) | Period::Dated(_), tokens)) => names_vote(&tokens),
                _ => false,
            };
            is_placed || is_now || is_this(end) || is_part
        };
        // `314 مقعدا وكانت 330 في البرلمان السابق`
        let was_then = |at: usize| at + 1 == number.lead && !number.unit && cue::is(text, at, WAS);
        let is_plain = left.clone().all(|at| {
            text.word(at).is_none()
                || was_then(at)
                || !cue::is(text, at, GAIN | LOSE | KEEP | RANK | WAS | HAVE | VERSUS | COMPARE | INSTEAD)
        });
        // `اكتفى بـ52 في الانتخابات الماضية، وبـ44 في 2014`
        // `فاز بـ31 في انتخابات 2018، ثم بـ45 في انتخابات 2021`
        let is_then = number.lead > left.start && matches!(text.folded(number.lead - 1), "ثم" | "واخيرا");
        let is_second = number.particle == Some(Particle::Bi) && (text.folded(number.start).starts_with('و') || is_then);
        // `21 مقعدا في انتخابات 2007، وفي انتخابات 2002 على 38`
        let year_before = self.is_dated_before(left);
        // `ثم بـ125 مقعدا بعد خمس سنوات`
        let step_behind = is_second && matches!(period::at(text, number.end, sentence.end), Some((Period::Stepped(_), _)));
        if !year_before && !step_behind && !year_behind(number.end)
            || number.particle.is_some() && !is_second && !year_before
            || !is_plain
            || !self.search.names.lists_in(left.clone()).is_empty()
        {
            return None;
        }
        let behind_colon = number.lead > left.start && text.mark(number.lead - 1) == Some(':');
        let list = match last {
            Some(last) if left.len() <= LEAD_MAX => {
                let told = self
                    .seats
                    .iter()
                    .rev()
                    .take_while(|told| told.number.start >= text.span(sentence.clone()).start);
                let is_one = told.clone().all(|told| told.list.name == last.list.name);
                let unit = text.token_at(last.number.end);
                let is_last = |end: usize| {
                    text.folded(end) == "في" && cue::is(text, end + 1, ELECTION | TERM) && cue::is(text, end + 2, BEFORE)
                };
                let is_dated = (unit..unit + 2).any(|end| year_behind(end) || is_last(end));
                let is_placed = match last.period {
                    Period::Year(_) => true,
                    Period::Before | Period::Dated(_) | Period::Stepped(_) => year_before || step_behind,
                    Period::Unstated => false,
                };
                (is_one && (is_dated || is_placed)).then(|| last.list.clone())
            }
            None if behind_colon => {
                let topic = self.discourse.topic.as_ref().and_then(|topic| topic.lists.first().cloned());
                let is_own = |own: &&ListMention| own.tokens.end <= left.start;
                // `ظل وجودهم رهنا بعلاقتهم: 17 مقعدا في 2003`: of many.
                let of_many = left
                    .clone()
                    .any(|at| cue::find(text, at).pronoun == Some(Pronoun::They) || text.folded(at).ends_with("هم"));
                let own = || {
                    self.search
                        .heading(number.lead)
                        .or_else(|| self.search.own())
                        .filter(is_own)
                        .filter(|_| !of_many)
                };
                topic.or_else(|| own().map(|own| self.search.reference(own)))
            }
            _ => None,
        }?;
        Some(Subject::unnamed(list, left.start, "why-list-same-sentence"))
    }

    /// `، وفي انتخابات 2002 على`, `وفي الذي قبله`: nothing but another vote between two counts.
    fn is_dated_before(&self, left: &Range<usize>) -> bool {
        let text = self.text();
        let Some((period, tokens)) = period::find(text, left.clone()) else {
            return false;
        };
        let is_filler = |at: usize| {
            matches!(text.mark(at), Some('،' | ',' | '؛'))
                || matches!(
                    text.folded(at),
                    "وفي" | "وخلال" | "ثم" | "في" | "و" | "عام" | "سنه" | "وعام" | "وسنه" | "علي" | "فقط"
                )
        };
        let joins = (left.start..tokens.start).any(|at| text.folded(at).starts_with('و') || text.folded(at) == "ثم");
        period != Period::Unstated
            && joins
            && (left.start..tokens.start).all(is_filler)
            && (tokens.end..left.end).all(|at| text.folded(at) == "علي")
    }

    /// True for the second of two counts of one list, each in its part of the vote: `في الأولى … و42 في الثانية`, `وبـ112 في الشيوخ`.
    pub(super) fn is_second_part(&self, number: &Quantity, left: &Range<usize>, last: &SeatMention) -> bool {
        let text = self.text();
        let joins = text.folded(number.lead).starts_with('و')
            || left.clone().any(|at| matches!(text.folded(at), "و" | "وفي"))
            || number.lead > left.start && text.folded(number.lead - 1) == "ثم";
        let only_place = left.clone().all(|at| {
            let word = text.folded(at);
            let is_verb = cue::find(text, at).classes & (VERB | WAS | HAVE) != 0 && word != "ثم";
            text.mark(at) != Some(':') && !is_verb && word != "مقابل"
        });
        if !joins || !only_place || last.seats.is_none() {
            return false;
        }
        let told = text.token_at(last.number.end);
        let is_first = |at: usize| matches!(text.folded(at), "الاولي" | "الاول");
        let is_second = matches!(text.folded(number.end), "في" | "خلال")
            && (number.end + 1..number.end + 3).any(|at| matches!(text.folded(at), "الثانيه" | "الثاني"));
        let around = told.saturating_sub(8).max(text.sentence_around(told).start)..number.lead;
        let again = number.particle == Some(Particle::Bi)
            && text.folded(number.start).starts_with("وب")
            && number.unit
            && !cue::is(text, number.end, VERB);
        // `49 مقعدا في مجلس النواب و16 من مقاعد مجلس الشيوخ`, `39 نائبا و12 سناتورا`
        let senate = |at: usize| matches!(text.folded(at), "الشيوخ" | "المستشارين" | "سناتورا" | "شيخا" | "الثانيه");
        let in_house = |at: usize| cue::is(text, at, CHAMBER | CHAMBER_OF) || senate(at);
        let other_house = (number.unit || text.folded(number.end) == "في")
            && left.len() <= 8
            && (number.number.end..number.end + 4).any(senate)
            && (number.number.end..number.end + 4).any(in_house)
            && !(told..left.end).any(senate);
        // `14 مقعدا في النتائج الأولية ثم 17 في النهائية`
        static EARLY: WordTest = WordTest::words(&[], &["الاوليه", "الاولي", "الجزييه"]);
        let is_final = names_last_stage(text, number) && EARLY.any_in(text, told..number.lead);
        // `فاز في انتخابات 2016 بـ25 مقعدا وفي انتخابات 2011 بـ18`
        let other_vote = number.particle == Some(Particle::Bi)
            && left.len() <= 6
            && matches!(
                text.folded(left.start + usize::from(text.word(left.start).is_none())),
                "وفي" | "وفى"
            )
            && period::find(text, left.clone()).is_some_and(|(_, tokens)| tokens.end >= left.end.min(number.lead));
        is_second && around.into_iter().any(is_first) || is_final || again || other_house || other_vote
    }

    /// True where only words of restriction stand between a number and the aside before it that told of the same list, and no
    /// year in the aside would be taken for that of the number.
    pub(super) fn resumes(&self, number: &Quantity, left: &Range<usize>, last: Option<&SeatMention>) -> bool {
        let text = self.text();
        // `فقد 17 مقعدا دفعة واحدة ولم يعد يشغل إلا 41`
        let negation = left.clone().rev().find(|&at| matches!(text.folded(at), "لم" | "ولم" | "فلم"));
        let from = negation.map_or(left.start, |at| at + 1);
        let is_bare = (from..left.end).all(|at| {
            text.word(at).is_none()
                || cue::is(text, at, EXCEPT | HAVE | WAS)
                || matches!(text.folded(at), "يعد" | "تعد" | "يعودوا")
                || matches!(text.folded(at), "ب" | "علي")
                || at >= number.lead
        });
        let is_dated = last.is_some_and(|last| {
            let aside = text.token_at(last.list.span.end).min(left.start)..left.start;
            let is_own = matches!(last.period, Period::Unstated | Period::Before) || last.period == self.discourse.period;
            !is_own || period::find(text, aside).is_some()
        });
        is_bare && !is_dated
    }

    /// `وإلى حزب السهل`: a list at the head of its clause, to which seats go.
    pub(super) fn is_led_to(&self, named: &Subject) -> bool {
        let text = self.text();
        named.tokens.start > 0 && matches!(text.folded(named.tokens.start - 1), "الي" | "والي")
    }

    /// `سحب مقعدا من حزب السهل لتستقر حصته على سبعة`, `ألحقت بحزب النهر هزيمة إذ لم يبق له إلا 19`: the list that a pronoun of
    /// holding means, the only one named before it.
    pub(super) fn of_own_pronoun(&self, number: &Quantity, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let verb = verb?;
        let has_pronoun = cue::find(text, verb).pronoun.is_some();
        // `وصف زعيم حركة السهل فوزها بـ21 مقعدا`
        let is_winning = || {
            let named = self.search.names.lists_in(left.start..verb).last();
            named.is_some_and(|list| list.tokens.end == verb) && WINNING.at(text, verb)
        };
        let is_own = has_pronoun && (cue::is(text, verb, HOLDING) || is_winning());
        let led = number.lead > verb && number.lead <= verb + 3;
        let holder = Some(verb)
            .filter(|_| is_own && led)
            // `بعدما رفع مقاعده من مقعدين إلى أربعة`
            .or_else(|| Some(verb + 1).filter(|&own| cue::is(text, verb, CHANGE) && own < number.lead && is_own_seats(text, own)))
            .or_else(|| (verb + 1..number.lead.min(verb + 3)).find(|&at| HELD_BY.at(text, at)))?;
        let word = text.folded(holder);
        let gender = match holder == verb {
            true => gender_of(text, verb),
            false if word.ends_with("ها") => Some(Gender::Feminine),
            false if word.ends_with('ه') => Some(Gender::Masculine),
            false => None,
        };
        let named = self.search.names.lists_in(left.start..verb).iter().rev();
        let mut named = named.filter(|list| list.kind != ListKind::Back && !list.guarded);
        let meant = named.next()?;
        let fits = gender.is_none() || meant.gender.is_none() || meant.gender == gender;
        let is_alone = holder == verb || named.all(|list| list.name == meant.name);
        let rather = self.search.rather_than_beside(meant, verb);
        let rather = rather.filter(|list| gender.is_none() || list.gender.is_none() || list.gender == gender);
        // `انضمام الفائزين المستقلين إليه، لترتفع حصته`: no camp's.
        let people = text.folded(meant.tokens.end.saturating_sub(1));
        let is_camp = meant.noun.is_none() && (people.ends_with("ون") || people.ends_with("ين"));
        if gender.is_some() && is_camp {
            return None;
        }
        (fits && is_alone || rather.is_some()).then(|| Subject {
            lists: vec![self.search.reference(rather.unwrap_or(meant))],
            tokens: meant.tokens.clone(),
            how: "why-list-same-sentence",
        })
    }

    /// `مني حزب السهل بهزيمة منكرة: خمسة مقاعد`: the one list of the clause that a colon closes before the number.
    pub(super) fn ahead_of_colon(&self, number: &Quantity, left: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        // `فقد حزب السهل ثلثي مقاعده: كانت 48 فأصبحت 15`
        let was_own = number
            .lead
            .checked_sub(2)
            .filter(|&at| at > left.start && cue::is(text, at + 1, WAS));
        let was_own = was_own.filter(|&at| own_seats::names_own_before_colon(text, at));
        // `أما حزب السهل فزادت حصته على الضعف: من أربعة إلى تسعة`
        let from = number
            .lead
            .checked_sub(2)
            .filter(|&at| at > left.start && text.mark(at) == Some(':'));
        let from = from.filter(|&at| text.folded(at + 1) == "من" && text.folded(number.end) == "الي");
        let colon = was_own.or(from).or_else(|| colon_before(text, number, left))?;
        let mut named = self.search.names.lists_in(left.start..colon).iter();
        let one = named.next().filter(|list| list.kind != ListKind::Back && !list.guarded)?;
        let is_alone = named.all(|list| list.name == one.name);
        let clause_end =
            matches!(text.mark(number.end), Some('،' | ',' | '؛')) || cue::is(text, number.end, INSTEAD | VERSUS | COMPARE);
        let ends = number.end >= text.sentence_around(number.lead).end || text.mark(number.end) == Some('.') || clause_end;
        let counts_others = || {
            let clause = left.start..colon;
            cue::any(text, clause.clone(), VOTE | CANDIDATE | WOMEN) || clause.into_iter().any(|at| text.folded(at) == "نسبه")
        };
        let moves = from.is_some() && cue::any(text, one.tokens.end..colon, CHANGE | LOSE | GAIN) && !counts_others();
        (is_alone && (number.unit && ends || was_own.is_some() || moves)).then(|| Subject {
            lists: vec![self.search.reference(one)],
            tokens: one.tokens.clone(),
            how: "why-list-same-sentence",
        })
    }

    /// `حزب السهل: الخاسر الأكبر. 21 نائبا بدل 33`: a sentence that begins with a count, in the paragraph that a list heads.
    pub(super) fn under_colon(&self, place: &Place) -> Option<Subject> {
        let Place { number, sentence, .. } = *place;
        let text = self.text();
        let paragraph = text.paragraphs().get(text.paragraph_of(sentence.start))?;
        let begins = number.lead == sentence.start && number.unit;
        let list = self.search.heading(number.lead).filter(|_| begins)?;
        // `وكم نال حزب السهل؟`, and below it `47 مقعدا.`
        let heads = sentence.start > paragraph.start && list.tokens.start <= paragraph.start + 2
            || sentence.start == paragraph.start && self.search.is_asked_about(list);
        let lists = self.search.names.lists_in(list.tokens.end..number.lead).iter();
        let is_alone = lists
            .into_iter()
            .all(|other| other.kind == ListKind::Back || other.name == list.name);
        (heads && is_alone).then(|| Subject {
            lists: vec![self.search.reference(list)],
            tokens: sentence.start..sentence.start,
            how: "why-list-topic",
        })
    }

    /// `سجل أسوأ نتيجة في تاريخه: تسعة مقاعد`, `بلغ ذروته في 2012: أربعون نائبا`: behind a colon in a text about one list, where nobody
    /// else is named, its own.
    pub(super) fn own_behind_colon(&self, number: &Quantity, left: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let colon = colon_before(text, number, left)?;
        let own = self
            .search
            .heading(number.lead)
            .or_else(|| self.search.profiled(left.start))?;
        let is_own = |list: &ListMention| list.kind == ListKind::Back || super::own::is_same(list, own);
        let is_beside = |list: &ListMention| self.search.is_left_behind(list, colon) || self.search.is_oblique(list);
        let names_nobody = self
            .search
            .names
            .lists_in(left.clone())
            .iter()
            .all(|list| is_own(list) || is_beside(list));
        // `خصمه`, `وجودهم`: of others, or of many.
        let of_others = left.clone().any(|at| {
            let found = cue::find(text, at);
            found.is(OTHER) && found.pronoun.is_some() || text.folded(at).ends_with("هم")
        });
        // `مجلس من غرفتين: 200 مقعد`
        let is_size = cue::any(text, left.clone(), SIZE | COUNT | COMPETE | RESERVED | NEED | AIM | FORECAST)
            || (colon.saturating_sub(3).max(left.start)..colon).any(|at| cue::is(text, at, ELECTION | DISTRICT));
        let end = number.end;
        let ends = text.word(end).is_none() && text.mark(end) != Some(':') || matches!(text.folded(end), "في" | "من" | "اي");
        (number.unit && ends && names_nobody && !of_others && !is_size)
            .then(|| Subject::unnamed(self.search.reference(own), left.start, "why-list-topic"))
    }

    /// `حصل حزب السهل على 9 مقاعد، وقائمة «النهر» التي تضم شبابا على سبعة`: the verb before is meant again.
    pub(super) fn shares_verb(&self, subject: &Subject, number: &Quantity) -> bool {
        const NEAR: usize = 12;
        let text = self.text();
        let between = subject.tokens.end..number.lead.max(subject.tokens.end);
        let relative = |at: usize| matches!(text.folded(at), "الذي" | "التي" | "الذين");
        let sentence = text.sentence_around(number.lead).start;
        // `كان الفوز لحزب السهل في 89 دائرة، ولحزب النهر بقيادة فلان في 21`
        let in_districts = number.lead > between.start
            && text.folded(number.lead - 1) == "في"
            && cue::any(text, sentence..subject.tokens.start, DISTRICT)
            && !(number.end..number.end + 2).any(|at| names_month(text, at));
        if in_districts && between.len() <= NEAR && !cue::any(text, between.clone(), VERB) {
            return true;
        }
        let led = number.lead > between.start && text.folded(number.lead - 1) == "علي";
        let gapped = cue::last(text, sentence..subject.tokens.start, VERB).is_some_and(|verb| cue::is(text, verb, GAIN));
        led && gapped && subject.how == "why-list-named" && between.len() <= NEAR && relative(between.start)
    }
}

/// `سوى 159`, `إلا بتسعة`, `غير خمسة`: what a denial before leaves.
pub(super) fn restricts(text: &NamedText, number: &Quantity, range: &Range<usize>) -> bool {
    let near = number.lead.saturating_sub(2).max(range.start)..number.lead;
    let last = cue::last(text, near, EXCEPT);
    last.is_some_and(|at| (at + 1..number.lead).all(|between| matches!(text.folded(between), "ب" | "علي" | "في" | "من")))
}

/// `من 12 إلى`, and `زاد تمثيله سبعة مقاعد إلى`: what a change before leads to.
pub(super) fn leads_to(text: &NamedText, left: &Range<usize>, last: &SeatMention) -> bool {
    const UNIT_MAX: usize = 3;
    let adjoins = || left.start <= text.token_at(last.number.end) + UNIT_MAX;
    // `هبط «السهل»، صاحب 33 مقعدا، إلى ما بين 20 و22`: an aside told its count.
    // `إلى 11 مقعدا في سنة 2002، ثم إلى 17`: the year of the count before.
    let dated = matches!(text.folded(left.start), "في" | "عام" | "سنه")
        .then(|| period::find(text, left.clone()))
        .flatten()
        .map(|(_, tokens)| tokens.end)
        .filter(|&end| end < left.end && text.is_comma(end));
    let left = &(dated.unwrap_or(left.start)..left.end);
    let is_only_to = left
        .clone()
        .all(|at| text.word(at).is_none() || matches!(text.folded(at), "الي" | "ثم") || cue::is(text, at, TOTAL_OF))
        // `هبط في 2003 إلى 19 مقعدا، وفي 2009 إلى 13`
        || left.len() <= 5
            && matches!(text.folded(left.end.saturating_sub(1)), "الي")
            && period::find(text, left.clone()).is_some_and(|(_, tokens)| tokens.end + 1 == left.end);
    // `قفزت حصته إلى 42، ثم إلى 46`
    let changed = || {
        let sentence = text.sentence_around(left.start).start;
        let verb = cue::last(text, sentence..left.start, VERB & !FOLLOW);
        verb.is_some_and(|verb| {
            cue::is(text, verb, CHANGE) || cue::is(text, verb, HOLDING) && verb > 0 && cue::is(text, verb - 1, CHANGE)
        })
    };
    if is_only_to && last.seats.is_some() && matches!(text.mark(left.start), Some('،' | ',' | ')')) && changed() {
        return true;
    }
    last.rule == "seats/before" || last.rule == "seats/change" && left.len() <= 1 && adjoins()
}
