## In short
short-title = 요약
short-before-first = 첫 제목 앞
short-added = { $count ->
   *[other] 조항 { $count }개 추가
}
short-removed = { $count ->
   *[other] 조항 { $count }개 삭제
}
short-moved = { $count ->
   *[other] 조항 { $count }개 옮김
}
short-edited = { $count ->
   *[other] 표현 { $count }군데 수정
}
short-renumbered = { $count ->
   *[other] 번호 { $count }개 변경
}
short-signals = 다시 볼 곳
short-signal-new = 새로 들어감: { $after }
short-signal-gone = 빠짐: { $before }
short-signal-changed = { $before } → { $after }
short-formatting = { $count ->
   *[other] 모양만 바뀐 곳 { $count }군데. 낱말은 그대로입니다.
}
short-formatting-show = 모양 변경도 표시
short-formatting-hide = 모양 변경 표시 안 함

## A redline for mail
mail-title = 메일에 붙일 일반 텍스트
mail-from = 이전: { $text }
mail-to = 이후: { $text }
mail-hint = 복사해서 메일이나 메시지에 붙이세요. 색이 사라져도 기호는 남습니다.

## Text that deceives the eye
deceit-title = 눈에 보이는 것과 다른 문안입니다
deceit-lede = 보이지 않는 문자나 다른 글자처럼 생긴 글자가 들어 있습니다. 복사할 때 딸려 오는 일이 많지만 누가 일부러 넣기도 합니다. 문안 안에 드러내 두었습니다. 다음 자리를 두 번 읽으세요.
deceit-opening = 첫머리
deceit-more = { $count ->
   *[other] 그 밖에 { $count }군데
}
deceit-kind-direction = 글 방향을 뒤집는 문자
deceit-kind-zero-width = 너비 없는 문자
deceit-kind-soft-hyphen = 숨은 붙임표
deceit-kind-filler = 빈 한글 채움 문자
deceit-kind-invisible = 보이지 않는 문자
deceit-kind-cyrillic = 키릴 글자
deceit-kind-greek = 그리스 글자
deceit-kind-armenian = 아르메니아 글자
deceit-kind-cherokee = 체로키 글자
deceit-kind-full-width = 전각 글자
deceit-kind-mathematical = 수학용 글자

## What the sender said had changed, and what they did not
claim-label = 사용자 측은 { $base } 이후 무엇이 바뀌었다고 했나요?
claim-hint = 실제로 바뀌었는데 말하지 않은 곳을 모두 찾아 보여 드립니다. 비워 두어도 됩니다.
claim-answer-nothing = 아무 말도 하지 않았습니다
claim-answer-passages = 문안에 바뀐 곳을 표시했습니다
claim-answer-clauses = 일부 조항만 바뀌었다고 했습니다
claim-answer-tracked = 변경 내용을 추적한 파일을 보냈습니다
claim-answer-unchanged = 바뀐 것이 없다고 했습니다
claim-deleted-label = 삭제로 표시한 부분
claim-inserted-label = 추가로 표시한 부분
claim-passages-hint = 표시된 그대로 한 줄에 하나씩 쓰세요. 두 번 표시한 것은 두 번 쓰세요.
claim-clauses-label = 바뀌었다고 한 조항
claim-clauses-hint = 말한 그대로 한 줄에 하나씩 쓰세요: 제2조, 제3조 제1항, 5.
claim-rejected-label = 추적된 변경을 모두 취소한 문안
claim-rejected-hint = 워드에서 검토 → 변경 내용 모두 적용 안 함. 그다음 문안 전체를 복사해 여기에 붙이세요. { $base }{ PARTICLE($base, "와(과)") } 다른 곳은 추적 없이 바뀐 곳입니다.
claim-check-button = 먼저 확인하기
claim-check-title = 입력할 문안
claim-check-lede = 아직 입력하지 않았습니다. 비교 기준: { $base }
claim-check-nothing-before = 아직 비교할 우리 문안이 없습니다.
claim-said-passages = 사용자 측은 삭제 { $deleted }군데, 추가 { $inserted }군데를 표시했습니다.
claim-said-clauses = 사용자 측은 다음만 바뀌었다고 했습니다: { $named }.
claim-said-tracked = 사용자 측은 변경 내용을 추적한 파일을 보냈습니다.
claim-said-file = 그쪽이 파일에 변경 { $count }건을 표시했습니다.
claim-said-file-unmarked = 그쪽이 파일에 아무것도 표시하지 않았습니다.
claim-said-unchanged = 사용자 측은 바뀐 것이 없다고 했습니다.
unmarked-title = { $count ->
   *[other] 표시하지 않고 바꾼 곳 { $count }군데
}
unmarked-of = { $base }에서 { $label }까지 모두 { $count }군데가 다릅니다.
unmarked-none-title = 말없이 바꾼 곳은 없습니다
unmarked-none = { $count ->
    [0] 건네준 문안 그대로입니다.
   *[other] 다른 곳 { $count }군데가 모두 말한 자리에 있습니다.
}
unmarked-elsewhere = 신구 대조 열기

## Between the sides
sides-title = 양측 비교: { $article }
sides-link = 양측 비교
sides-texts = 현행 문안을 기준으로 우리 안({ $ours })과 사용자 측 안({ $theirs })을 나란히 놓았습니다.
sides-texts-first = 우리 안({ $ours })과 사용자 측 안({ $theirs })을 나란히 놓았습니다. 현행 문안은 없습니다.
sides-open-title = 남은 쟁점
sides-open-count = { $count ->
    [0] 남은 쟁점 없음
   *[other] 남은 쟁점 { $count }개
}
sides-open-of = { $all }개 중 { $open }개
sides-open-none = 모든 조항에서 두 문안이 같습니다. 잠정합의할 수 있습니다.
sides-computed = 두 문안을 대조해 센 것이며, 사람이 적은 것이 아닙니다.
sides-clauses-title = 조항별로 보기
sides-filter = 볼 조항
sides-show-all = 모든 조항
sides-show-open = 남은 쟁점만
sides-tag-current = 그대로
sides-tag-agreed = 양측 같음
sides-tag-ours-only = 우리만 제안
sides-tag-theirs-only = 사용자만 제안
sides-tag-both-differ = 서로 다름
sides-unchanged = { $count ->
   *[other] 양측 모두 그대로 둔 조항 { $count }개
}
sides-ours = 우리
sides-theirs = 사용자 측
sides-both = 양측
sides-absent = 이 문안에 없습니다.
sides-strikes = 이 조항을 뺍니다.
sides-keeps = 현행 문안 그대로입니다.
sides-against-ours = 우리 문안과 대조:
sides-gap = 우리 문안에서 사용자 문안으로
sides-settled = 이 조항에는 남은 쟁점이 없습니다. 양측이 { $label } 문안에 서명했습니다.
sides-settled-link = 잠정합의 읽기
sides-waiting-employer = 사용자 측이 아직 이 조항의 안을 내지 않았습니다
sides-waiting-union = 우리가 아직 이 조항의 안을 내지 않았습니다
sides-waiting-both = 아직 어느 쪽도 이 조항의 안을 내지 않았습니다
sides-waiting-text = 양측의 안이 하나씩 나오면 조항마다 여기에 나란히 섭니다. 양측이 같은 곳, 한쪽만 제안한 곳, 남은 쟁점을 볼 수 있습니다.
sides-waiting-redline = { $label }{ PARTICLE($label, "이(가)") } 현행 문안에서 바꾸는 것 보기
sides-waiting-read = { $label } 읽기
sides-column-open = 남은 쟁점
sides-compared = { $articles ->
   *[other] 양측의 안이 모두 나온 조항 { $articles }개를 대조했습니다.
}
sides-part-ours-only = 우리만 { $count }
sides-part-theirs-only = 사용자만 { $count }
sides-part-both-differ = 서로 다름 { $count }
sides-one-sided-employer = 사용자 측만 제시
sides-one-sided-union = 우리만 제시

## Two drafts brought together
merge-all-clean = 두 문안은 서로 다른 문장을 고쳤습니다. 합치면 양쪽에서 고친 것이 모두 남습니다.
merge-none-lost = 서로 겹치지 않는 수정은 이미 들어 있습니다. { $count ->
   *[other] 두 분이 각각 고친 곳이 { $count }군데 있습니다. 자리마다 어떻게 할지 고르세요.
}
merge-no-base = 둘 다 첫 문안이므로 다른 곳은 모두 골라야 합니다.
merge-conflict = { $count }군데 중 { $number }번째
merge-was = 원래 문안:
merge-was-nothing = 원래는 아무것도 없었습니다.
merge-left = { $name } 님의 초안 { $number }
merge-leaves-out = 넣지 않음
merge-both = 둘 다, 차례로
merge-save = 합쳐서 저장
merge-edit = 먼저 아래 칸에 넣기
merge-preview = 합친 모습
merge-edit-title = 또는 직접 쓰기
merge-edit-hint = 따로 보관한 문안, 또는 위에서 고른 문안에서 시작합니다. 원하는 대로 고친 뒤 저장하세요.

## Refusals
refusal-claim-unknown = 무엇이 바뀌었다고 했는지 고르세요.
refusal-claim-clauses-missing = 바뀌었다고 한 조항을 한 줄에 하나씩 쓰세요.
refusal-claim-passages-missing = 표시한 부분을 한 줄에 하나씩 붙이세요.
refusal-claim-rejected-missing = 추적된 변경을 모두 취소한 문안을 붙이세요.
refusal-claim-too-long = { $limit } kB보다 깁니다.
refusal-claim-too-many = { $limit }줄까지 쓸 수 있습니다.
refusal-merge-choice-missing = { $number }번째 자리를 어떻게 할지 고르세요.
refusal-merge-moved-on = 이 쪽을 여신 뒤 초안이 다시 저장되었습니다. 최근 문안을 보고 고르세요.
