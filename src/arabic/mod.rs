//! Arabic as a writing system and its counting words: normalising, tokens, clitics, numerals, number words, calendars.
//! Knows nothing of elections or of files.
