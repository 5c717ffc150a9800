//! When an article was published, and how that is known: what the user says, then what the file says, then the dateline,
//! then what the text itself lets be. Owns the order of these; what the text lets be is `inference`'s.

use std::ops::Range;

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::base::Message;
use crate::document::{Document, Role};
use crate::extract::date::{Context, DateMention};

use super::{Published, PublishedBasis, date_line, forms};

/// Paragraphs from the top in which a dateline may stand.
const PARAGRAPHS_MAX: usize = 5;

/// Paragraphs from the top in which a labelled date may stand.
const LABELLED_PARAGRAPHS_MAX: usize = 6;

/// Tokens that may stand before the date of a dateline: the place, its country, the agency.
const TOKENS_BEFORE_MAX: usize = 7;

/// Tokens of an agency in brackets behind the date.
const AGENCY_TOKENS_MAX: usize = 6;

/// Dates from the top among which the dateline is.
const DATES_MAX: usize = 4;

/// Tokens of a line that is a dateline as a whole.
const LINE_TOKENS_MAX: usize = 16;

/// The publication date by what stands outside the running text.
pub(super) fn stated(document: &Document, given: Option<Date>) -> Option<Published> {
    let given = given.map(|date| (date, PublishedBasis::Given));
    let (date, basis) = given.or_else(|| document.metadata.published.map(|date| (date, PublishedBasis::Metadata)))?;
    Some(on(date, basis, Vec::new()))
}

/// The publication date of a dateline that states it in full.
pub(super) fn by_dateline(dateline: Option<&DateMention>) -> Option<Published> {
    let date = dateline?.resolve(Context::default()).range.single_day()?;
    let step = Message::new("why-published-dateline").with("date", date);
    Some(on(date, PublishedBasis::Dateline, vec![step]))
}

fn on(date: Date, basis: PublishedBasis, steps: Vec<Message>) -> Published {
    Published {
        date: Some(date),
        earliest: Some(date),
        latest: Some(date),
        basis,
        steps,
    }
}

/// Which of `dates` is the article's dateline: near the top, after a place and before a dash, or on a line of its own.
pub(super) fn dateline(document: &Document, text: &TokenizedText, dates: &[DateMention]) -> Option<usize> {
    let is_dateline = |date: &DateMention| {
        let is_head = in_dateline_block(document, date)
            || opens_paragraph(text, date)
            || is_labelled(text, date)
            || is_in_date_line(text, date, dates);
        is_head && !date.says_a_year() // `القائمة – مقاعد 2018 – مقاعد 2021`
    };
    let is_full = |date: &DateMention| date.resolve(Context::default()).range.single_day().is_some();
    // `منذ ساعتين - 30 نوفمبر 2021`: the one that states its day in full.
    let full = || {
        dates
            .iter()
            .take(DATES_MAX)
            .position(|date| is_dateline(date) && is_full(date))
    };
    let place = full().or_else(|| dates.iter().take(DATES_MAX).position(is_dateline))?;
    // Where several dates stand alone on their lines, they head the entries of a chronology.
    let heads_entry = dates.get(place).is_some_and(|date| is_alone(text, date))
        && dates.iter().skip(place + 1).any(|date| is_alone(text, date));
    (!heads_entry).then_some(place)
}

/// True where nothing but marks stands beside the date on its line.
fn is_alone(text: &TokenizedText, date: &DateMention) -> bool {
    text.paragraphs()
        .get(text.paragraph_of(date.tokens.start))
        .is_some_and(|line| {
            line.clone()
                .all(|index| date.tokens.contains(&index) || text.mark(index).is_some())
        })
}

/// True for the date behind a label at the top: `نشرت في: 04/11/2022`, `تاريخ النشر: 4 نوفمبر 2022`.
fn is_labelled(text: &TokenizedText, date: &DateMention) -> bool {
    const LABELS: [&str; 8] = ["نشر", "نشرت", "النشر", "تاريخ", "التاريخ", "بتاريخ", "حرر", "تم"];
    let place = text.paragraph_of(date.tokens.start);
    let Some(line) = text.paragraphs().get(place).filter(|_| place < LABELLED_PARAGRAPHS_MAX) else {
        return false;
    };
    let before = line.start..date.tokens.start;
    let first = before.clone().find(|&index| text.word(index).is_some());
    before.len() <= TOKENS_BEFORE_MAX
        && line.len() <= LINE_TOKENS_MAX
        && date.is_day()
        && first.is_some_and(|first| LABELS.contains(&text.folded(first)))
        && before
            .clone()
            .any(|index| text.folded(index).contains("نشر") || text.mark(index) == Some(':') && first == index.checked_sub(1))
        && before
            .clone()
            .all(|index| text.word(index).is_none() || is_label_word(text, index))
}

/// True for a word that may lead from a label to its day; `نشرت اللجنة أمس` tells what somebody published.
fn is_label_word(text: &TokenizedText, index: usize) -> bool {
    let small = matches!(
        text.folded(index),
        "في" | "على"
            | "علي"
            | "نشره"
            | "نشرها"
            | "هذا"
            | "هذه"
            | "المقال"
            | "الخبر"
            | "الماده"
            | "التقرير"
            | "الموضوع"
    );
    small || text.number(index).is_some() || forms::joined(text, index, &[], forms::DATE_LINE)
}

/// True for the day of a line near the top that holds nothing but when, by whom and where the text was published.
fn is_in_date_line(text: &TokenizedText, date: &DateMention, dates: &[DateMention]) -> bool {
    let place = text.paragraph_of(date.tokens.start);
    let line = text.paragraphs().get(place).filter(|_| place < LABELLED_PARAGRAPHS_MAX);
    line.is_some_and(|line| date_line::holds(text, line, date, dates))
}

fn in_dateline_block(document: &Document, date: &DateMention) -> bool {
    document
        .blocks
        .iter()
        .take(8)
        .any(|block| matches!(block.role, Role::Dateline | Role::Byline) && block.span.encloses(date.span))
}

fn opens_paragraph(text: &TokenizedText, date: &DateMention) -> bool {
    let place = text.paragraph_of(date.tokens.start);
    let Some(paragraph) = text.paragraphs().get(place).filter(|_| place < PARAGRAPHS_MAX) else {
        return false;
    };
    let before = paragraph.start..date.tokens.start;
    // Nothing but names, في, commas, brackets and dashes: a sentence would have ended or begun.
    let is_head = before.len() <= TOKENS_BEFORE_MAX
        && before.clone().all(|index| {
            !text
                .mark(index)
                .is_some_and(|mark| matches!(mark, '.' | ':' | '؟' | '!' | '"' | '«'))
        });
    let follows_place = before.clone().any(|index| text.word(index).is_some());
    let after = date.tokens.end;
    let after = if text.mark(after) == Some(')') { after + 1 } else { after };
    let is_line = ends_line(text, after..paragraph.end) && paragraph.len() <= LINE_TOKENS_MAX && place > 0;
    let dashes = text.mark(after).is_some_and(|mark| matches!(mark, '-' | '–' | '—' | 'ـ')) && !text.is_glued(after + 1);
    // `طوكيو 31 أغسطس 2009 (شينخوا) يمثل الفوز …`
    let bracket = (text.mark(date.tokens.end) == Some('(')).then(|| {
        (date.tokens.end..(date.tokens.end + AGENCY_TOKENS_MAX).min(paragraph.end)).find(|&at| text.mark(at) == Some(')'))
    });
    let names_agency = bracket.flatten().is_some() && follows_place && date.is_day();
    is_head && (names_agency || is_line || dashes && follows_place)
}

/// True where nothing but marks, numbers and another date (`الموافق 21/7/2020م`) follows on the line.
fn ends_line(text: &TokenizedText, mut rest: Range<usize>) -> bool {
    let is_other = text.folded(rest.start + 1) == "الموافق" || text.folded(rest.start) == "الموافق";
    rest.is_empty()
        || is_other
            && rest.all(|index| {
                text.kind(index)
                    .is_none_or(|_| text.word(index).is_none() || is_date_word(text, index))
            })
}

fn is_date_word(text: &TokenizedText, index: usize) -> bool {
    let folded = text.folded(index);
    matches!(folded, "الموافق" | "م" | "ه" | "ل") || text.is_glued(index) || folded.chars().count() <= 7
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dateline_of(text: &str) -> Option<Date> {
        let tokens = TokenizedText::new(text);
        let dates = crate::extract::date::find(&tokens);
        let found = dateline(&Document::default(), &tokens, &dates)?;
        by_dateline(dates.get(found))?.date
    }

    #[test]
    fn a_dateline_is_a_place_and_a_day_before_a_dash_or_alone() {
        let day = Some(jiff::civil::date(2022, 5, 17));
        assert_eq!(dateline_of("عنوان\nبيروت - 17 أيار 2022 - أُسدل الستار على الانتخابات."), day);
        assert_eq!(dateline_of("عنوان\nصيدا، الثلاثاء 17 أيار 2022\nوقال الوزير."), day);
        assert_eq!(dateline_of("عنوان\nأعلنت الوزارة في 17 أيار 2022 النتائج."), None);
        assert_eq!(dateline_of("17 أيار 2022: أعلنت الوزارة النتائج."), None);
        assert_eq!(
            dateline_of("أبرز المحطات\n17 أيار 2022\nفتح الصناديق.\n19 أيار\nإعلان النتائج."),
            None
        );
    }

    #[test]
    fn the_user_outranks_the_file() {
        let mut document = Document::default();
        document.metadata.published = Some(jiff::civil::date(2020, 1, 1));
        assert_eq!(stated(&document, None).unwrap().basis, PublishedBasis::Metadata);
        let user = stated(&document, Some(jiff::civil::date(2021, 1, 1))).unwrap();
        assert_eq!(
            (user.basis, user.date),
            (PublishedBasis::Given, Some(jiff::civil::date(2021, 1, 1)))
        );
        assert_eq!(stated(&Document::default(), None), None);
    }
}
