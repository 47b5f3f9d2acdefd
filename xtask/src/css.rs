//! Style sheets without their comments and idle white space. Nothing cleverer: the server compresses what is left.

/// The same style sheet, smaller. Strings and escapes are kept as they are.
pub fn smaller(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet.chars().peekable();
    let mut gap = false;
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'*') => {
                rest.next();
                let mut before = ' ';
                for inside in rest.by_ref() {
                    if before == '*' && inside == '/' {
                        break;
                    }
                    before = inside;
                }
                gap = true;
            }
            c if c.is_ascii_whitespace() => gap = true,
            '"' | '\'' => {
                space(&mut out, &mut gap, c);
                out.push(c);
                while let Some(inside) = rest.next() {
                    out.push(inside);
                    if inside == '\\' {
                        out.extend(rest.next());
                    } else if inside == c {
                        break;
                    }
                }
            }
            c => {
                space(&mut out, &mut gap, c);
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
                if c == '\\' {
                    out.extend(rest.next());
                }
            }
        }
    }
    out
}

/// Puts one space where white space was, unless the characters around it do without. A space before `:` or `(`, and
/// around `+`, `-` and `*`, can carry meaning and stays.
fn space(out: &mut String, gap: &mut bool, next: char) {
    const ALONE: &str = "{};,";
    let was = std::mem::take(gap);
    if was
        && let Some(last) = out.chars().next_back()
        && !ALONE.contains(last)
        && !ALONE.contains(next)
    {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(smaller(input), expected);
    }

    #[test]
    fn comments_and_idle_space_go() {
        check("/* calm */\na {\n  color: red;\n}\n", "a{color: red}");
        check("a,\n b { margin: 0 1px }", "a,b{margin: 0 1px}");
        check("a/**/b {}", "a b{}");
    }

    #[test]
    fn space_that_means_something_stays() {
        check("nav :is(a, b) + p {}", "nav :is(a,b) + p{}");
        check("p { width: calc(1px + 2px) }", "p{width: calc(1px + 2px)}");
        check("@media screen and (width < 40em) { a { b: c; } }", "@media screen and (width < 40em){a{b: c}}");
    }

    #[test]
    fn strings_and_escapes_are_kept() {
        check("q::before { content: \"/* a;  } */\" ; }", "q::before{content: \"/* a;  } */\"}");
        check("a { content: 'it\\'s  so' }", "a{content: 'it\\'s  so'}");
        check(".a\\:b { c: d }", ".a\\:b{c: d}");
    }
}
