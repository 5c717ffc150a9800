//! Lists that are named in one breath: joined by و and commas, behind a noun for several, each with its leader. Owns which names
//! belong together; the search for the first of them is `subject`'s.

use std::ops::Range;

use crate::arabic::{Conjunction, Proclitics};
use crate::extract::name::{ListKind, ListMention, words as name_words};

use super::ListReference;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::subject::{Search, Subject};

impl Search<'_> {
    /// The lists of a clause, each with its leader or an aside behind it: `حزب السهل بزعامة فلان وكتلة النهر، الجناح السياسي
    /// لكذا، بـ27 مقعدا لكل منهما`.
    pub(super) fn all_named(&self, left: &Range<usize>) -> Option<Subject> {
        // `عشرة أحزاب من المعارضة، أبرزها حزب السهل وحزب النهر، اللذان كان لهما`
        let tells = |at: usize| {
            matches!(
                self.text.folded(at),
                "ابرزها" | "ابرزهم" | "ابرزهما" | "اهمها" | "بينها" | "مقدمتها"
            )
        };
        let begins = left.clone().rev().find(|&at| tells(at)).map_or(left.start, |at| at + 1);
        let mentions = self.names.lists_in(begins..left.end);
        let counts = |list: &&ListMention| {
            !list.guarded
                && list.kind != ListKind::Back
                && list.proclitics.particle.is_none()
                && !self.is_in_aside(list, mentions, left)
        };
        let named: Vec<&ListMention> = mentions.iter().filter(counts).collect();
        let tokens = named.first()?.tokens.start..named.last()?.tokens.end;
        (named.len() >= 2).then(|| Subject {
            lists: named.into_iter().map(|list| self.reference(list)).collect(),
            tokens,
            how: "why-list-named",
        })
    }

    /// The first of the mentions joined to the one at `last`.
    pub(super) fn run_start(&self, mentions: &[ListMention], last: usize, from: usize) -> usize {
        let mut first = last;
        while first > 0 {
            let (Some(previous), Some(list)) = (mentions.get(first - 1), mentions.get(first)) else {
                break;
            };
            if previous.tokens.start < from || !self.joins(previous, list) {
                break;
            }
            first -= 1;
        }
        first
    }

    /// `خلف حزب السهل، حركة النهر حلت خامسة`: with commas alone between the names and a verb of one behind them, the last name begins
    /// a clause of its own.
    pub(super) fn last_begins_clause(
        &self,
        mentions: &[ListMention],
        run: std::ops::RangeInclusive<usize>,
        verb: Option<usize>,
    ) -> bool {
        let Some(run) = mentions.get(run).filter(|run| run.len() > 1) else {
            return false;
        };
        let has_wa = |pair: &[ListMention]| match pair {
            [first, second] => {
                second.proclitics.conjunction.is_some()
                    || (first.tokens.end..second.tokens.start).any(|at| self.text.folded(at) == "و")
            }
            _ => false,
        };
        let end = run.last().map_or(0, |list| list.tokens.end);
        let end = end + usize::from(self.text.is_quote(end));
        // `حركة النهر السهلية حلت`: an adjective may stand between.
        let adjoins = |verb: usize| verb == end || verb == end + 1 && self.text.folded(end).starts_with("ال");
        let is_of_one = |verb: usize| adjoins(verb) && !self.text.folded(verb).ends_with(['ا', 'ن']);
        verb.is_some_and(is_of_one) && !run.windows(2).any(has_wa)
    }

    /// True where `second` follows `first` with و or a comma and nothing else.
    pub(super) fn joins(&self, first: &ListMention, second: &ListMention) -> bool {
        let between = first.tokens.end..second.tokens.start;
        let only_marks = between.clone().all(|index| {
            self.text
                .mark(index)
                .is_some_and(|mark| matches!(mark, '"' | '«' | '»' | '“' | '”' | '،' | ',' | '(' | ')'))
                || self.text.folded(index) == "و"
        });
        let comma = between.clone().any(|index| self.text.is_comma(index));
        let wa =
            second.proclitics.conjunction == Some(Conjunction::Wa) || between.clone().any(|index| self.text.folded(index) == "و");
        // `حزب السهل، حزب الرئيس، في`
        let is_apposed = !wa
            && name_words::table()
                .find(self.text, second.tokens.start + 1)
                .is(name_words::TITLE);
        // `حزب مارين لوبان، السهل، الذي`
        let is_its_name = !wa && second.noun.is_none() && self.is_persons(first);
        // `صعود جبهة السهل، فجماعة النهر، التي`: begins another clause.
        let is_next = second.proclitics.conjunction == Some(Conjunction::Fa);
        !is_apposed
            && !is_next
            && !is_its_name
            && between.len() <= 4
            && only_marks
            && (wa || comma)
            && first.kind != ListKind::Back
            && second.kind != ListKind::Back
    }

    /// The mention at `first` with those joined to it.
    pub(super) fn group(&self, mentions: &[ListMention], first: usize, range: &Range<usize>, how: &'static str) -> Subject {
        let mut lists = Vec::new();
        let mut tokens = range.start..range.start;
        for (index, list) in mentions.iter().enumerate().skip(first) {
            if let Some(previous) = index
                .checked_sub(1)
                .and_then(|previous| mentions.get(previous))
                .filter(|_| index > first)
                && !self.joins(previous, list)
            {
                break;
            }
            if list.tokens.end > range.end {
                break;
            }
            if index == first {
                tokens.start = list.tokens.start;
            }
            if lists.len() == 1 && self.is_apposed(mentions, index) {
                break;
            }
            tokens.end = list.tokens.end;
            lists.push(list);
        }
        // `الحزب ومن معه`: more than the list.
        let with = tokens.end;
        let is_led = self.text.folded(with) == "ومن" && matches!(self.text.folded(with + 1), "معه" | "معها" | "معهم");
        let meant = |list| self.reference(self.membership(list).unwrap_or(list));
        let mut lists: Vec<ListReference> = lists.into_iter().map(meant).collect();
        if let [list] = lists.as_mut_slice()
            && is_led
        {
            list.name = format!("{} ومن {}", list.name, self.text.surface(with + 1));
            list.scope = super::SeatScope::Alliance;
            list.candidates.clear();
            tokens.end = with + 2;
        }
        Subject { lists, tokens, how }
    }

    /// `الإسلاميون المنضوون في كتلة السهل`: the list in which those of a camp ran.
    fn membership(&self, group: &ListMention) -> Option<&ListMention> {
        let at = group.tokens.end;
        let joins = group.kind == ListKind::Group
            && forms::is(self.text, at, forms::JOINED_IN)
            && matches!(self.text.folded(at + 1), "في" | "الي" | "تحت" | "ضمن");
        let skip = usize::from(self.text.mark(at + 2).is_some());
        let list = self.names.lists_in(at + 2..at + 3 + skip).first()?;
        (joins && list.kind != ListKind::Back && list.tokens.start == at + 2 + skip).then_some(list)
    }

    /// `التحالف الديمقراطي، حزب الأقلية، 84 مقعدا`: the second of two between commas, without و, says what the first is.
    pub(super) fn is_apposed(&self, mentions: &[ListMention], second: usize) -> bool {
        let Some((first, list)) = second
            .checked_sub(1)
            .and_then(|first| Some((mentions.get(first)?, mentions.get(second)?)))
        else {
            return false;
        };
        let joined =
            list.proclitics.conjunction.is_some() || (first.tokens.end..list.tokens.start).any(|at| self.text.folded(at) == "و");
        let goes_on = mentions.get(second + 1).is_some_and(|third| self.joins(list, third));
        // `التحالف الديمقراطي، حزب الأقلية كما يسميه خصومه، الذي`
        const ASIDE_MAX: usize = 5;
        let close = (list.tokens.end..list.tokens.end + ASIDE_MAX).find(|&at| self.text.is_comma(at));
        let is_aside = close.is_some_and(|close| !cue::any(self.text, list.tokens.end..close, VERB | WAS | HAVE));
        list.noun.is_some() && !joined && !goes_on && is_aside
    }

    /// Names joined by و after a plural noun: `قوائم البديل وفلسطين المستقلة والطريق الثالث`.
    pub(super) fn shared_noun(&self, left: &Range<usize>) -> Option<Subject> {
        let noun = left.clone().rev().find(|&index| {
            name_words::table()
                .find(self.text, index)
                .is(name_words::PLURAL | name_words::DUAL)
        })?;
        // `حزبا الوسط، أي حزب السهل وحزب النهر`: the names follow.
        let says = |at: usize| self.text.is_comma(at) && self.text.folded(at + 1) == "اي";
        let noun = (noun..left.end).find(|&at| says(at)).map_or(noun, |comma| comma + 1);
        let mut subject = Subject {
            tokens: noun..left.end,
            how: "why-list-named",
            ..Subject::default()
        };
        // `أحزاب السهل برئاسة فلان، والنهر برئاسة فلان`: who leads one ends its name, up to the next.
        let is_led = |at: usize| at < left.end && name_words::table().find(self.text, at).is(name_words::LED);
        let begins_next = |at: usize| {
            let list = self.names.lists_in(at..at + 1).first();
            self.text.folded(at).starts_with("وال") || list.is_some_and(|list| list.tokens.start == at)
        };
        let mut is_skipped = false;
        let mut start = noun + 1;
        for index in noun + 1..=left.end {
            if is_skipped && index < left.end && !begins_next(index) {
                start = index + 1;
                continue;
            }
            is_skipped = false;
            let breaks = index == left.end || self.text.is_comma(index) || matches!(self.text.folded(index), "علي" | "عند" | "و");
            let begins = index > start && self.text.folded(index).starts_with('و') && self.text.folded(index).chars().count() > 3;
            let ends = is_led(index);
            if (breaks || begins || ends) && index > start {
                let wa = self.text.folded(start).starts_with('و') && start > noun + 1;
                let proclitics = Proclitics {
                    conjunction: wa.then_some(Conjunction::Wa),
                    ..Proclitics::default()
                };
                let (name, span) = crate::extract::name::phrase(self.text, start..index, proclitics);
                subject.lists.push(ListReference {
                    name,
                    span,
                    ..ListReference::default()
                });
                start = index;
            }
            if ends {
                is_skipped = true;
                start = index + 1;
            }
            if breaks {
                start = index + 1;
                if matches!(self.text.folded(index), "علي" | "عند") {
                    break;
                }
            }
        }
        (subject.lists.len() >= 2).then_some(subject)
    }
}
