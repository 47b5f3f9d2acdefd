//! Korean words: where the stem ends and the particle or ending begins, and references such as 제7조의2제3항.
//!
//! No dictionary: a word is cut only before a particle or ending of a closed list, and only when at least two syllables
//! stay before it. A wrong cut does no harm by itself, since an ending is only ever shown as changed beside a stem that
//! stayed.

use unicode_normalization::UnicodeNormalization as _;

/// Particles and endings, by length in syllables, each list sorted for a binary search.
const ENDINGS: [&[&str]; 4] = [
    &[
        "가", "고", "과", "나", "는", "도", "로", "를", "만", "며", "에", "와", "으", "은", "을", "의", "이", "인",
        "한", "할", "함", "해",
    ],
    &[
        "거나", "까지", "대로", "된다", "되고", "되는", "되어", "된", "마다", "만은", "만이", "만을", "부터", "에게",
        "에는", "에도", "에서", "에의", "와의", "과의", "으로", "이나", "이다", "이란", "이며", "인가", "이고", "한다",
        "하고", "하는", "하며", "하여", "하지", "했다", "해야", "라도", "라고", "로서", "로써", "로의", "보다", "처럼",
        "조차", "치고", "한테", "이라", "하면", "할지", "하게", "하기", "되지", "되면", "되게", "된지", "로는", "로도",
        "과는", "와는", "에만", "께서",
    ],
    &[
        "까지는",
        "까지의",
        "부터의",
        "에게는",
        "에게도",
        "에게서",
        "에서는",
        "에서도",
        "에서의",
        "으로는",
        "으로도",
        "으로서",
        "으로써",
        "으로의",
        "이라고",
        "이라는",
        "이라도",
        "이라면",
        "이라함",
        "하거나",
        "하도록",
        "하여도",
        "하여야",
        "하였다",
        "한다면",
        "합니다",
        "됩니다",
        "되거나",
        "되도록",
        "되어야",
        "되었다",
        "되어도",
        "하므로",
        "하려는",
        "하려면",
        "하여서",
        "되어서",
        "에게만",
        "에서만",
        "으로만",
        "로부터",
        "로서의",
        "로써만",
        "하지만",
        "이지만",
        "입니다",
        "이어야",
        "이므로",
        "했으나",
        "하였고",
    ],
    &[
        "으로부터",
        "에게서는",
        "에서부터",
        "이어야만",
        "하여야만",
        "하였으나",
        "되었으나",
        "하겠습니",
        "하십시오",
        "하였으며",
        "되었으며",
        "하여서는",
        "되어서는",
        "으로서의",
        "에게까지",
        "했습니다",
        "되었다면",
    ],
];

/// The bytes of `word` that belong to its stem, where a particle or ending follows it.
pub(crate) fn stem_bytes(word: &str) -> Option<usize> {
    if word.chars().any(|c| matches!(c, '\u{1100}'..='\u{11ff}')) {
        let whole: String = word.nfc().collect();
        let stem = stem_bytes(&whole)?;
        let decomposed = whole[..stem].nfd().map(char::len_utf8).sum::<usize>();
        return (decomposed < word.len() && word.is_char_boundary(decomposed)).then_some(decomposed);
    }
    let mut cuts = [0; 5];
    let mut found = 0;
    for (at, _) in word.char_indices().rev().take(5) {
        cuts[found] = at;
        found += 1;
    }
    (1..=4).rev().find_map(|syllables| {
        let cut = *cuts[..found].get(syllables - 1)?;
        let stem = &word[..cut];
        (holds_a_stem(stem) && ENDINGS[syllables - 1].contains(&&word[cut..])).then_some(cut)
    })
}

/// Two syllables, or a number with its unit, or foreign letters.
fn holds_a_stem(stem: &str) -> bool {
    let mut chars = stem.chars();
    chars.next_back().is_some_and(|last| last.is_alphanumeric()) && chars.next().is_some()
}

/// The length of a reference at the start of `text`: `제7조의2`, `제3항`, `제1호가목`; one level at a time.
pub(crate) fn reference_end(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('제')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 5 {
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

/// The unit of such a reference, as a number for [`super::numbering`].
pub(crate) fn reference_unit(text: &str) -> Option<char> {
    reference_end(text)?;
    text.chars().find(|c| "조항호장절관편목".contains(*c))
}
