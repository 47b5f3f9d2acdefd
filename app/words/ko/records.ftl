# 활동 기록: 교섭단위에서 누가 무엇을 했는지.

audit-link = 활동 기록
audit-title = 활동 기록
audit-lede = 이 교섭단위에서 누가 무엇을 했는지 순서대로 남습니다. 누가 손을 대면 반드시 드러납니다. 어떻게 투표했는지, 안이나 협약의 문구는 여기에 남지 않습니다.
audit-count = { $count ->
    [0] 기록 없음
   *[other] 기록 { $count }건
}
audit-empty-title = 기록이 없습니다
audit-empty-text = 고르신 조건에 맞는 활동이 이 교섭단위에 없습니다.
audit-deed = 한 일
audit-any-deed = 모두
audit-who = 한 사람
audit-when = 때
audit-number = 번호
audit-from = 시작일
audit-to = 끝일
audit-show = 보기
audit-all = 모두 보기
audit-by-host = 서버
audit-gone = 지금은 명부에 없음
audit-export-title = 내려받기
audit-export-csv = 표 (CSV)
audit-export-json = 검산용 (JSON 줄)
audit-export-hint = 기록마다 자신과 바로 앞 기록의 지문이 들어 있습니다. 마지막 지문을 가끔 적어 두세요. 그 지문이 있으면 그 앞의 기록이 바뀌지 않았음을 나중에 보일 수 있습니다.
audit-check-link = 기록 전체 검사
audit-whole = { $count ->
    [0] 기록이 온전합니다. 아직 남은 것이 없습니다.
   *[other] 기록이 온전합니다. { $count }건이 빠짐없이 이어져 있습니다.
}
audit-last-hash = 마지막 기록의 지문
audit-broken-title = 기록이 끊어졌습니다
audit-broken-text = 이 프로그램 밖에서 기록을 바꾸거나 빼거나 옮겼습니다. 이 화면을 보관하고 서버 운영자에게 알려 “convenio verify data”를 실행하게 하세요.

audit-what-union-set-up = 노동조합 시작
audit-what-joined = 가입
audit-what-let-back-in = 개인 링크로 다시 들어옴
audit-what-person-added = 명부에 추가
audit-what-person-changed = 명부 내용 변경
audit-what-link-made = 개인 링크 만들기
audit-what-link-mailed = 개인 링크를 메일로 보냄
audit-what-employers-changed = 사용자 변경
audit-what-zone-changed = 시간대 변경
audit-what-unit-added = 교섭단위 추가
audit-what-agreement-imported = 단체협약 가져오기
audit-what-agreement-imported-again = 단체협약 다시 가져오기
audit-what-first-contract-begun = 첫 협약 시작
audit-what-agreement-changed = 단체협약 정보 변경
audit-what-round-opened = 교섭 시작
audit-what-round-closed = 교섭 마침
audit-what-articles-added = 교섭에 조항 추가
audit-what-session-added = 회의 추가
audit-what-draft-saved = 초안 저장
audit-what-passed = 주고받은 안 기록
audit-what-state-changed = 조항 상태 변경
audit-what-agreed = 잠정합의 기록
audit-what-vote-draft-kept = 투표 기록 작성
audit-what-tally-sheet-attached = 개표록 첨부
audit-what-vote-draft-discarded = 작성하던 투표 기록 버림
audit-what-vote-recorded = 투표 기록
audit-what-union-exported = 노동조합 자료 전체를 보관 파일로 내보냄

audit-about-person = 사람
audit-about-kinds = 역할
audit-about-standing = 자격
audit-about-zone = 시간대
audit-about-count = 개수
audit-about-agreement = 단체협약
audit-about-version = 판
audit-about-round = 교섭
audit-about-article = 조항
audit-about-session = 회의
audit-about-revision = 초안 판
audit-about-pass = 안
audit-about-state = 상태
audit-about-vote = 투표
audit-about-union = 노동조합
audit-about-hash = 마지막 지문

audit-state-held = 보류
audit-state-resumed = 다시 논의
audit-state-withdrawn = 철회
audit-state-rejected = 거부
audit-state-reopened = 다시 열림

# 나에 대해 저장된 것.

own-title = 나에 대해 저장된 내용
own-account-text = 이 사이트가 나에 대해 무엇을 보관하는지 보고, 내려받을 수 있습니다.
own-link = 나에 대해 저장된 내용
own-lede = 이 사이트가 본인에 대해 보관하는 모든 것을 파일 하나로 내려받습니다. 읽기 쉬운 문서, 활동 기록 표, 다른 프로그램에서 쓸 수 있는 자료가 들어 있습니다.
own-has-title = 들어 있는 것
own-has-account = 계정: 이름, 주소, 언어, 비밀번호가 있는지
own-has-rosters = 임원이 관리하는 명부의 본인 항목
own-has-browsers = 로그인한 브라우저, 패스키, 아직 열리는 개인 링크
own-has-letters = 본인에게 쓴 메일과 그 결과. 메일에 든 링크는 빠집니다
own-has-forms = 입력하고 아직 보내지 않은 것
own-has-deeds = 활동 기록 가운데 본인이 한 일
own-has-not-title = 들어 있지 않은 것
own-has-not = 다른 사람의 자료, 노동조합의 글, 그리고 어떻게 투표했는지는 들어 있지 않습니다. 누가 어떻게 투표했는지는 어디에도 저장되지 않습니다.
own-warning = 이 파일을 가진 사람은 위 내용을 모두 알게 됩니다. 직장 컴퓨터에는 저장하지 마세요.
own-download = 내려받기 (ZIP)
own-hint = 틀린 것이 있나요? 명부의 항목은 노동조합 임원이 고치고, 계정은 본인이 고칠 수 있습니다.
own-made = { $when } 현재의 내용입니다.
own-part-account = 계정
own-part-rosters = 명부
own-part-browsers = 브라우저, 패스키, 링크
own-part-letters = 받은 메일
own-part-forms = 아직 보내지 않은 것
own-part-deeds = 본인이 한 일
own-where = 곳
own-where-account = 내 계정
own-details = 내용
own-since = 시작
own-password = 비밀번호
own-yes-yes = 있음
own-yes-no = 없음
own-wrong-passwords = 연속으로 틀린 비밀번호
own-ways-back = 최근에 요청한 로그인 링크
own-invited = 초대
own-joined = 가입
own-kind = 종류
own-passkey = 패스키
own-browser = 브라우저
own-open-link = 개인 링크
own-begun = 시작
own-last = 마지막 또는 기한
own-vote-draft = 작성하던 투표 기록
own-what-profile-changed = 이름, 주소 또는 언어 변경
own-what-password-changed = 비밀번호 설정
own-what-passkey-added = 패스키 추가
own-what-passkey-removed = 패스키 삭제
own-what-session-ended = 다른 브라우저 한 곳 로그아웃
own-what-other-sessions-ended = 다른 브라우저 모두 로그아웃
own-what-own-link-made = 다른 기기용 링크 만들기
own-what-own-link-used = 자기 링크로 들어옴
own-what-set-up-link-made = 노동조합 시작 링크 만들기
own-what-operator-link-made = 서버 관리 링크 만들기
own-what-operator-came-in = 서버 관리 열기
own-what-union-erased = 노동조합 지우기

refusal-audit-export-large = 고르신 조건에 맞는 기록이 { $limit }건을 넘습니다. 기간을 줄여 나누어 내려받으세요.
refusal-audit-damaged = 읽을 수 없는 기록이 있습니다. 이 프로그램 밖에서 바뀐 것입니다. 서버 운영자에게 알려 “convenio verify data”를 실행하게 하세요.
