//! Web pages: the article in them and what the page says about it. Scripts are never run and nothing is fetched.

mod guard;
mod metadata;
mod walk;

use dom_query::{Document as Page, NodeRef};
use dom_smoothie::{Config, Readability};

use super::blocks::{BlockBuilder, collapse};
use super::{around, text};
use crate::base::{CancelToken, Diagnostic, Message, Severity};
use crate::document::open::OpenError;
use crate::document::{Document, Metadata, Role};
use walk::{Walked, blocks_of};

/// A page whose longest paragraph has fewer words has no article: menus, log-ins, error pages.
const FEWEST_WORDS: usize = 7;

/// So many rows of names and numbers are an article without a paragraph.
const FEWEST_ROWS: usize = 3;

/// Reads decoded HTML: a whole page, or a piece of one as the clipboard has it.
pub(in crate::document) fn read(source: &str, cancel: &CancelToken) -> Result<Document, OpenError> {
    guard::check(source)?;
    cancel.check()?;
    let page = Page::from(source);
    cancel.check()?;
    let metadata = metadata::read(&page);
    let is_piece = !guard::is_whole_page(source);
    let (content, fallback) = article_blocks(&page, source, is_piece, cancel)?;
    let mut document = assemble(&page, metadata, &content, is_piece);
    if fallback {
        let note = Diagnostic::new(Severity::Note, Message::new("open-page-fallback"));
        document
            .diagnostics
            .push(note.remedy(Message::new("open-page-fallback-remedy")));
    }
    around::mark(&mut document);
    text::refine_head(&mut document);
    Ok(document)
}

/// The blocks of the article, and whether all of the page's paragraphs had to be taken for lack of one.
fn article_blocks(page: &Page, source: &str, is_piece: bool, cancel: &CancelToken) -> Result<(Vec<Walked>, bool), OpenError> {
    if is_piece {
        let blocks = page.body().map(|body| blocks_of(&body, false)).unwrap_or_default();
        return if blocks.is_empty() {
            Err(OpenError::NoArticle)
        } else {
            Ok((blocks, false))
        };
    }
    let config = Config {
        keep_classes: true,
        max_elements_to_parse: guard::MOST_ELEMENTS,
        // Read here, with more of its fields.
        disable_json_ld: true,
        ..Config::default()
    };
    let found = Readability::new(source, None, Some(config))
        .ok()
        .and_then(|mut readability| readability.parse().ok());
    cancel.check()?;
    let found = found.map(|article| Page::from(article.content));
    let blocks = found
        .and_then(|content| content.body().map(|body| blocks_of(&body, false)))
        .unwrap_or_default();
    let whole = page.body().map(|body| blocks_of(&body, true)).unwrap_or_default();
    // Pages of a few lines give the search for an article too little to go by; it then finds a part or nothing.
    let much = |blocks: &[Walked]| {
        blocks
            .iter()
            .filter(|block| is_prose(block))
            .map(Walked::words)
            .sum::<usize>()
    };
    let (mine, all) = (much(&blocks), much(&whole));
    if mine == 0 && all == 0 {
        let rows = whole.iter().filter(|block| is_row_of_figures(block)).count();
        return if rows >= FEWEST_ROWS {
            Ok((whole, false))
        } else {
            Err(OpenError::NoArticle)
        };
    }
    if mine == 0 || all < 400 && mine * 2 < all {
        return Ok((whole, mine == 0 && all > 60));
    }
    Ok((blocks, false))
}

fn is_prose(block: &Walked) -> bool {
    block.words() >= FEWEST_WORDS && block.link_share < 0.5
}

/// A row of a table that sets a number beside a name, as `حزب السهل | 54 | 73`.
fn is_row_of_figures(block: &Walked) -> bool {
    let cells = || block.text.split('\t');
    block.role == Role::TableRow
        && cells().any(|cell| cell.contains(char::is_alphabetic))
        && cells().any(|cell| cell.contains(char::is_numeric) && !cell.contains(char::is_alphabetic))
}

/// Title, summary and byline before the body, each once.
fn assemble(page: &Page, metadata: Metadata, content: &[Walked], is_piece: bool) -> Document {
    let mut builder = BlockBuilder::default();
    let mut metadata = metadata;
    if is_piece {
        metadata.title = content
            .first()
            .filter(|block| block.level == Some(1))
            .map(|block| block.text.clone());
    }
    let title = metadata.title.clone();
    if let Some(title) = &title {
        builder.push(Role::Title, title);
    }
    let standfirst = standfirst_of(page).filter(|words| Some(words) != title.as_ref());
    if let Some(standfirst) = &standfirst {
        builder.push(Role::Standfirst, standfirst);
    }
    // A byline that the page shows among the first words is not said twice.
    let shown = |words: &str| content.iter().take(6).any(|block| same_words(&block.text, words));
    if let Some(byline) = metadata.byline.as_deref().filter(|words| !shown(words)) {
        builder.push(Role::Byline, byline);
    }
    for (index, block) in content.iter().enumerate() {
        let repeats = |words: &Option<String>| index < 6 && words.as_deref().is_some_and(|words| same_words(words, &block.text));
        if repeats(&title) || repeats(&standfirst) || is_menu(block) {
            continue;
        }
        let role = if repeats(&metadata.byline) {
            Role::Byline
        } else if is_invitation(block) {
            Role::Around
        } else {
            block.role
        };
        builder.push(role, &block.text);
    }
    let mut document = builder.finish();
    document.metadata = metadata;
    document
}

/// A list of links: a menu, titles of other articles.
fn is_menu(block: &Walked) -> bool {
    block.link_share > 0.9 && block.words() < 40 && block.role == Role::ListItem
}

/// «اقرأ أيضا» and its like with the link that they lead to: no words of this article, however they go on.
fn is_invitation(block: &Walked) -> bool {
    block.link_share > 0.4 && block.words() < 30 && block.role != Role::TableRow && around::invites(&block.text)
}

/// The summary as the page marks it: by its class or property, or as the heading that follows the headline.
fn standfirst_of(page: &Page) -> Option<String> {
    const MARKED: &str = "[itemprop=alternativeHeadline], .standfirst, .subtitle, .sub-title, .subheadline, .sub-headline, .article-subtitle, \
                          .article-lead, .article-summary, .article__summary, .article-excerpt, .deck, .dek, .post-excerpt, .entry-summary";
    let words_of = |node: &NodeRef<'_>| collapse(&node.text().replace('\u{a0}', " "));
    let fits = |words: &String| (4..=80).contains(&words.split_whitespace().count());
    let marked = page.select(MARKED).nodes().first().map(words_of).filter(fits);
    marked.or_else(|| {
        let headline = page.select("h1").nodes().first().copied()?;
        let next = headline.next_element_sibling()?;
        next.has_name("h2").then(|| words_of(&next)).filter(fits)
    })
}

/// The same words, white space and marks at the ends left out.
fn same_words(one: &str, other: &str) -> bool {
    let bare = |text: &str| {
        collapse(text)
            .trim_matches(|character: char| !character.is_alphanumeric())
            .to_owned()
    };
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests;
