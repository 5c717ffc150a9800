//! What long work is watched by: whether it is to stop, and how far it has come. Knows no work.

use super::{CancelToken, Cancelled};

/// A stretch of work under watch. Asking costs a load where nobody follows, so that inner loops can.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    cancel: &'a CancelToken,
    follower: Option<&'a dyn Fn(f32)>,
    /// Where the stretch lies in the whole, in shares of it.
    from: f32,
    length: f32,
}

impl<'a> Watch<'a> {
    /// Work that may be stopped and that nobody follows.
    pub fn new(cancel: &'a CancelToken) -> Self {
        Self {
            cancel,
            follower: None,
            from: 0.0,
            length: 1.0,
        }
    }

    /// Work whose done share, from 0 to 1, `follower` is told.
    pub fn followed(cancel: &'a CancelToken, follower: &'a dyn Fn(f32)) -> Self {
        Self {
            follower: Some(follower),
            ..Self::new(cancel)
        }
    }

    /// The part of this stretch between two shares of it.
    #[must_use]
    pub fn part(self, from: f32, until: f32) -> Self {
        Self {
            from: self.from + self.length * from,
            length: self.length * (until - from),
            ..self
        }
    }

    /// Tells how much of this stretch is done; `Err` once someone asked the work to stop.
    #[inline]
    pub fn at(self, done: usize, total: usize) -> Result<(), Cancelled> {
        if let Some(follower) = self.follower {
            follower(self.from + self.length * (done as f32 / total.max(1) as f32).min(1.0));
        }
        self.cancel.check()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn parts_lie_in_the_whole_and_a_stop_is_heard() {
        let told = RefCell::new(Vec::new());
        let cancel = CancelToken::default();
        let follower = |share| told.borrow_mut().push(share);
        let watch = Watch::followed(&cancel, &follower).part(0.5, 1.0);
        assert_eq!(watch.at(0, 4), Ok(()));
        assert_eq!(watch.part(0.0, 0.5).at(4, 4), Ok(()));
        assert_eq!(watch.at(9, 0), Ok(()));
        assert_eq!(*told.borrow(), [0.5, 0.75, 1.0]);
        cancel.cancel();
        assert_eq!(watch.at(1, 4), Err(Cancelled));
        assert_eq!(Watch::new(&cancel).at(0, 1), Err(Cancelled));
    }
}
