# People, sign-in, set-up and the roster.

field-name = Name
field-mail = Email address
field-password = Password
field-language = Language
password-hint = At least { $min } characters. A sentence you will remember is best.
password-optional-hint = At least { $min } characters; a sentence you will remember is best. Leave it empty if you will use a passkey or ask for personal links.

standing-member = Member
standing-steward = Steward
standing-committee = Bargaining committee
standing-officer = Officer
standing-teller = Teller
standing-registrar = Registrar
standing-observer = Observer
standing-adviser = Adviser
standing-employer-guest = Employer’s guest
standing-hint-member = Belongs to the unit: reads the contract, the round and its votes
standing-hint-steward = Enforces the contract and handles grievances
standing-hint-committee = Drafts proposals and records passes
standing-hint-officer = Keeps the roster and the union’s affairs
standing-hint-teller = Counts and records votes
standing-hint-registrar = Hands out voting codes; never the person who runs the server
standing-hint-observer = May watch a vote and verify it
standing-hint-adviser = Union staff or lawyer: sees what the committee sees, decides nothing
standing-hint-employer-guest = The other side; sees nothing of the union’s

good-good = In good standing
good-lapsed = Lapsed
good-removed = Removed
good-hint-good = Has access
good-hint-lapsed = Behind on dues or suspended: no access until you change it
good-hint-removed = Left the unit: no access; the record stays

home-title = Your units
home-empty-title = You are not on a roster yet
home-empty-text = When an officer of your union adds you, open the personal link they give you.

sign-in-title = Sign in
sign-in-lede = With your password, a passkey, or a personal link from an officer.
sign-in-button = Sign in
sign-in-no-way-title = No password, or forgotten it?
sign-in-no-way-text = Ask an officer of your union for a personal link. It lets you back in, and you can set a new password with it.
passkey-sign-in-button = Sign in with a passkey
passkey-add-button = Add a passkey on this device
passkey-failed = The passkey was not accepted. Nothing changed; you can try again or use a password.

set-up-title = Set up your union
set-up-lede = This link works once. It makes the union, its first bargaining unit and its first officer: you.
set-up-union = The union
set-up-union-name = Name of the union
set-up-union-name-hint = As members know it, with the local if there is one
set-up-slug = Short name for addresses
set-up-slug-hint = Small letters, digits and dashes. Leave empty to make it from the name.
set-up-languages = Languages your members read
set-up-languages-hint = Everyone can switch at any time.
set-up-unit = The first bargaining unit
set-up-unit-name = Name of the unit
set-up-unit-name-hint = The employees one contract covers, such as “Program staff”
set-up-employers = Employers
set-up-employers-hint = One a line. A unit may face several.
set-up-domains = The employer’s email domains
set-up-domains-hint = Such as resourcecenter.org. You will be warned loudly before anything goes to a mailbox the employer can read.
field-zone = Time zone
field-zone-hint = Dates, deadlines and times on every page are those of this place.
field-zone-choose = Choose a time zone
set-up-officer = You, the first officer
set-up-mail-hint = A private address, not one at work
set-up-button = Set up the union

join-title = Join { $union }
join-lede = { $name }, you have been added to the unit { $unit }.
join-here = You are signed in as { $name }; the unit will be added to that account.
join-password = Choose a password
join-button = Join
link-title = Get back in
link-lede = This link is for { $name }. It works once.
link-button = Sign in

account-title = My account
account-you = You
account-mail-hint = You sign in with it. Use a private address, not one at work.
account-passkeys = Passkeys
account-passkeys-hint = A passkey signs you in with your phone’s or computer’s own lock. It is the safest way, and nothing to remember.
account-password = Password
account-current-password = Current password
account-new-password = New password
account-password-button = Change the password
account-browsers = Where you are signed in
account-browsers-hint = If you do not know one of these, sign it out and change your password.
this-browser = This one
sign-out-there-button = Sign out there
sign-out-everywhere-button = Sign out everywhere else
account-other-device = Another device
account-other-device-text = Make a link that signs you in on your phone or another computer. It works once.
account-other-device-button = Make a link
own-link-title = Your link for another device
own-link-lede = Scan it or type it there. It works once; do not give it to anyone.
qr-label = QR code of the link below

unit-start-title = Start with the roster
unit-start-text = Add the people of the unit, then give each of them a personal link.
unit-start-roster = Go to the roster
unit-about = About this unit
unit-employers = Employers
unit-members = Members
unit-you-are = You are

roster-title = Roster
roster-count = { $count ->
    [one] One person
   *[other] { $count } people
}
roster-add-link = Add a person
roster-import-link = Import a spreadsheet
roster-empty-title = Only you are here so far
roster-empty-text = Add people one by one, or import the list you have.
roster-kinds = Standing
roster-standing = Good standing
roster-access = Access
roster-language = Reads
roster-mail-hint = A private address. Leave it empty for a person you reach by a paper slip.
roster-add-title = Add a person
roster-add-button = Add to the roster
roster-change-title = Change
roster-as-it-is = On the roster now
roster-saved = Saved.
access-joined = Has joined
access-invited = Has a link, not joined yet
access-none = No link yet
employer-mail-tag = Employer’s email
employer-mail-title = The employer can read this mailbox
employer-mail-text = This address is on the employer’s email system. Ask for a private address before you send anything there.
employer-mail-count = { $count ->
    [one] One address is on the employer’s email system: the employer can read it.
   *[other] { $count } addresses are on the employer’s email system: the employer can read them.
}

link-invite-button = Make a personal link
link-invite-hint = A link, QR code and slip to hand over. An earlier one stops working.
link-recover-button = Let this person back in
link-recover-hint = Makes a one-time link. Hand it over in person or on a channel you trust.
slip-title = Personal link
slip-lede = For { $name }. It works once, within { $days } days, and is shown only now.
slip-warning = Whoever has this link can act as this person. Give it to them alone.
slip-heading = { $union }
slip-text = { $name }, this is your personal way into the unit { $unit }. Scan the code or type the address.
slip-expires = It works once, within { $days } days.
slip-print-hint = Print this page and only the slip comes out.

import-title = Import the roster
import-lede = From a spreadsheet saved as CSV. You see every row before anything is saved, and either all rows come in or none.
import-file = CSV file
import-paste = Or paste the rows here
import-hint = The first line names the columns: name, mail, language, standing. Standing may be: { $kinds }.
import-preview-button = Show a preview
import-preview-title = Preview
import-line = Line
import-bad = { $count ->
    [one] One row has an error. Nothing is imported until it is put right.
   *[other] { $count } rows have errors. Nothing is imported until they are put right.
}
import-button = { $count ->
    [one] Import one person
   *[other] Import { $count } people
}
import-again-title = Change the rows

settings-link = Employers, time zone and units
settings-title = Employers, time zone and units
settings-zone = Where the unit is
settings-new-unit = A further unit
settings-new-unit-hint = For employees under a contract of their own. You become its first officer.
settings-new-unit-button = Add the unit

refusal-name-missing = Write a name.
refusal-name-long = A name may have at most { $max } characters.
refusal-mail-malformed = Write an email address such as ana@example.org.
refusal-mail-taken = { $mail } is on this roster already.
refusal-mail-has-account = This address has an account here already. Sign in with it first.
refusal-domain-malformed = “{ $domain }” is not an email domain. Write it like resourcecenter.org.
refusal-slug-malformed = Use 2 to 40 small letters, digits and inner dashes.
refusal-slug-needed = A short name in Latin letters is needed for the address.
refusal-slug-taken = “{ $slug }” is taken. Choose another short name.
refusal-employer-missing = Name at least one employer.
refusal-language-missing = Choose a language.
refusal-language-unknown = “{ $given }” is not one of the languages: English, Korean, Spanish.
refusal-standing-missing = Choose at least one standing.
refusal-standing-unknown = “{ $given }” is no standing.
refusal-standing-both-sides = An employer’s guest cannot hold a standing in the union.
refusal-good-standing-missing = Say how the person stands.
refusal-good-standing-unknown = “{ $given }” is not good, lapsed or removed.
refusal-last-officer = The unit would be left without an officer who has joined. Make someone else an officer first.
refusal-own-officer = Ask another officer to take this standing from you.
refusal-roster-full = A roster holds at most { $max } people.
refusal-roster-row-changed = Somebody changed this person just now. What you typed is kept: look at it again, then save it or leave it.
refusal-link-not-in-good-standing = This person is not in good standing. Change that first.
refusal-link-other-union = This person also belongs to another union on this site, so only they can open their account. Whoever cannot sign in gets a way back by email on the sign-in page.
refusal-already-on-roster = The account you are signed in with is on this roster already.
refusal-join-sign-in-first = This address has an account here already. Sign in first, then open the link again.
refusal-sign-in-wrong = Address and password do not match. Nothing else is said, so that nobody can find out who is a member.
refusal-sign-in-wait = Too many wrong passwords. Wait { $minutes } minutes, or ask an officer for a personal link.
refusal-password-short = Use at least { $min } characters.
refusal-password-long = A password may have at most { $max } bytes.
refusal-password-common = That would be guessed at once. Use a sentence.
refusal-password-wrong = That is not your current password.
refusal-passkey-refused = The passkey was not accepted.
refusal-passkey-known = This passkey is known already.
refusal-passkey-no-name = Passkeys need this site to have a name; it is reached by a bare address.
refusal-csv-empty = There are no rows.
refusal-csv-large = The file is larger than { $max } MB.
refusal-csv-many-rows = At most { $max } rows can be imported at once.
refusal-csv-no-name-column = The first line must name the columns, and one must be “name”.
refusal-csv-unreadable = Line { $line } cannot be read as CSV.
refusal-file-not-text = The file is not text. Save it as CSV (UTF-8).
refusal-zone-missing = Choose the time zone of the unit.
refusal-zone-unknown = { $name } is not a time zone we know.

# The address to scan
reach-title = Open this site on your phone
reach-lede = Scan the code or type the address.
reach-qr-label = QR code with this site’s address
reach-fingerprint-title = Is it really this server?
reach-self-made = This server made its certificate itself, so your browser warns you the first time. Before you go on, open the certificate in the warning and compare its SHA-256 fingerprint with the one here or on the printed sheet. If they differ, do not go on and tell the person who runs the server.
reach-issued = An authority that browsers know vouches for this certificate. The fingerprint is here for whoever wants to compare it.
reach-fingerprint-label = SHA-256 fingerprint of the certificate
reach-fingerprint-qr-label = QR code with the fingerprint
reach-until = Valid until { $date }.
reach-no-name = The address is a number, so passkeys do not work here: sign in with your password or your personal link.
