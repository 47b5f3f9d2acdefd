//! What was typed about a case, read into the rules' own values; each refusal names its field.

use super::clauses;
use contracts::agreements::{Agreement, text_hash};
use contracts::grievances::calendar::Moment;
use contracts::grievances::filing::Filing;
use contracts::grievances::intake::{GrievedBy, Intake};
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::record::{CaseEvent, Happening};
use contracts::members::roster::slug_from;
use contracts::members::{Language, PersonId, Refusal};
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;

/// A key out of a name, so that the same name is the same entry of a list: readable where the whole name is in it, and
/// otherwise by the name's own bytes, so that two names never share one by what was left out.
pub fn key_from(name: &str) -> String {
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let whole = words.join("-").to_lowercase();
    let slug = slug_from(name).filter(|slug| name.is_ascii() && *slug == whole);
    slug.unwrap_or_else(|| text_hash(name)[..16].to_owned())
}

/// A form's fields by name; a list's values stand one in a line.
#[derive(Clone, Debug, Default)]
pub struct Typed(pub BTreeMap<String, String>);

impl Typed {
    /// The fields of a kept form or a draft: what was ticked in a list is brought together under the list's name.
    pub fn of(fields: &[(String, String)]) -> Self {
        let mut all: BTreeMap<String, String> = BTreeMap::new();
        for (name, value) in fields {
            match name.strip_suffix("[]") {
                Some(list) => {
                    let lines = all.entry(list.to_owned()).or_default();
                    lines.push_str(value);
                    lines.push('\n');
                }
                None => {
                    all.insert(name.clone(), value.clone());
                }
            }
        }
        Self(all)
    }

    /// The same as a form would send it, for keeping.
    pub fn fields(&self, lists: &[&str]) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for (name, value) in &self.0 {
            if lists.contains(&name.as_str()) {
                fields.extend(value.lines().map(|line| (format!("{name}[]"), line.to_owned())));
            } else {
                fields.push((name.clone(), value.clone()));
            }
        }
        fields
    }

    /// Which button was pressed: none, for whoever pressed Enter, and Enter in the field for searching means to search.
    pub fn step<'s>(&self, pressed: &'s str) -> &'s str {
        if pressed.is_empty() && !self.text("find").is_empty() { "find" } else { pressed }
    }

    /// A field's text, without blanks at its ends and with line feeds alone.
    pub fn text(&self, name: &str) -> String {
        let text = self.0.get(name).map(String::as_str).unwrap_or_default();
        contracts::agreements::shelf::plain_lines(text).trim().to_owned()
    }

    pub fn list(&self, name: &str) -> Vec<String> {
        self.text(name).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    /// # Errors
    /// `case-date-malformed` about the field.
    pub fn date(&self, name: &str) -> Result<Option<Date>, Refusal> {
        match self.text(name).as_str() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Refusal::of(name, "case-date-malformed")),
        }
    }

    /// # Errors
    /// `case-date-missing`, `case-date-malformed`.
    pub fn day(&self, name: &str) -> Result<Date, Refusal> {
        self.date(name)?.ok_or_else(|| Refusal::of(name, "case-date-missing"))
    }

    /// # Errors
    /// `case-time-malformed` about the field.
    pub fn time(&self, name: &str) -> Result<Option<Time>, Refusal> {
        match self.text(name).as_str() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Refusal::of(name, "case-time-malformed")),
        }
    }

    /// A date and, where it is known, the hour.
    ///
    /// # Errors
    /// As [`Self::day`] and [`Self::time`].
    pub fn moment(&self, date: &str, time: &str) -> Result<Moment, Refusal> {
        Ok(Moment { date: self.day(date)?, time: self.time(time)? })
    }

    /// # Errors
    /// `case-number-malformed` about the field.
    pub fn number(&self, name: &str) -> Result<u32, Refusal> {
        self.text(name).parse().map_err(|_| Refusal::of(name, "case-number-malformed"))
    }

    /// Somebody chosen from a list; `None` for nobody.
    ///
    /// # Errors
    /// `not-found` for what our lists do not offer.
    pub fn person(&self, name: &str) -> Result<Option<PersonId>, Refusal> {
        match self.text(name).as_str() {
            "" => Ok(None),
            id => id.parse().map(Some).map_err(|_| Refusal::not_found()),
        }
    }

    /// # Errors
    /// `not-found`.
    pub fn people(&self, name: &str) -> Result<Vec<PersonId>, Refusal> {
        self.list(name).iter().map(|id| id.parse().map_err(|_| Refusal::not_found())).collect()
    }

    /// # Errors
    /// `case-kind-missing`.
    pub fn kind(&self) -> Result<CaseKind, Refusal> {
        CaseKind::from_code(&self.text("kind")).ok_or_else(|| Refusal::of("kind", "case-kind-missing"))
    }

    /// When it happened, became known and took effect. What is not said to have become known later was known at once; where
    /// no day of effect is said, the rules know which kinds take effect at once.
    ///
    /// # Errors
    /// `case-date-missing`, `case-date-malformed`, `case-in-the-future`, `case-before-it-began`.
    pub fn first(&self, today: Date) -> Result<Vec<Happening>, Refusal> {
        let happened = self.day("happened")?;
        let known = self.date("known")?.unwrap_or(happened);
        for (field, date) in [("happened", happened), ("known", known)] {
            if date > today {
                return Err(Refusal::of(field, "case-in-the-future"));
            }
        }
        if known < happened {
            return Err(Refusal::of("known", "case-before-it-began"));
        }
        let mut first = vec![
            Happening { at: Moment::on(happened), event: CaseEvent::Occurred },
            Happening { at: Moment::on(known), event: CaseEvent::Known },
        ];
        if let Some(effective) = self.date("effective")? {
            first.push(Happening { at: Moment::on(effective), event: CaseEvent::TookEffect });
        }
        Ok(first)
    }

    /// # Errors
    /// `case-clause-unknown`.
    pub fn filing(&self, agreement: Option<&Agreement>, language: Language) -> Result<Filing, Refusal> {
        Ok(Filing {
            language: agreement.map_or(language, |agreement| agreement.card.language),
            facts: self.text("facts"),
            cited: clauses::cite(agreement, &self.list("cited"))?,
            remedy: self.text("remedy"),
            own_words: self.text("own-words"),
        })
    }

    /// What stays with the union, over what was there before.
    ///
    /// # Errors
    /// `case-grieved-by-missing`.
    pub fn intake(&self, before: Intake) -> Result<Intake, Refusal> {
        let grieved_by = GrievedBy::from_code(&self.text("grieved-by"));
        Ok(Intake {
            grieved_by: grieved_by.ok_or_else(|| Refusal::of("grieved-by", "case-grieved-by-missing"))?,
            others: self.text("others"),
            contact: self.text("contact"),
            employer: self.text("employer"),
            worksite: self.text("worksite"),
            supervisor: self.text("supervisor"),
            witnesses: self.text("witnesses"),
            interim: self.text("interim"),
            notes: self.text("notes"),
            ..before
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 26);

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed::of(&fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>())
    }

    #[test]
    fn a_steward_who_mistypes_a_date_is_told_which_one() {
        let check = |fields: &[(&str, &str)], expected: Result<&[(&str, Date)], (&str, &str)>| {
            let found = typed(fields).first(TODAY);
            let found = found.map_err(|refusal| (refusal.field.unwrap_or_default(), refusal.code));
            let found = found.map(|first| first.iter().map(|one| (one.event.code(), one.at.date)).collect::<Vec<_>>());
            let expected = expected.map(<[_]>::to_vec).map_err(|(field, code)| (field.to_owned(), code.to_owned()));
            assert_eq!(found, expected, "{fields:?}");
        };
        let third = date(2026, 11, 3);
        check(&[("happened", "2026-11-03")], Ok(&[("occurred", third), ("known", third)]));
        check(
            &[("happened", "2026-11-03"), ("known", "2026-11-05"), ("effective", "2026-12-01")],
            Ok(&[("occurred", third), ("known", date(2026, 11, 5)), ("took-effect", date(2026, 12, 1))]),
        );
        check(&[], Err(("happened", "case-date-missing")));
        check(&[("happened", "3 Nov")], Err(("happened", "case-date-malformed")));
        check(&[("happened", "2026-11-27")], Err(("happened", "case-in-the-future")));
        check(&[("happened", "2026-11-03"), ("known", "2026-11-02")], Err(("known", "case-before-it-began")));
        check(&[("happened", "2026-11-03"), ("known", "soon")], Err(("known", "case-date-malformed")));
    }

    #[test]
    fn a_stewards_form_is_kept_as_it_was_typed() {
        let fields: Vec<(String, String)> =
            [("cited[]", "12/a12-s1"), ("cited[]", "12/a12-s2"), ("facts", "Two\nlines")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into();
        let typed = Typed::of(&fields);
        assert_eq!(typed.list("cited"), ["12/a12-s1", "12/a12-s2"]);
        assert_eq!(typed.fields(&["cited"]), fields);
    }

    #[test]
    fn a_steward_says_whose_grievance_it_is() {
        let refused = typed(&[("worksite", "Dock 4")]).intake(Intake::default()).expect_err("nobody was chosen");
        assert!(refused.is("case-grieved-by-missing"));
        let intake = typed(&[("grieved-by", "group"), ("worksite", " Dock 4 ")]).intake(Intake::default());
        let expected = Intake { grieved_by: GrievedBy::Group, worksite: "Dock 4".to_owned(), ..Intake::default() };
        assert_eq!(intake, Ok(expected));
    }
}
