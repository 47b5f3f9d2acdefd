# Quejas: cómo salió una fecha, y los códigos de las reglas.

clock-day-month = { $day } de { $month }
clock-date-hour = { $date }, { $time }
clock-one-day = el { $day }
clock-day-range = del { $from } al { $to }
clock-days-of-month = { $days } de { $month }
clock-days-across = del { $from } al { $to }
clock-list-and = { $first } y { $last }
clock-list-or = { $first } o { $last }
clock-span-calendar-days = { $count ->
    [one] 1 día natural
   *[other] { $count } días naturales
}
clock-span-working-days = { $count ->
    [one] 1 día laborable
   *[other] { $count } días laborables
}
clock-span-business-days = { $count ->
    [one] 1 día hábil
   *[other] { $count } días hábiles
}
clock-span-weeks = { $count ->
    [one] 1 semana
   *[other] { $count } semanas
}
clock-span-months = { $count ->
    [one] 1 mes
   *[other] { $count } meses
}
clock-after-occurrence = después de lo ocurrido el { $date }
clock-after-knowledge = después de que se supo, el { $date }
clock-after-effective = después de que surtió efecto, el { $date }
clock-after-filed = después de que la queja llegó a este paso, el { $date }
clock-after-meeting-held = después de la reunión del { $date }
clock-after-meeting-due = después del último día para la reunión, el { $date }
clock-after-answer-received = después de recibir la respuesta, el { $date }
clock-after-answer-due = después del último día para responder, el { $date }
clock-after-arbitrator-chosen = después de elegir al árbitro, el { $date }
clock-after-hearing-closed = después de cerrar la audiencia, el { $date }
clock-start-occurrence = lo ocurrido
clock-start-knowledge = el día en que se supo
clock-start-effective = el día en que surtió efecto
clock-start-filed = el día en que llegó al paso
clock-start-meeting-held = la reunión
clock-start-meeting-due = el último día para la reunión
clock-start-answer-received = la respuesta
clock-start-answer-due = el último día para responder
clock-start-arbitrator-chosen = la elección del árbitro
clock-start-hearing-closed = el cierre de la audiencia
clock-computed = { $span } { $after }
clock-computed-inclusive = { $span } { $after }, que cuenta como el primer día
clock-skipping = { $counted }, sin contar { $days }
clock-received-late = Llegó a las { $time }, fuera de horario, y cuenta como recibido el { $date }.
clock-received-closed = Llegó en un día inhábil y cuenta como recibido el { $date }.
clock-rolled = El último día contado, el { $landed }, es inhábil y pasa al { $to }.
clock-extended-to = Se prorrogó del { $was } al { $to }, según lo acordado el { $agreed }.
clock-extended-by = Se prorrogó { $span }, del { $was } al { $to }, según lo acordado el { $agreed }.
clock-extended-late = Se acordó cuando el plazo ya había vencido: la otra parte puede discutirlo.
clock-instead = Contado desde { $start }, sería el { $date }.
clock-closes = Tiene que estar allí a más tardar a las { $time }.
clock-named-information = El día que se puso en la solicitud.
clock-named-promise = El día que acordaron ambas partes.
clock-suspended = El reloj está detenido desde el { $since }: { $reason }. { $left ->
    [one] Queda 1 día para cuando vuelva a andar.
   *[other] Quedan { $left } días para cuando vuelva a andar.
}
clock-waiting = El plazo empieza con { $starts }.
clock-skip-line = { $days }: { $why }
clock-skip-weekdays = Días de la semana que este contrato nunca cuenta
clock-off-moved = { $name }, trasladado desde el { $date }
clock-off-closure = oficina cerrada ({ $reason })
clock-off-paused = reloj detenido ({ $reason })
clock-today = hoy
clock-in-days = { $days ->
    [one] mañana
   *[other] en { $days } días
}
clock-days-late = { $days ->
    [one] 1 día de atraso
   *[other] { $days } días de atraso
}
weekday-mon = lunes
weekday-tue = martes
weekday-wed = miércoles
weekday-thu = jueves
weekday-fri = viernes
weekday-sat = sábado
weekday-sun = domingo

grievance-pause-agreed = ambas partes acordaron dejar el caso en espera
grievance-pause-leave = está de licencia alguien que debe actuar
grievance-pause-mediation = mediación
grievance-pause-other-forum = antes va un cargo o un juicio
grievance-task-file = Presentar la queja en { $step }
grievance-task-appeal = Apelar a { $step }
grievance-task-demand = Exigir el arbitraje
grievance-task-meet = Reunión en { $step }
grievance-task-answer = Respuesta en { $step }
grievance-task-choose-arbitrator = Elegir al árbitro
grievance-task-award = Laudo del árbitro
grievance-task-information = Respuesta a la solicitud de información { $number }
grievance-task-promise = Cumplir el compromiso { $number }
grievance-task-claim = Presentarlo a tiempo: { $claim }
grievance-missed-unsaid = { $when ->
    [passed] El contrato no dice qué sigue. Presente o apele de inmediato y pida una prórroga por escrito.
   *[ahead] El contrato no dice qué sigue si se nos pasa.
}
grievance-missed-withdrawn = { $when ->
    [passed] Según el contrato, la queja se da por retirada. Pida hoy mismo una prórroga por escrito a la otra parte.
   *[ahead] Si se nos pasa, la queja se da por retirada.
}
grievance-missed-last-answer = { $when ->
    [passed] Según el contrato, la queja queda resuelta con la última respuesta de la parte empleadora. Pida hoy mismo una prórroga por escrito.
   *[ahead] Si se nos pasa, la queja queda resuelta con la última respuesta de la parte empleadora.
}
grievance-silence-unsaid = { $when ->
    [passed] La parte empleadora no cumplió el plazo. El contrato no dice qué sigue.
   *[ahead] El contrato no dice qué significa el silencio de la parte empleadora.
}
grievance-silence-may-advance = { $when ->
    [passed] La parte empleadora dejó pasar el plazo: podemos llevar la queja al paso siguiente.
   *[ahead] Si la parte empleadora calla, podemos llevar la queja al paso siguiente.
}
grievance-silence-deemed-denied = { $when ->
    [passed] La parte empleadora dejó pasar el plazo: la queja se da por negada y ya corre nuestro plazo para seguir.
   *[ahead] Si la parte empleadora calla, la queja se da por negada y empieza nuestro plazo para seguir.
}
grievance-silence-advances = { $when ->
    [passed] La parte empleadora dejó pasar el plazo: la queja pasa sola al paso siguiente. El arbitraje hay que exigirlo.
   *[ahead] Si la parte empleadora calla, la queja pasa sola al paso siguiente. El arbitraje hay que exigirlo.
}
grievance-silence-granted = { $when ->
    [passed] La parte empleadora dejó pasar el plazo: según el contrato, la queja queda concedida.
   *[ahead] Si la parte empleadora calla, la queja queda concedida.
}

# El espacio: el reloj, el registro, un caso.

room-grievances = Quejas
grievances-title = Quejas
grievances-lede = Qué vence, a quién le toca y para cuándo, en todos los casos que usted lleva o supervisa.
grievances-member-lede = Sus propias quejas y lo que sigue. Nadie más en la unidad sabe que existen, salvo las delegadas, los delegados y la directiva que las llevan.
grievances-new-link = Registrar una queja
grievances-bring-link = Plantear una queja propia
grievances-drafts-link = { $count ->
    [one] 1 sin registrar
   *[other] { $count } sin registrar
}
grievances-cases-link = Todos los casos
grievances-procedures-link = Procedimiento y calendario
grievances-rules-link = Quién supervisa
grievances-reminders-link = Recordatorios y calendario
grievances-more-title = Más
grievances-no-procedure = Aún no se ha confirmado un procedimiento de quejas, así que no se puede contar ningún plazo. De todos modos se pueden registrar casos.
grievances-no-procedure-link = Definir el procedimiento
grievances-unseen = Nadie supervisa las quejas, así que nadie vería un caso que plantee un miembro.
grievances-own-title = Sus propias quejas
grievances-own-next = Sigue: { $task } ({ $who }) { $when }
grievances-empty-title = No hay quejas abiertas
grievances-empty-text = Registre la queja en cuanto se entere: de quién es, cuándo pasó y qué pasó. Los plazos se cuentan enseguida; lo demás puede esperar a la noche.
grievances-quiet = No hay nada vencido ni nada que venza en siete días.
grievances-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
grievances-group-overdue-on-us = Vencido: nos tocaba ({ $count })
grievances-group-today = Vence hoy ({ $count })
grievances-group-this-week = En los próximos siete días ({ $count })
grievances-group-overdue-on-them = Vencido: le tocaba a la otra parte ({ $count })
grievances-group-later = Más adelante ({ $count })
grievances-unassigned-title = Casos que aún no tiene nadie
grievances-undated-title = Abiertos, sin fecha en curso
grievances-undated-no-procedure = No se aplica ningún procedimiento contractual; solo los cargos y reclamos tienen fecha.
grievances-undated-nothing-left = El contrato no fija otra fecha.

grievance-name = Queja { $number }
grievance-name-labelled = Queja { $number } ({ $label })
grievance-kind-discipline = Disciplina
grievance-kind-discharge = Despido
grievance-kind-pay = Pago
grievance-kind-breaks = Descansos no dados
grievance-kind-schedule = Horario
grievance-kind-workload = Carga de trabajo
grievance-kind-harassment = Acoso
grievance-kind-discrimination = Discriminación
grievance-kind-retaliation = Represalias
grievance-kind-health-and-safety = Salud y seguridad
grievance-kind-subcontracting = Subcontratación
grievance-kind-past-practice = Práctica establecida
grievance-kind-other = Otra cosa
grievance-by-union = el sindicato
grievance-by-grievant = quien presenta la queja
grievance-by-employer = la parte empleadora
grievance-by-both = ambas partes
grievance-by-arbitrator = el árbitro
grievance-no-date = aún sin fecha
grievance-provisional = Si la respuesta llega antes, esta fecha se adelanta.
grievance-skipped-summary = Días que no se contaron
grievance-cited-article = Artículo { $article }
grievance-status-not-filed = Sin presentar
grievance-status-open = Abierta
grievance-status-paused = Reloj detenido
grievance-status-granted = Concedida
grievance-status-granted-by-silence = Concedida por silencio
grievance-status-run-out = Plazo vencido
grievance-status-settled = Con acuerdo
grievance-status-withdrawn = Retirada
grievance-status-award-sustained = Laudo a favor
grievance-status-award-denied = Laudo en contra
grievance-status-say-not-filed = Aún no se ha entregado a la parte empleadora.
grievance-status-say-open = La tiene la parte empleadora.
grievance-status-say-paused = Ningún plazo corre hasta que se retome el caso.
grievance-status-say-granted = La parte empleadora dijo que la concede. Vigile que lo cumpla.
grievance-status-say-granted-by-silence = La parte empleadora dejó pasar un día en que, según el contrato, callar es conceder.
grievance-status-say-run-out = Pasó nuestro último día y, según el contrato, la queja se pierde con él, salvo que la otra parte acuerde otra cosa.
grievance-status-say-settled = Ambas partes llegaron a un acuerdo.
grievance-status-say-withdrawn = Se retiró.
grievance-status-say-award-sustained = El árbitro le dio la razón.
grievance-status-say-award-denied = El árbitro no le dio la razón.
grievance-unit-calendar-days = días naturales
grievance-unit-working-days = días laborables
grievance-unit-business-days = días hábiles
grievance-unit-weeks = semanas
grievance-unit-months = meses

intake-title = Registrar una queja
intake-lede = Bastan dos minutos: de quién es, de qué tipo, cuándo y qué pasó. Lo demás se puede agregar después.
intake-grieved-by-label = ¿De quién es la queja?
intake-grieved-by-individual = De una persona
intake-grieved-by-group = De un grupo
intake-grieved-by-union = Del sindicato
intake-grieved-by-unknown = Aún no se sabe
intake-grievant-label = Quién presenta la queja
intake-grievant-hint = Miembros que tienen cuenta. Verán cómo va su caso, en su idioma.
intake-grievant-none = No está en esta lista
intake-others-label = Otros nombres
intake-others-hint = Personas sin cuenta, o quiénes forman el grupo, como «turno de noche, sala 3».
intake-choose = Elija
intake-kind-label = ¿De qué se trata?
intake-happened-label = ¿Cuándo pasó?
intake-known-label = ¿Cuándo se supo?
intake-known-hint = Solo si fue después.
intake-effective-label = ¿Cuándo surte efecto?
intake-effective-hint = En disciplina y despido, si es otro día.
intake-facts-label = ¿Qué pasó?
intake-facts-hint = Quién, qué, cuándo, dónde y por qué. Los nombres de testigos van más abajo, donde quedan en el sindicato.
intake-button = Registrarla
intake-later-button = Guardarla para después
intake-more = Cláusulas, remedio, testigos, notas
intake-clauses-title = Lo que dice el contrato
intake-agreement = De «{ $title }», vigente el { $date }.
intake-no-agreement = La unidad aún no tiene aquí un contrato, así que no se puede citar ninguna cláusula.
intake-cited-label = Cláusulas que se violaron
intake-found-none = No se encontró nada para «{ $words }».
intake-find-label = Buscar una cláusula
intake-find-hint = Una o dos palabras del contrato, como «overtime» o «just cause».
intake-find-button = Buscar
intake-remedy-label = ¿Qué pide el sindicato?
intake-remedy-hint = En el idioma del contrato. En inglés suele ser: “Make the grievant whole in every way, including …”
intake-own-words-label = En las propias palabras de quien presenta la queja
intake-own-words-hint = En su idioma, tal como lo dijo. Se presenta junto con la queja.
intake-private-title = Queda en el sindicato
intake-private-hint = Nada de esto está en lo que recibe la parte empleadora.
intake-steward-label = Delegada o delegado
intake-steward-me = Yo lo llevo
intake-steward-none = Nadie aún: decide el delegado principal
intake-backup-label = Suplente
intake-backup-none = Nadie
intake-worksite-label = Lugar de trabajo
intake-supervisor-label = ¿De quién fue la decisión?
intake-witnesses-label = Testigos
intake-interim-label = ¿Qué se hace mientras se resuelve?
intake-interim-hint = Por ejemplo: sigue trabajando bajo protesta, no usa esa máquina.
intake-notes-label = Notas

bring-title = Plantear una queja
bring-lede = Cuente qué pasó. Alguien de las delegadas y los delegados se comunicará con usted.
bring-confidential = Solo se enteran usted y las personas del sindicato que llevan quejas. La parte empleadora no lo sabe hasta que usted y quien lleve su caso decidan presentarla.
bring-facts-hint = Quién, qué, cuándo, dónde y por qué.
bring-remedy-label = ¿Qué debería cambiar?
bring-button = Enviarla a las delegadas y los delegados

drafts-of-cases-title = Sin registrar
drafts-of-cases-lede = Solo usted las ve. Sus plazos no se cuentan hasta que las registre.
drafts-of-cases-kept = Guardada. No olvide registrarla: hasta entonces no se cuenta ningún plazo.
drafts-of-cases-empty-title = No hay nada guardado
drafts-of-cases-empty-text = Lo que deje para después al registrar una queja queda aquí.
drafts-of-cases-unnamed = Aún sin hechos
drafts-of-cases-saved = Guardada: { $when }
drafts-of-cases-discard = Descartar

cases-title = Casos
cases-case = Caso
cases-whose = De quién
cases-status = Cómo está
cases-next = Sigue
cases-count = { $count ->
    [one] 1 caso
   *[other] { $count } casos
}
cases-empty-title = Ningún caso
cases-empty-text = Nada coincide con lo que eligió.
cases-filter-label = Mostrar
cases-filter-open = Casos abiertos
cases-filter-over = Casos cerrados
cases-filter-all = Todos los casos
cases-all-kinds = De todo tipo
cases-filter-button = Mostrar

case-logged = Registrada. Los plazos de abajo se cuentan según lo que anotó.
case-saved = Guardado.
case-entered = Anotado.
case-entered-link = Ver la anotación { $number }
case-attached = El archivo quedó adjunto.
case-due-title = Lo que vence
case-due-over = El caso está cerrado.
case-due-none = Ahora no corre ninguna fecha.
case-waiting-title = Fechas que aún no empiezan a correr
case-actions-title = ¿Qué pasó después?
case-reads-only = Usted puede leer este caso, pero no escribir en él.
case-enter-other = Otra cosa
case-text-link = Redactar la queja
case-notes-link = Lista de control y notas de entrevistas
case-letters-link = Cartas y formularios
case-people-link = Personas y acceso
case-facts-title = El caso
case-nobody = Nadie aún
case-procedure-name = { $article }, versión { $version }
case-procedure-none = Sin procedimiento contractual
case-grieved-by-fact = De quién
case-grievants-fact = Presentan la queja
case-others-fact = Otros nombres
case-steward-fact = Delegada o delegado
case-backup-fact = Suplente
case-step-fact = Paso
case-procedure-fact = Procedimiento
case-files-title = Archivos
case-file-label = Archivo
case-file-hint = Una foto o un escaneo (PDF, JPEG, PNG, WebP, HEIC) o un texto, de hasta 12 MB.
case-attach-button = Adjuntar
case-filing-title = La queja presentada
case-record-title = Lo que ha pasado hasta ahora
case-entry-by = Anotación { $number }, de { $name }, { $when }
case-correct-link = Corregir
case-correct-label = Corregir la anotación { $number }
case-struck = Tachada
case-corrections-summary = Lo que decía antes
case-moved-title = Esto movió fechas:
case-moved-line = { $task }: { $before } → { $after }
case-moved-how = Cómo se contaron ambas
case-moved-before = Antes:
case-moved-after = Ahora:
case-moved-by-closure = Oficina cerrada { $days } ({ $reason })
case-moved-by-reopened = Retirado: oficina cerrada { $days } ({ $reason })
case-moved-by-procedure = El caso pasó a la versión { $version } del procedimiento
filing-facts = Qué pasó
filing-clauses = Cláusulas violadas
filing-remedy = Remedio que se pide
filing-own-words = En palabras de quien presenta la queja

case-enter-title = ¿Qué pasó?
case-correct-title = Corregir la anotación { $number }
case-enter-filed = Se presentó
case-enter-meeting-held = Hubo una reunión
case-enter-answer-received = La parte empleadora respondió
case-enter-appealed = Se llevó al paso siguiente
case-enter-demanded = Se exigió el arbitraje
case-enter-extension-agreed = Se acordó más tiempo
case-enter-arbitrator-chosen = Se eligió al árbitro
case-enter-hearing-closed = Se cerró la audiencia
case-enter-award-received = Llegó el laudo
case-enter-information-requested = Se pidió información
case-enter-information-received = Llegó información, o se negó
case-enter-noted = Una llamada, una conversación, una nota
case-enter-paused = Se detuvo el reloj
case-enter-resumed = El reloj vuelve a andar
case-enter-remanded = Se devolvió
case-enter-settled = Se llegó a un acuerdo
case-enter-withdrawn = Se retiró
case-enter-promised = Hubo un compromiso
case-enter-kept = Se cumplió un compromiso
case-enter-claim-watched = Se puede presentar un cargo o un reclamo en otra parte
case-enter-claim-filed = Se presentó un cargo o un reclamo
case-enter-occurred = Cuándo pasó
case-enter-known = Cuándo se supo
case-enter-took-effect = Cuándo surtió efecto
case-at-label-filed = ¿Cuándo la recibió la parte empleadora?
case-at-label-meeting-held = ¿Cuándo fue la reunión?
case-at-label-answer-received = ¿Cuándo nos llegó la respuesta?
case-at-label-appealed = ¿Cuándo recibió la apelación la parte empleadora?
case-at-label-demanded = ¿Cuándo salió la solicitud de arbitraje?
case-at-label-extension-agreed = ¿Cuándo se acordó?
case-at-label-arbitrator-chosen = ¿Cuándo se eligió al árbitro?
case-at-label-hearing-closed = ¿Cuándo se cerró la audiencia o se entregaron los alegatos?
case-at-label-award-received = ¿Cuándo llegó el laudo?
case-at-label-information-requested = ¿Cuándo se pidió?
case-at-label-information-received = ¿Cuándo llegó, o cuándo se negó?
case-at-label-noted = ¿Cuándo fue?
case-at-label-paused = ¿Desde qué día?
case-at-label-resumed = ¿Desde qué día?
case-at-label-remanded = ¿Cuándo se devolvió?
case-at-label-settled = ¿Cuándo se llegó al acuerdo?
case-at-label-withdrawn = ¿Cuándo se retiró?
case-at-label-promised = ¿Cuándo se prometió?
case-at-label-kept = ¿Cuándo se cumplió?
case-at-label-claim-watched = ¿Desde cuándo se vigila?
case-at-label-claim-filed = ¿Cuándo se presentó?
case-at-label-occurred = ¿Cuándo pasó?
case-at-label-known = ¿Cuándo se supo?
case-at-label-took-effect = ¿Cuándo surtió efecto?
case-time-label = ¿A qué hora?
case-time-hint = Solo si la hora importa.
case-step-label = ¿En qué paso?
case-of-step-label = ¿De qué paso?
case-step-now = El paso en que está
case-no-step = El contrato no señala ningún camino a otro paso desde aquí.
case-no-deadline = Ahora no corre ningún plazo que pueda prorrogarse.
case-answer-label = ¿Cuál fue la respuesta?
case-answer-denied = Negada
case-answer-granted = Concedida
case-answer-partly = Concedida en parte
case-answer-other = Aún no decide nada
case-reason-label = ¿Por qué?
case-award-label = ¿Qué decidió el árbitro?
case-award-sustained = Da la razón a la queja, del todo o en parte
case-award-denied = Rechaza la queja
case-request-due-label = ¿Para cuándo deben responder?
case-request-due-hint = El día que se puso en la solicitud.
case-furnished-label = ¿Cuánto llegó?
case-furnished-hint = Negar o retener lo que el sindicato necesita puede ser una práctica laboral injusta (NLRA, sección 8(a)(5)).
case-furnished-whole = Todo
case-furnished-partial = Una parte
case-furnished-refused = Se negaron
case-which-request = ¿Qué solicitud?
case-which-promise = ¿Qué compromiso?
case-numbered-request = Solicitud { $number }, para el { $date }
case-numbered-promise = Compromiso { $number }, para el { $date }
case-terms-label = ¿En qué términos?
case-terms-hint = Tal como se acordaron. Quien presentó la queja también los lee.
case-precedent-label = ¿Sienta precedente?
case-precedent-no = No
case-precedent-yes = Sí, cualquiera de las partes puede invocarlo
case-promise-label = ¿A qué se comprometieron?
case-promise-hint = Como un pago retroactivo o la limpieza de un expediente.
case-promise-due-label = ¿Para cuándo?
case-claim-label = ¿Qué cargo o reclamo?
case-claim-hint = { $span } desde { $start }. { $source }
case-note-label = ¿Qué se dijo o se hizo?
case-note-hint = Solo lo leen quienes llevan el caso.
case-deadline-label = ¿Qué plazo?
case-to-date-label = ¿Hasta qué día?
case-to-date-hint = O cuánto más, abajo.
case-count-label = Cuánto más
case-unit-label = Unidad
case-with-label = ¿Quién lo acordó por la otra parte?
case-with-hint = Nombre y cargo.
case-in-writing-label = ¿Por escrito?
case-in-writing-yes = Sí
case-in-writing-no = No
case-why-label = ¿Qué estaba mal?
case-why-hint = Queda junto a la corrección. Lo primero que se anotó se sigue leyendo.
case-enter-button = Anotarlo
case-correct-button = Corregirlo
case-strike-button = No debería estar ahí
case-extension-to = hasta el { $date }
case-extension-by = { $span } más

case-event-occurred = Ocurrió
case-event-known = Se supo
case-event-took-effect = Surtió efecto
case-event-filed = Se presentó en { $step }
case-event-meeting-held = { $step ->
    [none] Hubo una reunión
   *[other] Hubo una reunión en { $step }
}
case-event-answer-received = { $code ->
    [denied] La parte empleadora la negó
    [granted] La parte empleadora la concedió
    [partly] La parte empleadora la concedió en parte
   *[other] La parte empleadora dijo algo que no decide nada
}{ $step ->
    [none] {""}
   *[other] {" "}({ $step })
}
case-event-appealed = Se apeló a { $step }
case-event-demanded = Se exigió el arbitraje
case-event-remanded = Se devolvió a { $step }
case-event-extension-agreed = { $code ->
    [written] Se acordó más tiempo por escrito con { $text }
   *[spoken] Se acordó más tiempo, no por escrito, con { $text }
}. { $step }: { $date }
case-event-paused = Se detuvo el reloj: { $text }
case-event-resumed = El reloj vuelve a andar
case-event-arbitrator-chosen = Se eligió al árbitro
case-event-hearing-closed = Se cerró la audiencia
case-event-award-received = { $code ->
    [sustained] El laudo da la razón a la queja
   *[denied] El laudo rechaza la queja
}
case-event-information-requested = Se envió la solicitud de información { $number }, respuesta para el { $date }
case-event-information-received = { $code ->
    [whole] Se cumplió la solicitud de información { $number }
    [partial] Se cumplió en parte la solicitud de información { $number }
   *[refused] Se negó la solicitud de información { $number }
}
case-event-settled = { $code ->
    [precedent] Acuerdo, con precedente
   *[other] Acuerdo, sin precedente
}
case-event-withdrawn = { $code ->
    [precedent] Se retiró, con precedente
   *[other] Se retiró, sin precedente
}
case-event-promised = Compromiso { $number }, para el { $date }
case-event-kept = Se cumplió el compromiso { $number }
case-event-claim-watched = Se vigila el plazo: { $text }
case-event-claim-filed = Se presentó: { $text }
case-event-noted = Nota
case-event-corrected = Se corrigió la anotación { $number }

own-brought = Enviada. Las personas del sindicato que llevan quejas ya lo saben, y esta página muestra cómo va.
own-next-title = Lo que sigue
own-nothing-due = Ahora no corre ninguna fecha.
own-no-steward = Nadie aún. El delegado principal está eligiendo a alguien.
own-nothing-title = Aún no ha pasado nada
own-nothing-text = Aquí estará lo que el sindicato haga en su caso.
own-files-title = Lo que usted entregó
own-file-label = Una foto o un papel
own-file-button = Entregarlo

text-title = Redactar la queja
text-lede = La parte de arriba es lo que recibe la parte empleadora. Se guarda cada redacción.
text-handed-in = Ya se entregó. Lo que cambie aquí es para la próxima carta; lo que tiene la parte empleadora queda como estaba.
case-revised-link = Leer la versión { $revision }
text-facts-label = Qué pasó
text-facts-hint-en = El contrato está en inglés: redacte esto en inglés.
text-facts-hint-ko = El contrato está en coreano: redacte esto en coreano.
text-facts-hint-es = El contrato está en español: redacte esto en español.

people-title = Personas y acceso
people-lede = Quién lleva este caso, de quién es y quién no debe enterarse.
people-not-overseer = Solo el delegado principal y la directiva designada pueden asignar el caso o excluir a alguien.
people-assign-title = Quién lo lleva
people-assign-button = Asignar
people-grievants-title = De quién es el caso
people-grievants-summary = Nombrar a quienes presentan la queja
people-grievants-label = Personas con cuenta
people-walls-title = Excluidas
people-walls-hint = Quien está excluido no se entera de que el caso existe, tenga el cargo que tenga: la persona señalada, un familiar, un rival.
people-wall-label = ¿Quién no debe enterarse?
people-wall-button = Excluir
people-lift-button = Quitar la exclusión
people-lift-label = Quitar la exclusión de { $name }
people-procedure-label = ¿Bajo qué procedimiento?
people-procedure-hint = Para un caso registrado antes de confirmar el procedimiento, o bajo uno mal leído. Las fechas que se muevan se guardan con ambos cálculos.
people-procedure-button = Ponerlo bajo este

notes-title = Lista de control y notas de entrevistas
notes-just-cause-title = Causa justa: siete pruebas
notes-just-cause-hint = Un solo «no» puede bastar para ganar. Responda lo que sepa y deje lo demás abierto.
notes-test-notice = ¿Se le advirtió?
notes-test-hint-notice = ¿Sabía, o debía saber, que eso podía llevar a una sanción?
notes-test-rule = ¿Es razonable la regla?
notes-test-hint-rule = ¿Tiene que ver con un trabajo seguro y ordenado, y se le puede pedir a cualquiera?
notes-test-investigation = ¿Se investigó primero?
notes-test-hint-investigation = Antes de la sanción, no después.
notes-test-fairness = ¿Fue justa la investigación?
notes-test-hint-fairness = Hecha por alguien ajeno y escuchando a la persona.
notes-test-proof = ¿Hay pruebas?
notes-test-hint-proof = Pruebas sustanciales, no una sospecha.
notes-test-equal-treatment = ¿Se trata a todos por igual?
notes-test-hint-equal-treatment = ¿Se trató igual a otras personas que hicieron lo mismo?
notes-test-penalty = ¿Es proporcional la sanción?
notes-test-hint-penalty = A lo que se hizo, y al historial y los años de la persona.
notes-finding-met = Sí
notes-finding-not-met = No
notes-finding-unclear = Aún no está claro
notes-why = ¿Qué lo muestra?
notes-weingarten-title = Entrevista de investigación
notes-weingarten-label = Notas Weingarten
notes-weingarten-hint = ¿Pidió que le acompañara alguien del sindicato y qué le respondieron? ¿Quiénes estaban, qué se preguntó y se dijo, desde y hasta qué hora?
notes-comparables-title = Cómo se trató a otras personas
notes-comparables-hint = La misma conducta, otras personas, otros resultados.
notes-comparable = Caso comparable { $number }
notes-who = Quién
notes-what = Qué hizo
notes-outcome = Qué resultó

procedures-title = Procedimiento y calendario
procedures-lede = Lo que dice el contrato sobre las quejas: pasos, plazos y qué días cuentan.
procedures-empty-title = Aún no hay procedimiento
procedures-empty-text = Alguien de la directiva lo lee del contrato y confirma cada número junto a su cláusula. Desde entonces todos los plazos se cuentan según él.
procedures-confirmed = Confirmado por { $name }, { $when }
procedures-no-agreement = Importe primero el contrato.
procedures-read-link = Leer el procedimiento en «{ $title }»
procedures-calendar-link = Cambiar feriados y días
procedure-clock = { $span } desde { $start }
procedure-which-sooner = { $clocks }, lo que ocurra primero
procedure-which-later = { $clocks }, lo que ocurra después
wizard-title = Confirmar el procedimiento
wizard-lede = Esto es lo que se leyó en el contrato. Compare cada número con las palabras que tiene al lado, cambie lo que esté mal y marque lo que esté bien.
wizard-by-hand-lede = Escriba el procedimiento a mano.
wizard-steps-title = Pasos
wizard-article-label = ¿Qué artículo es?
wizard-step-kind-informal = Paso informal
wizard-step-kind-formal = Paso
wizard-step-kind-mediation = Mediación
wizard-step-kind-arbitration = Arbitraje
wizard-step-name = Paso { $number }
wizard-arbitration-name = Arbitraje
wizard-deadlines-title = Plazos
wizard-rules-title = Para todo el procedimiento
wizard-count-label = Cuántos
wizard-unit-label = De qué
wizard-start-label = Contados desde
wizard-which-label = ¿Cuál obliga?
wizard-which-sooner = El que llegue primero
wizard-which-later = El que llegue después
wizard-silence-label = Si la parte empleadora lo deja pasar
wizard-silence-unsaid = El contrato no dice nada
wizard-silence-may-advance = El sindicato puede seguir al paso siguiente
wizard-silence-deemed-denied = Se da por negada
wizard-silence-advances = Pasa sola al paso siguiente
wizard-silence-granted = La queja queda concedida
wizard-inclusive-label = ¿Cuenta el día en que empieza?
wizard-inclusive-no = No, el siguiente es el primero
wizard-inclusive-yes = Sí, es el primero
wizard-missed-label = Si el sindicato se atrasa
wizard-missed-unsaid = El contrato no dice nada de que nos atrasemos
wizard-missed-withdrawn = La queja tardía se da por retirada
wizard-missed-last-answer = La queja tardía queda resuelta con la última respuesta
wizard-extension-label = ¿Se puede prorrogar?
wizard-extension-written = Sí, si ambas partes lo acuerdan por escrito
wizard-extension-any = Sí, si ambas partes lo acuerdan
wizard-extension-no = No
wizard-roll-label = Un último día inhábil
wizard-roll-stays = queda donde está
wizard-roll-next-working-day = pasa al siguiente día laborable
wizard-roll-next-business-day = pasa al siguiente día hábil
wizard-hour-label = Hora después de la cual lo recibido cuenta para el día siguiente
wizard-hour-hint = Déjelo vacío si el contrato no la menciona.
wizard-confirm-label = Lo comparé con la cláusula y está bien
wizard-unsure-title = Aquí la lectura no fue segura:
wizard-unsure-numbers-differ = La palabra y la cifra no coinciden. Se tomó la cifra.
wizard-unsure-unit-unsaid = Solo dice «días». Se tomaron días naturales.
wizard-unsure-start-unsaid = No dice desde cuándo. Se tomó el comienzo usual.
wizard-unsure-which-unsaid = Hay dos comienzos y no se dice cuál obliga.
wizard-unsure-hours = Las horas se tomaron como días enteros.
wizard-unsure-weekends-left-out = Días naturales sin fines de semana: se tomaron días hábiles.
wizard-unsure-meeting-may-fail = La respuesta espera una reunión que quizá nunca se haga. Se agregó el último día para la reunión.
wizard-unsure-silence-unsaid = En este paso no se dice qué significa el silencio de la parte empleadora.
wizard-unsure-missed-unsaid = No se dice qué pasa si nos atrasamos.
wizard-unsure-step-unnamed = El contrato no da número de paso al arbitraje.
wizard-unsure-informal-untimed = Pide hablarlo primero y no fija ningún plazo.
wizard-unsure-mediation-clock-unsaid = No dice si la mediación detiene el reloj.
wizard-unsure-said-twice = Se dice dos veces con números distintos. Se tomó el primero.
wizard-unsure-hour-to-set = Importa una hora del día. Fíjela abajo.
wizard-unsure-other-article = Está en otro artículo y abre un camino que salta pasos.
wizard-about-silence-answer = Sin respuesta en { $step }
wizard-about-silence-meet = Sin reunión en { $step }
wizard-about-silence-all = El silencio de la parte empleadora en cualquier paso
wizard-about-missed = Cuando el sindicato se atrasa
wizard-about-extension = Prórrogas
wizard-about-mediation = Mediación
wizard-about-informal = Hablarlo primero
wizard-about-day-meaning = Qué significa «día»
wizard-about-roll = Últimos días inhábiles
wizard-about-hour = Una hora del día
wizard-unplaced-title = Otros números del artículo
wizard-unplaced-hint = No se pudo saber para qué son. Si alguno es un plazo del procedimiento, póngalo arriba.
wizard-button = Confirmar este procedimiento
calendar-title = Qué días cuentan
calendar-lede = Según el día de dónde, y sin qué feriados.
calendar-zone = El día empieza y termina según el reloj de { $zone }.
calendar-holidays-label = Feriados que nombra el contrato
calendar-holidays-hint = Como están en su artículo de feriados.
calendar-more-label = Más feriados
calendar-more-hint = Uno por línea: «12-24 Christmas Eve» para cada año, «2026-11-27 Bridge day» para uno solo.
calendar-observed-label = Un feriado en fin de semana
calendar-observed-nearest = El del sábado pasa al viernes; el del domingo, al lunes
calendar-observed-sunday-only = Solo el del domingo pasa al lunes
calendar-observed-stays = queda donde está
calendar-state-label = Feriados legales de
calendar-state-hint = Si el contrato cuenta por días hábiles o feriados legales.
calendar-state-none = Ninguno
calendar-working-title = Días laborables
calendar-business-title = Días hábiles
calendar-days-label = Días de la semana que cuentan
calendar-without-label = No cuentan
calendar-without-contract = Los feriados del contrato
calendar-without-state = Los feriados legales
calendar-without-closures = Los días en que cierra la oficina
calendar-change-title = Cambiar feriados y días
calendar-change-lede = Los números del procedimiento quedan. Pasa a ser una versión nueva, con la que se cuentan los casos nuevos.
closures-title = Cierres de la oficina
closures-lede = Nieve, mudanzas, la semana entre los años. Si el contrato los excluye, los plazos de los casos abiertos se mueven, y cada caso muestra cómo.
closures-empty-title = Ningún cierre
closures-empty-text = Cuando la oficina cierre un día que contaría, anótelo aquí.
closures-moved = { $count ->
    [0] Anotado. No se movió ninguna fecha.
    [one] Anotado. Se movieron fechas de 1 caso.
   *[other] Anotado. Se movieron fechas de { $count } casos.
}
closures-new-title = Anotar un cierre
closures-from-label = Primer día
closures-to-label = Último día
closures-to-hint = Solo si dura más de un día.
closures-reason-label = ¿Por qué?
closures-button = Anotarlo
closures-struck = { $count ->
    [0] Retirado. No cambió ninguna fecha.
    [one] Retirado. Cambiaron las fechas de 1 caso.
   *[other] Retirado. Cambiaron las fechas de { $count } casos.
}
closures-strike-button = Estaba abierta
closures-strike-label = Retirar: cerrada { $days }

refusal-calendar-line = «{ $line }» no es un feriado. Escríbalo así: «12-24 Christmas Eve».
letters-of-case-title = Cartas y formularios
letters-of-case-lede = Se llenan con los datos del caso, en el idioma del contrato, listos para imprimir y firmar. Lo que no se sabe queda como línea para escribir.
letters-inside = Esta hoja se queda en el sindicato. No la entregue a la parte empleadora.
letters-fill-button = Ponerlo en la carta
letter-form-fact-sheet = Hoja de hechos
letter-form-filing = La queja
letter-form-appeal = Apelación al paso siguiente
letter-form-information-request = Solicitud de información
letter-form-extension = Acuerdo de prórroga
letter-form-settlement = Acuerdo
letter-form-withdrawal = Retiro
letter-form-demand = Solicitud de arbitraje
letter-blank-requested = ¿Qué se pide?
letter-blank-request-due = ¿Para cuándo?
letter-blank-deadline = ¿Qué plazo se mueve?
letter-blank-new-date = ¿Hasta qué día?
letter-blank-terms = ¿En qué términos?

confidence-title = Quién supervisa las quejas
confidence-lede = Solo las personas nombradas aquí conocen todos los casos de la unidad y los asignan. Nadie los conoce solo por su cargo.
confidence-nobody-yet = Aún no se ha nombrado a nadie, así que nadie puede tomar un caso que plantee un miembro.
confidence-nobody-left = Nadie de quienes figuran aquí tiene ya cargo en la delegación ni en la directiva, así que nadie puede tomar un caso que plantee un miembro.
confidence-label-chief-stewards = Delegadas y delegados principales
confidence-hint-chief-stewards = Ven y asignan todos los casos, menos los suyos y aquellos de los que están excluidos.
confidence-label-officers = Directiva
confidence-hint-officers = Lo mismo para la directiva.
confidence-label-advisers = Asesoría
confidence-hint-advisers = Representante o abogada del sindicato: lee todos los casos y no decide nada.
reminders-title = Recordatorios y calendario
reminders-lede = Por correo antes de que pase un día, y en su propio calendario.
reminders-no-mail = Este sitio no envía correo, así que ningún recordatorio llega por correo. El calendario de su teléfono puede mostrar y avisar las fechas:
reminders-own-title = Mis recordatorios
reminders-own-none = Se aplica la regla de la unidad. Si guarda aquí, tendrá una regla propia.
reminders-own-some = Usted tiene una regla propia.
reminders-unit-title = La regla de la unidad
reminders-unit-hint = Para quienes no tienen una propia.
reminders-days-label = Días antes
reminders-days-hint = Por ejemplo «7, 3, 1, 0»; 0 es el mismo día.
reminders-also-label = También
reminders-also-backup = recordar a la persona suplente
reminders-also-theirs = recordar las fechas de la parte empleadora
reminders-like-unit-button = Como la unidad
feed-title = Enlace de calendario
feed-hint = El calendario de su teléfono puede mostrar las fechas de sus casos: sus números y lo que vence, sin nombres ni nada de lo que pasó. Quien tenga el enlace las ve; no se lo pase a nadie.
feed-none = No hay ningún enlace abierto.
feed-open = Abierto: { $opened }. Última consulta: { $fetched }.
feed-link-once = Este es el enlace. Se muestra solo ahora.
feed-open-button = Crear un enlace nuevo
feed-close-button = Cerrar el enlace

refusal-reminder-days-malformed = Escriba los días así: «7, 3, 1, 0».
bundle-exhibit = Prueba { $number }
bundle-hint = Para un árbitro o una abogada: la queja, lo que pasó y cómo se contó cada fecha. Las notas del sindicato no están aquí; revise los archivos antes de entregarlos.
bundle-zip-link = Todo en un ZIP
bundle-printed = Al
bundle-index = Índice
bundle-dates = Las fechas y cómo se contaron
case-bundle-link = Imprimir o entregar
cases-csv-link = Todos como tabla (CSV)
grievance-kept-open = pendiente
grievance-kept-today = vence hoy
grievance-kept-overdue-on-us = vencido, nos tocaba
grievance-kept-overdue-on-them = vencido, les tocaba
grievance-kept-done = cumplido
grievance-kept-done-late = tarde
grievance-kept-passed = ya no hace falta
grievance-kept-no-date = sin fecha

claims-title = Cargos y reclamos
claims-lede = Relojes que ningún contrato fija: hasta cuándo se puede presentar un cargo o un reclamo ante una agencia o un tribunal.
claims-warning = El sindicato fija estos datos y dice dónde los leyó; consulte a una abogada o un abogado antes de confiar en ellos.
claims-new-title = Agregar uno
claims-name-label = ¿Qué es?
claims-name-hint = Como «Salarios impagos (Oregón)».
claims-source-label = ¿Dónde se fija el plazo?
claims-source-hint = Una ley, una norma, la página de una agencia.
claims-drop-label = Quitar { $name }
grievances-claims-link = Cargos y reclamos
intake-elsewhere-title = Fuera del contrato
intake-claims-label = ¿Se puede presentar algo también en otra parte?
intake-claims-hint = Su plazo se vigila junto con el caso.
intake-only-log-label = No es una queja
intake-only-log = Solo registrarlo
intake-only-log-hint = Donde no hay contrato o no es una queja según él: un incidente al organizar, salarios impagos. No se aplica ningún paso del contrato.
templates-title = Redacción de las cartas
templates-lede = Las cartas como las redacta su sindicato, en cada idioma.
templates-supplied = Esta es la redacción que viene con el programa.
templates-changed = La cambió { $name }, { $when }
templates-text-label = Texto
templates-text-hint = Una línea que empieza con «# » es un título. Una línea vacía termina un párrafo. Lo que está entre llaves se llena con los datos del caso.
templates-blanks = Espacios:
templates-reset-button = Volver a la redacción del programa
grievances-templates-link = Redacción de las cartas
grievances-import-link = Importar casos
import-cases-title = Importar casos
import-cases-lede = De una hoja de cálculo guardada como CSV. Antes de guardar nada, se ve qué saldría de cada línea.
import-cases-file = Archivo
import-cases-paste = O péguelo
import-cases-look = Ver
import-cases-save = Importarlo todo
import-cases-columns = ¿Qué hay en cada columna?
import-cases-no-column = En ninguna
import-cases-order = ¿Cómo se escriben las fechas?
import-order-month-first = Primero el mes: 11/3/2026
import-order-day-first = Primero el día: 3/11/2026
import-cases-count = { $wrong ->
    [0] { $good ->
        [one] Se puede importar 1 caso.
       *[other] Se pueden importar los { $good } casos.
    }
    [one] No se puede leer una línea. Corríjala en la hoja o elija otras columnas; { $good } están en orden.
   *[other] No se pueden leer { $wrong } líneas. Corríjalas en la hoja o elija otras columnas; { $good } están en orden.
}
import-head-line = Línea
import-head-case = Caso
import-head-first = Lo que pasó
import-head-unknown = Nombres sin cuenta
import-column-label = Número
import-column-kind = Tipo
import-column-grievant = De quién
import-column-steward = Lo lleva
import-column-worksite = Lugar de trabajo
import-column-supervisor = Decidió
import-column-facts = Hechos
import-column-remedy = Remedio
import-column-articles = Artículos
import-column-occurred = Ocurrió el
import-column-known = Se supo el
import-column-filed = Se presentó el
import-column-step = Paso
import-column-step-date = En este paso desde
import-column-outcome = Resultado
import-column-closed = Se cerró el
import-column-notes = Notas

patterns-title = Lo que se repite
patterns-lede = Lo que se repite en los casos. Los artículos que nos fallaron van en la lista de la próxima negociación.
patterns-empty-title = Aún no hay casos
patterns-empty-text = Con los primeros casos, aquí se ve de qué artículos, lugares y decisiones tratan.
patterns-by-article = Por artículo
patterns-by-kind = Por tipo
patterns-by-worksite = Por lugar de trabajo
patterns-by-supervisor = Por quién lo decidió
patterns-all = Casos
patterns-open = Abiertos
patterns-won = Ganados o con acuerdo
patterns-lost = Perdidos o abandonados
patterns-took = La mitad tardó hasta
patterns-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
grievances-patterns-link = Lo que se repite

refusal-case-kind-missing = Elija de qué se trata.
refusal-case-grieved-by-missing = Elija de quién es la queja.
refusal-case-date-missing = Escriba la fecha.
refusal-case-date-malformed = Escriba la fecha así: 2026-11-20.
refusal-case-time-malformed = Escriba la hora así: 16:30.
refusal-case-number-malformed = Escriba un número entero.
refusal-case-choice-missing = Elija una opción.
refusal-case-text-missing = Esto hace falta.
refusal-case-clause-unknown = Una de las cláusulas no está en el contrato que regía entonces. Búsquela de nuevo.
refusal-case-extension-how-long = Diga hasta qué día, o cuánto más.

# Quejas: qué no se puede hacer y por qué.

refusal-holiday-many = Una lista admite como máximo { $limit } días feriados.
refusal-holiday-name = Ponga a cada día feriado un nombre de hasta { $limit } caracteres.
refusal-holiday-rule = El día indicado para «{ $name }» no existe.
refusal-closure-order = El cierre termina antes de empezar.
refusal-closure-long = Un cierre puede durar { $limit } días. Anote uno más largo por partes.
refusal-closure-reason = Diga por qué cerró la oficina, en hasta { $limit } caracteres.
refusal-closure-known = Este cierre ya está en el calendario, con los mismos días y el mismo motivo.
refusal-closures-many = El calendario admite como máximo { $limit } cierres.
refusal-calendar-no-days = Tiene que contar al menos un día de la semana; si no, ningún plazo llegaría nunca.

refusal-procedure-empty = El procedimiento aún no tiene pasos.
refusal-procedure-large = Un procedimiento admite como máximo { $steps } pasos, { $ways } caminos entre ellos y { $duties } obligaciones en un paso.
refusal-procedure-name = Ponga a cada paso un nombre de hasta { $limit } caracteres ({ $step }).
refusal-procedure-key = «{ $key }» no es un nombre corto. Use minúsculas, cifras y guiones.
refusal-procedure-key-twice = «{ $key }» se usa dos veces.
refusal-procedure-step-unknown = Un camino sale de «{ $step }» o lleva allí, y ese paso no existe.
refusal-procedure-no-entry = No se dice en qué paso se puede presentar cualquier queja.
refusal-procedure-unreachable = Ningún camino lleva a «{ $step }».
refusal-procedure-circle = Un camino vuelve a «{ $step }». Solo una devolución puede ir hacia atrás.
refusal-procedure-remand-forward = Una devolución va a un paso anterior; «{ $step }» no lo es.
refusal-procedure-way-twice = Dos caminos llevan del mismo paso a «{ $step }».
refusal-deadline-no-clock = El plazo «{ $deadline }» no dice ni cuánto dura ni desde cuándo.
refusal-deadline-count = El plazo «{ $deadline }» necesita un número de 1 a { $limit }.
refusal-deadline-start = El plazo «{ $deadline }» empieza con algo que todavía no puede haber ocurrido ({ $start }).
refusal-deadline-silence = «{ $deadline }» nos toca cumplirlo a nosotros: el silencio de la parte empleadora no puede responderlo.
refusal-deadline-act = «{ $deadline }» está en un lugar equivocado: presentar, apelar y exigir llevan de un paso a otro; lo demás se hace dentro de uno.
refusal-deadline-twice = El paso de «{ $deadline }» ya tiene un plazo para el mismo acto.
refusal-deadline-circle = En «{ $step }» la reunión espera la respuesta y la respuesta espera la reunión.

refusal-wizard-no-article = Este contrato no tiene un artículo de quejas. Escriba el procedimiento a mano.
refusal-wizard-no-deadlines = No encontramos ningún número de días en el artículo de quejas. Escriba el procedimiento a mano.
refusal-wizard-unconfirmed = Compare primero «{ $what }» con su cláusula y confírmelo.

refusal-case-entries-many = El expediente de un caso admite como máximo { $limit } anotaciones.
refusal-case-note-long = El texto puede tener hasta { $limit } caracteres.
refusal-case-in-the-future = Esa fecha aún no ha llegado. En el expediente se anota lo que ya ocurrió.
refusal-case-before-it-began = Esa fecha es anterior a aquello de lo que parte.
refusal-case-filed-already = Esta queja ya se presentó. Si la primera anotación está mal, corríjala.
refusal-case-entered-already = Esto ya está anotado (anotación { $entry }).
refusal-case-answered-already = Este paso ya tiene una respuesta (anotación { $entry }). Si se anotó mal o la parte empleadora la cambió, corrija la anotación { $entry }: ambas quedan a la vista y se ve qué fechas se mueven.
refusal-case-not-filed = La queja aún no se ha presentado.
refusal-case-over = Este caso está cerrado.
refusal-case-step-unknown = El procedimiento no tiene un paso «{ $step }».
refusal-case-no-such-way = Según el contrato, el caso no pasa ahí desde donde está.
refusal-case-paused-already = El reloj ya está detenido.
refusal-case-not-paused = El reloj está en marcha.
refusal-case-extension-unknown = Ahora no hay tal plazo en este caso ({ $deadline }).
refusal-case-extension-not-allowed = El contrato no permite prórrogas.
refusal-case-extension-not-written = El contrato pide que la prórroga conste por escrito.
refusal-case-extension-not-later = La nueva fecha no es posterior a la anterior ({ $date }).
refusal-case-request-unknown = No existe esa solicitud de información.
refusal-case-promise-unknown = No se prometió tal cosa.
refusal-case-number-taken = Ese número ya está usado.
refusal-case-entry-unknown = El expediente no tiene la anotación { $entry }.
refusal-case-correct-the-first = Corrija la anotación { $entry } misma; ahí se arregla también lo que una corrección dijo mal.
refusal-case-correction-breaks = Con esta corrección, la anotación { $entry } no podría haber ocurrido. Corrija antes esa anotación.

refusal-case-steward-own = Nadie puede llevar como delegado o delegada su propio caso.
refusal-case-steward-walled-off = Esta persona está excluida del caso.
refusal-case-steward-standing = Solo una delegada, un delegado o alguien de la directiva de la unidad puede llevar el caso.
refusal-case-wall-grievant = El caso es de esta persona.
refusal-case-wall-nobody-left = No quedaría nadie para supervisar el caso. Nombre antes a otra persona de la directiva o a otro delegado principal.

refusal-reminders-many = Ponga como máximo { $limit } recordatorios.
refusal-reminder-days = Un recordatorio puede llegar como máximo { $limit } días antes.
refusal-reminders-busy = Otra persona acaba de cambiarlo. Vuelva a revisarlo.
refusal-case-names-long = Puede tener hasta { $limit } caracteres.
refusal-case-comparables-many = Un caso admite hasta { $limit } casos comparables.
refusal-case-test-twice = Cada una de las siete pruebas se responde una sola vez.
refusal-case-facts-missing = Diga qué pasó, con sus palabras o con las de la persona agraviada.
refusal-case-text-long = El texto puede tener hasta { $limit } caracteres.
refusal-case-cited-many = Una queja cita hasta { $limit } cláusulas.
refusal-case-grievants-many = Un caso tiene hasta { $limit } personas agraviadas con cuenta. Escriba los nombres de las demás.
refusal-case-grievant-unknown = Alguna persona nombrada no pertenece a la unidad o no tiene cuenta.
refusal-case-grievant-handles = Alguna persona nombrada lleva el caso o está apartada de él.
refusal-case-procedure-unknown = No existe ese procedimiento.
refusal-case-nobody-oversees = Su sindicato no ha nombrado a nadie que supervise los casos, así que nadie vería este. Elija una persona delegada, o pida a la directiva que nombre a la persona responsable principal de quejas.
refusal-case-revised = Otra persona acaba de reescribir este caso (versión { $revision }). Compare antes de guardar.
refusal-case-revised-own = Usted acaba de guardarlo en otra ventana (versión { $revision }). Compare antes de guardar.
refusal-case-files-many = Un caso admite hasta { $limit } archivos.
refusal-case-file-missing = Elija un archivo.
refusal-case-parcel-large = Los archivos de este caso suman más de { $limit } MB. Descárguelos uno por uno.
refusal-case-no-wall = Esta persona no está apartada del caso.
refusal-case-drafts-many = Tiene { $limit } borradores. Termine o descarte uno primero.
refusal-case-claims-many = Un caso vigila hasta { $limit } cargos y reclamos.
refusal-case-claim-watched = El plazo de este reclamo ya se vigila.
refusal-case-claim-unknown = Este reclamo no se vigila en este caso.
refusal-confidants-many = Nombre como máximo a { $limit } personas.
refusal-confidence-nobody = Nombre al menos a una persona responsable principal de quejas o de la directiva: alguien tiene que ver los casos que nadie lleva todavía.
refusal-claim-key = Dé al reclamo un nombre corto de letras minúsculas, cifras y guiones.
refusal-claim-clocks-many = La unidad guarda hasta { $limit } plazos de este tipo.
refusal-template-empty = La plantilla está vacía.
refusal-template-long = La plantilla puede tener hasta { $limit } caracteres.
refusal-template-brace = Falta cerrar una llave en: { $line }
refusal-template-blank-unknown = No hay ningún espacio llamado “{ $name }”.
refusal-template-blank-private = El empleador recibe esta carta, así que no puede mostrar “{ $name }”.
refusal-import-no-facts = Indique qué columna dice lo que pasó.
refusal-import-date = “{ $given }” no es una fecha que podamos leer. Escríbala así: 2026-11-03.
refusal-import-step = El procedimiento no lleva a “{ $given }”.
refusal-import-step-date = El caso está en “{ $given }”: indique en una columna desde cuándo.
refusal-import-closed-date = El caso está cerrado (“{ $given }”): indique en una columna desde cuándo.

refusal-claim-name = Ponga al reclamo un nombre de hasta { $limit } caracteres.
refusal-claim-source = Diga dónde se fija el plazo, en hasta { $limit } caracteres.
refusal-claim-count = El plazo necesita un número de 1 a { $limit }.
refusal-claim-start = El plazo de un reclamo empieza con lo que ocurrió, con el día en que se supo o con el día en que surtió efecto.
