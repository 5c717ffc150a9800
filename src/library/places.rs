//! Where each of several windows keeps its session, so that none writes over another's: a window holds the lock of its place
//! while it is open. What a window left behind in a place of its own is found again by the next one.

use std::fs::File;

use super::Library;

/// So many windows have places of their own.
const MOST_WINDOWS: u32 = 16;

/// A place.
#[derive(Debug)]
pub(super) struct Place {
    number: u32,
    /// Held as long as the window is open; none where the file system knows no locks.
    _lock: Option<File>,
}

/// What came of asking for a lock.
enum Asked {
    Ours(File),
    Taken,
    Unknown,
}

impl Library {
    /// Takes the first place that no other window holds, for this library and all copies of it.
    pub fn take_place(&self) {
        if self.place.get().is_some() {
            return;
        }
        for number in 1..=MOST_WINDOWS {
            let place = match self.ask(number) {
                Asked::Ours(lock) => Place {
                    number,
                    _lock: Some(lock),
                },
                Asked::Taken => continue,
                Asked::Unknown => Place { number: 1, _lock: None },
            };
            let _ = self.place.set(place);
            return;
        }
    }

    /// The libraries of places other than this one's that hold a session and that no window holds.
    pub fn left_behind(&self) -> Vec<Self> {
        let own = self.number();
        let free = |number: u32| {
            let library = self.at(Place { number, _lock: None });
            if number == own || !library.has_session() {
                return None;
            }
            match self.ask(number) {
                Asked::Ours(lock) => Some(self.at(Place {
                    number,
                    _lock: Some(lock),
                })),
                Asked::Taken | Asked::Unknown => None,
            }
        };
        (1..=MOST_WINDOWS).filter_map(free).collect()
    }

    fn at(&self, place: Place) -> Self {
        let library = Self::in_folder(&self.folder);
        let _ = library.place.set(place);
        library
    }

    fn number(&self) -> u32 {
        self.place.get().map_or(1, |place| place.number)
    }

    /// The name under which this window keeps the file that the first one keeps as `name`.
    pub(super) fn own(&self, name: &str) -> String {
        match (self.number(), name.split_once('.')) {
            (1, _) | (_, None) => name.to_owned(),
            (number, Some((stem, ending))) => format!("{stem}-{number}.{ending}"),
        }
    }

    fn ask(&self, number: u32) -> Asked {
        if self.prepare().is_err() {
            return Asked::Unknown;
        }
        let path = self.folder.join(format!("window-{number}.lock"));
        let Ok(file) = File::options().create(true).truncate(false).write(true).open(path) else {
            return Asked::Unknown;
        };
        match file.try_lock() {
            Ok(()) => Asked::Ours(file),
            Err(std::fs::TryLockError::WouldBlock) => Asked::Taken,
            Err(std::fs::TryLockError::Error(_)) => Asked::Unknown,
        }
    }
}
