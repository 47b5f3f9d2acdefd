//! Rounds, drafts, passes and the ledger.
