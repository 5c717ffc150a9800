//! Theme, shaped-text widgets and panes, drawn with egui. Knows nothing of files or threads.

pub mod canvas;
pub mod command;
pub mod flow;
pub mod icon;
pub mod linked;
pub mod notice;
pub mod reader;
pub mod text;
pub mod theme;
pub mod widgets;
