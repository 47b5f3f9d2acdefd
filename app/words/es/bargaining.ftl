## Rounds
room-bargaining = Negociación
rounds-title = Negociación
rounds-lede = Cada ronda de negociación, con todos los textos que cruzaron la mesa.
rounds-empty-title = Todavía no hay ninguna ronda abierta
rounds-empty = Una ronda reúne los artículos que se negocian, las sesiones con la parte patronal, sus borradores y cada propuesta de ambas partes.
rounds-empty-members = Cuando el comité abra una ronda, aquí podrá seguir lo que se presentó en la mesa.
round-opened-on = Abierta el { $date }
round-state-open = Abierta
round-state-closed = Cerrada
round-first-contract = Primer contrato
round-successor = Renovación del contrato

round-new-title = Abrir una ronda
round-new-lede = Elija sobre qué se negocia. Después puede añadir más artículos.
round-title-label = Nombre de la ronda
round-title-hint = Por ejemplo: Contrato 2027–2029, o Primer contrato.
round-basis-label = Qué se negocia
round-basis-first = Un primer contrato: no hay texto vigente
round-basis-agreement = La renovación de «{ $title }», con todos sus artículos
round-articles-label = Nombres de los artículos
round-articles-hint = Uno por línea. Para un primer contrato, los artículos que ya conoce. Para una renovación, solo los nuevos.
round-rules-label = Reglas de la negociación
round-rules-hint = Lo que ambas partes acordaron sobre la negociación misma. Puede dejarlo vacío.
round-opened-label = Abierta el
round-new-button = Abrir la ronda

round-articles-count = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
round-articles-open = En la mesa y en preparación
round-articles-not-opened = Sin abrir
round-none-open = Todavía no se ha presentado nada. Abra un artículo para leer el texto vigente.
round-none-open-caucus = Todavía no se ha presentado nada. Elija un artículo y empiece un borrador.
round-column-article = Artículo
round-column-stands = Cómo va
round-column-last = Último movimiento
round-rules-title = Reglas de la negociación
round-ledger-title = Registro de la mesa
round-ledger-count = { $count ->
    [one] { $count } anotación
   *[other] { $count } anotaciones
}
round-ledger-lede = Todo lo que pasó en la mesa, en el orden en que se anotó. Nada se cambia ni se borra.
round-ledger-caucus = Las líneas marcadas «solo el comité» nunca las ven la membresía ni la parte patronal.
caucus-only = Solo el comité

meetings-title = Sesiones
meetings-none = Todavía no hay sesiones.
meeting-session = Sesión { $number }
meeting-caucus = Caucus { $number }
meeting-sidebar = Conversación aparte { $number }
meeting-add-title = Añadir una sesión
meeting-which = Qué tipo de reunión
meeting-kind-session = Sesión de negociación, ambas partes en la mesa
meeting-kind-caucus = Caucus, solo nuestra parte
meeting-kind-sidebar = Conversación aparte, en grupo pequeño y fuera de la mesa
meeting-private-hint = Solo la ven el comité y sus asesores.
meeting-date-label = Fecha
meeting-place-label = Lugar
meeting-add-button = Añadir

articles-add-title = Añadir artículos
articles-add-lede = Los artículos nuevos no tienen texto vigente. Van al final de la lista.
articles-add-hint = Uno por línea.
articles-add-button = Añadir los artículos

round-close-title = Cerrar la ronda
round-close-lede = Después ya no se podrá redactar, presentar ni acordar nada. Todo se podrá seguir leyendo.
round-close-note-label = Por qué termina
round-close-button = Cerrar la ronda

## Where an article stands
article-status-not-opened = Sin abrir
article-status-drafting = En borrador
article-status-ours = Propuesta nuestra
article-status-theirs = Propuesta patronal
article-status-on-hold = En espera
article-status-withdrawn = Retirado
article-status-rejected = Rechazado
article-status-agreed = Acuerdo tentativo
article-status-ratified = Ratificado
article-status-voted-down = Votado en contra
stands-not-opened = No se ha presentado nada sobre este artículo.
stands-drafting = El comité está redactando. Todavía no se ha presentado nada.
stands-ours = Nuestra { $label } está en la mesa. Le toca a la parte patronal.
stands-theirs = La { $label } de la parte patronal está en la mesa. Nos toca responder.
stands-on-hold-union = Pedimos dejar este artículo en espera.
stands-on-hold-employer = La parte patronal pidió dejar este artículo en espera.
stands-withdrawn = Se retiró { $label }. No hay nada en la mesa.
stands-rejected = Se rechazó { $label }. Nadie ha presentado nada desde entonces.
stands-agreed = Ambas partes firmaron con sus iniciales el texto de { $label }.
stands-ratified = La membresía ratificó el texto de { $label }.
stands-voted-down = La membresía votó en contra del texto de { $label }. Una nueva propuesta vuelve a abrir el artículo.

article-kind-article = Artículo
article-kind-mou = Memorando de entendimiento
article-kind-side-letter = Carta de acuerdo
article-kind-appendix = Apéndice
article-kind-wage-schedule = Tabla salarial

pass-kind-proposal = Propuesta
pass-kind-counter = Contrapropuesta
pass-kind-package = Paquete
pass-kind-what-if = Supuesto
pass-kind-off-the-record = Extraoficial
pass-kind-last-best-final = Última, mejor y definitiva oferta

## The article's page
article-history-title = En la mesa
article-history-none = Nada ha cruzado la mesa todavía.
article-current-read = Leer el texto vigente
article-no-current = Artículo nuevo: el contrato vigente no lo tiene.
article-compare = Comparar textos
article-compare-current = Frente al texto vigente
article-compare-answered = Qué cambió desde { $label }
article-draft-open = Abrir el borrador
article-draft-start = Empezar un borrador
article-draft-start-current = Empezar con el texto vigente
article-draft-start-union = Empezar con nuestra última propuesta, { $label }
article-draft-start-employer = Empezar con la última propuesta de la parte patronal, { $label }
article-pass-link = Presentar nuestro texto
article-counter-link = Registrar el texto patronal
article-agree-link = Acuerdo tentativo
article-change-link = Espera, retiro o rechazo
article-reopen-link = Volver a abrirlo
article-actions = Qué sigue
article-texts = Textos
pass-title-union = { $label }, presentada por el sindicato
pass-title-employer = { $label }, presentada por la parte patronal
pass-answers = Responde a { $label }
pass-in-package = Paquete { $number }
pass-recorded-by = Anotado por { $name }
pass-hash-short = Huella { $hash }
table-time = { $date }, { $time }
event-round-opened = Se abrió la ronda
event-round-closed = Se cerró la ronda
event-met-session = Se añadió la sesión { $number }
event-met-caucus = Se añadió el caucus { $number }
event-met-sidebar = Se añadió la conversación aparte { $number }
event-draft-opened = Se empezó a redactar
event-passed = Se presentó { $label }
event-held-union = En espera a petición del sindicato
event-held-employer = En espera a petición de la parte patronal
event-resumed = Terminó la espera
event-withdrawn = Se retiró { $label }
event-rejected = Se rechazó { $label }
event-agreed = Acuerdo tentativo sobre { $label }
event-reopened-union = El sindicato lo volvió a abrir
event-reopened-employer = La parte patronal lo volvió a abrir
event-voted-yes = Ratificado por voto de la membresía
event-voted-no = La membresía votó en contra
event-voted-none = Se corrigió el registro de una votación: aquí no decide nada
event-voted-unagreed = Se votó sobre { $label }, que las partes no habían acordado.
drafts-title = Nuestro borrador
drafts-lede = Solo lo ven el comité y sus asesores. Se conserva cada versión guardada.
drafts-none = Todavía no hay borrador.
revision-name = Borrador { $number }
revision-aside = Apartado
revision-settle = Resolver
revision-compare-before = Qué cambió
revision-by = { $name }, { $time }

## The draft
draft-title = Borrador: { $article }
draft-text-label = Texto
draft-text-hint = Markdown: # para títulos, una línea en blanco entre párrafos.
draft-note-label = Qué cambia en esta versión
draft-note-hint = Una línea para el resto del comité. Puede dejarla vacía.
draft-save = Guardar
draft-preview-button = Ver y comparar
draft-preview-title = Cómo se lee
draft-redline-title = Cambios marcados
draft-redline-of = Frente a { $base }
draft-compare-label = Comparar con
draft-starts-from = Parte de { $base }.
draft-based-on = Está escribiendo sobre el borrador { $number }.
draft-behind = Después se guardó el borrador { $head }. Si guarda aquí, podrá unir los dos textos; no se pierde nada.
draft-behind-link = Escribir sobre el borrador { $head }
draft-not-saved = Sin guardar todavía: esta es una vista previa de lo que escribió.
draft-from-file = Sin guardar todavía: el texto de abajo viene de { $name }.
draft-file-part = El archivo trae varios artículos. Solo «{ $part }» pasó al borrador.
draft-file-title = Tomar el texto de un archivo
draft-file-label = Archivo
draft-file-hint = Word (.docx), OpenDocument (.odt), PDF, Markdown o texto simple, hasta { $limit } MB. Verá lo que trae antes de que se guarde nada.
draft-file-button = Ver el archivo
draft-file-before = Lo que estaba aquí antes
draft-file-before-hint = No es parte del borrador y se va cuando guarde.
draft-file-back = Intercambiarlo con el texto del borrador
draft-take-hint = Después pulse «Ver y comparar».
draft-changes-live = Cambios: { $count }
draft-changes = { $count ->
    [0] Sin cambios
    [one] { $count } cambio
   *[other] { $count } cambios
}

## Two people saved at once
conflict-title = { $name } guardó antes que usted
conflict-lede = Empezaron con el mismo texto. No se perdió nada: el suyo quedó como borrador { $mine }, el otro es el borrador { $theirs }. Elija qué dice el borrador de ahora en adelante.
conflict-title-own = Usted guardó este borrador en otra ventana
conflict-lede-own = Las dos ventanas empezaron con el mismo texto. No se perdió nada: lo que guardó allí es el borrador { $theirs }, lo que guardó aquí quedó como borrador { $mine }. Elija qué dice el borrador de ahora en adelante.
conflict-title-others = Dos textos, un borrador
conflict-lede-others = { $author } y { $name } trabajaron en el borrador al mismo tiempo. No se perdió nada: el texto de { $author } quedó como borrador { $mine }; el borrador actual es el { $theirs }. Elija qué dice de ahora en adelante.
conflict-lede-one = { $name } guardó el borrador desde dos ventanas. No se perdió nada: un texto quedó como borrador { $mine }; el borrador actual es el { $theirs }. Elija qué dice de ahora en adelante.
conflict-settled = El borrador ha seguido cambiando desde que se apartó este texto. Aquí se ve su versión más reciente.
conflict-mine = El suyo, borrador { $number }
conflict-by = De { $name }, borrador { $number }
conflict-differs = En qué se diferencian
conflict-differs-lede = Marcado como si el texto de { $name } se cambiara por el otro.
conflict-differs-lede-one = Marcado como si el borrador { $theirs } se cambiara por el borrador { $mine }.
conflict-keep-mine = Usar este texto
conflict-keep-theirs = Dejar el borrador como está
conflict-merge-title = Unir los dos
conflict-merge-button = Guardar el texto unido

## Passing
pass-new-title = Presentar nuestro texto sobre { $article }
pass-new-lede = Lo que presente queda fijo. Recibe un número y una huella; se puede retirar, pero nunca cambiar.
pass-which = Qué texto
pass-which-button = Elegir
pass-no-draft-title = Todavía no hay borrador que presentar
pass-no-draft = Se presenta un borrador ya guardado.
pass-kind-label = Qué tipo de propuesta es
pass-kind-hint-proposal = La posición de quien la presenta.
pass-kind-hint-counter = Responde a la última propuesta de la otra parte.
pass-kind-hint-package = Uno de varios textos que se aceptan o se rechazan en conjunto.
pass-kind-hint-what-if = No obliga a nadie. No entra en el registro formal; aquí solo la ve el comité.
pass-kind-hint-off-the-record = No entra en el registro formal; aquí solo la ve el comité.
pass-kind-hint-last-best-final = Quien la presenta dice que no habrá otra.
pass-package-label = Número de paquete
pass-package-hint = Solo para un paquete: el mismo número en cada uno de sus textos.
pass-meeting-label = En qué reunión
pass-meeting-none = Fuera de una reunión
pass-date-label = Fecha
pass-time-label = Hora
pass-note-label = Qué decimos al presentarla
pass-note-hint = Queda en el registro: lo pueden leer ambas partes y toda la membresía.
pass-confirm-label = Antes de presentar
pass-confirm = Este es exactamente el texto que entregamos: { $hash }
pass-button = Presentar
pass-text-title = El texto que va a presentar
counter-title = Registrar el texto patronal sobre { $article }
counter-lede = Escriba el texto exactamente como lo entregaron. Queda fijo tal cual.
counter-text-label = El texto de la parte patronal
counter-text-hint = Péguelo aquí o elija un archivo abajo.
counter-file-label = O un archivo
counter-file-hint = Word (.docx), OpenDocument (.odt), PDF, Markdown o texto simple, hasta { $limit } MB. Se lee el control de cambios, y también lo que cambiaron sin él.
counter-file-is-pass = Lo que presentan es { $name }: su texto con todos los cambios aceptados. El archivo se guarda tal como lo recibió.
counter-file-drop = Registrar otra cosa
counter-file-other = Otro archivo
counter-file-part = El archivo trae varios artículos. Aquí se registra solo «{ $part }».
text-received-download = El archivo tal como llegó: { $name }
text-facts-file = Llegó como
counter-note-label = Qué dijeron al presentarlo
counter-button = Registrar el texto

## One text
text-title-current = Texto vigente
text-title-revision = Borrador { $number }
text-of = { $text } de { $article }
text-permalink = Enlace a { $mark }
text-hash-label = Huella (SHA-256)
text-hash-hint = Quien tenga el texto puede calcularla. Si cambia una sola letra, cambia la huella.
text-download = Descargar como Markdown
text-print-hint = Use la opción de imprimir de su navegador para una copia limpia.
text-facts-when = Se presentó
text-facts-where = En
text-facts-answers = Responde a
text-facts-note = Se dijo
text-facts-recorded = Lo anotó

## Redline
redline-title = Cambios marcados: { $article }
redline-compared = De «{ $from }» a «{ $to }»
redline-from = De
redline-to = A
redline-show = Comparar
redline-view-inline = En el texto
redline-view-side = Lado a lado
redline-view-changes = Solo cambios
redline-view-clean = Limpio
redline-view-mail = Para correo
redline-view-print = Imprimir
redline-views = Maneras de verlo
redline-list-title = Lista de cambios
redline-same = Los dos textos son iguales, letra por letra.
redline-same-words = No cambia ninguna palabra. Solo cambia el formato.
redline-previous = Cambio anterior
redline-next = Cambio siguiente
redline-keys = Teclas: n siguiente, p anterior
redline-swap = Invertir
redline-clean-of = { $text }, limpio
redline-one-text-title = Por ahora hay un solo texto
redline-one-text = En cuanto haya un borrador o una propuesta a su lado, podrá compararlos aquí.
redline-legend-ins = Añadido
redline-legend-del = Eliminado
redline-place = Cambio { $number } de { $count }
redline-change-added = Añadido
redline-change-removed = Quitado
redline-change-inserted = Insertado
redline-change-deleted = Eliminado
redline-change-replaced = Sustituido
redline-change-moved = Movido
redline-change-moved-edited = Movido y editado
redline-change-renumbered = Renumerado
redline-change-formatted = Formato
mark-inserted = insertado
mark-deleted = eliminado
mark-moved-from = movido desde aquí
mark-moved-to = movido aquí
mark-renumbered = renumerado
mark-formatted = formato
mark-end = fin del cambio
mark-to-new-place = ir a su nuevo lugar
mark-to-old-place = ir a su lugar anterior
mark-before = Antes
mark-after = Después
mark-unchanged = sin cambios
mark-hidden = carácter oculto
mark-struck = tachado
mark-look-alike = letras parecidas
signal-duty-weakened = obligación debilitada
signal-duty-added = obligación nueva
signal-duty-reworded = obligación redactada de otro modo
signal-prohibition-changed = prohibición cambiada
signal-negation-added = se añadió «no»
signal-negation-removed = se quitó «no»
signal-money-changed = dinero
signal-percent-changed = porcentaje
signal-date-changed = fecha
signal-number-changed = número
signal-numbers-disagree = la palabra y la cifra no coinciden
signal-time-unit-changed = tipo de días
signal-and-or-changed = y / o
signal-defined-term-changed = término definido
signal-condition-changed = condición
signal-hidden-characters = caracteres ocultos
signal-look-alike = letras parecidas

## Tentative agreement
agree-title = Acuerdo tentativo sobre { $article }
agree-lede = Ambas partes ponen sus iniciales en un mismo texto exacto. Después espera el voto de la membresía.
agree-text = Texto acordado
agree-read-title = Léalo primero
agree-which = En qué texto están de acuerdo ambas partes
agree-package = Parte del paquete { $number }. Un paquete se acuerda en conjunto: las iniciales cubren { $articles }.
agree-none-title = No hay nada que acordar
agree-none = Primero tiene que haber una propuesta en la mesa.
agree-union = Por el sindicato
agree-employer = Por la parte patronal
agree-name = Nombre completo
agree-initials = Iniciales
agree-date = Fecha
agree-check-label = Huella en la copia firmada por la parte patronal
agree-check-hint = Si su papel muestra una, escriba los primeros caracteres para asegurarse de que ambas partes firmaron el mismo texto. Puede dejarlo vacío.
agree-button = Registrar el acuerdo
agree-record = { $name } ({ $initials }), { $date }

## Changing where an article stands
state-change-title = Cambiar el estado de { $article }
state-change-which = Qué pasó
state-change-hold-union = Pedimos dejar este artículo en espera
state-change-hold-employer = La parte patronal pide dejar este artículo en espera
state-change-resume-union = Terminamos la espera
state-change-resume-employer = La parte patronal termina la espera
state-change-withdraw = Quien presentó { $label } la retira
state-change-reject-union = Rechazamos { $label }
state-change-reject-employer = La parte patronal rechaza { $label }
state-change-reopen-union = Volvemos a abrir el acuerdo tentativo
state-change-reopen-employer = La parte patronal vuelve a abrir el acuerdo tentativo
state-change-nothing = Ahora no hay nada que cambiar aquí.
state-change-package-hint = Es parte del paquete { $number }: todos los textos del paquete van juntos.
state-change-note-label = Por qué
state-change-button = Registrarlo

## Refusals
refusal-round-closed = Esta ronda está cerrada. No se le puede añadir nada.
refusal-article-agreed = Este artículo tiene acuerdo tentativo ({ $label }). Vuelva a abrirlo antes de presentar algo.
refusal-article-ratified = La membresía ratificó este artículo. No se puede cambiar en esta ronda.
refusal-article-on-hold = Este artículo está en espera. Primero termine la espera.
refusal-nothing-to-counter = No hay propuesta de la otra parte a la cual responder. Elija «Propuesta».
refusal-package-number-missing = Dé al paquete un número del 1 al { $limit }.
refusal-package-number-stray = El número es solo para un paquete. Elija «Paquete» o deje el número vacío.
refusal-package-twice = { $label } ya es el texto de este artículo en ese paquete.
refusal-package-used = El número de paquete { $package } ya se usó para otra cosa. El siguiente libre es el { $next }.
refusal-package-broken = El paquete { $package } ya no está completo: uno de sus textos se sustituyó, se retiró o se acordó. Preséntelo de nuevo.
refusal-pass-before-last = { $label } se presentó después de esa hora. Revise la fecha y la hora.
refusal-table-date-in-future = { $date } está en el futuro.
refusal-pass-on-table = Este texto ya está en la mesa ({ $label }).
refusal-passes-too-many = Un artículo admite como máximo { $limit } propuestas de cada parte.
refusal-hold-already = Este artículo ya está en espera.
refusal-not-on-hold = Este artículo no está en espera.
refusal-nothing-to-hold = No se ha presentado nada sobre este artículo; no hay nada que dejar en espera.
refusal-pass-not-standing = { $label } ya no está en la mesa.
refusal-not-agreed = No hay acuerdo tentativo sobre este artículo.
refusal-change-unknown = Elija qué pasó.
refusal-pass-kind-unknown = Elija qué tipo de propuesta es.
refusal-meeting-kind-unknown = Elija qué tipo de reunión es.
refusal-meeting-unknown = Esa reunión no es de esta ronda.
refusal-meetings-too-many = Una ronda admite como máximo { $limit } reuniones de cada tipo.
refusal-meeting-place-too-long = El lugar puede tener hasta { $limit } caracteres.
refusal-table-date-malformed = Escriba una fecha.
refusal-table-time-malformed = Escriba una hora, como 14:30.
refusal-pass-note-too-long = La nota puede tener hasta { $limit } caracteres.
refusal-pass-text-missing = No hay texto.
refusal-pass-text-too-long = El texto pasa de { $limit } kB.
refusal-pass-text-not-text = Ese archivo no es de texto. Guárdelo primero como Markdown o texto simple.
refusal-pass-text-twice = Hay un texto en el cuadro y también un archivo. Deje vacío uno de los dos.
refusal-pass-hash-differs = Ese borrador no es el texto que se le mostró. Revíselo otra vez antes de presentarlo.
refusal-pass-not-confirmed = Confirme que este es el texto que entrega.
refusal-frozen-text-altered = Este texto ya no coincide con su huella, así que no se muestra. Algo cambió la base de datos. Avise a quien administra el servidor.
refusal-articles-missing = Nombre al menos un artículo.
refusal-articles-too-many = Una ronda admite como máximo { $limit } artículos.
refusal-article-title-too-long = El nombre de un artículo puede tener hasta { $limit } caracteres.
refusal-article-title-without-letters = «{ $title }» no tiene letras.
refusal-article-twice = «{ $title }» está dos veces.
refusal-round-title-missing = Dé un nombre a la ronda.
refusal-round-title-too-long = El nombre puede tener hasta { $limit } caracteres.
refusal-round-basis-unknown = Elija qué se negocia.
refusal-ground-rules-too-long = Las reglas pasan de { $limit } bytes.
refusal-revisions-too-many = Un borrador conserva como máximo { $limit } versiones.
refusal-ta-already = Este artículo ya tiene acuerdo tentativo.
refusal-ta-informal = { $label } es extraoficial. Preséntela primero de manera formal.
refusal-ta-pass-unknown = No hay { $label } en este artículo.
refusal-ta-pass-withdrawn = { $label } se retiró.
refusal-ta-pass-replaced = { $label } fue sustituida por { $by }.
refusal-ta-hash-differs = Las dos partes no firmaron el mismo texto. La huella no es la de { $label }.
refusal-ta-date-before-pass = Este texto se presentó el { $date }. Nadie pudo firmarlo antes.
refusal-ta-name-missing = { $side ->
    [employer] Escriba quién firmó por la parte patronal.
   *[union] Escriba quién firmó por el sindicato.
}
refusal-ta-name-too-long = El nombre puede tener hasta { $limit } caracteres.
refusal-ta-initials-missing = { $side ->
    [employer] Escriba las iniciales de la parte patronal, hasta { $limit } caracteres.
   *[union] Escriba las iniciales del sindicato, hasta { $limit } caracteres.
}
refusal-ta-label-missing = Elija en qué texto están de acuerdo ambas partes.
refusal-round-number-taken = Se abrió otra negociación en el mismo momento. Inténtelo otra vez.
