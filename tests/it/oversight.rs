//! Who oversees a unit's cases: without anybody, no case is taken that nobody would see.

use contracts::grievances::confidence::{Complainant, ConfidenceRule};
use contracts::grievances::procedure::CaseKind;
use contracts::members::StandingKind;
use contracts::members::roster::NewRow;
use tests::cases::filing;
use tests::with_people;

#[test]
fn where_nobody_named_oversees_cases_any_more_no_case_is_taken_that_nobody_would_see() {
    with_people(async |house, people| {
        house.with_procedure(&people).await;
        let mut officer = people.with(StandingKind::Officer);
        let standings = people.place.standings.officer().expect("an officer");
        let (row, chief) = house.join(&people.place, "Chi Chief", &[StandingKind::Member, StandingKind::Steward]).await;
        let chief = house.somebody(&chief).await.person;
        let (cases, shelf) = (&house.host.hall.cases, &house.host.hall.procedures);
        let rule = || ConfidenceRule { chief_stewards: vec![chief], ..ConfidenceRule::default() };
        shelf.set_confidence(&standings, rule()).await.expect("a rule");
        officer.get("/u/irc/staff/grievances").await.assert_hides("Nobody oversees grievances");
        let member = house.somebody(&people.with(StandingKind::Member)).await.member.expect("a member");
        let complainant = Complainant::from(member);
        let bring = || cases.bring(&complainant, (CaseKind::Pay, None), filing("Unpaid."), Vec::new());
        bring().await.expect("somebody sees it");
        // They give the office up.
        let known = house.host.hall.roster.row(&standings, row).await.expect("a row");
        let (seen, kinds) = (known.mark(), vec![StandingKind::Member]);
        let (name, mail, language, standing) = (known.name, known.mail, known.language, known.standing);
        let given_up = NewRow { name, mail, language, kinds, standing };
        house.host.hall.roster.change(&standings, row, &seen, given_up).await.expect("changed");
        assert_eq!(bring().await.expect_err("refused").code, "case-nobody-oversees");
        officer.get("/u/irc/staff/grievances").await.assert_shows("Nobody oversees grievances");
        officer.get("/u/irc/staff/grievances/confidence").await.assert_shows("a steward or an officer any more");
        let again = shelf.set_confidence(&standings, rule()).await.expect_err("refused");
        assert_eq!(again.code, "confidence-nobody");
        assert_eq!(shelf.confidence(&standings).await.expect("a rule"), rule(), "nothing of a refused rule is kept");
    });
}
