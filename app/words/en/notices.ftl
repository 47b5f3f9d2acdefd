# Outgoing mail: letters, what could not be sent, and the way back in.

letter-hello = Hello { $name },
letter-subject-invitation = Your invitation to { $union }
letter-body-invitation = { $union } has added you to the unit { $unit }. With the link below you join and choose how you will sign in. It is for you alone: whoever has it can act as you, so please do not forward it.
letter-action-invitation = Join here
letter-why-invitation = You get this because an officer of { $union } put you on the roster of { $unit }. If you do not belong there, you need do nothing.
letter-subject-way-in = Your way back in to { $union }
letter-body-way-in = An officer of { $union } has made a link that lets you back in to { $unit }. It is for you alone: whoever has it can act as you, so please do not forward it.
letter-action-way-in = Sign in here
letter-why-way-in = You get this because an officer of { $union } made it for you. If you did not ask for it, tell them.
letter-subject-recovery = Your link to sign in
letter-body-recovery = Somebody, most likely you, asked for a way back in to your account. This link opens it, once. You can set a new password with it.
letter-action-recovery = Sign in here
letter-why-recovery = If you did not ask for this, do nothing: without the link nobody gets in, and your password is still the same.
letter-subject-pass-received = The employer has passed { $label } on { $article }
letter-body-pass-received = The employer has handed over { $label } on “{ $article }”. It is on record in { $unit } of { $union }, with everything that changed.
letter-action-pass-received = Read what changed
letter-why-pass-received = You get this because you are on the bargaining committee of { $unit }. You can switch these emails off in your account.
letter-subject-case-reminder = { $days ->
    [0] Last day today: grievance { $number }
    [1] Last day tomorrow: grievance { $number }
   *[other] { $days } days left: grievance { $number }
}
letter-body-case-reminder = { $line } The page of the case shows how the date was counted.
letter-action-case-reminder = Open the case
letter-why-case-reminder = You get this because you work this case in { $unit }, or stand in for whoever does. No names are in it, since email is not private. How early you are reminded is set under Grievances; you can switch these emails off in your account.
letter-subject-case-digest = Grievances that cannot wait: { $unit }
letter-body-case-digest = These dates are near or have passed. The cases stand here by their numbers alone.
letter-action-case-digest = Open the clock page
letter-why-case-digest = You get this because { $union } has named you chief steward in { $unit }. You can switch these emails off in your account.
letter-task-file = Grievance { $number }: file it ({ $step }) by { $date }.
letter-task-appeal = Grievance { $number }: appeal to { $step } by { $date }.
letter-task-demand = Grievance { $number }: demand arbitration ({ $step }) by { $date }.
letter-task-meet = Grievance { $number }: the meeting at { $step } has to be held by { $date }.
letter-task-answer = Grievance { $number }: the employer’s answer at { $step } is due by { $date }.
letter-task-choose-arbitrator = Grievance { $number }: the arbitrator ({ $step }) has to be chosen by { $date }.
letter-task-award = Grievance { $number }: the award ({ $step }) is due by { $date }.
letter-task-information = Grievance { $number }: information we asked for is due by { $date }.
letter-task-promise = Grievance { $number }: something that was promised is due by { $date }.
letter-task-referral = Case { $number }: ask by { $date } what came of a referral.
letter-task-claim = Case { $number }: a charge or claim has to be brought by { $date }.
letter-group-overdue-on-us = Overdue on us
letter-group-today = Today is the last day
letter-group-this-week = Within seven days
letter-group-overdue-on-them = Overdue on the employer
calendar-task-file = Grievance { $number }: file it ({ $step })
calendar-task-appeal = Grievance { $number }: appeal to { $step }
calendar-task-demand = Grievance { $number }: demand arbitration ({ $step })
calendar-task-meet = Grievance { $number }: meeting at { $step }
calendar-task-answer = Grievance { $number }: employer’s answer at { $step } due
calendar-task-choose-arbitrator = Grievance { $number }: choose the arbitrator ({ $step })
calendar-task-award = Grievance { $number }: award due ({ $step })
calendar-task-information = Grievance { $number }: information due
calendar-task-promise = Grievance { $number }: promise due
calendar-task-referral = Case { $number }: ask about a referral
calendar-task-claim = Case { $number }: bring the charge or claim
calendar-name = Grievances: { $unit }
calendar-text = How the date was counted: { $address }
letter-until-days = { $days ->
    [one] The link works once, within a day.
   *[other] The link works once, within { $days } days.
}
letter-until-minutes = { $minutes ->
    [one] The link works once, within a minute.
   *[other] The link works once, within { $minutes } minutes.
}

letter-kind-invitation = Invitation
letter-kind-way-in = Link to get back in
letter-kind-recovery = Way back in, asked for by themselves
letter-kind-pass-received = The employer’s pass
letter-kind-case-reminder = Reminder of a case
letter-kind-case-digest = Digest of cases
letter-state-queued = Waiting
letter-state-sent = Sent
letter-state-dead = Not delivered
letter-state-dropped = Taken back

trouble-deferred = The mail server asks us to try later (reply { $reply }).
trouble-refused = The mail server does not accept the letter (reply { $reply }). The address may be wrong or closed.
trouble-sign-in = The mail server does not accept this site’s own password. Tell the person who runs the site.
trouble-unreachable = The mail server cannot be reached.
trouble-timeout = The mail server does not answer.
trouble-tls = No private connection to the mail server could be made, so nothing was sent. Tell the person who runs the site.
trouble-no-address = No address is on file that this may be sent to.
trouble-link-gone = The link in it has been used, replaced or has expired.
trouble-moot = What it was to remind of is done, or no longer its reader’s.
trouble-no-mail = Email is switched off on this site.
trouble-broken = Something went wrong on this site. Tell the person who runs it.

letters-title = Outgoing email
letters-lede = What Convenio sends for this unit. What could not be delivered stays here until you have dealt with it.
letters-closed = This site sends no email. Make a personal link and hand it over, or copy its text into a message of your own.
letters-empty-title = Nothing has been sent
letters-empty-text = When you email a personal link, it shows here whether it went out.
letters-dead-count = { $count ->
    [one] One email could not be delivered.
   *[other] { $count } emails could not be delivered.
}
letters-look-link = See why and try again
letters-to = To
letters-about = About
letters-state = State
letters-when = When
letters-tries = Tries
letters-no-address = no address on file
letters-sent-at = Sent { $when }
letters-next-try = Next try { $when }
letters-made-at = Written { $when }
letter-again-button = Try again
letter-discard-button = Take it back
letter-text-gone = Its text is not kept any more. If it carried a link, you can make a new one from the person’s page.
letter-copy-hint = Copy it into a message of your own, or print it and hand it over.

mail-link-title = Or send it by email
mail-link-button = Email this link to { $mail }
mail-link-hint = It goes out in the language this person reads. This page keeps working as a slip.
mail-link-employer-text = Whoever reads the employer’s mail could open this link and act as this person: read drafts, see strategy. Hand the link over by other means, or ask for a private address.
mail-link-employer-label = Do you want to send it there all the same?
mail-link-employer-known = Yes. I know that the employer can read it.

way-back-title = Get back in by email
way-back-link = Get a link by email
way-back-mail-hint = The address you sign in with
way-back-button = Send me a link
way-back-asked = If this is the private address of an account here, a link is on its way to it. It works once, within { $minutes } minutes.
way-back-nothing-came = Nothing came? Look among unwanted mail. No link is ever sent to an address the employer can read, and no more than a few in an hour. An officer of your union can always make you a personal link.

choices-title = Email
choices-label = Write to me when
choices-hint = Links that you or an officer ask for always come.
letter-wanted-pass-received = the employer passes a text to my bargaining committee
letter-wanted-case-reminder = a date of a case I work is near
letter-wanted-case-digest = I oversee cases and some of them cannot wait

refusal-mail-closed = This site sends no email.
refusal-mail-nowhere = No address is on file for this person. Add one first.
refusal-mail-employer-unconfirmed = This address is on the employer’s email system. Confirm that you know, or hand the link over by other means.
refusal-letter-not-dead = This email is not waiting to be tried again.
refusal-letter-link-gone = The link in this email no longer works. Make a new one from the person’s page.
