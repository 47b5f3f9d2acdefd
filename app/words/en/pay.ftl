# Hours and pay of a wage claim, what the law sets, referrals, wordings of a case, patterns of a unit.

pay-title = Hours and pay
pay-lede = One pay period after the other, as the worker remembers them. What is owed is counted at once, and every wording is kept.
pay-money = ${ $amount }
pay-hours-whole = { $hours } h
pay-hours-part = { $hours } h { $minutes } min
pay-days = { $from } – { $to }
pay-overtime = { $hours } of overtime at { $percent } %
pay-counted-minimum = { $split } at the minimum of { $rate } an hour.
pay-counted-agreed = { $split } at the agreed { $rate } an hour.
pay-counted-paid = { $split } at { $rate } an hour, which is what was paid divided by the hours.
pay-breaks-owed = { $count ->
    [one] For 1 missed break: { $amount }.
   *[other] For { $count } missed breaks: { $amount }.
}
pay-by-rule = By { $name } ({ $source }).
pay-saved = Saved. The sum is counted again.
pay-taken-off = Taken off the sheet. What it said is kept.
pay-empty-title = No pay period yet
pay-empty-text = Begin with the one the worker remembers best. One week is enough to see whether pay is missing.
pay-short = Still owed
pay-owed = Should have been paid
pay-paid = Was paid
pay-worked = Hours worked
pay-total = All periods
pay-periods-title = Pay periods
pay-csv-link = The sheet as a table (CSV)
pay-no-claim = No claim’s time is watched in this case.
pay-no-claim-link = Watch one
pay-still = { $claim }: { $amount } is in time. The period { $days } runs out first, on { $date }.
pay-lost = { $claim }: { $amount } is out of time.
pay-line = { $hours } worked, { $owed } owed, { $paid } paid: { $short } missing.
pay-change-label = Correct the period { $days }
pay-change-title = Put the period right
pay-new-title = Enter a pay period
pay-from-label = First day
pay-to-label = Last day
pay-hours-label = Hours worked
pay-hours-hint = One number for the whole period, or one for each week, or one for each day with 0 for a day off. For example 45.5, or 8 8:30 9 8 8 0 0. The more is known, the more overtime can be counted.
pay-rate-label = Agreed pay an hour
pay-rate-hint = Leave it empty where pay was by the day, the week or the piece, or nothing was agreed: what was paid is then divided by the hours, and the minimum counts if it is more.
pay-paid-label = Paid for it
pay-paid-hint = Before taxes, in cash or otherwise.
pay-breaks-label = Missed breaks
pay-breaks-hint = How many breaks were not given. Work during a break belongs to the hours as well.
pay-rule-label = By which rule?
pay-rule-as-counted = { $name }, as it was counted
pay-rules-link = What the rules say
pay-note-label = Note
pay-note-hint = How it was paid, what shows it: stubs, messages, an own calendar.
pay-off-button = Take it off the sheet
pay-doubt-hours-by-period = Overtime goes by the week, and only the whole period’s hours are known. This is the least that is owed; hours by the week may say more.
pay-doubt-hours-not-by-day = The rule counts by the day, and the hours are not known by the day. This is the least that is owed.
pay-doubt-not-whole-weeks = This is not a whole number of weeks. Weeks were counted from the period’s first day.
pay-doubt-minimum-rose = The minimum rose within this period, and the one before was taken. Enter the days before and after as two periods.
pay-doubt-below-minimum = The agreed pay is below the minimum, so the minimum counts.
pay-doubt-paid-over-weeks = What was paid was divided by the hours of several weeks. Overtime goes by the week: enter each week as a period of its own if what was paid for it is known.
pay-doubt-breaks-unpaid = The rule sets no pay for missed breaks.
pay-doubt-overlaps = Another period on this sheet has some of the same days.
pay-overlaps = Periods on this sheet share days, so the sum counts those days more than once. Put the periods right before you use it.
pay-rules-title = What the law sets about pay
pay-rules-lede = Minimums, overtime and missed breaks, by which pay periods are counted. A period keeps the rule it was counted by.
pay-rule-minimum-line = At least { $rate } an hour since { $since }
pay-rule-over-day = Over { $hours } a day: { $percent } %
pay-rule-over-week = Over { $hours } a week: { $percent } %
pay-rule-break-line = { $minutes ->
    [one] For each missed break: 1 minute of pay
   *[other] For each missed break: { $minutes } minutes of pay
}
pay-rule-change = Change
pay-rule-change-label = Change { $name }
pay-rule-new-title = Set a rule
pay-rule-name-label = What is it called?
pay-rule-name-hint = The same name changes the rule of that name.
pay-rule-source-label = Where does it stand?
pay-rule-minimums-label = Minimum an hour
pay-rule-minimums-hint = One in a line, with the day since when: 2026-01-01 15.00
pay-rule-week-label = Overtime above so many hours a week
pay-rule-hours-hint = Leave it empty where there is no such limit.
pay-rule-day-label = Overtime above so many hours a day
pay-rule-percent-label = Overtime pay in percent
pay-rule-percent-hint = 150 is time and a half.
pay-rule-double-label = Double pay above so many hours a day
pay-rule-break-label = Minutes of pay for a missed break
pay-rule-break-hint = 0 where the law sets none.
case-pay-link = Hours and pay
grievances-pay-rules-link = What the law sets about pay
grievances-claim-link = Unpaid wages or another claim
intake-contact-label = How can the worker be reached?
intake-contact-hint = A private number, and when it is safe to call.
intake-employer-label = Employer
intake-employer-hint = Only if it is another than the unit’s.

case-enter-referred = It was referred to somebody
case-enter-followed-up = A referral was followed up
case-at-label-referred = When was it referred?
case-at-label-followed-up = When was it followed up?
case-referral-to-label = To whom?
case-referral-to-hint = An agency, a legal clinic, a lawyer, another union.
case-referral-due-label = When do we ask what came of it?
case-which-referral = Which referral?
case-numbered-referral = { $to }, to be asked by { $date }
case-follow-up-label = What came of it?
case-follow-up-again-label = When do we ask again?
case-follow-up-again-hint = Leave it empty when nothing more is to be asked.
case-event-referred = Referred to { $text }; we ask by { $date }
case-event-followed-up = { $code ->
    [again] Asked what came of the referral to { $text }; again by { $date }
   *[none] Asked what came of the referral to { $text }
}
clock-named-referral = The day we chose for asking.
grievance-task-referral = Ask what came of it: { $claim }

letters-record-title-filing = Is it handed in?
letters-record-title-appeal = Is it handed in?
letters-record-title-information-request = Is it sent?
letters-record-title-extension = Have both sides signed?
letters-record-title-settlement = Have both sides signed?
letters-record-title-withdrawal = Is it sent?
letters-record-title-demand = Is it sent?
letters-record-hint = One step writes it into the record and keeps the letter above with it, word for word.
letters-record-button = Record it with this letter
letters-not-now = As the case stands now, this letter cannot be recorded as sent: it was recorded before, or something else comes first.
letters-unfinished = The letter still has a blank to write on. Fill it in above and put it into the letter; then it can be recorded.
letters-by-hand-label = { $count ->
    [one] One blank of the letter is still a line to write on.
   *[other] { $count } blanks of the letter are still lines to write on.
}
letters-by-hand-yes = Filled in by hand on what went out

case-wordings-link = Every wording
wordings-title = Every wording
wordings-lede = The filing and the union’s notes as they were worded, the newest first. None is ever lost.
wordings-name = Wording { $number }
wordings-taken-out = (taken out)
wordings-same = Nothing was changed.

patterns-by-outcome = How they ended
patterns-failed-title = Articles that failed us
patterns-failed-hint = At least half of the cases under them that ended were lost or given up.
patterns-failed-line = Article { $article }: { $lost } of { $ended } lost or given up.
patterns-read-link = Read the article
patterns-propose-link = Change it in this round
patterns-add-link = Put it on the table
patterns-unit-title = In the rest of the unit
patterns-unit-hint = The unit’s other cases as they stood when this month began, for those who bargain. New ones come in groups of five. Whose they are stays with the stewards.
patterns-unit-empty-title = Too few to tell
patterns-unit-empty-text = A group is shown from five cases on, so that nobody’s case shows through.
patterns-hidden = Groups of fewer than five cases are left out, and with them groups from which one could work them out.

refusal-case-referral-unknown = There is no such referral.
refusal-letter-unfinished = The letter still has a blank to write on. Fill it in and put it into the letter first.
refusal-letter-changed = The case or the letter’s wording has changed since you read it, so nothing was recorded. Read the letter again and record it then.
refusal-letter-has-blanks = The letter still has blanks to write on ({ $count }). Fill them in from the case first, or say that they were filled in by hand.
refusal-letter-date-past = This day has passed. Name today or a later one.
refusal-letter-date-differs = The letter says { $date }. Record the same day, or put another one into the letter first.
refusal-pay-rule-key = Give the rule a name with a few letters or digits.
refusal-pay-rule-name = Give the rule a name of up to { $limit } characters.
refusal-pay-rule-source = Say where it stands, in up to { $limit } characters.
refusal-pay-rule-minimums-many = A rule holds at most { $limit } minimums.
refusal-pay-rule-minimum = Each minimum needs a day of its own and an amount.
refusal-pay-rule-minimum-line = “{ $line }” is no minimum. Write it such as 2026-01-01 15.00.
refusal-pay-rule-hours = There are not so many hours, or double pay begins before overtime.
refusal-pay-rule-percent = Overtime is paid with 100 to { $limit } percent. With double pay in the same rule it cannot be above double.
refusal-pay-rules-many = The unit keeps at most { $limit } rules about pay.
refusal-pay-period-order = The period ends before it begins.
refusal-pay-period-long = A period may last { $limit } days. Enter a longer one in parts.
refusal-pay-period-unknown = There is no such pay period.
refusal-pay-period-changed = Somebody else has changed this period since you opened it, or taken it off. What you typed is still here: look at the sheet, and save it again if it is right.
refusal-pay-periods-many = A case holds at most { $limit } pay periods.
refusal-pay-hours-count = These are { $given } numbers. Give one for the whole period, one for each of its weeks ({ $weeks }), or one for each of its days ({ $days }), with 0 for a day off.
refusal-pay-hours-more = There are only { $hours } hours.
refusal-pay-hours-malformed = Enter hours such as 8, 8.5 or 8:30, with blanks between several. 8.30 could be 8 hours and 30 minutes, or 8 hours and 18 minutes: write 8:30 or 8.3.
refusal-pay-rate-missing = Say what was agreed, or choose a rule that has a minimum for that time.
refusal-pay-amount = The amount has to be above nothing and not beyond all measure.
refusal-pay-amount-malformed = Enter an amount such as 640 or 640.50.
refusal-pay-breaks = Enter at most { $limit } breaks.
