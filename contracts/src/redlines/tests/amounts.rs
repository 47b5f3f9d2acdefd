//! A changed amount is a change of words with a warning, wherever it stands and whatever it looks like: nothing a redline
//! could say is more dangerous than "only renumbered" about a number that counts days or money.

use crate::redlines::{Kind, OpKind, SignalCode, compare};

/// Passages with an amount at `#`, each as it stands in contracts, print-outs and tables.
const AMOUNTS: [&str; 64] = [
    "Notice shall be given within forty (#) days of the event.",
    "Notice shall be given within forty\n(#) days of the event.",
    "The maximum accrual is:\n(#) hours for each employee.",
    "The maximum accrual is:\n\n(#) hours for each employee.",
    "Sick leave is limited to ten days, (#) of which are paid.",
    "Sick leave is paid and (#) days of it are carried over.",
    "Overtime begins after\n(#) hours in a week.",
    "The notice period is forty (#).",
    "The notice period is (#).",
    "The notice period is\n(#).",
    "Employees work\n#.\n\nThe rest is overtime.",
    "The workweek is:\n#) hours, whatever the season.",
    "The maximum is #. Employees may ask for more.",
    "The following applies:\n\n# days of notice are given.",
    "Weekly hours:\n\n#.5 hours are worked by everybody.",
    "Weekly hours:\n#.5 hours are worked by everybody.",
    "#.5 hours is the workweek of the unit.",
    "| #.50 | Journeyman |\n| --- | --- |\n| 99.10 | Foreman |",
    "| Step | Rate |\n| --- | --- |\n| #.75 | day |\n| 88.25 | night |",
    "| Step | Rate |\n| --- | --- |\n| day | # |\n| night | 88 |",
    "| (#) | days of leave |\n| --- | --- |\n| yes | no |",
    "Journeyman ............ #\nApprentice ............ 8",
    "Vacation days ........ # days\nSick days ........ 12 days",
    "Days of leave by service:\nFirst year ........ #\nSecond year ........ 55\nThird year ........ 60\nFourth year ........ 65\nFifth year ........ 70\nSixth year ........ 75",
    "Under Section 5 and # days' notice the Employer may act.",
    "Under Section 5, # days after notice, the Employer may act.",
    "As provided in Article 9 or # days after receipt, it ends.",
    "Sections 5 and 6 or # hours, whichever is more, apply.",
    "Employees may schedule # hours of training.",
    "Schedule # hours of training for everybody.",
    "Pay is governed by\nArticle # of this Agreement.",
    "Pay follows the law. See:\nArticle # of this Agreement applies.",
    "The employee is paid at the rate of base pay + #% for nights.",
    "The differential is + # percent for nights.",
    "The rate is $# per hour.",
    "The raise is #% each year.",
    "- # days for each year of service",
    "- (#) days for each year of service",
    "* # days for each year of service",
    "1. (#) days for each year of service",
    "(a) # days for each year of service",
    "(a) (#) days for each year of service",
    "a) # hours of rest between shifts",
    "Effective July 1, 20#, rates rise.",
    "A committee of # members, # of whom are elected, meets.",
    "El aviso se dará dentro de cuarenta (#) días hábiles.",
    "El aviso se dará dentro de cuarenta\n(#) días hábiles.",
    "El máximo será de:\n(#) horas por persona.",
    "Conforme al artículo 5 y # días después, la empresa podrá actuar.",
    "La jornada será de\n#,5 horas a la semana.",
    "Se abonará un plus de # euros mensuales.",
    "La jornada es de # h semanales.",
    "사용자는 사십(#)일 이내에 답변하여야 한다.",
    "사용자는 사십\n(#)일 이내에 답변하여야 한다.",
    "연차휴가는 다음과 같다:\n(#) 일을 준다.",
    "연차휴가는 #일로 한다.",
    "- 연 #일의 유급휴가",
    "기본급은 월 #만원으로 한다.",
    "이 협약은 2025. #. 1.부터 시행한다.",
    "이 협약은 2025. 1. #. 시행한다.",
    "시행일: 2025. #. 1.",
    "Die Kündigungsfrist beträgt vierzig\n(#) Tage zum Monatsende.",
    "Nach § 5 und # Tage nach Zugang endet das Verhältnis.",
    "Le préavis est de quarante\n(#) jours pour tous.",
];

/// How an amount changes; small steps and the first numbers of lists too, since those look most like renumbering.
const STEPS: [(&str, &str); 7] =
    [("30", "40"), ("11", "12"), ("12", "11"), ("10", "9"), ("3", "4"), ("2", "3"), ("1", "2")];

/// Sections and items before and after a passage; with `more`, all of them count on by one.
fn contract(passage: &str, more: bool) -> String {
    let step = usize::from(more);
    let mut text = String::from("# Article 1 – Hours\n\n");
    for n in 1..=6 {
        text.push_str(&format!(
            "Section {}. The Employer bargains with the Union over matter number {n}00.\n\n",
            n + step
        ));
    }
    text.push_str("They agree on this:\n\n");
    for (n, letter) in [(1, 'a'), (2, 'b'), (3, 'c')] {
        text.push_str(&format!("({}) point {letter} of the list is about tools and clothing;\n\n", n + step));
    }
    text.push_str(passage);
    text.push_str("\n\n# Article 2 – Leave\n\nLeave is granted on request and without delay.\n");
    text
}

/// Says what is wrong with how a change of `old` into `new` is shown.
fn wrong(before: &str, after: &str, (old, new): (&str, &str)) -> Option<String> {
    let redline = compare(before, after);
    assert_eq!((redline.before(), redline.after()), (before.to_owned(), after.to_owned()));
    let shows = |op: OpKind, number: &str| {
        redline.ops.iter().any(|o| o.op == op && o.kind == Kind::Word && o.text.contains(number))
    };
    if !shows(OpKind::Delete, old) || !shows(OpKind::Insert, new) {
        return Some(format!("{:?}", redline.ops.iter().filter(|o| o.op != OpKind::Equal).collect::<Vec<_>>()));
    }
    let codes = [
        SignalCode::MoneyChanged,
        SignalCode::PercentChanged,
        SignalCode::DateChanged,
        SignalCode::NumberChanged,
        SignalCode::NumbersDisagree,
    ];
    let changes = redline.changes();
    let warned = changes.iter().flat_map(|c| &c.signals).any(|s| codes.contains(&s.code) && s.after.contains(new));
    (!warned).then(|| format!("no warning: {changes:?}"))
}

#[test]
fn a_changed_amount_is_a_change_of_words_with_a_warning() {
    let mut failures = Vec::new();
    for passage in AMOUNTS {
        for step in STEPS {
            let with = |number: &str| passage.replace('#', number);
            for (before, after) in [
                (with(step.0), with(step.1)),
                (contract(&with(step.0), false), contract(&with(step.1), false)),
                (contract(&with(step.0), false), contract(&with(step.1), true)),
            ] {
                // Lists that count on from "(3)" to "(4)" are in the contract itself.
                if let Some(why) = wrong(&before, &after, step) {
                    failures.push(format!("{passage:?} {step:?} in {} bytes: {why}", before.len()));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} amounts are not shown as such:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_list_that_counts_on_is_only_renumbered() {
    for (before, after) in [
        (
            "They agree:\n\n(1) on wages and steps;\n\n(2) on hours of work.",
            "They agree:\n\n(1) on a new point;\n\n(2) on wages and steps;\n\n(3) on hours of work.",
        ),
        (
            "4.1 Wages are paid.\n\n4.2 Hours are kept.",
            "4.1 Tools are given.\n\n4.2 Wages are paid.\n\n4.3 Hours are kept.",
        ),
        (
            "7. Wages are paid weekly.\n8. Hours are kept by the clock.",
            "8. Wages are paid weekly.\n9. Hours are kept by the clock.",
        ),
    ] {
        let redline = compare(before, after);
        let deleted: Vec<_> = redline.ops.iter().filter(|o| o.op == OpKind::Delete && o.kind == Kind::Word).collect();
        assert!(deleted.is_empty(), "{before:?}: {deleted:?}");
        assert!(redline.ops.iter().any(|o| o.kind == Kind::Number));
    }
}
