//! What a sentence says of the election it tells of: phrases, dates, ordinals and words that point back, in order. Owns these
//! signs; which count they reach is `focus`'s.

use std::ops::Range;

use crate::arabic::WordTest;
use crate::extract::seats::{Landmark, Period, dates_what_was_left, here_is, is_held, landmarks, names_vote, says_last, tells};

use super::DateFact;
use super::focus::{CARRIED_OVER, Focus, Sign, Signs};
use super::forms;

/// One of the elections that the text went through.
const ORDINAL_WORDS: [&str; 8] = [
    "الاولي",
    "الثانيه",
    "الثالثه",
    "الرابعه",
    "الخامسه",
    "الاول",
    "الثاني",
    "الثالث",
];

/// How many of them are feminine; the masculine ones follow.
const FEMININE: usize = 5;
static ORDINALS: WordTest = WordTest::words(&[], &ORDINAL_WORDS);

impl Focus<'_> {
    /// Finds the signs of `sentence`, in order.
    pub(super) fn signs_of(&mut self, sentence: usize) {
        if self.signs.sentence == Some(sentence) {
            return;
        }
        let known = self.known_signs.iter_mut().find(|known| known.sentence == Some(sentence));
        if let Some(known) = known {
            std::mem::swap(known, &mut self.signs);
            return;
        }
        let text = self.text;
        let range = text.sentence(sentence);
        let mut signs: Vec<Sign> = landmarks(text, range.clone())
            .into_iter()
            .filter_map(|mark| self.sign(mark))
            .collect();
        let names_election = signs.iter().any(|sign| !sign.barred && !sign.plain);
        signs.extend(self.signs_of_dates(&range, &signs));
        signs.extend(ORDINALS.each_in(text, range.clone()).filter_map(|at| self.ordinal(at)));
        if !self.elections.is_history() {
            signs.extend(range.clone().filter_map(|at| self.now(at, range.start)));
        }
        signs.extend(self.latter(range.start + 1, range.start));
        // A vote to come has no counts yet.
        signs.retain(|sign| {
            sign.placed
                .is_none_or(|placed| !self.elections.is_to_come_on(placed, sign.day))
        });
        signs.sort_by_key(|sign| sign.tokens.start);
        self.drop_described(&mut signs);
        let signs = Signs {
            sentence: Some(sentence),
            all: signs,
            names_election,
        };
        let before = std::mem::replace(&mut self.signs, signs);
        if self.known_signs.len() > CARRIED_OVER {
            self.known_signs.remove(0);
        }
        self.known_signs.push(before);
    }

    /// The dates of a sentence that name an election, or may, beside `named`, the signs found in its words.
    fn signs_of_dates(&self, range: &Range<usize>, named: &[Sign]) -> Vec<Sign> {
        let text = self.text;
        let span = text.span(range.clone());
        let start = self.dates.partition_point(|date| date.span.end <= span.start);
        let dates = self.dates.get(start..).unwrap_or_default().iter();
        let mut marks = named.iter().map(|sign| &sign.tokens).peekable();
        let mut found = Vec::new();
        for date in dates.take_while(|date| date.span.start < span.end) {
            let tokens = text.tokens_in(date.span);
            while marks.next_if(|mark| mark.end <= tokens.start).is_some() {}
            let taken = marks.peek().is_some_and(|mark| mark.start < tokens.end);
            if !taken {
                found.extend(self.sign_of_date(date, tokens, range.start));
            }
        }
        found
    }

    fn sign_of_date(&self, date: &DateFact, tokens: Range<usize>, head: usize) -> Option<Sign> {
        // `وكان آخر تجديد قد أجري في 29 كانون الأول 2018 ونالت فيه جبهة السهل 29`
        // `الاقتراع الذي جرى في 30 أبريل الماضي`
        let is_named = !date.relative || tokens.len() > 2 && date.range.earliest == date.range.latest;
        let voted = date.range.is_resolved() && is_named && self.tells_of_vote(tokens.start);
        let year = date.range.latest.filter(|_| voted).map(jiff::civil::Date::year);
        let voted = year.map(|year| self.elections.in_year(year, Some(&date.range)));
        // The day of a vote speaks of that vote.
        let is_polling = date.range.single_day().is_some_and(|day| self.elections.is_polling_day(day));
        let plain = voted.is_none() && !is_polling && !self.is_apposed_to_vote(tokens.start, head);
        // `في تسعينيات القرن الماضي`: of several votes.
        let of_many = self.elections.holds_many(&date.range).then(|| self.elections.unknown());
        let placed = of_many.or_else(|| self.elections.on(&date.range)).or(voted)?;
        let barred = matches!(
            self.text.folded_before(tokens.start),
            "منذ" | "ومنذ" | "بعد" | "قبل" | "حتي" | "الي" | "عقب" | "لعام" | "مواليد"
        ) || matches!(self.text.folded(tokens.start), "منذ" | "ومنذ" | "حتي")
            || self.is_stayed_away_from(tokens.start)
            || dates_what_was_left(self.text, tokens.start, head);
        Some(Sign {
            day: date.range.earliest,
            barred,
            plain,
            ..Sign::at(tokens, placed)
        })
    }

    /// `في 27 أبريل 1993 اختار الناخبون أول برلمان بعد الوحدة`: what only describes the vote of the day just named is no sign.
    fn drop_described(&self, signs: &mut Vec<Sign>) {
        let mut day_before: Option<usize> = None;
        signs.retain(|sign| {
            let leads_nowhere = sign.is_step && sign.placed.is_some_and(|placed| placed.year.is_none());
            let describes = leads_nowhere && day_before.is_some_and(|day| !tells(self.text, day..sign.tokens.start));
            let is_polled = !sign.barred && !sign.plain && sign.day.is_some_and(|day| self.elections.is_polling_day(day));
            day_before = if is_polled {
                Some(sign.tokens.end)
            } else {
                day_before.filter(|_| describes)
            };
            !describes
        });
    }

    /// `أجريت في`, `المنتخب في` right before a date.
    pub(super) fn tells_of_vote(&self, date: usize) -> bool {
        (date.saturating_sub(3)..date).any(|at| is_held(self.text, at) || matches!(self.text.bare(at), "المنتخب" | "انتخب"))
    }

    /// `بعد مقاطعتها دورتي كانون الأول 2012 وتموز 2013`: of the votes that a list stayed away from the second, too.
    fn is_stayed_away_from(&self, date: usize) -> bool {
        const REACH: usize = 10;
        let text = self.text;
        let near = (date.saturating_sub(REACH)..date).rev();
        let mut near = near.take_while(|&at| text.mark(at).is_none_or(|mark| !matches!(mark, '،' | ',' | '.' | '؛')));
        near.any(|at| forms::joined(text, at, &['و', 'ب', 'ل', 'ف'], forms::STAYED_AWAY))
    }

    /// `أول انتخابات نيابية، في 27 نيسان 1993، كشفت`: the day of the vote just named.
    fn is_apposed_to_vote(&self, date: usize, from: usize) -> bool {
        const WORDS_MAX: usize = 4;
        let text = self.text;
        let comma = (date.saturating_sub(2).max(from)..date).rev().find(|&at| text.is_comma(at));
        comma.is_some_and(|comma| {
            let vote = comma.saturating_sub(WORDS_MAX).max(from)..comma;
            names_vote(text, vote.clone())
                && vote
                    .rev()
                    .take_while(|&at| !names_vote(text, at..at + 1))
                    .all(|at| text.mark(at).is_none())
                && (comma + 1..date).all(|at| matches!(text.folded(at), "في" | "يوم" | "عام" | "سنه"))
        })
    }

    /// `في الأولى نال …، أما في الثانية …`: one of the elections that the text went through.
    pub(super) fn ordinal(&self, at: usize) -> Option<Sign> {
        let text = self.text;
        if !ORDINALS.at(text, at) {
            return None;
        }
        let place = ORDINAL_WORDS.iter().position(|word| *word == text.folded(at))?;
        let is_masculine = place >= FEMININE;
        let place = place % FEMININE;
        let head = at
            .checked_sub(1)
            .filter(|&before| matches!(text.folded(before), "في" | "وفي" | "ففي"))?;
        let opens = head == text.sentence_around(at).start
            || head
                .checked_sub(1)
                .is_some_and(|before| text.mark(before).is_some() || matches!(text.folded(before), "اما" | "واما"));
        // `بين برلمان 1992 وبرلمان 2009 ظل يتقدم: 14 مقعدا في الأول، و31 في الثاني`
        let is_unit = |at: usize| matches!(text.folded(at), "مقعدا" | "مقاعد" | "نايبا" | "نواب") || text.number(at).is_some();
        let closes = head.checked_sub(1).is_some_and(is_unit) && !text.folded(at + 1).starts_with("ال");
        let placed = self
            .years_named_before(head)
            .or_else(|| self.span_told_before(head).filter(|_| closes))
            .and_then(|years| Some(self.elections.in_year(*years.get(place)?, None)))
            .or_else(|| self.elections.nth_told(place).filter(|_| !is_masculine && !closes))
            .filter(|_| closes || opens && tells(text, at + 1..at + 3))?;
        Some(Sign::at(head..at + 1, placed))
    }

    /// `يشبه مجلس 2012 أكثر مما يشبه مجلس 2020. ففي الأخير كان …`: the one named last before.
    fn latter(&self, at: usize, head: usize) -> Option<Sign> {
        let text = self.text;
        let is_latter = matches!(text.folded(at), "الاخير" | "الاخيره") && at == head + 1;
        if !is_latter || !matches!(text.folded(head), "في" | "وفي" | "ففي") {
            return None;
        }
        let year = *self.years_named_before(head)?.last()?;
        Some(Sign::at(head..at + 1, self.elections.in_year(year, None)))
    }

    /// `بين انتخابات 2018 وانتخابات 2021 تغير الكثير. …`, further up: the two votes that a text goes to and fro between.
    fn span_told_before(&self, at: usize) -> Option<Vec<i16>> {
        const SENTENCES: usize = 14;
        static BETWEEN: WordTest = WordTest::words(&[], &["بين", "وبين", "من"]);
        let sentence = self.text.sentence_of(at);
        let two = |place: usize| {
            let range = self.text.sentence(place);
            BETWEEN
                .any_in(self.text, range.clone())
                .then(|| self.years_in(range))
                .filter(|years| years.len() == 2)
        };
        (sentence.saturating_sub(SENTENCES)..sentence).rev().find_map(two)
    }

    /// `ما الذي تغير بين 2018 و2021؟ في الأولى …`: the years that one of the sentences before names, where there are several.
    fn years_named_before(&self, at: usize) -> Option<Vec<i16>> {
        const SENTENCES: usize = 3;
        let sentence = self.text.sentence_of(at);
        let years = |place: usize| {
            let range = self.text.sentence(place);
            self.years_in(range.start..range.end.min(at).max(range.start))
        };
        let before = (sentence.saturating_sub(SENTENCES)..=sentence).rev().map(years);
        before
            .into_iter()
            .find(|years| !years.is_empty())
            .filter(|years| years.len() > 1)
    }

    /// The years of elections that `range` names, in its order.
    fn years_in(&self, range: Range<usize>) -> Vec<i16> {
        let span = self.text.span(range);
        let from = self.dates.partition_point(|date| date.span.end <= span.start);
        let dates = self.dates.get(from..).unwrap_or_default().iter();
        let dates = dates
            .take_while(|date| date.span.start < span.end)
            .filter(|date| !date.relative);
        // `بين 2018 و2021`
        let ends = dates.filter_map(|date| Some([date.range.earliest?.year(), date.range.latest?.year()]));
        let years = ends.flatten();
        let mut years: Vec<i16> = years
            .filter(|&year| self.elections.in_year(year, None).election.is_some())
            .collect();
        years.dedup();
        years
    }

    /// `اليوم لديه 17 فقط`, `ولم يبق له الآن سوى ثلاثة`: of the chamber that sits, where the word opens its clause or says since when
    /// something is had; but not the day on which somebody spoke (`أعلن اليوم`, `اليوم التالي`).
    fn now(&self, at: usize, head: usize) -> Option<Sign> {
        let text = self.text;
        let here = here_is(text, at);
        if !here && !forms::is(text, at, forms::NOW) {
            return None;
        }
        let is_day = text.folded(at).trim_start_matches('و') == "اليوم";
        if is_day && text.word(at + 1).is_some() && text.folded(at + 1).starts_with("ال") {
            return None;
        }
        let before = at.checked_sub(1).filter(|&before| before >= head);
        let opens = before.is_none_or(|before| {
            text.mark(before).is_some() || matches!(text.folded(before), "اما" | "واما" | "لكن" | "لكنه" | "لكنها" | "ف")
        });
        let is_until = before.is_some_and(|before| matches!(text.folded(before), "حتي" | "الي" | "منذ" | "من" | "هذا" | "ذلك"));
        let holds = |at: usize| forms::is(text, at, forms::HELD_THEN | forms::HAS);
        let is_state = (at.saturating_sub(2).max(head)..at).any(holds);
        let may_be = if is_day { opens || is_state } else { !is_until };
        let is_day_of_here = is_day && before.is_some_and(|before| matches!(text.folded(before), "هو" | "هي" | "هم"));
        let may_be = may_be || is_day_of_here;
        may_be.then(|| Sign {
            is_step: false,
            day: None,
            tokens: at..at + 1,
            barred: false,
            plain: false,
            former: false,
            placed: Some(self.elections.main()).filter(|main| main.year.is_some()),
        })
    }

    /// `الانتخابات الأخيرة`.
    pub(super) fn says_last(&self, tokens: &Range<usize>) -> bool {
        let before = tokens.start.saturating_sub(1);
        (before..tokens.end).any(|at| says_last(self.text, at))
    }

    /// The sign that a landmark is; none for a step that leads nowhere and says no year.
    fn sign(&self, mark: Landmark) -> Option<Sign> {
        let day = match mark.period {
            Period::Dated(span) => self.elections.first_day_in(span),
            _ => None,
        };
        if self.is_uncounted_term(mark.period) {
            return None;
        }
        let placed = match mark.period {
            Period::Year(year) => Some(self.dated_year(year, mark.tokens.start)),
            Period::Dated(span) => Some(self.dated(span)),
            Period::Before => Some(self.elections.before(self.elections.main())),
            Period::Stepped(span) => {
                return Some(Sign {
                    is_step: true,
                    day: None,
                    barred: mark.barred,
                    plain: mark.plain,
                    former: false,
                    placed: Some(self.stepped(span)?),
                    tokens: mark.tokens,
                });
            }
            // `الانتخابات التي جرت في ربيع ذلك العام`
            Period::Unstated => self.dated_inside(&mark.tokens),
        };
        // `في البرلمان الجديد`: where an older vote is told, the one that it chose.
        let is_new = matches!(self.text.folded(mark.tokens.end.saturating_sub(1)), "الجديد" | "الجديده");
        if is_new && mark.period == Period::Unstated && !self.elections.is_news() {
            return None;
        }
        // `المجلس السادس، المنتخب عام 2000`
        let chosen = mark.tokens.start.saturating_sub(2)..mark.tokens.start;
        let is_chosen = chosen.into_iter().any(|at| forms::is(self.text, at, forms::CHOSEN));
        // `جبهة السهل، التي أسسها فلان بعد خروجه من النهر عام 1999، نالت`: a year without a vote tells of something else.
        let is_other =
            mark.plain && !is_chosen && matches!(mark.period, Period::Year(year) if self.elections.knows_of_none_in(year));
        Some(Sign {
            is_step: false,
            day,
            barred: mark.barred || is_other,
            plain: mark.plain && !is_chosen,
            former: mark.period == Period::Before,
            placed: placed.filter(|placed| placed.year.is_some()),
            tokens: mark.tokens,
        })
    }

    /// The election of the calendar whose date stands among the words of a phrase.
    fn dated_inside(&self, tokens: &Range<usize>) -> Option<super::election::Placed> {
        let span = self.text.span(tokens.clone());
        let start = self.dates.partition_point(|date| date.span.end <= span.start);
        let date = self
            .dates
            .get(start)
            .filter(|date| span.encloses(date.span) && date.range.is_resolved())?;
        self.elections.on(&date.range)
    }
}
