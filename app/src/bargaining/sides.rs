//! Between the sides: the current language, our last pass and their last pass of an article, clause by clause, and what
//! remains open. All of it is computed from the three texts.

use super::desk::{Desk, badge, language_of, status_of};
use super::marks::{ready, view_of};
use super::tallied::laid_over;
use crate::components::{Crumbs, Empty, Head, Notice, Tabs, Tag, way};
use crate::page::{Page, Width};
use crate::redlines::short::piece;
use crate::visit::Visit;
use crate::words::Words;
use contracts::bargaining::{ArticleFile, ArticleStatus, PassLabel, Side, last_pass};
use contracts::members::Refusal;
use contracts::redlines::render::{self, View};
use contracts::redlines::{Clause, Standing, ThreeWay, compare};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let file = desk.file().await?;
    let words = desk.words;
    let only_open = match desk.visit.query("show") {
        None | Some("all") => false,
        Some("open") => true,
        Some(_) => return Err(Refusal::not_found()),
    };
    let title = words.with("sides-title", [("article", file.article.title.clone().into())]);
    let (crumbs, path, heading) = (desk.article_crumbs(&file), desk.article_path(&file), title.clone());
    let last = |side| last_pass(&file.sheet.entries, file.article.id, side);
    let settled = match status_of(&file) {
        ArticleStatus::TentativelyAgreed(agreed) | ArticleStatus::Ratified(agreed) => Some(agreed.label),
        _ => None,
    };
    let (ours, theirs) = (last(Side::Union), last(Side::Employer));
    let (Some(ours), Some(theirs), None) = (ours, theirs, settled) else {
        let page = Page::new(title, move || {
            view! {
                <Crumbs steps=crumbs />
                <Head title=heading />
                {match settled {
                    Some(label) => agreed(words, &path, label),
                    None => waiting(words, &path, &file, (ours, theirs)),
                }}
            }
        });
        return Ok(page.at(desk.place));
    };
    let laid = laid_over(&desk, &file.article, (ours, theirs)).await?;
    let page = Page::new(title, move || {
        let labels = [("ours", ours.to_string().into()), ("theirs", theirs.to_string().into())];
        let lede = match file.article.has_current {
            true => words.with("sides-texts", labels),
            false => words.with("sides-texts-first", labels),
        };
        let sheet = Sheet::new(words, path, (ours, theirs), &laid, file.article.has_current);
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading lede=lede />
            {sheet.open_list(&laid)}
            {sheet.clauses(&laid, only_open)}
        }
    });
    Ok(page.at(desk.place).width(Width::Wide))
}

fn agreed(words: Words, path: &str, label: PassLabel) -> AnyView {
    let href = format!("{path}/agree");
    view! {
        <Notice class="good">
            <p>{words.with("sides-settled", [("label", label.to_string().into())])}</p>
            <p><a href=href>{words.t("sides-settled-link")}</a></p>
        </Notice>
    }
    .into_any()
}

/// While a side has no text on the table: whose turn it is, and what there is to read meanwhile.
fn waiting(
    words: Words,
    path: &str,
    file: &ArticleFile,
    (ours, theirs): (Option<PassLabel>, Option<PassLabel>),
) -> AnyView {
    let title = match (ours, theirs) {
        (Some(_), _) => words.t("sides-waiting-employer"),
        (None, Some(_)) => words.t("sides-waiting-union"),
        (None, None) => words.t("sides-waiting-both"),
    };
    let meanwhile = ours.or(theirs).map(|label| {
        let named = [("label", label.to_string().into())];
        let (href, name) = match file.article.has_current {
            true => (format!("{path}/redline?from=current&to={label}"), words.with("sides-waiting-redline", named)),
            false => (format!("{path}/texts/{label}"), words.with("sides-waiting-read", named)),
        };
        view! { <p><a class="button" href=href>{name}</a></p> }
    });
    view! { <Empty title=title text=words.t("sides-waiting-text")>{meanwhile}</Empty> }.into_any()
}

const fn code(standing: Standing) -> &'static str {
    match standing {
        Standing::Current => "current",
        Standing::Agreed => "agreed",
        Standing::OursOnly => "ours-only",
        Standing::TheirsOnly => "theirs-only",
        Standing::BothDiffer => "both-differ",
    }
}

fn tag(words: Words, standing: Standing) -> AnyView {
    let class = match standing {
        Standing::Current => "",
        Standing::Agreed => "done",
        Standing::OursOnly => "open",
        Standing::TheirsOnly => "wait",
        Standing::BothDiffer => "bad",
    };
    view! { <Tag class=class label=words.of("sides-tag", code(standing)) /> }.into_any()
}

/// What every part of the page needs.
struct Sheet {
    words: Words,
    path: String,
    ours: PassLabel,
    theirs: PassLabel,
    has_current: bool,
    lang: Option<&'static str>,
    view: View,
    /// Whether the clauses come from more than one article of the text.
    many: bool,
}

/// A clause and its place on the page.
type Placed<'a> = (usize, &'a Clause);

impl Sheet {
    fn new(
        words: Words,
        path: String,
        (ours, theirs): (PassLabel, PassLabel),
        laid: &ThreeWay,
        has_current: bool,
    ) -> Self {
        let all: String = laid.clauses.iter().filter_map(any_text).collect::<Vec<_>>().join(" ");
        let view = View { fragment: true, ..view_of(words) };
        let first = laid.clauses.iter().map(|clause| &clause.article).find(|article| !article.is_empty());
        let many = laid.clauses.iter().any(|clause| !clause.article.is_empty() && Some(&clause.article) != first);
        Self { words, path, ours, theirs, has_current, lang: language_of(&all), view, many }
    }

    /// What to call a clause: its number, in a text of several articles the article's as well.
    fn name(&self, clause: &Clause) -> String {
        let parts = [if self.many { clause.article.as_str() } else { "" }, clause.clause.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What remains open: a line for each clause, that leads there.
    fn open_list(&self, laid: &ThreeWay) -> AnyView {
        let words = self.words;
        let open: Vec<Placed> = placed(laid).filter(|(_, clause)| clause.standing.is_open()).collect();
        let count = words.with("sides-open-count", [("count", open.len().into())]);
        let title = view! { <h2>{words.t("sides-open-title")}</h2> };
        if open.is_empty() {
            return view! {
                {title}
                <Notice class="good"><p><strong>{count}</strong> ". " {words.t("sides-open-none")}</p></Notice>
            }
            .into_any();
        }
        let of = [("open", open.len().into()), ("all", laid.clauses.len().into())];
        let line = |(number, clause): &Placed| {
            let (name, begin) = (self.name(clause), begin_of(clause));
            view! {
                <li>
                    <a href=format!("#clause-{number}") lang=self.lang>
                        {name.clone()} {(!name.is_empty()).then_some(" ")} <span>{begin}</span>
                    </a>
                    {tag(words, clause.standing)}
                </li>
            }
        };
        let lines = open.iter().map(line).collect_view();
        view! {
            {title}
            <p><strong>{count}</strong> " (" {words.with("sides-open-of", of)} "). " <span class="meta">{words.t("sides-computed")}</span></p>
            <ol class="list remains">{lines}</ol>
        }
        .into_any()
    }

    fn clauses(&self, laid: &ThreeWay, only_open: bool) -> AnyView {
        let words = self.words;
        let here = format!("{}/sides", self.path);
        let ways = vec![
            way(here.clone(), words.t("sides-show-all")).here(!only_open),
            way(format!("{here}?show=open"), words.t("sides-show-open")).here(only_open),
        ];
        let mut shown: Vec<AnyView> = Vec::new();
        let mut unchanged: Vec<Placed> = Vec::new();
        for (number, clause) in placed(laid) {
            if clause.standing == Standing::Current {
                unchanged.push((number, clause));
                continue;
            }
            if !only_open {
                shown.extend(self.unchanged(&std::mem::take(&mut unchanged)));
            }
            if clause.standing.is_open() || !only_open {
                shown.push(self.clause(number, clause));
            }
        }
        if !only_open {
            shown.extend(self.unchanged(&unchanged));
        }
        view! {
            <h2>{words.t("sides-clauses-title")}</h2>
            <Tabs label=words.t("sides-filter") ways=ways />
            <div class="between">{shown}</div>
        }
        .into_any()
    }

    /// A run of clauses that neither side touches, folded. On paper the line alone stands for them.
    fn unchanged(&self, run: &[Placed]) -> Option<AnyView> {
        if run.is_empty() {
            return None;
        }
        let line = self.words.with("sides-unchanged", [("count", run.len().into())]);
        let text = |(number, clause): &Placed| {
            let id = format!("clause-{number}");
            view! { <div id=id>{self.plain(any_text(clause))}</div> }
        };
        let texts = run.iter().map(text).collect_view();
        Some(
            view! {
                <details class="kept">
                    <summary>{line.clone()}</summary>
                    {texts}
                </details>
                <p class="only-print meta">{line}</p>
            }
            .into_any(),
        )
    }

    fn clause(&self, number: usize, clause: &Clause) -> AnyView {
        let words = self.words;
        let name = self.name(clause);
        let name = if name.is_empty() { begin_of(clause) } else { name };
        let both = clause.standing == Standing::Agreed;
        let gap = clause.standing == Standing::BothDiffer && clause.current.is_some();
        let gap = gap.then(|| clause.ours.as_deref().zip(clause.theirs.as_deref())).flatten();
        let sides = if both {
            view! { <div class="one">{self.head_of(None)} {self.proposal(clause, Side::Union)}</div> }.into_any()
        } else {
            view! {
                <div>{self.head_of(Some(Side::Union))} {self.proposal(clause, Side::Union)}</div>
                <div>{self.head_of(Some(Side::Employer))} {self.proposal(clause, Side::Employer)}</div>
            }
            .into_any()
        };
        view! {
            <section id=format!("clause-{number}") class=format!("clause-between {}", code(clause.standing))>
                <h3><span lang=self.lang>{name}</span> " " {tag(words, clause.standing)}</h3>
                <div class="pair">{sides}</div>
                {gap.map(|(ours, theirs)| view! {
                    <details>
                        <summary>{words.t("sides-gap")}</summary>
                        {self.marked(ours, theirs)}
                    </details>
                })}
            </section>
        }
        .into_any()
    }

    /// Whose text it is, with the number of the pass.
    fn head_of(&self, side: Option<Side>) -> AnyView {
        let (name, labels) = match side {
            Some(Side::Union) => (self.words.t("sides-ours"), vec![self.ours]),
            Some(Side::Employer) => (self.words.t("sides-theirs"), vec![self.theirs]),
            None => (self.words.t("sides-both"), vec![self.ours, self.theirs]),
        };
        let badges = labels.into_iter().map(|label| badge(&self.path, label)).collect_view();
        view! { <p class="whose">{badges} " " <strong>{name}</strong></p> }.into_any()
    }

    /// What a side says in a clause: marked against the current language; where there is none, theirs against ours.
    fn proposal(&self, clause: &Clause, side: Side) -> AnyView {
        let words = self.words;
        let (own, other) = match side {
            Side::Union => (clause.ours.as_deref(), None),
            Side::Employer => (clause.theirs.as_deref(), clause.ours.as_deref()),
        };
        match (own, clause.current.as_deref(), other) {
            (None, None, _) => view! { <p class="meta">{words.t("sides-absent")}</p> }.into_any(),
            (None, Some(current), _) => view! {
                <p class="meta">{words.t("sides-strikes")}</p>
                {self.marked(current, "")}
            }
            .into_any(),
            (Some(own), None, Some(other)) => view! {
                <p class="meta">{words.t("sides-against-ours")}</p>
                {self.marked(other, own)}
            }
            .into_any(),
            // A new clause in a contract that has been there before comes in as a whole; in a first contract all is new.
            (Some(own), None, None) if self.has_current => self.marked("", own),
            (Some(own), None, None) => self.plain(Some(own)),
            (Some(own), Some(current), _) => {
                let redline = compare(current, own);
                // The other side's column shows the current language, with what would go from it.
                match redline.is_unchanged() {
                    true => view! { <p class="meta">{words.t("sides-keeps")}</p> }.into_any(),
                    false => self.html(render::inline(&redline, &self.view)),
                }
            }
        }
    }

    fn marked(&self, before: &str, after: &str) -> AnyView {
        self.html(render::inline(&compare(before, after), &self.view))
    }

    fn plain(&self, text: Option<&str>) -> AnyView {
        let text = text.unwrap_or_default();
        self.html(render::clean(&compare(text, text), &self.view))
    }

    fn html(&self, html: String) -> AnyView {
        ready("contract", html, self.lang)
    }
}

/// The clauses with their numbers on the page, from 1.
fn placed(laid: &ThreeWay) -> impl Iterator<Item = Placed<'_>> {
    (1..).zip(&laid.clauses)
}

fn any_text(clause: &Clause) -> Option<&str> {
    clause.ours.as_deref().or(clause.theirs.as_deref()).or(clause.current.as_deref())
}

/// How many of a clause's first words tell it from its neighbours.
const BEGIN_WORDS: usize = 9;

/// The first words of a clause, without its number and Markdown's marks.
fn begin_of(clause: &Clause) -> String {
    let text = any_text(clause).unwrap_or_default().replace(['*', '#', '\\'], "");
    let text = text.trim_start_matches(clause.clause.as_str());
    let all: Vec<&str> = text.split_whitespace().collect();
    let own = all.iter().copied().skip_while(|word| !word.chars().any(char::is_alphabetic) || is_number(word));
    let begin: Vec<&str> = own.take(BEGIN_WORDS).collect();
    let cut = all.len() > begin.len() + 1;
    piece(&format!("{}{}", begin.join(" "), if cut { "…" } else { "" }))
}

/// Whether a word is a clause's number, such as `(a)` or `b.`.
fn is_number(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphanumeric()).count() <= 1 && word.ends_with([')', '.'])
}
