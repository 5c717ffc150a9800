//! What the form of one line gives away.

/// Words of a line, as white space parts them.
pub(super) fn words(line: &str) -> usize {
    line.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// True where the line ends a sentence, closing quotes and brackets left out.
pub(in crate::document::read) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(|character: char| {
        character.is_whitespace() || matches!(character, '"' | '»' | '”' | '\'' | '’' | ')' | ']' | '\u{200e}' | '\u{200f}')
    })
    .ends_with(['.', '؟', '!', '?', '…', '۔'])
}

/// A bullet or a number with its stop, then white space and words.
pub(in crate::document::read) fn is_list_item(line: &str) -> bool {
    is_bulleted(line) || is_numbered(line)
}

/// What an item of a list begins with in its own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListMark {
    /// None: the page or the format marks it.
    None,
    /// A bullet, with the white space behind it, of so many bytes.
    Bullet(usize),
    /// A number or a letter of its own.
    Number,
}

/// What marks an item of a list in its own text.
pub fn list_mark(item: &str) -> ListMark {
    if is_bulleted(item) {
        let words = item
            .trim_start_matches(|character: char| !character.is_whitespace())
            .trim_start();
        ListMark::Bullet(item.len() - words.len())
    } else if is_numbered(item) {
        ListMark::Number
    } else {
        ListMark::None
    }
}

fn is_bulleted(line: &str) -> bool {
    const BULLETS: &[char] = &[
        '•', '◦', '▪', '▫', '‣', '●', '○', '■', '□', '◆', '◇', '▶', '►', '➢', '✓', '✔', '*', '·', '-', '–', '—', '−', '+',
    ];
    let mut characters = line.chars();
    let bullet = characters.next().is_some_and(|character| BULLETS.contains(&character));
    bullet && characters.next().is_some_and(char::is_whitespace) && words(line) > 0
}

/// `1.`, `1-`, `1)`, `(1)`, `أ)` and the like, in any digits, then white space.
pub(super) fn is_numbered(line: &str) -> bool {
    let line = line.trim_start_matches(['\u{200e}', '\u{200f}']);
    let (opened, rest) = line.strip_prefix('(').map_or((false, line), |rest| (true, rest));
    let number: String = rest.chars().take_while(|character| character.is_numeric()).collect();
    let rest = if (1..=3).contains(&number.chars().count()) {
        rest.strip_prefix(number.as_str())
    } else {
        // A single letter counts like a number: أ) ب) ج)
        let mut characters = rest.chars();
        characters
            .next()
            .filter(|character| character.is_alphabetic())
            .map(|_| characters.as_str())
    };
    let Some(rest) = rest else { return false };
    let stops: &[char] = if number.is_empty() {
        &[')', '-', '–']
    } else {
        &['.', ')', '-', '–', '−']
    };
    let after = if opened {
        rest.strip_prefix(')')
    } else {
        rest.strip_prefix(stops)
    };
    after.is_some_and(|after| after.starts_with(char::is_whitespace) && words(after) > 0)
}

/// Cells parted by tabs.
pub(in crate::document::read) fn is_table_row(line: &str) -> bool {
    line.contains('\t') && line.split('\t').filter(|cell| !cell.trim().is_empty()).count() > 1
}

/// A quotation set apart: a line in quotes from end to end, or one marked as in mail.
pub(super) fn is_quotation(line: &str) -> bool {
    if line.strip_prefix('>').is_some_and(|rest| words(rest) > 0) {
        return true;
    }
    const PAIRS: &[(char, char)] = &[('"', '"'), ('«', '»'), ('“', '”'), ('”', '“')];
    let trimmed = line.trim_end_matches(['.', '،']);
    PAIRS.iter().any(|(open, close)| {
        let inner = trimmed.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close));
        // One pair around all of it, not a quotation at each end.
        inner.is_some_and(|inner| !inner.contains([*open, *close]) && words(inner) > 3)
    })
}

const BYLINE_STARTS: &[&str] = &[
    "بقلم",
    "كتب",
    "كتبت",
    "كتبه",
    "كتبها",
    "إعداد",
    "اعداد",
    "تقرير",
    "مراسل",
    "مراسلنا",
    "مراسلتنا",
    "الكاتب",
    "الكاتبة",
    "تحرير",
    "تحقيق",
    "ترجمة",
    "المحرر",
    "By",
    "by",
];

/// «بقلم: …», «كتب …», «إعداد …», «بغداد – كتب …»: a few words, no sentence.
pub(super) fn is_byline(line: &str) -> bool {
    if words(line) > 8 || ends_sentence(line) || line.contains('\t') {
        return false;
    }
    let line = behind_place(line).unwrap_or(line);
    let Some(first) = line.split_whitespace().next() else {
        return false;
    };
    let colon = first.ends_with([':', '/'])
        || line
            .split_whitespace()
            .nth(1)
            .is_some_and(|second| second.starts_with([':', '/', '-', '–']));
    let bare = first.trim_end_matches([':', '/']);
    // «تقرير» and «تحقيق» begin headlines as well: they need the colon.
    let certain = matches!(
        bare,
        "بقلم" | "كتب" | "كتبت" | "كتبه" | "كتبها" | "إعداد" | "اعداد" | "By" | "by"
    );
    BYLINE_STARTS.contains(&bare) && words(line) > 1 && (colon || certain && words(line) <= 5)
}

/// What stands behind a place of a word or two and its dash, where somebody wrote it there.
fn behind_place(line: &str) -> Option<&str> {
    const DASHES: [&str; 5] = [" - ", " – ", " — ", " ـ ", "/ "];
    let (place, rest) = DASHES.iter().find_map(|dash| line.split_once(dash))?;
    let wrote = rest.split_whitespace().next()?;
    (words(place) <= 2 && matches!(wrote, "كتب" | "كتبت")).then_some(rest)
}

/// A byline's name.
pub(super) fn without_byline_words(line: &str) -> &str {
    let line = behind_place(line).unwrap_or(line);
    let rest = line.split_once(char::is_whitespace).map_or(line, |(_, rest)| rest);
    rest.trim_matches(|character: char| character.is_whitespace() || matches!(character, ':' | '/' | '-' | '–' | '—'))
}

/// What «المصدر: …» names.
pub(super) fn source_line(line: &str) -> Option<&str> {
    let (label, name) = line.split_once(':')?;
    let label = label.trim();
    let name = name.trim();
    (matches!(label, "المصدر" | "المصادر" | "نقلا عن" | "نقلًا عن" | "نقلاً عن" | "Source") && (1..=6).contains(&words(name)))
        .then_some(name)
}

/// What stands after «تاريخ النشر:» and the like.
pub(super) fn labelled_date(line: &str) -> Option<&str> {
    const LABELS: &[&str] = &[
        "تاريخ النشر",
        "نشر في",
        "نُشر في",
        "نشر بتاريخ",
        "نُشر بتاريخ",
        "تاريخ",
        "التاريخ",
        "آخر تحديث",
        "Published",
        "Date",
    ];
    let (label, date) = line.split_once(':').or_else(|| {
        LABELS
            .iter()
            .find_map(|label| line.strip_prefix(label).map(|rest| (*label, rest)))
    })?;
    LABELS.contains(&label.trim()).then_some(date.trim())
}
