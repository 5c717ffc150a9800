//! Undo and redo of edits, and whether the dossier differs from what was saved.

use super::{Dossier, Edit, EditError, Touched};

/// What was done and undone, in order.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
    /// How many edits lay on `undo` when the dossier was saved; none once that state cannot be reached again.
    saved_at: Option<usize>,
    /// The same for a save that is under way.
    saving_at: Option<usize>,
}

impl History {
    /// The history of a dossier just opened or saved.
    pub fn new() -> Self {
        Self {
            saved_at: Some(0),
            ..Self::default()
        }
    }

    /// The history of a dossier that differs from what was saved, such as one put back from the last session.
    pub fn unsaved() -> Self {
        Self::default()
    }

    /// Makes an edit and remembers how to undo it. What was undone before can no longer be redone.
    pub fn apply(&mut self, dossier: &mut Dossier, edit: Edit) -> Result<Touched, EditError> {
        let touched = edit.touches();
        let inverse = edit.apply(dossier)?;
        for at in [&mut self.saved_at, &mut self.saving_at] {
            at.take_if(|at| *at > self.undo.len());
        }
        self.undo.push(inverse);
        self.redo.clear();
        Ok(touched)
    }

    /// Takes back the last edit; none where there is nothing to take back.
    pub fn undo(&mut self, dossier: &mut Dossier) -> Option<Touched> {
        let edit = self.undo.pop()?;
        let touched = edit.touches();
        let inverse = edit.apply(dossier).ok()?;
        self.redo.push(inverse);
        Some(touched)
    }

    /// Makes the last undone edit again.
    pub fn redo(&mut self, dossier: &mut Dossier) -> Option<Touched> {
        let edit = self.redo.pop()?;
        let touched = edit.touches();
        let inverse = edit.apply(dossier).ok()?;
        self.undo.push(inverse);
        Some(touched)
    }

    /// True where there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// True where there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// True where the dossier is not as it was opened or last saved.
    pub fn is_changed(&self) -> bool {
        self.saved_at != Some(self.undo.len())
    }

    /// The dossier as it is now begins to be saved.
    pub fn begin_save(&mut self) {
        self.saving_at = Some(self.undo.len());
    }

    /// The dossier was saved as it was when that began: what was done since then is not.
    pub fn mark_saved(&mut self) {
        self.saved_at = self.saving_at.take();
    }
}
