//! Lists that stand beside the one spoken of, by preposition, copula or rivalry: `خلف حزبي السهل والنهر`, `ذهب إلى حزب السهل`, `كانت السهل القوة الأولى`.
//! Owns telling them from whom a count belongs to; the search for that one is `subject`'s.

use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::subject::{Search, Subject};

impl Search<'_> {
    /// `كانت "السهل" القوة الأولى برصيد 91`, `وتكون النهضة أكبر الكتل بـ45`: the name between a copula and a rank.
    pub(super) fn was_first(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        static RANKS: WordTest = WordTest::words(
            &[],
            &["القوه", "الكتله", "اكبر", "اول", "اولي", "ثاني", "ثالث", "ثالثه", "الثاني"],
        );
        let text = self.text;
        let is_copula = |at: &usize| cue::is(text, *at, WAS) || matches!(text.folded(*at), "تكون" | "يكون");
        let copula = left.clone().rev().find(is_copula)?;
        if verb.is_some_and(|verb| verb > copula && !cue::is(text, verb, HOLDING)) {
            return None;
        }
        let start = copula + 1;
        let quoted = text
            .partner(start)
            .filter(|&close| close > start + 1 && close < left.end && text.is_quote(start));
        let (name, after) = match quoted {
            Some(close) => (start + 1..close, close + 1),
            None => {
                let end = (start..left.end).find(|&at| RANKS.at(text, at))?;
                (start..end, end)
            }
        };
        let is_ranked =
            RANKS.at(text, after) || matches!(text.folded(after), "التي" | "الذي") && RANKS.any_in(text, after..left.end);
        let named = self.names.lists_in(name.start..name.start + 1).first();
        let is_known = named.is_some_and(|list| list.tokens.end == name.end && list.kind != ListKind::Back);
        let bare = || self.bare_end(name.start, name.end) == name.end && text.folded(name.start).starts_with("ال");
        let is_name = is_known || quoted.is_some() || bare();
        if !is_ranked || !is_name || name.is_empty() || name.len() > 4 {
            return None;
        }
        match named.filter(|_| is_known) {
            Some(list) => Some(Subject {
                lists: vec![self.reference(list)],
                tokens: name,
                how: "why-list-named",
            }),
            None => Some(self.bare(name, "why-list-bare")),
        }
    }

    /// `بعد المؤتمر الذي حصد 123`: one word, no known name, between the preposition of a contest and a relative clause.
    pub(super) fn bare_rival(&self, left: &Range<usize>, verb: usize) -> Option<Subject> {
        let text = self.text;
        let apart = usize::from(verb >= 2 && matches!(text.mark(verb - 2), Some('،' | ',')));
        let name = verb.checked_sub(2 + apart).filter(|&name| name > left.start)?;
        // `منذ العراقية، التي حصدت 91`
        let is_rival = matches!(
            text.folded(name - 1),
            "بعد" | "خلف" | "وراء" | "امام" | "علي" | "منذ" | "مع" | "ضد"
        );
        let found = name_words::table().find(text, name);
        let is_relational = found.is(name_words::DESCRIPTIVE) && text.folded(name).ends_with("يه");
        let is_free = text.folded(name).starts_with("ال")
            && cue::find(text, name).classes == 0
            && (found.classes == 0 || is_relational || found.is(name_words::WEAK) && !found.is(name_words::NOUN))
            && self.names.lists_in(name..name + 1).is_empty()
            && self.names.others_in(name..name + 1).is_empty();
        (is_rival && is_free).then(|| self.bare(name..name + 1, "why-list-bare"))
    }

    /// `أزاح حزب السهل، أعرق الأحزاب، حليفه حزب النهر من الصدارة`: what the subject did something to.
    pub(super) fn is_rival_of_subject(&self, list: &ListMention, mentions: &[ListMention]) -> bool {
        let text = self.text;
        let other = list.tokens.start.checked_sub(1).filter(|&other| other > 0);
        let is_other = |other: usize| {
            let found = cue::find(text, other);
            found.is(OTHER) && found.pronoun.is_some() && found.proclitics == crate::arabic::Proclitics::default()
        };
        // `نافس حزب السهل حزب النهر على الصدارة وتفوق عليه`: right behind the subject, without any word between.
        let is_object = |list: &ListMention| {
            let is_plain = list.noun.is_some() && list.proclitics == crate::arabic::Proclitics::default();
            let follows = |first: &ListMention| {
                first.tokens.end == list.tokens.start && first.noun.is_some() && first.kind != ListKind::Back
            };
            is_plain && list.kind != ListKind::Back && mentions.iter().any(follows)
        };
        if is_object(list) {
            return true;
        }
        let Some(other) = other.filter(|&other| is_other(other)) else {
            return false;
        };
        // Behind the subject or the aside that tells of it.
        let follows = text.is_in_name(other - 1) || matches!(text.mark(other - 1), Some('،' | ',' | ')' | '"' | '»' | '”'));
        follows
            && mentions
                .iter()
                .any(|first| first.tokens.end < other && first.kind != ListKind::Back)
    }

    /// `أزاح حزب السهل حزب النهر عن الصدارة بفوزه بـ18`, `انتزع حزب السهل الصدارة من حزب النهر بحصوله على 42`: the subject of the first
    /// verb of the clause, whom the pronoun of winning means.
    pub(super) fn winner_over(&self, mentions: &[ListMention], left: &Range<usize>, verb: usize) -> Option<Subject> {
        let text = self.text;
        let found = cue::find(text, verb);
        let by_winning = found.is(GAIN)
            && found.pronoun.is_some()
            && !found.is(HOLDING)
            && (found.proclitics.particle == Some(Particle::Bi) || verb > 0 && matches!(text.folded(verb - 1), "بعد" | "اثر"));
        let first = mentions.first().filter(|_| by_winning)?;
        let from = (left.start..verb).find(|&at| text.word(at).is_some())?;
        let quoted = usize::from(text.is_quote(first.tokens.start.checked_sub(1)?));
        let leads = first.tokens.start == from + 1 + quoted && text.word(from).is_some();
        let is_plain = first.kind != ListKind::Back && first.proclitics == crate::arabic::Proclitics::default();
        let gender = super::agreement::gender_of_pronoun(found.pronoun);
        let fits = gender.is_none() || first.gender.is_none() || first.gender == gender;
        let others = mentions.iter().filter(|list| list.tokens.end <= verb).count() > 1;
        (leads && is_plain && fits && others).then(|| Subject {
            lists: vec![self.reference(first)],
            tokens: first.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// `استفاد حزب السهل من أزمة حزب النهر فحصد 12`: in the genitive of a noun under a preposition, where another list is named before.
    pub(super) fn is_of_other_noun(&self, list: &ListMention, mentions: &[ListMention]) -> bool {
        let text = self.text;
        let start = list.tokens.start - usize::from(list.tokens.start > 0 && text.is_quote(list.tokens.start - 1));
        let Some(noun) = start.checked_sub(1) else { return false };
        let is_construct = text.word(noun).is_some()
            && !text.folded(noun).starts_with("ال")
            && text.folded(noun).chars().count() > 2
            && cue::find(text, noun).classes == 0
            && name_words::table().find(text, noun).classes == 0;
        let leads = noun
            .checked_sub(1)
            .is_some_and(|lead| matches!(text.folded(lead), "من" | "بسبب" | "نتيجه" | "وسط" | "جراء"));
        let is_plain = list.proclitics == crate::arabic::Proclitics::default();
        let has_subject = || {
            mentions.iter().any(|other| {
                other.tokens.end < noun
                    && other.kind != ListKind::Back
                    && self.is_eligible(other, usize::MAX, None)
                    && !self.is_oblique(other)
            })
        };
        is_plain && is_construct && leads && has_subject()
    }

    /// `ذهب إلى حزب السهل`, `خلف حزبي السهل والنهر`: under a preposition, itself or the name it is joined to.
    pub(super) fn is_oblique(&self, list: &ListMention) -> bool {
        let text = self.text;
        let skip = |at: usize| {
            let quoted = usize::from(at > 0 && text.mark(at - 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”')));
            at - quoted
        };
        let start = skip(list.tokens.start);
        let counts_off = start > 0
            && name_words::table()
                .find(text, start - 1)
                .is(name_words::DUAL | name_words::PLURAL);
        let Some(before) = (start - usize::from(counts_off)).checked_sub(1) else {
            return false;
        };
        if list.proclitics.conjunction.is_some() {
            let near = self.names.lists_in(before.saturating_sub(4)..list.tokens.start);
            // `خلف حزب السهل (65) وحزب النهر`
            let bracket = start.checked_sub(1).filter(|&close| text.mark(close) == Some(')'));
            let start = bracket.and_then(|close| text.partner(close)).unwrap_or(start);
            let joined = near.iter().rev().find(|other| other.tokens.end + 1 >= start);
            return joined.is_some_and(|joined| joined.tokens.start < list.tokens.start && self.is_oblique(joined));
        }
        // `حليف لحزب السهل`, `وريثا لحزب السهل`, but not `كان لحزب السهل`, `20 مقعدا لحزب السهل`.
        if list.proclitics.particle == Some(Particle::Li) {
            let word = text.word(before).is_some()
                && text.number(before).is_none()
                && crate::arabic::number::word(text, before).is_none();
            let is_noun = word
                && cue::find(text, before).classes & !OTHER == 0
                && !crate::extract::date::tells_tense(text, before)
                && !super::role::becomes(text, before)
                && !super::same::points(text, before)
                && !name_words::table().find(text, before).is(name_words::STOP);
            return is_noun && text.folded(before).chars().count() > 2;
        }
        match text.folded(before) {
            "الي" => !self.is_given_to(before),
            "محل" | "علي" | "عن" | "مع" | "ضد" | "امام" | "خلف" | "وراء" | "مقابل" | "لصالح" | "لمصلحه" | "لحساب" | "حساب"
            | "ضمن" | "في" | "اسم" | "باسم" => true,
            _ => false,
        }
    }

    /// `من انهيار المحافظين`, `بعد تسلم الإسلاميين الحكومة`: a camp in the genitive, of which a noun under a preposition tells.
    pub(super) fn is_under_noun(&self, list: &ListMention) -> bool {
        let text = self.text;
        let start = list.tokens.start;
        let word = text.folded(start);
        let is_camp = list.noun.is_none()
            && list.proclitics.particle.is_none()
            && word.trim_start_matches('و').starts_with("ال")
            && word.ends_with("ين")
            && name_words::table().find(text, start).is(name_words::GROUP);
        let Some(noun) = start.checked_sub(1).filter(|_| is_camp) else {
            return false;
        };
        if list.proclitics.conjunction.is_some() {
            let joined = self.names.lists_in(noun.saturating_sub(1)..start).last();
            return joined.is_some_and(|joined| joined.tokens.end == start && self.is_under_noun(joined));
        }
        let is_construct = text.word(noun).is_some()
            && !text.folded(noun).starts_with("ال")
            && !cue::is(text, noun, UNIT | COUNT | HOLDING | WAS | HAVE | GAIN);
        let leads = noun.checked_sub(1).is_some_and(|lead| {
            matches!(
                text.bare(lead),
                "من" | "بعد"
                    | "قبل"
                    | "اثر"
                    | "عقب"
                    | "منذ"
                    | "مع"
                    | "علي"
                    | "في"
                    | "عن"
                    | "ضد"
                    | "رغم"
                    | "بسبب"
                    | "نتيجه"
                    | "الي"
                    | "وسط"
                    | "بين"
            )
        });
        is_construct && leads
    }

    /// True for an إلى whose verb gives something: `آلت الصدارة إلى حزب السهل`, `وإلى حزب السهل تعود 47`.
    pub(super) fn is_given_to(&self, to: usize) -> bool {
        const REACH: usize = 14;
        let text = self.text;
        let sentence = text.sentence_around(to).start;
        let is_form = |at: usize, verbs: &[&str]| {
            let bare = text.folded(at).trim_start_matches(['و', 'ف', 'س']);
            verbs
                .iter()
                .any(|verb| bare == *verb || bare.strip_prefix(verb).is_some_and(|rest| rest.chars().count() == 1))
        };
        let counts =
            |at: usize| text.number(at).is_some() || cue::is(text, at, UNIT) || crate::arabic::number::word(text, at).is_some();
        // People go and come back too: with those verbs it is seats or the lead that do.
        let gives = |at: usize| {
            is_form(at, &["ال", "توول", "يوول", "انتقل", "اسند", "اضيف", "تعود"])
                || matches!(text.folded(at).trim_start_matches('ب'), "النسبه" | "حاجه" | "عادت")
                || is_form(at, &["عاد", "يعود", "ذهب", "تذهب", "يذهب"])
                    && ((at + 1..to).any(|at| counts(at) || cue::is(text, at, RANK) || text.folded(at) == "الصداره")
                        // `أما المركز الرابع فذهب إلى`
                        || (at.saturating_sub(2).max(sentence)..at).any(|at| matches!(text.folded(at), "المركز" | "المرتبه" | "الصداره")))
        };
        to == sentence || text.word(to - 1).is_none() || counts(to - 1) || (sentence..to).rev().take(REACH).any(gives)
    }

    /// `أغلبية من السهليين والنهريين`: the second stands under the preposition of the first.
    pub(super) fn is_joined_to_oblique(&self, list: &ListMention) -> bool {
        let text = self.text;
        let Some(first) = list
            .tokens
            .start
            .checked_sub(1)
            .filter(|_| list.proclitics.conjunction.is_some())
        else {
            return false;
        };
        let is_definite = text.folded(first).starts_with("ال") && (text.folded(first).ends_with("ين") || self.names.cover(first));
        is_definite && first > 0 && matches!(text.folded(first - 1), "من" | "ضد")
    }
}
