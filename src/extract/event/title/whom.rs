//! The pronouns of a verb in its title: the object written together with it (`كلفه الرئيس` is `تكليف الرئيس له`), the subject that its clause
//! leaves out (`تكليفه`). Owns these forms; knows no day.

use super::super::phrase::Reach;
use super::super::trigger::{Form, Trigger};
use super::super::{EventCategory, words};
use super::Title;
use super::inflect::{self, Owner};
use super::verb::Told;
use crate::arabic::WordTest;

/// What a visit or a step is like.
static DESCRIBED: WordTest = WordTest::words(
    &[],
    &[
        "مفاجيه",
        "رسميه",
        "قصيره",
        "سريه",
        "خاطفه",
        "تفقديه",
        "تاريخيه",
        "نادره",
        "سريعه",
        "عاجله",
        "ميدانيه",
        "مماثله",
        "جديده",
        "واسعه",
        "كبيره",
    ],
);

impl Title<'_> {
    /// `قام الرئيس بزيارة إلى المدينة`: the visit of the president.
    pub(super) fn of_undertaking(&self, told: &Told, before: Option<&[String]>, reach: Reach) -> Option<String> {
        const REACH: usize = 12;
        let index = told.index;
        if self.triggers.base(told.verb.row) != Some("قام") || told.verb.pronoun {
            return None;
        }
        let deed = (index + 1..(index + REACH).min(self.sentence.end))
            .take_while(|&at| !words::is_stop(self.text, at) || self.text.is_comma(at))
            .find(|&at| {
                let noun = self
                    .triggers
                    .noun_at(self.text, at)
                    .or_else(|| self.triggers.weak_noun_at(self.text, at));
                noun.is_some_and(|noun| noun.particle && !noun.article && !noun.pronoun) && self.text.folded(at).starts_with('ب')
            })?;
        let who = match before {
            Some(before) => before.to_vec(),
            None => self.subject_after(index, told.verb)?.1,
        };
        let mut said = vec![self.bare(deed, 1)];
        said.extend(who);
        // `بزيارة مفاجئة إلى الجبهة`: behind whose it was the adjective would need its article.
        let is_described = DESCRIBED.at(self.text, deed + 1);
        Some(self.finished(&said, deed + 1 + usize::from(is_described), reach))
    }

    /// True for a verb whose object is somebody: `كلفه`, `اعتقلته`, `هنأه`.
    pub(super) fn is_done_to(&self, verb: Trigger) -> bool {
        let acts = matches!(
            verb.category,
            Some(
                EventCategory::Government
                    | EventCategory::Legal
                    | EventCategory::Assassination
                    | EventCategory::Meeting
                    | EventCategory::Attack
                    | EventCategory::Election
            )
        );
        acts || matches!(self.triggers.base(verb.row), Some("هنا" | "اتهم" | "انتقد" | "هدد"))
    }

    /// Gives the verbal noun the pronoun of the subject that the clause leaves out.
    pub(super) fn say_of_left_out(&self, said: &mut [String], told: &Told) {
        let owner = if self.is_plural(told.index) {
            Owner::They
        } else if told.verb.feminine {
            Owner::She
        } else {
            Owner::He
        };
        // `عاد ليعين وزيرا`: told as having been.
        let is_told = told.verb.form == Form::Past || self.text.folded(told.index).starts_with("لي");
        if let Some(noun) = said.first_mut().filter(|_| is_told) {
            *noun = inflect::with_pronoun(noun, owner);
        }
    }
}

/// The object that the pronoun of a verb is, as it stands behind a verbal noun and its subject.
pub(super) fn object(verb: &str) -> &'static str {
    if verb.ends_with("هم") {
        "لهم"
    } else if verb.ends_with("ها") {
        "لها"
    } else {
        "له"
    }
}
