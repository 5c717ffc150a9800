//! Work off the window's thread: named workers with bounded queues, cancel tokens, progress, and a wake-up when there is
//! something to show. Owns threads; knows nothing of what the work is.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use crate::base::{CancelToken, Message};

/// Jobs that may wait for one worker.
const QUEUE: usize = 64;
/// Reports that may wait for the window; workers pause beyond it.
const REPORTS: usize = 256;
/// Work longer than this shows its progress.
pub(crate) const SHOWN_AFTER: Duration = Duration::from_millis(300);

/// Which worker does a job. Jobs of one lane run in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Opening and reading articles.
    Open,
    /// Reading an open article anew.
    Read,
    /// Pictures and files going out.
    Write,
    /// What the panes show of many facts or of a long article.
    View,
    /// Session and settings.
    Keep,
    /// Waiting for the user in a dialog of the system.
    Dialog,
}

impl Lane {
    const ALL: [Self; 6] = [Self::Open, Self::Read, Self::Write, Self::View, Self::Keep, Self::Dialog];

    fn thread_name(self) -> &'static str {
        match self {
            Self::Open => "waqai-open",
            Self::Read => "waqai-read",
            Self::Write => "waqai-write",
            Self::View => "waqai-view",
            Self::Keep => "waqai-keep",
            Self::Dialog => "waqai-dialog",
        }
    }
}

/// What a job is given to work with.
pub(crate) struct Job<Report> {
    /// To be looked at often.
    pub(crate) cancel: CancelToken,
    progress: Arc<AtomicU64>,
    reports: SyncSender<Envelope<Report>>,
    wake: Wake,
    id: u64,
}

impl<Report> Job<Report> {
    /// Hands something to the window. False once the window is gone.
    pub(crate) fn report(&self, report: Report) -> bool {
        let sent = self
            .reports
            .send(Envelope {
                job: self.id,
                content: Content::Report(report),
            })
            .is_ok();
        self.wake.wake();
        sent
    }

    /// A function that takes the done share in thousandths.
    pub(crate) fn progress(&self) -> impl Fn(u64) + Send + Sync + use<Report> {
        let (progress, wake) = (Arc::clone(&self.progress), self.wake.clone());
        let begun = Instant::now();
        move |thousandths| {
            let before = progress.swap(thousandths.min(1000), Ordering::Relaxed);
            // A repaint for each hundredth is enough, and none while nothing is shown yet.
            if before / 10 != thousandths / 10 && begun.elapsed() > SHOWN_AFTER {
                wake.wake();
            }
        }
    }
}

struct Envelope<Report> {
    job: u64,
    content: Content<Report>,
}

enum Content<Report> {
    Report(Report),
    Done,
    Crashed,
}

/// Wakes the window, once there is one.
#[derive(Clone, Default)]
pub(crate) struct Wake(Arc<OnceLock<egui::Context>>);

impl Wake {
    /// From now on this window is woken.
    pub(crate) fn attach(&self, context: &egui::Context) {
        // A second window of the same state does not occur.
        let _ = self.0.set(context.clone());
    }

    fn wake(&self) {
        if let Some(context) = self.0.get() {
            context.request_repaint();
        }
    }
}

/// A job that is waiting or running.
pub(crate) struct Running {
    /// Names it in commands.
    pub(crate) id: u64,
    /// What it does, in words.
    pub(crate) what: Message,
    lane: Lane,
    cancel: CancelToken,
    progress: Arc<AtomicU64>,
    since: Instant,
}

impl Running {
    /// Done share from 0 to 1; none where it does not say.
    pub(crate) fn progress(&self) -> Option<f32> {
        let thousandths = self.progress.load(Ordering::Relaxed);
        (thousandths > 0).then(|| thousandths as f32 / 1000.0)
    }

    /// True once it has run long enough to be shown.
    pub(crate) fn is_shown(&self) -> bool {
        !matches!(self.lane, Lane::Dialog | Lane::Keep) && self.since.elapsed() >= SHOWN_AFTER
    }
}

type Work<Report> = Box<dyn FnOnce(&Job<Report>) + Send>;
/// Where a lane's jobs wait.
type Queue<Report> = SyncSender<(Job<Report>, Work<Report>)>;

/// The workers and what they are at.
pub(crate) struct Jobs<Report> {
    lanes: [Option<Queue<Report>>; 6],
    sender: SyncSender<Envelope<Report>>,
    receiver: Receiver<Envelope<Report>>,
    running: Vec<Running>,
    next: u64,
    wake: Wake,
}

/// What came out of one look at the workers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome<Report> {
    /// A job says something.
    Report(Report),
    /// A job stopped by a fault of the program.
    Crashed(Message),
}

impl<Report: Send + 'static> Jobs<Report> {
    /// No workers yet; each starts with its first job.
    pub(crate) fn new() -> Self {
        let (sender, receiver) = sync_channel(REPORTS);
        Self {
            lanes: [None, None, None, None, None, None],
            sender,
            receiver,
            running: Vec::new(),
            next: 0,
            wake: Wake::default(),
        }
    }

    /// What wakes the window.
    pub(crate) fn wake(&self) -> &Wake {
        &self.wake
    }

    /// Puts a job in a lane. False where too many wait there, or no thread could be started: then nothing happens.
    pub(crate) fn start(&mut self, lane: Lane, what: Message, work: impl FnOnce(&Job<Report>) + Send + 'static) -> bool {
        let id = self.next;
        let cancel = CancelToken::default();
        let progress = Arc::new(AtomicU64::new(0));
        let job = Job {
            cancel: cancel.clone(),
            progress: Arc::clone(&progress),
            reports: self.sender.clone(),
            wake: self.wake.clone(),
            id,
        };
        let Some(index) = Lane::ALL.iter().position(|known| *known == lane) else {
            return false;
        };
        let Some(slot) = self.lanes.get_mut(index) else { return false };
        let queue = match slot {
            Some(queue) => queue,
            None => match start_worker(lane) {
                Some(queue) => slot.insert(queue),
                None => return false,
            },
        };
        match queue.try_send((job, Box::new(work))) {
            Ok(()) => {}
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => return false,
        }
        self.next += 1;
        self.running.push(Running {
            id,
            what,
            lane,
            cancel,
            progress,
            since: Instant::now(),
        });
        true
    }

    /// Everything the workers have said since the last look.
    pub(crate) fn collect(&mut self) -> Vec<Outcome<Report>> {
        let mut outcomes = Vec::new();
        while let Ok(envelope) = self.receiver.try_recv() {
            outcomes.extend(self.open(envelope));
        }
        outcomes
    }

    /// Waits until nothing runs (dialogs apart), or the time is over.
    pub(crate) fn collect_all(&mut self, limit: Duration) -> Vec<Outcome<Report>> {
        let end = Instant::now() + limit;
        let mut outcomes = Vec::new();
        while self.running.iter().any(|job| job.lane != Lane::Dialog) {
            match self.receiver.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(envelope) => outcomes.extend(self.open(envelope)),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        outcomes
    }

    fn open(&mut self, envelope: Envelope<Report>) -> Option<Outcome<Report>> {
        match envelope.content {
            Content::Report(report) => Some(Outcome::Report(report)),
            Content::Done => {
                self.running.retain(|job| job.id != envelope.job);
                None
            }
            Content::Crashed => {
                let index = self.running.iter().position(|job| job.id == envelope.job)?;
                Some(Outcome::Crashed(self.running.remove(index).what))
            }
        }
    }

    /// Asks a job to stop; it leaves the list when it has.
    pub(crate) fn cancel(&self, id: u64) {
        if let Some(job) = self.running.iter().find(|job| job.id == id) {
            job.cancel.cancel();
        }
    }

    /// True where nothing waits or runs in the lane.
    pub(crate) fn is_idle(&self, lane: Lane) -> bool {
        self.running.iter().all(|job| job.lane != lane)
    }

    /// What waits or runs.
    pub(crate) fn running(&self) -> &[Running] {
        &self.running
    }

    /// How long until the next job is to be shown; none where none is about to be.
    pub(crate) fn shown_in(&self) -> Option<Duration> {
        let waiting = self
            .running
            .iter()
            .filter(|job| !matches!(job.lane, Lane::Dialog | Lane::Keep) && !job.is_shown());
        waiting.map(|job| SHOWN_AFTER.saturating_sub(job.since.elapsed())).min()
    }
}

impl<Report> Drop for Jobs<Report> {
    fn drop(&mut self) {
        for job in &self.running {
            job.cancel.cancel();
        }
    }
}

fn start_worker<Report: Send + 'static>(lane: Lane) -> Option<Queue<Report>> {
    let (sender, queue) = sync_channel::<(Job<Report>, Work<Report>)>(QUEUE);
    let thread = std::thread::Builder::new().name(lane.thread_name().to_owned());
    thread
        .spawn(move || {
            for (job, work) in queue {
                // A fault in one article must not take the window or the next article with it.
                let whole = catch_unwind(AssertUnwindSafe(|| work(&job))).is_ok();
                let content = if whole { Content::Done } else { Content::Crashed };
                let gone = job.reports.send(Envelope { job: job.id, content }).is_err();
                job.wake.wake();
                if gone {
                    break;
                }
            }
        })
        .ok()?;
    Some(sender)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn jobs_of_a_lane_run_in_order_and_leave_the_list() {
        let mut jobs = Jobs::new();
        for number in 0..5 {
            assert!(jobs.start(Lane::Open, Message::new("app-name"), move |job| {
                job.report(number);
            }));
        }
        let said = jobs.collect_all(LONG);
        assert_eq!(said, (0..5).map(Outcome::Report).collect::<Vec<_>>());
        assert!(jobs.running().is_empty());
    }

    #[test]
    fn a_panic_is_reported_and_the_worker_lives_on() {
        let mut jobs = Jobs::new();
        jobs.start(Lane::Open, Message::new("app-name"), |_| panic!("on purpose"));
        jobs.start(Lane::Open, Message::new("app-name"), |job| {
            job.report(7);
        });
        let said = jobs.collect_all(LONG);
        assert_eq!(said, vec![Outcome::Crashed(Message::new("app-name")), Outcome::Report(7)]);
    }

    #[test]
    fn a_cancelled_job_stops() {
        let mut jobs = Jobs::<()>::new();
        jobs.start(Lane::Open, Message::new("app-name"), |job| {
            while !job.cancel.is_cancelled() {
                std::thread::yield_now();
            }
        });
        let id = jobs.running()[0].id;
        jobs.cancel(id);
        jobs.collect_all(LONG);
        assert!(jobs.running().is_empty());
    }

    #[test]
    fn a_full_lane_refuses_and_says_so() {
        let mut jobs = Jobs::<()>::new();
        let work = |job: &Job<()>| {
            while !job.cancel.is_cancelled() {
                std::thread::yield_now();
            }
        };
        let taken = (0..QUEUE + 10)
            .filter(|_| jobs.start(Lane::Write, Message::new("app-name"), work))
            .count();
        assert!((QUEUE..=QUEUE + 1).contains(&taken));
        assert_eq!(jobs.running().len(), taken);
    }
}
