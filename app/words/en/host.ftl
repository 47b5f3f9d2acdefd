# The engine room: how the host is, for whoever runs it.

host-title = This host
host-sees = From here you see names of unions, counts, sizes and codes. What people write, who they are and how anyone voted cannot be seen from here.
host-ways-label = Parts of the engine room
host-overview = Overview
host-queue = Mail and jobs
host-backups = Backups
host-health = Health
host-leave-button = Leave the engine room

host-enter-title = The engine room of this host
host-enter-lede = This link was made at the server’s command line, for whoever runs it.
host-enter-hint = { $hours ->
    [one] The link opens once. After an hour without use you need a new one: convenio host-link
   *[other] The link opens once. After { $hours } hours without use you need a new one: convenio host-link
}
host-enter-button = Go in

host-needs-title = This needs you
host-needs-nothing = Nothing needs you just now.
host-needs-backup = There is no backup from the last day and a half.
host-needs-letters = { $count ->
    [one] One email could not be delivered.
   *[other] { $count } emails could not be delivered.
}
host-needs-jobs = { $count ->
    [one] One job was given up.
   *[other] { $count } jobs were given up.
}

host-unions = Unions
host-unions-none = No union yet
host-unions-hint = To set up another union, run “convenio new-union” on the server and hand its link to the union’s first officer.
host-union = Union
host-union-units = { $count ->
    [one] one unit
   *[other] { $count } units
}
host-union-letters = { $count ->
    [one] one email not delivered
   *[other] { $count } emails not delivered
}
host-people = People in good standing
host-size = Size
host-last-deed = Last used
host-about = What runs here
host-database = Database
host-accounts = Accounts
host-jobs-now = Jobs to do now
host-last-backup = Last backup
host-backup-never = none yet

host-slug = Address
host-since = Since
host-units = Units
host-joined = { $count }, of whom { $joined } have joined
host-records = Records
host-rows = { $count ->
    [one] one row, { $size } of text
   *[other] { $count } rows, { $size } of text
}
host-attached = Attached files
host-files = { $count ->
    [0] none
    [one] one, { $size }
   *[other] { $count }, { $size }
}
host-take-title = Take this union along
host-take-text = An archive of this union alone, in the same format as a backup: its records, its files and the accounts of its people. “convenio restore” brings it up as a host of its own. The union’s officers see in their record of who did what that it was made.
host-erase-title = Erase this union
host-erase-text = All its records and files go, and the accounts of people who are in no other union here. Other unions are not touched. Later backups do not have it.
host-erase-warning = Earlier backups still have it until they are let go. If it must be gone from those too, remove them yourself, and make a new backup first.
host-erase-hint = Both are done at the server’s command line, not here: whoever finds this page open can neither take anything along nor erase it. The union must not be used between the two commands; otherwise export it again.

host-queue-lede = What waits to be done and what failed, by its code. Addresses and texts are not shown here; each union’s officers see their own under “Outgoing email”.
host-letters = Email
host-letters-dead = Not delivered
host-letters-hint = When the reason was this host’s own, such as a mail server that was down, put it right and try again here. For a wrong address only the union’s officers can help.
host-mail-closed = This host sends no email: no mail server is named in its settings (smtp_url).
host-reason = Reason
host-again = Try again
host-again-button = Try again
host-jobs = Jobs
host-job = Job
host-jobs-due = To do now
host-jobs-running = Being done
host-jobs-later = For later
host-jobs-dead = Given up
host-job-kind-send-letter = Send an email
host-job-kind-announce-pass = Tell the committee of a pass
host-job-kind-way-back-in = Answer a way back in
host-job-kind-sweep = Throw away what has expired
host-job-kind-remind-of-cases = Remind of grievance deadlines

host-backups-lede = Each archive is read back whole and checked before it gets its name.
host-backups-off = This host makes no backups by itself (backups = false). Something else has to.
host-backups-good = The last backup was made and read back within the last day and a half.
host-backup-runs = The last days
host-backup-day = Day (UTC)
host-backup-done = Made and read back
host-backup-failed = Failed
host-backup-begun = Begun
host-archive = Archive
host-folder-title = Where they lie
host-folder = Folder
host-folder-unread = The folder for backups cannot be read.
host-archive-count = Archives
host-archives = { $count ->
    [0] none
    [one] one, { $size }
   *[other] { $count }, { $size } together
}
host-locked = Encrypted
host-archives-locked = All, to the recovery key
host-archives-open = Not all: whoever has such an archive can read it
host-kept = Kept
host-backup-keep = { $daily } daily, { $weekly } weekly and { $monthly } monthly ones
host-folder-hint = A backup on the same disk is lost with the disk: have another machine fetch this folder, or name one elsewhere (backup_to). Bring one back now and then to see that you can: convenio restore ARCHIVE --data NEW-FOLDER

host-health-lede = What this host stands on, looked at just now; “convenio doctor” says the same on the server.
host-health-none = Nothing was looked at
host-health-none-text = Run “convenio doctor” on the server.
host-level-ok = Well
host-level-warn = Watch
host-level-fail = Mend

refusal-job-not-dead = There is nothing left here to try again.
