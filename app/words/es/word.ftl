# Documentos que la gente trae: lo encontrado, lo omitido, lo marcado y lo que no se marcó.

word-title = Lo que trae el archivo
word-file = { $name }, { $size } kB
word-kind-docx = Documento de Word
word-kind-odt = Texto OpenDocument
word-kind-pdf = PDF
word-kind-txt = Texto
word-guess-title = Este texto es una conjetura
word-guess = Un PDF solo dice dónde está cada letra en la página. Las líneas se unieron en cláusulas lo mejor posible: compare cada cláusula con el PDF antes de contar con ella, o pida el documento de Word.
word-found-paragraph = { $count ->
    [one] Un párrafo
   *[other] { $count } párrafos
}
word-found-heading = { $count ->
    [one] Un encabezado
   *[other] { $count } encabezados
}
word-found-automatic-number = { $count ->
    [one] Un número automático, escrito en el texto
   *[other] { $count } números automáticos, escritos en el texto
}
word-found-bullet = { $count ->
    [one] Una viñeta
   *[other] { $count } viñetas
}
word-found-table = { $count ->
    [one] Una tabla
   *[other] { $count } tablas
}
word-found-merged-cell = { $count ->
    [one] Una celda combinada
   *[other] { $count } celdas combinadas
}
word-found-footnote = { $count ->
    [one] Una nota al pie
   *[other] { $count } notas al pie
}
word-found-endnote = { $count ->
    [one] Una nota al final
   *[other] { $count } notas al final
}
word-found-link = { $count ->
    [one] Un enlace
   *[other] { $count } enlaces
}
word-found-smart-tag = { $count ->
    [one] Las palabras de una etiqueta inteligente
   *[other] Las palabras de { $count } etiquetas inteligentes
}
word-found-content-control = { $count ->
    [one] Las palabras de un campo de formulario
   *[other] Las palabras de { $count } campos de formulario
}
word-found-text-box = { $count ->
    [one] Las palabras de un cuadro de texto
   *[other] Las palabras de { $count } cuadros de texto
}
word-found-insertion = { $count ->
    [one] Una inserción con control de cambios
   *[other] { $count } inserciones con control de cambios
}
word-found-deletion = { $count ->
    [one] Una eliminación con control de cambios
   *[other] { $count } eliminaciones con control de cambios
}
word-found-move = { $count ->
    [one] Un traslado con control de cambios
   *[other] { $count } traslados con control de cambios
}
word-found-formatting-change = { $count ->
    [one] Un cambio de formato con control de cambios
   *[other] { $count } cambios de formato con control de cambios
}
word-found-comment = { $count ->
    [one] Un comentario al margen
   *[other] { $count } comentarios al margen
}
word-left-title = Lo que quedó fuera del texto
word-left-header = { $count ->
    [one] Un encabezado de página
   *[other] { $count } encabezados de página
}
word-left-footer = { $count ->
    [one] Un pie de página
   *[other] { $count } pies de página
}
word-left-contents-line = { $count ->
    [one] Una línea del índice
   *[other] { $count } líneas del índice
}
word-left-page-break = { $count ->
    [one] Un salto de página
   *[other] { $count } saltos de página
}
word-left-page-number = { $count ->
    [one] Un número de página
   *[other] { $count } números de página
}
word-left-page-edge = { $count ->
    [one] Una línea de encabezados, pies o números de página
   *[other] { $count } líneas de encabezados, pies y números de página
}
word-left-wordless-page = { $count ->
    [one] Una página sin texto: en blanco, o la imagen de una página
   *[other] { $count } páginas sin texto: en blanco, o imágenes de páginas
}
word-left-hidden-text = { $count ->
    [one] Un pasaje oculto: no se ve ni se imprime
   *[other] { $count } pasajes ocultos: no se ven ni se imprimen
}
word-left-picture = { $count ->
    [one] Una imagen
   *[other] { $count } imágenes
}
word-left-drawing = { $count ->
    [one] Un gráfico o dibujo
   *[other] { $count } gráficos o dibujos
}
word-left-embedded-file = { $count ->
    [one] Un archivo dentro del documento
   *[other] { $count } archivos dentro del documento
}
word-left-foreign-part = { $count ->
    [one] Un fragmento de texto en otro formato
   *[other] { $count } fragmentos de texto en otro formato
}
word-left-outside-source = { $count ->
    [one] Una dirección desde la que un programa cargaría algo
   *[other] { $count } direcciones desde las que un programa cargaría algo
}
word-left-unsafe-link = { $count ->
    [one] Un enlace que no lleva a la web ni al correo; sus palabras quedan
   *[other] { $count } enlaces que no llevan a la web ni al correo; sus palabras quedan
}
word-left-underline = { $count ->
    [one] El subrayado de un pasaje; sus palabras quedan
   *[other] El subrayado de { $count } pasajes; sus palabras quedan
}
word-left-highlight = { $count ->
    [one] El resaltado de un pasaje; sus palabras quedan
   *[other] El resaltado de { $count } pasajes; sus palabras quedan
}
word-left-raised-text = { $count ->
    [one] Superíndices o subíndices en un lugar, escritos como letras normales
   *[other] Superíndices o subíndices en { $count } lugares, escritos como letras normales
}
word-left-symbol = { $count ->
    [one] Un signo de una fuente de símbolos que ninguna letra representa
   *[other] { $count } signos de fuentes de símbolos que ninguna letra representa
}
word-left-ruby = { $count ->
    [one] Una ayuda de lectura sobre caracteres
   *[other] { $count } ayudas de lectura sobre caracteres
}
word-left-equation = { $count ->
    [one] Una ecuación, de la que solo quedan las letras
   *[other] { $count } ecuaciones, de las que solo quedan las letras
}
word-tracked-title = { $count ->
    [one] Un cambio con control de cambios
   *[other] { $count } cambios con control de cambios
}
word-change-insertion = Insertado:
word-change-deletion = Eliminado:
word-change-moved-from = Trasladado desde aquí:
word-change-moved-to = Trasladado aquí:
word-change-formatting = Formato cambiado:
word-nobody = sin nombre
word-no-date = sin fecha
word-moment = { $date }, { $time }
word-more = Y { $count } más.
word-comments-title = { $count ->
    [one] Un comentario al margen
   *[other] { $count } comentarios al margen
}
word-comment-on = sobre «{ $words }»
word-comment-done = marcado como resuelto
word-furniture-title = { $count ->
    [one] Un texto en el borde de las páginas
   *[other] { $count } textos en el borde de las páginas
}
word-header = Encabezado
word-footer = Pie
word-by-style = (por su estilo)
word-beyond-header = El encabezado dice otra cosa:
word-beyond-footer = El pie dice otra cosa:
word-beyond-struck = Tachado, sin marcarlo como eliminado:
word-beyond-unstruck = Ya no está tachado:
word-beyond-hidden = Oculto en el archivo; no se ve ni se imprime:
word-beyond-faint = En el archivo pero invisible: blanco sobre blanco o demasiado pequeño:
word-beyond-link = Un enlace lleva a otro lugar bajo las mismas palabras:
word-beyond-no-author = { $count ->
    [one] Un cambio está marcado sin nombre
   *[other] { $count } cambios están marcados sin nombre
}
word-beyond-no-date = { $count ->
    [one] Un cambio está marcado sin fecha
   *[other] { $count } cambios están marcados sin fecha
}
word-beyond-borrowed-author = { $count ->
    [one] Un cambio está marcado a nombre de { $name }, que es de nuestro lado
   *[other] { $count } cambios están marcados a nombre de { $name }, que es de nuestro lado
}
word-beyond-deceptive = Una palabra con caracteres que no se ven o letras que parecen otras:
word-beyond-unread = En el archivo, y en ningún texto:
word-take-label = El archivo trae control de cambios. ¿Qué texto quiere?
word-take-hint = Después de elegir, vuelva a mirar.
word-take-accept = Con todos los cambios aceptados
word-take-reject = Como estaba antes de los cambios
refusal-document-empty = El archivo está vacío.
refusal-document-too-large = El archivo pasa de { $limit } MB. Suele ser por las imágenes: guarde una copia sin ellas.
refusal-document-text-too-long = El texto del archivo pasa de { $limit } MB.
refusal-document-bomb = Descomprimido, este archivo ocuparía mucho más que cualquier contrato. No se abre.
refusal-document-too-many-pieces = El archivo trae más piezas que cualquier contrato.
refusal-document-too-deep = Las tablas o marcos del archivo están anidados demasiado adentro.
refusal-document-damaged = El archivo está cortado o dañado. Pídalo de nuevo.
refusal-document-contradictory = La lista del archivo y su contenido se contradicen. Pídalo de nuevo.
refusal-document-part-twice = El archivo trae dos veces la misma parte: dos programas leerían dos textos distintos. Pida una copia nueva.
refusal-document-climbing-path = El archivo nombra lugares fuera de sí mismo. No se abre.
refusal-document-locked = El archivo tiene contraseña. Pídalo sin ella.
refusal-document-packing = El archivo está comprimido de una forma que Word y LibreOffice no usan. Guárdelo de nuevo en uno de ellos.
refusal-document-part-missing = Esto no es un texto de Word ni OpenDocument: falta una parte que todo documento tiene.
refusal-document-other-content = El archivo no es un documento de texto; puede ser una hoja de cálculo o una presentación.
refusal-document-macros = El documento trae macros. Pídalo como .docx sin ellas.
refusal-document-active-content = El documento trae controles que ejecutan programas. Pídalo sin ellos.
refusal-document-embedded-object = El documento trae dentro un objeto de otro programa, como una hoja de cálculo. Pídalo sin él.
refusal-document-entities = El documento define entidades propias que pueden llevar afuera. No se abre.
refusal-document-malformed = El documento está roto por dentro. Ábralo en Word o LibreOffice, guárdelo de nuevo y traiga esa copia.
refusal-document-encoding = La codificación del documento no es de las que permite el formato. Guárdelo de nuevo en Word o LibreOffice.
refusal-document-old-word = Es un documento de Word anterior a 2007 (.doc). Guárdelo como .docx.
refusal-document-rich-text = Es texto enriquecido (.rtf). Guárdelo como .docx o .odt.
refusal-document-pdf = Es un PDF. Pida el documento de Word del que salió, o copie todo su texto y péguelo.
refusal-document-not-text = No es un documento de Word ni OpenDocument, ni texto simple en UTF-8.
refusal-document-busy = En este momento se están leyendo demasiados archivos. Envíelo de nuevo en un minuto; lo que escribió sigue aquí.
refusal-document-gone = El archivo ya no está guardado. Elíjalo otra vez.
refusal-document-edited = Usted cambió el texto después. Para tomar el otro texto, elija el archivo otra vez; lo que escribió sigue abajo.
refusal-draft-file-missing = Primero elija un archivo.
refusal-draft-file-edited = Hay texto en los dos cuadros, y el archivo ocuparía el lugar de uno. Guarde el borrador, o vacíe uno de los cuadros, y después elija otro archivo.
refusal-document-marks-many = El archivo trae más cambios marcados de los que se pueden guardar. Pida una copia con los cambios antiguos aceptados.
paste-told = Pegado. Esto no pasó tal como estaba:
refusal-document-pdf-scan = Este PDF son imágenes de páginas: no trae texto. Pida el documento del que salió, o escanéelo con reconocimiento de texto.
refusal-document-pdf-unreadable = Este PDF no se puede leer: está dañado o hecho de una forma que no entendemos. Pida el documento de Word, o copie su texto y péguelo.
