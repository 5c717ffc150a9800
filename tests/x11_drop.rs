//! A real drop of files on the real window, under a virtual X server: two good files and a bad one. What the window
//! opened is read from the session that it keeps. Skipped, with a word, where the server or its tools are missing.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop, and tells what it measured"
)]
#![cfg(all(target_os = "linux", feature = "gui"))]

use std::path::Path;
use std::process::Command;

const PYTHON: &str = "/usr/bin/python3";

/// What the test cannot do without, where it is missing.
fn missing() -> Option<&'static str> {
    let works = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output();
        output.is_ok_and(|output| output.status.success())
    };
    [
        ("xvfb-run", works("xvfb-run", &["--help"])),
        ("xdotool", works("xdotool", &["--version"])),
        ("python3-xlib", works(PYTHON, &["-c", "import Xlib.display"])),
    ]
    .into_iter()
    .find_map(|(name, there)| (!there).then_some(name))
}

/// Starts the window, waits for it, drops the files, waits for the session to be kept, and ends the window.
const SCRIPT: &str = r#"
"$WAQAI" & program=$!
trap 'kill $program 2>/dev/null' EXIT
window=
for _ in $(seq 100); do
  window=$(xdotool search --class waqai 2>/dev/null | tail -n 1)
  [ -n "$window" ] && break
  sleep 0.2
done
[ -n "$window" ] || { echo "no window" >&2; exit 3; }
sleep 2
"$PYTHON" "$DROP" "$window" "$@" || exit 4
for _ in $(seq 75); do
  grep -q 'dropped-two' "$WAQAI_HOME/session.waqai" 2>/dev/null && exit 0
  sleep 0.2
done
echo "the session was not kept" >&2
exit 5
"#;

fn article(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn files_dropped_on_the_window_are_opened() {
    if let Some(name) = missing() {
        println!("skipped: {name} is not here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let files = [
        article(
            folder.path(),
            "مقال أول 20%.txt",
            "عنوان أول\n\nحصلت كتلة تقدم على 37 مقعدا. dropped-one",
        ),
        article(folder.path(), "empty.txt", ""),
        article(
            folder.path(),
            "second.html",
            "<html><body><article><h1>عنوان ثان</h1><p>أعلنت المفوضية العليا للانتخابات النتائج النهائية في بغداد يوم الثلاثاء بعد أسابيع من الفرز والعد. dropped-two</p></article></body></html>",
        ),
    ];
    let output = Command::new("xvfb-run")
        .args(["-a", "-s", "-screen 0 1280x800x24", "bash", "-c", SCRIPT, "drop"])
        .args(&files)
        .env("WAQAI", env!("CARGO_BIN_EXE_waqai"))
        .env("WAQAI_HOME", &home)
        .env("PYTHON", PYTHON)
        .env("DROP", Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/x11/drop.py"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {said}", output.status);
    let session = std::fs::read_to_string(home.join("session.waqai")).unwrap();
    assert!(
        session.contains("مقال أول 20%.txt") && session.contains("second.html"),
        "both good files are open"
    );
    assert!(!session.contains("empty.txt"), "the empty file is not");
    assert_eq!(session.matches("\"path\"").count(), 2, "the sample made room: {session}");
}
