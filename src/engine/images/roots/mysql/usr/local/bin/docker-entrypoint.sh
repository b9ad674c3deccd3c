#!/bin/sh
# On the first start a folder without a database gets one, with the password that is asked for.
set -eu
say() { echo "$(date -u +%FT%T+00:00) [$1] [Entrypoint]: $2"; }
quoted() { printf "'%s'" "$(printf '%s' "$1" | sed "s/\\\\/&&/g; s/'/''/g")"; }

if [ "${1#-}" != "$1" ]; then set -- mysqld "$@"; fi
if [ "$1" != mysqld ]; then exec "$@"; fi

say Note 'Entrypoint script for MySQL Server started.'
password=${MYSQL_ROOT_PASSWORD-}
[ -z "${MYSQL_ROOT_PASSWORD_FILE-}" ] || password=$(cat "$MYSQL_ROOT_PASSWORD_FILE")
mkdir -p /var/lib/mysql /var/run/mysqld
chown mysql:mysql /var/lib/mysql /var/run/mysqld
if [ ! -d /var/lib/mysql/mysql ]; then
  if [ -z "$password${MYSQL_ALLOW_EMPTY_PASSWORD-}${MYSQL_RANDOM_ROOT_PASSWORD-}" ]; then
    say ERROR 'Database is uninitialized and password option is not specified
    You need to specify one of the following as an environment variable:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD' >&2
    exit 1
  fi
  if [ -n "${MYSQL_RANDOM_ROOT_PASSWORD-}" ]; then
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    say Note "GENERATED ROOT PASSWORD: $password"
  fi
  say Note 'Initializing database files'
  mysqld --initialize-insecure
  say Note 'Database files initialized'
  # Done by the server itself when it starts, before it takes connections.
  first=/var/lib/mysql-files/first-start.sql
  (
    umask 077
    echo "CREATE USER IF NOT EXISTS 'root'@'%' IDENTIFIED BY $(quoted "$password");"
    echo "GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;"
    [ -z "${MYSQL_DATABASE-}" ] || echo "CREATE DATABASE IF NOT EXISTS \`$MYSQL_DATABASE\`;"
    if [ -n "${MYSQL_USER-}" ]; then
      echo "CREATE USER $(quoted "$MYSQL_USER")@'%' IDENTIFIED BY $(quoted "${MYSQL_PASSWORD-}");"
      [ -z "${MYSQL_DATABASE-}" ] || echo "GRANT ALL ON \`$MYSQL_DATABASE\`.* TO $(quoted "$MYSQL_USER")@'%';"
    fi
    [ -z "${MYSQL_DATABASE-}" ] || echo "USE \`$MYSQL_DATABASE\`;"
    for file in /docker-entrypoint-initdb.d/*.sql; do [ ! -f "$file" ] || cat "$file"; done
    echo "ALTER USER 'root'@'localhost' IDENTIFIED BY $(quoted "$password");"
  ) > "$first"
  chown mysql "$first"
  set -- "$@" "--init-file=$first"
fi
exec "$@"
