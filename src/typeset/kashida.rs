//! Where a word may be drawn out with tatweels, and by how much. The letters are those of the glyphs only: the text
//! never holds an added U+0640. Priorities are those of `LibreOffice` and Qt.

use super::shape::{Item, tatweel_places};
use crate::base::Span;

/// Tatweels before the letter that begins at a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Insertion {
    /// The letter after the tatweels.
    pub(super) at: usize,
    /// How many.
    pub(super) count: usize,
}

/// A place in a word where a tatweel may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Site {
    pub(super) at: usize,
    /// Which word of the line.
    pub(super) word: usize,
    /// 1 is best.
    pub(super) priority: u8,
}

/// How a letter joins its neighbours (Unicode `Joining_Type`), for the letters that Arabic news uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joining {
    /// Both sides.
    Dual,
    /// The letter before it only.
    Right,
    /// Both sides, and has no shape of its own.
    Causing,
    /// Not at all.
    None,
}

fn joining(letter: char) -> Joining {
    match letter {
        '\u{640}' | '\u{200d}' => Joining::Causing,
        'آ'
        | 'أ'
        | 'ؤ'
        | 'إ'
        | 'ا'
        | 'ة'
        | 'د'
        | 'ذ'
        | 'ر'
        | 'ز'
        | 'و'
        | '\u{671}'..='\u{673}'
        | '\u{675}'..='\u{677}'
        | '\u{688}'..='\u{699}'
        | '\u{6c0}'
        | '\u{6c3}'..='\u{6cb}'
        | '\u{6cd}'
        | '\u{6cf}'
        | '\u{6d2}'
        | '\u{6d3}'
        | '\u{6d5}'
        | '\u{6ee}'
        | '\u{6ef}' => Joining::Right,
        'ب'..='غ'
        | 'ف'..='ي'
        | 'ئ'
        | '\u{66e}'
        | '\u{66f}'
        | '\u{678}'..='\u{687}'
        | '\u{69a}'..='\u{6bf}'
        | '\u{6c1}'
        | '\u{6c2}'
        | '\u{6cc}'
        | '\u{6ce}'
        | '\u{6d0}'
        | '\u{6d1}'
        | '\u{6fa}'..='\u{6fc}'
        | '\u{6ff}' => Joining::Dual,
        _ => Joining::None,
    }
}

/// The best place of every word of a line that has one, in the order of the text.
pub(super) fn sites(text: &str, line: Span, items: &[Item]) -> Vec<Site> {
    let safe = tatweel_places(items.iter().filter(|item| item.level % 2 == 1 && item.span.overlaps(line)));
    let mut sites = Vec::new();
    let mut word = Vec::new();
    let mut count = 0;
    let closing = (line.end, ' ');
    for (at, letter) in line
        .of(text)
        .char_indices()
        .map(|(at, letter)| (line.start + at, letter))
        .chain([closing])
    {
        if letter.is_whitespace() {
            if !word.is_empty() {
                sites.extend(best_site(&word, &safe, count));
                count += 1;
                word.clear();
            }
        } else {
            word.push((at, letter));
        }
    }
    sites
}

/// Letters of a word with their marks left out; ZWNJ and ZWJ stay, so that nothing is drawn out beside them.
fn best_site(word: &[(usize, char)], safe: &[usize], index: usize) -> Option<Site> {
    let letters: Vec<(usize, char)> = word
        .iter()
        .copied()
        .filter(|&(_, letter)| !unicode_normalization::char::is_combining_mark(letter))
        .collect();
    let plain: String = letters
        .iter()
        .map(|&(_, letter)| letter)
        .filter(|&letter| joining(letter) != Joining::None || letter == 'ء')
        .collect();
    if plain.chars().count() < 3 || plain.ends_with("الله") || plain.ends_with("لله") {
        return None;
    }
    let mut best: Option<Site> = None;
    for (place, pair) in letters.windows(2).enumerate() {
        let &[(_, before), (at, after)] = pair else { continue };
        if safe.binary_search(&at).is_err() || !may_join(before, after) {
            continue;
        }
        let next = letters.get(place + 2).map(|&(_, letter)| letter);
        let Some(priority) = priority(before, after, next) else {
            continue;
        };
        // On a tie the place nearest the word's end.
        if best.is_none_or(|best| priority <= best.priority) {
            best = Some(Site {
                at,
                word: index,
                priority,
            });
        }
    }
    best
}

fn may_join(before: char, after: char) -> bool {
    let lam_alef = matches!(before, 'ل' | '\u{6b5}'..='\u{6b8}')
        && matches!(after, 'ا' | 'أ' | 'إ' | 'آ' | '\u{671}'..='\u{673}' | '\u{675}');
    let before = matches!(joining(before), Joining::Dual | Joining::Causing);
    before && matches!(joining(after), Joining::Dual | Joining::Right | Joining::Causing) && !lam_alef
}

fn priority(before: char, after: char, next: Option<char>) -> Option<u8> {
    let joins_on = |letter: char| matches!(joining(letter), Joining::Dual | Joining::Causing);
    let last = !joins_on(after) || next.is_none_or(|next| joining(next) == Joining::None);
    let seen_like = matches!(before, 'س' | 'ش' | 'ص' | 'ض');
    if before == '\u{640}' {
        return Some(1);
    }
    if seen_like {
        return Some(2);
    }
    let beh_like = matches!(after, 'ب' | 'ت' | 'ث' | 'ن' | 'ي' | 'ئ');
    Some(match after {
        // Never before a final yeh.
        'ي' | 'ى' | 'ئ' | '\u{6cc}' if last => return None,
        'ة' | 'ه' | 'د' | 'ذ' if last => 3,
        'ا' | 'أ' | 'إ' | 'آ' | 'ط' | 'ظ' | 'ل' | 'ك' | '\u{6a9}' | '\u{6af}' if last => 4,
        _ if beh_like && next.is_some_and(|next| matches!(next, 'ر' | 'ز' | 'ي' | 'ى')) => 5,
        'و' | 'ؤ' | 'ع' | 'غ' | 'ق' | 'ف' if last => 6,
        _ if last => 7,
        _ => 8,
    })
}

/// Up to three places of a line, best first, never in words side by side.
pub(super) fn pick(sites: &[Site]) -> Vec<Site> {
    let mut ranked: Vec<Site> = sites.to_vec();
    ranked.sort_by_key(|site| (site.priority, std::cmp::Reverse(site.at)));
    let mut picked: Vec<Site> = Vec::new();
    for site in ranked {
        if picked.len() < 3 && picked.iter().all(|other| other.word.abs_diff(site.word) > 1) {
            picked.push(site);
        }
    }
    picked
}
