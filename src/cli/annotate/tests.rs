use serde_json::{Value, json};

use super::source::Source;
use super::*;

fn answers(input: &str, workers: usize) -> Vec<Value> {
    let mut out = Vec::new();
    answer_stream(std::io::Cursor::new(input.to_owned()), &mut out, workers).unwrap();
    let text = String::from_utf8(out).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn answers_come_in_order_whatever_the_workers() {
    let mut input = String::new();
    for number in 0..3000 {
        // Lines of very different length, so that workers overtake each other.
        let text = "حصلت الكتلة على 73 مقعدا. ".repeat(if number % 97 == 0 { 200 } else { 1 });
        input.push_str(&json!({"id": number, "text": text, "ref": null}).to_string());
        input.push('\n');
    }
    for workers in [1, 2, 5] {
        let ids: Vec<_> = answers(&input, workers)
            .iter()
            .map(|answer| answer["id"].as_u64().unwrap())
            .collect();
        assert_eq!(ids, (0..3000).collect::<Vec<_>>());
    }
}

#[test]
fn a_bad_line_is_answered_in_its_place_with_its_id() {
    let input = concat!(
        "{\"id\": \"a\", \"text\": \"خبر\"}\n",
        "not json\n",
        "\n",
        "{\"id\": 7, \"text\": 3}\n",
        "{\"id\": [1, \"x\"], \"text\": \"خبر\", \"ref\": \"2021-02-30\"}\n",
        "{\"id\": \"cut\", \"text\": \"خب\n",
        "{\"id\": \"b\"}\n",
        "{\"id\": \"c\", \"text\": \"خبر\", \"ref\": \"2021-11-08T10:00:00\", \"other\": 1}",
    );
    let answers = answers(input, 2);
    let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(
        ids,
        [
            json!("a"),
            json!(null),
            json!(7),
            json!([1, "x"]),
            json!("cut"),
            json!("b"),
            json!("c")
        ]
    );
    let failed: Vec<_> = answers.iter().map(|answer| answer.get("error").is_some()).collect();
    assert_eq!(failed, [false, true, true, true, true, true, false]);
}

#[test]
fn invalid_bytes_spoil_one_line_only() {
    let input = [
        b"{\"id\": 1, \"text\": \"\xff\"}\n".as_slice(),
        b"{\"id\": 2, \"text\": \"x\"}\n",
    ]
    .concat();
    let mut out = Vec::new();
    answer_stream(std::io::Cursor::new(input), &mut out, 1).unwrap();
    let text = String::from_utf8(out).unwrap();
    let first: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    assert_eq!(first["id"], 1);
    assert!(first["error"].as_str().unwrap().contains("UTF-8"));
    assert_eq!(text.lines().count(), 2);
}

#[test]
fn lone_surrogates_and_controls_count_as_one_position_each() {
    let mut out = Vec::new();
    for text in [
        r"\ud800",
        r"\udfff\ud800x",
        r"\u0000\u0001\u001b",
        r"\ud83d\ude00",
        r"a\ud800\ud83d\ude00",
    ] {
        line::answer(
            format!("{{\"id\": \"{text}\", \"text\": \"{text} 73 مقعدا\"}}").as_bytes(),
            &mut out,
        );
    }
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.lines().count(), 5);
    assert!(!text.contains("\"error\""), "{text}");
}

/// A stream that gives one line, then waits until that line's answer was written.
struct Interactive {
    lines: Vec<&'static str>,
    answered: std::sync::mpsc::Receiver<()>,
    first: bool,
}

impl Read for Interactive {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.lines.is_empty() {
            return Ok(0);
        }
        if !self.first {
            // Would wait for ever where an answer is held back; the test then fails by the harness's own limit.
            self.answered.recv().map_err(std::io::Error::other)?;
        }
        self.first = false;
        let line = self.lines.remove(0);
        buffer[..line.len()].copy_from_slice(line.as_bytes());
        Ok(line.len())
    }
}

struct Told(std::sync::mpsc::Sender<()>);

impl Write for Told {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        // The input may be gone after its last line: only the lines before it wait for an answer.
        let _ = self.0.send(());
        Ok(())
    }
}

#[test]
fn each_answer_comes_before_the_next_line() {
    let (told, answered) = std::sync::mpsc::channel();
    let input = Interactive {
        lines: vec!["{\"id\": 1, \"text\": \"x\"}\n"; 5],
        answered,
        first: true,
    };
    answer_stream(input, &mut Told(told), 3).unwrap();
}

#[test]
fn a_line_too_long_for_memory_is_answered_and_the_stream_goes_on() {
    let input = format!("short\n{}\nlast\n", "x".repeat(500_000));
    let mut source = Source::with_longest(input.as_bytes(), 100_000);
    let mut seen = Vec::new();
    while let Some(batch) = source.next_batch().unwrap() {
        seen.extend(batch.lines().map(<[u8]>::len));
        if batch.too_long {
            seen.push(0);
        }
    }
    assert_eq!(seen, [5, 0, 4]);
}
