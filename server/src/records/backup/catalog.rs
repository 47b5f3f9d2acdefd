//! The tables there are, asked of the database itself: a new table is in the next backup without anybody's doing.

use super::{TableShape, Trouble};
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement};
use std::collections::BTreeMap;

/// Tables that are no rows of the archive: migrations stand in the manifest, contents of files as members.
const APART: [&str; 2] = ["seaql_migrations", "file_part"];

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Uuid,
    Text,
    Small,
    Integer,
    Big,
    Boolean,
    Bytes,
    Real,
}

impl Kind {
    /// Its name in the manifest, where the width of an integer does not matter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
            Self::Text => "text",
            Self::Small | Self::Integer | Self::Big => "integer",
            Self::Boolean => "boolean",
            Self::Bytes => "bytes",
            Self::Real => "real",
        }
    }

    /// Whether it holds as much as somebody wrote.
    pub fn is_long(self) -> bool {
        matches!(self, Self::Text | Self::Bytes)
    }

    /// By the declared type of a column made by a migration on SQLite.
    fn of_sqlite(declared: &str) -> Option<Self> {
        let plain = declared.split('(').next().unwrap_or_default().trim().to_ascii_lowercase();
        Some(match plain.as_str() {
            "uuid_text" => Self::Uuid,
            "varchar" | "text" | "char" => Self::Text,
            "tinyint" | "smallint" | "integer" | "bigint" => Self::Big,
            "boolean" => Self::Boolean,
            "blob" | "varbinary_blob" => Self::Bytes,
            "float" | "double" | "real" => Self::Real,
            _ => return None,
        })
    }

    fn of_postgres(declared: &str) -> Option<Self> {
        Some(match declared {
            "uuid" => Self::Uuid,
            "character varying" | "text" => Self::Text,
            "smallint" => Self::Small,
            "integer" => Self::Integer,
            "bigint" => Self::Big,
            "boolean" => Self::Boolean,
            "bytea" => Self::Bytes,
            "double precision" => Self::Real,
            _ => return None,
        })
    }
}

/// A table with its columns, by name.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    /// By name, so that the order is the same in both databases.
    pub columns: Vec<(String, Kind)>,
    /// Where the columns of the primary key stand among `columns`, in the key's order.
    pub key: Vec<usize>,
}

impl Table {
    pub fn shape(&self) -> TableShape {
        let columns = self.columns.iter().map(|(name, kind)| (name.clone(), kind.name().to_owned())).collect();
        TableShape { name: self.name.clone(), columns }
    }
}

pub fn statement(db: &impl ConnectionTrait, sql: &str) -> Statement {
    Statement::from_string(db.get_database_backend(), sql.to_owned())
}

pub async fn rows(db: &impl ConnectionTrait, sql: &str) -> Result<Vec<QueryResult>, Trouble> {
    Ok(db.query_all_raw(statement(db, sql)).await?)
}

/// Migrations applied, oldest first.
pub async fn migrations(db: &impl ConnectionTrait) -> Result<Vec<String>, Trouble> {
    let list = rows(db, "SELECT version FROM seaql_migrations ORDER BY version").await?;
    list.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect()
}

/// Every table of the archive, by name.
///
/// # Errors
/// When a table has no primary key or a column of a kind that the archive does not know.
pub async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>, Trouble> {
    let columns = if db.get_database_backend() == DatabaseBackend::Postgres {
        columns_of_postgres(db).await?
    } else {
        columns_of_sqlite(db).await?
    };
    let mut tables: BTreeMap<String, Vec<Declared>> = BTreeMap::new();
    for column in columns {
        if !APART.contains(&column.table.as_str()) {
            tables.entry(column.table.clone()).or_default().push(column);
        }
    }
    tables.into_iter().map(|(name, columns)| table(name, columns)).collect()
}

fn table(name: String, mut declared: Vec<Declared>) -> Result<Table, Trouble> {
    declared.sort_by(|a, b| a.name.cmp(&b.name));
    let mut keyed: Vec<(i64, usize)> =
        declared.iter().enumerate().filter(|(_, c)| c.key > 0).map(|(at, c)| (c.key, at)).collect();
    keyed.sort_unstable();
    if keyed.is_empty() {
        return Err(Trouble::new(format!("the table {name} has no primary key and cannot be backed up")));
    }
    let kind = |column: &Declared| {
        let unknown = || {
            let (column, declared) = (&column.name, &column.declared);
            Trouble::new(format!("the column {column} of the table {name} is {declared}, which no archive holds"))
        };
        Ok((column.name.clone(), column.kind.ok_or_else(unknown)?))
    };
    let columns = declared.iter().map(kind).collect::<Result<_, Trouble>>()?;
    Ok(Table { columns, key: keyed.into_iter().map(|(_, at)| at).collect(), name })
}

/// A column as the database declares it.
struct Declared {
    table: String,
    name: String,
    declared: String,
    kind: Option<Kind>,
    /// Its place in the primary key from 1; 0 outside of it.
    key: i64,
}

async fn columns_of_sqlite(db: &impl ConnectionTrait) -> Result<Vec<Declared>, Trouble> {
    // Virtual tables and what lies under them are made anew from the rows.
    let sql = "SELECT t.name, c.name, c.type, c.pk FROM pragma_table_list AS t, pragma_table_info(t.name) AS c \
               WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
               ORDER BY t.name, c.cid";
    let read = |row: &QueryResult| {
        let declared: String = row.try_get_by_index(2)?;
        Ok(Declared {
            table: row.try_get_by_index(0)?,
            name: row.try_get_by_index(1)?,
            kind: Kind::of_sqlite(&declared),
            declared,
            key: row.try_get_by_index(3)?,
        })
    };
    rows(db, sql).await?.iter().map(read).collect()
}

async fn columns_of_postgres(db: &impl ConnectionTrait) -> Result<Vec<Declared>, Trouble> {
    let sql = "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL)::text, \
               COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint \
               FROM pg_class c \
               JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() \
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' \
               LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary \
               WHERE c.relkind = 'r' ORDER BY 1, a.attnum";
    let read = |row: &QueryResult| {
        let declared: String = row.try_get_by_index(2)?;
        Ok(Declared {
            table: row.try_get_by_index(0)?,
            name: row.try_get_by_index(1)?,
            kind: Kind::of_postgres(&declared),
            declared,
            key: row.try_get_by_index(3)?,
        })
    };
    rows(db, sql).await?.iter().map(read).collect()
}

/// A foreign key of one column: whose row `column` of `table` names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    pub table: String,
    pub column: String,
    pub parent: String,
    /// The column of the parent that is named.
    pub to: String,
}

/// Every foreign key of one column.
///
/// # Errors
/// When storage fails.
pub async fn references(db: &impl ConnectionTrait) -> Result<Vec<Reference>, Trouble> {
    let sql = if db.get_database_backend() == DatabaseBackend::Postgres {
        "SELECT t.relname::text, a.attname::text, p.relname::text, b.attname::text \
         FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = current_schema() \
         JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid \
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] \
         JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1] \
         WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 ORDER BY 1, 2, 3"
    } else {
        "SELECT t.name, f.\"from\", f.\"table\", COALESCE(f.\"to\", 'id') \
         FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table' ORDER BY 1, 2, 3"
    };
    let read = |row: &QueryResult| {
        Ok(Reference {
            table: row.try_get_by_index(0)?,
            column: row.try_get_by_index(1)?,
            parent: row.try_get_by_index(2)?,
            to: row.try_get_by_index(3)?,
        })
    };
    rows(db, sql).await?.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_the_same_kind_in_both_databases() {
        let check = |sqlite: &str, postgres: &str, name: &str| {
            assert_eq!(Kind::of_sqlite(sqlite).map(Kind::name), Some(name), "{sqlite}");
            assert_eq!(Kind::of_postgres(postgres).map(Kind::name), Some(name), "{postgres}");
        };
        check("uuid_text", "uuid", "uuid");
        check("varchar(64)", "character varying", "text");
        check("TEXT", "text", "text");
        check("integer", "integer", "integer");
        check("integer", "bigint", "integer");
        check("boolean", "boolean", "boolean");
        check("blob", "bytea", "bytes");
        check("double", "double precision", "real");
        assert_eq!(Kind::of_sqlite("geometry"), None);
        assert_eq!(Kind::of_postgres("tsvector"), None);
    }
}
