//! Words whose form changes in a title, and words that can be somebody's, from `assets/words/titles.tsv`. Owns these classes;
//! knows no clause.

use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../../../assets/words/titles.tsv");
    NO_PLURAL "no-plural" "القانون: words in ون that are no plurals.";
    DUAL "dual" "الوفدان.";
    DUAL_CONSTRUCT "dual-construct" "وفدا: duals that take a noun after them.";
    COUNTED "counted" "عشرون: plurals without article whose genitive is written otherwise.";
    ENDING_IN_ALIF "ending-in-alif" "ضحايا: words whose ا is no accusative.";
    AGENT "agent" "نواب، حكومة: what acts, and can be somebody's: `استقال نوابه`.";
    PERSON "person" "رئيس، الأمير: words before the name of a person.";
    DECIDED "decided" "نتائج، قانون: what is decided about, and meant by a pronoun: `صادقت عليها`.";
    MAKING "making" "أسس، شكل: verbs whose object may be somebody's, so that `حزبه` behind them is no subject.";
    PERSONAL "personal" "ولد، توفي: verbs of people alone.";
    OF_BODY "of-body" "جلسات، دورة: what only a body has.";
    UNDONE_TO "results-of" "أعلن، ألغي: what is done to results.";
    OF_ONE "of-one" "استقال، انتهى: verbs without object, of one alone.";
    PASSIVE "passive" "أعيد، أقيل: verbs that are passive as they are written.";
    ADVERB "adverb" "رسميا، احتجاجا: accusatives that are no objects.";
    COMMON "common" "أعمال، باب: nouns that are no names.";
    ADJECTIVE "adjective" "العام، السابقة: adjectives in no nisba, which belong to the noun before them.";
    NOT_OWNED "not-owned" "وجه، نفسها: words in ـه that own nothing.";
    ENDING_IN_TAA "ending-in-taa" "بيت، صوت: words whose last ت before a pronoun is a letter of theirs.";
    PARTICLE "particle" "علي، كل: what a pronoun is written with that is no noun.";
    DETERMINER "determiner" "هذه، معظم: words before a noun that are nobody.";
    DONE_TO "done-to" "اعتقل، عزل: verbs of what is done to somebody, whose noun before a name says to whom.";
    NO_SUBJECT "no-subject" "هكذا، كيف: words before a verb that say how or when.";
    VICTIM "victim" "متظاهر، عشرات: whom a verb of killing tells of, where no other noun follows.";
    HOLDING "holding" "أدى، تولى: verbs whose object stands right behind them where the subject is left out.";
    HELD "held" "اليمين، الثقة: such objects.";
    PEOPLE "people" "نواب، أنصار: several, whom no pronoun of one means.";
    PLURAL_IN_TAA "plural-in-taa" "القادة، القضاة: plurals of men in ة.";
    HOUR "hour" "السابعة: hours of a clock.";
    HOUR_LEAD "hour-lead" "عند، حتى: words before an hour.";
    HOUR_PART "hour-part" "صباحا، ونصف: words behind an hour.";
}

/// True where `word`, in any spelling, belongs to one of `classes`.
pub(super) fn is(word: &str, classes: Classes) -> bool {
    TABLE.holds_spelled(word, classes)
}
