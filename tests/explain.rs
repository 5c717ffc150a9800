//! `waqai extract --explain` through the built program: every inferred fact tells its steps in words of the interface's language, and the
//! steps are true of the text.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::process::Command;

use serde_json::Value;

const ARTICLE: &str = "أعلنت المفوضية العليا المستقلة للانتخابات في العراق نتائج الانتخابات التي جرت في 10 تشرين الأول 2021. ونال دولة \
القانون 33 مقعدا مقابل 25 في الدورة السابقة. وفي 11 تشرين الأول بدأت الاحتجاجات، وبعد أسبوع اعتصم المحتجون أمام المنطقة الخضراء.\n";

/// The article as `extract --explain` prints it, in `language`.
fn explained(language: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("article.txt");
    std::fs::write(&path, ARTICLE).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_waqai"))
        .env("WAQAI_HOME", folder.path().join("home"))
        .args(["extract", "--explain", "--lang", language])
        .arg(&path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    printed["articles"][0].take()
}

/// The steps of the fact of `kind` whose `field` is `value`.
fn steps(article: &Value, kind: &str, field: &str, value: &str) -> Vec<String> {
    let facts = article[kind].as_array().unwrap();
    let fact = facts.iter().find(|fact| fact[field] == value);
    let fact = fact.unwrap_or_else(|| panic!("no {kind} with {field} {value} in {facts:?}"));
    let steps = fact["steps"].as_array().unwrap();
    steps.iter().map(|step| step.as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_day_that_follows_what_was_told_is_not_counted_from_an_unknown_publication() {
    let arabic = steps(&explained("ar"), "dates", "text", "11 تشرين الأول");
    assert_eq!(arabic.len(), 1, "{arabic:?}");
    assert!(
        arabic[0].contains("يتابع ما رواه") && arabic[0].contains("2021-10-10") && !arabic[0].contains("النشر"),
        "{arabic:?}"
    );
    let english = explained("en");
    let after = steps(&english, "dates", "text", "بعد أسبوع");
    assert!(
        after[0].contains("from the event") && after[0].contains("2021-10-11"),
        "{after:?}"
    );
}

#[test]
fn a_list_and_its_election_are_explained_in_the_language_of_the_interface() {
    let arabic = steps(&explained("ar"), "seats", "list", "دولة القانون");
    assert!(arabic.iter().any(|step| step.contains("ائتلاف دولة القانون")), "{arabic:?}");
    let is_latin = |step: &String| step.chars().any(|letter| letter.is_ascii_alphabetic());
    assert!(!arabic.iter().any(is_latin), "{arabic:?}");
    let english = steps(&explained("en"), "seats", "list", "دولة القانون");
    assert!(english.iter().any(|step| step.contains("State of Law")), "{english:?}");
    assert!(english.iter().any(|step| step.contains("2021")), "{english:?}");
}
