//! Theme, shaped-text widgets and panes, drawn with egui. Knows nothing of files or threads.

pub mod areas;
pub mod article_pane;
pub mod canvas;
pub mod chart_slot;
pub mod charts_pane;
pub mod command;
pub mod empty;
pub mod export_dialog;
pub mod flow;
pub mod icon;
pub mod linked;
pub mod marks;
pub mod notice;
pub mod notices;
pub mod panel;
pub mod reader;
pub mod sheets;
pub mod status_bar;
pub mod text;
pub mod theme;
pub mod timeline_pane;
pub mod toolbar;
pub mod typed;
pub mod why;
pub mod widgets;
