//! Words at the end of a title that only lead on to what there was no room for, or that said no more than that it took place. Owns which words
//! those are; knows no text.

/// Participles behind a body whose number would follow: `في مجلس النواب المؤلف [من 150 مقعدا]`.
const LEADING_ON: [&str; 6] = ["المؤلف", "المؤلفة", "المكون", "المكونة", "البالغ", "البالغة"];

/// Verbs of a relative clause that only say that it took place: `في إعادة جرت [يوم الأحد]`.
const TAKING_PLACE: [&str; 14] = [
    "جرى",
    "جرت",
    "أجري",
    "أجريت",
    "اجري",
    "اجريت",
    "أقيم",
    "أقيمت",
    "نظم",
    "نظمت",
    "عقد",
    "عقدت",
    "وقع",
    "وقعت",
];

/// Words that begin a clause of which nothing is left.
const OPENING: [&str; 6] = ["التي", "الذي", "الذين", "أن", "أنه", "أنها"];

/// Verbs of another clause: `تصريح رئيس الحزب بأنه «تصدر» وحذر [من التزوير]`, `فرز الأصوات تبين [أن …]`.
const OF_ANOTHER: [&str; 13] = [
    "متوقع",
    "متوقعة",
    "ب",
    "وحذر",
    "وحذرت",
    "وأكد",
    "وأكدت",
    "وأضاف",
    "وأضافت",
    "تبين",
    "وتبين",
    "وقال",
    "وقالت",
];

/// The title without such words at its end; one that would be left with nothing stays.
pub(super) fn without_hanging(mut said: String) -> String {
    while let Some((rest, last)) = said.rsplit_once(' ') {
        let hangs =
            LEADING_ON.contains(&last) || OPENING.contains(&last) || TAKING_PLACE.contains(&last) || OF_ANOTHER.contains(&last);
        if !hangs {
            break;
        }
        let length = rest.len();
        said.truncate(length);
    }
    // `البرنامج الذي انتخب على أساسه`
    if let Some(rest) = said.strip_suffix(" على أساسه").or_else(|| said.strip_suffix(" على أساسها")) {
        return rest.to_owned();
    }
    // `حسب بلاغ للوزارة صدر`
    if let Some(rest) = said
        .strip_prefix("حسب ")
        .and_then(|rest| rest.strip_suffix(" صدر").or_else(|| rest.strip_suffix(" نشر")))
    {
        return rest.to_owned();
    }
    match said.strip_prefix("وذلك في ") {
        Some(rest) => rest.to_owned(),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::without_hanging;

    #[test]
    fn what_only_leads_on_is_left_off() {
        assert_eq!(without_hanging("انعقاد المجلس المؤلف".to_owned()), "انعقاد المجلس");
        assert_eq!(
            without_hanging("خسارة البلدية في إعادة جرت".to_owned()),
            "خسارة البلدية في إعادة"
        );
        assert_eq!(without_hanging("المؤلف".to_owned()), "المؤلف");
        assert_eq!(without_hanging("انتخاب الرئيس".to_owned()), "انتخاب الرئيس");
    }
}
