//! The one file that puts ready-made HTML into a page. What comes here was escaped where it was made:
//! `contracts::agreements::render`, `contracts::redlines::render` and the QR code's own SVG.

use leptos::prelude::*;
use qrcode::render::svg;

/// HTML written by one of our own renderers, inside a `div` of the given class.
#[component]
pub fn Html(
    #[prop(into)] html: String,
    #[prop(into, optional)] class: String,
    #[prop(into, optional)] lang: Option<String>,
    #[prop(into, optional)] id: Option<String>,
) -> impl IntoView {
    view! { <div class=class lang=lang id=id inner_html=html></div> }
}

/// The document's title. Leptos puts a hydration mark after text, which a title would show.
#[component]
pub fn DocumentTitle(#[prop(into)] text: String) -> impl IntoView {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    view! { <title inner_html=escaped></title> }
}

/// An address as a QR code, drawn in black on white whatever the theme, so that phones can read it.
#[component]
pub fn QrCode(#[prop(into)] address: String, #[prop(into)] label: String) -> impl IntoView {
    let drawn = qrcode::QrCode::new(address.as_bytes()).map(|code| {
        code.render::<svg::Color<'_>>()
            .min_dimensions(200, 200)
            .dark_color(svg::Color("#000"))
            .light_color(svg::Color("#fff"))
            .build()
    });
    // An address too long for a QR code is still there as text beside it.
    let svg = drawn.unwrap_or_default();
    let svg = svg.split_once("?>").map_or(svg.as_str(), |(_, rest)| rest).to_owned();
    view! { <div class="qr" role="img" aria-label=label inner_html=svg></div> }
}
