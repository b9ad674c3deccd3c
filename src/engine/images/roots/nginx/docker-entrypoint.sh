#!/bin/sh
set -e
if [ "$1" = nginx ]; then
  for script in /docker-entrypoint.d/*.sh; do
    [ -x "$script" ] && echo "/docker-entrypoint.sh: Launching $script" && "$script"
  done
  echo '/docker-entrypoint.sh: Configuration complete; ready for start up'
fi
exec "$@"
