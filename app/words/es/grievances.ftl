# Quejas: qué no se puede hacer y por qué.

refusal-holiday-many = Una lista admite como máximo { $limit } días feriados.
refusal-holiday-name = Ponga a cada día feriado un nombre de hasta { $limit } caracteres.
refusal-holiday-rule = El día indicado para «{ $name }» no existe.
refusal-closure-order = El cierre termina antes de empezar.
refusal-closure-long = Un cierre puede durar { $limit } días. Anote uno más largo por partes.
refusal-closure-reason = Diga por qué cerró la oficina, en hasta { $limit } caracteres.
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

refusal-claim-name = Ponga a la reclamación un nombre de hasta { $limit } caracteres.
refusal-claim-source = Diga dónde se fija el plazo, en hasta { $limit } caracteres.
refusal-claim-count = El plazo necesita un número de 1 a { $limit }.
refusal-claim-start = El plazo de una reclamación empieza con lo que ocurrió, con el día en que se supo o con el día en que surtió efecto.
