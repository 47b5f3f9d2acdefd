//! What a committee does with redlines: three sides, merges, silent changes, signals, pages.

use crate::redlines::render::{self, View};
use crate::redlines::{
    ChangeKind, Claim, Outcome, SignalCode, Standing, compare, merge, silent_changes, suspicions, three_way, trojan,
};

const CURRENT: &str = "## Article 4 Hours\n\nSection 1. The workweek is forty hours.\n\nSection 2. Breaks are unpaid for all of the staff.\n\nSection 3. Schedules are posted one week ahead of time.";

#[test]
fn a_committee_sees_what_is_agreed_and_what_remains_open() {
    let ours = CURRENT.replace("unpaid", "paid").replace("forty", "thirty-five").replace("one week", "two weeks");
    let theirs = CURRENT.replace("unpaid", "paid").replace("one week", "three days");
    let view = three_way(CURRENT, &ours, &theirs);
    let standings: Vec<Standing> = view.clauses.iter().map(|c| c.standing).collect();
    assert_eq!(standings, [Standing::Current, Standing::OursOnly, Standing::Agreed, Standing::BothDiffer]);
    let open: Vec<&str> = view.open().map(|c| c.clause.as_str()).collect();
    assert_eq!(open, ["Section 1", "Section 3"]);
}

#[test]
fn in_a_first_contract_a_clause_only_they_have_is_theirs() {
    let view = three_way(
        "",
        "Section 1. Breaks are paid.",
        "Section 1. Breaks are paid.\n\nSection 2. Management directs the work.",
    );
    assert_eq!(view.count(Standing::Agreed), 1);
    assert_eq!(view.count(Standing::TheirsOnly), 1);
}

#[test]
fn a_clause_we_struck_and_they_kept_is_open() {
    let ours = CURRENT.replace("\n\nSection 2. Breaks are unpaid for all of the staff.", "");
    let view = three_way(CURRENT, &ours, CURRENT);
    assert_eq!(view.open().map(|c| (c.standing, c.ours.is_none())).collect::<Vec<_>>(), [(Standing::OursOnly, true)]);
}

#[test]
fn a_clause_that_one_side_kept_and_the_other_edited_is_the_current_language_once() {
    let check = |ours: &str, theirs: &str, expected: [(Standing, bool); 2]| {
        let view = three_way("Jury duty is paid leave.", ours, theirs);
        let rows: Vec<(Standing, bool)> = view.clauses.iter().map(|c| (c.standing, c.current.is_some())).collect();
        assert_eq!(rows, expected, "{:?}", view.clauses);
    };
    let (edited, both) = ("Jury duty is leave.", "Jury duty is paid leave.\n\nJury duty is leave.");
    check(edited, both, [(Standing::OursOnly, true), (Standing::Agreed, false)]);
    check(both, edited, [(Standing::TheirsOnly, true), (Standing::Agreed, false)]);
}

#[test]
fn edits_of_different_sentences_merge_and_of_the_same_one_conflict() {
    let left = CURRENT.replace("forty", "thirty-five");
    let right = CURRENT.replace("one week", "two weeks");
    let merged = merge(CURRENT, &left, &right);
    assert_eq!(merged.text(), Some(left.replace("one week", "two weeks")));
    let clash = merge(CURRENT, &left, &CURRENT.replace("forty", "thirty-two"));
    assert_eq!((clash.conflicts(), clash.text()), (1, None));
    let conflict = clash.parts.iter().find(|p| p.outcome == Outcome::Conflict).expect("a conflict");
    assert!(conflict.left.contains("thirty-five") && conflict.right.contains("thirty-two"));
    assert!(clash.marked("ours", "theirs").contains("<<<<<<< ours"));
}

#[test]
fn a_change_the_sender_did_not_mark_is_listed() {
    let returned = CURRENT.replace("forty", "forty-two").replace("unpaid", "paid");
    let found = silent_changes(CURRENT, &returned, Claim::Marked { deleted: &["unpaid"], inserted: &["paid"] });
    assert_eq!(found.silent.iter().map(|c| c.after.as_str()).collect::<Vec<_>>(), ["forty-two"]);
    assert_eq!(found.marked.len(), 1);
    let tracked = silent_changes(
        CURRENT,
        &returned,
        Claim::Tracked { rejected: &CURRENT.replace("forty", "forty-two"), accepted: &returned },
    );
    assert_eq!(tracked.silent.len(), 1);
    assert_eq!(silent_changes(CURRENT, &returned, Claim::UnchangedArticles(&["Article 4"])).silent.len(), 2);
    assert_eq!(silent_changes(CURRENT, &returned, Claim::UnchangedArticles(&["Article 5"])).silent.len(), 0);
}

#[test]
fn a_marked_passage_accounts_for_its_own_words_and_once_only() {
    let check = |sent: &str, returned: &str, deleted: &[&str], inserted: &[&str], silent: &[&str]| {
        let found = silent_changes(sent, returned, Claim::Marked { deleted, inserted });
        let found: Vec<&str> = found.silent.iter().map(|c| c.after.as_str()).collect();
        assert_eq!(found, silent, "{returned}");
    };
    let sent = "The Employer shall pay. Notice is given in May. The Union shall attend the meeting.";
    let returned = "The Employer may pay. Notice is given in May. The Union may attend the meeting.";
    check(sent, returned, &["shall"], &["may"], &["may"]);
    check(sent, returned, &["shall", "shall"], &["may", "may"], &[]);
    // "an" stands in "than" as letters, not as a word.
    check("Pay the fee now.", "Pay an fee now.", &["the"], &["more than"], &["an"]);
    check("Breaks are unpaid.", "Breaks are paid.", &["unpaid."], &["paid,"], &[]);
    check("임금을 매월 지급한다.", "임금은 매월 지급한다.", &["임금을"], &["임금은"], &[]);
}

#[test]
fn a_hidden_character_put_under_the_head_of_a_table_is_shown_where_the_list_says() {
    let before = "| Step | Rate |\n| --- | --- |\n| 1 | $21.00 |\n";
    let view = View { formatting: true, ..View::default() };
    for rule in ["| --- | --- |\u{200b}", "\u{200b}", "---\u{200b}"] {
        let redline = compare(before, &before.replace("| --- | --- |", rule));
        let html = render::inline(&redline, &view);
        assert_eq!(html.matches("U+200B").count(), 1, "{rule:?}: {html}");
        for change in redline.changes() {
            assert!(html.contains(&format!("id=\"{}\"", change.anchor())), "{rule:?} {change:?}: {html}");
        }
    }
}

#[test]
fn a_hidden_character_put_into_a_text_is_a_silent_change() {
    let hidden = |sent: &str, returned: &str| {
        let silent = silent_changes(sent, returned, Claim::Unchanged).silent;
        let warned = |c: &crate::redlines::Change| c.signals.iter().any(|s| s.code == SignalCode::HiddenCharacters);
        (silent.len(), silent.iter().filter(|c| warned(c)).count())
    };
    assert_eq!(hidden("The salary is due.", "The sal\u{200b}ary is due."), (1, 1));
    assert_eq!(hidden("The salary is due.", "The \u{202e}salary is due."), (1, 1));
    assert_eq!(hidden("임금을 매월 지급한다.", "임\u{200b}금을 매월 지급한다."), (1, 1));
    assert_eq!(hidden("Pay is 52,000 a year.", "Pay is 52,\u{2060}000 a year."), (1, 1));
    // Where a word may break, and how a file marks its encoding, deceive nobody.
    assert_eq!(hidden("The agreement is due.", "The agree\u{ad}ment is due."), (0, 0));
    assert_eq!(hidden("The agreement is due.", "\u{feff}The agreement is due."), (0, 0));
    assert!(compare("The sal\u{200b}ary is due.", "The salary is due.").count() == 1);
}

fn codes(before: &str, after: &str) -> Vec<SignalCode> {
    let mut codes: Vec<SignalCode> =
        compare(before, after).changes().into_iter().flat_map(|c| c.signals).map(|s| s.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn a_committee_is_warned_of_small_words_with_large_effects() {
    let rows: [(&str, &str, SignalCode); 24] = [
        ("The Employer shall pay.", "The Employer may pay.", SignalCode::DutyWeakened),
        ("The Union may attend.", "The Union shall attend.", SignalCode::DutyAdded),
        ("The Employer shall pay.", "The Employer will pay.", SignalCode::DutyReworded),
        ("Supervisors may do unit work.", "Supervisors may not do unit work.", SignalCode::ProhibitionChanged),
        ("It shall not be cut.", "It shall be cut.", SignalCode::NegationRemoved),
        ("Pay is $52,000 a year.", "Pay is $54,080 a year.", SignalCode::MoneyChanged),
        ("Raise of 3% each year.", "Raise of 2% each year.", SignalCode::PercentChanged),
        ("It ends June 30, 2025 at night.", "It ends June 30, 2027 at night.", SignalCode::DateChanged),
        ("Within ten (10) days.", "Within fifteen (10) days.", SignalCode::NumbersDisagree),
        ("Answer in five days of it.", "Answer in five working days of it.", SignalCode::TimeUnitChanged),
        ("Signed by A and B.", "Signed by A or B.", SignalCode::AndOrChanged),
        ("The Employee is heard.", "The employee is heard.", SignalCode::DefinedTermChanged),
        ("It applies to all.", "It applies only to all.", SignalCode::ConditionChanged),
        ("La empresa deberá pagar.", "La empresa podrá pagar.", SignalCode::DutyWeakened),
        ("En cinco días hábiles se responde.", "En cinco días naturales se responde.", SignalCode::TimeUnitChanged),
        ("사용자는 이를 지급하여야 한다.", "사용자는 이를 지급할 수 있다.", SignalCode::DutyWeakened),
        ("월 2,100,000원을 지급한다.", "월 2,000,000원을 지급한다.", SignalCode::MoneyChanged),
        ("The pay is due.", "The p\u{430}y is due.", SignalCode::LookAlike),
        ("The Employer provides tools.", "The Employer may provide tools.", SignalCode::DutyWeakened),
        ("The Employer may provide tools.", "The Employer provides tools.", SignalCode::DutyAdded),
        ("La empresa exige un certificado.", "La empresa podrá exigir un certificado.", SignalCode::DutyWeakened),
        ("사용자는 자료를 제출한다.", "사용자는 자료를 제출할 수 있다.", SignalCode::DutyWeakened),
        ("Leave is granted within\n(40) days.", "Leave is granted within\n(30) days.", SignalCode::NumberChanged),
        ("The rate is base pay + 5% at night.", "The rate is base pay + 3% at night.", SignalCode::PercentChanged),
    ];
    for (before, after, expected) in rows {
        let found = codes(before, after);
        assert!(found.contains(&expected), "{before} → {after}: {found:?} without {expected:?}");
    }
    assert!(!codes("The Employer shall pay.", "The Agency shall pay.").contains(&SignalCode::DutyWeakened));
    assert!(!codes("It ends on June 30, 2026.", "It ends on May 30, 2026.").contains(&SignalCode::DutyWeakened));
}

#[test]
fn text_that_deceives_the_eye_is_made_visible() {
    let text = "Pay \u{202e}000,1$ p\u{430}id";
    assert_eq!(suspicions(text).iter().map(|s| s.characters.as_str()).collect::<Vec<_>>(), ["U+202E", "U+0430"]);
    assert_eq!(trojan::spelled_out(text), "Pay ⟨RLO U+202E⟩000,1$ p\u{430}⟨U+0430⟩id");
    let html = render::clean(&compare("", text), &View::default());
    assert!(html.contains("U+202E") && html.contains("redline-lookalike") && !html.contains('\u{202e}'));
}

#[test]
fn a_reader_who_goes_from_heading_to_heading_misses_no_level() {
    let levels = |text: &str, view: &View| {
        let html = render::inline(&compare(text, &format!("{text}\n\nNew words.")), view);
        html.split("aria-level=\"").skip(1).map(|rest| rest[..1].to_owned()).collect::<Vec<_>>().join(" ")
    };
    let check = |text: &str, expected: &str| assert_eq!(levels(text, &View::default()), expected, "{text}");
    check("# One\n\nA.\n\n## Two\n\nB.", "2 3");
    check("### Three\n\nA.\n\n### Three again\n\n##### Five\n\n# One", "2 3 4 2");
    assert_eq!(levels("# One\n\nA.", &View { fragment: true, ..View::default() }), "");
}

#[test]
fn two_redlines_on_one_page_share_no_anchor() {
    let html = render::inline(&compare("Pay is $5.", "Pay is $6."), &View { fragment: true, ..View::default() });
    assert!(html.contains("<ins") && html.contains("<del") && !html.contains("id="), "{html}");
}

#[test]
fn a_change_can_be_found_by_its_anchor_and_read_aloud() {
    let redline = compare("The Employer shall pay <wages>.", "The Employer may pay <wages>.");
    let html = render::inline(&redline, &View::default());
    assert!(
        html.contains("<del id=\"change-1\" tabindex=\"-1\"><span class=\"redline-mark\">[deleted: </span>shall"),
        "{html}"
    );
    assert!(html.contains("[inserted: </span>may") && html.contains("&lt;wages&gt;"), "{html}");
    let changes = redline.changes();
    assert_eq!((changes[0].anchor().as_str(), changes[0].kind), ("change-1", ChangeKind::Replaced));
}

#[test]
fn a_move_links_its_two_places() {
    let before = "One clause about wages and steps of the staff.\n\nTwo clauses about uniforms and boots for members.\n\nThree clauses about hours and the posting of schedules.";
    let after = "Two clauses about uniforms and boots for members.\n\nThree clauses about hours and the posting of schedules.\n\nOne clause about wages and steps of the staff.";
    let redline = compare(before, after);
    assert_eq!(redline.summary.moved, 1);
    let html = render::inline(&redline, &View::default());
    assert!(
        html.contains("id=\"change-1-from\"")
            && html.contains("href=\"#change-1\"")
            && html.contains("id=\"change-1\"")
            && html.contains("href=\"#change-1-from\""),
        "{html}"
    );
}

#[test]
fn a_page_number_that_came_under_a_rule_is_shown_with_the_other_changes_of_look() {
    let redline = compare("---\nPay is weekly.", "Page 3 of 9\nPay is weekly.");
    let shown = |formatting: bool| render::inline(&redline, &View { formatting, ..View::default() });
    assert!(shown(true).contains("Page 3 of 9"), "{}", shown(true));
    assert!(redline.is_unchanged());
}

#[test]
fn the_json_is_the_redline() {
    let redline = compare("Section 1. Pay is $5.", "Section 1. Pay is $6.");
    let json = render::json(&redline);
    assert!(json.starts_with("{\"ops\":[{\"op\":\"equal\",\"text\":\"Section 1. Pay is \",\"kind\":\"word\"},{\"op\":\"delete\",\"text\":\"$5\",\"kind\":\"word\"}"), "{json}");
    assert_eq!(serde_json::from_str::<crate::redlines::Redline>(&json).expect("its own format"), redline);
}

#[test]
fn words_struck_in_the_text_are_shown_struck_and_a_lost_mark_strikes_nothing() {
    let html = |before: &str, after: &str| render::inline(&compare(before, after), &View::default());
    let shown = html("The Employer shall not do it.", "The Employer shall ~~not~~ do it.");
    let struck = "<s class=\"redline-struck\"><span class=\"redline-mark\">[struck out: </span>not<span class=\"redline-mark\">]</span></s>";
    assert!(shown.contains("<ins") && shown.contains(struck), "{shown}");
    let changes = compare("The Employer shall not do it.", "The Employer shall ~~not~~ do it.").changes();
    assert_eq!((changes[0].before.as_str(), changes[0].after.as_str()), ("not", "~~not~~"));
    let shown = html("Pay is $5.", "Pay ~~is $6.");
    assert!(!shown.contains("<s "), "{shown}");
}

#[test]
fn every_changed_cell_of_two_columns_says_whose_it_is_for_a_screen_too_narrow_for_both() {
    let (before, after) = ("Pay is weekly.\n\nWages rise by 3%.", "Pay is weekly.\n\nWages rise by 4%.");
    let mut view = View::default();
    view.labels.before = "Current \"language\"".to_owned();
    view.labels.after = "E-1 · Counter".to_owned();
    let html = render::side_by_side(&compare(before, after), &view);
    let changed = "<tr class=\"redline-changed\"><td data-side=\"Current &quot;language&quot;\">Wages";
    assert!(html.contains(changed) && html.contains("</td><td data-side=\"E-1 · Counter\">Wages"), "{html}");
    assert!(html.contains("<tr><td>Pay is weekly."), "{html}");
}
