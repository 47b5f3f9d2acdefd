//! Rows of data: a table on a desk, cards on a phone, the same words in both.

use leptos::prelude::*;

/// One column of a [`DataTable`].
#[derive(Clone, Debug)]
pub struct Column {
    head: String,
    number: bool,
    quiet: bool,
}

/// A column of words.
pub fn column(head: impl Into<String>) -> Column {
    Column { head: head.into(), number: false, quiet: false }
}

impl Column {
    /// A column of numbers, set flush right.
    #[must_use]
    pub fn number(mut self) -> Self {
        self.number = true;
        self
    }

    /// A column of things to do, whose head is only read aloud.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }
}

/// A table whose first column names the row. On a phone each row becomes a card, and the roles are spelled out because
/// a browser forgets that something laid out as blocks was a table.
///
/// `caption` is read aloud; with `show_caption` it is also shown.
#[component]
pub fn DataTable(
    #[prop(into)] caption: String,
    #[prop(optional)] show_caption: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let heads = columns.iter().map(head).collect_view();
    let body = rows.into_iter().map(|cells| row(&columns, cells)).collect_view();
    view! {
        <table class="data" role="table">
            <caption class=(!show_caption).then_some("vh")>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    }
}

fn head(column: &Column) -> impl IntoView + use<> {
    let words = column.head.clone();
    let words = if column.quiet { view! { <span class="vh">{words}</span> }.into_any() } else { words.into_any() };
    view! { <th scope="col" role="columnheader" class=column.number.then_some("n")>{words}</th> }
}

fn row(columns: &[Column], cells: Vec<AnyView>) -> impl IntoView + use<> {
    let cells = cells
        .into_iter()
        .enumerate()
        .map(|(at, cell)| match columns.get(at) {
            Some(_) if at == 0 => view! { <th scope="row" role="rowheader">{cell}</th> }.into_any(),
            Some(column) => {
                let label = (!column.quiet).then(|| column.head.clone());
                let class = column.number.then_some("n");
                view! { <td role="cell" class=class data-label=label><div>{cell}</div></td> }.into_any()
            }
            None => view! { <td role="cell">{cell}</td> }.into_any(),
        })
        .collect_view();
    view! { <tr role="row">{cells}</tr> }
}
