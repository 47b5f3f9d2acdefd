# The audit book: who did what in the unit.

audit-link = Who did what
audit-title = Who did what
audit-lede = Everything that was done in this unit, in an order nobody can change without it showing. It never says what anyone voted, and it holds no words of a draft or a contract.
audit-count = { $count ->
    [0] No entries
    [one] One entry
   *[other] { $count } entries
}
audit-empty-title = No entries
audit-empty-text = Nothing was done in this unit that fits what you chose.
audit-deed = What was done
audit-any-deed = Anything
audit-who = Who
audit-when = When
audit-number = No.
audit-from = From
audit-to = Through
audit-show = Show
audit-all = Show everything
audit-by-host = The server
audit-gone = No longer on the roster
audit-export-title = Take it with you
audit-export-csv = Spreadsheet (CSV)
audit-export-json = For recomputing (JSON lines)
audit-export-hint = Each entry carries a fingerprint of itself and of the entry before it. Note the last fingerprint now and then: whoever has it can show later that nothing before it was changed.
audit-check-link = Check the whole chain
audit-whole = { $count ->
    [0] The chain is whole. It has no entries yet.
    [one] The chain is whole: it has one entry.
   *[other] The chain is whole: { $count } entries, each following from the one before.
}
audit-last-hash = Fingerprint of the last entry
audit-broken-title = The chain is broken
audit-broken-text = Entries were altered, dropped or moved outside this program. Keep this page, tell the person who runs the server, and have them run “convenio verify data”.

audit-what-union-set-up = Set the union up
audit-what-joined = Joined
audit-what-let-back-in = Came back in by a personal link
audit-what-person-added = Added a person
audit-what-person-changed = Changed a person’s entry
audit-what-link-made = Made a personal link
audit-what-link-mailed = Emailed a personal link
audit-what-employers-changed = Changed the employers
audit-what-zone-changed = Changed the time zone
audit-what-unit-added = Added a unit
audit-what-agreement-imported = Imported an agreement
audit-what-agreement-imported-again = Imported an agreement again
audit-what-first-contract-begun = Began a first contract
audit-what-agreement-changed = Changed an agreement’s details
audit-what-round-opened = Opened a round
audit-what-round-closed = Closed a round
audit-what-articles-added = Added articles to a round
audit-what-session-added = Added a meeting
audit-what-draft-saved = Saved a draft
audit-what-passed = Recorded a pass
audit-what-state-changed = Changed where an article stands
audit-what-agreed = Recorded a tentative agreement
audit-what-vote-draft-kept = Worked on a vote’s record
audit-what-tally-sheet-attached = Attached a tally sheet
audit-what-vote-draft-discarded = Discarded an unfinished vote’s record
audit-what-vote-recorded = Recorded a vote
audit-what-procedure-confirmed = Confirmed a grievance procedure
audit-what-office-closed = Noted days on which the office is shut
audit-what-office-reopened = Took back days on which the office was said to be shut
audit-what-confidence-changed = Changed who knows of every case
audit-what-claim-clocks-changed = Changed the time limits of charges and claims
audit-what-pay-rules-changed = Changed what the law sets about pay
audit-what-template-changed = Changed the template of a letter
audit-what-reminders-changed = Changed when people are reminded
audit-what-union-exported = Took everything of the union along in an archive
audit-what-case-opened = Opened a case
audit-what-case-brought = Brought a case of one’s own
audit-what-case-entered = Wrote into the record of a case
audit-what-case-revised = Revised the filing of a case
audit-what-case-pay-entered = Wrote a pay period of a case down
audit-what-grievants-named = Named the grievants of a case
audit-what-case-file-attached = Attached a file to a case
audit-what-case-file-handed-in = Handed in a file for a case
audit-what-case-assigned = Assigned a case
audit-what-walled-off = Walled somebody off from a case
audit-what-wall-lifted = Lifted a wall
audit-what-case-put-under = Put a case under a procedure
audit-what-cases-imported = Imported cases
audit-what-case-draft-kept = Kept the draft of a case
audit-what-case-draft-discarded = Discarded the draft of a case

audit-about-person = Person
audit-about-officer = The link was made by
audit-about-kinds = Standing
audit-about-standing = Access
audit-about-zone = Time zone
audit-about-count = How many
audit-about-agreement = Agreement
audit-about-version = Version
audit-about-round = Round
audit-about-article = Article
audit-about-session = Meeting
audit-about-revision = Draft version
audit-about-pass = Pass
audit-about-state = To
audit-about-vote = Vote
audit-about-from = From
audit-about-to = To
audit-about-template = Template
audit-about-union = Union
audit-about-hash = Last fingerprint

audit-state-held = on hold
audit-state-resumed = taken up again
audit-state-withdrawn = withdrawn
audit-state-rejected = rejected
audit-state-reopened = reopened

# What is stored about oneself.

own-title = What is stored about you
own-account-text = See what this site keeps about you, and take it with you.
own-link = What is stored about you
own-lede = Everything this site keeps about you, as one file: a page to read, a table of what you did, and the same as data for another program.
own-has-title = What is in it
own-has-account = your account: name, address, language, and whether you have a password
own-has-rosters = your entry on each roster, as your officers keep it
own-has-browsers = browsers you are signed in with, passkeys, and personal links still open
own-has-letters = which emails were written to you and what became of them; not their links
own-has-forms = what you typed into a form and have not sent
own-has-deeds = what you did, from the record of who did what
own-has-not-title = What is not in it
own-has-not = Other people’s data, the union’s own texts, and how you voted: nothing stored here says how anyone voted.
own-warning = Whoever has this file knows all this about you. Do not save it on your employer’s computer.
own-download = Download (ZIP)
own-hint = Something is wrong in it? An officer of your union can correct your entry on the roster; your account you change yourself.
own-made = As it was on { $when }.
own-part-account = Account
own-part-rosters = Rosters
own-part-browsers = Browsers, passkeys and links
own-part-letters = Emails to you
own-part-forms = Not sent yet
own-part-deeds = What you did
own-where = Where
own-where-account = My account
own-details = Details
own-since = Since
own-password = Password
own-yes-yes = yes
own-yes-no = no
own-wrong-passwords = Wrong passwords in a row
own-ways-back = Ways back in asked for lately
own-invited = Invited
own-joined = Joined
own-kind = Kind
own-passkey = Passkey
own-browser = Browser
own-open-link = Personal link
own-begun = Begun
own-last = Last, or until
own-vote-draft = A vote’s record, begun
own-what-profile-changed = Changed name, address or language
own-what-password-changed = Set a password
own-what-passkey-added = Added a passkey
own-what-passkey-removed = Removed a passkey
own-what-session-ended = Signed a browser out
own-what-other-sessions-ended = Signed all other browsers out
own-what-own-link-made = Made a link for another device
own-what-own-link-used = Came in by a link of one’s own
own-what-set-up-link-made = Made a link to set up a union
own-what-operator-link-made = Made a link to the engine room
own-what-operator-came-in = Opened the engine room
own-what-union-erased = Erased a union
own-what-own-reminders-changed = Changed one’s own reminders
own-what-feed-opened = Made a calendar link
own-what-feed-closed = Closed a calendar link

refusal-audit-export-large = More than { $limit } entries fit what you chose. Choose a shorter time and export piece by piece.
refusal-audit-damaged = An entry of the audit chain is unreadable: it was altered outside this program. Tell the person who runs the server to run “convenio verify data”.
