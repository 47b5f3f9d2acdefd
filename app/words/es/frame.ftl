# El marco de cada página y las palabras que usan todas las salas.

skip-to-main = Ir al contenido principal
rooms-label = Secciones de la unidad
languages-label = Idioma
crumbs-label = Dónde está
pages-label = Páginas
pages-previous = Anterior
pages-next = Siguiente
room-unit = Unidad
room-roster = Padrón
sign-in-link = Entrar
my-units-link = Mis unidades
account-link = Mi cuenta
sign-out-button = Salir
footer-line = El sindicato lo administra para sus integrantes.
about-link = Acerca de este programa
demo-banner = Esto es una demostración. Todas las personas y todos los textos son inventados.

page-changed = Esta página ha cambiado desde que la abrió.
page-changed-show = Ver cómo está ahora
page-changed-beside = Abrir cómo está ahora en otra pestaña

optional = (opcional)
errors-title = Corrija lo siguiente
file-again = Elija el archivo de nuevo: el navegador no permite que la página lo recuerde.
upload-label = Enviando el archivo
upload-going = Enviando el archivo: { $percent } %
upload-done = Llegó. Leyéndolo …
upload-failed = La conexión se cortó antes de que llegara el archivo. Todo lo que escribió sigue aquí: envíelo otra vez.
save-button = Guardar
print-button = Imprimir
copy-button = Copiar
copy-done = Copiado
draft-hint = Lo que escribe se guarda en este navegador durante 12 horas, por si se pierde la conexión, y se borra al enviarlo. En un teléfono que usan otras personas, cierre la sesión al terminar: eso también lo borra.
draft-found = Se volvió a llenar lo que había escrito aquí. Estaba guardado solo en este navegador.
draft-older = Este navegador aún tiene lo que escribió en otra versión de este borrador y no guardó.
draft-older-open = Abrir lo que escribió
draft-drop = Borrarlo de este navegador
draft-offline = No hay conexión. No se pierde nada: queda en este navegador. Envíelo de nuevo cuando vuelva la conexión.
remove-button = Quitar
never-used = nunca
last-used = Último uso: { $when }

date-long = { $day } de { $month } de { $year }
moment-long = { $date }, { $time } { $zone }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

not-found-title = Aquí no hay nada para usted
broken-title = Algo falló de nuestro lado
refused-title = No se pudo hacer
go-to-start = Ir a la página de inicio
unkept-send-again = Enviar otra vez
unkept-back = O vuelva atrás en su navegador: el formulario sigue como lo dejó.

refusal-not-found = La página no existe o no está abierta para usted. Si le enviaron un enlace personal, puede que ya se haya usado o haya vencido: pida uno nuevo.
refusal-internal = Lo que escribió no se perdió. Inténtelo otra vez; si vuelve a pasar, dé la referencia { $reference } a quien administra este sitio.
refusal-sign-in-first = Su sesión se cerró. Entre de nuevo y encontrará lo que había escrito.
refusal-form-malformed = El formulario no llegó como se envió. Inténtelo otra vez.
refusal-form-large = Es más de lo que puede llevar un formulario.
refusal-form-not-kept = Usted no ha entrado, y esto es demasiado largo para guardarlo mientras entra. Entre en otra ventana, vuelva a esta y envíelo otra vez.

about-title = Acerca de Convenio
about-lede = Convenio redacta propuestas de contrato, muestra qué cambió cada parte, registra cada propuesta que cruza la mesa, organiza votaciones y cuida los plazos de las quejas.
about-trust = Funciona en el servidor de su propio sindicato. Nadie más recibe sus datos y nada se carga desde otros sitios.
about-version = Versión { $version }.
about-licence = Convenio es software libre bajo la Licencia Pública General Affero de GNU, versión 3 o posterior. Quien administra este sitio debe entregarle el código fuente si lo pide.
already-recorded = Esto ya estaba registrado. No se registró dos veces.
