## In short
short-title = En resumen
short-before-first = Antes del primer título
short-added = { $count ->
    [one] { $count } cláusula añadida
   *[other] { $count } cláusulas añadidas
}
short-removed = { $count ->
    [one] { $count } cláusula quitada
   *[other] { $count } cláusulas quitadas
}
short-moved = { $count ->
    [one] { $count } cláusula movida
   *[other] { $count } cláusulas movidas
}
short-edited = { $count ->
    [one] { $count } pasaje reescrito
   *[other] { $count } pasajes reescritos
}
short-renumbered = { $count ->
    [one] { $count } número cambiado
   *[other] { $count } números cambiados
}
short-signals = Mire dos veces
short-signal-new = nuevo: { $after }
short-signal-gone = ya no está: { $before }
short-signal-changed = { $before } → { $after }
short-formatting = { $count ->
    [one] { $count } cambio solo de formato: allí no cambia ninguna palabra.
   *[other] { $count } cambios solo de formato: allí no cambia ninguna palabra.
}
short-formatting-show = Marcar también el formato
short-formatting-hide = No marcar el formato

## A redline for mail
mail-title = Texto simple, para correo
mail-from = De: { $text }
mail-to = A: { $text }
mail-hint = Cópielo en un correo o un mensaje. Los signos se conservan donde los colores se pierden.

## Text that deceives the eye
deceit-title = Este texto no es todo lo que parece
deceit-lede = Contiene caracteres que no se ven, o letras que solo se parecen a otras. Muchas veces llegan al copiar; a veces alguien los puso. Dentro del texto están a la vista. Lea dos veces estos lugares:
deceit-opening = Al principio
deceit-more = { $count ->
    [one] y { $count } lugar más
   *[other] y { $count } lugares más
}
deceit-kind-direction = invierte el sentido de lectura
deceit-kind-zero-width = carácter sin ancho
deceit-kind-soft-hyphen = guion oculto
deceit-kind-filler = carácter coreano en blanco
deceit-kind-invisible = carácter que no se ve
deceit-kind-cyrillic = letra cirílica
deceit-kind-greek = letra griega
deceit-kind-armenian = letra armenia
deceit-kind-cherokee = letra cheroqui
deceit-kind-full-width = letra de ancho completo
deceit-kind-mathematical = letra matemática

## What the sender said had changed, and what they did not
claim-label = ¿Qué dijeron que había cambiado desde { $base }?
claim-hint = Se mostrará todo lo que cambió de verdad y no mencionaron. Puede dejarlo vacío.
claim-answer-nothing = No dijeron nada
claim-answer-passages = Marcaron los cambios en su texto
claim-answer-clauses = Dijeron que solo cambiaron algunas cláusulas
claim-answer-tracked = Enviaron un archivo con control de cambios
claim-answer-unchanged = Dijeron que no cambió nada
claim-deleted-label = Pasajes que marcaron como eliminados
claim-inserted-label = Pasajes que marcaron como añadidos
claim-passages-hint = Uno por línea, tal como están en su texto. Lo que marcaron dos veces va dos veces.
claim-clauses-label = Cláusulas que dijeron haber cambiado
claim-clauses-hint = Una por línea, como las nombraron: Sección 2, 3(b), Artículo 5.
claim-rejected-label = Su texto con todos los cambios rechazados
claim-rejected-hint = En Word: Revisar, Rechazar todos los cambios. Luego copie todo el texto y péguelo aquí. Lo que difiera de { $base } se cambió sin control de cambios.
claim-check-button = Revisar primero
claim-check-title = Lo que está por registrar
claim-check-lede = Todavía no está registrado. Frente a { $base }:
claim-check-nothing-before = Todavía no hay un texto nuestro con el que comparar.
claim-said-passages = Marcaron { $deleted } pasajes eliminados y { $inserted } añadidos.
claim-said-clauses = Dijeron que solo cambió esto: { $named }.
claim-said-tracked = Enviaron el texto con control de cambios.
claim-said-file = { $count ->
    [one] Marcaron un cambio en su archivo.
   *[other] Marcaron { $count } cambios en su archivo.
}
claim-said-file-unmarked = No marcaron nada en su archivo.
claim-said-unchanged = Dijeron que no cambió nada.
unmarked-title = { $count ->
    [one] { $count } diferencia que no marcaron
   *[other] { $count } diferencias que no marcaron
}
unmarked-of = De un total de { $count } diferencias entre { $base } y { $label }.
unmarked-none-title = No cambiaron nada sin decirlo
unmarked-none = { $count ->
    [0] El texto es el mismo que se les entregó.
    [one] La única diferencia está donde dijeron.
   *[other] Las { $count } diferencias están donde dijeron.
}
unmarked-elsewhere = Abrir los cambios marcados

## Between the sides
sides-title = Entre las partes: { $article }
sides-link = Entre las partes
sides-texts = Nuestra { $ours } junto a su { $theirs }, sobre el texto vigente.
sides-texts-first = Nuestra { $ours } junto a su { $theirs }. No hay texto vigente.
sides-open-title = Qué queda pendiente
sides-open-count = { $count ->
    [0] No queda nada pendiente
    [one] Queda { $count } cláusula pendiente
   *[other] Quedan { $count } cláusulas pendientes
}
sides-open-of = { $open } de { $all }
sides-open-none = Los dos textos dicen lo mismo en todas las cláusulas. El artículo está listo para un acuerdo tentativo.
sides-computed = Se cuenta comparando los dos textos; nadie lo escribe a mano.
sides-clauses-title = Cláusula por cláusula
sides-filter = Qué cláusulas
sides-show-all = Todas las cláusulas
sides-show-open = Solo lo pendiente
sides-tag-current = Sin cambios
sides-tag-agreed = Igual en ambas partes
sides-tag-ours-only = Solo la nuestra
sides-tag-theirs-only = Solo la suya
sides-tag-both-differ = Las dos difieren
sides-unchanged = { $count ->
    [one] { $count } cláusula sin cambios de ninguna parte
   *[other] { $count } cláusulas sin cambios de ninguna parte
}
sides-ours = Nuestra parte
sides-theirs = Parte patronal
sides-both = Ambas partes
sides-absent = No está en este texto.
sides-strikes = Suprime esta cláusula.
sides-keeps = Deja el texto vigente.
sides-against-ours = Marcado frente al nuestro:
sides-gap = Del nuestro al suyo
sides-settled = No queda nada pendiente en este artículo: ambas partes firmaron con sus iniciales el texto de { $label }.
sides-settled-link = Leer el acuerdo tentativo
sides-waiting-employer = La parte patronal todavía no ha presentado nada sobre este artículo
sides-waiting-union = Todavía no hemos presentado nada sobre este artículo
sides-waiting-both = Nadie ha presentado nada sobre este artículo todavía
sides-waiting-text = En cuanto haya un texto de cada parte en la mesa, aquí se verá cada cláusula: lo que dicen ambas, lo que propone solo una y lo que queda pendiente.
sides-waiting-redline = Ver qué cambia { $label } en el texto vigente
sides-waiting-read = Leer { $label }
sides-column-open = Pendiente
sides-compared = { $articles ->
    [one] Un artículo tiene un texto de cada parte.
   *[other] { $articles } artículos tienen un texto de cada parte.
}
sides-part-ours-only = { $count ->
    [one] { $count } solo nuestra
   *[other] { $count } solo nuestras
}
sides-part-theirs-only = { $count ->
    [one] { $count } solo suya
   *[other] { $count } solo suyas
}
sides-part-both-differ = { $count ->
    [one] { $count } difiere
   *[other] { $count } difieren
}
sides-one-sided-employer = Solo ha presentado la parte patronal
sides-one-sided-union = Solo hemos presentado nosotros

## Two drafts brought together
merge-all-clean = Los dos textos cambian frases distintas. Unido, el texto conserva todos los cambios de ambos.
merge-none-lost = Los cambios que no se tocan ya están unidos. { $count ->
    [one] Un lugar lo cambiaron ambos: elija qué dice.
   *[other] { $count } lugares los cambiaron ambos: elija qué dice cada uno.
}
merge-no-base = Los dos son primeros textos, así que hay que elegir en cada diferencia.
merge-conflict = Lugar { $number } de { $count }
merge-was = Decía:
merge-was-nothing = Aquí no había nada.
merge-left = { $name }: borrador { $number }
merge-leaves-out = Lo omite.
merge-both = Los dos, uno después del otro
merge-save = Guardar los dos juntos
merge-edit = Ponerlo primero en el cuadro de abajo
merge-preview = Cómo queda unido
merge-edit-title = O escríbalo a mano
merge-edit-hint = Empieza con el texto que quedó apartado, o con lo que eligió arriba. Déjelo como debe leerse y guarde.

## Refusals
refusal-claim-unknown = Elija qué dijeron que había cambiado.
refusal-claim-clauses-missing = Nombre las cláusulas que dijeron haber cambiado, una por línea.
refusal-claim-passages-missing = Pegue los pasajes que marcaron, uno por línea.
refusal-claim-rejected-missing = Pegue su texto con todos los cambios rechazados.
refusal-claim-too-long = Supera los { $limit } kB.
refusal-claim-too-many = Hasta { $limit } líneas.
refusal-merge-choice-missing = Elija qué dice el lugar { $number }.
refusal-merge-moved-on = El borrador se volvió a guardar desde que abrió esta página. Mire su texto más reciente y elija.
