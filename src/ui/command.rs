//! What a pane asks for. Panes change nothing themselves: they return these, and the application acts on them.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::base::{ArticleId, FactId, FactKind, Span};
use crate::chart::{HemicycleOf, Lanes, SeatChart, TimeWindow};
use crate::dossier::Change;
use crate::library::{PageSettings, ThemeChoice};
use crate::view::seats::{ElectionKey, RowOrder};
use crate::view::{Digits, Language, MonthNames};

/// One wish of the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Ask for files with the system's dialog, or a path field where there is none.
    OpenDialog,
    /// Open files and folders.
    OpenPaths(Vec<PathBuf>),
    /// Open what the clipboard holds.
    OpenText(String),
    /// Open the bundled sample dossier.
    OpenSample,
    /// Begin an empty dossier.
    NewDossier,
    /// Save the dossier to its file, or ask for one.
    Save,
    /// Save the dossier to another file.
    SaveAs,
    /// Save the dossier to this file.
    SaveTo(PathBuf),
    /// Show an article.
    ShowArticle(ArticleId),
    /// Take an article out of the dossier.
    CloseArticle(ArticleId),
    /// Set, or with none take back, the user's publication date.
    SetPublished(ArticleId, Option<Date>),
    /// Take back the last change.
    Undo,
    /// Make the change again.
    Redo,
    /// Do this to a fact.
    Correct(FactId, Wish),
    /// Begin to change a fact, or to add one.
    Edit(Editing),
    /// Leave the fields as if nothing had been typed.
    StopEditing,
    /// Add a fact that these words of the article state.
    Add(ArticleId, Span, Change),
    /// Explain this one of the selected facts, by its place among them.
    ShowFact(usize),
    /// Select the next fact of the article, or with false the one before.
    StepFact(bool),
    /// Compare these two elections, earlier and later; none leaves the choice to the program.
    SetElections(Option<ElectionKey>, Option<ElectionKey>),
    /// Lanes of the timeline.
    SetLanes(Lanes),
    /// How the article is set and shown.
    SetPage(PageSettings),
    /// Arabic month names of the program's own dates.
    SetMonthNames(MonthNames),
    /// Show everything at once, without motion.
    SetReducedMotion(bool),
    /// Show this form of the seat chart.
    SetChart(SeatChart),
    /// Fill missing lists from reference results, or leave them out.
    SetReference(bool),
    /// Order of the lists.
    SetOrder(RowOrder),
    /// Which election the hemicycle shows.
    SetHemicycle(HemicycleOf),
    /// Fold long stretches of time without events.
    SetFoldGaps(bool),
    /// Let time run from right to left.
    SetTimeRightToLeft(bool),
    /// Show this part of the timeline.
    SetTimeWindow(TimeWindow),
    /// The pointer is on marks of these facts; none where it left them.
    Hover(Vec<FactId>),
    /// Select these facts, scroll to their words and marks, and say why.
    Select(Vec<FactId>),
    /// Close the popover that says why, and select nothing.
    Deselect,
    /// Begin to find in the text, or go to the field.
    Find,
    /// Language of the interface.
    SetLanguage(Language),
    /// Light, dark, or as the system.
    SetTheme(ThemeChoice),
    /// Digits of the program's own numbers.
    SetDigits(Digits),
    /// Letters of the article, 1 as designed.
    SetZoom(f32),
    /// Width of the article's column in ems.
    SetTextWidth(Option<f32>),
    /// Collapse or expand a pane.
    SetCollapsed(Pane, bool),
    /// Share of a pane in its row or column.
    SetShare(Pane, f32),
    /// Open a sheet over the window.
    Show(Sheet),
    /// Close the topmost sheet, popover or message.
    CloseTop,
    /// Export what the dialog shows to this file.
    ExportTo(PathBuf),
    /// Ask where to export to.
    ExportDialog,
    /// Copy a picture to the clipboard.
    CopyPicture(Picture),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Take a message away.
    Dismiss(u64),
    /// Stop a running job.
    CancelJob(u64),
    /// Forget the recent files.
    ClearRecent,
    /// Close the window.
    Quit,
}

/// A pane of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The article.
    Article,
    /// Seats.
    Charts,
    /// Events in time.
    Timeline,
}

impl Pane {
    /// Its name in settings and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Charts => "charts",
            Self::Timeline => "timeline",
        }
    }

    /// The pane of a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Article, Self::Charts, Self::Timeline]
            .into_iter()
            .find(|pane| pane.name() == name)
    }
}

/// A sheet over the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Export with preview.
    Export(Picture),
    /// The keys.
    Shortcuts,
    /// A field for a path, where the system has no file dialog.
    PathField(PathPurpose),
    /// The publication date of an article.
    PublicationDate(ArticleId),
}

/// What a typed path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// To open it.
    Open,
    /// To save the dossier in it.
    Save,
    /// To export the picture to it.
    Export,
}

/// What can be made a picture of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    /// The seat chart that is shown.
    Seats,
    /// The timeline, whole.
    Timeline,
}

/// What the user wishes for a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// It is right.
    Confirm,
    /// It is no fact.
    Dismiss,
    /// What was said about it is no longer said.
    TakeBack,
    /// It speaks of the same list or happening as this one.
    MergeInto(FactId),
    /// It says this.
    Change(Change),
}

/// What is being changed or added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// A fact.
    Fact(FactId),
    /// Which other fact this one is merged with.
    Merge(FactId),
    /// A new fact of this kind in these words.
    New {
        /// The article.
        article: ArticleId,
        /// The words.
        span: Span,
        /// Which kind.
        kind: FactKind,
    },
}
