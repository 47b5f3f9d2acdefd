//! The dates of cases as an iCalendar text (RFC 5545), for a feed behind a secret link. No name of a person and nothing
//! of a case's facts is ever in it: the words come in as arguments, a case is its number.

use super::days::{days_before, plus};
use super::state::DueKey;
use crate::members::CaseId;
use jiff::Timestamp;
use jiff::civil::Date;

/// Longest line before it is folded, in octets without the line break (RFC 5545, section 3.1).
const LINE_OCTETS_MAX: usize = 75;

/// One date in a feed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Occasion {
    pub case: CaseId,
    pub key: DueKey,
    pub date: Date,
    /// The instant at which the day ends for filing, where it does before midnight.
    pub closes: Option<Timestamp>,
    /// In the reader's words, such as "Grievance 14: appeal to Step 2".
    pub summary: String,
    pub description: String,
    /// How often the date has moved: a calendar takes the higher number.
    pub sequence: u32,
    /// Days before at which the reader's calendar rings.
    pub alarms: Vec<u16>,
}

/// A whole feed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Feed {
    /// The calendar's name in the reader's list.
    pub name: String,
    /// The host, for unique names.
    pub host: String,
    /// When the feed was made.
    pub stamp: Timestamp,
    pub occasions: Vec<Occasion>,
}

impl Feed {
    /// The text, with CRLF line breaks and no line over 75 octets.
    pub fn text(&self) -> String {
        let mut out = String::new();
        line(&mut out, "BEGIN:VCALENDAR");
        line(&mut out, "VERSION:2.0");
        line(&mut out, "PRODID:-//Convenio//Grievances//EN");
        line(&mut out, "CALSCALE:GREGORIAN");
        line(&mut out, "METHOD:PUBLISH");
        line(&mut out, &format!("X-WR-CALNAME:{}", escape(&self.name)));
        for occasion in &self.occasions {
            self.event(&mut out, occasion);
        }
        line(&mut out, "END:VCALENDAR");
        out
    }

    fn event(&self, out: &mut String, occasion: &Occasion) {
        line(out, "BEGIN:VEVENT");
        line(out, &format!("UID:{}.{}@{}", occasion.case, occasion.key, escape(&self.host)));
        line(out, &format!("DTSTAMP:{}", utc(self.stamp)));
        line(out, &format!("SEQUENCE:{}", occasion.sequence));
        match occasion.closes {
            // A moment without length, at the hour by which it must be there.
            Some(closes) => line(out, &format!("DTSTART:{}", utc(closes))),
            None => {
                let next = plus(occasion.date, 1).unwrap_or(occasion.date);
                line(out, &format!("DTSTART;VALUE=DATE:{}", occasion.date.strftime("%Y%m%d")));
                line(out, &format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
            }
        }
        line(out, &format!("SUMMARY:{}", escape(&occasion.summary)));
        if !occasion.description.is_empty() {
            line(out, &format!("DESCRIPTION:{}", escape(&occasion.description)));
        }
        line(out, "CLASS:CONFIDENTIAL");
        line(out, "TRANSP:TRANSPARENT");
        for days in occasion.alarms.iter().filter(|days| days_before(occasion.date, **days).is_some()) {
            line(out, "BEGIN:VALARM");
            line(out, "ACTION:DISPLAY");
            line(out, &format!("DESCRIPTION:{}", escape(&occasion.summary)));
            line(out, &format!("TRIGGER:-P{days}D"));
            line(out, "END:VALARM");
        }
        line(out, "END:VEVENT");
    }
}

fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text value (RFC 5545, section 3.3.11); other control characters may not stand in one at all.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a content line, folded between characters: a continuation begins with a blank, which counts.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > LINE_OCTETS_MAX {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}
