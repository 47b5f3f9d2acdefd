# Votaciones hechas en una asamblea: la lista, el formulario, el resultado y su razón.

room-votes = Votaciones
votes-title = Votaciones
votes-lede = Votaciones hechas en asamblea, a mano alzada, en papel o por lista, con el conteo y la razón del resultado.
votes-new-link = Registrar una votación
votes-empty-title = Aún no hay votaciones registradas
votes-empty-recorder = Después de que vota la asamblea, dos personas del escrutinio anotan aquí el conteo. El resultado y su razón salen de la regla.
votes-empty-member = Cuando la unidad vote en asamblea, aquí estará el resultado, con el conteo y la regla que lo decidió.
votes-question = Pregunta
votes-taken-on = Fecha
votes-outcome = Resultado
votes-corrected-tag = Corregida
votes-damaged = Este registro no es el que se congeló. No se base en él.
votes-drafts-title = Sin registrar todavía
votes-draft-unnamed = Una votación sin pregunta
votes-draft-saved = Guardada: { $when }. Solo usted puede verla.
votes-on-title = Votaciones sobre este texto
round-votes-title = Votaciones sobre los textos de esta ronda
votes-recent-title = Últimas votaciones
votes-names = { $first } y { $last }

votes-kind-ratification = Ratificación
votes-kind-strike = Autorización de huelga
votes-kind-bylaws = Estatutos
votes-kind-election = Elección de directiva o comité
votes-kind-unit-determination = Determinación de la unidad
votes-kind-motion = Otra moción
votes-method-hands = A mano alzada
votes-method-paper = Papeletas
votes-method-roll-call = Votación nominal

votes-new-title = Registrar una votación
votes-new-lede = Anote una votación que ya hizo la asamblea. Nada es definitivo hasta que usted lo revise todo en la última página.
votes-correct-title = Corregir una votación registrada
votes-correct-note = Esto crea un registro nuevo que corrige la votación { $number }. El primero queda como está y remite a este. Adjunte otra vez el acta de escrutinio.
votes-form-step = Paso { $step } de { $of }
votes-also-wrong = También por corregir
votes-kind-label = ¿Qué tipo de votación fue?
votes-question-label = ¿Cuál fue la pregunta?
votes-question-hint = Con las palabras con que se planteó a la asamblea.
votes-texts-label = ¿Sobre qué textos se votó?
votes-texts-hint = La votación queda unida a estos textos exactos por sus huellas.
votes-texts-voted = tal como se votó en la votación { $number }
votes-pasted-label = El texto exacto sobre el que se votó
votes-pasted-hint = Solo si no está entre los textos de arriba.
votes-pasted-hint-only = Hace falta para ratificar o cambiar estatutos: pegue el texto completo, tal como estuvo ante la asamblea.
votes-pasted-title-label = Título del texto pegado
votes-pasted-title-hint = Por ejemplo: «Acuerdo tentativo del 18 de noviembre».
votes-taken-on-label = ¿Cuándo se votó?
votes-method-label = ¿Cómo se votó?
votes-place-label = ¿Dónde?
votes-place-hint = Un lugar, o «asamblea en línea».
votes-rule-label = ¿Qué regla decide?
votes-rule-hint = La regla que la constitución o los estatutos fijan para esta votación, como estaba antes de votar.
votes-next-button = Continuar
votes-back-link = Volver a la pregunta

votes-preset-majority-valid = Mayoría de los votos válidos
votes-preset-hint-majority-valid = Más de la mitad de todos los votos a favor, en contra y abstenciones. Las papeletas nulas no cuentan.
votes-preset-majority-either = Mayoría de quienes votan a favor o en contra
votes-preset-hint-majority-either = Las abstenciones no cuentan.
votes-preset-iww = IWW: mayoría de los votos, con cinco integrantes presentes
votes-preset-hint-iww = Quienes deben dos meses de cuotas no votan y no están en el padrón.
votes-preset-iam-chain = IAM: ratificar y, si no, huelga
votes-preset-hint-iam-chain = La mayoría de las papeletas acepta. Si se rechaza, dos tercios deben votar por la huelga; si no los hay, el contrato queda aceptado.
votes-preset-majority-eligible = Mayoría de todo el padrón
votes-preset-hint-majority-eligible = Quien no vota cuenta como voto en contra.
votes-preset-two-thirds-valid = Dos tercios de los votos válidos
votes-preset-hint-two-thirds-valid = Lo usual para estatutos.
votes-preset-plurality = Gana un puesto quien tiene más votos
votes-preset-hint-plurality = Para una elección.
votes-preset-plurality-seats = Ganan varios puestos quienes tienen más votos
votes-preset-hint-plurality-seats = Para una elección en que se marcan hasta tantos nombres como puestos hay.
votes-preset-own = Otra regla
votes-preset-hint-own = Usted indica la proporción, de qué se calcula y el cuórum.

votes-count-title = El conteo
votes-roll-label = ¿Cuántas personas podían votar?
votes-roll-hint = Todas las del padrón, presentes o no.
votes-present-label = ¿Cuántas estaban presentes?
votes-present-hint = Hace falta si el cuórum o la mayoría se calculan sobre las presentes.
votes-counted-title = Lo que contó el escrutinio
votes-accept-question = ¿Aceptar el acuerdo?
votes-strike-question = ¿Ir a la huelga?
votes-strike-question-hint = Déjelo vacío si no se hizo esta pregunta.
votes-yes-label = A favor
votes-no-label = En contra
votes-abstain-label = Abstenciones
votes-spoiled-label = Papeletas nulas
votes-spoiled-hint = Entregadas, pero que no se pueden leer como voto.
votes-marked-label = Papeletas válidas
votes-marked-hint = Con al menos un nombre marcado.
votes-blank-label = Papeletas en blanco
votes-candidates-label = Candidaturas y sus votos
votes-candidates-hint = Una por línea, por ejemplo: «Ana Ruiz: 41».
votes-settings-title = La regla en su sindicato
votes-strike-base-label = ¿Dos tercios de qué?
votes-strike-base-hint = Las fuentes de la IAM no coinciden. Elija lo que se anunció antes de votar.
votes-strike-base-ballots = De todas las papeletas
votes-strike-base-either = De quienes votan a favor o en contra
votes-strike-base-present = De todas las personas presentes
votes-seats-label = ¿Cuántos puestos?
votes-quorum-label = Cuórum
votes-quorum-hint = Un número de personas, como 20, o una parte del padrón, como 1/3. Déjelo vacío si es el de la regla o si no hay.
votes-quorum-of-label = ¿Quién cuenta para el cuórum?
votes-quorum-of-present = Las personas presentes
votes-quorum-of-ballots = Quienes entregaron papeleta
votes-share-label = ¿Qué proporción?
votes-share-hint = Por ejemplo: 2/3 o 60%.
votes-strict-label = ¿Basta exactamente con esa proporción?
votes-strict-more = No, debe ser más
votes-strict-least = Sí
votes-base-label = ¿Proporción de qué?
votes-base-valid = De los votos válidos, con abstenciones
votes-base-either = De los votos a favor y en contra
votes-base-ballots = De todas las papeletas, también las nulas
votes-base-present = De todas las personas presentes
votes-base-eligible = De todo el padrón
votes-tie-label = ¿Y si hay empate?
votes-tie-fails = No se aprueba
votes-tie-chair = Puede decidir quien preside
votes-tie-again = Se vota otra vez
votes-chair-label = ¿Cómo rompió el empate quien preside?
votes-chair-hint = Solo si hubo empate, y sin contarlo arriba.
votes-chair-none = No votó
votes-chair-yes = A favor
votes-chair-no = En contra
votes-seat-tie-label = ¿Y si hay empate por el último puesto?
votes-seat-tie-run-off = Segunda vuelta
votes-seat-tie-lot = Sorteo
votes-drawn-label = Elegidas por sorteo
votes-drawn-hint = Un nombre por línea, si hubo sorteo.
votes-witnesses-title = Escrutinio y acta
votes-teller-label = Persona { $number } del escrutinio
votes-sheet-label = Acta de escrutinio
votes-sheet-replace-label = Otra acta en su lugar
votes-sheet-hint = Una foto o un escaneo (PDF, JPEG, PNG, WebP, HEIC) o un archivo de texto, hasta 12 MB.
votes-sheet-held = Adjunta: { $file }
votes-file-line = { $name } ({ $kilobytes } kB)

votes-review-title = Revise todo
votes-review-lede = Una votación registrada no se puede cambiar; solo se corrige con otro registro.
votes-facts-title = Lo que queda registrado
votes-change-link = Cambiar
votes-change-about-link = Cambiar la pregunta
votes-change-count-link = Cambiar el conteo
votes-no-sheet-warning = No hay acta adjunta. Si hay un papel o una foto, adjúntela ahora: después hará falta una corrección.
votes-unagreed = { $title }: las partes no han acordado este texto ({ $pass } es una propuesta).
votes-unagreed-note = Puede registrarla de todos modos, si la membresía votó sobre una oferta, como la última de la parte patronal.
votes-unagreed-line = Las partes no habían acordado { $texts }.
votes-record-note = Al registrarla, usted afirma que las personas aquí nombradas contaron estos votos.
votes-record-button = Registrar esta votación
votes-discard-summary = Descartar
votes-discard-text = Se pierden lo que escribió y el acta. No se registra ninguna votación.
votes-discard-button = Descartar

votes-result-title = Votación { $number }
votes-corrected-by = Este registro fue corregido. Lo correcto está en la votación { $number }.
votes-corrects = Este registro corrige la votación { $number }.
votes-recorded-by = Registrada por { $name }, { $when }.
votes-frozen-note = Congelada. SHA-256 del registro:
votes-correct-link = Corregir este registro
votes-signature = { $name }, escrutinio
votes-pasted-summary = El texto sobre el que se votó: { $title }
votes-for = A favor
votes-against = En contra
votes-abstain = Abstenciones
votes-spoiled = Nulas
votes-elected-name = { $name } (con puesto)
votes-kind-fact = Tipo
votes-texts-fact = Textos
votes-method-fact = Cómo
votes-place-fact = Dónde
votes-rule-fact = Regla
votes-roll-fact = Podían votar
votes-present-fact = Presentes
votes-tellers-fact = Escrutinio
votes-sheet-fact = Acta de escrutinio
votes-no-sheet = No hay
votes-source-agreement = Contrato · { $hash }
votes-source-pass = Propuesta { $pass } · { $hash }
votes-source-tentative = Acuerdo tentativo · { $hash }
votes-source-pasted = Pegado en el registro · { $hash }

votes-exposure-unanimous = Todas las personas que votaron lo hicieron igual, así que este resultado muestra cómo votó cada una.
votes-exposure-one-apart = Todas menos una votaron igual. En una unidad donde la gente se conoce, este resultado puede mostrar cómo votó cada quien.
votes-exposure-small-roll = Muy pocas personas podían votar. En un grupo tan pequeño, los números solos pueden mostrar cómo votó alguien.

votes-rule-threshold = { $share ->
    [majority] La mayoría
    [two-thirds] Dos tercios
    [all] La totalidad
    [more-than] Más de { $num }/{ $den }
   *[at-least] Al menos { $num }/{ $den }
} de { $base ->
    [valid] los votos válidos
    [either] los votos a favor y en contra
    [ballots] las papeletas entregadas
    [present] las personas presentes
   *[eligible] todo el padrón
}.
votes-rule-chain-accept = Primera pregunta, aceptar: { $threshold }
votes-rule-chain-strike = Si se rechaza, segunda pregunta, la huelga: { $threshold }
votes-rule-chain-default = Si la huelga no se aprueba, el acuerdo queda aceptado.
votes-rule-seats = { $seats ->
    [one] Gana el puesto la candidatura con más votos.
   *[other] Ganan los puestos las { $seats } candidaturas con más votos.
}
votes-rule-quorum-count = Cuórum: { $count } { $counted ->
    [present] presentes
    [valid] votos válidos
    [either] votos a favor o en contra
    [eligible] en el padrón
   *[ballots] papeletas
}.
votes-rule-quorum-share = Cuórum: { $num }/{ $den } de { $base ->
    [present] las personas presentes
   *[eligible] todo el padrón
}, según { $counted ->
    [present] las presentes
   *[ballots] las papeletas entregadas
}.
votes-rule-tie-fails = Un empate no aprueba.
votes-rule-tie-chair = En un empate puede decidir quien preside.
votes-rule-tie-again = En un empate se vota otra vez.
votes-rule-seat-tie-run-off = Un empate por el último puesto va a segunda vuelta.
votes-rule-seat-tie-lot = Un empate por el último puesto se decide por sorteo.

votes-step-asked = { $question ->
    [strike] Como el acuerdo se rechazó, cuenta la segunda pregunta, si se va a la huelga:
   *[accept] Primera pregunta, si se acepta el acuerdo:
}
votes-step-counted = Hubo { $yes } votos a favor y { $no } en contra.
votes-step-abstained = { $count ->
    [one] Hubo una abstención.
   *[other] Hubo { $count } abstenciones.
}
votes-step-spoiled = { $count ->
    [one] Una papeleta fue nula.
   *[other] { $count } papeletas fueron nulas.
}
votes-step-quorum-met = { $counted ->
    [present] Había { $got } presentes y se cumple el cuórum de { $need }.
   *[other] Participaron { $got } y se cumple el cuórum de { $need }.
}
votes-step-quorum-missed = { $counted ->
    [present] Solo había { $got } presentes; el cuórum es { $need }.
   *[other] Solo participaron { $got }; el cuórum es { $need }.
}
votes-step-needed = { $share ->
    [majority] La mayoría
    [two-thirds] Dos tercios
    [all] La totalidad
    [more-than] Más de { $num }/{ $den }
   *[at-least] Al menos { $num }/{ $den }
} de { $base ->
    [valid] los { $of } votos válidos
    [either] los { $of } votos a favor y en contra
    [ballots] las { $of } papeletas entregadas
    [present] las { $of } personas presentes
   *[eligible] las { $of } personas del padrón
}: { $need }.
votes-step-nobody-in-base = { $base ->
    [either] Nadie votó a favor ni en contra.
   *[other] No hubo votos válidos.
}
votes-step-tie-fails = Un empate no es mayoría.
votes-step-tie-chair-for = Quien preside rompió el empate a favor.
votes-step-tie-chair-against = Quien preside rompió el empate en contra.
votes-step-tie-chair-open = Quien preside aún puede romper el empate.
votes-step-tie-again = Por el empate hay que votar otra vez.
votes-step-strike-not-reached = El acuerdo se aceptó, así que la pregunta de la huelga no cuenta.
votes-step-strike-not-counted = El acuerdo se rechazó y no se ha contado ninguna votación sobre la huelga.
votes-step-accepted-by-default = El acuerdo se rechazó, pero la huelga no se aprobó; según la regla, el acuerdo queda aceptado.
votes-step-ballots-marked = { $count ->
    [one] Hubo una papeleta válida.
   *[other] Hubo { $count } papeletas válidas.
}
votes-step-seats = { $seats ->
    [one] Había un puesto.
   *[other] Había { $seats } puestos.
}
votes-step-seat-won = { $name } gana un puesto con { $votes ->
    [one] un voto
   *[other] { $votes } votos
}.
votes-step-seats-tied = { $names } empatan con { $votes } votos por { $seats ->
    [one] el último puesto
   *[other] los últimos { $seats } puestos
}; decide { $tie ->
    [lot] un sorteo
   *[run-off] una segunda vuelta
}.
votes-step-lot-drawn = Por sorteo: { $names }.
votes-step-seats-empty = { $seats ->
    [one] Queda un puesto vacante.
   *[other] Quedan { $seats } puestos vacantes.
}

votes-outcome-carried = { $kind ->
    [ratification] El acuerdo queda ratificado.
    [strike] La huelga queda autorizada.
    [bylaws] El cambio de estatutos queda aprobado.
    [unit-determination] La unidad queda decidida como se propuso.
   *[motion] La moción se aprueba.
}
votes-outcome-defeated = { $kind ->
    [ratification] El acuerdo no se ratifica.
    [strike] La huelga no se autoriza.
    [bylaws] El cambio de estatutos no se aprueba.
    [unit-determination] La unidad no se decide como se propuso.
   *[motion] La moción no se aprueba.
}
votes-outcome-no-quorum = No hubo cuórum. No se decide nada.
votes-outcome-undecided = Hay empate. Aún no se decide nada.
votes-outcome-accepted-by-default = El acuerdo queda aceptado por la regla.
votes-outcome-strike-authorized = El acuerdo se rechaza y la huelga queda autorizada.
votes-outcome-strike-open = El acuerdo se rechaza. Falta decidir sobre la huelga.
votes-outcome-elected = La elección está decidida.
votes-outcome-seats-tied = Hay empate por el último puesto.
votes-outcome-nobody-elected = Nadie gana la elección.

votes-tag-carried = { $kind ->
    [ratification] Ratificado
    [strike] Autorizada
    [bylaws] Aprobado
   *[motion] Aprobada
}
votes-tag-defeated = { $kind ->
    [ratification] No ratificado
    [strike] No autorizada
    [bylaws] No aprobado
   *[motion] No aprobada
}
votes-tag-no-quorum = Sin cuórum
votes-tag-undecided = Empate
votes-tag-accepted-by-default = Aceptado por la regla
votes-tag-strike-authorized = Huelga autorizada
votes-tag-strike-open = Huelga por decidir
votes-tag-elected = Decidida
votes-tag-seats-tied = Empate por un puesto
votes-tag-nobody-elected = Sin ganador

refusal-threshold-malformed = Escriba una proporción como 2/3 o 60%, mayor que cero y hasta el total, con números hasta { $limit }.
refusal-threshold-impossible = Nada puede ser más que el total.
refusal-quorum-none = Un cuórum de cero no es cuórum. Deje el campo vacío.
refusal-seats-out-of-range = Puede haber de 1 a { $limit } puestos.
refusal-roll-empty = Nadie podía votar. Escriba cuántas personas había en el padrón.
refusal-count-too-large = Un conteo puede ser de hasta { $limit }.
refusal-votes-exceed-roll = Se contaron { $votes } votos, pero solo { $roll } personas podían votar.
refusal-votes-exceed-present = Se contaron { $votes } votos, pero solo había { $present } personas presentes.
refusal-present-exceeds-roll = Había { $present } personas presentes, pero solo { $roll } podían votar. Cuente solo a quienes podían.
refusal-votes-none = Nadie votó. Una votación sin votos no lo es.
refusal-present-missing = Esta regla cuenta a las personas presentes. Escriba cuántas había.
refusal-chair-without-tie = El voto de quien preside rompe un empate, y no lo hay. Cuéntelo con los demás.
refusal-chair-not-in-rule = Esta regla no permite que quien preside rompa un empate.
refusal-tally-wrong-shape = Estos números no corresponden a esta regla.
refusal-candidates-missing = Escriba las candidaturas y sus votos.
refusal-candidates-too-many = Puede haber hasta { $limit } candidaturas.
refusal-candidate-unnamed = Hay una candidatura sin nombre.
refusal-candidate-name-long = El nombre de una candidatura puede tener hasta { $limit } caracteres.
refusal-candidate-twice = { $name } aparece dos veces.
refusal-candidate-unread = «{ $line }» no es un nombre con un número.
refusal-candidate-beyond-ballots = { $name } tiene { $votes } votos, pero solo hubo { $ballots } papeletas válidas.
refusal-marks-too-many = Las candidaturas suman { $marks } votos, pero en estas papeletas solo caben { $most }.
refusal-marks-too-few = Las candidaturas suman { $marks } votos, pero hubo { $ballots } papeletas válidas, cada una con al menos uno.
refusal-drawn-not-in-rule = Esta regla no decide un empate por sorteo.
refusal-drawn-not-tied = Nombre solo a quienes ganaron el sorteo: { $seats } de las candidaturas empatadas.
refusal-vote-kind-missing = Elija qué tipo de votación fue.
refusal-vote-question-missing = Escriba la pregunta.
refusal-vote-place-missing = Escriba dónde se votó.
refusal-vote-title-missing = Póngale título al texto pegado.
refusal-vote-text-long = Puede tener hasta { $limit } caracteres.
refusal-vote-text-missing = Diga sobre qué texto exacto se votó: sin él nadie sabrá después qué se decidió.
refusal-vote-text-unknown = Uno de los textos ya no está. Elija otra vez.
refusal-vote-texts-too-many = Una votación puede tratar de hasta { $limit } textos.
refusal-pasted-large = El texto pegado pasa de { $limit } kB.
refusal-vote-date-missing = Escriba el día de la votación.
refusal-vote-date-malformed = Escriba el día así: 2026-11-20.
refusal-vote-date-future = Ese día aún no llega.
refusal-vote-method-missing = Elija cómo se votó.
refusal-rule-missing = Elija la regla.
refusal-rule-unfit = Esta regla no sirve para este tipo de votación: los puestos se ganan con más votos, y «ratificar y, si no, huelga» es para una ratificación.
refusal-strike-base-missing = Elija de qué son los dos tercios.
refusal-base-missing = Elija de qué es la proporción.
refusal-strict-missing = Diga si basta exactamente con esa proporción.
refusal-count-missing = { $field ->
    [roll] Personas que podían votar: escriba un número.
    [yes] A favor: escriba un número; 0 si no hubo.
    [no] En contra: escriba un número; 0 si no hubo.
    [strike-yes] Huelga, a favor: escriba un número; 0 si no hubo.
    [strike-no] Huelga, en contra: escriba un número; 0 si no hubo.
    [marked] Papeletas válidas: escriba un número; 0 si no hubo.
    [seats] Puestos: escriba un número.
   *[other] Escriba un número; 0 si no hubo.
}
refusal-count-malformed = Escriba un número entero.
refusal-teller-twice = { $name } aparece dos veces.
refusal-tellers-few = Nombre al menos a { $least } personas del escrutinio: un conteo de una sola no tiene testigos.
refusal-vote-drafts-too-many = Usted tiene { $limit } votaciones sin registrar. Registre o descarte una antes.
refusal-vote-already-corrected = Este registro ya fue corregido por la votación { $number }. Corrija esa.
refusal-vote-changed-since-review = La votación cambió en otra ventana después de que usted la revisó, y no se registró nada. Esta página la muestra como está ahora: revísela otra vez antes de registrarla.
refusal-vote-record-damaged = Este registro no es el que se congeló. Avise a quien administra el sitio y no se base en él.
refusal-file-empty = El archivo está vacío.
refusal-file-large = El archivo pasa de { $limit } MB.
refusal-file-kind = Adjunte un PDF, una foto (JPEG, PNG, WebP, HEIC) o un archivo de texto.
refusal-file-damaged = Este archivo no es el que se adjuntó. Avise a quien administra el sitio y no se base en él.
