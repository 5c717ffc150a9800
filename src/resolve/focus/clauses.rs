//! Which words of a sentence only tell of a list or look back, so that the time they name is not that of the counts around them:
//! relative clauses, asides, topics. Owns these tests; which election a count belongs to is the parent's.

use crate::arabic::{TokenizedText, WordTest};
use crate::extract::seats::{is_held, is_participle_of_vote, is_under_participle, tells};

use super::{Focus, Sign};
use crate::resolve::forms;

/// How far before a phrase the `أما` may stand whose topic it describes, in tokens.
const TOPIC_REACH: usize = 16;

pub(super) static HAD: WordTest = WordTest::words(&[], &["وكان", "وكانت", "وكانوا"]);

/// `قبل أن تنقلب الصورة`
pub(super) static TURNS_ROUND: WordTest =
    WordTest::words(&[], &["تنقلب", "ينقلب", "تتغير", "يتغير", "تتبدل", "يتبدل", "تنعكس", "ينعكس"]);

impl Focus<'_> {
    /// The signs of the sentence looked at last that begin in `range`.
    pub(super) fn signs_in(&self, range: std::ops::Range<usize>) -> impl DoubleEndedIterator<Item = &Sign> {
        let from = self.signs.all.partition_point(|sign| sign.tokens.start < range.start);
        let to = self.signs.all.partition_point(|sign| sign.tokens.start < range.end);
        self.signs.all.get(from..to.max(from)).unwrap_or_default().iter()
    }

    /// True where a sign only describes the topic of `أما … ف…`: `أما الحزب الذي قاطع الانتخابات السابقة فعاد بثمانية`.
    pub(super) fn describes(&self, sign: &Sign, token: usize) -> bool {
        let text = self.text;
        let goes_on = (sign.tokens.end..token).any(|at| text.folded(at).starts_with('ف') && text.word(at).is_some());
        let from = sign.tokens.start.saturating_sub(TOPIC_REACH);
        let topic = (from..sign.tokens.start)
            .rev()
            .find(|&at| matches!(text.folded(at), "اما" | "واما"));
        goes_on && topic.is_some_and(|topic| sign.tokens.start - topic > 3)
    }

    /// True for a sign in a relative clause that only tells of a list: `نال حزب السهل الذي قاطع انتخابات 2018 خمسة مقاعد`.
    pub(super) fn is_in_relative(&self, sign: &Sign, token: usize) -> bool {
        const RELATIVE_REACH: usize = 12;
        /// Words between a verb and the relative clause of its subject.
        const VERB_REACH: usize = 8;
        let text = self.text;
        let from = text.sentence_around(token).start;
        if is_under_participle(text, &sign.tokens, token) {
            return true;
        }
        let relative = (sign.tokens.start.saturating_sub(RELATIVE_REACH).max(from)..sign.tokens.start)
            .rev()
            .find(|&at| is_relative(text, at));
        // `استعاد زخمه في الاقتراع التشريعي الذي جرى في 30 أبريل، إذ`: what it tells of is the vote.
        let is_vote = |relative: usize| {
            let noun = (relative.saturating_sub(3)..relative)
                .rev()
                .find(|&at| !text.folded(at).starts_with("ال") || is_vote_noun(text.folded(at)));
            noun.is_some_and(|noun| is_vote_noun(text.folded(noun))) && is_held(text, relative + 1)
        };
        // `حزب السهل، الذي تأسس عام 2019، دخل البرلمان في السنة ذاتها`: the clause has ended.
        let is_closed = |relative: usize| {
            let ends = |at: usize| text.is_comma(at) && !text.folded(at + 1).starts_with('و') && at + 1 < sign.tokens.start;
            relative > from && text.is_comma(relative - 1) && (relative..sign.tokens.start).any(ends)
        };
        let open = relative.filter(|&relative| !is_vote(relative) && !is_closed(relative));
        open.is_some_and(|relative| {
            let is_main_verb_before = tells(text, relative.saturating_sub(VERB_REACH).max(from)..relative);
            is_main_verb_before && !tells(text, relative..token) || self.main_verb_behind(relative, sign, token)
        })
    }

    /// `حزب السهل الذي تصدر انتخابات 2018 حصد 37 مقعدا`: true where the main verb stands between a sign in a relative clause and the count.
    fn main_verb_behind(&self, relative: usize, sign: &Sign, token: usize) -> bool {
        static TIMES: WordTest = WordTest::words(&[], &["العام", "السنه", "المره", "اليوم", "الدوره", "البرلمان", "المجلس"]);
        let text = self.text;
        let head = relative.checked_sub(1 + usize::from(relative > 0 && text.is_comma(relative - 1)));
        if head.is_none_or(|head| is_vote_noun(text.folded(head)) || TIMES.at(text, head)) {
            return false;
        }
        let helps =
            |at: usize| matches!(text.folded(at), "قد" | "ان" | "كان" | "كانت" | "لم" | "لن" | "ما") || is_relative(text, at);
        let is_main = |at: usize| {
            let is_verb =
                tells(text, at..at + 1) && !text.folded(at).starts_with("ال") || forms::joined(text, at, &['ف'], forms::BECAME);
            // `ضمن تحالف انتخابي تحصل على 34`: what an indefinite noun is told of.
            let before = text.folded(at - 1);
            let is_definite = text.digits(at - 1).is_some()
                || before.starts_with("ال")
                || before.ends_with(['ه', 'ا', 'م'])
                || text.is_comma(at - 1);
            let begins = text.word(at).is_some() && !text.folded(at).starts_with('و') && !helps(at - 1) && is_definite;
            let denies = matches!(text.folded(at), "لم" | "فلم") && tells(text, at + 1..at + 2);
            is_verb && begins || denies
        };
        let points = |at: usize| matches!(text.folded(at), "فيها" | "فيه" | "خلالها" | "حين" | "عندما" | "حيث" | "اذ");
        let mut between = sign.tokens.end..token;
        let main = between.find(|&at| is_main(at));
        main.is_some_and(|main| {
            let is_one = (sign.tokens.end..main).all(|at| text.word(at).is_some() || text.is_comma(at));
            is_one && !(sign.tokens.end..token).any(points)
        })
    }

    /// Where the words of a sign end, with the comma behind it where it stands between two: `وأن آخر مشاركة لهم، سنة 2007، انتهت بستة`.
    pub(super) fn adverbial_end(&self, sign: &Sign) -> usize {
        let text = self.text;
        let start = sign.tokens.start;
        let opens = (start.saturating_sub(2)..start).rev().find(|&at| text.is_comma(at));
        let alone = opens.is_some_and(|comma| (comma + 1..start).all(|at| matches!(text.folded(at), "في" | "عام" | "سنه")));
        let closed = alone && text.is_comma(sign.tokens.end);
        sign.tokens.end + usize::from(closed)
    }

    /// True for a plain date in apposition to the words that open a sentence: `وفي أول اختبار، عام 1984، نال`.
    pub(super) fn is_apposed_at_head(&self, sign: &Sign, head: usize) -> bool {
        const WORDS_MAX: usize = 7;
        let text = self.text;
        // `حينها، أي في 2018، كان حزب السهل`
        let opens = matches!(
            text.folded(head),
            "في" | "وفي" | "ففي" | "خلال" | "وخلال" | "حينها" | "يومها" | "انذاك" | "وقتها" | "اليوم"
        );
        let start = sign.tokens.start;
        let comma = (start.saturating_sub(3).max(head)..start).rev().find(|&at| text.is_comma(at));
        // `وقبل أربع سنوات من ذلك، أي في 2014، نال`
        let is_said = matches!(text.folded(head), "قبل" | "وقبل" | "بعد" | "وبعد" | "فبعد")
            && comma.is_some_and(|comma| text.folded(comma + 1) == "اي");
        (opens || is_said)
            && comma.is_some_and(|comma| {
                comma - head <= WORDS_MAX
                    && (head..comma).all(|at| text.mark(at).is_none())
                    && !tells(text, head..comma)
                    && (comma + 1..start).all(|at| matches!(text.folded(at), "في" | "عام" | "سنه" | "اي" | "يوم"))
            })
    }

    /// `كان العنوان في 2018 هو الاستقرار، وبه كسب حزب السهل 66`: a sentence that begins with what was so in the year of a vote.
    pub(super) fn tells_what_was(&self, head: usize, sign: &Sign) -> bool {
        const REACH: usize = 5;
        let text = self.text;
        let begins = matches!(text.bare(head), "كان" | "كانت" | "صار" | "صارت" | "بات" | "باتت");
        let between = head + 1..sign.tokens.start;
        let is_plain =
            || !tells(text, between.clone()) && between.clone().all(|at| text.folded(at) != "قد" && text.mark(at).is_none());
        let is_vote = sign.placed.is_some_and(|placed| placed.election.is_some());
        begins && is_vote && between.len() <= REACH && is_plain()
    }

    /// True where nothing but other signs, marks and particles stands from `from` to `to`: `وبعد خمس سنوات، أي في شتنبر 2007، نال`.
    pub(super) fn follows_signs(&self, from: usize, to: usize) -> bool {
        let text = self.text;
        let in_sign = |at: usize| self.signs.all.iter().any(|sign| sign.tokens.contains(&at));
        let is_particle = |at: usize| {
            text.mark(at).is_some()
                || matches!(
                    text.folded(at),
                    "في" | "وفي" | "ففي" | "اي" | "ثم" | "لكن" | "اما" | "واما" | "غير" | "ان"
                )
        };
        (from..to).all(|at| in_sign(at) || is_particle(at))
    }

    /// `قبل أن يحرز`: what follows was told of a later vote.
    pub(super) fn tells_on(&self, at: usize) -> bool {
        let text = self.text;
        text.folded(at) == "قبل" && text.folded(at + 1) == "ان" && (tells(text, at + 2..at + 3) || TURNS_ROUND.at(text, at + 2))
    }

    /// True for a count in a relative clause that names its own time: `لحزب السهل الذي كان قبل خمس سنوات يكتفي بـ17`.
    pub(super) fn is_in_dated_relative(&self, token: usize) -> bool {
        const REACH: usize = 9;
        let text = self.text;
        let from = token.saturating_sub(REACH).max(text.sentence_around(token).start);
        let relative = (from..token)
            .rev()
            .take_while(|&at| text.mark(at).is_none())
            .find(|&at| is_relative(text, at));
        let dated = |relative: usize| {
            self.signs
                .all
                .iter()
                .any(|sign| (relative..token).contains(&sign.tokens.start))
        };
        relative.is_some_and(dated)
    }

    /// The pronoun that opens the relative clause in which `until` stands, from `from` on, or the participle that stands for one.
    fn relative_before(&self, from: usize, until: usize) -> Option<usize> {
        let text = self.text;
        (from..until)
            .rev()
            .take_while(|&at| text.mark(at).is_none_or(|mark| mark == '/'))
            .find(|&at| is_relative(text, at) || is_participle_of_vote(text, at))
    }

    /// True for a count in a relative clause that the verb of the main clause follows without conjunction: `هؤلاء الذين دخلوا الحكومة في
    /// أيار 2010 على صهوة 57 مقعدا عادوا بثمانية`.
    pub(super) fn is_left_for_main_verb(&self, at: usize, token: usize) -> bool {
        const REACH: usize = 16;
        const UNIT_MAX: usize = 4;
        let text = self.text;
        let from = at.saturating_sub(REACH).max(text.sentence_around(token).start);
        let Some(relative) = self.relative_before(from, at) else {
            return false;
        };
        let opens = relative == from || !is_vote_noun(text.folded(relative - 1));
        let behind = (at + 1..(at + UNIT_MAX).min(token)).find(|&word| forms::is(text, word, forms::WON));
        let is_dated = || self.signs_in(relative..at).next().is_some();
        opens && is_dated() && behind.is_some_and(|verb| (at + 1..verb).all(|word| text.mark(word).is_none()))
    }

    /// True for a count in a relative clause right behind which the main verb stands, whatever that tells: `حزب السهل الذي كان يملك 14 مقعدا
    /// تفرق بين حزب النهر (9) وحزب القمر (2)`.
    pub(super) fn is_left_for_any_verb(&self, at: usize, token: usize) -> bool {
        const REACH: usize = 9;
        const UNIT_MAX: usize = 3;
        let text = self.text;
        let from = at.saturating_sub(REACH).max(text.sentence_around(token).start);
        let is_verb = |word: usize| {
            let bare = text.folded(word);
            // `تفرق`, `اختار`: bare words that no preposition and no time is.
            let is_bare = text.word(word).is_some()
                && bare.chars().count() > 3
                && bare.starts_with(['ت', 'ا', 'ن', 'ش'])
                && !bare.starts_with("ال")
                && !bare.ends_with(['ا', 'ه']);
            (crate::extract::date::tells_tense(text, word) || is_bare)
                && !bare.starts_with(['و', 'ف'])
                && !is_relative(text, word)
        };
        self.relative_before(from, at).is_some() && (at + 1..(at + UNIT_MAX).min(token)).any(is_verb)
    }

    /// True for a count in a relative clause about a list that says its own time, before the number or behind it: `توني بلير الذي قاد
    /// الحزب إلى 418 مقعدا في 1997`, `حزب السهل، الذي نال ثلاثة مقاعد في المجلس الماضي، عاد`.
    pub(super) fn is_dated_by_relative(&self, token: usize) -> bool {
        const REACH: usize = 12;
        const BEHIND: usize = 7;
        let text = self.text;
        let from = token.saturating_sub(REACH).max(text.sentence_around(token).start);
        let relative = self.relative_before(from, token);
        let Some(relative) = relative.filter(|&relative| relative > from && !is_vote_noun(text.folded(relative - 1))) else {
            return false;
        };
        let behind = (token + 1..token + BEHIND).find(|&at| text.mark(at).is_some_and(|mark| !matches!(mark, '/' | '(' | ')')));
        let clause = relative..behind.unwrap_or(token + BEHIND);
        self.signs_in(clause).next().is_some()
    }

    /// `منذ انتخابات أكتوبر 2024 التي أعطت حزب السهل 39 مقعدا`: the vote whose relative clause a count stands in.
    pub(super) fn in_clause_of_vote(&self, token: usize) -> Option<super::Placed> {
        const REACH: usize = 14;
        static GIVES: WordTest = WordTest::words(&[], &["اعطت", "منحت", "افرزت", "منحته", "اعطته", "اعطي", "منح"]);
        let text = self.text;
        let from = token.saturating_sub(REACH).max(text.sentence_around(token).start);
        let gives = GIVES
            .last_in(text, from..token)
            .filter(|&gives| gives > from && is_relative(text, gives - 1))?;
        let is_open = (gives..token).all(|at| !matches!(text.mark(at), Some('،' | ',' | '؛' | ':' | '(')));
        let sign = self
            .signs_in(from.saturating_sub(REACH)..gives)
            .find(|sign| sign.tokens.end + 1 == gives && !sign.plain)?;
        sign.placed.filter(|_| is_open)
    }

    /// True for a place in a relative clause between commas that ends before `token`: `حزب السهل، الذي خاض الانتخابات السابقة منفردا
    /// ونال 36، قلب المعادلة بـ80`.
    pub(super) fn is_in_closed_relative(&self, at: usize, token: usize) -> bool {
        const REACH: usize = 20;
        let text = self.text;
        let is_comma = |at: &usize| text.is_comma(*at);
        let from = at.saturating_sub(REACH).max(text.sentence_around(token).start);
        let Some(open) = (from..at).rev().find(is_comma) else {
            return false;
        };
        let Some(close) = (at..token.min(at + REACH)).find(is_comma) else {
            return false;
        };
        let opens = matches!(text.folded(open + 1), "الذي" | "التي" | "الذين" | "اللذان" | "اللتان")
            || is_participle_of_vote(text, open + 1);
        // `25 مقعدا، وهو العدد الذي حازه في 2014، وحزب النهر 18`
        let of_number = || {
            matches!(text.folded(open + 1), "وهو" | "وهي")
                && matches!(
                    text.folded(open + 2),
                    "العدد" | "الرقم" | "الحصه" | "الرصيد" | "الحصيله" | "عدد" | "نتيجه" | "حصيله"
                )
                && (open + 3..at).any(|word| is_relative(text, word))
        };
        opens && !text.folded(close + 1).starts_with('و') || of_number()
    }

    /// `، وفي الاقتراع الأخير غابوا`: another vote at the head of a clause, which what follows is told of.
    pub(super) fn heads_clause(&self, sign: &Sign) -> bool {
        let text = self.text;
        let led = sign.tokens.start.checked_sub(1);
        led.is_some_and(|led| {
            led > 0 && matches!(text.folded(led), "وفي" | "وخلال" | "ففي") && matches!(text.mark(led - 1), Some('،' | ',' | '؛'))
        })
    }

    /// True for a sign that a relative clause at the head of a line tells of its list: `- حركة النهر التي خاضت انتخابات 2018 ضمن تحالف: 28`.
    pub(super) fn is_told_of_list(&self, sign: &Sign, token: usize) -> bool {
        let text = self.text;
        let from = text.sentence_around(token).start;
        let colon = (sign.tokens.end..token).find(|&at| text.mark(at) == Some(':'));
        let Some(relative) = colon.and_then(|_| self.relative_before(from, sign.tokens.start)) else {
            return false;
        };
        relative > from && !is_vote_noun(text.folded(relative - 1)) && !(from..relative).any(|at| tells(text, at..at + 1))
    }

    /// Where `بعدما`, `بعد أن` opens the clause that `at` stands in: what was before the main clause.
    pub(super) fn after_clause(&self, at: usize) -> Option<usize> {
        const REACH: usize = 16;
        static AFTER: WordTest = WordTest::words(&['و', 'ف'], &["بعدما", "بعد"]);
        let text = self.text;
        let from = at.saturating_sub(REACH).max(text.sentence_around(at).start);
        let opens = |word: usize| text.folded(word).ends_with("بعدما") || text.folded(word + 1) == "ان";
        let open = AFTER.each_in(text, from..at).rev().find(|&word| opens(word))?;
        let parts = |word: usize| {
            let mark = text.mark(word);
            mark.is_some_and(|mark| !matches!(mark, '/' | '"' | '»' | '«' | '(' | ')'))
        };
        (!(open..at).any(parts)).then_some(open)
    }

    /// True for a place in a clause behind `بعدما` that has ended before `token`: `فبعدما كان الكتلة الأولى بـ206 في 2021 صار الثالثة بـ120`.
    pub(super) fn is_left_after(&self, at: usize, token: usize) -> bool {
        let text = self.text;
        let Some(open) = self.after_clause(at) else { return false };
        let is_verb = |word: usize| {
            tells(text, word..word + 1) || forms::is(text, word, forms::WON | forms::BECAME) || text.folded(word) == "لم"
        };
        let is_main = |word: usize| {
            let helps =
                matches!(text.folded(word - 1), "قد" | "ان" | "لم" | "كان" | "كانت" | "كانوا") || is_relative(text, word - 1);
            let goes_on = matches!(text.folded(word + 1), "عليها" | "بها") || text.folded(word).ends_with("ها");
            is_verb(word) && !text.folded(word).starts_with('و') && !helps && !goes_on
        };
        let is_comma = |word: usize| text.is_comma(word) && !text.folded(word + 1).starts_with('و');
        let has_verb = (open + 1..at).any(|word| is_verb(word) || matches!(text.folded(word), "كان" | "كانت" | "كانوا"));
        has_verb && (at + 1..token).any(|word| is_comma(word) || is_main(word))
    }

    /// True for a sign between two commas that tell of the list: `جبهة السهل، المنشقة عن جبهة النهر عام 2012، نالت ستة`; but not
    /// `، في انتخابات 2012،`.
    pub(super) fn is_in_aside(&self, sign: &Sign, token: usize) -> bool {
        const ASIDE_REACH: usize = 14;
        let text = self.text;
        let is_comma = |at: &usize| text.is_comma(*at);
        let from = sign
            .tokens
            .start
            .saturating_sub(ASIDE_REACH)
            .max(text.sentence_around(token).start);
        let open = (from..sign.tokens.start).rev().find(is_comma);
        let close = (sign.tokens.end..token.min(sign.tokens.end + ASIDE_REACH)).find(is_comma);
        let Some((open, close)) = open.zip(close) else { return false };
        let begins = text.folded(open + 1);
        // `البرلمان السابق، المنتخب في 4 مارس 2018، …`: the chamber that the count was won in. `، لكن موجة 2014 جرفته، فلم يبق`: a
        // clause that the story goes on with.
        let goes_on = forms::is(text, open + 1, forms::STORY_ON) || begins == "الا" && text.folded(open + 2) == "ان";
        let is_other = goes_on || matches!(begins, "في" | "خلال" | "ضمن" | "عام" | "سنه" | "المنتخب" | "المنتخبه");
        // `، وهي القوة الثانية في المجلس السابق، `
        let says_who = matches!(begins, "وهو" | "وهي" | "وهم");
        let begins_later = sign.tokens.start > open + 2 && (says_who || !begins.starts_with('و')) && !is_other;
        // `المنتخب في تشرين الأول 2014`: when the vote was.
        // `، الفائز في الانتخابات السابقة،`
        let describes = begins.starts_with("ال") && !is_relative(text, open + 1);
        // `، الغائب عن برلمان 2018،`
        let stands_apart = describes && matches!(text.folded(open + 2), "عن" | "من");
        begins_later && (describes || !tells(text, open..close)) && (stands_apart || !self.tells_of_vote(sign.tokens.start))
    }

    /// `حزب السهل، الغائب عن برلمان 2018، حصد 37`: a sign in an aside of a participle that tells of the list.
    pub(super) fn stands_in_participle(&self, sign: &Sign, token: usize) -> bool {
        const WITHIN: usize = 3;
        let text = self.text;
        let start = sign.tokens.start;
        let open = (start.saturating_sub(WITHIN)..start).rev().find(|&at| text.is_comma(at));
        open.is_some_and(|open| {
            text.folded(open + 1).starts_with("ال")
                && matches!(text.folded(open + 2), "عن" | "من")
                && text.is_comma(sign.tokens.end)
                && sign.tokens.end < token
        })
    }

    /// `أول مرة منذ عام 1993 يفوز فيها`: what points back there means the time counted, not the year.
    pub(super) fn counts_times(&self, sign: &Sign) -> bool {
        let near = sign.tokens.start.saturating_sub(3)..sign.tokens.start;
        sign.barred
            && near
                .into_iter()
                .any(|at| matches!(self.text.folded(at), "مره" | "المره" | "للمره"))
    }

    /// True for a count that only an aside of its sentence looks back on: `هبط إلى 121، وكان قد فاز في 2019 بـ365`.
    pub(super) fn is_looked_back_on(&self, token: usize) -> bool {
        let text = self.text;
        let head = text.sentence_around(token).start;
        let had = |at: usize| {
            HAD.at(text, at) && text.mark(at.wrapping_sub(1)).is_some() && (at + 1..token).any(|at| text.folded(at) == "قد")
        };
        // `وكان الحزب قد خاض الانتخابات الماضية مع حليفه ونالا 31 مقعدا.`
        let opens = HAD.at(text, head)
            && self.elections.is_news()
            && (head + 1..token).any(|at| text.folded(at) == "قد")
            && !self
                .signs
                .all
                .iter()
                .any(|sign| sign.placed.is_some() && !sign.former && !self.says_last(&sign.tokens));
        opens || (head + 1..token).any(had)
    }

    /// True for a count that was won already, whatever the text around it forecasts: `وكان الحزب قد نال 52 مقعدا`, `في
    /// الانتخابات الأخيرة`.
    pub(super) fn is_held(&mut self, token: usize) -> bool {
        const BEFORE: usize = 14;
        const BEHIND: usize = 6;
        const HELD: usize = 5;
        let text = self.text;
        let range = text.sentence_around(token);
        let clause = token.saturating_sub(BEFORE).max(range.start)..token;
        let had = |at: usize| {
            matches!(text.folded(at), "كان" | "كانت" | "وكان" | "وكانت" | "كانوا" | "وكانوا")
                && (at + 1..(at + HELD).min(token)).any(|at| text.folded(at) == "قد")
        };
        // `التي دخلت البرلمان بـ13 نائبا`
        let won = |at: usize| {
            let verb = text.folded(at + 1);
            let is_past = !verb.starts_with(['ي', 'س']) && (!verb.starts_with('ت') || verb.ends_with('ت'));
            is_relative(text, at)
                && is_past
                && !(at..token).any(|word| text.mark(word).is_some() || text.folded(word).starts_with("يتوقع"))
        };
        // `ويملك الحزب 41 مقعدا`
        let holds = |at: usize| {
            forms::is(text, at, forms::HELD_THEN)
                || text.folded(at).starts_with('و') && { forms::joined(text, at, &['و'], forms::HELD_THEN) }
        };
        let sits = clause.clone().any(holds) && !self.says_expected(token);
        if sits || clause.clone().any(had) || clause.clone().any(won) {
            return true;
        }
        self.signs_of(text.sentence_of(token));
        let near = clause.start..(token + BEHIND).min(range.end);
        let mut signs = self.signs.all.iter().filter(|sign| near.contains(&sign.tokens.start));
        signs.any(|sign| !sign.barred && self.says_last(&sign.tokens))
    }
}

/// `الذي كان`: what follows is told of the list, in a time of its own.
pub(super) fn was_in_relative(text: &TokenizedText, at: usize) -> bool {
    is_relative(text, at) && matches!(text.folded(at + 1), "كان" | "كانت" | "كانوا")
}

pub(super) fn is_relative(text: &TokenizedText, at: usize) -> bool {
    static RELATIVES: WordTest = WordTest::words(&[], &["الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين"]);
    RELATIVES.at(text, at)
}

/// `الاقتراع`, `الانتخابات`, a vote itself.
fn is_vote_noun(folded: &str) -> bool {
    matches!(
        folded,
        "الاقتراع" | "الانتخابات" | "الاستحقاق" | "التشريعيات" | "النيابيات" | "البرلمانيات"
    )
}
