//! Times right beside a count: before the bracket that it stands alone in, or an ordinal or the present right behind it. Owns these
//! places; the way through the text is `focus`'s.

use super::super::forms;
use super::{Focus, Placed};

impl Focus<'_> {
    /// The time right before a bracket that holds nothing but a count.
    pub(super) fn alone_in_bracket(&mut self, token: usize) -> Option<Placed> {
        const UNIT_MAX: usize = 2;
        let text = self.text;
        let open = token.checked_sub(1).filter(|&open| text.mark(open) == Some('('))?;
        text.partner(open).filter(|&close| close <= token + UNIT_MAX)?;
        self.signs_of(text.sentence_of(token));
        self.bracketed(token)
    }

    /// `أقل من حصيلة 2017 (34 مقعدا)`, `رقم 1997 القياسي (67)`: the time right before the bracket that a count stands alone in.
    pub(super) fn bracketed(&self, token: usize) -> Option<Placed> {
        let text = self.text;
        let open = token.checked_sub(1).filter(|&open| text.mark(open) == Some('('))?;
        // `محسنا نتيجته السابقة (34 مقعدا)`
        let is_former = open >= 2
            && matches!(text.folded(open - 1), "السابقه" | "السابق" | "الماضيه" | "الماضي")
            && forms::is(text, open - 2, forms::RESULT_OF);
        if is_former {
            let told = self.in_sentence(text.sentence_of(token), token).find(|told| !told.earlier);
            let about = told.map_or_else(|| self.elections.main(), |told| told.placed);
            return Some(self.elections.earlier_than(about));
        }
        let sign = self.sign_before(token)?;
        let is_near = sign.tokens.end == open || sign.tokens.end + 1 == open && text.folded(sign.tokens.end).starts_with("ال");
        let start = sign.tokens.start;
        let of_result = start
            .checked_sub(1)
            .is_some_and(|noun| forms::is(text, noun, forms::RESULT_OF));
        // `من المرتبة الرابعة في 2016 (61 مقعدا)`
        const RANK_WITHIN: usize = 4;
        let is_rank = |at: usize| {
            matches!(
                text.folded(at).trim_start_matches('ب'),
                "المرتبه" | "المركز" | "الرتبه" | "الصداره"
            )
        };
        let of_result = of_result || (start.saturating_sub(RANK_WITHIN)..start).any(is_rank);
        sign.placed.filter(|_| is_near && (of_result || !sign.plain))
    }

    /// `14 مقعدا في الأول، و31 مقعدا في الثاني`: the vote that an ordinal right behind the count means.
    pub(super) fn ordinal_behind(&mut self, token: usize) -> Option<Placed> {
        const UNIT_MAX: usize = 2;
        let text = self.text;
        let led = (token + 1..=token + UNIT_MAX).find(|&at| text.folded(at) == "في")?;
        self.ordinal(led + 1)?.placed
    }

    /// `لم يتجاوز 13 نائبا في الدورة الحالية`: the main election, where words right behind the count say so.
    pub(super) fn present_behind(&self, token: usize) -> Option<Placed> {
        const UNIT_MAX: usize = 3;
        let text = self.text;
        let sign = self.signs_in(token + 1..token + 1 + UNIT_MAX + 1).next()?;
        let is_present = |at: usize| {
            matches!(
                text.folded(at),
                "المره" | "الحاليه" | "الحالي" | "الجاريه" | "الجديد" | "الجديده"
            )
        };
        let adjoins = (token + 1..sign.tokens.start).all(|at| text.word(at).is_some() && text.number(at).is_none());
        let is_led = matches!(
            text.folded(sign.tokens.start.saturating_sub(1)),
            "في" | "خلال" | "ضمن" | "هذه" | "يدخل" | "تدخل"
        );
        let says_so = sign.placed.is_none() && sign.tokens.clone().any(is_present);
        (adjoins && is_led && says_so).then(|| self.elections.main())
    }

    /// `وحل حزب السهل ثانيا بـ75، وحزب النهر ثالثا بأربعين، وذلك في انتخابات 2005`: the only vote that the sentence names, behind its
    /// counts.
    pub(super) fn told_behind(&self, token: usize) -> Option<Placed> {
        const LEADING: usize = 2;
        let text = self.text;
        let sentence = text.sentence_around(token);
        let mut signs = self.signs_in(sentence);
        let sign = signs.next().filter(|_| signs.next().is_none())?;
        let start = sign.tokens.start;
        let is_led = (start.saturating_sub(LEADING)..start).any(|at| matches!(text.folded(at), "وذلك" | "كان" | "حدث"))
            && matches!(text.folded(start.saturating_sub(1)), "في" | "خلال");
        let says_so = is_led && (start.saturating_sub(LEADING + 1)..start).any(|at| matches!(text.folded(at), "وذلك" | "ذلك"));
        (token < start && says_so && !sign.barred).then_some(sign.placed).flatten()
    }

    /// `بين 2010 و2021 تقلص تمثيله من 91 مقعدا إلى اثنين`: the first year of the count behind من, the second of that behind إلى.
    pub(super) fn between_years(&self, token: usize) -> Option<i16> {
        const REACH: usize = 24;
        const NOUN: usize = 3;
        let text = self.text;
        let led = token.checked_sub(1)?;
        let is_first = match text.folded(led) {
            "من" => true,
            "الي" => false,
            _ => return None,
        };
        let year = |at: usize| {
            let (value, digits) = text.digits(at)?;
            (digits == 4 && (1900..2100).contains(&value))
                .then(|| i16::try_from(value).ok())
                .flatten()
        };
        let from = text.sentence_around(token).start.max(token.saturating_sub(REACH));
        let between = (from..token)
            .rev()
            .find(|&at| matches!(text.folded(at), "بين" | "وبين" | "فبين" | "ما بين"))?;
        let first = (between + 1..between + 1 + NOUN).find_map(|at| Some((at, year(at)?)))?;
        let second = (first.0 + 1..first.0 + 1 + NOUN).find_map(year)?;
        Some(if is_first { first.1 } else { second })
    }
}
