//! What may stand on the command line. Help and headings come from the Fluent files, by the name of each argument.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::words::Words;
use crate::export::{ExportFormat, Subject};
use crate::view::{Digits, Language, MonthNames};

/// What the arguments ask for.
#[derive(Debug)]
pub(crate) enum Parsed {
    /// The window, with these files.
    Window {
        /// Files and folders.
        paths: Vec<PathBuf>,
        /// Language and the like.
        common: Common,
    },
    /// Work without a window.
    Command {
        /// Which.
        command: Command,
        /// Language and the like.
        common: Common,
    },
}

#[derive(Debug, Parser)]
#[command(
    name = "waqai",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Line {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every way to run understands.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Common {
    /// Language of messages, window and pictures.
    #[arg(long, global = true, value_enum, value_name = "ar|en", hide_possible_values = true)]
    pub(crate) lang: Option<Lang>,
    /// Encoding of text files.
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) encoding: Option<String>,
    /// Print how long each part took.
    #[arg(long, global = true)]
    pub(crate) timings: bool,
}

/// Work without a window.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Prints what was read.
    Extract(Extract),
    /// The same for a stream.
    Annotate,
    /// Writes pictures and data.
    Export(Box<Export>),
    /// Saves a picture of the window.
    Screenshot(Screenshot),
    /// Explains a subcommand.
    Help {
        /// Which.
        #[arg(value_name = "COMMAND")]
        topic: Option<String>,
    },
}

/// Arguments of `extract`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) published: Option<Date>,
    #[arg(
        long,
        id = "record_format",
        value_enum,
        value_name = "json|jsonl|csv",
        default_value = "json",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) format: RecordFormat,
    #[arg(long)]
    pub(crate) explain: bool,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', value_parser = super::export::chart)]
    pub(crate) charts: Vec<Subject>,
    #[arg(
        long,
        id = "picture_format",
        value_enum,
        value_name = "png|svg|csv|json",
        default_value = "png",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) format: PictureFormat,
    #[arg(long, value_name = "WxH", value_parser = super::export::size)]
    pub(crate) size: Option<(f32, f32)>,
    #[arg(long, value_name = "N", value_parser = super::export::scale)]
    pub(crate) scale: Option<f32>,
    #[arg(long, value_enum, value_name = "light|dark", hide_possible_values = true)]
    pub(crate) theme: Option<ThemeName>,
    #[arg(long, value_enum, value_name = "arab|latn", hide_possible_values = true)]
    pub(crate) digits: Option<DigitsName>,
    #[arg(long, value_enum, value_name = "NAME", hide_possible_values = true)]
    pub(crate) months: Option<MonthsName>,
    #[arg(long, value_enum, value_name = "rtl|ltr", hide_possible_values = true)]
    pub(crate) time: Option<Direction>,
    #[arg(long)]
    pub(crate) transparent: bool,
    #[arg(long)]
    pub(crate) reference: bool,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) published: Option<Date>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) source: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) credit: Option<String>,
}

/// Arguments of `screenshot`.
#[derive(Debug, Args)]
#[cfg_attr(not(feature = "gui"), allow(dead_code, reason = "read by the window"))]
pub(crate) struct Screenshot {
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, id = "file", value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "WxH", value_parser = super::export::size)]
    pub(crate) size: Option<(f32, f32)>,
    #[arg(long, value_name = "N", value_parser = super::export::scale)]
    pub(crate) scale: Option<f32>,
    #[arg(long, value_enum, value_name = "light|dark", hide_possible_values = true)]
    pub(crate) theme: Option<ThemeName>,
    #[arg(long, value_name = "NAME")]
    pub(crate) pane: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) published: Option<Date>,
}

/// What `export` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PictureFormat {
    /// Pixels.
    Png,
    /// Outlines.
    Svg,
    /// One row a claim or event.
    Csv,
    /// Everything, with sources.
    Json,
}

impl From<PictureFormat> for ExportFormat {
    fn from(format: PictureFormat) -> Self {
        match format {
            PictureFormat::Png => Self::Png,
            PictureFormat::Svg => Self::Svg,
            PictureFormat::Csv => Self::Csv,
            PictureFormat::Json => Self::Json,
        }
    }
}

/// A theme by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThemeName {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl ThemeName {
    pub(crate) fn is_dark(self) -> bool {
        self == Self::Dark
    }
}

/// Digits by their CLDR name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DigitsName {
    /// ٠١٢
    Arab,
    /// 012
    Latn,
}

impl From<DigitsName> for Digits {
    fn from(name: DigitsName) -> Self {
        match name {
            DigitsName::Arab => Self::ArabicIndic,
            DigitsName::Latn => Self::Latin,
        }
    }
}

/// Arabic month names by where they are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MonthsName {
    /// كانون الثاني
    Levantine,
    /// يناير
    Egyptian,
    /// يناير، غشت
    Moroccan,
    /// جانفي
    Algerian,
}

impl From<MonthsName> for MonthNames {
    fn from(name: MonthsName) -> Self {
        match name {
            MonthsName::Levantine => Self::Levantine,
            MonthsName::Egyptian => Self::Egyptian,
            MonthsName::Moroccan => Self::Moroccan,
            MonthsName::Algerian => Self::Algerian,
        }
    }
}

/// A direction by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Direction {
    /// From right to left.
    Rtl,
    /// From left to right.
    Ltr,
}

impl Direction {
    pub(crate) fn is_right_to_left(self) -> bool {
        self == Self::Rtl
    }
}

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RecordFormat {
    /// One object with all articles.
    Json,
    /// One line an article.
    Jsonl,
    /// One row a fact.
    Csv,
}

/// A language by its tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// Arabic.
    Ar,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ar => Self::Arabic,
            Lang::En => Self::English,
        }
    }
}

/// A day in ISO form that exists. What is wrong with another is said by `usage`.
fn day(value: &str) -> Result<Date, &'static str> {
    value.trim().parse::<Date>().ok().ok_or("no such day").and_then(|date| {
        // jiff also takes basic forms and times of day; the contract is the plain day.
        if value.trim().len() == 10 {
            Ok(date)
        } else {
            Err("not YYYY-MM-DD")
        }
    })
}

/// The whole grammar with its words.
pub(crate) fn command(words: &Words) -> clap::Command {
    localized(Line::command(), "", words)
}

/// Parses the arguments, the program's name first.
pub(crate) fn parse(arguments: &[OsString], words: &Words) -> Result<Parsed, clap::Error> {
    let matches = command(words).try_get_matches_from(arguments)?;
    let line = Line::from_arg_matches(&matches)?;
    let Line { paths, common, command } = line;
    Ok(match command {
        Some(_) if !paths.is_empty() => {
            return Err(clap::Error::new(clap::error::ErrorKind::ArgumentConflict));
        }
        Some(command) => Parsed::Command { command, common },
        None => Parsed::Window { paths, common },
    })
}

/// Puts the words of each argument and heading in place of clap's English ones.
fn localized(command: clap::Command, name: &str, words: &Words) -> clap::Command {
    let key = |rest: &str| {
        if name.is_empty() {
            format!("cli-{rest}")
        } else {
            format!("cli-{name}-{rest}")
        }
    };
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        words.text("cli-heading-usage")
    );
    let mut command = command
        .about(words.text(&key("about")))
        .long_about(None)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(template)
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help));
    if name.is_empty() {
        command = command.arg(Arg::new("version").long("version").short('V').action(ArgAction::Version));
        command = command.after_help(format!("\n{}", words.text("cli-after-help")));
    }
    command = command.mut_args(|argument| {
        let heading = if argument.is_positional() {
            "cli-heading-arguments"
        } else {
            "cli-heading-options"
        };
        let help = words.text(&format!("cli-arg-{}", argument.get_id().as_str().replace('_', "-")));
        argument.help(help).long_help(None).help_heading(words.text(heading))
    });
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for inner in names {
        command = command.mut_subcommand(&inner, |subcommand| localized(subcommand, &inner, words));
    }
    command
}
