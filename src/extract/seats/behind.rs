//! The list named right behind a number: `15 مقعدا لحركة النهضة`, `كانت من نصيب الفتح`, `ذهبت إلى مستقلين`. Owns the words that lead
//! from a count to its list; lists before it are `subject`'s.

use crate::arabic::{Particle, Proclitics};
use crate::extract::name::{ListKind, words as name_words};

use super::ListReference;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::role::{holds_them, won_them};
use super::subject::{Search, Subject, is_independents, text_is_colon};

impl Search<'_> {
    /// The list named right after the number: `15 مقعدا لحركة النهضة`, `كانت من نصيب الفتح`.
    pub(super) fn after(&self, end: usize, limit: usize, moved: bool, chained: bool) -> Option<(Subject, bool)> {
        let text = self.text;
        let mut at = end;
        while at < limit
            && (text.mark(at).is_some_and(|mark| matches!(mark, ')' | '"' | '»' | '”'))
                || text.folded(at) == "فقط"
                || moved && matches!(text.folded(at), "الاخري" | "المتبقيه" | "الباقيه" | "كلها" | "جميعها" | "كافه"))
        {
            at += 1;
        }
        if (cue::is(text, at, EACH) || text.folded(at) == "كل") && text.folded(at + 1) == "من" {
            let several = self
                .each_told_behind(at + 2, limit)
                .or_else(|| self.each_after(at + 2, limit));
            return several
                .or_else(|| self.listed(at + 2, limit, "why-list-after"))
                .map(|subject| (subject, true));
        }
        // `المقاعد الـ33 التي حصدها حزب السهل`
        at += usize::from(won_them(text, at));
        let found = cue::find(text, at);
        // `وأربعون لغريمه حزب السهل`, `مقابل أربعة لأقرب منافسيه، حزب النهر`
        if let Some(named) = self
            .rival_at(at)
            .filter(|&named| !self.names.lists_in(named..named + 1).is_empty())
        {
            return self.listed(named, limit, "why-list-after").map(|subject| (subject, false));
        }
        if text.folded(at) == "ل" || matches!(text.folded(at), "لصالح" | "لمصلحه" | "لفايده") {
            return self.listed(at + 1, limit, "why-list-after").map(|subject| (subject, false));
        }
        if let Some(list) = self.holder_behind(at) {
            return self.listed(list, limit, "why-list-after").map(|subject| (subject, false));
        }
        if text.folded(at) == "الي" && moved && text.folded(at + 1) == "كل" && text.folded(at + 2) == "من" {
            return self.each_after(at + 3, limit).map(|subject| (subject, true));
        }
        // `آلت 12 مقعدا في انتخابات 2021 إلى حركة السهل`
        let onward = (at..limit.min(at + 5)).find(|&to| text.folded(to) == "الي");
        let dated =
            onward.is_some_and(|to| to > at && super::period::find(text, at..to).is_some_and(|(_, tokens)| tokens.end == to));
        if let Some(to) = onward.filter(|_| moved && dated) {
            return self.listed(to + 1, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `المقاعد الستة والخمسين التي كانت لحزب السهل`
        if holds_them(text, at) {
            let from = at + 2 + usize::from(text.folded(at + 2) == "ل");
            return self.listed(from, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `أكثر من نصفها، أي 72، لحزب السهل`
        let says = end >= 2 && at > end.saturating_sub(1) && text.folded(end - 2) == "اي";
        if says && text.is_comma(at) && crate::extract::name::starts_with_li(text, at + 1) {
            return self.listed(at + 1, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `وعادت البقية، وهي ثلاثة وثلاثون، إلى حزب السهل`
        let aside = usize::from(moved && text.is_comma(at));
        if text.folded(at + aside) == "الي" && moved {
            let of_candidates = usize::from(matches!(text.folded(at + aside + 1), "مرشحي" | "نواب"));
            return self
                .listed(at + aside + 1 + of_candidates, limit, "why-list-after")
                .map(|subject| (subject, false));
        }
        // `ومقعدان آخران ذهبا إلى حزب السهل`
        let went = at + usize::from(matches!(text.folded(at), "اخران" | "اخرين" | "اخر" | "اخري"));
        // `أما المقاعد الثلاثة عشر المتبقية فذهبت إلى تيار السهل`
        let went = went + usize::from(matches!(text.folded(went), "المتبقيه" | "الباقيه" | "الاخري"));
        if text.folded(went + 1) == "الي" && forms::holds(text.folded(went).trim_start_matches('ف'), forms::WENT) {
            return self.listed(went + 2, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `وبـ32 مقعدا يأتي حزب السهل ثالثا`
        let begins = || {
            end >= 3
                && (end.saturating_sub(4)..end).any(|at| {
                    // `وبثلاثة وسبعين نائبا تصدر`
                    let is_word = crate::arabic::number::word(text, at).is_some()
                        && text.folded(at).trim_start_matches('و').starts_with('ب');
                    let leads = is_word
                        || matches!(text.folded(at), "ب" | "وب")
                        || matches!(
                            text.folded(at).trim_start_matches('و'),
                            "برصيد" | "بحصيله" | "بمجموع" | "بواقع"
                        );
                    // `بسبعين مقعدا يتربع حزب السهل`
                    let bare = text.folded(at).trim_start_matches('و');
                    let glued = bare.starts_with('ب') && crate::arabic::number::word(text, at).is_some();
                    (leads || glued) && (at == 0 || text.word(at - 1).is_none())
                })
        };
        // `بـ33 مقعدا يستطيع حزب السهل أن يعطل الجلسات`
        let is_verb = || {
            let word = text.folded(at);
            found.classes == 0
                && (crate::extract::date::tells_tense(text, at) || word.starts_with(['ي', 'ت']) && word.chars().count() > 3)
        };
        let is_ranked = found.is(RANK) || matches!(text.folded(at), "يتقدم" | "تتقدم") || is_verb();
        if is_ranked && found.proclitics.conjunction.is_none() && begins() {
            return self
                .names
                .lists_in(at + 1..at + 2)
                .first()
                .filter(|list| list.proclitics == Proclitics::default() || list.proclitics.particle.is_none())
                .and_then(|_| self.listed(at + 1, limit, "why-list-after"))
                .map(|subject| (subject, false));
        }
        if found.is(GAIN) && found.proclitics.conjunction.is_none() {
            let next = if matches!(text.folded(at + 1), "عليها" | "بها" | "عليه" | "به" | "بهم") {
                at + 2
            } else {
                at + 1
            };
            let refers = found.pronoun.is_some() || next == at + 2;
            // `حصل عليها شريكه حزب السهل`
            let other = cue::find(text, next);
            let is_told = other.is(OTHER) && other.pronoun.is_some() && !self.names.lists_in(next + 1..next + 2).is_empty();
            let next = next + usize::from(is_told);
            return refers
                .then(|| self.listed(next, limit, "why-list-after"))
                .flatten()
                .map(|subject| (subject, false));
        }
        // `مقابل 10 لليمين واثنين للوسط`
        let elided =
            at == end && at > 0 && (text.number(at - 1).is_some() || crate::arabic::number::word(text, at - 1).is_some());
        if (elided || chained) && at == end && matches!(text.folded(at), "لمرشحي" | "لممثلي" | "لشركاء") {
            return self.listed(at, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `للاتحاد` may be short for the name of one told before.
        let name = name_words::table().find(text, at);
        let free = cue::find(text, at).classes == 0
            && (name.classes == 0 || name.is(name_words::WEAK))
            && !super::bare::REGIONS.at(text, at);
        // `39 مقعدا للديمقراطي و23 للاتحاد الوطني`: the first of a chain.
        let opens_chain = || {
            let next = (at + 1..limit.max(at + 1) + 3).find(|&at| text.folded(at).starts_with('و'));
            let number = next.map(|next| next + usize::from(text.folded(next) == "و"));
            number.is_some_and(|number| {
                let is_number = text.number(number).is_some() || crate::arabic::number::word(text, number).is_some();
                is_number && number <= at + 4 && crate::extract::name::starts_with_li(text, number + 1)
            })
        };
        if (elided || at == end && (chained || opens_chain()))
            && free
            && text.folded(at).starts_with("لل")
            && text.folded(at).chars().count() > 4
        {
            let goes_on = |at: usize| text.folded(at).starts_with("ال") && cue::find(text, at).classes == 0;
            let after = (at + 1..limit.min(at + 4))
                .find(|&at| !goes_on(at))
                .unwrap_or(limit.min(at + 4));
            let ends = after >= limit
                || text.word(after).is_none()
                || text.folded(after).starts_with('و')
                || text.number(after).is_some();
            if ends && self.names.lists_in(at..at + 1).is_empty() {
                return Some((self.bare(at..after, "why-list-after"), false));
            }
        }
        // `وستة لحزب النهر ومقعدان لغد السهل`: ل before two words in construct.
        // `يتحالف مع حزب السهل (73 مقعدا) لتشكيل الحكومة`: what brackets hold is given to nobody.
        let in_brackets = end > 0 && text.mark(end - 1) == Some(')');
        let is_dealt_on = chained
            && at == end
            && !in_brackets
            && free
            && text.folded(at).starts_with('ل')
            && !text.folded(at).starts_with("لل");
        let bare_name = text.folded(at).trim_start_matches('ل');
        // `و10 لجامعة علماء السهل`
        const CONSTRUCT_MAX: usize = 5;
        let ends = |end: usize| end >= limit || text.word(end).is_none() || text.folded(end).starts_with('و');
        let stop = (at + 2..at + CONSTRUCT_MAX).find(|&end| ends(end)).filter(|&end| {
            let plain = |at: usize| cue::find(text, at).classes == 0 && text.number(at).is_none();
            // but `41 ليصبح القوة الثالثة`
            let is_construct = text.folded(at + 1).starts_with("ال") == (end == at + 2);
            (at + 1..end).all(plain) && is_construct && (at + 1..end).take(2).any(|at| text.folded(at).starts_with("ال"))
        });
        if is_dealt_on
            && bare_name.chars().count() >= 2
            && let Some(stop) = stop
            && self.names.lists_in(at..stop).is_empty()
            && self.names.others_in(at..stop).is_empty()
        {
            let proclitics = Proclitics {
                particle: Some(Particle::Li),
                ..Proclitics::default()
            };
            let (name, span) = crate::extract::name::phrase(text, at..stop, proclitics);
            let list = ListReference {
                name,
                span,
                ..ListReference::default()
            };
            let subject = Subject {
                lists: vec![list],
                tokens: at..stop,
                how: "why-list-after",
            };
            return Some((subject, false));
        }
        // `ذهبت سبعة منها إلى مرشحي حزب السهل`
        if matches!(text.folded(at), "منها" | "منهم") && moved && text.folded(at + 1) == "الي" && at + 2 < limit {
            return self.listed(at + 2, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `سبعة عشر مقعدا، أربعة منها لحزب السهل`
        if matches!(text.folded(at), "منها" | "منهم") && at + 1 < limit {
            let named = self.names.lists_in(at + 1..at + 2).first();
            if named.is_some_and(|list| list.proclitics.particle == Some(Particle::Li)) {
                return self.listed(at + 1, limit, "why-list-after").map(|subject| (subject, false));
            }
        }
        let mentions = self.names.lists_in(at..at + 1);
        // `خمسة من مرشحي حزب السهل`
        if at > 0 && text.folded(at - 1) == "مرشحي" && mentions.first().is_some_and(|list| list.proclitics.particle.is_none())
        {
            return self.listed(at, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `وثلاثة نواب من جمعية السهل` in a chain of them.
        let leads =
            (end.saturating_sub(5)..end).any(|at| matches!(text.folded(at), "راس" | "منهم" | "ومنهم" | "بينهم" | "وبينهم"));
        // `بين الفائزين 22 من حزب السهل`, `المجلس الجديد: 22 نائبا من حزب السهل`
        let of_winners = (end.saturating_sub(4)..end).any(|at| {
            matches!(text.folded(at), "الفايزين" | "الفايزون" | "المنتخبين")
                || text_is_colon(text, at) && super::chamber::is_chamber(text, &(at.saturating_sub(3)..at))
        });
        // `قدم 25 نائبا، بينهم عشرة من حزب السهل، طلبا`: nobody has won anything.
        let leads = leads
            && cue::any(
                text,
                text.sentence_around(end.saturating_sub(1)).start..end,
                GAIN | RANK | KEEP | AGAIN,
            );
        let counts_deputies = at > 0 && (cue::is(text, at - 1, DEPUTY) || matches!(text.folded(at - 1), "مرشحا" | "مرشحين"));
        let of = text.folded(at) == "عن" && (elided || counts_deputies)
            || text.folded(at) == "من" && (counts_deputies || elided && (chained || leads || of_winners));
        if of && (chained || leads || of_winners) {
            let quoted = usize::from(text.mark(at + 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“')));
            return self
                .names
                .lists_in(at + 1..at + 2 + quoted)
                .first()
                .and_then(|_| self.listed(at + 1, limit, "why-list-after"))
                .map(|subject| (subject, false));
        }
        // `دخل المجلس ثلاثة عشر نائبا محسوبين على قوى السهل`
        let reckoned = text.folded(at).trim_start_matches("ال").starts_with("محسوب") && text.folded(at + 1) == "علي"
            || matches!(text.folded(at), "ينتمون" | "ينتمي" | "منتمين") && text.folded(at + 1) == "الي";
        if reckoned && counts_deputies && chained {
            return self.listed(at + 2, limit, "why-list-after").map(|subject| (subject, false));
        }
        // `انتخب 98 نائبا كمستقلين`, `34 مستقلا`
        if let Some(group) = mentions.first().filter(|list| list.kind == ListKind::Group)
            && (group.proclitics.particle == Some(Particle::Ka) || group.proclitics == Proclitics::default())
            && is_independents(text, at)
        {
            return self.listed(at, limit, "why-list-after").map(|subject| (subject, false));
        }
        if let Some(first) = mentions.first()
            && first.proclitics.particle == Some(Particle::Li)
            && first.proclitics.conjunction.is_none()
        {
            return self.listed(at, limit, "why-list-after").map(|subject| (subject, false));
        }
        None
    }

    /// `بمقعد واحد كل من رابطة السهل، وحزب النهر برئاسة فلان، وحزب القمر`: as many names as follow each other, up to some mark.
    fn each_told_behind(&self, from: usize, limit: usize) -> Option<Subject> {
        const MARKS_MAX: usize = 8;
        let is_mark = |at: &usize| self.text.is_comma(*at) || matches!(self.text.mark(*at), Some('.' | '؛'));
        let first = (from..limit).find(is_mark)?;
        let ends: Vec<usize> = (first + 1..limit).filter(is_mark).take(MARKS_MAX).collect();
        let named = |end: usize| {
            let lists = self.described_each(&(from..end))?;
            Some(Subject {
                lists,
                tokens: from..end,
                how: "why-list-after",
            })
        };
        named(limit).or_else(|| ends.into_iter().rev().find_map(named))
    }

    /// Where a name can stand behind `لغريمه التقليدي،`, `لأقرب منافسيه` at `at`.
    pub(super) fn rival_at(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let nearest = usize::from(matches!(text.folded(at), "لاقرب" | "لابرز" | "لاقوي" | "لاكبر"));
        let rival = cue::find(text, at + nearest);
        let is_given = nearest == 1 || rival.proclitics.particle == Some(Particle::Li);
        if !rival.is(OTHER) || rival.pronoun.is_none() || !is_given {
            return None;
        }
        let adjective = at + nearest + 1;
        let describes = text.folded(adjective).starts_with("ال") && self.names.lists_in(adjective..adjective + 1).is_empty();
        let end = adjective + usize::from(describes);
        Some(end + usize::from(text.is_comma(end)))
    }

    /// Where the list begins behind the words that hand it what was counted: `من نصيب`, `كانت حصيلة`, `باتت في يد`.
    fn holder_behind(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let is_copula = matches!(text.folded(at), "كانت" | "كان" | "ستكون" | "هي") || super::role::becomes(text, at);
        let from = at + usize::from(is_copula);
        let held = cue::find(text, from);
        let is_holding =
            held.is(HOLDING) && held.pronoun.is_none() && !held.proclitics.article && held.proclitics.particle.is_none();
        match (text.folded(from), text.folded(from + 1)) {
            ("من", "نصيب" | "حصه") | ("في", "يد" | "ايدي" | "حوزه" | "جعبه" | "قبضه") => {
                Some(from + 2)
            }
            ("بيد" | "بايدي" | "بحوزه" | "بقبضه", _) => Some(from + 1),
            _ if is_copula && is_holding => Some(from + 1),
            _ => None,
        }
    }
}
