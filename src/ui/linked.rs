//! Which facts are hovered and selected, shared by article, charts, table and timeline. Knows no pane.

use crate::base::FactId;

/// What is pointed at and what is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// Facts under the pointer, wherever it is.
    pub hovered: Vec<FactId>,
    /// Facts that were clicked.
    pub selected: Vec<FactId>,
    /// Which of the selected ones is explained, by its place among them.
    pub shown: usize,
    /// Rises with every selection, so that panes scroll once for each.
    pub selection_count: u64,
}

impl Linked {
    /// True where any of `facts` is hovered.
    pub fn is_hovered(&self, facts: &[FactId]) -> bool {
        facts.iter().any(|fact| self.hovered.contains(fact))
    }

    /// True where any of `facts` is selected.
    pub fn is_selected(&self, facts: &[FactId]) -> bool {
        facts.iter().any(|fact| self.selected.contains(fact))
    }

    /// Hovered and selected facts together.
    pub fn all(&self) -> Vec<FactId> {
        let mut facts = self.selected.clone();
        facts.extend(self.hovered.iter().filter(|fact| !self.selected.contains(fact)));
        facts
    }
}
