//! One line of a stream: request to answer. Whatever is in the line, exactly one line comes out.

use std::borrow::Cow;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::Date;
use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::base::{CancelToken, CodePoints};
use crate::document::Document;
use crate::export::compact;
use crate::export::record::Facts;
use crate::pipeline;

/// What is asked. Values stay as written until it is known that the line is sound, so that its id can be given back even
/// where the rest is not.
#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    text: Option<&'a RawValue>,
    #[serde(borrow, default, rename = "ref")]
    reference: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Failure<'a> {
    id: Option<&'a RawValue>,
    error: &'a str,
}

/// Appends the answer to `line`, with its line end, to `out`.
pub(super) fn answer(line: &[u8], out: &mut Vec<u8>) {
    let begun = out.len();
    // A fault in a rule costs the one line, not the stream.
    let outcome = catch_unwind(AssertUnwindSafe(|| try_answer(line, out)));
    let error: Cow<'static, str> = match outcome {
        Ok(Ok(())) => return out.push(b'\n'),
        Ok(Err(error)) => error,
        Err(_) => "internal error while reading this text".into(),
    };
    out.truncate(begun);
    let text = String::from_utf8_lossy(line);
    let id = id_of(&text);
    write_failure(out, id, &error);
}

/// Appends the answer to a line that is longer than any that is read.
pub(super) fn answer_too_long(out: &mut Vec<u8>) {
    write_failure(out, None, "line longer than 256 MiB");
}

fn write_failure(out: &mut Vec<u8>, id: Option<&RawValue>, error: &str) {
    // Writing strings to memory does not fail.
    let _ = serde_json::to_writer(&mut *out, &Failure { id, error });
    out.push(b'\n');
}

fn try_answer(line: &[u8], out: &mut Vec<u8>) -> Result<(), Cow<'static, str>> {
    let line = simdutf8::compat::from_utf8(line).map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to()))?;
    // Some writers begin their stream with a byte order mark.
    let line = line.trim_start_matches('\u{feff}');
    let request: Request<'_> = serde_json::from_str(line).map_err(|error| format!("not a request: {error}"))?;
    let text = match request.text {
        Some(raw) => lenient_string(raw).ok_or("text is not a string")?,
        None => return Err("text is missing".into()),
    };
    let published = match request.reference {
        Some(raw) if raw.get() != "null" => {
            let field = lenient_string(raw).ok_or("ref is not a string")?;
            Some(day(&field).ok_or_else(|| format!("ref is not a date: {}", field.chars().take(40).collect::<String>()))?)
        }
        _ => None,
    };
    let document = Document::plain(text);
    let reading = pipeline::read(&document, published, &CancelToken::default()).map_err(|cancelled| cancelled.to_string())?;
    let points = CodePoints::new(&document.text);
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(request.id.map_or("null", RawValue::get).as_bytes());
    let id_end = out.len();
    let facts = Facts {
        reading: &reading,
        text: &document.text,
        points: &points,
        explain: None,
    };
    compact::write(&facts, out).map_err(|error| error.to_string())?;
    // The facts go on in the object that the id began.
    if let Some(brace) = out.get_mut(id_end) {
        *brace = b',';
    }
    Ok(())
}

/// The day of `2021-11-08` or `2021-11-08T10:00:00` with or without a zone; the day is the one written.
fn day(field: &str) -> Option<Date> {
    let field = field.trim();
    let (date, rest) = field.split_at_checked(10)?;
    let plain = rest.is_empty() || rest.starts_with(['T', 't', ' ']) && rest.len() > 1;
    date.parse().ok().filter(|_| plain)
}

/// The id of a line that is broken somewhere: whole lines are parsed, cut ones searched for an id at their start.
fn id_of(line: &str) -> Option<&RawValue> {
    if let Ok(request) = serde_json::from_str::<Request<'_>>(line) {
        return request.id;
    }
    let (_, after) = line.split_once("\"id\"")?;
    let value = after.trim_start().strip_prefix(':')?;
    let mut values = serde_json::Deserializer::from_str(value).into_iter::<&RawValue>();
    values.next()?.ok()
}

/// A JSON string as text. Halves of surrogate pairs, which JSON can write and UTF-8 cannot hold, become U+FFFD: one code
/// point each, so that all positions stay the caller's.
fn lenient_string(raw: &RawValue) -> Option<String> {
    struct Bytes;
    impl Visitor<'_> for Bytes {
        type Value = String;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a string")
        }

        fn visit_str<E>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }

        fn visit_bytes<E>(self, bytes: &[u8]) -> Result<String, E> {
            Ok(without_surrogates(bytes))
        }
    }
    if !raw.get().starts_with('"') {
        return None;
    }
    // Nearly every text is proper, and need not be looked through for halves.
    if let Ok(text) = serde_json::from_str(raw.get()) {
        return Some(text);
    }
    serde_json::Deserializer::from_str(raw.get()).deserialize_bytes(Bytes).ok()
}

/// UTF-8 in which surrogates stand as three bytes each (ED A0..BF xx) to proper UTF-8.
fn without_surrogates(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(bytes.len());
    let mut left = 0_usize;
    for chunk in bytes.utf8_chunks() {
        // Each byte of a surrogate is a chunk's invalid part of its own: ED, then the two that follow it.
        for character in chunk.valid().chars() {
            out.push(character);
            left = 0;
        }
        match chunk.invalid() {
            [] => {}
            [0xed, ..] => {
                out.push('\u{fffd}');
                left = 2;
            }
            _ if left > 0 => left -= 1,
            _ => out.push('\u{fffd}'),
        }
    }
    out
}
