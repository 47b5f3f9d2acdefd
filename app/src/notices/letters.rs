//! Letters as people read them: subject, plain text and HTML, in the reader's language. The mailroom sends what is written
//! here; officers can copy it by hand.

use crate::words::Words;
use contracts::notices::{About, CaseDate, Letter};
use fluent_bundle::FluentValue;
use leptos::prelude::*;

/// A letter in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    pub subject: String,
    pub text: String,
    /// A whole document without a picture, a script or anything that is fetched: opening it tells nobody.
    pub html: String,
}

/// What stands in a letter, one after the other.
struct Parts {
    hello: String,
    body: String,
    /// Lists under their headings.
    groups: Vec<(String, Vec<String>)>,
    /// What the link does, and the link.
    action: String,
    address: String,
    /// How long the link opens; empty where it does for good.
    until: String,
    /// Why this came, last and small.
    why: String,
}

/// Writes a letter. `origin` is the scheme and host that links lead to.
pub fn write(letter: &Letter, origin: &str) -> Written {
    let words = Words::new(letter.language);
    let kind = letter.about.kind().code();
    let variables = || variables(words, letter);
    let until = match &letter.about {
        About::Invitation { days, .. } | About::WayIn { days, .. } => {
            words.with("letter-until-days", [("days", (*days).into())])
        }
        About::Recovery { minutes, .. } => words.with("letter-until-minutes", [("minutes", (*minutes).into())]),
        About::PassReceived { .. } | About::CaseReminder { .. } | About::CaseDigest { .. } => String::new(),
    };
    let parts = Parts {
        hello: words.with("letter-hello", [("name", letter.name.as_str().into())]),
        body: words.of_with("letter-body", kind, variables()),
        groups: groups(words, letter),
        action: words.of("letter-action", kind),
        address: format!("{origin}{}", letter.about.path()),
        until,
        why: words.of_with("letter-why", kind, variables()),
    };
    let subject = words.of_with("letter-subject", kind, variables());
    Written { text: plain(&parts), html: html(words, &subject, parts), subject }
}

fn variables(words: Words, letter: &Letter) -> Vec<(&'static str, FluentValue<'_>)> {
    let mut variables: Vec<(&'static str, FluentValue<'_>)> =
        vec![("union", letter.union.as_str().into()), ("unit", letter.unit.as_str().into())];
    match &letter.about {
        About::PassReceived { label, article, .. } => {
            variables.push(("label", label.as_str().into()));
            variables.push(("article", article.as_str().into()));
        }
        About::CaseReminder { date, .. } => {
            variables.push(("number", date.number.to_string().into()));
            variables.push(("days", date.days.into()));
            variables.push(("line", case_line(words, date).into()));
        }
        _ => {}
    }
    variables
}

/// One date of a case as a sentence. The step is named as the contract names it.
fn case_line(words: Words, date: &CaseDate) -> String {
    let variables = [
        // As text, so that no thousands separator comes in.
        ("number", date.number.to_string().into()),
        ("step", date.step.as_str().into()),
        ("date", words.date(date.date).into()),
    ];
    words.of_with("letter-task", &date.task, variables)
}

fn groups(words: Words, letter: &Letter) -> Vec<(String, Vec<String>)> {
    let About::CaseDigest { groups, .. } = &letter.about else { return Vec::new() };
    let lines = |dates: &[CaseDate]| dates.iter().map(|date| case_line(words, date)).collect();
    groups.iter().map(|(group, dates)| (words.of("letter-group", group.code()), lines(dates))).collect()
}

fn plain(parts: &Parts) -> String {
    let link = format!("{}\n{}", parts.action, parts.address);
    let list = |(heading, lines): &(String, Vec<String>)| {
        std::iter::once(heading.clone())
            .chain(lines.iter().map(|line| format!("- {line}")))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let before = [parts.hello.clone(), parts.body.clone()].into_iter().chain(parts.groups.iter().map(list));
    let paragraphs = before.chain([link, parts.until.clone(), parts.why.clone()]);
    let text = paragraphs.filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n\n");
    format!("{text}\n")
}

fn html(words: Words, subject: &str, parts: Parts) -> String {
    const PAGE: &str =
        "font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:34em;margin:0 auto;padding:1.5em";
    const BUTTON: &str =
        "display:inline-block;padding:.6em 1.1em;border-radius:.4em;background:#7a1f2b;color:#fff;text-decoration:none";
    const HEADING: &str = "font-size:16px;margin:1.2em 0 .3em";
    const SMALL: &str = "font-size:14px;color:#555";
    let title = subject.to_owned();
    let Parts { hello, body, groups, action, address, until, why } = parts;
    let href = address.clone();
    let until = (!until.is_empty()).then(|| view! { <p>{until}</p> });
    // Rendered outside a page: an owner of its own, which ends here.
    let written = Owner::new().with(|| {
        let item = |line: String| view! { <li>{line}</li> };
        let list = |(heading, lines): (String, Vec<String>)| {
            view! {
                <h2 style=HEADING>{heading}</h2>
                <ul>{lines.into_iter().map(item).collect_view()}</ul>
            }
        };
        let groups = groups.into_iter().map(list).collect_view();
        view! {
            <!DOCTYPE html>
            <html lang=words.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{title}</title>
                </head>
                <body style=PAGE>
                    <p>{hello}</p>
                    <p>{body}</p>
                    {groups}
                    <p><a href=href style=BUTTON>{action}</a></p>
                    <p style=SMALL>{address}</p>
                    {until}
                    <p style=SMALL>{why}</p>
                </body>
            </html>
        }
        .to_html()
    });
    // Leptos's marks for a script that will not come.
    written.replace("<!>", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::members::Language;

    fn invitation(language: Language, name: &str) -> Letter {
        Letter {
            language,
            name: name.to_owned(),
            union: "Local 1".to_owned(),
            unit: "Program <staff>".to_owned(),
            about: About::Invitation { path: "/join/T0ken".to_owned(), days: 14 },
        }
    }

    #[test]
    fn a_letter_says_the_same_in_plain_text_and_in_html_in_every_language() {
        for language in Language::ALL {
            let written = write(&invitation(language, "Ana"), "https://union.example");
            for part in [&written.text, &written.html] {
                assert!(part.contains("https://union.example/join/T0ken"), "{language:?}: {part}");
                assert!(part.contains("Ana") && part.contains("14"), "{language:?}: {part}");
                assert!(!part.contains("{ $") && !part.contains("letter-"), "{language:?}: {part}");
            }
            assert!(written.subject.contains("Local 1"), "{}", written.subject);
            assert!(written.html.starts_with("<!DOCTYPE html>"), "{}", written.html);
            assert!(written.html.contains(&format!("lang=\"{}\"", language.tag())));
        }
    }

    fn date(task: &str, number: u32, days: i32) -> CaseDate {
        CaseDate {
            number,
            task: task.to_owned(),
            step: "Step 2".to_owned(),
            date: jiff::civil::date(2026, 11, 9),
            days,
            theirs: false,
        }
    }

    #[test]
    fn a_reminder_says_what_is_to_be_done_and_by_when_in_every_language() {
        for language in Language::ALL {
            for (task, days) in [("appeal", 0), ("appeal", 1), ("answer", 3), ("claim", 7)] {
                let path = "/u/one/staff/grievances/1204".to_owned();
                let about = About::CaseReminder { path, date: date(task, 1204, days) };
                let letter = Letter { about, ..invitation(language, "Ana") };
                let written = write(&letter, "https://union.example");
                let day = Words::new(language).date(jiff::civil::date(2026, 11, 9));
                for part in [&written.text, &written.html] {
                    assert!(part.contains("1204") && part.contains(&day), "{language:?}: {part}");
                    assert!(part.contains("https://union.example/u/one/staff/grievances/1204"), "{part}");
                    assert!(!part.contains("letter-") && !part.contains("{ $"), "{language:?}: {part}");
                }
                assert!(written.subject.contains("1204"), "{}", written.subject);
                assert_eq!(written.text.contains("Step 2"), task != "claim", "{}", written.text);
            }
        }
    }

    #[test]
    fn a_digest_lists_what_cannot_wait_by_number_in_every_language() {
        use contracts::notices::CaseGroup;
        for language in Language::ALL {
            let groups = vec![
                (CaseGroup::OverdueOnUs, vec![date("file", 3, -2)]),
                (CaseGroup::Today, vec![date("demand", 4, 0), date("meet", 5, 0)]),
                (CaseGroup::OverdueOnThem, vec![date("answer", 6, -1)]),
            ];
            let about = About::CaseDigest { path: "/u/one/staff/grievances".to_owned(), groups };
            let written = write(&Letter { about, ..invitation(language, "Ana") }, "https://union.example");
            assert_eq!(written.text.matches("\n- ").count(), 4, "{}", written.text);
            assert_eq!(written.html.matches("<li>").count(), 4, "{}", written.html);
            assert!(!written.text.contains("letter-") && !written.text.contains("{ $"), "{}", written.text);
        }
    }

    #[test]
    fn a_name_in_a_letter_stays_a_name() {
        let written = write(&invitation(Language::En, "<script>alert(1)</script>"), "https://union.example");
        assert!(!written.html.contains("<script"), "{}", written.html);
        assert!(written.html.contains("Program &lt;staff&gt;"), "{}", written.html);
        assert!(written.text.contains("Program <staff>"), "plain text is plain: {}", written.text);
    }

    #[test]
    fn a_letter_fetches_nothing_when_it_is_opened() {
        for language in Language::ALL {
            let html = write(&invitation(language, "Ana"), "https://union.example").html;
            for what in ["<img", "src=", "<link", "url(", "@import"] {
                assert!(!html.contains(what), "{what} in {html}");
            }
        }
    }
}
