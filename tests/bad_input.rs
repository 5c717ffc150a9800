//! Bad input through the built program: each is named on stderr with the reason and what to do, in the language of the
//! interface; the exit status is 1 and the other files are still read.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop, and tells what it measured"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use waqai::base::Message;
use waqai::document::open::OpenError;
use waqai::view::{Digits, Language, Strings};

const GOOD: &str = "عنوان الخبر\n\nحصل تحالف الفتح على 48 مقعدا في انتخابات عام 2018 التي جرت في العراق.\n";

struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waqai"));
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(variable);
        }
        command.env("WAQAI_HOME", self.folder.path().join("home"));
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.program().args(arguments).output().unwrap()
    }

    /// Extracts from a bad and a good file in both languages: `error` is said of the bad one, the good one is read.
    fn refuses(&self, bad: &Path, error: &OpenError) {
        let good = self.file("good.txt", GOOD);
        for (tag, language) in [("ar", Language::Arabic), ("en", Language::English)] {
            let output = self.run(&["extract", "--lang", tag, path(bad), path(&good)]);
            assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
            let diagnostic = error.diagnostic();
            let remedy = diagnostic.remedy.clone().unwrap();
            let said = format!("{} {}", sentence(language, &diagnostic.cause), sentence(language, &remedy));
            let lines = text(&output.stderr);
            assert_eq!(lines.lines().count(), 1, "{lines}");
            assert_eq!(lines.trim_end(), format!("{}: {said}", path(bad)));
            assert_eq!(articles(&output).len(), 1, "the other file is read");
        }
    }

    /// Extracts from a doubtful file: it is read, and `message` is said of it.
    fn reads_with_word(&self, doubtful: &Path, message: &Message) -> Value {
        let output = self.run(&["extract", "--lang", "en", path(doubtful)]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(&output.stderr);
        assert!(said.contains(&sentence(Language::English, message)), "{said}");
        assert_eq!(said.lines().count(), 1);
        articles(&output).remove(0)
    }

    fn reads(&self, good: &Path) -> Value {
        let output = self.run(&["extract", path(good)]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "");
        articles(&output).remove(0)
    }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn articles(output: &Output) -> Vec<Value> {
    let whole: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(whole["schema"], 1);
    whole["articles"].as_array().unwrap().clone()
}

fn sentence(language: Language, message: &Message) -> String {
    let said = Strings::new(language, Digits::Latin).get(message);
    assert_ne!(said, message.key, "no such message");
    said.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn empty_blank_binary_and_missing_files() {
    let scratch = Scratch::new();
    scratch.refuses(&scratch.file("empty.txt", ""), &OpenError::Empty);
    scratch.refuses(&scratch.file("blank.txt", " \n\t\r\n\u{feff}\u{200f} "), &OpenError::Blank);
    scratch.refuses(&scratch.file("empty.waqai", ""), &OpenError::Empty);
    let noise: Vec<u8> = (0..4096_u32)
        .map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    scratch.refuses(&scratch.file("noise.txt", noise), &OpenError::Binary);
    scratch.refuses(&scratch.file("paper.txt", "%PDF-1.7\n…"), &OpenError::OtherFormat("PDF"));
    scratch.refuses(&scratch.folder.path().join("missing.txt"), &OpenError::Missing);
}

#[test]
fn a_folder_with_nothing_usable() {
    let scratch = Scratch::new();
    scratch.file("nothing/inside/picture.png", "x");
    scratch.file("nothing/.hidden.txt", GOOD);
    scratch.refuses(&scratch.folder.path().join("nothing"), &OpenError::EmptyFolder);
    scratch.file("some/b.txt", GOOD);
    scratch.file("some/inside/a.md", GOOD);
    let output = scratch.run(&["extract", path(&scratch.folder.path().join("some"))]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(articles(&output).len(), 2);
}

#[cfg(unix)]
#[test]
fn links_in_folders_are_not_followed_and_pipes_are_not_waited_for() {
    let scratch = Scratch::new();
    scratch.file("some/a.txt", GOOD);
    let some = scratch.folder.path().join("some");
    std::os::unix::fs::symlink(&some, some.join("loop")).unwrap();
    std::os::unix::fs::symlink(some.join("a.txt"), some.join("b.txt")).unwrap();
    assert_eq!(articles(&scratch.run(&["extract", path(&some)])).len(), 1);
    let pipe = scratch.folder.path().join("pipe.txt");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    scratch.refuses(&pipe, &OpenError::NotRegular);
    scratch.refuses(Path::new("/dev/zero"), &OpenError::NotRegular);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = Scratch::new();
    let closed = scratch.file("closed.txt", GOOD);
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o0)).unwrap();
    if std::fs::read(&closed).is_err() {
        scratch.refuses(&closed, &OpenError::Forbidden);
    }
    // For the administrator nothing is closed; this file's reading fails for everyone.
    let reason = std::fs::read("/proc/self/mem").unwrap_err().to_string();
    scratch.refuses(Path::new("/proc/self/mem"), &OpenError::Unreadable(reason));
}

#[test]
fn seventy_megabytes_are_refused_by_their_size_and_sixty_open() {
    let scratch = Scratch::new();
    let large = scratch.file("large.txt", "");
    // No data is written: the size alone decides.
    std::fs::File::options()
        .write(true)
        .open(&large)
        .unwrap()
        .set_len(70_000_000)
        .unwrap();
    let error = OpenError::TooLarge {
        size: 70_000_000,
        limit: 64 << 20,
    };
    scratch.refuses(&large, &error);
    assert!(sentence(Language::English, &error.diagnostic().cause).contains("64 MiB"));
    let mut sixty = GOOD.as_bytes().to_vec();
    sixty.resize(60_000_000, b'\n');
    let article = scratch.reads(&scratch.file("sixty.txt", sixty));
    assert!(article["text"].as_str().unwrap().contains("الفتح"));
}

#[test]
fn broken_utf8_is_repaired_and_said() {
    let scratch = Scratch::new();
    let mut broken = GOOD.as_bytes().to_vec();
    broken.insert(10, 0xff);
    broken.truncate(broken.len() - 3);
    let article = scratch.reads_with_word(
        &scratch.file("broken.txt", broken),
        &Message::new("open-broken-bytes").with("count", 2),
    );
    assert!(article["text"].as_str().unwrap().contains("الفتح"));
}

#[test]
fn encodings_are_found_out_or_given() {
    let scratch = Scratch::new();
    let utf16 = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(GOOD.encode_utf16());
        units
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    for (name, bytes) in [
        ("le.txt", utf16(false, false)),
        ("be.txt", utf16(true, false)),
        ("le-mark.txt", utf16(false, true)),
        ("be-mark.txt", utf16(true, true)),
        ("windows.txt", encoding_rs::WINDOWS_1256.encode(GOOD).0.into_owned()),
        ("iso.txt", encoding_rs::ISO_8859_6.encode(GOOD).0.into_owned()),
    ] {
        assert_eq!(scratch.reads(&scratch.file(name, bytes))["text"], GOOD, "{name}");
    }
    let windows = scratch.file("windows.txt", encoding_rs::WINDOWS_1256.encode("تقدم").0);
    let output = scratch.run(&["extract", "--encoding", "windows-1256", path(&windows)]);
    assert_eq!(articles(&output)[0]["text"], "تقدم");
    let output = scratch.run(&["extract", "--encoding", "klingon", path(&windows)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("klingon"));
}

#[test]
fn a_page_without_an_article() {
    let scratch = Scratch::new();
    let page = "<!DOCTYPE html><html><head><title>بوابة</title></head><body><nav><a href='/'>الرئيسية</a></nav></body></html>";
    scratch.refuses(&scratch.file("portal.html", page), &OpenError::NoArticle);
    scratch.refuses(&scratch.file("deep.html", "<div>".repeat(2000)), &OpenError::TooComplex);
}

#[test]
fn newer_cut_and_damaged_dossiers() {
    let scratch = Scratch::new();
    let newer = r#"{"format": "waqai-dossier", "schema": 99, "articles": {}}"#;
    scratch.refuses(
        &scratch.file("newer.waqai", newer),
        &OpenError::NewerDossier { found: 99, known: 1 },
    );
    let whole = serde_json::json!({"format": "waqai-dossier", "schema": 1, "articles": [
        {"name": "a.txt", "kind": "text", "text": GOOD, "published": "2021-11-08"}
    ]})
    .to_string();
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    scratch.refuses(&scratch.file("half.waqai", &half), &OpenError::CutDossier);
    scratch.refuses(
        &scratch.file("other.waqai", "[1, 2"),
        &OpenError::DamagedDossier { line: 1, column: 2 },
    );
    let article = scratch.reads(&scratch.file("whole.waqai", &whole));
    assert_eq!(article["published"]["date"], "2021-11-08");
    assert_eq!(article["published"]["basis"], "given");
}

#[test]
fn text_that_is_not_arabic() {
    let scratch = Scratch::new();
    let english = "Commission announces results\n\nThe alliance won 48 seats in the election of 2018, the commission said.\n";
    let article = scratch.reads_with_word(&scratch.file("english.txt", english), &Message::new("open-not-arabic"));
    assert_eq!(article["seats"], serde_json::json!([]));
}

#[test]
fn articles_without_seats_or_dates_give_empty_lists() {
    let scratch = Scratch::new();
    let neither = scratch.reads(&scratch.file("neither.txt", "الطقس معتدل في الجنوب، والسماء صافية، والناس في الأسواق.\n"));
    for kind in ["seats", "totals", "events", "dates"] {
        assert_eq!(neither[kind], serde_json::json!([]), "{kind}");
    }
    assert_eq!(neither["published"]["basis"], "unknown");
}

#[test]
fn a_date_that_does_not_exist_is_wrong_usage() {
    let scratch = Scratch::new();
    let good = scratch.file("good.txt", GOOD);
    for date in ["2021-02-30", "2021-13-01", "yesterday", "0000-00-00", "99999-01-01", ""] {
        for (tag, language) in [("ar", Language::Arabic), ("en", Language::English)] {
            let output = scratch.run(&["extract", "--lang", tag, path(&good), &format!("--published={date}")]);
            assert_eq!(output.status.code(), Some(2), "{date}");
            assert_eq!(text(&output.stdout), "");
            if !date.is_empty() {
                let said = sentence(language, &Message::new("cli-bad-date").with("value", date));
                assert!(text(&output.stderr).contains(&said), "{}", text(&output.stderr));
            }
        }
    }
    let front = scratch.file("front.md", format!("---\ntitle: عنوان\ndate: 2021-02-30\n---\n\n{GOOD}"));
    let article = scratch.reads_with_word(&front, &Message::new("open-front-matter-date").with("value", "2021-02-30"));
    assert_ne!(article["published"]["basis"], "metadata");
}

#[cfg(unix)]
#[test]
fn names_that_turn_the_line_round_are_written_out() {
    let scratch = Scratch::new();
    let output = scratch.run(&["extract", "--lang", "en", "/nowhere/خبر\u{202e}txt.exe\n\u{1b}[31m"]);
    let said = text(&output.stderr);
    assert!(
        said.starts_with("/nowhere/خبر\\u{202e}txt.exe\\u{a}\\u{1b}[31m: There is no such file."),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn the_language_of_messages_is_that_of_the_interface() {
    let scratch = Scratch::new();
    let says = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut program = scratch.program();
        program.args(["extract", "/nowhere"]).args(arguments);
        for (name, value) in variables {
            program.env(name, value);
        }
        text(&program.output().unwrap().stderr).contains("There is no such file")
    };
    assert!(!says(&[], &[]), "Arabic where nothing says otherwise");
    assert!(!says(&[("LANG", "C.UTF-8")], &[]));
    assert!(says(&[("LANG", "en_GB.UTF-8")], &[]));
    assert!(!says(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "ar_IQ.UTF-8")], &[]));
    assert!(!says(&[("LANG", "en_GB.UTF-8")], &["--lang", "ar"]));
    scratch.file("home/settings.json", r#"{"language": "en"}"#);
    assert!(says(&[("LANG", "ar_IQ.UTF-8")], &[]), "the settings outrank the system");
}

#[test]
fn stdin_is_an_input_and_a_closed_reader_is_quiet() {
    let scratch = Scratch::new();
    let mut child = scratch
        .program()
        .args(["extract", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(GOOD.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(articles(&output)[0]["text"], GOOD);

    let many = scratch.file("many.txt", GOOD.repeat(20_000));
    let mut child = scratch
        .program()
        .args(["extract", path(&many)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn a_stream_with_bad_lines_goes_on() {
    let scratch = Scratch::new();
    let mut child = scratch
        .program()
        .arg("annotate")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let input = "{\"id\": 1, \"text\": \"في 8 نوفمبر 2021\", \"ref\": null}\nbad\n{\"id\": 3, \"text\": \"\\ud800\", \"ref\": \"2021-11-08\"}\n";
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let answers: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 3);
    assert_eq!((&answers[0]["id"], &answers[2]["id"]), (&Value::from(1), &Value::from(3)));
    assert!(answers[1]["error"].is_string());
    assert_eq!(answers[2]["published"]["date"], "2021-11-08");
}

/// What `annotate` answers to these texts, each with the publication date 2021-11-08.
fn annotate(texts: &[&str]) -> Vec<Value> {
    let scratch = Scratch::new();
    let lines: Vec<String> = texts
        .iter()
        .map(|text| serde_json::json!({"id": "x", "text": text, "ref": "2021-11-08"}).to_string())
        .collect();
    let input = scratch.file("lines.jsonl", lines.join("\n"));
    let output = scratch
        .program()
        .arg("annotate")
        .stdin(std::fs::File::open(input).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let answers: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), texts.len());
    for answer in &answers {
        assert!(answer["error"].is_null(), "{answer}");
    }
    answers
}

fn is_without_facts(answer: &Value) -> bool {
    ["dates", "durations", "seats", "totals", "events", "names"]
        .iter()
        .all(|kind| answer[*kind].as_array().is_some_and(Vec::is_empty))
}

#[test]
fn texts_of_one_kind_of_character_state_nothing() {
    const LONG: usize = 10_000_000;
    let (word, digits, marks) = ("كتاب".repeat(LONG / 8), "7".repeat(LONG), "\u{64e}".repeat(LONG / 2));
    let answers = annotate(&[&word, &digits, &marks, "\u{640}\u{640}", "\u{0}\u{1b}\u{202e}\u{2066}"]);
    for answer in &answers {
        assert!(is_without_facts(answer), "{:.300}", answer.to_string());
    }
}

#[test]
fn dates_that_do_not_exist_are_no_days() {
    for answer in annotate(&[
        "وقع الحادث في 31 فبراير 2021",
        "وقع الحادث في 31/2/2021",
        "وقع الحادث في 45 مارس",
        "حدث ذلك في 5 محرم 0هـ",
        "حدث ذلك في 3 مايو 99999",
    ]) {
        for date in answer["dates"].as_array().unwrap() {
            let impossible = date["text"]
                .as_str()
                .is_some_and(|text| text.contains("31") || text.contains("45"));
            assert!(!(impossible && date["precision"] == "day"), "{date}");
            assert!(!date.to_string().contains("99999-"), "{date}");
        }
    }
}

#[test]
fn quotes_that_never_close_lose_nothing_after_them() {
    let open = "«(\"“".repeat(2000);
    let answers = annotate(&[&format!(
        "{open} حصل تحالف الفتح على 48 مقعدا في انتخابات عام 2018.\nوحصل تحالف سائرون على 54 مقعدا في انتخابات عام 2018."
    )]);
    let seats: Vec<_> = answers[0]["seats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| fact["seats"].clone())
        .collect();
    assert!(seats.contains(&Value::from(54)), "{}", answers[0]["seats"]);
}
