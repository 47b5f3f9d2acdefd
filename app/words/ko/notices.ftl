# 보내는 메일: 편지, 전하지 못한 것, 다시 들어오는 길.

letter-hello = { $name }님께,
letter-subject-invitation = { $union }에서 보내는 초대
letter-body-invitation = { $union }의 { $unit } 교섭단위 명부에 이름이 올랐습니다. 아래 링크로 들어와 앞으로 로그인할 방법을 정하세요. 본인만 쓰는 링크입니다. 링크를 가진 사람은 본인 행세를 할 수 있으니 다른 사람에게 전달하지 마세요.
letter-action-invitation = 여기서 들어오기
letter-why-invitation = { $union } 임원이 { $unit } 명부에 올려서 보내는 메일입니다. 해당되지 않는다면 그냥 두시면 됩니다.
letter-subject-way-in = { $union }에 다시 들어오는 링크
letter-body-way-in = { $union } 임원이 { $unit }에 다시 들어올 수 있는 링크를 만들었습니다. 본인만 쓰는 링크입니다. 링크를 가진 사람은 본인 행세를 할 수 있으니 다른 사람에게 전달하지 마세요.
letter-action-way-in = 여기서 로그인
letter-why-way-in = { $union } 임원이 만들어서 보내는 메일입니다. 부탁한 적이 없다면 임원에게 알려 주세요.
letter-subject-recovery = 로그인 링크
letter-body-recovery = 누군가(아마 본인이) 계정에 다시 들어올 방법을 요청했습니다. 이 링크로 한 번 들어올 수 있고, 새 비밀번호를 정할 수 있습니다.
letter-action-recovery = 여기서 로그인
letter-why-recovery = 요청한 적이 없다면 그냥 두세요. 링크가 없으면 아무도 들어올 수 없고, 비밀번호도 그대로입니다.
letter-subject-pass-received = 사용자 측이 { $article }에 { $label }{ PARTICLE($label, "을(를)") } 건넸습니다
letter-body-pass-received = 사용자 측이 ‘{ $article }’에 대해 { $label }{ PARTICLE($label, "을(를)") } 건넸습니다. { $union } { $unit }의 기록에 올라 있으며, 무엇이 바뀌었는지 모두 볼 수 있습니다.
letter-action-pass-received = 바뀐 내용 읽기
letter-why-pass-received = { $unit } 교섭위원이라서 보내는 메일입니다. 내 계정에서 끌 수 있습니다.
letter-subject-case-reminder = { $days ->
    [0] 오늘이 마지막 날: 고충 { $number }
    [1] 내일이 마지막 날: 고충 { $number }
   *[other] { $days }일 남음: 고충 { $number }
}
letter-body-case-reminder = { $line } 날짜를 어떻게 계산했는지는 사건 화면에서 볼 수 있습니다.
letter-action-case-reminder = 사건 열기
letter-why-case-reminder = { $unit }에서 이 사건을 맡고 있거나 대신 맡을 분께 보냅니다. 전자우편은 비밀이 보장되지 않으므로 이름은 넣지 않습니다. 며칠 전에 알릴지는 고충 화면에서 정하며, 이 메일은 내 계정에서 끌 수 있습니다.
letter-subject-case-digest = 미룰 수 없는 고충: { $unit }
letter-body-case-digest = 기한이 가깝거나 지난 일입니다. 사건은 번호로만 적습니다.
letter-action-case-digest = 기한 화면 열기
letter-why-case-digest = { $union }에서 { $unit }의 수석 현장대의원으로 지정하여 보냅니다. 이 메일은 내 계정에서 끌 수 있습니다.
letter-task-file = 고충 { $number }: { $date }까지 제출해야 합니다({ $step }).
letter-task-appeal = 고충 { $number }: { $date }까지 { $step }{ PARTICLE($step, "(으)로") } 올려야 합니다.
letter-task-demand = 고충 { $number }: { $date }까지 중재를 요구해야 합니다({ $step }).
letter-task-meet = 고충 { $number }: { $date }까지 { $step } 회의를 열어야 합니다.
letter-task-answer = 고충 { $number }: { $step }에 대한 사용자의 답변 기한은 { $date }입니다.
letter-task-choose-arbitrator = 고충 { $number }: { $date }까지 중재인을 선정해야 합니다({ $step }).
letter-task-award = 고충 { $number }: 중재 판정 기한은 { $date }입니다({ $step }).
letter-task-information = 고충 { $number }: 요구한 정보의 제공 기한은 { $date }입니다.
letter-task-promise = 고충 { $number }: 약속한 일의 이행 기한은 { $date }입니다.
letter-task-referral = 사건 { $number }: { $date }까지 다른 곳에 연계한 일의 결과를 확인해야 합니다.
letter-task-claim = 사건 { $number }: { $date }까지 구제신청이나 청구를 해야 합니다.
letter-group-overdue-on-us = 우리가 넘긴 기한
letter-group-today = 오늘이 마지막 날
letter-group-this-week = 7일 이내
letter-group-overdue-on-them = 사용자가 넘긴 기한
calendar-task-file = 고충 { $number }: 제출({ $step })
calendar-task-appeal = 고충 { $number }: { $step }{ PARTICLE($step, "(으)로") } 올리기
calendar-task-demand = 고충 { $number }: 중재 요구({ $step })
calendar-task-meet = 고충 { $number }: { $step } 회의
calendar-task-answer = 고충 { $number }: { $step } 사용자 답변 기한
calendar-task-choose-arbitrator = 고충 { $number }: 중재인 선정({ $step })
calendar-task-award = 고충 { $number }: 중재 판정 기한({ $step })
calendar-task-information = 고충 { $number }: 정보 제공 기한
calendar-task-promise = 고충 { $number }: 약속 이행 기한
calendar-task-referral = 사건 { $number }: 연계한 일 확인
calendar-task-claim = 사건 { $number }: 구제신청이나 청구
calendar-name = 고충: { $unit }
calendar-text = 날짜 계산: { $address }
letter-until-days = 링크는 { $days }일 안에 한 번만 쓸 수 있습니다.
letter-until-minutes = 링크는 { $minutes }분 안에 한 번만 쓸 수 있습니다.

letter-kind-invitation = 초대
letter-kind-way-in = 다시 들어오는 링크
letter-kind-recovery = 본인이 요청한 로그인 링크
letter-kind-pass-received = 사용자 측 제시안 알림
letter-kind-case-reminder = 사건 기한 알림
letter-kind-case-digest = 사건 요약
letter-state-queued = 대기 중
letter-state-sent = 보냄
letter-state-dead = 전달되지 않음
letter-state-dropped = 거둬들임

trouble-deferred = 메일 서버가 나중에 다시 보내 달라고 합니다(응답 { $reply }).
trouble-refused = 메일 서버가 받아 주지 않습니다(응답 { $reply }). 주소가 틀렸거나 없어졌을 수 있습니다.
trouble-sign-in = 메일 서버가 이 사이트의 비밀번호를 받아 주지 않습니다. 사이트 운영자에게 알려 주세요.
trouble-unreachable = 메일 서버에 연결할 수 없습니다.
trouble-timeout = 메일 서버가 응답하지 않습니다.
trouble-tls = 메일 서버와 암호화된 연결을 맺지 못해 보내지 않았습니다. 사이트 운영자에게 알려 주세요.
trouble-no-address = 보낼 수 있는 주소가 등록되어 있지 않습니다.
trouble-link-gone = 메일에 든 링크를 이미 썼거나, 새 링크로 바뀌었거나, 기한이 지났습니다.
trouble-moot = 알릴 일이 끝났거나 받는 사람의 일이 아니게 되었습니다.
trouble-no-mail = 이 사이트에서는 메일을 보내지 않습니다.
trouble-broken = 이 사이트에 문제가 생겼습니다. 운영자에게 알려 주세요.

letters-title = 보내는 메일
letters-lede = 이 교섭단위를 위해 콘베니오가 보내는 메일입니다. 전달되지 않은 것은 처리할 때까지 여기 남습니다.
letters-closed = 이 사이트는 메일을 보내지 않습니다. 개인 링크를 만들어 직접 건네거나, 글을 복사해 따로 보내세요.
letters-empty-title = 보낸 메일이 없습니다
letters-empty-text = 개인 링크를 메일로 보내면 잘 나갔는지 여기에 나옵니다.
letters-dead-count = 메일 { $count }통이 전달되지 않았습니다.
letters-look-link = 이유를 보고 다시 보내기
letters-to = 받는 사람
letters-about = 내용
letters-state = 상태
letters-when = 시각
letters-tries = 시도 횟수
letters-no-address = 등록된 주소 없음
letters-sent-at = { $when }에 보냄
letters-next-try = { $when }에 다시 시도
letters-made-at = { $when }에 작성
letter-again-button = 다시 보내기
letter-discard-button = 거둬들이기
letter-text-gone = 글은 더 이상 보관하지 않습니다. 링크가 들어 있었다면 그 사람의 화면에서 새로 만들 수 있습니다.
letter-copy-hint = 복사해서 다른 메시지로 보내거나, 인쇄해서 건네세요.

mail-link-title = 메일로 보내기
mail-link-button = 이 링크를 { $mail }{ PARTICLE($mail, "(으)로") } 보내기
mail-link-hint = 받는 사람이 읽는 언어로 나갑니다. 이 화면의 쪽지도 그대로 쓸 수 있습니다.
mail-link-employer-text = 사용자의 메일을 읽는 사람은 이 링크를 열어 본인 행세를 하고 초안과 전략을 볼 수 있습니다. 다른 방법으로 건네거나 개인 주소를 물어보세요.
mail-link-employer-label = 그래도 이 주소로 보내시겠습니까?
mail-link-employer-known = 네. 사용자가 읽을 수 있다는 것을 알고 있습니다.

way-back-title = 메일로 다시 들어오기
way-back-link = 메일로 링크 받기
way-back-mail-hint = 로그인할 때 쓰는 주소
way-back-button = 링크 보내기
way-back-asked = 이 사이트 계정에 등록된 개인 주소라면 링크가 곧 도착합니다. { $minutes }분 안에 한 번만 쓸 수 있습니다.
way-back-nothing-came = 메일이 오지 않나요? 스팸함을 확인하세요. 사용자가 읽을 수 있는 주소로는 링크를 보내지 않으며, 한 시간에 몇 번까지만 보냅니다. 노동조합 임원에게 부탁하면 언제든 개인 링크를 만들어 줍니다.

choices-title = 메일
choices-label = 이런 때 메일 받기
choices-hint = 본인이나 임원이 요청한 링크는 언제나 보냅니다.
letter-wanted-pass-received = 사용자 측이 우리 교섭위원회에 문안을 건넬 때
letter-wanted-case-reminder = 내가 맡은 사건의 기한이 가까울 때
letter-wanted-case-digest = 내가 총괄하는 사건 가운데 미룰 수 없는 것이 있을 때

refusal-mail-closed = 이 사이트에서는 메일을 보내지 않습니다.
refusal-mail-nowhere = 이 사람의 주소가 등록되어 있지 않습니다. 먼저 주소를 넣어 주세요.
refusal-mail-employer-unconfirmed = 사용자의 메일 시스템에 있는 주소입니다. 알고 있다고 확인하거나 다른 방법으로 건네세요.
refusal-letter-not-dead = 다시 보낼 메일이 아닙니다.
refusal-letter-link-gone = 이 메일에 든 링크는 이제 쓸 수 없습니다. 그 사람의 화면에서 새로 만드세요.
