//! `waqai extract`: one record an article.

use std::io::{BufWriter, Write};

use serde::Serialize;

use super::grammar::{Extract, RecordFormat};
use super::{Common, Outcome, Words, inputs, output, table, timings};
use crate::base::CodePoints;
use crate::dossier::Article;
use crate::export::record::Facts;

#[derive(Serialize)]
struct ArticleRecord<'a> {
    id: &'a str,
    path: Option<String>,
    title: Option<&'a str>,
    source: Option<&'a str>,
    byline: Option<&'a str>,
    text: &'a str,
    #[serde(flatten)]
    facts: Facts<'a>,
}

/// Prints the records of all inputs; each is written as soon as it is read.
pub(crate) fn run(extract: &Extract, common: &Common, words: &Words) -> Outcome {
    let stdout = std::io::stdout().lock();
    let mut out = BufWriter::new(stdout);
    let mut count = 0_usize;
    let begun = match extract.format {
        RecordFormat::Json => out.write_all(b"{\"schema\": 1, \"articles\": ["),
        RecordFormat::Jsonl => Ok(()),
        RecordFormat::Csv => table::write_head(&mut out),
    };
    if begun.is_err() {
        return output::ended(begun, words);
    }
    let (outcome, written) = inputs::each_article(&extract.paths, extract.published, common, words, |name, article| {
        count += 1;
        write_article(&mut out, extract, words, name, &article, count)?;
        timings::milestone(common.timings, name);
        Ok(())
    });
    let written = written
        .and_then(|()| match extract.format {
            RecordFormat::Json => out.write_all(if count == 0 { b"]}\n" } else { b"\n]}\n" }),
            RecordFormat::Jsonl | RecordFormat::Csv => Ok(()),
        })
        .and_then(|()| out.flush());
    timings::milestone(common.timings, "done");
    match output::ended(written, words) {
        Outcome::Done => outcome,
        failed => failed,
    }
}

fn write_article(
    out: &mut impl Write,
    extract: &Extract,
    words: &Words,
    name: &str,
    article: &Article,
    count: usize,
) -> std::io::Result<()> {
    let document = &article.document;
    let reading = &article.reading;
    let points = CodePoints::new(&document.text);
    let metadata = &document.metadata;
    let record = ArticleRecord {
        id: metadata.name.as_deref().unwrap_or(name),
        path: article.path.as_ref().map(|path| path.to_string_lossy().into_owned()),
        title: document.title(),
        source: metadata.site.as_deref(),
        byline: metadata.byline.as_deref(),
        text: &document.text,
        facts: Facts {
            reading,
            text: &document.text,
            points: &points,
            explain: extract.explain.then(|| words.strings()),
        },
    };
    match extract.format {
        RecordFormat::Json => {
            out.write_all(if count == 1 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *out, &record)?;
        }
        RecordFormat::Jsonl => {
            serde_json::to_writer(&mut *out, &record)?;
            out.write_all(b"\n")?;
        }
        RecordFormat::Csv => table::write_rows(out, &record.path.unwrap_or_else(|| name.to_owned()), &record.facts)?,
    }
    out.flush()
}
