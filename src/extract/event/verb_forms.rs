//! The written forms of a verb for each person, from its third person masculine. Owns the endings and prefixes; knows no text.

/// The forms of a folded verb in the past (`اعلن`), with whether they agree with a feminine. One that ends in hamza keeps it:
/// `لجأت`.
pub(super) fn past_forms(past: &str, ends_in_hamza: bool) -> Vec<(String, bool)> {
    let weak = past.strip_suffix('ي').or_else(|| past.strip_suffix('ا'));
    let stem = weak.unwrap_or(past);
    let dual = if weak.is_some() {
        format!("{stem}يا")
    } else {
        format!("{stem}ا")
    };
    let mut forms = vec![(past.to_owned(), false), (format!("{stem}ت"), true)];
    if past.ends_with('ي') || ends_in_hamza {
        // لقي، توفي keep their ي
        forms.push((format!("{past}ت"), true));
    }
    forms.extend([(format!("{stem}وا"), false), (dual, false), (format!("{stem}تا"), true)]);
    forms
}

/// The forms of a folded verb in the present (`يعلن`), with whether they agree with a feminine.
pub(super) fn present_forms(present: &str) -> Vec<(String, bool)> {
    let Some(body) = present.strip_prefix('ي').or_else(|| present.strip_prefix('ت')) else {
        return Vec::new();
    };
    let stem = body.strip_suffix(['ي', 'و', 'ا']).unwrap_or(body);
    let mut forms = Vec::with_capacity(8);
    for (prefix, feminine) in [("ي", false), ("ت", true)] {
        for (form, ending) in [(body, ""), (stem, "ون"), (stem, "وا"), (body, "ان")] {
            forms.push((format!("{prefix}{form}{ending}"), feminine));
        }
        if stem != body {
            forms.push((format!("{prefix}{stem}"), feminine));
        }
    }
    forms
}
