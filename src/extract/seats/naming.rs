//! The name that words of naming give a list behind its noun or its description: `التحالف المعروف باسم "النهر"`, `الائتلاف الذي يحمل اسم
//! النهر`, `حزب المعارضة الأول، وهو حزب السهل،`, `تحالف سامي كمال "النهر"`. Owns these constructions; knows no numbers.

use crate::arabic::{Proclitics, WordTest};
use crate::extract::name::{ListKind, ListMention};

use super::ListReference;
use super::subject::{RELATIVES, Search};
use super::times;

static CALLED: WordTest = WordTest::listed(&[], || times::ids_of(times::CALLED));

static BEARS: WordTest = WordTest::words(&[], &["يحمل", "تحمل", "حمل", "حملت", "اتخذ", "اتخذت", "يسمي", "تسمي"]);

static NAMED_HOW: WordTest = WordTest::words(&[], &["باسم", "اسم", "ب", "اختصارا", "اعلاميا", "شعبيا", "محليا", "ايضا"]);

impl Search<'_> {
    /// What the words behind `list` say that it is called, for a list that its own words do not name.
    pub(super) fn called(&self, list: &ListMention) -> Option<ListReference> {
        if list.kind == ListKind::Known || list.kind == ListKind::Group || list.pronoun.is_some() {
            return None;
        }
        self.by_name(list)
            .or_else(|| self.by_copula(list))
            .or_else(|| self.by_quotes(list))
    }

    /// `تحالف سامي كمال "النهر الكبير"`: a list told by whose it is, and its name in quotes.
    fn by_quotes(&self, list: &ListMention) -> Option<ListReference> {
        let (noun, end) = (list.tokens.start, list.tokens.end);
        let person = crate::extract::name::unknown_person(self.text, noun + 1..end)?;
        let is_persons = list.noun.is_some() && person.len() > 1 && person == (noun + 1..end);
        (is_persons && self.text.is_quote(end))
            .then(|| self.name_at(list, end))
            .flatten()
    }

    /// `المعروف اختصارا باسم "النهر"`, `الذي يحمل اسم "النهر"`.
    fn by_name(&self, list: &ListMention) -> Option<ListReference> {
        // Adjectives, and `اختصارا`, `إعلاميا`, `باسم` between the word of naming and the name.
        const REACH: usize = 4;
        const BETWEEN: usize = 3;
        let text = self.text;
        let end = list.tokens.end;
        let near = (end..end + REACH).take_while(|&at| text.word(at).is_some() || text.is_comma(at));
        let names = |at: usize| CALLED.at(text, at) || BEARS.at(text, at) && RELATIVES.at(text, at.saturating_sub(1));
        let names = near.into_iter().find(|&at| names(at))?;
        // `التحالف المسمى النهر`
        let is_definite = |at: &usize| text.folded(*at).starts_with("ال") && !text.is_in_name(*at);
        let words = (names + 1..=names + BETWEEN).take_while(is_definite).count();
        if words > 0 {
            let (name, _) = crate::extract::name::phrase(text, names + 1..names + 1 + words, Proclitics::default());
            return Some(by_words(list, name));
        }
        let is_quoted = |at: usize| text.is_quote(at);
        let open = (names + 1..=names + BETWEEN).find(|&at| is_quoted(at) || !self.names.lists_in(at..at + 1).is_empty())?;
        // `المعروف بعدائه لحزب النهر` names nothing.
        let leads = (names + 1..open).all(|at| NAMED_HOW.at(text, at));
        leads.then(|| self.name_at(list, open)).flatten()
    }

    /// `، وهو حزب السهل،`
    fn by_copula(&self, list: &ListMention) -> Option<ListReference> {
        const REACH: usize = 8;
        let text = self.text;
        let end = list.tokens.end;
        let comma = (end..end + REACH).find(|&at| text.word(at).is_none())?;
        let is = comma + 1;
        let begins = is + 1 + usize::from(text.is_quote(is + 1));
        let named = self.names.lists_in(begins..begins + 1).first()?;
        let close = named.tokens.end + usize::from(text.is_quote(named.tokens.end));
        let is_apposed = text.is_comma(comma) && matches!(text.folded(is), "وهو" | "وهي") && text.is_comma(close);
        // `حزب السهل، وهو حزب قومي،` tells what it is, not which.
        let is_other = list.kind == ListKind::Back || self.is_of_opposition(list) || named.kind == ListKind::Known;
        let stands_alone = named.proclitics == Proclitics::default() && matches!(named.kind, ListKind::Known | ListKind::Unknown);
        (is_apposed && is_other && stands_alone).then(|| refer(list, named))
    }

    /// `حزب المعارضة`: told by where it stands.
    fn is_of_opposition(&self, list: &ListMention) -> bool {
        list.noun.is_some()
            && matches!(
                self.text.folded(list.tokens.start + 1),
                "المعارضه" | "الحكومه" | "السلطه" | "الاكثريه"
            )
    }

    /// The list named at token `at`, or what the quotes there hold.
    fn name_at(&self, list: &ListMention, at: usize) -> Option<ListReference> {
        const QUOTED_MAX: usize = 7;
        let text = self.text;
        let quoted = usize::from(text.is_quote(at));
        if let Some(named) = self.names.lists_in(at + quoted..at + quoted + 1).first() {
            return matches!(named.kind, ListKind::Known | ListKind::Unknown).then(|| refer(list, named));
        }
        let close = text.partner(at).filter(|&close| close > at + 1 && close - at <= QUOTED_MAX)?;
        let (name, _) = crate::extract::name::phrase(text, at + 1..close, Proclitics::default());
        Some(by_words(list, name))
    }
}

/// `list` by words that no rule knew for a name.
fn by_words(list: &ListMention, name: String) -> ListReference {
    ListReference {
        name,
        span: list.span,
        ..ListReference::default()
    }
}

/// `list` by the name of `named`.
fn refer(list: &ListMention, named: &ListMention) -> ListReference {
    ListReference {
        name: named.name.clone(),
        span: list.span,
        candidates: named.candidates.clone(),
        ..ListReference::default()
    }
}
