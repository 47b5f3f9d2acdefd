## Rounds
room-bargaining = Bargaining
rounds-title = Bargaining
rounds-lede = Each round of bargaining, with every text that crossed the table.
rounds-empty-title = No round is open yet
rounds-empty = A round holds the articles being bargained, the sessions with the employer, your drafts and every pass of both sides.
rounds-empty-members = When the committee opens a round, you can follow here what was passed across the table.
round-opened-on = Opened { $date }
round-state-open = Open
round-state-closed = Closed
round-first-contract = First contract
round-successor = Successor agreement

round-new-title = Open a round
round-new-lede = Choose what you bargain over. The articles can be added to later.
round-title-label = Name of the round
round-title-hint = For example: 2027–2029 agreement, or First contract.
round-basis-label = What is bargained
round-basis-first = A first contract: there is no current language
round-basis-agreement = The successor of “{ $title }”, with all its articles
round-articles-label = Article names
round-articles-hint = One a line. For a first contract, name the articles you know of. For a successor agreement, only new ones.
round-rules-label = Ground rules
round-rules-hint = What both sides agreed on about the bargaining itself. You can leave this empty.
round-opened-label = Opened on
round-new-button = Open the round

round-articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
round-articles-open = On the table and in work
round-articles-not-opened = Not opened
round-none-open = Nothing has been passed yet. Open an article to read its current language.
round-none-open-caucus = Nothing has been passed yet. Choose an article and start a draft.
round-column-article = Article
round-column-stands = Where it stands
round-column-last = Last event
round-rules-title = Ground rules
round-ledger-title = Ledger
round-ledger-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
round-ledger-lede = Everything that happened at the table, in the order it was recorded. Nothing is ever changed or taken out.
round-ledger-caucus = Lines marked “caucus only” are never shown to members or the employer.
caucus-only = Caucus only

meetings-title = Sessions
meetings-none = No session yet.
meeting-session = Session { $number }
meeting-caucus = Caucus { $number }
meeting-sidebar = Sidebar { $number }
meeting-add-title = Add a session
meeting-which = What kind of meeting
meeting-kind-session = Bargaining session, both sides at the table
meeting-kind-caucus = Caucus, our side alone
meeting-kind-sidebar = Sidebar, a small talk off the table
meeting-private-hint = Only the committee and its advisers see it.
meeting-date-label = Date
meeting-place-label = Place
meeting-add-button = Add it

articles-add-title = Add articles
articles-add-lede = New articles have no current language. They go to the end of the list.
articles-add-hint = One a line.
articles-add-button = Add the articles

round-close-title = Close the round
round-close-lede = Nothing more can be drafted, passed or agreed to after that. Everything stays readable.
round-close-note-label = Why it ends
round-close-button = Close the round

## Where an article stands
article-status-not-opened = Not opened
article-status-drafting = Drafting
article-status-ours = Our pass
article-status-theirs = Their pass
article-status-on-hold = On hold
article-status-withdrawn = Withdrawn
article-status-rejected = Rejected
article-status-agreed = Tentatively agreed
article-status-ratified = Ratified
article-status-voted-down = Voted down
stands-not-opened = Nothing has been passed on this article.
stands-drafting = The committee is drafting. Nothing has been passed yet.
stands-ours = Our { $label } is on the table. It is the employer’s turn.
stands-theirs = The employer’s { $label } is on the table. It is our turn.
stands-on-hold-union = We asked to hold this article.
stands-on-hold-employer = The employer asked to hold this article.
stands-withdrawn = { $label } was withdrawn. Nothing is on the table.
stands-rejected = { $label } was rejected. Nobody has passed since.
stands-agreed = Both sides initialed the text of { $label }.
stands-ratified = The members ratified the text of { $label }.
stands-voted-down = The members voted the text of { $label } down. A new pass opens the article again.

article-kind-article = Article
article-kind-mou = Memorandum of understanding
article-kind-side-letter = Side letter
article-kind-appendix = Appendix
article-kind-wage-schedule = Wage schedule

pass-kind-proposal = Proposal
pass-kind-counter = Counter
pass-kind-package = Package
pass-kind-what-if = What-if
pass-kind-off-the-record = Off the record
pass-kind-last-best-final = Last, best and final offer

## The article's page
article-history-title = Across the table
article-history-none = Nothing has crossed the table yet.
article-current-read = Read the current language
article-no-current = New article: the agreement in force has none like it.
article-compare = Compare texts
article-compare-current = Against current language
article-compare-answered = What changed since { $label }
article-draft-open = Open the draft
article-draft-start = Start a draft
article-draft-start-current = Start from the current language
article-draft-start-union = Start from our last pass, { $label }
article-draft-start-employer = Start from the employer’s last pass, { $label }
article-pass-link = Pass our text
article-counter-link = Enter the employer’s pass
article-agree-link = Tentative agreement
article-change-link = Hold, withdraw or reject
article-reopen-link = Open it again
article-actions = What next
article-texts = Texts
pass-title-union = { $label }, passed by the union
pass-title-employer = { $label }, passed by the employer
pass-answers = Answers { $label }
pass-in-package = Package { $number }
pass-recorded-by = Entered by { $name }
pass-hash-short = Fingerprint { $hash }
table-time = { $date }, { $time }
event-round-opened = Round opened
event-round-closed = Round closed
event-met-session = Session { $number } added
event-met-caucus = Caucus { $number } added
event-met-sidebar = Sidebar { $number } added
event-draft-opened = Drafting began
event-passed = { $label } passed
event-held-union = Put on hold by the union
event-held-employer = Put on hold by the employer
event-resumed = Taken off hold
event-withdrawn = { $label } withdrawn
event-rejected = { $label } rejected
event-agreed = Tentative agreement on { $label }
event-reopened-union = Opened again by the union
event-reopened-employer = Opened again by the employer
event-voted-yes = Ratified by vote of the members
event-voted-no = Voted down by the members
event-voted-none = The record of a vote was corrected: it decides nothing here
event-voted-unagreed = The vote was on { $label }, to which the sides had not agreed.
drafts-title = Our draft
drafts-lede = Only the committee and its advisers see this. Every save is kept.
drafts-none = No draft yet.
revision-name = Draft { $number }
revision-aside = Set aside
revision-settle = Settle
revision-compare-before = What it changed
revision-by = { $name }, { $time }

## The draft
draft-title = Draft: { $article }
draft-text-label = Text
draft-text-hint = Markdown: # for headings, a blank line between paragraphs.
draft-note-label = What this save changes
draft-note-hint = A line for the others on the committee. You can leave it empty.
draft-save = Save
draft-preview-button = Preview and compare
draft-preview-title = How it reads
draft-redline-title = Redline
draft-redline-of = Against { $base }
draft-compare-label = Compare with
draft-starts-from = Starts from { $base }.
draft-based-on = You are writing on top of draft { $number }.
draft-behind = Draft { $head } has been saved since. When you save here, Convenio brings both together with you; nothing is lost.
draft-behind-link = Write on top of draft { $head } instead
draft-not-saved = Not saved yet: this is a preview of what you typed.
draft-from-file = Not saved yet: the text below comes from { $name }.
draft-file-part = The file holds several articles. Only “{ $part }” came into the box.
draft-file-title = Take the text from a file
draft-file-label = File
draft-file-hint = Word (.docx), OpenDocument (.odt), PDF, Markdown or plain text, up to { $limit } MB. You see what is in it before anything is saved.
draft-file-button = Look at the file
draft-file-before = What stood here before
draft-file-before-hint = It is not part of the draft, and goes when you save.
draft-file-back = Swap it with the text of the draft
draft-take-hint = Then press “Preview and compare”.
draft-changes-live = Changes: { $count }
draft-changes = { $count ->
    [0] No changes
    [one] { $count } change
   *[other] { $count } changes
}

## Two people saved at once
conflict-title = { $name } saved before you
conflict-lede = You both started from the same text. Nothing is lost: yours is kept as draft { $mine }, theirs is draft { $theirs }. Choose what the draft says from now on.
conflict-title-own = You saved this draft in another window
conflict-lede-own = Both windows started from the same text. Nothing is lost: what you saved there is draft { $theirs }, what you saved here is kept as draft { $mine }. Choose what the draft says from now on.
conflict-title-others = Two texts, one draft
conflict-lede-others = { $author } and { $name } worked on the draft at the same time. Nothing is lost: { $author }’s text is kept as draft { $mine }, the draft stands at draft { $theirs }. Choose what it says from now on.
conflict-lede-one = { $name } saved the draft from two windows. Nothing is lost: one text is kept as draft { $mine }, the draft stands at draft { $theirs }. Choose what it says from now on.
conflict-settled = The draft has moved on since this text was set aside. Its latest save is shown here.
conflict-mine = Yours, draft { $number }
conflict-by = By { $name }, draft { $number }
conflict-differs = What differs
conflict-differs-lede = Marked as if { $name }’s text were changed into the other one.
conflict-differs-lede-one = Marked as if draft { $theirs } were changed into draft { $mine }.
conflict-keep-mine = Take this text
conflict-keep-theirs = Leave the draft as it is
conflict-merge-title = Put both together
conflict-merge-button = Save the merged text

## Passing
pass-new-title = Pass our text on { $article }
pass-new-lede = What you pass is frozen. It gets a number and a fingerprint, and it can be withdrawn but never changed.
pass-which = Which text
pass-which-button = Choose
pass-no-draft-title = There is no draft to pass yet
pass-no-draft = A pass is made from a saved draft.
pass-kind-label = What kind of pass
pass-kind-hint-proposal = What its sender stands for.
pass-kind-hint-counter = Answers the other side’s last pass.
pass-kind-hint-package = One of several texts that stand or fall as one.
pass-kind-hint-what-if = Binds nobody. Stays out of the formal record; only the committee sees it here.
pass-kind-hint-off-the-record = Stays out of the formal record; only the committee sees it here.
pass-kind-hint-last-best-final = The sender says there will be no other.
pass-package-label = Package number
pass-package-hint = Only for a package: the same number on every text in it.
pass-meeting-label = At which meeting
pass-meeting-none = Outside of a meeting
pass-date-label = Date
pass-time-label = Time
pass-note-label = What we say with it
pass-note-hint = Part of the record: both sides and all members can read it.
pass-confirm-label = Before you pass it
pass-confirm = This is exactly the text we hand over: { $hash }
pass-button = Pass it
pass-text-title = The text you are about to pass
counter-title = Enter the employer’s pass on { $article }
counter-lede = Enter the text exactly as they handed it over. It is frozen as it is.
counter-text-label = Their text
counter-text-hint = Paste it here, or choose a file below.
counter-file-label = Or a file
counter-file-hint = Word (.docx), OpenDocument (.odt), PDF, Markdown or plain text, up to { $limit } MB. Tracked changes are read, and so is what they changed without tracking.
counter-file-is-pass = { $name } is the pass: its text with all of their changes taken. The file is kept as you received it.
counter-file-drop = Enter something else instead
counter-file-other = Another file
counter-file-part = The file holds several articles. Only “{ $part }” is entered here.
text-received-download = The file as received: { $name }
text-facts-file = Came as
counter-note-label = What they said with it
counter-button = Enter the pass

## One text
text-title-current = Current language
text-title-revision = Draft { $number }
text-of = { $text } of { $article }
text-permalink = Link to { $mark }
text-hash-label = Fingerprint (SHA-256)
text-hash-hint = Anyone who has the text can compute it. If a single letter differs, so does the fingerprint.
text-download = Download as Markdown
text-print-hint = Use your browser’s print command for a clean copy.
text-facts-when = Passed
text-facts-where = At
text-facts-answers = Answers
text-facts-note = Said with it
text-facts-recorded = Entered by

## Redline
redline-title = Redline: { $article }
redline-compared = From “{ $from }” to “{ $to }”
redline-from = From
redline-to = To
redline-show = Compare
redline-view-inline = Inline
redline-view-side = Side by side
redline-view-changes = Changes only
redline-view-clean = Clean
redline-view-mail = For mail
redline-view-print = Print
redline-views = Ways to see it
redline-list-title = List of changes
redline-same = The two texts are the same, letter for letter.
redline-same-words = No word differs. Only the formatting does.
redline-previous = Previous change
redline-next = Next change
redline-keys = Keys: n next, p previous
redline-swap = Swap
redline-clean-of = { $text }, clean
redline-one-text-title = There is only one text so far
redline-one-text = As soon as there is a draft or a pass beside it, you can compare them here.
redline-legend-ins = Inserted
redline-legend-del = Deleted
redline-place = Change { $number } of { $count }
redline-change-added = Added
redline-change-removed = Removed
redline-change-inserted = Inserted
redline-change-deleted = Deleted
redline-change-replaced = Replaced
redline-change-moved = Moved
redline-change-moved-edited = Moved and edited
redline-change-renumbered = Renumbered
redline-change-formatted = Formatting
mark-inserted = inserted
mark-deleted = deleted
mark-moved-from = moved from here
mark-moved-to = moved here
mark-renumbered = renumbered
mark-formatted = formatting
mark-end = end of change
mark-to-new-place = go to its new place
mark-to-old-place = go to its old place
mark-before = Before
mark-after = After
mark-unchanged = unchanged
mark-hidden = hidden character
mark-struck = struck out
mark-look-alike = look-alike letters
signal-duty-weakened = duty weakened
signal-duty-added = new duty
signal-duty-reworded = duty reworded
signal-prohibition-changed = prohibition changed
signal-negation-added = “not” added
signal-negation-removed = “not” removed
signal-money-changed = money
signal-percent-changed = percentage
signal-date-changed = date
signal-number-changed = number
signal-numbers-disagree = word and figure disagree
signal-time-unit-changed = kind of days
signal-and-or-changed = and / or
signal-defined-term-changed = defined term
signal-condition-changed = condition
signal-hidden-characters = hidden characters
signal-look-alike = look-alike letters

## Tentative agreement
agree-title = Tentative agreement on { $article }
agree-lede = Both sides initial one exact text. It then waits for the members’ vote.
agree-text = Agreed text
agree-read-title = Read it first
agree-which = Which text both sides agree to
agree-package = Part of package { $number }. A package is agreed to as one: the initials cover { $articles }.
agree-none-title = Nothing to agree to
agree-none = A pass has to be on the table first.
agree-union = For the union
agree-employer = For the employer
agree-name = Full name
agree-initials = Initials
agree-date = Date
agree-check-label = Fingerprint on the employer’s signed copy
agree-check-hint = If their paper shows one, type its first characters, to be sure that both sides initialed the same text. You can leave this empty.
agree-button = Record the agreement
agree-record = { $name } ({ $initials }), { $date }

## Changing where an article stands
state-change-title = Change where { $article } stands
state-change-which = What happened
state-change-hold-union = We ask to hold this article
state-change-hold-employer = The employer asks to hold this article
state-change-resume-union = We take it off hold
state-change-resume-employer = The employer takes it off hold
state-change-withdraw = { $label } is withdrawn by its sender
state-change-reject-union = We reject { $label }
state-change-reject-employer = The employer rejects { $label }
state-change-reopen-union = We open the tentative agreement again
state-change-reopen-employer = The employer opens the tentative agreement again
state-change-nothing = There is nothing to change here now.
state-change-package-hint = It is part of package { $number }: all texts of the package go with it.
state-change-note-label = Why
state-change-button = Record it

## Refusals
refusal-round-closed = This round is closed. Nothing can be added to it.
refusal-article-agreed = This article is tentatively agreed ({ $label }). Open the agreement again before you pass on it.
refusal-article-ratified = The members ratified this article. It cannot be changed in this round.
refusal-article-on-hold = This article is on hold. Take it off hold first.
refusal-nothing-to-counter = There is no pass of the other side to counter. Choose “Proposal”.
refusal-package-number-missing = Give the package a number from 1 to { $limit }.
refusal-package-number-stray = A package number belongs to a package only. Choose “Package” or leave the number empty.
refusal-package-twice = { $label } is already this article’s text in that package.
refusal-package-used = Package { $package } is a number that was used for something else. The next free one is { $next }.
refusal-package-broken = Package { $package } is no longer whole: one of its texts was replaced, withdrawn or settled. Pass it again.
refusal-pass-before-last = { $label } was passed after that time. Check the date and the time.
refusal-table-date-in-future = { $date } is in the future.
refusal-pass-on-table = This text is already on the table ({ $label }).
refusal-passes-too-many = An article takes at most { $limit } passes of each side.
refusal-hold-already = This article is on hold already.
refusal-not-on-hold = This article is not on hold.
refusal-nothing-to-hold = Nothing has been passed on this article, so there is nothing to hold.
refusal-pass-not-standing = { $label } is not on the table any more.
refusal-not-agreed = There is no tentative agreement on this article.
refusal-change-unknown = Choose what happened.
refusal-pass-kind-unknown = Choose what kind of pass it is.
refusal-meeting-kind-unknown = Choose what kind of meeting it is.
refusal-meeting-unknown = That meeting is not part of this round.
refusal-meetings-too-many = A round takes at most { $limit } meetings of each kind.
refusal-meeting-place-too-long = The place may be up to { $limit } characters long.
refusal-table-date-malformed = Enter a date.
refusal-table-time-malformed = Enter a time, such as 14:30.
refusal-pass-note-too-long = The note may be up to { $limit } characters long.
refusal-pass-text-missing = There is no text.
refusal-pass-text-too-long = The text is longer than { $limit } kB.
refusal-pass-text-not-text = That file is not a text. Save it as Markdown or plain text first.
refusal-pass-text-twice = There is a text in the box and a file as well. Empty one of the two.
refusal-pass-hash-differs = That draft is not the text you were shown. Look at it again before you pass it.
refusal-pass-not-confirmed = Confirm that this is the text you hand over.
refusal-frozen-text-altered = This text no longer matches its fingerprint, so it is not shown. Someone or something changed the database. Tell the person who runs this server.
refusal-articles-missing = Name at least one article.
refusal-articles-too-many = A round takes at most { $limit } articles.
refusal-article-title-too-long = An article’s name may be up to { $limit } characters long.
refusal-article-title-without-letters = “{ $title }” has no letters in it.
refusal-article-twice = “{ $title }” is there twice.
refusal-round-title-missing = Give the round a name.
refusal-round-title-too-long = The name may be up to { $limit } characters long.
refusal-round-basis-unknown = Choose what is bargained.
refusal-ground-rules-too-long = The ground rules are longer than { $limit } bytes.
refusal-revisions-too-many = A draft keeps at most { $limit } saves.
refusal-ta-already = This article is tentatively agreed already.
refusal-ta-informal = { $label } is off the record. Pass the text formally first.
refusal-ta-pass-unknown = There is no { $label } on this article.
refusal-ta-pass-withdrawn = { $label } was withdrawn.
refusal-ta-pass-replaced = { $label } was replaced by { $by }.
refusal-ta-hash-differs = The two sides did not initial the same text. The fingerprint is not that of { $label }.
refusal-ta-date-before-pass = This text was passed on { $date }. Nobody can have initialed it before.
refusal-ta-name-missing = { $side ->
    [employer] Enter who initialed for the employer.
   *[union] Enter who initialed for the union.
}
refusal-ta-name-too-long = The name may be up to { $limit } characters long.
refusal-ta-initials-missing = { $side ->
    [employer] Enter the employer’s initials, up to { $limit } characters.
   *[union] Enter the union’s initials, up to { $limit } characters.
}
refusal-ta-label-missing = Choose which text both sides agree to.
refusal-round-number-taken = Another round was opened in the same moment. Please try again.
