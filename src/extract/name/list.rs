//! Mentions of political lists: known ones, unknown ones by their noun and name or by quotes, and words that point back
//! at one (`الحزب`, `كتلته`). Owns which words are such a mention; what a noun is called is `list_phrase`'s, where a name ends
//! `list_end`'s, camps are `camp`'s.

use std::ops::Range;

use crate::arabic::{Particle, Proclitics, Pronoun, TokenizedText, WordId, WordTest, number};
use crate::base::Span;
use crate::extract::words::Found;

use super::gazetteer::{Gazetteer, Match, Target};
use super::list_end::{ends_name, is_counted_off, is_moved, is_owner};
use super::list_phrase::phrase;
use super::{camp, forms, name_of, span_of, words};

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

/// Words with which a list outside the lexicon may begin by letters that rules of [`read_at`] know, no table of names holding them: `النواب الشيعة`, `تمثيل الشيعة`, `المرشحون المستقلون`, `ديمقراطيو السويد`, `الأقلية الشيعية`.
/// What a rule reads so must be here; debug builds check it.
static MAY_BEGIN: WordTest = WordTest::new(|word| {
    matches!(
        word,
        "النواب" | "والنواب" | "الشيعه" | "السنه" | "للسنه" | "وللسنه" | "الاكراد" | "المسيحيين"
    ) || matches!(
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
    ) || matches!(word.trim_start_matches('و'), "انصار" | "مويدو" | "مويدي" | "حلفاء")
        || word.ends_with("يو")
        || word.ends_with("يسار")
        || word.ends_with("يمين")
});

/// The same by their class.
const BEGINS: crate::extract::words::Classes = words::NOUN | words::WEAK | words::GROUP | words::PLURAL;

/// The list that begins at token `index`; `known` is the longest name of the lexicon there.
pub(super) fn at(text: &TokenizedText, index: usize, known: Option<&Match>) -> Option<ListMention> {
    text.word(index)?;
    let found = words::table().find(text, index);
    if known.is_none() && !found.is(BEGINS) && !MAY_BEGIN.at(text, index) {
        debug_assert!(
            read_at(text, index, known, found).is_none(),
            "not in MAY_BEGIN: {}",
            text.folded(index)
        );
        return None;
    }
    let list = read_at(text, index, known, found)?;
    Some(with_hyphen(text, &list, found).unwrap_or(list))
}

/// `حزب العمل-النهر`: two parties' names joined by a hyphen without spaces are one.
fn with_hyphen(text: &TokenizedText, list: &ListMention, found: Found) -> Option<ListMention> {
    let end = list.tokens.end;
    let is_joined = text.mark(end) == Some('-')
        && text.is_glued(end)
        && text.is_glued(end + 1)
        && super::is_word(text, end + 1)
        && !ends_name(text, end + 1);
    let is_name = list.noun.is_some() && list.kind != ListKind::Back && list.tokens.len() > 1;
    // `حزب السهل-جناح كمال`
    let of_wing = usize::from(text.folded(end + 1) == "جناح" && super::is_word(text, end + 2));
    (is_joined && is_name).then(|| {
        mention(
            text,
            list.tokens.start..end + 2 + of_wing,
            list.proclitics,
            ListKind::Unknown,
            Vec::new(),
            found,
            false,
        )
    })
}

/// `إذا تحالف حزب السهل مع حزب النهر`: the verb, which makes no name.
fn allies_itself(text: &TokenizedText, index: usize) -> bool {
    const REACH: usize = 8;
    let opens = |at: usize| {
        matches!(
            text.folded(at).trim_start_matches(['و', 'ف']),
            "اذا" | "لو" | "ان" | "قد" | "ما"
        )
    };
    let is_form = matches!(text.folded(index), "تحالف" | "تحالفت" | "ايتلف");
    let with = || {
        (index + 2..index + REACH)
            .take_while(|&at| text.number(at).is_none())
            .any(|at| text.folded(at) == "مع")
    };
    is_form && index > 0 && opens(index - 1) && with()
}

fn read_at(text: &TokenizedText, index: usize, known: Option<&Match>, found: Found) -> Option<ListMention> {
    if is_of_chamber(text, index) || is_federal(text, index) || known.is_none() && is_of_day(text, index) {
        return None;
    }
    let known = known.filter(|known| !known.guarded || !is_kind_of_own_lists(text, index));
    let candidates = known.map(lists_of).unwrap_or_default();
    let owned = matches!(found.pronoun, Some(Pronoun::He | Pronoun::She | Pronoun::They));
    let quoted = owned && text.is_quote(index + 1) && text.partner(index + 1).is_some();
    // `صاحبة أكبر تكتل مسيحي`: compared, not named.
    let is_compared = !found.proclitics.article
        && index > 0
        && forms::is(text, index - 1, forms::COMPARED)
        && !text.is_quote(index + 1)
        && !text.folded(index + 1).starts_with("ال");
    // `فاز حزب الأول بـ37 مقعدا وتحالف الثاني بـ14`: somebody's who was told of.
    let is_of_ordinal =
        !found.proclitics.article && matches!(text.folded(index + 1), "الاول" | "الثاني" | "الاخير" | "الثالث" | "الاخر");
    let phrase = if !is_compared
        && !is_of_ordinal
        && !allies_itself(text, index)
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
    let leads_from = |at: usize| text.folded(at) == "من" && text.number(at + 1).is_some();
    // `فيما تقدم النهر من 66 مقعدا إلى 83`
    let has_subject = |end: usize| text.folded(end).starts_with("ال") && (end + 1..end + 5).any(leads_from);
    // `تقدم على النهر بثمانية`, but `، وتقدم على ثمانية`: the verb with which a clause begins.
    let leads_over = |end: usize| {
        let opens = || index.checked_sub(1).is_none_or(|at| text.word(at).is_none());
        text.folded(end) == "علي" && number::phrase_at(text, end + 1).is_none() && opens()
    };
    let is_owner = is_owner(text, index);
    let is_verb = |known: &&Match| {
        known.guarded
            && known.words == 1
            && !is_owner
            && !is_moved(text, index, known.end)
            && (leads_from(known.end) || has_subject(known.end) || leads_over(known.end))
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
        let is_named = is_camp || is_owner || is_counted_off(text, index, known.end) || is_moved(text, index, known.end);
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
    // `لليبراليين`: three ل are written as two.
    let is_assimilated = found.proclitics.particle == Some(Particle::Li) && text.bare(index).starts_with("للي");
    let as_group = as_group || is_assimilated;
    if found.is(words::GROUP) && (found.proclitics.article || as_group || found.proclitics == Proclitics::default()) {
        let guarded = !found.proclitics.article && !is_assimilated && !text.folded(index).starts_with("ال");
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
        || is_set_aside(text, index)
        || is_ranking(text, index);
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
    let open = first.start.checked_sub(1).filter(|&open| text.is_quote(open))?;
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

/// `في أعقاب حركة 20 فبراير`: those who took to the streets on that day, where no more is told of them.
fn is_of_day(text: &TokenizedText, index: usize) -> bool {
    static SINCE: WordTest = WordTest::words(
        &['و'],
        &[
            "اعقاب",
            "عقب",
            "بعد",
            "منذ",
            "خلال",
            "اثر",
            "ظل",
            "خضم",
            "رياح",
            "موجه",
            "شباب",
            "ابان",
        ],
    );
    text.folded(index).ends_with("حركه")
        && index > 0
        && SINCE.at(text, index - 1)
        && text.digits(index + 1).is_some_and(|(day, _)| day <= 31)
        && crate::extract::date::names_month(text, index + 2)
}

/// `الانتخابات الفيدرالية`, `المحكمة الفدرالية`: an adjective, no federation.
fn is_federal(text: &TokenizedText, index: usize) -> bool {
    let is_noun = |word: &str| ["ال", "لل", "وال", "بال"].iter().any(|article| word.starts_with(article));
    matches!(text.folded(index), "الفيدراليه" | "الفدراليه")
        && index
            .checked_sub(1)
            .is_some_and(|noun| is_noun(text.folded(noun)) && text.folded(noun).ends_with(['ه', 'ت']))
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

/// `ذيل القائمة`, `يتصدر القائمة`, `تتصدر القائمة حركة السهل`: the order in which all lists came in.
fn is_ranking(text: &TokenizedText, index: usize) -> bool {
    static PLACES: WordTest = WordTest::words(
        &['و', 'ب', 'ل'],
        &["ذيل", "صدر", "راس", "اسفل", "اعلي", "قاع", "موخره", "مقدمه", "صداره"],
    );
    static HEADS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "تصدر",
            "يتصدر",
            "ليتصدر",
            "متصدرا",
            "متصدره",
            "اعتلي",
            "يعتلي",
            "تذيل",
            "يتذيل",
            "متذيلا",
            "متذيله",
        ],
    );
    // Of these `القائمة` may be the subject.
    static HEADS_FEMININE: WordTest =
        WordTest::words(&['و', 'ف'], &["تصدرت", "تتصدر", "لتتصدر", "اعتلت", "تعتلي", "تذيلت", "تتذيل"]);
    let names_list =
        || words::table().find(text, index + 1).is(words::NOUN) || Gazetteer::bundled().at(text, index + 1).is_some();
    let before = index.checked_sub(1).filter(|_| text.folded(index) == "القايمه");
    before.is_some_and(|at| PLACES.at(text, at) || HEADS.at(text, at) || HEADS_FEMININE.at(text, at) && names_list())
}

/// `قوائمه الوطنية`, `لوائحها المحلية و| الوطنية`: of which kind somebody's lists are.
fn is_kind_of_own_lists(text: &TokenizedText, index: usize) -> bool {
    let is_own = |at: usize| {
        let found = words::table().find(text, at);
        found.is(words::PLURAL) && found.pronoun.is_some()
    };
    let before = |by: usize| index.checked_sub(by).is_some_and(is_own);
    before(1) || before(2) && text.folded(index).starts_with('و') && text.folded(index - 1).starts_with("ال")
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
/// `المجلس الوطني`, `المجلس الشعبي | الوطني الجديد`: what a chamber is called.
fn is_of_chamber(text: &TokenizedText, index: usize) -> bool {
    let is_chamber = |at: usize| text.folded(at).ends_with("المجلس") || text.folded(at).ends_with("للمجلس");
    let follows = index > 0 && is_chamber(index - 1) || index > 1 && is_chamber(index - 2) && text.folded(index - 1) == "الشعبي";
    follows && text.folded(index) == "الوطني"
}
