//! Pictures and data that leave the program: PNG, SVG, CSV, JSON.

pub mod record;
