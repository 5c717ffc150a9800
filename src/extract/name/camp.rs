//! Camps and kinds of deputies that are told by description: `النواب الشيعة`, `يسار الوسط`, `لوائح المجتمع المدني`, `أحزاب صغيرة ومستقلين`.
//! Owns which words make such a group; knows no seats.

use std::ops::Range;

use crate::arabic::{Conjunction, Particle, Proclitics, TokenizedText, WordId, WordTest};
use crate::extract::words::Found;

use super::list::{ListKind, ListMention, mention};
use super::{Gazetteer, forms, is_word, name_of, words};

/// Verbs before who wins or loses seats.
static GAINS: WordTest = WordTest::new(|word| {
    let bare = word.trim_start_matches(['و', 'ف']);
    let stem = bare.strip_suffix('ت').unwrap_or(bare);
    matches!(
        stem,
        "تمكن"
            | "از"
            | "فاز"
            | "نال"
            | "حصل"
            | "حصد"
            | "حاز"
            | "احرز"
            | "كسب"
            | "احتفظ"
            | "حافظ"
            | "خسر"
            | "رفع"
            | "زاد"
            | "تقاسم"
            | "استعاد"
    )
});

/// True for the word of a wing: `اليمين`, `الوسط`.
pub(super) fn is_wing(text: &TokenizedText, index: usize) -> bool {
    matches!(text.folded(index).trim_start_matches('و'), "اليمين" | "اليسار" | "الوسط")
}

/// The camp that begins at token `index`.
pub(super) fn at(text: &TokenizedText, index: usize, found: Found) -> Option<ListMention> {
    let group = |words: usize, proclitics: Proclitics, guarded: bool| {
        let tokens = index..index + words;
        Some(mention(text, tokens, proclitics, ListKind::Group, Vec::new(), found, guarded))
    };
    let word = text.folded(index);
    let next = text.folded(index + 1);
    let wa = word.starts_with('و').then_some(Conjunction::Wa);
    let definite = Proclitics {
        conjunction: wa,
        article: true,
        ..Proclitics::default()
    };
    // `النواب الشيعة`
    let is_deputies_kind = forms::is(text, index + 1, forms::DEPUTIES_KIND);
    if matches!(word, "النواب" | "والنواب") && is_deputies_kind {
        return group(2, definite, false);
    }
    // `الثنائي الشيعي`, `للثنائي الشيعي`: two allies that are told as one.
    let pair = word.trim_start_matches('و');
    if matches!(pair, "الثنايي" | "للثنايي") && next.starts_with("ال") && is_word(text, index + 1) {
        let proclitics = Proclitics {
            particle: pair.starts_with("لل").then_some(Particle::Li),
            ..definite
        };
        return group(2, proclitics, false);
    }
    // `يعطي أنصار الرئيس سامي كمال 170 مقعدا`
    if let Some(person) = followers_of(text, index) {
        let proclitics = Proclitics {
            conjunction: wa,
            ..Proclitics::default()
        };
        let mut followers = group(person.end - index, proclitics, false)?;
        let noun = name_of(text, index..index + 1, proclitics);
        followers.name = format!("{noun} {}", name_of(text, person, Proclitics::default()));
        return Some(followers);
    }
    // `يسار الوسط`, `وليمين الوسط`
    if next == "الوسط"
        && let Some(proclitics) = wing_clitics(word)
    {
        return group(2, proclitics, false);
    }
    // `ديمقراطيو السويد`, `الأقلية الشيعية`
    let bare = word.trim_start_matches(['و', 'ل', 'ب']);
    let heads_camp = bare.ends_with("يو")
        && bare.chars().count() > 5
        && words::table().exact(WordId::of(bare).extended("ن")) & words::GROUP != 0;
    let is_minority = matches!(word, "الاقليه" | "والاقليه" | "للاقليه");
    if (heads_camp || is_minority) && next.starts_with("ال") {
        let proclitics = Proclitics {
            conjunction: wa,
            particle: word.starts_with("لل").then_some(Particle::Li),
            article: is_minority,
        };
        return group(2, proclitics, false);
    }
    // `المرشحون المستقلون`, `للمرشحين الأحرار`
    let candidates = word.trim_start_matches('و');
    if matches!(candidates, "المرشحون" | "المرشحين" | "للمرشحين" | "القايمات" | "للقايمات")
        && matches!(next, "الاحرار" | "المستقلون" | "المستقلين" | "المستقله")
    {
        let proclitics = Proclitics {
            particle: candidates.starts_with("لل").then_some(Particle::Li),
            ..definite
        };
        return group(2, proclitics, false);
    }
    // `187 مقعدا للشيعة، مقابل 77 للسنة`: `للسنة` is of a year elsewhere.
    let is_given =
        matches!(word, "للسنه" | "وللسنه") && index > 0 && (text.number(index - 1).is_some() || is_seats(text, index - 1));
    if is_given && speaks_of_communities(text, index) {
        let proclitics = Proclitics {
            conjunction: wa,
            particle: Some(Particle::Li),
            article: true,
        };
        return group(1, proclitics, false);
    }
    // `تراجع تمثيل الشيعة`, `ارتفع عدد نواب الشيعة`
    let counts_them = index > 0 && matches!(text.folded(index - 1), "نواب" | "تمثيل" | "مقاعد");
    // `تمكن الشيعة من رفع عدد نوابهم`
    let gains = index > 0 && word == "الشيعه" && GAINS.at(text, index - 1);
    if gains || counts_them && matches!(word, "الشيعه" | "السنه" | "الاكراد" | "المسيحيين") {
        let proclitics = Proclitics {
            article: true,
            ..Proclitics::default()
        };
        return group(1, proclitics, false);
    }
    of_several(text, index, found)
}

/// `مقعدا`, `مقاعد`, `نائبا`
fn is_seats(text: &TokenizedText, index: usize) -> bool {
    matches!(text.folded(index), "مقعدا" | "مقعد" | "مقاعد" | "نايبا" | "نواب")
}

/// True where the sentence around `index` names the other communities of the country.
fn speaks_of_communities(text: &TokenizedText, index: usize) -> bool {
    static OTHERS: WordTest = WordTest::new(|word| {
        let bare = word.trim_start_matches(['و', 'ل', 'ب']).trim_start_matches("ال");
        matches!(bare, "شيعه" | "كرد" | "اكراد" | "كورد" | "شيعيه" | "كرديه")
    });
    OTHERS.any_in(text, text.sentence_around(index))
}

/// The person in `أنصار رجل الدين سامي كمال`: those of somebody with a title.
fn followers_of(text: &TokenizedText, index: usize) -> Option<Range<usize>> {
    const TITLES_MAX: usize = 4;
    let is_followers = matches!(
        text.folded(index).trim_start_matches('و'),
        "انصار" | "مويدو" | "مويدي" | "حلفاء"
    );
    if !is_followers || !words::table().find(text, index + 1).is(words::TITLE) {
        return None;
    }
    let first =
        (index + 2..index + 2 + TITLES_MAX).find(|&at| !words::table().find(text, at).is(words::TITLE | words::DESCRIPTIVE))?;
    let is_name = |at: usize| {
        is_word(text, at)
            && text.folded(at).chars().count() > 1
            && !words::table().find(text, at).is(words::STOP | words::NOUN | words::LED)
            && crate::arabic::number::word(text, at).is_none()
    };
    (is_name(first) && is_name(first + 1)).then_some(first..first + 2)
}

/// What is written together with `يسار`, `يمين` before `الوسط`.
fn wing_clitics(word: &str) -> Option<Proclitics> {
    let stem = ["يسار", "يمين"].iter().find_map(|wing| word.strip_suffix(wing))?;
    let (conjunction, particle) = match stem {
        "" => (None, None),
        "و" => (Some(Conjunction::Wa), None),
        "ف" => (Some(Conjunction::Fa), None),
        "ل" => (None, Some(Particle::Li)),
        "ول" => (Some(Conjunction::Wa), Some(Particle::Li)),
        _ => return None,
    };
    Some(Proclitics {
        conjunction,
        particle,
        ..Proclitics::default()
    })
}

/// Several lists told by their kind: `أحزاب صغيرة ومستقلين`, `القوائم المستقلة`, `لوائح المجتمع المدني`.
fn of_several(text: &TokenizedText, index: usize, found: Found) -> Option<ListMention> {
    if !found.is(words::PLURAL) || found.pronoun.is_some() {
        return None;
    }
    let group = |end: usize, guarded: bool| {
        Some(mention(
            text,
            index..end,
            found.proclitics,
            ListKind::Group,
            Vec::new(),
            found,
            guarded,
        ))
    };
    let next = text.folded(index + 1);
    if found.proclitics.article {
        // `القوائم المستقلة`
        if matches!(next, "المستقله" | "الحره" | "المستقلين") {
            return group(index + 2, false);
        }
        // `الأحزاب الصغيرة`, `الأحزاب العشرة الأخرى`, but not `الأحزاب السياسية`: all of them.
        let end = (index + 1..index + 4).find(|&at| !tells_kind(text, at)).unwrap_or(index + 4);
        // `القوائم الشيعية` are nothing else, `الأحزاب الصغيرة` may be.
        let is_community = forms::is(text, index + 1, forms::COMMUNITY);
        return if end > index + 1 { group(end, !is_community) } else { None };
    }
    if found.proclitics.particle.is_some_and(|particle| particle != Particle::Li) {
        return None;
    }
    // `لوائح المجتمع المدني`, `أحزاب الوسط`
    if is_wing(text, index + 1) || next == "المجتمع" && text.folded(index + 2) == "المدني" {
        let end = index + 2 + usize::from(next == "المجتمع");
        // `أحزاب الوسط واليسار`
        let joins_wing = text.folded(end).starts_with('و') && is_wing(text, end);
        let end = end + usize::from(joins_wing);
        // Parties that are called so are told off: `أحزاب الوسط والبحر`.
        let goes_on = text.folded(end).starts_with("وال");
        let is_name = Gazetteer::bundled().at(text, index + 1).is_some_and(|known| known.end > end);
        return if goes_on || is_name { None } else { group(end, false) };
    }
    // `ذهبت ثلاثون مقعدا إلى أحزاب صغيرة ومستقلين`
    let is_indefinite = |at: usize| {
        words::table().find(text, at).is(words::DESCRIPTIVE) && !text.folded(at).starts_with("ال") && is_word(text, at)
    };
    let goes_to = index > 0 && text.folded(index - 1) == "الي" || found.proclitics.particle == Some(Particle::Li);
    if !goes_to || !is_indefinite(index + 1) || found.proclitics.conjunction.is_some() {
        return None;
    }
    let joins = words::table().find(text, index + 2);
    let is_joined = joins.proclitics.conjunction == Some(Conjunction::Wa);
    let end = if is_joined && joins.is(words::GROUP) {
        index + 3
    } else if is_joined && joins.is(words::PLURAL) && is_indefinite(index + 3) {
        index + 4
    } else {
        index + 2
    };
    group(end, false)
}

/// True for a word behind `الأحزاب` that says which of them: `الصغيرة`, `الدينية`, `العشرة`, `الأخرى`.
fn tells_kind(text: &TokenizedText, at: usize) -> bool {
    forms::is(text, at, forms::PARTIES_KIND)
}
