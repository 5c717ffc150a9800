//! Labels as stairs: beginning beside their leaders and descending towards the axis, so that every leader goes down free of
//! the labels that stand further out. It names more of a crowd than labels over their marks do, and takes the height for it.
//! Plain geometry; knows no event and no text.

use super::{Board, Placed, Rect, Room, Wanted, by_importance};

/// Lines of labels, on both sides together, below which there are no steps to take.
const LEAST_LINES: usize = 10;
/// So many marks are no stairs any more, and trying would only take time.
const MOST_MARKS: usize = 90;

/// Places as many labels as it can, in as few lines as name most; none where stairs would not do.
pub(super) fn place(wanted: &[Wanted], marks: &[Rect], room: &Room) -> Option<Vec<Option<Placed>>> {
    if room.above + room.below < LEAST_LINES || wanted.len() > MOST_MARKS {
        return None;
    }
    let named = |board: &Board<'_>| board.placed.iter().flatten().count();
    let rooms = [2, 3, 4].map(|quarters| Room {
        above: room.above * quarters / 4,
        below: room.below * quarters / 4,
        ..*room
    });
    let mut best: Option<Board<'_>> = None;
    'rooms: for room in &rooms {
        for rightwards in [false, true] {
            let board = descend(wanted, marks, room, rightwards);
            if best.as_ref().is_none_or(|best| named(&board) > named(best)) {
                best = Some(board);
            }
            if best.as_ref().is_some_and(|best| named(best) == wanted.len()) {
                break 'rooms;
            }
        }
    }
    let mut board = best?;
    settle(&mut board, wanted);
    // What found no step may still find a gap.
    for (index, one) in wanted.iter().enumerate() {
        if board.placed.get(index).is_some_and(Option::is_none) {
            let found = board.best_modest(one);
            board.set(index, found);
        }
    }
    // Steps that say more stay steps: none is drawn far from its mark for it.
    board.say_more(wanted, &by_importance(wanted), room.line * 0.5);
    Some(board.placed)
}

/// One way through the marks, with labels that reach from their leaders against the direction of the way.
fn descend<'a>(wanted: &[Wanted], marks: &'a [Rect], room: &'a Room, rightwards: bool) -> Board<'a> {
    let mut board = Board {
        room,
        marks,
        placed: vec![None; wanted.len()],
    };
    let mut order: Vec<(usize, &Wanted)> = wanted.iter().enumerate().collect();
    order.sort_by(|(a, one), (b, other)| {
        let along = one.mark.x.total_cmp(&other.mark.x);
        if rightwards { along } else { along.reverse() }.then(a.cmp(b))
    });
    for (index, one) in &order {
        let found = (0..one.variants.len()).find_map(|variant| step(&board, one, variant, rightwards));
        board.set(*index, found);
    }
    board
}

/// Lets every label down towards the axis as far as it is free, the nearest ones first.
fn settle(board: &mut Board<'_>, wanted: &[Wanted]) {
    let room = board.room;
    let away = |place: &Placed| (place.rect.center().y - room.axis).abs();
    let mut order: Vec<(usize, f32)> = board
        .placed
        .iter()
        .enumerate()
        .filter_map(|(index, place)| place.as_ref().map(|place| (index, away(place))))
        .collect();
    order.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    for (index, _) in order {
        let (Some(one), Some(held)) = (wanted.get(index), board.placed.get(index).cloned().flatten()) else {
            continue;
        };
        let Some(size) = one.variants.get(held.variant).copied() else {
            continue;
        };
        board.set(index, None);
        let up = held.rect.y < room.axis;
        let lines = if up { room.above } else { room.below };
        let near = board.near(held.across.0, held.across.1);
        let lower = (0..(lines + 1).saturating_sub(size.lines))
            .map(|level| board.rect(level, size, up))
            .take_while(|rect| (rect.center().y - room.axis).abs() < away(&held) - 0.5)
            .find_map(|rect| {
                let rect = Rect::new(held.rect.x, rect.y, rect.width, rect.height);
                let (leader, _) = board
                    .is_free(&rect, &near)
                    .then(|| board.leader(one, &rect, up, &near, [true; 3]))??;
                Some(Placed::new(held.variant, rect, leader))
            });
        board.set(index, Some(lower.unwrap_or(held)));
    }
}

/// The place furthest out that is free, on the side that has it furthest out.
fn step(board: &Board<'_>, wanted: &Wanted, variant: usize, rightwards: bool) -> Option<Placed> {
    let size = *wanted.variants.get(variant)?;
    let room = board.room;
    if size.width > room.right - room.left {
        return None;
    }
    let flag = room.line * 0.4;
    let from = if rightwards { -flag } else { flag - size.width };
    let left = (wanted.mark.x + from).clamp(room.left, room.right - size.width);
    let near = board.near(left.min(wanted.mark.x), (left + size.width).max(wanted.mark.x));
    let on_side = |up: bool, lines: usize| {
        let levels = (0..(lines + 1).saturating_sub(size.lines)).rev();
        levels.filter(|_| board.may_stand(wanted.mark, up)).find_map(|level| {
            let rect = board.rect(level, size, up);
            let rect = Rect::new(left, rect.y, rect.width, rect.height);
            if !board.is_free(&rect, &near) {
                return None;
            }
            let (leader, _) = board.leader(wanted, &rect, up, &near, [true; 3])?;
            Some((level, Placed::new(variant, rect, leader)))
        })
    };
    let (above, below) = (on_side(true, room.above), on_side(false, room.below));
    // Of two alike the side that has fewer labels and marks over this one.
    let beside = |up: bool| {
        let x = wanted.mark.x;
        let is_here =
            |from: f32, until: f32, y: f32| from <= x && x <= until && (y - room.axis) * if up { -1.0 } else { 1.0 } > 1.0;
        let labels = board
            .others()
            .filter(|place| is_here(place.across.0, place.across.1, place.rect.center().y));
        let marks = board
            .marks
            .iter()
            .filter(|mark| is_here(mark.x, mark.right(), mark.center().y));
        labels.count() + marks.count()
    };
    match (above, below) {
        (Some((high, one)), Some((low, other))) => Some(if high > low || high == low && beside(true) <= beside(false) {
            one
        } else {
            other
        }),
        (one, other) => one.or(other).map(|(_, place)| place),
    }
}
