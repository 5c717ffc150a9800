//! What a relative clause speaks of: the name or noun phrase before its pronoun, without what only stands beside it. Owns that choice; where
//! a noun phrase begins is `before`'s.

use std::ops::Range;

use crate::extract::name::{Gender, ListKind};

use super::super::phrase::{self, Kind};
use super::{Title, inflect, words as inflected};

impl Title<'_> {
    /// What a relative clause speaks of: the name right before its pronoun, or the noun phrase.
    pub(super) fn antecedent(&self, relative: usize) -> Option<Range<usize>> {
        let comma = relative
            .checked_sub(1)
            .filter(|&at| self.text.is_comma(at))
            .unwrap_or(relative);
        // `حزب النهر (ليبرالي)، الذي`
        let comma = comma
            .checked_sub(1)
            .filter(|&close| self.text.mark(close) == Some(')'))
            .and_then(|close| self.text.partner(close))
            .filter(|&open| open < comma && open > self.sentence.start)
            .unwrap_or(comma);
        // `نواب الكتلة الذين`: not the bloc.
        let is_plural = self.text.folded(relative).contains("الذين");
        self.name_before(comma)
            .filter(|_| !is_plural)
            .map(|range| self.of_gender(range, relative))
            .or_else(|| self.noun_phrase(comma, true).map(|range| self.last_noun(range)))
            .map(|range| self.without_office(range, relative))
            .map(|range| self.beginning_with_person(range))
            .map(|range| self.behind_subject(range))
            .map(|range| self.without_parts(range, relative))
            .map(|range| self.whose_fate(range, relative))
    }

    /// `عن الحملة الرئيس سامي كمال الذي`: behind a noun with its article somebody's title begins another phrase.
    fn beginning_with_person(&self, range: Range<usize>) -> Range<usize> {
        let has_article = |at: usize| self.text.surface(at).starts_with("ال");
        // `حزب السهل المحافظ الذي`: of what colour the list is.
        let is_of_list = |at: usize| {
            let lists = self.names.lists_in(at - 1..at);
            lists
                .iter()
                .any(|list| (list.tokens.end == at || list.tokens.contains(&at)) && list.kind != ListKind::Back)
        };
        let person = range.clone().skip(1).find(|&at| {
            has_article(at) && has_article(at - 1) && inflected::is(self.text.folded(at), inflected::PERSON) && !is_of_list(at)
        });
        person.map_or(range.clone(), |person| person..range.end)
    }

    /// `منصب نائب رئيس هيئة السهل التي`: what a feminine pronoun means is no office, but the body behind it.
    fn without_office(&self, range: Range<usize>, relative: usize) -> Range<usize> {
        let is_office = |at: usize| {
            matches!(
                self.text.folded(at),
                "منصب" | "رييس" | "نايب" | "عضو" | "عضويه" | "وزير" | "امين"
            )
        };
        let is_feminine = self.text.folded(relative).ends_with("التي");
        let ends = |at: usize| self.text.surface(at).ends_with(['ة', 'ت']);
        let body = range.clone().find(|&at| self.text.word(at).is_some() && !is_office(at));
        match body.filter(|&body| is_feminine && (range.start..body).any(is_office) && ends(body)) {
            Some(body) => body..range.end,
            None => range,
        }
    }

    /// `انتخابات مجلس النواب التي`: not the house, where the pronoun is feminine.
    fn of_gender(&self, range: Range<usize>, relative: usize) -> Range<usize> {
        let is_feminine = self.text.folded(relative).ends_with("التي");
        let ends = |at: usize| self.text.surface(at).ends_with(['ة', 'ت']);
        // `مجلس الأمة`: no list of that name.
        let house = range.start.checked_sub(1).filter(|&house| self.sentence.contains(&house));
        let house = house.filter(|&house| self.text.folded(house) == "مجلس");
        let range = house.unwrap_or(range.start)..range.end;
        match range.start.checked_sub(1).filter(|&before| self.sentence.contains(&before)) {
            Some(before) if is_feminine && !ends(range.start) && ends(before) && !self.text.surface(before).starts_with("ال") => {
                before..range.end
            }
            _ => range,
        }
    }

    /// The last noun of a long phrase with what belongs to it: of `ثبّت المجلس الدستوري النتائج` the results.
    fn last_noun(&self, range: Range<usize>) -> Range<usize> {
        let mut first = range.end - 1;
        if inflect::without_pronoun(self.text.surface(first)).is_some() {
            return first..range.end;
        }
        let opens = self.opens(range.start);
        if range.len() < 3 || !opens || (range.clone()).any(|at| self.text.mark(at).is_some()) {
            return range;
        }
        while first > range.start && self.is_adjective(first) {
            first -= 1;
        }
        while first > range.start
            && !self.text.surface(first - 1).starts_with("ال")
            && phrase::kind_of(self.text, first - 1) == Kind::Noun
        {
            first -= 1;
        }
        first..range.end
    }

    /// `خسر حزب السهل المقاعد التي`: the list is the subject of the verb before, what the clause speaks of stands behind it.
    fn behind_subject(&self, range: Range<usize>) -> Range<usize> {
        let list = self.names.lists_in(range.start..range.start + 1).first();
        let follows = list
            .filter(|list| list.tokens.start == range.start && list.kind != ListKind::Back)
            .map(|list| list.tokens.end)
            .filter(|&end| end + 1 == range.end && self.text.surface(end).starts_with("ال") && !self.is_adjective(end));
        let is_governed = range.start > self.sentence.start && phrase::may_be_verb(self.text, range.start - 1);
        match follows.filter(|_| is_governed) {
            Some(end) => end..range.end,
            None => range,
        }
    }

    /// `ربع مقاعد المجلس الذي`, `أعضاء الحكومة التي`: the body, where the pronoun is no plural and no feminine of the things before it.
    fn without_parts(&self, range: Range<usize>, relative: usize) -> Range<usize> {
        let pronoun = self.text.folded(relative);
        let (is_he, is_she) = (pronoun.ends_with("الذي"), pronoun.ends_with("التي"));
        // `صور القتلى الذين سقطوا`
        let are_people = pronoun.contains("الذين");
        let is_part = |at: usize| match self.text.folded(at) {
            "ربع" | "ثلث" | "نصف" | "ثلثا" | "ثلثي" | "معظم" | "غالبيه" | "اغلبيه" | "اغلب" | "جميع" | "كل" =>
            {
                matches!(self.text.folded(at + 1), "مقاعد" | "اعضاء" | "نواب")
            }
            "صور" | "اسماء" | "جثث" | "عايلات" | "اسر" | "ذوي" | "قبور" => are_people,
            "مقاعد" => is_he,
            "اعضاء" | "نواب" | "وزراء" => is_he || is_she,
            // `شرعية الجلسة التي`, `موعد انتهاء المجلس الذي`, `إقفال الصناديق التي`
            "شرعيه" | "صحه" | "دستوريه" | "قانونيه" | "موعد" | "تاريخ" | "ذكري" => true,
            "انتهاء" => is_she || at > range.start && matches!(self.text.folded(at - 1), "موعد" | "تاريخ" | "ذكري"),
            "اقفال" | "اغلاق" | "فتح" | "افتتاح" | "حل" | "الغاء" | "تشكيل" | "تاليف" | "استرداد" | "تعويض" | "بلوغ" => {
                is_she
            }
            // `ولاية المجلس الذي`
            "ولايه" | "مده" | "عضويه" | "رياسه" | "نتيجه" => is_he,
            _ => false,
        };
        let body = range.clone().find(|&at| !is_part(at)).unwrap_or(range.start);
        let is_body = body > range.start && self.text.folded(body).starts_with("ال");
        if is_body { body..range.end } else { range }
    }

    /// `سامي كمال، القيادي في «حزب السهل» الذي اغتيل`: who dies or is arrested is no list, but he who is in it.
    fn whose_fate(&self, range: Range<usize>, relative: usize) -> Range<usize> {
        const ROLE_WITHIN: usize = 3;
        let base = self
            .triggers
            .verb_at(self.text, relative + 1)
            .and_then(|verb| self.triggers.base(verb.row));
        let is_fate = base.is_some_and(|base| {
            inflected::is(base, inflected::PERSONAL)
                || matches!(base, "اغتيل" | "قتل" | "استشهد" | "اعتقل" | "اختطف" | "استقال" | "افرج")
        });
        let quote = usize::from(self.text.is_quote(range.start));
        let first = range.start + quote;
        let named = self
            .names
            .lists_in(first..first + 1)
            .first()
            .filter(|list| list.tokens.start == first && list.kind != ListKind::Back);
        let is_masculine = self.text.folded(relative).ends_with("الذي");
        let other_gender = named.is_some_and(|list| list.gender == Some(Gender::Feminine) && is_masculine);
        if named.is_none() || !(is_fate || other_gender) {
            return range;
        }
        let near = range.start.saturating_sub(ROLE_WITHIN).max(self.sentence.start)..range.start;
        let role = near
            .rev()
            .take_while(|&at| self.text.word(at).is_some())
            .find(|&at| inflected::is(self.text.folded(at), inflected::PERSON));
        let Some(role) = role else { return range };
        let who = role
            .checked_sub(1)
            .filter(|&comma| self.sentence.contains(&comma) && self.text.is_comma(comma))
            .and_then(|comma| self.name_before(comma));
        who.unwrap_or(role..range.end)
    }
}
