//! A noun of lists with the name behind it: in quotes (`تحالف "السهل"`), in plain words, by whose it is (`حزب رئيس الوزراء فلان`), by its
//! camp or by the parties that make it up. Owns what such a list is called; knows no word that points back at one, and where a
//! name in plain words ends is `list_end`'s.

use std::ops::Range;

use crate::arabic::{Proclitics, TokenizedText, WordId};
use crate::extract::words::Found;

use super::gazetteer::{Target, is_quote};
use super::list::{ListKind, ListMention, lists_of, mention};
use super::list_end::{construct_end, definite_end, ends_name, quoted_behind, tells_whose};
use super::{Gazetteer, camp, forms, is_word, name_of, words};

/// A noun of lists at `index` with the name after it.
pub(super) fn phrase(text: &TokenizedText, index: usize, found: Found) -> Option<ListMention> {
    const QUOTED_MAX: usize = 7;
    let after = index + 1;
    let make = |end: usize, candidates: Vec<u16>| {
        let kind = if candidates.is_empty() {
            ListKind::Unknown
        } else {
            ListKind::Known
        };
        mention(text, index..end, found.proclitics, kind, candidates, found, false)
    };
    let mark = text
        .mark(after)
        .filter(|mark| is_quote(*mark) || matches!(mark, '‘' | '\'' | '('));
    if let (Some(mark), Some(close)) = (mark, text.partner(after).filter(|close| *close > after)) {
        let inside = after + 1..close;
        // `تحالف (الفتح)`: some agencies write brackets for quotes.
        let in_brackets = || {
            let is_plain = inside.len() <= 4 && inside.clone().all(|at| is_word(text, at));
            is_plain && found.pronoun.is_none() && !found.proclitics.article
        };
        let is_name = (1..=7).contains(&inside.len()) && (mark != '(' || in_brackets());
        // `إن الحركة "لا تخشى الصناديق"`: speech.
        let speaks = matches!(
            text.folded(after + 1),
            "لا" | "لن" | "لم" | "ليس" | "ليست" | "سوف" | "قد" | "ان" | "ما"
        );
        // `إن الحزب "عاد ولو بعدد الأصابع"`, `إن حزبه "تصدر النتائج في الولايات"`
        let begins = words::table().find(text, after + 1);
        // `حزبه "من أجل الحرية"`
        let names_aim = text.folded(after + 1) == "من" && text.word(after + 2) == Some(WordId::of("أجل"));
        let is_sentence = inside.len() > 2
            && !text.folded(after + 1).starts_with("ال")
            && !names_aim
            && !begins.is(words::NOUN | words::WEAK)
            && Gazetteer::bundled().at(text, after + 1).is_none();
        let is_names = found.proclitics.article || found.pronoun.is_some();
        let is_name = is_name && !(is_names && (speaks || is_sentence));
        return is_name.then(|| {
            let mut list = make(close, inner(text, after + 1, close));
            // `حزبه "السهل"`: whose it is belongs to no name.
            if found.pronoun.is_some() {
                list.name = name_of(text, after + 1..close, Proclitics::default());
            }
            list
        });
    }
    if let Some(led) = party_of(text, index, found) {
        return Some(led);
    }
    if let Some(described) = described(text, index, found) {
        return Some(described);
    }
    if text.mark(after).is_some_and(|mark| mark != '"' && mark != '«' && mark != '“') {
        return None;
    }
    let start = if text.mark(after).is_some() { after + 1 } else { after };
    // `القوى الشيعية`: a camp, whatever the adjective says.
    let is_other_force = |at: usize| forms::is(text, at, forms::FORCES_KIND);
    if found.proclitics.article && text.folded(index).ends_with("القوي") && text.folded(start).starts_with("ال") {
        let mut camp = make(start + 1, Vec::new());
        (camp.kind, camp.guarded) = (ListKind::Group, true);
        return (!ends_name(text, start) && !is_other_force(start)).then_some(camp);
    }
    if let Some(end) = union_end(text, index, start) {
        // `تحالف الأحزاب الدينية "مجلس العمل"`: its own name stands behind.
        let close = text
            .partner(end)
            .filter(|&close| close > end + 1 && close - end <= QUOTED_MAX && text.is_quote(end));
        return Some(close.map_or_else(
            || make(end, Vec::new()),
            |close| {
                let mut list = called(text, index, end..close, found);
                list.name = noun_and_name(text, index, end + 1..close, found);
                list
            },
        ));
    }
    let end = if found.proclitics.article {
        definite_end(text, start, !found.is(words::FEMININE))?
    } else {
        construct_end(text, start, !found.is(words::FEMININE))?
    };
    if start == after
        && tells_whose(text, start)
        && inner(text, start, end).is_empty()
        && let Some(close) = quoted_behind(text, end)
    {
        // `قائمة المهاجرين الروس "أرضنا"`, but not `حزب الورد "نهوض"`, which has two names
        let mut list = called(text, index, end..close, found);
        list.name = if found.proclitics.article {
            name_of(text, end + 1..close, Proclitics::default())
        } else {
            noun_and_name(text, index, end + 1..close, found)
        };
        return Some(list);
    }
    if found.is(words::WEAK) && !found.is(words::NOUN) && start == after {
        // A body of another kind unless the lexicon knows the name after the noun.
        let candidates = inner(text, start, end);
        if matches!(text.folded(start), "الوطنيه" | "العامه" | "التاسيسيه") {
            // `الجمعية الوطنية` is a chamber.
            return None;
        }
        // `قوي حضور الفصائل`: it grew strong.
        if text.folded(index).ends_with("قوي")
            && matches!(text.folded(start), "حضور" | "نفوذ" | "موقع" | "موقف" | "دور" | "تاثير")
        {
            return None;
        }
        let has_aim = (start..end).any(|at| text.word(at) == Some(WordId::of("أجل")));
        let mut weak = make(end, candidates);
        // `معسكر اليمين`, `معسكر كمال`: in politics, nothing else.
        let leads = Gazetteer::bundled()
            .at(text, start)
            .is_some_and(|known| known.targets.iter().any(|target| matches!(target, Target::Person(_))));
        let is_camp = text.folded(index).ends_with("معسكر") && (leads || camp::is_wing(text, start));
        weak.guarded = weak.candidates.is_empty() && !has_aim && !is_camp && text.number(start).is_none();
        return Some(weak);
    }
    Some(make(end, inner(text, start, end)))
}

/// The end of `ائتلاف الأحزاب القومية واليسارية`: a union named by the parties that it is made of.
fn union_end(text: &TokenizedText, index: usize, start: usize) -> Option<usize> {
    let is_union = ["ايتلاف", "تحالف", "تكتل", "تجمع", "قايمه", "كتله", "جبهه"]
        .iter()
        .any(|noun| text.folded(index).ends_with(noun));
    let parties = words::table().find(text, start);
    let tells = |at: usize| {
        let word = text.folded(at);
        (word.starts_with("ال") || at > start + 1 && word.starts_with("وال")) && !ends_name(text, at) && is_word(text, at)
    };
    let end = (start + 1..start + 5).find(|&at| !tells(at)).unwrap_or(start + 5);
    let is_named = is_union && parties.is(words::PLURAL) && parties.proclitics.article;
    (is_named && end > start + 1).then_some(end)
}

/// `حزب رئيس الوزراء المنتهية ولايته سامي كمال`, `معسكر الرئيس كمال`: a list told by whose it is; called by that person's name.
fn party_of(text: &TokenizedText, index: usize, found: Found) -> Option<ListMention> {
    const TITLES_MAX: usize = 6;
    const QUOTED_MAX: usize = 7;
    const ADJECTIVES_MAX: usize = 2;
    const NAMES_MAX: usize = 6;
    let is_camp = found.is(words::NOUN) || text.folded(index).ends_with("معسكر");
    let is_party = is_camp && !found.proclitics.article && found.pronoun.is_none();
    let start = index + 1;
    // `قائمة يقودها رجل الأعمال سامي كمال`, `كتلة سنية بزعامة سامي كمال`
    // but `حزب يشار برئاسة سامي كمال`, whose name looks like a verb
    let is_adjective = |at: usize| {
        let word = text.folded(at);
        let is_verb = word.starts_with(['ي', 'ت']) && word.ends_with(['د', 'ر']);
        let describes = word.ends_with(['ه', 'ي', 'د', 'ر']) && !is_verb;
        is_word(text, at) && !word.starts_with("ال") && describes && word.chars().count() > 3
    };
    let adjectives = (start..start + ADJECTIVES_MAX).take_while(|&at| is_adjective(at)).count();
    let leader = (start..=start + adjectives).find(|&at| words::table().find(text, at).is(words::LED));
    if let Some(leader) = leader.filter(|_| is_party) {
        let name = super::unknown_person(text, leader + 1..leader + 1 + TITLES_MAX)?;
        // `فؤاد حسن خامسة`: what is no surname ends the name.
        let is_half =
            |at: usize| matches!(text.folded(at), "عبد" | "بن" | "ابو" | "ابن" | "ال") || text.folded(at + 1).starts_with("ال");
        let end = if name.len() == 3 && !is_half(name.start + 1) {
            name.end - 1
        } else {
            name.end
        };
        return Some(with_noun(text, index, name.start..end, found));
    }
    let heads = forms::is(text, start, forms::PARTY_HEAD);
    if !is_party || !heads {
        return None;
    }
    // `حزب سلفه سامي كمال`, `حزب سلفه، الرئيس الأسبق سامي كمال`
    let is_relation =
        text.folded(start).ends_with(['ه', 'ا']) && !matches!(text.folded(start), "رييسه" | "الرييسه" | "المستشاره");
    let is_comma = text.is_comma(start + 1);
    let start = if is_relation && is_comma && words::table().find(text, start + 2).is(words::TITLE) {
        start + 1
    } else {
        start
    };
    let is_title = |at: usize| {
        let found = words::table().find(text, at);
        // `وليد` describes with the article, and names without.
        let is_given = || !found.proclitics.article && super::told_people::is_given(text, at);
        // `تحالف الزعيم الشيعي البارز سامي كمال`
        let is_remark = || found.is(words::REMARK) && found.proclitics.article;
        found.is(words::TITLE) || found.is(words::DESCRIPTIVE) && !is_given() || is_remark()
    };
    let first = (start + 1..start + TITLES_MAX).find(|&at| !is_title(at))?;
    let is_name = |at: usize| {
        let found = words::table().find(text, at);
        is_word(text, at)
            && text.folded(at).chars().count() > 1
            // `العلي` is no على.
            && (!found.is(words::STOP) || found.proclitics.article)
            && !found.is(words::NOUN | words::LED)
            && !text.folded(at).starts_with("بال")
            && crate::arabic::number::word(text, at).is_none()
    };
    let is_person = is_name(first) && !text.folded(first).starts_with("ال");
    let known = Gazetteer::bundled().at(text, first);
    let known = known.filter(|known| known.targets.iter().any(|target| matches!(target, Target::Person(_))));
    let known = known.filter(|known| known.end > first + 1).map(|known| known.end);
    // `حزب رئيس الحكومة فلان «السهل»`: its own name stands behind.
    let open = known.unwrap_or_else(|| {
        let names = (first + 2..first + NAMES_MAX).take_while(|&at| is_name(at)).count();
        first + 2 + names
    });
    let quoted = text
        .partner(open)
        .filter(|&close| close > open + 1 && close - open <= QUOTED_MAX && text.is_quote(open));
    if let Some(close) = quoted.filter(|_| is_person && (known.is_some() || is_name(first + 1))) {
        let mut list = called(text, index, open..close, found);
        list.name = noun_and_name(text, index, open + 1..close, found);
        return Some(list);
    }
    // `معسكر الرئيس كمال`: a surname alone, where no second name follows.
    let is_surname = || {
        is_person
            && first > start
            && text.folded(first).chars().count() > 3
            && !crate::extract::date::tells_tense(text, first)
            && Gazetteer::bundled()
                .at(text, first)
                .is_some_and(|known| known.targets.iter().any(|target| matches!(target, Target::Person(_))))
    };
    // `حزب رئيس الوزراء فلان فلان فلان،`
    let has_third = || text.is_comma(first + 3) && is_name(first + 2);
    let end = if let Some(end) = known {
        end
    } else if is_person && is_name(first + 1) {
        first + 2 + usize::from(has_third())
    } else if is_surname() {
        first + 1
    } else {
        return None;
    };
    Some(with_noun(text, index, first..end, found))
}

/// The list that its noun at `index` and the words of `name` call, whatever stands between them.
fn with_noun(text: &TokenizedText, index: usize, name: Range<usize>, found: Found) -> ListMention {
    let tokens = index..name.end;
    let mut list = mention(text, tokens, found.proclitics, ListKind::Unknown, Vec::new(), found, false);
    list.name = noun_and_name(text, index, name, found);
    list
}

/// The noun at `index` and a name, as one.
fn noun_and_name(text: &TokenizedText, index: usize, name: Range<usize>, found: Found) -> String {
    let noun = name_of(text, index..index + 1, found.proclitics);
    format!("{noun} {}", name_of(text, name, Proclitics::default()))
}

/// `تحالف المعارضة "معا للتغيير"`, `ائتلاف يمين الوسط «السهل»`: a list whose camp is told before its name in quotes.
fn described(text: &TokenizedText, index: usize, found: Found) -> Option<ListMention> {
    const CAMP_WORDS_MAX: usize = 3;
    const QUOTED_MAX: usize = 7;
    let tells_camp = |at: usize| {
        let word = words::table().find(text, at);
        word.is(words::GROUP | words::DESCRIPTIVE | words::REMARK)
            || matches!(
                text.folded(at),
                "يمين" | "يسار" | "اليمين" | "اليسار" | "وسط" | "الوسط" | "اقصي"
            )
    };
    // `قائمة حركة «السهل»`
    let inner_noun = words::table().find(text, index + 1);
    let has_noun = inner_noun.is(words::NOUN | words::WEAK)
        && inner_noun.proclitics == Proclitics::default()
        && inner_noun.pronoun.is_none();
    let open = (index + 1 + usize::from(has_noun)..index + 2 + CAMP_WORDS_MAX).find(|&at| !tells_camp(at))?;
    // `الحزب الحاكم في البلاد "السهل"`
    let is_described = found.proclitics.article && open > index + 1;
    let placed = is_described && text.folded(open) == "في" && is_word(text, open + 1);
    let open = if placed { open + 2 } else { open };
    let close = text
        .partner(open)
        .filter(|&close| close > open + 1 && close - open <= QUOTED_MAX)?;
    if open == index + 1 || !text.is_quote(open) || found.pronoun.is_some() {
        return None;
    }
    let mut list = called(text, index, open..close, found);
    let noun = if has_noun { index + 1 } else { index };
    let proclitics = if has_noun { Proclitics::default() } else { found.proclitics };
    let noun = name_of(text, noun..noun + 1, proclitics);
    let name = name_of(text, open + 1..close, Proclitics::default());
    list.name = if proclitics.article { name } else { format!("{noun} {name}") };
    Some(list)
}

/// The list of the noun at `index` whose name stands between the quotes at both ends of `quoted`.
fn called(text: &TokenizedText, index: usize, quoted: Range<usize>, found: Found) -> ListMention {
    let candidates = inner(text, quoted.start + 1, quoted.end);
    let kind = if candidates.is_empty() {
        ListKind::Unknown
    } else {
        ListKind::Known
    };
    mention(text, index..quoted.end, found.proclitics, kind, candidates, found, false)
}

/// The lists that the whole of `start..end` names in the lexicon.
fn inner(text: &TokenizedText, start: usize, end: usize) -> Vec<u16> {
    let found = Gazetteer::bundled().at(text, start);
    found
        .filter(|found| found.proclitics == Proclitics::default() && (found.end == end || found.end + 1 == end))
        .map(|found| lists_of(&found))
        .unwrap_or_default()
}
