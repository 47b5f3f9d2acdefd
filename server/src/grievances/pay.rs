//! Hours and pay of a case, of which every wording is kept, and the rules about pay that a unit keeps.

use super::cases;
use super::entities::{case_pay, pay_rules};
use super::rows::{Writer, counted, freeze, stored, thaw, thaw_checked};
use super::work::on_case;
use crate::members::standings::hold_unit;
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use contracts::agreements::text_hash;
use contracts::grievances::confidence::{CaseSeat, Handler};
use contracts::grievances::limits::{PAY_PERIODS_MAX, PAY_RULES_MAX};
use contracts::grievances::pay::{After, PayPeriod, PayRule, PaySheet, SheetLine, flsa};
use contracts::members::standing::Officer;
use contracts::members::{CaseId, Refusal, UnitId};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The newest wording of each period of a case by its number, those taken off the sheet among them.
async fn newest(db: &impl ConnectionTrait, case: CaseId) -> Result<BTreeMap<u32, case_pay::Model>, Fault> {
    let rows = case_pay::Entity::find()
        .filter(case_pay::Column::CaseId.eq(case.0))
        .order_by_asc(case_pay::Column::Number)
        .order_by_asc(case_pay::Column::Wording)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (counted(row.number), row)).collect())
}

fn line(row: &case_pay::Model) -> Result<Option<SheetLine>, Fault> {
    let period: Option<PayPeriod> = thaw_checked(&row.body, &row.body_hash)?;
    Ok(period.map(|period| SheetLine {
        number: counted(row.number),
        wording: counted(row.wording),
        period,
        written_by: row.writer.clone(),
        written_at: moment(row.written_at),
    }))
}

/// The sheet of a case as it stands now.
pub async fn sheet(store: &Store, seat: &CaseSeat) -> Result<PaySheet, Fault> {
    let db = store.read();
    // The proof says who may read; that the case is there still is asked as for everything else.
    cases::row_of(db, &seat.seat(), seat.case()).await?;
    let lines = newest(db, seat.case()).await?.values().map(line).collect::<Result<Vec<_>, Fault>>()?;
    Ok(PaySheet::new(lines.into_iter().flatten().collect()))
}

/// Writes a period down; `None` takes it off the sheet.
pub async fn enter(
    store: &Store,
    handler: &Handler,
    after: Option<After>,
    period: Option<&PayPeriod>,
    by: &str,
) -> Result<u32, Fault> {
    period.map_or(Ok(()), PayPeriod::check)?;
    let now = store.now();
    let tx = store.begin().await?;
    cases::hold(&tx, &handler.seat(), handler.case()).await?;
    let known = newest(&tx, handler.case()).await?;
    let (number, wording) = match after {
        Some(After { number, wording }) => {
            let last = known.get(&number).ok_or_else(|| Refusal::new("pay-period-unknown"))?;
            if counted(last.wording) != wording {
                return Err(Refusal::new("pay-period-changed").into());
            }
            (number, wording + 1)
        }
        None if known.len() >= PAY_PERIODS_MAX => {
            return Err(Refusal::new("pay-periods-many").with("limit", PAY_PERIODS_MAX).into());
        }
        None => (known.last_key_value().map_or(0, |(last, _)| *last) + 1, 1),
    };
    let body = freeze(&period)?;
    let writer = Writer { person: handler.person(), name: by, now };
    let row = case_pay::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(handler.case().0),
        number: Set(stored(number)?),
        wording: Set(stored(wording)?),
        body_hash: Set(text_hash(&body)),
        body: Set(body),
        written_by: Set(writer.person.0),
        writer: Set(writer.name.to_owned()),
        written_at: Set(writer.now),
    };
    case_pay::Entity::insert(row).exec_without_returning(&tx).await?;
    audit::note(&tx, now, on_case(handler, What::CasePayEntered).about("entry", number)).await?;
    tx.commit().await?;
    Ok(number)
}

/// The unit's rules; what comes with the program until it changes them.
pub async fn rules(db: &impl ConnectionTrait, unit: UnitId) -> Result<Vec<PayRule>, Fault> {
    let row = pay_rules::Entity::find_by_id(unit.0).one(db).await?;
    row.map_or_else(|| Ok(vec![flsa()]), |row| thaw(&row.rules))
}

/// Changes the list of rules.
async fn change(
    store: &Store,
    officer: &Officer,
    change: impl FnOnce(&mut Vec<PayRule>) -> Result<(), Refusal> + Send,
) -> Result<(), Fault> {
    let tx = store.begin().await?;
    hold_unit(&tx, officer.unit()).await?;
    let mut all = rules(&tx, officer.unit()).await?;
    change(&mut all)?;
    let row = pay_rules::ActiveModel { unit_id: Set(officer.unit().0), rules: Set(freeze(&all)?) };
    let on = OnConflict::column(pay_rules::Column::UnitId).update_column(pay_rules::Column::Rules).to_owned();
    pay_rules::Entity::insert(row).on_conflict(on).exec_without_returning(&tx).await?;
    let deed = Deed::of(officer, What::PayRulesChanged).about("count", all.len());
    audit::note(&tx, store.now(), deed).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps a rule, in place of one with the same key.
pub async fn set_rule(store: &Store, officer: &Officer, rule: PayRule) -> Result<(), Fault> {
    rule.check()?;
    change(store, officer, |all| match all.iter().position(|one| one.key == rule.key) {
        Some(at) => {
            all[at] = rule;
            Ok(())
        }
        None if all.len() >= PAY_RULES_MAX => Err(Refusal::new("pay-rules-many").with("limit", PAY_RULES_MAX)),
        None => {
            all.push(rule);
            Ok(())
        }
    })
    .await
}

/// Takes a rule off the list.
pub async fn drop_rule(store: &Store, officer: &Officer, key: &str) -> Result<(), Fault> {
    change(store, officer, |all| {
        let before = all.len();
        all.retain(|one| one.key != key);
        if all.len() == before { Err(Refusal::not_found()) } else { Ok(()) }
    })
    .await
}
