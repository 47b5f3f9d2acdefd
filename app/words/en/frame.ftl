# The frame around every page, and words that every room uses.

skip-to-main = Skip to the main part
rooms-label = Rooms of the unit
languages-label = Language
crumbs-label = Where you are
pages-label = Pages
pages-previous = Previous
pages-next = Next
room-unit = Unit
room-roster = Roster
sign-in-link = Sign in
my-units-link = My units
account-link = My account
sign-out-button = Sign out
footer-line = Run by the union for its members.
about-link = About this program
demo-banner = This is a demonstration. Everyone and everything in it is invented.

page-changed = This page has changed since you opened it.
page-changed-show = Show it as it is now
page-changed-beside = Open it as it is now in a new tab

optional = (optional)
errors-title = Please put this right
file-again = Choose the file again: browsers do not let a page remember it.
upload-label = Sending the file
upload-going = Sending the file: { $percent } %
upload-done = Arrived. Reading it …
upload-failed = The connection broke off before the file had arrived. Everything you typed is still here: please send it again.
save-button = Save
print-button = Print
copy-button = Copy
copy-done = Copied
draft-hint = What you type is kept in this browser for 12 hours, in case the connection is lost, and deleted once it is sent. On a phone that others use, sign out afterwards: that deletes it too.
draft-found = What you had typed here before is filled in again. It was kept in this browser only.
draft-older = This browser still has words that you typed into another version of this draft and did not save.
draft-older-open = Open what you typed
draft-drop = Delete it from this browser
draft-offline = There is no connection. Nothing is lost: it stays in this browser. Send it again when you are back online.
remove-button = Remove
never-used = never
last-used = Last used: { $when }

date-long = { $month } { $day }, { $year }
moment-long = { $date }, { $time } { $zone }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

not-found-title = There is nothing here for you
broken-title = Something broke on our side
refused-title = This could not be done
go-to-start = Go to the start page
unkept-send-again = Send it again
unkept-back = Or go back in your browser: the form is as you left it.

refusal-not-found = Either this page does not exist, or it is not open to you. If someone sent you a personal link, it may have been used already or have expired: ask them for a new one.
refusal-internal = Nothing you typed is lost. Please try again; if it happens again, tell the person who runs this site the reference { $reference }.
refusal-sign-in-first = You were signed out. Sign in and what you typed will be there again.
refusal-form-malformed = The form did not arrive as it was sent. Please try again.
refusal-form-large = That is more than one form may carry.
refusal-form-not-kept = You are not signed in, and this is too long to be kept while you do. Sign in in another window, then come back to this one and send it again.

about-title = About Convenio
about-lede = Convenio drafts contract proposals, shows what each side changed, records every pass, holds votes and keeps grievances on the clock.
about-trust = It runs on your union’s own server. No one else receives your data, and nothing is loaded from other sites.
about-version = Version { $version }.
about-licence = Convenio is free software under the GNU Affero General Public License, version 3 or later. Whoever runs this site must give you its source code when you ask.
already-recorded = This was recorded before. It was not recorded twice.
