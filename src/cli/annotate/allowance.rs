//! A bound on bytes: who would go over it waits. Knows no lines.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes that may be underway at a time.
pub(super) struct Allowance {
    most: usize,
    taken: Mutex<usize>,
    given_back: Condvar,
}

impl Allowance {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            taken: Mutex::new(0),
            given_back: Condvar::new(),
        }
    }

    /// Takes `bytes`, waiting until they fit. More than the whole allowance fits once nothing else is underway.
    pub(super) fn take(&self, bytes: usize) {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = self
            .given_back
            .wait_while(taken, |taken| *taken > 0 && *taken + bytes > self.most)
            .unwrap_or_else(PoisonError::into_inner);
        *taken += bytes;
    }

    /// Gives `bytes` back.
    pub(super) fn give_back(&self, bytes: usize) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = taken.saturating_sub(bytes);
        self.given_back.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    #[test]
    fn more_than_all_travels_alone() {
        let allowance = Arc::new(Allowance::new(10));
        allowance.take(25);
        let (sender, receiver) = channel();
        let waiting = {
            let allowance = Arc::clone(&allowance);
            let worker = std::thread::Builder::new().spawn(move || {
                for bytes in [4, 6, 1] {
                    allowance.take(bytes);
                    sender.send(bytes).unwrap();
                }
            });
            worker.unwrap()
        };
        assert!(receiver.try_recv().is_err());
        allowance.give_back(25);
        assert_eq!((receiver.recv(), receiver.recv()), (Ok(4), Ok(6)));
        assert!(receiver.try_recv().is_err());
        allowance.give_back(4);
        assert_eq!(receiver.recv(), Ok(1));
        waiting.join().unwrap();
    }
}
