use jiff::civil::date;

use super::*;

const BODY: &str = "أعلنت المفوضية العليا المستقلة للانتخابات النتائج النهائية للاقتراع الذي جرى الشهر الماضي في عموم البلاد، وحصلت كتل جديدة على مقاعد.";

fn read_page(source: &str) -> Document {
    read(source, &CancelToken::default()).unwrap()
}

fn roles(document: &Document) -> Vec<Role> {
    document.blocks.iter().map(|block| block.role).collect()
}

fn page(head: &str, body: &str) -> String {
    format!("<!DOCTYPE html><html lang=ar dir=rtl><head><meta charset=utf-8>{head}</head><body>{body}</body></html>")
}

#[test]
fn an_article_is_found_among_menus_and_keeps_its_roles() {
    let menu = "<nav><ul><li><a href=/>الرئيسية</a><li><a href=/s>رياضة</a></ul></nav>";
    let body = format!(
        "{menu}<article><h1>المفوضية تعلن النتائج</h1><h2>التيار يتقدم على منافسيه بفارق كبير في الجنوب</h2>\
         <p>بغداد – {BODY}</p><p>{BODY}</p><h3>ردود الفعل</h3><p>{BODY}</p><ul><li>تقدم: 37 مقعدا</li><li>الفتح: 17 مقعدا</li></ul>\
         <blockquote><p>لن نقبل بهذه النتائج مهما كان الثمن.</p></blockquote>\
         <table><tr><th>القائمة</th><th>المقاعد</th></tr><tr><td>تقدم</td><td>37</td></tr></table><p>{BODY}</p></article>\
         <footer>جميع الحقوق محفوظة</footer><script>var x = '<p>لا تقرأ</p>'</script>"
    );
    let head = "<title>المفوضية تعلن النتائج | وكالة الأنباء</title><meta property=og:site_name content='وكالة الأنباء'>\
                <meta name=author content='سعاد كريم'><meta property=article:published_time content='2021-11-30T22:10:00+03:00'>";
    let document = read_page(&page(head, &body));
    assert_eq!(
        roles(&document),
        [
            Role::Title,
            Role::Standfirst,
            Role::Byline,
            Role::Dateline,
            Role::Paragraph,
            Role::Paragraph,
            Role::Heading,
            Role::Paragraph,
            Role::ListItem,
            Role::ListItem,
            Role::Quotation,
            Role::TableRow,
            Role::TableRow,
            Role::Paragraph,
        ],
        "{}",
        document.text
    );
    let metadata = &document.metadata;
    assert_eq!(metadata.title.as_deref(), Some("المفوضية تعلن النتائج"));
    assert_eq!(metadata.site.as_deref(), Some("وكالة الأنباء"));
    assert_eq!(metadata.byline.as_deref(), Some("سعاد كريم"));
    assert_eq!(metadata.published, Some(date(2021, 11, 30)));
    assert!(document.text.contains("تقدم\t37"));
    for foreign in ["رياضة", "الحقوق", "لا تقرأ"] {
        assert!(!document.text.contains(foreign), "{foreign}");
    }
}

#[test]
fn linked_data_and_time_elements_state_the_date() {
    let linked = r#"<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
        "headline": "عنوان من البيانات", "author": [{"name": "علي"}, {"name": "ليلى"}], "publisher": {"name": "الصحيفة"},
        "datePublished": "2021-11-08T09:00:00Z"}]}</script>"#;
    let body = format!("<article><p>{BODY}</p><p>{BODY}</p></article>");
    let metadata = read_page(&page(linked, &body)).metadata;
    assert_eq!(metadata.title.as_deref(), Some("عنوان من البيانات"));
    assert_eq!(metadata.byline.as_deref(), Some("علي، ليلى"));
    assert_eq!(metadata.site.as_deref(), Some("الصحيفة"));
    assert_eq!(metadata.published, Some(date(2021, 11, 8)));

    let body = format!("<article><h1>عنوان</h1><time datetime='2021-11-09'>أمس</time><p>{BODY}</p><p>{BODY}</p></article>");
    assert_eq!(read_page(&page("", &body)).metadata.published, Some(date(2021, 11, 9)));
    let body = format!("<article><time datetime='2021-02-30'>x</time><p>{BODY}</p></article>");
    assert_eq!(read_page(&page("", &body)).metadata.published, None);
}

#[test]
fn a_short_page_is_read_and_a_page_without_prose_is_none() {
    let document = read_page(&page(
        "<title>خبر قصير من بغداد</title>",
        "<p>حصل تحالف الفتح على 48 مقعدا في انتخابات 2018.</p>",
    ));
    assert_eq!(
        document.blocks.last().unwrap().span.of(&document.text),
        "حصل تحالف الفتح على 48 مقعدا في انتخابات 2018."
    );
    for body in [
        "",
        "<nav><a href=/>الرئيسية</a></nav>",
        "<ul><li><a href=/1>أعلنت المفوضية العليا المستقلة للانتخابات النتائج النهائية</a></li></ul>",
        "<form><input><button>دخول</button></form>",
        "<div id=root></div><script>render()</script>",
    ] {
        let error = read(&page("<title>صفحة</title>", body), &CancelToken::default()).unwrap_err();
        assert_eq!(error, OpenError::NoArticle, "{body}");
    }
}

#[test]
fn a_page_that_is_a_table_of_figures_is_an_article() {
    let row = |name: &str, seats: u32| format!("<tr><td><a href=/x>{name}</a></td><td>{seats}</td></tr>");
    let rows = [row("حزب السهل", 73), row("حزب النهر", 17), row("كتلة البحر", 9)];
    let table = |rows: &[String]| {
        let head = "<h1>نتائج انتخابات 2021</h1><table><tr><th>القائمة</th><th>المقاعد</th></tr>";
        page(
            "<title>نتائج</title>",
            &format!("<main>{head}{}</table></main>", rows.concat()),
        )
    };
    let document = read_page(&table(&rows));
    assert!(document.text.contains("حزب السهل\t73"), "{}", document.text);
    assert_eq!(document.blocks.iter().filter(|block| block.role == Role::TableRow).count(), 4);
    // A calendar has no names, and two rows are no table.
    let week = "<tr><td>1</td><td>2</td><td>3</td></tr>".to_owned();
    for other in [vec![week; 5], rows[..2].to_vec()] {
        assert_eq!(
            read(&table(&other), &CancelToken::default()).unwrap_err(),
            OpenError::NoArticle,
            "{other:?}"
        );
    }
}

#[test]
fn a_piece_from_the_clipboard_is_taken_whole() {
    let document = read_page("<h1>عنوان</h1><p>حصل <b>الفتح</b> على&nbsp;48 مقعدا.<br>وخسر 31.</p>");
    assert_eq!(document.text, "عنوان\n\nحصل الفتح على 48 مقعدا.\n\nوخسر 31.");
    assert_eq!(roles(&document), [Role::Title, Role::Paragraph, Role::Paragraph]);
    let wrapped = "<html><body><!--StartFragment--><span>48 مقعدا</span><!--EndFragment--></body></html>";
    assert_eq!(read_page(wrapped).text, "48 مقعدا");
}

#[test]
fn hostile_pages_end_soon() {
    for hostile in ["<div>".repeat(100_000), "<b>".repeat(100_000), "<table>".repeat(100_000)] {
        assert_eq!(read(&hostile, &CancelToken::default()).unwrap_err(), OpenError::TooComplex);
    }
    let deep = format!("<html><body>{}{BODY}{}", "<div>".repeat(400), "</div>".repeat(400));
    assert!(read_page(&deep).text.contains("المفوضية"));
}
