//! Whose seats: the list before or after a number, by name, noun, pronoun or topic. Owns the search; knows no election.

use std::cell::OnceCell;
use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::base::Span;
use crate::extract::name::{Gazetteer, Gender, ListKind, ListMention, NameKind, Names, Target, words as name_words};

use super::ListReference;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::becomes;

pub(super) static RELATIVES: WordTest = WordTest::words(&[], &["الذي", "التي", "الذين", "اللذين", "اللذان"]);

static TURNS: WordTest = WordTest::words(&[], &["فيما", "بينما", "وفيما", "وبينما"]);

/// `هذا الأخير`: the list named last.
pub(super) static THE_LAST: WordTest = WordTest::words(&[], &["الاخير", "الاخيره"]);

/// Whom a count belongs to, and how that was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Subject {
    /// One list, or several that are named in one breath.
    pub(super) lists: Vec<ListReference>,
    /// From the first to the last token of the names.
    pub(super) tokens: Range<usize>,
    /// Name of the step.
    pub(super) how: &'static str,
}

/// Finds subjects in one text.
pub(super) struct Search<'a> {
    pub(super) text: &'a NamedText<'a>,
    pub(super) names: &'a Names,
    /// The lists with the tokens of their leaders, found when the first is asked for.
    pub(super) led: OnceCell<Vec<(Range<usize>, &'a ListMention)>>,
    /// The list that the text is about and whether its title announces it, found when first asked for.
    pub(super) own: OnceCell<Option<(&'a ListMention, bool)>>,
}

impl<'a> Search<'a> {
    /// Searches `text`.
    pub(super) fn new(text: &'a NamedText<'a>, names: &'a Names) -> Self {
        Self {
            text,
            names,
            led: OnceCell::new(),
            own: OnceCell::new(),
        }
    }
}

/// `مستقلا`, `مستقلين`, `كمستقلين`.
pub(super) fn is_independents(text: &NamedText, at: usize) -> bool {
    matches!(
        text.folded(at).trim_start_matches('ك'),
        "مستقلا" | "مستقلين" | "مستقلون" | "مستقل"
    )
}

pub(super) fn text_is_colon(text: &NamedText, at: usize) -> bool {
    text.mark(at) == Some(':') && !text.is_glued(at + 1)
}

/// `صاحب`, `صاحبة` before a number.
fn text_is_owner(text: &NamedText, at: usize) -> bool {
    matches!(
        text.folded(at),
        "صاحب" | "صاحبه" | "الفايز" | "الفايزه" | "الحاصل" | "الحاصله" | "الحايز" | "الحايزه"
    )
}

impl Search<'_> {
    /// The list named before the number, between the last boundary and the number.
    pub(super) fn before(&self, left: &Range<usize>) -> Option<Subject> {
        if let Some(holder) = self.holder_beside(left) {
            return Some(holder);
        }
        let verb = cue::last(self.text, left.clone(), VERB);
        // `بينما حصل "النهر" حصل على تسعة`: the verb told twice.
        if let Some(verb) = verb.filter(|&verb| self.repeats_verb(left, verb)) {
            return self.before(&(left.start..verb));
        }
        // `ومثلهم لحزب السهل، فيما اقتصر تمثيل القمر على نائب`: a clause with a verb of its own.
        let turn = verb.and_then(|verb| TURNS.last_in(self.text, left.start..left.end.min(verb)));
        if let Some(turn) = turn.filter(|&turn| turn > left.start && turn + 1 < left.end) {
            return self.before(&(turn + 1..left.end));
        }
        // `السهل احتفظ بالصدارة لكنه فقد ستة مقاعد`: whoever the clause before is about.
        let however = |verb: usize| {
            let before = verb.checked_sub(1).filter(|&at| at > left.start)?;
            let word = self.text.folded(before);
            if matches!(word, "لكنه" | "لكنها" | "ولكنه" | "ولكنها") {
                return Some(before);
            }
            // `أما حزب السهل فورث نواب حزب النهر الذي حظرته المحكمة، إلا أنه خسر 47 مقعدا`
            let turns = before
                .checked_sub(1)
                .filter(|&at| at > left.start && matches!(word, "انه" | "انها"))?;
            matches!(self.text.folded(turns), "الا" | "غير" | "بيد").then_some(turns)
        };
        if let Some(turn) = verb.and_then(however) {
            // `حصل حزب السهل على أصوات أكثر مما حصل عليه حزب النهر، لكنه نال 23`: whom it is compared with is not meant.
            let measure = (left.start..turn).find(|&at| self.text.folded(at) == "مما").unwrap_or(turn);
            let before = self.topic_of_as_for(left).or_else(|| self.before(&(left.start..measure)));
            if before.is_some() {
                return before;
            }
        }
        // `قال مسؤول في حزب السهل، في لقاء، إن حزب النهر زاد مقاعده`: what is said has a subject of its own.
        if let Some(said) = verb.and_then(|verb| self.said(left, verb)) {
            return self.before(&(said..left.end));
        }
        if let Some(topic) = self.topic_of_as_for(left) {
            return Some(topic);
        }
        // `جاءت النتائج كالآتي: الورد (45 مقعدا)`: what stands behind the colon is a clause of its own.
        let colon = left.clone().rev().find(|&at| text_is_colon(self.text, at));
        // but `بدا التراجع أوضح لدى حزب السهل: من 56 مقعدا إلى 28`
        let leads_from =
            |colon: usize| colon + 2 == left.end && self.text.folded(colon + 1) == "من" && self.text.is_in_name(colon - 1);
        if let (Some(verb), Some(colon)) = (verb, colon)
            && verb < colon
            && colon + 1 < left.end
            && !leads_from(colon)
        {
            return self.before(&(colon + 1..left.end));
        }
        // `النتائج: السهل 42 مقعدا`: the first of a roll.
        if let Some(colon) =
            colon.filter(|&colon| verb.is_none() && colon + 1 < left.end && self.names.lists_in(left.start..colon).is_empty())
            && cue::any(self.text, left.start..colon, RESULTS | SEAT)
            && let Some(named) = self.bare_alone(&(colon + 1..left.end))
        {
            return Some(named);
        }
        let mentions = self.names.lists_in(left.clone());
        // `على تحالف السهل الفائز بـ54 مقعدا`, `زعيم دولة القانون فلان، صاحب 33 مقعدا`, `جمعية السهل، صاحبة المقاعد الثمانية عشر`
        let owner = (left.end.saturating_sub(2)..left.end).find(|&at| at >= left.start && text_is_owner(self.text, at));
        if let Some(owner) = owner {
            // `ستتحالف مع الفتح صاحب الـ17 مقعدا`: a name that is an ordinary word elsewhere.
            let is_list = |at: usize| {
                let known = Gazetteer::bundled().at(self.text, at);
                let lists = known
                    .filter(|known| known.end == owner && known.targets.iter().any(|target| matches!(target, Target::List(_))));
                lists.is_some() && !self.text.is_in_name(at)
            };
            if let Some(bare) = owner.checked_sub(1).filter(|&at| at > left.start && is_list(at)) {
                return Some(self.bare(bare..owner, "why-list-bare"));
            }
            let near = owner.saturating_sub(9).max(left.start);
            // `خلف التغيير صاحب الـ24 مقعدا`: who owns seats is a list.
            let owns = |list: &ListMention| {
                list.tokens.start >= near && list.kind != ListKind::Back && (!list.guarded || list.tokens.end == owner)
            };
            if let Some(last) = mentions.iter().rposition(owns) {
                return Some(self.group(mentions, last, left, "why-list-named"));
            }
        }
        if let Some(ranked) = self.apposed_rank(mentions, left) {
            return Some(ranked);
        }
        // `انتقل مقعد إلى السهل من "القمر" الذي صار له سبعة`
        let made = left.clone().rev().find(|&at| becomes(self.text, at)).filter(|&made| {
            // `الذي صار رصيده 48`
            let holds = |verb: usize| verb == made + 1 && cue::is(self.text, verb, HOLDING);
            verb.is_none_or(|verb| verb <= made || holds(verb))
                && made > left.start
                && super::period::is_relative(self.text, made - 1)
        });
        if let Some(made) = made {
            let adjoins =
                |list: &ListMention| list.tokens.end < made && made - list.tokens.end <= 2 && list.kind != ListKind::Back;
            if let Some(last) = mentions.iter().rposition(adjoins) {
                return Some(self.group(mentions, last, left, "why-list-named"));
            }
            if let Some(quoted) = self.quoted_before(made - 1, left.start) {
                return Some(quoted);
            }
        }
        if let Some(last) = self
            .in_relative_clause(mentions, left, verb)
            .or_else(|| self.told_in_relative_clause(mentions, left, verb))
        {
            return Some(self.group(mentions, last, left, "why-list-named"));
        }
        if let Some(person) = self.leader_in_relative(left) {
            return Some(person);
        }
        // `كان للحزب في دورة 2018 خمسة وأربعون`
        let was = cue::last(self.text, left.clone(), WAS).filter(|&was| verb.is_none_or(|verb| verb < was));
        if let Some(was) = was.filter(|&was| self.text.folded(was + 1).starts_with('ل'))
            && let Some(holder) = self.listed(was + 1, left.end, "why-list-named")
        {
            return Some(holder);
        }
        // `وكانت الأصالة تشغل مقعدين`
        let has = |was: usize| (was + 1..left.end).find(|&at| cue::is(self.text, at, HAVE));
        if let Some((was, has)) = was.and_then(|was| Some((was, has(was)?)))
            && let Some(bare) = self.bare_after(was + 1, has)
        {
            return Some(bare);
        }
        if let Some(named) = self.was_first(left, verb) {
            return Some(named);
        }
        let inside = |range: &Range<usize>, list: &ListMention| range.start <= list.tokens.start && list.tokens.end <= range.end;
        // `مع أن هذا الأخير فقد بدوره 21 مقعدا`
        // `وكان الأخير قد حصل على 45`
        let is_subject = |at: usize| at > left.start && cue::is(self.text, at - 1, WAS | GAIN | LOSE | KEEP);
        let is_last = |at: &usize| {
            THE_LAST.at(self.text, *at) && (is_subject(*at) || matches!(self.text.folded(at.saturating_sub(1)), "هذا" | "هذه"))
        };
        if let Some(at) = left.clone().rev().find(is_last) {
            let end = self.names.lists.partition_point(|list| list.tokens.end <= at);
            let before = self.names.lists.get(end.saturating_sub(4)..end).unwrap_or_default();
            // A name that is an ordinary word as well is one where a lexicon knows it and it stood under a word of a contest.
            let is_met = |list: &ListMention| {
                let led = list.tokens.start.checked_sub(1).map_or("", |at| self.text.folded(at));
                !list.candidates.is_empty() && matches!(led, "علي" | "امام" | "حزب" | "خلف")
            };
            let meant = before
                .iter()
                .rev()
                .find(|list| list.kind != ListKind::Back && (!list.guarded || is_met(list)));
            let sentence = self.text.sentence_around(at).start;
            let sentence = if is_subject(at) {
                self.text.sentence_around(sentence.saturating_sub(1)).start
            } else {
                sentence
            };
            return meant.filter(|list| list.tokens.start >= sentence).map(|list| Subject {
                lists: vec![self.reference(list)],
                tokens: at..at + 1,
                how: "why-list-same-sentence",
            });
        }
        if let Some(subject) = verb.and_then(|verb| self.winner_over(mentions, left, verb)) {
            return Some(subject);
        }
        if let Some(verb) = verb {
            let after = verb + 1..left.end;
            let first = mentions.iter().position(|list| {
                inside(&after, list) && self.is_eligible(list, left.end, Some(verb)) && !self.is_what_it_is(list, verb)
            });
            // `وحزبها حزب السهل`: the name follows.
            let first = first.map(|first| match (mentions.get(first), mentions.get(first + 1)) {
                (Some(back), Some(list))
                    if back.kind == ListKind::Back && back.pronoun.is_some() && list.tokens.start <= back.tokens.end + 1 =>
                {
                    first + 1
                }
                _ => first,
            });
            if let Some(first) = first {
                let named = mentions.get(first).is_some_and(|list| !self.is_open(list));
                return named.then(|| self.group(mentions, first, left, "why-list-named"));
            }
            if let Some(person) = self.leader_after(&after) {
                // `نال فلان 42 صوتا، ووضع خمسون نائبا ورقة بيضاء`: who gets votes is a candidate for an office.
                let has_votes = (person.tokens.end..left.end).any(|at| matches!(self.text.folded(at), "صوت" | "صوتا" | "اصوات"));
                return (!has_votes).then_some(person);
            }
            if let Some(bare) = self.bare_after(verb + 1, left.end) {
                return Some(bare);
            }
        }
        let until = verb.unwrap_or(left.end);
        let before = left.start..until;
        // but `انتخابات 2018 التي حصل فيها`
        let relative = verb.is_some_and(|verb| {
            verb > left.start
                && matches!(self.text.folded(verb - 1), "الذي" | "التي" | "الذين")
                && (verb >= 2 && self.text.is_in_name(verb - 2)
                    || !matches!(self.text.folded(verb + 1), "فيها" | "فيه" | "خلالها" | "خلاله"))
        });
        if let Some(quoted) = verb
            .filter(|_| relative)
            .and_then(|verb| self.quoted_before(verb - 1, left.start))
        {
            return Some(quoted);
        }
        // `وحل ثالثا بعد المؤتمر الذي حصد 123`
        if let Some(other) = verb.filter(|_| relative).and_then(|verb| self.bare_rival(left, verb)) {
            return Some(other);
        }
        // `على منافسه "السهل" بزعامة سامي كمال الذي حصد 14`
        let led = relative
            .then(|| mentions.iter().rposition(|list| inside(&before, list)))
            .flatten();
        let is_led_up_to = |list: &ListMention| {
            const NAME_MAX: usize = 4;
            let led = list.tokens.end + usize::from(self.text.mark(list.tokens.end).is_some());
            let reaches = verb.is_some_and(|verb| led + 1 < verb && verb - led <= NAME_MAX + 2);
            reaches
                && list.kind != ListKind::Back
                && name_words::table().find(self.text, led).is(name_words::LED)
                && verb.is_some_and(|verb| (led..verb).all(|at| self.text.word(at).is_some()))
        };
        if let Some(led) = led.filter(|&led| mentions.get(led).is_some_and(is_led_up_to)) {
            return Some(self.group(mentions, led, left, "why-list-named"));
        }
        // `لن يلحق حزب السهل بخصمه الذي نال 90`: another than the list named.
        let is_other = |at: usize| cue::is(self.text, at, OTHER) && cue::find(self.text, at).pronoun.is_some();
        if let Some(verb) = verb.filter(|&verb| relative && verb >= left.start + 2 && is_other(verb - 2)) {
            return self.leader_before(left, verb);
        }
        let last = mentions.iter().rposition(|list| {
            // `متقدما على الوفد الذي حصل على 36`
            let adjoins = verb.is_some_and(|verb| list.tokens.end + 1 == verb);
            let spoken_of = relative && (!list.guarded || adjoins) && list.kind != ListKind::Back;
            let follows = || list.proclitics.conjunction == Some(crate::arabic::Conjunction::Wa) && self.is_oblique(list);
            inside(&before, list)
                && (spoken_of || self.is_eligible(list, left.end, None) && !self.is_of_other_noun(list, mentions) && !follows())
                && !self.is_in_aside(list, mentions, left)
                // `يضم الائتلاف حزب السهل (60 مقعدا) وحركة النهر (22)`: in brackets each has its own.
                && (left.end <= list.tokens.end + 1 && self.text.mark(left.end) == Some('(') || !self.is_component(list, mentions, left))
                && !self.is_rival_of_subject(list, mentions)
                && !self.is_in_relative_aside(list, left)
        });
        if let Some(last) = last {
            let first = self.run_start(mentions, last, left.start);
            // `وله 12، وكذلك "السهل"، وحزب النهر بـ10`: the first has the number told before.
            let likewise = mentions.get(first).is_some_and(|list| {
                let mut near = list.tokens.start.saturating_sub(2)..list.tokens.start;
                near.any(|at| matches!(self.text.folded(at), "كذلك" | "وكذلك"))
            });
            let first = if likewise && verb.is_none() { last } else { first };
            if mentions.get(first).is_some_and(|list| self.is_open(list)) {
                return None;
            }
            return Some(self.group(mentions, first, left, "why-list-named"));
        }
        if verb.is_none() {
            return self.bare_alone(left);
        }
        // `X فاز بـ`: a leader or a bare name right before the verb.
        verb.and_then(|verb| self.leader_before(left, verb).or_else(|| self.bare_before(left.start, verb)))
    }

    /// `فإن حركة السهل، الأولى في 2018 بأربعة وخمسين، لم تشكلها`: the list that a rank in apposition tells of, with no more than a time
    /// behind it.
    fn apposed_rank(&self, mentions: &[ListMention], left: &Range<usize>) -> Option<Subject> {
        const REACH: usize = 6;
        static RANKS: WordTest = WordTest::words(
            &[],
            &[
                "الاول",
                "الاولي",
                "الثاني",
                "الثانيه",
                "الثالث",
                "الثالثه",
                "الرابع",
                "الرابعه",
                "الاكبر",
            ],
        );
        let text = self.text;
        let rank = RANKS.last_in(text, left.end.saturating_sub(REACH).max(left.start)..left.end)?;
        let comma = rank.checked_sub(1).filter(|&at| text.is_comma(at))?;
        let last = mentions.iter().rposition(|list| {
            list.tokens.end + usize::from(text.is_quote(list.tokens.end)) == comma && list.kind != ListKind::Back
        })?;
        let is_plain = (rank + 1..left.end).all(|at| text.word(at).is_some() || text.number(at).is_some());
        let is_time = rank + 1 == left.end
            || super::period::find(text, rank + 1..left.end).is_some_and(|(_, tokens)| tokens.end + 1 >= left.end);
        (is_plain && is_time && !cue::any(text, rank + 1..left.end, VERB))
            .then(|| self.group(mentions, last, left, "why-list-named"))
    }

    /// True where the verb at `verb` stands before the name of its subject already.
    fn repeats_verb(&self, left: &Range<usize>, verb: usize) -> bool {
        const NAME_MAX: usize = 7;
        let text = self.text;
        let bare = |at: usize| text.bare(at);
        let first = (verb.saturating_sub(NAME_MAX).max(left.start)..verb)
            .rev()
            .find(|&at| bare(at) == bare(verb) && cue::is(text, at, GAIN));
        let is_name = |at: usize| text.word(at).is_some() || text.is_quote(at);
        first.is_some_and(|first| {
            first + 1 < verb && (first + 1..verb).all(|at| is_name(at) && !super::period::is_relative(text, at))
        })
    }

    /// Where what is said begins, behind `، إن`, with a noun of its own before the verb.
    fn said(&self, left: &Range<usize>, verb: usize) -> Option<usize> {
        const NOUN_MAX: usize = 4;
        let text = self.text;
        let that = (left.start + 1..verb).rev().find(|&at| text.folded(at) == "ان")?;
        let begins = that + 1;
        let near = begins < verb && verb - begins <= NOUN_MAX && (begins..verb).all(|at| text.word(at).is_some());
        let is_noun = text.folded(begins).starts_with("ال") && cue::find(text, begins).classes == 0
            || !self.names.lists_in(begins..begins + 1).is_empty();
        (near && is_noun && text.is_comma(that - 1)).then_some(begins)
    }

    /// True where nobody says whose the list is: `كتلته` with no list and no person named.
    fn is_open(&self, list: &ListMention) -> bool {
        let sentence = self.text.sentence_around(list.tokens.start).start;
        let from = self.told_of_before(sentence).unwrap_or(sentence);
        let mut others = self.names.others_in(from..list.tokens.start).iter();
        let is_somebodys = others.any(|other| other.kind == NameKind::Person);
        let points = list.pronoun.is_some() && list.kind == ListKind::Back;
        points && !is_somebodys && self.antecedent(list).is_none() && self.reference(list).name == list.name
    }

    /// Lists that begin at token `at`, joined by و and commas.
    pub(super) fn listed(&self, at: usize, limit: usize, how: &'static str) -> Option<Subject> {
        // `إلى مرشحي حركة السهل`, `لشركاء الطريق الثالث`: those of a list.
        let people = self.text.folded(at);
        let of_list = matches!(people, "مرشحي" | "ممثلي" | "شركاء" | "لمرشحي" | "لممثلي" | "لشركاء");
        if of_list && at + 1 < limit && (self.text.folded(at + 1).starts_with("ال") || self.text.is_in_name(at + 1)) {
            return self.listed(at + 1, limit, how);
        }
        // `120 مقعدا فاز بها مرشحون مستقلون`, `مرشحون أفراد`
        if matches!(people, "مرشحون" | "مرشحين" | "لمرشحين") && at + 1 < limit {
            if is_independents(self.text, at + 1) {
                return self.listed(at + 1, limit, how);
            }
            if self.text.folded(at + 1) == "افراد" {
                return Some(self.bare(at..at + 2, how));
            }
        }
        let skip = usize::from(self.text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '(')));
        let mentions = self.names.lists_in(at..limit);
        if mentions
            .first()
            .is_some_and(|list| list.tokens.start <= at + skip + 1 && (list.tokens.start <= at + skip))
        {
            return Some(self.group(mentions, 0, &(at..limit), how));
        }
        const QUOTED_MAX: usize = 7;
        let quoted = self
            .text
            .partner(at)
            .filter(|&close| skip == 1 && close <= limit && close <= at + QUOTED_MAX);
        let end = quoted.unwrap_or_else(|| self.bare_end(at + skip, limit));
        (end > at + skip).then(|| self.bare(at + skip..end, how))
    }

    /// The last list before token `at` that a pronoun or a verb without subject can mean.
    pub(super) fn topic(&self, at: usize, gender: Option<Gender>) -> Option<&ListMention> {
        const FAR: usize = 12;
        let paragraph = self.text.paragraph_of(at);
        let from = self
            .text
            .paragraphs()
            .get(paragraph.saturating_sub(1))
            .map_or(0, |tokens| tokens.start);
        let end = self.names.lists.partition_point(|list| list.tokens.end <= at);
        let before = self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default();
        let here = self.text.sentence_around(at).start;
        // `الحزب` and `التجمع` stand for whom they point back at.
        let points = |list: &ListMention| {
            let is_owned_here = list.pronoun.is_some() && list.tokens.start >= here;
            list.kind == ListKind::Back
                && (is_owned_here || list.pronoun.is_none() && list.proclitics.article)
                && self.reference(list).name != list.name
        };
        // `ذكرت الوزارة أن هؤلاء ظفروا بـ34`: whoever was named last, in whatever place.
        let points_at = (at..at + FAR).any(|at| self.text.folded(at) == "هولاء");
        // `مقابل 282 لحزب النهر. … وتراجع من 77 إلى 18`: whom the rest went to is not spoken of.
        let got_the_rest = |list: &ListMention| {
            let previous = list.tokens.start.checked_sub(1);
            list.proclitics.particle == Some(Particle::Li)
                && list.tokens.start < here
                && previous.is_some_and(|previous| {
                    self.text.number(previous).is_some()
                        || cue::is(self.text, previous, UNIT)
                        || crate::arabic::number::word(self.text, previous).is_some()
                })
        };
        // `المستقلين`: no single verb or pronoun means them.
        let is_plural =
            (at..at + FAR).any(|at| matches!(self.text.folded(at), "لهم" | "لديهم") || self.text.folded(at).ends_with("وا"));
        let is_camp = |list: &ListMention| {
            let word = self.text.folded(list.tokens.start);
            list.noun.is_none()
                && list.tokens.len() == 1
                && (word.ends_with("ون") || word.ends_with("ين"))
                && name_words::table().find(self.text, list.tokens.start).is(name_words::GROUP)
        };
        let fits = |list: &&ListMention| {
            list.tokens.start >= from
                && !got_the_rest(list)
                && (is_plural || points_at || !is_camp(list))
                && (matches!(list.kind, ListKind::Known | ListKind::Unknown) || points(list))
                && self.is_eligible(list, usize::MAX, None)
                && (points_at || !self.is_joined_to_oblique(list))
                && (gender.is_none() || list.gender.is_none() || list.gender == gender)
        };
        // `بينما ذهب حلفاؤه إلى حزب النهر. وحصل في 2015 على 36`: whom something goes to is the last to be spoken of again.
        let is_oblique = |list: &&ListMention| list.tokens.start < here && self.is_oblique(list);
        let agrees = |list: &&ListMention| gender.is_none() || list.gender.is_none() || list.gender == gender;
        let own = || {
            self.heading(at)
                .or_else(|| self.own())
                .filter(|own| own.tokens.end <= at && !points_at)
                .filter(agrees)
        };
        let mut fitting = before.iter().rev().filter(fits);
        let Some(last) = fitting.next() else { return own() };
        // `تعثرت المفاوضات بين حزب السهل وحزب النهر. وكان قد حصل على 40`: either.
        let sentence_of = |list: &ListMention| self.text.sentence_around(list.tokens.start).start;
        let is_one_of_two = |list: &ListMention| {
            let first = list
                .proclitics
                .conjunction
                .is_some()
                .then(|| self.names.lists_in(sentence_of(list)..list.tokens.start).last());
            let first = first.flatten().filter(|first| self.joins(first, list))?;
            let between = first.tokens.start.checked_sub(1)?;
            (self.text.folded(between) == "بين" && list.tokens.start < here).then_some(())
        };
        if is_one_of_two(last).is_some() {
            return own();
        }
        let meant = if is_oblique(&last) {
            fitting.find(|list| !is_oblique(list)).unwrap_or(last)
        } else {
            last
        };
        let rather = self.own_rather_than(meant, at).filter(agrees).filter(|_| !points_at);
        Some(rather.unwrap_or(meant))
    }

    /// The span of a subject for a quote, where it lies before `number` in the same sentence.
    pub(super) fn quote_start(&self, subject: &Subject, quantity: &Quantity) -> Option<Span> {
        let near =
            !subject.tokens.is_empty() && subject.tokens.end <= quantity.start && quantity.start - subject.tokens.start <= 30;
        near.then(|| self.text.span(subject.tokens.clone()))
    }
}
