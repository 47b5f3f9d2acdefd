# Personas, entrada, alta del sindicato y padrón.

field-name = Nombre
field-mail = Correo electrónico
field-password = Contraseña
field-language = Idioma
password-hint = Al menos { $min } caracteres. Lo mejor es una frase que recuerde.
password-optional-hint = Al menos { $min } caracteres; lo mejor es una frase que recuerde. Déjela vacía si usará una llave de acceso o pedirá enlaces personales.

standing-member = Integrante
standing-steward = Persona delegada
standing-committee = Comité negociador
standing-officer = Directiva
standing-teller = Escrutinio
standing-registrar = Registro de votantes
standing-observer = Observación
standing-adviser = Asesoría
standing-employer-guest = Parte patronal
standing-hint-member = Pertenece a la unidad: lee el contrato, la negociación y sus votaciones
standing-hint-steward = Hace cumplir el contrato y atiende las quejas
standing-hint-committee = Redacta propuestas y registra lo que cruza la mesa
standing-hint-officer = Lleva el padrón y los asuntos del sindicato
standing-hint-teller = Cuenta y registra los votos
standing-hint-registrar = Entrega los códigos de votación; nunca quien administra el servidor
standing-hint-observer = Puede observar una votación y verificarla
standing-hint-adviser = Personal del sindicato o abogacía: ve lo que ve el comité, no decide
standing-hint-employer-guest = La otra parte; no ve nada del sindicato

good-good = Al corriente
good-lapsed = En suspenso
good-removed = De baja
good-hint-good = Tiene acceso
good-hint-lapsed = Debe cuotas o está en suspenso: sin acceso hasta que usted lo cambie
good-hint-removed = Dejó la unidad: sin acceso; el registro se conserva

home-title = Sus unidades
home-empty-title = Todavía no está en ningún padrón
home-empty-text = Cuando la directiva de su sindicato le agregue, abra el enlace personal que le den.

sign-in-title = Entrar
sign-in-lede = Con su contraseña, una llave de acceso o un enlace personal de la directiva.
sign-in-button = Entrar
sign-in-no-way-title = ¿Sin contraseña, o la olvidó?
sign-in-no-way-text = Pida un enlace personal a la directiva de su sindicato. Con él vuelve a entrar y puede poner una contraseña nueva.
passkey-sign-in-button = Entrar con una llave de acceso
passkey-add-button = Agregar una llave de acceso en este aparato
passkey-failed = La llave de acceso no fue aceptada. Nada cambió; inténtelo otra vez o use una contraseña.

set-up-title = Dé de alta a su sindicato
set-up-lede = Este enlace sirve una sola vez. Crea el sindicato, su primera unidad de negociación y la primera persona de la directiva: usted.
set-up-union = El sindicato
set-up-union-name = Nombre del sindicato
set-up-union-name-hint = Como lo conocen sus integrantes, con la sección local si la hay
set-up-slug = Nombre corto para las direcciones
set-up-slug-hint = Letras minúsculas, cifras y guiones. Déjelo vacío para tomarlo del nombre.
set-up-languages = Idiomas que leen sus integrantes
set-up-languages-hint = Cada quien puede cambiar cuando quiera.
set-up-unit = La primera unidad de negociación
set-up-unit-name = Nombre de la unidad
set-up-unit-name-hint = Las personas que cubre un contrato, por ejemplo «Personal de programas»
set-up-employers = Parte patronal
set-up-employers-hint = Una por línea. Una unidad puede tener varias.
set-up-domains = Dominios de correo de la parte patronal
set-up-domains-hint = Por ejemplo resourcecenter.org. Se le avisará claramente antes de enviar algo a un buzón que la parte patronal pueda leer.
field-zone = Zona horaria
field-zone-hint = Las fechas, horas y plazos de todas las páginas son los de este lugar.
field-zone-choose = Elija una zona horaria
set-up-officer = Usted, primera persona de la directiva
set-up-mail-hint = Una dirección privada, no la del trabajo
set-up-button = Dar de alta al sindicato

join-title = Únase a { $union }
join-lede = { $name }, le agregaron a la unidad { $unit }.
join-here = Ha entrado como { $name }; la unidad se agregará a esa cuenta.
join-password = Elija una contraseña
join-button = Unirme
link-title = Volver a entrar
link-lede = Este enlace es para { $name }. Sirve una sola vez.
link-button = Entrar

account-title = Mi cuenta
account-you = Usted
account-mail-hint = Con ella entra. Use una dirección privada, no la del trabajo.
account-passkeys = Llaves de acceso
account-passkeys-hint = Una llave de acceso le deja entrar con el bloqueo de su propio teléfono o computadora. Es lo más seguro y no hay nada que recordar.
account-password = Contraseña
account-current-password = Contraseña actual
account-new-password = Contraseña nueva
account-password-button = Cambiar la contraseña
account-browsers = Dónde tiene sesión abierta
account-browsers-hint = Si no reconoce alguna, ciérrela y cambie su contraseña.
this-browser = Esta
sign-out-there-button = Cerrar esa sesión
sign-out-everywhere-button = Cerrar todas las demás
account-other-device = Otro aparato
account-other-device-text = Cree un enlace para entrar en su teléfono o en otra computadora. Sirve una sola vez.
account-other-device-button = Crear un enlace
own-link-title = Su enlace para otro aparato
own-link-lede = Escanéelo o escríbalo allí. Sirve una sola vez; no se lo dé a nadie.
qr-label = Código QR del enlace de abajo

unit-start-title = Empiece por el padrón
unit-start-text = Agregue a las personas de la unidad y dé a cada una su enlace personal.
unit-start-roster = Ir al padrón
unit-about = Sobre esta unidad
unit-employers = Parte patronal
unit-members = Integrantes
unit-you-are = Usted es

roster-title = Padrón
roster-count = { $count ->
    [one] Una persona
   *[other] { $count } personas
}
roster-add-link = Agregar a una persona
roster-import-link = Importar una hoja de cálculo
roster-empty-title = Por ahora solo está usted
roster-empty-text = Agregue personas una por una o importe la lista que tenga.
roster-kinds = Funciones
roster-standing = Situación
roster-access = Acceso
roster-language = Lee en
roster-mail-hint = Una dirección privada. Déjela vacía si le entregará una hoja en mano.
roster-add-title = Agregar a una persona
roster-add-button = Agregar al padrón
roster-change-title = Cambiar
roster-as-it-is = Así está ahora en el padrón
roster-saved = Guardado.
access-joined = Ya entró
access-invited = Tiene enlace, aún no entra
access-none = Sin enlace todavía
employer-mail-tag = Correo patronal
employer-mail-title = La parte patronal puede leer este buzón
employer-mail-text = Esta dirección está en un sistema de correo de la parte patronal. Pida una dirección privada antes de enviar algo.
employer-mail-count = { $count ->
    [one] Una dirección está en el correo de la parte patronal, que puede leerla.
   *[other] { $count } direcciones están en el correo de la parte patronal, que puede leerlas.
}

link-invite-button = Crear un enlace personal
link-invite-hint = Un enlace, un código QR y una hoja para entregar. El anterior deja de servir.
link-recover-button = Dejar que vuelva a entrar
link-recover-hint = Crea un enlace de un solo uso. Entréguelo en persona o por un medio de confianza.
slip-title = Enlace personal
slip-lede = Para { $name }. Sirve una sola vez, en un plazo de { $days } días, y solo se muestra ahora.
slip-warning = Quien tenga este enlace puede actuar en nombre de esta persona. Déselo solo a ella.
slip-heading = { $union }
slip-text = { $name }, esta es su entrada personal a la unidad { $unit }. Escanee el código o escriba la dirección.
slip-expires = Sirve una sola vez, en un plazo de { $days } días.
slip-print-hint = Al imprimir esta página solo sale la hoja.

import-title = Importar el padrón
import-lede = Desde una hoja de cálculo guardada como CSV. Verá cada fila antes de guardar, y entran todas o ninguna.
import-file = Archivo CSV
import-paste = O pegue aquí las filas
import-hint = La primera línea nombra las columnas: nombre, correo, idioma, función. La función puede ser: { $kinds }.
import-preview-button = Ver antes de importar
import-preview-title = Vista previa
import-line = Línea
import-bad = { $count ->
    [one] Una fila tiene un error. No se importa nada hasta corregirla.
   *[other] { $count } filas tienen errores. No se importa nada hasta corregirlas.
}
import-button = { $count ->
    [one] Importar a una persona
   *[other] Importar a { $count } personas
}
import-again-title = Corregir las filas

settings-link = Parte patronal, zona horaria y unidades
settings-title = Parte patronal, zona horaria y unidades
settings-zone = Dónde está la unidad
settings-new-unit = Otra unidad
settings-new-unit-hint = Para personas con un contrato propio. Usted será la primera de su directiva.
settings-new-unit-button = Agregar la unidad

refusal-name-missing = Escriba un nombre.
refusal-name-long = Un nombre puede tener hasta { $max } caracteres.
refusal-mail-malformed = Escriba un correo como ana@example.org.
refusal-mail-taken = { $mail } ya está en este padrón.
refusal-mail-has-account = Esta dirección ya tiene una cuenta aquí. Entre primero con ella.
refusal-domain-malformed = «{ $domain }» no es un dominio de correo. Escríbalo como resourcecenter.org.
refusal-slug-malformed = Use de 2 a 40 letras minúsculas, cifras y guiones intermedios.
refusal-slug-needed = Hace falta un nombre corto en letras latinas para la dirección.
refusal-slug-taken = «{ $slug }» ya se usa. Elija otro nombre corto.
refusal-employer-missing = Nombre al menos a una parte patronal.
refusal-language-missing = Elija un idioma.
refusal-language-unknown = «{ $given }» no es uno de los idiomas: inglés, coreano, español.
refusal-standing-missing = Elija al menos una función.
refusal-standing-unknown = «{ $given }» no es una función.
refusal-standing-both-sides = La parte patronal no puede tener una función en el sindicato.
refusal-good-standing-missing = Diga cuál es la situación de la persona.
refusal-good-standing-unknown = «{ $given }» no es good, lapsed ni removed.
refusal-last-officer = La unidad quedaría sin nadie de la directiva que ya haya entrado. Nombre antes a otra persona.
refusal-own-officer = Pida a otra persona de la directiva que le retire esta función.
refusal-roster-full = Un padrón admite hasta { $max } personas.
refusal-roster-row-changed = Alguien cambió a esta persona hace un momento. Lo que usted escribió se conserva: revíselo y guárdelo o déjelo.
refusal-link-not-in-good-standing = Esta persona no está al corriente. Cámbielo primero.
refusal-link-other-union = Esta persona pertenece también a otro sindicato de este sitio, así que solo ella puede abrir su cuenta. Quien no puede entrar recibe un enlace por correo desde la página de entrada.
refusal-already-on-roster = La cuenta con la que entró ya está en este padrón.
refusal-join-sign-in-first = Esta dirección ya tiene una cuenta aquí. Entre primero y abra el enlace de nuevo.
refusal-sign-in-wrong = El correo y la contraseña no coinciden. No se dice más, para que nadie averigüe quién pertenece al sindicato.
refusal-sign-in-wait = Demasiadas contraseñas equivocadas. Espere { $minutes } minutos o pida un enlace personal a la directiva.
refusal-password-short = Use al menos { $min } caracteres.
refusal-password-long = Una contraseña puede tener hasta { $max } bytes.
refusal-password-common = Se adivinaría enseguida. Use una frase.
refusal-password-wrong = Esa no es su contraseña actual.
refusal-passkey-refused = La llave de acceso no fue aceptada.
refusal-passkey-known = Esta llave de acceso ya está registrada.
refusal-passkey-no-name = Las llaves de acceso necesitan que el sitio tenga nombre; se llega a él por una dirección numérica.
refusal-csv-empty = No hay filas.
refusal-csv-large = El archivo pasa de { $max } MB.
refusal-csv-many-rows = Se pueden importar hasta { $max } filas a la vez.
refusal-csv-no-name-column = La primera línea debe nombrar las columnas, y una debe ser «nombre».
refusal-csv-unreadable = La línea { $line } no se puede leer como CSV.
refusal-file-not-text = El archivo no es texto. Guárdelo como CSV (UTF-8).
refusal-zone-missing = Elija la zona horaria de la unidad.
refusal-zone-unknown = { $name } no es una zona horaria conocida.

# La dirección para el teléfono
reach-title = Abra este sitio en su teléfono
reach-lede = Escanee el código o escriba la dirección.
reach-qr-label = Código QR con la dirección de este sitio
reach-fingerprint-title = ¿Es de verdad este servidor?
reach-self-made = Este servidor creó su propio certificado, por eso el navegador le avisa la primera vez. Antes de continuar, abra el certificado desde el aviso y compare su huella SHA-256 con la de aquí o con la de la hoja impresa. Si no coinciden, no continúe y avise a quien administra el servidor.
reach-issued = Una autoridad que los navegadores reconocen responde por este certificado. La huella está aquí para quien quiera compararla.
reach-fingerprint-label = Huella SHA-256 del certificado
reach-fingerprint-qr-label = Código QR con la huella
reach-until = Válido hasta el { $date }.
reach-no-name = La dirección es un número, así que aquí no funcionan las llaves de acceso: entre con su contraseña o con su enlace personal.
