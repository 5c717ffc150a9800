//! Which lists near a number can be its subject: under no preposition, no ordinary word, no leader's own name. Owns that
//! choice; the search is `subject`'s.

use crate::arabic::{Particle, Proclitics, WordTest};
use crate::extract::name::{ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::subject::Search;
use super::{forms, times};

/// What a list is to the one behind ل.
pub(super) static STANDS_NEAR: WordTest = WordTest::new(|word| {
    const STEMS: [&str; 8] = ["موال", "مويد", "تابع", "مناهض", "معارض", "داعم", "منتم", "ممثل"];
    let bare = word.trim_start_matches(['و', 'ف']);
    bare.strip_prefix("ال")
        .is_some_and(|bare| STEMS.iter().any(|stem| bare.starts_with(stem)))
});

/// What one body is to another that is named behind it.
static ARMS: WordTest = WordTest::words(&['و'], &["الذراع", "الجناح", "الواجهه", "ذراع", "جناح", "واجهه"]);

/// What a list is to one that is named behind ل.
static ALLIES: WordTest = WordTest::words(
    &['و'],
    &[
        "الحليف",
        "الحليفه",
        "الشريك",
        "الشريكه",
        "الخصم",
        "المنافس",
        "المنافسه",
        "الغريم",
        "الغريمه",
        "الوريث",
        "الوريثه",
    ],
);

/// What a list is to one that is named right behind: `قائمة السهل ممثلة حركة النهر`.
static STANDS_FOR: WordTest = WordTest::words(
    &[],
    &[
        "ممثل",
        "ممثله",
        "ممثلو",
        "ممثلي",
        "اعضاء",
        "ذراع",
        "جناح",
        "واجهه",
        "حليف",
        "حليفه",
        "شريك",
        "شريكه",
        "وريث",
        "وريثه",
    ],
);

/// What is told of a law, never of a list that is called so: `وفقا للدستور`.
static BY_LAW: WordTest = WordTest::words(
    &[],
    &[
        "وفقا",
        "ووفقا",
        "وفق",
        "ووفق",
        "طبقا",
        "وطبقا",
        "بموجب",
        "وبموجب",
        "بمقتضي",
        "تعديل",
        "مسوده",
    ],
);

/// `جعلت`, `تصنع`: what makes something of a list.
static MAKES: WordTest = WordTest::words(&['و', 'ف', 'ل'], &["جعل", "جعلت", "يجعل", "تجعل", "صنع", "صنعت"]);

impl Search<'_> {
    /// `جمعية السهل المعارضة`, `أكبر أحزاب المعارضة`: a camp's word that only tells of somebody else.
    pub(super) fn describes_another(&self, list: &ListMention, previous: usize) -> bool {
        let text = self.text;
        let is_alone = list.proclitics.conjunction.is_none() && list.proclitics.particle.is_none();
        // `كان القوة المعارضة الأولى`: what the subject is.
        let is_adjective = forms::is(text, previous, forms::FORCE) && text.folded(list.tokens.start).ends_with('ه');
        let of_several = name_words::table().find(text, previous).is(name_words::PLURAL);
        let is_one_of = of_several && previous > 0 && forms::is(text, previous - 1, forms::FIRST_OF);
        // `تصدر حزب السهل أحزاب المعارضة`: whom the subject leads.
        let is_led = of_several
            && previous > 0
            && (text.is_in_name(previous - 1) || text.mark(previous - 1).is_some_and(|mark| matches!(mark, '"' | '»' | '”')));
        // `حركة "صوت السهل" اليسارية المعارضة`
        let describes = |at: usize| {
            let found = name_words::table().find(text, at);
            found.proclitics.article && found.is(name_words::REMARK | name_words::DESCRIPTIVE) || text.is_quote(at)
        };
        let named = (previous.saturating_sub(3)..=previous).rev().find(|&at| !describes(at));
        let follows_name = list.tokens.start == previous + 1 && named.is_some_and(|at| text.is_in_name(at));
        is_alone && (is_led || is_one_of || is_adjective || follows_name)
    }

    /// True where the words before the preposition at `at` tell of people who won or entered a chamber: `دخل البرلمان عن`, `فاز من`,
    /// `الفائزين من`.
    fn wins_for(&self, at: usize) -> bool {
        const REACH: usize = 4;
        let text = self.text;
        let won = at > 0
            && (matches!(
                text.folded(at - 1),
                "الفايزين"
                    | "الناجحين"
                    | "المنتخبين"
                    | "الفايزون"
                    | "نجح"
                    | "ونجح"
                    | "فاز"
                    | "وفاز"
                    | "ينجح"
                    | "يفز"
            ));
        let enters = (at.saturating_sub(REACH)..at).find(|&at| {
            let bare = text.bare(at);
            matches!(bare, "دخل" | "دخلت" | "وصل" | "انتخب")
        });
        won || enters.is_some_and(|enters| super::chamber::is_chamber(text, &(enters + 1..at)))
    }

    /// True where a mention can be whom a verb speaks of: under no preposition, and no ordinary word.
    pub(super) fn is_eligible(&self, list: &ListMention, number: usize, verb: Option<usize>) -> bool {
        let text = self.text;
        let start = list.tokens.start;
        let quoted = start > 0 && text.mark(start - 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
        let previous = if quoted { start.checked_sub(2) } else { start.checked_sub(1) };
        let follows = previous.is_some_and(|previous| cue::is(text, previous, VERB | WAS));
        // `اما الفتح فلم يبق له`
        let is_topic = previous.is_some_and(|previous| matches!(text.folded(previous), "اما" | "واما"))
            && text.folded(list.tokens.end + usize::from(quoted)).starts_with('ف');
        // `الموالي للنهر`, `التابعة لحزب النهر`: only tells of another list.
        // `وهو الذراع السياسية لجماعة النهر`
        // `الحليف التقليدي لحزب النهر`
        let is_arm = |previous: usize| {
            let arm = previous.saturating_sub(usize::from(text.folded(previous).starts_with("السياسي")));
            let ally = previous.saturating_sub(usize::from(!ALLIES.at(text, previous)));
            ARMS.at(text, arm) || ALLIES.at(text, ally) && (ally == previous || text.folded(previous).starts_with("ال"))
        };
        let tells_of_another = |previous: usize| {
            // `الممثلة تقليديا للأقلية`
            let is_adverb = previous > 0 && text.folded(previous).ends_with('ا') && cue::find(text, previous).classes == 0;
            STANDS_NEAR.at(text, previous - usize::from(is_adverb)) || is_arm(previous)
        };
        if list.proclitics.particle == Some(Particle::Li) && previous.is_some_and(tells_of_another) {
            return false;
        }
        // `قائمة السهل ممثلة حركة النهر حصلت على 30`, `الإسلاميين أعضاء حزب النهر`
        let stands_for = previous
            .filter(|&previous| previous > 0 && STANDS_FOR.at(text, previous))
            .is_some_and(|previous| {
                let closes = usize::from(text.mark(previous - 1).is_some_and(|mark| matches!(mark, '"' | '»' | '”')));
                previous > closes && text.is_in_name(previous - 1 - closes)
            });
        // `برلمان المستقلين: 4 نواب من الأحزاب`: whose chamber it is said to be.
        let names_chamber = list.noun.is_none()
            && list.proclitics
                == Proclitics {
                    article: list.proclitics.article,
                    ..Proclitics::default()
                }
            && previous.is_some_and(|previous| text.folded(previous) == "برلمان");
        // `حصل من ترشحوا مستقلين، بعدما منعت حركة السهل من خوض الانتخابات، على 99`
        let in_clause_of_time = verb.is_some_and(|verb| {
            let opens = |at: usize| {
                matches!(text.folded(at), "بعدما" | "عندما" | "حينما" | "لان")
                    || matches!(text.folded(at), "بعد" | "قبل" | "منذ") && text.folded(at + 1) == "ان"
            };
            let is_governed =
                number > 0 && number != usize::MAX && (text.folded(number - 1) == "علي" || text.folded(number).starts_with('ب'));
            let opening = (verb + 1..start).rev().find(|&at| opens(at));
            let closes =
                |at: usize| matches!(text.mark(at), Some('،' | ',')) && (at + 1 >= number || text.folded(at + 1) == "علي");
            is_governed && opening.is_some_and(|opening| start <= opening + 4) && (list.tokens.end..number).any(closes)
        });
        if in_clause_of_time
            || stands_for
            || names_chamber
            || list.noun.is_none() && !quoted && previous.is_some_and(|at| BY_LAW.at(text, at))
        {
            return false;
        }
        // `الكتلة الوطنية التابعة لزعيم حزب السهل`
        let is_title = |at: usize| text.folded(at).starts_with('ل') && name_words::table().find(text, at).is(name_words::TITLE);
        if previous.is_some_and(|at| at > 0 && is_title(at) && STANDS_NEAR.at(text, at - 1)) {
            return false;
        }
        // `بعد حزب النهر (61 مقعدا)`
        let bracketed = text.mark(number) == Some('(')
            && number.saturating_sub(list.tokens.end) <= 1
            && (number == list.tokens.end || text.mark(list.tokens.end).is_some());
        // `وتخلف عنه الوطن الأكبر (132 مقعدا)`: whoever has seats there is a list.
        let counts_seats = || {
            let close = text.partner(number).filter(|&close| close > number);
            close.is_some_and(|close| cue::any(text, number + 1..close, UNIT))
        };
        // `مع تحالف السهل، وله 25 مقعدا، على`
        let comma = list.tokens.end + usize::from(text.mark(list.tokens.end).is_some_and(|mark| !matches!(mark, '،' | ',')));
        let has_them = text.is_comma(comma)
            && matches!(text.folded(comma + 1), "وله" | "ولها" | "ولديه" | "ولديها" | "ولهم")
            && comma + 2 == number;
        let is_of_another = previous.is_some_and(|previous| matches!(text.folded(previous), "من" | "عن" | "الي"));
        let holder = super::agreement::gender_of_holder(text, &(comma + 1..comma + 2));
        let agrees = holder.is_none() || list.gender.is_none() || holder == list.gender;
        if has_them && !list.guarded && !is_of_another && agrees {
            return true;
        }
        if bracketed && (!list.guarded || quoted || counts_seats()) {
            return true;
        }
        // `والأمر ذاته مع حزب السهل: 35`
        let colon = list.tokens.end + usize::from(quoted);
        let is_within = previous.is_some_and(|previous| {
            matches!(text.folded(previous), "ضمن" | "في" | "من") || text.folded(previous) == "الي" && !self.is_given_to(previous)
        });
        // `وريثا لحزب السهل`
        let is_its_noun = |previous: usize| {
            text.folded(previous).ends_with('ا')
                && text.word(previous).is_some()
                && cue::find(text, previous).classes & !OTHER == 0
                && !name_words::table().find(text, previous).is(name_words::STOP)
                && crate::arabic::number::word(text, previous).is_none()
                && !super::role::becomes(text, previous)
        };
        if list.proclitics.particle == Some(Particle::Li) && verb.is_none() && previous.is_some_and(is_its_noun) {
            return false;
        }
        // `وبدا التراجع أوضح لدى حزب السهل: من 56 مقعدا إلى 28`
        let behind = number == colon + 1 || number == colon + 2 && text.folded(colon + 1) == "من";
        if !is_within && text.mark(colon) == Some(':') && behind && !list.guarded {
            return true;
        }
        // `وهو اليوم أول أحزاب المعارضة، إذ ربح 55`: a camp that the subject belongs to.
        let is_camp = previous.is_some_and(|previous| text.folded(previous).ends_with("احزاب"))
            && previous
                .and_then(|previous| previous.checked_sub(1))
                .is_some_and(|rank| forms::is(text, rank, forms::FIRST_OF));
        if is_camp {
            return false;
        }
        if list.proclitics.particle == Some(Particle::Bi) && !previous.is_some_and(|previous| cue::is(text, previous, FOLLOW)) {
            return false;
        }
        // but `ما من خاسر كحزب السهل: هوى من 48 مقعدا إلى 17`
        if list.proclitics.particle == Some(Particle::Ka) {
            return text.mark(colon) == Some(':') && !text.is_glued(colon + 1) && !list.guarded;
        }
        // `الأمر يختلف مع حزب السهل، فهو هوى من 48 مقعدا إلى 17`
        let is_taken_up = matches!(text.mark(colon), Some('،' | ',' | '؛'))
            && matches!(text.folded(colon + 1), "فهو" | "فهي")
            && cue::is(text, colon + 2, VERB | HAVE);
        if is_taken_up && !list.guarded && verb.is_none_or(|verb| verb > colon) {
            return true;
        }
        // `استفاد من انهيار المحافظين، فقفز إلى 46`
        let until = number.min(text.sentence_around(start).end);
        let is_left = || {
            let ends = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛')) || cue::is(text, at, VERB);
            number == usize::MAX || (list.tokens.end..until).any(ends)
        };
        if !super::subject::RELATIVES.at(text, list.tokens.end) && self.is_under_noun(list) && is_left() {
            return false;
        }
        // `وتقدم عليه العمال بـ65 مقعدا`: the verb, whatever list is called so.
        let is_verb = || {
            matches!(
                text.folded(list.tokens.end),
                "عليه" | "عليها" | "عليهم" | "عليهما" | "عنه" | "عنها" | "عنهم" | "به" | "بها" | "بهم"
            )
        };
        if list.guarded && list.noun.is_none() && !quoted && is_verb() {
            return false;
        }
        // `ذهبت المقاعد الأخرى إلى مستقلين، وعددهم خمسة وثلاثون`
        let is_counted_behind = text.is_comma(list.tokens.end)
            && matches!(text.folded(list.tokens.end + 1), "وعددهم" | "وعددها" | "وهم")
            && number == list.tokens.end + 2;
        // `يكون المؤتمر قد عزز رصيده بـ41`
        let is_copulas = previous
            .is_some_and(|previous| cue::is(text, previous, WAS) || matches!(text.folded(previous), "يكون" | "تكون"))
            && text.folded(list.tokens.end) == "قد";
        if list.guarded && !quoted && !is_topic && !is_counted_behind && !is_copulas {
            let next_is_noun = !self.names.lists_in(list.tokens.end..list.tokens.end + 1).is_empty();
            let near = number.saturating_sub(list.tokens.end) <= 2 && list.noun.is_none();
            // `وعزم بزعامة فلان بـ14`
            let is_led = name_words::table().find(text, list.tokens.end).is(name_words::LED);
            // `والفتح، التي خرجت من الاقتراع بسبعة عشر`
            let relative = list.tokens.end + usize::from(text.mark(list.tokens.end).is_some());
            let is_told_of = super::subject::RELATIVES.at(text, relative) && cue::is(text, relative + 1, VERB | HAVE);
            let before_verb =
                is_led || is_told_of || cue::is(text, list.tokens.end, VERB) || text.folded(list.tokens.end) == "قد";
            let begins = list.proclitics.conjunction.is_some()
                || start == 0
                || text.word(start - 1).is_none()
                // `11 مقعدا السهل- 7 مقاعد`: the next item of a roll on one line.
                || cue::is(text, start - 1, UNIT) && text.mark(list.tokens.end).is_some()
                || follows
                || matches!(text.folded(start - 1), "ان" | "فان" | "بان" | "ثم" | "اما" | "بينما" | "فيما" | "من");
            // `ومقاعد العمال أقل بستة من 418`
            let of_seats = start > 1
                && cue::is(text, start - 1, SEAT)
                && cue::find(text, start - 1).proclitics.conjunction.is_some()
                && list.proclitics.particle.is_none();
            let near = of_seats
                || (near || before_verb) && begins
                || list.noun.is_some() && (begins || follows || number.saturating_sub(list.tokens.end) <= 3);
            if next_is_noun || !(near || follows && verb.is_some() || list.proclitics.particle == Some(Particle::Li)) {
                return false;
            }
        }
        // `خلف حزبي السهل والنهر`
        let counts_off = |at: usize| at > 0 && name_words::table().find(text, at).is(name_words::DUAL);
        let previous = previous.map(|previous| previous - usize::from(counts_off(previous)));
        let Some(previous) = previous else { return true };
        // `داخل هذا التحالف`
        let points = matches!(text.folded(previous), "هذا" | "هذه" | "ذلك" | "تلك");
        let previous = previous.saturating_sub(usize::from(points));
        if list.kind == ListKind::Group && self.describes_another(list, previous) {
            return false;
        }
        // `لم يأخذوا من مقاعد الائتلاف سوى عشرة`
        // `سيجلس في مقاعد المعارضة، وقد خسر 38`
        let is_placed = |at: usize| matches!(text.folded(at), "من" | "في" | "الي" | "علي");
        if cue::is(text, previous, SEAT) && previous > 0 && is_placed(previous - 1) {
            return false;
        }
        // `بزعامة فريدريش ميرتس`: half of a leader's name.
        let is_leaders = |from: usize| {
            let led = (from..start)
                .rev()
                .take_while(|&at| text.word(at).is_some() && !cue::is(text, at, VERB))
                .find(|&at| name_words::table().find(text, at).is(name_words::LED));
            led.is_some_and(|led| start - led > 1)
        };
        if list.noun.is_none() && list.proclitics == Proclitics::default() && !quoted && is_leaders(start.saturating_sub(6)) {
            return false;
        }
        if name_words::table().find(text, previous).is(name_words::LED) && !cue::is(text, previous, VERB) {
            return false;
        }
        // `تقدمت على شريكها حزب النهر`: another than the one spoken of, under a preposition.
        let is_rival = cue::is(text, previous, OTHER)
            && cue::find(text, previous).pronoun.is_some()
            && previous > 0
            && forms::is(text, previous - 1, forms::AGAINST);
        // `29% من الأصوات مقابل 27% لحزب النهر`: whom it is measured by.
        let has_other_share = list.proclitics.particle == Some(crate::arabic::Particle::Li)
            && matches!(text.mark(previous), Some('%' | '٪'))
            && cue::any(text, previous.saturating_sub(4)..previous, VERSUS);
        if is_rival || has_other_share {
            return false;
        }
        if list.proclitics.conjunction.is_some() {
            return true;
        }
        // `حصد السهل، بمن فيهم المستقلون، أربعة`
        let is_within_another = previous > 0
            && matches!(text.folded(previous), "فيهم" | "فيها" | "فيه")
            && matches!(text.folded(previous - 1), "بمن" | "بما");
        // `في تلك الانتخابات التي قاطعها حزب السهل 187 مقعدا`: what is told of something else.
        let is_of_relative = previous > 0
            && (text.number(list.tokens.end).is_some() || crate::arabic::number::word(text, list.tokens.end).is_some())
            && matches!(text.folded(previous - 1), "التي" | "الذي")
            && (text.folded(previous).ends_with("ها") || text.folded(previous).ends_with('ه'))
            && !text.is_in_name(previous.saturating_sub(2))
            && cue::find(text, previous).classes == 0
            && name_words::table().find(text, previous).classes == 0;
        if is_within_another || is_of_relative {
            return false;
        }
        // `وحركة السهل، وهي أبرز قوى المعارضة، على 38`
        let is_forces = list.kind == ListKind::Group && list.proclitics == Proclitics::default();
        if is_forces && matches!(text.folded(previous), "ابرز" | "اكبر" | "اهم" | "احد" | "احدي" | "اقوي") {
            return false;
        }
        // `فيما اكتفى منافسه حزب النهر بـ21`: who the other one is.
        let is_apposed = super::described::is_other(text, previous)
            && previous > 0
            && cue::is(text, previous - 1, GAIN | LOSE | KEEP | RANK | CHANGE);
        if is_apposed {
            return true;
        }
        let previous = before_time(text, previous).unwrap_or(previous);
        match text.folded(previous) {
            // `نال مرشحو حزب السهل 29 مقعدا`
            "مرشحو" | "مرشحي" | "مرشحات" | "انصار" if previous > 0 && cue::is(text, previous - 1, GAIN | RANK | FOLLOW) => {
                true
            }
            // `إن مرشحي قائمة السهل فازوا بـ29 مقعدا`
            "مرشحو" | "مرشحي" | "مرشحات" | "انصار" if cue::is(text, list.tokens.end + usize::from(quoted), GAIN) => {
                true
            }
            // `أن مرشحي جماعة السهل، الذين خاضوا المعركة مستقلين، رفعوا تمثيلهم إلى 88`
            "مرشحو" | "مرشحي" if verb.is_none() && previous > 0 && matches!(text.folded(previous - 1), "ان" | "بان" | "فان") => {
                true
            }
            // `ضمن تحالف السهل 323 مقعدا`: the verb.
            "ضمن" => {
                previous == 0
                    || text.word(previous - 1).is_none() && text.number(previous - 1).is_none()
                    || matches!(
                        text.folded(previous - 1),
                        "قد" | "فقد" | "فيما" | "بينما" | "وفيما" | "وبينما"
                    )
            }
            // `كان متقدما بـ44 مقعدا، أمام حركة النهر بـ39`
            "امام" | "خلف" | "بعد"
                if previous > 0
                    && text.is_comma(previous - 1)
                    && list.proclitics.particle.is_none()
                    && (number == list.tokens.end + usize::from(quoted)
                        || number == list.tokens.end + 1 + usize::from(quoted) && text.folded(number - 1) == "ب")
                    && verb.is_none() =>
            {
                true
            }
            // `قال متحدث باسم حزب السهل إنه حصل على 34`
            "باسم" if (list.tokens.end..until).any(|at| matches!(text.folded(at), "انه" | "انها" | "بانه" | "بانها")) => {
                true
            }
            // `نقله الناخبون إلى المعارضة: أربعة مقاعد`
            "الي" => self.is_given_to(previous),
            // `وأصبح لدى جبهة السهل مقعد واحد`
            "لدي" => {
                matches!(text.folded(previous.saturating_sub(1)), "ان" | "وان" | "بان" | "فان")
                    || previous == 0
                    || text.word(previous - 1).is_none()
                    || cue::is(text, previous - 1, VERB | WAS)
            }
            // `فاز عن حزب السهل 14 نائبا`
            // `ودخل البرلمان عن حزب السهل 14 نائبا`, `بلغ عدد الفائزين من حزب السهل 31`
            "عن" | "من" if self.wins_for(previous) && number <= list.tokens.end + 1 + usize::from(quoted) => true,
            "قايمه" | "لايحه" | "صفوف" | "مرشحي"
                if previous > 0
                    && text.folded(previous - 1) == "من"
                    && self.wins_for(previous - 1)
                    && number <= list.tokens.end + 1 + usize::from(quoted) =>
            {
                true
            }
            "عن" if previous > 0 && cue::is(text, previous - 1, GAIN) && list.noun.is_some() && number <= list.tokens.end + 1 => {
                true
            }
            // `وكان على حزب السهل أن يقنع بسبعة`
            "علي" if previous > 0 && cue::is(text, previous - 1, WAS) => true,
            // `جعلت النتائج من حزب السهل القوة الأولى بـ81`
            "من" => {
                previous > 0
                    && (text.folded(previous - 1).trim_start_matches('ل').starts_with("كل")
                        || (previous.saturating_sub(4)..previous).any(|at| MAKES.at(text, at)))
            }
            _ => !forms::is(text, previous, forms::HEADS_OTHER),
        }
    }
}

/// `منح الناخبون قبل أربع سنوات حزب السهل خمسين مقعدا`: the word before a time that is counted back and ends at `at`.
fn before_time(text: &NamedText, at: usize) -> Option<usize> {
    const REACH: usize = 4;
    static SINCE: WordTest = WordTest::words(&['و', 'ف'], &["قبل", "منذ", "بعد"]);
    if !(times::is(text, at, times::YEARS) || matches!(text.folded(at), "عامين" | "سنتين")) {
        return None;
    }
    let since = (at.saturating_sub(REACH)..at).rev().find(|&word| SINCE.at(text, word))?;
    let is_number = |word: usize| text.number(word).is_some() || crate::arabic::number::word(text, word).is_some();
    (since + 1..at).all(is_number).then(|| since.checked_sub(1)).flatten()
}
