//! Lists named beside the subject of a count: in asides, in relative clauses, behind `أما`, as parts of another. Owns telling them
//! from whom the count belongs to; the search for that one is `subject`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::arabic::{Proclitics, WordTest};
use crate::extract::name::{Gender, ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::subject::{RELATIVES, Search, Subject};

/// Longest name in quotes, in tokens.
const QUOTED_MAX: usize = 7;

impl Search<'_> {
    /// `أما حزب السهل، الذي كان قد شكل مع النهر حكومة، فلم يتبق له إلا أربعة`: the list behind `أما`, where nothing behind `ف` names
    /// another.
    pub(super) fn topic_of_as_for(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text;
        let as_for = left.clone().rev().find(|&at| matches!(text.folded(at), "اما" | "واما"));
        // `وبالنسبة إلى حزب السهل، فإن نوابه الـ25`
        let regards = || {
            let head = (left.start..left.end.min(left.start + 3)).find(|&at| matches!(text.folded(at), "بالنسبه" | "وبالنسبه"));
            head.filter(|&head| text.folded(head + 1) == "الي").map(|head| head + 1)
        };
        let as_for = as_for.or_else(regards)?;
        let skip = usize::from(text.mark(as_for + 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“')));
        let start = as_for + 1 + skip;
        let Some(list) = self.names.lists_in(start..start + 1).first() else {
            let apposed = self.other_by_name(as_for + 1, left.end);
            return apposed.or_else(|| self.bare_topic(as_for + 1, left.end));
        };
        if list.kind == ListKind::Back || list.proclitics.particle.is_some() {
            return None;
        }
        let goes_on = |at: usize| {
            let word = text.folded(at);
            let has = || matches!(word, "فله" | "فلها" | "فلديه" | "فلديها");
            let ends_aside = || {
                text.mark(at.saturating_sub(1))
                    .is_some_and(|mark| matches!(mark, '،' | ',' | '"' | '»' | '”' | ')'))
                    && (cue::is(text, at, VERB | WAS | HAVE)
                        || matches!(word, "فلم" | "فقد" | "فلن" | "فلا" | "فانه" | "فانها" | "فان"))
            };
            word.starts_with('ف') && (has() || ends_aside())
        };
        let after = (list.tokens.end + 1..left.end).rev().find(|&at| goes_on(at))?;
        let names_another = !self.names.lists_in(after + 1..left.end).is_empty();
        let is_joined = self
            .names
            .lists_in(list.tokens.end..(list.tokens.end + 3).min(after))
            .first()
            .is_some_and(|next| self.joins(list, next));
        (!names_another && !is_joined).then(|| Subject {
            lists: vec![self.reference(list)],
            tokens: list.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// `أما شريكه في الائتلاف الحكومي حزب السهل فحافظ على 31`: the name that says who the other one is.
    fn other_by_name(&self, other: usize, limit: usize) -> Option<Subject> {
        const REACH: usize = 12;
        let text = self.text;
        if !(cue::is(text, other, OTHER) && cue::find(text, other).pronoun.is_some()) {
            return None;
        }
        let is_then = |at: &usize| {
            text.folded(*at).starts_with('ف') && cue::is(text, *at, VERB | WAS) || matches!(text.folded(*at), "فلم" | "فقد")
        };
        let then = (other + 1..limit.min(other + REACH)).find(is_then)?;
        let is_mark = |at: usize| matches!(text.mark(at), Some('،' | ',' | '"' | '»' | '”' | ')'));
        let end = (other + 1..then).rev().find(|&at| !is_mark(at))? + 1;
        let list = self.names.lists_in(other + 1..then).last()?;
        let is_name = list.tokens.end == end && list.kind != ListKind::Back && list.proclitics == Proclitics::default();
        (is_name && self.names.lists_in(then..limit).is_empty()).then(|| Subject {
            lists: vec![self.reference(list)],
            tokens: list.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// `أما النهوض الديمقراطي فلم يحصل إلا على مقعدين`: a name without noun between `أما` and `ف`.
    fn bare_topic(&self, start: usize, limit: usize) -> Option<Subject> {
        const QUOTED_MAX: usize = 7;
        let text = self.text;
        let open = text.mark(start).is_some_and(|mark| matches!(mark, '"' | '«' | '“'));
        let quoted = text
            .partner(start)
            .filter(|&close| open && close > start + 1 && close < limit && close - start <= QUOTED_MAX);
        let begin = start + usize::from(open);
        let end = quoted.unwrap_or_else(|| self.bare_end(begin, limit));
        let after = end + usize::from(quoted.is_some());
        let goes_on = text.folded(after).starts_with('ف')
            && (cue::is(text, after, VERB | WAS) || matches!(text.folded(after), "فلم" | "فقد"));
        let is_person = self
            .names
            .others_in(begin..begin + 1)
            .iter()
            .any(|other| other.tokens.end >= end);
        let names_another = !self.names.lists_in(after..limit).is_empty();
        (end > begin && goes_on && !is_person && !names_another).then(|| self.bare(begin..end, "why-list-bare"))
    }

    /// `"قمر السهل" الذي صار له سبعة`: a name in quotes that is known only from them, right before the relative.
    pub(super) fn quoted_before(&self, relative: usize, from: usize) -> Option<Subject> {
        let close = relative.checked_sub(1).filter(|&close| close > from)?;
        let is_quote = self.text.mark(close).is_some_and(|mark| matches!(mark, '"' | '»' | '”'));
        let open = self
            .text
            .partner(close)
            .filter(|&open| is_quote && open + 1 < close && open >= from && close - open <= QUOTED_MAX)?;
        (!self.text.is_in_name(open + 1)).then(|| self.bare(open + 1..close, "why-list-bare"))
    }

    /// `الحزب الشيوعي الذي لم يكن له سوى مقعد واحد`, `حزب السهل الذي كان يتوفر على 52`: the place of the list before the relative.
    pub(super) fn in_relative_clause(&self, mentions: &[ListMention], left: &Range<usize>, verb: Option<usize>) -> Option<usize> {
        let text = self.text;
        let relative = RELATIVES.last_in(text, left.clone())?;
        if verb.is_some_and(|verb| verb > relative) {
            return None;
        }
        let clause = relative + 1..left.end;
        let has_them = |at: usize| matches!(text.folded(at), "له" | "لها" | "لهم");
        // `ينتمي فلان إلى حزب السهل الذي يشغل 15 مقعدا`, `خلف حزب السهل الذي له 30 مقعدا`
        let has_now = clause.start < left.end && (cue::is(text, clause.start, HAVE) || has_them(clause.start));
        // `حزب السهل الذي لم يعد له إلا عشرة`
        let no_more = clause
            .clone()
            .find(|&at| matches!(text.folded(at), "يعد" | "تعد") && text.folded(at - 1) == "لم");
        let was = cue::last(text, clause.clone(), WAS)
            .or_else(|| has_now.then_some(clause.start))
            .or(no_more)?;
        let has = cue::any(text, was..left.end, HAVE) || (was..left.end).any(has_them);
        let breaks = clause.into_iter().any(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
        let last = mentions.iter().rposition(|list| list.tokens.end <= relative)?;
        // `حركة السهل، الممثلة للنهر، التي كانت تملك 47`: what only tells of the list.
        let tells =
            |list: &ListMention| list.proclitics.particle == Some(Particle::Li) && !self.is_eligible(list, left.end, None);
        if mentions.get(last).is_some_and(tells) {
            return mentions
                .get(..last)
                .unwrap_or_default()
                .iter()
                .rposition(|list| relative - list.tokens.end <= 8);
        }
        let near = mentions.get(last).is_some_and(|list| relative - list.tokens.end <= 2);
        (has && near && !breaks).then_some(last)
    }

    /// `ضمن كتلة السهل، التي كان نصيبها 34 مقعدا`: the place of the list right before a relative clause that goes on to the number
    /// and names nobody else.
    pub(super) fn told_in_relative_clause(
        &self,
        mentions: &[ListMention],
        left: &Range<usize>,
        verb: Option<usize>,
    ) -> Option<usize> {
        let text = self.text;
        let relative = RELATIVES.last_in(text, left.clone())?;
        // What stands between the two: `لم يكن قد`, `كان`, `باتت`.
        let opens = |at: usize| {
            // `الذي ضاعف حصته إلى 36`
            cue::is(text, at, WAS | NEGATION | CHANGE)
                || matches!(text.folded(at), "قد" | "لم" | "لا" | "ما")
                || super::role::becomes(text, at)
        };
        let verb = verb.filter(|&verb| verb > relative + 1)?;
        let joins = (relative + 1..verb).all(opens) || self.goes_on_in_relative(mentions, left, relative, verb);
        if !joins {
            return None;
        }
        let names_nobody = self.names.lists_in(relative + 1..left.end).is_empty()
            && self.names.others_in(verb + 1..left.end).is_empty()
            && !(relative + 1..left.end).any(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
        let last = mentions.iter().rposition(|list| list.tokens.end <= relative)?;
        let adjoins = mentions.get(last).is_some_and(|list| {
            relative - list.tokens.end <= 1 + usize::from(text.mark(list.tokens.end).is_some()) && !list.guarded
        });
        (names_nobody && adjoins).then_some(last)
    }

    /// `متقدما على حزب السهل الذي خسر الصدارة واكتفى بـ141`, `خلف حزب السهل الذي مني بهزيمة ولم ينل سوى 12`: the verb of the number is
    /// joined to another of the relative clause, and whoever is named before it has his count already or is not told of losing.
    fn goes_on_in_relative(&self, mentions: &[ListMention], left: &Range<usize>, relative: usize, verb: usize) -> bool {
        const REACH: usize = 16;
        let text = self.text;
        let joined = if cue::is(text, verb - 1, NEGATION) { verb - 1 } else { verb };
        let is_joined = text.folded(joined).starts_with('و') && joined > relative + 1 && verb - relative <= REACH;
        let is_only = mentions
            .iter()
            .filter(|list| list.tokens.end <= relative && list.kind != ListKind::Back)
            .count()
            == 1;
        let tells_of_change = cue::any(text, relative + 1..verb + 1, CHANGE | LOSE) || cue::any(text, verb..left.end, EXCEPT);
        is_joined && (is_only || tells_of_change)
    }

    /// `مع حليفه حزب النهر، وله مئة مقعد`, `إلى حزب القمر بزعامة سامي كمال وله 17`: whom a pronoun of having right before the number
    /// means, under whatever preposition.
    pub(super) fn holder_beside(&self, left: &Range<usize>) -> Option<Subject> {
        const LED_MAX: usize = 8;
        let text = self.text;
        let holder = left.end.checked_sub(1).filter(|&at| at > left.start)?;
        let gender = match text.folded(holder) {
            "وله" | "ولديه" => Gender::Masculine,
            "ولها" | "ولديها" => Gender::Feminine,
            _ => return None,
        };
        let list = self.names.lists_in(left.start..holder).last()?;
        let closes = |at: usize| {
            text.mark(at)
                .is_some_and(|mark| matches!(mark, '"' | '»' | '”' | ')' | '،' | ','))
        };
        let from = (list.tokens.end..holder).find(|&at| !closes(at)).unwrap_or(holder);
        let is_led = name_words::table().find(text, from).is(name_words::LED)
            && holder - from <= LED_MAX
            && (from..holder).all(|at| text.word(at).is_some() || at + 1 == holder);
        let describes = |at: usize| {
            let found = name_words::table().find(text, at);
            closes(at) || found.proclitics.article && found.is(name_words::REMARK | name_words::DESCRIPTIVE)
        };
        let adjoins = (from..holder).all(describes) || is_led;
        let fits = list.gender.is_none_or(|own| own == gender);
        // `القريب من حزب السهل، وله سبعة`, `ضمن تحالف النهر، وله 40`: the other's, or nobody knows whose.
        let start = list.tokens.start;
        let within = (start.saturating_sub(3).max(left.start)..start).any(|at| {
            matches!(text.folded(at), "من" | "في" | "ضمن" | "عن" | "باسم") || list.proclitics.particle == Some(Particle::Li)
        });
        let is_beside = self.is_oblique(list) && !within && !self.is_component(list, self.names.lists_in(left.clone()), left);
        (adjoins && fits && is_beside && list.kind != ListKind::Back).then(|| Subject {
            lists: vec![self.reference(list)],
            tokens: list.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// `صعد السهل، وهو حزب كمال، من مقعدين`: only says what the subject is.
    pub(super) fn is_what_it_is(&self, list: &ListMention, verb: usize) -> bool {
        let text = self.text;
        let start = list.tokens.start;
        start > verb + 3
            && matches!(text.folded(start - 1), "وهو" | "وهي")
            && text.is_comma(start - 2)
            && self.names.lists_in(verb..start - 1).is_empty()
    }

    /// True for a list that only describes the one before it: `حزب الورد، أحد أكبر أحزاب المعارضة، ثانيا`, `الجبهة (تحالف
    /// اليسار)`.
    pub(super) fn is_in_aside(&self, list: &ListMention, mentions: &[ListMention], range: &Range<usize>) -> bool {
        const REACH: usize = 14;
        let text = self.text;
        let start = list.tokens.start;
        let follows_list = |open: usize| {
            mentions
                .iter()
                .any(|other| other.tokens.end <= open && open - other.tokens.end <= 1 && other.kind != ListKind::Back)
        };
        let from = start.saturating_sub(REACH).max(range.start);
        let bracket = (from..start).rev().find(|&at| matches!(text.mark(at), Some('(' | ')')));
        if let Some(open) = bracket.filter(|&at| text.mark(at) == Some('('))
            && text
                .partner(open)
                .is_some_and(|close| close >= list.tokens.end && close < range.end)
        {
            return follows_list(open);
        }
        // `تجمع أمل البلاد «تاج»`: another name of the same.
        let is_quote = |at: usize| text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '“'));
        if list.noun.is_none()
            && start > 0
            && is_quote(start - 1)
            && mentions
                .iter()
                .any(|other| other.tokens.end == start - 1 && other.kind != ListKind::Group)
        {
            return true;
        }
        let is_comma = |at: &usize| text.is_comma(*at);
        let Some(open) = (from..start).rev().find(is_comma) else {
            return false;
        };
        // `المؤتمر، حزب الرئيس فلان، فلم يحصل إلا على أربعة`
        let is_whose = start == open + 1 && name_words::table().find(text, start + 1).is(name_words::TITLE);
        // `السهل، حزب سامي كمال، فلم يحصل إلا على أربعة`
        let is_second = || {
            let place = mentions.iter().position(|other| other.tokens.start == start);
            let first = place.and_then(|place| place.checked_sub(1));
            let goes_through = first.and_then(|first| Some((mentions.get(first.checked_sub(1)?)?, mentions.get(first)?)));
            start == open + 1
                && is_comma(&list.tokens.end)
                && place.is_some_and(|place| place > 0 && self.is_apposed(mentions, place))
                && !goes_through.is_some_and(|(before, first)| self.joins(before, first))
        };
        if (is_whose || is_second()) && list.proclitics.conjunction.is_none() && follows_list(open) {
            return true;
        }
        let until = range.end.min(list.tokens.end + REACH);
        let Some(close) = (list.tokens.end..until).find(is_comma) else {
            return false;
        };
        let is_told = cue::any(text, open + 1..close, VERB | WAS);
        // `ولم يعد السهل إلا في 1990، حين قاطعت أحزاب النهر، بستة نواب`
        let is_when = matches!(
            text.folded(open + 1),
            "حين" | "عندما" | "بعدما" | "بعد" | "لما" | "منذ" | "قبل" | "وقت" | "يوم"
        );
        if is_when && !is_told && start > open + 1 && close + 1 == range.end {
            return true;
        }
        // `السهل، وهو الجناح السياسي لجماعة النهر، فاز بـ31`
        if matches!(
            text.folded(open + 1),
            "وهو" | "وهي" | "وهما" | "وهم" | "وكلاهما" | "وكلتاهما" | "وكلها" | "وجميعها"
        ) {
            return !is_told && open > range.start && text.word(open - 1).is_some();
        }
        // A name right behind the comma is the next of several.
        // `حزب السهل، واجهة جماعة النهر، الذي اكتفى`
        let is_construct = start == open + 2
            && text.word(open + 1).is_some()
            && !text.folded(open + 1).starts_with("ال")
            && cue::find(text, open + 1).classes & !OTHER == 0
            && name_words::table().find(text, open + 1).classes == 0;
        let describes = (start > open + 2 || is_construct) && !text.folded(open + 1).starts_with('و');
        let is_own_word = matches!(text.folded(open + 1), "واجهه" | "وريث" | "وريثه" | "وليد" | "وليده");
        (describes || start == open + 2 && is_own_word) && follows_list(open) && !is_told
    }

    /// `فجماعة السهل، التي خرج حزب النهر من عباءتها، لم تنل`: named in a relative clause between commas, behind a list.
    pub(super) fn is_in_relative_aside(&self, list: &ListMention, range: &Range<usize>) -> bool {
        const REACH: usize = 16;
        let text = self.text;
        let from = list.tokens.start.saturating_sub(REACH).max(range.start);
        let Some(relative) = (from..list.tokens.start)
            .rev()
            .take_while(|&at| !text.is_comma(at))
            .find(|&at| RELATIVES.at(text, at))
        else {
            return false;
        };
        let opens = relative > range.start && text.is_comma(relative - 1);
        let close = (list.tokens.end..range.end.min(list.tokens.end + REACH)).find(|&at| text.is_comma(at));
        let skip = usize::from(
            relative > 1
                && text
                    .mark(relative - 2)
                    .is_some_and(|mark| matches!(mark, '"' | '»' | '”' | ')')),
        );
        let end = relative.saturating_sub(1 + skip);
        let named = self.names.lists_in(end.saturating_sub(REACH)..end);
        opens && close.is_some_and(|close| close + 1 < range.end) && named.iter().any(|first| first.tokens.end == end)
    }

    /// True for a list that another one is made of: `الاتحاد المكون من الحزب الأول وشقيقه الحزب الثاني`.
    pub(super) fn is_component(&self, list: &ListMention, mentions: &[ListMention], range: &Range<usize>) -> bool {
        const REACH: usize = 16;
        /// `الذي ولد من` between both.
        const WHOLE_WITHIN: usize = 4;
        static BORN: WordTest = WordTest::words(
            &[],
            &[
                "ولد",
                "ولدت",
                "نشا",
                "نشات",
                "تاسس",
                "تاسست",
                "تشكل",
                "تشكلت",
                "انبثق",
                "انبثقت",
                "نتج",
                "نتجت",
                "تكون",
                "المنبثق",
                "المنبثقه",
                "الناشي",
                "الناشيه",
                "الناتج",
                "الناتجه",
            ],
        );
        let text = self.text;
        let start = list.tokens.start;
        let from = start.saturating_sub(REACH).max(range.start);
        let made_of = (from..start).rev().find(|&at| {
            let comprises = at > from && super::subject::RELATIVES.at(text, at - 1) && forms::is(text, at, forms::COMPRISES);
            // `الذي ولد من اندماج حزب السهل وحزب النهر`
            let is_fusion = || matches!(text.folded(at), "اندماج" | "انصهار" | "التقاء" | "تحالف" | "اتحاد");
            let is_born = at > from + 2 && text.folded(at - 1) == "من" && is_fusion() && BORN.at(text, at - 2);
            comprises
                || is_born
                || matches!(
                    text.folded(at),
                    "المكون" | "المكونه" | "المولف" | "المولفه" | "المتالف" | "المتالفه"
                ) && text.folded(at + 1) == "من"
        });
        // `ويضم تحالف السهل حزبي النهر والقمر`
        let comprises = (from..start).rev().find(|&at| {
            let bare = text.folded(at).trim_start_matches('و');
            matches!(bare, "يضم" | "تضم" | "ضم" | "ضمت") && !super::subject::RELATIVES.at(text, at.saturating_sub(1))
        });
        let whole_behind = |verb: usize| {
            mentions
                .iter()
                .any(|other| other.tokens.start == verb + 1 && other.tokens.end <= start && other.kind != ListKind::Group)
        };
        let is_told_of = super::subject::RELATIVES.at(text, list.tokens.end);
        if !is_told_of && comprises.is_some_and(whole_behind) {
            return true;
        }
        let whole = |made_of: usize| {
            mentions
                .iter()
                .any(|other| other.tokens.end <= made_of && made_of - other.tokens.end <= WHOLE_WITHIN)
        };
        made_of.is_some_and(|made_of| {
            let breaks = (made_of + 1..start)
                .any(|at| text.mark(at).is_some_and(|mark| matches!(mark, '،' | ',' | '؛')) || cue::is(text, at, VERB));
            !breaks && whole(made_of)
        })
    }
}
