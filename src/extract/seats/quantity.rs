//! Numbers that may count seats: digits, words, duals, a lone `مقعد`, `أي مقعد`. Owns number, unit and what bounds them;
//! knows not whose seats they are.

mod without_number;

use std::ops::Range;

use crate::arabic::number::{NumberForm, phrase_at};
use crate::arabic::{Particle, TokenKind};
use crate::extract::date::names_month;

use self::without_number::without_number;
use super::Bound;
use super::chamber::is_chamber;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::head::{head_before, told_by_size};
use super::named::NamedText;
use super::pair;
use super::subject::is_independents;

/// A number in a sentence about seats.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// First token that belongs to it: a bracket, `بـ`, or the number.
    pub(super) start: usize,
    /// The number's own tokens.
    pub(super) number: Range<usize>,
    /// One past its unit, adjectives and closing bracket.
    pub(super) end: usize,
    /// The value.
    pub(super) value: u32,
    /// The larger end of a range.
    pub(super) max: Option<u32>,
    /// True where a word of seats or deputies stands with it.
    pub(super) unit: bool,
    /// True where that word stands before it: `المقاعد الـ33`.
    pub(super) unit_before: bool,
    /// True where that word has a pronoun, or the name of a list behind it: `مقاعده الـ13`, `مقاعد حزب السهل الـ13`.
    pub(super) owned: bool,
    /// The place of a unit that stands before the number.
    pub(super) head: Option<usize>,
    /// True where the unit is only a word for "member".
    pub(super) member: bool,
    /// True for `مقعد` without a number.
    pub(super) implicit: bool,
    /// True for `أي مقعد`.
    pub(super) none: bool,
    /// True where it has the article: `الـ329`, `الخمسة والستين`.
    pub(super) article: bool,
    /// True for `مقعدا إضافيا`.
    pub(super) extra: bool,
    /// The particle written together with it.
    pub(super) particle: Option<Particle>,
    /// What bounds it.
    pub(super) bound: Option<Bound>,
    /// The token after the words that govern it: where bounds and `الـ` end towards the left.
    pub(super) lead: usize,
}

/// Largest count of seats that is believed.
const SEATS_MAX: u32 = 1200;

/// The quantities of `sentence`, in order.
pub(super) fn quantities(text: &NamedText, sentence: Range<usize>) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut index = sentence.start;
    while index < sentence.end {
        if text.is_in_name(index) {
            index += 1;
            continue;
        }
        // `حزب "السهليون 66"`: a number that ends a name in quotes.
        let closes_name = text.number(index).is_some()
            && matches!(text.mark(index + 1), Some('"' | '»' | '”'))
            && text
                .partner(index + 1)
                .is_some_and(|open| open < index && index - open <= 6 && open + 1 < index);
        if closes_name {
            index += 1;
            continue;
        }
        // `13 في المئة و80 مقعدا`: the share ends before و.
        let is_percent_word =
            index > sentence.start && text.folded(index - 1) == "في" && matches!(text.folded(index), "الميه" | "المايه");
        if is_percent_word {
            index += 1;
            continue;
        }
        let quantity = match text.kind(index) {
            Some(TokenKind::Number(_)) => counted(text, index, &sentence),
            Some(TokenKind::Word(_)) => {
                let unit = cue::is(text, index, UNIT).then(|| without_number(text, index, &sentence));
                let counts = || phrase_at(text, index).and_then(|_| counted(text, index, &sentence));
                unit.flatten().or_else(counts)
            }
            _ => None,
        };
        let Some(quantity) = quantity else {
            index = phrase_at(text, index).map_or(index + 1, |phrase| phrase.tokens.end.max(index + 1));
            continue;
        };
        index = quantity.end.max(index + 1);
        // `ضاعف عدد نوابه ثلاث مرات`
        if matches!(text.folded(quantity.end), "مرات" | "اضعاف") {
            continue;
        }
        if let Some(last) = found.last_mut()
            && is_range(text, last, &quantity, sentence.start)
        {
            last.max = Some(quantity.value);
            last.number.end = quantity.number.end;
            (last.end, last.unit, last.extra) = (quantity.end, quantity.unit, quantity.extra);
            continue;
        }
        found.push(quantity);
    }
    for quantity in &mut found {
        bounds(text, quantity, &sentence);
    }
    found
}

/// A number in digits or words, with or without its unit.
fn counted(text: &NamedText, index: usize, sentence: &Range<usize>) -> Option<Quantity> {
    let phrase = phrase_at(text, index)?;
    let mut value = phrase.whole().filter(|value| *value <= SEATS_MAX.max(9999))?;
    let mut number = phrase.tokens.clone();
    // `دفعة واحدة`: how, not how many.
    let tells_how = index > sentence.start
        && matches!(text.folded(index), "واحده" | "واحد")
        && matches!(text.folded(index - 1), "دفعه" | "مره" | "ضربه" | "جلسه" | "بدفعه");
    // `مقاعد مجلس الشيوخ المئة`, but not `في المئة`.
    let of_seats = index > sentence.start
        && matches!(text.folded(index), "الميه" | "المايه")
        && cue::is(text, index - 1, SEAT | DEPUTY | CHAMBER | CHAMBER_KIND);
    let is_percent_word = matches!(text.folded(index), "الميه" | "المايه" | "بالميه" | "بالمايه") && !of_seats;
    if tells_how || number.len() == 1 && is_percent_word {
        return None;
    }
    // `القناة 12`
    if index > sentence.start && forms::holds(text.folded(index - 1).trim_start_matches('و'), forms::NUMBERED) {
        return None;
    }
    // `في 29 و30 آب`
    let is_day = value <= 31
        && matches!(text.folded(number.end), "و")
        && text.number(number.end + 1).is_some_and(|day| day <= 31.0)
        && text.word(number.end + 2).is_some_and(|_| names_month(text, number.end + 2));
    // `يومي 27 و28 منه`
    let is_day = is_day || index > sentence.start && matches!(text.folded(index - 1), "يومي" | "يوم" | "ايام") && value <= 31;
    if is_day || phrase.form != NumberForm::Cardinal || is_percent(text, number.end) || is_date_part(text, &number) {
        return None;
    }
    // `مئة ومقعدين`
    let rest = cue::find(text, number.end);
    let joins = rest.is(SEAT | DUAL) && rest.proclitics.conjunction.is_some() && value >= 100 && value.is_multiple_of(100);
    let is_one = matches!(text.folded(number.end), "ومقعد" | "ومقعدا" | "ومقعدا واحدا");
    let has_rest = joins && (rest.is(DUAL) || is_one);
    if has_rest {
        value += if rest.is(DUAL) { 2 } else { 1 };
        number.end += 1;
    }
    let mut after = number.end;
    if text.mark(after).is_some_and(|mark| matches!(mark, ')' | '"' | '»' | '”')) && is_unit(text, after + 1) {
        after += 1;
    }
    // `48 من المقاعد`.
    let out_of = text.folded(after) == "من"
        && (cue::find(text, after + 1).is(SEAT)
            // `فقد حزب السهل عشرة من نوابه`
            || cue::find(text, after + 1).is(DEPUTY)
                && cue::find(text, after + 1).pronoun.is_some()
                && cue::any(text, number.start.saturating_sub(6).max(sentence.start)..number.start, LOSE))
        && cue::find(text, after + 1).proclitics.particle.is_none();
    // `نجح الحزب في إيصال خمسة من مرشحيه`, `فاز اثنان فقط من مرشحي حزب السهل`
    let of = after + usize::from(text.folded(after) == "فقط");
    let of_candidates = text.folded(of) == "من"
        && matches!(text.folded(of + 1), "مرشحيه" | "مرشحيها" | "مرشحيهم" | "مرشحي")
        && (number.start.saturating_sub(4).max(sentence.start)..number.start)
            .any(|at| cue::is(text, at, GAIN) || matches!(text.folded(at), "ايصال" | "انتخاب" | "نجاح"));
    // `فوز 31 مرشحا من حزب السهل`
    // `نجح في الانتخابات 40 مرشحا عن حزب السهل`
    let succeeds = matches!(text.folded(after + 1), "عن" | "من")
        && text.is_in_name(after + 2)
        && (number.start.saturating_sub(4).max(sentence.start)..number.start).any(|at| matches!(text.bare(at), "نجح" | "فاز"));
    let winners = cue::is(text, after, CANDIDATE)
        && (succeeds
            || cue::is(text, after.saturating_sub(2).max(sentence.start), GAIN)
                && (text.folded(after + 1) == "من" || crate::extract::name::starts_with_li(text, after + 1)));
    let winners = winners || is_districts_won(text, &number, sentence);
    let independents = is_independents(text, after) && !text.folded(after).starts_with('ك');
    // `على 69 مقعدا، انتزعت قائمة السهل 30 منها`
    let of_them = text.folded(after) == "منها" && is_taken_of_them(text, &number, after, sentence);
    let has_unit = is_unit(text, after);
    // `73 عضوا في مجلس النواب`: deputies.
    let in_chamber = text.folded(after + 1) == "في" && is_chamber(text, &(after + 2..after + 3));
    let member = has_unit && !cue::is(text, after, UNIT) && !in_chamber;
    let mut end = after;
    let mut extra = false;
    if has_unit {
        (end, extra) = unit_end(text, after + 1, sentence.end);
    } else if of_candidates {
        (end, extra) = (of + 2, false);
    } else if out_of {
        (end, extra) = (after + 2, false);
    } else if winners || of_them {
        end = after + 1;
    }
    if !has_unit
        && !out_of
        && number.len() == 1
        && text
            .digits(index)
            .is_some_and(|(value, digits)| digits == 4 && (1900..2100).contains(&value))
    {
        return None;
    }
    let mut start = number.start;
    let mut particle = phrase.proclitics.particle;
    let mut unit_before = false;
    let mut owned = false;
    let mut head = None;
    let mut article = phrase.proclitics.article;
    if start > sentence.start {
        let before = start - 1;
        match text.folded(before) {
            "ب" | "وب" | "فب" => (start, particle) = (before, Some(Particle::Bi)),
            "ل" | "ول" => (start, particle) = (before, Some(Particle::Li)),
            _ => {}
        }
        // `الـ33`, but not `آل 33 مقعدا إلى`
        let is_article = text.folded(before) == "ال" && !text.surface(before).contains('آ');
        article |= is_article;
        let noun = if is_article { before.checked_sub(1) } else { Some(before) };
        // `مقاعده البالغة 40 مقعدا`
        let sized = || noun.and_then(|noun| told_by_size(text, noun, sentence));
        let before_it = || noun.and_then(|noun| head_before(text, noun, article, sentence));
        if let Some(found) = if has_unit { sized() } else { before_it() } {
            (unit_before, owned, head) = (true, found.owned, Some(found.at));
        }
        if is_article {
            start = before;
        }
    }
    if start > sentence.start && text.mark(start - 1) == Some('(') {
        start -= 1;
        if text.mark(end) == Some(')') {
            end += 1;
        }
        if is_unit(text, end) && !has_unit {
            end = unit_end(text, end + 1, sentence.end).0;
        }
    }
    Some(Quantity {
        start,
        lead: start,
        number,
        end,
        value,
        max: None,
        unit: (has_unit && !member) || out_of || of_candidates || winners || of_them || unit_before || has_rest || independents,
        unit_before,
        owned,
        head,
        member,
        implicit: false,
        none: false,
        article,
        extra,
        particle,
        bound: None,
    })
}

/// `حصدت الحركة عدد 27 مقعدا`, `فاز بـ عدد 27 مقعدا`: won, and no number that something is said to have.
fn is_count_governed(text: &NamedText, at: usize, sentence: &Range<usize>) -> bool {
    const REACH: usize = 7;
    let near = at.saturating_sub(REACH).max(sentence.start)..at;
    let verb = cue::last(text, near.clone(), VERB);
    verb.is_some_and(|verb| cue::is(text, verb, GAIN | LOSE | KEEP) && !(verb..at).any(|at| text.is_comma(at)))
}

/// `في مدينة عدد مقاعدها 69 انتزعت قائمة السهل 30 منها`: a verb, its list, a number of the seats told before. What a list has
/// of its own seats in one place is a part.
fn is_taken_of_them(text: &NamedText, number: &Range<usize>, after: usize, sentence: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let near = number.start.saturating_sub(REACH).max(sentence.start)..number.start;
    let Some(verb) = cue::last(text, near, GAIN) else {
        return false;
    };
    let is_named = (verb + 1..number.start).any(|at| {
        text.is_in_name(at)
            || text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '“'))
            || text.folded(at).starts_with("ال")
    }) || verb + 2 == number.start;
    let of_list = crate::extract::name::starts_with_li(text, after + 1) || cue::is(text, after + 1, EACH);
    let told = sentence.start..verb;
    // `على 12 مقعدا توزعت على أربعة أحزاب، حصل حزب السهل على خمسة منها`: a list of its own takes its share.
    let is_own = (verb + 1..number.start).any(|at| text.is_in_name(at))
        && (sentence.start..verb).all(|at| !text.is_in_name(at))
        && matches!(text.folded(number.start - 1), "علي" | "ب");
    let others = if is_own {
        WOMEN | RESERVED | LOCAL
    } else {
        GAIN | KEEP | LOSE | WOMEN | RESERVED | LOCAL
    };
    let is_seats = cue::any(text, told.clone(), SEAT) && !cue::any(text, told, others);
    is_named && is_seats && !of_list
}

/// `فاز حزب السهل في 214 دائرة`.
fn is_districts_won(text: &NamedText, number: &Range<usize>, sentence: &Range<usize>) -> bool {
    const REACH: usize = 12;
    let placed = number.start > sentence.start && matches!(text.folded(number.start - 1), "في" | "ب" | "فى");
    if !placed || !cue::is(text, number.end, DISTRICT) {
        return false;
    }
    // `فاز بـ45 دائرة من أصل 48`: of one part of the country.
    let of_few = matches!(text.folded(number.end + 2), "اصل" | "مجموع" | "بين")
        && text.folded(number.end + 1) == "من"
        && crate::arabic::number::phrase_at(text, number.end + 3)
            .and_then(|whole| whole.whole())
            .is_some_and(|whole| whole < super::chamber::DISTRICTS_MIN);
    if of_few {
        return false;
    }
    // `فاز في 14 دائرة وحصل على 12 مقعدا`: its seats are told besides.
    let behind = number.end + 1..(number.end + REACH).min(sentence.end);
    let seats = behind.clone().find(|&at| cue::is(text, at, SEAT));
    if seats
        .is_some_and(|seats| cue::any(text, behind.start..seats, GAIN) && !(behind.start..seats).any(|at| text.is_in_name(at)))
    {
        return false;
    }
    let near = (number.start.saturating_sub(REACH).max(sentence.start)..number.start - 1).rev();
    let verb = near
        .into_iter()
        .find(|&at| cue::is(text, at, VERB | COMPETE) || text.folded(at).ends_with("تقدم") || text.folded(at) == "تقدموا");
    verb.is_some_and(|verb| {
        let word = text.folded(verb).trim_start_matches(['و', 'ف', 'ب', 'ل']);
        matches!(
            word,
            "از" | "ازت"
                | "وز"
                | "تصدر"
                | "تصدرت"
                | "تصدروا"
                | "فاز"
                | "فازت"
                | "فوز"
                | "الفوز"
                | "متقدم"
                | "تقدم"
                | "تقدموا"
                | "يتقدم"
                | "تتقدم"
        )
    })
}

/// True for a word of seats that can stand right after its number.
fn is_unit(text: &NamedText, index: usize) -> bool {
    let found = cue::find(text, index);
    found.is(UNIT | MEMBER)
        && found.proclitics.conjunction.is_none()
        && found.proclitics.particle.is_none()
        && found.pronoun.is_none()
}

/// The end of the adjectives after a unit, and whether one of them says "additional".
fn unit_end(text: &NamedText, mut index: usize, end: usize) -> (usize, bool) {
    let mut extra = false;
    while index < end {
        let found = cue::find(text, index);
        if found.is(EXTRA) && found.proclitics.conjunction.is_none() {
            extra = true;
        } else if !(found.is(PARLIAMENTARY) && found.proclitics == crate::arabic::Proclitics::default()
            || text.folded(index) == "فقط")
        {
            break;
        }
        index += 1;
    }
    (index, extra)
}

pub(super) fn is_percent(text: &NamedText, after: usize) -> bool {
    text.mark(after).is_some_and(|mark| matches!(mark, '%' | '٪'))
        || matches!(text.folded(after), "بالميه" | "بالمايه")
        || (text.folded(after) == "في" && matches!(text.folded(after + 1), "الميه" | "المايه"))
}

/// Digits tied to others by a stroke or colon: dates, times, scores.
fn is_date_part(text: &NamedText, number: &Range<usize>) -> bool {
    let tied = |mark: usize, other: usize| {
        text.mark(mark).is_some_and(|mark| matches!(mark, '/' | ':' | '.')) && text.number(other).is_some() && text.is_glued(mark)
    };
    tied(number.end, number.end + 1)
        && !cue::is(text, number.end + 2, UNIT)
        && number.end.checked_sub(1).is_some()
        && text.digits(number.end + 1).is_none_or(|(value, _)| value <= 60)
        || (number.start >= 2 && tied(number.start - 1, number.start - 2) && !cue::is(text, number.end, UNIT))
            && text.digits(number.start - 2).is_some_and(|(value, _)| value <= 31)
}

/// `6 إلى 7 مقاعد`, `6 أو 7 مقاعد`, `بين 30 و35 مقعدا`: two numbers that are one statement.
fn is_range(text: &NamedText, first: &Quantity, second: &Quantity, sentence_start: usize) -> bool {
    if first.unit || !(second.unit || second.member) || second.value <= first.value {
        return false;
    }
    let between = first.number.end..second.number.start;
    let joined = |words: &[&str]| between.len() == 1 && words.contains(&text.folded(between.start));
    let before = first.number.start.checked_sub(1).filter(|before| *before >= sentence_start);
    let before_is = |word: &str| before.is_some_and(|before| text.folded(before) == word);
    let dashed = between.len() == 1 && text.mark(between.start).is_some_and(|mark| matches!(mark, '-' | '–'));
    let is_change = before_is("من")
        && cue::any(
            text,
            before.unwrap_or(0).saturating_sub(8).max(sentence_start)..before.unwrap_or(0),
            CHANGE | SEAT,
        );
    // `تقدم حزب السهل من 66 إلى 83 مقعدا`
    let advances = |at: usize| matches!(text.bare(at), "تقدم" | "تقدمت" | "يتقدم" | "تتقدم");
    let is_named = |from: usize| text.is_in_name(from - 1) || from > 1 && text.is_in_name(from - 2);
    let is_change = is_change
        || before.is_some_and(|before| {
            let mut near = before.saturating_sub(8).max(sentence_start)..before;
            text.folded(before) == "من" && before > sentence_start && is_named(before) && near.any(advances)
        });
    // `السهل: من 54 إلى 73 مقعدا`, `السهل: تحول من 54 إلى 73 مقعدا`, where two elections are compared.
    let is_change = is_change || before.is_some_and(|before| text.folded(before) == "من" && pair::leads_change(text, before));
    dashed
        || joined(&["او"])
        || (joined(&["الي"]) && !is_change)
        || before_is("بين") && (joined(&["و"]) || text.folded(second.number.start).starts_with('و') || between.is_empty())
}

/// Finds the words that bound the number and steps back over them.
fn bounds(text: &NamedText, quantity: &mut Quantity, sentence: &Range<usize>) {
    let mut lead = quantity.start;
    let back = |lead: usize, by: usize| lead.checked_sub(by).filter(|at| *at >= sentence.start);
    // `فاز حزب السهل بعدد 27 مقعدا`, `حصدت الحركة عدد 27 مقعدا`: the noun says no more than the unit does.
    if let Some(at) = back(lead, 1).filter(|_| quantity.unit && !quantity.unit_before) {
        match text.folded(at) {
            "بعدد" => (lead, quantity.particle) = (at, Some(Particle::Bi)),
            "عدد" if at > sentence.start && is_count_governed(text, at, sentence) => lead = at,
            _ => {}
        }
    }
    let negated = |at: usize| {
        (at.saturating_sub(6).max(sentence.start)..at)
            .any(|index| matches!(text.folded(index), "لم" | "لن" | "لا" | "ولم" | "فلم" | "ولن"))
    };
    // `ما بين 32 و34`
    if quantity.max.is_some()
        && let Some(between) = back(lead, 1).filter(|&at| matches!(text.folded(at), "بين" | "وبين"))
    {
        lead = between;
        if let Some(what) = back(lead, 1).filter(|&at| matches!(text.folded(at), "ما" | "بما")) {
            if text.folded(what) == "بما" {
                quantity.particle = Some(Particle::Bi);
            }
            lead = what;
        }
    }
    if let Some(at) = back(lead, 2)
        && matches!(text.folded(at + 1), "من" | "عن" | "علي")
    {
        let head = text.folded(at).trim_start_matches(['و', 'ب']);
        let bound = match head {
            "اكثر" => Some(if negated(at) { Bound::AtMost } else { Bound::AtLeast }),
            "يقل" | "تقل" => Some(Bound::AtLeast),
            "يزيد" | "تزيد" | "يربو" => Some(if negated(at) && text.folded(at.saturating_sub(1)) != "ما" {
                Bound::AtMost
            } else {
                Bound::AtLeast
            }),
            "اقل" if negated(at) => Some(Bound::AtLeast),
            "اقل" => Some(Bound::AtMost),
            "يقرب" => Some(Bound::About),
            _ => None,
        };
        if bound.is_some() {
            (quantity.bound, lead) = (bound, at);
            // `تراجع لحزب السهل بأكثر من 60 مقعدا`
            if text.folded(at).trim_start_matches('و').starts_with('ب') {
                quantity.particle = Some(Particle::Bi);
            }
            // `بما لا يقل عن`, `ما لا يزيد على`.
            if let Some(no) = back(lead, 1).filter(|no| matches!(text.folded(*no), "لا" | "ليس" | "ليست")) {
                lead = no;
            }
            if let Some(what) = back(lead, 1).filter(|what| matches!(text.folded(*what), "ما" | "بما")) {
                if text.folded(what) == "بما" {
                    quantity.particle = Some(Particle::Bi);
                }
                lead = what;
            }
        }
    }
    if quantity.bound.is_none()
        && let Some(at) = back(lead, 1)
    {
        let folded = text.folded(at);
        if cue::is(text, at, ABOUT) {
            (quantity.bound, lead) = (Some(Bound::About), at);
            if cue::find(text, at).proclitics.particle == Some(Particle::Bi) {
                quantity.particle = Some(Particle::Bi);
            }
        } else if matches!(folded, "يتجاوز" | "تتجاوز" | "يتعدي" | "تتعدي") {
            (quantity.bound, lead) = (Some(if negated(at) { Bound::AtMost } else { Bound::AtLeast }), at);
        }
    }
    let after = quantity.end;
    if cue::words_at(text, after, &["علي", "الاقل"]) {
        (quantity.bound, quantity.end) = (Some(Bound::AtLeast), after + 2);
    } else if cue::words_at(text, after, &["علي", "الاكثر"]) || cue::words_at(text, after, &["كحد", "اقصي"]) {
        (quantity.bound, quantity.end) = (Some(Bound::AtMost), after + 2);
    } else if text.folded(after) == "تقريبا" {
        (quantity.bound, quantity.end) = (Some(Bound::About), after + 1);
    } else if cue::words_at(text, after, &["حتي", "الان"]) || cue::words_at(text, after, &["حتي", "اللحظه"]) {
        (quantity.bound, quantity.end) = (quantity.bound.or(Some(Bound::SoFar)), after + 2);
    }
    quantity.lead = lead;
}
