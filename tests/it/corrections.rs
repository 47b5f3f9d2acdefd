//! Votes that are corrected, or recorded late: what the articles then say.

use crate::bargaining::{THEIRS, open_round, pass, pass_in};
use crate::votes::{ABOUT, COUNT, VOTES, but, record};
use contracts::bargaining::{Event, Initials, Side};
use contracts::members::StandingKind;
use jiff::civil::date;
use sea_orm::ConnectionTrait;
use tests::client::Client;
use tests::people::People;
use tests::{House, with_people};

const WAGES: &str = "/u/irc/staff/rounds/1/articles/wages";
const HOURS: &str = "/u/irc/staff/rounds/1/articles/hours";
const ON_HOURS: &str = "Section 1. The week has thirty-five hours.\n";

fn digest(text: &str) -> String {
    contracts::votes::TextDigest::of(text).as_str().to_owned()
}

/// Round 1, in which both sides have agreed to wages (the employer's text) and hours (ours).
async fn agreed_round(house: &House, people: &People) {
    agreed_in(house, people, 1).await;
}

/// The next round, which has this number, and the same agreements in it.
async fn agreed_in(house: &House, people: &People, round: u32) {
    let committee = open_round(house, people).await;
    pass_in(house, &committee, (round, "hours"), Side::Union, 0, ON_HOURS).await;
    pass_in(house, &committee, (round, "wages"), Side::Employer, 1, THEIRS).await;
    for (key, label, text) in [("hours", "U-1", ON_HOURS), ("wages", "E-1", THEIRS)] {
        let sign = |name: &str| Initials {
            name: name.to_owned(),
            initials: "XY".to_owned(),
            date: date(2026, 2, 4),
            hash: digest(text),
        };
        let (key, label) = (key.parse().expect("a key"), label.parse().expect("a label"));
        let signed = (sign("Ana"), sign("Bob"));
        house.host.hall.table.agree(&committee, round, &key, label, signed).await.expect("agreed");
    }
}

/// The first page of a ratification of these texts, with some of it said otherwise.
fn about<'a>(texts: &'a [String], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let fields = but(ABOUT, changes);
    let own = fields.into_iter().filter(|(name, _)| !name.starts_with("pasted"));
    own.chain(texts.iter().map(|text| ("texts[]", text.as_str()))).collect()
}

async fn stands(client: &mut Client, page: &str, status: &str) {
    let shown = client.get(page).await;
    let line = shown.body.split("<p class=\"row\">").nth(1).and_then(|rest| rest.split("</p>").next());
    let line = line.unwrap_or_else(|| panic!("no status: {}", shown.body));
    assert!(line.contains(status), "{page}: {status} is not said: {line}");
}

/// The ledger's votes as members read them: what each decides, and how many texts it took back.
async fn told(house: &House, client: &Client) -> Vec<(Option<bool>, usize)> {
    let member = house.place_of(client).await.standings.member().expect("a member");
    let sheet = house.host.hall.table.round(&member, 1).await.expect("the round");
    let votes = sheet.entries.into_iter().filter_map(|entry| match entry.event {
        Event::Voted { ratified, dropped, .. } => Some((ratified, dropped.len())),
        _ => None,
    });
    votes.collect()
}

#[test]
fn a_straw_poll_that_was_recorded_as_a_ratification_is_taken_back_by_its_correction() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(ON_HOURS), digest(THEIRS)]);
        record(&mut teller, &about(&texts, &[]), COUNT).await;
        stands(&mut teller, WAGES, "Ratified").await;
        record(&mut teller, &about(&texts, &[("corrects", "1"), ("kind", "motion")]), COUNT).await;
        for page in [WAGES, HOURS] {
            stands(&mut teller, page, "Tentatively agreed").await;
            teller.get(page).await.assert_shows("The record of a vote was corrected: it decides nothing here");
        }
        // What was taken back is taken up again by the next correction.
        record(&mut teller, &about(&texts, &[("corrects", "2")]), COUNT).await;
        stands(&mut teller, WAGES, "Ratified").await;
        assert_eq!(told(&house, &teller).await, [(Some(true), 0), (None, 0), (Some(true), 0)]);
    });
}

#[test]
fn a_text_that_a_correction_leaves_out_has_its_tentative_agreement_back() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(ON_HOURS), digest(THEIRS)]);
        record(&mut teller, &about(&texts, &[]), COUNT).await;
        record(&mut teller, &about(&texts[1..], &[("corrects", "1")]), COUNT).await;
        stands(&mut teller, WAGES, "Ratified").await;
        stands(&mut teller, HOURS, "Tentatively agreed").await;
        teller.get(HOURS).await.assert_shows("The record of a vote was corrected: it decides nothing here");
        assert_eq!(told(&house, &teller).await, [(Some(true), 0), (Some(true), 1)]);
        // A correction that is about none of them reaches them all the same.
        record(&mut teller, &but(ABOUT, &[("corrects", "2")]), COUNT).await;
        stands(&mut teller, WAGES, "Tentatively agreed").await;
    });
}

#[test]
fn a_correction_that_finds_no_quorum_decides_nothing_and_leaves_the_agreement() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(THEIRS)]);
        record(&mut teller, &about(&texts, &[]), COUNT).await;
        let none = but(COUNT, &[("quorum", "60"), ("quorum_of", "ballots")]);
        let result = record(&mut teller, &about(&texts, &[("corrects", "1")]), &none).await;
        result.assert_shows("no quorum");
        stands(&mut teller, WAGES, "Tentatively agreed").await;
        teller.get(WAGES).await.assert_hides("Voted down");
        assert_eq!(told(&house, &teller).await, [(Some(true), 0), (None, 0)]);
        // Nobody passes on what both sides still agree to.
        let committee = house.place_of(&people.with(StandingKind::Committee)).await.standings.committee();
        let new = contracts::bargaining::NewPass {
            side: Side::Union,
            kind: contracts::bargaining::PassKind::Proposal,
            package: None,
            meeting: None,
            at: date(2026, 2, 21).at(9, 0, 0, 0),
            text: contracts::bargaining::PassText::Entered("Section 1. Six percent.\n".to_owned()),
            note: String::new(),
            claim: None,
            file: None,
        };
        let key = "wages".parse().expect("a key");
        let refused = house.host.hall.table.pass(&committee.expect("of the committee"), 1, &key, new).await;
        assert!(refused.expect_err("refused").is("article-agreed"));
    });
}

#[test]
fn an_older_vote_that_is_corrected_or_recorded_late_does_not_overturn_a_newer_one() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(THEIRS)]);
        let failed = but(COUNT, &[("yes", "17"), ("no", "42")]);
        record(&mut teller, &about(&texts, &[("taken_on", "2026-02-10")]), &failed).await;
        stands(&mut teller, WAGES, "Voted down").await;
        record(&mut teller, &about(&texts, &[("taken_on", "2026-02-24")]), COUNT).await;
        stands(&mut teller, WAGES, "Ratified").await;
        let place = [("corrects", "1"), ("taken_on", "2026-02-10"), ("place", "Hall C")];
        record(&mut teller, &about(&texts, &place), &failed).await;
        stands(&mut teller, WAGES, "Ratified").await;
        teller.get("/u/irc/staff/rounds/1").await.assert_hides("class=\"tag bad\"");
        // Another old vote comes late.
        record(&mut teller, &about(&texts, &[("taken_on", "2026-02-12")]), &failed).await;
        stands(&mut teller, WAGES, "Ratified").await;
        // On the newer one's day a correction of the older one still has the older one's place.
        let same_day = [("corrects", "3"), ("taken_on", "2026-02-24")];
        record(&mut teller, &about(&texts, &same_day), &failed).await;
        stands(&mut teller, WAGES, "Ratified").await;
        // The newer one itself was miscounted.
        let newer = [("corrects", "2"), ("taken_on", "2026-02-24")];
        record(&mut teller, &about(&texts, &newer), &failed).await;
        stands(&mut teller, WAGES, "Voted down").await;
    });
}

#[test]
fn what_was_agreed_to_in_two_rounds_was_voted_on_in_the_newer_one() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(THEIRS)]);
        let failed = but(COUNT, &[("yes", "17"), ("no", "42")]);
        record(&mut teller, &about(&texts, &[("taken_on", "2026-02-10")]), &failed).await;
        // The same words are agreed to again in the next round, and carried.
        agreed_in(&house, &people, 2).await;
        let again = WAGES.replace("rounds/1", "rounds/2");
        stands(&mut teller, &again, "Tentatively agreed").await;
        record(&mut teller, &about(&texts, &[("taken_on", "2026-02-24")]), COUNT).await;
        stands(&mut teller, &again, "Ratified").await;
        stands(&mut teller, WAGES, "Voted down").await;
        // A correction stands where the vote that it corrects does.
        let first = [("corrects", "1"), ("taken_on", "2026-02-10"), ("place", "Hall C")];
        record(&mut teller, &about(&texts, &first), &failed).await;
        stands(&mut teller, &again, "Ratified").await;
        stands(&mut teller, WAGES, "Voted down").await;
    });
}

#[test]
fn a_ledger_of_old_that_does_not_say_what_corrects_what_is_read_by_the_records_themselves() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(THEIRS)]);
        let failed = but(COUNT, &[("yes", "17"), ("no", "42")]);
        // The day was mistyped, and the count.
        record(&mut teller, &about(&texts, &[("taken_on", "2026-02-24")]), COUNT).await;
        let corrected = [("corrects", "1"), ("taken_on", "2026-02-12")];
        record(&mut teller, &about(&texts, &corrected), &failed).await;
        let db = house.host.store.read();
        let guard = if house.host.store.is_postgres() {
            "DROP TRIGGER ledger_only_grows ON ledger"
        } else {
            "DROP TRIGGER ledger_no_update"
        };
        db.execute_unprepared(guard).await.expect("the guard is dropped");
        let first = "UPDATE ledger SET event = replace(event, ',\"order\":1', '') WHERE kind = 'voted'";
        db.execute_unprepared(first).await.expect("as it was");
        let second = "UPDATE ledger SET event = substr(event, 1, instr(event, ',\"corrects\"') - 1) || '}' WHERE event LIKE '%\"corrects\"%'";
        let second =
            if house.host.store.is_postgres() { second.replace("instr(", "strpos(") } else { second.to_owned() };
        db.execute_unprepared(&second).await.expect("as it was");
        stands(&mut teller, WAGES, "Voted down").await;
        record(&mut teller, &about(&texts, &[("corrects", "2"), ("taken_on", "2026-02-12")]), COUNT).await;
        stands(&mut teller, WAGES, "Ratified").await;
    });
}

#[test]
fn a_correction_offers_what_was_voted_on_also_when_it_lies_on_the_table_no_longer() {
    with_people(async |house, people| {
        agreed_round(&house, &people).await;
        let (mut teller, texts) = (people.with(StandingKind::Teller), [digest(ON_HOURS), digest(THEIRS)]);
        let failed = but(COUNT, &[("yes", "17"), ("no", "42")]);
        let first = record(&mut teller, &about(&texts, &[]), &failed).await;
        first.assert_shows(&texts[1]);
        // A new pass opens the article again.
        let committee = house.place_of(&people.with(StandingKind::Committee)).await.standings.committee();
        let committee = committee.expect("of the committee");
        pass(&house, &committee, "wages", Side::Union, 2, "Section 1. Wages rise by six percent (6%).\n").await;
        let form = teller.get(&format!("{VOTES}/new?corrects=1")).await;
        for text in &texts {
            assert_ticked(&form.body, text);
        }
        form.assert_shows("as it was voted on in vote 1");
        // Sent as it stands, it is about the same texts, as they were when they were voted on.
        let result = record(&mut teller, &about(&texts, &[("corrects", "1")]), &failed).await;
        result.assert_shows(&texts[0]).assert_shows(&format!("Tentative agreement · {}", texts[1]));
        // More rounds than are offered lie between, and the vote can be corrected still.
        for number in 2..=5 {
            let new = contracts::bargaining::NewRound {
                title: format!("Round {number}"),
                basis: contracts::bargaining::Basis::FirstContract,
                ground_rules: String::new(),
                opened: date(2026, 2, 22),
                articles: contracts::bargaining::round::NewArticle::from_lines("Leave").expect("a title"),
            };
            house.host.hall.table.open_round(&committee, new).await.expect("a round is opened");
        }
        let form = teller.get(&format!("{VOTES}/new?corrects=2")).await;
        assert_ticked(&form.body, &texts[1]);
        let result = record(&mut teller, &about(&texts, &[("corrects", "2")]), COUNT).await;
        assert_eq!(result.path, format!("{VOTES}/3"));
        result.assert_shows(&texts[1]);
    });
}

/// The box of this text is there, and ticked.
fn assert_ticked(page: &str, text: &str) {
    let mut boxes = page.split("<input ").filter(|field| field.contains("type=\"checkbox\""));
    let found = boxes.find(|field| field.contains(text)).unwrap_or_else(|| panic!("{text} is not offered: {page}"));
    assert!(found.split('>').next().expect("a field").contains("checked"), "{text} is not ticked");
}
