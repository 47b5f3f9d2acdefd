//! Every page of Convenio, by its address. The server mounts exactly this table, and the doors test walks it as everybody.

use crate::bargaining::{agree, article, change, conflict, counter, draft, pass, redline, round, rounds, sides, text};
use crate::page::{FileFn, PageFn};
use crate::{agreements, grievances, members, notices, records, votes};

/// One page.
#[derive(Clone, Copy)]
pub struct Door {
    /// With parameters in braces: `/u/{union}/{unit}/roster`.
    pub path: &'static str,
    pub page: PageFn,
    /// The page may be answered from memory while nothing has changed. That is for pages which say nothing but what is
    /// stored and what day it is: no hour, nothing counted in minutes, no form with a key, no island.
    pub remembered: bool,
}

macro_rules! doors {
    ($($path:literal => $page:path $([$remembered:ident])?),* $(,)?) => {
        vec![$(Door {
            path: $path,
            page: |visit| Box::pin($page(visit)),
            remembered: doors!(@ $($remembered)?),
        }),*]
    };
    (@) => { false };
    (@ remembered) => { true };
}

/// The table of doors.
pub fn doors() -> Vec<Door> {
    doors! {
        "/" => members::home::show,
        "/about" => members::about::show,
        "/reach" => members::reach::show,
        "/sign-in" => members::sign_in::show,
        "/sign-in/way-back" => notices::way_back::show,
        "/set-up/{token}" => members::set_up::show,
        "/join/{token}" => members::join::show,
        "/account" => members::account::show,
        "/account/link" => members::account::link,
        "/account/data" => records::own::show,
        "/host" => records::engine::overview::show,
        "/host/enter/{token}" => records::engine::enter::show,
        "/host/unions/{union}" => records::engine::union::show,
        "/host/queue" => records::engine::queue::show,
        "/host/backups" => records::engine::backups::show,
        "/host/health" => records::engine::health::show,
        "/u/{union}/{unit}" => members::unit::show [remembered],
        "/u/{union}/{unit}/roster" => members::roster::list,
        "/u/{union}/{unit}/roster/add" => members::roster::add,
        "/u/{union}/{unit}/roster/import" => members::import::show,
        "/u/{union}/{unit}/roster/{person}" => members::roster::person,
        "/u/{union}/{unit}/roster/{person}/link" => members::invite::show,
        "/u/{union}/{unit}/letters" => notices::outgoing::list,
        "/u/{union}/{unit}/letters/{letter}" => notices::outgoing::letter,
        "/u/{union}/{unit}/settings" => members::settings::show,
        "/u/{union}/{unit}/audit" => records::audit::show,
        "/u/{union}/{unit}/agreements" => agreements::list::show,
        "/u/{union}/{unit}/agreements/import" => agreements::import::show,
        "/u/{union}/{unit}/agreements/first" => agreements::first::show,
        "/u/{union}/{unit}/agreements/{agreement}" => agreements::agreement::show,
        "/u/{union}/{unit}/agreements/{agreement}/import" => agreements::import::again,
        "/u/{union}/{unit}/agreements/{agreement}/change" => agreements::change::show,
        "/u/{union}/{unit}/agreements/{agreement}/read" => agreements::read::whole,
        "/u/{union}/{unit}/agreements/{agreement}/print" => agreements::read::print,
        "/u/{union}/{unit}/agreements/{agreement}/search" => agreements::search::show,
        "/u/{union}/{unit}/agreements/{agreement}/articles/{article}" => agreements::read::article,
        "/u/{union}/{unit}/rounds" => rounds::list,
        "/u/{union}/{unit}/rounds/new" => rounds::new,
        "/u/{union}/{unit}/rounds/{round}" => round::show,
        "/u/{union}/{unit}/rounds/{round}/add-session" => round::add_session,
        "/u/{union}/{unit}/rounds/{round}/add-articles" => round::add_articles,
        "/u/{union}/{unit}/rounds/{round}/close" => round::close,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}" => article::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/draft" => draft::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/conflict/{revision}" => conflict::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/pass" => pass::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/counter" => counter::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/agree" => agree::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/change" => change::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/redline" => redline::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/sides" => sides::show,
        "/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}" => text::show,
        "/u/{union}/{unit}/votes" => votes::list::show,
        "/u/{union}/{unit}/votes/new" => votes::about_form::new,
        "/u/{union}/{unit}/votes/drafts/{draft}" => votes::about_form::change,
        "/u/{union}/{unit}/votes/drafts/{draft}/count" => votes::count_form::show,
        "/u/{union}/{unit}/votes/drafts/{draft}/review" => votes::review::show,
        "/u/{union}/{unit}/votes/{vote}" => votes::result::show,
        "/u/{union}/{unit}/grievances" => grievances::clock::show [remembered],
        "/u/{union}/{unit}/grievances/new" => grievances::intake::show,
        "/u/{union}/{unit}/grievances/bring" => grievances::bring::show,
        "/u/{union}/{unit}/grievances/drafts" => grievances::drafts::show,
        "/u/{union}/{unit}/grievances/cases" => grievances::list::show,
        "/u/{union}/{unit}/grievances/patterns" => grievances::patterns::show,
        "/u/{union}/{unit}/grievances/closures" => grievances::procedures::closures,
        "/u/{union}/{unit}/grievances/procedures" => grievances::procedures::list,
        "/u/{union}/{unit}/grievances/procedures/{version}" => grievances::procedures::one,
        "/u/{union}/{unit}/grievances/procedures/{version}/calendar" => grievances::procedures::calendar,
        "/u/{union}/{unit}/grievances/procedures/read/{agreement}" => grievances::wizard::show,
        "/u/{union}/{unit}/grievances/confidence" => grievances::rules::confidence,
        "/u/{union}/{unit}/grievances/reminders" => grievances::rules::reminders,
        "/u/{union}/{unit}/grievances/claims" => grievances::claims::show,
        "/u/{union}/{unit}/grievances/pay-rules" => grievances::pay_rules::show,
        "/u/{union}/{unit}/grievances/templates" => grievances::templates::list,
        "/u/{union}/{unit}/grievances/templates/{form}" => grievances::templates::one,
        "/u/{union}/{unit}/grievances/import" => grievances::import::show,
        "/u/{union}/{unit}/grievances/{case}" => grievances::case::show,
        "/u/{union}/{unit}/grievances/{case}/enter" => grievances::enter::show,
        "/u/{union}/{unit}/grievances/{case}/text" => grievances::text::show,
        "/u/{union}/{unit}/grievances/{case}/notes" => grievances::notes::show,
        "/u/{union}/{unit}/grievances/{case}/wordings" => grievances::wordings::show,
        "/u/{union}/{unit}/grievances/{case}/pay" => grievances::pay::show,
        "/u/{union}/{unit}/grievances/{case}/people" => grievances::people::show,
        "/u/{union}/{unit}/grievances/{case}/bundle" => grievances::bundle::show,
        "/u/{union}/{unit}/grievances/{case}/letters" => grievances::letters::list,
        "/u/{union}/{unit}/grievances/{case}/letters/{form}" => grievances::letters::one,
    }
}

/// A file that can be fetched, guarded like a page.
#[derive(Clone, Copy)]
pub struct FileDoor {
    pub path: &'static str,
    pub file: FileFn,
}

/// The table of files.
pub fn file_doors() -> Vec<FileDoor> {
    vec![
        FileDoor { path: "/account/data/download", file: |visit| Box::pin(records::own::download(visit)) },
        FileDoor {
            path: "/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}/download",
            file: |visit| Box::pin(text::download(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}/file",
            file: |visit| Box::pin(text::received_file(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/agreements/{agreement}/originals/{version}",
            file: |visit| Box::pin(agreements::agreement::original(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/audit/table.csv",
            file: |visit| Box::pin(records::audit::table_file(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/audit/entries.jsonl",
            file: |visit| Box::pin(records::audit::lines_file(visit)),
        },
        // For calendars, which have no session: the token in the address is the right.
        FileDoor { path: "/calendar/{token}", file: |visit| Box::pin(notices::calendar::feed(visit)) },
        FileDoor { path: "/u/{union}/{unit}/votes/{vote}/sheet", file: |visit| Box::pin(votes::result::sheet(visit)) },
        FileDoor {
            path: "/u/{union}/{unit}/grievances/cases.csv",
            file: |visit| Box::pin(grievances::bundle::table(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/grievances/{case}/pay.csv",
            file: |visit| Box::pin(grievances::pay::table(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/grievances/{case}/bundle.zip",
            file: |visit| Box::pin(grievances::bundle::zip(visit)),
        },
        FileDoor {
            path: "/u/{union}/{unit}/grievances/{case}/files/{file}",
            file: |visit| Box::pin(grievances::files::file(visit)),
        },
    ]
}
