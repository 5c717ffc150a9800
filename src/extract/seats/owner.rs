//! What ties a name of its clause to a number, near it or over the words between. Owns that bond; the search for names is
//! `subject`'s, a number whose clause names no list `inherited`'s.

mod ties;
mod unread;

pub(super) use self::ties::is_close;

use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{ListKind, ListMention, NameKind, NameMention, Target};
use crate::lexicon::{Lexicon, PlaceKind};

use super::agreement::gender_of_pronoun;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::each;
use super::quantity::Quantity;
use super::role::becomes;
use super::statement::Reader;
use super::subject::Subject;
use super::{forms, part};

impl Reader<'_> {
    /// True where the pronoun of `noun` can mean `subject` and no list is named between them.
    fn agrees_alone(&self, subject: &Subject, noun: usize) -> bool {
        let gender = gender_of_pronoun(cue::find(self.text(), noun).pronoun);
        let own = subject.lists.first().and_then(|list| self.search.gender(list));
        let agrees = gender.is_none() || own.is_none() || own == gender;
        // `عودة القوميين بسبعين نائبا، ثم صارت مقاعده 327`: no camp's.
        let fits = gender.is_none() || subject.lists.iter().all(|list| !self.is_camp_of_many(list));
        agrees && fits && self.search.names.lists_in(subject.tokens.end..noun).is_empty()
    }

    /// `وقبل أربع سنوات كان نوابه خمسين`, `وعدد مقاعدها 12`: what somebody spoken of has got, right before a number.
    pub(super) fn own_noun(&self, left: &Range<usize>) -> Option<usize> {
        const REACH: usize = 3;
        const COUNTED_WITHIN: usize = 5;
        static MEN: WordTest = WordTest::words(&['و', 'ف'], &["مرشحوه", "مرشحوها", "ممثلوه", "ممثلوها"]);
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

    /// The list of the clause that a comparison, or with `by_noun` a noun with its pronoun, opens: `مقارنة بـ180 في انتخابات 2021، قفز حزب الورد إلى 197`.
    pub(super) fn ahead(&self, right: Range<usize>, by_noun: bool) -> Option<Subject> {
        const REACH: usize = 10;
        let text = self.text();
        let near = right.start..right.end.min(right.start + REACH);
        // `وبحصوله على 22 مقعدا يصبح حزب السهل`
        // `بعشرة مقاعد خرج حزب السهل من الانتخابات`
        let adjoins = right.start > 0 && (becomes(text, right.start) || governs_list(text, right.start));
        // `من عشرة مقاعد في الدورة السابقة قفز حزب السهل إلى 27`
        let past_time = || {
            let verb = near
                .clone()
                .find(|&at| cue::is(text, at, CHANGE | GAIN) && !cue::is(text, at, HOLDING))?;
            let (_, tokens) = super::period::find(text, right.start..verb + 1)?;
            let is_time = |at: usize| text.mark(at).is_none() && self.search.names.lists_in(at..at + 1).is_empty();
            (tokens.end == verb && (right.start..verb).all(is_time)).then_some(verb - 1)
        };
        let comma = if adjoins {
            right.start - 1
        } else if let Some(before) = past_time() {
            before
        } else {
            near.clone().find(|&at| text.is_comma(at))?
        };
        // `بحصوله على 22 مقعدا، يصبح حزب السهل`, `، تكون حركة السهل قد`
        let becomes = becomes(text, comma + 1) || matches!(text.folded(comma + 1), "يكون" | "تكون");
        let becomes = becomes || text.folded(comma + 1) == "فان";
        // `بخسارته ثلثي مقاعده الـ48، يدفع حزب السهل`: whatever its verb, the noun before waits for whom it speaks of.
        let is_any = by_noun && text.word(comma + 1).is_some() && cue::find(text, comma + 1).proclitics.particle.is_none();
        let verb = (cue::is(text, comma + 1, VERB) || becomes || adjoins || is_any).then_some(comma + 1)?;
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
        if let Some(leader) = self.search.leader_in_chain(number, left) {
            return Some(leader);
        }
        let name = self.search.bare_in_chain(left)?;
        // `وأيد 90 نائبا مشروعه`: a verb, its subject and its object.
        let goes_on = text.word(number.end).is_some()
            && !text.folded(number.end).starts_with('و')
            && !matches!(text.folded(number.end), "في" | "من" | "ثم" | "بعد" | "مقابل" | "فقط");
        (governed || name.tokens.len() > 1 || !goes_on).then_some(name)
    }

    /// `فاز في النجف بـ4 مقاعد`, `3 مقاعد في محافظة كربلاء`, `ثمانية مقاعد في الدائرة الأولى`: what a list won in one district.
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
        let is_kind = |at: usize| forms::is(text, at, forms::CONSTITUENCY) || text.folded(at) == "الدايره";
        let in_place = |at: usize| matches!(text.folded(at), "في" | "وفي") && (is_kind(at + 1) || place_at(at + 1).is_some());
        let before = number.lead.saturating_sub(4).max(left.start)..number.lead;
        let led_by_place = before.rev().find(|&at| in_place(at)).is_some_and(|at| {
            let name = self.search.names.others_in(at + 1..at + 2).first();
            // `40 مقعدا، وحزب النهر في الشمال (34 مقعدا)`: where a list of its own stood.
            let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛'));
            let item = left.clone().rev().find(|&at| is_comma(at)).unwrap_or(left.start)..at;
            let is_own = text.mark(number.lead) == Some('(')
                && !cue::any(text, item.clone(), VERB)
                && self
                    .search
                    .names
                    .lists_in(item.clone())
                    .iter()
                    .any(|list| list.tokens.start <= item.start + 2);
            // `لم يفز الحزب في كركوك بغير مقعدين`
            let restricts = |end: usize| end + 1 == number.lead && cue::is(text, end, EXCEPT);
            !is_own && name.is_some_and(|name| name.tokens.end == number.lead || restricts(name.tokens.end))
        });
        // `وفي محافظة السهل حصد حزب النهر 12 مقعدا`
        // Behind a dateline as well: `بيروت - وفي دائرة`.
        let opens = (left.start..left.end.min(left.start + 4))
            .find(|&at| in_place(at) && is_kind(at + 1) && text.folded(at + 1) != "ولايه");
        let opens_with_place = opens.is_some_and(|at| at == left.start || text.word(at - 1).is_none());
        // `ثمانية في الدائرة الأولى من أصل 10، وواحد في الرابعة`
        const REACH: usize = 6;
        let of_all = number.lead > left.start && text.folded(number.lead - 1) == "اصل";
        let is_whole = of_all && (number.lead.saturating_sub(REACH).max(left.start)..number.lead).any(in_place);
        let goes_on = text.folded(number.end) == "في" && part::is_ordinal_of_district(text, number.end + 1);
        // `وكذلك فعلت دائرة السهل بمقاعدها الخمسة`
        let of_district = number.owned
            && number
                .head
                .is_some_and(|head| (head.saturating_sub(4).max(left.start)..head).any(|at| is_kind(at) && !text.is_in_name(at)));
        led_by_place
            || opens_with_place
            || of_district
            || in_place(number.end)
            || is_whole
            || goes_on
            || self.stands_behind_place(number)
            || self.is_owned_by_place(number, left)
            || self.is_set_against_place(number, left)
            || self.goes_on_in_place(number)
    }

    /// `حصة كل من محافظتي السهل والنهر 11 مقعدا`, `في محافظة السهل ولها 69 مقعدا`, `ومنها العاصمة التي حصل فيها على 15`: what places
    /// have, or what was won in the one just named.
    fn is_owned_by_place(&self, number: &Quantity, left: &Range<usize>) -> bool {
        const REACH: usize = 6;
        let text = self.text();
        let near = number.lead.saturating_sub(REACH).max(left.start)..number.lead;
        let is_kind = |at: usize| {
            let word = text.folded(at);
            forms::is(text, at, forms::CONSTITUENCY) || forms::holds(word.trim_start_matches("ال"), forms::CONSTITUENCY)
        };
        let is_place = |at: usize| {
            let named = self.search.names.others_in(at..at + 1).first();
            named.is_some_and(|name| name.kind == NameKind::Place) || is_kind(at) || at > 0 && is_kind(at - 1)
        };
        let are_kinds = |at: usize| matches!(text.folded(at), "محافظتي" | "محافظات" | "لمحافظتي" | "لمحافظات" | "ولمحافظات");
        let has_share = |at: usize| at > 0 && is_kind(at) && matches!(text.folded(at - 1), "حصه" | "حصص");
        let of_kinds = near
            .clone()
            .rev()
            .find(|&at| are_kinds(at) || has_share(at))
            .is_some_and(|at| {
                let placed = at > 0 && matches!(text.folded(at - 1), "في" | "وفي");
                !placed && !cue::any(text, at + 1..near.end, VERB)
            });
        let has = number
            .lead
            .checked_sub(1)
            .filter(|&at| at > left.start && matches!(text.folded(at), "ولها" | "وله"));
        let place_has = has.is_some_and(|at| at > 1 && is_kind(at - 2));
        let inside = number
            .lead
            .checked_sub(2)
            .filter(|&at| matches!(text.folded(at), "فيها" | "فيه"));
        let won_inside = inside.is_some_and(|inside| {
            let relative = (near.start..inside).rev().find(|&at| super::period::is_relative(text, at));
            let head = |at: usize| at.checked_sub(1 + usize::from(at > 0 && matches!(text.mark(at - 1), Some('،' | ','))));
            relative.and_then(head).is_some_and(is_place)
        });
        of_kinds || place_has || won_inside
    }

    /// `توزعت بواقع: بغداد (24 مقعدا)، نينوى (20)، واسط (2)`: brackets behind a place, or in a row with such.
    fn stands_behind_place(&self, number: &Quantity) -> bool {
        const ITEMS_MAX: usize = 20;
        const NAME_MAX: usize = 4;
        let text = self.text();
        let opens = |at: &usize| text.mark(*at) == Some('(');
        let Some(mut open) = [number.start, number.start.saturating_sub(1)].into_iter().find(opens) else {
            return false;
        };
        for _ in 0..ITEMS_MAX {
            let Some(before) = open.checked_sub(1).filter(|_| text.mark(open) == Some('(')) else {
                return false;
            };
            let near = before.saturating_sub(NAME_MAX)..open;
            let is_listed = |list: &ListMention| list.tokens.contains(&before);
            if self.search.names.lists_in(near.clone()).iter().any(is_listed) {
                return false;
            }
            let places = self.search.names.others_in(near.clone());
            if let Some(place) = places
                .iter()
                .find(|name| name.kind == NameKind::Place && name.tokens.end == open)
            {
                // `حزب السهل في كركوك (6 مقاعد)` tells whose they are.
                let start = place.tokens.start;
                return start == 0 || text.mark(start - 1).is_some() || text.folded(start).starts_with('و');
            }
            // The item before this one.
            let Some(close) = (near.start..before).rev().find(|&at| text.mark(at) == Some(')')) else {
                return false;
            };
            match text.partner(close) {
                Some(previous) if previous < close => open = previous,
                _ => return false,
            }
        }
        false
    }

    /// `وفي بغداد نال ثمانية مقاعد`: a clause that begins with a place of the country and its verb.
    pub(super) fn opens_with_place(&self, left: &Range<usize>) -> bool {
        let text = self.text();
        let places = Lexicon::bundled().places();
        let is_district = |name: &NameMention| {
            let place = name.target.and_then(|target| match target {
                Target::Place(index) => places.get(usize::from(index)),
                _ => None,
            });
            place.is_some_and(|place| place.kind != PlaceKind::Country)
        };
        let name = self.search.names.others_in(left.start + 1..left.start + 2).first();
        matches!(text.folded(left.start), "وفي" | "ففي")
            && name.is_some_and(|name| {
                let verb = cue::find(text, name.tokens.end);
                is_district(name) && name.tokens.end < left.end && verb.is(GAIN) && !verb.is(HOLDING)
            })
    }

    /// `ولكل من المبادرة والقطب خمسة`: the lists between `كل من` and the number.
    pub(super) fn each_before(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let of = left
            .clone()
            .rev()
            .find(|&at| text.folded(at) == "من" && at > left.start && each::is_word(text, at - 1))?;
        let trimmed = |mut end: usize| {
            while end > of + 1
                && (matches!(text.folded(end - 1), "علي" | "ب") || matches!(text.mark(end - 1), Some('(' | '،' | ':')))
            {
                end -= 1;
            }
            end
        };
        if let Some(lists) = self.search.described_each(&(of + 1..trimmed(left.end))) {
            return Some(Subject {
                lists,
                tokens: of + 1..left.end,
                how: "why-list-named",
            });
        }
        let end = trimmed((of + 1..left.end).find(|&at| cue::is(text, at, VERB)).unwrap_or(left.end));
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

    /// `كتلته`, `حزبها`: somebody's own, at token `at`.
    pub(super) fn starts_own_bloc(&self, at: usize) -> bool {
        let back = self.search.names.lists_in(at..at + 1).first();
        back.is_some_and(|list| list.kind == ListKind::Back && list.pronoun.is_some())
    }

    /// True where words of speech stand before the number in its sentence: a colon behind them opens a quotation.
    pub(super) fn quotes_speech(&self, number: &Quantity) -> bool {
        static SAYS: WordTest = WordTest::listed(&['و', 'ف'], || forms::ids_of(forms::SAYS));
        let text = self.text();
        let sentence = text.sentence_around(number.lead).start;
        (sentence..number.lead).any(|at| SAYS.at(text, at))
    }
}

/// `خرج حزب السهل`, `دخل حزب السهل`: a verb of the count before it.
fn governs_list(text: &super::named::NamedText, at: usize) -> bool {
    static VERBS: WordTest = WordTest::words(
        &[],
        &[
            "خرج",
            "خرجت",
            "دخل",
            "دخلت",
            "يدخل",
            "تدخل",
            "يخرج",
            "تخرج",
            "عاد",
            "عادت",
            "تصدر",
            "تصدرت",
            "حل",
            "حلت",
        ],
    );
    VERBS.at(text, at)
}
