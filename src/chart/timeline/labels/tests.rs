//! Where labels of crowded axes go.

use proptest::prelude::*;

use super::*;

fn room(width: f32, lines: usize) -> Room {
    Room {
        left: 0.0,
        right: width,
        axis: 200.0,
        near_above: 20.0,
        near_below: 20.0,
        line: 18.0,
        above: lines,
        below: lines,
        gap: 10.0,
    }
}

fn wanted(x: f32, importance: u32, width: f32) -> Wanted {
    let variant = |width, lines| Variant { width, lines };
    Wanted {
        mark: Point::new(x, 200.0),
        importance,
        variants: vec![variant(width * 0.8, 3), variant(width, 2), variant(width * 0.5, 2)],
        modest: 1,
    }
}

fn dot(x: f32) -> Rect {
    Rect::new(x - 6.0, 194.0, 12.0, 12.0)
}

#[test]
fn a_lone_label_stands_over_its_mark_and_says_all() {
    let placed = place(&[wanted(300.0, 1, 100.0)], &[dot(300.0)], &room(600.0, 4));
    let one = placed[0].as_ref().unwrap();
    assert_eq!(one.variant, 0);
    assert!((one.rect.center().x - 300.0).abs() < 0.5);
    assert!(one.leader.iter().all(|point| (point.x - 300.0).abs() < 0.5));
}

#[test]
fn the_most_important_label_is_placed_where_only_one_can() {
    let room = Room {
        below: 0,
        ..room(90.0, 2)
    };
    let asked = [wanted(40.0, 1, 60.0), wanted(44.0, 9, 60.0), wanted(48.0, 3, 60.0)];
    let marks: Vec<Rect> = asked.iter().map(|one| dot(one.mark.x)).collect();
    let placed = place(&asked, &marks, &room);
    assert!(placed[1].is_some() && placed[0].is_none() && placed[2].is_none());
}

/// A crowd as `marks::arrange` stacks it: two steps above the axis and two below.
fn crowd() -> Vec<Point> {
    let (step, two) = (14.5, 29.0);
    [
        (0.0, 0.0),
        (12.0, -step),
        (12.0, step),
        (20.0, 0.0),
        (24.0, -two),
        (24.0, two),
        (44.0, 0.0),
        (48.0, -step),
        (56.0, step),
    ]
    .into_iter()
    .map(|(x, away)| Point::new(300.0 + x, 200.0 + away))
    .collect()
}

#[test]
fn marks_stacked_beside_the_axis_are_named_on_their_own_side() {
    let wide = Room {
        near_above: 42.0,
        near_below: 42.0,
        ..room(600.0, 6)
    };
    let asked: Vec<Wanted> = crowd()
        .into_iter()
        .zip(1..)
        .map(|(mark, importance)| Wanted {
            mark,
            ..wanted(0.0, importance, 70.0)
        })
        .collect();
    let marks: Vec<Rect> = asked
        .iter()
        .map(|one| Rect::new(one.mark.x - 6.0, one.mark.y - 6.0, 12.0, 12.0))
        .collect();
    let placed = place(&asked, &marks, &wide);
    assert!(placed.iter().flatten().count() >= 5, "{placed:?}");
    for (one, place) in asked.iter().zip(&placed) {
        let Some(place) = place else { continue };
        let away = one.mark.y - wide.axis;
        let is_own_side = place.leader.iter().all(|point| (point.y - wide.axis) * away >= 0.0);
        assert!(is_own_side, "{one:?} {place:?}");
    }
    // Where names stand on one side only they come from both.
    let above = Room { below: 0, ..wide };
    let alone = place(&asked[8..], &marks[8..], &above);
    assert!(alone[0].is_some());
}

#[test]
fn leaders_that_lean_keep_apart_too() {
    let leader = |from: f32, until: f32| [Point::new(from, 0.0), Point::new(until, 10.0)];
    assert!(cross(&leader(0.0, 10.0), &leader(10.0, 0.0), 0.0));
    assert!(cross(&leader(0.0, 10.0), &leader(2.0, 12.0), 3.0));
    assert!(!cross(&leader(0.0, 10.0), &leader(9.0, 19.0), 3.0));
}

proptest! {
    #[test]
    fn no_label_meets_another_label_or_leader_or_leaves_the_room(
        labels in prop::collection::vec((6.0_f32..594.0, 0_u32..100, 30.0_f32..180.0), 1..40),
        width in 200.0_f32..600.0,
        lines in 2_usize..9,
    ) {
        let room = room(width, lines);
        let asked: Vec<Wanted> = labels
            .iter()
            .map(|(x, importance, size)| wanted(x * width / 600.0, *importance, *size))
            .collect();
        let marks: Vec<Rect> = asked.iter().map(|one| dot(one.mark.x)).collect();
        let placed = place(&asked, &marks, &room);
        // Marks that lie on each other, which `marks::arrange` never leaves so, may bar every way out.
        let apart = |one: &Rect, other: &Rect| (one.x - other.x).abs() >= 13.0;
        let are_apart = marks.iter().enumerate().all(|(index, one)| marks.iter().skip(index + 1).all(|other| apart(one, other)));
        prop_assert!(placed.iter().any(Option::is_some) || !are_apart);
        let all: Vec<&Placed> = placed.iter().flatten().collect();
        for (index, one) in all.iter().enumerate() {
            prop_assert!(one.rect.x >= -0.01 && one.rect.right() <= width + 0.01);
            let height = room.near_above + lines as f32 * room.line + 0.01;
            prop_assert!(one.rect.y >= 200.0 - height && one.rect.bottom() <= 200.0 + height);
            prop_assert!(marks.iter().all(|mark| !mark.overlaps(&one.rect)));
            for other in &all[index + 1..] {
                let inner = Rect::new(other.rect.x + 0.05, other.rect.y + 0.05, other.rect.width - 0.1, other.rect.height - 0.1);
                prop_assert!(!one.rect.overlaps(&inner), "{one:?} {other:?}");
                prop_assert!(!crosses_rect(&one.leader, &inner), "{one:?} {other:?}");
                let own = Rect::new(one.rect.x + 0.05, one.rect.y + 0.05, one.rect.width - 0.1, one.rect.height - 0.1);
                prop_assert!(!crosses_rect(&other.leader, &own), "{one:?} {other:?}");
                prop_assert!(!cross(&one.leader, &other.leader, 1.0), "{one:?} {other:?}");
            }
        }
    }
}

#[test]
fn three_stacked_on_each_day_are_all_named() {
    let room = Room {
        near_above: 26.0,
        near_below: 26.0,
        line: 19.0,
        gap: 11.0,
        ..room(700.0, 8)
    };
    let (mut asked, mut marks) = (Vec::new(), Vec::new());
    for day in [120.0, 310.0, 500.0] {
        for level in [-1.0, 0.0, 1.0] {
            let mark = Point::new(day, 200.0 + level * 14.5);
            asked.push(Wanted {
                mark,
                ..wanted(day, 1, 116.0)
            });
            marks.push(Rect::new(mark.x - 6.5, mark.y - 6.5, 13.0, 13.0));
        }
    }
    let placed = place(&asked, &marks, &room);
    assert_eq!(placed.iter().flatten().count(), 9);
}
