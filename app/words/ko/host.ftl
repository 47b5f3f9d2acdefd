# 기관실: 서버 운영자가 보는 서버의 상태.

host-title = 이 서버
host-sees = 여기서는 노동조합 이름, 숫자, 크기, 오류 종류만 보입니다. 조합원이 쓴 글, 누구인지, 어떻게 투표했는지는 여기서 볼 수 없습니다.
host-ways-label = 서버 관리 화면
host-overview = 한눈에 보기
host-queue = 메일과 작업
host-backups = 백업
host-health = 점검
host-leave-button = 서버 관리에서 나가기

host-enter-title = 서버 관리
host-enter-lede = 서버의 명령줄에서 운영자가 만든 링크입니다.
host-enter-hint = 링크는 한 번만 열립니다. { $hours }시간 동안 쓰지 않으면 새 링크가 필요합니다: convenio host-link
host-enter-button = 들어가기

host-needs-title = 확인이 필요합니다
host-needs-nothing = 지금은 확인할 것이 없습니다.
host-needs-backup = 최근 하루 반 동안 만든 백업이 없습니다.
host-needs-letters = 메일 { $count }통이 전달되지 않았습니다.
host-needs-jobs = 작업 { $count }건이 중단되었습니다.

host-unions = 노동조합
host-unions-none = 아직 노동조합이 없습니다
host-unions-hint = 노동조합을 더 만들려면 서버에서 “convenio new-union”을 실행하고, 나온 링크를 그 노동조합의 첫 임원에게 전하세요.
host-union = 노동조합
host-union-units = 교섭단위 { $count }개
host-union-letters = 전달되지 않은 메일 { $count }통
host-people = 자격이 있는 사람
host-size = 크기
host-last-deed = 마지막 사용
host-about = 실행 중인 것
host-database = 데이터베이스
host-accounts = 계정
host-jobs-now = 지금 할 작업
host-last-backup = 마지막 백업
host-backup-never = 아직 없음

host-slug = 주소
host-since = 시작
host-units = 교섭단위
host-joined = { $count }명, 그중 { $joined }명 가입
host-records = 기록
host-rows = { $count }행, 글 { $size }
host-attached = 첨부 파일
host-files = { $count ->
    [0] 없음
   *[other] { $count }개, { $size }
}
host-take-title = 이 노동조합의 자료 내보내기
host-take-text = 이 노동조합만 담은 보관 파일입니다. 형식은 백업과 같고 기록, 파일, 조합원 계정이 들어 있습니다. “convenio restore”로 다른 서버에서 그대로 열 수 있습니다. 내보낸 사실은 그 노동조합 임원의 활동 기록에 남습니다.
host-erase-title = 이 노동조합 지우기
host-erase-text = 이 노동조합의 기록과 파일을 모두 지우고, 이 서버의 다른 노동조합에 속하지 않은 사람의 계정도 지웁니다. 다른 노동조합은 그대로입니다. 앞으로 만드는 백업에는 들어가지 않습니다.
host-erase-warning = 전에 만든 백업에는 보관 기간이 끝날 때까지 남아 있습니다. 거기서도 없애야 한다면 먼저 새 백업을 만든 뒤 그 파일들을 직접 지우세요.
host-erase-hint = 두 가지 모두 이 화면이 아니라 서버의 명령줄에서 합니다. 그래서 누가 이 화면을 보게 되더라도 자료를 가져가거나 지울 수 없습니다. 두 명령 사이에 노동조합을 사용했다면 다시 내보내야 합니다.

host-queue-lede = 기다리는 일과 실패한 일을 종류별로 보여 줍니다. 주소와 글은 나오지 않습니다. 각 노동조합의 임원은 ‘보내는 메일’에서 자기 것을 봅니다.
host-letters = 메일
host-letters-dead = 전달되지 않음
host-letters-hint = 메일 서버가 멈췄던 것처럼 이 서버에 원인이 있었다면 고친 뒤 여기서 다시 보내세요. 주소가 틀린 경우는 그 노동조합의 임원만 고칠 수 있습니다.
host-mail-closed = 이 서버는 메일을 보내지 않습니다. 설정에 메일 서버(smtp_url)가 없습니다.
host-reason = 이유
host-again = 다시 시도
host-again-button = 다시 시도
host-jobs = 작업
host-job = 작업
host-jobs-due = 지금 할 것
host-jobs-running = 하는 중
host-jobs-later = 나중에 할 것
host-jobs-dead = 중단됨
host-job-kind-send-letter = 메일 보내기
host-job-kind-announce-pass = 교섭위원회에 사용자 측 제시안 알리기
host-job-kind-way-back-in = 로그인 링크 요청에 답하기
host-job-kind-sweep = 기한이 지난 것 치우기
host-job-kind-remind-of-cases = 고충 기한 알리기

host-backups-lede = 보관 파일은 처음부터 끝까지 다시 읽어 확인한 뒤에만 이름을 얻습니다.
host-backups-off = 이 서버는 스스로 백업하지 않습니다(backups = false). 다른 방법으로 백업해야 합니다.
host-backups-good = 최근 하루 반 안에 백업을 만들고 다시 읽어 확인했습니다.
host-backup-runs = 최근 백업
host-backup-day = 날짜 (UTC)
host-backup-done = 만들고 확인함
host-backup-failed = 실패
host-backup-begun = 시작함
host-archive = 보관 파일
host-folder-title = 백업이 있는 곳
host-folder = 폴더
host-folder-unread = 백업 폴더를 읽을 수 없습니다.
host-archive-count = 보관 파일 수
host-archives = { $count ->
    [0] 없음
   *[other] { $count }개, 모두 { $size }
}
host-locked = 암호화
host-archives-locked = 모두 복구 키로 암호화됨
host-archives-open = 암호화되지 않은 것이 있음. 그 파일을 가진 사람은 내용을 읽을 수 있습니다
host-kept = 보관
host-backup-keep = 일별 { $daily }개, 주별 { $weekly }개, 월별 { $monthly }개
host-folder-hint = 같은 디스크에 있는 백업은 디스크와 함께 사라집니다. 다른 컴퓨터에서 이 폴더를 가져가게 하거나 다른 곳을 지정하세요(backup_to). 되살릴 수 있는지도 가끔 확인하세요: convenio restore 보관파일 --data 새폴더

host-health-lede = 이 서버의 상태를 방금 살펴본 결과입니다. 서버에서 “convenio doctor”를 실행해도 같은 내용을 볼 수 있습니다.
host-health-none = 살펴본 것이 없습니다
host-health-none-text = 서버에서 “convenio doctor”를 실행하세요.
host-level-ok = 정상
host-level-warn = 주의
host-level-fail = 고칠 것

refusal-job-not-dead = 다시 시도할 것이 남아 있지 않습니다.
