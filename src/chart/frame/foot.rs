//! How legend and notes share the lines under a plot: which entries are drawn, in which rows, and where the notes stand.
//! Draws nothing.

use crate::typeset::TextStyle;

use super::super::ink::{Ink, Sizes};
use super::super::{ChartStyle, LegendRoom};
use super::{LegendEntry, unit};

pub(super) const SYMBOL_WIDTH: f32 = 22.0;
pub(super) const SYMBOL_GAP: f32 = 7.0;
pub(super) const ENTRY_GAP: f32 = 22.0;

/// Below this height a card has no room for words beneath each other.
const LOW_CARD: f32 = 200.0;
/// For each so many points of its height a card has a row of the legend: it keeps its height for the drawing, and hovering says
/// the rest.
const HEIGHT_A_ROW: f32 = 130.0;

/// Entries of one line with their widths.
pub(super) type Row<'a> = Vec<(&'a LegendEntry, f32)>;

/// Where the notes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotesPlace {
    /// There are none, or no room for them.
    Nowhere,
    /// At the end of the legend's last line.
    Beside,
    /// In lines of their own.
    Below,
}

/// What stands under a plot.
pub(super) struct Foot<'a> {
    /// What of the legend is drawn.
    pub(super) rows: Vec<Row<'a>>,
    pub(super) notes: NotesPlace,
}

impl<'a> Foot<'a> {
    /// Shares out the lines that a picture of this style has for both.
    pub(super) fn of(ink: &Ink<'_>, notes: &str, legend: &'a [LegendEntry], style: &ChartStyle, width: f32) -> Self {
        let small = Sizes::of(unit(style)).small;
        let notes_width = if notes.is_empty() { 0.0 } else { ink.width_of(notes, small) };
        let lines = Lines {
            entries: legend.iter().map(|entry| (entry, entry_width(ink, entry, small))).collect(),
            notes_width,
            width,
        };
        let keys = legend.iter().filter(|entry| entry.is_key).count();
        let is_low = !style.standalone && style.height < LOW_CARD;
        let both = lines.has_notes() && !legend.is_empty();
        let (mut count, mut has_notes) = (legend.len(), lines.has_notes());
        // A low card has one line for both, with as much of the legend as goes beside the words; where that is less than the
        // marks need, the words give way.
        if is_low && both {
            match lines.most_beside(keys.max(1), 1) {
                Some(some) => count = some,
                None => has_notes = false,
            }
        }
        if style.legend != LegendRoom::Whole && count > 0 && !(has_notes && lines.are_beside(count, 1)) {
            // The legend's first entries, in one line, before the sums; in the lowest cards only what marks cannot be read without.
            let most = if style.legend == LegendRoom::Keys && keys > 0 {
                keys
            } else {
                legend.len()
            };
            let alone = (1..=most).rev().find(|some| lines.rows(*some).len() == 1);
            return lines.foot(alone.unwrap_or(1), 1, NotesPlace::Nowhere);
        }
        let most_rows = if style.standalone {
            usize::MAX - 1
        } else {
            ((style.height / HEIGHT_A_ROW) as usize).max(1)
        };
        if !has_notes || count == 0 {
            let place = if has_notes { NotesPlace::Below } else { NotesPlace::Nowhere };
            return lines.foot(count, most_rows, place);
        }
        // The line that the notes would have for themselves holds what else there is of the legend.
        let below: usize = lines.rows(count).iter().take(most_rows).map(Vec::len).sum();
        match lines.most_beside(1, most_rows + 1).map(|beside| beside.min(count)) {
            Some(beside) if beside >= below => lines.foot(beside, most_rows + 1, NotesPlace::Beside),
            _ => lines.foot(count, most_rows, NotesPlace::Below),
        }
    }
}

/// Entries and notes, and the width of the lines that they are put into.
struct Lines<'a> {
    entries: Row<'a>,
    notes_width: f32,
    width: f32,
}

impl<'a> Lines<'a> {
    fn has_notes(&self) -> bool {
        self.notes_width > 0.0
    }

    /// The first `count` entries, wrapped.
    fn rows(&self, count: usize) -> Vec<Row<'a>> {
        let mut rows: Vec<Row<'a>> = Vec::new();
        let mut used = 0.0;
        for (entry, width) in self.entries.iter().take(count) {
            match rows.last_mut().filter(|_| used + width <= self.width) {
                Some(row) => row.push((entry, *width)),
                None => {
                    rows.push(vec![(entry, *width)]);
                    used = 0.0;
                }
            }
            used += width + ENTRY_GAP;
        }
        rows
    }

    /// True where the first `count` entries take no more than `most_rows`, with the notes at the end of the last.
    fn are_beside(&self, count: usize, most_rows: usize) -> bool {
        let rows = self.rows(count);
        let last: f32 = rows
            .last()
            .map_or(0.0, |row| row.iter().map(|(_, width)| width + ENTRY_GAP).sum());
        rows.len() <= most_rows && last + self.notes_width < self.width
    }

    /// The most entries, at least so many, that share their lines with the notes.
    fn most_beside(&self, least: usize, most_rows: usize) -> Option<usize> {
        (least..=self.entries.len())
            .rev()
            .find(|count| self.are_beside(*count, most_rows))
    }

    fn foot(&self, count: usize, most_rows: usize, notes: NotesPlace) -> Foot<'a> {
        let mut rows = self.rows(count);
        rows.truncate(most_rows);
        Foot { rows, notes }
    }
}

fn entry_width(ink: &Ink<'_>, entry: &LegendEntry, small: TextStyle) -> f32 {
    SYMBOL_WIDTH + SYMBOL_GAP + ink.width_of(&entry.label, small)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::canvas::Fill;
    use crate::chart::frame::Symbol;
    use crate::chart::palette::Palette;
    use crate::typeset::Typesetter;
    use crate::view::{Digits, Language, MonthNames, Words};

    const KEYS: usize = 2;

    fn legend(labels: &[&str]) -> Vec<LegendEntry> {
        let symbol = Symbol::Disc(Fill::Solid(Palette::of(false).ink));
        let entry = |(index, label): (usize, &&str)| LegendEntry {
            is_key: index < KEYS,
            ..LegendEntry::new(symbol, (*label).to_owned())
        };
        labels.iter().enumerate().map(entry).collect()
    }

    /// How many entries each line of a card has, and where the notes are.
    fn lines(labels: &[&str], notes: &str, width: f32, height: f32) -> (Vec<usize>, NotesPlace) {
        let words = Words::new(Language::Arabic, Digits::Latin, MonthNames::Levantine);
        let style = ChartStyle::card(width, height, false, &words);
        let typesetter = Typesetter::new();
        let ink = Ink::new(crate::chart::blank(&style), &typesetter, true);
        let legend = legend(labels);
        let foot = Foot::of(&ink, notes, &legend, &style, width);
        (foot.rows.iter().map(Vec::len).collect(), foot.notes)
    }

    const LABELS: [&str; 5] = ["انتخابات", "احتجاجات", "يوم غير محدد بدقة", "أحداث متقاربة", "زمن محذوف"];
    const NOTES: &str = "12 حدثا بلا عناوين لضيق المكان";

    #[test]
    fn what_a_line_of_the_legend_leaves_out_shares_the_line_of_the_notes() {
        // One line alone would hold four entries.
        assert_eq!(lines(&LABELS, NOTES, 500.0, 240.0), (vec![4, 1], NotesPlace::Beside));
        assert_eq!(lines(&LABELS, NOTES, 900.0, 240.0), (vec![5], NotesPlace::Beside));
        assert_eq!(lines(&LABELS, "", 500.0, 240.0), (vec![4], NotesPlace::Nowhere));
    }

    #[test]
    fn notes_without_room_beside_have_a_line_of_their_own() {
        let long = NOTES.repeat(3);
        assert_eq!(lines(&LABELS, &long, 500.0, 240.0), (vec![4], NotesPlace::Below));
        assert_eq!(lines(&[], NOTES, 500.0, 240.0), (vec![], NotesPlace::Below));
    }

    #[test]
    fn in_a_low_card_notes_give_way_to_what_marks_need() {
        assert_eq!(lines(&LABELS, NOTES, 400.0, 150.0), (vec![2], NotesPlace::Beside));
        assert_eq!(lines(&LABELS, NOTES, 260.0, 150.0), (vec![2], NotesPlace::Nowhere));
    }
}
