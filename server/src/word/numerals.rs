//! A list's count in the numerals that a document asks for (ISO 29500-1, 17.18.59, ST_NumberFormat).

/// A count in a format, by the format's name; formats that are not known count in digits, as Word does.
pub(super) fn numeral(count: i64, format: &str) -> String {
    let Ok(n) = usize::try_from(count) else { return count.to_string() };
    let digits = || count.to_string();
    match format {
        "decimalZero" => format!("{n:02}"),
        "decimalZero3" => format!("{n:03}"),
        "decimalZero4" => format!("{n:04}"),
        "decimalZero5" => format!("{n:05}"),
        "numberInDash" => format!("- {n} -"),
        "upperRoman" => roman(n).to_uppercase(),
        "lowerRoman" => roman(n),
        "upperLetter" => repeated(n, 26, |at| char::from(b'A' + at)),
        "lowerLetter" => repeated(n, 26, |at| char::from(b'a' + at)),
        "russianUpper" => of(n, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ").unwrap_or_else(digits),
        "russianLower" => of(n, "абвгдежзиклмнопрстуфхцчшщыэюя").unwrap_or_else(digits),
        "chicago" => repeated(n, 4, |at| ['*', '†', '‡', '§'][usize::from(at)]),
        "hex" => format!("{n:X}"),
        "ordinal" => format!("{n}{}", ordinal_ending(n)),
        "cardinalText" => cardinal(n).map_or_else(digits, |words| capital(&words)),
        "ordinalText" => ordinal(n).map_or_else(digits, |words| capital(&words)),
        "ganada" => of(n, "가나다라마바사아자차카타파하").unwrap_or_else(digits),
        "chosung" => of(n, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ").unwrap_or_else(digits),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => enclosed(n, '①').unwrap_or_else(digits),
        "decimalEnclosedFullstop" => enclosed(n, '⒈').unwrap_or_else(digits),
        "decimalEnclosedParen" => enclosed(n, '⑴').unwrap_or_else(digits),
        "koreanDigital" => in_digits(n, "영일이삼사오육칠팔구"),
        "koreanDigital2" => in_digits(n, "零一二三四五六七八九"),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => in_digits(n, "〇一二三四五六七八九"),
        "koreanCounting" => grouped(n, "영일이삼사오육칠팔구", "십백천만", true).unwrap_or_else(digits),
        "chineseCountingThousand" => grouped(n, "〇一二三四五六七八九", "十百千万", false).unwrap_or_else(digits),
        "japaneseCounting" | "chineseCounting" | "taiwaneseCounting" | "taiwaneseCountingThousand" => {
            grouped(n, "〇一二三四五六七八九", "十百千万", true).unwrap_or_else(digits)
        }
        "koreanLegal" => korean_legal(n).unwrap_or_else(digits),
        "ideographTraditional" => sign(n, "甲乙丙丁戊己庚辛壬癸").unwrap_or_else(digits),
        "ideographZodiac" => sign(n, "子丑寅卯辰巳午未申酉戌亥").unwrap_or_else(digits),
        "ideographEnclosedCircle" => sign(n, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉").unwrap_or_else(digits),
        "bullet" | "none" => String::new(),
        _ => digits(),
    }
}

fn roman(n: usize) -> String {
    const STEPS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if n == 0 || n > 32_767 {
        return n.to_string();
    }
    let mut left = n;
    let mut text = String::new();
    for (step, letters) in STEPS {
        while left >= step {
            text.push_str(letters);
            left -= step;
        }
    }
    text
}

/// a … z, aa, bb …: the same letter again for each round.
fn repeated(n: usize, letters: u8, letter: impl Fn(u8) -> char) -> String {
    const ROUNDS_MAX: usize = 10;
    let Some(at) = n.checked_sub(1) else { return n.to_string() };
    let letters = usize::from(letters);
    let sign = letter(u8::try_from(at % letters).unwrap_or_default());
    std::iter::repeat_n(sign, (at / letters + 1).min(ROUNDS_MAX)).collect()
}

/// One of a row of letters, which begins again after its end.
fn of(n: usize, letters: &str) -> Option<String> {
    let length = letters.chars().count();
    letters.chars().nth(n.checked_sub(1)? % length).map(String::from)
}

/// One of a row of signs that ends.
fn sign(n: usize, signs: &str) -> Option<String> {
    signs.chars().nth(n.checked_sub(1)?).map(String::from)
}

/// Signs that Unicode has from 1 to 20.
fn enclosed(n: usize, first: char) -> Option<String> {
    let before = u32::try_from(n).ok().filter(|n| (1..=20).contains(n))? - 1;
    char::from_u32(u32::from(first) + before).map(String::from)
}

fn in_digits(n: usize, digits: &str) -> String {
    let digit = |b: u8| digits.chars().nth(usize::from(b - b'0')).unwrap_or('0');
    n.to_string().bytes().map(digit).collect()
}

/// 십일, 이십, 백: digits with their powers of ten; `short` leaves the one before a power out.
fn grouped(n: usize, digits: &str, powers: &str, short: bool) -> Option<String> {
    let digits: Vec<char> = digits.chars().collect();
    let powers: Vec<char> = powers.chars().collect();
    if n == 0 {
        return digits.first().map(|c| String::from(*c));
    }
    if n > 99_999 {
        return None;
    }
    let mut text = String::new();
    let mut gap = false;
    for power in (0..=4u32).rev() {
        let digit = n / 10usize.pow(power) % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        // Chinese says the zero in between once.
        if gap && !short {
            text.push(digits[0]);
        }
        gap = false;
        let tens_alone = power == 1 && text.is_empty();
        if digit != 1 || power == 0 || !(short || tens_alone) {
            text.push(digits[digit]);
        }
        if power > 0 {
            text.push(powers[power as usize - 1]);
        }
    }
    Some(text)
}

/// 하나, 둘 … 아흔아홉
fn korean_legal(n: usize) -> Option<String> {
    const ONES: [&str; 10] = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    const TENS: [&str; 10] = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    (1..100).contains(&n).then(|| format!("{}{}", TENS[n / 10], ONES[n % 10]))
}

fn ordinal_ending(n: usize) -> &'static str {
    match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn cardinal(n: usize) -> Option<String> {
    Some(match n {
        0..=19 => ONES[n].to_owned(),
        20..=99 if n.is_multiple_of(10) => TENS[n / 10].to_owned(),
        20..=99 => format!("{}-{}", TENS[n / 10], ONES[n % 10]),
        100..=999 if n.is_multiple_of(100) => format!("{} hundred", ONES[n / 100]),
        100..=999 => format!("{} hundred {}", ONES[n / 100], cardinal(n % 100)?),
        _ => return None,
    })
}

fn ordinal(n: usize) -> Option<String> {
    const ENDINGS: [(&str, &str); 8] = [
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("five", "fifth"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("twelve", "twelfth"),
        ("y", "ieth"),
    ];
    let words = cardinal(n)?;
    let ending = ENDINGS.iter().find_map(|(end, ordinal)| Some(format!("{}{ordinal}", words.strip_suffix(end)?)));
    Some(ending.unwrap_or_else(|| format!("{words}th")))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn a_clause_is_counted_in_the_numerals_its_contract_uses() {
        let check = |format: &str, expected: &[(i64, &str)]| {
            for (n, text) in expected {
                assert_eq!(numeral(*n, format), *text, "{n} in {format}");
            }
        };
        check("decimal", &[(0, "0"), (12, "12"), (-1, "-1")]);
        check("decimalZero", &[(1, "01"), (12, "12"), (100, "100")]);
        check("upperRoman", &[(1, "I"), (4, "IV"), (1994, "MCMXCIV"), (0, "0")]);
        check("lowerLetter", &[(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa"), (0, "0")]);
        check("ordinal", &[(1, "1st"), (2, "2nd"), (11, "11th"), (113, "113th"), (23, "23rd")]);
        check("cardinalText", &[(1, "One"), (21, "Twenty-one"), (101, "One hundred one"), (1000, "1000")]);
        check("ordinalText", &[(1, "First"), (12, "Twelfth"), (20, "Twentieth"), (21, "Twenty-first"), (9, "Ninth")]);
        check("ganada", &[(1, "가"), (14, "하"), (15, "가")]);
        check("decimalEnclosedCircle", &[(1, "①"), (20, "⑳"), (21, "21")]);
        check("koreanDigital", &[(1, "일"), (20, "이영")]);
        check("koreanCounting", &[(1, "일"), (10, "십"), (11, "십일"), (20, "이십"), (105, "백오")]);
        check("koreanLegal", &[(1, "하나"), (21, "스물하나"), (100, "100")]);
        check("japaneseCounting", &[(10, "十"), (21, "二十一")]);
        check("chineseCountingThousand", &[(11, "十一"), (110, "一百一十"), (105, "一百〇五")]);
        check("decimalEnclosedParen", &[(1, "⑴"), (20, "⒇"), (21, "21")]);
        check("chicago", &[(1, "*"), (2, "†"), (5, "**")]);
        check("ideographTraditional", &[(1, "甲"), (10, "癸"), (11, "11")]);
        check("ideographZodiac", &[(12, "亥"), (13, "13")]);
        check("bullet", &[(3, "")]);
        check("somethingNew", &[(3, "3")]);
    }
}
