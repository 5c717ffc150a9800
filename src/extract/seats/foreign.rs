//! Whether a clause has a subject of its own that no rule understood, so that its number belongs to no list spoken of before:
//! `أما يسار السهل فلم يحرز سوى 80`, `فإن القمريين يحتفون بـ118`. Owns these signs; knows no list's name.

use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::words as name_words;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::statement::Reader;

/// What two do, in words that are no verbs of counts.
static DUAL_VERBS: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "يملكان",
        "تملكان",
        "يشغلان",
        "تشغلان",
        "يمتلكان",
        "يجمعان",
        "انهما",
        "لانهما",
        "كانا",
        "كانتا",
        "لهما",
    ],
);

/// `فقدا`, `حصلتا`: the dual of a verb of counts.
pub(super) fn is_dual_verb(text: &NamedText, verb: usize) -> bool {
    let bare = text.bare(verb);
    let stem = bare.strip_suffix("تا").or_else(|| bare.strip_suffix('ا'));
    // `انخفاضا من 53`: the noun, no two that fell.
    let is_noun = matches!(
        bare,
        "تراجعا" | "انخفاضا" | "ارتفاعا" | "صعودا" | "هبوطا" | "نزولا" | "انكماشا"
    );
    !is_noun && stem.is_some_and(|stem| stem.chars().count() > 2 && cue::is_verb_form(stem) && cue::is_verb_form(bare))
}

impl Reader<'_> {
    /// True where the words of `left` before a number speak of somebody who is not understood.
    pub(super) fn speaks_of_another(&self, left: &Range<usize>, verb: Option<usize>, lead: usize) -> bool {
        let text = self.text();
        // `ومنها حماة السهل الحاصل على 87`
        // But not `لم يتمكن من الحصول سوى على ثلاثة`.
        let is_verbal_noun = |verb: usize| matches!(text.folded(verb.saturating_sub(1)), "من" | "في" | "عن" | "الي");
        let is_participle = verb
            .is_some_and(|verb| cue::is(text, verb, GAIN) && cue::find(text, verb).proclitics.article && !is_verbal_noun(verb));
        // `وتبقى خمسة مقاعد خارج الحسبة`: the number is what the verb speaks of.
        let is_left_over = verb.is_some_and(|verb| {
            let bare = text.bare(verb);
            lead <= verb + 1 && matches!(bare, "بقي" | "بقيت" | "تبقي" | "يبقي" | "تبقت")
        });
        // `إذ حل الأول بـ225`: of whom it is said elsewhere.
        let is_ordinal = |at: usize| {
            matches!(
                text.folded(at),
                "الاول" | "الاولي" | "الثاني" | "الثانيه" | "والثاني" | "والثانيه" | "الثالث"
            )
        };
        let by_rank = verb.map_or_else(
            || left.clone().next().is_some_and(is_ordinal),
            |verb| is_ordinal(verb + 1) && verb + 1 < left.end,
        );
        // `فازت الأكثرية بـ72`
        let by_majority = verb.is_some_and(|verb| {
            verb + 1 < left.end
                && cue::is(text, verb + 1, MAJORITY)
                && text.folded(verb + 1).starts_with("ال")
                && cue::is(text, verb, GAIN)
        });
        // `ثم فاز نجله بمقعد`: kin of somebody, whatever list was spoken of.
        let by_kin =
            verb.is_some_and(|verb| verb + 1 < left.end && cue::is(text, verb, GAIN) && forms::is(text, verb + 1, forms::KIN));
        // `فيما تصدرت غريمته بـ52`, `إذ لم ينل علاوي أي مقعد`: whoever that is.
        let by_other = verb.is_some_and(|verb| {
            // `حصل فيها خصومه على 11`
            let at = verb + 1 + usize::from(matches!(text.folded(verb + 1), "فيها" | "فيه" | "بها" | "عليها"));
            let is_person = |other: &&crate::extract::name::NameMention| {
                other.kind == crate::extract::name::NameKind::Person
                    && other.tokens.start == at
                    && other.proclitics.particle.is_none()
            };
            // `التي نالت فيها فتح 55`: a name that nobody read.
            let is_unread = at == verb + 2
                && at + 1 == left.end
                && text.word(at).is_some()
                && cue::find(text, at).classes == 0
                && text.folded(at).chars().count() > 2
                && !matches!(
                    text.folded(at),
                    "علي" | "نحو" | "زهاء" | "حوالي" | "اكثر" | "قرابه" | "وحدها" | "وحده"
                );
            if is_unread && cue::is(text, verb, GAIN) {
                return true;
            }
            at < left.end
                && cue::is(text, verb, GAIN | KEEP | RANK | CHANGE | LOSE)
                && (super::described::is_other(text, at) && !text.folded(at).starts_with('و')
                    || self.search.names.others_in(at..at + 1).iter().any(|other| is_person(&other)))
        });
        // `ولم يفز الإخوة، الذين كانوا يشغلون 88 مقعدا`: whoever the relative clause tells of.
        let of_unread_head = super::subject::RELATIVES.last_in(text, left.clone()).is_some_and(|relative| {
            let head = relative.checked_sub(1 + usize::from(text.mark(relative.saturating_sub(1)).is_some()));
            head.is_some_and(|head| {
                head > left.start
                    && text.folded(head).starts_with("ال")
                    && cue::find(text, head).classes == 0
                    && name_words::table().find(text, head).classes == 0
                    && matches!(text.mark(relative - 1), Some('،' | ','))
                    && (cue::any(text, head - 1..head, GAIN | KEEP | LOSE | RANK)
                        || crate::extract::date::tells_tense(text, head - 1))
                    && self.search.names.lists_in(left.start..relative).is_empty()
            })
        });
        // `وكان معسكره فاز بـ350`: more than the list.
        let by_camp = (left.start..left.end).any(|at| {
            let word = text.folded(at);
            matches!(word, "معسكره" | "معسكرها" | "محوره" | "محورها")
                && at > left.start
                && cue::is(text, at - 1, VERB | WAS)
                && self.search.names.lists_in(at..left.end).is_empty()
        });
        // `لم يبق لأكثر من عشرين حزبا آخر إلا 54`
        let of_many = left.clone().any(|at| {
            matches!(text.folded(at), "حزبا" | "قايمه" | "حزبين" | "احزاب")
                && text.word(at.saturating_sub(1)).is_some()
                && at > left.start
                && !text.is_in_name(at)
                && self.search.names.lists_in(at..at + 1).is_empty()
        });
        // `وكانت هذه القوى قد حصدت 58 مقعدا`: all of those.
        let of_these = left.clone().any(|at| {
            let noun = name_words::table().find(text, at);
            at > 0
                && noun.proclitics.article
                && (noun.is(name_words::PLURAL) || text.folded(at) == "القوي")
                && matches!(text.bare(at - 1), "هذه" | "تلك")
        });
        // `وفلان نفسه، الذي كان له عشرون نائبا`
        let himself = super::subject::RELATIVES.last_in(text, left.clone()).is_some_and(|relative| {
            relative >= left.start + 2
                && matches!(text.mark(relative - 1), Some('،' | ','))
                && matches!(text.folded(relative - 2), "نفسه" | "نفسها")
        });
        // `الكمالي، الذي كانت له قوائم في كل المدن، حصل على 45`: whoever heads the clause is no list that is known.
        let by_another = left.clone().find(|&at| text.word(at).is_some()).is_some_and(|head| {
            matches!(text.mark(head + 1), Some('،' | ','))
                && super::subject::RELATIVES.at(text, head + 2)
                && cue::find(text, head).classes == 0
                && name_words::table().find(text, head).classes & !name_words::GROUP == 0
                && !text.folded(head).starts_with('و')
                && self.search.names.lists_in(head..head + 1).is_empty()
        });
        // `فاز حزب السهل بـ124، فيما تقدم النهر من 66 إلى 83`
        let by_advance = left.clone().any(|at| {
            let verb = text.bare(at);
            matches!(verb, "تقدم" | "تقدمت")
                && at + 1 < left.end
                && text.folded(at + 1).starts_with("ال")
                && self.search.names.lists_in(at + 1..left.end).is_empty()
        });
        // `باز وميدينا يملكان معا 75`, `أنهما فقدا 45`: two.
        let of_two = (left.clone()).any(|at| DUAL_VERBS.at(text, at)) || verb.is_some_and(|verb| is_dual_verb(text, verb));
        // `فيرتفع الرصيد إلى 110`: what several have together.
        let of_sum = self.is_sum(verb);
        // `فبات لسامي كمال سبعة نواب`: somebody's own.
        let of_person = self.search.names.others_in(left.clone()).iter().any(|other| {
            let before = other.tokens.start.checked_sub(1);
            other.kind == crate::extract::name::NameKind::Person
                && (other.proclitics.particle == Some(Particle::Li) || text.folded(other.tokens.start).starts_with('ل'))
                && before.is_some_and(|before| super::role::becomes(text, before) || cue::is(text, before, WAS))
        });
        // `وفي دمشق التي لها عشرة مقاعد`: a place's.
        let of_place = super::subject::RELATIVES.last_in(text, left.clone()).is_some_and(|relative| {
            let before = relative.saturating_sub(1 + usize::from(text.mark(relative.saturating_sub(1)).is_some()));
            let others = self.search.names.others_in(before..before + 1);
            relative > left.start
                && others
                    .iter()
                    .any(|other| other.kind != crate::extract::name::NameKind::Person)
        });
        // `توزعت المقاعد الباقية، وعددها خمسون، على`: of those seats.
        let counted = lead
            .checked_sub(1)
            .filter(|&at| matches!(text.folded(at), "وعددها" | "وعددهم"));
        let of_seats = counted.is_some_and(|at| {
            let is_seats = |seat: usize| {
                let found = cue::find(text, seat);
                found.is(SEAT | DEPUTY) && found.proclitics.article && text.folded(seat + 1).starts_with("ال")
            };
            (at.saturating_sub(8)..at).any(is_seats)
        });
        // `ثم حزب السهل بـ168، فاليمين المتطرف بـ143`: the next of a chain, whom nobody knows.
        // `بعد 89 في 2019، والاشتراكي ثانيا بـ121`: behind what was said of the one before.
        let comma = left.clone().rev().find(|&at| matches!(text.mark(at), Some('،' | ',')));
        let first = comma.map_or(left.start, |comma| comma + 1);
        let bare = text.bare(first);
        let by_chain = verb.is_none()
            && first + 1 < left.end
            && text.folded(first).starts_with(['و', 'ف'])
            && bare.starts_with("ال")
            && cue::find(text, first).classes == 0
            && name_words::table().find(text, first).classes == 0
            && !crate::extract::date::tells_tense(text, first)
            && crate::arabic::number::word(text, first).is_none()
            && (matches!(text.folded(left.end - 1), "ب" | "بنحو" | "وحلفاوه" | "وحلفاوها")
                // `والاشتراكي ثانيا بـ121`
                || left.end <= first + 3
                    && matches!(
                        text.folded(left.end - 1),
                        "اولا" | "ثانيا" | "ثانيه" | "ثالثا" | "ثالثه" | "رابعا" | "رابعه" | "خامسا" | "خامسه" | "سادسا"
                    ));
        // `فيما انتقل رفاق فلان من 20 إلى 34`, `فزاد أهل المدينة`: somebody's people right behind the verb.
        let by_people = verb.is_some_and(|verb| {
            let noun = verb + 1;
            let whose = self.search.names.others_in(noun + 1..noun + 2).first();
            noun + 1 < left.end
                && cue::is(text, verb, CHANGE | GAIN | LOSE)
                && cue::find(text, noun).classes == 0
                && name_words::table().find(text, noun).classes == 0
                && crate::arabic::number::word(text, noun).is_none()
                && !text.folded(noun).starts_with(['ب', 'ل'])
                && !matches!(
                    text.folded(noun),
                    "في" | "من" | "عن" | "مع" | "الي" | "علي" | "عند" | "امام" | "منذ" | "بعد" | "قبل"
                )
                && whose.is_some_and(|whose| {
                    whose.proclitics.particle.is_none() && whose.kind != crate::extract::name::NameKind::Organisation
                })
        });
        by_rank
            || by_people
            || by_chain
            || of_seats
            || of_place
            || self.is_given_to_unread(left)
            || of_person
            || of_two
            || of_sum
            || self.has_become_another(left)
            || of_these
            || himself
            || by_another
            || by_advance
            || by_majority
            || by_other
            || by_camp
            || of_unread_head
            || by_kin
            || of_many
            || is_participle
            || is_left_over
            || left
                .clone()
                .any(|at| self.is_topic(at, left) || self.is_unread_noun(at) || self.starts_own_bloc(at))
            || verb.is_some_and(|verb| verb + 1 < left.end && self.is_some_list(verb + 1))
            || self.is_told_of(left, verb)
    }

    /// `وحليفه العمل من سبعة`, `أما غريمه العزم فلم يكسب إلا`: the clause begins with another than the list told of last.
    pub(super) fn opens_with_another(&self, left: &Range<usize>) -> bool {
        const HEAD: usize = 3;
        let text = self.text();
        (left.start..left.end.min(left.start + HEAD)).any(|at| {
            super::described::is_other(text, at)
                && at + 1 < left.end
                && text.word(at + 1).is_some()
                && (at == left.start && text.folded(at).starts_with('و')
                    || at > left.start && matches!(text.folded(at - 1), "اما" | "واما" | "بينما" | "فيما"))
        })
    }

    /// `إشراك حزب السهل، فيرتفع الرصيد إلى 110`: what several have together.
    pub(super) fn is_sum(&self, verb: Option<usize>) -> bool {
        let text = self.text();
        let is_all = |at: usize| matches!(text.folded(at), "الرصيد" | "المجموع" | "الاجمالي");
        verb.is_some_and(|verb| is_all(verb) || cue::find(text, verb).pronoun.is_none() && is_all(verb + 1))
    }

    /// `فبات لسموتريتش سبعة`: of somebody whom nobody knows.
    pub(super) fn is_given_to_unread(&self, left: &Range<usize>) -> bool {
        let text = self.text();
        let Some(last) = left.end.checked_sub(1) else { return false };
        let is_led = |at: usize| at > left.start && (super::role::becomes(text, at - 1) || cue::is(text, at - 1, WAS));
        // `ولبن غفير ستة`: the next of a chain.
        let is_next = text.folded(left.start).starts_with("ول") && left.len() <= 2;
        let at = if is_next { left.start } else { last };
        let word = text.folded(at).trim_start_matches('و');
        (is_next || is_led(at))
            && word.starts_with('ل')
            && !word.starts_with("لل")
            && word.chars().count() > 4
            && !matches!(word, "لديها" | "لديهم")
            && name_words::table().find(text, at).classes == 0
            && cue::find(text, at).classes == 0
            && self.search.names.lists_in(at..at + 1).is_empty()
    }

    /// `ويصبح الإطار الموحد أكبر كتلة بما يقارب 130`: a subject behind the verb that nobody knows.
    fn has_become_another(&self, left: &Range<usize>) -> bool {
        let text = self.text();
        let is_free = |at: usize| {
            text.word(at).is_some()
                && text.folded(at).starts_with("ال")
                && cue::find(text, at).classes == 0
                && name_words::table().find(text, at).classes == 0
                && !matches!(
                    text.folded(at),
                    "القوه" | "الطرف" | "الرقم" | "اليوم" | "الان" | "الخاسر" | "الرابح"
                )
        };
        left.clone().any(|at| {
            super::role::becomes(text, at) && at + 2 < left.end && is_free(at + 1) && is_free(at + 2) && !text.is_in_name(at + 1)
        })
    }

    /// `أما X` where X is no list.
    fn is_topic(&self, at: usize, left: &Range<usize>) -> bool {
        let text = self.text();
        let dates = |at: usize| matches!(text.folded(at), "في" | "خلال" | "قبل" | "بعد" | "عام" | "اليوم" | "الان");
        let begins = at + 1 < left.end && text.word(at + 1).is_some();
        matches!(text.folded(at), "اما" | "واما") && begins && !dates(at + 1) && !cue::is(text, at + 1, VERB)
    }

    /// A noun of lists whose name was not read: `حركة الخمس نجوم`, but not `أكبر كتلة`.
    fn is_unread_noun(&self, at: usize) -> bool {
        let text = self.text();
        let found = name_words::table().find(text, at);
        let is_open = found.is(name_words::NOUN) && found.pronoun.is_none() && !found.proclitics.article;
        let compares = |at: usize| {
            let word = text.folded(at);
            let bare = word.trim_start_matches(['ك', 'ب', 'و']);
            bare == "اي" || forms::holds(bare, forms::FIRST_OF)
        };
        is_open
            && at > 0
            && text.folded(at + 1).starts_with("ال")
            && !compares(at - 1)
            && self.search.names.lists_in(at..at + 1).is_empty()
            && !text.is_in_name(at)
    }

    /// `وحصل حزب معارض على 15 مقعدا`: a list that the text does not name, right behind the verb.
    fn is_some_list(&self, at: usize) -> bool {
        let text = self.text();
        let found = name_words::table().find(text, at);
        found.is(name_words::NOUN)
            && found.pronoun.is_none()
            && found.proclitics == crate::arabic::Proclitics::default()
            && cue::is(text, at - 1, GAIN)
            && !text.is_in_name(at)
            && self.search.names.lists_in(at..at + 1).is_empty()
    }

    /// `فإن القمريين يحتفون بـ118`: a subject behind `إن`.
    fn is_told_of(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let text = self.text();
        let refers = verb.is_some_and(|verb| cue::find(text, verb).pronoun.is_some());
        let says = |at: &usize| matches!(text.folded(*at), "ان" | "فان" | "وان" | "بان");
        let Some(says) = left.clone().rev().find(says).filter(|says| !refers && says + 1 < left.end) else {
            return false;
        };
        let subject = says + 1;
        let plain =
            cue::find(text, subject).classes == 0 && name_words::table().find(text, subject).classes & !name_words::GROUP == 0;
        text.folded(subject).starts_with("ال") && plain && self.search.names.lists_in(says..left.end).is_empty()
    }
}
