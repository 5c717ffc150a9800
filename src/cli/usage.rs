//! What to say of arguments that make no sense, and `help`.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::words::write_line;
use super::{Outcome, Words, grammar, output};
use crate::base::Message;

/// Says what is wrong with the arguments, or prints the help or version they asked for.
pub(crate) fn report(error: &clap::Error, words: &Words) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return output::print(&error.render().to_string(), words),
        _ => {}
    }
    words.say_error(&message_of(error), Some(&hint_of(error)));
    Outcome::Misused
}

/// Prints the help of the program or of one subcommand.
pub(crate) fn help(topic: Option<&str>, words: &Words) -> Outcome {
    let mut command = grammar::command(words);
    command.build();
    let Some(topic) = topic else {
        return output::print(&command.render_help().to_string(), words);
    };
    match command.find_subcommand_mut(topic) {
        Some(subcommand) => output::print(&subcommand.render_help().to_string(), words),
        None => {
            words.say_error(
                &Message::new("cli-unknown-command").with("name", topic),
                Some(&Message::new("cli-see-help")),
            );
            Outcome::Misused
        }
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

fn message_of(error: &clap::Error) -> Message {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let option = argument.split([' ', '=']).next().unwrap_or_default().to_owned();
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::InvalidValue if value.is_empty() => "cli-missing-value",
        ErrorKind::InvalidValue => "cli-bad-choice",
        ErrorKind::ValueValidation if option == "--published" => "cli-bad-date",
        ErrorKind::ValueValidation if option == "--charts" => "cli-bad-chart",
        ErrorKind::ValueValidation if option == "--size" => "cli-bad-size",
        ErrorKind::ValueValidation if option == "--scale" => "cli-bad-scale",
        ErrorKind::ValueValidation => "cli-bad-value",
        ErrorKind::ArgumentConflict => "cli-conflict",
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => "cli-value-count",
        ErrorKind::InvalidUtf8 => "cli-bad-name",
        _ => {
            // The rest cannot happen with this grammar; clap's own words serve.
            write_line(&error.render().to_string());
            "cli-wrong-usage"
        }
    };
    Message::new(key)
        .with(
            "argument",
            if matches!(key, "cli-missing-argument" | "cli-unknown-argument") {
                argument
            } else {
                option
            },
        )
        .with("value", crate::document::open::shown(&value))
        .with("choices", context(error, ContextKind::ValidValue))
}

fn hint_of(error: &clap::Error) -> Message {
    let suggested = context(error, ContextKind::SuggestedArg);
    if !suggested.is_empty() {
        return Message::new("cli-did-you-mean").with("name", suggested);
    }
    Message::new("cli-see-help")
}
