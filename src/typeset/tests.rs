//! Invariants of set text: order, caret, selection, ink.

mod conformance;

use super::*;
use crate::base::Span;

/// The cells of all lines, from left to right.
fn visual(text: &str, direction: Direction) -> String {
    let layout = Typesetter::new().layout(&Paragraph::new(text, TextStyle::default()).direction(direction));
    let cells = layout.lines.iter().flat_map(|line| &line.cells);
    cells.map(|cell| cell.span.of(text)).collect()
}

fn naskh(text: &str, width: f32) -> std::sync::Arc<Layout> {
    let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0).line_height(38.0);
    Typesetter::new().layout(&Paragraph::new(text, style).width(width))
}

const NEWS: &str = "أعلنت المفوضية العليا للانتخابات في بغداد نتائج أولية منحت «الكتلة الصدرية» 73 مقعدا من أصل 329، \
    متقدمة على «تقدم» التي نالت 38 مقعدا، فيما حلّ ائتلاف دولة القانون ثالثا بـ34. وقالت Reuters إن النسبة بلغت 41% \
    في 10/10/2021، ولا خلاف في الأرقام لأنها الأولى؛ ثُمَّ أُعْلِنَتِ النَّتائِجُ النِّهائِيَّةُ.";

#[test]
fn direction_is_that_of_the_first_word_that_counts() {
    let cases = [
        ("2021 انتخابات", true),
        ("https://example.org/a خبر عاجل", true),
        ("@user قال", true),
        ("example.org: العراق", true),
        ("#Iraq بغداد تعلن", true),
        ("BBC: النتائج", false),
        ("Iraq votes", false),
        ("73%", true),
        ("https://example.org", false),
        ("", true),
        ("\u{200e}عاجل", false),
    ];
    for (text, right_to_left) in cases {
        assert_eq!(
            super::bidi::is_right_to_left(text, Direction::Auto),
            right_to_left,
            "{text:?}"
        );
    }
}

#[test]
fn numbers_signs_and_stops_stand_in_the_right_order() {
    // Left: what is written; right: what stands on the screen, from left to right, Arabic letters one by one.
    let cases = [
        ("نال 41% منها", "اهنم %41 لان"),
        ("نال ٤١٪ منها", "اهنم ٪٤١ لان"),
        ("كلف $5 فقط", "طقف 5$ فلك"),
        ("كلف 5$ فقط", "طقف $5 فلك"),
        ("في 10/10/2021.", ".10/10/2021 يف"),
        ("في ٢٠٢١/١٠/١٠", "٢٠٢١/١٠/١٠ يف"),
        ("من 15-10 مقعدا", "ادعقم 10-15 نم"),
        ("فاز 3:1 أمس", "سمأ 3:1 زاف"),
        ("بـ34.", ".34ـب"),
        ("قالت Reuters.", ".Reuters تلاق"),
        ("(73) مقعدا", "ادعقم )73("),
        (
            "قبل النشر (\u{2068}2021-11-08\u{2069}).",
            ".)\u{2069}2021-11-08\u{2068}( رشنلا لبق",
        ),
        ("بلغ 1,234.5 دينار", "رانيد 1,234.5 غلب"),
    ];
    for (text, expected) in cases {
        assert_eq!(visual(text, Direction::RightToLeft), expected, "{text:?}");
    }
}

#[test]
fn each_part_of_a_path_keeps_its_own_direction() {
    let visual = |text: &str| {
        let layout = Typesetter::new().layout(&Paragraph::new(text, TextStyle::default()).path());
        let cells = layout.lines.iter().flat_map(|line| &line.cells);
        cells.map(|cell| cell.span.of(text)).collect::<String>()
    };
    let cases = [
        ("/tmp/a.png", "/tmp/a.png"),
        ("/tmp/صور/نتائج 2021.png", "/tmp/روص/2021.png جئاتن"),
        ("/صور/2021.png", "/روص/2021.png"),
        ("/صور/أول/ثان.png", "/روص/لوأ/png.ناث"),
        ("/صور/\u{202e}gnp.exe", "/روص/\u{202e}gnp.exe"),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(visual(text), expected, "{text:?}");
    }
}

#[test]
fn an_override_in_a_name_changes_nothing_around_its_isolate() {
    let plain = visual("من \u{2068}abc\u{2069} إلى 5", Direction::RightToLeft);
    let rogue = visual("من \u{2068}\u{202e}abc\u{2069} إلى 5", Direction::RightToLeft);
    let outside = |text: &str| text.chars().filter(|c| !"abc\u{202e}".contains(*c)).collect::<String>();
    assert_eq!(outside(&plain), outside(&rogue));
}

#[test]
fn caret_and_hit_agree_everywhere() {
    for text in [NEWS, "لا إلا سلام", "abc لا def", "مرحبا\nabc\n", "كتب ‎A-1 ثم", "الله ﷺ"] {
        for width in [180.0, 320.0, 4000.0] {
            let layout = naskh(text, width);
            let mut boundaries: Vec<usize> = layout
                .lines
                .iter()
                .flat_map(|line| &line.cells)
                .map(|cell| cell.span.start)
                .collect();
            boundaries.push(text.len());
            for index in boundaries {
                for position in [Position::downstream(index), Position::upstream(index)] {
                    let caret = layout.caret(position);
                    let hit = layout.hit(caret.left, f32::midpoint(caret.top, caret.bottom));
                    let again = layout.caret(hit);
                    assert_eq!(layout.line_at(hit), layout.line_at(position), "{text:?} {position:?} {hit:?}");
                    assert!(
                        (again.left - caret.left).abs() < 0.02,
                        "{text:?} {position:?} {hit:?}: {caret:?} {again:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn lam_alef_is_two_letters_to_the_caret() {
    let text = "سلام";
    let layout = naskh(text, 400.0);
    let x = |index: usize| layout.caret(Position::downstream(index)).left;
    assert!(x(0) > x(2) && x(2) > x(4) && x(4) > x(6), "each letter further left");
    let rects = layout.selection_rects(Span::new(2, 4));
    assert_eq!(rects.len(), 1);
    assert!(
        rects[0].right <= x(2) + 0.01 && rects[0].left >= x(4) - 0.01,
        "the lam is the right half"
    );
}

#[test]
fn arrows_move_on_without_stalling() {
    let layout = naskh(NEWS, 300.0);
    let mut position = Position::downstream(0);
    let mut line = 0;
    let mut x = f32::INFINITY;
    for _ in 0..NEWS.chars().count() + 2 * layout.lines.len() {
        let next = layout.left_of(position);
        if next == position {
            break;
        }
        let (next_line, next_x) = (layout.line_at(next), layout.caret(next).left);
        assert!(next_line > line || next_x < x, "{position:?} to {next:?}");
        (position, line, x) = (next, next_line, next_x);
    }
    assert_eq!(position.index, NEWS.len(), "the end was reached");
    for _ in 0..2 * NEWS.chars().count() {
        position = layout.right_of(position);
    }
    assert_eq!(position.index, 0, "and the beginning again");
}

#[test]
fn selections_are_disjoint_and_cover_the_cells() {
    let layout = naskh(NEWS, 300.0);
    let starts: Vec<usize> = NEWS.char_indices().map(|(at, _)| at).collect();
    for (index, &start) in starts.iter().enumerate().step_by(7) {
        for &end in starts.iter().skip(index + 1).step_by(23) {
            let span = Span::new(start, end);
            let rects = layout.selection_rects(span);
            for pair in rects.windows(2) {
                let below = pair[1].top > pair[0].top;
                assert!(below || pair[1].left >= pair[0].right, "{pair:?}");
            }
            let covered: f32 = rects.iter().map(Rect::width).sum();
            let cells = layout.lines.iter().flat_map(|line| &line.cells);
            let expected: f32 = cells
                .filter(|cell| cell.span.overlaps(span))
                .map(|cell| cell.right - cell.left)
                .sum();
            assert!((covered - expected).abs() < 0.5, "{covered} {expected}");
        }
    }
}

#[test]
fn ink_stays_inside_and_lines_do_not_meet() {
    let vocalised = "إِنَّ ٱلَّذِينَ آمَنُوا۟ ثُمَّ أُعْلِنَتِ النَّتائِجُ النِّهائِيَّةُ لِلِٱنْتِخاباتِ ٱلْعِراقِيَّةِ يَوْمَ الأَحَدِ";
    for face in [Face::Naskh, Face::Kufi, Face::Interface, Face::Amiri] {
        for pitch in [16.0, 24.0, 38.0] {
            let style = TextStyle::new(face, Weight::Regular, 20.0).line_height(pitch);
            let layout = Typesetter::new().layout(&Paragraph::new(vocalised, style).width(160.0));
            let mut below_before = f32::NEG_INFINITY;
            for line in &layout.lines {
                let (mut top, mut bottom) = (f32::INFINITY, f32::NEG_INFINITY);
                for glyph in &line.glyphs {
                    if let Some(extents) = fonts::Fonts::bundled()
                        .get(glyph.font)
                        .and_then(|font| font.extents(glyph.id))
                    {
                        top = top.min(glyph.y - extents.above * glyph.size);
                        bottom = bottom.max(glyph.y + extents.below * glyph.size);
                    }
                }
                assert!(top >= below_before - 0.01, "{face:?} {pitch}");
                assert!(
                    top >= -0.01 && bottom <= layout.height + 0.01,
                    "{face:?} {pitch}: {top} {bottom} {}",
                    layout.height
                );
                below_before = bottom;
            }
        }
    }
}

#[test]
fn justified_spaces_stay_within_bounds_and_fill_the_line() {
    let text = NEWS.repeat(6).replace('\n', " ");
    let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0).line_height(38.0);
    let mut ratios = Vec::new();
    for em in [26.0, 29.0, 32.0] {
        let width = em * 20.0;
        let layout = Typesetter::new().layout(&Paragraph::new(&text, style).width(width).align(Align::Justify));
        let natural = layout.lines.last().unwrap();
        let spaces = |line: &Line| -> Vec<f32> {
            let end = line.span.start + line.span.of(&text).trim_end().len();
            let inner = line
                .cells
                .iter()
                .filter(|cell| cell.span.of(&text) == " " && cell.span.end <= end);
            inner.map(|cell| cell.right - cell.left).collect()
        };
        let single = Typesetter::new().layout(&Paragraph::new("ا ب", style));
        let own = single.lines[0].cells[1].right - single.lines[0].cells[1].left;
        for line in &layout.lines[..layout.lines.len() - 1] {
            let line_spaces = spaces(line);
            assert!(line.width <= width + 0.01);
            if (line.width - width).abs() < 0.05 {
                ratios.extend(line_spaces.iter().map(|space| space / own));
            }
        }
        let filled = layout.lines.iter().filter(|line| (line.width - width).abs() < 0.05).count();
        assert!(
            filled * 100 >= (layout.lines.len() - 1) * 95,
            "{filled} of {}",
            layout.lines.len()
        );
        assert!(natural.width <= width);
    }
    ratios.sort_by(f32::total_cmp);
    assert!(
        ratios[0] >= 0.66 && *ratios.last().unwrap() <= 2.0,
        "{} {}",
        ratios[0],
        ratios[ratios.len() - 1]
    );
    let p99 = ratios[ratios.len() * 99 / 100];
    assert!(p99 <= 1.51, "{p99}");
}

#[test]
fn a_long_address_empties_no_line_before_it() {
    let text = "وقالت الوكالة إن النسبة 41% فقط، بزيادة 5.2% عن 2018 (44.5%). وكلّف الاقتراع $200 مليون، بحسب \
        https://example.org/a?b=1 في 10/10/2021.";
    let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0);
    let layout = Typesetter::new().layout(&Paragraph::new(text, style).width(500.0).align(Align::Justify));
    for line in &layout.lines[..layout.lines.len() - 1] {
        assert!(line.width > 250.0, "{:?}", line.span.of(text));
    }
}

#[test]
fn kashidas_stand_in_glyphs_only() {
    let text = "كانت السياسية المستشارين والمستقلين بالمحافظات العشائرية لمشاركة الاستحقاقات المستشفيات";
    let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0);
    for width in 200..420 {
        let layout = Typesetter::new().layout(&Paragraph::new(text, style).width(width as f32).align(Align::Justify));
        assert_eq!(&*layout.text, text);
        for line in &layout.lines {
            for glyph in &line.glyphs {
                assert!(glyph.cluster.end <= text.len() && text.is_char_boundary(glyph.cluster.start));
            }
        }
    }
}

#[test]
fn what_is_cut_ends_in_an_ellipsis_at_the_left() {
    let layout = Typesetter::new().layout(&Paragraph::new(NEWS, TextStyle::default()).width(200.0).max_lines(1));
    assert!(layout.truncated && layout.lines.len() == 1);
    let line = &layout.lines[0];
    assert!(line.width <= 200.0);
    let leftmost = line.cells.first().unwrap();
    assert_eq!(leftmost.span.end, NEWS.len(), "the leftmost cell stands for the rest");
    let whole = Typesetter::new().layout(&Paragraph::new("قصير", TextStyle::default()).width(200.0).max_lines(1));
    assert!(!whole.truncated);
}

#[test]
fn a_word_is_taken_with_its_clitics_marks_and_joiners() {
    for (text, at, word) in [
        ("قال وبالانتخابات، ثم", 9, "وبالانتخابات"),
        ("ثُمَّ أُعْلِنَتِ", 2, "ثُمَّ"),
        ("می\u{200c}خواهم رفت", 4, "می\u{200c}خواهم"),
        ("بـ34 مقعدا", 2, "بـ34"),
        ("(الكتلة)", 5, "الكتلة"),
    ] {
        assert_eq!(word_at(text, at).of(text), word, "{text:?}");
    }
}

#[test]
fn a_number_stays_with_its_sign_and_short_unit() {
    for text in ["بلغت 41 % من الأصوات", "على بعد 12 كم من بغداد", "محمد ﷺ قال"] {
        for width in 75..200 {
            let layout = naskh(text, width as f32);
            for line in layout.lines.iter().skip(1) {
                let start = line.span.of(text).chars().next().unwrap_or(' ');
                let before = Span::new(0, line.span.start).of(text);
                if before.ends_with(' ') {
                    assert!(
                        !matches!(start, '%' | 'ﷺ') && !line.span.of(text).starts_with("كم"),
                        "{width}: {text}"
                    );
                }
            }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(150))]

    #[test]
    fn no_text_is_too_strange(text in "(?s)[ -~\u{600}-\u{6ff}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fb50}-\u{fdff}\n\r\t\u{85}\u{2028}\u{1f468}\u{301}\u{5d0}\u{e01}]{0,60}", width in 1.0_f32..400.0, lines in 1_usize..4) {
        for align in [Align::Start, Align::Justify, Align::Center] {
            let style = TextStyle::new(Face::Naskh, Weight::Regular, 20.0);
            let layout = compose::compose(&Paragraph::new(&text, style).width(width).align(align));
            proptest::prop_assert!(!layout.lines.is_empty());
            let mut end = 0;
            for line in &layout.lines {
                proptest::prop_assert_eq!(line.span.start, end);
                end = line.span.end;
            }
            proptest::prop_assert_eq!(end, text.len());
            layout.selection_rects(Span::new(0, text.len()));
            for (at, _) in text.char_indices() {
                let caret = layout.caret(Position::downstream(at));
                layout.hit(caret.left, caret.top);
                layout.left_of(Position::downstream(at));
                layout.right_of(Position::upstream(at));
            }
        }
        let cut = compose::compose(&Paragraph::new(&text, TextStyle::default()).width(width).max_lines(lines));
        proptest::prop_assert!(cut.lines.len() <= lines);
    }

    #[test]
    fn any_characters_at_all(text in "\\PC{0,40}") {
        compose::compose(&Paragraph::new(&text, TextStyle::default()).width(90.0).align(Align::Justify));
    }
}

/// Writes pictures to look at, where `WAQAI_PICTURES` names a folder.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("WAQAI_PICTURES") else {
        return;
    };
    let typesetter = Typesetter::new();
    let naskh = TextStyle::new(Face::Naskh, Weight::Regular, 20.0).line_height(38.0);
    let paragraphs = [
        Paragraph::new(
            "بغداد على حافة التوتر بعد اقتراع قلب موازين البرلمان",
            TextStyle::new(Face::Kufi, Weight::Bold, 29.0),
        )
        .width(560.0),
        Paragraph::new(NEWS, naskh).width(560.0).align(Align::Justify),
        Paragraph::new(NEWS, TextStyle::new(Face::Amiri, Weight::Regular, 22.0))
            .width(560.0)
            .align(Align::Justify),
        Paragraph::new(NEWS, TextStyle::interface(15.0)).width(560.0).max_lines(2),
        Paragraph::new("Waqai reads Arabic news: «وقائع» (2021).", TextStyle::interface(15.0)).width(560.0),
    ];
    for scale in [1.0_f32, 2.0] {
        let height: f32 = paragraphs.iter().map(|p| typesetter.layout(p).height + 16.0).sum();
        let (w, h) = ((600.0 * scale) as u32, (height * scale) as u32);
        let mut pixmap = tiny_skia::Pixmap::new(w, h).unwrap();
        pixmap.fill(tiny_skia::Color::WHITE);
        let mut top = 8.0;
        for paragraph in &paragraphs {
            let layout = typesetter.layout(paragraph);
            for glyph in layout.lines.iter().flat_map(|line| &line.glyphs) {
                let x = (20.0 + glyph.x) * scale;
                let whole = x.floor();
                let Some(image) = typesetter.image(glyph, scale, ((x - whole) * 4.0).floor() / 4.0) else {
                    continue;
                };
                let y = ((top + glyph.y) * scale).round() as i32;
                for row in 0..image.height {
                    for column in 0..image.width {
                        let (px, py) = (whole as i32 + image.left + column as i32, y - image.top + row as i32);
                        if px < 0 || py < 0 || px >= w as i32 || py >= h as i32 {
                            continue;
                        }
                        let at = (py as usize * w as usize + px as usize) * 4;
                        let ink = 255 - image.coverage[(row * image.width + column) as usize];
                        for channel in &mut pixmap.data_mut()[at..at + 3] {
                            *channel = (*channel).min(ink);
                        }
                    }
                }
            }
            top += layout.height + 16.0;
        }
        let path = std::path::Path::new(&folder).join(format!("typeset-{scale}x.png"));
        let mut encoder = png::Encoder::new(std::fs::File::create(path).unwrap(), w, h);
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap().write_image_data(pixmap.data()).unwrap();
    }
}
