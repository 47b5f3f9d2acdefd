//! One union's sizes, and how it is taken along or erased: at the command line, since a page that could do it would be a
//! page that somebody else can reach.

use super::{size, ways};
use crate::components::{Crumbs, Fact, Head, Notice};
use crate::page::{Page, Width};
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::engine::UnionSize;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let union = visit.hall.engine.union(visit.operator()?, visit.param("union")).await?;
    let page = Page::new(union.name.clone(), move || {
        let (take, erase) = commands(&union);
        view! {
            <Crumbs steps=vec![("/host".to_owned(), words.t("host-title"))] />
            <Head title=union.name.clone() />
            {ways(words, "")}
            {facts(words, &union)}
            <h2>{words.t("host-take-title")}</h2>
            <p>{words.t("host-take-text")}</p>
            <pre class="letter hash">{take}</pre>
            <h2>{words.t("host-erase-title")}</h2>
            <p>{words.t("host-erase-text")}</p>
            <Notice class="warn"><p>{words.t("host-erase-warning")}</p></Notice>
            <pre class="letter hash">{erase}</pre>
            <p class="hint">{words.t("host-erase-hint")}</p>
        }
    });
    Ok(page.width(Width::Narrow))
}

/// What is typed to take the union along and to erase it.
fn commands(union: &UnionSize) -> (String, String) {
    // A name is quoted as a shell takes it, whatever is in it.
    let name = format!("'{}'", union.name.replace('\'', "'\\''"));
    let slug = &union.slug;
    (
        format!("convenio export-union {slug} --to /path/to/folder"),
        format!("convenio erase-union {slug} --exported /path/to/archive --name {name}"),
    )
}

fn facts(words: Words, union: &UnionSize) -> AnyView {
    let last = union.last_deed.map_or_else(|| words.t("never-used"), |at| words.moment(at));
    let files = words.with("host-files", [("count", union.files.into()), ("size", size(union.file_bytes).into())]);
    let rows = words.with("host-rows", [("count", union.rows.into()), ("size", size(union.text_bytes).into())]);
    let people = words.with("host-joined", [("count", union.members.into()), ("joined", union.joined.into())]);
    let (address, since) = (format!("/u/{}", union.slug), words.moment(union.made));
    let (units, dead) = (union.units, union.dead_letters);
    view! {
        <dl class="facts">
            <Fact name=words.t("host-slug")><span class="hash">{address}</span></Fact>
            <Fact name=words.t("host-since")>{since}</Fact>
            <Fact name=words.t("host-last-deed")>{last}</Fact>
            <Fact name=words.t("host-units")>{units}</Fact>
            <Fact name=words.t("host-people")>{people}</Fact>
            <Fact name=words.t("host-records")>{rows}</Fact>
            <Fact name=words.t("host-attached")>{files}</Fact>
            <Fact name=words.t("host-letters-dead")>{dead}</Fact>
        </dl>
    }
    .into_any()
}
