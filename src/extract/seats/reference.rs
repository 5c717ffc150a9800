//! What a mention of a list refers to: itself, the list named before (`الحزب`), a leader's (`كتلته`). Owns that choice; which
//! mention a number belongs to is `subject`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::extract::name::{Gazetteer, Gender, ListKind, ListMention, NameKind, NameMention, Target, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::subject::Search;
use super::{ListReference, SeatScope};
use crate::arabic::WordTest;

/// Verbs before who made a list.
static FOUNDS: WordTest = WordTest::new(|word| matches!(word, "اسسه" | "اسسها" | "اسسته" | "اسستها" | "انشاه" | "انشاها"));

/// Verbs before the parts of a whole.
static COMPRISES: WordTest =
    WordTest::new(|word| matches!(word, "جمع" | "جمعت" | "يجمع" | "تجمع" | "ضم" | "ضمت" | "يضم" | "تضم"));

/// The `list` that `back` stands for, told by its leader.
fn of_leader_named(back: &ListMention, list: &ListMention, person: &NameMention) -> ListReference {
    ListReference {
        name: list.name.clone(),
        span: back.span,
        candidates: list.candidates.clone(),
        leader: Some(person.span),
        ..ListReference::default()
    }
}

/// The noun of a list that a folded word with pronoun holds, as it is written alone.
fn list_noun(folded: &str) -> Option<&'static str> {
    const NOUNS: [(&str, &str); 9] = [
        ("حزب", "حزب"),
        ("كتلت", "كتلة"),
        ("تيار", "تيار"),
        ("ايتلاف", "ائتلاف"),
        ("تحالف", "تحالف"),
        ("حركت", "حركة"),
        ("لايحت", "لائحة"),
        ("قايمت", "قائمة"),
        ("جبهت", "جبهة"),
    ];
    let bare = folded
        .trim_start_matches(['و', 'ف', 'ل', 'ب'])
        .strip_suffix("ها")
        .or_else(|| folded.trim_start_matches(['و', 'ف', 'ل', 'ب']).strip_suffix('ه'))?;
    NOUNS.iter().find(|(stem, _)| *stem == bare).map(|(_, noun)| *noun)
}

impl Search<'_> {
    /// What a mention refers to; one that points back is looked up among those before it.
    pub(super) fn reference(&self, list: &ListMention) -> ListReference {
        let whole = self.of_whom(list).or_else(|| self.named_behind(list));
        if let Some(whole) = whole.or_else(|| self.of_nearest_leader(list)) {
            return whole;
        }
        let target = if list.kind == ListKind::Back {
            if let Some(quoted) = self.apposed_quote(list) {
                return quoted;
            }
            self.apposed(list)
                .or_else(|| self.own_name_behind(list))
                .or_else(|| self.described(list))
                .or_else(|| self.antecedent(list))
                .unwrap_or(list)
        } else {
            list
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

    /// `الحزب الذي يتزعمه فلان`: the list that text or lexicon give that leader.
    fn led(&self, back: &ListMention) -> Option<ListReference> {
        let after = back.tokens.end;
        let is_led = back.kind == ListKind::Back
            && back.pronoun.is_none()
            && matches!(self.text.folded(after), "الذي" | "التي")
            && (name_words::table().find(self.text, after + 1).is(name_words::LED) || FOUNDS.at(self.text, after + 1));
        let person = self
            .names
            .others_in(after + 2..after + 6)
            .first()
            .filter(|other| other.kind == NameKind::Person && is_led)?;
        if let Some(list) = self.list_led_by(person).or_else(|| self.only_of_noun(back)) {
            return Some(of_leader_named(back, list, person));
        }
        let noun = back.span.of(self.text.text());
        let list = self.named_after(back, noun.strip_prefix("ال").unwrap_or(noun), person);
        list.person.is_some().then_some(list)
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

    /// True for a list told by a person of the lexicon: `حزب مارين لوبان`.
    pub(super) fn is_persons(&self, list: &ListMention) -> bool {
        let person = list.tokens.start + 1;
        let is_person = |target: &Target| matches!(target, Target::Person(_));
        list.noun.is_some()
            && list.kind == ListKind::Unknown
            && person < list.tokens.end
            && Gazetteer::bundled()
                .at(self.text, person)
                .is_some_and(|found| found.end == list.tokens.end && found.targets.iter().any(is_person))
    }

    /// `حزبه السهل`, `ائتلافه، حركة السهل،`, `الحزب الذي حكم البلاد، حزب السهل، إلا`: the list named behind the word for it.
    fn own_name_behind(&self, back: &ListMention) -> Option<&ListMention> {
        const REACH: usize = 14;
        let text = self.text;
        let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ','));
        let is_quote = |at: usize| text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '»' | '“' | '”'));
        let end = back.tokens.end;
        let is_told = back.pronoun.is_none() && matches!(text.folded(end), "الذي" | "التي");
        let comma = if is_told {
            let comma = (end + 1..end + REACH).find(|&at| is_comma(at))?;
            (!cue::any(text, end..comma, UNIT)).then_some(comma)?
        } else {
            end
        };
        let apart = is_comma(comma);
        if !apart && back.pronoun.is_none() {
            return None;
        }
        let open = comma + usize::from(apart);
        let open = open + usize::from(is_quote(open));
        let named = self.names.lists_in(open..open + 1).first()?;
        let close = named.tokens.end + usize::from(is_quote(named.tokens.end));
        let stands_alone = named.proclitics.conjunction.is_none() && named.proclitics.particle.is_none();
        let is_name = matches!(named.kind, ListKind::Known | ListKind::Unknown) && (!named.guarded || apart);
        (is_name && stands_alone && (!apart || is_comma(close))).then_some(named)
    }

    /// `حزب مارين لوبان، السهل الجديد، الذي`, `حزبه، سلطة السهل،`: the name between commas behind a list told by whose it is.
    fn named_behind(&self, list: &ListMention) -> Option<ListReference> {
        const WORDS_MAX: usize = 5;
        let text = self.text;
        let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ','));
        let comma = list.tokens.end;
        let is_owned = list.kind == ListKind::Back && list.pronoun.is_some();
        if !is_comma(comma) || !self.may_open_name(comma + 1, is_owned) || !(is_owned || self.is_persons(list)) {
            return None;
        }
        let close = (comma + 2..comma + 2 + WORDS_MAX).find(|&at| text.word(at).is_none())?;
        let name = comma + 1..close;
        let named = self.names.lists_in(name.clone()).first();
        let is_whole = named.is_none_or(|named| named.tokens == name && named.kind != ListKind::Back);
        let is_plain = |at: usize| {
            let other = self.names.others_in(at..at + 1).is_empty();
            let word = name_words::table().find(text, at);
            let describes =
                is_owned && word.is(name_words::STOP | name_words::DESCRIPTIVE | name_words::REMARK | name_words::PLURAL);
            other && !describes && !word.is(name_words::TITLE) && !cue::is(text, at, VERB | UNIT | RANK | MAJORITY)
        };
        (is_comma(close) && is_whole && name.clone().all(is_plain)).then(|| {
            let (shown, span) = crate::extract::name::phrase(text, name, crate::arabic::Proclitics::default());
            ListReference {
                name: named.map_or(shown, |named| named.name.clone()),
                span,
                candidates: named.map(|named| named.candidates.clone()).unwrap_or_default(),
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

    /// The only list that the text has named with the noun of `back` before it.
    fn only_of_noun(&self, back: &ListMention) -> Option<&ListMention> {
        let end = self.names.lists.partition_point(|list| list.tokens.start < back.tokens.start);
        let is_named = |list: &&ListMention| {
            matches!(list.kind, ListKind::Known | ListKind::Unknown) && list.noun.is_some() && list.noun == back.noun
        };
        let mut same = self.names.lists.get(..end).unwrap_or_default().iter().filter(is_named);
        let first = same.next()?;
        same.all(|list| list.name == first.name).then_some(first)
    }

    /// `وكان كمال قد دعا إلى الانتخابات حين فاز حزبه بـ184`: the list of somebody whose list is known, named later than any list.
    fn of_nearest_leader(&self, back: &ListMention) -> Option<ListReference> {
        if back.kind != ListKind::Back || back.pronoun.is_none() || self.own_name_behind(back).is_some() {
            return None;
        }
        let start = back.tokens.start;
        let sentence = self.text.sentence_around(start).start;
        let mut people = self.names.others_in(sentence..start).iter().rev();
        let person = people.find(|other| other.kind == NameKind::Person)?;
        let between = self.names.lists_in(person.tokens.start..start).iter();
        let is_nearest = between.into_iter().all(|list| list.kind == ListKind::Back);
        let is_known = self.list_led_by(person).is_some() || matches!(person.target, Some(Target::Person(_)));
        (is_nearest && is_known).then(|| self.of_leader(back)).flatten()
    }

    /// `كتلته` after a person: the list of that person, named by noun and leader.
    fn of_leader(&self, back: &ListMention) -> Option<ListReference> {
        let noun = list_noun(self.text.folded(back.tokens.start))?;
        let owned = back.kind == ListKind::Back && back.pronoun.is_some();
        let sentence = self.text.sentence_around(back.tokens.start).start;
        let from = self.told_of_before(sentence).unwrap_or(sentence);
        let person = self
            .names
            .others_in(from..back.tokens.start)
            .iter()
            .rfind(|other| other.kind == NameKind::Person)
            .filter(|_| owned)?;
        if let Some(list) = self.list_led_by(person) {
            return Some(of_leader_named(back, list, person));
        }
        Some(self.named_after(back, noun, person))
    }

    /// A list of which only the noun and the leader are known: `كتلة فلان`.
    fn named_after(&self, back: &ListMention, noun: &str, person: &NameMention) -> ListReference {
        ListReference {
            name: format!("{noun} {}", person.span.of(self.text.text())),
            span: back.span,
            person: match person.target {
                Some(Target::Person(index)) => Some(index),
                _ => None,
            },
            leader: Some(person.span),
            ..ListReference::default()
        }
    }

    /// `«السهل الجديد»، الحزب الذي فاز بعشرين`: a name known only from its quotes.
    fn apposed_quote(&self, back: &ListMention) -> Option<ListReference> {
        const QUOTED_MAX: usize = 7;
        let comma = back.tokens.start.checked_sub(1)?;
        let close = comma.checked_sub(1)?;
        let is_comma =
            matches!(self.text.mark(comma), Some('،' | ',')) && back.proclitics.article && back.proclitics.conjunction.is_none();
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

    /// The list that a word in apposition says again: `حزب السهل، الحزب اليميني الذي كان يشغل`.
    fn apposed(&self, back: &ListMention) -> Option<&ListMention> {
        let start = back.tokens.start;
        let comma = start
            .checked_sub(1)
            .filter(|&at| matches!(self.text.mark(at), Some('،' | ',')) && back.proclitics.conjunction.is_none())?;
        let end = self.names.lists.partition_point(|list| list.tokens.start < start);
        let before = self.names.lists.get(end.checked_sub(1)?)?;
        let adjoins = comma - before.tokens.end <= 1 && before.kind != ListKind::Back && back.proclitics.particle.is_none();
        adjoins.then_some(before)
    }

    /// `الحزب الحاكم`: an adjective that says which one is meant.
    fn is_described(&self, back: &ListMention) -> bool {
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
        if !self.is_described(back) {
            return None;
        }
        // `حزب "السهل" الحاكم`
        let closed = |list: &ListMention| {
            usize::from(
                self.text
                    .mark(list.tokens.end)
                    .is_some_and(|mark| matches!(mark, '"' | '»' | '”')),
            )
        };
        let same = |list: &&ListMention| {
            list.kind != ListKind::Back
                && (closed(list) == 0 || list.noun == back.noun)
                && self.text.word(list.tokens.end + closed(list)) == self.text.word(adjective)
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

    /// `لـ«السهل» حزب سامي كمال`: another word for the name right before.
    fn is_byname(&self, list: &ListMention) -> bool {
        let start = list.tokens.start;
        let quoted = start > 0 && self.text.mark(start - 1).is_some_and(|mark| matches!(mark, '"' | '»' | '”'));
        let alone = list.proclitics.conjunction.is_none() && list.proclitics.particle.is_none();
        alone
            && start > 0
            && (quoted && self.text.partner(start - 1).is_some_and(|open| open < start) || self.text.is_in_name(start - 1))
    }

    /// `… على رأس تجمع السهل. الحزب الذي لم يظفر`: the only list of the sentence before, whatever its noun, where that word begins
    /// the sentence.
    fn only_one<'list>(
        &self,
        back: &ListMention,
        previous: &Range<usize>,
        before: &'list [ListMention],
    ) -> Option<&'list ListMention> {
        const HEAD: usize = 3;
        let head = self.text.sentence_around(back.tokens.start).start;
        let is_first = || {
            let between = self.names.lists_in(head..back.tokens.start);
            between.iter().all(|list| list.kind == ListKind::Back)
                && self.text.paragraph_of(head) == self.text.paragraph_of(previous.start)
        };
        let begins = back.pronoun.is_none() && (back.tokens.start - head < HEAD || is_first());
        let is_party = self.text.folded(back.tokens.start).ends_with("حزب");
        let mut inside = before.iter().filter(|list| previous.contains(&list.tokens.start));
        let only = inside.next().filter(|_| inside.next().is_none() && begins && is_party)?;
        let noun = self.text.folded(only.tokens.start);
        let is_union = ["ايتلاف", "تحالف", "كتله", "معسكر", "قوي"]
            .iter()
            .any(|union| noun.ends_with(union));
        let named =
            matches!(only.kind, ListKind::Known | ListKind::Unknown) && !only.guarded && only.proclitics.particle.is_none();
        (named && !is_union && only.gender.is_none_or(|gender| Some(gender) == back.gender)).then_some(only)
    }

    /// The list that `الحزب` or `كتلته` means. With a pronoun: whoever was named last in the sentence. With the article: the
    /// last one before with the same noun, or else the only one of its gender in the paragraph.
    pub(super) fn antecedent(&self, back: &ListMention) -> Option<&ListMention> {
        const FAR: usize = 40;
        const HEADED: usize = 6;
        let start = back.tokens.start;
        let end = self.names.lists.partition_point(|list| list.tokens.start < start);
        let before = self.names.lists.get(end.saturating_sub(FAR)..end).unwrap_or_default();
        let quoted = |list: &ListMention| list.tokens.start > 0 && self.text.mark(list.tokens.start - 1).is_some();
        // `ماكينة «التيار» تقدر كتلته بـ16`: in quotes the noun alone is the name.
        let is_name = |list: &ListMention| {
            let is_quoted = quoted(list) && self.text.partner(list.tokens.start - 1) == Some(list.tokens.end);
            list.kind == ListKind::Back
                && list.pronoun.is_none()
                && list.proclitics.article
                && is_quoted
                && back.pronoun.is_some()
        };
        let named = |list: &&ListMention| {
            let is_camp = list.noun.is_none() && name_words::table().find(self.text, list.tokens.start).is(name_words::GROUP);
            let is_named = matches!(list.kind, ListKind::Known | ListKind::Unknown) && !(is_camp && back.pronoun.is_none());
            is_name(list) || is_named && (!list.guarded || list.noun.is_some() || quoted(list))
        };
        if back.pronoun.is_some() {
            let sentence = self.text.sentence_around(start).start;
            let last = before.iter().rev().find(named);
            if let Some(list) = last.filter(|list| list.tokens.start >= sentence) {
                return Some(list);
            }
            let is_person = |other: &crate::extract::name::NameMention| other.kind == NameKind::Person;
            if let Some(from) = self.told_of_before(sentence)
                && self.names.others_in(from..sentence).iter().any(is_person)
            {
                return None;
            }
            // Whose it is stands in another sentence, or nowhere.
            let person = self
                .names
                .others_in(sentence..start)
                .iter()
                .any(|other| other.kind == NameKind::Person);
            let ended = (sentence.saturating_sub(4)..sentence)
                .rev()
                .find(|&at| self.text.word(at).is_some());
            let previous = ended.map_or(0, |at| self.text.sentence_around(at).start);
            let is_near = last.is_some_and(|list| {
                list.tokens.start >= previous || self.text.paragraph_of(list.tokens.start) == self.text.paragraph_of(start)
            });
            if !person && (start > sentence + 3 || !is_near && self.own().is_none()) {
                return None;
            }
        }
        // `قال قيادي في السهل إن الحزب فقد 13`: his own.
        let said = start
            .checked_sub(1)
            .filter(|&at| matches!(self.text.folded(at), "ان" | "بان") && back.pronoun.is_none());
        let speaker = said.and_then(|said| {
            let sentence = self.text.sentence_around(start).start;
            let list = self.names.lists_in(sentence..said).iter().rev().find(named)?;
            (list.noun.is_none() && super::own::bears_noun(list, back)).then_some(list)
        });
        if speaker.is_some() {
            return speaker;
        }
        // `وفي 2007 نال الحزب نفسه 313`: whoever was named last, whatever the noun.
        let own_noun = self.text.folded(start);
        if back.pronoun.is_none()
            && ["حزب", "حركه", "ايتلاف", "تحالف", "قايمه", "لايحه"]
                .iter()
                .any(|noun| own_noun.ends_with(noun))
            && matches!(self.text.folded(back.tokens.end), "نفسه" | "نفسها" | "ذاته" | "ذاتها")
            && let Some(last) = {
                let is_near = |list: &&ListMention| self.text.paragraph_of(list.tokens.start) == self.text.paragraph_of(start);
                let same = before
                    .iter()
                    .rev()
                    .filter(named)
                    .filter(is_near)
                    .find(|list| list.noun == back.noun);
                same.or_else(|| before.iter().rev().filter(named).find(|list| !self.is_oblique(list)))
            }
        {
            return Some(last);
        }
        // `الجبهة` as a heading, and below it `لم يحصل الائتلاف الذي حكم البلاد إلا على ثلاثين`
        let begins = self
            .text
            .paragraphs()
            .get(self.text.paragraph_of(start))
            .map_or(0, |tokens| tokens.start);
        if back.pronoun.is_none()
            && start < begins + HEADED
            && let Some(heading) = self.heading(start)
        {
            return Some(heading);
        }
        let place = self.text.paragraph_of(start);
        let opening = |place: usize| self.text.paragraphs().get(place).map_or(0, |tokens| tokens.start);
        let paragraph = opening(place);
        let here = self.text.sentence_around(start).start;
        let previous = here.checked_sub(1).map(|at| self.text.sentence_around(at));
        if let Some(list) = previous.and_then(|previous| self.only_one(back, &previous, before)) {
            return Some(list);
        }
        let is_called =
            |list: &&ListMention| (list.noun == back.noun || self.is_called_in_aside(list, back)) && !self.is_byname(list);
        let mut same = before.iter().rev().filter(named).filter(is_called);
        let is_same_kind = |own: &&ListMention| self.is_called(own, back);
        // `الائتلاف الذي حكم البلاد` under a heading that names it.
        let own = || {
            let heading = self
                .heading(start)
                .filter(|heading| heading.noun.is_none() || self.is_called(heading, back));
            heading.or_else(|| self.own().filter(|own| own.tokens.end <= start).filter(is_same_kind))
        };
        let same_noun = same.next().map(|last| {
            let heading = self.heading(start);
            let fits = |own: &&ListMention| is_same_kind(own) || heading.is_some_and(|heading| std::ptr::eq(heading, *own));
            if let Some(own) = self.own_rather_than(last, start).filter(fits) {
                return own;
            }
            // Behind a paragraph that goes through many parties, `الحزب` is the one the article begins with.
            let above = opening(self.text.paragraph_of(last.tokens.start));
            // So it is behind a sentence that tells of three of them or more.
            let sentence = self.text.sentence_around(last.tokens.start).start;
            let mut others: Vec<&str> = Vec::new();
            for other in same.take_while(|list| list.tokens.start >= above.min(sentence)) {
                let counts = other.tokens.start >= sentence || last.tokens.start < paragraph;
                if counts && other.name != last.name && !others.contains(&other.name.as_str()) {
                    others.push(&other.name);
                }
            }
            let goes_through_many = last.tokens.start < here && others.len() >= if last.tokens.start < paragraph { 1 } else { 2 };
            let first = self.names.lists.iter().find(|list| named(list) && list.noun == back.noun);
            // `فاز حزب السهل بأربعين مقعدا مقابل ثلاثين لحزب النهر. وكان الحزب قد`: the subject rather than whom the rest went to.
            let told = self.text.sentence_around(last.tokens.start);
            let subject = || {
                let mut inside = self.names.lists_in(told.clone()).iter().filter(named).filter(is_called);
                let further = || {
                    before
                        .iter()
                        .rev()
                        .filter(named)
                        .filter(is_called)
                        .find(|list| !self.is_compared(list))
                };
                inside.find(|list| !self.is_compared(list)).or_else(further)
            };
            if goes_through_many {
                first.unwrap_or(last)
            } else if self.is_compared(last) && last.tokens.start < here {
                subject().unwrap_or(last)
            } else {
                last
            }
        });
        // Those are called by no other noun than their own.
        let is_own = [
            "رابطه",
            "منبر",
            "ملتقي",
            "ميثاق",
            "تجمع",
            "جبهه",
            "تكتل",
            "حراك",
            "جماعه",
            "تيار",
            "حركه",
        ]
        .iter()
        .any(|noun| self.text.folded(start).ends_with(noun));
        if is_own && back.pronoun.is_none() {
            return same_noun.or_else(own);
        }
        same_noun.or_else(own).or_else(|| {
            // A union is no party, and a party no union.
            let is_union = |word: &str| word.ends_with("ايتلاف") || word.ends_with("تحالف");
            let is_party = |word: &str| word.ends_with("حزب");
            let own = self.text.folded(start);
            let is_other_kind = |list: &ListMention| {
                let noun = self.text.folded(list.tokens.start);
                back.pronoun.is_none() && (is_union(own) && is_party(noun) || is_party(own) && is_union(noun))
            };
            let fits = |list: &&ListMention| !is_other_kind(list) && (list.gender.is_none() || list.gender == back.gender);
            let mut fitting = before.iter().rev().filter(named).filter(fits);
            let last = fitting.next()?;
            let other = fitting
                .take_while(|list| list.tokens.start >= paragraph)
                .find(|list| list.name != last.name);
            other.is_none().then_some(last)
        })
    }

    /// `لحزب النهر`, `ثانيا بعد حزب النهر`, `(حزب النهر 20)`: named only as whom the one spoken of is measured by.
    fn is_compared(&self, list: &ListMention) -> bool {
        let start = list.tokens.start;
        if list.proclitics.particle == Some(Particle::Li) {
            return true;
        }
        start
            .checked_sub(1)
            .is_some_and(|previous| self.text.mark(previous) == Some('(') || forms::is(self.text, previous, forms::FAR_FROM))
    }

    /// `يتصدر فلان المشهد. هو يقول إن حزبه نال 20`: where the sentence begins that a pronoun at the head of this one looks back on.
    pub(super) fn told_of_before(&self, sentence: usize) -> Option<usize> {
        let goes_on = matches!(self.text.folded(sentence), "هو" | "وهو" | "فهو" | "هي" | "وهي" | "فهي");
        let before = sentence.checked_sub(1).filter(|_| goes_on)?;
        Some(self.text.sentence_around(before).start)
    }

    /// `الاتحاد الأول، وهو الائتلاف الحاكم`: the list is called by the noun of `back` where it is named.
    fn is_called_in_aside(&self, list: &ListMention, back: &ListMention) -> bool {
        let comma = list.tokens.end;
        let is_aside = matches!(self.text.mark(comma), Some('،' | ','))
            && matches!(self.text.folded(comma + 1), "وهو" | "وهي")
            && back.pronoun.is_none();
        let noun = || self.names.lists_in(comma + 2..comma + 3).first();
        is_aside && noun().is_some_and(|noun| noun.kind == ListKind::Back && noun.noun == back.noun)
    }

    /// The gender of a list, where its noun or its mention shows it.
    pub(super) fn gender(&self, list: &ListReference) -> Option<Gender> {
        let token = self.text.token_at(list.span.start);
        let mention = self.names.lists_in(token..token + 1).first()?;
        mention.gender
    }
}
