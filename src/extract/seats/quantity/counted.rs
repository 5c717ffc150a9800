//! One number in digits or words and the unit that stands with it. Owns which numbers count nothing, and what their unit is; seats told without
//! a number are `without_number`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::arabic::number::{NumberForm, NumberPhrase, phrase_at};
use crate::extract::date::names_month;
use crate::extract::name::starts_with_li;

use super::super::chamber::{self, is_chamber};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::head::{head_before, told_by_size};
use super::super::named::NamedText;
use super::super::subject::is_independents;
use super::super::{forms, head::Head};
use super::{Quantity, SEATS_MAX, is_percent, is_unit, unit_end};

/// A number in digits or words, with or without its unit.
pub(super) fn counted(text: &NamedText, index: usize, sentence: &Range<usize>) -> Option<Quantity> {
    let phrase = phrase_at(text, index)?;
    let value = phrase.whole().filter(|value| *value <= SEATS_MAX.max(9999))?;
    if is_no_count(text, index, &phrase, value, sentence) {
        return None;
    }
    let rest = rest_behind(text, phrase.tokens.end, value);
    let end = phrase.tokens.end + usize::from(rest > 0);
    let number = phrase.tokens.start..said_again(text, &phrase).unwrap_or(end);
    let unit = Unit::behind(text, &number, sentence);
    let is_year = |(value, digits): (u32, u8)| digits == 4 && (1900..2100).contains(&value);
    if !unit.is_named && number.len() == 1 && text.digits(index).is_some_and(is_year) {
        return None;
    }
    let lead = Lead::before(text, &number, &phrase, unit.is_right_behind, sentence);
    let (start, end) = in_brackets(text, lead.start, &unit, sentence);
    Some(Quantity {
        start,
        lead: start,
        number,
        end,
        value: value + rest,
        max: None,
        unit: unit.counts || lead.head.is_some() || rest > 0,
        unit_before: lead.head.is_some(),
        owned: lead.head.as_ref().is_some_and(|head| head.owned),
        head: lead.head.map(|head| head.at),
        member: unit.is_member,
        implicit: false,
        none: false,
        article: lead.article,
        extra: unit.extra,
        particle: lead.particle,
        bound: None,
    })
}

/// True for a number that counts nothing: a share, a day, a name's.
fn is_no_count(text: &NamedText, index: usize, phrase: &NumberPhrase, value: u32, sentence: &Range<usize>) -> bool {
    const DAYS_MAX: u32 = 31;
    let number = &phrase.tokens;
    let before = text.word_before(index, 1, sentence.start);
    let word = text.folded(index);
    // `دفعة واحدة`: how, not how many.
    let tells_how = || matches!(word, "واحده" | "واحد") && matches!(before, "دفعه" | "مره" | "ضربه" | "جلسه" | "بدفعه");
    // `في المئة`, but not `مقاعد مجلس الشيوخ المئة`
    let is_percent_word = || {
        let is_hundred = matches!(word, "الميه" | "المايه");
        let of_seats = index > sentence.start && is_hundred && cue::is(text, index - 1, SEAT | DEPUTY | CHAMBER | CHAMBER_KIND);
        number.len() == 1 && (is_hundred && !of_seats || matches!(word, "بالميه" | "بالمايه"))
    };
    // `في 29 و30 آب`
    let opens_days = || {
        value <= DAYS_MAX
            && text.folded(number.end) == "و"
            && text.number(number.end + 1).is_some_and(|day| day <= f64::from(DAYS_MAX))
            && text.word(number.end + 2).is_some()
            && names_month(text, number.end + 2)
    };
    // `يومي 27 و28 منه`
    let is_day = || matches!(before, "يومي" | "يوم" | "ايام") && value <= DAYS_MAX;
    // `12 أو 14 بالمئة`
    let is_share_range = || {
        let other = matches!(text.folded(number.end), "او" | "الي").then(|| phrase_at(text, number.end + 1));
        other.flatten().is_some_and(|other| is_percent(text, other.tokens.end))
    };
    phrase.form != NumberForm::Cardinal
        || tells_how()
        || is_percent_word()
        // `القناة 12`
        || index > sentence.start && forms::holds(before.trim_start_matches('و'), forms::NUMBERED)
        || opens_days()
        || is_day()
        || is_percent(text, number.end)
        || is_share_range()
        || is_date_part(text, number)
}

/// `ثلاثة (3) مقاعد`: one past the brackets that say in digits what the words before them say, or in words what digits say.
fn said_again(text: &NamedText, phrase: &NumberPhrase) -> Option<usize> {
    let open = phrase.tokens.end;
    if text.mark(open) != Some('(') {
        return None;
    }
    let again = phrase_at(text, open + 1)?;
    let is_other_way = text.number(phrase.tokens.start).is_some() != text.number(open + 1).is_some();
    let is_same = is_other_way && again.whole() == phrase.whole() && text.mark(again.tokens.end) == Some(')');
    is_same.then_some(again.tokens.end + 1)
}

/// `مئة ومقعدين`: how many the unit behind the hundreds adds.
fn rest_behind(text: &NamedText, end: usize, value: u32) -> u32 {
    let rest = cue::find(text, end);
    let joins = rest.is(SEAT | DUAL) && rest.proclitics.conjunction.is_some() && value >= 100 && value.is_multiple_of(100);
    if !joins {
        0
    } else if rest.is(DUAL) {
        2
    } else {
        u32::from(matches!(text.folded(end), "ومقعد" | "ومقعدا"))
    }
}

/// The words behind a number that tell what it counts.
struct Unit {
    end: usize,
    extra: bool,
    /// True for seats or deputies, in whatever words.
    counts: bool,
    /// True where the word for them stands right behind the number.
    is_right_behind: bool,
    /// True where it does, or behind من.
    is_named: bool,
    /// True where it is only a word for "member".
    is_member: bool,
}

impl Unit {
    fn behind(text: &NamedText, number: &Range<usize>, sentence: &Range<usize>) -> Self {
        let closes = text
            .mark(number.end)
            .is_some_and(|mark| matches!(mark, ')' | '"' | '»' | '”'));
        let after = number.end + usize::from(closes && is_unit(text, number.end + 1));
        let is_right_behind = is_unit(text, after);
        // `73 عضوا في مجلس النواب`: deputies.
        let in_chamber = || text.folded(after + 1) == "في" && is_chamber(text, &(after + 2..after + 3));
        let is_member = is_right_behind && !cue::is(text, after, UNIT) && !in_chamber();
        let out_of = is_out_of(text, number, after, sentence);
        let of_candidates = candidates_end(text, number, after, sentence);
        let is_won = is_of_winners(text, number, after, sentence)
            || is_districts_won(text, number, sentence)
            // `على 69 مقعدا، انتزعت قائمة السهل 30 منها`
            || text.folded(after) == "منها" && is_taken_of_them(text, number, after, sentence);
        let is_of_independents = is_independents(text, after) && !text.folded(after).starts_with('ك');
        let (end, extra) = if is_right_behind {
            unit_end(text, after + 1, sentence.end)
        } else if let Some(end) = of_candidates {
            (end, false)
        } else if out_of {
            (after + 2, false)
        } else {
            (after + usize::from(is_won), false)
        };
        Self {
            end,
            extra,
            counts: is_right_behind && !is_member || out_of || of_candidates.is_some() || is_won || is_of_independents,
            is_right_behind,
            is_named: is_right_behind || out_of,
            is_member,
        }
    }
}

/// `48 من المقاعد`, `فقد حزب السهل عشرة من نوابه`
fn is_out_of(text: &NamedText, number: &Range<usize>, after: usize, sentence: &Range<usize>) -> bool {
    const REACH: usize = 6;
    if text.folded(after) != "من" {
        return false;
    }
    let whole = cue::find(text, after + 1);
    let are_lost = || {
        cue::any(
            text,
            number.start.saturating_sub(REACH).max(sentence.start)..number.start,
            LOSE,
        )
    };
    whole.proclitics.particle.is_none() && (whole.is(SEAT) || whole.is(DEPUTY) && whole.pronoun.is_some() && are_lost())
}

/// The four words before a number.
fn four_before(number: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    number.start.saturating_sub(4).max(sentence.start)..number.start
}

/// `نجح الحزب في إيصال خمسة من مرشحيه`, `فاز اثنان فقط من مرشحي حزب السهل`: where the words for the candidates end.
fn candidates_end(text: &NamedText, number: &Range<usize>, after: usize, sentence: &Range<usize>) -> Option<usize> {
    let of = after + usize::from(text.folded(after) == "فقط");
    let wins = |at: usize| cue::is(text, at, GAIN) || matches!(text.folded(at), "ايصال" | "انتخاب" | "نجاح");
    let are_candidates = text.folded(of) == "من"
        && matches!(text.folded(of + 1), "مرشحيه" | "مرشحيها" | "مرشحيهم" | "مرشحي")
        && four_before(number, sentence).any(wins);
    are_candidates.then_some(of + 2)
}

/// `فوز 31 مرشحا من حزب السهل`, `نجح في الانتخابات 40 مرشحا عن حزب السهل`
fn is_of_winners(text: &NamedText, number: &Range<usize>, after: usize, sentence: &Range<usize>) -> bool {
    if !cue::is(text, after, CANDIDATE) {
        return false;
    }
    let succeeds = || {
        matches!(text.folded(after + 1), "عن" | "من")
            && text.is_in_name(after + 2)
            && four_before(number, sentence).any(|at| matches!(text.bare(at), "نجح" | "فاز"))
    };
    // `بنجاح 16 مرشحا من حزب السهل`
    let is_gain = || {
        let noun = after.saturating_sub(2).max(sentence.start);
        cue::is(text, noun, GAIN) || matches!(text.folded(noun), "نجاح" | "بنجاح" | "ونجاح")
    };
    is_gain() && (text.folded(after + 1) == "من" || starts_with_li(text, after + 1)) || succeeds()
}

/// The words before a number that are its own: `بـ`, `الـ`, `مقاعده الـ`.
struct Lead {
    start: usize,
    particle: Option<Particle>,
    article: bool,
    /// The unit before it.
    head: Option<Head>,
}

impl Lead {
    /// `has_unit` tells that the unit stands behind the number.
    fn before(text: &NamedText, number: &Range<usize>, phrase: &NumberPhrase, has_unit: bool, sentence: &Range<usize>) -> Self {
        let mut lead = Self {
            start: number.start,
            particle: phrase.proclitics.particle,
            article: phrase.proclitics.article,
            head: None,
        };
        let Some(before) = number.start.checked_sub(1).filter(|&before| before >= sentence.start) else {
            return lead;
        };
        match text.folded(before) {
            "ب" | "وب" | "فب" => (lead.start, lead.particle) = (before, Some(Particle::Bi)),
            "ل" | "ول" => (lead.start, lead.particle) = (before, Some(Particle::Li)),
            _ => {}
        }
        // `الـ33`, but not `آل 33 مقعدا إلى`
        let is_article = text.folded(before) == "ال" && !text.surface(before).contains('آ');
        lead.article |= is_article;
        let noun = if is_article { before.checked_sub(1) } else { Some(before) };
        lead.head = noun.and_then(|noun| {
            if has_unit {
                // `مقاعده البالغة 40 مقعدا`
                told_by_size(text, noun, sentence)
            } else {
                head_before(text, noun, lead.article, sentence)
            }
        });
        if is_article {
            lead.start = before;
        }
        lead
    }
}

/// From where to where a number reaches that begins at `start`, with the brackets around it: `(14 مقعدا)`, `(14) مقعدا`.
fn in_brackets(text: &NamedText, start: usize, unit: &Unit, sentence: &Range<usize>) -> (usize, usize) {
    let mut end = unit.end;
    let Some(open) = start
        .checked_sub(1)
        .filter(|&open| open >= sentence.start && text.mark(open) == Some('('))
    else {
        return (start, end);
    };
    end += usize::from(text.mark(end) == Some(')'));
    if !unit.is_right_behind && is_unit(text, end) {
        end = unit_end(text, end + 1, sentence.end).0;
    }
    (open, end)
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
    let of_list = starts_with_li(text, after + 1) || cue::is(text, after + 1, EACH);
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
        && phrase_at(text, number.end + 3)
            .and_then(|whole| whole.whole())
            .is_some_and(|whole| whole < chamber::DISTRICTS_MIN);
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
