//! Lists meant by their leader alone: `أما فلان فحافظ على ثمانية نواب`, `خرج فلان باثنين وتسعين مقعدا`. Owns who leads which list by
//! the words of the text; knows no election.

use std::ops::Range;

use crate::arabic::{Particle, Proclitics, WordTest, without_articles};
use crate::extract::name::{Gazetteer, ListKind, ListMention, NameKind, NameMention, Target, words as name_words};

use super::named::NamedText;
use super::quantity::Quantity;
use super::subject::{Search, Subject};
use super::{ListReference, cue, forms, period};

/// Titles and their complements before a name: `زعيم المختارة فلان`.
const TITLES_MAX: usize = 5;

/// Lists of a text whose leader is looked for.
const LISTS_MAX: usize = 400;

/// True for a count of seats by its unit, before it or behind.
fn counts_seats(text: &NamedText, number: &Quantity) -> bool {
    let behind = cue::any(text, number.number.end..number.end.max(number.number.end), cue::SEAT);
    behind || number.head.is_some_and(|head| cue::is(text, head, cue::SEAT))
}

/// `ارتفعت مقاعد كمال من 25 إلى 34 مقعدا`: the second number has the unit of both.
fn steps_to_seats(text: &NamedText, number: &Quantity) -> bool {
    const REACH: usize = 4;
    number.lead.checked_sub(1).is_some_and(|from| text.folded(from) == "من")
        && text.folded(number.end) == "الي"
        && cue::any(text, number.end..number.end + REACH, cue::SEAT)
}

/// `سجل كمال هبوطا يسيرا (من 34 إلى 28)`: in brackets of its own, a change says what is counted.
fn begins_step(text: &NamedText, number: &Quantity) -> bool {
    let opens = number.lead.checked_sub(2).filter(|&at| text.mark(at) == Some('('));
    opens.is_some_and(|open| text.folded(open + 1) == "من" && text.folded(number.end) == "الي")
        && (number.lead.saturating_sub(5)..number.lead).any(|at| cue::is(text, at, cue::CHANGE))
}

/// `، بـ33 مقعدا،`, `، وله 33 مقعدا،`, `، وقد خرج من الانتخابات بـ33`, `: 33 مقعدا`: what stands between a person and his seats in an aside.
fn is_short_aside(text: &NamedText, between: &Range<usize>, number: &Quantity) -> bool {
    static OPENS: WordTest = WordTest::words(
        &[],
        &[
            "وله",
            "ولديه",
            "وقد",
            "الذي",
            "صاحب",
            "الفائز",
            "الفايز",
            "الخارج",
            "الحاصل",
            "وفي",
        ],
    );
    let words = between.start + 1..between.end;
    let opens = text.is_comma(between.start) || text.mark(between.start) == Some(':');
    let holds = text.is_comma(between.start) && OPENS.at(text, words.start) && words.clone().all(|at| text.word(at).is_some());
    opens && (words.is_empty() && (number.particle == Some(Particle::Bi) || text.mark(between.start) == Some(':')) || holds)
}

impl<'a> Search<'a> {
    /// The list of the person named right after a verb, with any titles before the name.
    pub(super) fn leader_after(&self, range: &Range<usize>) -> Option<Subject> {
        let text = self.text;
        let is_title = |at: usize| {
            let found = name_words::table().find(text, at);
            found.is(name_words::TITLE) && found.proclitics.particle.is_none()
        };
        let titled = is_title(range.start);
        let until = if titled {
            range.end.min(range.start + TITLES_MAX)
        } else {
            range.end.min(range.start + 2)
        };
        let begins = |at: &usize| self.person_at(*at).is_some() || self.leader_at(*at).is_some();
        let at = (range.start..until).take_while(|&at| text.word(at).is_some()).find(begins)?;
        // Between the verb and a name without title nothing stands.
        let follows = titled || at == range.start;
        follows.then(|| self.led_by(at, range.end)).flatten()
    }

    /// The list of the person whom the clause before the verb begins with: `أما فلان فحافظ`, `وفلان، الذي كان وزيرا، حصل`.
    pub(super) fn leader_before(&self, left: &Range<usize>, verb: usize) -> Option<Subject> {
        let text = self.text;
        let opens = |at: usize| {
            // `وكان فلان قد خرج من الانتخابات باثنين وتسعين مقعدا`
            let was = cue::is(text, at, cue::WAS) && matches!(text.folded(verb - 1), "قد");
            was || text.mark(at).is_some()
                || matches!(
                    text.folded(at),
                    "اما" | "واما" | "و" | "لكن" | "بينما" | "فيما" | "كما" | "ان" | "وان"
                )
        };
        let at = (left.start..verb).find(|&at| !opens(at))?;
        let subject = self.led_by(at, verb)?;
        let end = subject.tokens.end;
        let aside = end < verb && text.is_comma(end) && text.is_comma(verb - 1);
        let particle = end + 1 == verb && matches!(text.folded(end), "فقد" | "قد" | "نفسه");
        (end == verb || aside || particle).then_some(subject)
    }

    /// `اكتسح فلان المقاعد وحصد 126`, `لكن فلانا عاد ونال 33`: the person whom the verb before the one at `verb` speaks of. None within
    /// where nobody knows whom he leads; none at all where no person is spoken of.
    #[expect(
        clippy::option_option,
        reason = "outer: nobody is spoken of; inner: somebody whose list is not known"
    )]
    pub(super) fn leader_spoken_of(&self, left: &Range<usize>, verb: usize) -> Option<Option<Subject>> {
        const COMES: [&str; 11] = ["عاد", "خاض", "دخل", "خرج", "قفز", "صعد", "برز", "رجع", "لكن", "ان", "لان"];
        let text = self.text;
        // `فلان كان نائبا عنه، وها هو يحرز 46 مقعدا`
        let is_he = verb > left.start && matches!(text.folded(verb - 1), "هو" | "هي");
        let goes_on = is_he || text.folded(verb).starts_with(['و', 'ف']) || verb > left.start && text.folded(verb - 1) == "ثم";
        let people = self.names.others_in(left.start..verb).iter();
        let person = people
            .rev()
            .find(|other| other.kind == NameKind::Person)
            .filter(|_| goes_on)?;
        let before = person.tokens.start.checked_sub(1).filter(|&before| before >= left.start)?;
        let speaks = COMES.contains(&text.bare(before)) || cue::is(text, before, cue::GAIN | cue::LOSE | cue::KEEP | cue::RANK);
        let speaks = speaks || is_he && text.mark(before).is_some() && cue::is(text, person.tokens.end, cue::WAS);
        let names_list = !self.names.lists_in(person.tokens.end..verb).is_empty();
        (speaks && !names_list && person.proclitics.particle.is_none()).then(|| self.led_by(person.tokens.start, verb))
    }

    /// `وفلان نفسه، الذي كان له عشرون نائبا`, `وتلاه فلان الذي حصل على 29`: the person right before a relative clause that tells
    /// what he had or won.
    pub(super) fn leader_in_relative(&self, left: &Range<usize>) -> Option<Subject> {
        const NAME_MAX: usize = 5;
        let text = self.text;
        let relative = super::subject::RELATIVES.last_in(text, left.clone())?;
        let had = cue::last(text, relative + 1..left.end, cue::WAS);
        let has = had.is_some_and(|had| (had..left.end).any(|at| matches!(text.folded(at), "له" | "لها" | "لديه" | "لديها")));
        // `القائمة التي قادها فلان والتي نالت 91`: the list.
        let won = had.is_none()
            && text.folded(relative) == "الذي"
            && cue::is(text, relative + 1, cue::GAIN)
            && !cue::any(text, relative + 2..left.end, cue::VERB);
        let is_between = |at: usize| text.is_comma(at) || matches!(text.folded(at), "نفسه" | "نفسها");
        let end = (left.start..relative).rev().find(|&at| !is_between(at))? + 1;
        let from = end.saturating_sub(NAME_MAX).max(left.start);
        let person = self
            .names
            .others_in(from..end)
            .iter()
            .rfind(|other| other.kind == NameKind::Person)?;
        // `فالصدارة لفلان الذي كان له 37 مقعدا`
        let is_given = person.proclitics.particle.is_none_or(|particle| particle == Particle::Li);
        // `ثم فلان الذي حصل على 29`, but not `حزب السهل بزعامة فلان الذي حصل على 29`, `الذي يقوده فلان`: the list's leader.
        let follows = |at: usize| cue::is(text, at, cue::FOLLOW) || cue::is(text, at, cue::RANK) || text.mark(at).is_some();
        let is_free = || person.tokens.start.checked_sub(1).is_none_or(follows) || person.tokens.start == left.start;
        let ends_there = person.tokens.end == end && (has || won && is_free()) && is_given;
        ends_there
            .then(|| self.led_by(person.tokens.start, left.end).or_else(|| self.of_known(person)))
            .flatten()
    }

    /// `لم يجمع كمال غير 33 مقعدا`, `يتكئ كمال على 33 مقعدا`: the only person of the lexicon who leads a list, by his name or surname, in a
    /// clause that names no list, with nothing between him and the seats that could be another's.
    pub(super) fn sole_leader(&self, left: &Range<usize>, number: &Quantity) -> Option<Subject> {
        const REACH: usize = 9;
        static UNDER: WordTest = WordTest::words(
            &['و', 'ف'],
            &[
                "مع",
                "ضد",
                "علي",
                "عن",
                "من",
                "بعد",
                "خلف",
                "امام",
                "وراء",
                "لدي",
                "بزعامه",
                "بقياده",
                "برياسه",
                "زعيم",
                "انصار",
                "خصوم",
            ],
        );
        let text = self.text;
        if !self.names.lists_in(left.clone()).is_empty() || !counts_seats(text, number) && !steps_to_seats(text, number) {
            return None;
        }
        let from = left.end.saturating_sub(REACH).max(left.start);
        let (tokens, index, particle) = self.only_known_leader(from..left.end)?;
        let is_free = matches!(particle, None | Some(Particle::Li | Particle::Bi))
            && tokens.start.checked_sub(1).is_none_or(|before| !UNDER.at(text, before));
        let between = tokens.end..number.lead.max(tokens.end);
        let says = |at: usize| forms::is_joined(text, at, forms::SAYS);
        // `قال كمال إن 33 مقعدا`, but `قال المحلل إن كمال الذي له 33 مقعدا`: somebody else says it.
        let that = (left.start..tokens.start).rfind(|&at| matches!(text.folded(at), "ان" | "بان"));
        // `كمال بحزبيه الشقيقين`: more than his list.
        let is_word = |at: usize| {
            (text.word(at).is_some() || period::year_at(text, at).is_some())
                && text.folded(at) != "ان"
                && !text.folded(at).ends_with("بيه")
                && !text.folded(at).ends_with("فائه")
        };
        let is_plain = between.clone().all(is_word) || is_short_aside(text, &between, number);
        let clause = left.start..number.lead;
        let is_told = cue::any(text, clause.clone(), cue::VERB | cue::HAVE)
            || number.owned
            || number.particle == Some(Particle::Bi)
            || between.end > between.start
                && matches!(text.folded(between.end - 1), "علي" | "الي" | "عند" | "غير" | "سوي" | "الا")
            || particle == Some(Particle::Li) && between.len() <= 2;
        let says = (that.unwrap_or(clause.start)..clause.end).any(says);
        (is_free && is_plain && is_told && !says).then(|| self.of_person(tokens, index))
    }

    /// `وحده كمال نجا من العاصفة فأضاف ثمانية مقاعد`: the only person of the lexicon with whom a sentence that names no list begins, and who
    /// leads one: what it counts is not of the list of the sentence before.
    pub(super) fn leads_sentence(&self, left: &Range<usize>, number: &Quantity) -> Option<Subject> {
        const HEAD: usize = 4;
        const REACH: usize = 14;
        let text = self.text;
        let sentence = text.sentence_around(number.lead).start;
        if left.start > sentence + HEAD || !counts_seats(text, number) && !begins_step(text, number) {
            return None;
        }
        let before = sentence..number.lead;
        let names_list = self.names.lists_in(before.clone()).iter().any(|list| !list.guarded);
        if names_list
            || before
                .clone()
                .any(|at| forms::is_joined(text, at, forms::SAYS) || matches!(text.folded(at), "ان" | "بان"))
        {
            return None;
        }
        let (tokens, index, particle) = self.only_known_leader(before)?;
        let begins = tokens.start > sentence && tokens.start <= sentence + HEAD;
        (begins && tokens.end + REACH >= number.lead && particle.is_none()).then(|| self.of_person(tokens, index))
    }

    /// `34 مقعدا، ومحمد الحلبوسي 37`, `وعمار الحكيم من 5 مقاعد إلى 18`: the next item of a chain is a leader of the lexicon alone.
    pub(super) fn leader_in_chain(&self, number: &Quantity, left: &Range<usize>) -> Option<Subject> {
        let text = self.text;
        let begins = left.start + usize::from(text.is_comma(left.start));
        let (tokens, index, particle) = self.only_known_leader(begins..left.end)?;
        let is_led = || matches!(text.folded(tokens.end), "من" | "علي" | "ب") && tokens.end + 1 == number.lead;
        let is_alone = tokens.start == begins && (tokens.end == number.lead || is_led());
        (is_alone && particle.is_none()).then(|| self.of_person(tokens, index))
    }

    /// The list of a person of the lexicon, told by the words of `tokens`.
    fn of_person(&self, tokens: Range<usize>, person: u16) -> Subject {
        let span = self.text.span(tokens.clone());
        Subject {
            lists: vec![ListReference {
                name: span.of(self.text.text()).to_owned(),
                span,
                person: Some(person),
                ..ListReference::default()
            }],
            tokens,
            how: "why-list-leader",
        }
    }

    /// The only person of the lexicon in `range` who leads a list, by whatever name, and the particle before it.
    pub(super) fn only_known_leader(&self, range: Range<usize>) -> Option<(Range<usize>, u16, Option<Particle>)> {
        let text = self.text;
        let mut found: Option<(Range<usize>, u16, Option<Particle>)> = None;
        let mut at = range.start;
        while at < range.end {
            let Some(known) = Gazetteer::bundled().at(text, at).filter(|known| known.end <= range.end) else {
                at += 1;
                continue;
            };
            if let Some(index) = leads_list(&known.targets) {
                if found.is_some() {
                    return None;
                }
                found = Some((at..known.end, index, known.proclitics.particle));
            }
            at = known.end.max(at + 1);
        }
        found
    }

    /// `، والعامري بما تبقى له، أي 17`: a person of the lexicon with whom the words before a number begin.
    pub(super) fn opens_with_person(&self, left: &Range<usize>) -> bool {
        let text = self.text;
        let begins = left.start + usize::from(text.is_comma(left.start));
        let known = Gazetteer::bundled().at(text, begins).filter(|known| known.end <= left.end);
        known.is_some_and(|known| {
            let is_person = |target: &Target| matches!(target, Target::Person(_));
            known.proclitics.conjunction.is_some() && known.targets.iter().all(is_person)
        })
    }

    /// The list that the text itself gives the person a bloc of whom is spoken of.
    pub(super) fn list_led_by(&self, person: &NameMention) -> Option<&ListMention> {
        let tokens = &person.tokens;
        self.lists_with_leaders()
            .iter()
            .find(|(leader, _)| self.is_same(leader, tokens))
            .map(|(_, list)| *list)
    }

    /// The list whose leader `list` is called by: `حزب سامي كمال`, `كتلة كمال`.
    pub(super) fn list_of_name(&self, list: &ListMention) -> Option<&ListMention> {
        let of_name = |leader: &Range<usize>| {
            let whole = list.tokens.end.saturating_sub(leader.len())..list.tokens.end;
            let surname = list.tokens.end - 1..list.tokens.end;
            let is_called = whole.start > list.tokens.start && self.is_same(leader, &whole);
            is_called || list.tokens.len() == 2 && self.is_same(leader, &surname)
        };
        let mut led = self
            .lists_with_leaders()
            .iter()
            .filter(|(leader, led)| led.tokens != list.tokens && of_name(leader));
        let (_, first) = led.next()?;
        let mut same_noun = || led.find(|(_, led)| led.noun == list.noun).map(|(_, led)| *led);
        Some(if first.noun == list.noun {
            first
        } else {
            same_noun().unwrap_or(first)
        })
    }

    /// What the name that begins at token `at` holds.
    fn led_by(&self, at: usize, limit: usize) -> Option<Subject> {
        let known = self.person_at(at).filter(|person| person.tokens.end <= limit);
        if let Some((tokens, list)) = self.leader_at(at).filter(|(tokens, _)| tokens.end <= limit) {
            let tokens = known.map_or(tokens, |person| person.tokens.clone());
            let leader = Some(self.text.span(tokens.clone()));
            return Some(Subject {
                lists: vec![ListReference {
                    leader,
                    ..self.reference(list)
                }],
                tokens,
                how: "why-list-leader",
            });
        }
        self.of_known(known?)
    }

    /// The list of a person of the lexicon, told by his name.
    fn of_known(&self, person: &NameMention) -> Option<Subject> {
        let Some(Target::Person(index)) = person.target else {
            return None;
        };
        Some(self.of_person(person.tokens.clone(), index))
    }

    /// A person of the lexicon whose name begins at token `at`.
    fn person_at(&self, at: usize) -> Option<&NameMention> {
        let first = self.names.others_in(at..at + 1).first()?;
        (first.kind == NameKind::Person && first.proclitics.particle.is_none()).then_some(first)
    }

    /// The leader of a list of this text whose full name or surname begins at token `at`, and his list.
    fn leader_at(&self, at: usize) -> Option<(Range<usize>, &ListMention)> {
        // A surname alone would be an ordinary word before the leader is named.
        let mut named_before = self
            .lists_with_leaders()
            .iter()
            .filter(|(leader, _)| leader.end <= at || leader.start == at);
        named_before.find_map(|(leader, list)| {
            let whole = at..at + leader.len();
            let surname = at..at + 1;
            let mut ways = [whole, surname].into_iter();
            ways.find(|tokens| self.is_same(leader, tokens)).map(|tokens| (tokens, *list))
        })
    }

    /// True where `tokens` name the person of `leader`, in full or by surname.
    fn is_same(&self, leader: &Range<usize>, tokens: &Range<usize>) -> bool {
        const SURNAME_MIN: usize = 3;
        let text = self.text;
        let bare = |at: usize, first: bool| {
            let word = text.folded(at);
            if first { word.trim_start_matches(['و', 'ف']) } else { word }
        };
        let surname = leader.end.checked_sub(1).map_or("", |at| text.folded(at));
        let plain_surname = without_articles(surname);
        if tokens.len() == 1 && leader.len() > 1 {
            let word = without_articles(bare(tokens.start, true));
            // على folds as علي does, and is no العلي.
            if name_words::table().find(text, tokens.start).is(name_words::STOP) && bare(tokens.start, true) == word {
                return false;
            }
            return word == plain_surname && word.chars().count() >= SURNAME_MIN;
        }
        let last = tokens.end.checked_sub(1).map_or("", |at| text.folded(at));
        let same_first = tokens.len() == leader.len() && bare(tokens.start, true) == bare(leader.start, true);
        last == surname && same_first
    }

    /// The lists of the text with the tokens of their leaders: `تحالف الفتح بزعامة فلان`, `زعيم دولة القانون فلان`.
    fn lists_with_leaders(&self) -> &[(Range<usize>, &'a ListMention)] {
        self.led.get_or_init(|| self.find_leaders())
    }

    /// `يتزعم سامي كمال حزب السهل`, `يقود رئيس الوزراء سامي كمال حزب السهل`: the words between the verb and the list.
    fn leader_under_verb(&self, list: &ListMention) -> Option<Range<usize>> {
        const REACH: usize = 7;
        const NAME: std::ops::RangeInclusive<usize> = 2..=4;
        let text = self.text;
        let start = list.tokens.start;
        let end = start - usize::from(start > 0 && text.is_quote(start - 1));
        if list.proclitics != Proclitics::default() {
            return None;
        }
        let leads = |at: &usize| {
            let found = name_words::table().find(text, *at);
            let is_hers = matches!(text.bare(*at), "تقود" | "تتزعم" | "ترأس" | "تراس");
            is_hers || found.is(name_words::LED) && found.pronoun.is_none() && found.proclitics.particle.is_none()
        };
        let verb = (end.saturating_sub(REACH)..end)
            .rev()
            .take_while(|&at| text.word(at).is_some())
            .find(leads)?;
        let name = crate::extract::name::unknown_person(text, verb + 1..end)?;
        let is_relative = verb > 0 && matches!(text.folded(verb - 1), "الذي" | "التي");
        (name.end == end && NAME.contains(&name.len()) && !text.folded(name.start).starts_with("ال") && !is_relative)
            .then_some(name)
    }

    /// The only leader of a list in `range`, and his list.
    pub(super) fn only_led_in(&self, range: &Range<usize>) -> Option<(Range<usize>, &ListMention)> {
        let inside = |leader: &Range<usize>| range.start <= leader.start && leader.end <= range.end;
        let mut led = self.lists_with_leaders().iter().filter(|(leader, _)| inside(leader));
        let (leader, list) = led.next()?;
        led.next().is_none().then(|| (leader.clone(), *list))
    }

    fn find_leaders(&self) -> Vec<(Range<usize>, &'a ListMention)> {
        let text = self.text;
        let lists = self
            .names
            .lists
            .iter()
            .take(LISTS_MAX)
            .filter(|list| !matches!(list.kind, ListKind::Back | ListKind::Group));
        let led = lists.filter_map(|list| {
            let after = self
                .names
                .leader_after(text, list.tokens.end)
                .map(|span| text.tokens_in(span));
            let headed = list.tokens.start > 0
                && name_words::table().find(text, list.tokens.start - 1).is(name_words::TITLE)
                && text.folded(list.tokens.start - 1).ends_with(['م', 'س']);
            let quoted = list.tokens.end + usize::from(text.mark(list.tokens.end).is_some());
            let before = || self.person_at(quoted).filter(|_| headed).map(|person| person.tokens.clone());
            // `سامي كمال، رئيس حزب السهل`, `سامي كمال، الذي يقود حزب السهل`
            let apposed = || {
                let title = list.tokens.start.checked_sub(1)?;
                let leads = name_words::table().find(text, title).is(name_words::LED)
                    && title > 0
                    && matches!(text.folded(title - 1), "الذي" | "التي");
                let comma = title.checked_sub(1 + usize::from(leads))?;
                // `سامي كمال زعيم حزب السهل`
                let comma = comma + usize::from(headed && text.word(comma).is_some());
                let is_told = leads && text.is_comma(comma) || headed;
                let person = self
                    .names
                    .others_in(comma.saturating_sub(4)..comma)
                    .iter()
                    .rfind(|other| other.kind == NameKind::Person)?;
                (is_told && person.tokens.end == comma).then(|| person.tokens.clone())
            };
            after
                .or_else(before)
                .or_else(apposed)
                .or_else(|| self.leader_under_verb(list))
                .map(|leader| (leader, list))
        });
        led.collect()
    }
}

/// The person of `targets` who leads a list of the lexicon, and further ones only in its country.
fn leads_list(targets: &[Target]) -> Option<u16> {
    let lexicon = crate::lexicon::Lexicon::bundled();
    let leads = |target: &Target| {
        let Target::Person(index) = target else { return None };
        let person = lexicon.people().get(usize::from(*index))?;
        let mut led = lexicon.lists().iter().filter(|list| list.leaders.contains(&person.arabic));
        let first = led.next().filter(|list| list.shown_arabic().is_some())?;
        led.all(|list| list.country == first.country).then_some(*index)
    };
    targets.iter().find_map(leads)
}
