//! The redline of any two texts of an article. The address holds the choice, so a redline can be linked.

use super::desk::{Desk, language_of, table_time};
use super::marks::{change_list, choice_name, contract, ready, view_of};
use crate::components::{CopyButton, Crumbs, Empty, Head, Tabs, way};
use crate::islands::redline_navigator::RedlineNavigator;
use crate::page::{Page, Width};
use crate::redlines::{short, suspicion};
use crate::visit::Visit;
use crate::words::Words;
use contracts::bargaining::{ArticleFile, FrozenText, TextChoice};
use contracts::members::Refusal;
use contracts::redlines::{Change, Redline, compare, render, trojan};
use leptos::prelude::*;

/// A way to look at a redline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Inline,
    Side,
    Changes,
    Clean,
    Mail,
    Print,
}

impl Look {
    const ALL: [Self; 6] = [Self::Inline, Self::Side, Self::Changes, Self::Clean, Self::Mail, Self::Print];

    fn code(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Side => "side",
            Self::Changes => "changes",
            Self::Clean => "clean",
            Self::Mail => "mail",
            Self::Print => "print",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.code() == code)
    }

    /// Whether the changes can be walked one by one, and are listed first.
    fn is_walked(self) -> bool {
        matches!(self, Self::Inline | Self::Side | Self::Changes)
    }
}

/// What the address chooses: two texts and the way to see them.
#[derive(Clone)]
struct Chosen {
    /// The page without a query.
    path: String,
    from: TextChoice,
    to: TextChoice,
    look: Look,
    /// Whether changes of look are marked too.
    formatting: bool,
}

impl Chosen {
    fn href(&self) -> String {
        let formatting = if self.formatting { "&formatting=shown" } else { "" };
        format!("{}?from={}&to={}&view={}{formatting}", self.path, self.from, self.to, self.look.code())
    }

    fn with(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut other = self.clone();
        change(&mut other);
        other.href()
    }
}

/// Every text of the article that the reader may know of, in the order of their making.
fn choices(file: &ArticleFile) -> Vec<TextChoice> {
    let mut dated: Vec<(jiff::Timestamp, TextChoice)> = Vec::new();
    dated.extend(file.passes.iter().map(|pass| (pass.recorded_at, TextChoice::Pass(pass.label))));
    dated.extend(file.revisions.iter().map(|revision| (revision.at, TextChoice::Revision(revision.number))));
    dated.sort_by_key(|(at, _)| *at);
    let current = file.article.has_current.then_some(TextChoice::Current);
    current.into_iter().chain(dated.into_iter().map(|(_, choice)| choice)).collect()
}

/// What is compared when the address does not say: the last pass with what it answers, else with the current language.
fn usual(file: &ArticleFile, to: Option<TextChoice>) -> Option<(TextChoice, TextChoice)> {
    let list = choices(file);
    let formal = file.passes.iter().rev().find(|pass| pass.label.formal).map(|pass| TextChoice::Pass(pass.label));
    let to = to.or(formal).or(list.last().copied())?;
    let answered = match to {
        TextChoice::Pass(label) => file.pass(label).and_then(|pass| pass.answers).map(TextChoice::Pass),
        _ => None,
    };
    let current = file.article.has_current.then_some(TextChoice::Current);
    let from = answered.or(current).or(list.first().copied()).filter(|from| *from != to);
    Some((from.or(list.iter().rev().find(|choice| **choice != to).copied())?, to))
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let file = desk.file().await?;
    let words = desk.words;
    let wanted =
        |name: &str| desk.visit.query(name).filter(|text| !text.is_empty()).map(str::parse::<TextChoice>).transpose();
    let (from, to) = (wanted("from")?, wanted("to")?);
    let look = desk.visit.query("view").map_or(Some(Look::Inline), Look::from_code).ok_or_else(Refusal::not_found)?;
    let title = words.with("redline-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let path = format!("{}/redline", desk.article_path(&file));
    let pair = match (from, to) {
        (Some(from), Some(to)) => Some((from, to)),
        (from, to) => usual(&file, to).map(|(usual, to)| (from.unwrap_or(usual), to)),
    };
    let heading = title.clone();
    let Some((from, to)) = pair else {
        let page = Page::new(title, move || {
            view! {
                <Crumbs steps=crumbs />
                <Head title=heading />
                <Empty title=words.t("redline-one-text-title") text=words.t("redline-one-text") />
            }
        });
        return Ok(page.at(desk.place));
    };
    let chosen = Chosen { path, from, to, look, formatting: desk.visit.query("formatting") == Some("shown") };
    let (before, after) = (desk.read(from).await?, desk.read(to).await?);
    let redline = compare(before.text(), after.text());
    let changes = redline.changes();
    // One change needs no way to the next.
    let navigates = changes.len() > 1 && before.hash() != after.hash() && look.is_walked();
    let reading = format!("{}/texts/{to}", desk.article_path(&file));
    let page = Page::new(title, move || {
        let compared =
            Compared { words, file: &file, before: &before, after: &after, redline: &redline, changes: &changes };
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading />
            <p class="meta">{compared_texts(words, &file, (from, to))}</p>
            {picker(words, &file, &chosen)}
            {tabs(words, &chosen)}
            {suspicion::warning(words, file.article.key.as_str(), after.text(), Some(&reading))}
            {match look {
                Look::Clean => view! {
                    <h2>{words.with("redline-clean-of", [("text", choice_name(words, &file, to).into())])}</h2>
                    <div class="sheet">{contract(words, file.article.key.as_str(), after.text())}</div>
                }.into_any(),
                _ if before.hash() == after.hash() => {
                    view! { <p class="notice good">{words.t("redline-same")}</p> }.into_any()
                }
                Look::Mail => compared.mail(&chosen),
                Look::Inline | Look::Side | Look::Changes | Look::Print => compared.marked(&chosen),
            }}
        }
    });
    let page = page.at(desk.place).width(Width::Wide);
    Ok(if navigates { page.with_islands() } else { page })
}

/// Which texts the page compares. The form to choose them is not printed, and no view may leave it open.
fn compared_texts(words: Words, file: &ArticleFile, (from, to): (TextChoice, TextChoice)) -> String {
    let name = |choice| choice_name(words, file, choice);
    words.with("redline-compared", [("from", name(from).into()), ("to", name(to).into())])
}

fn picker(words: Words, file: &ArticleFile, chosen: &Chosen) -> AnyView {
    let field = |name: &'static str, label: String, chosen: TextChoice| {
        let options = choices(file)
            .into_iter()
            .map(|choice| view! { <option value=choice.to_string() selected=choice == chosen>{option(words, file, choice)}</option> })
            .collect_view();
        let id = format!("pick-{name}");
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <select id=id name=name>{options}</select>
            </div>
        }
    };
    let swapped = chosen.with(|other| std::mem::swap(&mut other.from, &mut other.to));
    view! {
        <form method="get" action=chosen.path.clone() class="picker">
            {field("from", words.t("redline-from"), chosen.from)}
            {field("to", words.t("redline-to"), chosen.to)}
            <input type="hidden" name="view" value=chosen.look.code() />
            <div class="row">
                <button type="submit">{words.t("redline-show")}</button>
                <a href=swapped>{words.t("redline-swap")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// A text in the list to choose from, with what tells it from the others.
fn option(words: Words, file: &ArticleFile, choice: TextChoice) -> String {
    let name = choice_name(words, file, choice);
    match choice {
        TextChoice::Current => name,
        TextChoice::Pass(label) => {
            file.pass(label).map_or(name.clone(), |pass| format!("{name} · {}", words.date(pass.at.date())))
        }
        TextChoice::Revision(number) => {
            let revision = file.revisions.iter().find(|revision| revision.number == number);
            revision.map_or(name.clone(), |revision| format!("{name} · {}", revision.author_name))
        }
    }
}

fn tabs(words: Words, chosen: &Chosen) -> AnyView {
    let ways = Look::ALL.map(|look| {
        way(chosen.with(|other| other.look = look), words.of("redline-view", look.code())).here(look == chosen.look)
    });
    view! { <Tabs label=words.t("redline-views") ways=ways.to_vec() /> }.into_any()
}

/// Two texts that differ, compared.
struct Compared<'a> {
    words: Words,
    file: &'a ArticleFile,
    before: &'a FrozenText,
    after: &'a FrozenText,
    redline: &'a Redline,
    changes: &'a [Change],
}

impl Compared<'_> {
    /// In short, the list of changes, and the text with its marks.
    fn marked(&self, chosen: &Chosen) -> AnyView {
        let words = self.words;
        let unchanged = self.redline.is_unchanged();
        let mut view = view_of(words);
        // Where no word differs, the page would be empty of marks: then the look is what there is to show.
        view.formatting = chosen.formatting || unchanged;
        view.labels.before = choice_name(words, self.file, chosen.from);
        view.labels.after = choice_name(words, self.file, chosen.to);
        let html = match chosen.look {
            Look::Side => render::side_by_side(self.redline, &view),
            Look::Changes => render::changes_only(self.redline, &view),
            Look::Inline | Look::Print | Look::Clean | Look::Mail => render::inline(self.redline, &view),
        };
        let lang = language_of(self.after.text()).or(language_of(self.before.text()));
        let shows = if chosen.formatting { words.t("short-formatting-hide") } else { words.t("short-formatting-show") };
        let other = chosen.with(|other| other.formatting = !other.formatting);
        let toggle = (!unchanged).then_some((other, shows));
        let count = words.with("draft-changes", [("count", self.changes.len().into())]);
        let walked = chosen.look.is_walked();
        view! {
            {unchanged.then(|| view! { <p class="notice good">{words.t("redline-same-words")}</p> })}
            {(!walked).then(|| printed_head(words, self.file, (chosen.from, self.before), (chosen.to, self.after)))}
            <div class="redline-aside">
                {short::short(words, self.redline, self.changes, lang, toggle)}
                {(!self.changes.is_empty() && walked).then(|| view! {
                    <details class="no-print" open=self.changes.len() < 9>
                        <summary>{words.t("redline-list-title")} " · " {count.clone()}</summary>
                        {change_list(words, self.changes)}
                    </details>
                })}
            </div>
            {(self.changes.len() > 1 && walked).then(|| navigation(words, &count, self.changes))}
            {ready(if chosen.look == Look::Side { "redline" } else { "redline contract" }, html, lang)}
        }
        .into_any()
    }

    /// The redline as plain text that says of itself what it compares: for a mail, a message, a plain printer.
    fn mail(&self, chosen: &Chosen) -> AnyView {
        let words = self.words;
        let name = |choice| choice_name(words, self.file, choice);
        let head = [
            words.with("redline-title", [("article", self.file.article.title.clone().into())]),
            words.with("mail-from", [("text", name(chosen.from).into())]),
            words.with("mail-to", [("text", name(chosen.to).into())]),
            format!(
                "[-{}-] {{+{}+}} [<1 {}<] {{>1 {}>}}",
                words.t("mark-deleted"),
                words.t("mark-inserted"),
                words.t("mark-moved-from"),
                words.t("mark-moved-to")
            ),
        ];
        let text = format!("{}\n\n{}", head.join("\n"), trojan::spelled_out(&render::plain(self.redline)));
        view! {
            <h2>{words.t("mail-title")}</h2>
            <p class="hint no-print">{words.t("mail-hint")}</p>
            <p class="no-print"><CopyButton text=text.clone() shown="mail-text" /></p>
            <pre id="mail-text" class="mail" tabindex="0">{text}</pre>
        }
        .into_any()
    }
}

/// Next and previous. Plain anchors; the island lets them follow the reader and listens to the keys n and p.
fn navigation(words: Words, count: &str, changes: &[Change]) -> AnyView {
    let first = changes.first().map(Change::anchor).unwrap_or_default();
    let last = changes.last().map(Change::anchor).unwrap_or_default();
    view! {
        <div class="redline-bar no-print">
            <a class="button small" id="change-previous" href=format!("#{last}")>{words.t("redline-previous")}</a>
            <a class="button small" id="change-next" href=format!("#{first}")>{words.t("redline-next")}</a>
            <span class="meta" id="change-place">{count.to_owned()}</span>
            <RedlineNavigator count=changes.len() keys=words.t("redline-keys") place=words.with("redline-place", [("number", "{number}".into()), ("count", "{count}".into())]) />
        </div>
    }
    .into_any()
}

/// What a printed redline says about itself: which texts, when, and their fingerprints.
fn printed_head(
    words: Words,
    file: &ArticleFile,
    before: (TextChoice, &FrozenText),
    after: (TextChoice, &FrozenText),
) -> AnyView {
    let line = |label: String, (choice, text): (TextChoice, &FrozenText)| {
        let when = match choice {
            TextChoice::Pass(label) => file.pass(label).map(|pass| table_time(words, pass.at)),
            _ => None,
        };
        view! {
            <div>
                <dt>{label}</dt>
                <dd>
                    {choice_name(words, file, choice)} {when.map(|when| format!(", {when}"))} <br />
                    <span class="meta">{words.t("text-hash-label")} ": " <span class="hash">{text.hash().to_owned()}</span></span>
                </dd>
            </div>
        }
    };
    view! {
        <dl class="facts">{line(words.t("redline-from"), before)} {line(words.t("redline-to"), after)}</dl>
        <p class="hint no-print">{words.t("text-print-hint")}</p>
        <ul class="legend">
            <li><ins>{words.t("redline-legend-ins")}</ins></li>
            <li><del>{words.t("redline-legend-del")}</del></li>
        </ul>
    }
    .into_any()
}
