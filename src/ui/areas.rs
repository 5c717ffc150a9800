//! The main areas of the window for the keyboard: a key goes from one to the next, wherever in it the focus is, and each
//! has one control that takes it. Knows no content.

use egui::{Context, Id, Rect};

/// An area of the window, in the order in which the key goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// What can be done, at the top.
    Toolbar,
    /// The article.
    Article,
    /// The sheet that explains a fact.
    Why,
    /// The seats.
    Charts,
    /// The events.
    Timeline,
    /// Messages.
    Notices,
    /// The line at the bottom.
    Status,
}

#[derive(Clone, Debug, Default)]
struct Areas {
    /// Those of this frame so far, and where they are.
    seen: Vec<(Area, Rect)>,
    /// Those of the last whole frame.
    known: Vec<(Area, Rect)>,
    /// The one that is to have the keyboard, until one of its controls takes it.
    wanted: Option<Area>,
}

fn with<R>(context: &Context, act: impl FnOnce(&mut Areas) -> R) -> R {
    context.data_mut(|data| act(data.get_temp_mut_or_default(Id::unique("waqai-areas"))))
}

/// Says where an area is in this frame.
pub fn place(context: &Context, area: Area, rect: Rect) {
    with(context, |areas| {
        areas.seen.retain(|(seen, _)| *seen != area);
        areas.seen.push((area, rect));
    });
}

/// True once where the keyboard is to come into `area`: the control that asks takes it.
pub fn enters(context: &Context, area: Area) -> bool {
    with(context, |areas| {
        let wanted = areas.wanted == Some(area);
        if wanted {
            areas.wanted = None;
        }
        wanted
    })
}

/// Lets the keyboard come into `area`, where one of its controls takes it.
pub fn want(context: &Context, area: Area) {
    with(context, |areas| areas.wanted = Some(area));
}

/// Ends a frame: what was placed in it are the areas there are. An area whose controls did not take the keyboard has none.
pub fn end(context: &Context) {
    with(context, |areas| {
        areas.known = std::mem::take(&mut areas.seen);
        areas.known.sort_by_key(|(area, _)| *area);
    });
}

/// Lets the keyboard come into the next area in this frame, or into the one before.
pub fn step(context: &Context, forward: bool) {
    let focused = context
        .memory(egui::Memory::focused)
        .and_then(|id| context.read_response(id))
        .map(|response| response.rect.center());
    with(context, |areas| {
        areas.wanted = next(&areas.known, focused, forward);
    });
}

/// The area after the one that holds `focused`; without one the article, which is the window's middle.
fn next(known: &[(Area, Rect)], focused: Option<egui::Pos2>, forward: bool) -> Option<Area> {
    let holds = |(_, rect): &&(Area, Rect)| focused.is_some_and(|focused| rect.contains(focused));
    // The sheet lies over the article: of two the smaller one is meant.
    let here = known
        .iter()
        .filter(holds)
        .min_by(|(_, a), (_, b)| a.area().total_cmp(&b.area()));
    let Some((here, _)) = here else {
        let article = known.iter().find(|(area, _)| *area == Area::Article);
        return article.or(known.first()).map(|(area, _)| *area);
    };
    let at = known.iter().position(|(area, _)| area == here)?;
    let count = known.len();
    let to = if forward { at + 1 } else { at + count - 1 } % count;
    known.get(to).map(|(area, _)| *area)
}

#[cfg(test)]
mod tests {
    use egui::Pos2;

    use super::*;

    #[test]
    fn the_key_goes_round_through_the_areas_there_are() {
        let rect = |x: f32, width: f32| Rect::from_min_max(Pos2::new(x, 0.0), Pos2::new(x + width, 10.0));
        let known = [
            (Area::Toolbar, rect(0.0, 10.0)),
            (Area::Article, rect(10.0, 10.0)),
            (Area::Why, rect(12.0, 4.0)),
            (Area::Charts, rect(20.0, 10.0)),
        ];
        let at = |x: f32, forward: bool| next(&known, Some(Pos2::new(x, 5.0)), forward);
        assert_eq!(at(5.0, true), Some(Area::Article));
        assert_eq!(at(11.0, true), Some(Area::Why));
        assert_eq!(at(13.0, true), Some(Area::Charts));
        assert_eq!(at(25.0, true), Some(Area::Toolbar));
        assert_eq!(at(5.0, false), Some(Area::Charts));
        assert_eq!(next(&known, None, true), Some(Area::Article));
        assert_eq!(next(&[], None, true), None);
    }
}
