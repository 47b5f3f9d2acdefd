//! Days on which the office was shut, and that it was open after all: dates move, and move back, and each case says why.

use contracts::grievances::calendar::{Closure, ContractCalendar};
use contracts::grievances::count::Unit;
use contracts::members::StandingKind;
use tests::{House, with_people};

const ROOM: &str = "/u/irc/staff/grievances";

/// A case whose dates are counted in working days.
async fn case_in_working_days(house: &House, people: &tests::people::People) {
    let officer = people.place.standings.officer().expect("an officer");
    house.with_procedure(people).await;
    let mut working = tests::cases::procedure();
    for deadline in working.deadlines_mut() {
        for clock in &mut deadline.clocks {
            clock.span.unit = Unit::WorkingDays;
        }
    }
    let calendar = ContractCalendar::plain(Default::default());
    let version = house.host.hall.procedures.confirm(&officer, 1, working, calendar, Vec::new()).await;
    house.with_case(people, version.expect("a procedure")).await;
}

#[test]
fn an_officer_who_shut_the_office_by_mistake_opens_it_again_and_every_date_moves_back() {
    with_people(async |house, people| {
        case_in_working_days(&house, &people).await;
        let (mut officer, mut steward) = (people.with(StandingKind::Officer), people.with(StandingKind::Steward));
        let dates = |body: &str| body.split("class=\"when\"").take(2).last().unwrap_or_default().to_owned();
        let before = dates(&steward.get(ROOM).await.body);
        let (from, to) = (house.day(1).to_string(), house.day(4).to_string());
        let page = format!("{ROOM}/closures");
        let shut = [("from", from.as_str()), ("to", to.as_str()), ("reason", "Flood")];
        let closed = crate::grievance_pages::send(&mut officer, "close-office", &page, &shut).await;
        closed.assert_shows("Dates of 1 case moved.").assert_shows("It was open");
        assert_ne!(dates(&steward.get(ROOM).await.body), before);
        steward.get(&page).await.assert_shows("Flood").assert_hides("It was open");
        house.clock.advance_seconds(60);
        let open = [("from", from.as_str()), ("to", to.as_str()), ("reason", "Flood")];
        let opened = crate::grievance_pages::send(&mut officer, "reopen-office", &page, &open).await;
        opened.assert_shows("Taken back. Dates of 1 case moved.").assert_hides("Flood");
        assert_eq!(dates(&steward.get(ROOM).await.body), before);
        let case = steward.get(&format!("{ROOM}/1")).await;
        case.assert_shows("Office closed").assert_shows("Taken back: office closed");
        // What is no closure any more cannot be taken back again.
        let proof = people.place.standings.officer().expect("an officer");
        let closure = |reason: &str| Closure { from: house.day(1), to: house.day(4), reason: reason.to_owned() };
        let again = house.host.hall.procedures.reopen(&proof, closure("Flood")).await.expect_err("refused");
        assert_eq!(again.code, "not-found");
        // Nor does a second tap take another back that has the same days.
        for reason in ["Flood", "Snow"] {
            house.host.hall.procedures.close(&proof, closure(reason)).await.expect("noted");
        }
        let twice = house.host.hall.procedures.close(&proof, closure("Snow")).await.expect_err("noted before");
        assert_eq!(twice.code, "closure-known");
        for _ in 0..2 {
            crate::grievance_pages::send(&mut officer, "reopen-office", &page, &open).await;
            officer.get(&page).await.assert_shows("Snow").assert_hides("Flood");
        }
    });
}
