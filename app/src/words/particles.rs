//! Korean particles: which of two follows a word goes by the word's last sound (제3조가, 제2조를, 초안 3으로).
//!
//! The words write both, as people do who cannot know what will stand before: `{ PARTICLE($label, "이(가)") }`.

use fluent_bundle::FluentValue;

/// How a word ends when it is read aloud.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sound {
    Vowel,
    /// ㄹ, which takes 로 as a vowel does and everything else as a consonant does.
    Rieul,
    Consonant,
}

/// Both particles as they are written when nobody knows which; the one after a consonant, the one after a vowel.
const PAIRS: [(&str, &str, &str); 6] = [
    ("은(는)", "은", "는"),
    ("이(가)", "이", "가"),
    ("을(를)", "을", "를"),
    ("와(과)", "과", "와"),
    ("(으)로", "으로", "로"),
    ("(이)라", "이라", "라"),
];

/// The particle of `both` (`"이(가)"`) that follows `before`; `both` itself where nobody can know how `before` is read.
fn particle<'a>(before: &str, both: &'a str) -> &'a str {
    let pair = PAIRS.iter().find(|pair| pair.0 == both);
    match (pair, last_sound(before)) {
        (Some((_, _, open)), Some(Sound::Vowel)) => open,
        (Some((_, _, open)), Some(Sound::Rieul)) if both == "(으)로" => open,
        (Some((_, closed, _)), Some(_)) => closed,
        _ => both,
    }
}

/// The last sound of what is read aloud of a text: signs at its end are not.
fn last_sound(text: &str) -> Option<Sound> {
    let mut letters = text.chars().rev().skip_while(|c| !c.is_alphanumeric());
    let last = letters.next()?;
    let code = u32::from(last);
    match last {
        // A syllable's number counts its 28 possible ends; the first is none, the ninth ㄹ.
        '가'..='힣' => Some(match (code - u32::from('가')) % 28 {
            0 => Sound::Vowel,
            8 => Sound::Rieul,
            _ => Sound::Consonant,
        }),
        // 이, 사, 오, 구; 일, 칠, 팔; 영, 십, 백, 천, 만, 삼, 육.
        '2' | '4' | '5' | '9' => Some(Sound::Vowel),
        '1' | '7' | '8' => Some(Sound::Rieul),
        '0' | '3' | '6' => Some(Sound::Consonant),
        // A letter by itself is read by its name: 엘, 알; 엠, 엔. How a word of such letters is read, nobody can know.
        'A'..='Z' if !letters.next().is_some_and(|before| before.is_lowercase()) => Some(match last {
            'L' | 'R' => Sound::Rieul,
            'M' | 'N' => Sound::Consonant,
            _ => Sound::Vowel,
        }),
        _ => None,
    }
}

/// `PARTICLE(word, "이(가)")` in the words' files.
pub fn function<'a>(arguments: &[FluentValue<'a>]) -> FluentValue<'a> {
    let [before, FluentValue::String(both)] = arguments else { return FluentValue::Error };
    match before {
        FluentValue::String(before) => particle(before, both).to_owned().into(),
        FluentValue::Number(before) => particle(&before.as_string(), both).to_owned().into(),
        _ => both.clone().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_follows_the_last_sound_of_what_stands_before_it() {
        for (before, both, after) in [
            ("제3조", "이(가)", "가"),
            ("임금", "이(가)", "이"),
            ("결론", "은(는)", "은"),
            ("대표", "은(는)", "는"),
            ("합의문", "와(과)", "과"),
            ("초안", "을(를)", "을"),
            ("서울", "(으)로", "로"),
            ("서울", "을(를)", "을"),
            ("본문", "(으)로", "으로"),
            ("2단계", "(으)로", "로"),
            ("이름", "(이)라", "이라"),
            ("3", "(으)로", "으로"),
            ("1", "(으)로", "로"),
            ("12", "을(를)", "를"),
            ("100", "은(는)", "은"),
            ("U-4", "은(는)", "는"),
            ("E-6", "이(가)", "이"),
            ("HR", "(으)로", "로"),
            ("제7조(임금)", "이(가)", "이"),
            ("“휴가”", "을(를)", "를"),
            ("/var/lib/convenio", "이(가)", "이(가)"),
            ("Kim", "은(는)", "은(는)"),
            ("", "이(가)", "이(가)"),
        ] {
            assert_eq!(particle(before, both), after, "{before} {both}");
        }
    }
}
