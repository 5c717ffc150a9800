//! Which happening a date belongs to: the nearest in its clause, as clauses, relative clauses and word order have it.
//! Owns the distances; knows no day.

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::extract::name::Names;

use super::trigger::{Attitude, Form, Trigger, Triggers};
use super::{DateRole, DateSlot, EventCategory, Grain, words};

/// Name of the rule for a date that its verb follows.
pub(super) const DATE_FIRST: &str = "event/date-verb";

/// Cost above which `عام 2003` belongs to no verb before it.
const NAMED_YEAR_LIMIT: i32 = 8;

/// The same of a birth: where it was may take many words (`ولد في قرية السهل التابعة لمحافظة النهر جنوب العاصمة عام 1950`).
const BIRTH_LIMIT: i32 = 16;

/// A happening found for a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Happening {
    /// Place of the date in the list that was given.
    pub(super) date: usize,
    /// Place of the last date of the list that it begins; else the same.
    pub(super) until: usize,
    pub(super) role: DateRole,
    /// The words that name it.
    pub(super) tokens: Range<usize>,
    /// The words that stand for it where its own word is left out.
    pub(super) gap: Option<Range<usize>>,
    /// The verb, where the head is a noun that it speaks of.
    pub(super) verb: Option<usize>,
    /// The token that a title begins with.
    pub(super) head: usize,
    /// What the head is.
    pub(super) form: Form,
    /// The form of the word that the date stands with: the verb of a relative clause, where the head is a noun.
    pub(super) tense_form: Form,
    /// True for a noun that a verb of saying speaks of, which need not be past with it.
    pub(super) is_said: bool,
    pub(super) category: EventCategory,
    pub(super) word: u16,
    pub(super) is_definite: bool,
    pub(super) planned: bool,
    /// True for a plan that the clause tells as over: `كان مقررا`, put off, called off.
    pub(super) lapsed: bool,
    pub(super) rule: &'static str,
}

impl Happening {
    /// True for one round of an election.
    pub(super) fn is_round(&self) -> bool {
        self.word != Trigger::UNKNOWN && self.word > Trigger::UNKNOWN - 32
    }

    /// True where it tells of voting itself, not of candidates or boycotts.
    pub(super) fn is_vote(&self) -> bool {
        const VOTING: [&str; 4] = ["اقتراع", "تصويت", "توجه", "فتح"];
        let is_voting = || {
            Triggers::bundled()
                .verbal_noun(self.word)
                .is_some_and(|noun| VOTING.contains(&noun))
        };
        self.category == EventCategory::Election && (self.form == Form::Noun || is_voting())
    }
}

/// A word that may be what a date dates.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) cost: i32,
    pub(super) index: usize,
    pub(super) trigger: Trigger,
    pub(super) rule: &'static str,
}

/// The happenings that the dates of one sentence date.
pub(super) fn happenings(text: &TokenizedText, names: &Names, sentence: Range<usize>, dates: &[DateSlot]) -> Vec<Happening> {
    let reader = Reader {
        text,
        names,
        sentence,
        dates,
        triggers: Triggers::bundled(),
    };
    let mut found: Vec<(i32, Happening)> = Vec::new();
    for (date, first) in dates.iter().enumerate() {
        if date
            .checked_sub(1)
            .and_then(|before| dates.get(before))
            .is_some_and(|before| before.joins_next)
        {
            continue; // told with the first of its list
        }
        let rest = dates.get(date..).unwrap_or_default();
        let joined = rest.iter().take_while(|slot| slot.joins_next).count();
        let until = (date + joined).min(dates.len() - 1);
        let end = dates.get(until).map_or(first.tokens.end, |last| last.tokens.end);
        let slot = DateSlot {
            tokens: first.tokens.start..end,
            ..first.clone()
        };
        // `يوم الاقتراع، الأحد الماضي،`: the second says the same day.
        let is_apposed = date
            .checked_sub(1)
            .and_then(|before| dates.get(before))
            .is_some_and(|before| {
                before.names.is_some() && before.tokens.end + 1 == slot.tokens.start && text.is_comma(before.tokens.end)
            });
        if is_apposed || reader.dates_nothing(&slot) {
            continue;
        }
        // `أرجئت من 6 حزيران إلى 10 تشرين الأول`: the day that no longer holds.
        let leaves = slot
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| text.folded(before) == "من");
        if leaves && dates.get(date + 1).is_some_and(|next| next.is_target) {
            continue;
        }
        // `في رمضان، أي يوم 8 أغسطس`: the second says the same more exactly.
        let is_same = slot.dates_events && text.folded(slot.tokens.start.saturating_sub(1)) == "اي";
        if is_same
            && let Some((_, last)) = found.last_mut().filter(|(_, last)| last.until + 1 == date)
            && dates
                .get(last.until)
                .is_some_and(|before| slot.tokens.start <= before.tokens.end + 2)
        {
            (last.date, last.until) = (date, until);
            continue;
        }
        // `في الرابع من أبريل، الموافق 25 رمضان`: the same day by another calendar.
        if date > 0 && reader.is_same_by_calendar(&slot) {
            continue;
        }
        // `اندلع الحريق في مخازن الانتخابات التي جرت في 12 أيار، وذلك بعد يومين من …`: of the fire, whose day is not told.
        let is_of_other = reader.only_counts(&slot) && found.last().is_some_and(|(_, last)| last.rule == "event/relative-clause");
        if (slot.counts_from_next || slot.names.is_some())
            && let Some(next) = reader
                .counted_from(date, &slot)
                .filter(|next| !is_of_other || next.is_round())
        {
            found.push((0, next));
        }
        // `…, بعد شهرين على …` after another date of the same statement only says how long ago something else was.
        let is_aside = slot.counts_from_next
            && !found.is_empty()
            && date > 0
            && slot.tokens.start.checked_sub(1).is_some_and(|before| text.is_comma(before));
        if !slot.dates_events || is_aside || reader.only_counts(&slot) {
            continue;
        }
        if reader.is_set_day(&slot) {
            if let Some(happening) = reader.appointed(date, &slot) {
                found.push((0, Happening { until, ..happening }));
            }
            continue;
        }
        if slot.is_target {
            if let Some(happening) = reader.put_off(date, &slot) {
                found.push((0, Happening { until, ..happening }));
            }
            continue;
        }
        // `بعد تسعة أشهر من الاقتراع، في تموز 2019`: the second says it more exactly.
        if let Some((_, last)) = found.last_mut().filter(|(_, last)| reader.says_again(&slot, date, last)) {
            (last.date, last.until) = (date, until);
            continue;
        }
        if let Some(happening) = reader.gapped(date, &slot, found.last().map(|(_, last)| last)) {
            found.push((0, Happening { until, ..happening }));
            continue;
        }
        let Some((cost, happening)) = reader.dated_by(date, &slot) else {
            continue;
        };
        let happening = Happening { until, ..happening };
        // `اكتمل أمس إعلان النتائج بعد ثلاثة أيام من الاقتراع`: the clause has its day already.
        let is_of_dated = slot.counts_from_next
            && happening.form == Form::Noun
            && found
                .iter()
                .rfind(|(_, last)| last.role == DateRole::At)
                .is_some_and(|(_, last)| {
                    last.until + 1 == date
                        && last.head < happening.head
                        && last.form != Form::Noun
                        && !(last.head + 1..slot.tokens.start).any(|at| words::is_stop(text, at) || reader.verb(at).is_some())
                });
        if is_of_dated {
            continue;
        }
        // Two dates of one happening: the nearer is its own, and the year in a name (`انتخابات «أمة 2022» يوم الخميس`) none.
        match found.iter_mut().find(|(_, other)| {
            other.role != DateRole::CountedFrom && other.head == happening.head && !reader.begins_and_ends(other, happening.verb)
        }) {
            // `28 حزيران: بعد 14 شهرا من الحرب، انسحب الجنود`: the day of the entry is its own.
            // `1956: إعلان الاستقلال في 1 كانون الثاني`: the day says it more exactly.
            Some(other) if reader.is_entry_of_year(other.1.date) && slot.grain != Grain::Year => *other = (cost, happening),
            // `28 حزيران: بعد 14 شهرا من الحرب، انسحب الجنود`: the day of the entry is its own.
            Some(other) if dates.get(other.1.date).is_some_and(|slot| slot.opens_entry) => {}
            // `بعد أربعة أيام من الانتظار، أعلنت الهيئة أمس …`
            Some(other) if reader.counts(other.1.date) && !reader.counts(date) => *other = (cost, happening),
            Some(other) if reader.counts(date) && !reader.counts(other.1.date) => {}
            Some(other) if reader.is_in_name(other.1.date) || reader.refines(slot.grain, other) => *other = (cost, happening),
            Some(other) if other.0 > cost && !reader.is_in_name(date) && !reader.is_coarse(slot.grain, cost, other) => {
                *other = (cost, happening);
            }
            Some(_) => {}
            None => found.push((cost, happening)),
        }
    }
    found
        .into_iter()
        .filter(|(_, happening)| !reader.only_points(happening))
        .flat_map(|(_, happening)| reader.each_day(happening))
        .collect()
}

/// Reads one sentence.
pub(super) struct Reader<'a> {
    pub(super) text: &'a TokenizedText<'a>,
    pub(super) names: &'a Names,
    pub(super) sentence: Range<usize>,
    pub(super) dates: &'a [DateSlot],
    pub(super) triggers: &'static Triggers,
}

impl Reader<'_> {
    pub(super) fn is(&self, index: usize, classes: u64) -> bool {
        self.sentence.contains(&index) && words::is(self.text, index, classes)
    }

    pub(super) fn date_over(&self, index: usize) -> Option<&DateSlot> {
        self.dates.iter().find(|slot| slot.tokens.contains(&index))
    }

    /// Cost above which a date belongs to no candidate.
    pub(super) fn limit(grain: Grain) -> i32 {
        match grain {
            Grain::Day => 16,
            Grain::Month => 10,
            Grain::Year => 4,
        }
    }

    /// What took place on two days that do not follow each other (`في 27 و29 أيلول`) took place twice.
    fn each_day(&self, happening: Happening) -> Vec<Happening> {
        let Happening { date, until, .. } = happening;
        let day = |place: usize| {
            let tokens = self.dates.get(place)?.tokens.clone();
            tokens.into_iter().find_map(|at| self.text.number(at))
        };
        let is_apart = || day(date).zip(day(until)).is_some_and(|(first, last)| last > first + 1.5);
        if until == date + 1 && is_apart() {
            let first = Happening {
                until: date,
                ..happening.clone()
            };
            return vec![
                first,
                Happening {
                    date: until,
                    ..happening
                },
            ];
        }
        vec![happening]
    }

    /// True where a day says more of the happening than the year found for it, unless the year is part of its name.
    fn refines(&self, grain: Grain, other: &(i32, Happening)) -> bool {
        let known = self.dates.get(other.1.date).map(|slot| slot.grain);
        // `قبل شهر، حين أعلن فلان مساء 9 يونيو`
        if known == Some(Grain::Month) && grain == Grain::Day && other.1.rule == DATE_FIRST && self.counts_back(other.1.date) {
            return true;
        }
        known == Some(Grain::Year)
            && grain != Grain::Year
            && (other.0 >= 2 || other.1.rule == DATE_FIRST || self.is_beside(other.1.date))
    }

    /// True where of one noun the first verb tells the beginning and the second the end: `بدأت الحملة في … وانتهت في …`.
    fn begins_and_ends(&self, first: &Happening, second: Option<usize>) -> bool {
        let verb_at = |verb: usize| self.triggers.verb_at(self.text, verb);
        let begin = first.verb.and_then(verb_at).or_else(|| self.verb_before(first.head));
        let base = |verb: Option<Trigger>| self.triggers.base(verb?.row);
        matches!(base(begin), Some("بدا" | "انطلق" | "اندلع" | "افتتح" | "شب" | "انعقد"))
            && matches!(base(second.and_then(verb_at)), Some("انتهي" | "اختتم" | "توقف"))
    }

    /// True for a date that is only how long ago it was: `قبل شهر`.
    fn counts_back(&self, date: usize) -> bool {
        self.dates
            .get(date)
            .is_some_and(|slot| matches!(self.text.folded(slot.tokens.start), "قبل" | "وقبل" | "منذ") && !slot.begins)
    }

    /// True where only a comma and a preposition part this date from the next (`قبل أقل من عامين، في آذار 2021`).
    fn is_beside(&self, date: usize) -> bool {
        let (Some(one), Some(next)) = (self.dates.get(date), self.dates.get(date + 1)) else {
            return false;
        };
        let between = one.tokens.end..next.tokens.start;
        self.text.is_comma(one.tokens.end) && between.len() <= 2
    }

    /// True for a date behind a comma that only says more exactly when `last` was, whose date counts from something.
    fn says_again(&self, slot: &DateSlot, date: usize, last: &Happening) -> bool {
        let Some(counted) = self.dates.get(last.date).filter(|counted| counted.counts_from_next) else {
            return false;
        };
        let mut between = counted.tokens.end..slot.tokens.start;
        let comma = between
            .clone()
            .rev()
            .find(|&at| !self.is(at, words::PREPOSITION | words::TIME_NOUN));
        last.role == DateRole::At
            && last.until + 1 == date
            && slot.dates_events
            && !slot.counts_from_next
            && between.len() <= 6
            && comma.is_some_and(|comma| self.text.is_comma(comma))
            && !between.any(|at| self.verb(at).is_some())
            && self.is_end(slot.tokens.end)
            && !self.goes_on_behind(slot)
    }

    /// True where nothing of the clause follows.
    fn is_end(&self, index: usize) -> bool {
        index >= self.sentence.end || words::is_stop(self.text, index)
    }

    /// True for a date that counts from what the words after it name.
    fn counts(&self, date: usize) -> bool {
        self.dates
            .get(date)
            .is_some_and(|slot| slot.counts_from_next || slot.names.is_some())
    }

    /// The same the other way round.
    fn is_coarse(&self, grain: Grain, cost: i32, other: &(i32, Happening)) -> bool {
        let known = self.dates.get(other.1.date).map(|slot| slot.grain);
        grain == Grain::Year && known.is_some_and(|known| known != Grain::Year) && cost >= 2
    }

    /// True for a year that closes a quoted name: `«أمة 2022»`.
    fn is_in_name(&self, date: usize) -> bool {
        self.dates.get(date).is_some_and(|slot| {
            slot.grain == Grain::Year
                && self
                    .text
                    .mark(slot.tokens.end)
                    .is_some_and(|mark| matches!(mark, '»' | '"' | '”'))
                && (slot.tokens.start.saturating_sub(4)..slot.tokens.start)
                    .any(|at| self.text.mark(at).is_some_and(|mark| matches!(mark, '«' | '"' | '“')))
        })
    }

    pub(super) fn dated_by(&self, date: usize, slot: &DateSlot) -> Option<(i32, Happening)> {
        if slot.opens_entry {
            return self.entry(date, slot).map(|happening| (0, happening));
        }
        let mut candidates = self.before(slot);
        candidates.extend(self.after(slot));
        // `دخل الحزب البرلمان للمرة الأولى عام 2003`: a word of years before it reaches farther.
        let is_named_year = slot.grain == Grain::Year && matches!(self.text.folded(slot.tokens.start), "عام" | "سنه" | "العام");
        candidates.retain(|candidate| {
            let is_birth = self.triggers.base(candidate.trigger.row) == Some("ولد");
            let reach = if is_birth && candidate.index < slot.tokens.start {
                BIRTH_LIMIT
            } else if is_named_year && candidate.trigger.form == Form::Past && candidate.index < slot.tokens.start {
                NAMED_YEAR_LIMIT
            } else {
                Self::limit(slot.grain)
            };
            candidate.cost <= reach
        });
        candidates.retain(|candidate| !self.only_stands_with(candidate));
        if slot.begins {
            candidates.retain(|candidate| self.can_begin(candidate, slot));
        }
        if slot.ends {
            candidates.retain(|candidate| self.can_end(candidate, slot));
        }
        candidates.retain(|candidate| !self.dates_back(candidate, slot) && !self.rules_out(candidate, slot));
        candidates.sort_by_key(|candidate| (candidate.cost, candidate.index));
        let best = candidates.first()?;
        let happening = self.happening(date, slot, best)?;
        Some((best.cost, happening))
    }

    /// True for `ويعود الغضب إلى عام 2020`: how old it is.
    fn dates_back(&self, candidate: &Candidate, slot: &DateSlot) -> bool {
        let is_led = slot
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| self.text.folded(before) == "الي");
        is_led && candidate.trigger.form == Form::Present && self.triggers.base(candidate.trigger.row) == Some("عاد")
    }

    /// True for `استبعدت` in `استبعدت الهيئة إجراء الانتخابات في 24 ديسمبر`: the day is that of what is not to be.
    fn rules_out(&self, candidate: &Candidate, slot: &DateSlot) -> bool {
        self.triggers.base(candidate.trigger.row) == Some("استبعد")
            && (candidate.index + 1..slot.tokens.start).any(|at| self.noun(at).is_some())
    }

    pub(super) fn happening(&self, date: usize, slot: &DateSlot, best: &Candidate) -> Option<Happening> {
        let Candidate { index, rule, .. } = *best;
        let trigger = self.read_as_noun(best).unwrap_or(best.trigger);
        let is_verb = trigger.form != Form::Noun;
        let is_called_for = !is_verb && self.is_called_for(index, trigger);
        if !is_verb && self.is_called_off(index, trigger, slot) {
            return None;
        }
        if is_verb && self.may_be_noun(index) && self.is_object_of_denied(index) {
            return None;
        }
        let planned = if slot.begins && self.was_last(best) {
            false
        } else if is_called_for {
            true
        } else if is_verb {
            self.verb_stance(index, trigger, slot)?
        } else {
            self.noun_stance(index)?
        };
        let planned = planned || trigger.form == Form::Participle && self.is(index, words::PLANNED);
        // `دعا أنصاره إلى عدم الترشح للانتخابات المقررة في مايو`: set down all the same.
        let is_set_down = trigger.form == Form::Participle || is_called_for;
        if !is_set_down && self.governed_by(index, Attitude::Denying)
            || !is_set_down && !is_past(trigger) && !self.is_said_in(index, trigger) && self.governed_by(index, Attitude::Wanting)
        {
            return None;
        }
        let mut found = Happening {
            date,
            until: date,
            role: slot.role(),
            tokens: index..index + 1,
            gap: None,
            verb: None,
            head: index,
            form: trigger.form,
            tense_form: trigger.form,
            is_said: false,
            category: trigger.category.unwrap_or(EventCategory::Other),
            word: self.word(index, trigger),
            is_definite: trigger.article && !trigger.is_round,
            planned: planned || trigger.form == Form::Future,
            lapsed: planned && self.has_lapsed(index),
            rule,
        };
        if is_verb && self.is_told(index) {
            found.tense_form = Form::Noun;
        }
        // `الصادر في 13 مارس`: that it came out is over; when it ends or is put off to may be yet to come.
        if trigger.form == Form::Participle
            && !found.planned
            && !matches!(
                self.triggers.verbal_noun(trigger.row),
                None | Some("انتهاء" | "انعقاد" | "إقامة" | "تأجيل" | "افتتاح")
            )
        {
            found.tense_form = Form::Past;
        }
        found.is_said = is_verb && self.may_be_noun(index);
        if !is_verb {
            found.tokens = self.with_head(index)..index + 1;
            found.head = found.tokens.start;
            let verb = self.verb_before(found.head);
            found.tense_form = match verb.map(|verb| verb.form) {
                None | Some(Form::Present) => Form::Noun,
                Some(form) => form,
            };
            found.is_said = verb.is_some_and(|verb| verb.category == Some(EventCategory::Statement));
            if self.is_decided_on(index, trigger) {
                (found.tense_form, found.is_said) = (Form::Future, true);
            }
            return Some(found);
        }
        // What took place: the noun that a relative clause speaks of, or the subject beside a light verb.
        let relative = if trigger.form == Form::Participle {
            Some(index)
        } else {
            self.relative_before(index)
        };
        let is_light = trigger.category.is_none();
        let is_known = trigger.row != Trigger::UNKNOWN;
        let noun = match relative {
            Some(relative) if is_light || self.only_does(index, trigger) => self
                .antecedent(relative, trigger)
                .filter(|(noun, _)| is_light || *noun + 4 >= relative),
            Some(relative) if trigger.category == Some(EventCategory::Attack) => self.antecedent(relative, trigger),
            None if is_light && is_known && self.triggers.attitude(trigger.row) != Some(Attitude::Failing) => {
                self.subject(index, slot)
            }
            _ => None,
        };
        if let Some((noun, of)) = noun {
            let head = if relative.is_some() {
                self.with_held(noun, trigger.feminine)
            } else {
                self.with_head(noun)
            };
            found.tokens = head.min(index)..(noun + 1).max(index + 1);
            (found.head, found.form, found.word) = (head, Form::Noun, self.word(noun, of));
            found.category = of.category.unwrap_or(EventCategory::Other);
            found.verb = Some(index);
        } else if trigger.form == Form::Participle {
            return self.participle_alone(found, index);
        }
        Some(found)
    }

    /// True for `قدمها` in `استقالته التي قدمها`: what was done is what the clause speaks of.
    fn only_does(&self, index: usize, verb: Trigger) -> bool {
        let base = self.triggers.base(verb.row);
        verb.pronoun
            && verb.row != Trigger::UNKNOWN
            && matches!(base, Some("قدم" | "شن" | "ابرم"))
            && self.text.folded(index).ends_with(['ه', 'ا'])
    }

    /// True for `المعلنة` in `النتائج النهائية للانتخابات المعلنة أمس`: the results were made known, of a vote held before.
    pub(super) fn announces_results(&self, participle: usize) -> bool {
        const REACH: usize = 5;
        let Some(noun) = participle.checked_sub(1).filter(|noun| self.sentence.contains(noun)) else {
            return false;
        };
        let is_vote = self
            .noun(noun)
            .is_some_and(|noun| noun.category == Some(EventCategory::Election))
            || self.text.folded(noun).starts_with("ال") && noun > 0 && self.text.folded(noun - 1).ends_with("انتخابات");
        let tells = matches!(self.text.folded(participle), "المعلنه" | "المنشوره" | "الصادره");
        tells
            && is_vote
            && super::candidates::RESULTS.any_in(self.text, participle.saturating_sub(REACH).max(self.sentence.start)..noun)
    }

    /// `مجلس النواب المنتهية ولايته في …`: the participle and the noun before it.
    fn participle_alone(&self, found: Happening, index: usize) -> Option<Happening> {
        let mut before = index.checked_sub(1).filter(|&before| before >= self.sentence.start)?;
        // `البرلمان السابق، المنتخب في 2018، …`
        if self.text.is_comma(before) {
            before = before.checked_sub(1).filter(|&before| before >= self.sentence.start)?;
        }
        self.text.word(before)?;
        Some(Happening {
            category: self
                .triggers
                .verb_at(self.text, index)
                .and_then(|participle| self.triggers.category_of_noun(participle.row))
                .unwrap_or(found.category),
            tokens: before..index + 1,
            head: before,
            ..found
        })
    }
}

fn is_past(trigger: Trigger) -> bool {
    trigger.form == Form::Past
}
