# The doctor: what a host stands on, whether it is well, and what to do. `convenio doctor` says the English.

doctor-subject-folder = data folder
doctor-subject-disk = disk
doctor-subject-clock = clock
doctor-subject-zone = time zone
doctor-subject-open-files = open files
doctor-subject-sqlite = sqlite
doctor-subject-database = database
doctor-subject-reach = reach
doctor-subject-certificate = certificate
doctor-subject-mail = mail
doctor-subject-backups = backups

doctor-says-folder-foreign = { $folder } belongs to user { $owner }, and this is user { $own }
doctor-says-folder-private = { $folder } is for its owner alone
doctor-says-folder-group = { $folder } is open to its group (mode { $mode })
doctor-says-folder-everybody = { $folder } is open to everybody on this machine (mode { $mode }): drafts too
doctor-says-folder-none = { $folder } is no folder
doctor-says-folder-missing = { $folder } is not there yet
doctor-says-folder-unread = { $folder } cannot be looked at: { $why }
doctor-says-folder-unwritable = nothing can be written: { $why }
doctor-says-disk-free = { $free } MB free of { $whole } MB
doctor-says-disk-files = no room for another file (inodes)
doctor-says-disk-unread = its space cannot be read: { $why }
doctor-says-clock-early = { $now } is before this Convenio was made
doctor-says-clock-back = { $now } is before the last change in the data folder
doctor-says-clock-kept = { $now }, kept right over the network
doctor-says-clock-loose = { $now }, and nothing keeps it right
doctor-says-clock-is = { $now }
doctor-says-zone-utc = UTC: the machine names no other
doctor-says-zone-is = { $zone }
doctor-says-zone-unknown = { $zone } is not among the machine’s zones
doctor-says-open-files-few = at most { $most }; each connection takes one
doctor-says-open-files-many = up to { $most }
doctor-says-open-files-free = without a limit
doctor-says-sqlite-old = { $version } can lose data in WAL mode; { $needed } is needed
doctor-says-sqlite-built-in = { $version }, built in
doctor-says-sqlite-dead = it does not start: { $why }
doctor-says-database-none = not there yet; the first start makes it
doctor-says-database-newer = a newer Convenio used it (it knows { $step })
doctor-says-database-skew = its machine’s clock and this one differ by { $seconds } s
doctor-says-database-current = version { $version }, tables up to date
doctor-says-database-behind = version { $version }, { $steps } steps behind; the next start makes a backup and takes them
doctor-says-database-away = it cannot be reached: { $why }
doctor-says-settings-wrong = { $why }
doctor-says-reach-proxy = { $origin }, by a proxy that calls { $listen }
doctor-says-reach-plain = { $listen } without TLS, for this machine alone
doctor-says-reach-proxied = { $origin }, by trusted proxies alone that call { $listen }
doctor-says-reach-acme = TLS on { $listen }, with a certificate that is fetched
doctor-says-reach-tls = TLS on { $listen }
doctor-says-reach-lan = TLS on { $listen }, with a certificate of our own for one room
doctor-says-certificate-early = not valid before { $from }
doctor-says-certificate-over = it ended on { $until }
doctor-says-certificate-name = it is for { $names }, and people type { $host }
doctor-says-certificate-makeshift = the authority has not answered yet; a makeshift is in use
doctor-says-certificate-good = for { $names }, { $days } days left
doctor-says-certificate-unread = { $why }
doctor-says-backups-off = none are made by Convenio (backups = false)
doctor-says-backups-folder = { $folder } cannot be looked at: { $why }
doctor-says-backups-broken-off = the look at them was broken off
doctor-says-backups-nothing = none yet; there is nothing to back up
doctor-says-backups-none = none yet
doctor-says-backups-spoilt = the newest is { $hours } h old and cannot be restored: { $why }
doctor-says-backups-late = the newest is { $hours } h old; a day’s is missing
doctor-says-backups-good = the newest is { $hours } h old, { $checked ->
    [read] read through and found right
    [locked] encrypted: convenio verify data --archive … --key … reads it through
   *[large] large: convenio verify data --archive … reads it through
}{ $disk ->
    [same] ; on the same disk as the data, and lost with it
   *[other] {""}
}
doctor-says-mail-takes = { $server } takes letters from { $from }
doctor-says-mail-sign-in = { $server } does not let us sign in (sender { $from })
doctor-says-mail-tls = { $server } cannot be talked to in private, so nothing is sent (sender { $from })
doctor-says-mail-refused = { $server } takes no letters from this sender ({ $reply }; sender { $from })
doctor-says-mail-deferred = { $server } asks to try later ({ $reply }; sender { $from })
doctor-says-mail-away = { $server } does not answer (sender { $from })
doctor-says-mail-none = no mail server is named; everything can be copied or printed

doctor-do-run-as-owner = run Convenio as the folder’s owner (sudo -u '#{ $owner }' convenio …)
doctor-do-close-folder = chmod 700 { $folder }
doctor-do-other-folder = name another with --data
doctor-do-first-start = the first start makes it
doctor-do-give-right = give its owner the right
doctor-do-check-rights = check rights and disk
doctor-do-make-room = make room or move the data folder to a larger disk; nothing is accepted that cannot be written
doctor-do-remove-files = remove small files
doctor-do-look-at-disk = df -h
doctor-do-set-clock = set the clock (timedatectl set-ntp true): links, sessions and deadlines go by it
doctor-do-zones = apt install tzdata, or correct TZ
doctor-do-open-more = LimitNOFILE={ $least } in the unit, or ulimit -n
doctor-do-newer-convenio = install a newer Convenio: SQLite is built in
doctor-do-install-again = install Convenio again
doctor-do-start-newer = start that newer version, or restore the backup from before it
doctor-do-both-clocks = let both machines keep their clocks right over the network
doctor-do-database-check = check database_url, the network, and that the database server runs; or restore a backup
doctor-do-settings = change the settings (convenio config)
doctor-do-reach-others = for others: a proxy and --origin https://…, or --tls-certificate and --tls-key, or --lan
doctor-do-check-clock = check the clock
doctor-do-renew = renew it; new files are taken up by themselves, and the room’s own is made anew at a start
doctor-do-right-name = get one for that name, or change the origin
doctor-do-authority = the authority calls on port 443 of each name: check DNS, the firewall and the log
doctor-do-put-files = put both PEM files where the settings say
doctor-do-others-backups = see to it that something else makes them
doctor-do-backups-right = give Convenio’s user the right, or name another with backup_to
doctor-do-backups-soon = the server makes one soon after a start and then every day; convenio backup --to FOLDER makes one now
doctor-do-backups-again = make another at once (convenio backup --to FOLDER) and look into the log
doctor-do-mail-password = correct smtp_user and smtp_password
doctor-do-mail-tls = smtps:// for port 465; smtp_ca for an authority of your own
doctor-do-mail-sender = name in mail_from an address that it may send for
doctor-do-mail-later = look again in some minutes; letters wait by themselves
doctor-do-mail-network = check smtp_url, the network and the firewall; letters wait by themselves
