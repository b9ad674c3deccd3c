#!/bin/sh
set -e
if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then set -- redis-server "$@"; fi
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then
  chown redis:redis .
  exec gosu redis "$0" "$@"
fi
# Other containers may connect, as in the real image.
case "$*" in
  *--version | *-v | *--help | *-h) exec "$@" ;;
  redis-server*) exec "$@" --protected-mode no ;;
  *) exec "$@" ;;
esac
