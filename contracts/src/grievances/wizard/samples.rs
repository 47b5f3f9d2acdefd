//! The wizard on articles in Spanish and Korean, and on the turns of English ones that the real texts do not have. The
//! samples were written for these tests.

use super::real_articles::outline;
use super::*;
use crate::agreements::tree::parse_article;

fn read(language: Language, text: &str) -> Proposal {
    let article = parse_article(text, "9");
    propose_from(text, &article, None, language).expect("a procedure")
}

fn check(language: Language, text: &str, expected: &[&str]) -> Proposal {
    let proposal = read(language, text);
    assert_eq!(outline(&proposal.procedure).join("\n"), expected.join("\n"));
    proposal
}

#[test]
fn a_spanish_article_is_read() {
    let text = "\
## Artículo 9. Procedimiento de quejas

Los plazos de este artículo serán días laborables.

**Paso 1.** La queja deberá presentarse por escrito dentro de los quince (15) días siguientes a la fecha en que el trabajador o el sindicato supo o debió saber del hecho. El supervisor responderá por escrito dentro de los diez (10) días de recibir la queja.

**Paso 2.** Si la queja no queda resuelta, el sindicato podrá apelarla dentro de los diez (10) días siguientes al recibo de la respuesta o al vencimiento del plazo para responder, lo que ocurra primero. La directora se reunirá con el sindicato dentro de los siete (7) días naturales de recibir la apelación. La directora responderá dentro de los cinco (5) días siguientes a la reunión.

**Paso 3. Arbitraje.** El sindicato podrá presentar la solicitud de arbitraje dentro de los treinta (30) días naturales siguientes al recibo de la respuesta.

Si el empleador no responde dentro del plazo, la queja pasará al siguiente paso automáticamente. Si el sindicato no cumple los plazos, la queja se considerará retirada. Los plazos podrán prorrogarse por mutuo acuerdo por escrito.
";
    let proposal = check(
        Language::Es,
        text,
        &[
            "start > step-1 ordinary: union later of 15 working-days from knowledge, 15 working-days from occurrence",
            "step-1 > step-2 ordinary: union sooner of 10 working-days from answer-received, 10 working-days from answer-due",
            "step-2 > arbitration ordinary: union 30 calendar-days from answer-received",
            "step-1 answer: employer 10 working-days from filed; silence advances",
            "step-2 meet: employer 7 calendar-days from filed",
            "step-2 answer: employer sooner of 5 working-days from meeting-held, 5 working-days from meeting-due; silence advances",
            "missed withdrawn; extension in writing",
        ],
    );
    assert!(proposal.to_confirm().contains(&&About::DayMeaning));
}

#[test]
fn a_korean_article_is_read() {
    let text = "\
## 제9조 고충처리 절차

1단계. 조합원 또는 지부는 사건을 안 날부터 15 근무일 이내에 서면으로 고충을 제출하여야 한다. 관리자는 고충을 접수한 날부터 7일 이내에 서면으로 답변한다.

2단계. 지부는 1단계의 답변을 받은 날 또는 답변 기한 중 빠른 날부터 10 근무일 이내에 2단계로 상정할 수 있다. 센터장은 상정된 날부터 10 영업일 이내에 지부와 회의를 개최한다. 센터장은 회의를 한 날부터 5 영업일 이내에 답변하여야 한다.

3단계. 지부는 2단계의 답변을 받은 날부터 1개월 이내에 중재를 신청할 수 있다.

사용자가 기한 안에 답변하지 아니하면 고충을 거부한 것으로 본다. 지부가 기한을 지키지 아니하면 고충을 철회한 것으로 본다. 기한은 쌍방의 서면 합의로 연장할 수 있다.
";
    check(
        Language::Ko,
        text,
        &[
            "start > step-1 ordinary: union 15 working-days from knowledge",
            "step-1 > step-2 ordinary: union sooner of 10 working-days from answer-received, 10 working-days from answer-due",
            "step-2 > arbitration ordinary: union 1 months from answer-received",
            "step-1 answer: employer 7 calendar-days from filed; silence deemed-denied",
            "step-2 meet: employer 10 business-days from filed",
            "step-2 answer: employer sooner of 5 business-days from meeting-held, 5 business-days from meeting-due; silence deemed-denied",
            "missed withdrawn; extension in writing",
        ],
    );
}

#[test]
fn an_article_that_defines_its_days_and_grants_by_silence_is_read() {
    let text = "\
## Article 9 Grievances

As used in this Article, \"days\" shall mean working days.

First Step: A grievance shall be presented within ten (10) days after the employee became aware of the event giving rise to it. The supervisor shall answer within five (5) days after receipt of the grievance.

Second Step: The Union may appeal within seven (7) days after receipt of the answer. The director shall reply within ten (14) days after receipt of the appeal.

If the last day falls on a Saturday, Sunday or holiday, it moves to the next business day. If the Employer fails to answer in time, the remedy requested shall be granted. If the Union does not appeal in time, the grievance is settled on the basis of the last answer. The parties may extend the time limits by mutual agreement. Mediation may be used; time limits are suspended during mediation.
";
    let proposal = check(
        Language::En,
        text,
        &[
            "start > step-1 ordinary: union later of 10 working-days from knowledge, 10 working-days from occurrence",
            "step-1 > step-2 ordinary: union 7 working-days from answer-received",
            "step-1 answer: employer 5 working-days from filed; silence granted",
            "step-2 answer: employer 14 working-days from filed; silence granted",
            "missed last-answer; extension any",
            "mediation stops the clock: true",
        ],
    );
    let answer = About::Deadline { key: "answer-step-2".to_owned() };
    assert_eq!(proposal.unsure_of(&answer), [Unsure::NumbersDiffer]);
    let rolls = proposal.procedure.deadlines().all(|d| d.counting.roll == super::super::count::Roll::NextBusinessDay);
    assert!(rolls, "the sentence on weekends holds for every deadline");
}

#[test]
fn an_article_whose_sections_are_its_steps_is_read_step_by_step() {
    let expected = &[
        "start > step-1 ordinary: union 15 calendar-days from knowledge",
        "step-1 > step-2 ordinary: union 5 working-days from answer-received",
        "step-2 > arbitration ordinary: union 30 calendar-days from answer-received",
        "step-1 answer: employer 10 working-days from filed",
        "step-2 answer: employer 12 working-days from filed",
        "missed unsaid; extension any",
    ];
    let steps = [
        "A grievance shall be filed in writing within fifteen (15) calendar days of the date the Union knew of the event. \
         The supervisor shall answer within ten (10) working days after receipt of the grievance.",
        "The Union may appeal within five (5) working days after receipt of the answer. \
         The director shall answer within twelve (12) working days after receipt of the appeal.",
        "The Union may demand arbitration within thirty (30) calendar days after receipt of the answer.",
    ];
    // As contracts head them: number and step in one line, alone or before the words.
    let heads: [fn(usize) -> String; 6] = [
        |n: usize| format!("Section {n}. Step {n}. "),
        |n: usize| format!("Section {n}: Step {n} – "),
        |n: usize| format!("**Section {n}. Step {n}.** "),
        |n: usize| format!("### Section {n}. Step {n}\n\n"),
        |n: usize| format!("({}) Step {n}: ", ["a", "b", "c"][n - 1]),
        |n: usize| format!("9.{n} Step {n}. "),
    ];
    for head in heads {
        let body: Vec<String> = steps.iter().enumerate().map(|(at, step)| head(at + 1) + step).collect();
        let text = format!("## Article 9 Grievances\n\n{}\n", body.join("\n\n"));
        check(Language::En, &text, expected);
    }
}

#[test]
fn a_sentence_about_a_step_behind_a_sections_number_begins_no_step() {
    let text = "\
## Article 9 Grievances

Step 1. A grievance shall be filed within ten (10) days after the Union knew of the event. The supervisor shall answer within five (5) days after receipt of the grievance.

Section 2. Step 3 grievances are heard where they arose.
";
    let proposal = read(Language::En, text);
    assert_eq!(proposal.procedure.steps.len(), 1, "{:?}", proposal.procedure.steps);
}
