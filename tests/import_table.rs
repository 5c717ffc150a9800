//! Holds the order of modules that `src/lib.rs` states: nothing imports from a module below it, the drawing libraries
//! stay where they belong, and the core never names the window's.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop, and tells what it measured"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// From the top: each may import only from those before it (and itself).
const ORDER: [&str; 16] = [
    "base", "arabic", "document", "lexicon", "extract", "resolve", "dossier", "pipeline", "view", "library", "typeset", "chart",
    "export", "ui", "app", "cli",
];

/// A library and the only modules that may name it.
const OWNERS: [(&str, &[&str]); 6] = [
    ("cosmic_text::", &["typeset"]),
    ("egui::", &["ui", "app"]),
    ("eframe::", &["app"]),
    ("rfd::", &["app"]),
    ("plotters::", &["chart"]),
    ("dom_smoothie::", &["document"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join("src"), &mut found);
    assert!(found.len() > ORDER.len(), "sources not found");
    found
}

/// The top module a file belongs to: the first folder under `src`, or the file's own name.
fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// Lines of code with their numbers, comments left out.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or("").to_owned()))
        .collect()
}

#[test]
fn nothing_imports_from_a_module_below_it() {
    let mut wrong = Vec::new();
    for path in sources() {
        let module = module_of(&path);
        let Some(row) = ORDER.iter().position(|name| *name == module) else {
            continue;
        };
        for (number, line) in code(&path) {
            for below in &ORDER[row + 1..] {
                if line.contains(&format!("crate::{below}::")) || line.contains(&format!("crate::{below};")) {
                    wrong.push(format!("{}:{number}: {module} imports {below}", path.display()));
                }
            }
            // `use crate::{a, b}` would hide an import from the check above.
            if line.contains("use crate::{") {
                wrong.push(format!("{}:{number}: write one `use` a module", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_library_is_named_only_where_it_belongs() {
    let mut wrong = Vec::new();
    for path in sources() {
        let module = module_of(&path);
        for (number, line) in code(&path) {
            for (library, owners) in OWNERS {
                let Some((before, _)) = line.split_once(library) else {
                    continue;
                };
                let whole_word = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
                if whole_word && !owners.contains(&module.as_str()) {
                    wrong.push(format!("{}:{number}: {module} names {library}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_owns() {
    let silent: Vec<_> = sources()
        .into_iter()
        .filter(|path| path.file_name().is_some_and(|name| name != "tests.rs"))
        .filter(|path| !fs::read_to_string(path).unwrap().trim_start().starts_with("//!"))
        .collect();
    assert!(silent.is_empty(), "no `//!` at the top of {silent:?}");
}
