//! Titles that begin with a noun of the text: the noun phrase as it stands. Knows no day.

use crate::arabic::Particle;
use crate::arabic::number::{NumberPhrase, phrase_at};

use super::super::clause::Happening;
use super::super::phrase::{self, Kind, Reach};
use super::super::trigger::{Form, Trigger};
use super::super::{DateRole, EventCategory, words};
use super::case::{points, preposition_of, with_preposition};
use super::owner::Asked;
use super::{Title, inflect};

/// A noun that stands for its happening, and what is known of it.
struct Noun<'a> {
    found: &'a Happening,
    /// Its place, and that behind it.
    at: usize,
    next: usize,
    trigger: Option<Trigger>,
    /// True where a verb right behind it says what became of it: `صدامات اندلعت`.
    is_told: bool,
}

impl Noun<'_> {
    fn is_owned(&self) -> bool {
        self.trigger.is_some_and(|noun| noun.pronoun)
    }

    fn has_article(&self) -> bool {
        self.trigger.is_some_and(|noun| noun.article)
    }

    /// True with neither article nor pronoun.
    fn is_free(&self) -> bool {
        !self.has_article() && !self.is_owned()
    }

    /// True where nothing is written together with it before it.
    fn is_bare(&self) -> bool {
        self.trigger.is_none_or(|noun| !noun.article && noun.letters == 0)
    }
}

impl Title<'_> {
    pub(super) fn of_noun(&self, found: &Happening) -> String {
        let said = self.of_noun_alone(found);
        // `بدأت الحملة في 3 مايو وانتهت في 20 مايو`
        let end = found
            .verb
            .filter(|&verb| verb > found.head && self.text.folded(verb).starts_with('و'));
        match end.and_then(|verb| self.triggers.verbal_noun_at(self.text, verb)) {
            Some(end @ ("انتهاء" | "توقف" | "اختتام")) => format!("{end} {said}"),
            _ if self.is_done_again(found, &said) => format!("إعادة {said}"),
            _ => self.in_nominative(found, said),
        }
    }

    /// True for `أعيد فتح المعبر`, `تعيد فتح حدودها`: done once more.
    fn is_done_again(&self, found: &Happening, said: &str) -> bool {
        let noun = self
            .triggers
            .noun_at(self.text, found.head)
            .or_else(|| self.triggers.weak_noun_at(self.text, found.head));
        let is_construct = noun.is_some_and(|noun| !noun.article && noun.letters == 0);
        let again = self.previous(found.head).map_or("", |before| self.text.bare(before));
        let leads = matches!(
            again,
            "اعيد" | "اعاد" | "اعادت" | "يعيد" | "تعيد" | "يعاد" | "ستعيد" | "سيعيد" | "سيعاد" | "وسيعاد"
        );
        // `وأعيد اقتراع 30 نيسان في الأنبار`: that day is of the first one.
        let is_dated = self.is_date(found.head + 1);
        leads && is_construct && !is_dated && !said.starts_with("إعادة") && said.starts_with(self.text.surface(found.head))
    }

    /// `إن انفجارين هزا وسط المدينة`, `أن لقاء سريا جمع الطرفين`: a title begins in the nominative.
    fn in_nominative(&self, found: &Happening, said: String) -> String {
        if !words::is_before(self.text, found.head, words::COMPLEMENTIZER) {
            return said;
        }
        let mut parts: Vec<String> = said.split(' ').map(str::to_owned).collect();
        if let Some(head) = parts.first_mut()
            && let Some(stem) = head.strip_suffix("ين").filter(|stem| stem.chars().count() > 3)
            && !head.starts_with("ال")
        {
            *head = format!("{stem}ان");
        }
        if let Some(adjective) = parts
            .get_mut(1)
            .filter(|word| word.ends_with("يا") || inflect::has_tanwin(word))
        {
            *adjective = inflect::without_accusative(adjective);
        }
        parts.join(" ")
    }

    fn of_noun_alone(&self, found: &Happening) -> String {
        let trigger = self.triggers.noun_at(self.text, found.head);
        let (at, next) = (found.head, found.head + 1);
        let is_free = trigger.is_none_or(|noun| !noun.article && !noun.pronoun);
        let noun = Noun {
            found,
            at,
            next,
            trigger,
            is_told: is_free && self.is_verb(next) && !self.text.folded(next).starts_with('و'),
        };
        self.of_noun_and_participle(found)
            .or_else(|| self.of_telling_verb(found, noun.is_owned()))
            .or_else(|| self.of_owned(found, trigger))
            .unwrap_or_else(|| self.as_it_stands(&noun))
    }

    /// The noun with what follows it in the text.
    fn as_it_stands(&self, noun: &Noun) -> String {
        let head = self.head_of(noun);
        if self.ends_title(noun) {
            return head;
        }
        let said = self.finished(std::slice::from_ref(&head), noun.next, self.reach_of(noun));
        if !said.contains(' ') {
            return self.with_more(noun, said);
        }
        // `بيان صدر`
        if noun.is_told
            && said.split(' ').count() == 2
            && let Some(verb) = self.triggers.verb_at(self.text, noun.next)
            && let Some(done) = self.verbal_noun(noun.next, verb)
        {
            return format!("{done} {head}");
        }
        self.without_last_clause(noun.at, said)
    }

    /// The noun by itself, with the word before it that goes with it.
    fn head_of(&self, noun: &Noun) -> String {
        let letters = noun.trigger.map_or(0, |noun| usize::from(noun.letters));
        let mut head = self.bare(noun.at, letters);
        // `تنحى سامي كمال`: its noun ends in ي.
        if head.starts_with('ت') && head.chars().count() == 4 && head.ends_with('ى') {
            head.pop();
            head.push('ي');
        }
        if let Some(trigger) = noun.trigger.filter(|noun| noun.pronoun)
            && noun.found.tokens.len() == 1
        {
            head = self.without_owner(noun, trigger, head);
        }
        match self.word_led_by(noun) {
            Some(before) => format!("{before} {head}"),
            None => head,
        }
    }

    /// `لم تفز الحركة منذ تأسيسها`: whose it was is not sure; the article stands for it. `بإعلانها النتائج`: what it was done to stands
    /// behind it.
    fn without_owner(&self, noun: &Noun, trigger: Trigger, head: String) -> String {
        let Some((stem, _)) = inflect::without_pronoun(&head) else {
            return head;
        };
        if !self.counts_on(noun.at) && self.takes_article(noun.next) {
            format!("ال{}", self.with_taa(stem, trigger))
        } else if self.text.folded(noun.next).starts_with("ال") {
            stem
        } else {
            head
        }
    }

    /// The word before the noun that goes with it: `غيّب الموت فلانا`, `هز انفجار العاصمة`, `أولى جلساته`, `أول انتخابات`.
    fn word_led_by(&self, noun: &Noun) -> Option<String> {
        let before = noun.at.checked_sub(1)?;
        let folded = self.text.folded(before);
        if self.sentence.contains(&before) && matches!(folded.trim_start_matches('و'), "غيب" | "هز" | "هزت") {
            return Some(self.bare(before, usize::from(folded.starts_with('و'))));
        }
        (noun.is_bare() && self.counts_on(noun.at)).then(|| self.text.surface(before).to_owned())
    }

    /// True where nothing that stands behind the noun belongs to it.
    fn ends_title(&self, noun: &Noun) -> bool {
        self.lays_down(noun) || self.is_before_object(noun) || self.is_aside(noun) || self.is_given_on_day(noun)
    }

    /// `وضعت الحرب أوزارها`: the noun is a subject, and what follows is no part of it.
    fn lays_down(&self, noun: &Noun) -> bool {
        noun.has_article()
            && self.text.folded_before(noun.at).ends_with("وضعت")
            && self.text.word(noun.next).is_some()
            && phrase::kind_of(self.text, noun.next) == Kind::Noun
            && inflect::without_pronoun(self.text.surface(noun.next)).is_some()
    }

    /// `قبل يوم من الاقتراع انسحابه`: the object of the verb before it.
    fn is_before_object(&self, noun: &Noun) -> bool {
        noun.has_article()
            && noun.found.role == DateRole::CountedFrom
            && inflect::without_pronoun(self.text.surface(noun.next)).is_some()
            && self.triggers.noun_at(self.text, noun.next).is_some()
    }

    /// True where what stands behind the date of the noun belongs to the clause around it: `أخفق للمرة الأولى منذ تأسيسه عام 1973 في دخول
    /// البرلمان`, `حتى استقالته في مايو 2018 ظل …`, `من تأسيسها عام 1987 حتى …`.
    fn is_aside(&self, noun: &Noun) -> bool {
        let next = noun.next;
        let goes_on = |end: usize| {
            self.text.folded(end) == "حتي"
                || self.text.word(end).is_some() && phrase::may_be_verb(self.text, end)
                || words::is(self.text, end, words::STATE)
        };
        let dated_next = || {
            (next..next + 2)
                .find(|&at| !words::is(self.text, at, words::PREPOSITION))
                .and_then(|at| self.slot_over(at))
        };
        noun.is_owned()
            && (self.is_since(noun) && self.is_date(next)
                || words::is_before(self.text, noun.at, words::PREPOSITION)
                    && dated_next().is_some_and(|slot| goes_on(slot.tokens.end)))
    }

    /// `تعهد في خطاب ألقاه ليل الجمعة بمحاسبة الفاسدين`: what stands behind the day is the verb's.
    fn is_given_on_day(&self, noun: &Noun) -> bool {
        noun.is_told
            && self.triggers.verb_at(self.text, noun.next).is_some_and(|verb| verb.pronoun)
            && self.is_date(noun.next + 1)
            && self.text.folded(noun.next).ends_with('ه')
    }

    /// `منذ الإطاحة ببن علي في 14 يناير`: what stands behind the date belongs to the clause around.
    fn is_since(&self, noun: &Noun) -> bool {
        words::is_before(self.text, noun.at, words::TIME_PREPOSITION)
    }

    /// How far the words behind the noun belong to it.
    fn reach_of(&self, noun: &Noun) -> Reach {
        let Noun { found, next, .. } = *noun;
        let is_participle = || {
            let verb = self.triggers.verb_at(self.text, next);
            verb.is_some_and(|verb| verb.form == Form::Participle)
        };
        Reach {
            keeps_date: noun.is_free(),
            until: self.end_of_vote(noun).or_else(|| self.end_before_verbs_own(noun)),
            // `الاتفاق الموقع في الطائف في 30 أيلول توزع المقاعد`
            ends_at_date: self.leads_to_outcome(noun.at) || found.verb == Some(next) && is_participle(),
            is_noun: !noun.is_told && (self.is_since(noun) || takes_no_object(found.category)),
            with_verb: noun.is_told,
            ..Reach::default()
        }
    }

    /// `في انتخابات 2021 على 30 مقعدا`, `في الدورة البرلمانية 2014 على 25`: the count is the verb's.
    fn end_of_vote(&self, noun: &Noun) -> Option<usize> {
        let is_vote = matches!(noun.found.category, EventCategory::Election | EventCategory::Government)
            && words::is_before(self.text, noun.at, words::PREPOSITION);
        is_vote.then(|| self.count_behind_date(noun.next)).flatten()
    }

    /// `أطاحت انتفاضة تشرين 2019 بحكومة سامي كمال`: what stands behind the date is the verb's.
    fn end_before_verbs_own(&self, noun: &Noun) -> Option<usize> {
        let verb = self.previous(noun.at)?;
        self.main_verb(verb)?.category?;
        let slot = self.slot_over(noun.next).or_else(|| self.slot_over(noun.next + 1))?;
        (noun.is_free() && noun.is_bare()).then_some(slot.tokens.end)
    }

    /// The title of a noun that nothing follows, with what says more of it.
    fn with_more(&self, noun: &Noun, said: String) -> String {
        let (folded, surface) = (self.text.folded(noun.next), self.text.surface(noun.next));
        // `القبض عليه`: on whom, the subject of the clause before tells.
        if noun.next < self.sentence.end && points(folded) {
            return match self.owner(noun.at, folded.ends_with("ها"), Asked::Any) {
                Some(meant) => format!("{said} {}", with_preposition(preposition_of(folded), &meant)),
                None => format!("{said} {surface}"),
            };
        }
        if !noun.is_free() {
            return said;
        }
        if let Some(setting) = self.of_bare_setting(noun.found) {
            return setting;
        }
        // `انتخابات الخميس`: the day, where nothing else is said of it.
        let is_day = self.is_date(noun.next) && folded.starts_with("ال");
        if is_day { format!("{said} {surface}") } else { said }
    }

    /// Where a count stands right behind the date of the noun whose words begin at `from`: `حصل في انتخابات العراق 2021 على 30 مقعدا`. It is
    /// the verb's.
    fn count_behind_date(&self, from: usize) -> Option<usize> {
        const WORDS_MAX: usize = 5;
        let near = from..(from + WORDS_MAX).min(self.sentence.end);
        let mut own = near.take_while(|&at| !words::is(self.text, at, words::RELATIVE));
        let end = own.find_map(|at| self.slot_over(at))?.tokens.end;
        let led = end + usize::from(matches!(self.text.folded(end), "علي" | "ب"));
        let is_governed = |number: &NumberPhrase| led > end || number.proclitics.particle == Some(Particle::Bi);
        phrase_at(self.text, led).filter(is_governed).map(|_| end)
    }

    /// True where a number of order stands before the word at `index`: `أولى جلساته`.
    fn counts_on(&self, index: usize) -> bool {
        matches!(self.text.folded_before(index), "اول" | "اولي" | "ثاني" | "ثانيه" | "اخر")
    }

    /// True where what stands at `index` can follow a noun with the article as well as one with a pronoun: no object.
    fn takes_article(&self, index: usize) -> bool {
        index >= self.sentence.end
            || self.text.word(index).is_none()
            || self.is_date(index)
            || self.text.folded(index).starts_with("ال") && self.is_adjective(index)
            || words::is(
                self.text,
                index,
                words::PREPOSITION | words::TIME_PREPOSITION | words::TIME_NOUN,
            )
    }

    /// `خطاب ألقاه`, `أزمة ضربتها`: a verb whose pronoun points back at the title's own noun says nothing as its last word.
    fn without_last_clause(&self, head: usize, said: String) -> String {
        let Some((before, last)) = said.rsplit_once(' ') else {
            return said;
        };
        let is_verb = (head + 1..(head + 7).min(self.sentence.end))
            .any(|at| self.text.surface(at) == last && self.triggers.verb_at(self.text, at).is_some_and(|verb| verb.pronoun));
        if is_verb { before.to_owned() } else { said }
    }
}

/// True for happenings whose nouns have no object that could stand behind a date (`إعلان فلان أمس عزمه …` has one).
fn takes_no_object(category: EventCategory) -> bool {
    !matches!(
        category,
        EventCategory::Statement | EventCategory::Legal | EventCategory::Government | EventCategory::Other
    )
}
