//! The document that is sent: a page, the frame around it, and what its head asks the browser to load.

use crate::components::DocumentTitle;
use crate::components::form::MainForm;
use crate::components::frame::Frame;
use crate::page::Page;
use crate::visit::Visit;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// Where the built style sheet and the islands are served, with their hashes.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Address of the style sheet.
    pub style: String,
    /// `output_name` of the islands' script and wasm in `/pkg`; empty when no browser half was built.
    pub islands: String,
}

/// The whole document, ready to be written down once.
#[derive(Clone)]
pub struct Document {
    page: Arc<Mutex<Option<Page>>>,
    visit: Visit,
    assets: Assets,
    forms: MainForm,
}

impl Document {
    pub fn new(page: Page, visit: Visit, assets: Assets) -> Self {
        Self { page: Arc::new(Mutex::new(Some(page))), visit, assets, forms: MainForm::default() }
    }

    /// Whether a form with a key was written: such a document is for one answer.
    pub fn has_keys(&self) -> bool {
        self.forms.is_numbered()
    }

    /// Writes the document; Leptos asks once.
    pub fn view(self) -> AnyView {
        let page = self.page.lock().ok().and_then(|mut page| page.take());
        let Some(page) = page else { return ().into_any() };
        // Islands alone wake up in the browser; without this every node would carry marks for hydration.
        if let Some(shared) = Owner::current_shared_context() {
            shared.set_is_hydrating(false);
        }
        let main_form = self.forms;
        let words = page.place.as_ref().map_or(self.visit.words, |place| self.visit.words_at(place));
        provide_context(words);
        provide_context(self.visit.kept.clone());
        provide_context(main_form.clone());
        provide_context(self.visit.clone());
        let nonce = use_nonce().filter(|_| !page.is_remembered()).map(|nonce| nonce.to_string());
        // First the page's own part: what it claims decides how the frame's language switch works.
        let body = (page.view)();
        let (islands, name) = (page.islands && !self.assets.islands.is_empty(), self.assets.islands.clone());
        let scripts = islands.then(|| {
            let options = LeptosOptions::builder().output_name(name).site_pkg_dir("pkg").build();
            view! { <HydrationScripts options islands=true /> }
        });
        let title = format!("{} · Convenio", page.title);
        view! {
            <!DOCTYPE html>
            <html lang=words.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <DocumentTitle text=title />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <link rel="stylesheet" href=self.assets.style.clone() />
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                    <script src="/page.js" defer nonce=nonce></script>
                    {scripts}
                </head>
                <Frame visit=self.visit place=page.place width=page.width saves_form=main_form.is_claimed()>
                    {body}
                </Frame>
            </html>
        }
        .into_any()
    }
}
