//! What shows that a number is no count of the list chosen after all. Owns these signs; the choice is the parent's.

use crate::arabic::{Particle, WordTest, number};
use crate::extract::name::{ListKind, NameKind, words as name_words};

use super::super::carried::restricts;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::description::is_description;
use super::super::eligible::left;
use super::super::named::NamedText;
use super::super::owner::is_close;
use super::super::quantity::Quantity;
use super::super::role::becomes;
use super::super::single::Place;
use super::super::statement::Reader;
use super::super::subject::{RELATIVES, Subject};
use super::super::{SeatScope, chamber, chamber_other, described, foreign, place, times};
use super::is_community;

/// A number and the list chosen for it.
struct Claim<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'t NamedText<'t>,
    place: &'a Place<'a>,
    number: &'a Quantity,
    left: &'a std::ops::Range<usize>,
    subject: &'a Subject,
    verb: Option<usize>,
    /// Where the statement ends.
    end: usize,
}

impl Claim<'_, '_> {
    /// True where the list does not stand behind the number.
    fn is_before(&self) -> bool {
        self.end == self.number.end
    }

    fn is_one_list(&self) -> bool {
        self.subject.lists.len() == 1
    }

    /// The first token of the list.
    fn start(&self) -> usize {
        self.subject.tokens.start
    }

    /// True for a list that no word of the clause names.
    fn is_carried(&self) -> bool {
        self.start() <= self.left.start
    }

    /// The `reach` words before the number's clause ends.
    fn last_words(&self, reach: usize) -> std::ops::Range<usize> {
        self.left.end.saturating_sub(reach).max(self.left.start)..self.left.end
    }

    /// True for the list whose count was told last.
    fn is_told_last(&self) -> bool {
        let told = self.reader.told_last(self.place).or_else(|| self.reader.seats.last());
        told.is_some_and(|told| self.subject.lists.iter().all(|list| list.name == told.list.name))
    }

    fn is_of_communities(&self) -> bool {
        self.subject.lists.iter().all(|list| is_community(&list.name))
    }
}

/// How far before a leader's name it may be told that he leads, in tokens.
const LED_WITHIN: usize = 6;

/// The signs that the number is nobody's, or somebody else's.
const SIGNS: [fn(&Claim) -> bool; 37] = [
    is_of_sunnis,
    is_of_one_among_them,
    was_left,
    is_of_some_lists,
    is_given_to_person,
    is_in_brackets_of_person,
    is_object_of_another,
    is_of_whole,
    is_reserved,
    is_of_rival,
    is_told_of_rival,
    is_whole_chamber,
    is_of_unread,
    is_of_pair,
    is_of_noun_before,
    is_of_dual_verb,
    is_force,
    is_of_speaker,
    opens_with_another,
    opens_with_place,
    is_all_of_place,
    has_grown_since,
    is_of_ally,
    is_verb,
    is_of_two,
    is_held_by_community,
    is_own_seat,
    is_of_next,
    is_of_two_sides,
    is_left_to_communities,
    is_told_to_be_one,
    is_loose,
    is_of_place_alone,
    is_ours,
    is_sum_of_told,
    is_given_in_brackets,
    is_of_part_named,
];

impl Reader<'_> {
    /// True where the number is no count of the one chosen after all.
    pub(in super::super) fn is_nobodys(&self, place: &Place, subject: &Subject, verb: Option<usize>, end: usize) -> bool {
        let claim = Claim {
            reader: self,
            text: self.text(),
            place,
            number: place.number,
            left: place.left,
            subject,
            verb,
            end,
        };
        SIGNS.iter().any(|sign| sign(&claim))
    }
}

/// `56 لليسار وتسعة لليبرمان`: whoever of the lexicon stands behind the number has them.
fn is_given_to_person(claim: &Claim) -> bool {
    let end = claim.number.end;
    let person = claim.reader.search.only_known_leader(end..end + 1);
    let is_given = person.is_some_and(|(.., particle)| particle == Some(Particle::Li));
    claim.is_before() && is_given && claim.reader.search.names.lists_in(end..end + 1).is_empty()
}

/// `حصل حزب السهل على سبعة، ولن ينضم إلى سامي كمال (30 مقعدا)`: whoever stands right before the brackets has them.
fn is_in_brackets_of_person(claim: &Claim) -> bool {
    let Claim {
        reader, text, number, ..
    } = *claim;
    let open = [number.start, number.start.saturating_sub(1)]
        .into_iter()
        .find(|&at| text.mark(at) == Some('('));
    let Some(before) = open.and_then(|open| open.checked_sub(1)) else {
        return false;
    };
    let names = reader.search.names.others_in(before..before + 1);
    let person = names
        .iter()
        .find(|name| name.kind == NameKind::Person && name.tokens.end == before + 1);
    let person = person.map(|name| name.tokens.start);
    let person = person.or_else(|| Some(reader.search.only_known_leader(before..before + 1)?.0.start));
    let named_until = claim.subject.tokens.end;
    person.is_some_and(|start| {
        let mut led = start.saturating_sub(LED_WITHIN).max(named_until)..start;
        let is_led = led.any(|at| name_words::table().find(text, at).is(name_words::LED));
        claim.is_before() && named_until < start && !is_led && !is_description(text, named_until..before + 1)
    })
}

/// `حصد حزب السهل 221 مقعدا ويعين الملك 35 نائبا`, `ويمثل المهاجرين 12 نائبا`: a clause of its own, whose verb speaks of no seats.
fn is_object_of_another(claim: &Claim) -> bool {
    let Claim {
        reader,
        text,
        number,
        left,
        ..
    } = *claim;
    const NOUNS_MAX: usize = 2;
    let opens = left.start + usize::from(text.is_comma(left.start));
    let nouns = opens + 1..number.lead;
    let is_noun = |at: usize| {
        text.folded(at).starts_with("ال")
            && !matches!(text.folded(at), "الي" | "الا" | "الان" | "اليوم")
            && cue::find(text, at).classes == 0
            && number::word(text, at).is_none()
    };
    let is_plain = || text.bare(opens) != text.folded(opens) && cue::find(text, opens).classes == 0 && !text.is_in_name(opens);
    claim.is_before()
        && claim.is_carried()
        && claim.is_told_last()
        && number.particle.is_none()
        && number.unit
        && (1..=NOUNS_MAX).contains(&nouns.len())
        && is_plain()
        && !becomes(text, opens)
        && (times::is_joined(text, opens, times::APPOINTS) || crate::extract::date::tells_tense(text, opens))
        && nouns.clone().all(is_noun)
        && reader.search.names.lists_in(nouns).is_empty()
}

/// `ويضم الثلث المعطل حزب السهل وحزب النهر ولديه 120 مقعدا`: the whole's, not that of those in it.
fn is_of_whole(claim: &Claim) -> bool {
    static CONTAINS: WordTest = WordTest::words(&['و', 'ف'], &["يضم", "تضم", "ضم", "ضمت"]);
    let text = claim.text;
    let holds = |at: usize| matches!(text.folded(at), "ولديه" | "ولديها" | "وله" | "ولها" | "ولديهم");
    let contains = claim
        .last_words(4)
        .find(|&at| at > 0 && holds(at) && text.word(at - 1).is_some())
        .and_then(|holds| CONTAINS.last_in(text, claim.left.start..holds));
    claim.is_before() && contains.is_some_and(|contains| claim.start() > contains + 1)
}

/// `وللشركس ثلاثة مقاعد`: what the law sets aside.
fn is_reserved(claim: &Claim) -> bool {
    claim
        .subject
        .lists
        .iter()
        .any(|list| claim.reader.search.is_nobodys_own(list))
}

/// `فلان، المنشق عن حزب السهل، فاز بستة`
fn was_left(claim: &Claim) -> bool {
    claim.is_before() && !claim.subject.tokens.is_empty() && left::in_aside(claim.text, &claim.subject.tokens)
}

/// `تراجع حزب السهل، وحصلت كيانات صغيرة على 20`
fn is_of_some_lists(claim: &Claim) -> bool {
    let from = claim.subject.tokens.end.max(claim.left.start);
    claim.is_before() && claim.reader.tells_of_some_lists(from..claim.number.lead.max(from))
}

/// `مقابل 20 لأقرب منافسيه`: whoever that is.
fn is_of_rival(claim: &Claim) -> bool {
    claim.is_before() && claim.start() < claim.number.lead && claim.reader.search.rival_at(claim.end).is_some()
}

/// `ونال حزب السهل أربعة، فاكتمل البرلمان المقبل بنوابه 329`: as many as the chamber has, which is named since.
fn is_whole_chamber(claim: &Claim) -> bool {
    let since = claim.subject.tokens.end..claim.number.lead.max(claim.subject.tokens.end);
    claim.is_before()
        && claim.number.value >= chamber_other::CHAMBER_SURE
        && cue::any(claim.text, since, CHAMBER)
        && chamber_other::is_size_in(claim.reader.search.names, claim.number.value)
}

/// `يملك الأكراد نحو 63 والسنة نحو 75`: of the community whose name is that of a year.
fn is_of_sunnis(claim: &Claim) -> bool {
    let (text, lead) = (claim.text, claim.number.lead);
    let about = usize::from(lead > 0 && matches!(text.folded(lead - 1), "نحو" | "حوالي" | "قرابه" | "علي"));
    let noun = lead.checked_sub(1 + about);
    noun.is_some_and(|at| text.folded(at) == "والسنه" && at >= claim.subject.tokens.end)
}

/// `وحل النهر أولا بين الأحزاب الكردية بـ31 مقعدا`: of one of them.
fn is_of_one_among_them(claim: &Claim) -> bool {
    let start = claim.start();
    let named = || claim.reader.search.names.lists_in(start..start + 1).first();
    claim.is_before()
        && start > 0
        && claim.text.folded(start - 1) == "بين"
        && named().is_some_and(|list| list.kind == ListKind::Group && list.tokens.len() > 1)
}

/// `تقدم حزب السهل على منافسه الأبرز الذي نال 21`: the relative clause is the rival's.
fn is_told_of_rival(claim: &Claim) -> bool {
    const REACH: usize = 4;
    let text = claim.text;
    let Some(relative) = claim
        .verb
        .and_then(|verb| verb.checked_sub(1))
        .filter(|&at| RELATIVES.at(text, at))
    else {
        return false;
    };
    let near = relative.saturating_sub(REACH).max(claim.subject.tokens.end)..relative;
    let describes = |at: usize| text.folded(at).starts_with("ال") && cue::find(text, at).classes & VERB == 0;
    let rival = near.clone().rev().find(|&at| !describes(at));
    rival.is_some_and(|at| near.contains(&at) && described::is_other(text, at))
}

/// `الجبهة والتغيير 5`: a noun that seems to point back.
fn is_of_unread(claim: &Claim) -> bool {
    let points = || {
        let first = claim.reader.search.names.lists_in(claim.subject.tokens.clone()).first();
        first.is_some_and(|list| list.kind == ListKind::Back && list.tokens.start == claim.start())
    };
    let told_until = || {
        if points() {
            claim.left.start
        } else {
            claim.subject.tokens.end
        }
    };
    claim.is_before() && claim.reader.has_own_unread(told_until(), claim.number, claim.left)
}

/// `مع حزب السهل وحزب النهر، وكان لهما 29 و20`
fn is_of_pair(claim: &Claim) -> bool {
    let are_theirs = |at: usize| matches!(claim.text.folded(at), "لهما" | "ولهما");
    // `ولم تزد حصة المجلس ومنظمة السهل معا على 18`: the other was not read.
    let named = claim.subject.tokens.clone();
    let is_second = || claim.text.folded(named.start).starts_with('و') && claim.text.folded(named.end) == "معا";
    claim.is_before() && is_second() && is_one_of_joint(claim)
        || claim.is_before() && claim.last_words(3).any(are_theirs) && is_one_of_joint(claim)
}

/// `رغم أن مقاعدهما تبلغ 90`, `بعد أن كان ائتلافهما يملك سبعين مقعدا`
fn is_of_two(claim: &Claim) -> bool {
    let text = claim.text;
    let are_theirs = |at: usize| {
        let is_noun = || name_words::table().find(text, at).is(name_words::NOUN);
        text.folded(at).ends_with("هما") && (cue::is(text, at, SEAT | DEPUTY | HOLDING) || is_noun())
    };
    claim.last_words(6).any(are_theirs) && is_one_of_joint(claim)
}

/// True for one list, where the number is of two that are not told together before.
fn is_one_of_joint(claim: &Claim) -> bool {
    claim.is_one_list()
        && claim.subject.tokens.end <= claim.left.end
        && claim.reader.of_joint(claim.number, claim.left, false).is_none()
}

/// `جبهة السهل، التي تضم حزب النهر صاحب 52 نائبا`, `قبل التحدث إلى النهريين، الفائزين بـ206`: of the noun right before.
fn is_of_noun_before(claim: &Claim) -> bool {
    let (text, named_until) = (claim.text, claim.subject.tokens.end);
    let is_holder = |at: usize| {
        matches!(text.folded(at), "صاحب" | "صاحبه")
            && cue::any(text, named_until..at, HAVE)
            && at.checked_sub(1).is_some_and(|before| text.word(before).is_some())
    };
    let is_led = |head: usize| {
        head > named_until
            && text.word(head).is_some()
            && matches!(text.folded(head - 1), "الي" | "علي" | "مع" | "من" | "عن" | "امام" | "خلف")
    };
    let is_winner = |at: usize| {
        let found = cue::find(text, at);
        found.is(GAIN)
            && found.proclitics.article
            && found.proclitics.conjunction.is_none()
            && at
                .checked_sub(1 + usize::from(at > 0 && text.is_comma(at - 1)))
                .is_some_and(is_led)
    };
    claim.is_before()
        && claim.is_one_list()
        && (named_until.max(claim.left.start)..claim.left.end).any(|at| is_holder(at) || is_winner(at))
}

/// `في وجه السهل والنهر اللذين نالا معا 10 مقاعد`
fn is_of_dual_verb(claim: &Claim) -> bool {
    let is_dual = |verb: usize| verb >= claim.subject.tokens.end && foreign::is_dual_verb(claim.text, verb);
    claim.is_before() && claim.is_one_list() && claim.verb.is_some_and(is_dual)
}

/// `القوة الثانية بـ73`: what a list is.
fn is_force(claim: &Claim) -> bool {
    claim.subject.how == "why-list-bare" && claim.text.folded(claim.start()) == "القوه"
}

/// `ويقول الإطار إن عدد نوابه 60`
fn is_of_speaker(claim: &Claim) -> bool {
    let reader = claim.reader;
    let is_speakers = |noun: usize| claim.subject.tokens.end <= noun && reader.is_of_speaker(noun, claim.left.start);
    reader.own_noun(claim.left).is_some_and(is_speakers)
}

/// `من ستة إلى صفر وحليفه العمل من سبعة`, `أما غريمه العزم فلم يكسب إلا`: another than the one told of last.
fn opens_with_another(claim: &Claim) -> bool {
    claim.is_before() && claim.is_carried() && claim.reader.opens_with_another(claim.left) && claim.is_told_last()
}

/// `حصل حزب السهل على 37 مقعدا. وفي بغداد نال ثمانية`
fn opens_with_place(claim: &Claim) -> bool {
    let told = claim.reader.seats.last().and_then(|told| told.seats);
    claim.is_before()
        && claim.is_carried()
        && told.is_some_and(|seats| seats > claim.number.value)
        && claim.is_told_last()
        && claim.reader.opens_with_place(claim.left)
}

/// `وفي العاصمة حصلت قائمة السهل على جميع المقاعد الثلاثين`
fn is_all_of_place(claim: &Claim) -> bool {
    let (text, number) = (claim.text, claim.number);
    let all = number.head.and_then(|head| head.checked_sub(1));
    let is_all = |all: usize| matches!(text.folded(all).trim_start_matches('ب'), "جميع" | "كل" | "كافه" | "كامل");
    number.article && all.is_some_and(is_all) && claim.reader.opens_with_place(claim.left)
}

/// `الذي فاز بـ36 مقعدا فصار عدد نوابه 41`: since then.
fn has_grown_since(claim: &Claim) -> bool {
    const REACH: usize = 3;
    let Claim { reader, text, left, .. } = *claim;
    let grows = |at: usize| {
        becomes(text, at)
            && cue::is(text, at + 1, COUNT)
            && cue::is(text, at + 2, DEPUTY)
            && cue::find(text, at + 2).pronoun.is_some()
    };
    let told = || reader.told_last(claim.place);
    (left.start..left.end.min(left.start + REACH)).any(grows)
        && told().is_some_and(|told| told.seats.is_some() && told.rule != "seats/before")
        && claim.is_carried()
        && claim.is_told_last()
}

/// `نالت مع حليفتها جبهة السهل 33 مقعدا`: not the ally's.
fn is_of_ally(claim: &Claim) -> bool {
    let Claim { reader, text, .. } = *claim;
    let ally = claim.start().checked_sub(1).filter(|&ally| ally > claim.left.start + 1);
    // `خرج تحالفه مع حركة السهل بأربعة مقاعد`
    let is_with_own = |with: usize| {
        let noun = name_words::table().find(text, with - 1);
        text.folded(with) == "مع" && noun.is(name_words::NOUN) && noun.pronoun.is_some()
    };
    let is_ally = |ally: usize| described::is_other(text, ally) && text.folded(ally - 1) == "مع" || is_with_own(ally);
    // `استطاع حزب السهل، ومعه حزب النهر، أن ينال 311 مقعدا`
    let is_with_subject = |ally: usize| matches!(text.folded(ally), "ومعه" | "ومعها");
    let since = claim.subject.tokens.end..claim.number.lead.max(claim.subject.tokens.end);
    if claim.is_before() && ally.is_some_and(is_with_subject) && cue::any(text, since.clone(), VERB) {
        return true;
    }
    claim.is_before() && ally.is_some_and(is_ally) && !cue::any(text, since.clone(), VERB) && !reader.has_copula(since)
}

/// `فصار رابعها بتسعة`: a verb.
fn is_verb(claim: &Claim) -> bool {
    claim.subject.how == "why-list-bare" && becomes(claim.text, claim.start())
}

/// `وللمسيحيين خمسة مقاعد`
fn is_held_by_community(claim: &Claim) -> bool {
    let is_held = |verb: usize| cue::is(claim.text, verb, HAVE);
    claim.verb.is_none_or(is_held) && claim.is_of_communities()
}

/// One seat is a person's own.
fn is_own_seat(claim: &Claim) -> bool {
    let (text, start, how) = (claim.text, claim.start(), claim.subject.how);
    let is_quoted = || {
        text.mark(start.saturating_sub(1))
            .is_some_and(|mark| matches!(mark, '"' | '«' | '“'))
    };
    let is_nameless = || how == "why-list-bare" && !text.folded(start).contains("ال") && !is_quoted();
    claim.number.value == 1 && claim.number.implicit && (how == "why-list-leader" || is_nameless())
}

/// `ولمجلس الشورى 270 مقعدا للسهل منها 105`: the list is that of the next number.
fn is_of_next(claim: &Claim) -> bool {
    const REACH: usize = 3;
    let (text, lead, end) = (claim.text, claim.number.lead, claim.end);
    let is_to_chamber = |at: usize| text.bare(at).starts_with('ل') && chamber::is_chamber(text, &(at..at + 1));
    end > claim.number.end
        && matches!(text.folded(end), "منها" | "منهم")
        && (text.number(end + 1).is_some() || number::word(text, end + 1).is_some())
        && claim.verb.is_none()
        && (lead.saturating_sub(REACH).max(claim.left.start)..lead).any(is_to_chamber)
}

/// `لكل من الطرفين`: of two whom nothing here names.
fn is_of_two_sides(claim: &Claim) -> bool {
    let (text, first) = (claim.text, claim.start());
    let is_side = |name: &str| {
        matches!(
            name,
            "الطرفين" | "الطرفان" | "الجانبين" | "الجانبان" | "الفريقين" | "الفريقان"
        )
    };
    claim.subject.lists.iter().any(|list| is_side(&list.name))
        && first > 1
        && text.folded(first - 1) == "من"
        && text.folded(first - 2).ends_with("كل")
}

/// `خمسة منها للأقليات`
fn is_left_to_communities(claim: &Claim) -> bool {
    let behind = claim.number.number.end;
    behind < claim.text.len() && matches!(claim.text.folded(behind), "منها" | "منهم") && claim.is_of_communities()
}

/// `الدرس واحد:`: what is told of something is that it is one.
fn is_told_to_be_one(claim: &Claim) -> bool {
    let Claim { number, subject, .. } = *claim;
    let is_no_list = || {
        let mut lists = subject.lists.iter();
        lists.all(|list| list.candidates.is_empty() && list.scope == SeatScope::List)
    };
    claim.is_before()
        && number.value == 1
        && !number.unit
        && claim.verb.is_none()
        && subject.tokens.end == number.lead
        && is_no_list()
        && claim.reader.told_last(claim.place).is_none()
}

/// A bare number in a sentence without seats, which nothing ties to the list.
fn is_loose(claim: &Claim) -> bool {
    let Claim { text, number, left, .. } = *claim;
    let between = left.start.max(claim.subject.tokens.end)..number.lead;
    claim.is_before()
        && !number.unit
        && claim.verb.is_none()
        && !claim.place.has_unit
        && !is_close(claim.subject, number)
        && !restricts(text, number, left)
        && !claim.reader.has_copula(between.clone())
        && !is_description(text, between)
}

/// `ودخل سامي كمال بكتلة من أربعة نواب في البصرة`: what was won in one place is that of whom its own sentence names.
fn is_of_place_alone(claim: &Claim) -> bool {
    let names = claim.reader.search.names;
    let is_unnamed = claim.is_before() && names.lists_in(claim.place.sentence.start..claim.number.lead).is_empty();
    is_unnamed && place::is_behind(claim.text, names, claim.number.number.end)
}

/// `أخذوا خمسة وأربعين وأخذنا سبعة عشر`: of those who speak, whom no list names.
fn is_ours(claim: &Claim) -> bool {
    let is_we = |verb: usize| cue::find(claim.text, verb).pronoun == Some(crate::arabic::Pronoun::We);
    claim.is_before() && claim.verb.is_some_and(is_we) && claim.is_carried()
}

/// `أي 110 مقاعد للاثنين معا`: of those counted before together.
fn is_sum_of_told(claim: &Claim) -> bool {
    static ALL: WordTest = WordTest::words(
        &[],
        &[
            "للاثنين",
            "للاثنتين",
            "للثلاثه",
            "للاربعه",
            "للخمسه",
            "للسته",
            "للطرفين",
            "للجميع",
            "لهما",
            "لهم",
        ],
    );
    static TOGETHER: WordTest = WordTest::words(&[], &["معا", "مجتمعين", "مجتمعه", "مجتمعتين"]);
    let (text, end) = (claim.text, claim.number.end);
    let is_unnamed = claim.subject.lists.iter().any(|list| list.name.trim().is_empty());
    is_unnamed || ALL.at(text, end) && TOGETHER.at(text, end + 1)
}

/// `الأكراد بين أربيل (32 مقعدا للديمقراطي)`: of whom the brackets name, though nobody knows that name.
fn is_given_in_brackets(claim: &Claim) -> bool {
    let (text, end) = (claim.text, claim.number.end);
    let start = claim.number.start;
    let is_open = text.mark(start) == Some('(') || start > 0 && text.mark(start - 1) == Some('(');
    let is_given = text.folded(end).starts_with("لل") && text.word(end).is_some();
    claim.is_before() && is_open && is_given
}

/// `فالتحالف الثلاثي، أي الصدر (73) والسيادة (67)`: of those in it, each with its own.
fn is_of_part_named(claim: &Claim) -> bool {
    const REACH: usize = 6;
    let (text, start) = (claim.text, claim.number.start);
    let is_open = text.mark(start) == Some('(') || start > 0 && text.mark(start - 1) == Some('(');
    let named = claim.subject.tokens.end..start;
    let says = |at: usize| text.folded(at) == "اي" && at > 0 && text.is_comma(at - 1);
    claim.is_before() && is_open && !claim.subject.tokens.is_empty() && named.len() <= REACH && named.clone().any(says)
}
