//! Which of the lists found around a number is its own, and how many of them share it. Owns that choice; the search for lists and
//! what is told of the one chosen are `single`'s, what shows afterwards that the number is nobody's `nobodys`'.

mod nobodys;

use crate::arabic::WordTest;
use crate::extract::name::{ListKind, ListMention};

use super::count::resumes_denial;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::Role;
use super::shared;
use super::single::Place;
use super::statement::Reader;
use super::subject::Subject;
use super::{ListReference, SeatScope};

/// What was found around a number.
pub(super) struct Found {
    /// The list before it.
    pub(super) named: Option<Subject>,
    /// The list behind it, and whether each of several has the number.
    pub(super) after: Option<(Subject, bool)>,
    /// The list of the clause behind.
    pub(super) ahead: Option<Subject>,
    /// Lists told of together before.
    pub(super) joint: Option<Subject>,
    /// A list told only by a description.
    pub(super) described: Option<Subject>,
    pub(super) verb: Option<usize>,
    pub(super) role: Role,
    /// True where each of several lists has the number.
    pub(super) each: bool,
    /// True where the number went to a list behind it.
    pub(super) moved: bool,
    /// True where the number is what the one told before became.
    pub(super) moves_on: bool,
}

/// A list, whether each of several has the number, and the token after the statement.
pub(super) type Chosen = (Subject, bool, usize);

/// `فضلا عن`, `إضافة إلى` right before a number: what is told of somebody else as well.
fn adds_another(text: &NamedText, lead: usize) -> bool {
    static MORE: WordTest = WordTest::words(&['و', 'ب'], &["فضلا", "اضافه", "الاضافه", "علاوه"]);
    let beside = lead >= 2 && text.folded(lead - 1) == "جانب" && text.folded(lead - 2) == "الي";
    lead >= 2 && matches!(text.folded(lead - 1), "عن" | "الي" | "علي") && MORE.at(text, lead - 2) || beside
}

impl Reader<'_> {
    /// The list whose the number is.
    pub(super) fn choose(&self, place: &Place, mut found: Found) -> Option<Chosen> {
        let Place { number, left, right, .. } = *place;
        let Found { verb, each, moved, .. } = found;
        let text = self.text();
        let is_partitive = number.lead > left.start
            && matches!(
                text.folded(number.lead - 1),
                "منها" | "منهم" | "بينها" | "بينهم" | "ومنها" | "ومنهم"
            );
        let behind = |after: Subject, each: bool| {
            let end = after.tokens.end;
            (after, each, end)
        };
        if let Some(subject) = self.past_rivals(place, verb) {
            return Some((subject, false, number.end));
        }
        Some(match (found.named.take(), found.after.take()) {
            // `منح الناخبون مقعدين لكل من حزب السهل وحزب النهر`
            (Some(named), Some((after, true)))
                if after.lists.len() > 1 && (named.how == "why-list-bare" || named.lists.iter().all(is_camp)) =>
            {
                behind(after, true)
            }
            // `أما الأحزاب الإسلامية فلم يبق لها سوى أربعة مقاعد للسهل`
            (Some(named), Some((after, each_after)))
                if number.unit && named.lists.iter().all(is_camp) && after.lists.iter().any(|list| !is_camp(list)) =>
            {
                behind(after, each_after)
            }
            // `عودة المعارضة؛ حيث فاز أربعة نواب عن حزب السهل`
            (Some(named), Some((after, each_after)))
                if verb.is_some_and(|verb| number.lead <= verb + 1 && named.tokens.end <= verb)
                    && number.particle.is_none()
                    && number.unit
                    && (matches!(text.folded(number.end), "عن" | "من")
                        || text.word_before(after.tokens.start, 1, 0) == "مرشحي")
                    && after.tokens.start <= number.end + 2 =>
            {
                behind(after, each_after)
            }
            // `وكان سامي كمال قد دخل برلمان 2018 بستة نواب عن تحالف السهل`: the list that he stood for then.
            (Some(named), Some((after, each_after)))
                if named.how == "why-list-leader" && number.unit && text.folded(number.end) == "عن" =>
            {
                behind(after, each_after)
            }
            // `لها واحد وستون، منهم 43 لحزب السهل`
            (_, Some((after, each_after))) if is_partitive => behind(after, each_after),
            // `أما اليسار فخرج ممزقا: 31 مقعدا للحزب الاشتراكي`
            (Some(_), Some((after, each_after)))
                if (number.unit || after.tokens.start <= number.end + 1)
                    && number.lead > left.start
                    && text.mark(number.lead - 1) == Some(':') =>
            {
                behind(after, each_after)
            }
            // `للتحالف الذي جمع "السهل" و"النهر"، و11 لحركة القمر`
            (Some(_), Some((after, each_after))) if verb.is_some() && self.begins_item(number, left) => behind(after, each_after),
            // `فاز حزب السهل بنحو أربعين منها، في مقابل 9 مقاعد للنهر`
            (Some(_), Some((after, each_after)))
                if number.unit
                    && number.lead > left.start
                    && cue::is(text, number.lead - 1, VERSUS)
                    && after.tokens.start <= number.end + 2 =>
            {
                behind(after, each_after)
            }
            // `تراجع حزب السهل، فضلا عن مقعد إضافي لحركة النهر`
            (Some(_), Some((after, each_after)))
                if number.unit && adds_another(text, number.lead) && after.tokens.start <= number.end + 1 =>
            {
                behind(after, each_after)
            }
            // `العصر الذهبي كان مع سامي كمال: 145 مقعدا في 2004`
            (Some(named), None) if named.how == "why-list-bare" && self.own_behind_colon(number, left).is_some() => {
                (self.own_behind_colon(number, left)?, each, number.end)
            }
            (Some(named), _) if verb.is_some() && !moved && named.tokens.start >= left.start => (named, each, number.end),
            // `وإلى حزب السهل تعود 47 من مقاعد التحالف`
            (Some(named), _) if moved && self.is_led_to(&named) => (named, each, number.end),
            // `فاز بـ22 مقعدا حزب السهل، وبـ13 حزب النهر`
            _ if self.goes_on_before_list(place, verb) => {
                let after = self.search.listed(number.end, right.end, "why-list-after")?;
                behind(after, each)
            }
            _ if verb.is_some_and(|verb| number.lead <= verb + 2) && !is_out_of(text, number) && self.starts_list(number.end) => {
                let after = self.search.listed(number.end, right.end, "why-list-after")?;
                behind(after, each)
            }
            (_, Some((after, each_after))) => behind(after, each_after),
            (Some(named), None) => (named, each, number.end),
            (None, None) => {
                let (subject, each) = self.choose_unnamed(place, found)?;
                (subject, each, number.end)
            }
        })
    }

    /// True for the next number of a chain in which each stands right before its list.
    fn goes_on_before_list(&self, place: &Place, verb: Option<usize>) -> bool {
        let Place { number, left, .. } = *place;
        let is_before_list = |last: &super::SeatMention| {
            let token = self.text().token_at(last.list.span.start);
            let list = self.search.names.lists_in(token..token + 1).first();
            last.rule == "seats/number-list" && list.is_some_and(|list| list.proclitics.particle.is_none())
        };
        verb.is_none()
            && number.particle == Some(crate::arabic::Particle::Bi)
            && self.begins_item(number, left)
            && self.starts_list(number.end)
            && self.told_last(place).is_some_and(is_before_list)
    }

    /// The list of a number that names none on either side.
    fn choose_unnamed(&self, place: &Place, found: Found) -> Option<(Subject, bool)> {
        let Place {
            number,
            left,
            sentence,
            first_of_sentence,
            ..
        } = *place;
        let Found {
            ahead,
            joint,
            described,
            verb,
            role,
            each,
            moved,
            moves_on,
            ..
        } = found;
        let text = self.text();
        let compared = self.told_last(place);
        Some(match () {
            () if each => {
                let noun = self.search.shared_noun(left);
                (noun.or_else(|| self.of_joint(number, left, true))?, true)
            }
            () if ahead.is_some() => (ahead.unwrap_or_default(), false),
            () if joint.is_some() => (joint.unwrap_or_default(), false),
            // `لم يتمكن حزب السهل، الذي نال 65 مقعدا، من الحصول على أي مقعد`
            () if number.none && resumes_denial(text, left, sentence) => {
                // Behind the denial that is taken up again.
                let denied = (sentence.start..left.start).rev().find(|&at| cue::is(text, at, NEGATION));
                let first = self
                    .search
                    .names
                    .lists_in(denied.unwrap_or(sentence.start)..left.start)
                    .first()?;
                let subject = Subject::unnamed(self.search.reference(first), left.start, "why-list-same-sentence");
                (subject, false)
            }
            () if described.is_some() => (described.unwrap_or_default(), false),
            () if let Some(leader) = self.search.leads_sentence(left, number) => (leader, false),
            // `متقدما على حزب السهل الذي كان يطمح إلى 70 مقعدا واكتفى بـ46`
            () if !moved && self.relative_past_number(left, sentence, verb).is_some() => {
                (self.relative_past_number(left, sentence, verb)?, false)
            }
            // `38 مقعدا في 2002، ثم 52 في 2007`, `17 مقعدا سابقا و15 حاليا`
            () if !moved && self.in_dated_series(number, left, compared).is_some() => {
                (self.in_dated_series(number, left, compared)?, false)
            }
            () if !moved && self.of_own_pronoun(number, left, verb).is_some() => {
                (self.of_own_pronoun(number, left, verb)?, false)
            }
            () if self.under_colon(place).is_some() => (self.under_colon(place)?, false),
            () if !moved && self.ahead_of_colon(number, left).is_some() => (self.ahead_of_colon(number, left)?, false),
            () if !moved && self.own_behind_colon(number, left).is_some() => (self.own_behind_colon(number, left)?, false),
            () if self.past_own_aside(place).is_some() => (self.past_own_aside(place)?, false),
            // A list named in between is the one meant, though the words around it were not understood.
            () if moved || !moves_on && self.names_list(left, verb) || self.search.opens_with_person(left) => return None,
            () => (self.inherited(number, left, verb, role, first_of_sentence)?, false),
        })
    }

    /// The lists where each of several has the number, and the one that a leader stood for.
    pub(super) fn completed(&self, place: &Place, verb: Option<usize>, chosen: Chosen) -> Chosen {
        let Place { number, left, right, .. } = *place;
        let (subject, each, end) = chosen;
        // `أحزاب "السهل" و"النهر" والعمل و"القمر" على سبعة لكل منها`: names that no rule knows stand between.
        let more = || {
            let names = shared::trimmed(self.text(), subject.tokens.start..left.end.max(subject.tokens.start));
            let lists = self.search.coordinated(names.clone());
            let quotes = usize::from(names.start > 0 && self.text().is_quote(names.start - 1));
            (lists.len() > subject.lists.len() && subject.tokens.start >= left.start).then_some(Subject {
                lists,
                tokens: names.start - quotes..names.end,
                how: "why-list-named",
            })
        };
        let several = Some(())
            .filter(|()| each && subject.lists.len() >= 2 && end == number.end)
            .and_then(|()| more());
        let subject = if let Some(several) = several {
            several
        } else if each && subject.lists.len() < 2 {
            let told = || self.search.all_named(left);
            let joined = || self.joined_behind(verb, number, &subject);
            self.search.shared_noun(left).or_else(told).or_else(joined).unwrap_or(subject)
        } else {
            subject
        };
        // `لم يفز فلان وحليفه سوى بأربعة مقاعد في إطار تحالف السهل`
        let subject = if subject.how == "why-list-leader" && end == number.end {
            let aside = subject.tokens.end..number.lead.max(subject.tokens.end);
            self.framework(right)
                .or_else(|| self.framework_within(&aside))
                .unwrap_or(subject)
        } else {
            subject
        };
        let subject = if end == number.end {
            self.head_of_relative(left, &subject).unwrap_or(subject)
        } else {
            subject
        };
        (subject, each, end)
    }

    /// The list named right before the token at `end`.
    fn named_up_to(&self, end: usize) -> Option<&ListMention> {
        const NAME_MAX: usize = 6;
        let mut before = self.search.names.lists_in(end.saturating_sub(NAME_MAX)..end).iter().rev();
        before.find(|list| list.tokens.end == end && list.kind != ListKind::Back)
    }

    /// The list whose relative clause goes on behind a number that counted nothing.
    fn relative_past_number(
        &self,
        left: &std::ops::Range<usize>,
        sentence: &std::ops::Range<usize>,
        verb: Option<usize>,
    ) -> Option<Subject> {
        const REACH: usize = 12;
        let text = self.text();
        let verb = verb.filter(|&verb| verb == left.start)?;
        let found = cue::find(text, verb);
        let goes_on = found.proclitics.conjunction == Some(crate::arabic::Conjunction::Wa) && found.is(GAIN | KEEP);
        let from = left.start.saturating_sub(REACH).max(sentence.start);
        let relative = (from..left.start)
            .rev()
            .find(|&at| super::period::is_relative(text, at))
            .filter(|_| goes_on)?;
        let is_one = (relative..left.start).all(|at| !matches!(text.mark(at), Some('،' | ',' | '؛' | ':' | '(' | ')')));
        let aims = cue::any(text, relative + 1..left.start, AIM | FORECAST | NEED);
        let head = self.named_up_to(relative)?;
        (is_one && aims).then(|| Subject::unnamed(self.search.reference(head), left.start, "why-list-same-sentence"))
    }

    /// `حصد حزب السهل، الذي فاز بعشرة مقاعد عام 2018، 27 مقعدا`: the subject whose aside told another count of it, where the verb before
    /// it has no number yet.
    fn past_own_aside(&self, place: &Place) -> Option<Subject> {
        const VERB_REACH: usize = 3;
        let Place { number, sentence, .. } = *place;
        let text = self.text();
        let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ','));
        let led = number.lead.checked_sub(1)?;
        let close = if text.folded(led) == "علي" {
            led.checked_sub(1)?
        } else {
            led
        };
        let last = self.told_last(place)?;
        let token = text.token_at(last.list.span.start);
        let list = self.search.names.lists_in(token..token + 1).first()?;
        let open = list.tokens.end + usize::from(text.is_quote(list.tokens.end));
        let told = text.token_at(last.number.start);
        let is_aside = is_comma(open) && is_comma(close) && open < told && told < close && !(told..close).any(is_comma);
        let opens = super::subject::RELATIVES.at(text, open + 1)
            || matches!(
                text.folded(open + 1),
                "صاحب" | "صاحبه" | "وهو" | "وهي" | "وله" | "ولها" | "الفايز" | "الفايزه"
            );
        let from = list.tokens.start.saturating_sub(VERB_REACH).max(sentence.start);
        let verb = cue::last(text, from..list.tokens.start, GAIN | KEEP | RANK)?;
        let verb = cue::find(text, verb);
        let is_verb = !verb.is(HOLDING) && !verb.proclitics.article;
        (is_aside && opens && is_verb && (number.unit || number.particle == Some(crate::arabic::Particle::Bi) || close < led))
            .then(|| Subject {
                lists: vec![last.list.clone()],
                tokens: list.tokens.clone(),
                how: "why-list-named",
            })
    }

    /// `وحزب السهل الذي ورث حزب النهر فنال 31`: the list whose relative clause names the one chosen, where the verb behind leads back.
    fn head_of_relative(&self, left: &std::ops::Range<usize>, subject: &Subject) -> Option<Subject> {
        let text = self.text();
        let relative = subject.tokens.start.checked_sub(2).filter(|&at| at > left.start)?;
        let head = self.named_up_to(relative)?;
        let behind = subject.tokens.end;
        let verb = cue::find(text, behind);
        let leads_back = behind < left.end && verb.is(GAIN | KEEP | RANK) && !verb.is(HOLDING) && !verb.proclitics.article;
        let is_clause = super::period::is_relative(text, relative) && text.word(relative + 1).is_some();
        (is_clause && leads_back && subject.lists.len() == 1).then(|| Subject {
            lists: vec![self.search.reference(head)],
            tokens: head.tokens.clone(),
            how: "why-list-named",
        })
    }
}

/// `47 من مقاعد`: what follows is whose seats they are taken of.
fn is_out_of(text: &NamedText, number: &Quantity) -> bool {
    number.end >= number.number.end + 2 && text.folded(number.end - 2) == "من" && cue::is(text, number.end - 1, SEAT)
}

/// True for a camp, which lists named behind a count can make up.
fn is_camp(list: &ListReference) -> bool {
    list.scope == SeatScope::Group
}

/// True for the name of a community for whom laws set seats aside: `المسيحيين`, `الشبك في محافظة السهل`, no party called after it.
pub(super) fn is_community(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let is_one = |word: &str| {
        forms::holds_spelled(word, forms::COMMUNITY) || forms::holds_spelled(word.trim_start_matches('و'), forms::COMMUNITY)
    };
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    // `الكرد الفيليين`, `كوتا المسيحيين`
    let is_quota = matches!(first, "كوتا" | "الكرد" | "الكورد" | "الأكراد") && second.is_some_and(is_one);
    // `المكونات الصابئية`, `المكون المسيحي`
    let is_component = matches!(first.trim_start_matches('و'), "المكونات" | "المكون");
    is_component || is_one(first) && second.is_none_or(|word| word == "في" || is_one(word)) || is_quota
}
