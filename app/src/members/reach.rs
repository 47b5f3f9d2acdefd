//! The address to open on a phone, as text and QR code, and the certificate's fingerprint to compare: on the wall of the
//! bargaining room, on screen or on paper.

use crate::components::{Head, PrintButton, QrCode};
use crate::page::{Page, Width};
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::members::ports::DoorCertificate;
use contracts::members::standing::Anyone;
use leptos::prelude::*;

/// Pairs of digits in one line, so that two lines can be compared by eye.
const LINE_PAIRS: usize = 8;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let certificate = visit.hall.entrance.certificate(&Anyone);
    let address = visit.origin.to_string();
    let no_name = is_number(&address).then(|| view! { <p>{words.t("reach-no-name")}</p> });
    let page = Page::new(words.t("reach-title"), move || {
        view! {
            <Head title=words.t("reach-title") lede=words.t("reach-lede") />
            <QrCode address=address.clone() label=words.t("reach-qr-label") />
            <p><a href=address.clone()>{address.clone()}</a></p>
            {no_name}
            {certificate.map(|certificate| view! { <Certificate words certificate /> })}
            <div class="actions"><PrintButton /></div>
        }
    });
    Ok(page.width(Width::Narrow))
}

#[component]
fn Certificate(words: Words, certificate: DoorCertificate) -> impl IntoView {
    let about = if certificate.self_signed { words.t("reach-self-made") } else { words.t("reach-issued") };
    let pairs: Vec<&str> = certificate.fingerprint.split(':').collect();
    let lines: Vec<String> = pairs.chunks(LINE_PAIRS).map(|line| line.join(":")).collect();
    let shown = lines.into_iter().map(|line| view! { <span>{line}</span><br /> }).collect_view();
    view! {
        <section>
            <h2>{words.t("reach-fingerprint-title")}</h2>
            <p>{about}</p>
            <h3>{words.t("reach-fingerprint-label")}</h3>
            <p class="hash" id="fingerprint">{shown}</p>
            <QrCode address=certificate.fingerprint.clone() label=words.t("reach-fingerprint-qr-label") />
            <p class="hint">{words.with("reach-until", [("date", words.moment(certificate.until).into())])}</p>
        </section>
    }
}

/// Whether the host of an address is a number: browsers make no passkeys for those.
fn is_number(address: &str) -> bool {
    let authority = address.split("://").nth(1).unwrap_or(address);
    authority.starts_with('[')
        || authority.split(':').next().is_some_and(|host| host.parse::<std::net::Ipv4Addr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn members_are_told_where_passkeys_cannot_work() {
        for (address, expected) in [
            ("https://192.0.2.7:3000", true),
            ("https://[fd00::1]:3000", true),
            ("https://hall.local:3000", false),
            ("http://localhost:3000", false),
        ] {
            assert_eq!(is_number(address), expected, "{address}");
        }
    }
}
