//! The dates of a person's cases as a calendar feed: no name of anybody and nothing of the facts is in it, since whoever
//! has its address can read it, and so can whoever runs the calendar.

use crate::page::FileAnswer;
use crate::visit::Visit;
use crate::words::Words;
use contracts::grievances::ical::{Feed, Occasion};
use contracts::grievances::port::{CaseClock, FeedContent};
use contracts::grievances::reminders::ReminderRule;
use contracts::grievances::state::{Due, Reckoned};
use contracts::members::Refusal;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// `/calendar/{token}`, with or without `.ics`, which some calendars want to see.
pub async fn feed(visit: Visit) -> Result<FileAnswer, Refusal> {
    let token = visit.param("token");
    let token = token.strip_suffix(".ics").unwrap_or(token);
    let content = visit.hall.reminders.feed(&visit.anyone(), token).await?;
    let text = text(&content, &visit.origin, visit.now);
    Ok(FileAnswer {
        name: "calendar.ics".to_owned(),
        content_type: "text/calendar; charset=utf-8",
        content: text.into_bytes().into(),
    })
}

fn text(content: &FeedContent, origin: &str, now: Timestamp) -> String {
    let words = Words::new(content.language);
    let mut occasions = Vec::new();
    for (clock, moved) in &content.cases {
        let address = format!("{origin}{}/grievances/{}", content.path, clock.number);
        let description = words.with("calendar-text", [("address", address.into())]);
        let state = clock.state(now);
        let all = state.ahead().filter_map(|due| occasion(words, (clock, moved), due, &content.rule));
        occasions.extend(all.map(|occasion| Occasion { description: description.clone(), ..occasion }));
    }
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let name = words.with("calendar-name", [("unit", content.unit.as_str().into())]);
    Feed { name, host: host.to_owned(), stamp: now, occasions }.text()
}

fn occasion(
    words: Words,
    (clock, moved): (&CaseClock, &BTreeMap<String, u32>),
    due: &Due,
    rule: &ReminderRule,
) -> Option<Occasion> {
    let date = due.date()?;
    let closes = match &due.reckoned {
        Reckoned::On(counted) => counted.counting.closes,
        _ => None,
    };
    let step = due.to.as_deref().or(due.step.as_deref()).and_then(|key| clock.procedure.step(key));
    let variables = [
        ("number", clock.number.to_string().into()),
        ("step", step.map(|step| step.name.as_str()).unwrap_or_default().into()),
    ];
    Some(Occasion {
        case: clock.circle.case,
        key: due.key.clone(),
        date,
        closes: closes.map(|time| clock.calendar.ends(date, Some(time))),
        summary: words.of_with("calendar-task", due.task.code(), variables),
        description: String::new(),
        sequence: moved.get(&due.key.to_string()).copied().unwrap_or(0),
        alarms: rule.days_before.clone(),
    })
}
