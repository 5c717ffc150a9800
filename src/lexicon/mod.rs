//! Names and words that reading needs, as data: lists, people, places, organisations, triggers, reference elections;
//! their schema, loading and checking from `assets/`. Knows no article.
