//! The roster from a spreadsheet: paste or file, then a preview with every error in its row, then all or nothing.

use crate::components::form::{FORM_FIELD, PAGE_FIELD};
use crate::components::{Crumbs, FilePick, Form, Head, Hidden, InUnit, KeyField, Notice, Submit, Tag, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::members::roster::{CSV_BYTES_MAX, CsvLine, NewRow, ROSTER_ROWS_MAX, read_csv};
use contracts::members::standing::Officer;
use contracts::members::{Refusal, StandingKind};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let officer = place.officer()?;
    let typed = visit.kept.value("csv").filter(|csv| !csv.trim().is_empty() && visit.kept.refusal.is_none());
    let (preview, unreadable) = match &typed {
        Some(csv) => match read(&visit, &officer, csv, &place).await {
            Ok(lines) => (Some(lines), None),
            // What was half typed when the language was switched: it is still in the form.
            Err(refusal) => (None, Some(refusal)),
        },
        None => (None, None),
    };
    let (shown, page) = (place.clone(), visit.address());
    let page = Page::new(words.t("import-title"), move || {
        let crumbs = view! { <Crumbs steps=vec![(format!("{}/roster", shown.path()), words.t("roster-title"))] /> };
        let preview = preview.zip(typed).map(|(lines, csv)| {
            view! { <Preview lines csv page union=shown.union.slug.clone() unit=shown.unit.slug.clone() /> }
        });
        let columns = StandingKind::ALL.map(StandingKind::code).join(", ");
        view! {
            {crumbs}
            <Head title=words.t("import-title") lede=words.t("import-lede") />
            {preview}
            {unreadable.map(|refusal| view! { <Notice class="stop"><p>{words.refusal(&refusal)}</p></Notice> })}
            <Form action={action::<PreviewRoster>()} files=true>
                <InUnit place=shown.clone() />
                <FilePick name="file" label=words.t("import-file") accept=".csv,.tsv,.txt,text/csv" />
                <TextArea name="csv" label=words.t("import-paste") hint=words.with("import-hint", [("kinds", columns.into())]) rows=8 />
                <div class="actions">
                    <Submit label=words.t("import-preview-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(place))
}

async fn read(
    visit: &Visit,
    officer: &Officer,
    csv: &str,
    place: &contracts::members::ports::Place,
) -> Result<Vec<CsvLine>, Refusal> {
    let rows = visit.hall.roster.rows(officer).await?;
    let there = rows.len();
    let mails: Vec<_> = rows.into_iter().filter_map(|row| row.mail).collect();
    let lines = read_csv(csv, &mails, &place.unit.employer_domains())?;
    if there + lines.len() > ROSTER_ROWS_MAX {
        return Err(Refusal::new("roster-full").with("max", ROSTER_ROWS_MAX));
    }
    Ok(lines)
}

#[component]
fn Preview(lines: Vec<CsvLine>, csv: String, page: String, union: String, unit: String) -> impl IntoView {
    let words = crate::words::use_words();
    let bad = lines.iter().filter(|l| l.read.is_err()).count();
    let good = lines.len() - bad;
    let risky = lines.iter().filter(|l| l.employer_mail).count();
    let verdict = if bad > 0 {
        view! { <Notice class="stop"><p>{words.with("import-bad", [("count", bad.into())])}</p></Notice> }.into_any()
    } else {
        view! {
            // Refused, its rows come back into the form below, where they can be put right.
            <form method="post" action={action::<ImportRoster>()}>
                <Hidden name=FORM_FIELD value={action::<PreviewRoster>()} />
                <Hidden name=PAGE_FIELD value=page />
                <KeyField action={action::<ImportRoster>()} />
                <Hidden name="union" value=union />
                <Hidden name="unit" value=unit />
                <Hidden name="csv" value=csv />
                <Submit label=words.with("import-button", [("count", good.into())]) />
            </form>
        }
        .into_any()
    };
    view! {
        <h2>{words.t("import-preview-title")}</h2>
        {(risky > 0).then(|| view! { <Notice class="stop"><p>{words.with("employer-mail-count", [("count", risky.into())])}</p></Notice> })}
        <div class="scroll" tabindex="0" role="region" aria-label=words.t("import-preview-title")>
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{words.t("import-line")}</th>
                        <th scope="col">{words.t("field-name")}</th>
                        <th scope="col">{words.t("field-mail")}</th>
                        <th scope="col">{words.t("roster-kinds")}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(|line| view! { <Line line /> }).collect_view()}</tbody>
            </table>
        </div>
        {verdict}
        <h2>{words.t("import-again-title")}</h2>
    }
}

#[component]
fn Line(line: CsvLine) -> impl IntoView {
    let words = crate::words::use_words();
    match line.read {
        Ok(row) => {
            let kinds = row.kinds.iter().map(|k| words.of("standing", k.code())).collect::<Vec<_>>().join(", ");
            let warning = line.employer_mail.then(|| view! { <Tag label=words.t("employer-mail-tag") class="bad" /> });
            view! {
                <tr>
                    <td class="n">{line.line}</td>
                    <th scope="row">{row.name}</th>
                    <td>{row.mail.map(|m| m.as_str().to_owned())} " " {warning}</td>
                    <td>{kinds}</td>
                </tr>
            }
            .into_any()
        }
        Err(refusal) => view! {
            <tr>
                <td class="n">{line.line}</td>
                <td colspan="3">
                    <p class="error">{words.refusal(&refusal)}</p>
                    <p class="meta">{line.as_written}</p>
                </td>
            </tr>
        }
        .into_any(),
    }
}

#[server(prefix = "/do", endpoint = "members/preview-roster")]
pub async fn preview_roster(union: String, unit: String, #[server(default)] csv: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let csv = match visit.upload("file") {
        Some(file) if file.bytes.len() > CSV_BYTES_MAX => {
            return Err(Refusal::of("file", "csv-large").with("max", CSV_BYTES_MAX / 1_000_000).into());
        }
        Some(file) => std::str::from_utf8(&file.bytes).map_err(|_| Refusal::of("file", "file-not-text"))?.to_owned(),
        None => csv,
    };
    read(&visit, &officer, &csv, &place).await?;
    let fields = [("_form".to_owned(), action::<PreviewRoster>().to_owned()), ("csv".to_owned(), csv)];
    let shown = visit.keep_for(&format!("{}/roster/import", place.path()), &fields).await?;
    go(&shown);
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/import-roster")]
pub async fn import_roster(union: String, unit: String, csv: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let lines = read(&visit, &officer, &csv, &place).await?;
    let rows = lines.into_iter().map(|l| l.read).collect::<Result<Vec<NewRow>, Refusal>>();
    // All of it is one field of the form that it comes back to.
    let in_form = |refusal: Refusal| Refusal { field: Some("csv".to_owned()), ..refusal };
    visit.hall.roster.add(&officer, rows.map_err(in_form)?).await.map_err(in_form)?;
    go(&format!("{}/roster", place.path()));
    Ok(())
}
