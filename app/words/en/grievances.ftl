# Grievances: how a date came about, and the engine's codes.

clock-day-month = { $month } { $day }
clock-date-hour = { $date }, { $time }
clock-one-day = { $day }
clock-day-range = { $from }–{ $to }
clock-days-of-month = { $month } { $days }
clock-days-across = { $from } to { $to }
clock-list-and = { $first } and { $last }
clock-list-or = { $first } or { $last }
clock-span-calendar-days = { $count ->
    [one] 1 calendar day
   *[other] { $count } calendar days
}
clock-span-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
clock-span-business-days = { $count ->
    [one] 1 business day
   *[other] { $count } business days
}
clock-span-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
clock-span-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
clock-after-occurrence = after it happened on { $date }
clock-after-knowledge = after it became known on { $date }
clock-after-effective = after it took effect on { $date }
clock-after-filed = after the grievance reached this step on { $date }
clock-after-meeting-held = after the meeting on { $date }
clock-after-meeting-due = after the last day for the meeting, { $date }
clock-after-answer-received = after the answer came on { $date }
clock-after-answer-due = after the last day for the answer, { $date }
clock-after-arbitrator-chosen = after the arbitrator was chosen on { $date }
clock-after-hearing-closed = after the hearing closed on { $date }
clock-start-occurrence = what happened
clock-start-knowledge = the day it became known
clock-start-effective = the day it took effect
clock-start-filed = the day it reached the step
clock-start-meeting-held = the meeting
clock-start-meeting-due = the last day for the meeting
clock-start-answer-received = the answer
clock-start-answer-due = the last day for the answer
clock-start-arbitrator-chosen = the choice of the arbitrator
clock-start-hearing-closed = the end of the hearing
clock-computed = { $span } { $after }
clock-computed-inclusive = { $span } { $after }, which is day one
clock-skipping = { $counted }, skipping { $days }
clock-received-late = It came at { $time }, after hours, so it counts as received on { $date }.
clock-received-closed = It came on a day off, so it counts as received on { $date }.
clock-rolled = The last day counted, { $landed }, is a day off and moves to { $to }.
clock-extended-to = Extended from { $was } to { $to }, as agreed on { $agreed }.
clock-extended-by = Extended by { $span }, from { $was } to { $to }, as agreed on { $agreed }.
clock-extended-late = That was agreed after the time had run out, so the other side may dispute it.
clock-instead = Counted from { $start } it would be { $date }.
clock-closes = It must be there by { $time }.
clock-named-information = The day named in the request.
clock-named-promise = The day both sides agreed on.
clock-suspended = The clock has stood still since { $since }: { $reason }. { $left ->
    [one] One day is left when it runs again.
   *[other] { $left } days are left when it runs again.
}
clock-waiting = The clock starts with { $starts }.
clock-skip-line = { $days }: { $why }
clock-skip-weekdays = Weekdays that never count by this contract
clock-off-moved = { $name }, kept for { $date }
clock-off-closure = office closed ({ $reason })
clock-off-paused = the clock stood still ({ $reason })
clock-today = today
clock-in-days = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
clock-days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

grievance-pause-agreed = both sides agreed to hold the case
grievance-pause-leave = somebody who must act is on leave
grievance-pause-mediation = mediation
grievance-pause-other-forum = a charge or a court case goes first
grievance-task-file = File the grievance at { $step }
grievance-task-appeal = Appeal to { $step }
grievance-task-demand = Demand arbitration
grievance-task-meet = Meeting at { $step }
grievance-task-answer = Answer at { $step }
grievance-task-choose-arbitrator = Choose the arbitrator
grievance-task-award = The arbitrator’s award
grievance-task-information = Answer to information request { $number }
grievance-task-promise = Keep promise { $number }
grievance-task-claim = Bring it in time: { $claim }
grievance-missed-unsaid = { $when ->
    [passed] The contract does not say what follows. File or appeal at once and ask for an extension in writing.
   *[ahead] The contract does not say what follows if we miss it.
}
grievance-missed-withdrawn = { $when ->
    [passed] By the contract the grievance counts as withdrawn. Ask the other side for an extension in writing today.
   *[ahead] If we miss it, the grievance counts as withdrawn.
}
grievance-missed-last-answer = { $when ->
    [passed] By the contract the grievance is settled on the employer’s last answer. Ask for an extension in writing today.
   *[ahead] If we miss it, the grievance is settled on the employer’s last answer.
}
grievance-silence-unsaid = { $when ->
    [passed] The employer broke the deadline. The contract does not say what follows.
   *[ahead] The contract does not say what the employer’s silence means.
}
grievance-silence-may-advance = { $when ->
    [passed] The employer let it pass: we may take the grievance to the next step.
   *[ahead] If the employer is silent, we may take the grievance to the next step.
}
grievance-silence-deemed-denied = { $when ->
    [passed] The employer let it pass: the grievance counts as denied, and our own time to go on is running.
   *[ahead] If the employer is silent, the grievance counts as denied and our time to go on begins.
}
grievance-silence-advances = { $when ->
    [passed] The employer let it pass: the grievance goes to the next step by itself. Arbitration must still be demanded.
   *[ahead] If the employer is silent, the grievance goes to the next step by itself. Arbitration must still be demanded.
}
grievance-silence-granted = { $when ->
    [passed] The employer let it pass: by the contract the grievance is granted.
   *[ahead] If the employer is silent, the grievance is granted.
}

# The room: the clock, intake, a case.

room-grievances = Grievances
grievances-title = Grievances
grievances-lede = What is due, by whom and by when, in every case you work on or oversee.
grievances-member-lede = Your own grievances and what comes next. Nobody else in the unit sees that they exist, except the stewards and officers who work on them.
grievances-new-link = Log a grievance
grievances-bring-link = Bring a grievance of your own
grievances-drafts-link = { $count ->
    [one] 1 not logged yet
   *[other] { $count } not logged yet
}
grievances-cases-link = All cases
grievances-procedures-link = Procedure and calendar
grievances-rules-link = Who oversees
grievances-reminders-link = Reminders and calendar
grievances-more-title = More
grievances-no-procedure = No grievance procedure has been confirmed, so no deadline can be counted. Cases can be logged all the same.
grievances-no-procedure-link = Set the procedure up
grievances-unseen = Nobody oversees grievances, so nobody would see a case that a member brings.
grievances-own-title = Your own grievances
grievances-own-next = Next: { $task } ({ $who }) { $when }
grievances-empty-title = No open grievance
grievances-empty-text = Log a grievance as soon as you hear of it: who, when it happened, what happened. The deadlines are counted at once, and the rest can wait until tonight.
grievances-quiet = Nothing is overdue, and nothing is due within seven days.
grievances-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
grievances-group-overdue-on-us = Overdue: ours ({ $count })
grievances-group-today = Due today ({ $count })
grievances-group-this-week = Within seven days ({ $count })
grievances-group-overdue-on-them = Overdue: the other side’s ({ $count })
grievances-group-later = Later ({ $count })
grievances-unassigned-title = Nobody has these cases yet
grievances-undated-title = Open, with no date running
grievances-undated-no-procedure = No contract procedure applies to it, so only charges and claims have dates.
grievances-undated-nothing-left = The contract sets no further date.

grievance-name = Grievance { $number }
grievance-name-labelled = Grievance { $number } ({ $label })
grievance-kind-discipline = Discipline
grievance-kind-discharge = Discharge
grievance-kind-pay = Pay
grievance-kind-breaks = Missed breaks
grievance-kind-schedule = Schedule
grievance-kind-workload = Workload
grievance-kind-harassment = Harassment
grievance-kind-discrimination = Discrimination
grievance-kind-retaliation = Retaliation
grievance-kind-health-and-safety = Health and safety
grievance-kind-subcontracting = Subcontracting
grievance-kind-past-practice = Past practice
grievance-kind-other = Something else
grievance-by-union = the union
grievance-by-grievant = the grievant
grievance-by-employer = the employer
grievance-by-both = both sides
grievance-by-arbitrator = the arbitrator
grievance-no-date = no date yet
grievance-provisional = An earlier answer can still bring this date forward.
grievance-skipped-summary = Days left out
grievance-cited-article = Article { $article }
grievance-status-not-filed = Not filed yet
grievance-status-open = Open
grievance-status-paused = Clock stopped
grievance-status-granted = Granted
grievance-status-granted-by-silence = Granted by silence
grievance-status-run-out = Time ran out
grievance-status-settled = Settled
grievance-status-withdrawn = Withdrawn
grievance-status-award-sustained = Award: sustained
grievance-status-award-denied = Award: denied
grievance-status-say-not-filed = It has not been handed to the employer.
grievance-status-say-open = It is before the employer.
grievance-status-say-paused = No deadline runs until the case is taken up again.
grievance-status-say-granted = The employer granted it in words. See that it is carried out.
grievance-status-say-granted-by-silence = The employer let a day pass on which silence grants it by the contract.
grievance-status-say-run-out = Our last day has passed, and the contract says the grievance is gone with it unless the other side agrees otherwise.
grievance-status-say-settled = Both sides settled it.
grievance-status-say-withdrawn = It was withdrawn.
grievance-status-say-award-sustained = The arbitrator sustained it.
grievance-status-say-award-denied = The arbitrator denied it.
grievance-unit-calendar-days = calendar days
grievance-unit-working-days = working days
grievance-unit-business-days = business days
grievance-unit-weeks = weeks
grievance-unit-months = months

intake-title = Log a grievance
intake-lede = Two minutes are enough: whose it is, what kind, when, what happened. Everything else can be added later.
intake-grieved-by-label = Whose grievance is it?
intake-grieved-by-individual = One person’s
intake-grieved-by-group = A group’s
intake-grieved-by-union = The union’s
intake-grieved-by-unknown = Not known yet
intake-grievant-label = Grievant
intake-grievant-hint = Members who have an account. They will see how their case stands, in their language.
intake-grievant-none = Not in this list
intake-others-label = Other names
intake-others-hint = People without an account, or who the group is, such as “night shift, ward 3”.
intake-choose = Choose
intake-kind-label = What is it about?
intake-happened-label = When did it happen?
intake-known-label = When did it become known?
intake-known-hint = Only if later.
intake-effective-label = When does it take effect?
intake-effective-hint = For discipline and discharge, if on another day.
intake-facts-label = What happened?
intake-facts-hint = Who, what, when, where and why. Names of witnesses belong further below, where they stay with the union.
intake-button = Log it
intake-later-button = Keep it for later
intake-more = Clauses, remedy, witnesses, notes
intake-clauses-title = What the contract says
intake-agreement = From “{ $title }”, in force on { $date }.
intake-no-agreement = The unit has no agreement here yet, so no clause can be cited.
intake-cited-label = Clauses that were violated
intake-found-none = Nothing found for “{ $words }”.
intake-find-label = Find a clause
intake-find-hint = A word or two, such as “overtime” or “just cause”.
intake-find-button = Find
intake-remedy-label = What does the union ask for?
intake-remedy-hint = In the contract’s language. Often: “Make the grievant whole in every way, including …”
intake-own-words-label = In the grievant’s own words
intake-own-words-hint = In their own language, as they said it. It is filed with the grievance.
intake-private-title = Stays with the union
intake-private-hint = None of this is in what the employer gets.
intake-steward-label = Steward
intake-steward-me = I take it
intake-steward-none = Nobody yet: the chief steward decides
intake-backup-label = Backup
intake-backup-none = Nobody
intake-worksite-label = Worksite
intake-supervisor-label = Whose decision was it?
intake-witnesses-label = Witnesses
intake-interim-label = What is done until it is settled?
intake-interim-hint = For example: keeps working under protest, stays away from the machine.
intake-notes-label = Notes

bring-title = Bring a grievance
bring-lede = Say what happened. A steward gets in touch with you.
bring-confidential = Only you and the stewards and officers who handle grievances learn of it. Your employer does not, until you and your steward decide to file.
bring-facts-hint = Who, what, when, where and why.
bring-remedy-label = What should change?
bring-button = Send it to the stewards

drafts-of-cases-title = Not logged yet
drafts-of-cases-lede = Only you see these. Their deadlines are not counted until you log them.
drafts-of-cases-kept = Kept. Remember to log it: until then no deadline is counted.
drafts-of-cases-empty-title = Nothing is kept
drafts-of-cases-empty-text = What you keep for later while logging a grievance waits here.
drafts-of-cases-unnamed = Without facts yet
drafts-of-cases-saved = Kept { $when }
drafts-of-cases-discard = Throw away

cases-title = Cases
cases-case = Case
cases-whose = Grievant
cases-status = Stands
cases-next = Next
cases-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
cases-empty-title = No case
cases-empty-text = Nothing fits what you chose.
cases-filter-label = Show
cases-filter-open = Open cases
cases-filter-over = Closed cases
cases-filter-all = All cases
cases-all-kinds = Every kind
cases-filter-button = Show

case-logged = Logged. The deadlines below are counted from what you entered.
case-saved = Saved.
case-entered = Recorded.
case-entered-link = See entry { $number }
case-attached = The file is attached.
case-due-title = What is due
case-due-over = The case is closed.
case-due-none = No date is running now.
case-waiting-title = Dates that have not begun to run
case-actions-title = What happened next?
case-reads-only = You read this case and cannot write in it.
case-enter-other = Something else
case-text-link = Word the filing
case-notes-link = Checklist and interview notes
case-letters-link = Letters and forms
case-people-link = People and access
case-facts-title = The case
case-nobody = Nobody yet
case-procedure-name = { $article }, version { $version }
case-procedure-none = No contract procedure
case-grieved-by-fact = Whose
case-grievants-fact = Grievants
case-others-fact = Other names
case-steward-fact = Steward
case-backup-fact = Backup
case-step-fact = Step
case-procedure-fact = Procedure
case-files-title = Files
case-file-label = File
case-file-hint = A photo or a scan (PDF, JPEG, PNG, WebP, HEIC) or a text, up to 12 MB.
case-attach-button = Attach
case-filing-title = The filing
case-record-title = What happened so far
case-entry-by = Entry { $number }, by { $name }, { $when }
case-correct-link = Correct
case-correct-label = Correct entry { $number }
case-struck = Struck
case-corrections-summary = What it said before
case-moved-title = This moved dates:
case-moved-line = { $task }: { $before } → { $after }
case-moved-how = How both were counted
case-moved-before = Before:
case-moved-after = Now:
case-moved-by-closure = Office closed { $days } ({ $reason })
case-moved-by-reopened = Taken back: office closed { $days } ({ $reason })
case-moved-by-procedure = The case was put under version { $version } of the procedure
filing-facts = What happened
filing-clauses = Clauses violated
filing-remedy = Remedy asked for
filing-own-words = In the grievant’s own words

case-enter-title = What happened?
case-correct-title = Put entry { $number } right
case-enter-filed = It was filed
case-enter-meeting-held = A meeting was held
case-enter-answer-received = The employer answered
case-enter-appealed = It was taken to the next step
case-enter-demanded = Arbitration was demanded
case-enter-extension-agreed = More time was agreed
case-enter-arbitrator-chosen = An arbitrator was chosen
case-enter-hearing-closed = The hearing closed
case-enter-award-received = The award came
case-enter-information-requested = Information was requested
case-enter-information-received = Information came, or was refused
case-enter-noted = A call, a talk, a note
case-enter-paused = The clock was stopped
case-enter-resumed = The clock runs again
case-enter-remanded = It was sent back
case-enter-settled = It was settled
case-enter-withdrawn = It was withdrawn
case-enter-promised = Something was promised
case-enter-kept = A promise was kept
case-enter-claim-watched = A charge or claim can be brought elsewhere
case-enter-claim-filed = A charge or claim was brought
case-enter-occurred = When it happened
case-enter-known = When it became known
case-enter-took-effect = When it took effect
case-at-label-filed = When did it reach the employer?
case-at-label-meeting-held = When was the meeting?
case-at-label-answer-received = When did the answer reach us?
case-at-label-appealed = When did the appeal reach the employer?
case-at-label-demanded = When did the demand go out?
case-at-label-extension-agreed = When was it agreed?
case-at-label-arbitrator-chosen = When was the arbitrator chosen?
case-at-label-hearing-closed = When did the hearing close, or when were the briefs in?
case-at-label-award-received = When did the award come?
case-at-label-information-requested = When was it requested?
case-at-label-information-received = When did it come, or when was it refused?
case-at-label-noted = When was it?
case-at-label-paused = From which day?
case-at-label-resumed = From which day?
case-at-label-remanded = When was it sent back?
case-at-label-settled = When was it settled?
case-at-label-withdrawn = When was it withdrawn?
case-at-label-promised = When was it promised?
case-at-label-kept = When was it kept?
case-at-label-claim-watched = Since when is it watched?
case-at-label-claim-filed = When was it brought?
case-at-label-occurred = When did it happen?
case-at-label-known = When did it become known?
case-at-label-took-effect = When did it take effect?
case-time-label = At what time?
case-time-hint = Only where an hour matters.
case-step-label = At which step?
case-of-step-label = Of which step?
case-step-now = The step it is at
case-no-step = The contract shows no way to another step from here.
case-no-deadline = No deadline runs now that could be given more time.
case-answer-label = What was the answer?
case-answer-denied = Denied
case-answer-granted = Granted
case-answer-partly = Granted in part
case-answer-other = It decides nothing yet
case-reason-label = Why?
case-award-label = What did the arbitrator decide?
case-award-sustained = The grievance is sustained, wholly or in part
case-award-denied = The grievance is denied
case-request-due-label = By when should they answer?
case-request-due-hint = The day named in the request.
case-furnished-label = How much came?
case-furnished-hint = Refusing or holding back what the union needs can be an unfair labor practice (NLRA section 8(a)(5)).
case-furnished-whole = Everything
case-furnished-partial = A part
case-furnished-refused = Refused
case-which-request = Which request?
case-which-promise = Which promise?
case-numbered-request = Request { $number }, due { $date }
case-numbered-promise = Promise { $number }, due { $date }
case-terms-label = On what terms?
case-terms-hint = As they were agreed. The grievant reads this too.
case-precedent-label = Does it count as precedent?
case-precedent-no = No
case-precedent-yes = Yes, either side may point to it
case-promise-label = What was promised?
case-promise-hint = Such as back pay, or a file cleaned.
case-promise-due-label = By when?
case-claim-label = Which charge or claim?
case-claim-hint = { $span } from { $start }. { $source }
case-note-label = What was said or done?
case-note-hint = Only those who work on the case read this.
case-deadline-label = Which deadline?
case-to-date-label = To which day?
case-to-date-hint = Or by how much longer, below.
case-count-label = Longer by
case-unit-label = Unit
case-with-label = Who agreed for the other side?
case-with-hint = Name and office.
case-in-writing-label = In writing?
case-in-writing-yes = Yes
case-in-writing-no = No
case-why-label = What was wrong?
case-why-hint = It stands beside the correction. The first wording stays readable.
case-enter-button = Record it
case-correct-button = Correct it
case-strike-button = It should not be there at all
case-extension-to = to { $date }
case-extension-by = by { $span }

case-event-occurred = It happened
case-event-known = It became known
case-event-took-effect = It took effect
case-event-filed = Filed at { $step }
case-event-meeting-held = { $step ->
    [none] Meeting held
   *[other] Meeting held at { $step }
}
case-event-answer-received = { $code ->
    [denied] The employer denied it
    [granted] The employer granted it
    [partly] The employer granted it in part
   *[other] The employer said something that decides nothing
}{ $step ->
    [none] {""}
   *[other] {" "}({ $step })
}
case-event-appealed = Appealed to { $step }
case-event-demanded = Arbitration demanded
case-event-remanded = Sent back to { $step }
case-event-extension-agreed = { $code ->
    [written] More time agreed in writing with { $text }
   *[spoken] More time agreed, not in writing, with { $text }
}. { $step }: { $date }
case-event-paused = The clock was stopped: { $text }
case-event-resumed = The clock runs again
case-event-arbitrator-chosen = An arbitrator was chosen
case-event-hearing-closed = The hearing closed
case-event-award-received = { $code ->
    [sustained] The award sustains the grievance
   *[denied] The award denies the grievance
}
case-event-information-requested = Information request { $number } sent, answer due { $date }
case-event-information-received = { $code ->
    [whole] Information request { $number } was met
    [partial] Information request { $number } was met in part
   *[refused] Information request { $number } was refused
}
case-event-settled = { $code ->
    [precedent] Settled, as precedent
   *[other] Settled, without precedent
}
case-event-withdrawn = { $code ->
    [precedent] Withdrawn, as precedent
   *[other] Withdrawn, without precedent
}
case-event-promised = Promise { $number }, to be kept by { $date }
case-event-kept = Promise { $number } was kept
case-event-claim-watched = Watching the time for: { $text }
case-event-claim-filed = Brought: { $text }
case-event-noted = Note
case-event-corrected = Entry { $number } was put right

own-brought = Sent. The stewards know of it, and this page shows how it stands.
own-next-title = What comes next
own-nothing-due = No date is running now.
own-no-steward = Nobody yet. The chief steward is choosing one.
own-nothing-title = Nothing has happened yet
own-nothing-text = What the stewards do about your case will stand here.
own-files-title = What you handed in
own-file-label = A photo or a paper
own-file-button = Hand it in

text-title = Word the filing
text-lede = The upper part is what the employer gets. Every wording is kept.
text-handed-in = It was handed in already. What you change here is for the next letter; what the employer holds stays as it was.
case-revised-link = Read version { $revision }
text-facts-label = What happened
text-facts-hint-en = The contract is in English, so word this in English.
text-facts-hint-ko = The contract is in Korean, so word this in Korean.
text-facts-hint-es = The contract is in Spanish, so word this in Spanish.

people-title = People and access
people-lede = Who works on this case, whose it is, and who must not learn of it.
people-not-overseer = Only the chief steward and the officers named for it can assign the case or wall somebody off.
people-assign-title = Who works on it
people-assign-button = Assign
people-grievants-title = Whose case it is
people-grievants-summary = Name the grievants
people-grievants-label = Grievants with an account
people-walls-title = Walled off
people-walls-hint = Whoever is walled off does not learn that the case exists, whatever office they hold: the person complained about, a relative, a rival.
people-wall-label = Who must not learn of it?
people-wall-button = Wall off
people-lift-button = Take the wall down
people-lift-label = Take the wall down for { $name }
people-procedure-label = Under which procedure?
people-procedure-hint = For a case that was logged before the procedure was confirmed, or under one that was misread. Dates that move are kept with both computations.
people-procedure-button = Put it under this one

notes-title = Checklist and interview notes
notes-just-cause-title = Just cause: seven tests
notes-just-cause-hint = One “no” can be enough to win. Answer what you know and leave the rest open.
notes-test-notice = Was the worker warned?
notes-test-hint-notice = Did they know, or have to know, that this could lead to discipline?
notes-test-rule = Is the rule reasonable?
notes-test-hint-rule = Has it to do with safe and orderly work, and with what can be asked of anybody?
notes-test-investigation = Was it looked into first?
notes-test-hint-investigation = Before the discipline, not after it.
notes-test-fairness = Was that fair?
notes-test-hint-fairness = By somebody not involved, with the worker’s own account heard.
notes-test-proof = Is there proof?
notes-test-hint-proof = Substantial evidence, not a suspicion.
notes-test-equal-treatment = Are all treated alike?
notes-test-hint-equal-treatment = Were others who did the same treated the same?
notes-test-penalty = Does the penalty fit?
notes-test-hint-penalty = For what was done, and for this worker’s record and years.
notes-finding-met = Yes
notes-finding-not-met = No
notes-finding-unclear = Not clear yet
notes-why = What shows it?
notes-weingarten-title = Investigatory interview
notes-weingarten-label = Weingarten notes
notes-weingarten-hint = Was a representative asked for, and what was answered? Who was there, what was asked and said, from when to when?
notes-comparables-title = How others were treated
notes-comparables-hint = The same conduct, other people, other outcomes.
notes-comparable = Comparable { $number }
notes-who = Who
notes-what = What they did
notes-outcome = What came of it

procedures-title = Procedure and calendar
procedures-lede = What the contract says about grievances: steps, deadlines, and which days count.
procedures-empty-title = No procedure yet
procedures-empty-text = An officer reads it out of the agreement and confirms every number beside its clause. From then on every deadline is counted by it.
procedures-confirmed = Confirmed by { $name }, { $when }
procedures-no-agreement = Import the agreement first.
procedures-read-link = Read the procedure in “{ $title }”
procedures-calendar-link = Change holidays and days
procedure-clock = { $span } from { $start }
procedure-which-sooner = { $clocks }, whichever is sooner
procedure-which-later = { $clocks }, whichever is later
wizard-title = Confirm the procedure
wizard-lede = This is what was read in the agreement. Compare every number with the words beside it, change what is wrong, and tick what is right.
wizard-by-hand-lede = Enter the procedure by hand.
wizard-steps-title = Steps
wizard-article-label = Which article is it?
wizard-step-kind-informal = Informal step
wizard-step-kind-formal = Step
wizard-step-kind-mediation = Mediation
wizard-step-kind-arbitration = Arbitration
wizard-step-name = Step { $number }
wizard-arbitration-name = Arbitration
wizard-deadlines-title = Deadlines
wizard-rules-title = For the whole procedure
wizard-count-label = How many
wizard-unit-label = Of what
wizard-start-label = Counted from
wizard-which-label = Which one binds?
wizard-which-sooner = The sooner
wizard-which-later = The later
wizard-silence-label = If the employer lets it pass
wizard-silence-unsaid = The contract says nothing
wizard-silence-may-advance = The union may go on to the next step
wizard-silence-deemed-denied = It counts as denied
wizard-silence-advances = It goes to the next step by itself
wizard-silence-granted = The grievance is granted
wizard-inclusive-label = Does the day it starts with count?
wizard-inclusive-no = No, the next day is day one
wizard-inclusive-yes = Yes, it is day one
wizard-missed-label = If the union is late
wizard-missed-unsaid = The contract says nothing about our being late
wizard-missed-withdrawn = A grievance that is late counts as withdrawn
wizard-missed-last-answer = A grievance that is late is settled on the last answer
wizard-extension-label = Can time be extended?
wizard-extension-written = Yes, when both sides agree in writing
wizard-extension-any = Yes, when both sides agree
wizard-extension-no = No
wizard-roll-label = A last day on which nobody is there
wizard-roll-stays = stays where it is
wizard-roll-next-working-day = moves to the next working day
wizard-roll-next-business-day = moves to the next business day
wizard-hour-label = The hour after which a receipt counts for the next day
wizard-hour-hint = Leave it empty if the contract names none.
wizard-confirm-label = I compared this with the clause, and it is right
wizard-unsure-title = The reading was not sure here:
wizard-unsure-numbers-differ = The word and the figure differ. The figure was taken.
wizard-unsure-unit-unsaid = It says only “days”. Calendar days were taken.
wizard-unsure-start-unsaid = It does not say from when. The usual start was taken.
wizard-unsure-which-unsaid = There are two starts, and no word on which one binds.
wizard-unsure-hours = Hours were taken as whole days.
wizard-unsure-weekends-left-out = Calendar days that leave out weekends: business days were taken.
wizard-unsure-meeting-may-fail = The answer waits for a meeting that may never be held. The last day for the meeting was added.
wizard-unsure-silence-unsaid = For this step it does not say what the employer’s silence means.
wizard-unsure-missed-unsaid = It does not say what our own lateness means.
wizard-unsure-step-unnamed = The contract gives arbitration no step number.
wizard-unsure-informal-untimed = Talking it over first is asked for, and no time is set for it.
wizard-unsure-mediation-clock-unsaid = It does not say whether mediation stops the clock.
wizard-unsure-said-twice = It is said twice with different numbers. The first was taken.
wizard-unsure-hour-to-set = An hour of the day plays a part. Set it below.
wizard-unsure-other-article = It stands in another article and opens a way past some steps.
wizard-about-silence-answer = No answer at { $step }
wizard-about-silence-meet = No meeting at { $step }
wizard-about-silence-all = The employer’s silence at every step
wizard-about-missed = When the union is late
wizard-about-extension = Extensions
wizard-about-mediation = Mediation
wizard-about-informal = Talking it over first
wizard-about-day-meaning = What “day” means
wizard-about-roll = Last days on a day off
wizard-about-hour = An hour of the day
wizard-unplaced-title = Other numbers in the article
wizard-unplaced-hint = These could not be placed. If one of them is a deadline of the procedure, set it above.
wizard-button = Confirm this procedure
calendar-title = Which days count
calendar-lede = In whose day, and without which holidays.
calendar-zone = Days begin and end by the clock of { $zone }.
calendar-holidays-label = Holidays that the contract names
calendar-holidays-hint = As its holiday article has them.
calendar-more-label = More holidays
calendar-more-hint = One in a line: “12-24 Christmas Eve” for every year, “2026-11-27 Bridge day” for one.
calendar-observed-label = A holiday on a weekend
calendar-observed-nearest = Saturday’s is kept on Friday, Sunday’s on Monday
calendar-observed-sunday-only = Only Sunday’s is moved, to Monday
calendar-observed-stays = stays where it is
calendar-state-label = Legal holidays of
calendar-state-hint = Where the contract counts by business days or legal holidays.
calendar-state-none = None
calendar-working-title = Working days
calendar-business-title = Business days
calendar-days-label = Weekdays that count
calendar-without-label = Left out
calendar-without-contract = The contract’s holidays
calendar-without-state = Legal holidays
calendar-without-closures = Days on which the office is shut
calendar-change-title = Change holidays and days
calendar-change-lede = The procedure’s numbers stay. It becomes a new version, under which new cases are counted.
closures-title = Office closures
closures-lede = Snow days, moves, a week between the years. Where the contract leaves them out, deadlines of open cases move, and each case shows how.
closures-empty-title = No closure
closures-empty-text = When the office is shut on a day that would count, enter it here.
closures-moved = { $count ->
    [0] Entered. No date moved.
    [one] Entered. Dates of 1 case moved.
   *[other] Entered. Dates of { $count } cases moved.
}
closures-new-title = Enter a closure
closures-from-label = First day
closures-to-label = Last day
closures-to-hint = Only if it is longer than one day.
closures-reason-label = Why?
closures-button = Enter it
closures-struck = { $count ->
    [0] Taken back. No date moved.
    [one] Taken back. Dates of 1 case moved.
   *[other] Taken back. Dates of { $count } cases moved.
}
closures-strike-button = It was open
closures-strike-label = Take back: closed { $days }

refusal-calendar-line = “{ $line }” is no holiday. Write it such as “12-24 Christmas Eve”.
letters-of-case-title = Letters and forms
letters-of-case-lede = Filled in from the case, in the contract’s language, ready to print and sign. What is not known stays a line to write on.
letters-inside = This sheet stays with the union. Do not hand it to the employer.
letters-fill-button = Put it into the letter
letter-form-fact-sheet = Fact sheet
letter-form-filing = The grievance
letter-form-appeal = Appeal to the next step
letter-form-information-request = Information request
letter-form-extension = Agreement on more time
letter-form-settlement = Settlement
letter-form-withdrawal = Withdrawal
letter-form-demand = Demand for arbitration
letter-blank-requested = What do you ask for?
letter-blank-request-due = By when?
letter-blank-deadline = Which deadline is moved?
letter-blank-new-date = To which day?
letter-blank-terms = On what terms?

confidence-title = Who oversees grievances
confidence-lede = Only the people named here know of every case in the unit, and only they assign cases. Nobody does by office alone.
confidence-nobody-yet = Nobody is named yet, so nobody can take up a case that a member brings.
confidence-nobody-left = Nobody who is named here is a steward or an officer any more, so nobody can take up a case that a member brings.
confidence-label-chief-stewards = Chief stewards
confidence-hint-chief-stewards = They see and assign every case but their own and those they are walled off from.
confidence-label-officers = Officers
confidence-hint-officers = The same for officers.
confidence-label-advisers = Advisers
confidence-hint-advisers = The union’s representative or lawyer: reads every case, decides nothing.
reminders-title = Reminders and calendar
reminders-lede = By mail before a day passes, and in your own calendar.
reminders-no-mail = This site sends no email, so no reminder comes by mail. Your phone’s calendar can show and announce the dates:
reminders-own-title = My reminders
reminders-own-none = The unit’s rule holds for you. Saving here makes a rule of your own.
reminders-own-some = You have a rule of your own.
reminders-unit-title = The unit’s rule
reminders-unit-hint = For everybody who has set nothing of their own.
reminders-days-label = Days before
reminders-days-hint = For example “7, 3, 1, 0”; 0 is the day itself.
reminders-also-label = Also
reminders-also-backup = remind the backup
reminders-also-theirs = remind of the employer’s dates
reminders-like-unit-button = As the unit does
feed-title = Calendar link
feed-hint = Your phone’s calendar can show the dates of your cases: their numbers and what is due, no names and nothing of what happened. Whoever has the link sees them, so pass it on to nobody.
feed-none = No link is open.
feed-open = Opened { $opened }. Last fetched: { $fetched }.
feed-link-once = This is the link. It is shown only now.
feed-open-button = Make a new link
feed-close-button = Close the link

refusal-reminder-days-malformed = Enter days such as “7, 3, 1, 0”.
bundle-exhibit = Exhibit { $number }
bundle-hint = For an arbitrator or a lawyer: the filing, what happened, and how each date was counted. The union’s notes are not in it; look through the files yourself before you hand them over.
bundle-zip-link = Everything as a ZIP
bundle-printed = As of
bundle-index = Index
bundle-dates = Dates and how they were counted
case-bundle-link = Print or hand over
cases-csv-link = All of these as a table (CSV)
grievance-kept-open = open
grievance-kept-today = last day today
grievance-kept-overdue-on-us = overdue, ours
grievance-kept-overdue-on-them = overdue, theirs
grievance-kept-done = kept
grievance-kept-done-late = late
grievance-kept-passed = no longer due
grievance-kept-no-date = no date

claims-title = Charges and claims
claims-lede = Clocks that no contract sets: how long a charge or a claim can be brought before an agency or a court.
claims-warning = Laws differ and change. The union sets these and says where it read them; ask a lawyer before you rely on one.
claims-new-title = Add one
claims-name-label = What is it?
claims-name-hint = Such as “Unpaid wages (Oregon)”.
claims-source-label = Where is the time set?
claims-source-hint = A statute, a rule, an agency’s page.
claims-drop-label = Remove { $name }
grievances-claims-link = Charges and claims
intake-elsewhere-title = Beyond the contract
intake-claims-label = Can something be brought elsewhere too?
intake-claims-hint = Its time is watched with the case.
intake-only-log-label = No grievance
intake-only-log = Only log it
intake-only-log-hint = Where there is no contract, or it is no grievance under it: an incident while organizing, unpaid wages. No step of the contract applies.
templates-title = Wording of letters
templates-lede = The letters as your union words them, in each language.
templates-supplied = This is the wording that comes with the program.
templates-changed = Changed by { $name }, { $when }
templates-text-label = Text
templates-text-hint = A line that begins with “# ” is a heading. An empty line ends a paragraph. What stands in braces is filled in from the case.
templates-blanks = Blanks:
templates-reset-button = Back to the supplied wording
grievances-templates-link = Wording of letters
grievances-import-link = Import cases
import-cases-title = Import cases
import-cases-lede = From a spreadsheet saved as CSV. You see what would come of every line before anything is kept.
import-cases-file = File
import-cases-paste = Or paste it
import-cases-look = Look at it
import-cases-save = Take all of it in
import-cases-columns = What is in which column?
import-cases-no-column = In none
import-cases-order = How are dates written?
import-order-month-first = Month first: 11/3/2026
import-order-day-first = Day first: 3/11/2026
import-cases-count = { $wrong ->
    [0] { $good ->
        [one] 1 case can be taken in.
       *[other] All { $good } cases can be taken in.
    }
    [one] One line cannot be read. Put it right in the spreadsheet, or choose other columns; { $good } are in order.
   *[other] { $wrong } lines cannot be read. Put them right in the spreadsheet, or choose other columns; { $good } are in order.
}
import-head-line = Line
import-head-case = Case
import-head-first = What happened
import-head-unknown = Names without an account
import-column-label = Number
import-column-kind = Kind
import-column-grievant = Grievants
import-column-steward = Steward
import-column-worksite = Worksite
import-column-supervisor = Supervisor
import-column-facts = Facts
import-column-remedy = Remedy
import-column-articles = Articles
import-column-occurred = Happened on
import-column-known = Became known on
import-column-filed = Filed on
import-column-step = Step
import-column-step-date = At this step since
import-column-outcome = Outcome
import-column-closed = Closed on
import-column-notes = Notes

patterns-title = Patterns
patterns-lede = What repeats among cases. Articles that failed us belong on the list for the next round.
patterns-empty-title = No case yet
patterns-empty-text = With the first cases this shows which articles, worksites and decisions they are about.
patterns-by-article = By article
patterns-by-kind = By kind
patterns-by-worksite = By worksite
patterns-by-supervisor = By whose decision it was
patterns-all = Cases
patterns-open = Open
patterns-won = Won or settled
patterns-lost = Lost or given up
patterns-took = Half took up to
patterns-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
grievances-patterns-link = Patterns

refusal-case-kind-missing = Choose what it is about.
refusal-case-grieved-by-missing = Choose whose grievance it is.
refusal-case-date-missing = Enter the date.
refusal-case-date-malformed = Enter the date such as 2026-11-20.
refusal-case-time-malformed = Enter the time such as 16:30.
refusal-case-number-malformed = Enter a whole number.
refusal-case-choice-missing = Choose one.
refusal-case-text-missing = This is needed.
refusal-case-clause-unknown = One of the clauses is not in the agreement that was in force then. Find it again.
refusal-case-extension-how-long = Say to which day, or by how much longer.

# Grievances: what is refused, and why.

refusal-holiday-many = A list holds at most { $limit } holidays.
refusal-holiday-name = Give every holiday a name of up to { $limit } characters.
refusal-holiday-rule = There is no such day as the one given for “{ $name }”.
refusal-closure-order = The closure ends before it begins.
refusal-closure-long = A closure may last { $limit } days. Enter a longer one in parts.
refusal-closure-reason = Say why the office was shut, in up to { $limit } characters.
refusal-closure-known = This closure is in the calendar already, with the same days and reason.
refusal-closures-many = The calendar holds at most { $limit } closures.
refusal-calendar-no-days = At least one weekday must count, or no deadline would ever come.

refusal-procedure-empty = The procedure has no steps yet.
refusal-procedure-large = A procedure holds at most { $steps } steps, { $ways } ways between them and { $duties } duties in a step.
refusal-procedure-name = Give every step a name of up to { $limit } characters ({ $step }).
refusal-procedure-key = “{ $key }” is not a short name. Use small letters, digits and dashes.
refusal-procedure-key-twice = “{ $key }” is used twice.
refusal-procedure-step-unknown = A way leads to or from “{ $step }”, and there is no such step.
refusal-procedure-no-entry = Nothing says at which step every kind of grievance can be filed.
refusal-procedure-unreachable = No way leads to “{ $step }”.
refusal-procedure-circle = A way leads back to “{ $step }”. Only a remand may go back.
refusal-procedure-remand-forward = A remand goes back to an earlier step; “{ $step }” is not one.
refusal-procedure-way-twice = Two ways lead from the same step to “{ $step }”.
refusal-deadline-no-clock = The deadline “{ $deadline }” says neither how long nor from when.
refusal-deadline-count = The deadline “{ $deadline }” needs a number from 1 to { $limit }.
refusal-deadline-start = The deadline “{ $deadline }” starts with something that cannot have happened by then ({ $start }).
refusal-deadline-silence = “{ $deadline }” is ours to keep, so the employer’s silence cannot answer it.
refusal-deadline-act = “{ $deadline }” is in the wrong place: filing, appealing and demanding lead from step to step, everything else is done within one.
refusal-deadline-twice = The step of “{ $deadline }” already has a deadline for the same act.
refusal-deadline-circle = At “{ $step }” the meeting waits for the answer and the answer for the meeting.

refusal-wizard-no-article = This agreement has no article named for grievances. Enter the procedure by hand.
refusal-wizard-no-deadlines = The grievance article sets no number of days that we could find. Enter the procedure by hand.
refusal-wizard-unconfirmed = Compare “{ $what }” with its clause and confirm it first.

refusal-case-entries-many = The record of a case holds at most { $limit } entries.
refusal-case-note-long = The text may be up to { $limit } characters long.
refusal-case-in-the-future = This date has not come yet. The record holds what has happened.
refusal-case-before-it-began = This date is earlier than what it follows from.
refusal-case-filed-already = This grievance was filed already. Correct the first entry if it is wrong.
refusal-case-entered-already = This is recorded already (entry { $entry }).
refusal-case-answered-already = This step has an answer already (entry { $entry }). Was it mistyped, or has the employer changed it? Then correct entry { $entry }: both stay readable, and you see which dates move.
refusal-case-not-filed = The grievance has not been filed yet.
refusal-case-over = This case is closed.
refusal-case-step-unknown = The procedure has no step “{ $step }”.
refusal-case-no-such-way = The contract does not take the case there from where it stands.
refusal-case-paused-already = The clock is stopped already.
refusal-case-not-paused = The clock is running.
refusal-case-extension-unknown = There is no such deadline in this case now ({ $deadline }).
refusal-case-extension-not-allowed = The contract allows no extension.
refusal-case-extension-not-written = The contract asks for an extension in writing.
refusal-case-extension-not-later = The new date is no later than the one before ({ $date }).
refusal-case-request-unknown = There is no such information request.
refusal-case-promise-unknown = Nothing of the kind was promised.
refusal-case-number-taken = This number is taken.
refusal-case-entry-unknown = The record has no entry { $entry }.
refusal-case-correct-the-first = Correct entry { $entry } itself; what is wrong in a correction is put right there too.
refusal-case-correction-breaks = With this correction entry { $entry } could not have happened. Correct that entry first.

refusal-case-steward-own = Nobody can be the steward in their own case.
refusal-case-steward-walled-off = This person is walled off from the case.
refusal-case-steward-standing = Only a steward or an officer of the unit can take the case.
refusal-case-wall-grievant = The case is this person’s own.
refusal-case-wall-nobody-left = Nobody would be left to oversee the case. Name another chief steward or officer first.

refusal-reminders-many = Set at most { $limit } reminders.
refusal-reminder-days = A reminder may come at most { $limit } days before.
refusal-reminders-busy = Somebody else changed this just now. Look at it again.
refusal-case-names-long = This may be up to { $limit } characters long.
refusal-case-comparables-many = A case holds at most { $limit } comparable cases.
refusal-case-test-twice = Each of the seven tests is answered once.
refusal-case-facts-missing = Say what happened, in your words or in the grievant’s.
refusal-case-text-long = The text may be up to { $limit } characters long.
refusal-case-cited-many = A filing cites at most { $limit } clauses.
refusal-case-grievants-many = A case has at most { $limit } grievants with an account. Write the others’ names down.
refusal-case-grievant-unknown = Somebody named here is not a member of the unit, or has no account.
refusal-case-grievant-handles = Somebody named here works the case or is walled off from it.
refusal-case-procedure-unknown = There is no such procedure on the shelf.
refusal-case-nobody-oversees = Your union has not named anybody who oversees cases, so nobody would see this one. Choose a steward, or ask an officer to name a chief steward.
refusal-case-revised = Somebody else rewrote this case just now (version { $revision }). Compare before you save.
refusal-case-revised-own = You saved it in another window just now (version { $revision }). Compare before you save.
refusal-case-files-many = A case holds at most { $limit } files.
refusal-case-file-missing = Choose a file.
refusal-case-parcel-large = The files of this case come to more than { $limit } MB. Take them out one by one.
refusal-case-no-wall = This person is not walled off.
refusal-case-drafts-many = You have { $limit } drafts. Finish or discard one first.
refusal-case-claims-many = A case watches at most { $limit } charges and claims.
refusal-case-claim-watched = This claim’s time is watched already.
refusal-case-claim-unknown = This claim is not watched in this case.
refusal-confidants-many = Name at most { $limit } people.
refusal-confidence-nobody = Name at least one chief steward or officer: somebody has to see the cases that nobody works yet.
refusal-claim-key = Give the claim a short name of small letters, digits and dashes.
refusal-claim-clocks-many = The unit keeps at most { $limit } such time limits.
refusal-template-empty = The template is empty.
refusal-template-long = The template may be up to { $limit } characters long.
refusal-template-brace = A brace is not closed in: { $line }
refusal-template-blank-unknown = There is no blank named “{ $name }”.
refusal-template-blank-private = The employer gets this letter, so it cannot show “{ $name }”.
refusal-import-no-facts = Say which column tells what happened.
refusal-import-date = “{ $given }” is not a date that we can read. Write it like 2026-11-03.
refusal-import-step = The procedure does not lead to “{ $given }”.
refusal-import-step-date = The case is at “{ $given }”: say in a column since when.
refusal-import-closed-date = The case is closed (“{ $given }”): say in a column since when.

refusal-claim-name = Give the claim a name of up to { $limit } characters.
refusal-claim-source = Say where the time limit is set, in up to { $limit } characters.
refusal-claim-count = The time limit needs a number from 1 to { $limit }.
refusal-claim-start = A claim’s time starts with what happened, when it became known, or when it took effect.
