//! Between the sides: what remains open, what was changed in silence, text that deceives the eye, and two drafts brought
//! together.

use crate::bargaining::{CURRENT, OURS, ROUND, THEIRS, WAGES, open_round, pass, save, send, value_of};
use contracts::bargaining::{SaveOutcome, Side};
use contracts::members::StandingKind;
use http::StatusCode;
use tests::client::Answer;
use tests::with_people;

const COUNTER: &str = "/u/irc/staff/rounds/1/articles/wages/counter";

#[test]
fn a_member_sees_clause_by_clause_what_remains_open_between_the_sides() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut member = people.with(StandingKind::Member);
        let sides = format!("{WAGES}/sides");
        member.visit(&sides).await.assert_shows("Nobody has passed on this article yet");
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let waiting = member.visit(&sides).await;
        waiting.assert_shows("The employer has not passed on this article yet").assert_shows("from=current&amp;to=U-1");
        member.visit(ROUND).await.assert_shows("Only we have passed");

        let theirs = format!("{THEIRS}\nSection 3. The agency may change the pay day.\n");
        pass(&house, &committee, "wages", Side::Employer, 10, &theirs).await;
        let page = member.visit(&sides).await;
        page.assert_shows("2 clauses remain open")
            .assert_shows("2 of 3")
            .assert_shows("Both differ")
            .assert_shows("Only theirs")
            .assert_shows("1 clause unchanged on both sides")
            .assert_shows("From ours to theirs");
        for number in ["1", "3"] {
            page.assert_shows(&format!("href=\"#clause-{number}\"")).assert_shows(&format!("id=\"clause-{number}\""));
        }
        let open = member.visit(&format!("{sides}?show=open")).await;
        open.assert_shows("id=\"clause-3\"").assert_hides("unchanged on both sides");
        assert_eq!(member.get(&format!("{sides}?show=half")).await.status, StatusCode::NOT_FOUND);
        let round = member.visit(ROUND).await;
        round.assert_shows("2 clauses remain open").assert_shows("2 of 3").assert_shows("1 only theirs, 1 both differ");
        for (language, page, sentence) in [
            ("es", ROUND, "1 solo suya, 1 difiere"),
            ("ko", sides.as_str(), "현행 문안을 기준으로 우리 안(U-1)과 사용자 측 안(E-1)을 나란히 놓았습니다."),
        ] {
            let mut reader = member.clone();
            reader.cookies.insert("convenio-language".to_owned(), language.to_owned());
            reader.visit(page).await.assert_shows(sentence);
        }
        // What they pass next is counted anew.
        pass(&house, &committee, "wages", Side::Employer, 20, OURS).await;
        member.visit(&sides).await.assert_shows("ready for a tentative agreement");
        member.visit(ROUND).await.assert_shows("0 of 2");
    });
}

#[test]
fn in_a_first_contract_their_text_is_marked_against_ours() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "hours", Side::Union, 0, "Section 1. The week is thirty-five hours.\n").await;
        let theirs = "Section 1. The week is forty hours.\n\nSection 2. Shifts are set by the agency.\n";
        pass(&house, &committee, "hours", Side::Employer, 10, theirs).await;
        let page = people.with(StandingKind::Member).visit("/u/irc/staff/rounds/1/articles/hours/sides").await;
        page.assert_shows("There is no current language")
            .assert_shows("Marked against ours")
            .assert_shows("thirty-five")
            .assert_shows("Not in this text.");
    });
}

fn counter<'a>(text: &'a str, verb: &'a str, claim: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("article", "wages"),
        ("text", text),
        ("kind", "counter"),
        ("package", ""),
        ("meeting", ""),
        ("date", "2026-02-03"),
        ("time", "11:00"),
        ("note", "As agreed."),
        ("verb", verb),
    ];
    fields.extend_from_slice(claim);
    fields
}

#[test]
fn a_change_that_the_employer_did_not_mention_stands_in_a_box_before_and_after_it_is_entered() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let mut ana = people.with(StandingKind::Committee);
        let theirs = THEIRS.replace("weekly", "monthly");
        let claim = [("claim", "clauses"), ("clauses", "Section 1")];
        let unnamed = [("claim", "clauses"), ("clauses", " ")];
        let refused = send(&mut ana, "enter-counter", COUNTER, &counter(&theirs, "enter", &unnamed)).await;
        refused.assert_shows("Name the clauses they said they changed").assert_shows("Pay is monthly.");

        let looked = send(&mut ana, "enter-counter", COUNTER, &counter(&theirs, "look", &claim)).await;
        looked
            .assert_shows("Not entered yet")
            .assert_shows("1 difference that they did not mark")
            .assert_shows("Section 1")
            .assert_shows("As agreed.")
            .assert_shows("id=\"change-");
        ana.visit(WAGES).await.assert_hides("E-1");

        let entered = send(&mut ana, "enter-counter", COUNTER, &counter(&theirs, "enter", &claim)).await;
        let told = |page: &Answer| {
            page.assert_shows("1 difference that they did not mark")
                .assert_shows("They said that only these changed: Section 1.")
                .assert_shows("redline?from=U-1&amp;to=E-1#change-");
        };
        told(&entered);
        let mut member = people.with(StandingKind::Member);
        told(&member.visit(&format!("{WAGES}/texts/E-1")).await);
        told(&member.visit(WAGES).await);

        let honest = [("claim", "passages"), ("deleted", "weekly"), ("inserted", "biweekly")];
        let text = OURS.replace("weekly", "biweekly");
        let again = send(&mut ana, "enter-counter", COUNTER, &counter(&text, "enter", &honest)).await;
        again.assert_shows("Nothing was changed in silence").assert_hides("that they did not mark");
        // A pass without a claim has no box; an earlier one keeps its own.
        member.visit(&format!("{WAGES}/texts/U-1")).await.assert_hides("Nothing was changed in silence");
        told(&member.visit(&format!("{WAGES}/texts/E-1")).await);
    });
}

#[test]
fn both_sides_initial_a_text_that_can_be_read_and_what_they_did_not_mark_stays_said() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let mut ana = people.with(StandingKind::Committee);
        let theirs = THEIRS.replace("weekly", "monthly");
        let claim = [("claim", "clauses"), ("clauses", "Section 1")];
        send(&mut ana, "enter-counter", COUNTER, &counter(&theirs, "enter", &claim)).await;
        let page = format!("{WAGES}/agree");
        let ask = ana.visit(&page).await;
        ask.assert_shows("1 difference that they did not mark")
            .assert_shows(&format!("href=\"{WAGES}/texts/E-1\""))
            .assert_shows(&format!("href=\"{WAGES}/redline?from=current&amp;to=E-1\""))
            .assert_shows(&format!("href=\"{WAGES}/texts/U-1\""));
        let label = value_of(&ask, "label");
        let signed = |union: &'static str, employer: &'static str| {
            vec![
                ("article", "wages"),
                ("label", label.as_str()),
                ("union_name", "Ana Ruiz"),
                ("union_initials", "AR"),
                ("union_date", union),
                ("employer_name", "Bob Boss"),
                ("employer_initials", "BB"),
                ("employer_date", employer),
                ("employer_hash", ""),
            ]
        };
        for (union, employer, field) in
            [("2026-02-02", "2026-02-03", "union_date"), ("2026-02-03", "2026-02-02", "employer_date")]
        {
            let refused = send(&mut ana, "agree", &page, &signed(union, employer)).await;
            refused
                .assert_shows("This text was passed on February 3, 2026. Nobody can have initialed it before.")
                .assert_shows(&format!("id=\"e-{field}\""))
                .assert_shows("1 difference that they did not mark");
        }
        let agreed = send(&mut ana, "agree", &page, &signed("2026-02-03", "2026-02-04")).await;
        agreed.assert_shows("Tentatively agreed").assert_shows("1 difference that they did not mark");
        people.with(StandingKind::Member).visit(WAGES).await.assert_shows("1 difference that they did not mark");
    });
}

#[test]
fn text_that_deceives_the_eye_is_shown_wherever_it_is_read() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let mut ana = people.with(StandingKind::Committee);
        let theirs = "Section 1. Wages rise by \u{202e}five percent.\n\nSection 2. P\u{430}y is weekly.\n";
        let looked = send(&mut ana, "enter-counter", COUNTER, &counter(theirs, "look", &[])).await;
        looked.assert_shows("This text is not all that it seems").assert_shows("Cyrillic letter (U+0430)");
        let entered = send(&mut ana, "enter-counter", COUNTER, &counter(theirs, "enter", &[])).await;
        entered.assert_shows("texts/E-1#wages-s1").assert_shows("turns the reading direction around (RLO U+202E)");
        for page in ["texts/E-1", "redline?from=U-1&to=E-1", "redline?from=U-1&to=E-1&view=mail", "sides"] {
            let page = ana.visit(&format!("{WAGES}/{page}")).await;
            page.assert_shows("RLO U+202E").assert_hides("\u{202e}");
        }
        let ours = ana.visit(&format!("{WAGES}/texts/U-1")).await;
        ours.assert_hides("not all that it seems");
    });
}

#[test]
fn two_drafts_are_brought_together_and_only_what_both_changed_is_asked() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        save(&house, &committee, "wages", CURRENT).await;
        let desk = ana.visit(&format!("{WAGES}/draft")).await;
        let parent = value_of(&desk, "parent");
        let others = CURRENT.replace("three percent (3%)", "five percent (5%)");
        assert_eq!(save(&house, &committee, "wages", &others).await, SaveOutcome::Saved(2));
        let own = CURRENT.replace("weekly", "biweekly");
        let mine = [("article", "wages"), ("parent", parent.as_str()), ("text", own.as_str()), ("verb", "save")];
        let clash = send(&mut ana, "save-draft", WAGES, &mine).await;
        clash.assert_shows("The two texts change different sentences").assert_hides("Place 1 of");
        let onto = value_of(&clash, "parent");
        let merge = [("article", "wages"), ("revision", "3"), ("parent", onto.as_str()), ("verb", "save")];
        let merged = send(&mut ana, "merge-drafts", &clash.path, &merge).await;
        assert_eq!(merged.path, WAGES, "{}", merged.body);
        let text = ana.visit(&format!("{WAGES}/texts/r4/download")).await.body;
        assert_eq!(text, others.replace("weekly", "biweekly"));
        // The draft has moved on: the same form is not obeyed about another text.
        let late = send(&mut ana, "merge-drafts", &clash.path, &merge).await;
        late.assert_shows("saved again since you opened this page");
    });
}

#[test]
fn two_first_drafts_that_may_have_begun_with_a_pass_undo_nothing_of_each_other() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        // The employer struck the second section; one of the two puts it back, the other writes elsewhere.
        let cut = CURRENT.split("\n\n").next().expect("a first section").to_owned() + "\n";
        pass(&house, &committee, "wages", Side::Employer, 0, &cut).await;
        let mut ana = people.with(StandingKind::Committee);
        let parent = value_of(&ana.visit(&format!("{WAGES}/draft")).await, "parent");
        save(&house, &committee, "wages", CURRENT).await;
        let own = cut.replace("three percent (3%)", "five percent (5%)");
        let mine = [("article", "wages"), ("parent", parent.as_str()), ("text", own.as_str()), ("verb", "save")];
        let clash = send(&mut ana, "save-draft", WAGES, &mine).await;
        clash.assert_shows("Place 1 of").assert_hides("change different sentences");
    });
}

#[test]
fn where_both_changed_a_sentence_each_wording_can_be_chosen_and_none_is_lost() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        save(&house, &committee, "wages", CURRENT).await;
        let parent = value_of(&ana.visit(&format!("{WAGES}/draft")).await, "parent");
        save(&house, &committee, "wages", &OURS.replace("weekly", "biweekly")).await;
        let mine = [("article", "wages"), ("parent", parent.as_str()), ("text", THEIRS), ("verb", "save")];
        let clash = send(&mut ana, "save-draft", WAGES, &mine).await;
        clash.assert_shows("One place was changed by both").assert_shows("Place 1 of 1").assert_shows("It was:");
        let onto = value_of(&clash, "parent");
        let merge = |choice: Option<&'static str>, verb: &'static str| {
            let mut fields = vec![("article", "wages"), ("revision", "3"), ("verb", verb)];
            fields.extend(choice.map(|choice| ("choice[1]", choice)));
            fields
        };
        let mut unchosen = merge(None, "save");
        unchosen.push(("parent", &onto));
        let refused = send(&mut ana, "merge-drafts", &clash.path, &unchosen).await;
        refused.assert_shows("Choose what place 1 says").assert_shows("href=\"#f-choice[1]\"");
        let mut both = merge(Some("both"), "edit");
        both.push(("parent", &onto));
        let edited = send(&mut ana, "merge-drafts", &clash.path, &both).await;
        edited.assert_shows("five percent (5%). Section").assert_shows("biweekly");
        let mut chosen = merge(Some("mine"), "save");
        chosen.push(("parent", &onto));
        let saved = send(&mut ana, "merge-drafts", &clash.path, &chosen).await;
        assert_eq!(saved.path, WAGES, "{}", saved.body);
        let text = ana.visit(&format!("{WAGES}/texts/r4/download")).await.body;
        assert_eq!(text, THEIRS.replace("weekly", "biweekly"));
    });
}

#[test]
fn a_redline_says_in_short_what_changed_and_can_go_by_mail() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let theirs = THEIRS.replace("Pay is weekly.", "Pay  is *weekly*.");
        pass(&house, &committee, "wages", Side::Employer, 10, &theirs).await;
        let mut member = people.with(StandingKind::Member);
        let redline = format!("{WAGES}/redline?from=U-1&to=E-1");
        let page = member.visit(&redline).await;
        page.assert_shows("In short")
            .assert_shows("1 place reworded")
            .assert_shows("percentage")
            .assert_shows("may rise by four percent (4%)")
            .assert_shows("of formatting only")
            .assert_shows("formatting=shown")
            .assert_hides("redline-format");
        member.visit(&format!("{redline}&formatting=shown")).await.assert_shows("redline-format");
        let mail = member.visit(&format!("{redline}&view=mail")).await;
        mail.assert_shows("From: U-1 · Proposal").assert_shows("[-").assert_shows("{+").assert_hides("<ins");
    });
}
