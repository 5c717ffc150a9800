//! Sizes of chambers told by a word of number or size: `عدد مقاعد المجلس 128`, `البالغ عددها`, `تبلغ مقاعد الجمعية`. Owns the steps from such a
//! word to what it counts; that it counts something else `others` says, whether a number may be a total at all is `total`'s.

mod others;

use std::ops::Range;

use super::chamber::is_chamber;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use crate::arabic::WordTest;
use crate::extract::name::Names;

static REACHES: WordTest = WordTest::words(&[], &["تبلغ", "يبلغ", "بلغ", "وتبلغ", "ويبلغ"]);

static CANDIDATES: WordTest = WordTest::listed(&[], || forms::ids_of(forms::VOTERS));

/// `كل النواب`, `خُمس المقاعد`: what is said of all or of a part.
static WHOLE: WordTest = WordTest::listed(&['و', 'ب', 'ل'], || forms::ids_of(forms::WHOLE));

static SUPERLATIVE: WordTest = WordTest::words(&['ب', 'ل'], &["اكبر", "اقل", "اعلي", "ادني", "اكثر"]);

/// A word of number or size and what stands around it.
struct Size<'a, 't> {
    text: &'a NamedText<'t>,
    names: &'a Names,
    /// The words before the number.
    range: &'a Range<usize>,
    /// Where among them one looks for such a word.
    from: usize,
    /// The word itself.
    at: usize,
}

impl Size<'_, '_> {
    /// The word itself.
    fn word(&self) -> &str {
        self.text.folded(self.at).trim_start_matches('و')
    }

    /// The words from it to the number.
    fn behind(&self) -> Range<usize> {
        self.at..self.range.end
    }

    /// Where its sentence begins.
    fn sentence(&self) -> usize {
        self.text.sentence_around(self.at).start
    }

    /// `عدد`
    fn is_count(&self) -> bool {
        cue::is(self.text, self.at, COUNT)
    }

    /// True where the words before it name a list of the sentence that is no ordinary word.
    fn names_list(&self) -> bool {
        let lists = self.names.lists_in(self.sentence()..self.at);
        lists.iter().any(|list| !list.guarded)
    }

    /// `البرلمان الذي قلص عدد مقاعده إلى 630`, `في مجلس زاد عدد أعضائه إلى 110`: the chamber's own.
    fn is_of_chamber(&self) -> bool {
        let Self { text, at: size, .. } = *self;
        let relative = (self.from.saturating_sub(3)..size)
            .rev()
            .find(|&at| matches!(text.folded(at), "الذي" | "التي"));
        relative.is_some_and(|at| is_chamber(text, &(at.saturating_sub(4)..at)))
            || size > 1 && cue::is(text, size - 1, CHANGE) && cue::is(text, size - 2, CHAMBER | CHAMBER_OF)
    }
}

/// `البالغ عددها`, `المؤلف من`, `يضم البرلمان`, `عدد مقاعد المجلس`, `تبلغ مقاعد الجمعية`: with a chamber or its seats, and no list.
pub(super) fn sizes(text: &NamedText, range: &Range<usize>, names: &Names) -> bool {
    const REACH: usize = 8;
    let from = range.end.saturating_sub(REACH).max(range.start);
    let Some(size) = (from..range.end).rev().find(|&at| is_size_word(text, at)) else {
        return false;
    };
    let size = Size {
        text,
        names,
        range,
        from,
        at: size,
    };
    if others::before_whole(&size) {
        return false;
    }
    is_of_whole(&size) || !others::counts_others(&size) && is_about_chamber(&size)
}

/// `عدد`, `البالغ`, `تبلغ`, but not `تكتل السهل المؤلف من ثلاثة أحزاب`, `أعلى عدد من المقاعد`, `عدد من المقاعد`, `حل رابعا بعدد المقاعد (22)`: what a list has got.
fn is_size_word(text: &NamedText, at: usize) -> bool {
    let is_some_seats = || {
        cue::is(text, at, COUNT)
            && text.folded(at).ends_with("عدد")
            && !text.folded(at).contains("ال")
            && text.folded(at + 1) == "من"
            && cue::is(text, at + 2, SEAT | DEPUTY)
    };
    (cue::is(text, at, SIZE | COUNT) || REACHES.at(text, at))
        && !(at > 0 && SUPERLATIVE.at(text, at - 1))
        && text.folded(at) != "بعدد"
        && !matches!(text.folded(at + 1), "الاكبر" | "الاعلي" | "الاقل")
        && !is_some_seats()
        && !super::description::tells_parts(text, at)
}

/// `ثلثا النواب البالغ عددهم 257`
fn is_of_whole(it: &Size) -> bool {
    let Size { text, at: size, .. } = *it;
    let described = size.saturating_sub(usize::from(cue::is(text, size.saturating_sub(1), SIZE)));
    it.is_count()
        && size + 1 == it.range.end
        && described > 1
        && text.folded(described - 1) == "النواب"
        && (cue::is(text, described - 2, MAJORITY) || WHOLE.at(text, described - 2))
}

/// True where a chamber or its seats are what the words speak of.
fn is_about_chamber(it: &Size) -> bool {
    const REACH: usize = 6;
    const COUNTED_WITHIN: usize = 5;
    let Size { text, at: size, .. } = *it;
    let here = it.sentence();
    // `برلمان هو الأكبر في تاريخ الجمهورية، إذ ارتفع عدد نوابه`
    let is_alone = it.names.lists_in(here..size).is_empty();
    let around = if is_alone {
        here
    } else {
        it.from.saturating_sub(REACH).max(here)
    }..it.range.end;
    if others::is_of_before(it, here, &around) {
        return false;
    }
    // `عدد أعضاء البرلمان يبلغ 290`
    let counted = size.saturating_sub(COUNTED_WITHIN)..size;
    let is_told = cue::any(text, counted.clone(), COUNT) && is_chamber(text, &counted);
    let counts =
        is_told || cue::any(text, it.behind(), COUNT) || cue::is(text, size, SIZE | COUNT) || is_chamber(text, &it.behind());
    let are_elected = matches!(text.folded(size + 1), "المنتخبين" | "النواب" | "الاعضاء") && it.is_count();
    let names_chamber = is_chamber(text, &around) || cue::any(text, around, SEAT) || are_elected || it.is_of_chamber();
    counts && names_chamber && !CANDIDATES.any_in(text, it.from..it.range.end)
}
