//! Where the name of a list ends behind its noun: which words go on with it, which only describe it. Owns that choice;
//! knows no list.

use crate::arabic::{Conjunction, Proclitics, TokenizedText, WordId, WordTest, number};
use crate::extract::date::names_month;

use super::gazetteer::Target;
use super::list::lists_of;
use super::{Gazetteer, camp, forms, is_word, words};

/// Most words a name has after its noun.
pub(super) const NAME_WORDS_MAX: usize = 6;

/// `حزب السهل القوة الأولى`, `حزب السهل الصف الأول`: a rank behind the name.
pub(super) fn is_rank(text: &TokenizedText, index: usize) -> bool {
    forms::is(text, index + 1, forms::RANK_ORDINAL) && forms::is(text, index, forms::RANK_NOUN)
}

/// True where a name cannot go on with the word at `index`.
pub(super) fn ends_name(text: &TokenizedText, index: usize) -> bool {
    let found = words::table().find(text, index);
    // الله would come apart as ال and له, وحدة is no وحده.
    let is_other = text.folded(index) == "الله" || text.folded(index).ends_with("وحده") && text.surface(index).ends_with('ة');
    let counts = found.classes == 0 && crate::arabic::number::word(text, index).is_some();
    !is_word(text, index) || found.is(words::STOP) && found.pronoun.is_none() && !is_other || counts
}

/// `الاتحاد العام للعمال`: part of the name before whose union it is.
fn is_general(text: &TokenizedText, index: usize) -> bool {
    matches!(text.folded(index), "العام" | "العامه") && text.folded(index + 1).starts_with("لل")
}

/// The end of the adjectives after a noun with article: `الحزب | الديمقراطي الكردستاني`, `التجمع | الوطني للأحرار`.
pub(super) fn definite_end(text: &TokenizedText, start: usize, masculine_noun: bool) -> Option<usize> {
    // `لا يستطيع الحزب المطالبة بمنصب`, `مرشحو الحزب الرسميون`: no adjective of his.
    let is_others = masculine_noun && text.surface(start).ends_with('ة') || is_plural(text, start);
    if is_others {
        return None;
    }
    let mut end = start;
    while end < start + NAME_WORDS_MAX && is_word(text, end) {
        let folded = text.folded(end);
        let goes_on = if end == start {
            // `رئيس الحزب الدكتور فلان`
            let is_title = words::table().find(text, end).is(words::TITLE) && !text.folded(end + 1).starts_with("ال");
            let describes = words::table().find(text, end).is(words::DESCRIPTIVE)
                || is_leaning(text, end)
                || is_title
                || tells_of_it(text, end);
            folded.starts_with("ال")
                && (!ends_name(text, end) || is_general(text, end))
                && !describes
                && !forms::is(text, end, forms::OBJECT)
        } else {
            // `ضاعف التيار السهلي المسافة`: no adjective of his.
            let agrees =
                !masculine_noun || !text.surface(end).ends_with('ة') || (start..end).any(|at| !text.folded(at).starts_with("ال"));
            // `الحركة الدستورية الإسلامية`
            (folded.starts_with("ال")
                && agrees
                && (!ends_name(text, end) || is_general(text, end))
                && !forms::is(text, end, forms::OBJECT)
                && (!is_remark(text, end) || is_faith(text, end)))
                || (folded.starts_with("لل")
                    && !words::table().find(text, end).is(words::NOUN | words::STOP)
                    // `وصل الحزب الليبرالي للسلطة`
                    && !forms::is(text, end, forms::OBJECT))
                || folded.starts_with("وال") && is_second_half(text, start, end) && !has_adjective(text, end)
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    let follows_aim = text.word(end) == Some(WordId::of("من")) && text.word(end + 1) == Some(WordId::of("أجل"));
    if follows_aim {
        end = construct_end(text, end + 2, false)?;
    }
    // `الجبهة الوطنية لتحرير السهل`
    if end > start
        && forms::is(text, end, forms::TO_WHAT_END)
        && text.folded(end + 1).starts_with("ال")
        && !ends_name(text, end + 1)
    {
        end += 2;
    }
    (end > start).then_some(end)
}

/// `الرسميون`, `المنتمين`: an adjective of people.
fn is_plural(text: &TokenizedText, index: usize) -> bool {
    let word = text.folded(index);
    let is_people = word.ends_with("ون") || word.ends_with("ين");
    word.starts_with("ال")
        && is_people
        && word.chars().count() > 6
        && words::table().find(text, index).classes & words::GROUP == 0
}

/// The end of the name after a noun without article: `حزب | العدالة والتنمية`, `حركة | مجتمع السلم`, `حزب | الله`.
///
/// An adjective that agrees with the name and not with its noun belongs to the name: `حزب الرابطة الإسلامية` beside
/// `حزب النهضة الإسلامي`.
pub(super) fn construct_end(text: &TokenizedText, start: usize, masculine_noun: bool) -> Option<usize> {
    // `تحالف من أجل الشعب`
    let is_aim = text.word(start) == Some(WordId::of("من")) && text.word(start + 1) == Some(WordId::of("أجل"));
    if is_aim && text.folded(start + 2).starts_with("ال") && !ends_name(text, start + 2) {
        return construct_end(text, start + 2, false);
    }
    // `قوى 14 آذار`, `حركة 5 نجوم`
    if text.number(start).is_some() && (names_month(text, start + 1) || text.folded(start + 1) == "نجوم") {
        return Some(start + 2);
    }
    // `حركة الخامس والعشرين من يناير`
    let is_of_day = |at: usize| crate::arabic::number::word(text, at).is_some() || text.folded(at) == "من" && at > start;
    if text.folded(start).starts_with("ال")
        && let Some(month) = (start + 1..start + 4).find(|&at| !is_of_day(at))
        && is_of_day(start)
        && names_month(text, month)
    {
        return Some(month + 1);
    }
    let known = Gazetteer::bundled()
        .at(text, start)
        .filter(|known| known.proclitics == Proclitics::default() && !lists_of(known).is_empty());
    if let Some(known) = known.as_ref().filter(|_| ends_name(text, start)) {
        return Some(known.end);
    }
    // `تحالف الأحزاب القومية واليسارية`
    let several = words::table().find(text, start);
    if several.is(words::PLURAL) && several.proclitics.article && several.proclitics.particle.is_none() {
        let goes_on = |at: usize| {
            let word = text.folded(at);
            (word.starts_with("ال") || word.starts_with("وال") && at > start + 1)
                && is_word(text, at)
                && !words::table().find(text, at).is(words::STOP | words::NOUN | words::GROUP)
        };
        let end = (start + 1..start + 4).find(|&at| !goes_on(at)).unwrap_or(start + 4);
        return (end > start + 1).then_some(end);
    }
    // `حركة الإنصاف`, `حركة الخمس نجوم`: looks like a number.
    let is_counted_name = text.folded(start).starts_with("ال")
        && text.folded(start).chars().count() > 4
        && words::table().find(text, start).classes == 0
        && is_word(text, start);
    if ends_name(text, start) && !is_counted_name || words::table().find(text, start).is(words::PLURAL) {
        return None;
    }
    let is_joined = text.folded(start + 1).starts_with('و');
    if is_counted_name && ends_name(text, start) && !ends_name(text, start + 1) && !is_joined {
        return Some(start + 2);
    }
    let first = words::table().find(text, start);
    let folded = text.folded(start);
    let definite = folded.starts_with("ال");
    // `تحالف يجمع السهل والنهر`: told by those in it.
    if matches!(folded, "يجمع" | "يضم" | "تضم" | "ضم" | "ضمت") {
        return None;
    }
    // `حزب رجل الأعمال فلان`: whose it is, no name.
    // but `ائتلاف مجلس العمل` is one.
    let is_council = folded == "مجلس" && text.folded(start + 1).starts_with("ال") && !masculine_party(text, start);
    // `تحالف الزعيم الشيعي البارز فلان`
    let is_described =
        definite && first.is(words::TITLE) && text.folded(start + 1).starts_with("ال") && is_remark(text, start + 1);
    if first.is(words::TITLE) && !definite && !is_council || is_described {
        return None;
    }
    // `قائمة يصوت لها السنة`: what is told of it.
    if folded.starts_with('ي') && crate::extract::date::tells_tense(text, start) && text.folded(start + 1).starts_with('ل') {
        return None;
    }
    // `حزب مودي | بأقسى خسائره`
    let whose = Gazetteer::bundled()
        .at(text, start)
        .filter(|known| tells_whose(text, start) && known.proclitics == Proclitics::default());
    if let Some(whose) = whose.filter(|whose| !text.folded(whose.end).starts_with("ال")) {
        return Some(whose.end);
    }
    // `تمثل كتلة صلبة داخل البيت`: what kind of one it is.
    let is_kind = !definite
        && first.classes == 0
        && folded.ends_with('ه')
        && start > 0
        && matches!(text.folded(start - 1), "كتله" | "ككتله" | "قوه" | "كقوه")
        && matches!(text.folded(start + 1), "داخل" | "في" | "ضمن" | "من" | "علي");
    if is_kind {
        return None;
    }
    // `كتلة الحزب`: of the one named before.
    let points = matches!(folded, "الحزب" | "التحالف" | "الايتلاف" | "القايمه" | "اللايحه") && first.is(words::NOUN);
    // `كتلة التحالف الذي يقوده فلان`
    if points && (!text.folded(start + 1).starts_with("ال") || matches!(text.folded(start + 1), "الذي" | "التي")) {
        return None;
    }
    // `حزب محافظ تأسس عام 1990`, `قائمة يقودها فلان`
    if first.is(words::DESCRIPTIVE | words::REMARK | words::LED) && !definite
        || first.proclitics.particle.is_some() && first.classes != 0
    {
        return None;
    }
    let indefinite_adjective =
        !definite && first.classes == 0 && (folded.ends_with("يه") || folded.ends_with('ي')) && folded.chars().count() > 5;
    if indefinite_adjective && Gazetteer::bundled().at(text, start).is_none() {
        return None;
    }
    // `قائمة أبو علي مصطفى`: the word behind is half of the name, whatever else it means.
    let is_half = |at: usize| matches!(text.folded(at), "ابو" | "ابي" | "ابا" | "بن" | "ابن" | "ام" | "عبد");
    if is_half(start) && is_word(text, start + 1) {
        let more = (start + 2..start + 4).find(|&at| ends_name(text, at) || is_remark(text, at));
        return Some(more.unwrap_or(start + 3));
    }
    let mut end = start + 1;
    let mut last_definite = definite;
    let mut open = !definite;
    let is_feminine = |at: usize| text.folded(at).starts_with("ال") && text.folded(at).ends_with('ه');
    // `حركة المجتمع الإسلامي`
    let is_masculine = |at: usize| {
        text.folded(at).starts_with("ال") && !text.folded(at).ends_with(['ه', 'ا', 'ي', 'ت'])
            || is_faith(text, at) && text.folded(at).ends_with('ي')
    };
    let agrees = |at: usize| {
        let both = if masculine_noun {
            is_feminine(start) && is_feminine(at)
        } else {
            is_masculine(start) && is_masculine(at) && is_faith(text, at)
        };
        both && at == start + 1 && !ends_name(text, at)
    };
    while end < start + NAME_WORDS_MAX && !ends_name(text, end) && !is_rank(text, end) && (!is_remark(text, end) || agrees(end)) {
        let folded = text.folded(end);
        if folded.chars().count() < 2 {
            break;
        }
        // `تجاوز حزب السهل الديمقراطي العتبة`
        if last_definite && end > start && forms::is(text, end, forms::OBJECT) {
            break;
        }
        // `تصدر حزب السهل القائمة`
        if last_definite && end > start && forms::is(text, end, forms::OBJECT) {
            break;
        }
        if folded.starts_with("ال") {
            last_definite = true;
            open = false;
        } else if last_definite && folded.starts_with("وال") && is_second_half(text, start, end) {
            last_definite = true;
        } else if open
            && folded != "للمره"
            && !words::table().find(text, end).is(words::NOUN | words::PLURAL | words::GROUP)
            && !folded.starts_with('و')
            && !is_manner(text, end)
            && !tells_of_name(text, end)
            // `كانت نتائج حركة امتداد مفاجئة`: the name was whole.
            && known.as_ref().is_none_or(|known| known.end != end)
        {
            // An indefinite second word closes a name such as `مستقبل وطن`, but not `أبشر يا وطن`.
            open = folded == "يا" || words::table().exact(WordId::of(text.folded(end - 1))) & words::NOUN != 0;
        } else if folded.starts_with("لل") && last_definite && end == start + 1 {
            last_definite = true;
        } else {
            break;
        }
        end += 1;
    }
    let follows_aim = text.word(end) == Some(WordId::of("من")) && text.word(end + 1) == Some(WordId::of("أجل"));
    if follows_aim && !ends_name(text, end + 2) {
        end += 3;
    }
    // `تحالف العمل-غيشر-ميرتس`
    while text.mark(end) == Some('-') && text.is_glued(end) && text.is_glued(end + 1) && is_word(text, end + 1) {
        end += 2;
    }
    // `قائمة الائتلاف العراقي الموحد`
    let known = known.filter(|known| (definite || first.is(words::NOUN)) && (end..known.end).all(|at| is_word(text, at)));
    Some(known.map_or(end, |known| end.max(known.end)))
}

/// `الكتلة التابعة لزعيم حزب السهل`, `الكتلة الحاصلة على أكثر المقاعد`: what a participle tells of a list.
fn tells_of_it(text: &TokenizedText, index: usize) -> bool {
    let word = text.folded(index);
    let next = text.folded(index + 1);
    let leads = matches!(next, "من" | "الي" | "مع" | "عن" | "علي" | "ل")
        || next.starts_with('ل') && next.chars().count() > 3 && !words::table().find(text, index + 1).is(words::STOP);
    // `حصلت الكتلة الشيعية على 40`: an adjective.
    let is_participle = !word.ends_with("يه") && !word.ends_with('ي') || word.contains("موالي");
    leads && is_participle && words::table().find(text, index).is(words::REMARK)
}

/// Words after a name that say something about the list: `حزب النهضة الحاكم`, `تحالف الفتح الموالي`.
fn is_remark(text: &TokenizedText, index: usize) -> bool {
    words::table().find(text, index).is(words::REMARK | words::LED | words::TITLE)
        || words::table().find(text, index).is(words::DESCRIPTIVE) && !words::table().find(text, index).is(words::NAMING)
}

/// True for the first of the names behind a noun for several lists: `حزبي العمل والليكود`, `قوائم البديل والطريق الثالث`. The
/// parties of one colour (`أحزاب اليسار`) are no names.
pub(super) fn is_counted_off(text: &TokenizedText, index: usize, end: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let found = words::table().find(text, before);
    let goes_on = text.folded(end).starts_with('و') && !text.folded(before).ends_with("احزاب");
    found.is(words::DUAL) || found.is(words::PLURAL) && !found.proclitics.article && goes_on
}

/// `مقاعد الفتح`, `نواب النصر`: whose they are. A `مجلس نواب الشعب` is a chamber.
pub(super) fn is_owner(text: &TokenizedText, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let found = words::table().find(text, before);
    let is_chamber = || before.checked_sub(1).is_some_and(|at| text.folded(at).ends_with("مجلس"));
    found.is(words::HELD) && !found.proclitics.article && found.pronoun.is_none() && !is_chamber()
}

/// `وتراجع تقدم من 38 إلى 37`: right behind a verb that moves, and with a number behind it, a word that is a verb too is the name.
pub(super) fn is_moved(text: &TokenizedText, index: usize, end: usize) -> bool {
    static MOVES: WordTest = WordTest::words(
        &['و', 'ف', 'ل'],
        &[
            "تراجع",
            "هبط",
            "انخفض",
            "نزل",
            "تقلص",
            "انهار",
            "هوي",
            "قفز",
            "صعد",
            "ارتفع",
            "ارتقي",
            "انتقل",
            "يتراجع",
            "يهبط",
            "ينخفض",
            "يقفز",
            "يصعد",
            "يرتفع",
            "ينتقل",
            "خسر",
            "ربح",
            "كسب",
            "فقد",
        ],
    );
    let moves = index.checked_sub(1).is_some_and(|before| MOVES.at(text, before));
    let behind = end + usize::from(matches!(text.folded(end), "من" | "الي" | "ب"));
    moves && (text.number(behind).is_some() || number::phrase_at(text, behind).is_some())
}

/// `الحزب اليميني`, `التحالف المحافظ`: where it stands, no name.
fn is_leaning(text: &TokenizedText, index: usize) -> bool {
    forms::is(text, index, forms::LEANING)
}

/// `الإسلامي` belongs to names as often as it describes; behind an adjective it is the name's.
fn is_faith(text: &TokenizedText, index: usize) -> bool {
    matches!(text.folded(index), "الاسلامي" | "الاسلاميه")
}

/// `الاتحاد الشعبي | والبديل الوطني`: an adjective of its own behind it makes a further list of it.
fn has_adjective(text: &TokenizedText, index: usize) -> bool {
    let next = text.folded(index + 1);
    next.starts_with("ال")
        && !words::table()
            .find(text, index + 1)
            .is(words::STOP | words::REMARK | words::DESCRIPTIVE)
}

/// True for the second half of a double name (`الحرية والعدالة`) that begins at `start`, false where a further list or
/// clause begins.
fn is_second_half(text: &TokenizedText, start: usize, index: usize) -> bool {
    let found = words::table().find(text, index);
    // `تكتل اليمين والمتدينين`
    let is_wings_half = camp::is_wing(text, start) && index == start + 1 && found.is(words::GROUP);
    if found.is(words::NOUN | words::GROUP | words::WEAK | words::PLURAL | words::STOP) && !is_wings_half {
        return false;
    }
    // `الكتلة الوطنية والتابعة لزعيم حزب السهل`
    if tells_of_it(text, index) {
        return false;
    }
    let known = Gazetteer::bundled().at(text, index);
    // `معسكر الوسط واليسار`
    if camp::is_wing(text, start) && camp::is_wing(text, index) {
        return text.number(index + 1).is_none() && text.mark(index + 1) != Some('(');
    }
    // `حزب الوطن للتنمية والرفاه`: an ordinary word is a list of its own only behind a whole name.
    let is_whole = || Gazetteer::bundled().at(text, start).is_some_and(|whole| whole.end == index);
    let is_other_name =
        known.is_some_and(|known| known.proclitics.conjunction == Some(Conjunction::Wa) && (!known.guarded || is_whole()));
    // `والوفد (9 مقاعد)`, `والوسط 10`, `والوفد على`: a list of its own.
    let next_is_count = text.number(index + 1).is_some() || text.mark(index + 1) == Some('(');
    !is_other_name && !next_is_count
}

/// True for a person or people, whose list it is: `حزب | مارين لوبان`, `قائمة | المهاجرين الروس`.
pub(super) fn tells_whose(text: &TokenizedText, start: usize) -> bool {
    let is_person = |target: &Target| matches!(target, Target::Person(_));
    let word = text.folded(start);
    word.starts_with("ال") && word.ends_with("ين") && word.chars().count() > 5
        || Gazetteer::bundled()
            .at(text, start)
            .is_some_and(|known| known.targets.iter().any(is_person))
}

/// The closing quote of a name of at most three words that stands in quotes at `open`, right behind what describes the list.
pub(super) fn quoted_behind(text: &TokenizedText, open: usize) -> Option<usize> {
    const WORDS_MAX: usize = 3;
    let close = text.partner(open).filter(|&close| close > open + 1)?;
    let inside = open + 1..close;
    let first = words::table().find(text, open + 1);
    let is_arabic = |at: usize| is_word(text, at) && text.surface(at).chars().all(|letter| !letter.is_ascii());
    let is_name = text.is_quote(open) && inside.len() <= WORDS_MAX && inside.clone().all(is_arabic);
    (is_name && !first.is(words::STOP)).then_some(close)
}

/// `انهار حزب السهل انهيارا`: how something was done, by the verbal noun of the verb.
fn is_manner(text: &TokenizedText, index: usize) -> bool {
    let surface = text.surface(index);
    if surface.ends_with("ًا") || surface.ends_with("اً") {
        return true;
    }
    // انفعالا, افتعالا, استفعالا
    let mut letters = text.folded(index).chars();
    let first = letters.next();
    let mut last = letters.rev();
    first == Some('ا') && last.next() == Some('ا') && last.nth(1) == Some('ا') && last.count() >= 2
}

/// `خيبت نتائج حركة وعد أنصارها`, `كان أداء حزب وعد جيدا`: what stands in another case than a name, or points back at it.
fn tells_of_name(text: &TokenizedText, index: usize) -> bool {
    let word = text.folded(index);
    let letters = word.chars().count();
    let points_back = letters > 4 && (word.ends_with("ها") || word.ends_with("هم"));
    // `أوروبا`, `سوريا` and long foreign names end so as well.
    let is_accusative = || (4..=6).contains(&letters) && word.ends_with('ا') && Gazetteer::bundled().at(text, index).is_none();
    points_back || is_accusative()
}

/// True behind `حزب`, which is somebody's.
fn masculine_party(text: &TokenizedText, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|noun| text.folded(noun).ends_with("حزب"))
}
