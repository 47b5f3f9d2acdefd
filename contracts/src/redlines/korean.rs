//! Korean words: where the stem ends and the particle or ending begins, and references such as 제7조의2제3항.
//!
//! No dictionary: a word is cut only before a particle or ending of a closed list, and only when at least two syllables
//! stay before it. A wrong cut does no harm by itself, since an ending is only ever shown as changed beside a stem that
//! stayed.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization as _;

use super::hash;

/// Particles and endings, by length in syllables.
const ENDINGS: [&[&str]; 4] = [
    &[
        "가", "고", "과", "나", "는", "도", "된", "로", "를", "만", "며", "에", "와", "으", "은", "을", "의", "이",
        "인", "한", "할", "함", "해",
    ],
    &[
        "거나", "과는", "과의", "까지", "께서", "대로", "되게", "되고", "되는", "되면", "되어", "되지", "된다", "된지",
        "라고", "라도", "로는", "로도", "로서", "로써", "로의", "마다", "만은", "만을", "만이", "보다", "부터", "에게",
        "에는", "에도", "에만", "에서", "에의", "와는", "와의", "으로", "이고", "이나", "이다", "이라", "이란", "이며",
        "인가", "조차", "처럼", "치고", "하게", "하고", "하기", "하는", "하며", "하면", "하여", "하지", "한다", "한테",
        "할지", "해야", "했다",
    ],
    &[
        "까지는",
        "까지의",
        "되거나",
        "되도록",
        "되어도",
        "되어서",
        "되어야",
        "되었다",
        "됩니다",
        "로부터",
        "로서의",
        "로써만",
        "부터의",
        "에게는",
        "에게도",
        "에게만",
        "에게서",
        "에서는",
        "에서도",
        "에서만",
        "에서의",
        "으로는",
        "으로도",
        "으로만",
        "으로서",
        "으로써",
        "으로의",
        "이라고",
        "이라는",
        "이라도",
        "이라면",
        "이라함",
        "이므로",
        "이어야",
        "이지만",
        "입니다",
        "하거나",
        "하도록",
        "하려는",
        "하려면",
        "하므로",
        "하여도",
        "하여서",
        "하여야",
        "하였고",
        "하였다",
        "하지만",
        "한다면",
        "합니다",
        "했으나",
    ],
    &[
        "되어서는",
        "되었다면",
        "되었으나",
        "되었으며",
        "에게까지",
        "에게서는",
        "에서부터",
        "으로부터",
        "으로서의",
        "이어야만",
        "하겠습니",
        "하십시오",
        "하여서는",
        "하여야만",
        "하였으나",
        "하였으며",
        "했습니다",
    ],
];

/// The bytes of `word` that belong to its stem, where a particle or ending follows it.
pub(crate) fn stem_bytes(word: &str) -> Option<usize> {
    // Conjoining letters begin with this byte; syllables never do.
    if word.as_bytes().contains(&0xe1) {
        let whole: String = word.nfc().collect();
        if whole.as_bytes().contains(&0xe1) {
            return None;
        }
        let stem = stem_bytes(&whole)?;
        let decomposed = whole[..stem].nfd().map(char::len_utf8).sum::<usize>();
        return (decomposed < word.len() && word.is_char_boundary(decomposed)).then_some(decomposed);
    }
    let endings = PACKED.get_or_init(packed);
    let (mut ending, mut found) = (0_u64, None);
    for (syllables, (at, c)) in word.char_indices().rev().take(4).enumerate() {
        if !matches!(c, '가'..='힣') {
            break;
        }
        ending |= u64::from(u32::from(c)) << (16 * syllables);
        if endings[slot(ending, endings)] == ending && holds_a_stem(&word[..at]) {
            // The longest ending counts.
            found = Some(at);
        }
    }
    found
}

/// The endings packed into numbers, the last syllable lowest, each where [`slot`] finds it.
static PACKED: OnceLock<[u64; 1024]> = OnceLock::new();

fn packed() -> [u64; 1024] {
    let mut table = [0; 1024];
    for ending in ENDINGS.iter().flat_map(|list| list.iter()) {
        let packed = ending.chars().rev().enumerate().map(|(n, c)| u64::from(u32::from(c)) << (16 * n)).sum();
        table[slot(packed, &table)] = packed;
    }
    table
}

/// The place of an ending in a table that is mostly empty, or the empty place where it would be.
fn slot(ending: u64, table: &[u64; 1024]) -> usize {
    let mut at = hash::mix(hash::SEED, ending) as usize % table.len();
    while table[at] != 0 && table[at] != ending {
        at = (at + 1) % table.len();
    }
    at
}

/// Two syllables, or a number with its unit, or foreign letters.
fn holds_a_stem(stem: &str) -> bool {
    let mut chars = stem.chars();
    chars.next_back().is_some_and(|last| matches!(last, '가'..='힣') || last.is_alphanumeric())
        && chars.next().is_some()
}

/// The length of a reference at the start of `text`: `제7조의2`, `제3항`, `제1호가목`; one level at a time.
pub(crate) fn reference_end(text: &str) -> Option<usize> {
    // The same in conjoining letters.
    if text.starts_with('\u{110c}') {
        let run = text.find(|c: char| !matches!(c, '\u{1100}'..='\u{11ff}' | '0'..='9')).unwrap_or(text.len());
        let head = &text[..text.char_indices().nth(24).map_or(run, |(at, _)| at.min(run))];
        let whole: String = head.nfc().collect();
        let end = reference_end_composed(&whole)?;
        let len = whole[..end].nfd().map(char::len_utf8).sum::<usize>();
        return text.is_char_boundary(len).then_some(len);
    }
    reference_end_composed(text)
}

fn reference_end_composed(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('제')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return spelled_end(text, rest);
    }
    if digits > 5 {
        return None;
    }
    let unit = rest[digits..].chars().next().filter(|c| "조항호장절관편목".contains(*c))?;
    let mut end = '제'.len_utf8() + digits + unit.len_utf8();
    if let Some(branch) = text[end..].strip_prefix('의') {
        let digits = branch.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            end += '의'.len_utf8() + digits;
        }
    }
    Some(end)
}

/// The length of 제칠조, 제이십삼조: a number in words, where no other word than a particle can follow ("제일조합" is a union).
fn spelled_end(text: &str, rest: &str) -> Option<usize> {
    let number = rest.find(|c: char| !"일이삼사오육칠팔구십백".contains(c)).filter(|len| (3..=15).contains(len))?;
    let unit = rest[number..].chars().next().filter(|c| "조항호장절관편".contains(*c))?;
    let end = '제'.len_utf8() + number + unit.len_utf8();
    let after = &text[end..];
    let ending = &after[..after.find(|c: char| !matches!(c, '가'..='힣')).unwrap_or(after.len())];
    (ending.is_empty() || ENDINGS.iter().any(|list| list.contains(&ending)) || after.starts_with('제')).then_some(end)
}

/// The unit of such a reference, as a number for [`super::numbering`].
pub(crate) fn reference_unit(text: &str) -> Option<char> {
    reference_end(text)?;
    let is_unit = |c: &char| "조항호장절관편목".contains(*c);
    if text.starts_with('\u{110c}') { text.nfc().find(is_unit) } else { text.chars().find(is_unit) }
}
