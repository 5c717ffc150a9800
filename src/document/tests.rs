//! Properties that hold for whatever bytes come in.

use proptest::prelude::*;

use super::open::{OpenOptions, read_bytes};
use super::*;

/// Blocks lie in order, apart from each other, on character boundaries, and hold something.
fn check(document: &Document) {
    let mut end = 0;
    for block in &document.blocks {
        assert!(block.span.start >= end, "{block:?} begins before {end}");
        let words = document
            .text
            .get(block.span.start..block.span.end)
            .expect("on character boundaries");
        assert!(!words.trim().is_empty());
        end = block.span.end;
    }
}

fn format() -> impl Strategy<Value = Option<Format>> {
    proptest::sample::select(vec![None, Some(Format::Text), Some(Format::Html), Some(Format::Markdown)])
}

/// Pieces of articles and of markup, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "بغداد – ",
        "بغداد/ وكالة، 8 نوفمبر",
        "أعلنت المفوضية العليا النتائج النهائية للانتخابات.",
        "\n",
        "\n\n",
        "\r\n",
        "• بند",
        "1. أولا",
        "- ",
        "\t",
        "73",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<h1>",
        "</h1>",
        "<br>",
        "<ul><li>",
        "<table><tr><td>",
        "</td><td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<blockquote>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "&nbsp;",
        "# ",
        "> ",
        "---\n",
        "date: 2021-02-30\n",
        "| أ | ب |\n|---|---|\n",
        "«",
        "»",
        "\"",
        "\u{202e}",
        "\u{feff}",
        "\u{2028}",
        "\u{0}",
        "بقلم: علي",
        "المصدر: رويترز",
        "تاريخ النشر: 2021-11-08",
        "ـ",
        "😀",
        "(",
        "[",
        "*",
        "_",
        "`",
    ]);
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_sound_document_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400), format in format()) {
        let options = OpenOptions { format, ..OpenOptions::default() };
        if let Ok(document) = read_bytes(&bytes, "", &options) {
            check(&document);
        }
    }

    #[test]
    fn pieces_of_articles_give_a_sound_document(text in pieces(), format in format()) {
        let options = OpenOptions { format, ..OpenOptions::default() };
        if let Ok(document) = read_bytes(text.as_bytes(), "", &options) {
            check(&document);
            // Opening what was opened changes nothing more in plain text.
            let is_text = document.metadata.format == Format::Text && !document.text.contains('\0');
            if is_text && document.metadata.encoding.as_deref() == Some("UTF-8") {
                let again = read_bytes(document.text.as_bytes(), "", &OpenOptions { format: Some(Format::Text), ..OpenOptions::default() }).unwrap();
                prop_assert_eq!(&again.text, &document.text);
            }
        }
    }

    #[test]
    fn arabic_survives_every_encoding(text in "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي ]{12,80}") {
        // A few words at least: a single word is too little to tell code pages apart.
        let text = format!("أعلنت المفوضية في العراق {}", text.trim());
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows = encoding_rs::WINDOWS_1256.encode(&text).0.into_owned();
        let iso = encoding_rs::ISO_8859_6.encode(&text).0.into_owned();
        for bytes in [text.clone().into_bytes(), little, big, windows, iso] {
            let decoded = decode(&bytes, None, false).unwrap();
            prop_assert_eq!(&decoded.text, &text, "{}", decoded.encoding.name());
        }
    }
}

#[test]
fn short_arabic_is_told_in_both_code_pages() {
    for text in [
        "خبر عاجل من العراق",
        "نتائج الانتخابات",
        "مجلس النواب العراقي",
        "حصلت الكتلة على ٧٣ مقعدا",
        "قال الرئيس",
        "فاز حزب تقدم",
        "أعلنت المفوضية في العراق افافافي ت يا",
    ] {
        for encoding in [encoding_rs::WINDOWS_1256, encoding_rs::ISO_8859_6] {
            let (bytes, _, unmappable) = encoding.encode(text);
            if unmappable {
                continue;
            }
            let decoded = decode(&bytes, None, false).unwrap();
            assert_eq!(decoded.text, text, "{} as {}", encoding.name(), decoded.encoding.name());
        }
    }
}

#[test]
fn other_languages_keep_their_encoding() {
    let text = "Les résultats définitifs ont été annoncés hier à Bagdad, après un mois de débats très animés.";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    assert_eq!(decode(&bytes, None, false).unwrap().text, text);
}

#[test]
fn a_page_says_its_charset() {
    let page = "<html><head><meta charset=windows-1256></head><body><p>فاز</p></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(page);
    assert_eq!(decode(&bytes, None, true).unwrap().text, page);
}

#[test]
fn plain_text_stays_as_it_is() {
    let text = "\r\n  أ\u{feff}\r\n\u{0} ب \n";
    let document = Document::plain(text);
    assert_eq!(document.text, text);
    check(&document);
}

#[test]
fn sixty_megabytes_of_prose_open_and_can_be_stopped() {
    let paragraph = "أعلنت المفوضية النتائج النهائية للانتخابات وحصلت الكتلة على 73 مقعدا من أصل 329.\n\n";
    let count = 60_000_000 / paragraph.len();
    let text = paragraph.repeat(count);
    let document = read_bytes(text.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    assert_eq!(document.blocks.len(), count);
    let options = OpenOptions::default();
    options.cancel.cancel();
    assert_eq!(
        read_bytes(text.as_bytes(), "a.txt", &options).unwrap_err(),
        open::OpenError::Cancelled
    );
}
