# Votes taken in a meeting: the list, the form, the result and its reason.

room-votes = Votes
votes-title = Votes
votes-lede = Votes taken in a meeting, by hands, on paper or by roll call, with the count and the reason for the result.
votes-new-link = Record a vote
votes-empty-title = No vote is on record yet
votes-empty-recorder = After a meeting has voted, two tellers write the count down here. The result and its reason follow from the rule.
votes-empty-member = When the unit votes in a meeting, the result appears here with the count and the rule it was decided by.
votes-question = Question
votes-taken-on = Taken on
votes-outcome = Result
votes-corrected-tag = Corrected
votes-damaged = This record is not what was frozen. Do not rely on it.
votes-drafts-title = Not recorded yet
votes-draft-unnamed = A vote without a question
votes-draft-saved = Saved { $when }. Only you can see it.
votes-on-title = Votes on this text
round-votes-title = Votes on this round’s texts
votes-recent-title = Latest votes
votes-names = { $first } and { $last }

votes-kind-ratification = Ratification
votes-kind-strike = Strike authorization
votes-kind-bylaws = Bylaws
votes-kind-election = Election of officers or committee
votes-kind-unit-determination = Unit determination
votes-kind-motion = Another motion
votes-method-hands = Show of hands
votes-method-paper = Paper ballots
votes-method-roll-call = Roll call

votes-new-title = Record a vote
votes-new-lede = Write down a vote that a meeting has taken. Nothing is final until you have looked over everything on the last page.
votes-correct-title = Correct a recorded vote
votes-correct-note = This makes a new record that corrects vote { $number }. The first one stays as it is and points here. Attach the tally sheet again.
votes-form-step = Step { $step } of { $of }
votes-also-wrong = Also to put right
votes-kind-label = What kind of vote was it?
votes-question-label = What was the question?
votes-question-hint = In the words that were put to the meeting.
votes-texts-label = Which texts was it about?
votes-texts-hint = The vote is tied to these exact texts by their fingerprints.
votes-texts-voted = as it was voted on in vote { $number }
votes-pasted-label = The exact text it was about
votes-pasted-hint = Only if it is not among the texts above.
votes-pasted-hint-only = A ratification or a change of bylaws needs it: paste the whole text, as it was before the meeting.
votes-pasted-title-label = Title of the pasted text
votes-pasted-title-hint = Such as “Tentative agreement of November 18”.
votes-taken-on-label = When was the vote taken?
votes-method-label = How was it taken?
votes-place-label = Where?
votes-place-hint = A place, or “online meeting”.
votes-rule-label = Which rule decides?
votes-rule-hint = The rule that your constitution or bylaws name for this vote, as it stood before the vote.
votes-next-button = Continue
votes-back-link = Back to the question

votes-preset-majority-valid = Majority of the valid votes cast
votes-preset-hint-majority-valid = More than half of all votes for, against and abstaining. Spoiled ballots do not count.
votes-preset-majority-either = Majority of those voting for or against
votes-preset-hint-majority-either = Abstentions are left out.
votes-preset-iww = IWW: majority of the votes cast, five members present
votes-preset-hint-iww = Members two months behind on dues do not vote and are not on the roll.
votes-preset-iam-chain = IAM: ratify, then strike
votes-preset-hint-iam-chain = A majority of the ballots cast accepts. If it is rejected, two thirds must vote to strike; if they do not, the contract is accepted by default.
votes-preset-majority-eligible = Majority of everyone who could vote
votes-preset-hint-majority-eligible = Whoever stays away counts as a vote against.
votes-preset-two-thirds-valid = Two thirds of the valid votes cast
votes-preset-hint-two-thirds-valid = Usual for bylaws.
votes-preset-plurality = Most votes win one seat
votes-preset-hint-plurality = For an election.
votes-preset-plurality-seats = Most votes win several seats
votes-preset-hint-plurality-seats = For an election in which each voter may mark as many names as there are seats.
votes-preset-own = Another rule
votes-preset-hint-own = You name the share, what it is a share of, and the quorum.

votes-count-title = The count
votes-roll-label = How many people could vote?
votes-roll-hint = Everyone on the roll, present or not.
votes-present-label = How many were present?
votes-present-hint = Needed where the quorum or the majority is counted by those present.
votes-counted-title = What the tellers counted
votes-accept-question = Accept the agreement?
votes-strike-question = Strike?
votes-strike-question-hint = Leave this empty if the question was not put.
votes-yes-label = For
votes-no-label = Against
votes-abstain-label = Abstained
votes-spoiled-label = Spoiled ballots
votes-spoiled-hint = Handed in, but not to be read as a vote.
votes-marked-label = Valid ballots
votes-marked-hint = Ballots with at least one name marked.
votes-blank-label = Blank ballots
votes-candidates-label = Candidates and their votes
votes-candidates-hint = One in a line, such as “Ana Ruiz: 41”.
votes-settings-title = The rule in your union
votes-strike-base-label = Two thirds of what?
votes-strike-base-hint = Sources in the IAM differ. Choose what was announced before the vote.
votes-strike-base-ballots = Of all ballots cast
votes-strike-base-either = Of those voting for or against
votes-strike-base-present = Of everyone present
votes-seats-label = How many seats?
votes-quorum-label = Quorum
votes-quorum-hint = A number of people, such as 20, or a share of the roll, such as 1/3. Leave it empty for the rule’s own, or for none.
votes-quorum-of-label = Who counts toward the quorum?
votes-quorum-of-present = Those present
votes-quorum-of-ballots = Those who handed in a ballot
votes-share-label = Which share?
votes-share-hint = Such as 2/3 or 60%.
votes-strict-label = Is exactly that share enough?
votes-strict-more = No, it must be more
votes-strict-least = Yes
votes-base-label = A share of what?
votes-base-valid = Of the valid votes cast, abstentions too
votes-base-either = Of the votes for and against
votes-base-ballots = Of all ballots cast, spoiled ones too
votes-base-present = Of everyone present
votes-base-eligible = Of everyone who could vote
votes-tie-label = And at a tie?
votes-tie-fails = It fails
votes-tie-chair = The chair may decide
votes-tie-again = The vote is taken again
votes-chair-label = How did the chair break the tie?
votes-chair-hint = Only at a tie, and not among the numbers above.
votes-chair-none = Did not vote
votes-chair-yes = For
votes-chair-no = Against
votes-seat-tie-label = And at a tie for the last seat?
votes-seat-tie-run-off = A run-off
votes-seat-tie-lot = A drawing of lots
votes-drawn-label = Drawn by lot
votes-drawn-hint = One name in a line, if lots were drawn.
votes-witnesses-title = Tellers and tally sheet
votes-teller-label = Teller { $number }
votes-sheet-label = Tally sheet
votes-sheet-replace-label = Another tally sheet in its place
votes-sheet-hint = A photo or scan (PDF, JPEG, PNG, WebP, HEIC) or a text file, up to 12 MB.
votes-sheet-held = Attached: { $file }
votes-file-line = { $name } ({ $kilobytes } kB)

votes-review-title = Look it over
votes-review-lede = Once recorded, a vote cannot be changed, only corrected by a second record.
votes-facts-title = On the record
votes-change-link = Change
votes-change-about-link = Change the question
votes-change-count-link = Change the count
votes-no-sheet-warning = No tally sheet is attached. If there is a paper or a photo, attach it now: afterwards it takes a correction.
votes-unagreed = { $title }: the sides have not agreed to this text ({ $pass } is a pass).
votes-unagreed-note = You can record it all the same, if the members voted on an offer such as the employer’s last one.
votes-unagreed-line = The sides had not agreed to { $texts }.
votes-record-note = By recording this you say that the tellers named here counted these numbers.
votes-record-button = Record this vote
votes-discard-summary = Throw this away
votes-discard-text = What you typed and the tally sheet are lost. No vote is recorded.
votes-discard-button = Throw it away

votes-result-title = Vote { $number }
votes-corrected-by = This record was corrected. Vote { $number } holds what is right.
votes-corrects = This record corrects vote { $number }.
votes-recorded-by = Recorded by { $name }, { $when }.
votes-frozen-note = Frozen. SHA-256 of the record:
votes-correct-link = Correct this record
votes-signature = { $name }, teller
votes-pasted-summary = The text that was voted on: { $title }
votes-for = For
votes-against = Against
votes-abstain = Abstained
votes-spoiled = Spoiled
votes-elected-name = { $name } (elected)
votes-kind-fact = Kind
votes-texts-fact = Texts
votes-method-fact = How
votes-place-fact = Where
votes-rule-fact = Rule
votes-roll-fact = Could vote
votes-present-fact = Present
votes-tellers-fact = Tellers
votes-sheet-fact = Tally sheet
votes-no-sheet = None attached
votes-source-agreement = Agreement · { $hash }
votes-source-pass = Pass { $pass } · { $hash }
votes-source-tentative = Tentative agreement · { $hash }
votes-source-pasted = Pasted into the record · { $hash }

votes-exposure-unanimous = Everyone who voted voted the same way, so this result shows how each of them voted.
votes-exposure-one-apart = All but one voted the same way. In a unit where people know each other, this result may show how each of them voted.
votes-exposure-small-roll = Very few people could vote. In so small a group the numbers alone may show how someone voted.

votes-rule-threshold = { $share ->
    [majority] A majority
    [two-thirds] Two thirds
    [all] All
    [more-than] More than { $num }/{ $den }
   *[at-least] At least { $num }/{ $den }
} of { $base ->
    [valid] the valid votes cast
    [either] the votes for and against
    [ballots] the ballots cast
    [present] everyone present
   *[eligible] everyone who could vote
}.
votes-rule-chain-accept = First question, to accept: { $threshold }
votes-rule-chain-strike = If it is rejected, second question, to strike: { $threshold }
votes-rule-chain-default = If the strike vote fails, the agreement is accepted by default.
votes-rule-seats = { $seats ->
    [one] The candidate with the most votes wins the seat.
   *[other] The { $seats } candidates with the most votes win the seats.
}
votes-rule-quorum-count = Quorum: { $count } { $counted ->
    [present] present
    [valid] valid votes
    [either] votes for or against
    [eligible] on the roll
   *[ballots] ballots
}.
votes-rule-quorum-share = Quorum: { $num }/{ $den } of { $base ->
    [present] those present
   *[eligible] everyone who could vote
}, counted by { $counted ->
    [present] who is present
   *[ballots] ballots handed in
}.
votes-rule-tie-fails = A tie fails.
votes-rule-tie-chair = The chair may decide a tie.
votes-rule-tie-again = At a tie the vote is taken again.
votes-rule-seat-tie-run-off = A tie for the last seat goes to a run-off.
votes-rule-seat-tie-lot = A tie for the last seat is decided by lot.

votes-step-asked = { $question ->
    [strike] Because the agreement was rejected, the second question counts, whether to strike:
   *[accept] First question, whether to accept the agreement:
}
votes-step-counted = { $yes } voted for and { $no } against.
votes-step-abstained = { $count } abstained.
votes-step-spoiled = { $count ->
    [one] One ballot was spoiled.
   *[other] { $count } ballots were spoiled.
}
votes-step-quorum-met = { $counted ->
    [present] { $got } were present, and the quorum of { $need } is met.
   *[other] { $got } took part, and the quorum of { $need } is met.
}
votes-step-quorum-missed = { $counted ->
    [present] Only { $got } were present; the quorum is { $need }.
   *[other] Only { $got } took part; the quorum is { $need }.
}
votes-step-needed = { $share ->
    [majority] A majority
    [two-thirds] Two thirds
    [all] All
    [more-than] More than { $num }/{ $den }
   *[at-least] At least { $num }/{ $den }
} of the { $of } { $base ->
    [valid] valid votes cast
    [either] votes for and against
    [ballots] ballots cast
    [present] people present
   *[eligible] people who could vote
} is { $need }.
votes-step-nobody-in-base = { $base ->
    [either] Nobody voted for or against.
   *[other] There was no valid vote.
}
votes-step-tie-fails = A tie is not a majority.
votes-step-tie-chair-for = The chair broke the tie, for it.
votes-step-tie-chair-against = The chair broke the tie, against it.
votes-step-tie-chair-open = The chair may still break the tie.
votes-step-tie-again = At a tie the vote is to be taken again.
votes-step-strike-not-reached = The agreement was accepted, so the strike question does not count.
votes-step-strike-not-counted = The agreement was rejected, and no vote on striking has been counted.
votes-step-accepted-by-default = The agreement was rejected, but the strike vote failed, so by the rule the agreement is accepted.
votes-step-ballots-marked = { $count ->
    [one] One valid ballot was cast.
   *[other] { $count } valid ballots were cast.
}
votes-step-seats = { $seats ->
    [one] There was one seat to fill.
   *[other] There were { $seats } seats to fill.
}
votes-step-seat-won = { $name } is elected with { $votes ->
    [one] one vote
   *[other] { $votes } votes
}.
votes-step-seats-tied = { $names } have { $votes } votes each for { $seats ->
    [one] the last seat
   *[other] the last { $seats } seats
}; { $tie ->
    [lot] lots decide
   *[run-off] a run-off decides
}.
votes-step-lot-drawn = Drawn by lot: { $names }.
votes-step-seats-empty = { $seats ->
    [one] One seat stays empty.
   *[other] { $seats } seats stay empty.
}

votes-outcome-carried = { $kind ->
    [ratification] The agreement is ratified.
    [strike] The strike is authorized.
    [bylaws] The change of bylaws is adopted.
    [unit-determination] The unit is decided as proposed.
   *[motion] The motion carries.
}
votes-outcome-defeated = { $kind ->
    [ratification] The agreement is not ratified.
    [strike] The strike is not authorized.
    [bylaws] The change of bylaws is not adopted.
    [unit-determination] The unit is not decided as proposed.
   *[motion] The motion fails.
}
votes-outcome-no-quorum = There was no quorum. Nothing is decided.
votes-outcome-undecided = It is a tie. Nothing is decided yet.
votes-outcome-accepted-by-default = The agreement is accepted by default.
votes-outcome-strike-authorized = The agreement is rejected and the strike is authorized.
votes-outcome-strike-open = The agreement is rejected. Whether to strike is open.
votes-outcome-elected = The election is decided.
votes-outcome-seats-tied = There is a tie for the last seat.
votes-outcome-nobody-elected = Nobody is elected.

votes-tag-carried = { $kind ->
    [ratification] Ratified
    [strike] Authorized
    [bylaws] Adopted
   *[motion] Carried
}
votes-tag-defeated = { $kind ->
    [ratification] Not ratified
    [strike] Not authorized
    [bylaws] Not adopted
   *[motion] Failed
}
votes-tag-no-quorum = No quorum
votes-tag-undecided = Tie
votes-tag-accepted-by-default = Accepted by default
votes-tag-strike-authorized = Strike authorized
votes-tag-strike-open = Strike question open
votes-tag-elected = Elected
votes-tag-seats-tied = Tie for a seat
votes-tag-nobody-elected = Nobody elected

refusal-threshold-malformed = Write a share such as 2/3 or 60%, above zero and at most all, with numbers up to { $limit }.
refusal-threshold-impossible = Nothing can be more than all.
refusal-quorum-none = A quorum of nobody is none. Leave the field empty.
refusal-seats-out-of-range = There can be 1 to { $limit } seats.
refusal-roll-empty = Nobody could vote. Write how many people were on the roll.
refusal-count-too-large = A count can be at most { $limit }.
refusal-votes-exceed-roll = { $votes } votes were counted, but only { $roll } people could vote.
refusal-votes-exceed-present = { $votes } votes were counted, but only { $present } people were present.
refusal-present-exceeds-roll = { $present } people were present, but only { $roll } could vote. Count only those who could.
refusal-votes-none = Nobody voted. A vote in which nobody votes is none.
refusal-present-missing = This rule counts the people present. Write how many there were.
refusal-chair-without-tie = The chair’s vote breaks a tie, and there is none. Count the chair’s vote among the others.
refusal-chair-not-in-rule = This rule does not let the chair break a tie.
refusal-tally-wrong-shape = These numbers do not belong to this rule.
refusal-candidates-missing = Write the candidates and their votes.
refusal-candidates-too-many = There can be at most { $limit } candidates.
refusal-candidate-unnamed = A candidate has no name.
refusal-candidate-name-long = A candidate’s name may have at most { $limit } characters.
refusal-candidate-twice = { $name } stands there twice.
refusal-candidate-unread = “{ $line }” is not a name and a number.
refusal-candidate-beyond-ballots = { $name } has { $votes } votes, but there were only { $ballots } valid ballots.
refusal-marks-too-many = The candidates have { $marks } votes together, but these ballots can hold only { $most }.
refusal-marks-too-few = The candidates have { $marks } votes together, but { $ballots } ballots were valid, each with at least one.
refusal-drawn-not-in-rule = This rule does not decide a tie by lot.
refusal-drawn-not-tied = Name those drawn for the tied seats, { $seats } of the tied candidates and nobody else.
refusal-vote-kind-missing = Choose what kind of vote it was.
refusal-vote-question-missing = Write the question.
refusal-vote-place-missing = Write where the vote was taken.
refusal-vote-title-missing = Give the pasted text a title.
refusal-vote-text-long = This may have at most { $limit } characters.
refusal-vote-text-missing = Say which exact text the vote was about: without it nobody can tell later what was decided.
refusal-vote-text-unknown = One of the texts is not there any more. Choose again.
refusal-vote-texts-too-many = A vote can be about at most { $limit } texts.
refusal-pasted-large = The pasted text is larger than { $limit } kB.
refusal-vote-date-missing = Write the day of the vote.
refusal-vote-date-malformed = Write the day such as 2026-11-20.
refusal-vote-date-future = This day has not come yet.
refusal-vote-method-missing = Choose how the vote was taken.
refusal-rule-missing = Choose the rule.
refusal-rule-unfit = This rule does not fit this kind of vote: names are elected by the most votes, and “ratify, then strike” is for a ratification.
refusal-strike-base-missing = Choose what the two thirds are of.
refusal-base-missing = Choose what the share is of.
refusal-strict-missing = Say whether exactly that share is enough.
refusal-count-missing = { $field ->
    [roll] How many people could vote: write a number.
    [yes] For: write a number, 0 if there were none.
    [no] Against: write a number, 0 if there were none.
    [strike-yes] Strike, for: write a number, 0 if there were none.
    [strike-no] Strike, against: write a number, 0 if there were none.
    [marked] Valid ballots: write a number, 0 if there were none.
    [seats] How many seats: write a number.
   *[other] Write a number, 0 if there were none.
}
refusal-count-malformed = Write a whole number.
refusal-teller-twice = { $name } is named twice.
refusal-tellers-few = Name at least { $least } tellers: a count by one person has no witness.
refusal-vote-drafts-too-many = You have { $limit } votes that are not recorded yet. Record or throw away one of them first.
refusal-vote-already-corrected = This record was corrected by vote { $number } already. Correct that one.
refusal-vote-changed-since-review = The vote was changed in another window since you reviewed it, and nothing was recorded. This page shows it as it is now: review it again before you record it.
refusal-vote-record-damaged = This record is not what was frozen. Tell the person who runs this site; do not rely on it.
refusal-file-empty = The file is empty.
refusal-file-large = The file is larger than { $limit } MB.
refusal-file-kind = Attach a PDF, a photo (JPEG, PNG, WebP, HEIC) or a text file.
refusal-file-damaged = This file is not what was attached. Tell the person who runs this site; do not rely on it.
