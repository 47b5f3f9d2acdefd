//! Known changes to real-looking texts, and hostile ones.

use crate::redlines::yardstick::{false_changes, measure, moves, mutate};
use crate::redlines::{Kind, OpKind, compare};

/// Forty articles of three clauses, no two alike.
fn agreement() -> String {
    let topics = [
        "wages",
        "hours",
        "holidays",
        "vacation",
        "sick leave",
        "seniority",
        "layoff",
        "discipline",
        "grievances",
        "safety",
    ];
    let mut text = String::from("# Agreement\n\n");
    for article in 1..=40 {
        let topic = topics[article % topics.len()];
        text.push_str(&format!("## Article {article} – {topic} no. {article}\n\nSection 1. The Employer shall bargain with the Union over {topic} in matter {article}, and shall give thirty (30) days' notice of any change.\n\n"));
        text.push_str(&format!("Section 2. An employee who is aggrieved under Article {article} may grieve within ten (10) days of learning of occurrence {}.\n\n", article * 7));
        text.push_str(&format!(
            "Section 3. Nothing in this Article limits the rights that **members** hold under law number {}.\n\n",
            article * 13
        ));
    }
    text
}

fn touched(before: &str, after: &str) -> u64 {
    let redline = compare(before, after);
    let figures = measure(before, after, &redline.ops);
    assert!(figures.exact);
    assert_eq!((figures.cuts, figures.torn), (0, 0));
    figures.touched
}

#[test]
fn a_reflowed_repaginated_restyled_and_renumbered_agreement_has_no_changed_word() {
    let text = agreement();
    for (name, changed) in false_changes::cases(&text) {
        assert_eq!(touched(&text, &changed), 0, "{name}");
    }
}

#[test]
fn changed_numbers_in_an_agreement_that_was_changed_all_over_are_all_that_shows() {
    let text = agreement();
    let edits = false_changes::numbers_all_over(&text, 30);
    assert_eq!(edits.expected.len(), 30);
    let redline = compare(&text, &edits.after);
    assert_eq!(false_changes::inexact_words(&edits, &redline.ops), Vec::<String>::new());
    assert_eq!(redline.changes().iter().filter(|c| !c.signals.is_empty()).count(), 30);
}

#[test]
fn a_moved_clause_is_moved_and_not_rewritten() {
    let text = agreement();
    for clause in [moves::Clause::Paragraph, moves::Clause::Section] {
        let cases = moves::moves(&text, clause, false, 20);
        assert_eq!(cases.len(), 20, "{clause:?}");
        for case in cases {
            assert_eq!(touched(&text, &case.after), 0, "{clause:?} {}", case.clause);
        }
    }
}

#[test]
fn one_edited_word_in_a_renumbered_and_reflowed_agreement_is_the_only_change() {
    let text = agreement();
    let edited =
        mutate::reflow(&mutate::renumber(&text, &["Article "], 1), 70).replacen("law number 130", "law number 131", 1);
    let redline = compare(&text, &edited);
    let words: Vec<&str> = redline
        .ops
        .iter()
        .filter(|o| o.kind == Kind::Word && matches!(o.op, OpKind::Delete | OpKind::Insert))
        .map(|o| o.text.trim())
        .collect();
    assert_eq!(words, ["130", "131"]);
}

#[test]
fn words_that_somebody_put_beside_a_page_number_are_never_passed_over() {
    let check = |before: &str, after: &str, quiet: bool| {
        let text = |foot: &str| format!("The employee shall be heard\n\n{foot}\n\nand told of the charges.");
        assert_eq!(compare(&text(before), &text(after)).is_unchanged(), quiet, "{before} {after}");
    };
    check("Page 3 of 9", "Page 4 of 10", true);
    check("2023-2025 Agreement   Page 3 of 9", "2025-2027 Agreement   Page 4 of 9", true);
    check("Page 3 of 9", "Page 3 of 9 not", false);
    check("Page 3 of 9", "NOT   Page 3 of 9", false);
    check("the charges.Agreement   Page 4 of 90", "not the charges.Agreement   Page 4 of 90", false);
    check("쪽 수: Page 3 of 9", "쪽 수: Page 3 of 9 듣지 아니하고", false);
}

#[test]
fn what_moved_has_the_same_words_at_its_old_place_and_at_its_new_one() {
    let redline = compare(
        "Article 2 LeaveSection1. Leave is granted on request to everybody.\n\nSection 1,leave paid.grievances.\n\nArticle 1",
        "Article 1 1. paid Section 1,\n\nArticle 2 Leave\n\n1.Leave is granted on request to",
    );
    let end =
        |kind: OpKind| -> String { redline.ops.iter().filter(|o| o.op == kind).map(|o| o.text.as_str()).collect() };
    assert_eq!(end(OpKind::MoveFrom).trim(), end(OpKind::MoveTo).trim(), "{:?}", redline.ops);
}

#[test]
fn hostile_texts_are_answered_exactly_and_the_same_way_twice() {
    let line = agreement().replace('\n', " ").repeat(4);
    let reversed: String =
        agreement().split("\n\n").collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n\n");
    let same = "The Employer shall bargain in good faith with the Union.\n\n".repeat(1000);
    let alike = same.replacen("good", "bad", 500);
    let nothing: String = (0..9000).map(|n| format!("qx{n} ")).collect();
    for (before, after) in [
        (line.clone(), line.replace("shall", "may")),
        (agreement(), reversed),
        (same.clone(), alike),
        (same, nothing.clone()),
        (agreement(), nothing),
        (String::new(), line),
    ] {
        let first = compare(&before, &after);
        assert_eq!(first.before(), before);
        assert_eq!(first.after(), after);
        assert_eq!(first, compare(&before, &after));
    }
}

#[test]
fn a_text_that_ends_with_the_short_form_of_article_is_read() {
    for end in ["Art.", "see Sec.", "Abs.", "§", "제", "Article", "No."] {
        assert_eq!(compare(end, "Wages rise.").before(), end);
        assert_eq!(compare("Wages rise.", end).after(), end);
    }
}

#[test]
fn a_sentence_that_moved_from_between_two_others_is_not_also_part_of_them() {
    let before = "La vacaciones jornada es de. Las vacaciones anuales son de treinta días naturales. La jornada es de cuarenta horas semanales.";
    let after = "La vacaciones. La jornada es de cuarenta horas semanales.\njornada es. Las vacaciones anuales son de treinta días naturales.";
    let list = "Cláusula jornada es de cuarenta horas semanales.\nArtículo Décim Primer L e a s s s\nArtículo Décim Primer.Las vacaciones anuales son de treinta días naturales.Séptima.\nArtículo";
    let moved = "Cláusula jornada es de cuarenta horas semanales.\nArtículo Décim Primer.Las vacaciones anuales son de treinta días naturales.Séptima.\nArtículo Décim Primer L s n e r s";
    for (before, after) in [(before, after), (after, before), (list, moved), (moved, list)] {
        let redline = compare(before, after);
        assert_eq!((redline.before(), redline.after()), (before.to_owned(), after.to_owned()));
    }
}

#[test]
fn a_line_broken_by_a_backslash_is_the_same_with_the_line_ends_of_another_system() {
    assert!(compare("Wages\\\nrise.\n", "Wages\\\r\nrise.\r\n").is_unchanged());
}

#[test]
fn pages_as_near_as_rows_are_no_pages_with_the_line_ends_of_another_system_either() {
    // Feet 394 bytes apart and bare numbers 146, with so many lines between that their carriage returns would part them.
    for (foot, line, lines) in
        [("Agreement of Local 9, sheet ", "Wages rise for all of us.", 14), ("", "Wages rise.", 12)]
    {
        let body = format!("{line}\n").repeat(lines);
        let text: String = (1..9).map(|page| format!("{body}{foot}{page}\n")).collect();
        assert!(compare(&text, &text.replace('\n', "\r\n")).is_unchanged(), "{text}");
    }
}

#[test]
fn the_letter_of_a_book_of_laws_stands_before_its_number_whatever_is_between_them() {
    let cited = "Article R 420-1 of the code applies to wages.";
    for spaced in [cited.replace("R 420", "R   420"), cited.replace("R 420", "*R*\r\n420")] {
        assert!(compare(cited, &spaced).is_unchanged(), "{spaced:?}");
    }
    // Nor does the page in a table of contents.
    let lettered = compare("Appendix A ....... 12\n", "Appendix B ....... 12\n");
    assert_eq!((lettered.summary.renumbered, lettered.summary.words_inserted), (1, 0), "{:?}", lettered.ops);
    // The number of the next line belongs to no book.
    let rows = "||Step R|\n8";
    assert!(compare(rows, &rows.replace('\n', "\r\n")).is_unchanged());
    let cells = "| Step R | 8 |\n";
    assert!(compare(cells, &cells.replace(" | 8", "|8")).is_unchanged());
}

#[test]
fn a_move_of_which_nothing_is_left_at_its_new_place_is_none() {
    let before = "교섭)\n①40시간으로 한다\n\n근로시간은 주 40시간으로 한다.\n\n8.0";
    let after = "교섭)\n①\n|주 40시간으로 한다.\n근로시간은 주 40시간으로 한다.";
    for (old, new) in [(before, after), (after, before)] {
        let redline = compare(old, new);
        let ends = |arrives: bool| {
            let tagged = redline.ops.iter().filter(|op| op.op.in_after() == arrives);
            tagged.filter_map(|op| op.r#move).collect::<std::collections::BTreeSet<u32>>()
        };
        assert_eq!(ends(true), ends(false), "{:?}", redline.ops);
    }
}
