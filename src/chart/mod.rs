//! Charts and the timeline, drawn once onto a `Canvas` that screen, PNG and SVG replay.
