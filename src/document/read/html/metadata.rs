//! What a page says about its article: JSON-LD, meta tags, `<time>` and the usual marks of author and headline.

use dom_query::Document as Page;
use serde_json::Value;

use super::super::blocks::collapse;
use super::super::publication;
use crate::document::Metadata;

/// Reads all that is stated. Where several places state a thing, the one made for machines wins.
pub(super) fn read(page: &Page) -> Metadata {
    let linked = linked_data(page);
    let from_linked = |field: fn(&Value) -> Option<String>| linked.as_ref().and_then(field);
    let site = meta(page, &["og:site_name", "application-name", "dc.publisher"])
        .or_else(|| from_linked(|data| name_of(data.get("publisher")?)));
    let title = from_linked(|data| string(data.get("headline")?))
        .or_else(|| meta(page, &["og:title", "twitter:title", "dc.title"]))
        .or_else(|| text_of(page, "[itemprop=headline]"))
        .or_else(|| only_headline(page))
        .or_else(|| text_of(page, "title"));
    let byline = from_linked(|data| name_of(data.get("author")?))
        .or_else(|| meta(page, &["author", "article:author", "dc.creator", "byl"]).filter(|author| !author.contains("://")))
        .or_else(|| {
            text_of(
                page,
                "[rel=author], [itemprop=author], .byline, .author-name, .article-author",
            )
        });
    let published = from_linked(|data| string(data.get("datePublished")?))
        .and_then(|field| publication::day(&field))
        .or_else(|| published_meta(page))
        .or_else(|| published_time(page));
    let address = text_attribute(page, "link[rel=canonical]", "href")
        .or_else(|| meta(page, &["og:url"]))
        .filter(|address| address.starts_with("http"));
    Metadata {
        title: title.map(|title| without_site(&title, site.as_deref())),
        byline: byline.filter(|byline| byline.split_whitespace().count() <= 12),
        site,
        published,
        address,
        ..Metadata::default()
    }
}

/// The first value of any of the meta tags, in the order of the names.
fn meta(page: &Page, names: &[&str]) -> Option<String> {
    let tags = page.select("meta[content]");
    let nodes = tags.nodes();
    names.iter().find_map(|wanted| {
        nodes.iter().find_map(|tag| {
            let named = ["property", "name", "itemprop"]
                .iter()
                .any(|key| tag.attr(key).is_some_and(|name| name.eq_ignore_ascii_case(wanted)));
            named
                .then(|| tag.attr("content"))
                .flatten()
                .map(|content| collapse(&content))
                .filter(|content| !content.is_empty())
        })
    })
}

fn published_meta(page: &Page) -> Option<jiff::civil::Date> {
    const NAMES: &[&str] = &[
        "article:published_time",
        "og:published_time",
        "datepublished",
        "publication_date",
        "publish_date",
        "publish-date",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
    ];
    NAMES
        .iter()
        .find_map(|name| meta(page, &[name]).and_then(|field| publication::day(&field)))
}

/// `<time>` marked as the publication's, else the first one of the article or its header.
fn published_time(page: &Page) -> Option<jiff::civil::Date> {
    const PLACES: &[&str] = &[
        "time[itemprop=datePublished]",
        "[itemprop=datePublished]",
        "time[pubdate]",
        "article time",
        "header time",
        "main time",
        "time",
    ];
    PLACES.iter().find_map(|place| {
        let selection = page.select(place);
        let node = selection.nodes().first()?;
        let field = node
            .attr("datetime")
            .or_else(|| node.attr("content"))
            .unwrap_or_else(|| node.text());
        publication::day(&field)
    })
}

fn text_of(page: &Page, selector: &str) -> Option<String> {
    let selection = page.select(selector);
    let words = collapse(&selection.nodes().first()?.text().replace('\u{a0}', " "));
    (!words.is_empty()).then_some(words)
}

fn text_attribute(page: &Page, selector: &str, attribute: &str) -> Option<String> {
    page.select(selector)
        .nodes()
        .first()?
        .attr(attribute)
        .map(|value| value.trim().to_owned())
}

/// The page's `<h1>`, where it has just one.
fn only_headline(page: &Page) -> Option<String> {
    let selection = page.select("h1");
    (selection.nodes().len() == 1).then(|| text_of(page, "h1")).flatten()
}

/// A title without the name of the site at either end («… | الجزيرة نت»).
fn without_site(title: &str, site: Option<&str>) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » "] {
        let Some((head, tail)) = title.rsplit_once(separator) else {
            continue;
        };
        let is_site = site.map_or(separator == " | ", |site| tail.contains(site) || site.contains(tail));
        if is_site && head.split_whitespace().count() >= 2 {
            return head.trim().to_owned();
        }
    }
    title.to_owned()
}

/// The article among the page's linked data.
fn linked_data(page: &Page) -> Option<Value> {
    let scripts = page.select("script[type=\"application/ld+json\"]");
    scripts.nodes().iter().take(50).find_map(|script| {
        let source = script.text();
        let value: Value = serde_json::from_str(source.trim()).ok()?;
        find_article(&value, 0).cloned()
    })
}

fn find_article(value: &Value, depth: usize) -> Option<&Value> {
    if depth > 8 {
        return None;
    }
    match value {
        Value::Array(values) => values.iter().find_map(|value| find_article(value, depth + 1)),
        Value::Object(fields) => {
            let is_article = |name: &str| name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
            let typed = match fields.get("@type") {
                Some(Value::String(name)) => is_article(name),
                Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).any(is_article),
                _ => false,
            };
            if typed {
                return Some(value);
            }
            ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"]
                .iter()
                .filter_map(|key| fields.get(*key))
                .find_map(|value| find_article(value, depth + 1))
        }
        _ => None,
    }
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(collapse).filter(|text| !text.is_empty())
}

/// `"name"`, `{"name": …}` or a list of either.
fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(_) => string(value).filter(|name| !name.contains("://")),
        Value::Object(fields) => string(fields.get("name")?),
        Value::Array(values) => {
            let names: Vec<String> = values.iter().filter(|value| !value.is_array()).filter_map(name_of).collect();
            (!names.is_empty()).then(|| names.join("، "))
        }
        _ => None,
    }
}
