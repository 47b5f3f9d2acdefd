## In short
short-title = In short
short-before-first = Before the first heading
short-added = { $count ->
    [one] { $count } clause added
   *[other] { $count } clauses added
}
short-removed = { $count ->
    [one] { $count } clause removed
   *[other] { $count } clauses removed
}
short-moved = { $count ->
    [one] { $count } clause moved
   *[other] { $count } clauses moved
}
short-edited = { $count ->
    [one] { $count } place reworded
   *[other] { $count } places reworded
}
short-renumbered = { $count ->
    [one] { $count } number changed
   *[other] { $count } numbers changed
}
short-signals = Look twice
short-signal-new = new: { $after }
short-signal-gone = gone: { $before }
short-signal-changed = { $before } → { $after }
short-formatting = { $count ->
    [one] { $count } change of formatting only: no word differs there.
   *[other] { $count } changes of formatting only: no word differs there.
}
short-formatting-show = Mark formatting too
short-formatting-hide = Leave formatting unmarked

## A redline for mail
mail-title = As plain text, for mail
mail-from = From: { $text }
mail-to = To: { $text }
mail-hint = Copy it into a mail or a message. The signs survive where colours do not.

## Text that deceives the eye
deceit-title = This text is not all that it seems
deceit-lede = It holds characters that do not show, or letters that only look like others. They often come along with copying; sometimes somebody put them there. They are written out in the text. Read these places twice:
deceit-opening = At the beginning
deceit-more = { $count ->
    [one] and { $count } more place
   *[other] and { $count } more places
}
deceit-kind-direction = turns the reading direction around
deceit-kind-zero-width = character without width
deceit-kind-soft-hyphen = hidden hyphen
deceit-kind-filler = blank Hangul character
deceit-kind-invisible = character that does not show
deceit-kind-cyrillic = Cyrillic letter
deceit-kind-greek = Greek letter
deceit-kind-armenian = Armenian letter
deceit-kind-cherokee = Cherokee letter
deceit-kind-full-width = full-width letter
deceit-kind-mathematical = mathematical letter

## What the sender said had changed, and what they did not
claim-label = What did they say had changed since { $base }?
claim-hint = Whatever really changed and was not mentioned will be listed. You can leave this empty.
claim-answer-nothing = They said nothing about it
claim-answer-passages = They marked the changes in their text
claim-answer-clauses = They said that only some clauses changed
claim-answer-tracked = They sent a file with tracked changes
claim-answer-unchanged = They said that nothing changed
claim-deleted-label = Passages they marked as deleted
claim-inserted-label = Passages they marked as inserted
claim-passages-hint = One a line, as they stand in their text. A passage marked twice goes in twice.
claim-clauses-label = Clauses they said they changed
claim-clauses-hint = One a line, as they named them: Section 2, 3(b), Article 5.
claim-rejected-label = Their text with all tracked changes rejected
claim-rejected-hint = In Word: Review, Reject All Changes. Then copy the whole text and paste it here. Whatever differs from { $base } was changed without tracking.
claim-check-button = Check it first
claim-check-title = What you are about to enter
claim-check-lede = Not entered yet. Against { $base }:
claim-check-nothing-before = There is no text of ours to compare with yet.
claim-said-passages = They marked { $deleted } deleted and { $inserted } inserted passages.
claim-said-clauses = They said that only these changed: { $named }.
claim-said-tracked = They sent tracked changes.
claim-said-file = { $count ->
    [one] They marked one change in their file.
   *[other] They marked { $count } changes in their file.
}
claim-said-file-unmarked = They marked nothing in their file.
claim-said-unchanged = They said that nothing changed.
unmarked-title = { $count ->
    [one] { $count } difference that they did not mark
   *[other] { $count } differences that they did not mark
}
unmarked-of = Out of { $count } differences between { $base } and { $label }.
unmarked-none-title = Nothing was changed in silence
unmarked-none = { $count ->
    [0] The text is the one they were given.
    [one] The one difference lies where they said.
   *[other] All { $count } differences lie where they said.
}
unmarked-elsewhere = Open the redline

## Between the sides
sides-title = Between the sides: { $article }
sides-link = Between the sides
sides-texts = Our { $ours } beside their { $theirs }, over the current language.
sides-texts-first = Our { $ours } beside their { $theirs }. There is no current language.
sides-open-title = What remains open
sides-open-count = { $count ->
    [0] Nothing remains open
    [one] { $count } clause remains open
   *[other] { $count } clauses remain open
}
sides-open-of = { $open } of { $all }
sides-open-none = In every clause both texts say the same. The article is ready for a tentative agreement.
sides-computed = Counted by comparing the two texts, not typed by anyone.
sides-clauses-title = Clause by clause
sides-filter = Which clauses
sides-show-all = All clauses
sides-show-open = Only what is open
sides-tag-current = Unchanged
sides-tag-agreed = Same on both sides
sides-tag-ours-only = Only ours
sides-tag-theirs-only = Only theirs
sides-tag-both-differ = Both differ
sides-unchanged = { $count ->
    [one] { $count } clause unchanged on both sides
   *[other] { $count } clauses unchanged on both sides
}
sides-ours = Ours
sides-theirs = Theirs
sides-both = Both
sides-absent = Not in this text.
sides-strikes = Strikes this clause.
sides-keeps = Keeps the current language.
sides-against-ours = Marked against ours:
sides-gap = From ours to theirs
sides-settled = Nothing remains open on this article: both sides initialed the text of { $label }.
sides-settled-link = Read the tentative agreement
sides-waiting-employer = The employer has not passed on this article yet
sides-waiting-union = We have not passed on this article yet
sides-waiting-both = Nobody has passed on this article yet
sides-waiting-text = As soon as a text of each side is on the table, every clause stands here: what both say, what only one proposes, and what remains open.
sides-waiting-redline = See what { $label } changes in the current language
sides-waiting-read = Read { $label }
sides-column-open = Remains open
sides-compared = { $articles ->
    [one] One article has a text of each side.
   *[other] { $articles } articles have a text of each side.
}
sides-part-ours-only = { $count } only ours
sides-part-theirs-only = { $count } only theirs
sides-part-both-differ = { $count } both differ
sides-one-sided-employer = Only the employer has passed
sides-one-sided-union = Only we have passed

## Two drafts brought together
merge-all-clean = The two texts change different sentences. Brought together, the text keeps every change of both.
merge-none-lost = Changes that do not touch each other are already in. { $count ->
    [one] One place was changed by both: choose what it says.
   *[other] { $count } places were changed by both: choose for each what it says.
}
merge-no-base = Both are first texts, so every difference is a choice.
merge-conflict = Place { $number } of { $count }
merge-was = It was:
merge-was-nothing = There was nothing here.
merge-left = { $name }: draft { $number }
merge-leaves-out = Leaves it out.
merge-both = Both, one after the other
merge-save = Save both together
merge-edit = Put it into the box below first
merge-preview = How it reads together
merge-edit-title = Or write it yourself
merge-edit-hint = This starts as the text that was set aside, or as what you chose above. Save it as it should read.

## Refusals
refusal-claim-unknown = Choose what they said had changed.
refusal-claim-clauses-missing = Name the clauses they said they changed, one a line.
refusal-claim-passages-missing = Paste the passages they marked, one a line.
refusal-claim-rejected-missing = Paste their text with all tracked changes rejected.
refusal-claim-too-long = This is longer than { $limit } kB.
refusal-claim-too-many = At most { $limit } lines.
refusal-merge-choice-missing = Choose what place { $number } says.
refusal-merge-moved-on = The draft has been saved again since you opened this page. Look at its latest text, then choose.
