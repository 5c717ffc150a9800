use super::*;
use crate::view::Language;

fn parsed(line: &str) -> Result<Parsed, clap::Error> {
    let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
    grammar::parse(&arguments, &Words::new(Language::English))
}

#[test]
fn the_grammar_is_sound_and_every_argument_has_its_words() {
    for language in [Language::Arabic, Language::English] {
        let words = Words::new(language);
        let command = grammar::command(&words);
        command.clone().debug_assert();
        let mut commands = vec![command];
        while let Some(mut command) = commands.pop() {
            commands.extend(command.get_subcommands().cloned());
            let help = command.render_help().to_string();
            assert!(!help.contains("cli-"), "{help}");
        }
    }
}

#[test]
fn files_open_the_window_and_subcommands_do_not() {
    assert!(matches!(parsed("waqai"), Ok(Parsed::Window { .. })));
    assert!(matches!(parsed("waqai a.txt b"), Ok(Parsed::Window { paths, .. }) if paths.len() == 2));
    assert!(matches!(
        parsed("waqai extract a.txt - --format csv"),
        Ok(Parsed::Command {
            command: Command::Extract(_),
            ..
        })
    ));
    assert!(matches!(
        parsed("waqai annotate"),
        Ok(Parsed::Command {
            command: Command::Annotate,
            ..
        })
    ));
    assert!(matches!(parsed("waqai --lang en extract a"), Ok(Parsed::Command { common, .. }) if common.lang.is_some()));
    assert!(matches!(parsed("waqai a.txt extract"), Ok(Parsed::Window { paths, .. }) if paths.len() == 2));
    assert!(parsed("waqai extract").is_err());
    assert!(parsed("waqai extract a --published 2021-02-30").is_err());
    assert!(parsed("waqai extract a --published 20210208").is_err());
    assert!(parsed("waqai extract a --published 2021-02-28").is_ok());
    assert!(parsed("waqai screenshot a --out b --published 2021-02-30").is_err());
    assert!(parsed("waqai screenshot a --out b --published 2021-02-28").is_ok());
}
