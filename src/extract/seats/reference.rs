//! What a mention of a list refers to: itself, the list named before (`الحزب`), a leader's (`كتلته`). Owns that choice; which
//! one named before a word points back at is `antecedent`'s, which mention a number belongs to `subject`'s.

mod leaders;

use crate::arabic::WordTest;
use crate::extract::name::{Gazetteer, Gender, ListKind, ListMention, NameKind, Target, words as name_words};

use self::leaders::FOUNDS;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::subject::Search;
use super::{ListReference, SeatScope};

/// Verbs before the parts of a whole.
static COMPRISES: WordTest = WordTest::words(&[], &["جمع", "جمعت", "يجمع", "تجمع", "ضم", "ضمت", "يضم", "تضم"]);

impl Search<'_> {
    /// What a mention refers to; one that points back is looked up among those before it.
    pub(super) fn reference(&self, list: &ListMention) -> ListReference {
        if let Some(before) = self.said_again(list) {
            return self.reference(before);
        }
        let whole = self
            .of_whom(list)
            .or_else(|| self.called(list))
            .or_else(|| self.name_behind(list));
        let whole = whole
            .or_else(|| self.of_named_leader(list))
            .or_else(|| self.of_rival_leader(list));
        if let Some(whole) = whole.or_else(|| self.of_nearest_leader(list)) {
            return whole;
        }
        let target = if list.kind == ListKind::Back && self.is_of_unknown(list) {
            self.heading(list.tokens.start).unwrap_or(list)
        } else if list.kind == ListKind::Back {
            if let Some(quoted) = self.apposed_quote(list) {
                return quoted;
            }
            self.apposed(list)
                .or_else(|| self.described(list))
                .or_else(|| self.antecedent(list))
                .or_else(|| self.guarded_of_noun(list))
                .unwrap_or(list)
        } else {
            self.told_by_adjective(list).unwrap_or(list)
        };
        if let Some(reference) = self.led(list) {
            return reference;
        }
        if let Some(reference) = self.of_leader(target) {
            return reference;
        }
        let name = if target.kind == ListKind::Group && self.text.folded(list.tokens.start) == "مستقلا" {
            // As a noun that can stand alone.
            "مستقلون".to_owned()
        } else if target.tokens == list.tokens && list.kind == ListKind::Back {
            self.with_adjectives(list)
        } else {
            target.name.clone()
        };
        ListReference {
            name,
            span: list.span,
            candidates: target.candidates.clone(),
            person: None,
            leader: self.names.leader_after(self.text, list.tokens.end),
            scope: if target.kind == ListKind::Group {
                SeatScope::Group
            } else {
                SeatScope::List
            },
        }
    }

    /// `الكتلة الكردية الرئيسية`: what a list that nothing names is told by.
    fn with_adjectives(&self, back: &ListMention) -> String {
        const ADJECTIVES_MAX: usize = 2;
        let text = self.text;
        let is_feminine = back.gender == Some(Gender::Feminine);
        let found = |at: usize| name_words::table().find(text, at);
        let describes = |at: &usize| {
            let word = text.folded(*at);
            word.starts_with("ال")
                && !found(*at).is(name_words::STOP)
                && !forms::is(text, *at, forms::STANDINGS)
                && word.ends_with('ه') == is_feminine
                && crate::arabic::number::word(text, *at).is_none()
                && !cue::is(text, *at, VERB | SEAT | DEPUTY | RESULTS | ELECTION)
                && self.names.others_in(*at..at + 1).is_empty()
        };
        let behind = back.tokens.end..back.tokens.end + ADJECTIVES_MAX;
        let adjectives = behind.take_while(describes).map(|at| text.surface(at));
        // `حضور الحزب النيابي`: what is said of his presence.
        let led = back.tokens.start.checked_sub(1).is_none_or(|before| {
            let is_verb = cue::is(text, before, VERB | WAS);
            text.word(before).is_none() || is_verb || found(before).is(name_words::STOP)
        });
        let is_led = led || back.proclitics.particle.is_some() || back.proclitics.conjunction.is_some();
        let is_plain = back.pronoun.is_none() && back.tokens.len() == 1 && is_led;
        let mut name = back.name.clone();
        for adjective in adjectives.filter(|_| is_plain) {
            name.push(' ');
            name.push_str(adjective);
        }
        name
    }

    /// `حزب السهل، حزب الرئيس سامي كمال، فلم يبق`: the list that one told by a person says again, between commas.
    fn said_again(&self, list: &ListMention) -> Option<&ListMention> {
        const NAME_MAX: usize = 5;
        let text = self.text;
        let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ','));
        let comma = list.tokens.start.checked_sub(1).filter(|&at| is_comma(at))?;
        let is_plain =
            list.noun.is_some() && list.kind == ListKind::Unknown && list.proclitics == crate::arabic::Proclitics::default();
        let by_person = || {
            let title = name_words::table().find(text, list.tokens.start + 1);
            let person = self.names.others_in(list.tokens.start + 1..list.tokens.end + 1).first();
            title.is(name_words::TITLE) || person.is_some_and(|person| person.kind == NameKind::Person)
        };
        let closes = || {
            (list.tokens.end..list.tokens.end + NAME_MAX)
                .find(|&at| text.word(at).is_none())
                .is_some_and(is_comma)
        };
        let end = self
            .names
            .lists
            .partition_point(|other| other.tokens.start < list.tokens.start);
        let before = self.names.lists.get(end.checked_sub(1)?)?;
        let adjoins = before.tokens.end + usize::from(text.is_quote(before.tokens.end)) == comma;
        let is_name = matches!(before.kind, ListKind::Known | ListKind::Unknown);
        (is_plain && adjoins && is_name && by_person() && closes()).then_some(before)
    }

    /// True for `لائحته` of which nobody can say whose it is.
    pub(super) fn is_nobodys_own(&self, list: &ListReference) -> bool {
        let token = self.text.token_at(list.span.start);
        let back = self.names.lists_in(token..token + 1).first();
        back.is_some_and(|back| back.kind == ListKind::Back && back.pronoun.is_some() && back.name == list.name)
    }

    /// `الحزب الذي أسسه فلان`: told by somebody of whom nobody says which list is his.
    fn is_of_unknown(&self, back: &ListMention) -> bool {
        let relative = back.tokens.end;
        let is_told = back.pronoun.is_none()
            && matches!(self.text.folded(relative), "الذي" | "التي")
            && (name_words::table().find(self.text, relative + 1).is(name_words::LED) || FOUNDS.at(self.text, relative + 1));
        let begins_with_it = || self.text.sentence_around(back.tokens.start).start + 2 >= back.tokens.start;
        is_told && self.apposed(back).is_none() && self.led(back).is_none() && begins_with_it()
    }

    /// `إسلاميو الحزب`: those of the list that `الحزب` means.
    fn of_whom(&self, camp: &ListMention) -> Option<ListReference> {
        let noun = camp.tokens.start + 1;
        let found = name_words::table().find(self.text, noun);
        let points = camp.tokens.len() == 2
            && camp.noun.is_none()
            && self.text.folded(camp.tokens.start).ends_with("يو")
            && found.is(name_words::NOUN)
            && found.proclitics.article;
        let back = ListMention {
            tokens: noun..noun + 1,
            span: self.text.span(noun..noun + 1),
            name: self.text.surface(noun).to_owned(),
            kind: ListKind::Back,
            candidates: Vec::new(),
            gender: Some(if found.is(name_words::FEMININE) {
                Gender::Feminine
            } else {
                Gender::Masculine
            }),
            noun: Some(crate::extract::name::noun_of(self.text, noun)),
            proclitics: found.proclitics,
            pronoun: None,
            guarded: false,
        };
        points.then(|| self.reference(&back))
    }

    /// True for a list told by whose it is: `حزب مارين لوبان`, `حزب رئيس الوزراء سامي كمال`.
    pub(super) fn is_persons(&self, list: &ListMention) -> bool {
        let person = list.tokens.start + 1;
        let is_titled = name_words::table().find(self.text, person).is(name_words::TITLE) && list.tokens.len() > 3;
        if list.noun.is_some() && list.kind == ListKind::Unknown && is_titled {
            return true;
        }
        let is_person = |target: &Target| matches!(target, Target::Person(_));
        list.noun.is_some()
            && list.kind == ListKind::Unknown
            && person < list.tokens.end
            && Gazetteer::bundled()
                .at(self.text, person)
                .is_some_and(|found| found.end == list.tokens.end && found.targets.iter().any(is_person))
    }

    /// The name behind a list told by whose or what it is: `حزبه السهل`, `ائتلافه، حركة السهل،`, `حزب مارين لوبان، السهل الجديد، الذي`,
    /// `الحزب الذي حكم البلاد، حزب السهل، إلا`.
    fn name_behind(&self, list: &ListMention) -> Option<ListReference> {
        const REACH: usize = 14;
        const WORDS_MAX: usize = 5;
        let text = self.text;
        let quote = |at: usize| usize::from(text.is_quote(at));
        let end = list.tokens.end;
        let is_back = list.kind == ListKind::Back;
        let is_owned = is_back && list.pronoun.is_some();
        // `الحزب الحاكم، حزب السهل، بثمانين`
        let is_told = is_back && !is_owned && (matches!(text.folded(end), "الذي" | "التي") || self.is_described(list));
        if !(is_owned || is_told || self.is_persons(list)) {
            return None;
        }
        let comma = if is_told {
            let comma = (end + 1..end + REACH).find(|&at| text.is_comma(at))?;
            (!cue::any(text, end..comma, UNIT)).then_some(comma)?
        } else {
            end
        };
        let apart = text.is_comma(comma);
        let open = comma + usize::from(apart);
        let start = open + quote(open);
        if let Some(named) = self.names.lists_in(start..start + 1).first().filter(|_| apart || is_owned) {
            let close = named.tokens.end + quote(named.tokens.end);
            let stands_alone = named.proclitics.conjunction.is_none() && named.proclitics.particle.is_none();
            // `كتلته متحدون`, but not `حزبه تقدم بثلاثة`
            let is_plain = || !cue::is(text, start, VERB) && is_owned && named.kind == ListKind::Known;
            let is_name = matches!(named.kind, ListKind::Known | ListKind::Unknown) && (!named.guarded || apart || is_plain());
            if is_name && stands_alone && (!apart || text.is_comma(close)) {
                return Some(ListReference {
                    name: named.name.clone(),
                    span: list.span,
                    candidates: named.candidates.clone(),
                    leader: self.names.leader_after(text, end),
                    ..ListReference::default()
                });
            }
        }
        // Words that no rule knows for a name.
        if !apart || is_told || !self.may_open_name(open, is_owned) {
            return None;
        }
        let close = (open + 1..open + 1 + WORDS_MAX).find(|&at| text.word(at).is_none())?;
        let name = open..close;
        let is_plain = |at: usize| {
            let word = name_words::table().find(text, at);
            let describes = word.is(name_words::STOP | name_words::REMARK)
                || is_owned && word.is(name_words::DESCRIPTIVE | name_words::PLURAL);
            self.names.others_in(at..at + 1).is_empty()
                && !describes
                && !word.is(name_words::TITLE)
                && !cue::is(text, at, VERB | UNIT | RANK | MAJORITY)
        };
        let is_free = self.names.lists_in(name.clone()).is_empty();
        (text.is_comma(close) && is_free && name.clone().all(is_plain)).then(|| {
            let (name, span) = crate::extract::name::phrase(text, name, crate::arabic::Proclitics::default());
            ListReference {
                name,
                span,
                ..ListReference::default()
            }
        })
    }

    /// True where a name between commas can begin: with the article, or, behind whose it is, two words in construct.
    fn may_open_name(&self, at: usize, in_construct: bool) -> bool {
        let text = self.text;
        let word = text.folded(at);
        let free = cue::find(text, at).classes == 0 && name_words::table().find(text, at).classes == 0;
        let is_construct = word.chars().count() > 2 && !word.ends_with('ا') && text.folded(at + 1).starts_with("ال") && free;
        word.starts_with("ال") || in_construct && is_construct
    }

    /// `لم يكن سقوط الفتح مفاجئا؛ فالتحالف الذي`: a name that is an ordinary word too, which the lexicon joins to the noun.
    fn guarded_of_noun(&self, back: &ListMention) -> Option<&ListMention> {
        const FAR: usize = 24;
        const NOUNS: [(&str, &str); 4] = [("تحالف", "تحالف"), ("ايتلاف", "ائتلاف"), ("تيار", "تيار"), ("كتله", "كتلة")];
        let text = self.text;
        let start = back.tokens.start;
        let (_, noun) = NOUNS
            .iter()
            .find(|(folded, _)| back.pronoun.is_none() && back.proclitics.article && text.folded(start).ends_with(folded))?;
        let from = start.saturating_sub(FAR);
        let paragraph = text
            .paragraphs()
            .get(text.paragraph_of(start))
            .map_or(0, |tokens| tokens.start);
        let lists = crate::lexicon::Lexicon::bundled().lists();
        let is_called = |list: &&ListMention| {
            let name = format!("{noun} {}", list.name);
            let mut known = list.candidates.iter().filter_map(|&index| lists.get(usize::from(index)));
            list.guarded && known.any(|known| known.arabic.as_deref() == Some(&name) || known.aliases.contains(&name))
        };
        self.names.lists_in(from.max(paragraph)..start).iter().rev().find(is_called)
    }

    /// The only list that the text has named with the noun of `back` before it, in its paragraph or the lead.
    fn only_of_noun(&self, back: &ListMention) -> Option<&ListMention> {
        const LEAD: usize = 4;
        let place = self.text.paragraph_of(back.tokens.start);
        let is_near = |list: &&ListMention| place < LEAD || self.text.paragraph_of(list.tokens.start) == place;
        let end = self.names.lists.partition_point(|list| list.tokens.start < back.tokens.start);
        let is_named = |list: &&ListMention| {
            matches!(list.kind, ListKind::Known | ListKind::Unknown) && list.noun.is_some() && list.noun == back.noun
        };
        let mut same = self.names.lists.get(..end).unwrap_or_default().iter().filter(is_named);
        let first = same.next()?;
        same.all(|list| list.name == first.name).then_some(first).filter(is_near)
    }

    /// `«السهل الجديد»، الحزب الذي فاز بعشرين`: a name known only from its quotes.
    fn apposed_quote(&self, back: &ListMention) -> Option<ListReference> {
        const QUOTED_MAX: usize = 7;
        if let Some(told) = self.in_brackets_behind(back) {
            return Some(told);
        }
        let comma = back.tokens.start.checked_sub(1)?;
        let close = comma.checked_sub(1)?;
        let is_comma = self.text.is_comma(comma) && back.proclitics.article && back.proclitics.conjunction.is_none();
        let is_quote = self.text.mark(close).is_some_and(|mark| matches!(mark, '"' | '»' | '”'));
        let open = self
            .text
            .partner(close)
            .filter(|&open| is_comma && is_quote && open + 1 < close && close - open <= QUOTED_MAX)?;
        if self.text.is_in_name(open + 1) {
            return None;
        }
        let (name, span) = crate::extract::name::phrase(self.text, open + 1..close, crate::arabic::Proclitics::default());
        Some(ListReference {
            name,
            span,
            ..ListReference::default()
        })
    }

    /// `الحزب الحاكم (السهل)`: the name in brackets behind what only describes it.
    fn in_brackets_behind(&self, back: &ListMention) -> Option<ListReference> {
        const NAME_MAX: usize = 4;
        let text = self.text;
        let open = back.tokens.end + 1;
        let close = text
            .partner(open)
            .filter(|&close| text.mark(open) == Some('(') && (open + 2..open + 2 + NAME_MAX).contains(&close))?;
        let is_word = |at: usize| text.word(at).is_some() && super::cue::find(text, at).classes == 0;
        let is_name = self.is_described(back)
            && !super::subject::THE_LAST.at(text, back.tokens.end)
            && text.folded(open + 1).starts_with("ال")
            && (open + 1..close).all(is_word);
        let known = self.names.lists_in(open + 1..open + 2).first();
        if let Some(known) = known.filter(|list| is_name && list.kind != ListKind::Back && list.kind != ListKind::Group) {
            return Some(self.reference(known));
        }
        let (name, span) = crate::extract::name::phrase(text, open + 1..close, crate::arabic::Proclitics::default());
        (is_name && known.is_none()).then(|| ListReference {
            name,
            span,
            ..ListReference::default()
        })
    }

    /// The list that a word in apposition says again: `حزب السهل، الحزب اليميني الذي كان يشغل`.
    fn apposed(&self, back: &ListMention) -> Option<&ListMention> {
        let start = back.tokens.start;
        let comma = start
            .checked_sub(1)
            .filter(|&at| self.text.is_comma(at) && back.proclitics.conjunction.is_none())?;
        let end = self.names.lists.partition_point(|list| list.tokens.start < start);
        let before = self.names.lists.get(end.checked_sub(1)?)?;
        let adjoins = comma - before.tokens.end <= 1 && before.kind != ListKind::Back && back.proclitics.particle.is_none();
        adjoins.then_some(before)
    }

    /// `حزب السهل الإسلامي … الحزب الإسلامي`: the only list before that has this noun and this adjective behind its name.
    fn told_by_adjective(&self, list: &ListMention) -> Option<&ListMention> {
        const FAR: usize = 40;
        let adjective = list.tokens.start + 1;
        let noun = self.text.folded(list.tokens.start);
        let is_told = matches!(list.kind, ListKind::Known | ListKind::Unknown)
            && (noun.contains("ال") || noun.contains("لل"))
            && list.tokens.len() == 2
            && name_words::table()
                .find(self.text, adjective)
                .is(name_words::REMARK | name_words::DESCRIPTIVE);
        if !is_told {
            return None;
        }
        let end = self
            .names
            .lists
            .partition_point(|other| other.tokens.start < list.tokens.start);
        let before = self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default();
        let word = self.text.word(adjective);
        let has_it = |other: &&ListMention| {
            let close = usize::from(self.text.is_quote(other.tokens.end));
            other.noun == list.noun && !other.proclitics.article && self.text.word(other.tokens.end + close) == word
        };
        let mut called = before.iter().filter(has_it);
        let first = called.next()?;
        called.all(|other| other.name == first.name).then_some(first)
    }

    /// `الحزب الحاكم`: an adjective that says which one is meant.
    pub(super) fn is_described(&self, back: &ListMention) -> bool {
        let found = name_words::table().find(self.text, back.tokens.end);
        found.proclitics.article && found.is(name_words::REMARK | name_words::DESCRIPTIVE)
    }

    /// The list that was called by the same adjective before, where one follows: `الحزب الحاكم`; itself where none was.
    fn described<'list>(&'list self, back: &'list ListMention) -> Option<&'list ListMention> {
        let adjective = back.tokens.end;
        // `للتحالف الذي جمع "السهل" و"النهر"`: one told by those in it.
        let is_made_of = back.pronoun.is_none()
            && matches!(self.text.folded(adjective), "الذي" | "التي")
            && COMPRISES.at(self.text, adjective + 1);
        if is_made_of {
            return Some(back);
        }
        // `التحالف المذكور` is any one named before.
        if !self.is_described(back) || self.text.folded(adjective).trim_start_matches("ال").starts_with("مذكور") {
            return None;
        }
        // `الحزب الأخير`: the last one named that is called by the noun.
        if super::subject::THE_LAST.at(self.text, adjective) {
            let end = self.names.lists.partition_point(|list| list.tokens.start < back.tokens.start);
            let before = self.names.lists.get(end.saturating_sub(20)..end).unwrap_or_default();
            let is_called = |list: &&ListMention| list.kind != ListKind::Back && list.noun == back.noun;
            return before.iter().rev().find(is_called);
        }
        // `حزب "السهل" الحاكم`
        let closed = |list: &ListMention| {
            usize::from(
                self.text
                    .mark(list.tokens.end)
                    .is_some_and(|mark| matches!(mark, '"' | '»' | '”')),
            )
        };
        // `فاز حزب السهل الحاكم بثلاثين، ما يمنح الائتلاف الحاكم 35`: a union is no party.
        let is_union = |list: &ListMention| {
            let noun = self.text.folded(list.tokens.start);
            noun.ends_with("ايتلاف") || noun.ends_with("تحالف")
        };
        let is_party = |list: &ListMention| self.text.folded(list.tokens.start).ends_with("حزب");
        let is_other_kind = |list: &ListMention| is_union(back) && is_party(list) || is_party(back) && is_union(list);
        let same = |list: &&ListMention| {
            list.kind != ListKind::Back
                && !is_other_kind(list)
                && (closed(list) == 0 || list.noun == back.noun)
                && self.is_called_by(list.tokens.end + closed(list), adjective)
        };
        let end = self.names.lists.partition_point(|list| list.tokens.start < back.tokens.start);
        let before = self.names.lists.get(end.saturating_sub(40)..end).unwrap_or_default();
        // A title may call it so before the text names it.
        let behind = || {
            self.names
                .lists
                .get(end..self.names.lists.len().min(end + 40))
                .unwrap_or_default()
        };
        before
            .iter()
            .rev()
            .find(same)
            .or_else(|| {
                behind()
                    .iter()
                    .find(|list| same(list) && list.tokens.start > back.tokens.start)
            })
            .or(Some(back))
    }

    /// `حزب السهل الحاكم`, `حزب السهل المحافظ الحاكم`: whether the adjective at `adjective` stands from `at` on, behind one more at most.
    fn is_called_by(&self, at: usize, adjective: usize) -> bool {
        let same = |at: usize| self.text.word(at) == self.text.word(adjective);
        let remark = name_words::table().find(self.text, at);
        same(at) || remark.proclitics.article && remark.is(name_words::REMARK) && same(at + 1)
    }

    /// The gender of a list, where its noun or its mention shows it.
    pub(super) fn gender(&self, list: &ListReference) -> Option<Gender> {
        let token = self.text.token_at(list.span.start);
        let mention = self.names.lists_in(token..token + 1).first()?;
        mention.gender
    }
}
