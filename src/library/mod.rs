//! What outlives a session on disk: settings, recent files, the last session. Written whole or not at all.
