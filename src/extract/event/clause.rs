//! Which happening a date belongs to: the nearest in its clause, as clauses, relative clauses and word order have it.
//! Owns the distances; knows no day. What several dates of one sentence are to each other is `dates_of_one`'s.

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

    /// The token right before `index`, where it belongs to the sentence.
    pub(super) fn previous(&self, index: usize) -> Option<usize> {
        index.checked_sub(1).filter(|before| self.sentence.contains(before))
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
        let is_led = self.text.folded_before(slot.tokens.start) == "الي";
        is_led
            && candidate.trigger.form == Form::Present
            && matches!(self.triggers.base(candidate.trigger.row), Some("عاد" | "رجع"))
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
        if !is_verb && self.is_called_off(index, trigger, slot)
            || is_verb && (self.may_be_noun(index) || trigger.pronoun && trigger.letters == 0) && self.is_object_of_denied(index)
            || !is_verb && self.is_unreached(index)
        {
            return None;
        }
        let is_called_for = !is_verb && self.is_called_for(index, trigger);
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
        if !is_set_down && self.is_governed_away(index, trigger) {
            return None;
        }
        let found = Happening {
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
        if is_verb {
            self.told_by_verb(found, index, trigger, slot)
        } else {
            Some(self.told_by_noun(found, index, trigger))
        }
    }

    /// True where another verb of the clause says that it was not, or only that it should be.
    fn is_governed_away(&self, index: usize, trigger: Trigger) -> bool {
        self.governed_by(index, Attitude::Denying)
            || trigger.form != Form::Past && !self.is_said_in(index, trigger) && self.governed_by(index, Attitude::Wanting)
    }

    /// The happening of a noun, in the tense of the verb before it.
    fn told_by_noun(&self, found: Happening, index: usize, noun: Trigger) -> Happening {
        let head = self.with_head(index);
        let verb = self.verb_before(head);
        let (tense_form, is_said) = if self.is_decided_on(index, noun) {
            (Form::Future, true)
        } else {
            let form = verb.map(|verb| verb.form).filter(|form| *form != Form::Present);
            let is_said = verb.is_some_and(|verb| verb.category == Some(EventCategory::Statement));
            (form.unwrap_or(Form::Noun), is_said)
        };
        Happening {
            tokens: head..index + 1,
            head,
            tense_form,
            is_said,
            ..found
        }
    }

    /// The happening of a verb: what took place is the noun that its relative clause speaks of, or the subject beside a light verb.
    fn told_by_verb(&self, found: Happening, index: usize, verb: Trigger, slot: &DateSlot) -> Option<Happening> {
        let found = Happening {
            tense_form: self.tense_form(&found, index, verb),
            is_said: self.may_be_noun(index),
            ..found
        };
        let is_participle = verb.form == Form::Participle;
        let relative = is_participle.then_some(index).or_else(|| self.relative_before(index));
        let Some((noun, of)) = self.spoken_of(index, verb, relative, slot) else {
            return if is_participle {
                self.participle_alone(found, index)
            } else {
                Some(found)
            };
        };
        let head = if relative.is_some() {
            self.with_held(noun, verb.feminine)
        } else {
            self.with_head(noun)
        };
        Some(Happening {
            tokens: head.min(index)..(noun + 1).max(index + 1),
            head,
            form: Form::Noun,
            word: self.word(noun, of),
            category: of.category.unwrap_or(EventCategory::Other),
            verb: Some(index),
            ..found
        })
    }

    fn tense_form(&self, found: &Happening, index: usize, verb: Trigger) -> Form {
        // `الصادر في 13 مارس`: that it came out is over; when it ends or is put off to may be yet to come.
        let is_over = verb.form == Form::Participle
            && !found.planned
            && !matches!(
                self.triggers.verbal_noun(verb.row),
                None | Some("انتهاء" | "انعقاد" | "إقامة" | "تأجيل" | "افتتاح")
            );
        if is_over {
            Form::Past
        } else if self.is_told(index) {
            Form::Noun
        } else {
            verb.form
        }
    }

    /// The noun that tells what took place where the verb at `index` does not.
    fn spoken_of(&self, index: usize, verb: Trigger, relative: Option<usize>, slot: &DateSlot) -> Option<(usize, Trigger)> {
        let is_light = verb.category.is_none();
        let fails = || self.triggers.attitude(verb.row) == Some(Attitude::Failing);
        match relative {
            Some(relative) if is_light || self.only_does(index, verb) => self
                .antecedent(relative, verb)
                .filter(|(noun, _)| is_light || *noun + 4 >= relative),
            Some(relative) if verb.category == Some(EventCategory::Attack) => self.antecedent(relative, verb),
            None if is_light && verb.row != Trigger::UNKNOWN && !fails() => self.subject(index, slot),
            _ => None,
        }
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
        let Some(noun) = self.previous(participle) else {
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
        let mut before = self.previous(index)?;
        // `البرلمان السابق، المنتخب في 2018، …`
        if self.text.is_comma(before) {
            before = self.previous(before)?;
        }
        self.text.word(before)?;
        // `خسر المنتخب الوطني أمس`: a team, which nobody elected.
        if self.text.folded(index) == "المنتخب"
            && matches!(self.text.folded(index + 1), "الوطني" | "الاولمبي" | "العراقي" | "المصري")
        {
            return None;
        }
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
