//! Whose the rows of a table are: one union's, a person's, or the host's own. It is read off the tables' own columns and
//! references, so that a new table is exported and erased with its union without anybody's doing; one that does not say
//! whose its rows are is refused, and `tests/it/unions.rs` finds it before anybody else does.

use super::Trouble;
use super::catalog::{Reference, Table, references};
use super::dump::Excerpt;
use sea_orm::{ConnectionTrait, Statement};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The host's own: neither a union's nor a person's.
const HOSTS: [&str; 5] = ["backup_run", "job", "operator_session", "sign_in_failure", "way_back_asked"];
/// A union's chains: its own, and those of its units.
const CHAINS: &str = "chain = $1 OR chain IN (SELECT id FROM unit WHERE union_id = $1)";
/// Tables without a column that says it, and the rows of the union `$1` in them.
const SAID: [(&str, &str); 3] = [("union_", "id = $1"), ("audit_entry", CHAINS), ("audit_head", CHAINS)];
/// Deleted last: by these the other rows are known.
const LAST: [&str; 2] = ["unit", "union_"];
/// What opens something on this host or waits to leave it: it is erased with a union and never exported with it.
const STAYS: [&str; 6] = ["ceremony", "form_key", "kept_form", "link", "outbox", "session"];
/// Of accounts that another union's people have too, this is not exported: whoever gets the archive could sign in there.
const KEYS: &str = "passkey";

/// Whose one table's rows are.
#[derive(Clone, Debug, Default)]
struct Whose {
    /// The rows of the union `$1`, as a condition.
    union: Option<String>,
    /// The column that names a person.
    person: Option<&'static str>,
}

/// Whose the rows of every table are.
#[derive(Debug)]
pub struct Belonging {
    tables: BTreeMap<String, Whose>,
    references: Vec<Reference>,
}

/// A deletion: the table, and the condition about `$1`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deletion {
    pub table: String,
    pub rows: String,
    /// `$1` is each of the people who go with the union; otherwise it is the union.
    pub of_person: bool,
}

impl Belonging {
    /// # Errors
    /// A sentence that names a table which does not say whose its rows are.
    pub async fn read(db: &impl ConnectionTrait, tables: &[Table]) -> Result<Self, Trouble> {
        let references = references(db).await?;
        let mut known: BTreeMap<String, Whose> =
            tables.iter().map(|table| (table.name.clone(), by_columns(table))).collect();
        // Rows that hang on a union's rows are the union's: pass by pass, until nothing new is found.
        loop {
            let found = references.iter().find_map(|reference| {
                let rows = known.get(&reference.parent)?.union.clone()?;
                known.get(&reference.table).filter(|whose| whose.union.is_none())?;
                let (column, to, parent) = (&reference.column, &reference.to, &reference.parent);
                Some((
                    reference.table.clone(),
                    format!("\"{column}\" IN (SELECT \"{to}\" FROM \"{parent}\" WHERE {rows})"),
                ))
            });
            let Some((table, rows)) = found else { break };
            known.entry(table).or_default().union = Some(rows);
        }
        let silent = known
            .iter()
            .find(|(name, whose)| whose.union.is_none() && whose.person.is_none() && !HOSTS.contains(&name.as_str()));
        if let Some((name, _)) = silent {
            return Err(Trouble::new(format!("the table {name} does not say whose its rows are")));
        }
        Ok(Self { tables: known, references })
    }

    /// The people of the union `$1` who have an account: a select of their ids.
    fn people(&self) -> String {
        self.naming_people(|rows| rows.to_owned())
    }

    /// The people of other unions than `$1`.
    fn others(&self) -> String {
        self.naming_people(|rows| format!("NOT ({rows})"))
    }

    fn naming_people(&self, which: impl Fn(&str) -> String) -> String {
        let naming = self.references.iter().filter(|reference| reference.parent == "person");
        let selects = naming.filter_map(|Reference { table, column, .. }| {
            // A link or a letter names a person whom the roster names anyway, or nobody of the union's.
            let rows = self.tables.get(table)?.union.as_ref().filter(|_| !STAYS.contains(&table.as_str()))?;
            let rows = which(rows);
            Some(format!("SELECT \"{column}\" FROM \"{table}\" WHERE ({rows}) AND \"{column}\" IS NOT NULL"))
        });
        selects.collect::<Vec<_>>().join(" UNION ")
    }

    /// What an export of one union reads of a table; `None` for nothing.
    pub fn exported(&self, table: &str, union: Uuid) -> Option<Excerpt> {
        let whose = self.tables.get(table).filter(|_| !STAYS.contains(&table))?;
        if let Some(rows) = &whose.union {
            return Some(Excerpt { rows: Some((rows.clone(), union)), instead: None });
        }
        let (column, people, others) = (whose.person?, self.people(), self.others());
        let rows = format!("\"{column}\" IN ({people})");
        let rows = if table == KEYS { format!("{rows} AND \"{column}\" NOT IN ({others})") } else { rows };
        let instead = (table == "person").then(|| {
            let hidden = format!("CASE WHEN \"id\" IN ({others}) THEN NULL ELSE \"password_hash\" END");
            ("password_hash", hidden)
        });
        Some(Excerpt { rows: Some((rows, union)), instead })
    }

    /// The people who are in this union and in no other: their accounts go with it.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn people_of_it_alone(&self, db: &impl ConnectionTrait, union: Uuid) -> Result<Vec<Uuid>, Trouble> {
        let of = async |sql: String| {
            let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [union.into()]);
            let rows = db.query_all_raw(statement).await?;
            rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect::<Result<BTreeSet<Uuid>, Trouble>>()
        };
        let (people, others) = (of(self.people()).await?, of(self.others()).await?);
        Ok(people.difference(&others).copied().collect())
    }

    /// Columns by which a union's rows refer to rows of the same table, with those rows: emptied before the rows go.
    pub fn within_itself(&self) -> Vec<(&Reference, &str)> {
        let own = self.references.iter().filter(|reference| reference.table == reference.parent);
        own.filter_map(|own| Some((own, self.tables.get(&own.table)?.union.as_deref()?))).collect()
    }

    /// What is deleted with a union, in an order in which no row is left that refers to one that is gone.
    ///
    /// # Errors
    /// When tables refer to each other in a circle.
    pub fn deletions(&self) -> Result<Vec<Deletion>, Trouble> {
        let mut left: BTreeMap<&str, &Whose> = self.tables.iter().map(|(name, whose)| (name.as_str(), whose)).collect();
        let mut deletions = Vec::new();
        while !left.is_empty() {
            let referred = |name: &str| {
                let mut naming = self.references.iter().filter(|r| r.parent == name && r.table != name);
                naming.any(|reference| left.contains_key(reference.table.as_str()))
            };
            let mut free = left.keys().copied().filter(|name| !referred(name));
            let free = free.clone().find(|name| !LAST.contains(name)).or_else(|| free.next());
            let name = free.ok_or_else(|| Trouble::new("tables refer to each other in a circle"))?;
            let Some(whose) = left.remove(name) else { continue };
            let deletion = |rows, of_person| Deletion { table: name.to_owned(), rows, of_person };
            deletions.extend(whose.union.clone().map(|rows| deletion(rows, false)));
            deletions.extend(whose.person.map(|column| deletion(format!("\"{column}\" = $1"), true)));
        }
        Ok(deletions)
    }
}

/// Tables whose rows name their union in a column of their own.
pub fn with_union_column(tables: &[Table]) -> impl Iterator<Item = &Table> {
    tables.iter().filter(|table| has(table, "union_id"))
}

fn has(table: &Table, column: &str) -> bool {
    table.columns.iter().any(|(name, _)| name == column)
}

fn by_columns(table: &Table) -> Whose {
    let said = SAID.iter().find(|(name, _)| *name == table.name).map(|(_, rows)| (*rows).to_owned());
    let union = said.or_else(|| {
        if has(table, "union_id") {
            return Some("\"union_id\" = $1".to_owned());
        }
        has(table, "unit_id").then(|| "\"unit_id\" IN (SELECT \"id\" FROM \"unit\" WHERE \"union_id\" = $1)".to_owned())
    });
    let person = match table.name.as_str() {
        "person" => Some("id"),
        _ => has(table, "person_id").then_some("person_id"),
    };
    Whose { union, person }
}
