# 모든 화면의 틀과 여러 곳에서 함께 쓰는 말.

skip-to-main = 본문으로 건너뛰기
rooms-label = 교섭단위 메뉴
languages-label = 언어
crumbs-label = 현재 위치
pages-label = 쪽 이동
pages-previous = 이전
pages-next = 다음
room-unit = 교섭단위
room-roster = 조합원 명부
sign-in-link = 로그인
my-units-link = 내 교섭단위
account-link = 내 계정
sign-out-button = 로그아웃
footer-line = 조합원을 위해 노동조합이 직접 운영합니다.
about-link = 이 프로그램에 대하여
demo-banner = 시연용 화면입니다. 등장하는 사람과 내용은 모두 지어낸 것입니다.

page-changed = 이 화면을 연 뒤에 내용이 바뀌었습니다.
page-changed-show = 지금 내용 보기
page-changed-beside = 지금 내용을 새 탭에서 열기

optional = (선택)
errors-title = 다음을 고쳐 주세요
file-again = 파일을 다시 골라 주세요. 브라우저는 고른 파일을 기억하지 못합니다.
upload-label = 파일 보내는 중
upload-going = 파일 보내는 중: { $percent }%
upload-done = 도착했습니다. 읽는 중 …
upload-failed = 파일이 다 도착하기 전에 연결이 끊겼습니다. 입력한 내용은 그대로 있으니 다시 보내 주세요.
save-button = 저장
print-button = 인쇄
copy-button = 복사
copy-done = 복사했습니다
draft-hint = 연결이 끊길 때를 대비해 입력한 내용을 이 브라우저에 12시간 동안 보관하고, 보내고 나면 지웁니다. 여럿이 쓰는 휴대폰이라면 마친 뒤 로그아웃해 주세요. 그때도 지워집니다.
draft-found = 전에 여기에 입력하던 내용을 다시 채웠습니다. 이 브라우저에만 보관되어 있었습니다.
draft-older = 이 초안의 다른 판에 입력하고 저장하지 않은 글이 이 브라우저에 남아 있습니다.
draft-older-open = 입력하던 내용 열기
draft-drop = 이 브라우저에서 지우기
draft-offline = 연결이 끊겼습니다. 입력한 내용은 이 브라우저에 남아 있습니다. 다시 연결되면 보내 주세요.
remove-button = 삭제
never-used = 없음
last-used = 마지막 사용: { $when }

date-long = { $year }년 { $month } { $day }일
moment-long = { $date } { $time } { $zone }
month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월

not-found-title = 볼 수 있는 내용이 없습니다
broken-title = 저희 쪽에서 문제가 생겼습니다
refused-title = 처리하지 못했습니다
go-to-start = 첫 화면으로 가기
unkept-send-again = 다시 보내기
unkept-back = 브라우저에서 뒤로 가셔도 작성하신 양식이 그대로 있습니다.

refusal-not-found = 없는 화면이거나 열람 권한이 없는 화면입니다. 개인 링크를 받으셨다면 이미 사용되었거나 기한이 지났을 수 있으니, 보내 준 사람에게 새 링크를 요청해 주세요.
refusal-internal = 입력하신 내용은 그대로 남아 있습니다. 다시 시도해 주시고, 같은 일이 반복되면 이 사이트 담당자에게 참조 번호 { $reference }{ PARTICLE($reference, "을(를)") } 알려 주세요.
refusal-sign-in-first = 로그아웃되었습니다. 다시 로그인하시면 입력하신 내용이 그대로 나타납니다.
refusal-form-malformed = 양식이 온전하게 도착하지 않았습니다. 다시 시도해 주세요.
refusal-form-large = 한 번에 보낼 수 있는 크기를 넘었습니다.
refusal-form-not-kept = 로그인되어 있지 않은데, 로그인하시는 동안 보관하기에는 내용이 너무 깁니다. 다른 창에서 로그인한 뒤 이 창으로 돌아와 다시 보내 주세요.

about-title = Convenio에 대하여
about-lede = Convenio는 단체협약안을 작성하고, 노사가 무엇을 고쳤는지 보여 주고, 주고받은 모든 안을 기록하고, 투표를 진행하고, 고충처리 기한을 지켜 줍니다.
about-trust = 노동조합의 서버에서 직접 운영됩니다. 다른 곳으로 자료가 나가지 않으며, 다른 사이트에서 아무것도 불러오지 않습니다.
about-version = 버전 { $version }.
about-licence = Convenio는 GNU Affero 일반 공중 사용 허가서 3판 이상을 따르는 자유 소프트웨어입니다. 이 사이트를 운영하는 쪽은 요청을 받으면 소스 코드를 제공해야 합니다.
already-recorded = 이미 기록되어 있습니다. 두 번 기록되지 않았습니다.
