//! Folding: which characters count as the same letter when words are compared. Owns the table of letters; knows no word.

use unicode_normalization::char::decompose_compatible;

/// Calls `push` with each folded character of `character`: none for marks and invisible controls, several for ligatures.
///
/// Folded together: the seats of hamza (أ إ آ ٱ as ا, ؤ as و, ئ as ي), ى and Persian ی as ي, ة as ه, Persian and Kurdish
/// letters as the Arabic letter they are usually spelled with, presentation forms, the three digit sets as ASCII, Latin
/// letters as lower case. A lone ء stays.
#[inline]
pub(super) fn fold_char(character: char, push: &mut impl FnMut(char)) {
    match character as usize {
        0..0x80 => push(character.to_ascii_lowercase()),
        code @ 0x600..0x700 => match FOLDED.get(code - 0x600) {
            Some('\0') | None => {}
            Some(folded) => push(*folded),
        },
        _ => fold_rare(character, push),
    }
}

/// The Arabic block folded, NUL for what is ignored: nearly all the characters that are ever folded.
static FOLDED: [char; 256] = {
    let mut folded = ['\0'; 256];
    let mut code = 0;
    while code < folded.len() {
        if let Some(character) = char::from_u32(0x600 + code as u32) {
            folded[code] = folded_arabic(character);
        }
        code += 1;
    }
    folded
};

/// One character of the Arabic block folded, NUL where it is ignored.
const fn folded_arabic(character: char) -> char {
    match character {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ؤ' | 'ۆ' | 'ۇ' | 'ۋ' | 'ۈ' | 'ۉ' | 'ٶ' | 'ٷ' => 'و',
        'ئ' | 'ى' | 'ی' | 'ێ' | 'ې' | 'ۍ' | 'ے' | 'ۓ' | 'ٸ' => 'ي',
        'ة' | 'ۀ' | 'ە' | 'ہ' | 'ھ' | 'ۂ' | 'ۃ' | 'ۿ' => 'ه',
        'ک' | 'گ' | 'ڪ' | 'ڭ' => 'ك',
        'پ' => 'ب',
        'چ' | 'ڃ' | 'ڄ' => 'ج',
        'ڤ' | 'ڥ' | 'ڢ' => 'ف',
        'ژ' => 'ز',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        _ if is_ignorable(character) => '\0',
        _ => match digit_value(character) {
            Some(digit) => (b'0' + digit) as char,
            None => character,
        },
    }
}

#[cold]
fn fold_rare(character: char, push: &mut impl FnMut(char)) {
    if is_ignorable(character) {
        return;
    }
    match character {
        'ݣ' => push('ك'),
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => decompose_compatible(character, |part| {
            if !matches!(part, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}') {
                fold_char(part, push);
            }
        }),
        _ => character.to_lowercase().for_each(push),
    }
}

/// `text` folded, as [`super::TokenizedText::folded`] gives it for a token.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Nearly all of any word, two bytes each.
    let (pairs, _) = text.as_bytes().as_chunks::<2>();
    let plain = pairs.iter().map_while(|&[lead, trail]| plain_letter(lead, trail));
    let plain = plain.map_while(|letter| char::from_u32(u32::from(letter)));
    let mut length = 0;
    for letter in plain {
        folded.push(letter);
        length += 2;
    }
    for character in text.get(length..).unwrap_or("").chars() {
        fold_char(character, &mut |part| folded.push(part));
    }
    folded
}

/// Calls `push` with each folded character of `text` and the byte of the character it comes from.
pub fn fold_each(text: &str, mut push: impl FnMut(usize, char)) {
    for (at, character) in text.char_indices() {
        fold_char(character, &mut |part| push(at, part));
    }
}

/// True for what a reader does not see or hear as a letter of its own: vowel marks, tatweel, joiners, bidi controls.
#[inline]
pub const fn is_ignorable(character: char) -> bool {
    is_mark(character) || is_control(character) || character == '\u{640}'
}

/// Vowel marks, Koranic signs and the marks of decomposed letters.
#[inline]
pub(super) const fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{610}'..='\u{61a}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}' | '\u{300}'..='\u{36f}' | '\u{674}')
}

/// Invisible characters that steer direction or joining.
#[inline]
pub(super) const fn is_control(character: char) -> bool {
    matches!(character,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}' | '\u{ad}'
        | '\u{fe00}'..='\u{fe0f}')
}

/// True for a letter of the Arabic script, presentation forms included.
#[inline]
pub const fn is_arabic_letter(character: char) -> bool {
    matches!(character,
        '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}' | '\u{6e5}' | '\u{6e6}'
        | '\u{6ee}' | '\u{6ef}' | '\u{6fa}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8c9}'
        | '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdfb}' | '\u{fe70}'..='\u{fefc}')
        && !matches!(character, '\u{670}')
}

/// The letters of the Arabic block folded, by the last byte of their code; zero for what is none, whatever it is.
static PLAIN_LETTERS: [u16; 256] = {
    let mut letters = [0; 256];
    let mut code = 0;
    while code < letters.len() {
        if let Some(character) = char::from_u32(0x600 + code as u32)
            && let Some(Shape::Letter) = shape_of_arabic(character)
        {
            letters[code] = folded_arabic(character) as u16;
        }
        code += 1;
    }
    letters
};

/// The folded letter whose two bytes these are, where it is a plain one of the Arabic block.
#[inline]
pub(super) fn plain_letter(lead: u8, trail: u8) -> Option<u16> {
    let low = (lead & 3) << 6 | trail & 0x3f;
    let folded = PLAIN_LETTERS[usize::from(low)];
    (folded != 0 && lead & 0xfc == 0xd8).then_some(folded)
}

/// What the tokenizer asks of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Part of a word.
    Letter,
    /// A vowel mark or tatweel.
    Mark,
    /// Invisible; steers direction or joining.
    Control,
    /// A decimal digit of any of the three sets.
    Digit,
    /// Anything else.
    Other,
}

/// The shape of `character`.
#[inline]
pub(super) fn shape_of(character: char) -> Shape {
    match character as usize {
        0..0x80 if character.is_ascii_alphabetic() => Shape::Letter,
        0..0x80 if character.is_ascii_digit() => Shape::Digit,
        0..0x80 => Shape::Other,
        code @ 0x600..0x700 => SHAPES
            .get(code - 0x600)
            .copied()
            .flatten()
            .unwrap_or_else(|| shape_of_rare(character)),
        // Quotes, dashes and the like: no need to search the tables of Unicode for the commonest marks.
        0xab | 0xbb | 0x2010..=0x2027 | 0x2030..=0x205e => Shape::Other,
        _ => shape_of_rare(character),
    }
}

/// The shapes of the Arabic block; none where only the tables of Unicode tell.
static SHAPES: [Option<Shape>; 256] = {
    let mut shapes = [None; 256];
    let mut code = 0;
    while code < shapes.len() {
        if let Some(character) = char::from_u32(0x600 + code as u32) {
            shapes[code] = shape_of_arabic(character);
        }
        code += 1;
    }
    shapes
};

/// The shape of an Arabic letter, of what is ignored and of a digit.
const fn shape_of_arabic(character: char) -> Option<Shape> {
    if digit_value(character).is_some() {
        Some(Shape::Digit)
    } else if is_arabic_letter(character) {
        Some(Shape::Letter)
    } else if is_control(character) {
        Some(Shape::Control)
    } else if is_ignorable(character) {
        Some(Shape::Mark)
    } else if matches!(character, '،' | '؛' | '؟' | '٪' | '٫' | '٬' | '۔') {
        Some(Shape::Other)
    } else {
        None
    }
}

fn shape_of_rare(character: char) -> Shape {
    match shape_of_arabic(character) {
        Some(shape) => shape,
        None if character.is_alphabetic() => Shape::Letter,
        None => Shape::Other,
    }
}

/// The value of a decimal digit: ASCII, Arabic-Indic or Persian.
#[inline]
pub(super) const fn digit_value(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    Some((character as u32 - zero as u32) as u8)
}
