//! What a count takes over from around it where its sentence names no election: from the sentences before, from the words over a
//! list, from the line or the heading that it stands under. Owns these ways; what the sentence itself says is the parent's.

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::base::Precision;
use crate::extract::seats::{Tie, names_vote, region_body, tie};

use super::clauses::is_relative;
use super::{CARRIED_OVER, DATES_BESIDE, Focus, Placed, REACH, Sign, Told};
use crate::resolve::{DateFact, forms};

impl Focus<'_> {
    /// The vote for another body than the chamber that the calendar is of, by the month that its sentence names; without a year
    /// where it names none. None for counts of that chamber.
    pub(in crate::resolve) fn elections_of_body(&self, from: usize, token: usize) -> Option<Placed> {
        let text = self.text;
        let sentence = text.sentence_of(token);
        if !self.elections.knows_other_bodies() || region_body(text, from..text.sentence(sentence).end).is_none() {
            return None;
        }
        let span = text.span(text.sentence(sentence).start..token);
        let end = self.dates.partition_point(|date| date.span.end <= span.end);
        let dates = self.dates.get(end.saturating_sub(DATES_BESIDE)..end).unwrap_or_default();
        let is_short = |date: &DateFact| {
            matches!(
                date.range.precision,
                Precision::Day | Precision::Month | Precision::Season | Precision::Year
            )
        };
        let last = dates
            .iter()
            .rev()
            .find(|date| span.encloses(date.span) && date.range.is_resolved() && is_short(date));
        let year = last.and_then(|date| date.range.latest).map(jiff::civil::Date::year);
        // The vote for that body is what the text is about.
        let of_text = || {
            self.elections
                .main()
                .year
                .filter(|_| self.elections.is_of_region() && self.elections.is_news())
        };
        let year = year.or_else(of_text);
        Some(Placed {
            year,
            election: None,
            step: "why-election-dated",
        })
    }

    /// In a text that looks back over the years the story goes on with the election of the paragraph before, never back in time.
    pub(in crate::resolve) fn of_history(&mut self, token: usize) -> Option<Placed> {
        const SENTENCES: usize = 5;
        if !self.elections.is_history() {
            return None;
        }
        let sentence = self.text.sentence_of(token);
        let last = self.told.last().filter(|told| told.sentence + SENTENCES >= sentence)?.placed;
        if last.year <= self.elections.main().year {
            return None;
        }
        // But where another time has been named since, nothing tells.
        let since = self.told.last()?.sentence..=sentence;
        let mut is_moved = false;
        for place in since {
            self.signs_of(place);
            let from = self.told.last()?.token;
            is_moved |= self.signs.all.iter().any(|sign| (from..token).contains(&sign.tokens.start));
        }
        self.signs_of(sentence);
        (!is_moved).then_some(last)
    }

    /// The election that words such as `يومها` before a count point at, in the sentence before.
    pub(in crate::resolve) fn pointed_at(&mut self, sentence: usize, token: usize) -> Option<Placed> {
        let head = self.text.sentence(sentence).start;
        if let Some(sign) = self.sign_before(token) {
            let points = tie(self.text, sign.tokens.end..token) == Tie::Points && !self.counts_times(sign);
            return sign.placed.filter(|_| points);
        }
        let points = tie(self.text, head.max(token.saturating_sub(REACH))..token) == Tie::Points;
        self.last_sign(sentence).filter(|_| points)?
    }

    /// `فقد حل الورد أولا`: behind a sentence that ends with the day of a vote, what came of it.
    pub(in crate::resolve) fn explained(&mut self, sentence: usize) -> Option<Placed> {
        let text = self.text;
        let head = text.sentence(sentence).start;
        // `لا بد من العودة إلى فبراير 2012. فعلى وقع … اكتسح حزب السهل الصناديق بـ34`
        let opens = matches!(
            text.folded(head),
            "فقد"
                | "اذ"
                | "ففيها"
                | "وفيها"
                | "يومها"
                | "ويومها"
                | "فعلي"
                | "فبعد"
                | "فمع"
                | "فوسط"
                | "فعقب"
                | "فيومها"
        );
        let before = sentence.checked_sub(1).filter(|_| opens && !self.signs.names_election)?;
        let end = text.sentence(before).end;
        self.signs_of(before);
        let last = self
            .signs
            .all
            .last()
            .filter(|sign| !sign.barred && sign.tokens.end + 1 >= end);
        let placed = last.and_then(|sign| sign.placed);
        self.signs_of(sentence);
        placed
    }

    /// What the sentences before in the paragraph were about, where that was one election only and nothing new is named.
    pub(in crate::resolve) fn carried(&mut self, sentence: usize, name: Option<&str>) -> Option<Placed> {
        if self.signs.names_election || self.returns_to_now(sentence) {
            return None;
        }
        if name.is_some_and(|name| self.looked_back_on_one(sentence, name)) {
            return None;
        }
        let text = self.text;
        let paragraph = text.paragraph_of(text.sentence(sentence).start);
        let in_paragraph = |before: &usize| text.paragraph_of(text.sentence(*before).start) == paragraph;
        let own = (sentence.saturating_sub(CARRIED_OVER)..sentence)
            .rev()
            .take_while(in_paragraph);
        // `… بـ282 في 2014، ورفعها إلى 303 في 2019. أما حزب النهر فاكتفى بـ52`: set against what was told last.
        let contrasts = matches!(text.folded(text.sentence(sentence).start), "اما" | "واما");
        // `اليوم لديه 17 فقط.` between: the story is back.
        let own: Vec<usize> = own.collect();
        let until = own
            .iter()
            .position(|&before| self.returns_to_now(before))
            .unwrap_or(own.len());
        let found = self.told_in(own.into_iter().take(until), contrasts);
        self.signs_of(sentence);
        found
    }

    /// `فاز حزب السهل بـ61. وفي 2018 كان له 54. وحلت حركة النهر ثانية بـ37`: the sentence before only looked back on the list told before
    /// it, and another list follows.
    fn looked_back_on_one(&self, sentence: usize, name: &str) -> bool {
        let main = self.elections.main().year;
        let Some(last) = self
            .told
            .last()
            .filter(|told| told.sentence < sentence && self.elections.is_news())
        else {
            return false;
        };
        let mut own = self.told.iter().rev().take_while(|told| told.sentence == last.sentence);
        let is_look_back = last.name != name && own.all(|told| told.name == last.name && told.placed.year < main);
        let before = self.told.iter().rev().find(|told| told.sentence < last.sentence);
        is_look_back
            && last.sentence + 2 >= sentence
            && before.is_some_and(|told| {
                told.sentence + 2 >= last.sentence && told.name == last.name && told.placed.year == main && main.is_some()
            })
    }

    /// `اليوم`, `أما الآن`: a sentence that opens with the present.
    fn returns_to_now(&self, sentence: usize) -> bool {
        const OPENING: usize = 2;
        let text = self.text;
        let head = text.sentence(sentence).start;
        (head..head + OPENING).any(|at| forms::is(text, at, forms::NOW) && !text.folded(at + 1).starts_with("ال"))
    }

    /// What stands over a list was about; its other lines say nothing of this one.
    pub(in crate::resolve) fn listed(&mut self, sentence: usize) -> Option<Placed> {
        let text = self.text;
        let line = self.introduction(text.paragraph_of(text.sentence(sentence).start))?;
        let last = text.sentence_of(line.end.saturating_sub(1));
        let found = self.told_in(
            (text.sentence_of(line.start).max(last.saturating_sub(CARRIED_OVER))..=last).rev(),
            false,
        );
        self.signs_of(sentence);
        found
    }

    /// The one election that the first of `sentences` which tells of any is about.
    fn told_in(&mut self, sentences: impl Iterator<Item = usize>, contrasts: bool) -> Option<Placed> {
        let text = self.text;
        let mut found = None;
        for before in sentences {
            self.signs_of(before);
            let told = |told: &Told| {
                let is_past = told.placed.year < self.elections.main().year && self.elections.is_news();
                let back = told.looked_back
                    || self.is_looked_back_on(told.token)
                    || self.is_dated_by_relative(told.token)
                    || is_past && self.looks_back(told.sentence);
                let former = told.former && told.placed.year < self.elections.main().year;
                (told.earlier || former || back, told.placed)
            };
            let told: Vec<(bool, Placed)> = self.in_sentence(before, usize::MAX).map(told).collect();
            if !told.is_empty() {
                // `وهبط من 33 نائبا إلى عشرين. وقفزت …`: what the results were compared with does not go on.
                let mut results = told.iter().filter(|(earlier, _)| !earlier).map(|(_, placed)| *placed);
                let last = results.next();
                let id = |placed: &Placed| (placed.year, placed.election.map(|election| election.date));
                let newest = told.iter().map(|(_, placed)| placed.year).max();
                found = last
                    .filter(|placed| results.all(|other| id(&other) == id(placed)) || contrasts && Some(placed.year) == newest);
                // `في 2020 حصل على 75، ولم ينج هذه المرة سوى اثنين`: the story has gone on.
                let end = self.in_sentence(before, usize::MAX).next().map_or(0, |told| told.token);
                self.signs_of(before);
                let returns =
                    |sign: &Sign| sign.tokens.start > end && sign.placed.is_none() && text.folded(sign.tokens.start) == "المره";
                if self.signs.all.iter().any(returns) {
                    found = None;
                }
                break;
            }
            // `وكانت الأولى قد نالت 72 مقعدا في 2005.`: a look back whose count nobody read does not go on.
            if self.elections.is_news() && self.looks_back(before) {
                break;
            }
            self.signs_of(before);
            let head = text.sentence(before).start;
            // `عاد في أيار 2005 وخاض بعد أسابيع أول انتخابات له.`
            const VOTE_WITHIN: usize = 4;
            let of_vote = |sign: &&Sign| {
                let behind = sign.tokens.end..(sign.tokens.end + VOTE_WITHIN).min(text.len());
                // `صيف 1992، رفع عدد النواب، وقاطعت الأحزاب الاقتراع. ودخل …`
                let leads = sign.tokens.start <= head + 2
                    && sign.placed.is_some_and(|placed| placed.election.is_some())
                    && names_vote(text, sign.tokens.end..text.sentence(before).end);
                let is_vote = leads || names_vote(text, behind) || self.tells_of_vote(sign.tokens.start);
                sign.plain && !sign.barred && sign.placed.is_some() && is_vote
            };
            if let Some(sign) = self.signs.all.last().filter(of_vote) {
                found = sign.placed;
                break;
            }
            if let Some(sign) = self.signs.all.iter().find(|sign| !sign.plain && !sign.barred) {
                let opens = sign.tokens.start <= head + 3;
                let is_step = sign.is_step && !(head..sign.tokens.start).any(|at| is_relative(text, at));
                // `جاءت مبكرة، في العاشر من تشرين الأول 2021، تحت ضغط الاحتجاجات.`
                let year = |sign: &Sign| sign.placed.and_then(|placed| placed.year);
                // `عندما خاض الحزب الذي أسسه فلان أول امتحان له، في 3 تشرين الثاني 2002، كانت …`: of the clause, not of the relative one before.
                let comma = (head..sign.tokens.start).rev().find(|&at| text.mark(at).is_some());
                let clause = comma.unwrap_or(head)..sign.tokens.start;
                let is_polling = sign.day.is_some_and(|day| self.elections.is_polling_day(day))
                    && !clause.into_iter().any(|at| is_relative(text, at))
                    && self
                        .signs
                        .all
                        .iter()
                        .all(|other| other.barred || other.plain || year(other) == year(sign));
                found = sign.placed.filter(|_| opens || is_step || is_polling);
                break;
            }
        }
        found
    }

    /// The paragraph that a line of a list belongs to, which ends with a colon: `وجاءت النتيجة كالآتي:`.
    pub(in crate::resolve) fn introduction(&self, paragraph: usize) -> Option<Range<usize>> {
        const LINES_MAX: usize = 40;
        let text = self.text;
        let line = |place: usize| text.paragraphs().get(place).cloned().unwrap_or_default();
        let is_item = |place: usize| {
            let mark = text.mark(line(place).start);
            mark.is_some_and(|mark| matches!(mark, '-' | '–' | '—' | '•' | '*' | '·'))
        };
        let head = (paragraph.saturating_sub(LINES_MAX)..paragraph)
            .rev()
            .find(|&place| !is_item(place) && !line(place).is_empty());
        let introduces = |place: usize| line(place).last().is_some_and(|last| text.mark(last) == Some(':'));
        head.filter(|&head| is_item(paragraph) && introduces(head)).map(line)
    }

    /// The election of the day that opens the line of `token`, or of the year that heads its section.
    pub(in crate::resolve) fn headed(&self, token: usize) -> Option<Placed> {
        if let Some(placed) = self.dated_line(token) {
            return Some(placed);
        }
        let before = self.headings.partition_point(|heading| heading.line.start <= token);
        let heading = self.headings.get(before.checked_sub(1)?)?;
        let year = heading.year?;
        let placed = self.elections.in_year(year, None);
        if placed.election.is_some() || !self.elections.knows_calendar() {
            return Some(placed);
        }
        // `الدورة الأولى (2006–2010)`: chosen shortly before.
        self.elections.chosen_for(year).filter(|_| heading.is_term)
    }

    /// `- 31 يوليو 2022: انتخابات تشريعية …`
    pub(in crate::resolve) fn dated_line(&self, token: usize) -> Option<Placed> {
        let text = self.text;
        let line = text.paragraphs().get(text.paragraph_of(token))?.clone();
        let opening = line.clone().find(|&at| text.mark(at).is_none())?;
        let start = text.span(opening..opening + 1).start;
        // `1991: دخل الحزب البرلمان للمرة الأولى`
        if let Some((year, 4)) = text.digits(opening)
            && matches!(text.mark(opening + 1), Some(':' | '-' | '–' | '—'))
            && !text.is_glued(opening + 2)
        {
            let placed = self.elections.in_year(i16::try_from(year).ok()?, None);
            return (placed.election.is_some() || !self.elections.knows_calendar()).then_some(placed);
        }
        let date = self.dates.get(self.dates.partition_point(|date| date.span.end <= start))?;
        let tokens = text.tokens_in(date.span);
        let parted = matches!(text.mark(tokens.end), Some(':' | '-' | '–' | '—'));
        (tokens.start == opening && parted && date.range.is_resolved())
            .then(|| self.elections.on(&date.range))
            .flatten()
    }

    /// The last sign of the sentence before this one: an election that is named there before a mere year.
    #[expect(
        clippy::option_option,
        reason = "outer: no sign there; inner: the sign means the main election"
    )]
    pub(in crate::resolve) fn last_sign(&mut self, sentence: usize) -> Option<Option<Placed>> {
        let paragraph = |sentence: usize| self.text.paragraph_of(self.text.sentence(sentence).start);
        let before = sentence
            .checked_sub(1)
            .filter(|&before| paragraph(before) == paragraph(sentence))?;
        self.signs_of(before);
        let free = || self.signs.all.iter().rev().filter(|sign| !sign.barred);
        let meant = free().find(|sign| !sign.plain).or_else(|| free().next());
        let found = meant.or(self.signs.all.last()).map(|sign| sign.placed);
        let found = if self.signs.names_election {
            found
        } else {
            self.last_year_in(before).map(Some).or(found)
        };
        self.signs_of(sentence);
        found
    }

    /// The election of the year that the last date before `token` in its sentence lies in: `أبعد عن المنصب في آب 2014 رغم أن قائمته
    /// كانت الأولى آنذاك`.
    pub(in crate::resolve) fn year_told_before(&self, token: usize) -> Option<Placed> {
        let span = self.text.span(self.text.sentence_around(token).start..token);
        let end = self.dates.partition_point(|date| date.span.end <= span.end);
        let date = self
            .dates
            .get(end.checked_sub(1)?)
            .filter(|date| span.encloses(date.span) && !date.relative)?;
        let placed = self.elections.in_year(date.range.latest?.year(), Some(&date.range));
        placed.election.is_some().then_some(placed)
    }

    /// The election of the year that the last date of a sentence ends in, where it says one.
    pub(in crate::resolve) fn last_year_in(&self, sentence: usize) -> Option<Placed> {
        let span = self.text.span(self.text.sentence(sentence));
        let end = self.dates.partition_point(|date| date.span.start < span.end);
        let date = self
            .dates
            .get(end.checked_sub(1)?)
            .filter(|date| span.encloses(date.span) && !date.relative)?;
        let placed = self.elections.in_year(date.range.latest?.year(), None);
        placed.election.is_some().then_some(placed)
    }
}

/// Where the sentences begin that may still be the story of a count in its paragraph.
pub(super) fn story_start(text: &TokenizedText, token: usize) -> usize {
    let paragraph = text
        .paragraphs()
        .get(text.paragraph_of(token))
        .map_or(0, |paragraph| paragraph.start);
    text.sentence(text.sentence_of(token).saturating_sub(CARRIED_OVER))
        .start
        .max(paragraph)
}
