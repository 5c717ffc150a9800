//! Titles of the dead and the wounded told in one breath: `قتل شرطيان وأصيب ثالث` is the death of the two and the wounding of the
//! third. Owns that pair of verbs; knows no day.

use crate::arabic::WordTest;

use super::super::clause::Happening;
use super::super::phrase::{Kind, Reach};
use super::super::words;
use super::Title;
use super::case::{genitive_run, split_subject};
use super::joined::joined;

/// Tokens between both verbs.
const APART_MAX: usize = 12;

static WOUNDED: WordTest = WordTest::words(&[], &["واصيب", "واصيبت", "واصيبوا", "وجرح", "وجرحت"]);

/// Verbs of the dead, as they stand before them.
static DEAD: WordTest = WordTest::words(
    &['و', 'ف'],
    &["قتل", "قتلت", "استشهد", "استشهدت", "لقي", "لقيت", "سقط", "توفي", "توفيت"],
);

/// `مصرعهم`, `حتفه`: what they met.
static THEIR_DEATH: WordTest = WordTest::stems(&["مصرع", "حتف"]);

impl Title<'_> {
    /// The title of a wounding that is told together with deaths.
    pub(super) fn of_casualties(&self, found: &Happening) -> Option<String> {
        let wounded = found.head;
        if !WOUNDED.at(self.text, wounded) {
            return None;
        }
        let dead = (wounded.saturating_sub(APART_MAX).max(self.sentence.start)..wounded)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .find(|&at| DEAD.at(self.text, at))?;
        let noun = match self.text.bare(dead) {
            "قتل" | "قتلت" => "مقتل",
            "استشهد" | "استشهدت" => "استشهاد",
            "لقي" | "لقيت" => "مصرع",
            "سقط" => "سقوط",
            _ => "وفاة",
        };
        let until = (dead + 1..wounded)
            .find(|&at| THEIR_DEATH.at(self.text, at))
            .unwrap_or(wounded);
        let reach = Reach {
            is_clause: true,
            ..Reach::default()
        };
        let who = Self {
            sentence: self.sentence.start..until,
            ..self.clone()
        };
        let (subject, _) = split_subject(who.phrases(dead + 1, reach));
        let mut said = vec![noun.to_owned()];
        said.extend(subject?);
        said.push("وإصابة".to_owned());
        let mut phrases = self.phrases(
            wounded + 1,
            Reach {
                past_asides: true,
                ..reach
            },
        );
        phrases.first().filter(|first| first.kind == Kind::Noun)?;
        genitive_run(&mut phrases);
        Some(joined(&said, &phrases))
    }
}
