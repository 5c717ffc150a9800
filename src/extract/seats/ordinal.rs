//! Lists meant by their place among two named before: `إذ حل الأول بـ225 مقعدا والثاني بـ222`. Owns which lists an ordinal without noun
//! stands for; knows no counts.

use std::ops::Range;

use crate::arabic::WordTest;
use crate::extract::name::{Gender, ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::subject::Subject;

/// An ordinal that may be the subject of a count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ordinal {
    at: usize,
    place: usize,
    gender: Gender,
    /// True right behind a verb: a rank of the list before it would not stand there.
    pub(super) is_subject: bool,
}

/// What an ordinal at `at` says of place and gender.
static PLACES: WordTest = WordTest::new(|word| place_of(word).is_some());

fn place_of(word: &str) -> Option<(usize, Gender)> {
    Some(match word.trim_start_matches(['و', 'ف']) {
        // `للأول خمسون مقعدا وللثاني أربعون`
        "للاول" => (0, Gender::Masculine),
        "للاولي" => (0, Gender::Feminine),
        "للثاني" => (1, Gender::Masculine),
        "للثانيه" => (1, Gender::Feminine),
        "الاول" => (0, Gender::Masculine),
        "الاولي" => (0, Gender::Feminine),
        "الثاني" | "الاخر" => (1, Gender::Masculine),
        "الثانيه" | "الاخري" => (1, Gender::Feminine),
        "الثالث" => (2, Gender::Masculine),
        "الثالثه" => (2, Gender::Feminine),
        _ => return None,
    })
}

/// `للأول خمسون`: the number right behind the ordinal.
fn names_number_next(text: &NamedText, at: usize, number: &Quantity) -> bool {
    number.lead == at + 1 || number.lead == at + 2 && text.word(at + 1).is_none()
}

impl Reader<'_> {
    /// The ordinal that the number tells of: right behind its verb or at the head of its clause, with at most a few words up to
    /// the number.
    pub(super) fn ordinal(&self, left: &Range<usize>, number: &Quantity) -> Option<Ordinal> {
        const WORDS_MAX: usize = 6;
        let text = self.text();
        let at = (left.end.saturating_sub(WORDS_MAX + 1).max(left.start)..left.end)
            .rev()
            .find(|&at| PLACES.at(text, at) && !text.is_in_name(at))?;
        let (place, gender) = place_of(text.folded(at))?;
        let before = at.checked_sub(1)?;
        // `كان الأول بـ137`: a rank.
        let is_subject = !cue::is(text, before, WAS)
            && (cue::is(text, before, VERB)
                || crate::extract::date::tells_tense(text, before)
                || matches!(text.folded(before), "تفوق" | "تقدم" | "تغلب"));
        // `تفوق الأول بـ51 على الثاني الذي نال 49`
        let is_told_of = matches!(text.folded(at + 1), "الذي" | "التي") && at + 1 < left.end;
        // `وكان الأول قد تصدر`
        let had = cue::is(text, before, WAS) && text.folded(at + 1) == "قد";
        let is_apart = matches!(text.folded(before), "علي" | "من" | "مع" | "خلف" | "عن" | "امام" | "وراء");
        let is_subject = is_subject || is_told_of && is_apart || had;
        let begins = is_told_of
            || at == left.start
            || text.word(before).is_none()
            || is_subject
            || text.folded(at).starts_with(['و', 'ف']);
        // `11 مقعدا للأول وسبعة للثاني`: of the number before it.
        let is_given = text.folded(at).trim_start_matches('و').starts_with("لل");
        let is_counted = || {
            text.number(before).is_some() || cue::is(text, before, UNIT) || crate::arabic::number::word(text, before).is_some()
        };
        if is_given && (!names_number_next(text, at, number) || is_counted() && !text.folded(at).starts_with('و')) {
            return None;
        }
        // `كانون الأول`, `في الدورة الأولى`, `حل حزب السهل الأول`, `حزب السهل، الفائز الأول بـ73`
        let is_winner = cue::is(text, before, VERB) && cue::find(text, before).proclitics.article;
        let describes =
            is_winner || text.is_in_name(before) || matches!(text.folded(before), "كانون" | "تشرين" | "ربيع" | "جمادي");
        let names_nobody = self.search.names.lists_in(at..left.end).is_empty()
            && (at + 1..left.end).all(|at| !matches!(text.mark(at), Some('،' | ',' | '؛')));
        (begins && !describes && names_nobody && number.lead > at).then_some(Ordinal {
            at,
            place,
            gender,
            is_subject,
        })
    }

    /// The list that an ordinal stands for, where the sentence goes on with its counterpart and names two lists before.
    pub(super) fn by_ordinal(&self, ordinal: Ordinal, until: usize, sentence: &Range<usize>) -> Option<Subject> {
        const FAR: usize = 16;
        let text = self.text();
        // `ارتفعت حصة الأول من مقاعده`: what a share became is not his count, but `أضاف الأول إلى حصيلته أربعة وثمانين` is his change.
        let adds = ordinal.at > sentence.start && cue::is(text, ordinal.at - 1, ADD);
        if !adds && (ordinal.at..until).any(|at| cue::is(text, at, HOLDING)) {
            return None;
        }
        let place = |at: usize| {
            let found = PLACES.at(text, at).then(|| place_of(text.folded(at)))?;
            found.map(|(place, _)| place)
        };
        // `لم يشكلها هو الآخر`: as well.
        let is_too = |at: usize| at > 0 && matches!(text.folded(at - 1), "هو" | "هي" | "هم");
        let is_counterpart = |at: &usize| place(*at).is_some_and(|place| place.abs_diff(ordinal.place) == 1) && !is_too(*at);
        let first = if ordinal.place == 0 {
            // `وتقدم الثاني بـ33 مقعدا على الأول الذي نال 32`
            let counterpart = (ordinal.at.saturating_sub(FAR).max(sentence.start)..ordinal.at).find(is_counterpart);
            // `وكان الأول قد تصدر انتخابات 2011`, where the sentence before tells of two.
            let had = text.folded(ordinal.at + 1) == "قد";
            let goes_on = adds || had || (ordinal.at + 1..sentence.end.min(ordinal.at + FAR)).any(|at| is_counterpart(&at));
            counterpart.or_else(|| goes_on.then_some(ordinal.at))?
        } else {
            let before = ordinal.at.saturating_sub(FAR * ordinal.place).max(sentence.start)..ordinal.at;
            before.clone().rev().find(is_counterpart)?;
            before.rev().find(|&at| place(at) == Some(0))?
        };
        // How many are told in turn.
        let reach = sentence.end.min(first + FAR * 3);
        let count = if (first..reach).any(|at| place(at) == Some(2)) { 3 } else { 2 };
        // `تقاسم حزبا السهل والنهر المقاعد، فحصل الأول على 37`
        if let Some(list) = self.behind_dual(sentence.start..first).filter(|pair| count == pair.len()) {
            return list.into_iter().nth(ordinal.place).map(|list| Subject {
                lists: vec![list],
                tokens: ordinal.at..ordinal.at + 1,
                how: "why-list-same-sentence",
            });
        }
        let here = self.told_in_turn(sentence.start..first, count, false);
        let pair = match here {
            Some(pair) => pair,
            None if self
                .search
                .names
                .lists_in(sentence.start..first)
                .iter()
                .all(|list| list.kind == ListKind::Back) =>
            {
                let before = text.sentence_around(sentence.start.checked_sub(1)?);
                let is_near = text.paragraph_of(before.start) + 1 >= text.paragraph_of(sentence.start);
                self.told_in_turn(before, count, false).filter(|_| is_near)?
            }
            None => return None,
        };
        let list = pair.get(ordinal.place)?;
        // `أما الحزبان الآخران "جبهة السهل" و"حركة النهر" فحصل الأول على سبعة`: of the parties that the two are.
        static PARTIES: WordTest = WordTest::words(&['و'], &["الحزبان", "الحزبين", "الحزبيين", "التحالفان", "التحالفين"]);
        let are_parties = || ordinal.gender == Gender::Masculine && PARTIES.any_in(text, sentence.start..first);
        let agrees = list.gender.is_none_or(|gender| gender == ordinal.gender) || are_parties();
        agrees.then(|| Subject {
            lists: vec![self.search.reference(list)],
            tokens: ordinal.at..ordinal.at + 1,
            how: "why-list-same-sentence",
        })
    }

    /// `حزبا السهل والنهر`, `تحالفا «السهل» و«النهر»`: the two lists that a dual noun names, each by a word or in quotes, where no other list is
    /// named with them.
    fn behind_dual(&self, range: Range<usize>) -> Option<Vec<crate::extract::seats::ListReference>> {
        const QUOTED_MAX: usize = 6;
        let text = self.text();
        let is_dual = |&at: &usize| name_words::table().find(text, at).is(name_words::DUAL) && at + 2 < range.end;
        let dual = range.clone().rev().find(is_dual)?;
        let end_of = |at: usize| match text
            .partner(at)
            .filter(|&close| text.is_quote(at) && close > at && close <= at + QUOTED_MAX)
        {
            Some(close) => close + 1,
            None => at + 1,
        };
        let second = end_of(dual + 1);
        let is_joined = text.folded(second).starts_with('و');
        let apart = usize::from(text.folded(second) == "و");
        let end = end_of(second + apart);
        let is_named_apart = |list: &ListMention| list.kind != ListKind::Back && !(dual..end).contains(&list.tokens.start);
        let is_alone = !self.search.names.lists_in(range.clone()).iter().any(is_named_apart);
        let lists = self.search.coordinated(dual + 1..end);
        (is_joined && is_alone && end <= range.end && lists.len() == 2).then_some(lists)
    }

    /// The lists of `range` that ordinals stand for: the last ones where they are joined, or, unless `joined`, the only ones named there.
    pub(super) fn told_in_turn(&self, range: Range<usize>, count: usize, joined: bool) -> Option<Vec<&ListMention>> {
        let text = self.text();
        let is_quoted = |list: &ListMention| list.tokens.start > 0 && text.is_quote(list.tokens.start - 1);
        let named = |list: &&ListMention| list.kind != ListKind::Back && (!list.guarded || is_quoted(list));
        let mut lists: Vec<&ListMention> = Vec::new();
        for list in self.search.names.lists_in(range).iter().filter(named) {
            if !lists.iter().any(|other| other.name == list.name) {
                lists.push(list);
            }
        }
        let told = lists.split_off(lists.len().checked_sub(count)?);
        let denies = |first: &ListMention, second: &ListMention| {
            second.tokens.start == first.tokens.end + 1 && text.folded(first.tokens.end) == "ولا"
        };
        let joins = |pair: &[&ListMention]| match pair {
            [first, second] => denies(first, second) || self.search.joins(first, second),
            _ => false,
        };
        (lists.is_empty() && !joined || told.windows(2).all(joins)).then_some(told)
    }
}
