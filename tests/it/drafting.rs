//! The draft's desk: where a first draft starts, what is kept of what was typed, and who is told what when two texts clash.

use crate::bargaining::{CURRENT, OURS, ROUND, THEIRS, WAGES, open_round, pass, save, send, value_of};
use contracts::bargaining::Side;
use contracts::members::StandingKind;
use tests::client::{Answer, Client};
use tests::with_people;

#[test]
fn whoever_saves_in_two_windows_is_told_so_and_not_that_somebody_was_quicker() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        save(&house, &committee, "wages", CURRENT).await;
        let mut ana = people.with(StandingKind::Committee);
        let parent = value_of(&ana.visit(&format!("{WAGES}/draft")).await, "parent");
        save(&house, &committee, "wages", THEIRS).await;
        let mine = [("article", "wages"), ("parent", parent.as_str()), ("text", OURS), ("verb", "save")];
        let clash = send(&mut ana, "save-draft", WAGES, &mine).await;
        clash
            .assert_shows("You saved this draft in another window")
            .assert_shows("Marked as if draft 2 were changed into draft 3.")
            .assert_hides("saved before you");
        let (_, mut bo) = house.join(&people.place, "Bo Kim", &[StandingKind::Committee]).await;
        bo.visit(&clash.path).await.assert_shows("Pat committee saved the draft from two windows");
    });
}

/// What a page says in an attribute that it has once.
fn attribute(page: &Answer, name: &str) -> String {
    match page.values_of(name)[..] {
        [value] => value.to_owned(),
        ref values => panic!("{} has {name} {} times: {}", page.path, values.len(), page.body),
    }
}

#[test]
fn the_browser_keeps_what_is_typed_at_the_table_until_a_page_says_that_it_arrived() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        let editor = format!("{WAGES}/draft");
        let desk = ana.visit(&editor).await;
        let (kept, start) = (attribute(&desk, "data-draft"), value_of(&desk, "start"));
        let form = |parent: &str, verb: &'static str, text: &'static str| {
            let fields =
                [("article", "wages"), ("verb", verb), ("text", text), ("start", "current"), ("parent", parent)];
            fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        let press = async |ana: &mut Client, fields: [(String, String); 5]| {
            let fields = fields.each_ref().map(|(name, value)| (name.as_str(), value.as_str()));
            send(ana, "save-draft", WAGES, &fields).await
        };
        assert_eq!(start, "current");
        // A preview is not saved, and stays what it is about.
        let shown = press(&mut ana, form("", "preview", OURS)).await;
        assert_eq!(attribute(&shown, "data-draft"), kept);
        shown.assert_shows("data-given-back").assert_hides("data-draft-done");
        let saved = press(&mut ana, form("", "save", OURS)).await;
        assert_eq!(attribute(&saved, "data-draft-done"), kept);
        // What was typed on an older version never lies over a newer one, nor one person's words over another's.
        let newer = ana.visit(&editor).await;
        assert_ne!(attribute(&newer, "data-draft"), kept);
        let (_, mut bo) = house.join(&people.place, "Bo Kim", &[StandingKind::Committee]).await;
        assert_ne!(attribute(&bo.visit(&editor).await, "data-draft"), attribute(&newer, "data-draft"));
        // A text that is set aside has arrived as well.
        let parent = value_of(&newer, "parent");
        save(&house, &committee, "wages", THEIRS).await;
        let clash = press(&mut ana, form(&parent, "save", CURRENT)).await;
        clash.assert_shows("You saved this draft in another window");
        assert!(attribute(&clash, "data-draft-done").contains(&parent), "{}", clash.body);

        let page = ana.visit(&format!("{WAGES}/pass?revision=1")).await;
        let (kept, hash) = (attribute(&page, "data-draft"), value_of(&page, "hash"));
        let when = [("article", "wages"), ("date", "2026-02-03"), ("time", "10:30")];
        let passed = [("revision", "1"), ("hash", hash.as_str()), ("kind", "proposal"), ("confirm[]", "yes")];
        let done = send(&mut ana, "pass", &page.path, &[when.as_slice(), &passed].concat()).await;
        assert_eq!(attribute(&done, "data-draft-done"), kept);
        let page = ana.visit(&format!("{WAGES}/counter")).await;
        let kept = attribute(&page, "data-draft");
        let entered = [("text", THEIRS), ("kind", "proposal")];
        let done = send(&mut ana, "enter-counter", &page.path, &[when.as_slice(), &entered].concat()).await;
        assert_eq!(attribute(&done, "data-draft-done"), kept);
        ana.visit(WAGES).await.assert_hides("data-draft-done");
    });
}

#[test]
fn words_typed_on_a_draft_that_was_replaced_are_a_click_away_and_meet_what_replaced_it() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        save(&house, &committee, "wages", CURRENT).await;
        let mut ana = people.with(StandingKind::Committee);
        let editor = format!("{WAGES}/draft");
        let old = ana.visit(&editor).await;
        old.assert_hides("has been saved since");
        save(&house, &committee, "wages", THEIRS).await;
        let now = ana.visit(&editor).await;
        let (copy, copies) = (attribute(&old, "data-draft"), attribute(&now, "data-drafts"));
        assert_ne!(copy, attribute(&now, "data-draft"));
        let on = copy.strip_prefix(&copies).expect("a copy of words about the same draft");
        let behind = ana.visit(&format!("{editor}?on={on}")).await;
        behind.assert_shows("Draft 2 has been saved since").assert_shows("three percent").assert_hides("data-drafts");
        assert_eq!(attribute(&behind, "data-draft"), copy);
        let (parent, start) = (value_of(&behind, "parent"), value_of(&behind, "start"));
        assert_eq!(parent, value_of(&old, "parent"));
        let mine = [("article", "wages"), ("parent", &*parent), ("start", &*start), ("text", OURS), ("verb", "save")];
        let clash = send(&mut ana, "save-draft", WAGES, &mine).await;
        assert_eq!(attribute(&clash, "data-draft-done"), copy);
        // What is typed below both texts is kept as well, and is one more copy that the editor opens.
        let below = attribute(&clash, "data-draft");
        let on = below.strip_prefix(&copies).expect("a copy of words about the same draft");
        let again = ana.visit(&format!("{editor}?on={on}")).await;
        again.assert_shows("rise by five percent").assert_hides("has been saved since");
        let merged = [("parent", value_of(&again, "parent")), ("start", value_of(&again, "start"))];
        let merged = merged.each_ref().map(|(name, value)| (*name, value.as_str()));
        let merged = [&[("article", "wages"), ("text", OURS), ("verb", "save")], merged.as_slice()].concat();
        assert_eq!(attribute(&send(&mut ana, "save-draft", WAGES, &merged).await, "data-draft-done"), below);
        for nothing in ["nobody.r1".to_owned(), format!("{parent}.r0"), format!("{parent}.r99")] {
            assert_eq!(ana.get(&format!("{editor}?on={nothing}")).await.status, 404, "{nothing}");
        }
    });
}

#[test]
fn a_first_draft_starts_from_the_text_that_is_chosen_and_nothing_is_promised_that_is_not_there() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        let hours = ana.visit(&format!("{ROUND}/articles/hours")).await;
        hours.assert_shows("Start a draft").assert_hides("draft?start=").assert_hides("Start from");
        let empty = ana.visit(&format!("{ROUND}/articles/hours/draft")).await;
        let first = [("article", "hours"), ("start", "empty"), ("text", OURS), ("verb", "save")];
        let saved = send(&mut ana, "save-draft", &empty.path, &first).await;
        assert_eq!(attribute(&saved, "data-draft-done"), attribute(&empty, "data-draft"));
        ana.visit(WAGES)
            .await
            .assert_shows("draft?start=current")
            .assert_hides("Start a draft")
            .assert_hides("last pass");
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        pass(&house, &committee, "wages", Side::Employer, 10, THEIRS).await;
        let page = ana.visit(WAGES).await;
        page.assert_shows("Start from the current language")
            .assert_shows("Start from our last pass, U-1")
            .assert_shows("Start from the employer’s last pass, E-1");
        for (start, text) in
            [("current", "three percent"), ("U-1", "rise by five percent"), ("E-1", "may rise by four")]
        {
            page.assert_shows(&format!("draft?start={start}\""));
            let desk = ana.visit(&format!("{WAGES}/draft?start={start}")).await;
            desk.assert_shows(text);
            assert_eq!(value_of(&desk, "start"), start);
        }
        // A look in between does not forget what it began as.
        let preview = [("article", "wages"), ("start", "current"), ("text", CURRENT), ("verb", "preview")];
        let shown = send(&mut ana, "save-draft", WAGES, &preview).await;
        shown.assert_shows("Starts from Current language");
        save(&house, &committee, "wages", OURS).await;
        ana.visit(WAGES).await.assert_shows("Open the draft").assert_hides("draft?start=");
    });
}
