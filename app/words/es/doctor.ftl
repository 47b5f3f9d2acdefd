# The doctor: what a host stands on, whether it is well, and what to do. `convenio doctor` says the English.

doctor-subject-folder = carpeta de datos
doctor-subject-disk = disco
doctor-subject-clock = reloj
doctor-subject-zone = zona horaria
doctor-subject-open-files = archivos abiertos
doctor-subject-sqlite = SQLite
doctor-subject-database = base de datos
doctor-subject-reach = acceso
doctor-subject-certificate = certificado
doctor-subject-mail = correo
doctor-subject-backups = respaldos

doctor-says-folder-foreign = { $folder } es del usuario { $owner }, y este es el usuario { $own }
doctor-says-folder-private = { $folder } es solo para su propietario
doctor-says-folder-group = { $folder } está abierta a su grupo (modo { $mode })
doctor-says-folder-everybody = { $folder } está abierta a todo el que use esta máquina (modo { $mode }): también los borradores
doctor-says-folder-none = { $folder } no es una carpeta
doctor-says-folder-missing = { $folder } todavía no existe
doctor-says-folder-unread = No se puede examinar { $folder }: { $why }
doctor-says-folder-unwritable = no se puede escribir nada: { $why }
doctor-says-disk-free = { $free } MB libres de { $whole } MB
doctor-says-disk-files = no cabe ni un archivo más (inodos)
doctor-says-disk-unread = no se puede leer su espacio: { $why }
doctor-says-clock-early = { $now } es anterior a la creación de este Convenio
doctor-says-clock-back = { $now } es anterior al último cambio en la carpeta de datos
doctor-says-clock-kept = { $now }, ajustado por la red
doctor-says-clock-loose = { $now }, y nada lo mantiene en hora
doctor-says-clock-is = { $now }
doctor-says-zone-utc = UTC: la máquina no indica otra
doctor-says-zone-is = { $zone }
doctor-says-zone-unknown = { $zone } no está entre las zonas de la máquina
doctor-says-open-files-few = { $most } como máximo; cada conexión ocupa uno
doctor-says-open-files-many = hasta { $most }
doctor-says-open-files-free = sin límite
doctor-says-sqlite-old = { $version } puede perder datos en modo WAL; hace falta { $needed }
doctor-says-sqlite-built-in = { $version }, incorporado
doctor-says-sqlite-dead = no arranca: { $why }
doctor-says-database-none = todavía no existe; el primer arranque la crea
doctor-says-database-newer = la usó un Convenio más nuevo (conoce { $step })
doctor-says-database-skew = el reloj de su máquina y el de esta difieren en { $seconds } s
doctor-says-database-current = versión { $version }, tablas al día
doctor-says-database-behind = versión { $version }, { $steps } pasos por detrás; el próximo arranque hace un respaldo y los da
doctor-says-database-away = no se puede alcanzar: { $why }
doctor-says-settings-wrong = { $why }
doctor-says-reach-proxy = { $origin }, por un proxy que llama a { $listen }
doctor-says-reach-plain = { $listen } sin TLS, solo para esta máquina
doctor-says-reach-proxied = { $origin }, solo por proxies de confianza que llaman a { $listen }
doctor-says-reach-acme = TLS en { $listen }, con un certificado que se obtiene solo
doctor-says-reach-tls = TLS en { $listen }
doctor-says-reach-lan = TLS en { $listen }, con un certificado propio para una sala
doctor-says-certificate-early = no vale antes de { $from }
doctor-says-certificate-over = venció el { $until }
doctor-says-certificate-name = es para { $names }, y la gente escribe { $host }
doctor-says-certificate-makeshift = la autoridad aún no respondió; se usa uno provisional
doctor-says-certificate-good = para { $names }, quedan { $days } días
doctor-says-certificate-unread = { $why }
doctor-says-backups-off = Convenio no hace ninguno (backups = false)
doctor-says-backups-folder = No se puede examinar { $folder }: { $why }
doctor-says-backups-broken-off = la revisión se interrumpió
doctor-says-backups-nothing = ninguno todavía; no hay nada que respaldar
doctor-says-backups-none = ninguno todavía
doctor-says-backups-spoilt = el más nuevo tiene { $hours } h y no se puede restaurar: { $why }
doctor-says-backups-late = el más nuevo tiene { $hours } h; falta el de un día
doctor-says-backups-good = el más nuevo tiene { $hours } h, { $checked ->
    [read] se leyó entero y está bien
    [locked] está cifrado: convenio verify data --archive … --key … lo lee entero
   *[large] es grande: convenio verify data --archive … lo lee entero
}{ $disk ->
    [same] ; está en el mismo disco que los datos y se pierde con él
   *[other] {""}
}
doctor-says-mail-takes = { $server } acepta correos de { $from }
doctor-says-mail-sign-in = { $server } no nos deja entrar (remitente { $from })
doctor-says-mail-tls = con { $server } no se puede hablar en privado, así que no se envía nada (remitente { $from })
doctor-says-mail-refused = { $server } no acepta correos de este remitente ({ $reply }; remitente { $from })
doctor-says-mail-deferred = { $server } pide intentarlo más tarde ({ $reply }; remitente { $from })
doctor-says-mail-away = { $server } no responde (remitente { $from })
doctor-says-mail-none = no se indicó ningún servidor de correo; todo se puede copiar o imprimir

doctor-do-run-as-owner = ejecute Convenio como propietario de la carpeta (sudo -u '#{ $owner }' convenio …)
doctor-do-close-folder = chmod 700 { $folder }
doctor-do-other-folder = indique otra con --data
doctor-do-first-start = el primer arranque la crea
doctor-do-give-right = dé el permiso a su propietario
doctor-do-check-rights = revise los permisos y el disco
doctor-do-make-room = haga espacio o mueva la carpeta de datos a un disco mayor; no se acepta nada que no se pueda escribir
doctor-do-remove-files = borre archivos pequeños
doctor-do-look-at-disk = df -h
doctor-do-set-clock = ponga el reloj en hora (timedatectl set-ntp true): de él dependen enlaces, sesiones y plazos
doctor-do-zones = apt install tzdata, o corrija TZ
doctor-do-open-more = LimitNOFILE={ $least } en la unidad, o ulimit -n
doctor-do-newer-convenio = instale un Convenio más nuevo: SQLite viene incorporado
doctor-do-install-again = instale Convenio de nuevo
doctor-do-start-newer = arranque esa versión más nueva o restaure el respaldo anterior a ella
doctor-do-both-clocks = haga que ambas máquinas ajusten su reloj por la red
doctor-do-database-check = revise database_url, la red y que el servidor de base de datos funcione; o restaure un respaldo
doctor-do-settings = cambie la configuración (convenio config)
doctor-do-reach-others = para los demás: un proxy y --origin https://…, o --tls-certificate y --tls-key, o --lan
doctor-do-check-clock = revise el reloj
doctor-do-renew = renuévelo; los archivos nuevos se toman solos, y el de la sala se rehace al arrancar
doctor-do-right-name = obtenga uno para ese nombre o cambie origin
doctor-do-authority = la autoridad llama al puerto 443 de cada nombre: revise el DNS, el cortafuegos y el registro
doctor-do-put-files = ponga los dos archivos PEM donde dice la configuración
doctor-do-others-backups = encárguese de que otra cosa los haga
doctor-do-backups-right = dé el permiso al usuario de Convenio o indique otra con backup_to
doctor-do-backups-soon = el servidor hace uno poco después de arrancar y luego cada día; convenio backup --to CARPETA hace uno ahora
doctor-do-backups-again = haga otro enseguida (convenio backup --to CARPETA) y mire el registro
doctor-do-mail-password = corrija smtp_user y smtp_password
doctor-do-mail-tls = smtps:// para el puerto 465; smtp_ca para una autoridad propia
doctor-do-mail-sender = indique en mail_from una dirección para la que pueda enviar
doctor-do-mail-later = mire de nuevo en unos minutos; los correos esperan solos
doctor-do-mail-network = revise smtp_url, la red y el cortafuegos; los correos esperan solos
