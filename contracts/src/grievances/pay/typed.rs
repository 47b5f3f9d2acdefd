//! Hours and money as people type them on a phone, read without guessing: what can mean two things is refused.

use super::DAY_MINUTES;

/// Minutes of a list of hours: numbers with blanks, lines or semicolons between them, each such as `8`, `8.5`, `8,5` or
/// `8:30`. `None` for anything else, and for `8.15`, `8.30` and `8.45`: some people write minutes after a point.
pub fn minutes(text: &str) -> Option<Vec<u32>> {
    let parts = text.split(|c: char| c.is_whitespace() || c == ';').map(|part| part.trim_end_matches(','));
    parts.filter(|part| !part.is_empty()).map(one_of_hours).collect()
}

fn one_of_hours(text: &str) -> Option<u32> {
    // No stretch that a person enters as one number is longer than this.
    let most = 31 * DAY_MINUTES;
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes): (u32, u32) = (digits(hours)?, digits(minutes)?);
        return (minutes < 60)
            .then(|| hours.checked_mul(60)?.checked_add(minutes))
            .flatten()
            .filter(|all| *all <= most);
    }
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    if part.len() > 2 || ["15", "30", "45"].contains(&part) {
        return None;
    }
    let (whole, hundredths) = (digits(whole)?, digits(part)? * if part.len() == 1 { 10 } else { 1 });
    // To the nearest minute.
    let minutes = whole.checked_mul(60)?.checked_add((hundredths * 60 + 50) / 100)?;
    Some(minutes).filter(|all| *all <= most)
}

fn digits(text: &str) -> Option<u32> {
    let all = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

/// Hours as they are typed: `8`, `8:30`.
pub fn hours(minutes: u32) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

/// Cents of an amount such as `1234`, `1,234.50`, `1.234,50`, `$16.5` or `16,50`. `None` for anything else.
pub fn cents(text: &str) -> Option<u64> {
    let bare: String = text.trim().trim_start_matches('$').chars().filter(|c| !c.is_whitespace()).collect();
    let (last, marks) = (bare.rfind(['.', ',']), bare.matches(['.', ',']).count());
    let (whole, part) = match last {
        None => (bare.as_str(), ""),
        Some(at) => (&bare[..at], &bare[at + 1..]),
    };
    // One comma before three digits groups thousands; one point before three digits could be either.
    let grouped = marks >= 1 && part.len() == 3 && !bare.contains('.');
    let (whole, part) = if grouped { (bare.as_str(), "") } else { (whole, part) };
    if part.len() > 2 || (last.is_some() && !grouped && part.is_empty()) {
        return None;
    }
    let whole = ungrouped(whole)?;
    let hundredths = if part.is_empty() { 0 } else { digits(part)? * if part.len() == 1 { 10 } else { 1 } };
    whole.checked_mul(100)?.checked_add(u64::from(hundredths))
}

/// A whole number with or without marks between its thousands.
fn ungrouped(text: &str) -> Option<u64> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let thousands = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let plain = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    if thousands && plain { groups.concat().parse().ok() } else { None }
}

/// An amount as it is typed: `1234.50`.
pub fn amount(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// An amount as it is read: `1,234.50`.
pub fn grouped(cents: u64) -> String {
    let whole = (cents / 100).to_string();
    let mut out = String::with_capacity(whole.len() + 6);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{out}.{:02}", cents % 100)
}
