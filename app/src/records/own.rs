//! What is stored about oneself: what that is, and all of it as a file to take along.

use crate::components::{Crumbs, Head, Notice};
use crate::page::{FileAnswer, Page, Width};
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::own::{OwnDeed, OwnRecord};
use contracts::records::{What, export};
use jiff::Timestamp;
use leptos::prelude::*;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.own_words().await?;
    let page = Page::new(words.t("own-title"), move || {
        let within = ["account", "rosters", "browsers", "letters", "forms", "deeds"];
        let lines = within.map(|part| view! { <li>{words.of("own-has", part)}</li> }).collect_view();
        view! {
            <Crumbs steps=vec![("/account".to_owned(), words.t("account-title"))] />
            <Head title=words.t("own-title") lede=words.t("own-lede") />
            <h2>{words.t("own-has-title")}</h2>
            <ul>{lines}</ul>
            <h2>{words.t("own-has-not-title")}</h2>
            <p>{words.t("own-has-not")}</p>
            <Notice class="warn"><p>{words.t("own-warning")}</p></Notice>
            <p><a class="button primary" href="/account/data/download">{words.t("own-download")}</a></p>
            <p class="hint">{words.t("own-hint")}</p>
        }
    });
    Ok(page.width(Width::Narrow))
}

/// All of it as a ZIP: a page to read, a table of deeds, and everything as data.
pub async fn download(visit: Visit) -> Result<FileAnswer, Refusal> {
    let words = visit.own_words().await?;
    let record = visit.hall.window.own_record(visit.signed_in()?).await?;
    let data = serde_json::to_vec_pretty(&record).map_err(|_| Refusal::internal("own-json"))?;
    let files = [
        ("data.html", html(words, &record).into_bytes()),
        ("deeds.csv", export::sheet(&deeds(words, &record.deeds))?),
        ("data.json", data),
    ];
    let bytes = packed(&files).map_err(|_| Refusal::internal("own-zip"))?;
    let name = format!("convenio-{}.zip", words.zone.date(visit.now));
    Ok(FileAnswer { name, content_type: "application/zip", content: bytes.into() })
}

fn packed(files: &[(&str, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What somebody did, a row each, in their words.
fn deeds(words: Words, deeds: &[OwnDeed]) -> Vec<Vec<String>> {
    let head = vec![
        words.t("audit-when"),
        words.t("audit-deed"),
        words.t("own-where"),
        words.t("own-details"),
        words.t("audit-number"),
    ];
    let mut rows = vec![head];
    rows.extend(deeds.iter().map(|deed| {
        let about: Vec<String> = deed.about.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        vec![
            words.moment(deed.at),
            what(words, &deed.what),
            place(words, deed),
            about.join("; "),
            deed.number.map_or_else(|| "–".to_owned(), |number| number.to_string()),
        ]
    }));
    rows
}

fn place(words: Words, deed: &OwnDeed) -> String {
    match (&deed.union, &deed.unit) {
        (Some(union), Some(unit)) => format!("{union} · {unit}"),
        (Some(union), None) => union.clone(),
        (None, _) => words.t("own-where-account"),
    }
}

/// A deed in words; one that a newer Convenio wrote, by its code.
fn what(words: Words, code: &str) -> String {
    match What::from_code(code) {
        Some(what) if what.is_of_host() => words.of("own-what", code),
        Some(_) => words.of("audit-what", code),
        None => code.to_owned(),
    }
}

fn at(words: Words, moment: Option<Timestamp>) -> String {
    moment.map_or_else(|| "–".to_owned(), |moment| words.moment(moment))
}

/// A table of the page: its title, the columns' names, and the rows.
fn table(title: String, head: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let head = head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let none = rows.is_empty().then(|| view! { <p>"–"</p> });
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! { <h2>{title}</h2> <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> {none} }.into_any()
}

fn account(words: Words, record: &OwnRecord) -> AnyView {
    let account = &record.account;
    let rows = vec![
        vec![words.t("field-name"), account.name.clone()],
        vec![words.t("field-mail"), account.mail.clone().unwrap_or_else(|| "–".to_owned())],
        vec![words.t("field-language"), account.language.clone()],
        vec![words.t("own-since"), words.moment(account.made)],
        vec![words.t("own-password"), words.of("own-yes", if account.has_password { "yes" } else { "no" })],
        vec![words.t("own-wrong-passwords"), account.wrong_passwords.to_string()],
        vec![words.t("own-ways-back"), account.ways_back_asked.to_string()],
    ];
    let head = vec![words.t("own-details"), String::new()];
    table(words.of("own-part", "account"), head, rows)
}

fn rosters(words: Words, record: &OwnRecord) -> AnyView {
    let rows = record.rosters.iter().map(|row| {
        let kinds: Vec<String> = row.kinds.iter().map(|kind| words.of("standing", kind)).collect();
        vec![
            format!("{} · {}", row.union, row.unit),
            row.name.clone(),
            row.mail.clone().unwrap_or_else(|| "–".to_owned()),
            kinds.join(", "),
            words.of("good", &row.standing),
            at(words, row.invited),
            at(words, row.joined),
        ]
    });
    let head = vec![
        words.t("own-where"),
        words.t("field-name"),
        words.t("field-mail"),
        words.t("audit-about-kinds"),
        words.t("audit-about-standing"),
        words.t("own-invited"),
        words.t("own-joined"),
    ];
    table(words.of("own-part", "rosters"), head, rows.collect())
}

fn browsers(words: Words, record: &OwnRecord) -> AnyView {
    let passkeys = record
        .passkeys
        .iter()
        .map(|key| vec![words.t("own-passkey"), key.name.clone(), words.moment(key.added), at(words, key.last_used)]);
    let browsers = record.browsers.iter().map(|browser| {
        let used = words.moment(browser.last_used);
        vec![words.t("own-browser"), browser.browser.clone(), words.moment(browser.opened), used]
    });
    let links = record.open_links.iter().map(|link| {
        vec![words.t("own-open-link"), link.purpose.clone(), words.moment(link.made), words.moment(link.expires)]
    });
    let head = vec![words.t("own-kind"), words.t("own-details"), words.t("own-begun"), words.t("own-last")];
    table(words.of("own-part", "browsers"), head, passkeys.chain(browsers).chain(links).collect())
}

fn letters(words: Words, record: &OwnRecord) -> AnyView {
    let rows = record.letters.iter().map(|letter| {
        vec![
            words.of("letter-kind", &letter.kind),
            words.of("letter-state", &letter.state),
            words.moment(letter.written),
            at(words, letter.settled),
        ]
    });
    let head = vec![words.t("letters-about"), words.t("letters-state"), words.t("own-begun"), words.t("own-last")];
    table(words.of("own-part", "letters"), head, rows.collect())
}

fn forms(words: Words, record: &OwnRecord) -> AnyView {
    let forms = record.unsent_forms.iter().map(|form| {
        let fields: Vec<String> = form.fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        vec![form.form.clone(), fields.join("\n"), words.moment(form.kept_until)]
    });
    let drafts = record
        .vote_drafts
        .iter()
        .map(|draft| vec![words.t("own-vote-draft"), draft.unit.clone(), words.moment(draft.saved)]);
    let head = vec![words.t("own-kind"), words.t("own-details"), words.t("own-last")];
    table(words.of("own-part", "forms"), head, forms.chain(drafts).collect())
}

/// The page to read: whole, without a picture, a script or anything that is fetched.
fn html(words: Words, record: &OwnRecord) -> String {
    const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60em;margin:0 auto;padding:1.5em;color:#1a1a1a;background:#fff}\
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3em .5em;text-align:start;vertical-align:top;\
        white-space:pre-wrap;overflow-wrap:anywhere}";
    let title = words.t("own-title");
    let lede = words.with("own-made", [("when", words.moment(record.made_at).into())]);
    let mut rows = deeds(words, &record.deeds);
    let head = rows.remove(0);
    // Rendered outside a page: an owner of its own, which ends here.
    let written = Owner::new().with(|| {
        let (heading, style) = (title.clone(), STYLE);
        view! {
            <!DOCTYPE html>
            <html lang=words.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{title}</title>
                    <style>{style}</style>
                </head>
                <body>
                    <h1>{heading}</h1>
                    <p>{lede}</p>
                    <p>{words.t("own-has-not")}</p>
                    {account(words, record)}
                    {rosters(words, record)}
                    {browsers(words, record)}
                    {letters(words, record)}
                    {forms(words, record)}
                    {table(words.of("own-part", "deeds"), head, rows)}
                </body>
            </html>
        }
        .to_html()
    });
    // Leptos's marks for a script that will not come.
    written.replace("<!>", "")
}
