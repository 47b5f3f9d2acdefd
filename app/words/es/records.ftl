# El registro de actividad: quién hizo qué en la unidad.

audit-link = Quién hizo qué
audit-title = Quién hizo qué
audit-lede = Todo lo que se hizo en esta unidad, en un orden que nadie puede cambiar sin que se note. Nunca dice qué votó nadie ni guarda palabras de un borrador o de un contrato.
audit-count = { $count ->
    [0] Ninguna anotación
    [one] Una anotación
   *[other] { $count } anotaciones
}
audit-empty-title = Ninguna anotación
audit-empty-text = En esta unidad no se hizo nada que coincida con lo que eligió.
audit-deed = Qué se hizo
audit-any-deed = Todo
audit-who = Quién
audit-when = Cuándo
audit-number = N.º
audit-from = Desde
audit-to = Hasta
audit-show = Mostrar
audit-all = Mostrar todo
audit-by-host = El servidor
audit-gone = Ya no está en el padrón
audit-export-title = Llevárselo
audit-export-csv = Hoja de cálculo (CSV)
audit-export-json = Para recalcular (JSON por líneas)
audit-export-hint = Cada anotación lleva una huella de sí misma y de la anterior. Apunte de vez en cuando la última huella: quien la tenga podrá demostrar que nada anterior fue cambiado.
audit-check-link = Comprobar la cadena entera
audit-whole = { $count ->
    [0] La cadena está íntegra. Todavía no tiene anotaciones.
    [one] La cadena está íntegra: tiene una anotación.
   *[other] La cadena está íntegra: { $count } anotaciones, cada una a continuación de la anterior.
}
audit-last-hash = Huella de la última anotación
audit-broken-title = La cadena está rota
audit-broken-text = Alguien cambió, quitó o movió anotaciones fuera de este programa. Guarde esta página, avise a quien administra el servidor y pídale que ejecute «convenio verify data».

audit-what-union-set-up = Puso en marcha el sindicato
audit-what-joined = Se incorporó
audit-what-let-back-in = Volvió a entrar con un enlace personal
audit-what-person-added = Agregó a una persona
audit-what-person-changed = Cambió los datos de una persona
audit-what-link-made = Creó un enlace personal
audit-what-link-mailed = Envió por correo un enlace personal
audit-what-employers-changed = Cambió los empleadores
audit-what-zone-changed = Cambió la zona horaria
audit-what-unit-added = Agregó una unidad
audit-what-agreement-imported = Importó un contrato
audit-what-agreement-imported-again = Importó de nuevo un contrato
audit-what-first-contract-begun = Empezó un primer contrato
audit-what-agreement-changed = Cambió los datos de un contrato
audit-what-round-opened = Abrió una ronda
audit-what-round-closed = Cerró una ronda
audit-what-articles-added = Agregó artículos a una ronda
audit-what-session-added = Agregó una reunión
audit-what-draft-saved = Guardó un borrador
audit-what-passed = Registró una propuesta presentada
audit-what-state-changed = Cambió el estado de un artículo
audit-what-agreed = Registró un acuerdo tentativo
audit-what-vote-draft-kept = Trabajó en el registro de una votación
audit-what-tally-sheet-attached = Adjuntó un acta de escrutinio
audit-what-vote-draft-discarded = Descartó el registro sin terminar de una votación
audit-what-vote-recorded = Registró una votación
audit-what-procedure-confirmed = Confirmó un procedimiento de quejas
audit-what-office-closed = Anotó días de cierre de la oficina
audit-what-office-reopened = Retiró días en que se dijo que la oficina estaba cerrada
audit-what-confidence-changed = Cambió quién conoce todos los casos
audit-what-claim-clocks-changed = Cambió los plazos de cargos y reclamos
audit-what-pay-rules-changed = Cambió lo que la ley fija sobre el pago
audit-what-template-changed = Cambió la plantilla de una carta
audit-what-reminders-changed = Cambió cuándo se avisa
audit-what-union-exported = Se llevó todo lo del sindicato en un archivo
audit-what-case-opened = Abrió un caso
audit-what-case-brought = Presentó un caso propio
audit-what-case-entered = Escribió en el registro de un caso
audit-what-case-revised = Revisó el escrito de un caso
audit-what-case-pay-entered = Anotó un período de pago de un caso
audit-what-grievants-named = Nombró a las personas agraviadas de un caso
audit-what-case-file-attached = Adjuntó un archivo a un caso
audit-what-case-file-handed-in = Entregó un archivo para un caso
audit-what-case-assigned = Asignó un caso
audit-what-walled-off = Apartó a alguien de un caso
audit-what-wall-lifted = Levantó una separación
audit-what-case-put-under = Puso un caso bajo un procedimiento
audit-what-cases-imported = Importó casos
audit-what-case-draft-kept = Guardó el borrador de un caso
audit-what-case-draft-discarded = Descartó el borrador de un caso

audit-about-person = Persona
audit-about-officer = El enlace lo hizo
audit-about-kinds = Función
audit-about-standing = Acceso
audit-about-zone = Zona horaria
audit-about-count = Cuántos
audit-about-agreement = Contrato
audit-about-version = Versión
audit-about-round = Ronda
audit-about-article = Artículo
audit-about-session = Reunión
audit-about-revision = Versión del borrador
audit-about-pass = Propuesta presentada
audit-about-state = Estado
audit-about-vote = Votación
audit-about-from = Desde
audit-about-to = Hasta
audit-about-template = Plantilla
audit-about-union = Sindicato
audit-about-hash = Última huella

audit-state-held = en espera
audit-state-resumed = retomado
audit-state-withdrawn = retirado
audit-state-rejected = rechazado
audit-state-reopened = reabierto

# Lo que se guarda sobre uno mismo.

own-title = Lo que se guarda sobre usted
own-account-text = Vea qué guarda este sitio sobre usted y lléveselo.
own-link = Lo que se guarda sobre usted
own-lede = Todo lo que este sitio guarda sobre usted, en un solo archivo: una página para leer, una tabla de lo que hizo y lo mismo como datos para otro programa.
own-has-title = Qué contiene
own-has-account = su cuenta: nombre, dirección, idioma y si tiene contraseña
own-has-rosters = su entrada en cada padrón, tal como la lleva la directiva
own-has-browsers = navegadores con sesión abierta, llaves de acceso y enlaces personales aún abiertos
own-has-letters = qué correos se le escribieron y qué pasó con ellos; no sus enlaces
own-has-forms = lo que escribió en un formulario y no ha enviado
own-has-deeds = lo que usted hizo, según el registro de actividad
own-has-not-title = Qué no contiene
own-has-not = Datos de otras personas, los textos del sindicato y cómo votó usted: nada de lo guardado aquí dice cómo votó nadie.
own-warning = Quien tenga este archivo sabrá todo esto sobre usted. No lo guarde en una computadora de su empleador.
own-download = Descargar (ZIP)
own-hint = ¿Hay algo equivocado? La directiva de su sindicato puede corregir su entrada en el padrón; su cuenta la cambia usted.
own-made = Tal como estaba el { $when }.
own-part-account = Cuenta
own-part-rosters = Padrones
own-part-browsers = Navegadores, llaves de acceso y enlaces
own-part-letters = Correos para usted
own-part-forms = Sin enviar todavía
own-part-deeds = Lo que usted hizo
own-where = Dónde
own-where-account = Mi cuenta
own-details = Detalles
own-since = Desde
own-password = Contraseña
own-yes-yes = sí
own-yes-no = no
own-wrong-passwords = Contraseñas erróneas seguidas
own-ways-back = Enlaces para volver a entrar pedidos hace poco
own-invited = Invitación
own-joined = Incorporación
own-kind = Tipo
own-passkey = Llave de acceso
own-browser = Navegador
own-open-link = Enlace personal
own-begun = Inicio
own-last = Último, o hasta
own-vote-draft = Registro de una votación, empezado
own-what-profile-changed = Cambió nombre, dirección o idioma
own-what-password-changed = Estableció una contraseña
own-what-passkey-added = Agregó una llave de acceso
own-what-passkey-removed = Quitó una llave de acceso
own-what-session-ended = Cerró la sesión de un navegador
own-what-other-sessions-ended = Cerró la sesión de los demás navegadores
own-what-own-link-made = Creó un enlace para otro dispositivo
own-what-own-link-used = Entró con un enlace propio
own-what-set-up-link-made = Creó un enlace para poner en marcha un sindicato
own-what-operator-link-made = Creó un enlace a la sala de máquinas
own-what-operator-came-in = Abrió la sala de máquinas
own-what-union-erased = Borró un sindicato
own-what-own-reminders-changed = Cambió sus propios avisos
own-what-feed-opened = Creó un enlace de calendario
own-what-feed-closed = Cerró un enlace de calendario

refusal-audit-export-large = Más de { $limit } anotaciones coinciden con lo que eligió. Elija un período más corto y exporte por partes.
refusal-audit-damaged = Una anotación del registro es ilegible: fue cambiada fuera de este programa. Avise a quien administra el servidor para que ejecute «convenio verify data».
