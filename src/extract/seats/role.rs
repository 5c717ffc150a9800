//! Which role a number plays for its list: the result, an earlier figure, a change. Owns the words that tell; whom the
//! number belongs to is `subject`'s and `owner`'s.

use std::ops::Range;

use crate::arabic::{Particle, WordTest};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::subject::RELATIVES;
use super::{threshold, times, total};

/// `بعدما`, and `بعد`, `عقب` before أن.
static AFTER: WordTest = WordTest::new(|word| matches!(word, "بعدما" | "وبعدما" | "فبعدما" | "بعد" | "وبعد" | "فبعد" | "عقب"));

/// What a number says of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The result the sentence is about.
    Result,
    /// An earlier figure that it is compared with.
    Before,
    /// A change, with its sign.
    Change(i32),
}

impl Reader<'_> {
    /// What the number says: the result, an earlier figure, a change. None for a number that says neither.
    pub(super) fn role(
        &self,
        number: &Quantity,
        next: Option<&Quantity>,
        left: &Range<usize>,
        first_of_sentence: usize,
    ) -> Option<Role> {
        let text = self.text();
        let lead = number.lead;
        let word = |back: usize| {
            lead.checked_sub(back)
                .filter(|at| *at >= left.start)
                .map_or("", |at| match text.folded(at) {
                    // `خسر ثلث نوابه، فمن 45 نائبا تراجع إلى 30`
                    "فمن" => "من",
                    word => word,
                })
        };
        let tail = |count: usize| lead.saturating_sub(count).max(left.start)..lead;
        // `انخفضت حصة حزب السهل بأربعة مقاعد`: the verb tells, not its subject.
        let changes_holding = |verb: usize| cue::is(text, verb, HOLDING) && verb > left.start && cue::is(text, verb - 1, CHANGE);
        let verb = cue::last(text, left.clone(), VERB).map(|verb| if changes_holding(verb) { verb - 1 } else { verb });
        let verb_is = |classes| verb.is_some_and(|verb| cue::is(text, verb, classes));
        let is_rest = matches!(text.folded(number.end), "الاخري" | "المتبقيه" | "الباقيه");
        // `تفقد حركة السهل موقعها، إذ لن يكون لها سوى 29`
        let will_have = verb_is(LOSE)
            && cue::any(text, tail(1), EXCEPT)
            && matches!(word(2), "له" | "لها" | "لهم" | "لديه" | "لديها")
            && tail(5).any(|at| text.folded(at) == "لن");
        if will_have {
            return Some(Role::Result);
        }
        if number.unit_before
            && !number.owned
            && !is_rest
            && !is_all(text, number)
            && !self.wins_all(number, verb)
            && !holds_them(text, number.end)
            && !matches!(word(2), "صاحب" | "صاحبه")
            && !verb_is(CHANGE | LOSE | ADD | KEEP)
            && !cue::any(text, tail(4), CHANGE)
        {
            return None;
        }
        // `خسر حزب السهل، صاحب الأغلبية في المجلس السابق بواقع 316 مقعدا، …`: what the aside says of the list.
        let owner = tail(9)
            .rev()
            .find(|&at| matches!(text.folded(at), "صاحب" | "صاحبه") && cue::is(text, at + 1, MAJORITY));
        if let Some(owner) = owner.filter(|&owner| !cue::any(text, owner..lead, VERB)) {
            let is_former = cue::any(text, owner..lead, BEFORE);
            return Some(if is_former { Role::Before } else { Role::Result });
        }
        // `دخل السهل السباق وفي جعبته 45 مقعدا`: what it had before.
        if super::strength::brings_into_race(text, left) {
            return Some(Role::Before);
        }
        // `سجل مكسبا صافيا من ثمانية مقاعد`
        if word(1) == "من" && matches!(word(2), "صافيا" | "صافيه") && cue::any(text, tail(3), CHANGE | LOSE) {
            return Some(Role::Change(if cue::any(text, tail(3), FALL | LOSE) { -1 } else { 1 }));
        }
        // `خسرت جمعية السهل، ولها سبعة مقاعد، رهانها`: what an aside says it has.
        let has_aside = matches!(word(1), "وله" | "ولها" | "ولهم" | "ولديه" | "ولديها")
            && lead >= left.start + 2
            && matches!(text.mark(lead - 2), Some('،' | ','));
        if has_aside && number.unit && !number.extra && !number.owned && verb_is(CHANGE | LOSE | ADD) {
            return Some(Role::Result);
        }
        // `بـ134 مقعدا بعد 132`: what it was before.
        let follows_count = word(1) == "بعد" && left.len() <= 3 && self.seats.len() > first_of_sentence;
        if follows_count && self.seats.last().is_some_and(|last| last.seats.is_some()) {
            return Some(Role::Before);
        }
        // `استعاد حزب السهل أنفاسه، من 66 نائبا إلى 88`
        let leads_on = word(1) == "من"
            && next.is_some_and(|next| {
                let between = number.end..next.lead;
                next.lead > number.end
                    && text.folded(next.lead - 1) == "الي"
                    && between.clone().all(|at| text.mark(at).is_none())
                    && !cue::any(text, between, VERB | UNIT)
            });
        if leads_on && lead >= left.start + 2 && text.word(lead - 2).is_none() && !verb_is(CHANGE | LOSE | ADD) {
            return Some(Role::Before);
        }
        // `تراجع حزب السهل أمام حزب النهر صاحب 81 مقعدا`
        if matches!(word(1), "صاحب" | "صاحبه")
            && number.unit
            && verb_is(CHANGE | LOSE)
            && RELATIVES.last_in(text, left.clone()).is_none()
        {
            return Some(Role::Result);
        }
        // `وعززت تمثيلها بـ34 مقعدا، بعد 26 في الدورة السابقة`: set against what it was.
        let compared = || {
            let behind = number.end + usize::from(matches!(text.mark(number.end), Some('،' | ',')));
            matches!(text.folded(behind), "مقابل" | "بعد" | "بدل" | "بدلا")
                && crate::arabic::number::phrase_at(text, behind + 1).is_some()
        };
        // `زاد حصته 12 مقعدا`
        let own = forms::holds(word(1), forms::OWN_SHARE);
        if own
            && number.unit
            && !number.article
            && !(number.particle == Some(Particle::Bi) && compared())
            && let Some(change) =
                cue::last(text, left.start..lead.saturating_sub(1), VERB).filter(|&at| {
                    // `تراجع السهل أمام حركة النهر التي كانت حصتها 20 مقعدا`
                    cue::is(text, at, CHANGE) && !RELATIVES.any_in(text, at..lead)
                })
            // `انتقل مقعد إلى السهل الذي صار رصيده 48 مقعدا`
            && !(change..lead).any(|at| becomes(text, at))
        {
            return Some(Role::Change(if cue::is(text, change, FALL) { -1 } else { 1 }));
        }
        // `خسر أكثر من نصف مقاعده في اقتراع 1990 (44 مقعدا)`: what the brackets hold is left.
        let is_half = |at: usize| {
            matches!(
                text.folded(at),
                "نصف" | "ثلث" | "ثلثي" | "ربع" | "معظم" | "اغلب" | "اغلبيته" | "اكثريته" | "غالبيته"
            )
        };
        if text.mark(lead) == Some('(') && number.unit && verb.is_some_and(|verb| verb_is(LOSE) && (verb..lead).any(is_half)) {
            return Some(Role::Result);
        }
        let before_head = number.head.filter(|_| number.owned).and_then(|head| head.checked_sub(1));
        // `خسر نصف مقاعده الأربعة والعشرين`
        if before_head.is_some_and(|at| matches!(text.folded(at), "نصف" | "ثلث" | "ثلثي" | "ربع" | "معظم" | "اغلب"))
        {
            return Some(Role::Before);
        }
        let led_by = |word: &str| before_head.is_some_and(|at| text.folded(at) == word);
        // `أضاف أربعة نواب إلى نوابه الخمسة عشر`
        if (led_by("الي") || led_by("علي"))
            && cue::last(text, text.sentence_around(lead).start..lead, VERB).is_some_and(|verb| cue::is(text, verb, ADD | RISE))
        {
            return Some(Role::Before);
        }
        // `من أصل 295 كانت في حوزته`
        if word(1) == "اصل" && total::was_held(text, number) {
            return Some(Role::Before);
        }
        // `أقل بستة فقط من 418 أحرزها فلان في 1997`
        let next_word = cue::find(text, number.end);
        if word(1) == "من" && next_word.is(GAIN) && next_word.pronoun.is_some() && cue::any(text, left.clone(), SEAT) {
            return Some(Role::Before);
        }
        // `أضاف السهل إلى حصيلته في 2007 أربعة وثمانين مقعدا`, `أضاف إلى نوابه الأربعة عشر ثلاثة`
        if !number.owned && self.adds_to_own(number, left) {
            return Some(Role::Change(1));
        }
        // `ربح حزب السهل مقعدين فبات له ثمانية عشر`
        let gains = verb.is_some_and(|verb| {
            matches!(
                text.folded(verb).trim_start_matches(['و', 'ف']),
                "ربح" | "ربحت" | "كسب" | "كسبت"
            )
        });
        let makes = next.is_some_and(|next| {
            let between = number.end..next.lead.max(number.end);
            between.clone().any(|at| becomes(text, at)) && self.search.names.lists_in(between).is_empty()
        });
        // `كسب 22 مقعدا مقارنة بالاقتراع السابق`, `أي أنه كسب 59 مقعدا`
        let compares = || {
            let is_that =
                verb.is_some_and(|verb| (verb.saturating_sub(2).max(left.start)..verb).any(|at| text.folded(at) == "اي"));
            is_that && self.seats.len() > first_of_sentence || cue::is(text, number.end, COMPARE)
        };
        // `كسب 19 مقعدا (من 54 إلى 73)`
        let is_explained = text.mark(number.end) == Some('(') && text.folded(number.end + 1) == "من";
        if gains && number.particle.is_none() && ((makes || is_explained) && number.unit || compares()) {
            return Some(Role::Change(1));
        }
        // `استعاد حزب السهل خمسة مقاعد`, but not `استعاد الصدارة بخمسة`
        let regains = verb.is_some_and(|verb| {
            let word = text.folded(verb).trim_start_matches(['و', 'ف', 'ل']);
            word.starts_with("استعاد") || word.ends_with("ستعيد")
        });
        // `يستعيد حزب السهل أرقام 2011: 34 مقعدا`
        let is_told = lead > left.start && text.mark(lead - 1) == Some(':');
        if regains && number.unit && number.particle.is_none() && !number.unit_before && !is_told {
            return Some(Role::Change(1));
        }
        // `فاز بـ27 مقعدا ليرتفع رصيده إلى 107`, `فاز بمقعد ليكون له سبعة`
        let raises = next.is_some_and(|next| {
            let between = number.end..next.lead.max(number.end);
            let first = between.clone().next().map_or("", |at| text.folded(at));
            let becomes = forms::holds(first, forms::SO_THAT_NOW);
            let own = between
                .clone()
                .any(|at| forms::is(text, at, forms::OWN_SHARE) || matches!(text.folded(at), "له" | "لها" | "لهم"));
            becomes && own && next.value > number.value && self.search.names.lists_in(between).is_empty()
        });
        if raises && number.unit && verb_is(GAIN) {
            return Some(Role::Change(1));
        }
        // `هبط حزب السهل إلى النصف: أربعون نائبا`: the count itself.
        let is_told = lead > left.start && text.mark(lead - 1) == Some(':') && verb_is(CHANGE | KEEP);
        if is_told && number.unit && !number.extra {
            return Some(Role::Result);
        }
        // `خسرت 11 مقعدا من مقاعدها الاثني عشر`, but `حصدت 34 مقعدا من مقاعده الخمسين`: the chamber's.
        if led_by("من") {
            let own = LOSE | FALL | KEEP | EXCEPT | LEAVE;
            return cue::any(text, text.sentence_around(lead).start..lead, own).then_some(Role::Before);
        }
        // `مقاعده التي كانت خمسة وعشرين`
        if number.owned && number.head.is_some_and(|head| cue::any(text, head + 1..lead, WAS)) {
            return Some(Role::Before);
        }
        let governed_by_particle = matches!(word(1), "علي" | "ب" | "الي" | "من" | "عن") || number.particle == Some(Particle::Bi);
        // `لتصبح كتلتها 12 نائبا`, but not `لتصبح خسارتها 12 مقعدا`
        let has_become = tail(3).any(|at| becomes(text, at)) && !cue::any(text, tail(3), CHANGE | LOSE);
        if !governed_by_particle
            && !has_become
            && let Some(sign) = self.change_before(verb, left, first_of_sentence)
        {
            return Some(Role::Change(sign));
        }
        // `زيادة مقاعد الورد بواقع 19 مقعدا`
        if matches!(word(1), "بواقع" | "بمقدار")
            && let Some(change) = cue::last(text, tail(12), CHANGE)
        {
            return Some(Role::Change(if cue::is(text, change, FALL) { -1 } else { 1 }));
        }
        // `حصل على 210 مقاعد، أي أقل بـ30 مقعدا من الانتخابات الماضية`
        if let Some(sign) = self.compared_with_before(number, word(1), first_of_sentence) {
            return (sign != 0).then_some(Role::Change(sign));
        }
        let is_behind_colon = lead > left.start && text.mark(lead - 1) == Some(':');
        // `لم يبق له غير خمسة من أصل خمسة عشر`: of its own.
        let of_whole = left.len() <= 2 && cue::any(text, left.clone(), TOTAL_OF) && word(2) == "من";
        if of_whole && !number.unit_before {
            let sentence = text.sentence_around(lead).start;
            let is_own = cue::any(text, sentence..left.start, EXCEPT | KEEP) && self.seats.len() > first_of_sentence;
            return is_own.then_some(Role::Before);
        }
        // `أضاف 28 مقعدا إلى الأربعة والعشرين التي دخل بها`
        let adds = || cue::any(text, text.sentence_around(lead).start..lead, ADD);
        if number.article && !number.unit && !number.unit_before && word(1) == "الي" && adds() {
            return Some(Role::Before);
        }
        // `المقاعد الستة والخمسين التي كانت لحزب السهل`
        if number.unit_before && !number.owned && holds_them(text, number.end) {
            return Some(Role::Before);
        }
        // `ليصبح رصيدها 65`, `ليصير عددهم اثني عشر`.
        // `بعد أن كان عددهم سبعة`
        // `بعدما كان عدد نوابه لا يزيد على 57`
        let counted = [1, 2]
            .into_iter()
            .find(|&back| lead >= left.start + back + 2 && cue::is(text, lead - back, COUNT));
        let counted_before = counted.is_some_and(|back| {
            (back == 1 || cue::is(text, lead - 1, SEAT | DEPUTY))
                && cue::is(text, lead - back - 1, WAS)
                && matches!(word(back + 2), "ان" | "بعدما" | "وبعدما" | "فبعدما")
        });
        // `بعدما كانت القوة الأولى برصيد 91`
        let was_once = || {
            let was = (left.start + 1..lead).rev().find(|&at| cue::is(text, at, WAS))?;
            let after =
                matches!(text.folded(was - 1), "بعدما" | "وبعدما" | "فبعدما") || was > left.start + 1 && AFTER.at(text, was - 2);
            let one_clause = !(was..lead).any(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
            // `فبعد أن كان القوة الأولى اكتفى هذه المرة بـ12`: a verb of its own.
            let is_past = |at: usize| {
                let found = cue::find(text, at);
                let is_plain = !found.proclitics.article && found.proclitics.particle.is_none() && found.pronoun.is_none();
                found.is(GAIN | KEEP | CHANGE) && !found.is(HOLDING) && is_plain
            };
            let goes_on = (was + 2..lead).any(|at| is_past(at) && !RELATIVES.at(text, at - 1));
            (after && one_clause && !goes_on).then_some(was)
        };
        // `أضاف سبعة مقاعد إلى رصيده السابق البالغ 25 مقعدا`
        let is_amount = matches!(word(1), "البالغ" | "البالغه" | "وهو" | "وهي") && cue::is(text, lead.saturating_sub(2), BEFORE);
        let goes_on = self.seats.len() > first_of_sentence && self.search.names.lists_in(left.clone()).is_empty();
        if is_amount && goes_on && lead >= left.start + 3 && cue::is(text, lead - 3, HOLDING | SEAT) {
            return Some(Role::Before);
        }
        // `كان لحزب السهل 61 مقعدا، ولم يبق له سوى خمسة`
        let is_less_now = || {
            next.is_some_and(|next| {
                let between = number.end..next.lead.max(number.end);
                let restricts =
                    next.lead > 0 && (cue::is(text, next.lead - 1, EXCEPT) || cue::is(text, next.lead.saturating_sub(2), EXCEPT));
                restricts && next.value < number.value && self.search.names.lists_in(between).is_empty()
            })
        };
        let was_before = number.unit
            && cue::last(text, left.clone(), WAS).is_some_and(|was| lead - was <= 9 && !cue::any(text, was..lead, VERB))
            && is_less_now();
        if was_before {
            return Some(Role::Before);
        }
        // `السهل: كان 42 مقعدا`
        let was_alone = number.unit && lead >= 2 && cue::is(text, lead - 1, WAS) && text.mark(lead - 2) == Some(':');
        if counted_before || was_alone || was_once().is_some() {
            return Some(Role::Before);
        }
        // `وبإضافة 12 مقعدا لحليفه حزب السهل`: what the other one has.
        if matches!(word(1), "باضافه" | "وباضافه") && number.unit && left.len() <= 3 {
            return Some(Role::Result);
        }
        if tail(3).any(|at| becomes(text, at)) || word(1) != "من" && tail(2).any(|at| cue::is(text, at, COUNT)) {
            return Some(Role::Result);
        }
        if cue::any(text, tail(3), DIFFERENCE) && text.mark(lead) != Some('(') && !is_behind_colon {
            return None;
        }
        if cue::any(text, tail(4), INSTEAD | COMPARE) {
            return Some(Role::Before);
        }
        if let Some(versus) = cue::last(text, tail(6), VERSUS) {
            let names_list = !self.search.names.lists_in(versus..lead).is_empty()
                || self.search.after(number.end, text.len(), false, false).is_some()
                || self.described_after(number, &(number.end..text.len())).is_some()
                || self.contestant(number, first_of_sentence).is_some()
                || matches!(text.folded(number.end), "للثاني" | "للثانيه");
            return Some(if names_list { Role::Result } else { Role::Before });
        }
        let breaks = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛')) || cue::is(text, at, VERB);
        let one_clause = |was: usize| lead - was <= 4 || !(was..lead).any(breaks);
        let had = cue::last(text, tail(14), WAS).is_some_and(|was| {
            let holds = |at: usize| {
                matches!(
                    text.folded(at),
                    "ممثلا"
                        | "ممثله"
                        | "له"
                        | "لها"
                        | "لهم"
                        | "لهما"
                        | "فيه"
                        | "تعد"
                        | "يعد"
                        | "عنده"
                        | "عندها"
                        | "لديه"
                        | "لديها"
                        | "يحوز"
                        | "تحوز"
                )
                    // `كان لدى السهل 45 نائبا`
                    || text.folded(at) == "لدي" && text.is_in_name(at + 1)
            };
            // `أما حزب السهل فكان له مقعدان`
            let is_result = text.folded(was).starts_with("فكان") && matches!(text.folded(was + 1), "له" | "لها" | "لهم");
            !is_result && one_clause(was) && (cue::any(text, was..lead, HAVE) || (was..lead).any(holds))
        });
        // `كان حزب النهر ثانيا وله 46، خلف حزب السهل الذي كان يتوفر على 52`: both of one time.
        let relative = cue::last(text, tail(9), WAS)
            .is_some_and(|was| was > left.start && matches!(text.folded(was - 1), "الذي" | "التي" | "الذين"));
        let head = text.sentence_around(left.start).start;
        let is_same_time = relative && self.seats.len() > first_of_sentence && cue::any(text, head..head + 3, WAS);
        if had && !is_same_time {
            return Some(Role::Before);
        }
        // `خسر 29 مقعدا مقارنة بعام 2002، حين كان القوة الأولى بـ251`
        let when_was = cue::last(text, tail(8), WAS).is_some_and(|was| {
            was > left.start
                && matches!(text.folded(was - 1), "حين" | "حينما" | "عندما")
                && self.search.names.lists_in(was..lead).is_empty()
                && one_clause(was)
        });
        if when_was && number.particle == Some(Particle::Bi) && self.seats.len() > first_of_sentence {
            return Some(Role::Before);
        }
        // `15 لا 13`.
        let corrects = lead >= 2 && (text.word(lead - 2).is_some() || matches!(text.mark(lead - 2), Some('،' | ',')));
        if matches!(word(1), "لا") && corrects && self.seats.len() > first_of_sentence {
            return Some(Role::Before);
        }
        if number.extra && number.unit {
            return Some(Role::Change(if verb_is(LOSE) { -1 } else { 1 }));
        }
        if let Some(noun) = cue::last(text, tail(3), CHANGE | LOSE)
            && cue::find(text, noun).proclitics.particle == Some(Particle::Bi)
        {
            let falls = cue::is(text, noun, FALL | LOSE);
            let compared = if number.unit_before { word(2) } else { word(1) };
            return match compared {
                "عن" | "من" => Some(Role::Before),
                _ => Some(Role::Change(if falls { -1 } else { 1 })),
            };
        }
        // `بأربعة مقاعد بعد تسعة وعشرين في 2011`
        let told_behind = number.unit && matches!(text.folded(number.end), "كانت" | "كان");
        if word(1) == "بعد"
            && (matches!(text.folded(number.end), "في" | "عام" | "سنه") || told_behind)
            && self.seats.len() > first_of_sentence
        {
            return Some(Role::Before);
        }
        // `ثلاثة وعشرون مكان 43`
        if matches!(word(1), "مكان" | "عوض") && self.seats.len() > first_of_sentence {
            return Some(Role::Before);
        }
        let next_is_to = next.is_some_and(|next| {
            next.lead > number.end && text.folded(next.lead - 1) == "الي"
                || next.start > 0 && text.folded(next.start - 1) == "الي"
        });
        let is_holding = verb_is(HOLDING);
        let won_majority = || (2..5).any(|back| lead > back && threshold::is_won_majority(text, lead - back, lead));
        // `فمن تسعة مقاعد لم يبق لها سوى خمسة`, `فمن 38 مقعدا في 2018 تراجعت إلى 17`
        let opens = lead == left.start + 1 || lead >= left.start + 2 && text.mark(lead - 2).is_some();
        let led_on = || {
            next.is_some_and(|next| {
                let between = number.end..next.lead.max(number.end);
                let falls = cue::any(text, between.clone(), FALL | RISE | EXCEPT);
                falls && between.into_iter().all(|at| text.mark(at).is_none())
            })
        };
        if matches!(word(1), "من" | "فمن" | "ومن") && opens && number.unit && led_on() {
            return Some(Role::Before);
        }
        // `قفز إلى المركز الثاني، ومن تسعة مقاعد إلى 42`
        let led = if word(1) == "ومن" { "من" } else { word(1) };
        match led {
            // `قلصت الأصوات حصة حزب السهل من خمسين مقعدا`
            "من" if verb_is(CHANGE) && !cue::any(text, tail(3), MAJORITY)
                || next_is_to && !won_majority()
                || verb_is(GAIN) && is_holding && cue::any(text, left.clone(), CHANGE) =>
            {
                return Some(Role::Before);
            }
            "عن" if verb_is(CHANGE | LOSE) || cue::any(text, tail(4), CHANGE) => return Some(Role::Before),
            // `إضافة إلى 8 مقاعد نالها`: beside something else.
            "الي" if verb_is(ADD) && !matches!(word(2), "اضافه" | "بالاضافه" | "واضافه") => {
                return Some(Role::Before);
            }
            "الي" => return Some(Role::Result),
            // `تراجع إلى تسعة مقاعد من 48`
            "من" if left.len() == 1 && self.seats.len() > first_of_sentence && total::follows_fall(text, left.start) => {
                return Some(Role::Before);
            }
            // `حافظ على كتلة من تسعة نواب`
            "من" if number.unit && matches!(word(2), "كتله" | "بكتله" | "مجموعه" | "فريق") && verb.is_some() =>
            {
                return Some(Role::Result);
            }
            // `فاز بأغلبية مريحة من 158 نائبا`
            "من" if number.unit && won_majority() => {
                // `كان يتمتع بأغلبية من 169 مقعدا`
                let had = cue::last(text, tail(9), WAS).is_some_and(one_clause);
                return Some(if had { Role::Before } else { Role::Result });
            }
            "من" => return None,
            _ => {}
        }
        if number.unit_before
            && verb_is(CHANGE)
            && cue::any(text, tail(3), SEAT)
            && (lead.saturating_sub(4).max(left.start)..lead).any(|at| text.folded(at) == "عن")
        {
            return Some(Role::Before);
        }
        if number.unit_before && verb_is(ADD) {
            return Some(Role::Before);
        }
        if let Some(after) = (tail(12)).rev().find(|&at| {
            AFTER.at(text, at)
                && (matches!(text.folded(at), "بعدما" | "وبعدما" | "فبعدما") || matches!(text.folded(at + 1), "ان"))
        }) {
            // `بعد أن كانت 30، لم تتجاوز مقاعده 12`: the clause has closed.
            let closed = (after..lead).any(|at| {
                let negated = matches!(text.folded(at + 1), "لم" | "فلم" | "اضافه" | "فضلا") && at + 2 < lead;
                matches!(text.mark(at), Some('،' | ',')) && (negated || cue::is(text, at + 1, VERB)) && at + 2 < lead
            });
            let was = cue::any(text, after..lead, WAS | HAVE) && !closed;
            // `فاز السهل بـ73، وجاء النهر ثالثا بعد أن ظفر بـ37`: the other's count says nothing of this one.
            let told = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
            let has_result = told.is_some_and(|told| {
                let since = text.token_at(told.number.start).min(after);
                let named_since = self
                    .search
                    .names
                    .lists_in(since..after)
                    .iter()
                    .any(|list| list.span != told.list.span);
                !named_since && self.search.names.lists_in(after..lead).is_empty()
            });
            // `ضاعف النهر حصته بعدما اكتفى آنذاك بمقعد`
            let then = (after..lead).any(|at| times::is(text, at, times::THEN));
            // `نال 18 مقعدا بعد أن أظهرت استطلاعات حصوله على 40`: of the same vote.
            let is_forecast = cue::any(text, after..lead, FORECAST);
            if (was || has_result || then) && !is_forecast {
                return Some(Role::Before);
            }
        }
        // `خسر قرابة نصف قوته، ثلاثة وعشرون مكان 43`: what is left.
        let replaces = cue::is(text, number.end, INSTEAD) || text.folded(number.end) == "مكان";
        if verb_is(LOSE) && replaces && lead > left.start && matches!(text.mark(lead - 1), Some('،' | ',')) {
            return Some(Role::Result);
        }
        // `فقد كل مقاعده باستثناء ثلاثة`: what is left.
        let spares = cue::is(text, lead.saturating_sub(1), EXCEPT);
        let of_all = |at: usize| cue::is(text, at, SEAT | DEPUTY) && cue::find(text, at).pronoun.is_some();
        if spares && tail(5).any(of_all) {
            return Some(Role::Result);
        }
        if verb_is(LOSE) && !matches!(word(1), "علي" | "ب") && number.particle != Some(Particle::Bi) && !number.none {
            return Some(Role::Change(-1));
        }
        // `زاد ستة على ما كان له`
        let over_former = matches!(text.folded(number.end), "علي" | "عن" | "عما")
            && (number.end..number.end + 3).any(|at| matches!(text.folded(at), "كان" | "كانت"));
        if verb_is(CHANGE) && over_former && number.particle.is_none() && word(1) != "الي" {
            return Some(Role::Change(if verb_is(FALL) { -1 } else { 1 }));
        }
        // `وأضاف الحزب أن 12 من نوابه`: a saying.
        let is_saying = verb.is_some_and(|verb| (verb..lead).any(|at| text.folded(at) == "ان"));
        // `وأضاف إليه حليفه حزب السهل أربعة`: the ally's own.
        let is_added_to = verb.is_some_and(|verb| matches!(text.folded(verb + 1), "اليه" | "اليها" | "اليهما" | "اليهم"));
        let is_named_behind = verb.is_some_and(|verb| !self.search.names.lists_in(verb..lead).is_empty());
        if verb_is(ADD) && is_added_to && is_named_behind {
            return Some(Role::Result);
        }
        // `وعززت حركة السهل موقعها بـ14 مقعدا`: by what it won.
        let is_place = |at: usize| {
            let word = text.folded(at).trim_start_matches('ا');
            let begins = |places: &[&str]| places.iter().any(|place| word.starts_with(place));
            (word.ends_with("ها") || word.ends_with('ه') || word.ends_with("هم"))
                && (begins(&["موقع", "مكانت", "صدار", "حضور", "مركز"]) || begins(&["تمثيل", "كتلت", "رصيد"]) && compared())
        };
        if verb_is(ADD) && number.particle == Some(Particle::Bi) && tail(4).any(is_place) {
            return Some(Role::Result);
        }
        if verb_is(ADD) && !is_saying {
            return Some(Role::Change(1));
        }
        // `تراجعت مقعدا واحدا`, `زادت مقعدين`
        // `بل زاد مقعدا على مقاعده الـ49`
        let is_counted = !number.implicit || text.folded(number.end) == "علي";
        let few = number.value <= 2 && cue::is(text, lead, SEAT | DUAL | DEPUTY) && is_counted;
        // `زاد حزب السهل مقعدين`, `تراجع حزب السهل 12 مقعدا`
        let led = |at: usize| matches!(text.folded(at), "الي" | "علي" | "من" | "في" | "عند" | "عن" | "ب" | "مع");
        let plain = |verb: usize| (verb + 1..lead).all(|at| (text.word(at).is_some() || text.is_in_name(at)) && !led(at));
        let grows = |verb: usize| cue::is(text, verb, CHANGE) && !cue::is(text, verb + 1, HOLDING | COUNT) && plain(verb);
        // `ارتفعت حصة حزب السهل نائبا واحدا`
        let of_share = number.unit
            && number.particle.is_none()
            && verb.is_some_and(|verb| matches!(text.folded(verb + 1), "حصه" | "تمثيل" | "رصيد") && lead > verb + 1)
            && !matches!(word(1), "الي" | "علي" | "عند" | "من");
        // `وزادها غريمه بثلاثة`
        let is_more = verb.is_some_and(|verb| {
            let pronoun = cue::find(text, verb).pronoun.is_some();
            pronoun && text.folded(verb).trim_start_matches('و').starts_with("زاد")
        });
        if is_more && number.particle == Some(Particle::Bi) {
            return Some(Role::Change(1));
        }
        // `انتقل إلى المركز الثاني بـ73 نائبا`
        let is_ranked =
            (left.start..lead).any(|at| matches!(text.folded(at), "المركز" | "المرتبه" | "الصف" | "الموقع" | "الصداره"));
        let ranks = (is_ranked || tail(4).any(is_place)) && number.particle == Some(Particle::Bi);
        let has_become = verb.is_some_and(|verb| (verb + 1..lead).any(|at| becomes(text, at)));
        if verb_is(CHANGE)
            && !number.unit_before
            && !ranks
            && !has_become
            && !text.folded(lead).starts_with('و')
            && (matches!(word(1), "")
                || few && verb.is_some_and(|verb| verb + 1 == lead)
                || number.particle.is_none() && number.lead == number.number.start && verb.is_some_and(grows)
                || of_share
                || number.particle == Some(Particle::Bi))
            && number.unit
            && verb.is_some_and(|verb| cue::find(text, verb).proclitics.particle != Some(Particle::Bi))
            && !tail(3).any(|at| cue::is(text, at, GAIN) && !cue::is(text, at, HOLDING))
        {
            return Some(Role::Change(if verb_is(FALL) { -1 } else { 1 }));
        }
        Some(Role::Result)
    }

    /// `انتزعت لائحة السهل المقاعد الخمسة`: whoever wins the seats has them all.
    fn wins_all(&self, number: &Quantity, verb: Option<usize>) -> bool {
        let text = self.text();
        let (Some(head), Some(verb)) = (number.head, verb) else {
            return false;
        };
        let takes = matches!(
            text.folded(verb).trim_start_matches(['و', 'ف']),
            "انتزع"
                | "انتزعت"
                | "حصد"
                | "حصدت"
                | "نال"
                | "نالت"
                | "كسب"
                | "كسبت"
                | "حاز"
                | "حازت"
                | "احرز"
                | "احرزت"
                | "اكتسح"
                | "اكتسحت"
        );
        let plain = cue::find(text, head).proclitics.particle.is_none() && cue::find(text, head).proclitics.conjunction.is_none();
        let before = head.saturating_sub(1);
        let adjoins = before == verb || text.is_in_name(before) || matches!(text.mark(before), Some('"' | '»' | '”' | ')'));
        takes && plain && number.article && head + 2 >= number.lead && adjoins
    }

    /// True for what is added to a list's own seats, told before it.
    fn adds_to_own(&self, number: &Quantity, left: &Range<usize>) -> bool {
        const REACH: usize = 9;
        let text = self.text();
        let head = text.sentence_around(number.lead).start;
        let from = number.lead.saturating_sub(REACH).max(head);
        let is_own = |at: usize| cue::is(text, at, SEAT | DEPUTY | HOLDING) && cue::find(text, at).pronoun.is_some();
        let Some(to) = (from..number.lead)
            .rev()
            .find(|&at| text.folded(at) == "الي" && is_own(at + 1))
        else {
            return false;
        };
        let rest = to + 2..number.lead;
        let is_dated = || super::period::find(text, rest.clone()).is_some_and(|(_, tokens)| tokens.end == rest.end);
        // The own seats are counted: that count was read right before this one.
        let is_counted = || left.is_empty() && self.seats.last().is_some_and(|last| last.rule == "seats/before");
        let is_plain = rest.is_empty() && number.unit && !number.unit_before;
        number.particle.is_none()
            && (is_plain || is_dated() || is_counted())
            && cue::any(text, from.saturating_sub(2).max(head)..to, ADD)
    }

    /// The sign of `أقل بـ30 مقعدا من الانتخابات الماضية` behind a count; 0 where it compares with anything else.
    fn compared_with_before(&self, number: &Quantity, word: &str, first_of_sentence: usize) -> Option<i32> {
        const REACH: usize = 5;
        let text = self.text();
        // `أقل مما كان له بستة مقاعد`
        let told = (number.lead.saturating_sub(5)..number.lead)
            .rev()
            .find(|&at| text.folded(at) == "مما" && matches!(text.folded(at + 1), "كان" | "كانت"));
        let word = told.map_or(word, |than| text.folded(than.saturating_sub(1)));
        let sign = match word.trim_start_matches(['و', 'ب']) {
            "اقل" => -1,
            "اكثر" | "ازيد" => 1,
            _ => return None,
        };
        if number.particle != Some(Particle::Bi) || number.bound.is_some() {
            return None;
        }
        if told.is_some() {
            return (self.seats.len() > first_of_sentence).then_some(sign);
        }
        let behind = number.end..number.end + REACH;
        let compares = matches!(text.folded(number.end), "من" | "عن" | "مما" | "عما" | "مقارنه");
        let dated = super::period::find(text, behind.clone()).is_some();
        let with_before =
            (dated || cue::any(text, behind.clone(), ELECTION | TERM | BEFORE | WAS)) && !cue::any(text, behind, MAJORITY);
        let is_told = self.seats.len() > first_of_sentence;
        // `أقل بستة مما كان له`
        let counts = number.unit || text.folded(number.end) == "مما" && cue::is(text, number.end + 1, WAS | GAIN | HAVE);
        Some(if counts && compares && with_before && is_told {
            sign
        } else {
            0
        })
    }

    /// The sign of a change that goes on from the one told right before it: `خسر الورد 12 مقعدا والبحر 22` leaves its verb out,
    /// and beside losses `ربح` and `كسب` speak of a gain, not of a result.
    fn change_before(&self, verb: Option<usize>, left: &Range<usize>, first_of_sentence: usize) -> Option<i32> {
        let text = self.text();
        let told = self.seats.get(first_of_sentence..).unwrap_or_default();
        let last = told.last()?;
        let has_count = last.seats.is_some();
        let last = last.delta?;
        let Some(verb) = verb.or_else(|| has_count.then_some(left.start)) else {
            let names_list = !self.search.names.lists_in(left.clone()).is_empty();
            let goes_on = left.clone().next().is_some_and(|at| text.folded(at).starts_with("وال"));
            return ((names_list || goes_on) && !self.has_copula(left.clone())).then_some(last.signum());
        };
        let gains = matches!(
            text.folded(verb).trim_start_matches(['و', 'ف']),
            "ربح" | "ربحت" | "كسب" | "كسبت" | "ربحوا" | "كسبوا"
        );
        gains.then_some(1)
    }

    /// `وله 46 مقعدا`, `برصيد`: what ties a name to a number without a verb.
    pub(super) fn has_copula(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|index| forms::is(self.text(), index, forms::COPULA))
    }
}

/// `أصبح`, `لتصبح`, `صار`.
pub(super) fn becomes(text: &NamedText, at: usize) -> bool {
    static BECOMES: WordTest = WordTest::new(|word| {
        let bare = word.trim_start_matches(['و', 'ف']);
        let stem = bare.strip_prefix('ل').or_else(|| bare.strip_prefix('س')).unwrap_or(bare);
        matches!(bare, "ليبلغ" | "لتبلغ" | "ليبلغوا") || forms::holds(stem, forms::BECAME)
    });
    BECOMES.at(text, at)
}

/// `بجميع المقاعد الـ12`: whoever wins them all has that many.
fn is_all(text: &NamedText, number: &Quantity) -> bool {
    // `حصد المقاعد السبعة كلها`
    let behind = matches!(text.folded(number.end), "كلها" | "جميعها" | "كافه" | "باكملها" | "جميعا");
    let start = number.start;
    let Some(all) = start.checked_sub(2) else { return false };
    behind
        || matches!(
            text.folded(all),
            "بجميع" | "جميع" | "بكل" | "كل" | "بكامل" | "كامل" | "بكافه" | "كافه"
        ) && cue::is(text, start - 1, SEAT)
}

/// `التي كانت لحزب السهل` behind a number.
pub(super) fn holds_them(text: &NamedText, at: usize) -> bool {
    matches!(text.folded(at), "التي" | "الذين")
        && matches!(text.folded(at + 1), "كانت" | "كانوا" | "كان")
        && (crate::extract::name::starts_with_li(text, at + 2) || matches!(text.folded(at + 2), "ل" | "من" | "بيد" | "بحوزه"))
}

/// True where `إلى` stands before the number: the second half of "from … to …".
pub(super) fn follows_to(text: &NamedText, number: &Quantity) -> bool {
    number.lead > 0 && text.folded(number.lead - 1) == "الي"
}
