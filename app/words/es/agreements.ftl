# Los contratos: lista, importación, lectura, búsqueda, impresión.

room-agreements = Contratos
agreements-title = Contratos
agreements-lede = Lo acordado, artículo por artículo.
agreements-empty-title = Todavía no hay ningún contrato
agreements-empty-keeper = Importe el contrato que tienen: pegue el texto o elija un archivo, y revise lo encontrado antes de guardarlo. Si es un primer contrato, empiece con los nombres de los artículos que quieren ganar.
agreements-empty-member = Cuando el comité negociador importe el contrato, podrá leerlo y buscar en él aquí.
agreement-import-link = Importar un contrato
agreement-first-link = Empezar un primer contrato
agreement-articles = { $count ->
    [one] Un artículo
   *[other] { $count } artículos
}

agreement-state-first = Primer contrato
agreement-state-upcoming = Aún no vigente
agreement-state-in-force = Vigente
agreement-state-expired = Vencido
agreement-state-superseded = Reemplazado
agreement-expired-note = El plazo de este contrato ya venció. Mientras no haya uno nuevo, buena parte puede seguir obligando a la parte patronal: consulte con su delegada o delegado, o con la asesoría legal del sindicato, antes de contar con ello.
agreement-first-lede = Un primer contrato: estos son los artículos por negociar. Todavía no hay nada vigente.

term-from-to = Del { $from } al { $to }
term-from = Desde el { $from }
term-to = Hasta el { $to }
term-none = No se indicó la vigencia

part-kind-front = Portada
part-kind-preamble = Preámbulo
part-kind-division = Capítulo
part-kind-article = Artículo
part-kind-mou = Memorando de entendimiento
part-kind-side-letter = Carta complementaria
part-kind-appendix = Anexo
part-kind-wage-schedule = Tabla salarial
part-kind-closing = Firmas

agreement-contents = Índice
agreement-read-link = Leer todo el contrato
agreement-print-link = Imprimir
agreement-state = Estado
agreement-term = Vigencia
agreement-language = Escrito en
agreement-imported = Importado
agreement-version = Versión { $version }, { $when }
agreement-original = Archivo tal como se recibió
agreement-original-of = Versión { $version }: { $name }, { $size } kB
agreement-change-link = Cambiar título o vigencia
agreement-again-link = Importar una copia corregida
agreement-import-first-link = Importar el contrato que ganaron

search-label = Buscar en este contrato
search-hint = Deben encontrarse todas las palabras. Ponga una frase entre comillas.
search-button = Buscar
search-title = Buscar en el contrato
search-count = { $count ->
    [one] Se encontró en un lugar
   *[other] Se encontró en { $count } lugares
}
search-many = Estos son los primeros lugares. Agregue una palabra para encontrar menos.
search-none-title = No se encontró «{ $words }»
search-none-text = Pruebe con menos palabras o con otra para lo mismo: los contratos suelen decir «empleado» donde decimos «trabajadora» o «trabajador».
search-none-language = Este contrato está en { $language ->
    [en] inglés: busque con palabras en inglés, por ejemplo «overtime».
    [ko] coreano: busque con palabras en coreano, por ejemplo «연장근로».
   *[es] español: busque con palabras en español, por ejemplo «horas extra».
}

clause-link = Enlace a { $mark }
article-neighbours = Antes y después
article-before = Antes:
article-after = Sigue:
article-hash = SHA-256 de este texto:

print-hint = En papel, o «Guardar como PDF» en la ventana de impresión. Solo sale el contrato.
agreement-printed = Versión { $version }, impresa el { $when }

agreement-title-field = Título
agreement-effective = Primer día
agreement-expires = Último día
agreement-expires-hint = El día en que vence

import-agreement-title = Importar un contrato
import-agreement-lede = Elija un archivo o pegue el texto. Verá cada artículo encontrado antes de que se guarde nada.
again-title = Importar una copia corregida
again-lede = La versión anterior queda en el registro. Los borradores y las propuestas presentadas con ella conservan su texto.
import-agreement-file = Archivo de Word, OpenDocument, PDF, Markdown o texto
import-agreement-file-hint = .docx, .odt, .pdf, .md o .txt, hasta { $max } MB. Lo mejor es el documento de Word: el texto de un PDF es una conjetura.
import-keep = El archivo
import-keep-yes = Guardar el archivo con el contrato
import-keep-hint = Tal como llegó, con los comentarios y el control de cambios que trae. Lo puede descargar toda persona que pueda leer el contrato.
import-keep-other = El texto ya no es el del archivo. El archivo se guarda solo si abajo está marcado «Guardar el archivo con el contrato».
import-agreement-paste = O pegue el texto
import-agreement-paste-hint = Tal como está: los artículos, secciones y cláusulas se encuentran por su propia numeración.
import-pages = Páginas
import-pages-yes = Omitir encabezados, pies y números de página
import-pages-hint = Un texto sacado de un PDF los trae entre sus líneas. El texto tal como usted lo dio también se guarda.
import-title-hint = Déjelo vacío para tomarlo del texto.
import-language-hint = El idioma del propio contrato. Déjelo vacío para que se reconozca.
import-replaces = Reemplaza a
import-replaces-none = Ningún otro contrato
import-replaces-hint = El anterior aparecerá como reemplazado.
import-look-button = Ver lo que se encuentra
import-save-button = Guardar este contrato
import-change-text = Cambiar algo antes

preview-title = Lo que se encontró
preview-articles = { $count ->
    [0] Ningún artículo
    [one] Un artículo
   *[other] { $count } artículos
}
preview-letters = { $count ->
    [0] Ninguna carta complementaria ni memorando
    [one] Una carta complementaria o memorando
   *[other] { $count } cartas complementarias y memorandos
}
preview-appendices = { $count ->
    [0] Ningún anexo ni tabla salarial
    [one] Un anexo o tabla salarial
   *[other] { $count } anexos y tablas salariales
}
preview-sections = { $count ->
    [0] Ninguna sección
    [one] Una sección
   *[other] { $count } secciones
}
preview-clauses = { $count ->
    [0] Ninguna cláusula numerada
    [one] Una cláusula numerada
   *[other] { $count } cláusulas numeradas
}
preview-pages = { $count ->
    [one] Se omite una línea de encabezado o pie de página: «{ $sample }»
   *[other] Se omiten { $count } líneas de encabezados y pies de página, como «{ $sample }»
}
preview-contents = { $count ->
    [one] Un índice con una entrada se leyó como índice
   *[other] Un índice con { $count } entradas se leyó como índice
}
preview-sure = Cada número sigue al anterior. Nada parece estar mal.
preview-unsure = Por favor, compare con su copia
preview-nothing = No se encontró ningún artículo
preview-more = Y { $count } más.
preview-tree = El contrato por partes
doubt-no-articles = Dé a cada artículo un encabezado propio en una línea, como «Artículo 12. Quejas» o «## Quejas», y vuelva a mirar.
doubt-article-gap = Después de «{ $before }» viene «{ $after }»
doubt-article-twice = «{ $label }» aparece dos veces. El segundo recibe la dirección { $key }.
doubt-missing = El índice menciona «{ $label }», pero no se encontró en el texto.
doubt-clause-gap = { $article }: después de «{ $before }» viene «{ $after }»
doubt-clause-twice = { $article }: «{ $label }» aparece dos veces.
doubt-too-long = { $article } tiene { $kilobytes } kB; es demasiado largo para abrirlo en una negociación.

first-title = Empezar un primer contrato
first-lede = Todavía no hay contrato: póngale nombre y enumere los artículos que van a negociar.
first-title-hint = Por ejemplo «Primer contrato, personal de programas»
first-names = Artículos
first-names-hint = Uno por línea, en orden. Podrá cambiar la lista en la negociación.
first-button = Empezar

agreement-change-title = Cambiar título o vigencia
change-superseded = Vigencia
change-superseded-yes = Otro contrato tomó su lugar
change-superseded-hint = Se puede seguir leyendo y aparece como reemplazado.

refusal-agreement-title-missing = Póngale un título al contrato.
refusal-agreement-title-long = Un título puede tener como máximo { $limit } bytes.
refusal-agreement-text-missing = Elija un archivo o pegue el texto del contrato.
refusal-agreement-text-long = El texto tiene { $bytes } kB; se pueden importar como máximo { $limit } kB.
refusal-agreement-text-binary = Eso es un archivo PDF o Word, no su texto. Ábralo, copie todo el texto y péguelo aquí.
refusal-agreement-dates = El último día es anterior al primero.
refusal-agreement-date = Escriba el día como año, mes y día.
refusal-agreement-no-articles = No se encontró ningún artículo. Dé a cada artículo un encabezado propio en una línea.
refusal-agreement-articles-many = Un contrato puede tener como máximo { $limit } artículos.
refusal-agreement-names-missing = Enumere al menos un artículo.
refusal-agreement-names-many = Un contrato puede tener como máximo { $limit } artículos.
refusal-agreement-replaces = El contrato que reemplaza no está en esta lista.
refusal-agreement-busy = Alguien más guardó un contrato en el mismo momento. Guarde otra vez; su texto sigue aquí.
