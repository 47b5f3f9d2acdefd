# Hours and pay of a wage claim, what the law sets, referrals, wordings of a case, patterns of a unit.

pay-title = Horas y pago
pay-lede = Un período de pago tras otro, como lo recuerda quien trabajó. Lo que se debe se calcula al momento y se guarda cada versión.
pay-money = ${ $amount }
pay-hours-whole = { $hours } h
pay-hours-part = { $hours } h { $minutes } min
pay-days = { $from } – { $to }
pay-overtime = { $hours } extra al { $percent } %
pay-counted-minimum = { $split } al mínimo de { $rate } por hora.
pay-counted-agreed = { $split } a los { $rate } por hora acordados.
pay-counted-paid = { $split } a { $rate } por hora, que es lo pagado dividido entre las horas.
pay-breaks-owed = { $count ->
    [one] Por 1 descanso no dado: { $amount }.
   *[other] Por { $count } descansos no dados: { $amount }.
}
pay-by-rule = Según { $name } ({ $source }).
pay-saved = Guardado. La suma se calculó de nuevo.
pay-taken-off = Se quitó de la hoja. Lo que decía se conserva.
pay-empty-title = Aún no hay períodos de pago
pay-empty-text = Empiece por el que mejor se recuerde. Una semana basta para ver si falta pago.
pay-short = Aún se debe
pay-owed = Debió pagarse
pay-paid = Se pagó
pay-worked = Horas trabajadas
pay-total = Todos los períodos
pay-periods-title = Períodos de pago
pay-csv-link = La hoja como tabla (CSV)
pay-no-claim = En este caso no se vigila el plazo de ningún reclamo.
pay-no-claim-link = Elegir un plazo para vigilar
pay-still = { $claim }: { $amount } está a tiempo. El período { $days } vence primero, el { $date }.
pay-lost = { $claim }: { $amount } está fuera de plazo.
pay-line = { $hours } trabajadas, { $owed } debidos, { $paid } pagados: faltan { $short }.
pay-change-label = Corregir el período { $days }
pay-change-title = Corregir el período
pay-new-title = Anotar un período de pago
pay-from-label = Primer día
pay-to-label = Último día
pay-hours-label = Horas trabajadas
pay-hours-hint = Un número para todo el período, uno por semana, o uno por día con 0 en los días libres. Por ejemplo 45.5, o 8 8:30 9 8 8 0 0. Cuanto más se sepa, más horas extra se pueden contar.
pay-rate-label = Pago acordado por hora
pay-rate-hint = Déjelo vacío si se pagaba por día, por semana o a destajo, o si no se acordó nada: entonces lo pagado se divide entre las horas, y cuenta el mínimo si es más.
pay-paid-label = Pagado por ello
pay-paid-hint = Antes de impuestos, en efectivo o de otra forma.
pay-breaks-label = Descansos no dados
pay-breaks-hint = Cuántos descansos no se dieron. Lo trabajado en ese tiempo va también en las horas.
pay-rule-label = ¿Según qué regla?
pay-rule-as-counted = { $name }, tal como se calculó
pay-rules-link = Qué dicen las reglas
pay-note-label = Nota
pay-note-hint = Cómo se pagó y qué lo muestra: talones de pago, mensajes, un calendario propio.
pay-off-button = Quitarlo de la hoja
pay-doubt-hours-by-period = Las horas extra van por semana y solo se conocen las de todo el período. Esto es lo menos que se debe; las horas por semana pueden dar más.
pay-doubt-hours-not-by-day = La regla cuenta por día y las horas no se conocen por día. Esto es lo menos que se debe.
pay-doubt-not-whole-weeks = No son semanas completas. Las semanas se contaron desde el primer día del período.
pay-doubt-minimum-rose = El mínimo subió dentro de este período y se tomó el anterior. Anote los días de antes y de después como dos períodos.
pay-doubt-below-minimum = Lo acordado está por debajo del mínimo, así que cuenta el mínimo.
pay-doubt-paid-over-weeks = Lo pagado se dividió entre las horas de varias semanas. Las horas extra van por semana: anote cada semana como un período propio si se sabe cuánto se pagó por ella.
pay-doubt-breaks-unpaid = La regla no fija pago por descansos no dados.
pay-doubt-overlaps = Otro período de esta hoja tiene algunos de los mismos días.
pay-overlaps = En esta hoja hay períodos que comparten días, así que la suma cuenta esos días más de una vez. Corrija los períodos antes de usarla.
pay-rules-title = Lo que la ley fija sobre el pago
pay-rules-lede = Mínimos, horas extra y descansos, con los que se calculan los períodos. Cada período conserva la regla con que se calculó.
pay-rule-minimum-line = Al menos { $rate } por hora desde el { $since }
pay-rule-over-day = Más de { $hours } al día: { $percent } %
pay-rule-over-week = Más de { $hours } a la semana: { $percent } %
pay-rule-break-line = { $minutes ->
    [one] Por cada descanso no dado: 1 minuto de pago
   *[other] Por cada descanso no dado: { $minutes } minutos de pago
}
pay-rule-change = Cambiar
pay-rule-change-label = Cambiar { $name }
pay-rule-new-title = Fijar una regla
pay-rule-name-label = ¿Cómo se llama?
pay-rule-name-hint = El mismo nombre cambia la regla de ese nombre.
pay-rule-source-label = ¿Dónde está escrito?
pay-rule-minimums-label = Mínimo por hora
pay-rule-minimums-hint = Uno por línea, con el día desde el que rige: 2026-01-01 15.00
pay-rule-week-label = Horas extra a partir de cuántas horas a la semana
pay-rule-hours-hint = Déjelo vacío si no hay tal límite.
pay-rule-day-label = Horas extra a partir de cuántas horas al día
pay-rule-percent-label = Pago de horas extra en porcentaje
pay-rule-percent-hint = 150 es tiempo y medio.
pay-rule-double-label = Pago doble a partir de cuántas horas al día
pay-rule-break-label = Minutos de pago por un descanso no dado
pay-rule-break-hint = 0 si la ley no fija nada.
case-pay-link = Horas y pago
grievances-pay-rules-link = Lo que la ley fija sobre el pago
grievances-claim-link = Salarios no pagados u otro reclamo
intake-contact-label = ¿Cómo se puede contactar a la persona?
intake-contact-hint = Un número privado y a qué hora es seguro llamar.
intake-employer-label = Empleador
intake-employer-hint = Solo si no es el de la unidad.

case-enter-referred = Se derivó a alguien
case-enter-followed-up = Se dio seguimiento a una derivación
case-at-label-referred = ¿Cuándo se derivó?
case-at-label-followed-up = ¿Cuándo se dio seguimiento?
case-referral-to-label = ¿A quién?
case-referral-to-hint = Una agencia, una clínica legal, una abogada, otro sindicato.
case-referral-due-label = ¿Cuándo preguntamos qué pasó?
case-which-referral = ¿Qué derivación?
case-numbered-referral = { $to }, preguntar a más tardar el { $date }
case-follow-up-label = ¿Qué pasó?
case-follow-up-again-label = ¿Cuándo preguntamos otra vez?
case-follow-up-again-hint = Déjelo vacío si ya no hay nada que preguntar.
case-event-referred = Se derivó a { $text }; preguntamos a más tardar el { $date }
case-event-followed-up = { $code ->
    [again] Se preguntó por la derivación a { $text }; otra vez a más tardar el { $date }
   *[none] Se preguntó por la derivación a { $text }
}
clock-named-referral = El día que elegimos para preguntar.
grievance-task-referral = Preguntar qué pasó: { $claim }

letters-record-title-filing = ¿Ya se entregó?
letters-record-title-appeal = ¿Ya se entregó?
letters-record-title-information-request = ¿Ya se envió?
letters-record-title-extension = ¿Firmaron ambas partes?
letters-record-title-settlement = ¿Firmaron ambas partes?
letters-record-title-withdrawal = ¿Ya se envió?
letters-record-title-demand = ¿Ya se envió?
letters-record-hint = Un solo paso lo anota en el expediente y guarda con ello la carta de arriba, palabra por palabra.
letters-record-button = Anotarlo con esta carta
letters-not-now = Tal como está el caso, esta carta no puede anotarse como enviada: ya se anotó, o antes falta otra cosa.
letters-unfinished = A la carta todavía le falta algo. Llénelo arriba y póngalo en la carta; después se puede anotar.
letters-by-hand-label = { $count ->
    [one] Un espacio de la carta sigue siendo una línea para escribir.
   *[other] { $count } espacios de la carta siguen siendo líneas para escribir.
}
letters-by-hand-yes = Se llenó a mano en lo que salió

case-wordings-link = Todas las versiones
wordings-title = Todas las versiones
wordings-lede = El escrito y las notas del sindicato tal como se redactaron, lo más nuevo primero. Ninguna se pierde.
wordings-name = Versión { $number }
wordings-taken-out = (se quitó)
wordings-same = No cambió nada.

patterns-by-outcome = Cómo terminaron
patterns-failed-title = Artículos que nos fallaron
patterns-failed-hint = Al menos la mitad de los casos terminados bajo ellos se perdió o se abandonó.
patterns-failed-line = Artículo { $article }: { $lost } de { $ended } perdidos o abandonados.
patterns-read-link = Leer el artículo
patterns-propose-link = Cambiarlo en esta negociación
patterns-add-link = Ponerlo en la mesa
patterns-unit-title = En el resto de la unidad
patterns-unit-hint = Los demás casos de la unidad, tal como estaban al comenzar este mes, para quienes negocian. Los nuevos se suman de cinco en cinco. De quién son queda entre las delegadas y los delegados.
patterns-unit-empty-title = Muy pocos para mostrarlos
patterns-unit-empty-text = Un grupo se muestra a partir de cinco casos, para que no se adivine el de nadie.
patterns-hidden = Se omiten los grupos de menos de cinco casos y los que permitirían deducirlos.

refusal-case-referral-unknown = No hay tal derivación.
refusal-letter-unfinished = A la carta todavía le falta algo. Primero llénelo y póngalo en la carta.
refusal-letter-changed = El caso o el texto de la carta cambió desde que la leyó, así que no se anotó nada. Lea la carta de nuevo y anótela entonces.
refusal-letter-has-blanks = A la carta todavía le quedan espacios por llenar ({ $count }). Llénelos primero con los datos del caso, o diga que se llenaron a mano.
refusal-letter-date-past = Ese día ya pasó. Ponga el de hoy o uno posterior.
refusal-letter-date-differs = La carta dice { $date }. Anote el mismo día, o ponga antes otro en la carta.
refusal-pay-rule-key = Dé a la regla un nombre con algunas letras o cifras.
refusal-pay-rule-name = Dé a la regla un nombre de hasta { $limit } caracteres.
refusal-pay-rule-source = Diga dónde está escrito, en hasta { $limit } caracteres.
refusal-pay-rule-minimums-many = Una regla tiene como máximo { $limit } mínimos.
refusal-pay-rule-minimum = Cada mínimo necesita su propio día y un monto.
refusal-pay-rule-minimum-line = «{ $line }» no es un mínimo. Escríbalo como 2026-01-01 15.00.
refusal-pay-rule-hours = No hay tantas horas, o el pago doble empieza antes que las horas extra.
refusal-pay-rule-percent = Las horas extra se pagan del 100 al { $limit } por ciento. Si la misma regla tiene pago doble, no pueden pasar del doble.
refusal-pay-rules-many = La unidad guarda como máximo { $limit } reglas sobre el pago.
refusal-pay-period-order = El período termina antes de empezar.
refusal-pay-period-long = Un período dura como máximo { $limit } días. Anote uno más largo por partes.
refusal-pay-period-unknown = No hay tal período de pago.
refusal-pay-period-changed = Otra persona cambió este período o lo quitó después de que usted lo abrió. Lo que escribió sigue aquí: mire la hoja y guárdelo de nuevo si es correcto.
refusal-pay-periods-many = Un caso tiene como máximo { $limit } períodos de pago.
refusal-pay-hours-count = Son { $given } números. Dé uno para todo el período, uno por cada semana ({ $weeks }) o uno por cada día ({ $days }), con 0 en los días libres.
refusal-pay-hours-more = Solo hay { $hours } horas.
refusal-pay-hours-malformed = Escriba horas como 8, 8.5 u 8:30, con espacios entre varias. 8.30 puede ser 8 horas y 30 minutos, o 8 horas y 18 minutos: escriba 8:30 u 8.3.
refusal-pay-rate-missing = Diga qué se acordó, o elija una regla que tenga un mínimo para ese tiempo.
refusal-pay-amount = El monto debe ser mayor que cero y no desmedido.
refusal-pay-amount-malformed = Escriba un monto como 640 o 640.50.
refusal-pay-breaks = Anote como máximo { $limit } descansos.
