//! The shelf of procedures over both databases: procedures with their calendars, the office's closures, who knows of
//! every case, the clocks that no contract sets, and the templates of letters.

use super::access::{Eye, in_office, rule_in_office, rule_of};
use super::cases::{circles, clocks, of_unit};
use super::entities::{claim_clocks, confidence_rule, grievance_procedure, letter_template, office_closure};
use super::log::people_of;
use super::open::name_of;
use super::pay;
use super::procedures::{Procedures, closures_of};
use super::rows::{self, Mover, freeze, stored, thaw};
use super::work::put_moved;
use crate::agreements::StoredShelf;
use crate::members::standings::hold_unit;
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use async_trait::async_trait;
use contracts::agreements::{ContractShelf, parse, text_hash};
use contracts::grievances::calendar::{Closure, ContractCalendar};
use contracts::grievances::claims::{ClaimClock, ulp_nlra};
use contracts::grievances::confidence::ConfidenceRule;
use contracts::grievances::docket;
use contracts::grievances::limits::{CLAIM_CLOCKS_MAX, CLOSURES_MAX};
use contracts::grievances::pay::PayRule;
use contracts::grievances::port::{CasePerson, ProcedureShelf, ShelvedProcedure};
use contracts::grievances::procedure::Procedure;
use contracts::grievances::sound;
use contracts::grievances::templates::{self, LetterForm, Template};
use contracts::grievances::wizard::{self, About, Proposal};
use contracts::members::standing::{Member, Officer};
use contracts::members::{CaseId, Language, Refusal};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

pub struct StoredProcedureShelf(pub Store);

/// Refusals by which the wizard says that it could read nothing.
const READS_NOTHING: [&str; 2] = ["wizard-no-article", "wizard-no-deadlines"];

impl StoredProcedureShelf {
    /// The agreement's text as one, with what the wizard makes of it.
    async fn proposal(&self, officer: &Officer, agreement: u32) -> Result<Proposal, Refusal> {
        let shelf = StoredShelf(self.0.clone());
        let agreement = shelf.read(&Member::from(*officer), agreement).await?;
        let text: String = agreement.articles.iter().map(|article| article.text.as_str()).collect();
        wizard::propose(&text, &parse(&text))
    }

    /// A procedure that may go on the shelf.
    async fn confirmed(
        &self,
        officer: &Officer,
        agreement: u32,
        procedure: Procedure,
        confirmed: &[About],
    ) -> Result<Procedure, Refusal> {
        let first = |refusals: Vec<Refusal>| refusals.into_iter().next().unwrap_or_else(Refusal::not_found);
        match self.proposal(officer, agreement).await {
            Ok(proposal) => wizard::confirm(&proposal, procedure, confirmed).map_err(first),
            Err(refusal) if READS_NOTHING.contains(&refusal.code.as_str()) => {
                sound::check(&procedure).map_err(first)?;
                Ok(procedure)
            }
            Err(refusal) => Err(refusal),
        }
    }

    async fn put(
        &self,
        officer: &Officer,
        agreement: u32,
        procedure: &Procedure,
        mut calendar: ContractCalendar,
    ) -> Result<u32, Fault> {
        calendar.check()?;
        let now = self.0.now();
        let tx = self.0.begin().await?;
        hold_unit(&tx, officer.unit()).await?;
        let before = Procedures::of(&tx, officer.unit()).await?;
        let known = closures_of(&tx, officer.unit()).await?;
        for closure in std::mem::take(&mut calendar.closures) {
            if !known.contains(&closure) {
                put_closure(&tx, officer, &closure, now).await?;
            }
        }
        let version = before.versions.first().map_or(0, |newest| newest.version) + 1;
        let text = freeze(procedure)?;
        let row = grievance_procedure::ActiveModel {
            id: Set(Uuid::now_v7()),
            union_id: Set(officer.union().0),
            unit_id: Set(officer.unit().0),
            version: Set(stored(version)?),
            agreement: Set(stored(agreement)?),
            procedure_hash: Set(text_hash(&text)),
            procedure: Set(text),
            calendar: Set(freeze(&calendar)?),
            confirmed_by: Set(officer.person().0),
            confirmer: Set(name_of(&tx, officer).await?),
            confirmed_at: Set(now),
        };
        grievance_procedure::Entity::insert(row).exec_without_returning(&tx).await?;
        let deed = Deed::of(officer, What::ProcedureConfirmed).about("agreement", agreement).about("version", version);
        audit::note(&tx, now, deed).await?;
        tx.commit().await?;
        Ok(version)
    }

    /// Notes a closure with every date it moves, of whatever case. Answers with those that the officer may know of.
    async fn shut(&self, officer: &Officer, closure: &Closure) -> Result<Vec<CaseId>, Fault> {
        closure.check()?;
        let now = self.0.now();
        let tx = self.0.begin().await?;
        hold_unit(&tx, officer.unit()).await?;
        let known = closures_of(&tx, officer.unit()).await?;
        if known.len() >= CLOSURES_MAX {
            return Err(Refusal::new("closures-many").with("limit", CLOSURES_MAX).into());
        }
        // Taking one back could not say which of two it is.
        if known.contains(closure) {
            return Err(Refusal::new("closure-known").into());
        }
        let before = Procedures::of(&tx, officer.unit()).await?;
        let id = put_closure(&tx, officer, closure, now).await?;
        let told = recount(&tx, officer, (&before, &before.with(closure)), id, now).await?;
        let deed = Deed::of(officer, What::OfficeClosed).about("from", closure.from).about("to", closure.to);
        audit::note(&tx, now, deed).await?;
        tx.commit().await?;
        Ok(told)
    }

    /// Takes a closure back with every date that it had moved.
    async fn open_again(&self, officer: &Officer, closure: &Closure) -> Result<Vec<CaseId>, Fault> {
        let now = self.0.now();
        let tx = self.0.begin().await?;
        hold_unit(&tx, officer.unit()).await?;
        let row = office_closure::Entity::find()
            .filter(office_closure::Column::UnitId.eq(officer.unit().0))
            .filter(office_closure::Column::FirstDay.eq(closure.from.to_string()))
            .filter(office_closure::Column::LastDay.eq(closure.to.to_string()))
            .filter(office_closure::Column::Reason.eq(closure.reason.as_str()))
            .filter(office_closure::Column::StruckAt.is_null())
            .order_by_asc(office_closure::Column::Id)
            .one(&tx)
            .await?
            .ok_or_else(Refusal::not_found)?;
        let (id, noted) = (row.id, rows::closure(&row)?);
        let before = Procedures::of(&tx, officer.unit()).await?;
        let mut row = row.into_active_model();
        row.struck_at = Set(Some(now));
        row.update(&tx).await?;
        let told = recount(&tx, officer, (&before, &before.without(&noted)), id, now).await?;
        let deed = Deed::of(officer, What::OfficeReopened).about("from", noted.from).about("to", noted.to);
        audit::note(&tx, now, deed).await?;
        tx.commit().await?;
        Ok(told)
    }

    async fn name_confidants(&self, officer: &Officer, rule: &ConfidenceRule) -> Result<(), Fault> {
        rule.check()?;
        let now = self.0.now();
        let tx = self.0.begin().await?;
        if !in_office(&tx, officer.unit(), rule).await?.has_overseer(|_| false) {
            return Err(Refusal::of("chief-stewards", "confidence-nobody").into());
        }
        let row =
            confidence_rule::ActiveModel { unit_id: Set(officer.unit().0), rule: Set(freeze(rule)?), set_at: Set(now) };
        let on = OnConflict::column(confidence_rule::Column::UnitId)
            .update_columns([confidence_rule::Column::Rule, confidence_rule::Column::SetAt])
            .to_owned();
        confidence_rule::Entity::insert(row).on_conflict(on).exec_without_returning(&tx).await?;
        let named = rule.chief_stewards.len() + rule.officers.len() + rule.advisers.len();
        audit::note(&tx, now, Deed::of(officer, What::ConfidenceChanged).about("count", named)).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn clocks_of(&self, db: &impl ConnectionTrait, unit: Uuid) -> Result<Vec<ClaimClock>, Fault> {
        let row = claim_clocks::Entity::find_by_id(unit).one(db).await?;
        row.map_or_else(|| Ok(vec![ulp_nlra()]), |row| thaw(&row.clocks))
    }

    /// Changes the list of clocks; `change` says whether there was anything to change.
    async fn change_clocks(
        &self,
        officer: &Officer,
        change: impl FnOnce(&mut Vec<ClaimClock>) -> Result<(), Refusal> + Send,
    ) -> Result<(), Fault> {
        let unit = officer.unit().0;
        let tx = self.0.begin().await?;
        hold_unit(&tx, officer.unit()).await?;
        let mut clocks = self.clocks_of(&tx, unit).await?;
        change(&mut clocks)?;
        let row = claim_clocks::ActiveModel { unit_id: Set(unit), clocks: Set(freeze(&clocks)?) };
        let on =
            OnConflict::column(claim_clocks::Column::UnitId).update_column(claim_clocks::Column::Clocks).to_owned();
        claim_clocks::Entity::insert(row).on_conflict(on).exec_without_returning(&tx).await?;
        let deed = Deed::of(officer, What::ClaimClocksChanged).about("count", clocks.len());
        audit::note(&tx, self.0.now(), deed).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn template_of(&self, unit: Uuid, form: LetterForm, language: Language) -> Result<Template, Fault> {
        let row = template_rows(unit, form, language).one(self.0.read()).await?;
        Ok(row.map_or_else(
            || Template { form, language, text: templates::supplied(form, language).to_owned(), changed: None },
            |row| {
                let changed = Some((moment(row.changed_at), row.changed_by));
                Template { form, language, text: row.text, changed }
            },
        ))
    }

    /// Keeps a template of the union's own, or with `None` goes back to the one that comes with the program.
    async fn change_template(
        &self,
        officer: &Officer,
        (form, language): (LetterForm, Language),
        text: Option<(&str, &str)>,
    ) -> Result<(), Fault> {
        let (unit, now) = (officer.unit().0, self.0.now());
        if let Some((text, _)) = text {
            templates::check(form, text)?;
        }
        let tx = self.0.begin().await?;
        hold_unit(&tx, officer.unit()).await?;
        let earlier = template_rows(unit, form, language).one(&tx).await?;
        if let Some(row) = earlier {
            letter_template::Entity::delete_by_id(row.id).exec(&tx).await?;
        }
        if let Some((text, by)) = text {
            let row = letter_template::ActiveModel {
                id: Set(Uuid::now_v7()),
                unit_id: Set(unit),
                form: Set(form.code().to_owned()),
                language: Set(language.tag().to_owned()),
                text: Set(text.to_owned()),
                changed_by: Set(by.to_owned()),
                changed_at: Set(now),
            };
            letter_template::Entity::insert(row).exec_without_returning(&tx).await?;
        }
        let deed = Deed::of(officer, What::TemplateChanged).about("template", form.code());
        audit::note(&tx, now, deed).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn template_rows(unit: Uuid, form: LetterForm, language: Language) -> sea_orm::Select<letter_template::Entity> {
    letter_template::Entity::find()
        .filter(letter_template::Column::UnitId.eq(unit))
        .filter(letter_template::Column::Form.eq(form.code()))
        .filter(letter_template::Column::Language.eq(language.tag()))
}

/// Writes down every date that moves with the calendars, of whatever case. Answers with those that the officer may know of.
async fn recount(
    tx: &impl ConnectionTrait,
    officer: &Officer,
    (before, after): (&Procedures, &Procedures),
    closure: Uuid,
    now: i64,
) -> Result<Vec<CaseId>, Fault> {
    let eye = Eye::of(tx, officer).await?;
    let rows = of_unit(officer).all(tx).await?;
    let circles = circles(tx, &rows).await?;
    let mut told = Vec::new();
    for mut case in clocks(tx, before, rows.into_iter().zip(circles).collect()).await? {
        let was = case.state(moment(now));
        (case.procedure, case.calendar) = after.under(case.version)?;
        let moved = docket::moved(&was, &case.state(moment(now)));
        put_moved(tx, case.circle.case, Mover::Closure(closure), &moved, now).await?;
        let may_know = eye.access(&case.circle).is_some_and(|access| access.reader().is_some());
        if may_know && !moved.is_empty() {
            told.push(case.circle.case);
        }
    }
    Ok(told)
}

async fn put_closure(tx: &impl ConnectionTrait, officer: &Officer, closure: &Closure, now: i64) -> Result<Uuid, Fault> {
    let id = Uuid::now_v7();
    let row = office_closure::ActiveModel {
        id: Set(id),
        union_id: Set(officer.union().0),
        unit_id: Set(officer.unit().0),
        first_day: Set(closure.from.to_string()),
        last_day: Set(closure.to.to_string()),
        reason: Set(closure.reason.trim().to_owned()),
        noted_at: Set(now),
        struck_at: Set(None),
    };
    office_closure::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

#[async_trait]
impl ProcedureShelf for StoredProcedureShelf {
    async fn procedures(&self, member: &Member) -> Result<Vec<ShelvedProcedure>, Refusal> {
        Ok(Procedures::of(self.0.read(), member.unit()).await?.versions)
    }

    async fn procedure(&self, member: &Member, version: u32) -> Result<ShelvedProcedure, Refusal> {
        let procedures = Procedures::of(self.0.read(), member.unit()).await?;
        procedures.find(version).cloned().ok_or_else(Refusal::not_found)
    }

    async fn propose(&self, officer: &Officer, agreement: u32) -> Result<Proposal, Refusal> {
        self.proposal(officer, agreement).await
    }

    async fn confirm(
        &self,
        officer: &Officer,
        agreement: u32,
        procedure: Procedure,
        calendar: ContractCalendar,
        confirmed: Vec<About>,
    ) -> Result<u32, Refusal> {
        let procedure = self.confirmed(officer, agreement, procedure, &confirmed).await?;
        Ok(self.put(officer, agreement, &procedure, calendar).await?)
    }

    async fn closures(&self, member: &Member) -> Result<Vec<Closure>, Refusal> {
        Ok(closures_of(self.0.read(), member.unit()).await?)
    }

    async fn close(&self, officer: &Officer, closure: Closure) -> Result<Vec<CaseId>, Refusal> {
        Ok(self.shut(officer, &closure).await?)
    }

    async fn reopen(&self, officer: &Officer, closure: Closure) -> Result<Vec<CaseId>, Refusal> {
        Ok(self.open_again(officer, &closure).await?)
    }

    async fn confidence(&self, officer: &Officer) -> Result<ConfidenceRule, Refusal> {
        Ok(rule_of(self.0.read(), officer.unit()).await?)
    }

    async fn is_overseen(&self, officer: &Officer) -> Result<bool, Refusal> {
        Ok(rule_in_office(self.0.read(), officer.unit()).await?.has_overseer(|_| false))
    }

    async fn set_confidence(&self, officer: &Officer, rule: ConfidenceRule) -> Result<(), Refusal> {
        Ok(self.name_confidants(officer, &rule).await?)
    }

    async fn confidants(&self, officer: &Officer) -> Result<Vec<CasePerson>, Refusal> {
        let people = people_of(self.0.read(), officer).await?;
        Ok(people.into_iter().filter(|(_, is_member)| *is_member).map(|(person, _)| person).collect())
    }

    async fn claim_clocks(&self, member: &Member) -> Result<Vec<ClaimClock>, Refusal> {
        Ok(self.clocks_of(self.0.read(), member.unit().0).await?)
    }

    async fn set_claim_clock(&self, officer: &Officer, clock: ClaimClock) -> Result<(), Refusal> {
        clock.check()?;
        let change = |clocks: &mut Vec<ClaimClock>| {
            let at = clocks.iter().position(|one| one.key == clock.key);
            if at.is_none() && clocks.len() >= CLAIM_CLOCKS_MAX {
                return Err(Refusal::new("claim-clocks-many").with("limit", CLAIM_CLOCKS_MAX));
            }
            match at {
                Some(at) => clocks[at] = clock,
                None => clocks.push(clock),
            }
            Ok(())
        };
        Ok(self.change_clocks(officer, change).await?)
    }

    async fn drop_claim_clock(&self, officer: &Officer, key: &str) -> Result<(), Refusal> {
        let change = |clocks: &mut Vec<ClaimClock>| {
            let before = clocks.len();
            clocks.retain(|one| one.key != key);
            if clocks.len() == before { Err(Refusal::not_found()) } else { Ok(()) }
        };
        Ok(self.change_clocks(officer, change).await?)
    }

    async fn pay_rules(&self, member: &Member) -> Result<Vec<PayRule>, Refusal> {
        Ok(pay::rules(self.0.read(), member.unit()).await?)
    }

    async fn set_pay_rule(&self, officer: &Officer, rule: PayRule) -> Result<(), Refusal> {
        Ok(pay::set_rule(&self.0, officer, rule).await?)
    }

    async fn drop_pay_rule(&self, officer: &Officer, key: &str) -> Result<(), Refusal> {
        Ok(pay::drop_rule(&self.0, officer, key).await?)
    }

    async fn template(&self, member: &Member, form: LetterForm, language: Language) -> Result<Template, Refusal> {
        Ok(self.template_of(member.unit().0, form, language).await?)
    }

    async fn set_template(
        &self,
        officer: &Officer,
        form: LetterForm,
        language: Language,
        text: &str,
        by: &str,
    ) -> Result<(), Refusal> {
        Ok(self.change_template(officer, (form, language), Some((text, by))).await?)
    }

    async fn reset_template(&self, officer: &Officer, form: LetterForm, language: Language) -> Result<(), Refusal> {
        Ok(self.change_template(officer, (form, language), None).await?)
    }
}
