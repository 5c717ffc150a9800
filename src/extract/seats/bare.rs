//! Lists named without a noun such as `حزب`: `وحصدت النهضة 89 مقعدا`, `ثم الوفد بـ38`. Owns which bare words may be a name; what
//! they count is `choice`'s.

use std::ops::Range;

use crate::arabic::{Conjunction, Particle, Proclitics, WordTest};
use crate::extract::name::{Gazetteer, NameKind, Target, words as name_words};

use super::ListReference;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::description::is_description;
use super::forms;
use super::named::NamedText;
use super::subject::{Search, Subject};
use super::times;

/// Verbs whose subject gives seats to another.
static GIVES: WordTest = WordTest::listed(&['و', 'ف'], || forms::ids_of(forms::GIVES));

/// Parts of a country, which no list is called.
pub(super) static REGIONS: WordTest = WordTest::new(|word| {
    let bare = word.trim_start_matches(['و', 'ف']);
    let bare = bare
        .strip_prefix("لل")
        .or_else(|| bare.strip_prefix("ال"))
        .unwrap_or_default();
    matches!(
        bare,
        "جنوب"
            | "شمال"
            | "شرق"
            | "غرب"
            | "عاصمه"
            | "مدينه"
            | "قدس"
            | "محافظه"
            | "اقليم"
            | "منطقه"
            | "دايره"
            | "ولايات"
            | "محافظات"
    )
});

/// Nouns that govern a count, with the pronoun of whose it is.
const NOUNS_OF_COUNTS: [&str; 9] = ["فوز", "انتصار", "حصول", "هزيم", "خسارت", "سقوط", "صعود", "تراجع", "احتفاظ"];

/// What stands behind `في المركز الثاني`, `بالمرتبة الثانية` at `start`.
fn behind_rank(text: &NamedText, start: usize) -> Option<usize> {
    let rank = start + usize::from(text.folded(start) == "في");
    let noun = text.folded(rank).trim_start_matches('ب');
    let is_rank = matches!(noun, "المركز" | "المرتبه") && (rank > start || text.folded(rank).starts_with('ب'));
    (is_rank && crate::arabic::number::word(text, rank + 1).is_some()).then_some(rank + 2)
}

/// Longest name in quotes, in tokens with them.
const QUOTED_MAX: usize = 7;

impl Search<'_> {
    /// A name without noun right after a verb: `وحصدت النهضة 89 مقعدا`.
    pub(super) fn bare_after(&self, start: usize, number: usize) -> Option<Subject> {
        let quote = self
            .text
            .mark(start)
            .is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
        let closing = self
            .text
            .partner(start)
            .filter(|&close| quote && close > start && close < number);
        let start = start + usize::from(quote);
        // `فاز مرشحو السهل بعشرة`: those of a list.
        if matches!(self.text.folded(start), "مرشحو" | "مرشحي") && !quote && start + 1 < number {
            return self.bare_after(start + 1, number);
        }
        // `لتحل في المركز الثاني المواطن بـ29`
        if let Some(name) = behind_rank(self.text, start).filter(|&name| !quote && name < number) {
            return self.bare_after(name, number);
        }
        // `فاز المرشحون المنتمون إلى جماعة السهل بعشرة`, but not `المؤيدون لها`
        let is_people = matches!(self.text.folded(start), "المرشحون" | "النواب" | "الاعضاء" | "المستقلون") && !quote;
        let stands = self.text.folded(start + 1);
        let begins = |stems: &[&str]| stems.iter().any(|stem| stands.starts_with(stem));
        // `المرشحون المدعومون من حركة السهل`: whose they are is open.
        if is_people && begins(&["المدعوم", "المويد", "الموال", "المقرب", "المعارض"]) {
            return None;
        }
        if is_people && begins(&["المنتم", "المحسوب", "التابع", "الممثل", "المنتسب"]) {
            let leads = matches!(self.text.folded(start + 2), "الي" | "علي" | "من" | "عن" | "ل");
            let name = start + 2 + usize::from(leads);
            return self
                .listed(name, number, "why-list-named")
                .filter(|named| named.how != "why-list-bare" && named.tokens.start <= name + 1);
        }
        // `أكثر من الحصة المحددة بـ83 مقعدا`: an adjective of what is held.
        // `حصته الصافية أقل من 146 مقعدا`
        let held = start
            .checked_sub(1)
            .map(|held| cue::find(self.text, held))
            .unwrap_or_default();
        let is_held = held.is(HOLDING) && (held.proclitics.article || held.pronoun.is_some());
        if is_held && !quote {
            return None;
        }
        // `جاء بعده السهليون بستين`, `انهار فيه الوفد من 51 إلى 32`
        let is_aside = matches!(
            self.text.folded(start),
            "بعده"
                | "بعدها"
                | "بعدهم"
                | "خلفه"
                | "خلفها"
                | "وراءه"
                | "وراءها"
                | "فيه"
                | "فيها"
                | "معه"
                | "معها"
        );
        if is_aside && !quote && start + 1 < number && self.text.folded(start + 1).starts_with("ال") {
            return self.bare_after(start + 1, number);
        }
        // `ينخفض التمثيل العربي من 15 مقعدا`: what somebody holds.
        if cue::is(self.text, start, HOLDING | HAVE) && cue::find(self.text, start).proclitics.article && !quote {
            return None;
        }
        // `انتهى الأمر بحزب السهل إلى ستة`
        if matches!(self.text.folded(start), "الامر" | "الحال" | "المطاف") {
            return self
                .listed(start + 1, number, "why-list-named")
                .filter(|named| named.how != "why-list-bare" && named.tokens.start == start + 1);
        }
        // `حين ظفر ابنها سامي بأربعمئة مقعد`: somebody's kin is no list.
        if forms::is(self.text, start, forms::KIN) {
            return None;
        }
        // `منحها النظام النسبي 35 نائبا`: whoever gives it to the list spoken of.
        let gives_it = |word: &str| {
            let given = ["ها", "هم", "ه"].iter().find_map(|pronoun| word.strip_suffix(pronoun));
            given.is_some_and(|verb| forms::holds(verb, forms::GIVES) || verb.ends_with("منح"))
        };
        if start > 0 && gives_it(self.text.bare(start - 1)) && !quote {
            return None;
        }
        let end = closing.unwrap_or_else(|| self.bare_end(start, number));
        if end == start {
            // `وحصد حماة السهل 23`: words of no article, right up to the number.
            // `ويعطي معهد الرأي اليسار 175`: who gives is no list.
            let gives = start > 0 && GIVES.at(self.text, start - 1);
            // `واليوم يدخله مطأطئ الرأس بـ18 مقعدا`: how somebody else does it.
            let verb = start
                .checked_sub(1)
                .map(|verb| cue::find(self.text, verb))
                .unwrap_or_default();
            let has_object =
                verb.pronoun == Some(crate::arabic::Pronoun::He) && !verb.is(FOLLOW | HOLDING | SEAT | DEPUTY | COUNT);
            let gives = gives || has_object;
            return self
                .free_words(start, number)
                .or_else(|| self.construct_with_aside(start, number))
                .filter(|_| !quote && !gives);
        }
        let closes = if quote && self.text.mark(end).is_some() {
            end + 1
        } else {
            end
        };
        let next = self.text.folded(closes);
        let follows = closes >= number
            || matches!(
                next,
                "علي"
                    | "ب"
                    | "في"
                    | "اولا"
                    | "ثانيا"
                    | "ثالثا"
                    | "رابعا"
                    | "خامسا"
                    | "المرتبه"
                    | "المركز"
                    | "الي"
                    | "من"
                    | "سوي"
                    | "وله"
                    | "ولها"
            )
            || next.starts_with("بال")
            || cue::is(self.text, closes, ELECTION)
            || name_words::table().find(self.text, closes).is(name_words::LED)
            || cue::is(self.text, closes, SEAT | HOLDING) && cue::find(self.text, closes).pronoun.is_some()
            || cue::is(self.text, closes, CHAMBER | CHAMBER_OF)
            || self.text.mark(closes) == Some('(')
            // `فازت "السهل"، المقربة من الجيش، بعشرين`
            || quote && self.text.is_comma(closes) && is_description(self.text, closes..number);
        follows.then(|| self.bare(start..end, "why-list-bare"))
    }

    /// A name without noun and verb: `ثم الوفد بـ38`, `والنور (5)`.
    pub(super) fn bare_alone(&self, left: &Range<usize>) -> Option<Subject> {
        let mut start = left.start;
        let leads_on = |at: usize| {
            self.text.folded(at) == "و"
                || cue::is(self.text, at, FOLLOW)
                || matches!(self.text.folded(at), "واخيرا" | "اخيرا" | "وكذلك" | "كذلك" | "وايضا")
        };
        let mut quoted = None;
        while start < left.end && (self.text.mark(start).is_some() || leads_on(start)) {
            let is_quote = self
                .text
                .mark(start)
                .is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
            let close = self
                .text
                .partner(start)
                .filter(|&close| is_quote && close > start + 1 && close < left.end);
            quoted = close.filter(|close| close - start <= QUOTED_MAX);
            start += 1;
            if quoted.is_some() {
                break;
            }
        }
        // `مقاعدهما الـ14 والـ7`: an article that stands apart.
        if matches!(self.text.folded(start), "ال" | "وال") {
            return None;
        }
        let end = quoted.unwrap_or_else(|| self.bare_end(start, left.end));
        // `السهل (سامي كمال) خمسة مقاعد`
        let aside = Some(end)
            .filter(|&open| self.text.mark(open) == Some('('))
            .and_then(|open| self.text.partner(open))
            .filter(|&close| close < left.end && (end..close).all(|at| self.text.number(at).is_none()));
        let mut rest = aside.map_or(end, |close| close + 1);
        while rest < left.end
            && (self
                .text
                .mark(rest)
                .is_some_and(|mark| matches!(mark, '"' | '»' | '”' | ':' | '-' | '–' | '('))
                || matches!(self.text.folded(rest), "علي" | "ب" | "وله" | "ولها"))
        {
            rest += 1;
        }
        // `والقمر من 19 إلى اثنين`
        let is_moved = rest > start && rest + 1 == left.end && self.text.folded(rest) == "من" && self.leads_to_another(left.end);
        let reaches = rest >= left.end || is_moved || is_description(self.text, rest..left.end);
        (end > start && reaches).then(|| self.bare(start..end, "why-list-bare"))
    }

    /// True where `إلى` and another number stand behind the number at `at`.
    fn leads_to_another(&self, at: usize) -> bool {
        let text = self.text;
        crate::arabic::number::phrase_at(text, at).is_some_and(|phrase| {
            let to = phrase.tokens.end + usize::from(cue::is(text, phrase.tokens.end, SEAT | DEPUTY));
            text.folded(to) == "الي" && crate::arabic::number::phrase_at(text, to + 1).is_some()
        })
    }

    /// Two to four words up to the number, none of them known for anything else.
    fn free_words(&self, start: usize, number: usize) -> Option<Subject> {
        let end = if matches!(self.text.folded(number.saturating_sub(1)), "علي" | "ب") {
            number - 1
        } else {
            number
        };
        let tokens = start..end;
        self.is_free(&tokens).then(|| self.bare(tokens, "why-list-bare"))
    }

    /// `تراجع بيت السهل، أقدم الأحزاب، إلى 26`: two words in construct, and an aside that reaches to the number.
    fn construct_with_aside(&self, start: usize, number: usize) -> Option<Subject> {
        let text = self.text;
        let tokens = start..start + 2;
        let is_apposed = text.is_comma(tokens.end) && tokens.end < number;
        let is_name = is_apposed && text.folded(start + 1).starts_with("ال") && self.is_free(&tokens);
        (is_name && is_description(text, tokens.end..number)).then(|| self.bare(tokens, "why-list-bare"))
    }

    /// True for two to four words that are known for nothing but may be a name.
    fn is_free(&self, tokens: &Range<usize>) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 2..=4;
        let text = self.text;
        let describes = |at: usize| {
            let found = name_words::table().find(text, at);
            found.proclitics.article && found.is(name_words::REMARK | name_words::DESCRIPTIVE)
        };
        let is_free = |at: usize| {
            text.word(at).is_some()
                && (cue::find(text, at).classes == 0 || at > tokens.start && cue::is(text, at, CHAMBER_KIND))
                && (name_words::table().find(text, at).classes == 0 || at > tokens.start && describes(at))
                && crate::arabic::number::word(text, at).is_none()
                && (!crate::extract::date::tells_tense(text, at) || cue::is_voice(text, at))
        };
        // `مصر الحديثة` holds the name of a place, and is none.
        let is_other = self
            .names
            .others_in(tokens.clone())
            .iter()
            .any(|other| other.tokens == *tokens);
        // Two people are no list.
        let joins = |at: usize| {
            at > tokens.start
                && text.folded(at).starts_with('و')
                && !text.folded(at).starts_with("وال")
                && text.folded(at).chars().count() > 3
        };
        // `ونالت طرابلس والغرب مئة مقعد`
        let is_region = tokens.clone().any(|at| REGIONS.at(text, at));
        !is_region && !tokens.clone().any(joins) && WORDS.contains(&tokens.len()) && tokens.clone().all(is_free) && !is_other
    }

    /// True for one word alone that may be a name: `وزمزم بخمسة`.
    fn is_free_word(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let bare = text.folded(at).trim_start_matches('و');
        // Plurals and duals of persons, and adjectives, are words of the language.
        let is_noun = ["ون", "ين", "ان", "ات", "اء", "ية", "يه"]
            .iter()
            .any(|ending| bare.ends_with(ending));
        let counts_rest = forms::holds(bare, forms::REST);
        end == at + 1
            && bare.chars().count() >= 3
            && !is_noun
            && !counts_rest
            && cue::find(text, at).classes == 0
            && name_words::table().find(text, at).classes == 0
            && crate::arabic::number::word(text, at).is_none()
            && !crate::extract::date::tells_tense(text, at)
            && self.names.others_in(at..end).is_empty()
    }

    /// Two to four words behind و, none of them known for anything else, up to the number.
    pub(super) fn bare_in_chain(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text;
        let start = left.clone().find(|&at| text.word(at).is_some())?;
        let is_joined = text.folded(start).starts_with('و') && text.folded(start).chars().count() > 3;
        // `حركة النهر 74 مقعدا، سواعد البلد 3`
        let is_item = start > left.start && matches!(text.mark(start - 1), Some('،' | ',' | '؛'));
        let end = left
            .clone()
            .rev()
            .find(|&at| text.word(at).is_some() && text.folded(at) != "علي")?
            + 1;
        let is_name = self.is_free(&(start..end)) || is_joined && self.is_free_word(start, end);
        if !(is_joined || is_item) || !is_name {
            return None;
        }
        let proclitics = Proclitics {
            conjunction: is_joined.then_some(Conjunction::Wa),
            ..Proclitics::default()
        };
        let (name, span) = crate::extract::name::phrase(text, start..end, proclitics);
        Some(Subject {
            lists: vec![ListReference {
                name,
                span,
                ..ListReference::default()
            }],
            tokens: start..end,
            how: "why-list-bare",
        })
    }

    /// A name without noun right before a verb: `النهضة حصلت على`.
    pub(super) fn bare_before(&self, start: usize, verb: usize) -> Option<Subject> {
        let opens = |at: usize| {
            self.text.mark(at).is_some()
                || cue::is(self.text, at, WAS)
                || matches!(
                    self.text.folded(at),
                    "و" | "اما" | "فيما" | "بينما" | "لكن" | "كما" | "ان" | "وان"
                )
        };
        // `قالت الصحيفة إن السهل`: the clause begins there.
        let says = |at: &usize| matches!(self.text.folded(*at), "ان" | "بان" | "وان");
        let start = (start..verb).rev().find(says).unwrap_or(start);
        let from = (start..verb).find(|&at| !opens(at) && !says(&at))?;
        let end = self.bare_end(from, verb);
        // `وكان الديمقراطي قد حصد 45`
        let has_particle = end + 1 == verb && matches!(self.text.folded(end), "قد" | "فقد");
        // `وكان المالكي قد خرج`: a person, whoever his list is.
        let is_person = Gazetteer::bundled()
            .at(self.text, from)
            .is_some_and(|known| known.targets.iter().any(|target| matches!(target, Target::Person(_))));
        // `السهل، وهو الجناح السياسي لجماعة النهر، فاز بـ31`
        let is_comma = |at: usize| self.text.is_comma(at);
        let has_aside = end + 2 < verb
            && is_comma(end)
            && is_comma(verb - 1)
            && matches!(self.text.folded(end + 1), "وهو" | "وهي" | "الذي" | "التي");
        let reaches = (end == verb || has_particle || has_aside) && end > from && !is_person;
        (reaches && self.text.folded(from).contains("ال")).then(|| self.bare(from..end, "why-list-bare"))
    }

    /// The end of the words from `start` that can be a name.
    pub(super) fn bare_end(&self, start: usize, limit: usize) -> usize {
        const WORDS_MAX: usize = 5;
        let text = self.text;
        let mut end = start;
        while end < limit && end < start + WORDS_MAX && text.word(end).is_some() {
            let found = cue::find(text, end);
            let name = name_words::table().find(text, end);
            let folded = text.folded(end);
            // `القمر الجديد`
            let is_new = found.is(EXTRA) && found.proclitics.article && end > start;
            // `الاتحادي الأصل`
            let is_origin = found.is(TOTAL_OF) && found.proclitics.article && end > start && folded.ends_with("الاصل");
            let is_cue = found.is(!(CHAMBER_KIND | LAST | SINGLE | THIS | PARLIAMENTARY | LOCAL))
                && found.classes != 0
                && !is_origin
                && !is_new;
            let clitic = found.proclitics.particle.is_some() && found.classes != 0;
            // `الصهيونية الدينية`
            let names = end > start && name.is(name_words::NAMING) && name.proclitics.article;
            let stops = name.is(name_words::STOP | name_words::PLURAL | name_words::DUAL | name_words::TITLE) && !is_origin
                || name.is(name_words::DESCRIPTIVE) && !names && !self.is_adjective_alone(end, limit, start)
                || crate::arabic::number::word(text, end).is_some();
            // `سيطرة النظام وجرى على 250 مقعدا`
            // `وجاء الربيع العربي ليحمله إلى الصدارة`
            let aims = folded.starts_with('ل')
                && !folded.starts_with("لل")
                && folded.ends_with(['ه', 'م'])
                && folded.chars().count() > 4;
            let joins = folded.starts_with('و') && !folded.starts_with("وال") && crate::extract::date::tells_tense(text, end);
            let turns = end > start && (aims || joins);
            if is_cue || clitic || stops || turns || folded.chars().count() < 2 {
                break;
            }
            if end > start && (folded.starts_with("بال") || folded.starts_with("لل") && end == start) {
                break;
            }
            end += 1;
        }
        // `فوزه التاريخي بـ45 مقعدا`: of the noun that governs the count.
        let governs = |at: usize| {
            let word = text.folded(at).trim_start_matches(['و', 'ب', 'ل']);
            word.ends_with(['ه', 'ا', 'م'])
                && NOUNS_OF_COUNTS
                    .iter()
                    .any(|noun| word.starts_with(noun) && word.len() > noun.len())
        };
        if start > 0 && governs(start - 1) {
            return start;
        }
        // `وحصل الأربعاء على 13`: a day.
        let is_season = |word: &str| ["ربيع", "خريف", "صيف", "شتاء"].iter().any(|season| word.ends_with(season));
        let is_time = || times::is_joined(text, start, times::TIME) && !is_season(text.folded(start));
        if end <= start + 1 && (REGIONS.at(text, start) || is_time()) {
            return start;
        }
        // `«الكتلة الأكبر»`: a noun of lists names none by itself.
        let noun = name_words::table().find(text, start);
        if noun.is(name_words::NOUN) && noun.proclitics.article {
            return start;
        }
        let other = self.names.others_in(start..end).first();
        if other.is_some_and(|other| other.tokens.start == start && other.kind != NameKind::Person) {
            return start;
        }
        // `والقناة 13 على 121`: who tells it.
        let teller = text.folded(start).trim_start_matches('و').trim_start_matches("ال");
        if end == start + 1 && forms::holds(teller, forms::INSTITUTION) {
            return start;
        }
        // `خطفت الأضواء بـ44`: what a list has or does.
        let object = text.bare(start);
        if end == start + 1 && crate::extract::name::is_object(object) {
            return start;
        }
        // Indefinite words are rarely a name.
        let first = text.folded(start).trim_start_matches('و');
        let first = first.strip_prefix('ف').filter(|rest| rest.starts_with("ال")).unwrap_or(first);
        // `متبوعا بالسهل (82)`
        let led_on = start > 0 && text.folded(start - 1).trim_start_matches('و').starts_with("متبوع");
        let first = first
            .strip_prefix('ب')
            .filter(|rest| led_on && rest.starts_with("ال"))
            .unwrap_or(first);
        let quoted = start > 0 && text.mark(start - 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
        if !first.starts_with("ال") && !first.starts_with("لل") && !quoted {
            return start;
        }
        end
    }

    /// `فازت العراقية بـ91`: a relational adjective right behind its verb and right before its count, which is called so.
    fn is_adjective_alone(&self, at: usize, limit: usize, start: usize) -> bool {
        let text = self.text;
        let is_led = limit == at + 1
            || limit == at + 2 && matches!(text.folded(at + 1), "ب" | "علي" | "اولا" | "ثانيا" | "ثالثا" | "رابعا");
        let governs = at.checked_sub(1).is_some_and(|verb| {
            let verb = cue::find(text, verb);
            verb.is(GAIN | RANK | CHANGE) && !verb.is(HOLDING) && !verb.proclitics.article && verb.pronoun.is_none()
        });
        at == start && is_led && governs && text.folded(at).starts_with("ال") && text.folded(at).ends_with("يه")
    }

    pub(super) fn bare(&self, tokens: Range<usize>, how: &'static str) -> Subject {
        let folded = self.text.folded(tokens.start);
        let proclitics = if folded.starts_with("وال") {
            Proclitics {
                conjunction: Some(Conjunction::Wa),
                ..Proclitics::default()
            }
        } else if folded.starts_with("فال") {
            Proclitics {
                conjunction: Some(Conjunction::Fa),
                ..Proclitics::default()
            }
        } else if folded.starts_with("بال") {
            Proclitics {
                particle: Some(Particle::Bi),
                ..Proclitics::default()
            }
        } else if folded.starts_with("لل") || folded.starts_with("ولل") {
            Proclitics {
                conjunction: folded.starts_with('و').then_some(Conjunction::Wa),
                particle: Some(Particle::Li),
                article: true,
            }
        } else {
            Proclitics::default()
        };
        let (name, span) = crate::extract::name::phrase(self.text, tokens.clone(), proclitics);
        Subject {
            lists: vec![ListReference {
                name,
                span,
                ..ListReference::default()
            }],
            tokens,
            how,
        }
    }
}
