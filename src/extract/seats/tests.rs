use super::*;
use crate::base::CancelToken;
use crate::extract::name::told_people;

/// `list seats` of every statement.
fn read(text: &str) -> Vec<String> {
    let tokens = TokenizedText::new(text);
    let names = Names::of(&tokens);
    let cancel = CancelToken::default();
    let found = Seats::of(&tokens, &names, &told_people::find(&tokens, &names), Watch::new(&cancel)).unwrap();
    found
        .seats
        .iter()
        .map(|it| match (it.seats, it.delta) {
            (Some(seats), _) => format!("{} {seats}", it.list.name),
            (None, Some(delta)) => format!("{} {delta:+}", it.list.name),
            _ => it.list.name.clone(),
        })
        .collect()
}

#[test]
fn verbs_and_numbers() {
    assert_eq!(read("حصل تحالف الفتح على 17 مقعدا."), ["تحالف الفتح 17"]);
    assert_eq!(read("وحصدت النهضة 89 مقعدا، ثم الوفد بـ38."), ["النهضة 89", "الوفد 38"]);
}
