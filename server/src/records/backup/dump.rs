//! Rows out of a database and into one, as lines that mean the same for both.

use super::catalog::{Kind, Table};
use super::{TableSum, Trouble};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement, Value};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Rows read by one statement. A row may be a whole contract: that many of the longest are some forty megabytes.
const READ_ROWS: usize = 100;
/// Variables in one statement; SQLite takes 32,766.
const VARIABLES_MAX: usize = 20_000;
/// Rows written by one statement.
const WRITE_ROWS: usize = 100;

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Which rows of a table are read, and which of their values are left out.
#[derive(Clone, Debug, Default)]
pub struct Excerpt {
    /// A condition about the union `$1`; without one every row is read.
    pub rows: Option<(String, Uuid)>,
    /// A column whose value is read as this expression about `$1`.
    pub instead: Option<(&'static str, String)>,
}

/// A table's rows in the order of its key, some at a time.
pub struct Pages<'a> {
    table: &'a Table,
    part: Excerpt,
    backend: DatabaseBackend,
    /// The key of the last row read.
    after: Option<Vec<Value>>,
    done: bool,
}

impl<'a> Pages<'a> {
    pub fn new(db: &impl ConnectionTrait, table: &'a Table) -> Self {
        Self::of(db, table, Excerpt::default())
    }

    /// A part of the rows.
    pub fn of(db: &impl ConnectionTrait, table: &'a Table, part: Excerpt) -> Self {
        Self { table, part, backend: db.get_database_backend(), after: None, done: false }
    }

    fn sql(&self) -> String {
        let columns: Vec<String> = self.table.columns.iter().map(|(name, _)| quoted(name)).collect();
        let postgres = self.backend == DatabaseBackend::Postgres;
        // By bytes, whatever language the database sorts in: SQLite always does.
        let key = |at: &usize| match self.table.columns[*at].1 {
            Kind::Text if postgres => format!("{} COLLATE \"C\"", columns[*at]),
            _ => columns[*at].clone(),
        };
        let keys = self.table.key.iter().map(key).collect::<Vec<_>>().join(", ");
        // Numbered in both databases: the union comes first, where there is one.
        let first = 1 + usize::from(self.part.rows.is_some());
        let holes = (0..self.table.key.len()).map(|at| format!("${}", first + at)).collect::<Vec<_>>().join(", ");
        let mut conditions: Vec<String> = self.part.rows.iter().map(|(rows, _)| format!("({rows})")).collect();
        if self.after.is_some() {
            conditions.push(format!("({keys}) > ({holes})"));
        }
        let only = if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
        let read = self.table.columns.iter().zip(&columns).map(|((name, _), column)| match &self.part.instead {
            Some((other, expression)) if other == name => expression.clone(),
            _ => column.clone(),
        });
        let (read, table) = (read.collect::<Vec<_>>().join(", "), quoted(&self.table.name));
        format!("SELECT {read} FROM {table}{only} ORDER BY {keys} LIMIT {READ_ROWS}")
    }

    /// The next rows as lines, with their count; `None` at the end.
    pub async fn next(&mut self, db: &impl ConnectionTrait) -> Result<Option<(Vec<u8>, u64)>, Trouble> {
        if self.done {
            return Ok(None);
        }
        let mut values: Vec<Value> = self.part.rows.iter().map(|(_, union)| (*union).into()).collect();
        values.extend(self.after.clone().unwrap_or_default());
        let statement = Statement::from_sql_and_values(self.backend, self.sql(), values);
        let found = db.query_all_raw(statement).await?;
        self.done = found.len() < READ_ROWS;
        let mut lines = Vec::new();
        for row in &found {
            let cells = self.table.columns.iter().enumerate().map(|(at, (_, kind))| cell(row, at, *kind));
            let line = cells.collect::<Result<Vec<Json>, Trouble>>()?;
            serde_json::to_writer(&mut lines, &line).map_err(|e| Trouble::new(e.to_string()))?;
            lines.push(b'\n');
        }
        if let Some(last) = found.last() {
            let key = self.table.key.iter().map(|at| {
                let kind = self.table.columns[*at].1;
                value(cell(last, *at, kind)?, kind)
            });
            self.after = Some(key.collect::<Result<_, Trouble>>()?);
        }
        let count = found.len() as u64;
        Ok((count > 0).then_some((lines, count)))
    }
}

/// The sum of a table as it stands in the database.
pub async fn sum(db: &impl ConnectionTrait, table: &Table) -> Result<TableSum, Trouble> {
    let mut pages = Pages::new(db, table);
    let (mut hash, mut rows) = (Sha256::new(), 0);
    while let Some((lines, count)) = pages.next(db).await? {
        hash.update(&lines);
        rows += count;
    }
    Ok(TableSum { rows, sha256: hex::encode(hash.finalize()) })
}

fn cell(row: &QueryResult, at: usize, kind: Kind) -> Result<Json, Trouble> {
    Ok(match kind {
        Kind::Uuid => row.try_get_by_index::<Option<Uuid>>(at)?.map(|id| id.to_string()).into(),
        Kind::Text => row.try_get_by_index::<Option<String>>(at)?.into(),
        Kind::Small => row.try_get_by_index::<Option<i16>>(at)?.into(),
        Kind::Integer => row.try_get_by_index::<Option<i32>>(at)?.into(),
        Kind::Big => row.try_get_by_index::<Option<i64>>(at)?.into(),
        Kind::Boolean => row.try_get_by_index::<Option<bool>>(at)?.into(),
        Kind::Bytes => row.try_get_by_index::<Option<Vec<u8>>>(at)?.map(|bytes| STANDARD.encode(bytes)).into(),
        Kind::Real => row.try_get_by_index::<Option<f64>>(at)?.into(),
    })
}

/// A cell of an archive as a value of the database.
fn value(cell: Json, kind: Kind) -> Result<Value, Trouble> {
    let wrong = || Trouble::damaged("a row has a value of another kind than its column");
    let text = |cell: &Json| cell.as_str().map(str::to_owned).ok_or_else(wrong);
    let number = |cell: &Json| cell.as_i64().ok_or_else(wrong);
    let null = cell.is_null();
    Ok(match kind {
        Kind::Uuid if null => None::<Uuid>.into(),
        Kind::Uuid => Uuid::try_parse(&text(&cell)?).map_err(|_| wrong())?.into(),
        Kind::Text if null => None::<String>.into(),
        // Texts may be long: the string is taken, not copied.
        Kind::Text => match cell {
            Json::String(text) => text.into(),
            _ => return Err(wrong()),
        },
        Kind::Small if null => None::<i16>.into(),
        Kind::Small => i16::try_from(number(&cell)?).map_err(|_| wrong())?.into(),
        Kind::Integer if null => None::<i32>.into(),
        Kind::Integer => i32::try_from(number(&cell)?).map_err(|_| wrong())?.into(),
        Kind::Big if null => None::<i64>.into(),
        Kind::Big => number(&cell)?.into(),
        Kind::Boolean if null => None::<bool>.into(),
        Kind::Boolean => cell.as_bool().ok_or_else(wrong)?.into(),
        Kind::Bytes if null => None::<Vec<u8>>.into(),
        Kind::Bytes => STANDARD.decode(text(&cell)?).map_err(|_| wrong())?.into(),
        Kind::Real if null => None::<f64>.into(),
        Kind::Real => cell.as_f64().ok_or_else(wrong)?.into(),
    })
}

/// Writes lines of a table into the database.
pub async fn load(db: &impl ConnectionTrait, table: &Table, lines: &[u8]) -> Result<(), Trouble> {
    let width = table.columns.len();
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let cells: Vec<Json> =
            serde_json::from_slice(line).map_err(|_| Trouble::damaged("a row is no list of values"))?;
        if cells.len() != width {
            return Err(Trouble::damaged("a row has another number of values than its table has columns"));
        }
        rows.push(
            cells.into_iter().zip(&table.columns).map(|(c, (_, kind))| value(c, *kind)).collect::<Result<_, _>>()?,
        );
    }
    let at_once = (VARIABLES_MAX / width.max(1)).clamp(1, WRITE_ROWS);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<Vec<Value>> = rows.by_ref().take(at_once).collect();
        insert(db, table, some).await?;
    }
    Ok(())
}

async fn insert(db: &impl ConnectionTrait, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), Trouble> {
    let backend = db.get_database_backend();
    let columns = table.columns.iter().map(|(name, _)| quoted(name)).collect::<Vec<_>>().join(", ");
    let mut hole = 0;
    let mut holes = || {
        hole += 1;
        if backend == DatabaseBackend::Postgres { format!("${hole}") } else { "?".to_owned() }
    };
    let tuples: Vec<String> =
        rows.iter().map(|row| format!("({})", row.iter().map(|_| holes()).collect::<Vec<_>>().join(", "))).collect();
    let sql = format!("INSERT INTO {} ({columns}) VALUES {}", quoted(&table.name), tuples.join(", "));
    let values: Vec<Value> = rows.into_iter().flatten().collect();
    db.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_of_another_kind_than_its_column_is_refused() {
        let check = |cell: Json, kind: Kind, fits: bool| {
            assert_eq!(value(cell.clone(), kind).is_ok(), fits, "{cell} as {kind:?}");
        };
        check(json!("7e57d004-2b97-4e7a-b45f-5387367791cd"), Kind::Uuid, true);
        check(json!("7e57d004"), Kind::Uuid, false);
        check(json!(1), Kind::Text, false);
        check(json!(70_000), Kind::Small, false);
        check(json!(5_000_000_000_i64), Kind::Integer, false);
        check(json!(5_000_000_000_i64), Kind::Big, true);
        check(json!(1.5), Kind::Big, false);
        check(json!(1), Kind::Boolean, false);
        check(json!("!"), Kind::Bytes, false);
        check(json!(1.5), Kind::Real, true);
        for kind in [Kind::Uuid, Kind::Text, Kind::Small, Kind::Integer, Kind::Big, Kind::Boolean, Kind::Bytes] {
            check(Json::Null, kind, true);
        }
    }

    #[test]
    fn a_table_is_read_in_the_order_of_its_bytes_in_both_databases() {
        let columns = vec![("number".to_owned(), Kind::Big), ("slot".to_owned(), Kind::Text)];
        let table = Table { name: "t".to_owned(), columns, key: vec![1, 0] };
        let sql = |backend, part| Pages { table: &table, part, backend, after: Some(Vec::new()), done: false }.sql();
        assert_eq!(
            sql(DatabaseBackend::Postgres, Excerpt::default()),
            "SELECT \"number\", \"slot\" FROM \"t\" WHERE (\"slot\" COLLATE \"C\", \"number\") > ($1, $2) \
             ORDER BY \"slot\" COLLATE \"C\", \"number\" LIMIT 100"
        );
        assert_eq!(
            sql(DatabaseBackend::Sqlite, Excerpt::default()),
            "SELECT \"number\", \"slot\" FROM \"t\" WHERE (\"slot\", \"number\") > ($1, $2) \
             ORDER BY \"slot\", \"number\" LIMIT 100"
        );
        let of_union = Excerpt {
            rows: Some(("\"union_id\" = $1".to_owned(), Uuid::nil())),
            instead: Some(("number", "NULL".to_owned())),
        };
        assert_eq!(
            sql(DatabaseBackend::Sqlite, of_union),
            "SELECT NULL, \"slot\" FROM \"t\" WHERE (\"union_id\" = $1) AND (\"slot\", \"number\") > ($2, $3) \
             ORDER BY \"slot\", \"number\" LIMIT 100"
        );
    }
}
