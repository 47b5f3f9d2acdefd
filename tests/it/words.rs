//! The three languages say the same things: equal keys, equal variables, nothing missing, nothing unused.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

/// Key → variables, of one language.
fn words(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    let folder = house().join("app/words").join(language);
    for file in fs::read_dir(&folder).expect("the words' folder") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("readable words");
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{} is not Fluent: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            pattern(message.value.as_ref().expect("every key has words"), &mut variables);
            let earlier = all.insert(message.id.name.to_owned(), variables);
            assert!(earlier.is_none(), "{} stands twice in {language}", message.id.name);
        }
    }
    all
}

fn pattern(pattern_: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern_.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline_) => inline(inline_, into),
            Expression::Select { selector, variants } => {
                inline(selector, into);
                variants.iter().for_each(|v| pattern(&v.value, into));
            }
        }
    }
}

fn inline(expression: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline(argument, into));
        }
        _ => {}
    }
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push_str(&fs::read_to_string(&path).expect("readable source"));
        }
    }
}

/// The literals that stand first in calls of `name`, such as `.t("key"`.
fn literals<'a>(source: &'a str, call: &str) -> BTreeSet<&'a str> {
    source
        .match_indices(call)
        .filter_map(|(at, _)| source[at + call.len()..].trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split('"').next())
        .filter(|key| !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .collect()
}

#[test]
fn the_three_languages_have_the_same_keys_and_variables() {
    let english = words("en");
    for language in ["ko", "es"] {
        let other = words(language);
        let keys = |w: &BTreeMap<String, BTreeSet<String>>| w.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = keys(&english).difference(&keys(&other)).cloned().collect();
        let extra: Vec<_> = keys(&other).difference(&keys(&english)).cloned().collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language} lacks {missing:?} and has beyond English {extra:?}"
        );
        for (key, variables) in &english {
            assert_eq!(variables, &other[key], "variables of {key} in {language}");
        }
    }
}

#[test]
fn no_korean_sentence_leaves_its_reader_to_choose_the_particle() {
    for file in fs::read_dir(house().join("app/words/ko")).expect("the words' folder") {
        let path = file.expect("a file").path();
        for line in fs::read_to_string(&path).expect("readable words").lines() {
            let mut said = line.to_owned();
            for both in ["은(는)", "이(가)", "을(를)", "와(과)", "(으)로", "(이)라"] {
                said = said.replace(&format!(", \"{both}\") }}"), "");
                assert!(!said.contains(both), "{}: {line}", path.display());
            }
            assert!(!said.contains(", \""), "{}: {line}", path.display());
        }
    }
}

#[test]
fn every_key_used_is_there_and_every_key_there_is_used() {
    let english = words("en");
    let mut source = String::new();
    sources(&house().join("app/src"), &mut source);
    let mut used = literals(&source, ".t(");
    // Refusals have variables by `with` too; the words are always held under one of these names.
    for holder in ["words.with(", "theirs.with(", "words().with(", "self.with("] {
        used.extend(literals(&source, holder));
    }
    used.extend(literals(&source, "label("));
    let families: BTreeSet<&str> = literals(&source, ".of(").union(&literals(&source, ".of_with(")).copied().collect();
    for key in &used {
        assert!(english.contains_key(*key), "{key} is used and has no words");
    }
    for family in &families {
        let prefix = format!("{family}-");
        assert!(english.keys().any(|k| k.starts_with(&prefix)), "the family {family} has no words");
    }
    for key in english.keys() {
        let in_family = families.iter().any(|f| key.strip_prefix(f).is_some_and(|rest| rest.starts_with('-')));
        assert!(used.contains(key.as_str()) || in_family, "{key} has words and is not used");
    }
}

#[test]
fn every_refusal_has_words() {
    let english = words("en");
    let mut source = String::new();
    for folder in ["contracts/src", "app/src", "server/src"] {
        sources(&house().join(folder), &mut source);
    }
    let mut codes = literals(&source, "Refusal::new(");
    // `Refusal::of(field, code)`: the code is the second literal.
    for (at, call) in source.match_indices("Refusal::of(") {
        let arguments: String = source[at + call.len()..].chars().take(160).collect();
        // Between the two literals stands a comma, or the code is none.
        let adjoins = arguments.split('"').nth(2).is_some_and(|between| between.trim() == ",");
        let second = arguments.split('"').nth(3).filter(|_| adjoins).unwrap_or_default().to_owned();
        let field_is_literal = arguments.trim_start().starts_with('"');
        let code = if field_is_literal { second } else { arguments.split('"').nth(1).unwrap_or_default().to_owned() };
        if !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            assert!(english.contains_key(&format!("refusal-{code}")), "the refusal {code} has no words");
        }
    }
    codes.retain(|code| !code.is_empty());
    for code in codes {
        assert!(english.contains_key(&format!("refusal-{code}")), "the refusal {code} has no words");
    }
}

#[test]
fn whatever_the_doctor_says_has_words_and_no_words_are_never_said() {
    let (english, mut source) = (words("en"), String::new());
    sources(&house().join("server/src/health/doctor"), &mut source);
    let mut codes = literals(&source, "Phrase::new(");
    codes.extend(literals(&source, "of_folder("));
    let said = |key: &str| {
        let code = key.strip_prefix("doctor-says-").or_else(|| key.strip_prefix("doctor-do-"));
        code.map(str::to_owned)
    };
    let worded: BTreeSet<String> = english.keys().filter_map(|key| said(key)).collect();
    let codes: BTreeSet<String> = codes.into_iter().map(str::to_owned).collect();
    assert_eq!(codes, worded);
}
