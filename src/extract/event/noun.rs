//! Nouns that tell of a happening: which of them do where they stand, and which one a verb speaks of. Knows no day.

use crate::arabic::WordTest;

use super::clause::Reader;
use super::trigger::{Form, Trigger};
use super::{DateSlot, EventCategory, Grain, words};

/// Words after a noun of rounds that make it one of an election.
const ROUNDS: [&str; 10] = [
    "الاول",
    "الاولي",
    "الثاني",
    "الثانيه",
    "الثالث",
    "الثالثه",
    "الاعاده",
    "ثانيه",
    "الاخيره",
    "الحاسمه",
];

/// Nouns of lists before what they are called by.
static LISTS: WordTest = WordTest::words(
    &['و', 'ل', 'ب'],
    &["حزب", "حزبي", "حركه", "تيار", "جبهه", "ايتلاف", "كتله", "قايمه", "لايحه"],
);

impl Reader<'_> {
    /// The noun of happening at `index`.
    pub(super) fn noun(&self, index: usize) -> Option<Trigger> {
        let noun = self.noun_or_round(index)?;
        if noun.is_head && self.triggers.noun_at(self.text, index + 1).is_some() {
            return None; // `محاولة اغتيال`: what it was an attempt at says more
        }
        // `ويتسلم المؤتمر السلطة`, `المؤتمر الشعبي العام`: a body.
        if self.text.folded(index).ends_with("الموتمر") && self.is_congress(index) {
            return None;
        }
        if self.is_in_list_name(index, noun) {
            return None;
        }
        // A name: `صدام حسين`.
        if self.text.folded(index).trim_start_matches(['و', 'ل', 'ب']) == "صدام" && self.text.folded(index + 1) == "حسين"
        {
            return None;
        }
        // `طعنه حتى الموت`: how
        if index > self.sentence.start && self.text.folded(index) == "الموت" && self.text.folded(index - 1) == "حتي" {
            return None;
        }
        // `وزير الداخلية والبلديات`
        if index > self.sentence.start && self.text.folded(index) == "والبلديات" && self.text.folded(index - 1) == "الداخليه"
        {
            return None;
        }
        if noun.pronoun && index > self.sentence.start && matches!(self.text.folded(index - 1), "ما" | "مما" | "عما" | "بما")
        {
            return None; // `ما حملته الصناديق`: a verb
        }
        let is_numbered = || {
            let next = self.text.folded(index + 1);
            let is_construct = !noun.article;
            ROUNDS.contains(&next)
                || self.date_over(index + 1).is_some_and(|slot| {
                    slot.grain == Grain::Year || is_construct && slot.tokens.start == index + 1 && slot.tokens.len() > 1
                })
        };
        (!noun.is_round || !noun.pronoun && is_numbered()).then_some(noun)
    }

    /// True where `المؤتمر` at `index` is a body: the subject of a verb that tells of no meeting, or part of its name.
    fn is_congress(&self, index: usize) -> bool {
        let governs = self.previous(index).is_some_and(|before| {
            let verb = self.triggers.verb_at(self.text, before);
            verb.is_some_and(|verb| !matches!(verb.category, None | Some(EventCategory::Meeting)))
        });
        let is_name = matches!(self.text.folded(index + 1), "الوطني" | "الشعبي")
            && matches!(self.text.folded(index + 2), "العام" | "الافريقي" | "الهندي" | "السوداني");
        governs || is_name
    }

    /// The noun at `index`; one of rounds where the word behind it counts them.
    pub(super) fn noun_or_round(&self, index: usize) -> Option<Trigger> {
        let round = self
            .triggers
            .round_at(self.text, index)
            .filter(|round| !round.pronoun && self.round_at(index + 1).is_some());
        round.or_else(|| self.triggers.noun_at(self.text, index))
    }

    /// Which round the word at `index` counts.
    pub(super) fn round_at(&self, index: usize) -> Option<u16> {
        let folded = self.text.folded(index);
        let bare = folded
            .strip_prefix('و')
            .filter(|bare| bare.starts_with("ال"))
            .unwrap_or(folded);
        let round = ROUNDS.iter().position(|round| *round == bare)?;
        u16::try_from(round).ok()
    }

    /// What names the same happening in all its forms: the row, and which round of an election.
    pub(super) fn word(&self, index: usize, trigger: Trigger) -> u16 {
        let round = ROUNDS.iter().position(|round| *round == self.text.folded(index + 1));
        match round.filter(|_| trigger.is_round) {
            Some(round) => Trigger::UNKNOWN - 1 - round as u16,
            None => trigger.row,
        }
    }

    /// A noun of happening that only names a body or a thing (`مفوضية الانتخابات`, `قانون الانتخابات`).
    pub(super) fn is_part_of_name(&self, index: usize, noun: Trigger) -> bool {
        let before = self.previous(index);
        let is_aftermath = before.is_some_and(|before| self.is(before, words::AFTERMATH)) && !self.has_own_date(index);
        if is_aftermath || self.is_second_half(index) || noun.article && self.is_of_list_or_place(index, noun) {
            return true;
        }
        if !matches!(noun.category, Some(EventCategory::Election | EventCategory::Protest)) {
            return false;
        }
        // `موعد الانتخابات: 15 مايو`
        let is_heading =
            matches!(before.map_or("", |before| self.text.folded(before)), "موعد" | "تاريخ") && self.heads_date(index);
        // `دعا الناخبين إلى صناديق الاقتراع`
        if is_heading || self.is_called_for(index, noun) {
            return false;
        }
        before.is_some_and(|before| self.is_watched_by(before)) || self.is_of_body(index, noun)
    }

    /// `جبهة التغيير والتحرير`, `للتغيير والتحرير`: the second half of a name.
    fn is_second_half(&self, index: usize) -> bool {
        self.text.folded(index).starts_with("وال")
            && self.text.folded_before(index).starts_with("لل")
            && !self.has_own_date(index)
    }

    /// `حزب الاستقلال`, `ساحة التحرير`; but `حركة الاحتجاج`.
    fn is_of_list_or_place(&self, index: usize, noun: Trigger) -> bool {
        let is_of_list = noun.category != Some(EventCategory::Protest)
            && self.previous(index).is_some_and(|before| LISTS.at(self.text, before));
        is_of_list || self.is_of_place(index)
    }

    /// True for the vote of `المفوضية العليا المستقلة للانتخابات`: a body stands before it.
    fn is_of_body(&self, index: usize, noun: Trigger) -> bool {
        const WORDS_MAX: usize = 5;
        for before in (index.saturating_sub(WORDS_MAX).max(self.sentence.start)..index).rev() {
            let is_next = before + 1 == index;
            // `حل المجلس وتنظيم انتخابات`: another happening begins there.
            let joins = |noun: Trigger| noun.letters == 1 && !noun.article && !noun.particle;
            if is_next && self.verbal_noun(before).is_some_and(joins) {
                return false;
            }
            if self.is(before, words::BODY) {
                return self.is_named_by_body(before, index, noun);
            }
            let parts = words::PREPOSITION | words::RELATIVE | words::COMPLEMENTIZER;
            if self.text.mark(before).is_some() || self.is(before, parts) {
                return false;
            }
            if !is_next && !noun.particle && !self.text.folded(before).starts_with("ال") {
                return false;
            }
        }
        false
    }

    fn is_named_by_body(&self, body: usize, index: usize, noun: Trigger) -> bool {
        // `المفوضية العليا للانتخابات مساء أمس`: its name, whatever day follows.
        if noun.particle && self.is(body, words::ORGAN) {
            return true;
        }
        // `قرر المجلس تأجيل الانتخابات`: another phrase begins behind its article.
        let is_apart = body + 2 == index
            && self.text.folded(body).trim_start_matches(['و', 'ف']).starts_with("ال")
            && self.verbal_noun(body + 1).is_some_and(|noun| !noun.article && !noun.particle);
        // `نتائج الانتخابات التي جرت في …` still dates the elections; `مفوضية الانتخابات مساء أمس` does not.
        let is_of_it = body + 1 == index && !self.is_result(body);
        !is_apart && (is_of_it || !self.has_own_date(index))
    }

    /// The noun at `index` that tells of a happening, or may.
    fn verbal_noun(&self, index: usize) -> Option<Trigger> {
        let noun = self.triggers.noun_at(self.text, index);
        noun.or_else(|| self.triggers.weak_noun_at(self.text, index))
    }

    /// True for `استقلال` in `استفتاء على استقلال الإقليم`, `تشكيل` in `كلف الرئيس سامي كمال بتشكيل الحكومة`: what is voted on, or
    /// what somebody is charged with, has not taken place with it.
    pub(super) fn is_only_asked(&self, index: usize) -> bool {
        const ADJECTIVES_MAX: usize = 3;
        const CHARGE_MAX: usize = 16;
        static ON: WordTest = WordTest::words(&[], &["علي", "حول", "بشان"]);
        static VOTES: WordTest = WordTest::stems(&["استفتا", "استفتي"]);
        static CHARGES: WordTest = WordTest::words(&['و', 'ف'], &["كلف", "كلفت", "يكلف", "تكلف", "كلفه", "كلفها"]);
        let from = |words: usize| index.saturating_sub(words).max(self.sentence.start);
        let on = index
            .checked_sub(1)
            .filter(|&on| on > self.sentence.start && ON.at(self.text, on));
        let is_voted_on = on.is_some_and(|on| {
            let near = from(ADJECTIVES_MAX + 2)..on;
            let vote = near.rev().find(|&at| VOTES.at(self.text, at));
            vote.is_some_and(|vote| (vote + 1..on).all(|at| self.text.word(at).is_some() && !self.is(at, words::PREPOSITION)))
        });
        let is_formed = matches!(
            self.text.folded(index).trim_start_matches('ب'),
            "تشكيل" | "تاليف" | "تشكيلها" | "رياسه" | "قياده"
        );
        let is_charged = || {
            let near = from(CHARGE_MAX)..index;
            let charge = near.clone().rev().find(|&at| CHARGES.at(self.text, at));
            charge.is_some_and(|charge| {
                let is_aside = |at: usize| {
                    self.text.is_comma(at) && (self.date_over(at + 1).is_some() || at > 0 && self.date_over(at - 1).is_some())
                };
                !(charge..index).any(|at| words::is_stop(self.text, at) && !is_aside(at))
            })
        };
        is_voted_on || is_formed && is_charged()
    }

    /// True for `مراقبة` in `منظمات مراقبة الانتخابات`: what bodies are there for.
    fn is_watched_by(&self, index: usize) -> bool {
        static WATCHERS: WordTest = WordTest::words(
            &['و', 'ل', 'ب'],
            &[
                "منظمات",
                "منظمه",
                "شبكه",
                "شبكات",
                "هييه",
                "بعثه",
                "بعثات",
                "لجنه",
                "جمعيه",
                "جمعيات",
                "فرق",
            ],
        );
        self.text.folded(index) == "مراقبه" && index > self.sentence.start && WATCHERS.at(self.text, index - 1)
    }

    /// True for `نتائج` and its like, of which an election has some.
    fn is_result(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        ["نتايج", "نتيج", "مراقب", "مرشح", "قوايم", "جدول"]
            .iter()
            .any(|start| folded.contains(start))
    }

    /// True where a date stands right behind the noun at `index`, its adjectives and the country apart.
    fn has_own_date(&self, index: usize) -> bool {
        let is_construct = self.triggers.noun_at(self.text, index).is_some_and(|noun| !noun.article);
        self.dates.iter().any(|slot| {
            let between = index + 1..slot.tokens.start;
            if is_construct && slot.tokens.start == index + 1 {
                return true; // `نتائج انتخابات الثلاثاء`
            }
            slot.tokens.start > index
                && between.len() <= 3
                && between.into_iter().all(|word| {
                    self.is(word, words::TIME_NOUN)
                        || self.text.mark(word).is_none()
                            && !self.is(word, words::PREPOSITION)
                            && self.text.folded(word).starts_with("ال")
                })
                && !self.text.folded(slot.tokens.start).starts_with("ال")
        })
    }

    /// True where a colon and a date close the line of the noun at `index`.
    fn heads_date(&self, index: usize) -> bool {
        self.dates.iter().any(|slot| {
            let colon = slot
                .tokens
                .start
                .checked_sub(1)
                .filter(|&colon| colon > index && colon <= index + 4);
            colon.is_some_and(|colon| {
                self.text.mark(colon) == Some(':') && (index + 1..colon).all(|at| self.text.folded(at).starts_with("ال"))
            })
        })
    }

    /// The noun before a relative pronoun (or before a participle) that its clause speaks of.
    pub(super) fn antecedent(&self, relative: usize, verb: Trigger) -> Option<(usize, Trigger)> {
        // `طلبت الإرجاء، الأمر الذي كذبته الهيئة`: the whole of what was said.
        if relative > self.sentence.start && matches!(self.text.folded(relative - 1), "الامر" | "الشيء") {
            return None;
        }
        let mut words_left = if verb.category == Some(EventCategory::Attack) { 18 } else { 9 };
        for index in (self.sentence.start..relative).rev() {
            if words_left == 0 || self.is(index, words::COMPLEMENTIZER | words::SUBORDINATOR) {
                return None;
            }
            if self.text.mark(index).is_some() {
                continue;
            }
            words_left -= 1;
            // `وثيقة العهد والاتفاق الموقعة`: what was signed is the one that agrees.
            if verb.form == Form::Participle
                && verb.feminine
                && self.text.folded(index).starts_with("وال")
                && self.noun(index).is_some_and(|noun| noun.article && !noun.feminine)
            {
                return None;
            }
            // `تغيب عن الحملة سامي كمال الذي أصيب`: not what is feminine.
            let is_other = || self.text.folded(relative) == "الذي" && self.noun(index).is_some_and(|noun| noun.feminine);
            if verb.category == Some(EventCategory::Attack) && is_other() {
                continue;
            }
            // `قانون الانتخابات الذي صدر`: what the law is about is feminine.
            let is_law = |law: usize| {
                matches!(
                    self.text.bare(law),
                    "قانون" | "مرسوم" | "قرار" | "القانون" | "بقانون" | "لقانون"
                )
            };
            if is_other() && index > self.sentence.start && is_law(index - 1) {
                return None;
            }
            // `الاستفتاء على الاستقلال الذي نظم`
            if self.is_only_asked(index) {
                continue;
            }
            if let Some(noun) = self.noun(index)
                && (verb.category != Some(EventCategory::Attack) || is_violent(noun.category))
            {
                return Some((index, noun));
            }
            if self.verb(index).is_some() && self.triggers.noun_at(self.text, index).is_none() {
                return None;
            }
        }
        None
    }

    /// The noun of happening that is the subject (or object) of the light verb at `index`.
    pub(super) fn subject(&self, index: usize, slot: &DateSlot) -> Option<(usize, Trigger)> {
        // `جرى قبل يومين من الاقتراع العام`: what stands behind such a date is what it counts from.
        let until = if slot.counts_from_next && slot.tokens.start > index {
            slot.tokens.start
        } else {
            self.sentence.end
        };
        // `وكان التصويت الخاص بالقوات الأمنية قد جرى`: before قد the subject stands whole.
        let reach = if index > self.sentence.start && self.is(index - 1, words::AUXILIARY) {
            8
        } else {
            5
        };
        let after = (index + 1..until)
            .filter(|&after| !slot.tokens.contains(&after))
            .take_while(|&after| {
                let parts = words::RELATIVE | words::COMPLEMENTIZER | words::TIME_PREPOSITION;
                !words::is_stop(self.text, after) && !self.is(after, parts)
            })
            // `جرت في ظل حظر تجول`: what it took place under.
            .take_while(|&after| !matches!(self.text.folded(after), "ظل" | "وسط" | "رغم"))
            .take(4);
        let noun = |at: usize| {
            let noun = self.noun(at)?;
            (!noun.particle && !self.is_part_of_name(at, noun)).then_some((at, noun))
        };
        let mut after = after.filter_map(noun);
        let before = (index.saturating_sub(reach).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| !words::is_stop(self.text, before) && !self.is(before, words::COMPLEMENTIZER))
            .filter_map(noun);
        after
            .next()
            .or_else(|| before.into_iter().next())
            .or_else(|| self.told_of_before(index))
    }

    /// `هي ثالث انتخابات تشريعية منذ ثورة 2011، أقيمت في …`: the election that the clause before the comma names.
    fn told_of_before(&self, index: usize) -> Option<(usize, Trigger)> {
        let comma = index.checked_sub(1).filter(|&comma| self.text.is_comma(comma))?;
        (comma.saturating_sub(14).max(self.sentence.start)..comma)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .find_map(|at| {
                let noun = self.noun(at)?;
                let is_led = at
                    .checked_sub(1)
                    .is_some_and(|before| self.is(before, words::TIME_PREPOSITION));
                let fits = noun.category == Some(EventCategory::Election) && !noun.particle && !is_led;
                (fits && !self.is_part_of_name(at, noun)).then_some((at, noun))
            })
    }

    /// The place of the noun that takes this one after it (`محاولة اغتيال`), or of the noun itself.
    pub(super) fn with_head(&self, index: usize) -> usize {
        let head = index.checked_sub(1).filter(|&before| {
            self.sentence.contains(&before)
                && self
                    .triggers
                    .noun_at(self.text, before)
                    .is_some_and(|noun| noun.is_head || !noun.article)
                && self.triggers.noun_at(self.text, before).is_some_and(|noun| !noun.pronoun)
                && self.verb(before).is_none()
        });
        head.unwrap_or(index)
    }
}

fn is_violent(category: Option<EventCategory>) -> bool {
    matches!(
        category,
        Some(EventCategory::Attack | EventCategory::Assassination | EventCategory::Protest | EventCategory::Military)
    )
}
