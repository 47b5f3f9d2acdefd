# 단체협약: 목록, 가져오기, 읽기, 찾기, 인쇄.

room-agreements = 단체협약
agreements-title = 단체협약
agreements-lede = 합의된 내용을 조항별로 봅니다.
agreements-empty-title = 아직 단체협약이 없습니다
agreements-empty-keeper = 지금 있는 협약을 가져오세요. 글을 붙여 넣거나 파일을 고르면, 저장하기 전에 찾아낸 조항을 먼저 확인합니다. 첫 협약이라면 쟁취하려는 조항의 이름부터 시작하세요.
agreements-empty-member = 교섭위원회가 협약을 가져오면 여기에서 읽고 찾아볼 수 있습니다.
agreement-import-link = 협약 가져오기
agreement-first-link = 첫 협약 시작하기
agreement-articles = 조항 { $count }개

agreement-state-first = 첫 협약
agreement-state-upcoming = 시행 전
agreement-state-in-force = 유효
agreement-state-expired = 기간 만료
agreement-state-superseded = 대체됨
agreement-expired-note = 이 협약은 유효기간이 끝났습니다. 새 협약이 나올 때까지 상당 부분은 여전히 사용자를 구속할 수 있으니, 근거로 삼기 전에 대의원이나 노조 법률 담당에게 확인하세요.
agreement-first-lede = 첫 협약입니다. 아래는 교섭할 조항이며, 아직 시행 중인 내용은 없습니다.

term-from-to = { $from } ~ { $to }
term-from = { $from }부터
term-to = { $to }까지
term-none = 유효기간이 적혀 있지 않습니다

part-kind-front = 표지
part-kind-preamble = 전문
part-kind-division = 장
part-kind-article = 조항
part-kind-mou = 양해각서
part-kind-side-letter = 부속합의서
part-kind-appendix = 부록
part-kind-wage-schedule = 임금표
part-kind-closing = 서명

agreement-contents = 차례
agreement-read-link = 협약 전체 읽기
agreement-print-link = 인쇄
agreement-state = 상태
agreement-term = 유효기간
agreement-language = 작성 언어
agreement-imported = 가져온 때
agreement-version = { $version }판, { $when }
agreement-original = 받은 그대로의 파일
agreement-original-of = { $version }판: { $name }, { $size }kB
agreement-change-link = 제목이나 기간 바꾸기
agreement-again-link = 바로잡은 글 다시 가져오기
agreement-import-first-link = 체결한 협약 가져오기

search-label = 이 협약에서 찾기
search-hint = 모든 낱말이 있는 곳을 찾습니다. 구절은 따옴표로 묶으세요.
search-button = 찾기
search-title = 협약에서 찾기
search-count = { $count }곳에서 찾았습니다
search-many = 처음 나온 곳들만 보입니다. 낱말을 더 넣으면 줄어듭니다.
search-none-title = “{ $words }”{ PARTICLE($words, "을(를)") } 찾지 못했습니다
search-none-text = 낱말을 줄이거나 같은 뜻의 다른 말로 찾아보세요. 협약에는 흔히 “노동자” 대신 “근로자”나 “직원”이라고 적혀 있습니다.
search-none-language = 이 협약은 { $language ->
    [en] 영어로 쓰여 있습니다. 영어 낱말로 찾아보세요(예: overtime).
    [es] 스페인어로 쓰여 있습니다. 스페인어 낱말로 찾아보세요(예: horas extra).
   *[ko] 한국어로 쓰여 있습니다. 한국어 낱말로 찾아보세요(예: 연장근로).
}

clause-link = { $mark } 링크
article-neighbours = 앞뒤 조항
article-before = 앞:
article-after = 다음:
article-hash = 이 글의 SHA-256:

print-hint = 종이에 인쇄하거나 인쇄 창에서 “PDF로 저장”을 고르세요. 협약만 나옵니다.
agreement-printed = { $version }판, { $when } 인쇄

agreement-title-field = 제목
agreement-effective = 시작일
agreement-expires = 만료일
agreement-expires-hint = 유효기간이 끝나는 날

import-agreement-title = 협약 가져오기
import-agreement-lede = 파일을 고르거나 글을 붙여 넣으세요. 저장하기 전에 찾아낸 모든 조항을 보여 드립니다.
again-title = 바로잡은 글 다시 가져오기
again-lede = 이전 판은 기록에 남습니다. 그 판으로 만든 초안과 주고받은 안은 그대로 유지됩니다.
import-agreement-file = 워드(.docx), 오픈도큐먼트(.odt), PDF, 마크다운, 텍스트 파일
import-agreement-file-hint = .docx, .odt, .pdf, .md, .txt, 최대 { $max }MB. 워드 문서가 가장 좋습니다. PDF의 글은 짐작일 뿐입니다.
import-keep = 원본 파일
import-keep-yes = 파일을 협약과 함께 보관
import-keep-hint = 파일 안의 메모와 추적된 변경까지 받은 그대로 보관합니다. 협약을 읽을 수 있는 사람은 누구나 내려받을 수 있습니다.
import-keep-other = 글이 더 이상 파일의 내용과 같지 않습니다. 아래 “파일을 협약과 함께 보관”에 표시해야만 파일을 보관합니다.
import-agreement-paste = 또는 글 붙여 넣기
import-agreement-paste-hint = 있는 그대로 넣으세요. 조, 항, 호는 적힌 번호로 찾아냅니다.
import-pages = 쪽
import-pages-yes = 머리글, 바닥글, 쪽 번호 빼기
import-pages-hint = PDF에서 가져온 글에는 줄 사이에 섞여 있습니다. 넣으신 글 원본도 함께 보관합니다.
import-title-hint = 비워 두면 글에서 가져옵니다.
import-language-hint = 협약 자체의 언어입니다. 비워 두면 알아서 판단합니다.
import-replaces = 대체하는 협약
import-replaces-none = 없음
import-replaces-hint = 이전 협약은 대체된 것으로 표시됩니다.
import-look-button = 찾은 내용 보기
import-save-button = 이 협약 저장
import-change-text = 먼저 고치기

preview-title = 찾은 내용
preview-articles = { $count ->
    [0] 조항 없음
   *[other] 조항 { $count }개
}
preview-letters = { $count ->
    [0] 부속합의서·양해각서 없음
   *[other] 부속합의서·양해각서 { $count }개
}
preview-appendices = { $count ->
    [0] 부록·임금표 없음
   *[other] 부록·임금표 { $count }개
}
preview-sections = { $count ->
    [0] 절 없음
   *[other] 절 { $count }개
}
preview-clauses = { $count ->
    [0] 번호 있는 항·호 없음
   *[other] 번호 있는 항·호 { $count }개
}
preview-pages = 머리글과 바닥글 { $count }줄을 뺍니다. 예: “{ $sample }”
preview-contents = 앞쪽의 차례({ $count }개 항목)는 차례로 읽었습니다
preview-sure = 번호가 모두 이어집니다. 이상한 곳이 없습니다.
preview-unsure = 가지고 계신 협약과 견주어 보세요
preview-nothing = 조항을 찾지 못했습니다
preview-more = 그 밖에 { $count }건이 더 있습니다.
preview-tree = 협약의 짜임
doubt-no-articles = 조항마다 “제12조(고충처리)”나 “## 고충처리”처럼 한 줄짜리 제목을 붙이고 다시 보세요.
doubt-article-gap = “{ $before }” 다음에 “{ $after }”{ PARTICLE($after, "이(가)") } 옵니다.
doubt-article-twice = “{ $label }”{ PARTICLE($label, "이(가)") } 두 번 나옵니다. 두 번째 것의 주소는 { $key }입니다.
doubt-missing = 차례에는 “{ $label }”{ PARTICLE($label, "이(가)") } 있지만 본문에서 찾지 못했습니다.
doubt-clause-gap = { $article }: “{ $before }” 다음에 “{ $after }”{ PARTICLE($after, "이(가)") } 옵니다.
doubt-clause-twice = { $article }: “{ $label }”{ PARTICLE($label, "이(가)") } 두 번 나옵니다.
doubt-too-long = { $article }{ PARTICLE($article, "은(는)") } { $kilobytes }kB로, 교섭에 올리기에 너무 깁니다.

first-title = 첫 협약 시작하기
first-lede = 아직 협약이 없습니다. 이름을 정하고 교섭할 조항을 적으세요.
first-title-hint = 예: “사업팀 첫 단체협약”
first-names = 조항
first-names-hint = 한 줄에 하나씩, 순서대로. 교섭 중에 목록을 바꿀 수 있습니다.
first-button = 시작하기

agreement-change-title = 제목이나 기간 바꾸기
change-superseded = 효력
change-superseded-yes = 다른 협약으로 대체되었습니다
change-superseded-hint = 계속 읽을 수 있고, 대체된 것으로 표시됩니다.

refusal-agreement-title-missing = 협약의 제목을 적어 주세요.
refusal-agreement-title-long = 제목은 { $limit }바이트까지 쓸 수 있습니다.
refusal-agreement-text-missing = 파일을 고르거나 협약의 글을 붙여 넣으세요.
refusal-agreement-text-long = 글이 { $bytes }kB입니다. { $limit }kB까지 가져올 수 있습니다.
refusal-agreement-text-binary = 글이 아니라 PDF나 워드 파일입니다. 파일을 열어 글 전체를 복사한 뒤 여기에 붙여 넣으세요.
refusal-agreement-dates = 만료일이 시작일보다 앞섭니다.
refusal-agreement-date = 날짜를 연, 월, 일로 적어 주세요.
refusal-agreement-no-articles = 조항을 찾지 못했습니다. 조항마다 한 줄짜리 제목을 붙여 주세요.
refusal-agreement-articles-many = 한 협약에는 조항을 { $limit }개까지 둘 수 있습니다.
refusal-agreement-names-missing = 조항을 하나 이상 적어 주세요.
refusal-agreement-names-many = 한 협약에는 조항을 { $limit }개까지 둘 수 있습니다.
refusal-agreement-replaces = 대체할 협약이 이 목록에 없습니다.
refusal-agreement-busy = 같은 순간에 다른 사람이 협약을 저장했습니다. 다시 저장하세요. 입력하신 글은 그대로 있습니다.
