//! Bytes to text: which encoding they are in, and what had to be replaced. Knows nothing of formats beyond the charset
//! that a web page declares.

use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

use super::open::OpenError;

/// Text, and how it was come by.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// The encoding of the bytes.
    pub encoding: &'static Encoding,
    /// Places where bytes meant nothing and U+FFFD stands for them.
    pub replaced: usize,
}

/// How much is looked at to tell the encoding; more does not make it surer.
const SAMPLE_BYTES: usize = 256 << 10;

/// The encoding that goes by `name`: its label on the web, or a name in common use (`utf16`, `cp1256`).
pub fn encoding_by_name(name: &str) -> Option<&'static Encoding> {
    let name = name.trim().to_ascii_lowercase().replace('_', "-");
    Encoding::for_label(name.as_bytes()).or(match name.as_str() {
        "utf16" | "utf16le" | "utf-16-le" => Some(UTF_16LE),
        "utf16be" | "utf-16-be" => Some(UTF_16BE),
        "cp1256" | "1256" | "win-1256" | "ansi" => Some(WINDOWS_1256),
        "iso8859-6" | "iso-8859-6-i" | "asmo-708" => Some(ISO_8859_6),
        _ => None,
    })
}

/// Text of `bytes`. The encoding is, in this order: `forced`; a byte order mark; UTF-16 by the pattern of its bytes;
/// UTF-8 where the bytes are that; the charset that a web page declares (`html`); UTF-8 with a few broken places; and
/// what the statistics of the letters say.
pub fn decode(bytes: &[u8], forced: Option<&'static Encoding>, html: bool) -> Result<Decoded, OpenError> {
    if let Some(encoding) = forced {
        return Ok(decode_as(bytes, encoding));
    }
    if let Some(format) = known_binary(bytes) {
        return Err(OpenError::OtherFormat(format));
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(bytes, encoding));
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    if let Some(encoding) = unmarked_utf16(sample) {
        return Ok(decode_as(bytes, encoding));
    }
    if is_binary(sample) {
        return Err(OpenError::Binary);
    }
    let (valid, broken) = utf8_sequences(bytes);
    if broken == 0 {
        return Ok(decode_as(bytes, UTF_8));
    }
    if html
        && let Some(encoding) = declared_charset(sample)
        && encoding != UTF_8
    {
        return Ok(decode_as(bytes, encoding));
    }
    if valid > broken {
        return Ok(decode_as(bytes, UTF_8));
    }
    let decoded = decode_as(bytes, guess(sample));
    // Letters of a legacy code page rarely meet a gap of its table; other data does all the time.
    let strange = decoded
        .text
        .chars()
        .filter(|character| *character == '\u{fffd}' || character.is_control() && !character.is_whitespace());
    if strange.count() * 20 > decoded.text.chars().count() {
        return Err(OpenError::Binary);
    }
    Ok(decoded)
}

fn decode_as(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    if encoding == UTF_8 {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let replaced = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
        return Decoded {
            text: String::from_utf8_lossy(bytes).into_owned(),
            encoding,
            replaced,
        };
    }
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    let replaced = if had_errors { text.matches('\u{fffd}').count() } else { 0 };
    Decoded {
        text: text.into_owned(),
        encoding,
        replaced,
    }
}

/// Files that are often dropped by mistake, by their first bytes: naming the format helps more than "binary".
fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"%PDF-", "PDF"),
        (b"PK\x03\x04", "ZIP (DOCX, ODT, EPUB, XLSX)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"),
        (b"{\\rtf", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1f\x8b", "GZIP"),
        (b"7z\xbc\xaf\x27\x1c", "7Z"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"\x7fELF", "ELF"),
        (b"SQLite format 3\0", "SQLite"),
    ];
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|(_, format)| *format)
}

/// UTF-16 without a mark: nearly all units are then Arabic letters, ASCII or the usual punctuation in one of the byte
/// orders, which no other encoding of such text gives.
fn unmarked_utf16(sample: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = sample.as_chunks::<2>();
    if pairs.len() < 2 {
        return None;
    }
    let plausible = |unit: u16| matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xa0..=0xff | 0x600..=0x6ff | 0x2010..=0x2026 | 0x200c..=0x200f | 0xfe70..=0xfefc);
    let share = |order: fn([u8; 2]) -> u16| pairs.iter().filter(|pair| plausible(order(**pair))).count();
    let (little, big) = (share(u16::from_le_bytes), share(u16::from_be_bytes));
    let (best, encoding) = if little >= big { (little, UTF_16LE) } else { (big, UTF_16BE) };
    (best * 10 >= pairs.len() * 9 && little != big).then_some(encoding)
}

/// Zero bytes, or many controls: no text in a byte-based encoding.
fn is_binary(sample: &[u8]) -> bool {
    let zeros = sample.iter().filter(|byte| **byte == 0).count();
    let controls = sample
        .iter()
        .filter(|byte| matches!(byte, 1..=8 | 0x0e..=0x1a | 0x1c..=0x1f))
        .count();
    zeros * 200 > sample.len() || (zeros + controls) * 20 > sample.len()
}

/// Whole sequences of more than one byte, and places that are no UTF-8.
fn utf8_sequences(bytes: &[u8]) -> (usize, usize) {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    (valid, broken)
}

/// The charset named in the first bytes of a web page (`<meta charset=…>` or the older form).
fn declared_charset(sample: &[u8]) -> Option<&'static Encoding> {
    let head = sample.get(..4096).unwrap_or(sample).to_ascii_lowercase();
    let mark = b"charset=";
    let at = head.windows(mark.len()).position(|window| window == mark)? + mark.len();
    let label: Vec<u8> = head
        .get(at..)?
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.'))
        .collect();
    Encoding::for_label(&label)
}

/// By the statistics of letters, with Arabic the likeliest; the letters that the two Arabic code pages do not share decide
/// between them.
fn guess(sample: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guessed = detector.guess(Some(b"sa"), chardetng::Utf8Detection::Deny);
    // A short line of Arabic is at times taken for something else; a high share of letters tells.
    let high = sample.iter().filter(|byte| **byte >= 0xc0).count();
    let words = sample.iter().filter(|byte| !byte.is_ascii_whitespace()).count();
    let is_arabic = guessed == WINDOWS_1256 || guessed == ISO_8859_6 || high * 3 >= words * 2;
    if !is_arabic {
        return guessed;
    }
    let (windows, iso) = letters_of_code_pages(sample);
    match windows.cmp(&iso) {
        std::cmp::Ordering::Greater => WINDOWS_1256,
        std::cmp::Ordering::Less => ISO_8859_6,
        std::cmp::Ordering::Equal if guessed == ISO_8859_6 => ISO_8859_6,
        std::cmp::Ordering::Equal => WINDOWS_1256,
    }
}

/// Bytes inside words that are Arabic letters in windows-1256 only (ق ف ك غ ى ي; gaps or signs in ISO-8859-6), and those
/// that are so in ISO-8859-6 only (ق ه و ى ي; accented Latin letters in windows-1256); and the article «ال» in each.
fn letters_of_code_pages(sample: &[u8]) -> (usize, usize) {
    let (mut windows, mut iso) = (0, 0);
    for pair in sample.windows(2) {
        let &[before, byte] = pair else { continue };
        let in_word = before >= 0xc1;
        match byte {
            0xdb..=0xdf | 0xec | 0xed if in_word => windows += 1,
            0xe2 | 0xe7..=0xea if in_word => iso += 1,
            0xe1 if before == 0xc7 => windows += 1,
            0xe4 if before == 0xc7 => iso += 1,
            _ => {}
        }
    }
    (windows, iso)
}
