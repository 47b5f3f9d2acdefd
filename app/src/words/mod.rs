//! The product's words in three languages, from the Fluent files in `app/words`.
//!
//! A key is written out where it is used (`words.t("sign-in-title")`), or is one of a family named by its prefix
//! (`words.of("standing", kind.code())` reads `standing-member` …). `tests/it/words.rs` checks both against the files.

mod particles;

use contracts::members::{Language, Refusal, Zone};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::{Timestamp, civil::Date};
use leptos::prelude::use_context;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

macro_rules! word_files {
    ($($room:literal),* $(,)?) => {
        [
            (Language::En, [$(include_str!(concat!("../../words/en/", $room, ".ftl"))),*]),
            (Language::Ko, [$(include_str!(concat!("../../words/ko/", $room, ".ftl"))),*]),
            (Language::Es, [$(include_str!(concat!("../../words/es/", $room, ".ftl"))),*]),
        ]
    };
}

static BUNDLES: LazyLock<Vec<(Language, Bundle)>> = LazyLock::new(|| {
    word_files!(
        "frame",
        "members",
        "agreements",
        "bargaining",
        "redlines",
        "votes",
        "notices",
        "records",
        "host",
        "doctor",
        "grievances",
        "pay",
        "word"
    )
    .into_iter()
    .map(|(language, files)| (language, bundle(language, &files)))
    .collect()
});

fn bundle(language: Language, files: &[&str]) -> Bundle {
    let tag = language.tag().parse().expect("the languages' tags are well formed");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks are for mixed writing directions; all three languages run left to right.
    bundle.set_use_isolating(false);
    let particle = bundle.add_function("PARTICLE", |arguments, _| particles::function(arguments));
    particle.expect("the only function of its name");
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).expect("the words are checked by a test");
        bundle.add_resource(resource).expect("no key stands twice; checked by a test");
    }
    bundle
}

/// The words of one language, and the clocks of one place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Words {
    pub language: Language,
    pub zone: Zone,
}

impl Words {
    pub fn new(language: Language) -> Self {
        Self { language, zone: Zone::default() }
    }

    /// The same words with the clocks of a unit.
    pub fn in_zone(self, zone: Zone) -> Self {
        Self { zone, ..self }
    }

    fn say(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = BUNDLES.iter().find(|(language, _)| *language == self.language).map(|(_, bundle)| bundle);
        let pattern = bundle.and_then(|b| Some((b, b.get_message(key)?.value()?)));
        match pattern {
            Some((bundle, pattern)) => bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned(),
            None => key.to_owned(),
        }
    }

    /// The words of a key.
    pub fn t(self, key: &str) -> String {
        self.say(key, None)
    }

    /// The words of a key with variables.
    pub fn with<'a>(self, key: &str, variables: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in variables {
            args.set(name, value);
        }
        self.say(key, Some(&args))
    }

    /// One of a family of keys: `family-code`.
    pub fn of(self, family: &str, code: &str) -> String {
        self.say(&format!("{family}-{code}"), None)
    }

    /// One of a family of keys, with variables.
    pub fn of_with<'a>(
        self,
        family: &str,
        code: &str,
        variables: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        self.with(&format!("{family}-{code}"), variables)
    }

    /// A refusal as a sentence.
    pub fn refusal(self, refusal: &Refusal) -> String {
        // A date as people write it; anything else as it is.
        let said = |value: &str| match value.parse::<Date>() {
            Ok(date) if value == date.to_string() => self.date(date),
            _ => value.to_owned(),
        };
        let values = refusal.with.iter().map(|(name, value)| (name.as_str(), FluentValue::from(said(value))));
        self.of_with("refusal", &refusal.code, values)
    }

    /// A date as people of this language write it in a sentence.
    pub fn date(self, date: Date) -> String {
        let month = self.of("month", &date.month().to_string());
        self.with(
            "date-long",
            [
                ("day", i64::from(date.day()).into()),
                ("month", month.into()),
                // As text, so that no thousands separator comes in.
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A moment on the clocks of the place, to the minute, with the name of its zone.
    pub fn moment(self, moment: Timestamp) -> String {
        let at = self.zone.at(moment);
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        let zone = at.strftime("%Z").to_string();
        self.with("moment-long", [("date", self.date(at.date()).into()), ("time", time.into()), ("zone", zone.into())])
    }
}

/// The words of the page being rendered.
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_else(|| Words::new(Language::default()))
}
