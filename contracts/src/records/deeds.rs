//! What can stand in the audit chain, by its code.

macro_rules! whats {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// A deed's kind.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum What {
            $($(#[$doc])* $name),*
        }

        impl What {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Stable code, as stored and used in the words' keys.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code),*
                }
            }
        }
    };
}

whats! {
    UnionSetUp = "union-set-up",
    /// A person came in by their personal link for the first time.
    Joined = "joined",
    /// A person came back in by a link that an officer made.
    LetBackIn = "let-back-in",
    PersonAdded = "person-added",
    PersonChanged = "person-changed",
    /// An invitation or a link back in was made for a person on the roster.
    LinkMade = "link-made",
    /// Such a link went into the outbox.
    LinkMailed = "link-mailed",
    EmployersChanged = "employers-changed",
    ZoneChanged = "zone-changed",
    UnitAdded = "unit-added",
    AgreementImported = "agreement-imported",
    AgreementImportedAgain = "agreement-imported-again",
    FirstContractBegun = "first-contract-begun",
    AgreementChanged = "agreement-changed",
    RoundOpened = "round-opened",
    RoundClosed = "round-closed",
    ArticlesAdded = "articles-added",
    SessionAdded = "session-added",
    DraftSaved = "draft-saved",
    Passed = "passed",
    StateChanged = "state-changed",
    Agreed = "agreed",
    VoteDraftKept = "vote-draft-kept",
    TallySheetAttached = "tally-sheet-attached",
    VoteDraftDiscarded = "vote-draft-discarded",
    VoteRecorded = "vote-recorded",
    ProcedureConfirmed = "procedure-confirmed",
    OfficeClosed = "office-closed",
    /// A closure was noted by mistake.
    OfficeReopened = "office-reopened",
    ConfidenceChanged = "confidence-changed",
    ClaimClocksChanged = "claim-clocks-changed",
    PayRulesChanged = "pay-rules-changed",
    TemplateChanged = "template-changed",
    RemindersChanged = "reminders-changed",
    /// Whoever runs the host has taken everything of the union along in an archive.
    UnionExported = "union-exported",
    /// In the unit's confidential chain, as are all up to the host's: nobody learns of a case by an entry about it.
    CaseOpened = "case-opened",
    CaseBrought = "case-brought",
    CaseEntered = "case-entered",
    CaseRevised = "case-revised",
    CasePayEntered = "case-pay-entered",
    GrievantsNamed = "grievants-named",
    CaseFileAttached = "case-file-attached",
    CaseFileHandedIn = "case-file-handed-in",
    CaseAssigned = "case-assigned",
    WalledOff = "walled-off",
    WallLifted = "wall-lifted",
    CasePutUnder = "case-put-under",
    CasesImported = "cases-imported",
    CaseDraftKept = "case-draft-kept",
    CaseDraftDiscarded = "case-draft-discarded",
    /// In the host's chain, as are all below: a person's own account is nobody else's business.
    ProfileChanged = "profile-changed",
    PasswordChanged = "password-changed",
    PasskeyAdded = "passkey-added",
    PasskeyRemoved = "passkey-removed",
    SessionEnded = "session-ended",
    OtherSessionsEnded = "other-sessions-ended",
    OwnLinkMade = "own-link-made",
    OwnLinkUsed = "own-link-used",
    SetUpLinkMade = "set-up-link-made",
    OwnRemindersChanged = "own-reminders-changed",
    FeedOpened = "feed-opened",
    FeedClosed = "feed-closed",
    /// A link to the engine room was made at the command line.
    OperatorLinkMade = "operator-link-made",
    /// Such a link was used.
    OperatorCameIn = "operator-came-in",
    /// A union was erased, with its chain.
    UnionErased = "union-erased",
}

impl What {
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|what| what.code() == code)
    }

    /// Whether it stands in the host's chain, which no officer reads.
    pub fn is_of_host(self) -> bool {
        self >= Self::ProfileChanged
    }

    /// Whether it stands in a unit's confidential chain, which no officer reads: an officer may be the one who is walled
    /// off.
    pub fn is_confidential(self) -> bool {
        (Self::CaseOpened..Self::ProfileChanged).contains(&self)
    }

    /// Whether officers read it in their book.
    pub fn is_for_officers(self) -> bool {
        !self.is_of_host() && !self.is_confidential()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_one_deed_and_back() {
        for what in What::ALL {
            assert_eq!(What::from_code(what.code()), Some(*what));
        }
        assert_eq!(What::from_code("voted-yes"), None);
    }

    #[test]
    fn what_a_person_does_with_their_own_account_is_not_the_unions_to_read() {
        assert!(What::PasswordChanged.is_of_host() && What::OwnLinkMade.is_of_host());
        assert!(!What::VoteRecorded.is_of_host() && !What::PersonChanged.is_of_host());
    }

    #[test]
    fn that_a_case_exists_is_in_no_officers_book() {
        for what in [What::CaseOpened, What::CaseEntered, What::WalledOff, What::CaseDraftDiscarded] {
            assert!(what.is_confidential() && !what.is_for_officers(), "{what:?}");
        }
        for what in [What::ProcedureConfirmed, What::ConfidenceChanged, What::VoteRecorded] {
            assert!(what.is_for_officers(), "{what:?}");
        }
        assert!(!What::FeedOpened.is_confidential() && !What::FeedOpened.is_for_officers());
    }
}
