//! What Arabic setting must hold, as tables: shapes against `HarfBuzz`, visual order, line ends, clicks, coverage.

use super::*;
use crate::typeset::breaks::is_hanging_space;
use crate::typeset::fonts::Fonts;
use crate::typeset::shape::{Item, shape_characters};
use crate::typeset::ties::{Tie, tie};
use unicode_segmentation::UnicodeSegmentation;

const TEXT: &str = "نال التحالف 73 مقعدا في 10 أكتوبر 2021، وقال د. فلان الفلاني « إن النسبة بلغت 41 % » و قالت أ ف ب إنها \
    كانت ٤٤٫٥ ٪ في عام 2018 ، ثم فاز 38 نائبا عن «تقدم» و«الحزب» (34 مقعدا)؛ وخسر 12 عضوا مقاعدهم في المادة 76 من القانون. \
    وأضاف أ.د. علي أن 329 مقعدا توزعت على 18 محافظة بين 2018–2021 ، وأن 9 نساء فزن خارج الحصة في تشرين الأول 2021 !";

fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |value: u32, byte| {
        (value ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[test]
fn shapes_are_those_of_harfbuzz() {
    let mut compared = 0;
    let mut wrong = Vec::new();
    for line in include_str!("shapes.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let text = fields.next().unwrap();
        for (font, expected) in [0_u8, 2, 3, 6].into_iter().zip(fields).filter(|(_, hash)| *hash != "-") {
            let font = FontKey(font);
            let size = Fonts::bundled().get(font).unwrap().units_per_em;
            let item = Item {
                span: Span::new(0, text.len()),
                level: 1,
                font,
                script: cosmic_text::harfrust::script::ARABIC,
                glyphs: Vec::new(),
            };
            let glyphs = shape_characters(text.char_indices(), item.span, ("", ""), &item, size);
            let shapes = glyphs.iter().fold(String::new(), |shapes, glyph| {
                shapes + &format!("{},{},{},{};", glyph.id, glyph.advance, glyph.dx, glyph.dy)
            });
            compared += 1;
            if format!("{:08x}", fnv(&shapes)) != expected {
                wrong.push((text, font, shapes));
            }
        }
    }
    assert!(compared > 2000, "{compared}");
    assert!(wrong.is_empty(), "{} of {compared}: {wrong:?}", wrong.len());
}

#[test]
fn signs_quotes_and_brackets_stand_where_they_are_read() {
    // As in the table of `numbers_signs_and_stops_stand_in_the_right_order`; brackets are not mirrored here.
    let right_to_left = [
        ("«بـ73»", "»73ـب«"),
        ("فاز بـ«تقدم»، ثم", "مث ،»مدقت«ـب زاف"),
        ("قال «Reuters» أمس", "سمأ »Reuters« لاق"),
        ("قال (Reuters) أمس", "سمأ )Reuters( لاق"),
        ("نمو -5% فقط", "طقف %5- ومن"),
        ("بين 2018–2021 فقط", "طقف 2021–2018 نيب"),
        ("بين 2018-2021 فقط", "طقف 2021-2018 نيب"),
        ("انظر https://example.org/a الآن", "نآلا https://example.org/a رظنا"),
        ("عند 15:30 مساء", "ءاسم 15:30 دنع"),
        ("در ۱۰٪ کشور", "روشک ٪۱۰ رد"),
        ("«73 مقعدا».", ".»ادعقم 73«"),
        ("\"73 مقعدا\"؟", "؟\"ادعقم 73\""),
        ("بلغ 41.5‰ منها", "اهنم ‰41.5 غلب"),
        ("COVID-19 ينتشر", "رشتني COVID-19"),
        ("[العراق] (2021): 329", "329 :)2021( ]قارعلا["),
    ];
    for (text, expected) in right_to_left {
        assert_eq!(visual(text, Direction::RightToLeft), expected, "{text:?}");
    }
    let left_to_right = [
        ("The «الكتلة» bloc won 73.", "The «ةلتكلا» bloc won 73."),
        ("Taqaddum (تقدم): 37 seats", "Taqaddum (مدقت): 37 seats"),
        ("from الكتلة 73 on", "from 73 ةلتكلا on"),
    ];
    for (text, expected) in left_to_right {
        assert_eq!(visual(text, Direction::LeftToRight), expected, "{text:?}");
    }
}

#[test]
fn lines_end_where_arabic_allows() {
    let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0);
    for align in [Align::Start, Align::Justify, Align::Center] {
        // Narrow justified lines part them rather than open holes between words; centred ones are filled one by one.
        let allowed = match align {
            Align::Justify => 20,
            Align::Center => 8,
            _ => 2,
        };
        let (mut ends, mut strained) = (0, 0);
        for width in (170..700).step_by(3) {
            let layout = compose::compose(&Paragraph::new(TEXT, style).width(width as f32).align(align));
            for line in layout.lines.iter().filter(|line| line.soft_break) {
                let shown = line.span.of(TEXT).trim_end_matches(is_hanging_space);
                let next = Span::new(line.span.end, TEXT.len()).of(TEXT);
                let told = (align, width, shown, next.chars().take(12).collect::<String>());
                assert!(!shown.ends_with(['«', '(', '“']), "{told:?}");
                assert!(!next.starts_with(['»', '،', '؛', '.', ')', '!', '%', '٪']), "{told:?}");
                for alone in [" و", " د.", " أ.د.", " أ", " ف", "–"] {
                    assert!(!shown.ends_with(alone), "{told:?}");
                }
                assert_ne!(tie(TEXT, line.span.end), Tie::Forbid, "{told:?}");
                ends += 1;
                strained += usize::from(tie(TEXT, line.span.end) == Tie::Avoid);
            }
        }
        assert!(
            strained * 100 <= ends * allowed,
            "{align:?}: {strained} of {ends} line ends part a number and its noun"
        );
    }
}

#[test]
fn words_no_line_can_hold_together_part_between_words() {
    let text = "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ";
    let layout = naskh(text, 60.0);
    assert!(layout.lines.len() > 2);
    for line in &layout.lines {
        assert!(line.width <= 60.0 && (line.span.end == text.len() || line.span.of(text).ends_with(' ')));
    }
}

#[test]
fn headlines_are_balanced_without_another_line() {
    let style = TextStyle::new(Face::Kufi, Weight::Bold, 30.0);
    let text = "المفوضية تعلن النتائج الأولية والتحالفات تبدأ مشاورات تشكيل الحكومة المقبلة";
    for width in (200..1000).step_by(7) {
        let paragraph = Paragraph::new(text, style).width(width as f32);
        let balanced = compose::compose(&paragraph.balanced());
        let greedy = compose::compose(&paragraph.max_lines(99));
        let longest = |layout: &Layout| layout.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        assert_eq!(balanced.lines.len(), greedy.lines.len(), "{width}");
        assert!(longest(&balanced) <= longest(&greedy) + 0.01);
    }
}

#[test]
fn a_click_on_either_half_of_a_letter_sets_the_caret_beside_it() {
    let texts = [
        NEWS,
        TEXT,
        "لَا إِلَّا لِأَنَّ الإِسْلامَ مُفَوَّضِيَّةٌ اللّٰه ﷺ",
        "abc سڵاو 12 fi",
        "قال Reuters: «لا» (73%).",
    ];
    for text in texts {
        let graphemes: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for (width, align) in [(260.0, Align::Justify), (420.0, Align::Start)] {
            let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0);
            let layout = compose::compose(&Paragraph::new(text, style).width(width).align(align));
            for line in &layout.lines {
                let y = line.top + line.height / 2.0;
                for cell in line.cells.iter().filter(|cell| cell.right - cell.left > 0.05) {
                    let quarter = (cell.right - cell.left) / 4.0;
                    for (x, edge) in [(cell.left + quarter, cell.left), (cell.right - quarter, cell.right)] {
                        let hit = layout.hit(x, y);
                        assert!(
                            graphemes.binary_search(&hit.index).is_ok(),
                            "{text:?} {hit:?} is inside a letter"
                        );
                        assert!(hit.index == cell.span.start || hit.index == cell.span.end);
                        let caret = layout.caret(hit);
                        assert!((caret.left - edge).abs() < 0.02, "{text:?} {cell:?} {x} {hit:?} {caret:?}");
                    }
                    assert_eq!(layout.letter_at(f32::midpoint(cell.left, cell.right), y), Some(cell.span));
                }
            }
        }
    }
}

#[test]
fn signs_and_letters_of_news_are_never_boxes() {
    let shown = "﷼%‰٪٫٬–—…«»“”‘’‹›„′″•·©®™°±×÷½¼¾≤≥≠−№$€£¥ﷺﷲ﴾﴿؟؛،0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\
        ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکیەێۆڕڵڤۊڭٹڈڑںھہۂۃےۓٱﻻﻼﺎﺏàâçéèêëîïôùûüöäñßığşœÇÉ";
    let marks = "\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}\u{650}\u{651}\u{652}\u{653}\u{654}\u{655}\u{670}";
    let unseen = "\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\
        \u{2069}\u{61c}\u{feff}\u{ad}\u{2060}\u{fe0f}\u{a0}\u{202f}\u{2009}\u{2007}\t";
    for face in [Face::Naskh, Face::Kufi, Face::Interface, Face::Amiri] {
        for weight in [Weight::Regular, Weight::Medium, Weight::Bold] {
            let style = TextStyle::new(face, weight, 20.0);
            let boxes = |text: &str| -> Vec<String> {
                let layout = compose::compose(&Paragraph::new(text, style));
                let glyphs = layout
                    .lines
                    .iter()
                    .flat_map(|line| &line.glyphs)
                    .filter(|glyph| glyph.id == 0);
                glyphs
                    .map(|glyph| glyph.cluster.of(text).escape_unicode().to_string())
                    .collect()
            };
            let lone: Vec<String> = shown.chars().flat_map(|c| boxes(&c.to_string())).collect();
            let marked: Vec<String> = marks.chars().flat_map(|c| boxes(&format!("ب{c}ت"))).collect();
            assert!(
                lone.is_empty() && marked.is_empty(),
                "{face:?} {weight:?}: {lone:?} {marked:?}"
            );
            for sign in unseen.chars() {
                let text = format!("كتاب{sign} x{sign}1");
                assert_eq!(boxes(&text), Vec::<String>::new(), "{face:?} {weight:?}");
                let layout = compose::compose(&Paragraph::new(&text, style));
                let inked = layout.lines.iter().flat_map(|line| &line.glyphs).filter(|glyph| {
                    glyph.cluster.of(&text).starts_with(sign)
                        && Fonts::bundled()
                            .get(glyph.font)
                            .and_then(|font| font.extents(glyph.id))
                            .is_some()
                });
                assert_eq!(inked.count(), 0, "{face:?} {weight:?} {}", sign.escape_unicode());
            }
        }
    }
}

#[test]
fn fallback_fonts_neither_move_lines_nor_leave_them() {
    let texts = ["ﷺ قال ﷲ", "سلێمانی و ههولێر ڕێککەوتن", "Reuters ✓ 73%", "مُفَوَّضِيَّةُ الاِنْتِخاباتِ"];
    for face in [Face::Naskh, Face::Kufi, Face::Interface, Face::Amiri] {
        let style = TextStyle::new(face, Weight::Regular, 20.0);
        let plain = compose::compose(&Paragraph::new("كتاب\nكتاب\nكتاب", style));
        for text in texts {
            let mixed = format!("كتاب\n{text}\nكتاب");
            let layout = compose::compose(&Paragraph::new(&mixed, style));
            for (line, other) in layout.lines.iter().zip(&plain.lines) {
                assert!(
                    (line.baseline - other.baseline).abs() < 0.01,
                    "{face:?} {text}: {} {}",
                    line.baseline,
                    other.baseline
                );
                let (above, below) = line.glyphs.iter().fold((f32::INFINITY, 0.0_f32), |(top, bottom), glyph| {
                    let extents = Fonts::bundled().get(glyph.font).and_then(|font| font.extents(glyph.id));
                    extents.map_or((top, bottom), |ink| {
                        (top.min(glyph.y - ink.above * 20.0), bottom.max(glyph.y + ink.below * 20.0))
                    })
                });
                assert!(above >= -0.01 && below <= layout.height + 0.01, "{face:?} {text}");
            }
        }
    }
}
