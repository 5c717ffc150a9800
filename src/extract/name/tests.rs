use super::*;

fn lists(text: &str) -> Vec<String> {
    Names::of(&TokenizedText::new(text))
        .lists
        .iter()
        .map(|list| list.name.clone())
        .collect()
}

fn known(text: &str) -> Vec<String> {
    let lexicon = crate::lexicon::Lexicon::bundled();
    let names = Names::of(&TokenizedText::new(text));
    names
        .lists
        .iter()
        .filter_map(|list| lexicon.lists().get(usize::from(*list.candidates.first()?)))
        .map(|list| list.id.clone())
        .collect()
}

#[test]
fn known_lists_in_every_dress() {
    assert_eq!(known("حصل تحالف “الفتح” على مقاعد"), ["iq-fatah"]);
    assert_eq!(known("كتلة دولة القانون\" بزعامة"), ["iq-sol"]);
    assert_eq!(known("كتلة \"تقدم\" بزعامة"), ["iq-taqaddum"]);
    assert_eq!(known("وللحزب الديموقراطي الكوردستاني"), ["iq-kdp"]);
    assert_eq!(lists("وللتيار الوطني الحر"), ["التيار الوطني الحر"]);
}

#[test]
fn unknown_lists_by_noun_or_quotes() {
    assert_eq!(lists("فاز حزب الأمل الكبير بمقاعد"), ["حزب الأمل"]);
    assert_eq!(lists("قال حزب «نداء الوطن» إن"), ["حزب نداء الوطن"]);
    assert_eq!(lists("حركة مجتمع الغد في البرلمان"), ["حركة مجتمع الغد"]);
    assert_eq!(lists("حزب النماء والعدالة والتقدم"), ["حزب النماء والعدالة والتقدم"]);
    assert_eq!(lists("كتلة نيابية جديدة"), Vec::<String>::new());
    assert_eq!(lists("وحصل الحزب على"), ["الحزب"]);
}

#[test]
fn a_surname_counts_once_its_bearer_is_named() {
    let of = |text: &str| Names::of(&TokenizedText::new(text)).others.len();
    assert_eq!(of("زار الحكيم النجف"), 1);
    assert_eq!(of("قال عمار الحكيم، وزار الحكيم النجف"), 3);
}
