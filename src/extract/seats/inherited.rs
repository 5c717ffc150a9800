//! The list of a number whose clause names none: the one just spoken of, in its sentence or before it. Owns that choice and what
//! forbids it; a name in the clause of the number is `owner`'s.

use std::ops::Range;

use crate::arabic::{Particle, Pronoun};
use crate::extract::name::{Gender, ListKind, ListMention};

use super::ListReference;
use super::agreement::{gender_of, gender_of_copula, gender_of_given, gender_of_holder, gender_of_owner, gender_of_pronoun};
use super::carried::{leads_to, restricts};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::{Role, becomes, follows_to};
use super::statement::Reader;
use super::subject::Subject;

/// `حصد في 2019 32 مقعدا`, `نال في انتخابات العام الماضي ثلاثين`: nothing but a time between a verb and its number.
fn is_time_between(text: &NamedText, between: Range<usize>) -> bool {
    const LONGEST: usize = 5;
    let is_time = |at: usize| {
        matches!(text.folded(at), "في" | "خلال")
            || super::period::year_at(text, at).is_some()
            || cue::is(text, at, ELECTION | YEAR | TERM | BEFORE | LAST)
    };
    between.len() <= LONGEST && text.folded(between.start) == "في" && between.into_iter().all(is_time)
}

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
        let comma = left.clone().rev().find(|&at| text.is_comma(at));
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
        // `فبعدما كان له 38 مقعدا، لن يشغل في المجلس الجديد سوى خمسة`
        // `كان لديه 57 مقعدا في المجلس السابق، والآن 27 فقط`
        let has_now = last.is_some()
            && number.lead > left.start + 1
            && super::times::is_joined(text, number.lead - 1, super::times::NOW)
            && text.mark(number.lead - 2).is_some();
        let has_only =
            has_now || number.lead > left.start && cue::is(text, number.lead - 1, EXCEPT) && cue::any(text, clause.clone(), HAVE);
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
        // `فقد أعطته النتائج 169 مقعدا`
        // `لم تمنحه الصناديق سوى 35`
        let given = gender_of_given(text, left).filter(|_| number.unit || cue::is(text, number.lead.saturating_sub(1), EXCEPT));
        // `حصل حزب السهل (48 مقعدا في 2018) على 17`
        let close = left.start.checked_sub(1).filter(|_| left.len() <= 1);
        let behind_brackets = close.is_some_and(|close| {
            super::statement::behind_own_brackets(text, number, &(close..left.end)) == Some(close)
                && text
                    .partner(close)
                    .is_some_and(|open| cue::last(text, text.sentence_around(open).start..open, GAIN).is_some())
        });
        let backward = behind_brackets
            || moves_to
            || given.is_some()
            || is_there
            || goes_on
            || own.is_some()
            || has_become
            || is_restricted
            || has_only
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
        if let Some(leader) = verb.and_then(|verb| self.search.leader_spoken_of(left, verb)) {
            return leader;
        }
        // `نالت حركة السهل 40 وحزب النهر 30، وكان لها 25`
        let gender = given
            .or_else(|| verb.and_then(|verb| gender_of(text, verb)))
            .or_else(|| gender_of_holder(text, left).filter(|_| verb.is_none()));
        let agrees = |list: &ListReference| {
            (gender.is_none() || self.search.gender(list).is_none_or(|own| Some(own) == gender))
                && self.fits_number(list, left, verb)
        };
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
        // `لم تحصل جبهة السهل، التي ضمت حزب النهر (9 مقاعد)، سوى على 102`
        if let Some(denied) = is_restricted.then(|| self.denied_subject(left)).flatten() {
            return Some(denied);
        }
        // `61 مقعدا (42 للسهل و19 للنهر)، بعد أن كان له 70`: not one of the parts in brackets.
        let is_part = |list: &ListReference| {
            let named = text.token_at(list.span.start);
            self.bracket_around(named, text.sentence_around(named).start)
                .is_some_and(|open| text.partner(open).is_some_and(|close| close < number.lead))
        };
        let last = told
            .iter()
            .rev()
            .find(|mention| agrees(&mention.list) && !is_part(&mention.list))
            // `وكانت أحزابه الثلاثة قد جمعت في 2007 نحو 60 مقعدا، وفي 2002 حصدت 82`: those of the list, which the verb agrees with.
            .or_else(|| {
                let sentence = text.sentence_around(number.lead).start;
                let owner = gender_of_owner(text, sentence..left.start)?;
                told.last()
                    .filter(|told| self.search.gender(&told.list) == Some(owner) && verb.is_some())
            });
        // `رغم حصول حزب النهر على أصوات أكثر، فاز حزب السهل: 30 مقابل 28`: the other's rather than what it had.
        if role == Role::Before && last.is_some_and(|last| self.is_of_contest(number, &last.list)) {
            return None;
        }
        // `كان حزب السهل الثالث بـ36، خلف حزب النهر (53)، وفي 2020 هبط إلى 26`: whom the sentence speaks of.
        let main = last.filter(|last| self.is_beside_main(&last.list, left)).and_then(|last| {
            let others = told.iter().rev().filter(|mention| mention.list.span != last.list.span);
            others
                .into_iter()
                .find(|mention| agrees(&mention.list) && !self.is_beside_main(&mention.list, left))
        });
        // `حلت الحركة ثانية خلف حزب النهر صاحب الـ86 مقعدا، واكتفت بـ69`
        let rather = last
            .filter(|_| whole.is_none() && main.is_none() && verb.is_some())
            .and_then(|last| {
                let token = text.token_at(last.list.span.start);
                let named = self.search.names.lists_in(token..token + 1).first()?;
                let rather = self.search.rather_than_beside(named, left.end)?;
                (gender.is_none() || rather.gender.is_none() || rather.gender == gender).then(|| self.search.reference(rather))
            });
        if let Some(rather) = rather {
            return Some(Subject {
                lists: vec![rather],
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            });
        }
        if let Some(last) = whole.or(main).or(last) {
            return Some(Subject {
                lists: vec![last.list.clone()],
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            });
        }
        if self.search.asked_above(number.lead).is_some() {
            return None;
        }
        // Across sentences only a number that its verb governs: not `ووضع خمسون نائبا ورقة بيضاء`.
        let governed = own.is_some()
            || given.is_some()
            || number.particle == Some(Particle::Bi)
            || number.lead > 0 && matches!(text.folded(number.lead - 1), "علي" | "الي" | "ب" | "سوي" | "الا" | "عن" | "من")
            || verb.is_some_and(|verb| number.lead <= verb + 2 || is_time_between(text, verb + 1..number.lead))
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
        // `وتوزعت خمسة مقاعد على المكونات، بدلا من 11 مقعدا`: of the count before it, which was nobody's.
        let sentence = text.sentence_around(left.start).start;
        let compares_lost = role == Role::Before && verb.is_none() && own.is_none() && told.is_empty();
        let is_nobodys = || self.search.names.lists_in(sentence..number.lead).is_empty() && !self.has_copula(left.clone());
        if compares_lost && cue::any(text, sentence..left.start, UNIT) && is_nobodys() {
            return None;
        }
        if is_counted || !told.is_empty() && own.is_none() || role == Role::Result && !governed {
            return None;
        }
        let gender = gender_of_owner(text, text.sentence_around(number.lead).start..number.lead)
            .or_else(|| gender_of_holder(text, left))
            .or(gender)
            .or_else(|| own.and_then(|noun| gender_of_pronoun(cue::find(text, noun).pronoun)))
            .or_else(|| gender_of_copula(text, left));
        if let Some(list) = self.weighed_on(left, gender) {
            return Some(Subject {
                lists: vec![self.search.reference(list)],
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            });
        }
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
            let is_meant = self.is_no_aside(&list, left, gender) && self.fits_number(&list, left, verb);
            return is_meant.then(|| Subject {
                lists: vec![list],
                tokens: left.start..left.start,
                how: "why-list-topic",
            });
        }
        if let Some(list) = topic {
            let meant = Some(list).filter(|list| self.is_still_spoken_of(list, left, verb, gender));
            return meant.or_else(|| self.own_told_on(left, verb, gender)).map(|list| Subject {
                lists: vec![self.search.reference(list)],
                tokens: left.start..left.start,
                how: "why-list-topic",
            });
        }
        let told = self.discourse.topic.clone();
        let is_meant = |topic: &Subject| {
            topic
                .lists
                .iter()
                .all(|list| agrees(list) && self.is_no_aside(list, left, gender))
        };
        let topic = told.filter(is_meant).map(|topic| Subject {
            tokens: left.start..left.start,
            how: "why-list-topic",
            ..topic
        });
        // `وكان خصوم الحزب يقدرون …، لكن أحدا لم يتوقع أن يفقد 112 منها`: whom `الحزب` means.
        let back = || {
            let sentence = text.sentence_around(number.lead).start;
            let backs = self.search.names.lists_in(sentence..number.lead).iter().rev();
            let mut backs = backs.filter(|list| list.kind == ListKind::Back && list.pronoun.is_none());
            let meant = backs.find(|list| gender.is_none() || list.gender == gender)?;
            self.search.antecedent(meant).map(|list| Subject {
                lists: vec![self.search.reference(list)],
                tokens: left.start..left.start,
                how: "why-list-topic",
            })
        };
        topic.or_else(back)
    }

    /// `ويقول الإطار إن عدد نوابه 60`: of whoever speaks, who is none of the lists told.
    pub(super) fn is_of_speaker(&self, noun: usize, from: usize) -> bool {
        const REACH: usize = 4;
        let text = self.text();
        let that = (noun.saturating_sub(REACH).max(from)..noun)
            .rev()
            .find(|&at| text.folded(at) == "ان");
        that.is_some_and(|that| {
            let speaker = that
                .checked_sub(1)
                .filter(|&speaker| speaker > from && text.folded(speaker).starts_with("ال"));
            speaker.is_some_and(|speaker| {
                let says = text.bare(speaker - 1);
                super::forms::holds(says, super::forms::SAYS) && self.search.names.lists_in(speaker..that).is_empty()
            })
        })
    }

    /// `لم تكن 2021 سنة سعيدة على حزب السهل، فقد خسر 41`, `وانعكس ذلك على حزب السهل فخسر سبعة`: the only list of a sentence that has another
    /// subject, rather than one told before.
    fn weighed_on(&self, left: &Range<usize>, gender: Option<Gender>) -> Option<&ListMention> {
        let text = self.text();
        let sentence = text.sentence_around(left.start).start;
        let mut lists = self.search.names.lists_in(sentence..left.end).iter();
        let list = lists
            .next()
            .filter(|list| lists.next().is_none() && list.kind != ListKind::Back && !list.guarded)?;
        let start = list.tokens.start - usize::from(text.is_quote(list.tokens.start.saturating_sub(1)));
        let on = start.checked_sub(1).filter(|&on| matches!(text.folded(on), "علي" | "لدي"))?;
        let helps = |at: usize| matches!(text.bare(at), "لم" | "لن" | "قد" | "كما" | "لقد");
        let verb = sentence + usize::from(helps(sentence));
        let subject = verb + 1;
        // `لم يطرأ تغير يذكر على حزب السهل، فقد نال 18`
        let is_noun = |at: usize| {
            let word = text.folded(at);
            text.word(at).is_some()
                && !word.ends_with(['ا', 'ه'])
                && !word.ends_with("ها")
                && !word.ends_with("هم")
                && !super::times::is(text, at, super::times::BARS)
                && !matches!(word, "في" | "من" | "علي" | "الي" | "عن" | "مع" | "ضد" | "بين" | "لدي")
                && cue::find(text, at).proclitics.particle.is_none()
        };
        let has_subject = subject < on
            && (is_noun(subject) && subject + 1 < on
                || text.folded(subject).starts_with("ال") && text.folded(subject) != "الي"
                || matches!(text.folded(subject), "ذلك" | "هذا" | "هذه" | "تلك")
                || super::period::year_at(text, subject).is_some());
        let agrees = gender.is_none() || list.gender.is_none() || list.gender == gender;
        (has_subject && agrees && !cue::is(text, verb, VERB)).then_some(list)
    }

    /// `ودخل حزب السهل ضمن تحالف النهر الذي فاز بـ48، ولم يكن نصيبه منها سوى سبعة`: whoever stood in the one counted.
    fn part_of_whole(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let holds = verb.is_some_and(|verb| cue::is(text, verb, HOLDING) && cue::find(text, verb).pronoun.is_some());
        if !holds || !left.clone().any(|at| text.folded(at) == "منها") {
            return None;
        }
        let here = text.sentence_around(left.start).start;
        let is_here = !self.search.names.lists_in(here..left.start).is_empty();
        // `وهو عضو في تحالف النهر الذي حصل على 60. وكان نصيبه منها 22`
        let sentence = if is_here {
            here
        } else {
            text.sentence_around(here.checked_sub(1)?).start
        };
        let mut lists = self.search.names.lists_in(sentence..left.start).iter().rev();
        let whole = lists.next()?;
        let before = whole.tokens.start.checked_sub(1)?;
        let within = matches!(text.folded(before), "ضمن" | "في");
        let part = lists
            .next()
            .or_else(|| self.search.heading(left.start).or_else(|| self.search.own()));
        let part = part.filter(|part| within && part.name != whole.name)?;
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

    /// `مقابل 22 مقعدا للموالين`: whoever stands behind the number was not understood.
    pub(super) fn goes_to_unread(&self, number: &Quantity, left: &Range<usize>) -> bool {
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

    /// True where the words before a number that names no list speak of a part of the country, of a body of its own, or of
    /// somebody else: `في بغداد حيث حصل على`, `غريمه`.
    pub(super) fn is_elsewhere(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
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
}
