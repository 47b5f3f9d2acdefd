## Rounds
room-bargaining = 단체교섭
rounds-title = 단체교섭
rounds-lede = 교섭 차수마다 양측이 주고받은 모든 문안을 볼 수 있습니다.
rounds-empty-title = 아직 시작한 교섭이 없습니다
rounds-empty = 교섭을 열면 교섭 대상 조항, 본교섭 일정, 우리 초안, 양측이 제시한 모든 안이 여기에 모입니다.
rounds-empty-members = 교섭위원회가 교섭을 열면 양측이 주고받은 안을 여기에서 볼 수 있습니다.
round-opened-on = { $date } 시작
round-state-open = 진행 중
round-state-closed = 종료
round-first-contract = 첫 단체협약
round-successor = 단체협약 갱신

round-new-title = 교섭 열기
round-new-lede = 무엇을 두고 교섭하는지 고르세요. 조항은 나중에 더할 수 있습니다.
round-title-label = 교섭 이름
round-title-hint = 예: 2027–2029년 단체협약, 첫 단체협약
round-basis-label = 교섭 대상
round-basis-first = 첫 단체협약: 현행 문안이 없습니다
round-basis-agreement = “{ $title }”의 갱신, 모든 조항 포함
round-articles-label = 조항 이름
round-articles-hint = 한 줄에 하나씩 쓰세요. 첫 단체협약이면 지금 아는 조항을, 갱신이면 새로 넣을 조항만 쓰세요.
round-rules-label = 교섭 원칙
round-rules-hint = 교섭 진행에 대해 양측이 합의한 내용입니다. 비워 두어도 됩니다.
round-opened-label = 시작일
round-new-button = 교섭 열기

round-articles-count = { $count ->
   *[other] 조항 { $count }개
}
round-articles-open = 교섭 중인 조항
round-articles-not-opened = 아직 다루지 않은 조항
round-none-open = 아직 주고받은 안이 없습니다. 조항을 열어 현행 문안을 읽어 보세요.
round-none-open-caucus = 아직 주고받은 안이 없습니다. 조항을 골라 초안을 시작하세요.
round-column-article = 조항
round-column-stands = 현재 상태
round-column-last = 최근 기록
round-rules-title = 교섭 원칙
round-ledger-title = 교섭 기록
round-ledger-count = { $count ->
   *[other] 기록 { $count }건
}
round-ledger-lede = 교섭에서 있었던 모든 일을 기록한 순서대로 적습니다. 고치거나 지우는 일은 없습니다.
round-ledger-caucus = “교섭위원 전용” 표시가 있는 줄은 조합원이나 사용자 측에 보이지 않습니다.
caucus-only = 교섭위원 전용

meetings-title = 교섭 회의
meetings-none = 아직 회의가 없습니다.
meeting-session = 제{ $number }차 본교섭
meeting-caucus = 제{ $number }차 내부 회의
meeting-sidebar = 제{ $number }차 실무 협의
meeting-add-title = 회의 추가
meeting-which = 어떤 회의인가요
meeting-kind-session = 본교섭, 양측이 함께
meeting-kind-caucus = 내부 회의, 우리 측만
meeting-kind-sidebar = 실무 협의, 교섭장 밖의 소규모 대화
meeting-private-hint = 교섭위원과 자문위원만 볼 수 있습니다.
meeting-date-label = 날짜
meeting-place-label = 장소
meeting-add-button = 추가

articles-add-title = 조항 추가
articles-add-lede = 새 조항에는 현행 문안이 없습니다. 목록 끝에 들어갑니다.
articles-add-hint = 한 줄에 하나씩 쓰세요.
articles-add-button = 조항 추가

round-close-title = 교섭 종료
round-close-lede = 종료하면 초안 작성도, 안 제시도, 합의도 더는 할 수 없습니다. 기록은 계속 볼 수 있습니다.
round-close-note-label = 종료하는 이유
round-close-button = 교섭 종료

## Where an article stands
article-status-not-opened = 시작 전
article-status-drafting = 초안 작성 중
article-status-ours = 우리 안 제시
article-status-theirs = 사용자 안 제시
article-status-on-hold = 보류
article-status-withdrawn = 철회
article-status-rejected = 거부
article-status-agreed = 잠정합의
article-status-ratified = 가결
article-status-voted-down = 부결
stands-not-opened = 이 조항에 대해 제시된 안이 없습니다.
stands-drafting = 교섭위원회가 초안을 쓰고 있습니다. 아직 제시하지 않았습니다.
stands-ours = 우리 안 { $label } 제시됨. 사용자 측 차례입니다.
stands-theirs = 사용자 안 { $label } 제시됨. 우리 차례입니다.
stands-on-hold-union = 우리가 이 조항의 보류를 요청했습니다.
stands-on-hold-employer = 사용자 측이 이 조항의 보류를 요청했습니다.
stands-withdrawn = { $label } 철회됨. 지금 제시된 안이 없습니다.
stands-rejected = { $label } 거부됨. 그 뒤로 제시된 안이 없습니다.
stands-agreed = 양측이 { $label } 문안에 서명했습니다.
stands-ratified = 조합원 투표에서 { $label } 문안이 가결되었습니다.
stands-voted-down = 조합원 투표에서 { $label } 문안이 부결되었습니다. 새 안을 제시하면 다시 교섭합니다.

article-kind-article = 조항
article-kind-mou = 양해각서
article-kind-side-letter = 부속합의서
article-kind-appendix = 부록
article-kind-wage-schedule = 임금표

pass-kind-proposal = 제안
pass-kind-counter = 수정 제안
pass-kind-package = 일괄 제안
pass-kind-what-if = 가정 제안
pass-kind-off-the-record = 비공식
pass-kind-last-best-final = 최종 제안

## The article's page
article-history-title = 양측이 주고받은 안
article-history-none = 아직 주고받은 안이 없습니다.
article-current-read = 현행 문안 읽기
article-no-current = 새 조항입니다. 현행 협약에는 없습니다.
article-compare = 문안 비교
article-compare-current = 현행 문안과 비교
article-compare-answered = { $label }에서 바뀐 점
article-draft-open = 초안 열기
article-draft-start = 초안 시작
article-pass-link = 우리 안 제시
article-counter-link = 사용자 안 입력
article-agree-link = 잠정합의
article-change-link = 보류·철회·거부
article-reopen-link = 다시 열기
article-actions = 다음 할 일
article-texts = 문안
pass-title-union = { $label }, 노조 제시
pass-title-employer = { $label }, 사용자 측 제시
pass-answers = { $label }에 대한 답
pass-in-package = 일괄 제안 { $number }
pass-recorded-by = { $name } 입력
pass-hash-short = 지문 { $hash }
table-time = { $date } { $time }
event-round-opened = 교섭 시작
event-round-closed = 교섭 종료
event-met-session = 제{ $number }차 본교섭 추가
event-met-caucus = 제{ $number }차 내부 회의 추가
event-met-sidebar = 제{ $number }차 실무 협의 추가
event-draft-opened = 초안 작성 시작
event-passed = { $label } 제시
event-held-union = 노조 요청으로 보류
event-held-employer = 사용자 측 요청으로 보류
event-resumed = 보류 해제
event-withdrawn = { $label } 철회
event-rejected = { $label } 거부
event-agreed = { $label } 잠정합의
event-reopened-union = 노조가 다시 엶
event-reopened-employer = 사용자 측이 다시 엶
event-voted-yes = 조합원 투표 가결
event-voted-no = 조합원 투표 부결
drafts-title = 우리 초안
drafts-lede = 교섭위원과 자문위원만 볼 수 있습니다. 저장한 것은 모두 남습니다.
drafts-none = 아직 초안이 없습니다. 현행 문안이나 마지막 안에서 시작하세요.
revision-name = 초안 { $number }
revision-aside = 따로 보관
revision-settle = 정리하기
revision-compare-before = 바꾼 점
revision-by = { $name }, { $time }

## The draft
draft-title = 초안: { $article }
draft-text-label = 문안
draft-text-hint = 마크다운: 제목은 #, 문단 사이는 빈 줄.
draft-note-label = 이번에 바꾼 것
draft-note-hint = 다른 교섭위원에게 남기는 한 줄입니다. 비워 두어도 됩니다.
draft-save = 저장
draft-preview-button = 미리 보고 비교
draft-preview-title = 완성된 모습
draft-redline-title = 신구 대조
draft-redline-of = { $base } 대비
draft-compare-label = 비교할 문안
draft-starts-from = { $base }에서 시작합니다.
draft-based-on = 초안 { $number } 위에 쓰고 있습니다.
draft-not-saved = 아직 저장하지 않았습니다. 쓰신 내용의 미리 보기입니다.
draft-changes-live = 바뀐 곳: { $count }
draft-changes = { $count ->
    [0] 바뀐 곳 없음
   *[other] 바뀐 곳 { $count }군데
}

## Two people saved at once
conflict-title = { $name } 님이 먼저 저장했습니다
conflict-lede = 두 분이 같은 문안에서 시작했습니다. 잃은 것은 없습니다. 쓰신 것은 초안 { $mine }, 먼저 저장된 것은 초안 { $theirs }입니다. 앞으로 초안을 무엇으로 할지 고르세요.
conflict-title-others = 초안은 하나, 문안은 둘
conflict-lede-others = { $author } 님과 { $name } 님이 동시에 초안을 고쳤습니다. 잃은 것은 없습니다. { $author } 님의 문안은 초안 { $mine }(으)로 따로 보관되어 있고, 지금 초안은 { $theirs }입니다. 앞으로 초안을 무엇으로 할지 고르세요.
conflict-settled = 이 문안을 따로 보관한 뒤 초안이 더 바뀌었습니다. 여기에는 가장 최근 초안이 보입니다.
conflict-mine = 내가 쓴 초안 { $number }
conflict-by = { $name } 님의 초안 { $number }
conflict-differs = 다른 점
conflict-differs-lede = { $name } 님의 문안을 다른 문안으로 고친다고 볼 때의 표시입니다.
conflict-keep-mine = 이 문안으로 하기
conflict-keep-theirs = 초안을 그대로 두기
conflict-merge-title = 둘을 합치기
conflict-merge-button = 합친 문안 저장

## Passing
pass-new-title = { $article }: 우리 안 제시
pass-new-lede = 제시한 문안은 확정됩니다. 번호와 지문이 붙고, 철회할 수는 있어도 고칠 수는 없습니다.
pass-which = 제시할 문안
pass-which-button = 고르기
pass-no-draft-title = 제시할 초안이 아직 없습니다
pass-no-draft = 저장한 초안이 있어야 제시할 수 있습니다.
pass-kind-label = 어떤 안인가요
pass-kind-hint-proposal = 제시하는 쪽의 입장을 담은 안입니다.
pass-kind-hint-counter = 상대방의 마지막 안에 답하는 안입니다.
pass-kind-hint-package = 여러 조항을 묶은 안입니다. 함께 받아들이거나 함께 거부합니다.
pass-kind-hint-what-if = 누구도 구속하지 않습니다. 공식 기록에 남지 않고 교섭위원만 볼 수 있습니다.
pass-kind-hint-off-the-record = 공식 기록에 남지 않고 교섭위원만 볼 수 있습니다.
pass-kind-hint-last-best-final = 더는 다른 안이 없다고 밝히는 안입니다.
pass-package-label = 일괄 제안 번호
pass-package-hint = 일괄 제안에만 씁니다. 함께 묶는 문안에 같은 번호를 쓰세요.
pass-meeting-label = 어느 회의에서
pass-meeting-none = 회의 밖에서
pass-date-label = 날짜
pass-time-label = 시각
pass-note-label = 함께 전하는 말
pass-note-hint = 기록에 남습니다. 양측과 모든 조합원이 읽을 수 있습니다.
pass-confirm-label = 제시하기 전에
pass-confirm = 우리가 건네는 문안이 바로 이것입니다: { $hash }
pass-button = 제시하기
pass-text-title = 제시할 문안
counter-title = { $article }: 사용자 안 입력
counter-lede = 사용자 측이 건넨 문안을 그대로 입력하세요. 입력한 그대로 확정됩니다.
counter-text-label = 사용자 측 문안
counter-text-hint = 여기에 붙여 넣거나 아래에서 파일을 고르세요.
counter-file-label = 또는 파일
counter-file-hint = 워드(.docx), 오픈도큐먼트(.odt), PDF, 마크다운, 텍스트, 최대 { $limit }MB. 추적된 변경도, 추적 없이 바꾼 곳도 읽습니다.
counter-file-is-pass = { $name } 파일이 곧 사용자 측 안입니다. 그쪽 변경을 모두 적용한 글이며, 파일은 받은 그대로 보관합니다.
counter-file-drop = 다른 것으로 입력하기
counter-file-other = 다른 파일
counter-file-part = 파일에 조항이 여럿 있습니다. 여기에는 “{ $part }”만 입력합니다.
text-received-download = 받은 그대로의 파일: { $name }
text-facts-file = 받은 파일
counter-note-label = 사용자 측이 함께 한 말
counter-button = 입력하기

## One text
text-title-current = 현행 문안
text-title-revision = 초안 { $number }
text-of = { $article } – { $text }
text-permalink = { $mark } 링크
text-hash-label = 지문 (SHA-256)
text-hash-hint = 문안이 있으면 누구나 계산할 수 있습니다. 글자 하나만 달라도 지문이 달라집니다.
text-download = 마크다운으로 내려받기
text-print-hint = 브라우저의 인쇄 기능으로 깨끗하게 인쇄할 수 있습니다.
text-facts-when = 제시
text-facts-where = 회의
text-facts-answers = 답한 안
text-facts-note = 함께 한 말
text-facts-recorded = 입력한 사람

## Redline
redline-title = 신구 대조: { $article }
redline-from = 이전 문안
redline-to = 이후 문안
redline-show = 비교
redline-view-inline = 이어서 보기
redline-view-side = 나란히 보기
redline-view-changes = 바뀐 곳만
redline-view-clean = 표시 없이
redline-view-mail = 메일용
redline-view-print = 인쇄
redline-views = 보는 방법
redline-list-title = 바뀐 곳 목록
redline-same = 두 문안은 글자 하나까지 같습니다.
redline-same-words = 낱말은 모두 같습니다. 모양만 다릅니다.
redline-previous = 이전 변경
redline-next = 다음 변경
redline-keys = 키: n 다음, p 이전
redline-swap = 서로 바꾸기
redline-clean-of = { $text }, 표시 없음
redline-one-text-title = 아직 문안이 하나뿐입니다
redline-one-text = 초안이나 제시된 안이 생기면 여기에서 비교할 수 있습니다.
redline-legend-ins = 넣은 부분
redline-legend-del = 뺀 부분
redline-place = { $count }군데 중 { $number }번째
redline-change-added = 추가
redline-change-removed = 삭제
redline-change-inserted = 넣음
redline-change-deleted = 뺌
redline-change-replaced = 바꿈
redline-change-moved = 옮김
redline-change-moved-edited = 옮기고 고침
redline-change-renumbered = 번호 변경
redline-change-formatted = 모양
mark-inserted = 넣음
mark-deleted = 뺌
mark-moved-from = 여기에서 옮김
mark-moved-to = 여기로 옮김
mark-renumbered = 번호 변경
mark-formatted = 모양
mark-end = 변경 끝
mark-to-new-place = 옮긴 자리로 가기
mark-to-old-place = 원래 자리로 가기
mark-before = 이전
mark-after = 이후
mark-unchanged = 그대로
mark-hidden = 보이지 않는 문자
mark-struck = 취소선
mark-look-alike = 비슷하게 생긴 글자
signal-duty-weakened = 의무 약화
signal-duty-added = 의무 추가
signal-duty-reworded = 의무 표현 변경
signal-prohibition-changed = 금지 변경
signal-negation-added = 부정어 추가
signal-negation-removed = 부정어 삭제
signal-money-changed = 금액
signal-percent-changed = 비율
signal-date-changed = 날짜
signal-number-changed = 숫자
signal-numbers-disagree = 글자와 숫자 불일치
signal-time-unit-changed = 기간 단위
signal-and-or-changed = 및/또는
signal-defined-term-changed = 정의한 용어
signal-condition-changed = 조건
signal-hidden-characters = 보이지 않는 문자
signal-look-alike = 비슷하게 생긴 글자

## Tentative agreement
agree-title = { $article } 잠정합의
agree-lede = 양측이 똑같은 문안 하나에 서명합니다. 그다음 조합원 투표를 기다립니다.
agree-text = 합의한 문안
agree-which = 양측이 합의한 문안
agree-package = 일괄 제안 { $number }의 일부입니다. 일괄 제안은 함께 합의하므로 서명은 다음 조항에 모두 적용됩니다: { $articles }.
agree-none-title = 합의할 문안이 없습니다
agree-none = 먼저 제시된 안이 있어야 합니다.
agree-union = 노조 측
agree-employer = 사용자 측
agree-name = 이름
agree-initials = 서명 (약자)
agree-date = 날짜
agree-check-label = 사용자 측 서명본의 지문
agree-check-hint = 사용자 측 문서에 지문이 있으면 앞 글자를 입력해 같은 문안인지 확인하세요. 비워 두어도 됩니다.
agree-button = 잠정합의 기록
agree-record = { $name } ({ $initials }), { $date }

## Changing where an article stands
state-change-title = { $article } 상태 변경
state-change-which = 무슨 일이 있었나요
state-change-hold-union = 우리가 이 조항의 보류를 요청함
state-change-hold-employer = 사용자 측이 이 조항의 보류를 요청함
state-change-resume-union = 우리가 보류를 해제함
state-change-resume-employer = 사용자 측이 보류를 해제함
state-change-withdraw = 제시한 쪽이 { $label }을(를) 철회함
state-change-reject-union = 우리가 { $label }을(를) 거부함
state-change-reject-employer = 사용자 측이 { $label }을(를) 거부함
state-change-reopen-union = 우리가 잠정합의를 다시 엶
state-change-reopen-employer = 사용자 측이 잠정합의를 다시 엶
state-change-nothing = 지금은 바꿀 것이 없습니다.
state-change-package-hint = 일괄 제안 { $number }의 일부입니다. 묶인 문안이 모두 함께 바뀝니다.
state-change-note-label = 이유
state-change-button = 기록하기

## Refusals
refusal-round-closed = 종료한 교섭입니다. 더는 추가할 수 없습니다.
refusal-article-agreed = 이 조항은 잠정합의되었습니다({ $label }). 새 안을 제시하려면 먼저 합의를 다시 여세요.
refusal-article-ratified = 조합원 투표에서 가결된 조항입니다. 이번 교섭에서는 바꿀 수 없습니다.
refusal-article-on-hold = 보류 중인 조항입니다. 먼저 보류를 해제하세요.
refusal-nothing-to-counter = 답할 상대방의 안이 없습니다. “제안”을 고르세요.
refusal-package-number-missing = 일괄 제안 번호를 1부터 { $limit } 사이로 쓰세요.
refusal-package-number-stray = 번호는 일괄 제안에만 씁니다. “일괄 제안”을 고르거나 번호를 비우세요.
refusal-package-twice = 이 조항은 { $label }(으)로 그 일괄 제안에 이미 들어 있습니다.
refusal-package-broken = 일괄 제안 { $package }은(는) 더는 온전하지 않습니다. 묶인 문안 가운데 하나가 바뀌었거나 철회·합의되었습니다. 다시 제시하세요.
refusal-pass-before-last = { $label } 제시가 그보다 나중입니다. 날짜와 시각을 확인하세요.
refusal-table-date-in-future = { $date }은(는) 아직 오지 않은 날입니다.
refusal-passes-too-many = 한 조항에 한쪽이 낼 수 있는 안은 { $limit }개까지입니다.
refusal-hold-already = 이미 보류 중인 조항입니다.
refusal-not-on-hold = 보류 중인 조항이 아닙니다.
refusal-nothing-to-hold = 제시된 안이 없어 보류할 것이 없습니다.
refusal-pass-not-standing = { $label }은(는) 지금 제시되어 있는 안이 아닙니다.
refusal-not-agreed = 이 조항에는 잠정합의가 없습니다.
refusal-change-unknown = 무슨 일이 있었는지 고르세요.
refusal-pass-kind-unknown = 어떤 안인지 고르세요.
refusal-meeting-kind-unknown = 어떤 회의인지 고르세요.
refusal-meeting-unknown = 이 교섭에 없는 회의입니다.
refusal-meetings-too-many = 같은 종류의 회의는 { $limit }번까지 넣을 수 있습니다.
refusal-meeting-place-too-long = 장소는 { $limit }자까지 쓸 수 있습니다.
refusal-table-date-malformed = 날짜를 입력하세요.
refusal-table-time-malformed = 시각을 14:30처럼 입력하세요.
refusal-pass-note-too-long = 메모는 { $limit }자까지 쓸 수 있습니다.
refusal-pass-text-missing = 문안이 없습니다.
refusal-pass-text-too-long = 문안이 { $limit } kB보다 깁니다.
refusal-pass-text-not-text = 텍스트 파일이 아닙니다. 먼저 마크다운이나 일반 텍스트로 저장하세요.
refusal-pass-text-twice = 칸에도 문안이 있고 파일도 있습니다. 하나를 비우세요.
refusal-pass-hash-differs = 보여 드린 문안과 다릅니다. 제시하기 전에 다시 확인하세요.
refusal-pass-not-confirmed = 건네는 문안이 맞는지 확인해 주세요.
refusal-frozen-text-altered = 이 문안이 지문과 맞지 않아 보여 드리지 않습니다. 데이터베이스가 바뀌었습니다. 서버를 운영하는 분에게 알려 주세요.
refusal-articles-missing = 조항을 하나 이상 쓰세요.
refusal-articles-too-many = 한 교섭에 조항은 { $limit }개까지입니다.
refusal-article-title-too-long = 조항 이름은 { $limit }자까지 쓸 수 있습니다.
refusal-article-title-without-letters = “{ $title }”에는 글자가 없습니다.
refusal-article-twice = “{ $title }”이(가) 두 번 있습니다.
refusal-round-title-missing = 교섭 이름을 쓰세요.
refusal-round-title-too-long = 이름은 { $limit }자까지 쓸 수 있습니다.
refusal-round-basis-unknown = 무엇을 두고 교섭하는지 고르세요.
refusal-ground-rules-too-long = 교섭 원칙이 { $limit }바이트보다 깁니다.
refusal-revisions-too-many = 초안은 { $limit }번까지 저장할 수 있습니다.
refusal-ta-already = 이미 잠정합의된 조항입니다.
refusal-ta-informal = { $label }은(는) 비공식입니다. 먼저 공식으로 제시하세요.
refusal-ta-pass-unknown = 이 조항에는 { $label }이(가) 없습니다.
refusal-ta-pass-withdrawn = { $label }은(는) 철회되었습니다.
refusal-ta-pass-replaced = { $label }은(는) { $by }(으)로 바뀌었습니다.
refusal-ta-hash-differs = 양측이 서명한 문안이 서로 다릅니다. { $label }의 지문이 아닙니다.
refusal-ta-name-missing = { $side ->
    [employer] 사용자 측에서 서명한 사람의 이름을 쓰세요.
   *[union] 노조 측에서 서명한 사람의 이름을 쓰세요.
}
refusal-ta-name-too-long = 이름은 { $limit }자까지 쓸 수 있습니다.
refusal-ta-initials-missing = { $side ->
    [employer] 사용자 측 서명(약자)을 { $limit }자 안으로 쓰세요.
   *[union] 노조 측 서명(약자)을 { $limit }자 안으로 쓰세요.
}
refusal-ta-label-missing = 양측이 합의한 문안을 고르세요.
refusal-round-number-taken = 같은 순간에 다른 교섭이 열렸습니다. 다시 시도해 주세요.
