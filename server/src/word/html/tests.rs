//! Pieces of clipboards, each with the Markdown it must become.

use super::super::{LeftOut, Track, read_clipboard};

fn check(html: &str, expected: &str) {
    let document = read_clipboard(html).expect("read");
    assert_eq!(document.markdown(Track::Accept).trim_end(), expected, "{html}");
}

#[test]
fn a_pasted_list_keeps_the_letters_and_numbers_that_a_member_saw() {
    check("<ol><li>a<li>b</ol>", "1. a\n\n2. b");
    check("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n\n7. b\n\n8. c");
    check("<ol type=a><li>a<li>b</ol>", "a. a\n\nb. b");
    check("<ol style='list-style-type:upper-roman'><li>a<li style='list-style-type:hangul'>b</ol>", "I. a\n\n나. b");
    check("<ul><li>a<ul><li>b</ul></ul>", "- a\n\n  - b");
    // Google Docs puts the inner list beside its item.
    check("<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>", "1. a\n\n   1. b\n\n2. c");
    check("<ol style='list-style:none'><li>a</ol>", "a");
    // Word's lists are paragraphs; its second bullet is a letter.
    let word = |label: &str, level: u8| {
        format!(
            "<p style='mso-list:l0 level{level} lfo1'><span style='mso-list:Ignore'>{label}<span>&nbsp; </span></span>a</p>"
        )
    };
    check(&word("(a)", 1), "(a) a");
    check(&format!("{}{}", word("1.", 1), word("o", 2)), "1. a\n\n   - a");
    check(&word("·", 1), "- a");
    check(&word("제1조", 1), "제1조 a");
}

#[test]
fn pasted_words_keep_what_their_look_means_and_nothing_else() {
    check("<b style='font-weight:normal'>a <span style='font-weight:700'>b</span></b>", "a **b**");
    check("<p>a <strike>b</strike> <i>c</i></p>", "a ~~b~~ *c*");
    check("<h2><b>Title</b></h2>a<h3>b</h3>", "## Title\n\na\n\n### b");
    check("a\n  b&nbsp;&nbsp; c<br>d", "a b c  \nd");
    check("<a href='https://example.org'>a</a> <a href='javascript:alert(1)'>b</a>", "[a](https://example.org) b");
    check("<p>a<span style='display:none'> hidden</span></p>", "a");
    check("<p>a <del>b</del><ins>c</ins></p>", "a c");
    check("# no heading", "\\# no heading");
    check("<p role='heading' aria-level='3'>Hours</p>a", "### Hours\n\na");
    check("Version:0.9\r\nStartHTML:0000000105\r\n<html><body><!--StartFragment-->a<!--EndFragment-->", "a");
    check("<script>alert(1)</script><style>p{}</style>a", "a");
}

#[test]
fn a_pasted_table_keeps_its_cells_in_their_columns() {
    check("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "| **a** | **b** |\n| --- | --- |\n| 1 | 2 |");
    check(
        "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>",
        "| a | b |\n| --- | --- |\n|  | c |\n| d |  |",
    );
    check("<table><tr><td>in a frame</table>", "in a frame");
}

#[test]
fn who_changed_pasted_words_is_known_by_name_in_any_script() {
    let html = "<p>a <ins cite='mailto:%EA%B9%80%20%EC%A0%95%EC%88%98' datetime='2026-03-02T09:15'>b</ins>\
        <del cite='mailto:50%'>c</del></p>";
    let changes = read_clipboard(html).expect("read").changes();
    let authors: Vec<&str> = changes.iter().map(|change| change.author.as_str()).collect();
    assert_eq!(authors, ["김 정수", "50%"]);
}

#[test]
fn what_does_not_come_along_with_a_paste_is_counted() {
    let html = "<img src=a><u>b</u> <a href='file:///c'>d</a><span style='mso-hide:all'>e</span><sup>f</sup>";
    let document = read_clipboard(html).expect("read");
    let left: Vec<(LeftOut, usize)> = document.report().left_out.iter().map(|(what, n)| (*what, *n)).collect();
    use LeftOut::{HiddenText, Picture, RaisedText, Underline, UnsafeLink};
    let expected = [HiddenText, Picture, UnsafeLink, Underline, RaisedText].map(|what| (what, 1));
    assert_eq!(left, expected);
}

#[test]
fn no_clipboard_makes_the_reader_fail() {
    for html in [
        "",
        "<",
        "<p",
        "</p></p>",
        "<table><td><table><td>",
        "<li>a",
        "<td>a",
        "<a href=>b</a>",
        "<ol start=9223372036854775807><li>a<li>b",
        "<table><tr><td colspan=0 rowspan=999999>a<tr><td>b</table>",
        "<p style='mso-list:l0 level0 lfo'>a",
        "<div id=sdfootnote1><a class=sdfootnoteanc href='#sdfootnote1sym'>1</a></div>",
        "<a class=sdfootnoteanc href='#sdfootnote1sym'>1</a><div id=sdfootnote1>x<a class=sdfootnoteanc href='#sdfootnote1sym'>1</a></div>",
    ] {
        let document = read_clipboard(html).expect("small");
        let _ = [Track::Accept, Track::Reject, Track::All].map(|track| document.markdown(track));
    }
}
