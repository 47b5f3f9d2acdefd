# 회의에서 한 투표: 목록, 기록 양식, 결과와 그 이유.

room-votes = 투표
votes-title = 투표
votes-lede = 회의에서 거수, 투표용지, 호명으로 한 투표의 개표 결과와 그렇게 된 이유입니다.
votes-new-link = 투표 기록하기
votes-empty-title = 아직 기록된 투표가 없습니다
votes-empty-recorder = 회의에서 투표한 뒤 개표위원 두 사람이 개표 결과를 여기에 적습니다. 결과와 이유는 의결 규칙에 따라 나옵니다.
votes-empty-member = 회의에서 투표하면 개표 결과와 적용된 의결 규칙이 여기에 나옵니다.
votes-question = 안건
votes-taken-on = 투표일
votes-outcome = 결과
votes-corrected-tag = 정정됨
votes-damaged = 이 기록은 확정된 기록과 다릅니다. 근거로 삼지 마세요.
votes-drafts-title = 아직 기록하지 않은 투표
votes-draft-unnamed = 안건을 적지 않은 투표
votes-draft-saved = { $when } 저장. 본인만 볼 수 있습니다.
votes-on-title = 이 문안에 대한 투표
round-votes-title = 이 교섭의 문안에 대한 투표
votes-recent-title = 최근 투표
votes-names = { $first }, { $last }

votes-kind-ratification = 잠정합의안 찬반투표
votes-kind-strike = 쟁의행위 찬반투표
votes-kind-bylaws = 규약 개정
votes-kind-election = 임원·교섭위원 선거
votes-kind-unit-determination = 교섭단위 결정
votes-kind-motion = 그 밖의 안건
votes-method-hands = 거수
votes-method-paper = 투표용지
votes-method-roll-call = 호명

votes-new-title = 투표 기록하기
votes-new-lede = 회의에서 이미 한 투표를 적습니다. 마지막 쪽에서 확인하기 전에는 아무것도 확정되지 않습니다.
votes-correct-title = 기록된 투표 정정하기
votes-correct-note = 투표 { $number }번을 정정하는 새 기록을 만듭니다. 처음 기록은 그대로 남고 이 기록을 가리킵니다. 개표록은 다시 첨부해 주세요.
votes-form-step = { $of }단계 중 { $step }단계
votes-also-wrong = 함께 고칠 것
votes-kind-label = 어떤 투표였나요?
votes-question-label = 안건은 무엇이었나요?
votes-question-hint = 회의에 부친 문구 그대로 적어 주세요.
votes-texts-label = 어느 문안에 대한 투표였나요?
votes-texts-hint = 투표는 문안의 지문으로 바로 이 문안에 묶입니다.
votes-texts-voted = 투표 { $number }번에 부쳤던 그대로
votes-pasted-label = 투표에 부친 문안 전문
votes-pasted-hint = 위에 없는 문안일 때만 적어 주세요.
votes-pasted-hint-only = 잠정합의안 찬반투표와 규약 개정에는 꼭 있어야 합니다. 회의에 부친 그대로 전문을 붙여 넣어 주세요.
votes-pasted-title-label = 붙여 넣은 문안의 제목
votes-pasted-title-hint = 예: “11월 18일 잠정합의안”
votes-taken-on-label = 언제 투표했나요?
votes-method-label = 어떻게 투표했나요?
votes-place-label = 어디에서 했나요?
votes-place-hint = 장소 또는 “온라인 회의”.
votes-rule-label = 어떤 의결 규칙을 적용하나요?
votes-rule-hint = 이 투표에 대해 규약이 정한 규칙, 투표 전에 정해져 있던 그대로 고르세요.
votes-next-button = 계속
votes-back-link = 안건으로 돌아가기

votes-preset-majority-valid = 유효투표의 과반수
votes-preset-hint-majority-valid = 찬성, 반대, 기권을 합한 수의 과반수. 무효표는 세지 않습니다.
votes-preset-majority-either = 찬반 투표수의 과반수
votes-preset-hint-majority-either = 기권은 빼고 셉니다.
votes-preset-iww = IWW: 투표수의 과반수, 출석 다섯 명 이상
votes-preset-hint-iww = 조합비가 두 달 밀린 조합원은 투표하지 않으며 투표권자 수에 들지 않습니다.
votes-preset-iam-chain = IAM: 찬반투표 다음 파업 투표
votes-preset-hint-iam-chain = 투표수의 과반수가 찬성하면 수락합니다. 부결되면 파업에 3분의 2가 찬성해야 하고, 그렇지 않으면 협약은 자동으로 수락됩니다.
votes-preset-majority-eligible = 전체 투표권자의 과반수
votes-preset-hint-majority-eligible = 투표하지 않은 사람은 반대한 것과 같습니다.
votes-preset-two-thirds-valid = 유효투표의 3분의 2
votes-preset-hint-two-thirds-valid = 규약 개정에 흔히 쓰입니다.
votes-preset-plurality = 최다 득표자 한 명 당선
votes-preset-hint-plurality = 선거에 씁니다.
votes-preset-plurality-seats = 다득표순으로 여러 명 당선
votes-preset-hint-plurality-seats = 한 사람이 뽑을 인원만큼까지 표시할 수 있는 선거에 씁니다.
votes-preset-own = 다른 규칙
votes-preset-hint-own = 비율, 기준, 정족수를 직접 정합니다.

votes-count-title = 개표
votes-roll-label = 투표권자는 몇 명인가요?
votes-roll-hint = 출석과 관계없이 투표권이 있는 사람 모두.
votes-present-label = 출석자는 몇 명인가요?
votes-present-hint = 정족수나 과반수를 출석자로 셀 때 꼭 있어야 합니다.
votes-counted-title = 개표위원이 센 결과
votes-accept-question = 잠정합의안을 수락합니까?
votes-strike-question = 파업합니까?
votes-strike-question-hint = 이 안건을 부치지 않았으면 비워 두세요.
votes-yes-label = 찬성
votes-no-label = 반대
votes-abstain-label = 기권
votes-spoiled-label = 무효표
votes-spoiled-hint = 제출되었으나 표로 읽을 수 없는 것.
votes-marked-label = 유효표
votes-marked-hint = 한 사람 이상에게 표시한 투표용지.
votes-blank-label = 백지
votes-candidates-label = 후보와 득표수
votes-candidates-hint = 한 줄에 한 명씩, 예: “김민지: 41”
votes-settings-title = 우리 노조의 규칙
votes-strike-base-label = 무엇의 3분의 2인가요?
votes-strike-base-hint = IAM 안에서도 자료마다 다릅니다. 투표 전에 알린 것을 고르세요.
votes-strike-base-ballots = 전체 투표수
votes-strike-base-either = 찬반 투표수
votes-strike-base-present = 출석자 전체
votes-seats-label = 몇 명을 뽑나요?
votes-quorum-label = 정족수
votes-quorum-hint = 20처럼 사람 수로, 또는 1/3처럼 투표권자의 비율로 적습니다. 규칙에 정해진 대로이거나 없으면 비워 두세요.
votes-quorum-of-label = 정족수는 누구로 세나요?
votes-quorum-of-present = 출석한 사람
votes-quorum-of-ballots = 투표한 사람
votes-share-label = 비율은 얼마인가요?
votes-share-hint = 예: 2/3 또는 60%
votes-strict-label = 꼭 그 비율이어도 되나요?
votes-strict-more = 아니요, 넘어야 합니다
votes-strict-least = 예
votes-base-label = 무엇을 기준으로 한 비율인가요?
votes-base-valid = 기권을 포함한 유효투표
votes-base-either = 찬반 투표수
votes-base-ballots = 무효표를 포함한 전체 투표수
votes-base-present = 출석자 전체
votes-base-eligible = 전체 투표권자
votes-tie-label = 찬반이 같으면?
votes-tie-fails = 부결
votes-tie-chair = 의장이 결정할 수 있음
votes-tie-again = 다시 투표
votes-chair-label = 의장은 어떻게 결정했나요?
votes-chair-hint = 찬반이 같을 때만 고르고, 위의 수에는 넣지 않습니다.
votes-chair-none = 투표하지 않음
votes-chair-yes = 찬성
votes-chair-no = 반대
votes-seat-tie-label = 마지막 자리의 득표가 같으면?
votes-seat-tie-run-off = 결선투표
votes-seat-tie-lot = 추첨
votes-drawn-label = 추첨으로 뽑힌 사람
votes-drawn-hint = 추첨했다면 한 줄에 한 명씩.
votes-witnesses-title = 개표위원과 개표록
votes-teller-label = 개표위원 { $number }
votes-sheet-label = 개표록
votes-sheet-replace-label = 다른 개표록으로 바꾸기
votes-sheet-hint = 사진이나 스캔(PDF, JPEG, PNG, WebP, HEIC) 또는 텍스트 파일, 12MB까지.
votes-sheet-held = 첨부됨: { $file }
votes-file-line = { $name } ({ $kilobytes }kB)

votes-review-title = 확인하기
votes-review-lede = 기록한 투표는 고칠 수 없고, 새 기록으로 정정할 수만 있습니다.
votes-facts-title = 기록 내용
votes-change-link = 고치기
votes-change-about-link = 안건 고치기
votes-change-count-link = 개표 고치기
votes-no-sheet-warning = 개표록이 첨부되지 않았습니다. 종이나 사진이 있으면 지금 첨부해 주세요. 나중에는 정정 기록을 만들어야 합니다.
votes-unagreed = { $title }: 노사가 합의한 문안이 아닙니다({ $pass }: 제시안).
votes-unagreed-note = 사용자 측의 최종안 등을 두고 조합원이 투표했다면 그대로 기록하셔도 됩니다.
votes-unagreed-line = 노사가 합의하지 않은 문안: { $texts }.
votes-record-note = 기록하면 여기 적힌 개표위원이 이 수를 세었음을 확인하는 것입니다.
votes-record-button = 이 투표 기록하기
votes-discard-summary = 버리기
votes-discard-text = 적은 내용과 개표록이 사라집니다. 투표는 기록되지 않습니다.
votes-discard-button = 버리기

votes-result-title = 투표 { $number }번
votes-corrected-by = 이 기록은 정정되었습니다. 바른 기록은 투표 { $number }번입니다.
votes-corrects = 투표 { $number }번을 정정한 기록입니다.
votes-recorded-by = { $name } 님이 { $when }에 기록했습니다.
votes-frozen-note = 고정됨. 기록의 SHA-256:
votes-correct-link = 이 기록 정정하기
votes-signature = { $name }, 개표위원
votes-pasted-summary = 투표에 부친 문안: { $title }
votes-for = 찬성
votes-against = 반대
votes-abstain = 기권
votes-spoiled = 무효
votes-elected-name = { $name } (당선)
votes-kind-fact = 종류
votes-texts-fact = 문안
votes-method-fact = 방법
votes-place-fact = 장소
votes-rule-fact = 의결 규칙
votes-roll-fact = 투표권자
votes-present-fact = 출석
votes-tellers-fact = 개표위원
votes-sheet-fact = 개표록
votes-no-sheet = 첨부 없음
votes-source-agreement = 단체협약 · { $hash }
votes-source-pass = 제시안 { $pass } · { $hash }
votes-source-tentative = 잠정합의안 · { $hash }
votes-source-pasted = 기록에 붙여 넣음 · { $hash }

votes-exposure-unanimous = 투표한 사람이 모두 똑같이 투표했으므로, 이 결과로 각자가 어떻게 투표했는지 드러납니다.
votes-exposure-one-apart = 한 명만 빼고 모두 똑같이 투표했습니다. 서로 아는 교섭단위에서는 이 결과로 누가 어떻게 투표했는지 드러날 수 있습니다.
votes-exposure-small-roll = 투표권자가 매우 적습니다. 이렇게 작은 곳에서는 수만으로도 누가 어떻게 투표했는지 드러날 수 있습니다.

votes-rule-threshold = { $base ->
    [valid] 유효투표의
    [either] 찬반 투표수의
    [ballots] 전체 투표수의
    [present] 출석자의
   *[eligible] 전체 투표권자의
} { $share ->
    [majority] 과반수 찬성
    [two-thirds] 3분의 2 이상 찬성
    [all] 전원 찬성
    [more-than] { $num }/{ $den } 초과 찬성
   *[at-least] { $num }/{ $den } 이상 찬성
}.
votes-rule-chain-accept = 첫째, 수락 여부: { $threshold }
votes-rule-chain-strike = 부결되면 둘째, 파업 여부: { $threshold }
votes-rule-chain-default = 파업 투표가 부결되면 협약은 자동으로 수락됩니다.
votes-rule-seats = { $seats ->
    [1] 최다 득표자가 당선됩니다.
   *[other] 득표순으로 { $seats }명이 당선됩니다.
}
votes-rule-quorum-count = 정족수: { $counted ->
    [present] 출석
    [valid] 유효투표
    [either] 찬반 투표
    [eligible] 투표권자
   *[ballots] 투표
} { $count }명.
votes-rule-quorum-share = 정족수: { $base ->
    [present] 출석자의
   *[eligible] 투표권자의
} { $num }/{ $den } 이상 { $counted ->
    [present] 출석
   *[ballots] 투표
}.
votes-rule-tie-fails = 찬반이 같으면 부결.
votes-rule-tie-chair = 찬반이 같으면 의장이 결정할 수 있음.
votes-rule-tie-again = 찬반이 같으면 다시 투표.
votes-rule-seat-tie-run-off = 마지막 자리의 득표가 같으면 결선투표.
votes-rule-seat-tie-lot = 마지막 자리의 득표가 같으면 추첨.

votes-step-asked = { $question ->
    [strike] 협약이 부결되었으므로 둘째 안건, 파업 여부를 따집니다.
   *[accept] 첫째 안건은 수락 여부입니다.
}
votes-step-counted = 찬성 { $yes }표, 반대 { $no }표입니다.
votes-step-abstained = 기권은 { $count }표입니다.
votes-step-spoiled = 무효표는 { $count }표입니다.
votes-step-quorum-met = { $counted ->
    [present] 출석 { $got }명으로 정족수 { $need }명을 채웠습니다.
   *[other] 참여 { $got }명으로 정족수 { $need }명을 채웠습니다.
}
votes-step-quorum-missed = { $counted ->
    [present] 출석이 { $got }명뿐이어서 정족수 { $need }명에 못 미칩니다.
   *[other] 참여가 { $got }명뿐이어서 정족수 { $need }명에 못 미칩니다.
}
votes-step-needed = { $base ->
    [valid] 유효투표
    [either] 찬반 투표수
    [ballots] 전체 투표수
    [present] 출석자
   *[eligible] 투표권자
} { $of }의 { $share ->
    [majority] 과반수는
    [two-thirds] 3분의 2는
    [all] 전원은
    [more-than] { $num }/{ $den }{ PARTICLE($num, "을(를)") } 넘는 수는
   *[at-least] { $num }/{ $den } 이상은
} { $need }입니다.
votes-step-nobody-in-base = { $base ->
    [either] 찬성이나 반대가 한 표도 없습니다.
   *[other] 유효투표가 없습니다.
}
votes-step-tie-fails = 찬반이 같으면 과반수가 아닙니다.
votes-step-tie-chair-for = 찬반이 같아 의장이 찬성으로 결정했습니다.
votes-step-tie-chair-against = 찬반이 같아 의장이 반대로 결정했습니다.
votes-step-tie-chair-open = 찬반이 같아 의장이 결정할 수 있습니다.
votes-step-tie-again = 찬반이 같으므로 다시 투표해야 합니다.
votes-step-strike-not-reached = 협약이 수락되었으므로 파업 투표는 따지지 않습니다.
votes-step-strike-not-counted = 협약이 부결되었고, 파업 여부는 아직 개표하지 않았습니다.
votes-step-accepted-by-default = 협약은 부결되었지만 파업 투표도 부결되었으므로, 규칙에 따라 협약이 수락됩니다.
votes-step-ballots-marked = 유효표는 { $count }표입니다.
votes-step-seats = 뽑을 인원은 { $seats }명입니다.
votes-step-seat-won = { $name } 후보가 { $votes }표로 당선되었습니다.
votes-step-seats-tied = 마지막 { $seats }자리를 두고 { $names } 후보가 각각 { $votes }표로 같습니다. { $tie ->
    [lot] 추첨으로 정합니다.
   *[run-off] 결선투표로 정합니다.
}
votes-step-lot-drawn = 추첨 결과: { $names }.
votes-step-seats-empty = { $seats }자리는 비어 있습니다.

votes-outcome-carried = { $kind ->
    [ratification] 잠정합의안이 가결되었습니다.
    [strike] 쟁의행위가 가결되었습니다.
    [bylaws] 규약 개정이 가결되었습니다.
    [unit-determination] 교섭단위가 제안대로 결정되었습니다.
   *[motion] 안건이 가결되었습니다.
}
votes-outcome-defeated = { $kind ->
    [ratification] 잠정합의안이 부결되었습니다.
    [strike] 쟁의행위가 부결되었습니다.
    [bylaws] 규약 개정이 부결되었습니다.
    [unit-determination] 교섭단위가 제안대로 결정되지 않았습니다.
   *[motion] 안건이 부결되었습니다.
}
votes-outcome-no-quorum = 정족수에 못 미쳐 아무것도 결정되지 않았습니다.
votes-outcome-undecided = 찬반이 같아 아직 결정되지 않았습니다.
votes-outcome-accepted-by-default = 협약이 자동으로 수락되었습니다.
votes-outcome-strike-authorized = 협약은 부결되고 파업이 가결되었습니다.
votes-outcome-strike-open = 협약이 부결되었습니다. 파업 여부는 정해지지 않았습니다.
votes-outcome-elected = 당선자가 정해졌습니다.
votes-outcome-seats-tied = 마지막 자리의 득표가 같습니다.
votes-outcome-nobody-elected = 당선자가 없습니다.

votes-tag-carried = { $kind ->
    [ratification] 가결
    [strike] 쟁의 가결
    [bylaws] 개정 가결
   *[motion] 가결
}
votes-tag-defeated = { $kind ->
    [ratification] 부결
    [strike] 쟁의 부결
    [bylaws] 개정 부결
   *[motion] 부결
}
votes-tag-no-quorum = 정족수 미달
votes-tag-undecided = 가부 동수
votes-tag-accepted-by-default = 자동 수락
votes-tag-strike-authorized = 파업 가결
votes-tag-strike-open = 파업 미정
votes-tag-elected = 당선 확정
votes-tag-seats-tied = 득표 동수
votes-tag-nobody-elected = 당선자 없음

refusal-threshold-malformed = 비율은 2/3이나 60%처럼 적어 주세요. 0보다 크고 전체 이하이며 수는 { $limit }까지입니다.
refusal-threshold-impossible = 전체보다 많을 수는 없습니다.
refusal-quorum-none = 0명은 정족수가 아닙니다. 칸을 비워 두세요.
refusal-seats-out-of-range = 뽑을 인원은 1명에서 { $limit }명까지입니다.
refusal-roll-empty = 투표권자가 없습니다. 투표권자가 몇 명인지 적어 주세요.
refusal-count-too-large = 수는 { $limit }까지 적을 수 있습니다.
refusal-votes-exceed-roll = 투표수는 { $votes }인데 투표권자는 { $roll }명뿐입니다.
refusal-votes-exceed-present = 투표수는 { $votes }인데 출석자는 { $present }명뿐입니다.
refusal-present-exceeds-roll = 출석자는 { $present }명인데 투표권자는 { $roll }명뿐입니다. 투표권이 있는 출석자만 세어 주세요.
refusal-votes-none = 아무도 투표하지 않았습니다. 투표수가 0이면 투표가 아닙니다.
refusal-present-missing = 이 규칙은 출석자를 셉니다. 출석자 수를 적어 주세요.
refusal-chair-without-tie = 의장의 표는 찬반이 같을 때만 따로 셉니다. 지금은 다른 표와 함께 세어 주세요.
refusal-chair-not-in-rule = 이 규칙에서는 찬반이 같아도 의장이 결정하지 않습니다.
refusal-tally-wrong-shape = 이 수는 고른 규칙에 맞지 않습니다.
refusal-candidates-missing = 후보와 득표수를 적어 주세요.
refusal-candidates-too-many = 후보는 { $limit }명까지입니다.
refusal-candidate-unnamed = 이름이 없는 후보가 있습니다.
refusal-candidate-name-long = 후보 이름은 { $limit }자까지입니다.
refusal-candidate-twice = { $name } 후보가 두 번 적혀 있습니다.
refusal-candidate-unread = “{ $line }”{ PARTICLE($line, "은(는)") } 이름과 수로 읽을 수 없습니다.
refusal-candidate-beyond-ballots = { $name } 후보의 득표는 { $votes }인데 유효표는 { $ballots }뿐입니다.
refusal-marks-too-many = 후보들의 득표 합은 { $marks }인데 이 투표용지로는 { $most }까지만 나올 수 있습니다.
refusal-marks-too-few = 후보들의 득표 합은 { $marks }인데 한 명 이상 표시한 유효표가 { $ballots }입니다.
refusal-drawn-not-in-rule = 이 규칙은 추첨으로 정하지 않습니다.
refusal-drawn-not-tied = 득표가 같은 후보 가운데 뽑힌 { $seats }명만 적어 주세요.
refusal-vote-kind-missing = 어떤 투표였는지 골라 주세요.
refusal-vote-question-missing = 안건을 적어 주세요.
refusal-vote-place-missing = 투표한 곳을 적어 주세요.
refusal-vote-title-missing = 붙여 넣은 문안의 제목을 적어 주세요.
refusal-vote-text-long = { $limit }자까지 적을 수 있습니다.
refusal-vote-text-missing = 정확히 어느 문안에 대한 투표였는지 밝혀 주세요. 그래야 나중에 무엇을 결정했는지 알 수 있습니다.
refusal-vote-text-unknown = 고른 문안 가운데 이제 없는 것이 있습니다. 다시 골라 주세요.
refusal-vote-texts-too-many = 한 투표에 문안은 { $limit }개까지입니다.
refusal-pasted-large = 붙여 넣은 문안이 { $limit }kB보다 큽니다.
refusal-vote-date-missing = 투표한 날을 적어 주세요.
refusal-vote-date-malformed = 날짜는 2026-11-20처럼 적어 주세요.
refusal-vote-date-future = 아직 오지 않은 날입니다.
refusal-vote-method-missing = 어떻게 투표했는지 골라 주세요.
refusal-rule-missing = 의결 규칙을 골라 주세요.
refusal-rule-unfit = 이 규칙은 이 투표에 맞지 않습니다. 선거는 다득표로 정하고, “찬반투표 다음 파업 투표”는 잠정합의안 찬반투표에만 씁니다.
refusal-strike-base-missing = 무엇의 3분의 2인지 골라 주세요.
refusal-base-missing = 무엇을 기준으로 한 비율인지 골라 주세요.
refusal-strict-missing = 꼭 그 비율이어도 되는지 골라 주세요.
refusal-count-missing = { $field ->
    [roll] 투표권자 수: 수를 적어 주세요.
    [yes] 찬성: 수를 적어 주세요. 없으면 0입니다.
    [no] 반대: 수를 적어 주세요. 없으면 0입니다.
    [strike-yes] 파업 찬성: 수를 적어 주세요. 없으면 0입니다.
    [strike-no] 파업 반대: 수를 적어 주세요. 없으면 0입니다.
    [marked] 유효표: 수를 적어 주세요. 없으면 0입니다.
    [seats] 뽑을 인원: 수를 적어 주세요.
   *[other] 수를 적어 주세요. 없으면 0입니다.
}
refusal-count-malformed = 정수를 적어 주세요.
refusal-teller-twice = { $name } 님이 두 번 적혀 있습니다.
refusal-tellers-few = 개표위원을 { $least }명 이상 적어 주세요. 혼자 센 결과에는 증인이 없습니다.
refusal-vote-drafts-too-many = 아직 기록하지 않은 투표가 { $limit }건입니다. 먼저 하나를 기록하거나 버려 주세요.
refusal-vote-already-corrected = 이 기록은 이미 투표 { $number }번으로 정정되었습니다. 그 기록을 정정해 주세요.
refusal-vote-changed-since-review = 검토하신 뒤에 다른 창에서 투표 내용이 바뀌어 아무것도 기록하지 않았습니다. 이 화면이 지금의 내용입니다. 기록하기 전에 다시 검토해 주세요.
refusal-vote-record-damaged = 이 기록은 고정할 때의 내용과 다릅니다. 사이트 운영자에게 알리고, 이 기록에 기대지 마세요.
refusal-file-empty = 빈 파일입니다.
refusal-file-large = 파일이 { $limit }MB보다 큽니다.
refusal-file-kind = PDF, 사진(JPEG, PNG, WebP, HEIC) 또는 텍스트 파일을 첨부해 주세요.
refusal-file-damaged = 이 파일은 첨부한 것과 다릅니다. 사이트 운영자에게 알리고, 이 파일에 기대지 마세요.
