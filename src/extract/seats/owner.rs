//! Whose a number is where its clause names several lists or none: what ties a name to a number, and which list is still
//! spoken of. Owns that choice; the search for names is `subject`'s.

use std::ops::Range;

use crate::arabic::{Particle, Pronoun, WordTest};
use crate::extract::name::{Gender, ListMention, NameMention, Target};
use crate::lexicon::{Lexicon, PlaceKind};

use super::ListReference;
use super::carried::{leads_to, restricts};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::description::is_description;
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::{Role, becomes, follows_to};
use super::shared::cue_each;
use super::statement::Reader;
use super::subject::Subject;

impl Reader<'_> {
    /// The list of a statement that names none: the one just spoken of.
    pub(super) fn inherited(
        &self,
        number: &Quantity,
        left: &Range<usize>,
        verb: Option<usize>,
        role: Role,
        first_of_sentence: usize,
    ) -> Option<Subject> {
        let text = self.text();
        let last = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
        let moves_to =
            number.lead > left.start && follows_to(text, number) && last.is_some_and(|last| leads_to(text, left, last));
        let has_become = number.lead > left.start
            && (becomes(text, number.lead - 1) || number.lead > left.start + 1 && becomes(text, number.lead - 2));
        // `وصاروا بعد إعلان النتائج واحدا وستين`
        let comma = left.clone().rev().find(|&at| matches!(text.mark(at), Some('،' | ',')));
        let clause = comma.unwrap_or(left.start)..left.end;
        let opens = clause.clone().find(|&at| text.word(at).is_some());
        let has_become = has_become || opens.is_some_and(|at| becomes(text, at)) && number.lead > left.start;
        // `فيكون قد فقد 57 مقعدا`: the sentence comes back to whom it began with.
        let sums_up = verb.is_some_and(|verb| {
            verb >= left.start + 2
                && text.folded(verb - 1) == "قد"
                && matches!(
                    text.folded(verb - 2).trim_start_matches(['و', 'ف', 'ل']),
                    "يكون" | "تكون" | "يكونون"
                )
        });
        // `مع حزب السهل: 35 هنا و34 هناك`
        let is_there = matches!(text.folded(number.end), "هناك" | "هنالك") && text.folded(left.start) == "هنا";
        // `لم يبق للحزب الذي كان أول الأحزاب بـ37 مقعدا سوى خمسة`
        let is_restricted = restricts(text, number, left) && self.resumes(number, left, last);
        let own = self.own_noun(left);
        // `صار أول حزب معارض بتسعة وثمانين`
        let made = left.clone().rev().take(5).find(|&at| becomes(text, at));
        let is_made = number.particle == Some(Particle::Bi)
            && made.is_some_and(|made| {
                (made + 1..left.end)
                    .all(|at| text.word(at).is_some() && !text.folded(at).starts_with("ال") && !text.is_in_name(at))
            });
        let has_become = has_become || is_made && made.is_some_and(|made| made + 2 < left.end);
        // `34 مقعدا في المرحلة الأولى و42 في الثانية`, `بـ235 مقعدا في النواب وبـ112 في الشيوخ`
        let goes_on = last.is_some_and(|last| self.is_second_part(number, left, last));
        let backward = moves_to
            || is_there
            || goes_on
            || own.is_some()
            || has_become
            || is_restricted
            || role != Role::Result
            || verb.is_some()
            || number.unit_before
            || self.has_copula(left.clone());
        if !backward || number.implicit && role == Role::Result && verb.is_none() {
            return None;
        }
        // `حسم 368 مقعدا بعد فرز 96%`: nobody's.
        let is_counted = verb.is_some_and(|verb| matches!(text.folded(verb).trim_start_matches('و'), "حسم" | "حسمت" | "يحسم"));
        // `متبوعا بالسهل (82)`: the verb leads on to another list.
        let is_decided = verb.is_some_and(|verb| number.lead <= verb + 1 && text.folded(verb).ends_with("يحسم"));
        if is_decided || self.is_elsewhere(left, verb) || verb.is_some_and(|verb| cue::is(text, verb, FOLLOW)) {
            return None;
        }
        if self.speaks_of_another(left, verb, number.lead) || self.goes_to_unread(number, left) {
            return None;
        }
        let gender = verb.and_then(|verb| gender_of(text, verb));
        let agrees = |list: &ListReference| gender.is_none() || self.search.gender(list).is_none_or(|own| Some(own) == gender);
        if let Some(camp) = self.camp_of_many(left, verb) {
            return Some(camp);
        }
        if let Some(part) = self.part_of_whole(left, verb) {
            return Some(part);
        }
        let told = self.seats.get(first_of_sentence..).unwrap_or_default();
        let whole = told
            .first()
            .filter(|first| sums_up && agrees(&first.list) && first.rule != "seats/before");
        if let Some(last) = whole.or_else(|| told.iter().rev().find(|mention| agrees(&mention.list))) {
            return Some(Subject {
                lists: vec![last.list.clone()],
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            });
        }
        // Across sentences only a number that its verb governs: not `ووضع خمسون نائبا ورقة بيضاء`.
        let governed = own.is_some()
            || number.particle == Some(Particle::Bi)
            || number.lead > 0 && matches!(text.folded(number.lead - 1), "علي" | "الي" | "ب" | "سوي" | "الا" | "عن" | "من")
            || verb.is_some_and(|verb| number.lead <= verb + 2)
            || has_become
            || number.owned && !verb.is_some_and(|verb| cue::any(text, left.start..verb, VERB))
            || self.has_copula(left.clone());
        // `أي بزيادة 70 مقعدا عن الولاية السابقة`: the chamber's.
        let is_noun = verb
            .is_some_and(|verb| cue::is(text, verb, CHANGE) && cue::find(text, verb).proclitics.particle == Some(Particle::Bi));
        let is_alone = verb.is_some_and(|verb| !cue::any(text, left.start..verb, VERB));
        if matches!(role, Role::Change(_)) && is_noun && is_alone {
            return None;
        }
        // `واحتفظ الثنائي بمقاعد الطائفة، وبلغ مجموع نوابه 31`: somebody named in the sentence whom no rule understood.
        let is_unread = |noun: usize| {
            let mut verbs = (left.start..noun).filter(|&at| cue::is(text, at, VERB & !FOLLOW) && Some(at) != verb);
            verbs.any(|at| self.names_list(&(left.start..verb.filter(|&verb| verb > at).unwrap_or(noun)), Some(at)))
        };
        if own.is_some_and(is_unread) {
            return None;
        }
        // `أقل بستة فقط من 418 أحرزها فلان`: with nothing in its own sentence, an earlier figure is nobody's.
        if role == Role::Before && !number.unit && !number.owned && verb.is_none() && own.is_none() {
            return None;
        }
        if is_counted || !told.is_empty() && own.is_none() || role == Role::Result && !governed {
            return None;
        }
        let gender = gender
            .or_else(|| own.and_then(|noun| gender_of_pronoun(cue::find(text, noun).pronoun)))
            .or_else(|| gender_of_holder(text, left));
        let topic = self
            .search
            .topic(left.start.max(1), gender)
            .or_else(|| self.search.topic(number.lead, gender));
        // `المجلس الذي يضم السهل … وعدد نوابه 60`: the chamber's, named later than any list.
        let is_chambers = |list: &ListMention| {
            own.filter(|&noun| !cue::is(text, noun, HOLDING)).is_some_and(|noun| {
                let feminine = cue::find(text, noun).pronoun == Some(Pronoun::She);
                let agrees = |at: usize| cue::is(text, at, CHAMBER | CHAMBER_OF) && text.folded(at).ends_with('ه') == feminine;
                (list.tokens.end.min(noun)..noun).any(agrees)
            })
        };
        if topic.is_some_and(is_chambers) {
            return None;
        }
        // `وسجلت الرابطة قفزة، إذ لم يكن لها إلا ثمانية عشر`: whoever was counted in the sentence before, rather than one named earlier.
        let counted = topic.and_then(|topic| self.counted_since(topic, left.start, gender));
        if let Some(list) = counted {
            return Some(Subject {
                lists: vec![list],
                tokens: left.start..left.start,
                how: "why-list-topic",
            });
        }
        if let Some(list) = topic {
            return Some(Subject {
                lists: vec![self.search.reference(list)],
                tokens: left.start..left.start,
                how: "why-list-topic",
            });
        }
        let topic = self.discourse.topic.clone().map(|topic| Subject {
            tokens: left.start..left.start,
            how: "why-list-topic",
            ..topic
        });
        // `وكان خصوم الحزب يقدرون …، لكن أحدا لم يتوقع أن يفقد 112 منها`: whom `الحزب` means.
        let back = || {
            let sentence = text.sentence_around(number.lead).start;
            let backs = self.search.names.lists_in(sentence..number.lead).iter().rev();
            let mut backs = backs.filter(|list| list.kind == crate::extract::name::ListKind::Back && list.pronoun.is_none());
            let meant = backs.find(|list| gender.is_none() || list.gender == gender)?;
            self.search.antecedent(meant).map(|list| Subject {
                lists: vec![self.search.reference(list)],
                tokens: left.start..left.start,
                how: "why-list-topic",
            })
        };
        topic.or_else(back)
    }

    /// `ودخل حزب السهل ضمن تحالف النهر الذي فاز بـ48، ولم يكن نصيبه منها سوى سبعة`: whoever stood in the one counted.
    fn part_of_whole(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let holds = verb.is_some_and(|verb| cue::is(text, verb, HOLDING) && cue::find(text, verb).pronoun.is_some());
        let sentence = text.sentence_around(left.start).start;
        let mut lists = self.search.names.lists_in(sentence..left.start).iter().rev();
        let whole = lists
            .next()
            .filter(|_| holds && left.clone().any(|at| text.folded(at) == "منها"))?;
        let within = whole
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| matches!(text.folded(at), "ضمن" | "في"));
        let part = lists.next().filter(|_| within)?;
        Some(Subject {
            lists: vec![self.search.reference(part)],
            tokens: left.start..left.start,
            how: "why-list-same-sentence",
        })
    }

    /// `المحافظين الذين خسروا 12 مقعدا ليتبقى لهم 24`: the camp of the sentence that a plural means.
    fn camp_of_many(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let is_many = verb.is_some_and(|verb| text.folded(verb).ends_with("وا"))
            || (left.clone()).any(|at| matches!(text.folded(at), "لهم" | "لديهم"));
        let sentence = text.sentence_around(left.start).start;
        let table = crate::extract::name::words::table();
        let is_camp = |list: &&ListMention| {
            list.noun.is_none() && table.find(text, list.tokens.start).is(crate::extract::name::words::GROUP)
        };
        let lists = self.search.names.lists_in(sentence..left.start);
        let last = lists.iter().rev().find(|_| is_many).filter(is_camp)?;
        Some(Subject {
            lists: vec![self.search.reference(last)],
            tokens: left.start..left.start,
            how: "why-list-same-sentence",
        })
    }

    /// The list that the sentence right before counted first, where `topic` is named before that sentence already.
    fn counted_since(&self, topic: &ListMention, at: usize, gender: Option<Gender>) -> Option<ListReference> {
        let text = self.text();
        let here = text.sentence_around(at).start;
        let before = text.sentence_around(here.checked_sub(1)?);
        let same_paragraph = text.paragraph_of(before.start) == text.paragraph_of(here);
        if topic.tokens.start >= before.start || !same_paragraph {
            return None;
        }
        let is_inside = |list: &ListReference| before.contains(&text.token_at(list.span.start));
        let agrees = |list: &ListReference| gender.is_none() || self.search.gender(list).is_none_or(|own| Some(own) == gender);
        let mut counted = self.seats.iter().rev().take(6).filter(|mention| is_inside(&mention.list));
        counted
            .rfind(|mention| agrees(&mention.list) && mention.rule != "seats/before")
            .map(|mention| mention.list.clone())
    }

    /// True where the pronoun of `noun` can mean `subject` and no list is named between them.
    fn agrees_alone(&self, subject: &Subject, noun: usize) -> bool {
        let gender = gender_of_pronoun(cue::find(self.text(), noun).pronoun);
        let own = subject.lists.first().and_then(|list| self.search.gender(list));
        let agrees = gender.is_none() || own.is_none() || own == gender;
        agrees && self.search.names.lists_in(subject.tokens.end..noun).is_empty()
    }

    /// `مقابل 22 مقعدا للموالين`: whoever stands behind the number was not understood.
    fn goes_to_unread(&self, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let word = text.folded(number.end);
        let is_time = matches!(word, "للمره" | "للدوره" | "للولايه" | "للفتره" | "للسنه" | "للعهده" | "للتو");
        // `ودخل 39 مرشحا من أحزاب السهل والنهر`
        let behind = crate::extract::name::words::table().find(text, number.end + 1);
        if word == "من" && behind.is(crate::extract::name::words::PLURAL) && behind.pronoun.is_none() {
            return true;
        }
        cue::any(text, left.clone(), VERSUS) && word.starts_with("لل") && text.word(number.end).is_some() && !is_time
    }

    /// `وقبل أربع سنوات كان نوابه خمسين`, `وعدد مقاعدها 12`: what somebody spoken of has got, right before a number.
    fn own_noun(&self, left: &Range<usize>) -> Option<usize> {
        const REACH: usize = 3;
        const COUNTED_WITHIN: usize = 5;
        static MEN: WordTest = WordTest::new(|word| {
            let bare = word.trim_start_matches(['و', 'ف']);
            matches!(bare, "مرشحوه" | "مرشحوها" | "ممثلوه" | "ممثلوها")
        });
        let text = self.text();
        let owned = |at: &usize| {
            let found = cue::find(text, *at);
            // `وعددها 650` of something else
            let counts_seats = found.is(SEAT | DEPUTY | HOLDING)
                || found.is(COUNT) && cue::any(text, at.saturating_sub(COUNTED_WITHIN)..*at, SEAT | DEPUTY);
            counts_seats && gender_of_pronoun(found.pronoun).is_some() || MEN.at(text, *at)
        };
        (left.end.saturating_sub(REACH).max(left.start)..left.end).rev().find(owned)
    }

    /// The list of the clause that a comparison opens: `مقارنة بـ180 في انتخابات 2021، قفز حزب الورد إلى 197`.
    pub(super) fn ahead(&self, right: Range<usize>) -> Option<Subject> {
        const REACH: usize = 10;
        let text = self.text();
        let near = right.start..right.end.min(right.start + REACH);
        let comma = near.clone().find(|&at| matches!(text.mark(at), Some('،' | ',')))?;
        // `بحصوله على 22 مقعدا، يصبح حزب السهل`, `، تكون حركة السهل قد`
        let becomes = becomes(text, comma + 1) || matches!(text.folded(comma + 1), "يكون" | "تكون");
        let verb = (cue::is(text, comma + 1, VERB) || becomes).then_some(comma + 1)?;
        let named = self.search.names.lists_in(verb + 1..verb + 2).first()?;
        let list = self.search.reference(named);
        Some(Subject {
            lists: vec![list],
            tokens: named.tokens.clone(),
            how: "why-list-after",
        })
    }

    /// A name of two words or more without article, in a chain of statements of one shape: `ومستقبل بلادي بـ53 مقعدا وحماة
    /// السهل بـ18`.
    pub(super) fn in_chain(&self, number: &Quantity, left: &Range<usize>, last: Option<&super::SeatMention>) -> Option<Subject> {
        let text = self.text();
        let governed = number.particle == Some(Particle::Bi) || number.lead > left.start && text.folded(number.lead - 1) == "علي";
        let before = text.span(left.start.saturating_sub(1)..left.start);
        let adjoins = last.is_some_and(|last| {
            // `وحصد حماة السهل 23 نائبا، ومصر الجديدة 11،`
            let is_item = text.mark(left.start).is_some() && text.word(number.end).is_none();
            last.quote.encloses(before)
                && (last.rule == "seats/list-number" || number.particle.is_none() && (number.unit || is_item))
        });
        if !governed && !adjoins || last.is_some_and(|last| last.seats.is_none()) {
            return None;
        }
        let name = self.search.bare_in_chain(left)?;
        // `وأيد 90 نائبا مشروعه`: a verb, its subject and its object.
        let goes_on = text.word(number.end).is_some()
            && !text.folded(number.end).starts_with('و')
            && !matches!(text.folded(number.end), "في" | "من" | "ثم" | "بعد" | "مقابل" | "فقط");
        (governed || name.tokens.len() > 1 || !goes_on).then_some(name)
    }

    /// True where the words before a number that names no list speak of a part of the country, of a body of its own, or of
    /// somebody else: `في بغداد حيث حصل على`, `غريمه`.
    fn is_elsewhere(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let text = self.text();
        let regional = verb.is_some_and(|verb| {
            verb > left.start
                && text.folded(verb - 1) == "حيث"
                && !self.search.names.others_in(verb.saturating_sub(4)..verb).is_empty()
        });
        // `يحصي له خصومه تسعة عشر`: the seats are his all the same.
        // `وحصل مع حليفه على 215`
        let is_given = |at: usize| {
            at > left.start && matches!(text.folded(at - 1), "له" | "لها" | "لهم") || super::described::is_ally_beside(text, at)
        };
        let other = left
            .clone()
            .any(|at| cue::is(text, at, OTHER) && cue::find(text, at).pronoun.is_some() && !is_given(at));
        // `أما "النهر" فلم تبلغ إلا مقعدا`: whoever is spoken of now.
        let begins = |at: usize| !matches!(text.folded(at), "في" | "خلال" | "اليوم" | "الان" | "بعد" | "قبل");
        let turns = left
            .clone()
            .any(|at| matches!(text.folded(at), "اما" | "واما") && begins(at + 1));
        // `توقف حزب السهل عند 306، والعمال الذين تخلوا عن 91 لم يبق لهم سوى 258`: somebody whom no rule knows.
        let is_new = |at: usize| {
            at > left.start
                && super::subject::RELATIVES.at(text, at)
                && text.folded(at - 1).starts_with("وال")
                && !text.is_in_name(at - 1)
                && cue::find(text, at - 1).classes == 0
        };
        regional || other || turns || left.clone().any(is_new)
    }

    /// `فاز في النجف بـ4 مقاعد`, `3 مقاعد في محافظة كربلاء`: what a list won in one district.
    pub(super) fn is_of_district(&self, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let places = Lexicon::bundled().places();
        let is_district = |name: &&NameMention| {
            let place = name.target.and_then(|target| match target {
                Target::Place(index) => places.get(usize::from(index)),
                _ => None,
            });
            place.is_some_and(|place| place.kind != PlaceKind::Country)
        };
        let place_at = |at: usize| self.search.names.others_in(at..at + 1).first().filter(is_district);
        let is_kind = |at: usize| forms::is(text, at, forms::CONSTITUENCY);
        let in_place = |at: usize| matches!(text.folded(at), "في" | "وفي") && (is_kind(at + 1) || place_at(at + 1).is_some());
        let before = number.lead.saturating_sub(4).max(left.start)..number.lead;
        let led_by_place = before.rev().find(|&at| in_place(at)).is_some_and(|at| {
            let name = self.search.names.others_in(at + 1..at + 2).first();
            name.is_some_and(|name| name.tokens.end == number.lead)
        });
        // `وفي محافظة السهل حصد حزب النهر 12 مقعدا`
        let opens = (left.start..left.end.min(left.start + 2))
            .find(|&at| in_place(at) && is_kind(at + 1) && text.folded(at + 1) != "ولايه");
        let opens_with_place = opens.is_some_and(|at| at == left.start || text.word(at - 1).is_none());
        led_by_place || opens_with_place || in_place(number.end)
    }

    /// True where a list is named before the number in the clause, or words that may name one stand after the verb.
    pub(super) fn names_list(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let text = self.text();
        let named = self.search.names.lists_in(left.clone()).iter().any(|list| {
            // `كان القوة المعارضة الأولى`: what the subject is.
            let is_adjective = list.kind == crate::extract::name::ListKind::Group
                && list.tokens.start > left.start
                && self.search.describes_another(list, list.tokens.start - 1);
            list.kind != crate::extract::name::ListKind::Back && !list.guarded && !is_adjective
        });
        // `وكانت الأصالة تشغل مقعدين`
        // `بعدما كانت القوة الأولى بـ89 مقعدا`: what the list was.
        let tells_what = |was: usize| {
            let after = was > left.start && matches!(text.folded(was - 1), "بعدما" | "وبعدما" | "ان");
            after && !cue::any(text, was..left.end, HAVE)
        };
        let was = cue::last(text, left.clone(), WAS).filter(|&was| verb.is_none() && !tells_what(was));
        let unread = verb.or(was).is_some_and(|verb| {
            let words = (verb + 1..left.end).take_while(|&index| {
                text.mark(index)
                    .is_none_or(|mark| matches!(mark, '"' | '«' | '»' | '“' | '”'))
            });
            let noun = verb + 1;
            // `تراجع بيت السهل إلى 26`: two words in construct.
            let is_construct = noun + 1 < left.end
                && text.folded(noun + 1).starts_with("ال")
                && text.folded(noun).chars().count() > 2
                && cue::find(text, noun).classes == 0
                && crate::extract::name::words::table().find(text, noun).classes == 0
                && crate::arabic::number::word(text, noun).is_none();
            let content = words.filter(|&index| {
                let points = was.is_some()
                    && crate::extract::name::words::table()
                        .find(text, index)
                        .is(crate::extract::name::words::DUAL | crate::extract::name::words::PLURAL);
                let known = points
                    || cue::find(text, index).classes != 0
                    || crate::extract::name::words::table()
                        .find(text, index)
                        .is(crate::extract::name::words::STOP);
                let placed = matches!(text.folded(index - 1), "في" | "خلال" | "هذه" | "تلك" | "بعد" | "قبل" | "منذ");
                !known && !placed && text.folded(index).starts_with("ال")
                    || crate::extract::name::words::table()
                        .find(text, index)
                        .is(crate::extract::name::words::GROUP)
            });
            // `وحافظت مطير على ستة`: one word that nobody knows.
            let is_lone = noun + 2 == left.end
                && matches!(text.folded(noun + 1), "علي" | "ب" | "الي")
                && !text.folded(noun).ends_with(['ا', 'ه'])
                && text.folded(noun).chars().count() > 2
                && text.word(noun).is_some()
                && cue::find(text, noun).classes == 0
                && crate::extract::name::words::table().find(text, noun).classes == 0
                && crate::arabic::number::word(text, noun).is_none();
            is_construct || is_lone || content.count() > 0
        });
        named || unread
    }

    /// `ولكل من المبادرة والقطب خمسة`: the lists between `كل من` and the number.
    pub(super) fn each_before(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let of = left
            .clone()
            .rev()
            .find(|&at| text.folded(at) == "من" && at > left.start && cue_each(text, at - 1))?;
        let mut end = (of + 1..left.end).find(|&at| cue::is(text, at, VERB)).unwrap_or(left.end);
        while end > of + 1 && (matches!(text.folded(end - 1), "علي" | "ب") || matches!(text.mark(end - 1), Some('(' | '،' | ':')))
        {
            end -= 1;
        }
        // `كلا من تكتل السهل من جهة وتكتل النهر والقمر من جهة ثانية حصل على 60`
        let sides = (of + 1..end).filter(|&at| text.folded(at) == "جهه").count() == 2;
        if let Some(named) = self
            .search
            .all_named(&(of + 1..end))
            .filter(|named| sides && named.lists.len() == 2)
        {
            return Some(named);
        }
        let lists = self.search.coordinated(of + 1..end);
        (lists.len() >= 2).then_some(Subject {
            lists,
            tokens: of + 1..end,
            how: "why-list-named",
        })
    }

    /// True where a list is named right at token `at`, under no particle.
    pub(super) fn starts_list(&self, at: usize) -> bool {
        self.search
            .names
            .lists_in(at..at + 1)
            .first()
            .is_some_and(|list| list.proclitics.conjunction.is_none() && list.proclitics.particle.is_none())
    }

    /// `ومقاعد حزب السهل أقل بستة من 418`: a clause that begins with whose seats it counts.
    fn seats_open_clause(&self, at: usize) -> bool {
        let text = self.text();
        let begins = at == text.sentence_around(at).start || text.word(at.saturating_sub(1)).is_none();
        begins && cue::is(text, at, SEAT) && cue::find(text, at).pronoun.is_none()
    }

    /// True where a name without verb stands close enough to its number.
    pub(super) fn governs(&self, subject: &Subject, number: &Quantity, verb: Option<usize>) -> bool {
        const NEAR: usize = 14;
        // How near before its number a copula stands that ties a name further away to it.
        const COPULA: usize = 5;
        let between = subject.tokens.end..number.lead.max(subject.tokens.end);
        let named = matches!(subject.how, "why-list-named");
        let led = number.particle == Some(Particle::Bi)
            || number.lead > 0 && matches!(self.text().folded(number.lead - 1), "من" | "الي" | "علي" | "عند");
        let restricted = number.lead > between.start && restricts(self.text(), number, &between);
        // `حزب السهل الذي كان يتوفر على 52`
        let text = self.text();
        let is_relative = |at: usize| matches!(text.folded(at), "الذي" | "التي");
        let told_of = (is_relative(between.start) || is_relative(between.start + 1)) && cue::any(text, between.clone(), WAS);
        // `تحالف السهل الذي يقوده فلان سيشغل 323 مقعدا`
        // `أخفق حزب السهل، علما أنه كان يشغل مقعدا واحدا`
        let had = cue::last(text, between.clone(), WAS).is_some_and(|was| {
            let refers = was > between.start
                && (matches!(text.folded(was - 1), "انه" | "انها" | "بانه" | "بانها" | "وانه" | "وانها")
                    || cue::find(text, was).proclitics.conjunction.is_some());
            let has = cue::any(text, was..number.lead, HAVE) || self.has_copula(was..number.lead);
            refers && has && self.search.names.lists_in(was..number.lead).is_empty()
        });
        // `وكانت جبهة السهل تشغل في البرلمان السابق المنتخب عام 2007 ما مجموعه 136 مقعدا`
        let is_was = |at: usize| cue::is(text, at, WAS);
        let took_up = named
            && number.unit
            && subject.tokens.start > 0
            && (is_was(subject.tokens.start - 1) || subject.tokens.start > 1 && is_was(subject.tokens.start - 2))
            && cue::is(text, between.start, HAVE)
            && between.clone().all(|at| text.word(at).is_some() || text.number(at).is_some());
        let takes_up = number.lead > 0 && matches!(text.folded(number.lead - 1), "سيشغل" | "ستشغل" | "سيشغلون");
        // `مني حزب السهل بهزيمة منكرة: خمسة مقاعد`, but not `وقال حزب السهل: خمسة مقاعد`
        let sums_up = number.lead > between.start && text.mark(number.lead - 1) == Some(':');
        if sums_up && self.quotes_speech(number) {
            return false;
        }
        // `غلبة حركة السهل، وعدد نوابها 29`
        let owns = named
            && (number.unit || number.unit_before)
            && self.own_noun(&between).is_some_and(|noun| self.agrees_alone(subject, noun));
        verb.is_some()
            || owns && between.len() <= 2 * NEAR
            || named && number.unit && (takes_up || sums_up)
            || told_of && between.len() <= NEAR
            || took_up && between.len() <= NEAR
            || named && had && between.len() <= 2 * NEAR
            || named
                && between.len() <= NEAR
                && subject.tokens.start > 0
                && between.clone().all(|at| text.word(at).is_some())
                && self.seats_open_clause(subject.tokens.start - 1)
            || is_close(subject, number)
            || between.len() <= NEAR && (number.unit && led && named || named && restricted || self.has_copula(between.clone()))
            || named && number.owned && between.len() <= NEAR && !cue::any(text, between.clone(), VERB)
            || named && number.owned && number.lead >= 2 && becomes(text, number.lead - 2)
            || named && number.unit && self.has_copula(number.lead.saturating_sub(COPULA).max(between.start)..number.lead)
            || (named || subject.how == "why-list-bare") && is_description(self.text(), between)
    }
    /// True where words of speech stand before the number in its sentence: a colon behind them opens a quotation.
    fn quotes_speech(&self, number: &Quantity) -> bool {
        static SAYS: WordTest = WordTest::new(|word| {
            let bare = word.trim_start_matches(['و', 'ف']);
            forms::holds(bare, forms::SAYS)
        });
        let text = self.text();
        let sentence = text.sentence_around(number.lead).start;
        (sentence..number.lead).any(|at| SAYS.at(text, at))
    }
}

/// True where a name ends at most three words before the number.
pub(super) fn is_close(subject: &Subject, number: &Quantity) -> bool {
    number.lead.saturating_sub(subject.tokens.end) <= 3
}

/// The gender of whom a pronoun means, where it is one.
fn gender_of_pronoun(pronoun: Option<Pronoun>) -> Option<Gender> {
    match pronoun {
        Some(Pronoun::She) => Some(Gender::Feminine),
        Some(Pronoun::He) => Some(Gender::Masculine),
        _ => None,
    }
}

/// `لم يكن لها إلا ثمانية عشر`: the gender of who had them.
fn gender_of_holder(text: &NamedText, left: &Range<usize>) -> Option<Gender> {
    let was = cue::last(text, left.clone(), WAS)?;
    match text.folded(was + 1) {
        "لها" if was + 1 < left.end => Some(Gender::Feminine),
        "له" if was + 1 < left.end => Some(Gender::Masculine),
        _ => None,
    }
}

/// The gender that a verb or verbal noun agrees with.
pub(super) fn gender_of(text: &NamedText, verb: usize) -> Option<Gender> {
    // `هبطت مقاعده`: the list is the one that the pronoun means.
    let found = cue::find(text, verb);
    let next = cue::find(text, verb + 1);
    let pronoun = if next.is(SEAT | COUNT | HOLDING) && next.pronoun.is_some() {
        next.pronoun
    } else {
        found.pronoun
    };
    if let Some(gender) = gender_of_pronoun(pronoun) {
        return Some(gender);
    }
    let folded = text.folded(verb);
    // `تفز` is hers, `يفز` his: both are verbs of the table.
    let bare = folded.trim_start_matches(['و', 'ف']);
    if let Some(stem) = bare.strip_prefix('ت').or_else(|| bare.strip_prefix('ي'))
        && found.is(GAIN | LOSE | KEEP)
        && cue::is_verb_form(&format!("ت{stem}"))
        && cue::is_verb_form(&format!("ي{stem}"))
    {
        return Some(if bare.starts_with('ت') {
            Gender::Feminine
        } else {
            Gender::Masculine
        });
    }
    // The ت of `بات` is its own.
    if folded.ends_with('ت') && !folded.ends_with("بات") && found.is(VERB) {
        return Some(Gender::Feminine);
    }
    // `فاز` beside `فازت`.
    let is_his = found.is(GAIN | LOSE | KEEP) && cue::is_verb_form(bare) && cue::is_verb_form(&format!("{bare}ت"));
    is_his.then_some(Gender::Masculine)
}
