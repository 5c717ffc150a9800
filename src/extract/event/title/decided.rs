//! What a pronoun means that something was decided about: `النتائج … وأعلنتها اللجنة`, `القانون … وصادقت عليه`. Knows no day.

use super::{Title, inflect, words as inflected};

/// Words looked back for what a pronoun means.
const DECIDED_REACH: usize = 30;

impl Title<'_> {
    /// The nearest of results, laws, parliaments before the verb at `index` that its pronoun can mean.
    pub(super) fn decided(&self, index: usize, feminine: bool) -> Option<Vec<String>> {
        let base = self.triggers.base_at(self.text, index).unwrap_or_default();
        let near = || (index.saturating_sub(DECIDED_REACH).max(self.sentence.start)..index).rev();
        // `نتائج الانتخابات التي جرت … وأعلنتها اللجنة`: of a vote the results are made known.
        let announces = feminine && matches!(base, "اعلن" | "نشر" | "كشف" | "اصدر");
        let results = announces.then(|| near().find(|&at| self.noun_stem(at) == "نتائج")).flatten();
        let nearest = || near().find(|&at| can_be_decided(&self.noun_stem(at), base, feminine));
        let mut at = results.or_else(nearest)?;
        // `نتائج الانتخابات`
        let is_decided = |at: usize| inflected::is(&self.noun_stem(at), inflected::DECIDED);
        while at > self.sentence.start && is_decided(at - 1) && !self.text.surface(at - 1).starts_with("ال") {
            at -= 1;
        }
        Some(self.named_whole(at))
    }

    /// The word at `at` without what is written together with it, before it or behind it.
    fn noun_stem(&self, at: usize) -> String {
        let word = self.without_article_letters(at);
        let bare = inflect::without_accusative_if(word.strip_prefix("ال").unwrap_or(&word));
        inflect::without_pronoun(&bare).map_or(bare, |(stem, _)| stem)
    }

    /// The word at `at` as a title has it: with the word that it leads to, or with the article.
    fn named_whole(&self, at: usize) -> Vec<String> {
        let word = self.without_article_letters(at);
        if let Some((stem, _)) = inflect::without_pronoun(&word) {
            return vec![stem];
        }
        if word.starts_with("ال") {
            return vec![word];
        }
        let next = self.text.surface(at + 1);
        if next.starts_with("ال") {
            vec![word, next.to_owned()]
        } else {
            vec![format!("ال{}", inflect::without_accusative_if(&word))]
        }
    }
}

/// True where the verb `base` can have decided about `noun`, and the pronoun agrees with it.
fn can_be_decided(noun: &str, base: &str, feminine: bool) -> bool {
    let is_feminine = noun.ends_with(['ة', 'ت']) || matches!(noun, "نتائج" | "نتايج");
    let is_body = matches!(noun, "مجلس" | "برلمان" | "جمعية" | "كنيست" | "حكومة");
    inflected::is(noun, inflected::DECIDED)
        && is_feminine == feminine
        && (base != "قبل" || matches!(noun, "استقالة" | "طعن" | "دعوى"))
        && (!is_body || matches!(base, "حل" | "جمد" | "خفض" | "علق" | "اعاد"))
}
