//! Names in a text: lists, people, organisations, places, from the lexicon and, for lists, from the nouns and quotes that
//! unknown ones stand with. Owns the mentions; which list of which country a name means is `resolve`'s.

mod camp;
mod forms;
mod gazetteer;
mod list;
mod list_end;
mod list_phrase;
mod people;
#[cfg(test)]
mod tests;
pub mod told_people;
pub(crate) mod words;

use std::cell::OnceCell;
use std::ops::Range;

use crate::arabic::{Proclitics, TokenizedText, WordId, number};
use crate::base::Span;
use crate::lexicon::Lexicon;

pub(crate) use forms::is_object;
pub(crate) use gazetteer::forms;
pub use gazetteer::{Gazetteer, Target};
pub(crate) use list::stem_of as noun_of;
pub use list::{Gender, ListKind, ListMention};
pub(crate) use people::unknown_person;
pub(crate) use told_people::is_given;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A party, alliance or electoral list.
    List,
    /// Any other organisation.
    Organisation,
    /// A place.
    Place,
}

impl NameKind {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::List => "list",
            Self::Organisation => "organisation",
            Self::Place => "place",
        }
    }
}

/// A person, an organisation or a place.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words, clitics left out.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Which one of the lexicon; none for a name known only from the text.
    pub target: Option<Target>,
    /// What is written together with its first word.
    pub proclitics: Proclitics,
}

/// All names of a text, each kind in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Political lists, also words that only point back at one (`الحزب`).
    pub lists: Vec<ListMention>,
    /// People, organisations and places.
    pub others: Vec<NameMention>,
    /// The countries of the places among them, each once; asked for many numbers of a text.
    countries: OnceCell<Vec<&'static str>>,
}

impl Names {
    /// Reads the names of `text`, in one pass.
    pub fn of(text: &TokenizedText) -> Self {
        let gazetteer = Gazetteer::bundled();
        let mut names = Self::default();
        let mut seen_people = rustc_hash::FxHashSet::default();
        let mut index = 0;
        while index < text.len() {
            let known = gazetteer.at(text, index);
            if let Some(list) = list::at(text, index, known.as_ref()) {
                index = list.tokens.end.max(index + 1);
                names.lists.push(list);
                continue;
            }
            if let Some(found) = known {
                let target = found.targets.iter().find(|target| !matches!(target, Target::List(_)));
                let guarded = found.guarded && !people::is_titled(text, index);
                if let Some(&target) = target
                    && (!guarded || matches!(target, Target::Person(_)))
                {
                    if let (Target::Person(person), false) = (target, guarded) {
                        seen_people.insert(person);
                    }
                    names.others.push(NameMention {
                        tokens: index..found.end,
                        span: span_of(text, index..found.end, found.proclitics),
                        kind: kind_of(target),
                        target: Some(target),
                        proclitics: found.proclitics,
                    });
                    index = found.end;
                    continue;
                }
            }
            index += 1;
        }
        // A surname alone counts once its bearer was named in full, or stands with a title.
        names.others.retain(|name| match name.target {
            Some(Target::Person(person)) => name.tokens.len() > 1 || seen_people.contains(&person),
            _ => true,
        });
        names
    }

    /// The lists that begin inside `tokens`, in order.
    pub fn lists_in(&self, tokens: Range<usize>) -> &[ListMention] {
        begun_in(&self.lists, &tokens, |list| list.tokens.start)
    }

    /// The people, organisations and places that begin inside `tokens`, in order.
    pub fn others_in(&self, tokens: Range<usize>) -> &[NameMention] {
        begun_in(&self.others, &tokens, |name| name.tokens.start)
    }

    /// The countries, by code, of all places that the text names. Not to be asked before all names are read.
    pub fn countries(&self) -> &[&'static str] {
        self.countries.get_or_init(|| {
            let places = self.others.iter().filter_map(|name| match name.target {
                Some(Target::Place(index)) => Lexicon::bundled().places().get(usize::from(index)),
                _ => None,
            });
            let mut countries: Vec<&str> = places.map(|place| place.country.as_str()).collect();
            countries.sort_unstable();
            countries.dedup();
            countries
        })
    }

    /// True where the token `at` is inside a name.
    pub fn cover(&self, at: usize) -> bool {
        /// Words of a name before its last.
        const BEFORE_MAX: usize = 8;
        let near = at.saturating_sub(BEFORE_MAX)..at + 1;
        let list = self.lists_in(near.clone()).iter().any(|list| list.tokens.contains(&at));
        list || self.others_in(near).iter().any(|name| name.tokens.contains(&at))
    }
}

/// Those of `mentions`, in order, that begin inside `tokens`.
fn begun_in<'a, T>(mentions: &'a [T], tokens: &Range<usize>, start: impl Fn(&T) -> usize) -> &'a [T] {
    /// Most windows hold fewer.
    const FEW: usize = 4;
    let first = mentions.partition_point(|mention| start(mention) < tokens.start);
    let rest = mentions.get(first..).unwrap_or_default();
    let beyond = rest.iter().take(FEW).position(|mention| start(mention) >= tokens.end);
    let count = beyond.unwrap_or_else(|| rest.partition_point(|mention| start(mention) < tokens.end));
    rest.get(..count).unwrap_or_default()
}

fn kind_of(target: Target) -> NameKind {
    match target {
        Target::List(_) => NameKind::List,
        Target::Person(_) => NameKind::Person,
        Target::Organisation(_) => NameKind::Organisation,
        Target::Place(_) => NameKind::Place,
    }
}

/// The words of `tokens` without what is written together with the first.
pub(super) fn span_of(text: &TokenizedText, tokens: Range<usize>, proclitics: Proclitics) -> Span {
    let first = number::span_without_letters(text, tokens.start, number::particle_letters(proclitics));
    let whole = text.span(tokens);
    Span::new(first.start.max(whole.start), whole.end)
}

/// The words of `tokens` as a name to show: quotes and clitics left out, لل written as ال again.
pub(super) fn name_of(text: &TokenizedText, tokens: Range<usize>, proclitics: Proclitics) -> String {
    let mut name = String::with_capacity(text.span(tokens.clone()).len());
    for index in tokens.clone() {
        if text
            .mark(index)
            .is_some_and(|mark| gazetteer::is_quote(mark) || matches!(mark, '(' | ')'))
        {
            continue;
        }
        let glued_mark = text.is_glued(index) && text.word(index).is_none() && text.number(index).is_none();
        // `العمل-غيشر`
        let hyphened = text.is_glued(index) && name.ends_with('-');
        if !(name.is_empty() || glued_mark || hyphened) {
            name.push(' ');
        }
        if index == tokens.start {
            let span = number::span_without_letters(text, index, number::particle_letters(proclitics));
            let word = span.of(text.text());
            match word
                .strip_prefix("لل")
                .filter(|_| proclitics.article && proclitics.particle.is_some())
            {
                Some(stem) => {
                    name.push_str("ال");
                    name.push_str(stem);
                }
                None => name.push_str(word),
            }
        } else {
            name.push_str(text.surface(index));
        }
    }
    name
}

/// True where the word is made of Arabic letters.
pub(super) fn is_word(text: &TokenizedText, index: usize) -> bool {
    // `الكتلة الصدرية الـ73`: an article that stands apart is of the number.
    text.word(index).is_some_and(|id| id != WordId::of("")) && text.folded(index) != "ال"
}

/// True where the word at `index` is ل with a list after it.
pub(crate) fn starts_with_li(text: &TokenizedText, index: usize) -> bool {
    let found = words::table().find(text, index);
    let is_li = |proclitics: Proclitics| proclitics.particle == Some(crate::arabic::Particle::Li);
    found.is(words::NOUN | words::WEAK | words::GROUP) && is_li(found.proclitics)
        || Gazetteer::bundled()
            .at(text, index)
            .is_some_and(|found| is_li(found.proclitics))
}

/// True for the noun of a list without its article: `قائمة` in `قائمة السوداني`.
pub(crate) fn is_bare_noun(text: &TokenizedText, index: usize) -> bool {
    let found = words::table().find(text, index);
    found.is(words::NOUN) && !found.proclitics.article && found.pronoun.is_none()
}

/// True for a word that names a camp in every country: `المحافظين`.
pub(crate) fn tells_camp(text: &TokenizedText, index: usize) -> bool {
    words::table().find(text, index).is(words::GROUP)
}

/// The name to show and the span of the words of `tokens`.
pub(crate) fn phrase(text: &TokenizedText, tokens: Range<usize>, proclitics: Proclitics) -> (String, Span) {
    (name_of(text, tokens.clone(), proclitics), span_of(text, tokens, proclitics))
}
