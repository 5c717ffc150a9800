//! The vocabulary every other module shares: spans, date ranges, fact ids, diagnostics, cancelling and progress.
//! Knows nothing of Arabic, of files or of the screen.

mod cancel;
mod date_range;
mod diagnostic;
mod fact;
mod span;
mod watch;

pub use cancel::{CancelToken, Cancelled};
pub use date_range::{Calendar, DateRange, Precision};
pub use diagnostic::{Diagnostic, Message, Severity};
pub use fact::{ArticleId, FactId, FactKind};
pub use span::{CodePoints, Span};
pub use watch::Watch;
