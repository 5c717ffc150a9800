//! `waqai annotate`: JSON Lines in, JSON Lines out, in order. A reader, one worker a core and an in-order writer, joined
//! by bounded channels and a bound on the bytes between them, so that memory does not grow with the stream, nor with
//! many long lines in a row.
//!
//! Lines travel in batches of what has already arrived: a busy stream costs few hand-overs, and a slow one gets each
//! answer at once. A line that cannot be read is answered with an error in its place; that is data, so the exit status
//! stays 0.

mod allowance;
mod line;
mod source;

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;

use super::Outcome;
use super::output;
use super::words::Words;
use crate::pipeline;
use allowance::Allowance;
use source::{Batch, Source};

/// Batches between reader and writer, for each worker: enough that one slow line does not idle the others.
const BATCHES_PER_WORKER: usize = 8;
/// Bytes of lines between reader and writer. A line longer than this travels alone.
const BYTES_UNDERWAY_MAX: usize = 16 << 20;

/// Room for the answers to a batch that is made beforehand, of which only what is written takes memory; growing would hold
/// the answers to a long line twice.
const OUT_BYTES: usize = 256 << 20;

/// A batch and where its answers go.
struct Job {
    batch: Batch,
    answers: SyncSender<Vec<u8>>,
}

/// What the writer waits for, in the order of the stream.
struct Ticket {
    answers: Receiver<Vec<u8>>,
    /// Bytes of the lines, to be given back to the allowance once they are answered.
    bytes: usize,
}

/// Appends the answer to one line of `annotate` to `out`, exactly one line whatever `line` holds.
pub fn answer_line(line: &[u8], out: &mut Vec<u8>) {
    line::answer(line, out);
}

/// Answers stdin on stdout until it ends or nobody reads the answers.
pub(crate) fn run() -> Outcome {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let ended = answer_stream(std::io::stdin(), &mut std::io::stdout().lock(), workers);
    match ended {
        Ok(()) => Outcome::Done,
        // The words are loaded only now: a stream that ends well never needs them.
        Err(error) => output::ended(Err(error), &Words::choose(&std::env::args_os().collect::<Vec<_>>())),
    }
}

/// Answers every line of `input` on `output`, in order. The threads are not waited for when writing fails: the reader may
/// sit waiting for a line that never comes.
fn answer_stream(input: impl Read + Send + 'static, output: &mut impl Write, workers: usize) -> std::io::Result<()> {
    let capacity = workers * BATCHES_PER_WORKER;
    let (jobs, queue) = sync_channel::<Job>(capacity);
    let (tickets, waiting) = sync_channel::<Ticket>(capacity);
    let allowance = Arc::new(Allowance::new(BYTES_UNDERWAY_MAX));
    let queue = Arc::new(Mutex::new(queue));
    for number in 0..workers {
        let queue = Arc::clone(&queue);
        Builder::new()
            .name(format!("annotate-{number}"))
            .spawn(move || work(&queue))?;
    }
    // Only the workers hold the queue now: when they are gone, so is it.
    drop(queue);
    let reading = {
        let allowance = Arc::clone(&allowance);
        Builder::new()
            .name("annotate-reader".to_owned())
            .spawn(move || read(input, &jobs, &tickets, &allowance))?
    };
    for ticket in waiting {
        // Workers outlive any fault in a line; one that is lost all the same has nothing to say.
        if let Ok(answers) = ticket.answers.recv() {
            output.write_all(&answers)?;
            output.flush()?;
        }
        allowance.give_back(ticket.bytes);
    }
    reading.join().unwrap_or(Ok(()))
}

/// Reads until the end, or until the writer is gone.
fn read(input: impl Read, jobs: &SyncSender<Job>, tickets: &SyncSender<Ticket>, allowance: &Allowance) -> std::io::Result<()> {
    let mut source = Source::new(input);
    let mut is_first = true;
    while let Some(batch) = source.next_batch()? {
        let bytes = batch.bytes.len();
        allowance.take(bytes);
        if std::mem::take(&mut is_first) {
            Builder::new().name("annotate-words".to_owned()).spawn(pipeline::prepare)?;
        }
        let (answers, receiver) = sync_channel(1);
        let ticket = Ticket {
            answers: receiver,
            bytes,
        };
        if tickets.send(ticket).is_err() || jobs.send(Job { batch, answers }).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

fn work(queue: &Mutex<Receiver<Job>>) {
    loop {
        // Held while waiting: the one who waits is the one who takes the next batch.
        let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { batch, answers }) = job else { return };
        // Facts take up to five times the room of their text.
        let bytes = batch.bytes.len();
        let mut out = Vec::with_capacity(bytes.max(bytes.saturating_mul(5).min(OUT_BYTES)));
        for line in batch.lines() {
            line::answer(line, &mut out);
        }
        if batch.too_long {
            line::answer_too_long(&mut out);
        }
        // The writer is gone when nobody reads any more; the reader notices too.
        let _ = answers.send(out);
    }
}

#[cfg(test)]
mod tests;
