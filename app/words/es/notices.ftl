# Correo saliente: cartas, lo que no se pudo entregar y la forma de volver a entrar.

letter-hello = Hola, { $name }:
letter-subject-invitation = Su invitación a { $union }
letter-body-invitation = { $union } le ha incluido en la unidad { $unit }. Con el enlace de abajo entra y elige cómo iniciará sesión. Es solo para usted: quien lo tenga puede actuar en su nombre, así que no lo reenvíe.
letter-action-invitation = Entrar aquí
letter-why-invitation = Recibe este mensaje porque la directiva de { $union } le puso en el padrón de { $unit }. Si no le corresponde, no tiene que hacer nada.
letter-subject-way-in = Su enlace para volver a entrar a { $union }
letter-body-way-in = La directiva de { $union } ha creado un enlace para que vuelva a entrar a { $unit }. Es solo para usted: quien lo tenga puede actuar en su nombre, así que no lo reenvíe.
letter-action-way-in = Iniciar sesión aquí
letter-why-way-in = Recibe este mensaje porque la directiva de { $union } lo preparó para usted. Si no lo pidió, avíseles.
letter-subject-recovery = Su enlace para iniciar sesión
letter-body-recovery = Alguien, seguramente usted, pidió volver a entrar en su cuenta. Este enlace la abre una sola vez. Con él puede poner una contraseña nueva.
letter-action-recovery = Iniciar sesión aquí
letter-why-recovery = Si no lo pidió, no haga nada: sin el enlace nadie entra, y su contraseña sigue siendo la misma.
letter-subject-pass-received = La parte patronal entregó { $label } sobre { $article }
letter-body-pass-received = La parte patronal ha entregado { $label } sobre «{ $article }». Consta en { $unit } de { $union }, con todo lo que cambió.
letter-action-pass-received = Leer qué cambió
letter-why-pass-received = Recibe este mensaje porque está en el comité negociador de { $unit }. Puede desactivar estos correos en su cuenta.
letter-subject-case-reminder = { $days ->
    [0] Hoy es el último día: queja { $number }
    [1] Mañana es el último día: queja { $number }
   *[other] Quedan { $days } días: queja { $number }
}
letter-body-case-reminder = { $line } La página del caso muestra cómo se contó la fecha.
letter-action-case-reminder = Abrir el caso
letter-why-case-reminder = Recibe este correo porque lleva este caso en { $unit } o suple a quien lo lleva. No contiene nombres, porque el correo no es privado. Con cuántos días de anticipación se le avisa se decide en Quejas; puede desactivar estos correos en su cuenta.
letter-subject-case-digest = Quejas que no pueden esperar: { $unit }
letter-body-case-digest = Estas fechas están cerca o ya pasaron. Los casos aparecen aquí solo con su número.
letter-action-case-digest = Abrir la página de plazos
letter-why-case-digest = Recibe este correo porque { $union } le nombró responsable principal de quejas en { $unit }. Puede desactivar estos correos en su cuenta.
letter-task-file = Queja { $number }: presentarla ({ $step }) a más tardar el { $date }.
letter-task-appeal = Queja { $number }: apelar a { $step } a más tardar el { $date }.
letter-task-demand = Queja { $number }: demandar el arbitraje ({ $step }) a más tardar el { $date }.
letter-task-meet = Queja { $number }: la reunión de { $step } debe celebrarse a más tardar el { $date }.
letter-task-answer = Queja { $number }: la respuesta del empleador en { $step } vence el { $date }.
letter-task-choose-arbitrator = Queja { $number }: hay que elegir árbitro ({ $step }) a más tardar el { $date }.
letter-task-award = Queja { $number }: el laudo ({ $step }) vence el { $date }.
letter-task-information = Queja { $number }: la información que pedimos vence el { $date }.
letter-task-promise = Queja { $number }: algo que se prometió vence el { $date }.
letter-task-referral = Caso { $number }: preguntar a más tardar el { $date } qué pasó con una derivación.
letter-task-claim = Caso { $number }: hay que presentar un cargo o reclamo a más tardar el { $date }.
letter-group-overdue-on-us = Vencido por nuestra parte
letter-group-today = Hoy es el último día
letter-group-this-week = En siete días
letter-group-overdue-on-them = Vencido por parte del empleador
calendar-task-file = Queja { $number }: presentarla ({ $step })
calendar-task-appeal = Queja { $number }: apelar a { $step }
calendar-task-demand = Queja { $number }: demandar el arbitraje ({ $step })
calendar-task-meet = Queja { $number }: reunión de { $step }
calendar-task-answer = Queja { $number }: vence la respuesta del empleador en { $step }
calendar-task-choose-arbitrator = Queja { $number }: elegir árbitro ({ $step })
calendar-task-award = Queja { $number }: vence el laudo ({ $step })
calendar-task-information = Queja { $number }: vence la información
calendar-task-promise = Queja { $number }: vence lo prometido
calendar-task-referral = Caso { $number }: preguntar por una derivación
calendar-task-claim = Caso { $number }: presentar el cargo o reclamo
calendar-name = Quejas: { $unit }
calendar-text = Cómo se contó la fecha: { $address }
letter-until-days = { $days ->
    [one] El enlace sirve una sola vez, en el plazo de un día.
   *[other] El enlace sirve una sola vez, en el plazo de { $days } días.
}
letter-until-minutes = { $minutes ->
    [one] El enlace sirve una sola vez, en el plazo de un minuto.
   *[other] El enlace sirve una sola vez, en el plazo de { $minutes } minutos.
}

letter-kind-invitation = Invitación
letter-kind-way-in = Enlace para volver a entrar
letter-kind-recovery = Enlace que la persona misma pidió
letter-kind-pass-received = Propuesta de la parte patronal
letter-kind-case-reminder = Aviso de un caso
letter-kind-case-digest = Resumen de casos
letter-state-queued = En espera
letter-state-sent = Enviado
letter-state-dead = Sin entregar
letter-state-dropped = Retirado

trouble-deferred = El servidor de correo pide que se intente más tarde (respuesta { $reply }).
trouble-refused = El servidor de correo no acepta el mensaje (respuesta { $reply }). La dirección puede estar mal escrita o cerrada.
trouble-sign-in = El servidor de correo no acepta la contraseña de este sitio. Avise a quien lo administra.
trouble-unreachable = No se puede conectar con el servidor de correo.
trouble-timeout = El servidor de correo no responde.
trouble-tls = No se logró una conexión privada con el servidor de correo y no se envió nada. Avise a quien administra el sitio.
trouble-no-address = No hay ninguna dirección a la que esto se pueda enviar.
trouble-link-gone = El enlace que llevaba ya se usó, se sustituyó o caducó.
trouble-moot = Aquello de lo que avisaba ya se hizo, o ya no le corresponde a quien lo recibe.
trouble-no-mail = Este sitio no envía correo.
trouble-broken = Algo falló en este sitio. Avise a quien lo administra.

letters-title = Correo saliente
letters-lede = Lo que Convenio envía por esta unidad. Lo que no se pudo entregar queda aquí hasta que usted lo resuelva.
letters-closed = Este sitio no envía correo. Cree un enlace personal y entréguelo, o copie el texto en un mensaje propio.
letters-empty-title = No se ha enviado nada
letters-empty-text = Cuando envíe un enlace personal por correo, aquí verá si salió.
letters-dead-count = { $count ->
    [one] Un correo no se pudo entregar.
   *[other] { $count } correos no se pudieron entregar.
}
letters-look-link = Ver por qué e intentarlo de nuevo
letters-to = Para
letters-about = Asunto
letters-state = Estado
letters-when = Cuándo
letters-tries = Intentos
letters-no-address = sin dirección registrada
letters-sent-at = Enviado el { $when }
letters-next-try = Próximo intento: { $when }
letters-made-at = Escrito el { $when }
letter-again-button = Intentar de nuevo
letter-discard-button = Retirarlo
letter-text-gone = Su texto ya no se conserva. Si llevaba un enlace, puede crear otro desde la página de la persona.
letter-copy-hint = Cópielo en un mensaje propio, o imprímalo y entréguelo en mano.

mail-link-title = O envíelo por correo
mail-link-button = Enviar este enlace a { $mail }
mail-link-hint = Sale en el idioma que lee esta persona. Esta página sigue sirviendo como hoja.
mail-link-employer-text = Quien lea el correo de la parte patronal podría abrir este enlace y actuar en nombre de esta persona: leer borradores, ver la estrategia. Entregue el enlace por otro medio o pida una dirección privada.
mail-link-employer-label = ¿Quiere enviarlo ahí de todos modos?
mail-link-employer-known = Sí. Sé que la parte patronal puede leerlo.

way-back-title = Volver a entrar por correo
way-back-link = Recibir un enlace por correo
way-back-mail-hint = La dirección con la que inicia sesión
way-back-button = Enviarme un enlace
way-back-asked = Si es la dirección privada de una cuenta de este sitio, un enlace va en camino. Sirve una sola vez, en el plazo de { $minutes } minutos.
way-back-nothing-came = ¿No llegó nada? Mire en el correo no deseado. Nunca se envía un enlace a una dirección que la parte patronal pueda leer, ni más de unos pocos por hora. La directiva de su sindicato siempre puede crearle un enlace personal.

choices-title = Correo
choices-label = Escríbanme cuando
choices-hint = Los enlaces que pida usted o la directiva siempre llegan.
letter-wanted-pass-received = la parte patronal entregue un texto a mi comité negociador
letter-wanted-case-reminder = se acerca una fecha de un caso que llevo
letter-wanted-case-digest = superviso casos y alguno no puede esperar

refusal-mail-closed = Este sitio no envía correo.
refusal-mail-nowhere = No hay ninguna dirección registrada de esta persona. Añada una primero.
refusal-mail-employer-unconfirmed = Esta dirección está en un sistema de correo de la parte patronal. Confirme que lo sabe o entregue el enlace por otro medio.
refusal-letter-not-dead = Este correo no está a la espera de un nuevo intento.
refusal-letter-link-gone = El enlace de este correo ya no sirve. Cree otro desde la página de la persona.
