//! What can follow a number whose unit is left out: the end of a clause, a list, a comparison, but no noun of another kind. Owns that
//! question only.

use super::named::NamedText;
use super::quantity::Quantity;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use crate::arabic::Particle;

/// True where what follows an elided unit can follow it: no noun of another kind.
pub(super) fn ends_clause(text: &NamedText, quantity: &Quantity, sentence_end: usize) -> bool {
    let after = quantity.end;
    if after >= sentence_end {
        return true;
    }
    // `مع حزب السهل (31) لتشكيل الحكومة`: alone in its brackets.
    let is_alone = text.mark(quantity.start) == Some('(') && after > 0 && text.mark(after - 1) == Some(')');
    if is_alone && text.word(after).is_some() && !matches!(text.folded(after), "بالميه" | "بالمايه" | "في") {
        return true;
    }
    if let Some(mark) = text.mark(after) {
        // `على 6،31 % من الأصوات`: a comma within a percentage.
        let is_decimal = || {
            matches!(mark, '،' | ',')
                && text.is_glued(after)
                && text.number(after + 1).is_some()
                && (matches!(text.mark(after + 2), Some('%' | '٪')) || matches!(text.folded(after + 2), "بالميه" | "بالمايه"))
        };
        return !matches!(mark, '%' | '٪' | '/' | '+') && !is_decimal();
    }
    let folded = text.folded(after);
    let found = cue::find(text, after);
    if folded == "من" {
        // `48 من مقاعد البرلمان`, `73 من أصل 329`; not `ثلاثين من أعضائه`.
        // and in a chain of winners `و21 من حزب السهل`.
        let is_list = || {
            let noun = crate::extract::name::words::table().find(text, after + 1);
            noun.is(crate::extract::name::words::NOUN) && noun.proclitics == crate::arabic::Proclitics::default()
        };
        // `كانت 103 من نصيب حزب السهل`
        let is_share_of = matches!(text.folded(after + 1), "نصيب" | "حصه");
        return is_share_of || cue::is(text, after + 1, SEAT | TOTAL_OF) || text.number(after + 1).is_some() || is_list();
    }
    // `أربعة منها لحزب السهل`
    // `لم يتوقع أحد أن يفقد 112 منها دفعة واحدة`
    let is_lost = quantity.lead > 0 && cue::is(text, quantity.lead - 1, LOSE);
    let is_share = matches!(folded, "منها" | "منهم")
        && (is_lost
            || cue::any(text, quantity.lead.saturating_sub(2)..quantity.lead, EXCEPT)
            || text.folded(after + 1) == "الي"
            || crate::extract::name::starts_with_li(text, after + 1)
            // `سبعة نواب، ثلاثة منهم من حزب السهل`
            || text.folded(after + 1) == "من"
                && (text.is_in_name(after + 2) || text.is_quote(after + 2) && text.is_in_name(after + 3))
            || cue::is(text, after + 1, EACH));
    // `مقابل أربعة وأربعين لغريمه التقليدي`
    // `مقابل أربعة لأقرب منافسيه حزب النهر`
    let is_nearest = matches!(folded, "لاقرب" | "لابرز" | "لاقوي" | "لاكبر") && cue::is(text, after + 1, OTHER);
    let is_others = is_nearest || found.is(OTHER) && found.proclitics.particle == Some(Particle::Li);
    // `إلى 73 صعودا من 54`
    let moves_from = matches!(folded, "صعودا" | "نزولا" | "هبوطا" | "ارتفاعا" | "انخفاضا" | "تراجعا")
        && matches!(text.folded(after + 1), "من" | "عن");
    is_share
        || is_others
        || moves_from
        || folded.starts_with("لل")
        || folded == "و"
        // `ثم حزب السهل (52) فالنهر (47)`
        || folded.starts_with("فال") && folded.chars().count() > 5
        // `ثم حزب السهل بـ52 فدولة النهر بـ47`
        || folded.starts_with('ف') && text.is_in_name(after)
        || folded.starts_with('و') && folded.chars().count() > 2 && !forms::begins(folded, forms::COUNTED_WAW)
        || matches!(folded, "لمرشحي" | "لممثلي" | "لمرشحين")
        || super::role::becomes(text, after)
        || super::described::heads_camp(text, after)
        || found.is(GAIN) && found.pronoun.is_some() && found.proclitics.conjunction.is_none()
        || found.is(GAIN) && matches!(text.folded(after + 1), "بها" | "عليها")
        || found.proclitics.conjunction.is_some()
        || found.is(CHANGE | LOSE | ADD) && found.proclitics.particle.is_some()
        || folded == "التي" && cue::is(text, after + 1, GAIN)
        || found.is(FOLLOW | EACH | BEFORE | AGAIN | VERSUS | INSTEAD | COMPARE | RESULTS)
        || forms::holds(folded, forms::GOES_ON)
        // `إلى 125 سنة 2016`, but not `61 سنة من الحكم`
        || folded == "سنه" && text.digits(after + 1).is_some_and(|(_, digits)| digits == 4)
        || crate::extract::name::words::table()
            .find(text, after)
            .proclitics
            .conjunction
            .is_some()
        || crate::extract::name::starts_with_li(text, after)
}
