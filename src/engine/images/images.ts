import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A file of a stand-in. */
export interface StandInFile {
  text: string;
  /** As for chmod; 0o644 unless it says otherwise. */
  mode?: number;
}

/** A stand-in for an image of Docker Hub: a real program from Debian's packages where there is one, set up as there. */
export interface StandIn {
  /** Example: `nginx` */
  repository: string;
  /** Example: `['1.29', 'latest']` */
  tags: readonly string[];
  /** What it is built on: a system of busybox alone, or Debian's bash and coreutils. */
  base: 'busybox' | 'debian';
  /** Debian's packages on top of it. */
  packages?: readonly string[];
  /** Files of this machine: where they come from, by where they go. A folder comes with all that is in it. */
  copies?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, StandInFile>>;
  links?: Readonly<Record<string, string>>;
  /** What a container of it does. https://github.com/opencontainers/image-spec/blob/main/config.md */
  config: {
    Entrypoint?: readonly string[];
    Cmd?: readonly string[];
    Env?: readonly string[];
    ExposedPorts?: Readonly<Record<string, object>>;
    Volumes?: Readonly<Record<string, object>>;
    WorkingDir?: string;
    StopSignal?: string;
  };
}

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Nothing can be installed without a network: the stand-in says what the real one says when all is there. */
const APT = { '/usr/bin/apt-get': { text: '#!/bin/sh\necho "Reading package lists..."\n', mode: 0o755 } };
const HELLO = '\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\n';
/** This machine's npm: its folder, found by the program on the PATH. */
const NPM = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'npm'))
  .filter((program) => existsSync(program))
  .map((program) => dirname(dirname(realpathSync(program))))
  .find((folder) => existsSync(join(folder, 'bin/npm-cli.js')));

/** The images that sections may name, as Docker Hub has them. */
export const standIns: readonly StandIn[] = [
  { repository: 'alpine', tags: ['3.22', 'latest'], base: 'busybox', files: { '/etc/alpine-release': { text: '3.22.2\n' }, '/etc/os-release': { text: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.2\nPRETTY_NAME="Alpine Linux v3.22"\n' } }, config: { Cmd: ['/bin/sh'], Env: [PATH] } },
  { repository: 'busybox', tags: ['1.37', 'latest'], base: 'busybox', config: { Cmd: ['sh'], Env: [PATH] } },
  { repository: 'hello-world', tags: ['latest'], base: 'busybox', files: { '/hello': { text: `#!/bin/sh\ncat <<'END'${HELLO}\nEND\n`, mode: 0o755 } }, config: { Cmd: ['/hello'], Env: [PATH] } },
  { repository: 'ubuntu', tags: ['24.04', 'latest'], base: 'debian', files: { ...APT, '/etc/os-release': { text: 'PRETTY_NAME="Ubuntu 24.04.3 LTS"\nNAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n' } }, config: { Cmd: ['/bin/bash'], Env: [PATH] } },
  {
    repository: 'nginx',
    tags: ['1.29', '1.30', 'latest'],
    base: 'debian',
    packages: ['nginx-light', 'curl'],
    files: {
      '/docker-entrypoint.sh': { text: '#!/bin/sh\nif [ "$1" = nginx ]; then echo "/docker-entrypoint.sh: Configuration complete; ready for start up"; fi\nexec "$@"\n', mode: 0o755 },
      '/etc/nginx/nginx.conf': {
        text: 'user  nginx;\nworker_processes  auto;\n\nerror_log  /dev/stderr notice;\npid        /run/nginx.pid;\n\nevents {\n    worker_connections  1024;\n}\n\nhttp {\n    include       /etc/nginx/mime.types;\n    default_type  application/octet-stream;\n    access_log  /dev/stdout;\n    include /etc/nginx/conf.d/*.conf;\n}\n',
      },
      '/etc/nginx/conf.d/default.conf': { text: 'server {\n    listen       80;\n    server_name  localhost;\n\n    location / {\n        root   /usr/share/nginx/html;\n        index  index.html index.htm;\n    }\n}\n' },
      '/usr/share/nginx/html/index.html': { text: '<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to nginx!</title>\n</head>\n<body>\n<h1>Welcome to nginx!</h1>\n</body>\n</html>\n' },
      '/usr/share/nginx/html/50x.html': { text: '<h1>An error occurred.</h1>\n' },
    },
    config: { Entrypoint: ['/docker-entrypoint.sh'], Cmd: ['nginx', '-g', 'daemon off;'], Env: [PATH], ExposedPorts: { '80/tcp': {} }, StopSignal: 'SIGQUIT' },
  },
  {
    repository: 'node',
    tags: ['24', '24-slim', '22-slim', 'latest'],
    base: 'debian',
    packages: ['libstdc++6', 'libatomic1', 'ca-certificates'],
    copies: { '/usr/local/bin/node': process.execPath, ...(NPM === undefined ? {} : { '/usr/local/lib/node_modules/npm': NPM }) },
    links: { '/usr/local/bin/npm': '../lib/node_modules/npm/bin/npm-cli.js', '/usr/local/bin/npx': '../lib/node_modules/npm/bin/npx-cli.js' },
    files: { '/usr/local/bin/docker-entrypoint.sh': { text: '#!/bin/sh\nif [ "${1#-}" != "$1" ] || ! command -v "$1" > /dev/null; then set -- node "$@"; fi\nexec "$@"\n', mode: 0o755 } },
    config: { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['node'], Env: [PATH, 'NODE_VERSION=24.11.1'] },
  },
  {
    repository: 'mysql',
    tags: ['9.7', 'latest'],
    base: 'busybox',
    files: {
      '/usr/local/bin/docker-entrypoint.sh': {
        text: `#!/bin/sh
# Demands a password and keeps its files as the real one does; it takes connections and answers none.
if [ "$1" = mysqld ]; then
  if [ -z "$MYSQL_ROOT_PASSWORD$MYSQL_ALLOW_EMPTY_PASSWORD$MYSQL_RANDOM_ROOT_PASSWORD" ] && [ ! -e /var/lib/mysql/ibdata1 ]; then
    echo "[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified" >&2
    exit 1
  fi
  mkdir -p /var/lib/mysql && touch /var/lib/mysql/ibdata1
  echo "[Server] /usr/sbin/mysqld: ready for connections. port: 3306"
  trap 'exit 0' TERM
  nc -ll -p 3306 -e true &
  wait
fi
exec "$@"
`,
        mode: 0o755,
      },
    },
    config: { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['mysqld'], Env: [PATH], ExposedPorts: { '3306/tcp': {}, '33060/tcp': {} }, Volumes: { '/var/lib/mysql': {} } },
  },
];

/** The repositories of Docker Hub that sections may name. */
export const repositories: ReadonlySet<string> = new Set(standIns.map(({ repository }) => repository));
