//! Drives the targets on a stable compiler with inputs from a seed, and looks for inputs whose time grows faster than
//! their length.
//!
//! `cargo run --release --no-default-features --bin runner -- --runs 10000000 [--seed N] [--length N] [--only TARGET]`
//! runs that many inputs, most of them through `read`. `--growth N` instead repeats each of N short pieces up to 16 and
//! 64 KB and reports where four times the length takes more than eight times as long.
//! A panic names the seed and the number of the run; `--seed S --skip N --runs 1` repeats it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use waqai_fuzz::{Generator, Material, TARGETS, Target};

struct Arguments {
    runs: u64,
    skip: u64,
    growth: u64,
    seed: u64,
    length: usize,
    only: Option<String>,
}

fn arguments() -> Arguments {
    let mut parsed = Arguments {
        runs: 100_000,
        skip: 0,
        growth: 0,
        seed: 1,
        length: 120,
        only: None,
    };
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        let value = given.next().unwrap_or_default();
        let number = || value.parse::<u64>().expect("a number");
        match name.as_str() {
            "--runs" => parsed.runs = number(),
            "--skip" => parsed.skip = number(),
            "--growth" => parsed.growth = number(),
            "--seed" => parsed.seed = number(),
            "--length" => parsed.length = number() as usize,
            "--only" => parsed.only = Some(value),
            _ => panic!("unknown argument {name}"),
        }
    }
    parsed
}

fn main() -> ExitCode {
    let arguments = arguments();
    let material = Material::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    let (texts, words) = material.counts();
    assert!(texts > 0 && words > 0, "no articles or words found");
    if arguments.growth > 0 {
        return growth(&arguments, &material);
    }
    run(&arguments, &material)
}

/// The target of one run: half of them go through `read`, the heart of the program.
fn target_of(arguments: &Arguments, number: u64) -> (&'static str, Target) {
    if let Some(name) = &arguments.only {
        return *TARGETS.iter().find(|(known, _)| known == name).expect("a target's name");
    }
    let place = if number % 2 == 0 { 0 } else { 1 + (number / 2 % 5) as usize };
    TARGETS[place]
}

fn run(arguments: &Arguments, material: &Material) -> ExitCode {
    let begun = Instant::now();
    let mut failures = 0_u32;
    let mut slowest = (Duration::ZERO, 0, "");
    let mut counts = [0_u64; TARGETS.len()];
    let mut bytes = 0;
    for number in arguments.skip..arguments.skip + arguments.runs {
        // Each run has a seed of its own, so that one can be repeated without those before it.
        let mut generator = Generator::new(material, arguments.seed.wrapping_mul(0x1_0000_0001).wrapping_add(number << 1));
        let (name, target) = target_of(arguments, number);
        let input = generator.bytes(1 + number as usize % arguments.length);
        bytes += input.len();
        let started = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| target(&input))).is_err() {
            failures += 1;
            eprintln!("FAILED {name}: --seed {} --skip {number} --runs 1: {:?}", arguments.seed, String::from_utf8_lossy(&input));
            if failures == 20 {
                break;
            }
        }
        let took = started.elapsed();
        if took > slowest.0 {
            slowest = (took, number, name);
        }
        if let Some(place) = TARGETS.iter().position(|(known, _)| *known == name) {
            counts[place] += 1;
        }
        if (number + 1) % 1_000_000 == 0 {
            eprintln!("{} million runs, {} s", (number + 1) / 1_000_000, begun.elapsed().as_secs());
        }
    }
    let each: Vec<String> = TARGETS.iter().zip(counts).map(|((name, _), count)| format!("{name} {count}")).collect();
    println!(
        "{} runs ({}), {} MB, {} failures, {:.0} s; slowest {:?} ({} --skip {})",
        counts.iter().sum::<u64>(),
        each.join(", "),
        bytes / 1_000_000,
        failures,
        begun.elapsed().as_secs_f64(),
        slowest.0,
        slowest.2,
        slowest.1,
    );
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The shortest of some runs, which other work on the machine disturbs least.
fn time(target: Target, input: &[u8]) -> Duration {
    (0..3)
        .map(|_| {
            let started = Instant::now();
            target(input);
            started.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn growth(arguments: &Arguments, material: &Material) -> ExitCode {
    const SHORT_BYTES: usize = 16 << 10;
    const TIMES: usize = 4;
    let mut found = 0_u32;
    let mut worst = (0.0_f64, String::new());
    for number in arguments.skip..arguments.skip + arguments.growth {
        let mut generator = Generator::new(material, arguments.seed.wrapping_mul(0x1_0000_0001).wrapping_add(number << 1));
        let (name, target) = target_of(arguments, number);
        let piece = generator.text(1 + number as usize % 60);
        let short = piece.repeat(SHORT_BYTES / piece.len().max(1) + 1);
        let long = short.repeat(TIMES);
        let (first, second) = (time(target, short.as_bytes()), time(target, long.as_bytes()));
        let ratio = second.as_secs_f64() / first.as_secs_f64().max(1e-6);
        if ratio > worst.0 {
            worst = (ratio, format!("{name} {piece:?}"));
        }
        // Small times say nothing: the clock and the caches make most of them.
        if ratio > 2.0 * TIMES as f64 && second > Duration::from_millis(20) {
            found += 1;
            println!("GROWS {name} --skip {number}: {first:?} to {second:?} for {piece:?}");
        }
    }
    println!("{} pieces, {found} that grow faster than their length; worst ratio {:.1} for {}", arguments.growth, worst.0, worst.1);
    if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
