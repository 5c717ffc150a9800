//! Mentions of political lists: known ones, unknown ones by their noun and name or by quotes, and words that point back
//! at one (`الحزب`, `كتلته`). Owns which words are such a mention; where a name ends is `list_end`'s, camps are `camp`'s.

use std::ops::Range;

use crate::arabic::{Particle, Proclitics, Pronoun, TokenizedText, WordId, WordTest};
use crate::base::Span;
use crate::extract::words::Found;

use super::gazetteer::{Match, Target, is_quote};
use super::list_end::{construct_end, definite_end, ends_name, is_counted_off, quoted_behind, tells_whose};
use super::{Gazetteer, camp, forms, is_word, name_of, span_of, words};

/// Grammatical gender, as verbs and pronouns agree with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// حزب, تحالف.
    Masculine,
    /// حركة, كتلة.
    Feminine,
}

/// How a list is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// By a name of the lexicon.
    Known,
    /// By its noun and a name that the lexicon lacks.
    Unknown,
    /// A kind of deputies: `المستقلون`.
    Group,
    /// By a word that points back at one: `الحزب`, `ائتلافه`.
    Back,
}

/// A mention of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListMention {
    /// Its tokens, surrounding quotes left out.
    pub tokens: Range<usize>,
    /// Its words, clitics left out.
    pub span: Span,
    /// Its name to show: without quotes and clitics.
    pub name: String,
    /// How it is mentioned.
    pub kind: ListKind,
    /// Places in the lexicon's lists that the name may mean.
    pub candidates: Vec<u16>,
    /// Gender of its noun, where it has one.
    pub gender: Option<Gender>,
    /// Its noun (`حزب`), folded, without clitics.
    pub noun: Option<WordId>,
    /// What is written together with its first word.
    pub proclitics: Proclitics,
    /// The pronoun after the noun of one that points back.
    pub pronoun: Option<Pronoun>,
    /// True where the words are ordinary ones too, so that only a statement of seats around makes them a name.
    pub guarded: bool,
}

/// Words with which a list outside the lexicon may begin: by their class, or by letters that rules of [`read_at`] know, no
/// table of names holding them: `النواب الشيعة`, `تمثيل الشيعة`, `المرشحون المستقلون`, `ديمقراطيو السويد`, `الأقلية الشيعية`.
/// What a rule reads so must be here; debug builds check it.
static MAY_BEGIN: WordTest = WordTest::new(|word| {
    matches!(word, "النواب" | "والنواب" | "الشيعه" | "السنه" | "الاكراد" | "المسيحيين")
        || matches!(
            word.trim_start_matches('و'),
            "الثنايي"
                | "للثنايي"
                | "المرشحون"
                | "المرشحين"
                | "للمرشحين"
                | "القايمات"
                | "للقايمات"
                | "الاقليه"
                | "للاقليه"
        )
        || matches!(word.trim_start_matches('و'), "انصار" | "مويدو" | "مويدي" | "حلفاء")
        || word.ends_with("يو")
        || word.ends_with("يسار")
        || word.ends_with("يمين")
        || words::table()
            .find_word(word)
            .is(words::NOUN | words::WEAK | words::GROUP | words::PLURAL)
});

/// The list that begins at token `index`; `known` is the longest name of the lexicon there.
pub(super) fn at(text: &TokenizedText, index: usize, known: Option<&Match>) -> Option<ListMention> {
    text.word(index)?;
    if known.is_none() && !MAY_BEGIN.at(text, index) {
        debug_assert!(
            read_at(text, index, known, words::table().find(text, index)).is_none(),
            "not in MAY_BEGIN: {}",
            text.folded(index)
        );
        return None;
    }
    let found = words::table().find(text, index);
    read_at(text, index, known, found)
}

fn read_at(text: &TokenizedText, index: usize, known: Option<&Match>, found: Found) -> Option<ListMention> {
    if is_of_chamber(text, index) {
        return None;
    }
    let candidates = known.map(lists_of).unwrap_or_default();
    let owned = matches!(found.pronoun, Some(Pronoun::He | Pronoun::She | Pronoun::They));
    let quoted = owned && text.mark(index + 1).is_some_and(is_quote) && text.partner(index + 1).is_some();
    // `صاحبة أكبر تكتل مسيحي`: compared, not named.
    let is_compared = !found.proclitics.article
        && index > 0
        && forms::is(text, index - 1, forms::COMPARED)
        && !text.mark(index + 1).is_some_and(is_quote)
        && !text.folded(index + 1).starts_with("ال");
    let phrase = if !is_compared
        && !is_set_aside(text, index)
        && found.is(words::NOUN | words::WEAK)
        && (found.pronoun.is_none() || quoted)
    {
        phrase(text, index, found)
    } else {
        None
    };
    let first = known
        .filter(|_| !candidates.is_empty())
        .map(|known| (known.end, known.proclitics));
    let noun = Some((index + 1, found.proclitics)).filter(|_| found.is(words::NOUN | words::WEAK));
    if let Some(wing) = first
        .or(noun)
        .and_then(|(end, proclitics)| with_wing(text, index..end, proclitics, found))
    {
        return Some(wing);
    }
    // `الاشتراكيون الديمقراطيون` is one camp, though the lexicon knows `الاشتراكيون`.
    let is_longer_group = |known: &&Match| known.words == 1 && found.is(words::GROUP) && is_second_group(text, index + 1);
    // `حزب السهل تقدم من 54 مقعدا إلى 73`: the verb that the name is too.
    let is_verb = |known: &&Match| {
        known.guarded && known.words == 1 && text.folded(known.end) == "من" && text.number(known.end + 1).is_some()
    };
    if let Some(known) = known.filter(|known| !candidates.is_empty() && !is_longer_group(known) && !is_verb(known)) {
        let longer = phrase
            .as_ref()
            .is_some_and(|phrase| phrase.tokens.end > known.end && text.word(known.end).is_some());
        if longer && let Some(mut phrase) = phrase {
            // One more adjective is the same list, more words are another, and so is what is called new.
            let is_new = matches!(text.folded(known.end), "الجديد" | "الجديده" | "الموحد" | "الموحده");
            if phrase.tokens.end == known.end + 1 && !known.guarded && !is_new {
                phrase.candidates = candidates;
                phrase.kind = ListKind::Known;
            }
            return Some(phrase);
        }
        // `المحافظون` is a camp wherever it is no list.
        let is_camp = found.is(words::GROUP) && found.proclitics.article;
        let is_named = is_camp || is_counted_off(text, index, known.end);
        if !longer || !known.guarded && known.words > 1 {
            return Some(mention(
                text,
                index..known.end,
                known.proclitics,
                ListKind::Known,
                candidates,
                found,
                known.guarded && !is_named,
            ));
        }
    }
    if known.is_some_and(|known| known.words > 1) && candidates.is_empty() {
        return None;
    }
    if phrase.is_some() {
        return phrase;
    }
    // `كمستقلين`, `34 مقعدا لمستقلين`
    let as_group = found.proclitics.particle == Some(Particle::Ka)
        || found.proclitics.particle == Some(Particle::Li) && text.folded(index).ends_with("لمستقلين");
    if found.is(words::GROUP) && (found.proclitics.article || as_group || found.proclitics == Proclitics::default()) {
        let guarded = !found.proclitics.article && !text.folded(index).starts_with("ال");
        // `الديمقراطيون الأحرار`
        let next = text.folded(index + 1);
        let named = found.proclitics.article
            && (matches!(
                next,
                "الاحرار" | "الجدد" | "الاجتماعيون" | "المسيحيون" | "المسيحيين" | "الاجتماعيين"
            ) || is_second_group(text, index + 1));
        return Some(mention(
            text,
            index..index + 1 + usize::from(named),
            found.proclitics,
            ListKind::Group,
            Vec::new(),
            found,
            guarded,
        ));
    }
    if let Some(camp) = camp::at(text, index, found) {
        return Some(camp);
    }
    // `الجماعة` points back as `الحزب` does.
    let is_body = found.is(words::WEAK)
        && found.proclitics.article
        && ["الجماعه", "الرابطه", "المنبر", "الملتقي", "الميثاق"]
            .iter()
            .any(|body| text.folded(index).ends_with(body));
    // `الكتلة الأكبر`: a rank.
    let is_rank = forms::is(text, index + 1, forms::RANK_ORDINAL);
    // `بنظام القائمة`: a kind of ballot.
    let is_ballot = index > 0
        && text.folded(index).ends_with("القايمه")
        && matches!(text.folded(index - 1).trim_start_matches('ب'), "نظام" | "نظامي" | "مقاعد")
        || is_set_aside(text, index);
    // `التحالف مع حزب السهل`: what somebody does.
    let is_deed = text.folded(index).ends_with("التحالف") && text.folded(index + 1) == "مع";
    if is_body
        || !is_rank && !is_ballot && !is_deed && found.is(words::NOUN) && (found.proclitics.article || found.pronoun.is_some())
    {
        let mut back = mention(
            text,
            index..index + 1,
            found.proclitics,
            ListKind::Back,
            Vec::new(),
            found,
            false,
        );
        back.pronoun = found.pronoun;
        return Some(back);
    }
    None
}

/// `"الرابطة - جناح السهل"`: the whole of the quotes is the name, where a dash goes on behind the first known one.
fn with_wing(text: &TokenizedText, first: Range<usize>, proclitics: Proclitics, found: Found) -> Option<ListMention> {
    const QUOTED_MAX: usize = 8;
    let open = first
        .start
        .checked_sub(1)
        .filter(|&open| text.mark(open).is_some_and(is_quote))?;
    let close = text
        .partner(open)
        .filter(|&close| close > first.end + 1 && close - open <= QUOTED_MAX)?;
    let is_dash = matches!(text.mark(first.end), Some('-' | '–' | '—'));
    is_dash.then(|| {
        mention(
            text,
            first.start..close,
            proclitics,
            ListKind::Unknown,
            Vec::new(),
            found,
            false,
        )
    })
}

/// `اللائحة الوطنية المخصصة للنساء`: seats that the law sets aside.
fn is_set_aside(text: &TokenizedText, index: usize) -> bool {
    let noun = text.folded(index);
    let is_ballot = noun.ends_with("القايمه") || noun.ends_with("اللايحه") || noun.ends_with("للايحه");
    // `لائحة النساء`
    let of_kind = (noun.ends_with("لايحه") || noun.ends_with("قايمه"))
        && matches!(text.folded(index + 1), "النساء" | "الشباب" | "المراه" | "الكوتا");
    of_kind
        || is_ballot
            && (index + 1..index + 4)
                .any(|at| matches!(text.folded(at), "المخصصه" | "للنساء" | "النسايي" | "النساييه" | "للشباب"))
}

/// `الاشتراكيون | الديمقراطيون`: a second word for a camp that belongs to the first.
fn is_second_group(text: &TokenizedText, index: usize) -> bool {
    let found = words::table().find(text, index);
    found.is(words::GROUP)
        && found.proclitics.article
        && found.proclitics.particle.is_none()
        && found.proclitics.conjunction.is_none()
        && (text.folded(index).ends_with("ون") || text.folded(index).ends_with("ين"))
}

pub(super) fn lists_of(found: &Match) -> Vec<u16> {
    found
        .targets
        .iter()
        .filter_map(|target| match target {
            Target::List(list) => Some(*list),
            _ => None,
        })
        .collect()
}

pub(super) fn mention(
    text: &TokenizedText,
    tokens: Range<usize>,
    proclitics: Proclitics,
    kind: ListKind,
    candidates: Vec<u16>,
    found: Found,
    guarded: bool,
) -> ListMention {
    let is_noun = found.is(words::NOUN | words::WEAK);
    let gender = is_noun.then_some(if found.is(words::FEMININE) {
        Gender::Feminine
    } else {
        Gender::Masculine
    });
    ListMention {
        span: span_of(text, tokens.clone(), proclitics),
        name: name_of(text, tokens.clone(), proclitics),
        noun: is_noun.then(|| stem_of(text, tokens.start)),
        tokens,
        kind,
        candidates,
        gender,
        proclitics,
        pronoun: None,
        guarded: guarded && !is_noun,
    }
}

/// The id of a list noun without clitics and pronoun.
pub(crate) fn stem_of(text: &TokenizedText, index: usize) -> WordId {
    let table = words::table();
    crate::arabic::analyses(text.folded(index))
        .find(|analysis| table.exact(analysis.id) & (words::NOUN | words::WEAK) != 0)
        .map_or_else(|| WordId::of(text.folded(index)), |analysis| analysis.id)
}

/// A noun of lists at `index` with the name after it.
fn phrase(text: &TokenizedText, index: usize, found: Found) -> Option<ListMention> {
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
            .filter(|&close| close > end + 1 && close - end <= QUOTED_MAX && text.mark(end).is_some_and(is_quote));
        return Some(close.map_or_else(
            || make(end, Vec::new()),
            |close| {
                let mut list = called(text, index, end..close, found);
                let noun = name_of(text, index..index + 1, found.proclitics);
                list.name = format!("{noun} {}", name_of(text, end + 1..close, Proclitics::default()));
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
        let name = name_of(text, end + 1..close, Proclitics::default());
        let noun = name_of(text, index..index + 1, found.proclitics);
        list.name = if found.proclitics.article {
            name
        } else {
            format!("{noun} {name}")
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

/// `المجلس الوطني`, `المجلس الشعبي | الوطني الجديد`: what a chamber is called.
fn is_of_chamber(text: &TokenizedText, index: usize) -> bool {
    let is_chamber = |at: usize| text.folded(at).ends_with("المجلس") || text.folded(at).ends_with("للمجلس");
    let follows = index > 0 && is_chamber(index - 1) || index > 1 && is_chamber(index - 2) && text.folded(index - 1) == "الشعبي";
    follows && text.folded(index) == "الوطني"
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
    let is_camp = found.is(words::NOUN) || text.folded(index).ends_with("معسكر");
    let is_party = is_camp && !found.proclitics.article && found.pronoun.is_none();
    let start = index + 1;
    // `قائمة يقودها رجل الأعمال سامي كمال`
    let leads = words::table().find(text, start);
    if is_party && leads.is(words::LED) {
        let name = super::unknown_person(text, start + 1..start + 1 + TITLES_MAX)?;
        // `فؤاد حسن خامسة`: what is no surname ends the name.
        let is_half =
            |at: usize| matches!(text.folded(at), "عبد" | "بن" | "ابو" | "ابن" | "ال") || text.folded(at + 1).starts_with("ال");
        let end = if name.len() == 3 && !is_half(name.start + 1) {
            name.end - 1
        } else {
            name.end
        };
        let name = name.start..end;
        let mut list = mention(
            text,
            index..name.end,
            found.proclitics,
            ListKind::Unknown,
            Vec::new(),
            found,
            false,
        );
        let noun = name_of(text, index..index + 1, found.proclitics);
        list.name = format!("{noun} {}", name_of(text, name, Proclitics::default()));
        return Some(list);
    }
    let heads = forms::is(text, start, forms::PARTY_HEAD);
    if !is_party || !heads {
        return None;
    }
    // `حزب سلفه سامي كمال`, `حزب سلفه، الرئيس الأسبق سامي كمال`
    let is_relation =
        text.folded(start).ends_with(['ه', 'ا']) && !matches!(text.folded(start), "رييسه" | "الرييسه" | "المستشاره");
    let is_comma = matches!(text.mark(start + 1), Some('،' | ','));
    let start = if is_relation && is_comma && words::table().find(text, start + 2).is(words::TITLE) {
        start + 1
    } else {
        start
    };
    let is_title = |at: usize| {
        let found = words::table().find(text, at);
        // `وليد` describes with the article, and names without.
        let is_given = || !found.proclitics.article && super::told_people::is_given(text, at);
        found.is(words::TITLE) || found.is(words::DESCRIPTIVE) && !is_given()
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
    let open = known.unwrap_or(first + 2);
    let quoted = text
        .partner(open)
        .filter(|&close| close > open + 1 && close - open <= QUOTED_MAX && text.mark(open).is_some_and(is_quote));
    if let Some(close) = quoted.filter(|_| is_person && is_name(first + 1)) {
        let mut list = called(text, index, open..close, found);
        let noun = name_of(text, index..index + 1, found.proclitics);
        list.name = format!("{noun} {}", name_of(text, open + 1..close, Proclitics::default()));
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
    let has_third = || matches!(text.mark(first + 3), Some('،' | ',')) && is_name(first + 2);
    let end = if let Some(end) = known {
        end
    } else if is_person && is_name(first + 1) {
        first + 2 + usize::from(has_third())
    } else if is_surname() {
        first + 1
    } else {
        return None;
    };
    Some({
        let mut list = mention(
            text,
            index..end,
            found.proclitics,
            ListKind::Unknown,
            Vec::new(),
            found,
            false,
        );
        let noun = name_of(text, index..index + 1, found.proclitics);
        list.name = format!("{noun} {}", name_of(text, first..end, Proclitics::default()));
        list
    })
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
    let has_noun = inner_noun.is(words::NOUN) && inner_noun.proclitics == Proclitics::default() && inner_noun.pronoun.is_none();
    let open = (index + 1 + usize::from(has_noun)..index + 2 + CAMP_WORDS_MAX).find(|&at| !tells_camp(at))?;
    // `الحزب الحاكم في البلاد "السهل"`
    let is_described = found.proclitics.article && open > index + 1;
    let placed = is_described && text.folded(open) == "في" && is_word(text, open + 1);
    let open = if placed { open + 2 } else { open };
    let close = text
        .partner(open)
        .filter(|&close| close > open + 1 && close - open <= QUOTED_MAX)?;
    if open == index + 1 || !text.mark(open).is_some_and(is_quote) || found.pronoun.is_some() {
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

/// `انهار حزب السهل انهيارا`: how something was done, by the verbal noun of the verb.
pub(super) fn is_manner(text: &TokenizedText, index: usize) -> bool {
    let surface = text.surface(index);
    if surface.ends_with("ًا") || surface.ends_with("اً") {
        return true;
    }
    // انفعالا, افتعالا, استفعالا
    let mut letters = text.folded(index).chars();
    let first = letters.next();
    let mut last = letters.rev();
    first == Some('ا') && last.next() == Some('ا') && last.nth(1) == Some('ا') && last.count() >= 2
}

/// True behind `حزب`, which is somebody's.
pub(super) fn masculine_party(text: &TokenizedText, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|noun| text.folded(noun).ends_with("حزب"))
}
