# La sala de máquinas: cómo está el servidor, para quien lo administra.

host-title = Este servidor
host-sees = Desde aquí se ven nombres de sindicatos, cantidades, tamaños y códigos. Lo que la gente escribe, quiénes son y cómo votó cada persona no se puede ver desde aquí.
host-ways-label = Partes de la sala de máquinas
host-overview = Resumen
host-queue = Correo y tareas
host-backups = Respaldos
host-health = Estado
host-leave-button = Salir de la sala de máquinas

host-enter-title = La sala de máquinas de este servidor
host-enter-lede = Este enlace se creó en la línea de comandos del servidor, para quien lo administra.
host-enter-hint = { $hours ->
    [one] El enlace se abre una sola vez. Tras una hora sin uso necesita uno nuevo: convenio host-link
   *[other] El enlace se abre una sola vez. Tras { $hours } horas sin uso necesita uno nuevo: convenio host-link
}
host-enter-button = Entrar

host-needs-title = Esto necesita su atención
host-needs-nothing = Por ahora nada necesita su atención.
host-needs-backup = No hay ningún respaldo del último día y medio.
host-needs-letters = { $count ->
    [one] Un correo no se pudo entregar.
   *[other] { $count } correos no se pudieron entregar.
}
host-needs-jobs = { $count ->
    [one] Se abandonó una tarea.
   *[other] Se abandonaron { $count } tareas.
}

host-unions = Sindicatos
host-unions-none = Todavía no hay ningún sindicato
host-unions-hint = Para poner en marcha otro sindicato, ejecute «convenio new-union» en el servidor y entregue el enlace a su primera persona directiva.
host-union = Sindicato
host-union-units = { $count ->
    [one] una unidad
   *[other] { $count } unidades
}
host-union-letters = { $count ->
    [one] un correo sin entregar
   *[other] { $count } correos sin entregar
}
host-people = Personas al día
host-size = Tamaño
host-last-deed = Último uso
host-about = Qué funciona aquí
host-database = Base de datos
host-accounts = Cuentas
host-jobs-now = Tareas pendientes ahora
host-last-backup = Último respaldo
host-backup-never = todavía ninguno

host-slug = Dirección
host-since = Desde
host-units = Unidades
host-joined = { $count }, de las cuales { $joined } ya se incorporaron
host-records = Registros
host-rows = { $count ->
    [one] una fila, { $size } de texto
   *[other] { $count } filas, { $size } de texto
}
host-attached = Archivos adjuntos
host-files = { $count ->
    [0] ninguno
    [one] uno, { $size }
   *[other] { $count }, { $size }
}
host-take-title = Llevarse este sindicato
host-take-text = Un archivo solo de este sindicato, en el mismo formato que un respaldo: sus registros, sus adjuntos y las cuentas de su gente. «convenio restore» lo levanta como un servidor propio. La directiva del sindicato ve en su registro de actividad que se hizo.
host-erase-title = Borrar este sindicato
host-erase-text = Se van todos sus registros y adjuntos, y las cuentas de quienes no están en otro sindicato de aquí. Los demás sindicatos no se tocan. Los respaldos posteriores no lo contienen.
host-erase-warning = Los respaldos anteriores lo conservan hasta que se descartan. Si tampoco debe quedar en ellos, haga primero un respaldo nuevo y elimine usted los anteriores.
host-erase-hint = Ambas cosas se hacen en la línea de comandos del servidor y no aquí: quien encuentre abierta esta página no puede llevarse ni borrar nada. El sindicato no debe usarse entre un comando y el otro; si se usó, expórtelo de nuevo.

host-queue-lede = Lo que espera y lo que falló, por su código. Aquí no se muestran direcciones ni textos; la directiva de cada sindicato ve los suyos en «Correo saliente».
host-letters = Correo
host-letters-dead = Sin entregar
host-letters-hint = Si la causa era de este servidor, como un servidor de correo caído, corríjala y vuelva a intentar aquí. Si la dirección está mal, solo la directiva del sindicato puede ayudar.
host-mail-closed = Este servidor no envía correo: en su configuración no se indica un servidor de correo (smtp_url).
host-reason = Motivo
host-again = Reintentar
host-again-button = Reintentar
host-jobs = Tareas
host-job = Tarea
host-jobs-due = Pendientes ahora
host-jobs-running = En curso
host-jobs-later = Para después
host-jobs-dead = Abandonadas
host-job-kind-send-letter = Enviar un correo
host-job-kind-announce-pass = Avisar al comité de una propuesta recibida
host-job-kind-way-back-in = Responder a quien pide volver a entrar
host-job-kind-sweep = Descartar lo vencido
host-job-kind-remind-of-cases = Recordar los plazos de las quejas

host-backups-lede = Cada archivo se vuelve a leer entero y se comprueba antes de recibir su nombre.
host-backups-off = Este servidor no hace respaldos por sí mismo (backups = false). Debe hacerlos otra cosa.
host-backups-good = El último respaldo se hizo y se volvió a leer en el último día y medio.
host-backup-runs = Los últimos días
host-backup-day = Día (UTC)
host-backup-done = Hecho y comprobado
host-backup-failed = Falló
host-backup-begun = Empezado
host-archive = Archivo
host-folder-title = Dónde están
host-folder = Carpeta
host-folder-unread = No se puede leer la carpeta de respaldos.
host-archive-count = Archivos
host-archives = { $count ->
    [0] ninguno
    [one] uno, { $size }
   *[other] { $count }, { $size } en total
}
host-locked = Cifrados
host-archives-locked = Todos, con la clave de recuperación
host-archives-open = No todos: quien tenga uno de esos archivos puede leerlo
host-kept = Se conservan
host-backup-keep = { $daily } diarios, { $weekly } semanales y { $monthly } mensuales
host-folder-hint = Un respaldo en el mismo disco se pierde con el disco: haga que otra máquina recoja esta carpeta o indique otro lugar (backup_to). Restaure uno de vez en cuando para ver que puede: convenio restore ARCHIVO --data CARPETA-NUEVA

host-health-lede = En qué se apoya este servidor, revisado ahora mismo; «convenio doctor» dice lo mismo en el servidor.
host-health-none = No se revisó nada
host-health-none-text = Ejecute «convenio doctor» en el servidor.
host-level-ok = Bien
host-level-warn = Atención
host-level-fail = Por arreglar

refusal-job-not-dead = Aquí no queda nada que reintentar.
