# Grievances: what is refused, and why.

refusal-holiday-many = A list holds at most { $limit } holidays.
refusal-holiday-name = Give every holiday a name of up to { $limit } characters.
refusal-holiday-rule = There is no such day as the one given for “{ $name }”.
refusal-closure-order = The closure ends before it begins.
refusal-closure-long = A closure may last { $limit } days. Enter a longer one in parts.
refusal-closure-reason = Say why the office was shut, in up to { $limit } characters.
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

refusal-claim-name = Give the claim a name of up to { $limit } characters.
refusal-claim-source = Say where the time limit is set, in up to { $limit } characters.
refusal-claim-count = The time limit needs a number from 1 to { $limit }.
refusal-claim-start = A claim’s time starts with what happened, when it became known, or when it took effect.
