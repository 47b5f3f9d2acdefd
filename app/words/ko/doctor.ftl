# The doctor: what a host stands on, whether it is well, and what to do. `convenio doctor` says the English.

doctor-subject-folder = 데이터 폴더
doctor-subject-disk = 디스크
doctor-subject-clock = 시계
doctor-subject-zone = 시간대
doctor-subject-open-files = 열 수 있는 파일
doctor-subject-sqlite = SQLite
doctor-subject-database = 데이터베이스
doctor-subject-reach = 접속 경로
doctor-subject-certificate = 인증서
doctor-subject-mail = 메일
doctor-subject-backups = 백업

doctor-says-folder-foreign = { $folder }의 소유자는 사용자 { $owner }인데, 지금은 사용자 { $own }입니다
doctor-says-folder-private = { $folder }{ PARTICLE($folder, "은(는)") } 소유자만 볼 수 있습니다
doctor-says-folder-group = { $folder }{ PARTICLE($folder, "이(가)") } 그룹에 열려 있습니다(권한 { $mode })
doctor-says-folder-everybody = { $folder }{ PARTICLE($folder, "이(가)") } 이 컴퓨터의 모든 사람에게 열려 있습니다(권한 { $mode }). 초안도 볼 수 있습니다
doctor-says-folder-none = { $folder }{ PARTICLE($folder, "은(는)") } 폴더가 아닙니다
doctor-says-folder-missing = { $folder }{ PARTICLE($folder, "이(가)") } 아직 없습니다
doctor-says-folder-unread = { $folder }{ PARTICLE($folder, "을(를)") } 살펴볼 수 없습니다: { $why }
doctor-says-folder-unwritable = 아무것도 쓸 수 없습니다: { $why }
doctor-says-disk-free = { $whole } MB 가운데 { $free } MB가 비어 있습니다
doctor-says-disk-files = 파일을 더 만들 자리가 없습니다(inode)
doctor-says-disk-unread = 남은 공간을 읽을 수 없습니다: { $why }
doctor-says-clock-early = { $now }은 이 Convenio가 만들어지기 전입니다
doctor-says-clock-back = { $now }은 데이터 폴더가 마지막으로 바뀐 때보다 앞섭니다
doctor-says-clock-kept = { $now }, 네트워크로 맞추고 있습니다
doctor-says-clock-loose = { $now }, 시계를 맞추는 것이 없습니다
doctor-says-clock-is = { $now }
doctor-says-zone-utc = UTC: 컴퓨터에 다른 시간대가 정해져 있지 않습니다
doctor-says-zone-is = { $zone }
doctor-says-zone-unknown = { $zone }{ PARTICLE($zone, "은(는)") } 이 컴퓨터가 아는 시간대가 아닙니다
doctor-says-open-files-few = 최대 { $most }개이며, 접속 하나가 하나씩 씁니다
doctor-says-open-files-many = { $most }개까지
doctor-says-open-files-free = 제한 없음
doctor-says-sqlite-old = { $version }은 WAL 방식에서 자료를 잃을 수 있습니다. { $needed }이 필요합니다
doctor-says-sqlite-built-in = { $version }, 내장
doctor-says-sqlite-dead = 시작하지 않습니다: { $why }
doctor-says-database-none = 아직 없습니다. 처음 시작할 때 만듭니다
doctor-says-database-newer = 더 새로운 Convenio가 쓰던 것입니다({ $step }{ PARTICLE($step, "을(를)") } 알고 있습니다)
doctor-says-database-skew = 데이터베이스 컴퓨터와 이 컴퓨터의 시계가 { $seconds }초 다릅니다
doctor-says-database-current = 버전 { $version }, 표가 최신입니다
doctor-says-database-behind = 버전 { $version }, { $steps }단계 뒤처져 있습니다. 다음에 시작할 때 백업을 만든 뒤 진행합니다
doctor-says-database-away = 연결할 수 없습니다: { $why }
doctor-says-settings-wrong = { $why }
doctor-says-reach-proxy = { $origin }, 프록시가 { $listen }로 연결합니다
doctor-says-reach-plain = { $listen }, TLS 없이 이 컴퓨터에서만 쓸 수 있습니다
doctor-says-reach-proxied = { $origin }, 신뢰하는 프록시만 { $listen }로 연결합니다
doctor-says-reach-acme = { $listen }에서 TLS, 인증서는 자동으로 받아 옵니다
doctor-says-reach-tls = { $listen }에서 TLS
doctor-says-reach-lan = { $listen }에서 TLS, 한 회의실을 위해 직접 만든 인증서를 씁니다
doctor-says-certificate-early = { $from }부터 유효합니다
doctor-says-certificate-over = { $until }에 끝났습니다
doctor-says-certificate-name = { $names }의 인증서인데, 사람들은 { $host }{ PARTICLE($host, "을(를)") } 입력합니다
doctor-says-certificate-makeshift = 인증 기관이 아직 답하지 않았습니다. 임시 인증서를 쓰고 있습니다
doctor-says-certificate-good = { $names }, { $days }일 남았습니다
doctor-says-certificate-unread = { $why }
doctor-says-backups-off = Convenio가 백업을 만들지 않습니다(backups = false)
doctor-says-backups-folder = { $folder }{ PARTICLE($folder, "을(를)") } 살펴볼 수 없습니다: { $why }
doctor-says-backups-broken-off = 살펴보다가 중단되었습니다
doctor-says-backups-nothing = 아직 없습니다. 백업할 것이 없습니다
doctor-says-backups-none = 아직 없습니다
doctor-says-backups-spoilt = 가장 새로운 것이 { $hours }시간 전 것이며 되살릴 수 없습니다: { $why }
doctor-says-backups-late = 가장 새로운 것이 { $hours }시간 전 것입니다. 하루치가 빠졌습니다
doctor-says-backups-good = 가장 새로운 것이 { $hours }시간 전 것이며, { $checked ->
    [read] 끝까지 읽어 보니 온전합니다
    [locked] 암호화되어 있습니다. convenio verify data --archive … --key …로 끝까지 읽어 볼 수 있습니다
   *[large] 큽니다. convenio verify data --archive …로 끝까지 읽어 볼 수 있습니다
}{ $disk ->
    [same] . 데이터와 같은 디스크에 있어 함께 사라질 수 있습니다
   *[other] {""}
}
doctor-says-mail-takes = { $server }{ PARTICLE($server, "이(가)") } { $from } 이름의 메일을 받습니다
doctor-says-mail-sign-in = { $server }에 로그인할 수 없습니다(보내는 주소 { $from })
doctor-says-mail-tls = { $server }와 비공개로 통신할 수 없어 아무것도 보내지 않습니다(보내는 주소 { $from })
doctor-says-mail-refused = { $server }{ PARTICLE($server, "이(가)") } 이 주소의 메일을 받지 않습니다({ $reply }, 보내는 주소 { $from })
doctor-says-mail-deferred = { $server }{ PARTICLE($server, "이(가)") } 나중에 다시 하라고 합니다({ $reply }, 보내는 주소 { $from })
doctor-says-mail-away = { $server }{ PARTICLE($server, "이(가)") } 답하지 않습니다(보내는 주소 { $from })
doctor-says-mail-none = 메일 서버가 정해져 있지 않습니다. 모든 것을 복사하거나 인쇄할 수 있습니다

doctor-do-run-as-owner = 폴더 소유자로 Convenio를 실행하세요(sudo -u '#{ $owner }' convenio …)
doctor-do-close-folder = chmod 700 { $folder }
doctor-do-other-folder = --data로 다른 폴더를 지정하세요
doctor-do-first-start = 처음 시작할 때 만듭니다
doctor-do-give-right = 소유자에게 권한을 주세요
doctor-do-check-rights = 권한과 디스크를 확인하세요
doctor-do-make-room = 자리를 비우거나 데이터 폴더를 더 큰 디스크로 옮기세요. 쓸 수 없는 것은 아무것도 받지 않습니다
doctor-do-remove-files = 작은 파일을 지우세요
doctor-do-look-at-disk = df -h
doctor-do-set-clock = 시계를 맞추세요(timedatectl set-ntp true). 링크, 로그인, 기한이 모두 이 시계를 따릅니다
doctor-do-zones = apt install tzdata를 실행하거나 TZ를 고치세요
doctor-do-open-more = 유닛에 LimitNOFILE={ $least }을 넣거나 ulimit -n을 쓰세요
doctor-do-newer-convenio = 더 새로운 Convenio를 설치하세요. SQLite는 내장되어 있습니다
doctor-do-install-again = Convenio를 다시 설치하세요
doctor-do-start-newer = 그 새 버전을 시작하거나, 그 전에 만든 백업을 되살리세요
doctor-do-both-clocks = 두 컴퓨터 모두 네트워크로 시계를 맞추게 하세요
doctor-do-database-check = database_url, 네트워크, 데이터베이스 서버가 켜져 있는지 확인하거나 백업을 되살리세요
doctor-do-settings = 설정을 바꾸세요(convenio config)
doctor-do-reach-others = 다른 사람도 쓰게 하려면: 프록시와 --origin https://…, 또는 --tls-certificate와 --tls-key, 또는 --lan
doctor-do-check-clock = 시계를 확인하세요
doctor-do-renew = 갱신하세요. 새 파일은 저절로 쓰이고, 회의실용 인증서는 시작할 때 새로 만듭니다
doctor-do-right-name = 그 이름의 인증서를 받거나 origin을 바꾸세요
doctor-do-authority = 인증 기관은 각 이름의 443번 포트로 연결합니다. DNS, 방화벽, 로그를 확인하세요
doctor-do-put-files = PEM 파일 두 개를 설정에 적힌 곳에 두세요
doctor-do-others-backups = 다른 것이 백업을 만들게 하세요
doctor-do-backups-right = Convenio 사용자에게 권한을 주거나 backup_to로 다른 폴더를 지정하세요
doctor-do-backups-soon = 서버는 시작한 뒤 곧, 그다음에는 날마다 백업을 만듭니다. 지금 만들려면: convenio backup --to 폴더
doctor-do-backups-again = 바로 하나 더 만들고(convenio backup --to 폴더) 로그를 살펴보세요
doctor-do-mail-password = smtp_user와 smtp_password를 고치세요
doctor-do-mail-tls = 465번 포트에는 smtps://, 자체 인증 기관에는 smtp_ca를 쓰세요
doctor-do-mail-sender = 이 서버가 보낼 수 있는 주소를 mail_from에 적으세요
doctor-do-mail-later = 몇 분 뒤에 다시 보세요. 메일은 저절로 기다립니다
doctor-do-mail-network = smtp_url, 네트워크, 방화벽을 확인하세요. 메일은 저절로 기다립니다
