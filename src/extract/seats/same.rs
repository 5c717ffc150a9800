//! Counts told by pointing at another: `ومثلهما لقائمة السهل`, `وهو العدد نفسه الذي ناله حزب البحر`, `11 للأول وسبعة للثاني`.
//! Owns these phrases; counts of their own are `statement`'s.

use std::ops::Range;

use super::cue;
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::subject::Subject;
use super::{Period, SeatMention, each, period, shared};
use crate::arabic::WordTest;
use crate::base::Message;
use crate::extract::name::{ListMention, words as name_words};

/// How far behind a count the words may stand that point at it, in tokens.
const REACH: usize = 8;

/// How far, where they close a clause of their own: `فيما لم يحصل حزب السهل سوى على نفس العدد`.
const REACH_BEHIND: usize = 14;

/// Adds to the counts of `sentence`, those from place `first` on, the lists that are said to have as many.
pub(super) fn add(reader: &mut Reader, sentence: &Range<usize>, first: usize) {
    let text = reader.text();
    for at in sentence.clone() {
        let Some(words) = same(text, at, sentence.end) else { continue };
        let known = reader.seats.get(first..).unwrap_or_default();
        let points_at = |mention: &&SeatMention| {
            let number = text.token_at(mention.number.start);
            let reach = if ends_clause(text, at, &words, sentence.end) {
                REACH_BEHIND
            } else {
                REACH
            };
            mention.seats.is_some() && number < at && at - number <= reach
        };
        let Some(source) = known.iter().rposition(|mention| points_at(&mention)) else {
            continue;
        };
        let source = compared_with(known, source);
        let Some(source) = known.get(source).cloned() else { continue };
        // `وفاز حزب السهل بمثله`: the list stands before; beside a change it may be the change that is meant.
        // `وحزب النهر بالعدد نفسه`, `ونال حزب النهر مثلهما`
        let is_behind = matches!(text.folded(at), "بمثله" | "بمثلها" | "بمثلهما") || ends_clause(text, at, &words, sentence.end);
        if is_behind && known.iter().any(|mention| mention.delta.is_some()) {
            continue;
        }
        let subject = if is_behind {
            let number = text.token_at(source.number.end);
            reader
                .search
                .before(&(number..at))
                .filter(|subject| subject.tokens.start >= number)
        } else if each::is_word(text, words.end) && text.folded(words.end + 1) == "من" {
            reader.search.each_after(words.end + 2, sentence.end)
        } else {
            // `مثله مثل حزب السهل، وحزب النهر أربعة`: an aside.
            let until = aside_end(text, &(at..sentence.end)).unwrap_or(sentence.end);
            reader.search.listed(words.end, until, "why-list-after")
        };
        let Some(subject) = subject else {
            // `وهو الرقم نفسه الذي ناله في 2018`: its own, of another vote.
            if let Some(period) = of_other_vote(text, &words, sentence.end).filter(|period| *period != source.period) {
                reader.seats.push(SeatMention {
                    quote: text.span(words.clone()),
                    number: text.span(words),
                    period,
                    delta: None,
                    status: None,
                    rule: "seats/same",
                    steps: vec![Message::new("why-list-same-sentence"), Message::new("why-seats-same")],
                    ..source
                });
                return;
            }
            continue;
        };
        let span = text.span(words);
        for list in subject.lists {
            let mut known = reader.seats.iter().skip(first);
            let is_known = known.any(|mention| mention.list.span == list.span);
            if is_known || list.name == source.list.name {
                return;
            }
            reader.seats.push(SeatMention {
                quote: span.union(list.span),
                list,
                delta: None,
                number: span,
                rule: "seats/same",
                steps: vec![Message::new("why-list-after"), Message::new("why-seats-same")],
                ..source.clone()
            });
        }
        return;
    }
}

/// The place of the count that the one at `place` is compared with, where that is what the same list had before: `14 مقعدا مقابل أربعة
/// في 2012، ونال حزب البحر العدد نفسه` points at the 14.
fn compared_with(known: &[SeatMention], place: usize) -> usize {
    let (Some(before), Some(earlier)) = (place.checked_sub(1), known.get(place)) else {
        return place;
    };
    let is_older = |count: &SeatMention| match (&earlier.period, &count.period) {
        (Period::Year(earlier), Period::Year(later)) => earlier < later,
        (Period::Year(_) | Period::Unstated, later) => *later == Period::Unstated && earlier.period != Period::Unstated,
        (earlier, later) => earlier != later,
    };
    let is_its_own = |count: &&SeatMention| count.list.name == earlier.list.name && count.seats.is_some();
    match known.get(before).filter(is_its_own) {
        Some(count) if is_older(count) => before,
        _ => place,
    }
}

/// The comma that closes `، مثله مثل حزب السهل،` where such an aside stands in `range`.
pub(super) fn aside_end(text: &NamedText, range: &Range<usize>) -> Option<usize> {
    const ASIDE: usize = 9;
    let opens = range.clone().find(|&at| {
        matches!(
            (text.folded(at), text.folded(at + 1)),
            ("مثله" | "مثلها", "مثل") | ("شانه" | "شانها", "شان") | ("متساويا" | "متساويه" | "بالتساوي", "مع")
        )
    })?;
    (opens..range.end.min(opens + ASIDE)).find(|&at| text.is_comma(at))
}

/// True where the words close their clause, so that the list stands before them.
fn ends_clause(text: &NamedText, at: usize, words: &Range<usize>, end: usize) -> bool {
    let is_number = matches!(
        text.folded(at),
        "العدد" | "بالعدد" | "الرصيد" | "بالرصيد" | "نفس" | "بنفس" | "ذات" | "مثلهما" | "مثلها" | "مثله"
    );
    let closes = words.end >= end || matches!(text.mark(words.end), Some('،' | ',' | '؛' | '.' | ')'));
    is_number && closes
}

/// The vote in which a list had as many, behind `الذي ناله`, `الذي حصل عليه`.
fn of_other_vote(text: &NamedText, words: &Range<usize>, end: usize) -> Option<Period> {
    const REACH: usize = 6;
    let is_placed = matches!(text.folded(words.end), "في" | "عام" | "سنه" | "خلال");
    let is_told = words.len() > 2 && is_placed;
    // `الذي أحرزته في أيار 2018`
    if is_told && text.folded(words.end) == "في" && crate::extract::date::names_month(text, words.end + 1) {
        let near = words.end + 2..end.min(words.end + REACH);
        let year = near.into_iter().find_map(|at| period::year_at(text, at));
        return Some(year.map_or_else(|| Period::Dated(text.span(words.end + 1..words.end + 2)), Period::Year));
    }
    let (period, _) = period::find(text, words.end..end.min(words.end + REACH)).filter(|_| is_told)?;
    matches!(period, Period::Year(_) | Period::Before).then_some(period)
}

/// Words that point at the number before, alone or with the next one; debug builds check that none is missing.
static POINTERS: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "مثله",
        "مثلها",
        "مثلهما",
        "مثلهم",
        "مثل",
        "كذلك",
        "العدد",
        "الرقم",
        "بالعدد",
        "الرصيد",
        "الحصيله",
        "النسبه",
        "النتيجه",
        "عدد",
        "نفس",
        "ذات",
        "بنفس",
        "بمثله",
        "بمثلها",
        "بمثلهما",
        "بالرصيد",
        "شانه",
        "شانها",
        "متساويا",
        "متساويه",
        "بالتساوي",
        "الامر",
        "الحال",
        "هو",
        "هي",
    ],
);

/// `وهو ما ناله أيضا`, `وهو أيضا ما أعطته النتائج الجزئية ل`, `وهو أيضا عدد ممثلي`: up to the list.
fn also(text: &NamedText, at: usize, end: usize) -> Option<Range<usize>> {
    const SUBJECT_MAX: usize = 3;
    let is_also = |at: usize| matches!(text.folded(at), "ايضا" | "كذلك" | "بدوره" | "بدورها");
    let mut from = at + 1;
    let mut told = false;
    let skip = |from: &mut usize| {
        let found = is_also(*from);
        *from += usize::from(found);
        found
    };
    told |= skip(&mut from);
    match text.folded(from) {
        "ما" if cue::is(text, from + 1, cue::GAIN | cue::HAVE) => from += 2,
        "عدد" | "رصيد" | "حصيله" => {
            from += 1;
            from += usize::from(cue::is(text, from, cue::SEAT | cue::DEPUTY) || matches!(text.folded(from), "ممثلي"));
        }
        _ => return None,
    }
    from += usize::from(matches!(text.folded(from), "عليه" | "عليها" | "به" | "بها"));
    told |= skip(&mut from);
    // `ما أعطته النتائج الجزئية لحزب السهل`: whoever gave it.
    let is_li = |at: usize| crate::extract::name::starts_with_li(text, at) || text.folded(at) == "ل";
    let subject = (from..end.min(from + SUBJECT_MAX + 1)).find(|&at| text.word(at).is_none() || is_li(at));
    let given = cue::find(text, from.wrapping_sub(1)).pronoun.is_some() || told;
    if let Some(to) = subject.filter(|&to| given && to > from && is_li(to)) {
        from = to + usize::from(text.folded(to) == "ل");
    }
    (told && from < end).then_some(at..from)
}

static TOGETHER: WordTest = WordTest::words(&[], &["مجتمعين", "مجتمعتين", "مجتمعان"]);

/// The words from `at` up to a list that is said to have as many as the one before.
fn same(text: &NamedText, at: usize, end: usize) -> Option<Range<usize>> {
    if !POINTERS.at(text, at) {
        debug_assert!(read_same(text, at, end).is_none(), "not in POINTERS: {}", text.folded(at));
        return None;
    }
    read_same(text, at, end)
}

/// True for a word that points at a number told before: `ومثلها لحزب السهل`.
pub(super) fn points(text: &NamedText, at: usize) -> bool {
    POINTERS.at(text, at)
}

fn read_same(text: &NamedText, at: usize, end: usize) -> Option<Range<usize>> {
    let word = text.bare(at);
    let next = |by: usize| text.folded(at + by);
    // `مثله مثل حزب السهل`, `شأنه شأن حزب السهل`, `متساويا مع حزب السهل`, `والأمر نفسه لحزب السهل`
    let as_is = matches!(word, "مثله" | "مثلها") && next(1) == "مثل"
        || matches!(word, "شانه" | "شانها") && next(1) == "شان"
        || matches!(word, "متساويا" | "متساويه" | "بالتساوي") && next(1) == "مع"
        || matches!(word, "الامر" | "الحال") && matches!(next(1), "نفسه" | "ذاته" | "نفسها" | "ذاتها") && next(2).starts_with('ل');
    if as_is {
        return (at + 2 < end && text.mark(at.wrapping_sub(1)).is_some()).then_some(at..at + 2);
    }
    // `أحزاب أخرى مثل "النهر"` points at no number.
    let is_example = word == "مثل" && !matches!(next(1), "ذلك" | "العدد" | "ل");
    if matches!(word, "مثله" | "مثلها" | "مثلهما" | "مثلهم" | "مثل") && at + 1 < end && !is_example {
        let by = usize::from(matches!(next(1), "ذلك" | "العدد" | "ل"));
        return Some(at..at + 1 + by);
    }
    if matches!(word, "بمثله" | "بمثلها" | "بمثلهما") {
        return Some(at..at + 1);
    }
    // `وهو ما ناله أيضا حزب السهل`, `وهو أيضا عدد ممثلي حزب النهر`, but `وهي الحصيلة ذاتها` is read at its noun.
    if matches!(word, "هو" | "هي") {
        return also(text, at, end);
    }
    // `على 8، وكذلك تحالف السهل`
    if word == "كذلك" && text.mark(at.wrapping_sub(1)).is_some() {
        // `وكذلك فعل حزب السهل`
        return Some(at..at + 1 + usize::from(matches!(next(1), "فعل" | "فعلت")));
    }
    let number = matches!(
        word,
        "العدد" | "بالعدد" | "الرصيد" | "الحصيله" | "النسبه" | "النتيجه" | "عدد" | "الرقم"
    ) && matches!(next(1), "نفسه" | "ذاته" | "عينه" | "نفسها" | "ذاتها" | "عينها");
    let reversed =
        matches!(word, "نفس" | "ذات" | "بنفس") && matches!(next(1), "العدد" | "عدد" | "الرصيد" | "رصيد" | "حصيله" | "الحصيله");
    if !number && !reversed {
        return None;
    }
    let mut from = at + 2;
    if from >= end || text.mark(from).is_some() {
        return Some(at..from.min(end));
    }
    if matches!(text.folded(from), "مقاعد" | "المقاعد" | "من") {
        from += if text.folded(from + 1).starts_with("المقاعد") {
            2
        } else {
            1
        };
    }
    if matches!(text.folded(from), "الذي" | "التي") {
        from += 1;
        if matches!(text.folded(from), "كان" | "كانت") {
            from += 1;
        }
        if !cue::is(text, from, cue::VERB | cue::HAVE) {
            return None;
        }
        from += 1;
        if matches!(text.folded(from), "عليه" | "عليها" | "به" | "بها") {
            from += 1;
        }
    } else if matches!(text.folded(from), "ل") {
        from += 1;
    }
    (from < end).then_some(at..from)
}

/// How far `للثاني` stands from `للأول`, in tokens.
const IN_TURN_REACH: usize = 16;

/// `للأول`, `وللثاني`: whom among several.
fn place_of(word: &str) -> Option<usize> {
    Some(match word.trim_start_matches(['و', 'ف']) {
        "للاول" | "للاولي" => 0,
        "للثاني" | "للثانيه" | "للاخر" | "للاخري" => 1,
        "للثالث" | "للثالثه" => 2,
        _ => return None,
    })
}

impl Reader<'_> {
    /// The list that `للأول` or `لكل طرف` behind a number means, among those told together last.
    pub(super) fn of_joint(&self, number: &Quantity, left: &Range<usize>, each: bool) -> Option<Subject> {
        let text = self.text();
        let joint = self.discourse.joint.clone().filter(|joint| joint.lists.len() >= 2);
        // `اقتسم حزب السهل وحركة النهر المقاعد الأربعين، 22 للأول`
        let shared = || {
            let before = text.sentence_around(number.lead).start..left.start.max(left.end);
            before
                .clone()
                .any(|at| super::forms::is(text, at, super::forms::SHARES))
                .then(|| self.search.all_named(&before))
                .flatten()
        };
        if each {
            return joint.or_else(shared);
        }
        let (place, at) = self.place_given(number, left)?;
        // `قرر حزب السهل دعم حزب النهر. وللأول 15 مقعدا وللثاني 48`
        let in_turn = || {
            let sentence = text.sentence_around(number.lead);
            let near = at.saturating_sub(IN_TURN_REACH).max(sentence.start)..sentence.end.min(at + IN_TURN_REACH);
            let first = near.clone().find(|&at| place_of(text.folded(at)) == Some(0))?;
            let goes_on = near.clone().any(|at| place_of(text.folded(at)) == Some(1));
            let count = if near.into_iter().any(|at| place_of(text.folded(at)) == Some(2)) {
                3
            } else {
                2
            };
            // `فاز حزب السهل بخمسين وحزب النهر بعشرة، قبل أن تنقلب الصورة: 30 للأول و27 للثاني`
            const UNIT_MAX: usize = 4;
            let is_counted = |list: &&ListMention| {
                let told = self.seats.iter().rev();
                let mut told = told.take_while(|told| sentence.contains(&text.token_at(told.number.start)));
                told.any(|told| told.list.span == list.span && text.token_at(told.number.start) + UNIT_MAX < first)
            };
            let only = || {
                let told = self.told_in_turn(sentence.start..first, count, false)?;
                told.iter().all(is_counted).then_some(told)
            };
            let told = self
                .told_in_turn(sentence.start..first, count, true)
                .or_else(only)
                .or_else(|| {
                    let is_free = self.search.names.lists_in(sentence.start..first).is_empty();
                    let before = sentence.start.checked_sub(1).filter(|_| is_free)?;
                    self.told_in_turn(text.sentence_around(before), count, false)
                })?;
            goes_on.then(|| told.get(place).map(|list| self.search.reference(list)))?
        };
        let of_those = joint.or_else(shared).map(|joint| joint.lists.get(place).cloned());
        Some(Subject {
            lists: vec![of_those.unwrap_or_else(in_turn)?],
            tokens: left.start..left.start,
            how: "why-list-same-sentence",
        })
    }

    /// `22 للأول`, `للأولى ستة`: which of several is given the number, and where that is said.
    fn place_given(&self, number: &Quantity, left: &Range<usize>) -> Option<(usize, usize)> {
        let text = self.text();
        let before = number.lead.checked_sub(1).filter(|&at| at >= left.start);
        let behind = Some(number.end).filter(|&at| text.folded(at).starts_with("لل"));
        let at = behind.or(before)?;
        place_of(text.folded(at)).map(|place| (place, at))
    }

    /// `تيار السهل الذي يقوده فلان وحزب البحر لم يحصلا مجتمعين`: two lists whose count is told as one.
    pub(super) fn told_as_one(&self, left: &Range<usize>, right: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let behind = right.start..right.end.min(right.start + 2);
        let is_together = |at: usize| TOGETHER.at(text, at);
        let together = left.clone().chain(behind).any(is_together);
        let is_dual = verb.is_some_and(|verb| {
            let bare = text.folded(verb);
            let found = cue::find(text, verb);
            // `نصيبها` ends so by its pronoun.
            bare.ends_with('ا') && bare.chars().count() > 3 && !found.is(cue::CHANGE) && found.pronoun.is_none()
        });
        // `حزب السهل مع حزب النهر (37 مقعدا)`: in brackets the second's own.
        let last = self.search.names.lists_in(left.clone()).last();
        let is_with = last.is_some_and(|last| last.tokens.start > 0 && text.folded(last.tokens.start - 1) == "مع");
        let is_own = is_with && text.mark(left.end) == Some('(');
        if let Some(allied) = self.search.allied(left).filter(|_| !is_own) {
            return Some(allied);
        }
        // `ويملك حليفاه، أي حزب السهل وحركة النهر، أكثر من 90`
        let says = (left.start + 1..left.end)
            .rev()
            .find(|&at| text.folded(at) == "اي" && text.is_comma(at - 1));
        let told = says.and_then(|says| self.search.all_named(&(says + 1..left.end)));
        if let Some(told) = told.filter(|told| {
            let is_pair =
                (told.tokens.start..told.tokens.end).all(|at| text.mark(at).is_none_or(|mark| !matches!(mark, '،' | ',')));
            is_pair && told.lists.len() == 2 && told.tokens.start <= says.unwrap_or_default() + 2
        }) {
            return Some(told);
        }
        let until = verb.filter(|_| is_dual && !together).unwrap_or(left.end);
        let named = self
            .search
            .all_named(&(left.start..until))
            .filter(|named| named.lists.len() == 2);
        named.filter(|_| is_dual || together)
    }

    /// `الحزبان الكبيران، الورد والبحر، على 26 و15`: the names between commas behind a noun for several lists.
    pub(super) fn apposed_names(&self, clause: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let is_several = |at: &usize| name_words::table().find(text, *at).is(name_words::PLURAL | name_words::DUAL);
        let noun = clause.clone().find(is_several)?;
        let is_comma = |at: &usize| text.is_comma(*at);
        let open = (noun + 1..clause.end.min(noun + 4)).find(is_comma)?;
        let close = (open + 1..clause.end).find(is_comma)?;
        let names = open + 1..close;
        let lists = self.search.coordinated(names.clone());
        (lists.len() >= 2 && !cue::any(text, names.clone(), cue::VERB)).then_some(Subject {
            lists,
            tokens: names,
            how: "why-list-named",
        })
    }

    /// `الحزبان، الورد والبحر، فحصلا`: the lists that a dual or plural noun before the verb stands for.
    pub(super) fn named_together(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let verb = verb.filter(|&verb| text.folded(verb).ends_with('ا'))?;
        let noun = (left.start..verb)
            .rev()
            .find(|&at| name_words::table().find(text, at).is(name_words::PLURAL | name_words::DUAL))?;
        let names = shared::trimmed(text, noun + 1..verb);
        let lists = self.search.coordinated(names.clone());
        (lists.len() >= 2).then_some(Subject {
            lists,
            tokens: names,
            how: "why-list-named",
        })
    }
}
