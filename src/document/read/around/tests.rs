use crate::document::open::{OpenOptions, read_bytes};
use crate::document::{Document, Role};

const BODY: &str = "أعلنت المفوضية العليا المستقلة للانتخابات النتائج النهائية للاقتراع الذي جرى الشهر الماضي في عموم البلاد.";
const TITLE: &str = "المفوضية تعلن النتائج النهائية";
const OTHER: &str = "رئيس الوزراء يزور أنقرة الأحد المقبل للقاء نظيره";

fn text_of(lines: &str) -> Document {
    read_bytes(
        format!("{TITLE}\n\n{BODY}\n\n{lines}\n\n{BODY}\n").as_bytes(),
        "a.txt",
        &OpenOptions::default(),
    )
    .unwrap()
}

fn around(document: &Document) -> Vec<&str> {
    let blocks = document.blocks.iter().filter(|block| block.role == Role::Around);
    blocks.map(|block| block.span.of(&document.text)).collect()
}

#[test]
fn invitations_take_their_titles_along() {
    for lines in [
        format!("اقرأ أيضا: {OTHER}"),
        format!("اقرأ أيضاً {OTHER}"),
        format!("إقرأ أيضًا| {OTHER}"),
        format!("اقرأ/ي أيضا: {OTHER}"),
        format!("اقرأ(ي) أيضا.. {OTHER}"),
        format!("◄ اقرأ المزيد: {OTHER}"),
        format!("[اقرأ أيضا: {OTHER}]"),
        format!("اقرأ أيضا\n{OTHER}"),
        format!("اقرأ أيضا:\n\n{OTHER}"),
        format!("اقرأ أيضا:\n{OTHER}\nبدء العد اليدوي في المحافظات الجنوبية؟"),
        format!("اقرأ أيضا:\n• {OTHER}\n• بدء العد اليدوي في المحافظات الجنوبية"),
        format!("شاهد أيضا: {OTHER}"),
        format!("قد يهمك أيضا\n{OTHER}"),
        format!("للمزيد: {OTHER}"),
        format!("تابع أيضا – {OTHER}"),
        format!("مواضيع ذات صلة\n\n{OTHER}\n\nبدء العد اليدوي في المحافظات الجنوبية"),
        format!("أخبار ذات صلة:\n\n{OTHER}\n\nمنذ ساعتين"),
        format!("الأكثر قراءة\n1. {OTHER}\n2. مقتل قائد في غارة الثلاثاء"),
        format!("Read more: {OTHER}"),
        format!("Related stories\n{OTHER}"),
        "اقرأ المزيد".to_owned(),
    ] {
        let document = text_of(&lines);
        let written: Vec<&str> = lines.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(around(&document), written);
        assert!(!document.own_text().contains("أنقرة"), "{lines}");
        assert_eq!(document.own_text().len(), document.text.len());
        assert_eq!(document.own_text().matches(BODY).count(), 2, "{lines}");
        assert_eq!(document.title(), Some(TITLE));
    }
}

#[test]
fn captions_credits_buttons_tags_and_notes_are_told() {
    for line in [
        "(رويترز)",
        "أ.ف.ب",
        "AFP / أحمد ربيع",
        "ناخبة تدلي بصوتها في الموصل – رويترز",
        "مصدر الصورة Getty Images",
        "منذ ساعتين",
        "1,204 مشاهدة",
        "تابعوا السهل عبر تلغرام",
        "مدة القراءة: 3 دقائق",
        "رابط المقال: https://example.com/a",
        "المصدر: وكالات",
        "سياسة الخصوصية | شروط الاستخدام",
        "(أ ف ب)",
        "(مواقع التواصل الاجتماعي)",
        "[الأناضول - أرشيف]",
        "Getty Images",
        "غيتي",
        "رويترز",
        "الأناضول / وكالات",
        "AFP via Getty Images",
        "الصورة: رئيس الوزراء لدى وصوله إلى مقر المفوضية",
        "صورة أرشيفية",
        "صدر الصورة، Getty Images",
        "التعليق على الصورة، أنصار حزب السهل يحتفلون بالنتائج",
        "تصوير: سامي كريم",
        "متظاهرون في ساحة التحرير وسط العاصمة (رويترز)",
        "رئيس حزب السهل يدلي بصوته (غيتي إيميجز)",
        "شارك",
        "مشاركة عبر فيسبوك",
        "فيسبوك تويتر واتساب تلغرام",
        "شارك المقال عبر واتساب",
        "انسخ الرابط",
        "3 تعليقات",
        "إعلان",
        "تابعونا على تلغرام",
        "اشترك في النشرة البريدية لتصلك أهم الأخبار.",
        "كلمات دلالية: العراق، الانتخابات، حزب السهل",
        "الكلمات المفتاحية: انتخابات 2021",
        "الوسوم\nالعراق\nالانتخابات",
        "#انتخابات_2021 #بغداد",
        "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربة التصفح.",
        "نستخدم ملفات تعريف الارتباط. بمتابعة التصفح توافق على ذلك.",
        "جميع الحقوق محفوظة © 2021",
        "© 2021 صحيفة السهل",
        "All rights reserved",
        "(إعداد سامي كريم للنشرة العربية - تحرير ليلى سعيد)",
        "(شارك في التغطية سامي كريم من بغداد)",
        "تحرير: ليلى سعيد",
        "كتب: سامي كريم",
        "كتبت – ليلى سعيد",
        "متابعة: قسم الأخبار",
        "السهل - وكالات",
        "السهل الجديد | وكالات",
        "السهل نت – متابعات",
        "المزيد في سياسة",
        "المزيد عن الانتخابات العراقية",
    ] {
        let document = text_of(line);
        let written: Vec<&str> = line.lines().collect();
        assert_eq!(around(&document), written);
    }
}

#[test]
fn prose_and_captions_with_facts_stay_of_the_article() {
    for line in [
        "اقرأ في هذا السياق المشهد كله، قال الوزير لأنصاره.",
        "اقرأ المزيد من الكتب قبل أن تحكم، قال الوزير لمنافسه.",
        "شاهد أيضا رئيس الوزراء العرض العسكري يوم الأحد.",
        "شاهد رئيس الوزراء العرض العسكري يوم الأحد الماضي",
        "تابع الرئيس أيضا سير الاقتراع في العاصمة.",
        "مواضيع ذات صلة بالانتخابات نوقشت أمس في البرلمان.",
        "الأكثر قراءة بين الصحف هي صحيفة السهل.",
        "المزيد من المقاعد يعني المزيد من النفوذ.",
        "للمزيد من المقاعد سعى الحزب إلى تحالف جديد.",
        "شارك حزب السهل في الانتخابات وحصل على 30 مقعدا.",
        "مشاركة المرأة",
        "الصورة التي رسمتها النتائج قاتمة، بحسب المحللين.",
        "الصورة: فاز حزب السهل بثلاثين مقعدا في انتخابات العام الجاري",
        "صورة: مراسم تشييع ضحايا الهجوم في بغداد يوم 8 نوفمبر",
        "فاز حزب السهل بثلاثين مقعدا في انتخابات أكتوبر (رويترز)",
        "واقتحم المحتجون مبنى البرلمان يوم السبت (أ ف ب)",
        "وقال المتحدث لوكالة رويترز إن الحزب باق في الحكومة.",
        "رويترز: حزب السهل يتجه إلى الفوز",
        "كلمات الرئيس كانت واضحة.",
        "حظر القانون ملفات تعريف الارتباط على المواقع الحكومية.",
        "جميع الحقوق التي كفلها الدستور محفوظة، قال الرئيس.",
        "تحرير الموصل كان في صيف 2017.",
        "إعداد القوائم بدأ أمس.",
        "إعلان النتائج",
        "تعليق المفاوضات",
        "(السهل) يفوز",
        "ردود الفعل",
        "المشاركة",
        "تابع الوزير حديثه قائلا إن النتائج نهائية",
        "تابع: لن نقبل بهذه النتائج",
        "حمل الرئيس المعارضة المسؤولية",
        "الحقوق محفوظة بالدستور، يقول المرشح.",
        "سياسة الخصوصية الجديدة تثير القلق",
        "ترجمة النتائج إلى مقاعد",
        "مصدر: اتفاق على اسم رئيس الوزراء",
        "مدريد (أ ف ب)",
        "رويترز نقلت عن مصدر أن الحكومة ستستقيل",
        "- حزب السهل 30 مقعدا",
        "كتب: حصلنا على 30 مقعدا",
        "كتب الوزير على صفحته أن النتائج نهائية",
        "المزيد في الطريق، قال المتحدث باسم المفوضية.",
        "النتائج - السهل والقمر",
        "الجمعة - رويترز",
        "للمزيد\tمن",
    ] {
        assert_eq!(around(&text_of(line)), [""; 0], "{line}");
    }
}

#[test]
fn titles_end_where_the_article_goes_on() {
    let document = text_of(&format!("اقرأ أيضا:\n{OTHER}\n\nردود الفعل"));
    assert_eq!(around(&document), ["اقرأ أيضا:", OTHER]);
    let document = text_of(&format!("مواضيع ذات صلة\n{OTHER}\nوقال الوزير إن بلاده ماضية في الانتخابات."));
    assert_eq!(around(&document), ["مواضيع ذات صلة", OTHER]);
    // A list of other articles above the headline leaves it alone.
    let text = format!("الأكثر قراءة\n{OTHER}\nبدء العد اليدوي في المحافظات\n{TITLE}\n\n{BODY}\n\n{BODY}");
    let document = read_bytes(text.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    assert_eq!(around(&document), ["الأكثر قراءة", OTHER, "بدء العد اليدوي في المحافظات"]);
    assert_eq!(document.title(), Some(TITLE));
}

#[test]
fn the_headline_and_a_text_of_such_lines_alone_stay() {
    let text = format!("شاهد: المحتجون يقتحمون البرلمان\n\n{BODY}\n{BODY}");
    let document = read_bytes(text.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    assert_eq!(document.title(), Some("شاهد: المحتجون يقتحمون البرلمان"));
    assert_eq!(around(&Document::plain(format!("اقرأ أيضا: {OTHER}"))), [""; 0]);
    // What dates the article at its top is no credit of a picture.
    let text = format!("{TITLE}\n\nبغداد (رويترز)\n\n{BODY}");
    let document = read_bytes(text.as_bytes(), "a.txt", &OpenOptions::default()).unwrap();
    assert_eq!(document.first(Role::Dateline), Some("بغداد (رويترز)"));
}

#[test]
fn who_printed_it_stands_small_under_the_headline() {
    let page =
        format!("<html><body><article><h1>{TITLE}</h1><p>السهل - وكالات</p><p>{BODY}</p><p>{BODY}</p></article></body></html>");
    let text = format!("{TITLE}\nالسهل - وكالات\nبغداد ـ كتب سامي كريم:\n\n{BODY}\n\n{BODY}");
    for (name, source) in [("a.html", page), ("a.txt", text)] {
        let document = read_bytes(source.as_bytes(), name, &OpenOptions::default()).unwrap();
        assert_eq!(document.title(), Some(TITLE), "{name}");
        assert_eq!(document.first(Role::Byline), Some("السهل - وكالات"), "{name}");
        assert_eq!(document.first(Role::Standfirst), None, "{name}");
        assert_eq!(document.first(Role::Paragraph), Some(BODY), "{name}");
    }
}

#[test]
fn every_format_knows_them() {
    let markdown =
        format!("# {TITLE}\n\n{BODY}\n\n**اقرأ أيضا:** [{OTHER}](x)\n\n{BODY}\n\n## مواضيع ذات صلة\n\n- [{OTHER}](y)\n");
    let page = format!(
        "<html><body><article><h1>{TITLE}</h1><p>{BODY}</p><p>متظاهرون في بغداد (رويترز)</p><p>{BODY}</p>\
         <p>اقرأ أيضا</p><p>{OTHER}</p><p>{BODY}</p><p>شاهد <a href=x>{OTHER}</a></p></article></body></html>"
    );
    for (name, source, count) in [("a.md", markdown, 3), ("a.html", page, 4)] {
        let document = read_bytes(source.as_bytes(), name, &OpenOptions::default()).unwrap();
        assert_eq!(around(&document).len(), count, "{name}: {:?}", document.blocks);
        assert!(!document.own_text().contains(OTHER), "{name}");
    }
}
