# 고충: 날짜가 어떻게 나왔는지, 그리고 규칙의 부호.

clock-day-month = { $month } { $day }일
clock-date-hour = { $date } { $time }
clock-one-day = { $day }일
clock-day-range = { $from }~{ $to }일
clock-days-of-month = { $month } { $days }
clock-days-across = { $from }~{ $to }
clock-list-and = { $first }, { $last }
clock-list-or = { $first } 또는 { $last }
clock-span-calendar-days = { $count ->
    [one] { $count }일
   *[other] { $count }일
}
clock-span-working-days = { $count ->
    [one] { $count }근무일
   *[other] { $count }근무일
}
clock-span-business-days = { $count ->
    [one] { $count }영업일
   *[other] { $count }영업일
}
clock-span-weeks = { $count ->
    [one] { $count }주
   *[other] { $count }주
}
clock-span-months = { $count ->
    [one] { $count }개월
   *[other] { $count }개월
}
clock-after-occurrence = 일이 일어난 { $date }부터
clock-after-knowledge = 알게 된 { $date }부터
clock-after-effective = 효력이 생긴 { $date }부터
clock-after-filed = 고충이 이 단계에 접수된 { $date }부터
clock-after-meeting-held = 회의를 한 { $date }부터
clock-after-meeting-due = 회의 기한인 { $date }부터
clock-after-answer-received = 답변을 받은 { $date }부터
clock-after-answer-due = 답변 기한인 { $date }부터
clock-after-arbitrator-chosen = 중재인을 정한 { $date }부터
clock-after-hearing-closed = 심리를 마친 { $date }부터
clock-start-occurrence = 일이 일어난 날
clock-start-knowledge = 알게 된 날
clock-start-effective = 효력이 생긴 날
clock-start-filed = 그 단계에 접수된 날
clock-start-meeting-held = 회의를 한 날
clock-start-meeting-due = 회의 기한
clock-start-answer-received = 답변을 받은 날
clock-start-answer-due = 답변 기한
clock-start-arbitrator-chosen = 중재인을 정한 날
clock-start-hearing-closed = 심리를 마친 날
clock-computed = { $after } { $span }
clock-computed-inclusive = { $after } 그날을 첫날로 세어 { $span }
clock-skipping = { $counted }, { $days } 제외
clock-received-late = 업무 시간이 지난 { $time }에 받았으므로 { $date }에 받은 것으로 봅니다.
clock-received-closed = 쉬는 날에 받았으므로 { $date }에 받은 것으로 봅니다.
clock-rolled = 센 마지막 날인 { $landed }은 쉬는 날이므로 { $to }로 넘어갑니다.
clock-extended-to = { $agreed } 합의에 따라 { $was }에서 { $to }로 연장되었습니다.
clock-extended-by = { $agreed } 합의에 따라 { $was }에서 { $span } 늘어난 { $to }로 연장되었습니다.
clock-extended-late = 기한이 지난 뒤에 한 합의이므로 상대측이 다툴 수 있습니다.
clock-instead = { $start }부터 세면 { $date }입니다.
clock-closes = { $time }까지 도착해야 합니다.
clock-named-information = 요구서에 적은 날입니다.
clock-named-promise = 양측이 합의한 날입니다.
clock-suspended = { $since }부터 기한이 멈춰 있습니다: { $reason }. { $left ->
    [one] 다시 시작하면 { $left }일이 남습니다.
   *[other] 다시 시작하면 { $left }일이 남습니다.
}
clock-waiting = { $starts }부터 셉니다.
clock-skip-line = { $days }: { $why }
clock-skip-weekdays = 이 협약이 세지 않는 요일
clock-off-moved = { $name }({ $date }의 대체휴일)
clock-off-closure = 사무실 휴무({ $reason })
clock-off-paused = 기한이 멈춤({ $reason })
clock-today = 오늘
clock-in-days = { $days ->
    [1] 내일
   *[other] { $days }일 남음
}
clock-days-late = { $days ->
    [one] { $days }일 지남
   *[other] { $days }일 지남
}
weekday-mon = 월요일
weekday-tue = 화요일
weekday-wed = 수요일
weekday-thu = 목요일
weekday-fri = 금요일
weekday-sat = 토요일
weekday-sun = 일요일

grievance-pause-agreed = 양측이 보류하기로 합의
grievance-pause-leave = 담당자나 당사자의 휴가·휴직
grievance-pause-mediation = 조정 진행 중
grievance-pause-other-forum = 구제 신청이나 소송이 먼저 진행됨
grievance-task-file = { $step }에 고충 제출
grievance-task-appeal = { $step }에 상정
grievance-task-demand = 중재 신청
grievance-task-meet = { $step } 회의
grievance-task-answer = { $step } 답변
grievance-task-choose-arbitrator = 중재인 선정
grievance-task-award = 중재 판정
grievance-task-information = 정보 요구 { $number }번에 대한 답변
grievance-task-promise = 약속 { $number }번 이행
grievance-task-claim = 기한 안에 신청: { $claim }
grievance-missed-unsaid = { $when ->
    [passed] 협약에는 그다음이 적혀 있지 않습니다. 바로 제출하거나 상정하고, 서면으로 기한 연장을 요청하세요.
   *[ahead] 우리가 기한을 넘기면 어떻게 되는지 협약에 적혀 있지 않습니다.
}
grievance-missed-withdrawn = { $when ->
    [passed] 협약에 따르면 고충을 철회한 것으로 봅니다. 오늘 서면으로 상대측에 기한 연장을 요청하세요.
   *[ahead] 우리가 기한을 넘기면 고충을 철회한 것으로 봅니다.
}
grievance-missed-last-answer = { $when ->
    [passed] 협약에 따르면 사용자의 마지막 답변대로 끝난 것으로 봅니다. 오늘 서면으로 기한 연장을 요청하세요.
   *[ahead] 우리가 기한을 넘기면 사용자의 마지막 답변대로 끝난 것으로 봅니다.
}
grievance-silence-unsaid = { $when ->
    [passed] 사용자가 기한을 어겼습니다. 그다음은 협약에 적혀 있지 않습니다.
   *[ahead] 사용자가 답하지 않으면 어떻게 되는지 협약에 적혀 있지 않습니다.
}
grievance-silence-may-advance = { $when ->
    [passed] 사용자가 기한을 넘겼으므로 다음 단계로 상정할 수 있습니다.
   *[ahead] 사용자가 답하지 않으면 다음 단계로 상정할 수 있습니다.
}
grievance-silence-deemed-denied = { $when ->
    [passed] 사용자가 기한을 넘겼으므로 거부한 것으로 봅니다. 우리가 다음으로 갈 기한이 지나가고 있습니다.
   *[ahead] 사용자가 답하지 않으면 거부한 것으로 보고, 그때부터 우리의 기한이 시작됩니다.
}
grievance-silence-advances = { $when ->
    [passed] 사용자가 기한을 넘겼으므로 고충은 저절로 다음 단계로 갑니다. 중재는 따로 신청해야 합니다.
   *[ahead] 사용자가 답하지 않으면 고충은 저절로 다음 단계로 갑니다. 중재는 따로 신청해야 합니다.
}
grievance-silence-granted = { $when ->
    [passed] 사용자가 기한을 넘겼으므로 협약에 따라 고충이 받아들여진 것으로 봅니다.
   *[ahead] 사용자가 답하지 않으면 고충이 받아들여진 것으로 봅니다.
}

# 이 방의 말: 기한판, 접수, 사건.

room-grievances = 고충
grievances-title = 고충
grievances-lede = 담당하거나 감독하는 모든 사건에서 무엇을, 누가, 언제까지 해야 하는지 보여 줍니다.
grievances-member-lede = 본인의 고충과 다음에 할 일입니다. 사건을 맡은 현장대의원과 임원 말고는 단위의 누구도 고충이 있다는 것을 알지 못합니다.
grievances-new-link = 고충 접수하기
grievances-bring-link = 본인의 고충 알리기
grievances-drafts-link = { $count ->
    [one] 접수 전 { $count }건
   *[other] 접수 전 { $count }건
}
grievances-cases-link = 모든 사건
grievances-procedures-link = 절차와 달력
grievances-rules-link = 감독하는 사람
grievances-reminders-link = 알림과 달력
grievances-more-title = 더 보기
grievances-no-procedure = 확인된 고충처리 절차가 없어 기한을 셀 수 없습니다. 그래도 사건은 접수할 수 있습니다.
grievances-no-procedure-link = 절차 정하기
grievances-unseen = 고충을 감독하는 사람이 없어 조합원이 고충을 알려도 볼 사람이 없습니다.
grievances-own-title = 본인의 고충
grievances-own-next = 다음: { $task } ({ $who }) { $when }
grievances-empty-title = 진행 중인 고충이 없습니다
grievances-empty-text = 이야기를 들으면 바로 접수해 주세요. 누가, 언제, 무슨 일을 겪었는지만 있으면 기한을 곧바로 셉니다. 나머지는 저녁에 적어도 됩니다.
grievances-quiet = 지난 기한도, 7일 이내에 돌아올 기한도 없습니다.
grievances-more = { $count ->
    [one] 그 밖에 { $count }건
   *[other] 그 밖에 { $count }건
}
grievances-group-overdue-on-us = 우리 쪽 기한이 지남 ({ $count })
grievances-group-today = 오늘까지 ({ $count })
grievances-group-this-week = 7일 이내 ({ $count })
grievances-group-overdue-on-them = 상대측 기한이 지남 ({ $count })
grievances-group-later = 그 뒤 ({ $count })
grievances-unassigned-title = 아직 담당자가 없는 사건
grievances-undated-title = 진행 중이지만 기한이 없는 사건
grievances-undated-no-procedure = 적용되는 협약 절차가 없어, 구제 신청과 청구에만 기한이 있습니다.
grievances-undated-nothing-left = 협약이 정한 기한이 더는 없습니다.

grievance-name = 고충 { $number }호
grievance-name-labelled = 고충 { $number }호({ $label })
grievance-kind-discipline = 징계
grievance-kind-discharge = 해고
grievance-kind-pay = 임금
grievance-kind-breaks = 휴게시간
grievance-kind-schedule = 근무 시간표
grievance-kind-workload = 업무량
grievance-kind-harassment = 괴롭힘
grievance-kind-discrimination = 차별
grievance-kind-retaliation = 보복
grievance-kind-health-and-safety = 안전과 보건
grievance-kind-subcontracting = 외주·하도급
grievance-kind-past-practice = 노동 관행
grievance-kind-other = 그 밖의 것
grievance-by-union = 노조
grievance-by-grievant = 당사자
grievance-by-employer = 사용자
grievance-by-both = 양측
grievance-by-arbitrator = 중재인
grievance-no-date = 아직 날짜 없음
grievance-provisional = 답변이 더 일찍 오면 이 날짜가 당겨질 수 있습니다.
grievance-skipped-summary = 세지 않은 날
grievance-cited-article = 제{ $article }조
grievance-status-not-filed = 제출 전
grievance-status-open = 진행 중
grievance-status-paused = 기한 멈춤
grievance-status-granted = 받아들여짐
grievance-status-granted-by-silence = 무응답으로 받아들여짐
grievance-status-run-out = 기한 지남
grievance-status-settled = 합의
grievance-status-withdrawn = 철회
grievance-status-award-sustained = 판정: 인용
grievance-status-award-denied = 판정: 기각
grievance-status-say-not-filed = 아직 사용자에게 제출하지 않았습니다.
grievance-status-say-open = 사용자에게 가 있습니다.
grievance-status-say-paused = 다시 시작할 때까지 기한이 지나가지 않습니다.
grievance-status-say-granted = 사용자가 받아들이겠다고 했습니다. 실제로 이행되는지 확인하세요.
grievance-status-say-granted-by-silence = 협약에 따르면 사용자가 답하지 않고 기한을 넘겨 받아들인 것으로 봅니다.
grievance-status-say-run-out = 우리 쪽 기한이 지났습니다. 상대측이 달리 합의하지 않으면 협약에 따라 고충은 여기서 끝납니다.
grievance-status-say-settled = 양측이 합의했습니다.
grievance-status-say-withdrawn = 철회했습니다.
grievance-status-say-award-sustained = 중재인이 받아들였습니다.
grievance-status-say-award-denied = 중재인이 받아들이지 않았습니다.
grievance-unit-calendar-days = 일(달력일)
grievance-unit-working-days = 근무일
grievance-unit-business-days = 영업일
grievance-unit-weeks = 주
grievance-unit-months = 개월

intake-title = 고충 접수하기
intake-lede = 2분이면 됩니다. 누구의 고충인지, 어떤 종류인지, 언제 무슨 일이 있었는지만 적으세요. 나머지는 나중에 더할 수 있습니다.
intake-grieved-by-label = 누구의 고충인가요?
intake-grieved-by-individual = 한 사람
intake-grieved-by-group = 여러 사람
intake-grieved-by-union = 노조
intake-grieved-by-unknown = 아직 모름
intake-grievant-label = 당사자
intake-grievant-hint = 계정이 있는 조합원입니다. 본인의 언어로 사건의 진행을 볼 수 있게 됩니다.
intake-grievant-none = 이 목록에 없음
intake-others-label = 그 밖의 이름
intake-others-hint = 계정이 없는 사람, 또는 “3병동 야간조”처럼 어떤 사람들인지.
intake-choose = 고르기
intake-kind-label = 무엇에 관한 것인가요?
intake-happened-label = 언제 있었던 일인가요?
intake-known-label = 언제 알게 되었나요?
intake-known-hint = 나중에 안 경우에만.
intake-effective-label = 언제 효력이 생기나요?
intake-effective-hint = 징계나 해고의 효력이 다른 날에 생길 때만.
intake-facts-label = 무슨 일이 있었나요?
intake-facts-hint = 누가, 무엇을, 언제, 어디서, 왜. 증인의 이름은 아래쪽, 노조만 보는 칸에 적어 주세요.
intake-button = 접수하기
intake-later-button = 나중에 이어서
intake-more = 조항, 요구 사항, 증인, 메모
intake-clauses-title = 협약의 조항
intake-agreement = { $date } 당시 시행된 “{ $title }”에서 찾습니다.
intake-no-agreement = 이 단위에는 아직 등록된 단체협약이 없어 조항을 인용할 수 없습니다.
intake-cited-label = 어긴 조항
intake-found-none = “{ $words }”에 대한 결과가 없습니다.
intake-find-label = 조항 찾기
intake-find-hint = “overtime”이나 “just cause”처럼 협약에 쓰인 낱말 한두 개.
intake-find-button = 찾기
intake-remedy-label = 노조는 무엇을 요구하나요?
intake-remedy-hint = 협약의 언어로 적습니다. 영어 협약에서는 흔히 “Make the grievant whole in every way, including …”라고 씁니다.
intake-own-words-label = 당사자의 말 그대로
intake-own-words-hint = 본인의 언어로 말한 그대로 적습니다. 고충과 함께 제출합니다.
intake-private-title = 노조만 보는 내용
intake-private-hint = 사용자에게 가는 문서에는 들어가지 않습니다.
intake-steward-label = 담당 현장대의원
intake-steward-me = 내가 맡음
intake-steward-none = 아직 없음: 수석 현장대의원이 정함
intake-backup-label = 예비 담당
intake-backup-none = 없음
intake-worksite-label = 일터
intake-supervisor-label = 누가 내린 결정인가요?
intake-witnesses-label = 증인
intake-interim-label = 해결될 때까지 어떻게 하나요?
intake-interim-hint = 예: 이의를 밝히고 계속 일함, 그 기계에는 가지 않음.
intake-notes-label = 메모

bring-title = 고충 알리기
bring-lede = 무슨 일이 있었는지 적어 주세요. 현장대의원이 연락합니다.
bring-confidential = 본인과 고충을 다루는 현장대의원·임원만 알게 됩니다. 담당 현장대의원과 함께 제출하기로 정할 때까지 사용자는 알지 못합니다.
bring-facts-hint = 누가, 무엇을, 언제, 어디서, 왜.
bring-remedy-label = 어떻게 바뀌어야 하나요?
bring-button = 현장대의원에게 보내기

drafts-of-cases-title = 접수 전
drafts-of-cases-lede = 본인만 봅니다. 접수할 때까지 기한을 세지 않습니다.
drafts-of-cases-kept = 보관했습니다. 접수해야 기한을 세기 시작하니 잊지 마세요.
drafts-of-cases-empty-title = 보관한 것이 없습니다
drafts-of-cases-empty-text = 접수하다가 나중으로 미룬 것이 여기에 남습니다.
drafts-of-cases-unnamed = 아직 내용 없음
drafts-of-cases-saved = { $when } 보관
drafts-of-cases-discard = 버리기

cases-title = 사건
cases-case = 사건
cases-whose = 당사자
cases-status = 상태
cases-next = 다음
cases-count = { $count ->
    [one] 사건 { $count }건
   *[other] 사건 { $count }건
}
cases-empty-title = 사건이 없습니다
cases-empty-text = 고른 조건에 맞는 사건이 없습니다.
cases-filter-label = 보기
cases-filter-open = 진행 중인 사건
cases-filter-over = 끝난 사건
cases-filter-all = 모든 사건
cases-all-kinds = 모든 종류
cases-filter-button = 보기

case-logged = 접수했습니다. 적은 날짜에 따라 아래 기한을 세었습니다.
case-saved = 저장했습니다.
case-entered = 기록했습니다.
case-entered-link = { $number }번 기록 보기
case-attached = 파일을 첨부했습니다.
case-due-title = 다음 기한
case-due-over = 끝난 사건입니다.
case-due-none = 지금 지나가고 있는 기한이 없습니다.
case-waiting-title = 아직 시작하지 않은 기한
case-actions-title = 그다음에 무슨 일이 있었나요?
case-reads-only = 이 사건을 읽을 수만 있고 적을 수는 없습니다.
case-enter-other = 그 밖의 일
case-text-link = 제출할 글 쓰기
case-notes-link = 점검표와 면담 기록
case-letters-link = 공문·서식
case-people-link = 담당자와 열람 권한
case-facts-title = 사건 개요
case-nobody = 아직 없음
case-procedure-name = { $article }, { $version }판
case-procedure-none = 협약 절차 없음
case-grieved-by-fact = 누구의 고충
case-grievants-fact = 당사자
case-others-fact = 그 밖의 이름
case-steward-fact = 담당 현장대의원
case-backup-fact = 예비 담당
case-step-fact = 단계
case-procedure-fact = 절차
case-files-title = 파일
case-file-label = 파일
case-file-hint = 사진이나 스캔(PDF, JPEG, PNG, WebP, HEIC) 또는 텍스트, 12MB까지.
case-attach-button = 첨부하기
case-filing-title = 제출하는 글
case-record-title = 지금까지 있었던 일
case-entry-by = { $number }번 기록, { $name }, { $when }
case-correct-link = 고치기
case-correct-label = { $number }번 기록 고치기
case-struck = 삭제
case-corrections-summary = 고치기 전의 내용
case-moved-title = 이 일로 날짜가 바뀌었습니다.
case-moved-line = { $task }: { $before } → { $after }
case-moved-how = 각각 어떻게 세었나
case-moved-before = 전:
case-moved-after = 후:
case-moved-by-closure = 사무실 휴무 { $days } ({ $reason })
case-moved-by-reopened = 되돌림: { $days } 휴무({ $reason })
case-moved-by-procedure = 사건을 절차 { $version }판에 따르게 함
filing-facts = 있었던 일
filing-clauses = 어긴 조항
filing-remedy = 요구 사항
filing-own-words = 당사자의 말

case-enter-title = 무슨 일이 있었나요?
case-correct-title = { $number }번 기록 고치기
case-enter-filed = 제출했음
case-enter-meeting-held = 회의를 했음
case-enter-answer-received = 사용자가 답했음
case-enter-appealed = 다음 단계로 상정했음
case-enter-demanded = 중재를 신청했음
case-enter-extension-agreed = 기한 연장에 합의했음
case-enter-arbitrator-chosen = 중재인을 정했음
case-enter-hearing-closed = 심리를 마쳤음
case-enter-award-received = 판정이 나왔음
case-enter-information-requested = 정보를 요구했음
case-enter-information-received = 정보를 받았거나 거부당했음
case-enter-noted = 통화, 대화, 메모
case-enter-paused = 기한을 멈췄음
case-enter-resumed = 기한이 다시 시작됨
case-enter-remanded = 앞 단계로 돌려보냄
case-enter-settled = 합의했음
case-enter-withdrawn = 철회했음
case-enter-promised = 약속을 받았음
case-enter-kept = 약속이 이행됨
case-enter-claim-watched = 다른 곳에 구제 신청이나 청구를 할 수 있음
case-enter-claim-filed = 구제 신청이나 청구를 했음
case-enter-occurred = 일이 일어난 날
case-enter-known = 알게 된 날
case-enter-took-effect = 효력이 생긴 날
case-at-label-filed = 사용자가 언제 받았나요?
case-at-label-meeting-held = 회의는 언제였나요?
case-at-label-answer-received = 답변을 언제 받았나요?
case-at-label-appealed = 사용자가 상정서를 언제 받았나요?
case-at-label-demanded = 중재 신청서를 언제 보냈나요?
case-at-label-extension-agreed = 언제 합의했나요?
case-at-label-arbitrator-chosen = 중재인을 언제 정했나요?
case-at-label-hearing-closed = 심리를 언제 마쳤거나 서면을 언제 다 냈나요?
case-at-label-award-received = 판정이 언제 나왔나요?
case-at-label-information-requested = 언제 요구했나요?
case-at-label-information-received = 언제 받았거나 거부당했나요?
case-at-label-noted = 언제였나요?
case-at-label-paused = 언제부터인가요?
case-at-label-resumed = 언제부터인가요?
case-at-label-remanded = 언제 돌려보냈나요?
case-at-label-settled = 언제 합의했나요?
case-at-label-withdrawn = 언제 철회했나요?
case-at-label-promised = 언제 약속했나요?
case-at-label-kept = 언제 이행했나요?
case-at-label-claim-watched = 언제부터 지켜보나요?
case-at-label-claim-filed = 언제 했나요?
case-at-label-occurred = 언제 있었던 일인가요?
case-at-label-known = 언제 알게 되었나요?
case-at-label-took-effect = 언제 효력이 생겼나요?
case-time-label = 몇 시였나요?
case-time-hint = 시각이 중요할 때만.
case-step-label = 어느 단계인가요?
case-of-step-label = 어느 단계의 일인가요?
case-step-now = 지금 단계
case-no-step = 협약에는 여기서 다른 단계로 가는 길이 없습니다.
case-no-deadline = 지금은 연장할 수 있는 기한이 없습니다.
case-answer-label = 어떤 답이었나요?
case-answer-denied = 거부
case-answer-granted = 수용
case-answer-partly = 일부 수용
case-answer-other = 아직 아무것도 정하지 않음
case-reason-label = 왜인가요?
case-award-label = 중재인은 어떻게 정했나요?
case-award-sustained = 고충을 전부 또는 일부 인용
case-award-denied = 고충을 기각
case-request-due-label = 언제까지 답해야 하나요?
case-request-due-hint = 요구서에 적은 날.
case-furnished-label = 얼마나 받았나요?
case-furnished-hint = 노조에 필요한 정보를 거부하거나 숨기는 것은 부당노동행위가 될 수 있습니다(NLRA 8(a)(5)).
case-furnished-whole = 전부
case-furnished-partial = 일부
case-furnished-refused = 거부당함
case-which-request = 어느 요구인가요?
case-which-promise = 어느 약속인가요?
case-numbered-request = 요구 { $number }번, 기한 { $date }
case-numbered-promise = 약속 { $number }번, 기한 { $date }
case-terms-label = 어떤 조건인가요?
case-terms-hint = 합의한 그대로 적습니다. 당사자도 이 내용을 봅니다.
case-precedent-label = 선례로 삼나요?
case-precedent-no = 아니요
case-precedent-yes = 예, 양측 모두 다른 사건에서 들 수 있음
case-promise-label = 무엇을 약속했나요?
case-promise-hint = 예: 소급 임금 지급, 인사 기록 삭제.
case-promise-due-label = 언제까지인가요?
case-claim-label = 어떤 구제 신청이나 청구인가요?
case-claim-hint = { $start }부터 { $span }. { $source }
case-note-label = 무슨 말이나 일이 있었나요?
case-note-hint = 이 사건을 맡은 사람만 봅니다.
case-deadline-label = 어느 기한인가요?
case-to-date-label = 며칠까지인가요?
case-to-date-hint = 또는 아래에 얼마나 더 길어지는지.
case-count-label = 늘어난 만큼
case-unit-label = 단위
case-with-label = 상대측에서 누가 합의했나요?
case-with-hint = 이름과 직책.
case-in-writing-label = 서면인가요?
case-in-writing-yes = 예
case-in-writing-no = 아니요
case-why-label = 무엇이 틀렸나요?
case-why-hint = 정정 옆에 남습니다. 처음 내용도 계속 볼 수 있습니다.
case-enter-button = 기록하기
case-correct-button = 고치기
case-strike-button = 있어서는 안 될 기록
case-extension-to = { $date }까지
case-extension-by = { $span } 더

case-event-occurred = 일이 일어남
case-event-known = 알게 됨
case-event-took-effect = 효력이 생김
case-event-filed = { $step }에 제출
case-event-meeting-held = { $step ->
    [none] 회의를 함
   *[other] { $step } 회의를 함
}
case-event-answer-received = { $code ->
    [denied] 사용자가 거부함
    [granted] 사용자가 받아들임
    [partly] 사용자가 일부 받아들임
   *[other] 사용자가 아직 정하지 않음
}{ $step ->
    [none] {""}
   *[other] {" "}({ $step })
}
case-event-appealed = { $step }에 상정
case-event-demanded = 중재 신청
case-event-remanded = 앞 단계로 돌려보냄: { $step }
case-event-extension-agreed = { $code ->
    [written] { $text } 측과 서면으로 기한 연장 합의
   *[spoken] { $text } 측과 구두로 기한 연장 합의
}. { $step }: { $date }
case-event-paused = 기한을 멈춤: { $text }
case-event-resumed = 기한이 다시 시작됨
case-event-arbitrator-chosen = 중재인을 정함
case-event-hearing-closed = 심리를 마침
case-event-award-received = { $code ->
    [sustained] 판정: 고충을 인용
   *[denied] 판정: 고충을 기각
}
case-event-information-requested = 정보 요구 { $number }번을 보냄, 답변 기한 { $date }
case-event-information-received = { $code ->
    [whole] 정보 요구 { $number }번: 전부 받음
    [partial] 정보 요구 { $number }번: 일부만 받음
   *[refused] 정보 요구 { $number }번: 거부당함
}
case-event-settled = { $code ->
    [precedent] 합의, 선례로 삼음
   *[other] 합의, 선례로 삼지 않음
}
case-event-withdrawn = { $code ->
    [precedent] 철회, 선례로 삼음
   *[other] 철회, 선례로 삼지 않음
}
case-event-promised = 약속 { $number }번, { $date }까지
case-event-kept = 약속 { $number }번이 이행됨
case-event-claim-watched = 기한을 지켜봄: { $text }
case-event-claim-filed = 신청함: { $text }
case-event-noted = 메모
case-event-corrected = { $number }번 기록을 고침

own-brought = 보냈습니다. 현장대의원들이 알게 되었고, 이 쪽에서 진행을 볼 수 있습니다.
own-next-title = 다음에 할 일
own-nothing-due = 지금 지나가고 있는 기한이 없습니다.
own-no-steward = 아직 없습니다. 수석 현장대의원이 정하고 있습니다.
own-nothing-title = 아직 아무 일도 없습니다
own-nothing-text = 현장대의원이 사건에 대해 하는 일이 여기에 나옵니다.
own-files-title = 본인이 낸 것
own-file-label = 사진이나 서류
own-file-button = 내기

text-title = 제출할 글 쓰기
text-lede = 위쪽이 사용자가 받는 내용입니다. 쓴 글은 모두 남습니다.
text-handed-in = 이미 제출했습니다. 여기서 고친 것은 다음 문서에 쓰이고, 사용자가 가진 것은 그대로입니다.
case-revised-link = { $revision }번째 글 읽기
text-facts-label = 있었던 일
text-facts-hint-en = 협약이 영어이므로 영어로 적습니다.
text-facts-hint-ko = 협약이 한국어이므로 한국어로 적습니다.
text-facts-hint-es = 협약이 스페인어이므로 스페인어로 적습니다.

people-title = 담당자와 열람 권한
people-lede = 누가 이 사건을 맡는지, 누구의 사건인지, 누가 알아서는 안 되는지 정합니다.
people-not-overseer = 사건을 맡기거나 누군가를 배제하는 것은 수석 현장대의원과 지정된 임원만 할 수 있습니다.
people-assign-title = 맡는 사람
people-assign-button = 맡기기
people-grievants-title = 누구의 사건인가
people-grievants-summary = 당사자 정하기
people-grievants-label = 계정이 있는 당사자
people-walls-title = 배제된 사람
people-walls-hint = 배제된 사람은 어떤 직책에 있더라도 이 사건이 있다는 것을 알지 못합니다. 고충의 상대방, 친척, 경쟁 관계인 사람 등입니다.
people-wall-label = 누가 알아서는 안 되나요?
people-wall-button = 배제하기
people-lift-button = 배제 풀기
people-lift-label = { $name } 배제 풀기
people-procedure-label = 어느 절차를 따르나요?
people-procedure-hint = 절차를 확인하기 전에 접수했거나 잘못 읽은 절차를 따르던 사건에 씁니다. 바뀐 날짜는 전후의 계산과 함께 남습니다.
people-procedure-button = 이 절차를 따르게 하기

notes-title = 점검표와 면담 기록
notes-just-cause-title = 정당한 이유: 일곱 가지 물음
notes-just-cause-hint = “아니요” 하나로도 이길 수 있습니다. 아는 것만 답하고 나머지는 비워 두세요.
notes-test-notice = 미리 알렸나요?
notes-test-hint-notice = 그렇게 하면 징계받을 수 있다는 것을 알았거나 알 수 있었나요?
notes-test-rule = 규칙이 합리적인가요?
notes-test-hint-rule = 안전하고 질서 있는 일과 관계있고, 누구에게나 요구할 수 있는 것인가요?
notes-test-investigation = 먼저 조사했나요?
notes-test-hint-investigation = 징계한 뒤가 아니라 하기 전에.
notes-test-fairness = 조사가 공정했나요?
notes-test-hint-fairness = 관계없는 사람이 하고 본인의 말도 들었나요?
notes-test-proof = 증거가 있나요?
notes-test-hint-proof = 의심이 아니라 충분한 증거.
notes-test-equal-treatment = 모두 똑같이 대했나요?
notes-test-hint-equal-treatment = 같은 일을 한 다른 사람도 똑같이 대했나요?
notes-test-penalty = 징계가 지나치지 않나요?
notes-test-hint-penalty = 한 일과 본인의 경력, 근속에 견주어.
notes-finding-met = 예
notes-finding-not-met = 아니요
notes-finding-unclear = 아직 모름
notes-why = 무엇으로 알 수 있나요?
notes-weingarten-title = 조사 면담
notes-weingarten-label = 와인가튼 기록
notes-weingarten-hint = 대표의 동석을 요구했나요, 어떤 답을 들었나요? 누가 있었고 몇 시부터 몇 시까지 무엇을 묻고 말했나요?
notes-comparables-title = 다른 사람은 어떻게 대했나
notes-comparables-hint = 같은 행동, 다른 사람, 다른 결과.
notes-comparable = 비교 { $number }
notes-who = 누가
notes-what = 무엇을 했나
notes-outcome = 어떻게 되었나

procedures-title = 절차와 달력
procedures-lede = 협약이 고충에 대해 정한 것: 단계, 기한, 그리고 어떤 날을 세는지.
procedures-empty-title = 아직 절차가 없습니다
procedures-empty-text = 임원이 협약에서 절차를 읽어 숫자 하나하나를 조항 옆에서 확인합니다. 그때부터 모든 기한을 그 절차로 셉니다.
procedures-confirmed = { $name } 확인, { $when }
procedures-no-agreement = 먼저 단체협약을 가져와 주세요.
procedures-read-link = “{ $title }”에서 절차 읽기
procedures-calendar-link = 휴일과 세는 날 고치기
procedure-clock = { $start }부터 { $span }
procedure-which-sooner = { $clocks } 중 빠른 날
procedure-which-later = { $clocks } 중 늦은 날
wizard-title = 절차 확인하기
wizard-lede = 협약에서 읽은 내용입니다. 숫자마다 옆의 문장과 비교해 틀린 것은 고치고, 맞으면 표시해 주세요.
wizard-by-hand-lede = 절차를 직접 적어 주세요.
wizard-steps-title = 단계
wizard-article-label = 몇 조인가요?
wizard-step-kind-informal = 비공식 단계
wizard-step-kind-formal = 단계
wizard-step-kind-mediation = 조정
wizard-step-kind-arbitration = 중재
wizard-step-name = { $number }단계
wizard-arbitration-name = 중재
wizard-deadlines-title = 기한
wizard-rules-title = 절차 전체
wizard-count-label = 얼마나
wizard-unit-label = 단위
wizard-start-label = 언제부터
wizard-which-label = 어느 쪽을 따르나요?
wizard-which-sooner = 빠른 쪽
wizard-which-later = 늦은 쪽
wizard-silence-label = 사용자가 기한을 넘기면
wizard-silence-unsaid = 협약에 적혀 있지 않음
wizard-silence-may-advance = 노조가 다음 단계로 갈 수 있음
wizard-silence-deemed-denied = 거부한 것으로 봄
wizard-silence-advances = 저절로 다음 단계로 감
wizard-silence-granted = 고충이 받아들여진 것으로 봄
wizard-inclusive-label = 시작하는 날도 세나요?
wizard-inclusive-no = 아니요, 다음 날이 첫날
wizard-inclusive-yes = 예, 그날이 첫날
wizard-missed-label = 노조가 늦으면
wizard-missed-unsaid = 노조가 늦은 경우는 협약에 적혀 있지 않음
wizard-missed-withdrawn = 늦은 고충은 철회한 것으로 봄
wizard-missed-last-answer = 늦은 고충은 마지막 답변대로 끝난 것으로 봄
wizard-extension-label = 기한을 연장할 수 있나요?
wizard-extension-written = 예, 양측이 서면으로 합의하면
wizard-extension-any = 예, 양측이 합의하면
wizard-extension-no = 아니요
wizard-roll-label = 마지막 날이 쉬는 날이면
wizard-roll-stays = 그대로
wizard-roll-next-working-day = 다음 근무일로
wizard-roll-next-business-day = 다음 영업일로
wizard-hour-label = 이 시각이 지나 받으면 다음 날 받은 것으로 봄
wizard-hour-hint = 협약에 없으면 비워 두세요.
wizard-confirm-label = 조항과 비교했고 맞습니다
wizard-unsure-title = 확실하지 않은 부분입니다.
wizard-unsure-numbers-differ = 글자와 숫자가 다릅니다. 숫자를 따랐습니다.
wizard-unsure-unit-unsaid = “일”이라고만 되어 있습니다. 달력일로 읽었습니다.
wizard-unsure-start-unsaid = 언제부터인지 적혀 있지 않습니다. 흔히 쓰는 시작일로 읽었습니다.
wizard-unsure-which-unsaid = 시작일이 둘인데 어느 쪽인지 적혀 있지 않습니다.
wizard-unsure-hours = 시간을 하루 단위로 읽었습니다.
wizard-unsure-weekends-left-out = 주말을 뺀 달력일이므로 영업일로 읽었습니다.
wizard-unsure-meeting-may-fail = 답변이 열리지 않을 수도 있는 회의를 기다립니다. 회의 기한을 시작일로 더했습니다.
wizard-unsure-silence-unsaid = 이 단계에서 사용자가 답하지 않으면 어떻게 되는지 적혀 있지 않습니다.
wizard-unsure-missed-unsaid = 우리가 늦으면 어떻게 되는지 적혀 있지 않습니다.
wizard-unsure-step-unnamed = 협약이 중재에 단계 번호를 붙이지 않았습니다.
wizard-unsure-informal-untimed = 먼저 이야기해 보라고 하지만 기한은 없습니다.
wizard-unsure-mediation-clock-unsaid = 조정하는 동안 기한이 멈추는지 적혀 있지 않습니다.
wizard-unsure-said-twice = 서로 다른 숫자로 두 번 나옵니다. 처음 것을 따랐습니다.
wizard-unsure-hour-to-set = 하루 중 시각이 관계됩니다. 아래에서 정해 주세요.
wizard-unsure-other-article = 다른 조에 있으며 몇 단계를 건너뛰는 길을 엽니다.
wizard-about-silence-answer = { $step } 답변이 없을 때
wizard-about-silence-meet = { $step } 회의가 없을 때
wizard-about-silence-all = 모든 단계에서 사용자가 답하지 않을 때
wizard-about-missed = 노조가 늦었을 때
wizard-about-extension = 기한 연장
wizard-about-mediation = 조정
wizard-about-informal = 먼저 이야기하기
wizard-about-day-meaning = “일”의 뜻
wizard-about-roll = 마지막 날이 쉬는 날일 때
wizard-about-hour = 하루 중 시각
wizard-unplaced-title = 조에 나오는 그 밖의 숫자
wizard-unplaced-hint = 어디에 쓰는지 알 수 없었습니다. 절차의 기한이면 위에 적어 주세요.
wizard-button = 이 절차로 확인하기
calendar-title = 어떤 날을 세나
calendar-lede = 어느 곳의 날짜로, 어떤 휴일을 빼고 세는지.
calendar-zone = 하루는 { $zone } 시각에 따라 시작하고 끝납니다.
calendar-holidays-label = 협약이 정한 휴일
calendar-holidays-hint = 협약의 휴일 조에 있는 대로.
calendar-more-label = 그 밖의 휴일
calendar-more-hint = 한 줄에 하나씩. 해마다면 “12-24 Christmas Eve”, 한 번이면 “2026-11-27 Bridge day”.
calendar-observed-label = 주말과 겹친 휴일은
calendar-observed-nearest = 토요일은 금요일로, 일요일은 월요일로
calendar-observed-sunday-only = 일요일만 월요일로
calendar-observed-stays = 그대로
calendar-state-label = 법정 공휴일
calendar-state-hint = 협약이 영업일이나 법정 공휴일로 셀 때.
calendar-state-none = 없음
calendar-working-title = 근무일
calendar-business-title = 영업일
calendar-days-label = 세는 요일
calendar-without-label = 빼는 날
calendar-without-contract = 협약이 정한 휴일
calendar-without-state = 법정 공휴일
calendar-without-closures = 사무실이 문을 닫은 날
calendar-change-title = 휴일과 세는 날 고치기
calendar-change-lede = 절차의 숫자는 그대로입니다. 새 판이 되며, 새 사건은 그에 따라 셉니다.
closures-title = 사무실 휴무
closures-lede = 폭설, 이사, 연말연시 등. 협약이 이런 날을 빼면 진행 중인 사건의 기한이 바뀌고, 사건마다 어떻게 바뀌었는지 보여 줍니다.
closures-empty-title = 휴무가 없습니다
closures-empty-text = 세는 날에 사무실이 문을 닫으면 여기에 적어 주세요.
closures-moved = { $count ->
    [0] 적었습니다. 바뀐 날짜는 없습니다.
    [one] 적었습니다. 사건 { $count }건의 날짜가 바뀌었습니다.
   *[other] 적었습니다. 사건 { $count }건의 날짜가 바뀌었습니다.
}
closures-new-title = 휴무 적기
closures-from-label = 첫날
closures-to-label = 마지막 날
closures-to-hint = 하루보다 길 때만.
closures-reason-label = 왜인가요?
closures-button = 적기
closures-struck = { $count ->
    [0] 되돌렸습니다. 바뀐 날짜가 없습니다.
   *[other] 되돌렸습니다. { $count }건의 날짜가 바뀌었습니다.
}
closures-strike-button = 문을 열었음
closures-strike-label = { $days } 휴무 되돌리기

refusal-calendar-line = “{ $line }”{ PARTICLE($line, "을(를)") } 휴일로 읽을 수 없습니다. “12-24 Christmas Eve”처럼 적어 주세요.
letters-of-case-title = 공문·서식
letters-of-case-lede = 사건 내용을 협약의 언어로 채웠습니다. 인쇄해 서명하면 됩니다. 모르는 것은 손으로 적을 빈칸으로 남습니다.
letters-inside = 이 문서는 노조 안에서만 씁니다. 사용자에게 주지 마세요.
letters-fill-button = 문서에 넣기
letter-form-fact-sheet = 사실 확인서
letter-form-filing = 고충 신청서
letter-form-appeal = 다음 단계 상정서
letter-form-information-request = 정보 요구서
letter-form-extension = 기한 연장 합의서
letter-form-settlement = 합의서
letter-form-withdrawal = 철회서
letter-form-demand = 중재 신청서
letter-blank-requested = 무엇을 요구하나요?
letter-blank-request-due = 언제까지인가요?
letter-blank-deadline = 어느 기한을 옮기나요?
letter-blank-new-date = 며칠까지인가요?
letter-blank-terms = 어떤 조건인가요?

confidence-title = 고충을 감독하는 사람
confidence-lede = 여기에 지정한 사람만 단위의 모든 사건을 알고, 사건을 맡길 수 있습니다. 직책만으로는 누구도 알 수 없습니다.
confidence-nobody-yet = 아직 지정된 사람이 없어 조합원이 알린 고충을 맡을 사람이 없습니다.
confidence-nobody-left = 여기에 지정된 사람 가운데 지금 현장대의원이나 임원인 사람이 없어 조합원이 알린 고충을 맡을 사람이 없습니다.
confidence-label-chief-stewards = 수석 현장대의원
confidence-hint-chief-stewards = 본인의 사건과 배제된 사건을 빼고 모든 사건을 보고 맡깁니다.
confidence-label-officers = 임원
confidence-hint-officers = 임원도 같습니다.
confidence-label-advisers = 자문
confidence-hint-advisers = 상급단체 담당자나 변호사: 모든 사건을 읽지만 결정권은 없습니다.
reminders-title = 알림과 달력
reminders-lede = 기한이 지나기 전에 이메일로, 그리고 본인의 달력에서.
reminders-no-mail = 이 사이트에서는 메일을 보내지 않으므로 메일 알림이 가지 않습니다. 휴대전화 달력에서 기한을 보고 알림을 받을 수 있습니다:
reminders-own-title = 내 알림
reminders-own-none = 단위의 규칙을 따르고 있습니다. 여기에서 저장하면 본인의 규칙이 됩니다.
reminders-own-some = 본인의 규칙이 있습니다.
reminders-unit-title = 단위의 규칙
reminders-unit-hint = 따로 정하지 않은 모든 사람에게 적용합니다.
reminders-days-label = 며칠 전
reminders-days-hint = 예: “7, 3, 1, 0”. 0은 그날입니다.
reminders-also-label = 함께
reminders-also-backup = 예비 담당에게도 알림
reminders-also-theirs = 사용자 측 기한도 알림
reminders-like-unit-button = 단위의 규칙대로
feed-title = 달력 링크
feed-hint = 휴대폰 달력에서 사건의 기한을 볼 수 있습니다. 사건 번호와 할 일만 나오고 이름이나 내용은 나오지 않습니다. 링크를 가진 사람은 누구나 볼 수 있으니 아무에게도 알려 주지 마세요.
feed-none = 열린 링크가 없습니다.
feed-open = { $opened }에 열었습니다. 마지막으로 가져간 때: { $fetched }.
feed-link-once = 링크입니다. 지금 한 번만 보여 줍니다.
feed-open-button = 새 링크 만들기
feed-close-button = 링크 닫기

refusal-reminder-days-malformed = 날수는 “7, 3, 1, 0”처럼 적어 주세요.
bundle-exhibit = 증거 { $number }
bundle-hint = 중재인이나 변호사에게 주는 문서입니다. 제출한 글, 있었던 일, 날짜를 센 방법이 들어 있습니다. 노조의 메모는 들어 있지 않습니다. 파일은 주기 전에 직접 확인해 주세요.
bundle-zip-link = 모두 ZIP으로
bundle-printed = 기준 시각
bundle-index = 목차
bundle-dates = 날짜와 센 방법
case-bundle-link = 인쇄하거나 넘겨주기
cases-csv-link = 모두 표로 받기(CSV)
grievance-kept-open = 남아 있음
grievance-kept-today = 오늘까지
grievance-kept-overdue-on-us = 지남(우리 쪽)
grievance-kept-overdue-on-them = 지남(상대측)
grievance-kept-done = 지킴
grievance-kept-done-late = 늦음
grievance-kept-passed = 더는 필요 없음
grievance-kept-no-date = 날짜 없음

claims-title = 구제 신청과 청구
claims-lede = 협약이 정하지 않는 기한: 행정기관이나 법원에 언제까지 신청하거나 청구할 수 있는지.
claims-warning = 법은 곳마다 다르고 바뀝니다. 노조가 직접 정하고 출처를 적습니다. 의지하기 전에 변호사에게 확인하세요.
claims-new-title = 더하기
claims-name-label = 무엇인가요?
claims-name-hint = 예: “임금 체불(오리건주)”.
claims-source-label = 기한이 어디에 정해져 있나요?
claims-source-hint = 법률, 규칙, 기관의 안내.
claims-drop-label = { $name } 없애기
grievances-claims-link = 구제 신청과 청구
intake-elsewhere-title = 협약 밖
intake-claims-label = 다른 곳에도 신청할 수 있나요?
intake-claims-hint = 그 기한도 사건과 함께 지켜봅니다.
intake-only-log-label = 고충이 아님
intake-only-log = 기록만 하기
intake-only-log-hint = 협약이 없거나 협약상 고충이 아닐 때: 조직화 중의 사건, 임금 체불 등. 협약의 단계를 적용하지 않습니다.
templates-title = 공문·서식 문구
templates-lede = 우리 노조가 쓰는 공문·서식의 문구를 언어별로 정합니다.
templates-supplied = 프로그램에 들어 있는 문구입니다.
templates-changed = { $name } 고침, { $when }
templates-text-label = 문구
templates-text-hint = “# ”으로 시작하는 줄은 제목입니다. 빈 줄에서 문단이 끝납니다. 중괄호 안은 사건 내용으로 채워집니다.
templates-blanks = 빈칸:
templates-reset-button = 들어 있던 문구로 되돌리기
grievances-templates-link = 공문·서식 문구
grievances-import-link = 사건 가져오기
import-cases-title = 사건 가져오기
import-cases-lede = CSV로 저장한 표에서 가져옵니다. 저장하기 전에 줄마다 어떻게 되는지 볼 수 있습니다.
import-cases-file = 파일
import-cases-paste = 또는 붙여 넣기
import-cases-look = 살펴보기
import-cases-save = 모두 가져오기
import-cases-columns = 어느 열에 무엇이 있나요?
import-cases-no-column = 없음
import-cases-order = 날짜를 어떻게 적었나요?
import-order-month-first = 월부터: 11/3/2026
import-order-day-first = 일부터: 3/11/2026
import-cases-count = { $wrong ->
    [0] { $good ->
        [one] 사건 { $good }건을 가져올 수 있습니다.
       *[other] 사건 { $good }건을 모두 가져올 수 있습니다.
    }
    [one] { $wrong }줄을 읽을 수 없습니다. 표를 고치거나 열을 다시 골라 주세요. 나머지 { $good }건은 괜찮습니다.
   *[other] { $wrong }줄을 읽을 수 없습니다. 표를 고치거나 열을 다시 골라 주세요. 나머지 { $good }건은 괜찮습니다.
}
import-head-line = 줄
import-head-case = 사건
import-head-first = 있었던 일
import-head-unknown = 계정이 없는 이름
import-column-label = 번호
import-column-kind = 종류
import-column-grievant = 당사자
import-column-steward = 담당
import-column-worksite = 일터
import-column-supervisor = 결정한 사람
import-column-facts = 있었던 일
import-column-remedy = 요구 사항
import-column-articles = 조항
import-column-occurred = 일어난 날
import-column-known = 알게 된 날
import-column-filed = 제출한 날
import-column-step = 단계
import-column-step-date = 이 단계에 온 날
import-column-outcome = 결과
import-column-closed = 끝난 날
import-column-notes = 메모

patterns-title = 반복되는 것
patterns-lede = 사건들에서 반복되는 것입니다. 우리를 지켜 주지 못한 조항은 다음 교섭의 목록에 올리세요.
patterns-empty-title = 아직 사건이 없습니다
patterns-empty-text = 사건이 생기면 어떤 조항, 일터, 결정에 관한 것인지 보여 줍니다.
patterns-by-article = 조항별
patterns-by-kind = 종류별
patterns-by-worksite = 일터별
patterns-by-supervisor = 결정한 사람별
patterns-all = 사건
patterns-open = 진행 중
patterns-won = 이김·합의
patterns-lost = 패배·포기
patterns-took = 끝나기까지(중앙값)
patterns-days = { $days ->
    [one] { $days }일
   *[other] { $days }일
}
grievances-patterns-link = 반복되는 것

refusal-case-kind-missing = 무엇에 관한 것인지 골라 주세요.
refusal-case-grieved-by-missing = 누구의 고충인지 골라 주세요.
refusal-case-date-missing = 날짜를 적어 주세요.
refusal-case-date-malformed = 날짜는 2026-11-20처럼 적어 주세요.
refusal-case-time-malformed = 시각은 16:30처럼 적어 주세요.
refusal-case-number-malformed = 정수를 적어 주세요.
refusal-case-choice-missing = 하나를 골라 주세요.
refusal-case-text-missing = 꼭 적어야 합니다.
refusal-case-clause-unknown = 그때 시행된 협약에 없는 조항이 있습니다. 다시 찾아 주세요.
refusal-case-extension-how-long = 며칠까지인지, 또는 얼마나 길어지는지 적어 주세요.

# 고충: 받아들이지 않은 것과 그 이유.

refusal-holiday-many = 한 목록에는 휴일을 { $limit }개까지 넣을 수 있습니다.
refusal-holiday-name = 휴일마다 { $limit }자 이내의 이름을 적어 주세요.
refusal-holiday-rule = “{ $name }”에 적힌 날은 없는 날입니다.
refusal-closure-order = 휴무가 시작하기 전에 끝납니다.
refusal-closure-long = 휴무는 { $limit }일까지 적을 수 있습니다. 더 길면 나누어 적어 주세요.
refusal-closure-reason = 사무실이 문을 닫은 이유를 { $limit }자 이내로 적어 주세요.
refusal-closure-known = 같은 날짜와 사유의 휴무가 이미 달력에 있습니다.
refusal-closures-many = 달력에는 휴무를 { $limit }개까지 넣을 수 있습니다.
refusal-calendar-no-days = 적어도 한 요일은 세어야 합니다. 그렇지 않으면 기한이 오지 않습니다.

refusal-procedure-empty = 절차에 아직 단계가 없습니다.
refusal-procedure-large = 한 절차에는 단계 { $steps }개, 단계 사이의 길 { $ways }개, 단계마다 할 일 { $duties }개까지 둘 수 있습니다.
refusal-procedure-name = 단계마다 { $limit }자 이내의 이름을 적어 주세요({ $step }).
refusal-procedure-key = “{ $key }”{ PARTICLE($key, "은(는)") } 짧은 이름이 아닙니다. 소문자, 숫자, 붙임표만 써 주세요.
refusal-procedure-key-twice = “{ $key }”{ PARTICLE($key, "이(가)") } 두 번 쓰였습니다.
refusal-procedure-step-unknown = “{ $step }”{ PARTICLE($step, "(으)로") } 가거나 거기서 나오는 길이 있지만 그런 단계가 없습니다.
refusal-procedure-no-entry = 모든 종류의 고충을 어느 단계에 제출할 수 있는지 적혀 있지 않습니다.
refusal-procedure-unreachable = “{ $step }”{ PARTICLE($step, "(으)로") } 가는 길이 없습니다.
refusal-procedure-circle = “{ $step }”{ PARTICLE($step, "(으)로") } 되돌아가는 길이 있습니다. 돌려보내는 경우에만 뒤로 갈 수 있습니다.
refusal-procedure-remand-forward = 돌려보내는 길은 앞 단계로 가야 합니다. “{ $step }”{ PARTICLE($step, "은(는)") } 앞 단계가 아닙니다.
refusal-procedure-way-twice = 같은 단계에서 “{ $step }”{ PARTICLE($step, "(으)로") } 가는 길이 둘입니다.
refusal-deadline-no-clock = 기한 “{ $deadline }”에 얼마 동안인지, 언제부터인지 적혀 있지 않습니다.
refusal-deadline-count = 기한 “{ $deadline }”에는 1부터 { $limit }까지의 수가 필요합니다.
refusal-deadline-start = 기한 “{ $deadline }”{ PARTICLE($deadline, "은(는)") } 그때까지 일어날 수 없는 일에서 시작합니다({ $start }).
refusal-deadline-silence = “{ $deadline }”{ PARTICLE($deadline, "은(는)") } 우리가 지킬 기한이므로 사용자의 무응답으로 정할 수 없습니다.
refusal-deadline-act = “{ $deadline }”의 자리가 맞지 않습니다. 제출, 상정, 중재 신청은 단계에서 단계로 가는 일이고, 나머지는 한 단계 안의 일입니다.
refusal-deadline-twice = “{ $deadline }”의 단계에는 같은 일의 기한이 이미 있습니다.
refusal-deadline-circle = “{ $step }”에서 회의는 답변을, 답변은 회의를 기다립니다.

refusal-wizard-no-article = 이 협약에는 고충에 관한 조가 없습니다. 절차를 직접 적어 주세요.
refusal-wizard-no-deadlines = 고충 조에서 날수를 찾지 못했습니다. 절차를 직접 적어 주세요.
refusal-wizard-unconfirmed = 먼저 “{ $what }”{ PARTICLE($what, "을(를)") } 해당 조항과 비교하고 확인해 주세요.

refusal-case-entries-many = 한 사건의 기록에는 { $limit }건까지 적을 수 있습니다.
refusal-case-note-long = 글은 { $limit }자까지 쓸 수 있습니다.
refusal-case-in-the-future = 아직 오지 않은 날입니다. 기록에는 이미 일어난 일을 적습니다.
refusal-case-before-it-began = 이 날짜는 그 앞의 일보다 이릅니다.
refusal-case-filed-already = 이미 제출한 고충입니다. 처음 기록이 틀렸으면 그것을 고쳐 주세요.
refusal-case-entered-already = 이미 기록되어 있습니다({ $entry }번 기록).
refusal-case-answered-already = 이 단계의 답변은 이미 기록되어 있습니다({ $entry }번 기록). 잘못 적었거나 사용자가 답변을 바꾸었다면 { $entry }번 기록을 고쳐 주세요. 두 내용이 모두 남고, 어느 기한이 바뀌는지 보입니다.
refusal-case-not-filed = 아직 제출하지 않은 고충입니다.
refusal-case-over = 끝난 사건입니다.
refusal-case-step-unknown = 절차에 “{ $step }” 단계가 없습니다.
refusal-case-no-such-way = 협약에 따르면 지금 단계에서 그리로 갈 수 없습니다.
refusal-case-paused-already = 기한이 이미 멈춰 있습니다.
refusal-case-not-paused = 기한이 멈춰 있지 않습니다.
refusal-case-extension-unknown = 지금 이 사건에는 그런 기한이 없습니다({ $deadline }).
refusal-case-extension-not-allowed = 협약은 기한 연장을 허용하지 않습니다.
refusal-case-extension-not-written = 협약은 기한 연장을 서면으로 하도록 정합니다.
refusal-case-extension-not-later = 새 날짜가 앞의 날짜({ $date })보다 늦지 않습니다.
refusal-case-request-unknown = 그런 정보 요구가 없습니다.
refusal-case-promise-unknown = 그런 약속이 없습니다.
refusal-case-number-taken = 이미 쓰인 번호입니다.
refusal-case-entry-unknown = 기록에 { $entry }번이 없습니다.
refusal-case-correct-the-first = { $entry }번 기록 자체를 고쳐 주세요. 정정에서 틀린 것도 거기서 바로잡습니다.
refusal-case-correction-breaks = 이렇게 고치면 { $entry }번 기록이 있을 수 없는 일이 됩니다. 그 기록을 먼저 고쳐 주세요.

refusal-case-steward-own = 자기 사건의 담당 현장대의원이 될 수 없습니다.
refusal-case-steward-walled-off = 이 사람은 사건에서 배제되어 있습니다.
refusal-case-steward-standing = 이 단위의 현장대의원이나 임원만 사건을 맡을 수 있습니다.
refusal-case-wall-grievant = 이 사람 본인의 사건입니다.
refusal-case-wall-nobody-left = 사건을 감독할 사람이 남지 않습니다. 먼저 다른 수석 현장대의원이나 임원을 지정해 주세요.

refusal-reminders-many = 알림은 { $limit }개까지 둘 수 있습니다.
refusal-reminder-days = 알림은 { $limit }일 전까지 둘 수 있습니다.
refusal-reminders-busy = 방금 다른 사람이 바꾸었습니다. 다시 확인해 주세요.
refusal-case-names-long = { $limit }자까지 쓸 수 있습니다.
refusal-case-comparables-many = 비교 사례는 사건마다 { $limit }건까지 적을 수 있습니다.
refusal-case-test-twice = 일곱 가지 기준은 하나에 한 번씩만 답합니다.
refusal-case-facts-missing = 무슨 일이 있었는지 현장대의원의 말이나 당사자의 말로 적어 주세요.
refusal-case-text-long = { $limit }자까지 쓸 수 있습니다.
refusal-case-cited-many = 고충 신청서에는 조항을 { $limit }개까지 인용할 수 있습니다.
refusal-case-grievants-many = 계정이 있는 당사자는 { $limit }명까지입니다. 나머지는 이름을 적어 주세요.
refusal-case-grievant-unknown = 교섭단위의 조합원이 아니거나 계정이 없는 사람이 있습니다.
refusal-case-grievant-handles = 이 사건을 맡고 있거나 사건에서 배제된 사람이 있습니다.
refusal-case-procedure-unknown = 그런 고충 처리 절차가 없습니다.
refusal-case-nobody-oversees = 사건을 총괄할 사람이 지정되어 있지 않아 이 사건을 볼 사람이 없습니다. 현장대의원을 고르거나 임원에게 수석 현장대의원을 지정해 달라고 부탁해 주세요.
refusal-case-revised = 방금 다른 사람이 이 사건을 고쳐 썼습니다({ $revision }번째 글). 저장하기 전에 비교해 주세요.
refusal-case-revised-own = 방금 다른 창에서 직접 저장하셨습니다({ $revision }번째 글). 저장하기 전에 비교해 주세요.
refusal-case-files-many = 사건마다 파일을 { $limit }개까지 붙일 수 있습니다.
refusal-case-file-missing = 파일을 고르세요.
refusal-case-parcel-large = 이 사건의 파일이 { $limit }MB를 넘습니다. 하나씩 내려받아 주세요.
refusal-case-no-wall = 배제된 사람이 아닙니다.
refusal-case-drafts-many = 초안이 { $limit }개 있습니다. 하나를 끝내거나 버려 주세요.
refusal-case-claims-many = 한 사건에서 지켜보는 구제신청과 청구는 { $limit }건까지입니다.
refusal-case-claim-watched = 이 청구의 기한은 이미 지켜보고 있습니다.
refusal-case-claim-unknown = 이 사건에서 지켜보는 청구가 아닙니다.
refusal-confidants-many = { $limit }명까지 지정할 수 있습니다.
refusal-confidence-nobody = 수석 현장대의원이나 임원을 한 명 이상 지정해 주세요. 아직 맡은 사람이 없는 사건을 누군가는 보아야 합니다.
refusal-claim-key = 청구의 짧은 이름을 영문 소문자, 숫자, 붙임표로 정해 주세요.
refusal-claim-clocks-many = 이런 기한은 교섭단위마다 { $limit }개까지 둘 수 있습니다.
refusal-template-empty = 서식이 비어 있습니다.
refusal-template-long = 서식은 { $limit }자까지 쓸 수 있습니다.
refusal-template-brace = 중괄호가 닫히지 않았습니다: { $line }
refusal-template-blank-unknown = “{ $name }”{ PARTICLE($name, "(이)라") }는 빈칸은 없습니다.
refusal-template-blank-private = 이 문서는 사용자에게 가므로 “{ $name }”{ PARTICLE($name, "을(를)") } 넣을 수 없습니다.
refusal-import-no-facts = 무슨 일이 있었는지 적은 열을 알려 주세요.
refusal-import-date = “{ $given }”{ PARTICLE($given, "은(는)") } 읽을 수 없는 날짜입니다. 2026-11-03처럼 적어 주세요.
refusal-import-step = 절차에 “{ $given }”{ PARTICLE($given, "(으)로") } 가는 길이 없습니다.
refusal-import-step-date = 사건이 “{ $given }”에 있습니다. 언제부터인지 적은 열을 알려 주세요.
refusal-import-closed-date = 종결된 사건입니다(“{ $given }”). 언제 종결되었는지 적은 열을 알려 주세요.

refusal-claim-name = 청구의 이름을 { $limit }자 이내로 적어 주세요.
refusal-claim-source = 기한이 어디에 정해져 있는지 { $limit }자 이내로 적어 주세요.
refusal-claim-count = 기한에는 1부터 { $limit }까지의 수가 필요합니다.
refusal-claim-start = 청구 기한은 일이 일어난 날, 그것을 안 날, 또는 효력이 생긴 날부터 시작합니다.
