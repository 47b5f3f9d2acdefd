# 고충: 받아들이지 않은 것과 그 이유.

refusal-holiday-many = 한 목록에는 휴일을 { $limit }개까지 넣을 수 있습니다.
refusal-holiday-name = 휴일마다 { $limit }자 이내의 이름을 적어 주세요.
refusal-holiday-rule = “{ $name }”에 적힌 날은 없는 날입니다.
refusal-closure-order = 휴무가 시작하기 전에 끝납니다.
refusal-closure-long = 휴무는 { $limit }일까지 적을 수 있습니다. 더 길면 나누어 적어 주세요.
refusal-closure-reason = 사무실이 문을 닫은 이유를 { $limit }자 이내로 적어 주세요.
refusal-closures-many = 달력에는 휴무를 { $limit }개까지 넣을 수 있습니다.
refusal-calendar-no-days = 적어도 한 요일은 세어야 합니다. 그렇지 않으면 기한이 오지 않습니다.

refusal-procedure-empty = 절차에 아직 단계가 없습니다.
refusal-procedure-large = 한 절차에는 단계 { $steps }개, 단계 사이의 길 { $ways }개, 단계마다 할 일 { $duties }개까지 둘 수 있습니다.
refusal-procedure-name = 단계마다 { $limit }자 이내의 이름을 적어 주세요({ $step }).
refusal-procedure-key = “{ $key }”은(는) 짧은 이름이 아닙니다. 소문자, 숫자, 붙임표만 써 주세요.
refusal-procedure-key-twice = “{ $key }”이(가) 두 번 쓰였습니다.
refusal-procedure-step-unknown = “{ $step }”(으)로 가거나 거기서 나오는 길이 있지만 그런 단계가 없습니다.
refusal-procedure-no-entry = 모든 종류의 고충을 어느 단계에 제출할 수 있는지 적혀 있지 않습니다.
refusal-procedure-unreachable = “{ $step }”(으)로 가는 길이 없습니다.
refusal-procedure-circle = “{ $step }”(으)로 되돌아가는 길이 있습니다. 돌려보내는 경우에만 뒤로 갈 수 있습니다.
refusal-procedure-remand-forward = 돌려보내는 길은 앞 단계로 가야 합니다. “{ $step }”은(는) 앞 단계가 아닙니다.
refusal-procedure-way-twice = 같은 단계에서 “{ $step }”(으)로 가는 길이 둘입니다.
refusal-deadline-no-clock = 기한 “{ $deadline }”에 얼마 동안인지, 언제부터인지 적혀 있지 않습니다.
refusal-deadline-count = 기한 “{ $deadline }”에는 1부터 { $limit }까지의 수가 필요합니다.
refusal-deadline-start = 기한 “{ $deadline }”은(는) 그때까지 일어날 수 없는 일에서 시작합니다({ $start }).
refusal-deadline-silence = “{ $deadline }”은(는) 우리가 지킬 기한이므로 사용자의 무응답으로 정할 수 없습니다.
refusal-deadline-act = “{ $deadline }”의 자리가 맞지 않습니다. 제출, 상정, 중재 신청은 단계에서 단계로 가는 일이고, 나머지는 한 단계 안의 일입니다.
refusal-deadline-twice = “{ $deadline }”의 단계에는 같은 일의 기한이 이미 있습니다.
refusal-deadline-circle = “{ $step }”에서 회의는 답변을, 답변은 회의를 기다립니다.

refusal-wizard-no-article = 이 협약에는 고충에 관한 조가 없습니다. 절차를 직접 적어 주세요.
refusal-wizard-no-deadlines = 고충 조에서 날수를 찾지 못했습니다. 절차를 직접 적어 주세요.
refusal-wizard-unconfirmed = 먼저 “{ $what }”을(를) 해당 조항과 비교하고 확인해 주세요.

refusal-case-entries-many = 한 사건의 기록에는 { $limit }건까지 적을 수 있습니다.
refusal-case-note-long = 글은 { $limit }자까지 쓸 수 있습니다.
refusal-case-in-the-future = 아직 오지 않은 날입니다. 기록에는 이미 일어난 일을 적습니다.
refusal-case-before-it-began = 이 날짜는 그 앞의 일보다 이릅니다.
refusal-case-filed-already = 이미 제출한 고충입니다. 처음 기록이 틀렸으면 그것을 고쳐 주세요.
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

refusal-claim-name = 청구의 이름을 { $limit }자 이내로 적어 주세요.
refusal-claim-source = 기한이 어디에 정해져 있는지 { $limit }자 이내로 적어 주세요.
refusal-claim-count = 기한에는 1부터 { $limit }까지의 수가 필요합니다.
refusal-claim-start = 청구 기한은 일이 일어난 날, 그것을 안 날, 또는 효력이 생긴 날부터 시작합니다.
