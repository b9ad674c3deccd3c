import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** What a layer of a stand-in holds. Files that are ours lie in `roots/`, in a folder with the layer's name. */
export interface Layer {
  /** Example: `nginx` */
  name: string;
  /** Debian's packages that come whole, with all that they need. */
  whole?: readonly string[];
  /** Debian's packages that the files below are taken from. */
  packages?: readonly string[];
  /** Files and folders of those packages, as globs; the libraries that their programs need come by themselves. */
  takes?: readonly string[];
  /** Folders of the packages whose programs get a link in /usr/local/bin, as globs. */
  onPath?: readonly string[];
  /** What `apt-get install` and `apk add` can install, by the package's name; taken likewise. */
  offers?: Readonly<Record<string, readonly string[]>>;
  /** Files of the packages that are joined into one, as a glob by where that one is. */
  joins?: Readonly<Record<string, string>>;
  /** Whether busybox is there, and gets its other names. */
  applets?: true;
  /** Files of this machine: where they come from, by where they go. A folder comes with all that is in it. */
  copies?: Readonly<Record<string, string>>;
  /** Targets by where the link is. */
  links?: Readonly<Record<string, string>>;
  /** People by their number, each with a group of that name. */
  users?: Readonly<Record<string, number>>;
  /** Folders by the number of their owner. */
  folders?: Readonly<Record<string, number>>;
}

/** This machine's npm: its folder, found by the program on the PATH. */
const NPM = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'npm'))
  .filter((program) => existsSync(program))
  .map((program) => dirname(dirname(realpathSync(program))))
  .find((folder) => existsSync(join(folder, 'bin/npm-cli.js')));

/** Whom programs trust on the web. */
const CERTIFICATES = { '/etc/ssl/certs/ca-certificates.crt': 'usr/share/ca-certificates/mozilla/*.crt' };

/** Shells and tools in one program; its other names are links. */
export const busybox: Layer = { name: 'busybox', packages: ['busybox-static'], takes: ['usr/bin/busybox'], applets: true };

export const alpine: Layer = {
  name: 'alpine',
  packages: ['libc6', 'libc-bin', 'libssl3t64', 'zlib1g', 'libzstd1', 'ca-certificates', 'curl', 'bash', 'jq', 'tini'],
  joins: CERTIFICATES,
  takes: ['usr/lib/*-linux-gnu/{libc,libm}.so.6', 'usr/lib/*-linux-gnu/{libcrypto,libssl}.so.3', 'usr/lib/*-linux-gnu/{libz,libzstd}.so.1', 'usr/lib/locale/C.utf8'],
  offers: { curl: ['usr/bin/curl'], bash: ['usr/bin/bash'], jq: ['usr/bin/jq'], tini: ['usr/bin/tini'], 'ca-certificates': [] },
};

export const debian: Layer = {
  name: 'debian',
  whole: ['bash', 'coreutils', 'dash', 'debianutils', 'findutils', 'grep', 'gzip', 'hostname', 'login', 'mawk', 'passwd', 'sed', 'tar', 'util-linux', 'libc-bin', 'libssl3t64', 'zlib1g', 'libzstd1'],
  packages: ['curl', 'jq', 'iputils-ping', 'procps', 'tini'],
  links: { '/usr/bin/awk': 'mawk', '/usr/bin/apt': 'apt-get' },
  offers: { curl: ['usr/bin/curl'], jq: ['usr/bin/jq'], 'iputils-ping': ['usr/bin/ping'], procps: ['usr/bin/ps', 'usr/bin/top', 'usr/bin/free', 'usr/bin/pgrep', 'usr/bin/pkill'], tini: ['usr/bin/tini'], 'ca-certificates': [] },
};

export const ubuntu: Layer = { name: 'ubuntu', packages: ['procps'], takes: ['usr/bin/{ps,top,free,pgrep,pkill}'], users: { ubuntu: 1000 }, folders: { '/home/ubuntu': 1000 } };

export const helloWorld: Layer = { name: 'hello-world' };

export const nginx: Layer = {
  name: 'nginx',
  packages: ['nginx', 'curl'],
  takes: ['usr/sbin/nginx', 'usr/bin/curl', 'etc/nginx/{mime.types,fastcgi_params,scgi_params,uwsgi_params}'],
  links: { '/var/log/nginx/access.log': '/dev/stdout', '/var/log/nginx/error.log': '/dev/stderr' },
  users: { nginx: 101 },
  folders: { '/docker-entrypoint.d': 0, '/var/lib/nginx': 0, '/var/cache/nginx': 0 },
};

/** What several large programs share. */
export const icu: Layer = { name: 'icu', packages: ['nodejs', 'libstdc++6'], takes: ['usr/lib/*-linux-gnu/libicu{data,i18n,uc}.so.??', 'usr/lib/*-linux-gnu/{libstdc++.so.6,libgcc_s.so.1}'] };

export const nodeSlim: Layer = {
  name: 'node',
  packages: ['nodejs'],
  takes: ['usr/bin/node', 'usr/share/nodejs'],
  ...(NPM === undefined ? {} : { copies: { '/usr/local/lib/node_modules/npm': NPM } }),
  links: { '/usr/local/bin/node': '/usr/bin/node', '/usr/local/bin/nodejs': 'node', '/usr/local/bin/npm': '../lib/node_modules/npm/bin/npm-cli.js', '/usr/local/bin/npx': '../lib/node_modules/npm/bin/npx-cli.js' },
  users: { node: 1000 },
  folders: { '/home/node': 1000 },
};

/** What the image without `-slim` has beside. */
export const node: Layer = { name: 'node-full', packages: ['curl', 'procps'], takes: ['usr/bin/{curl,ps,top,free,pgrep,pkill}'] };

export const python: Layer = {
  name: 'python',
  packages: ['python3', 'python3-pip', 'python3-venv', 'ca-certificates'],
  joins: CERTIFICATES,
  takes: ['usr/bin/python3*', 'usr/bin/pip*', 'usr/lib/python3*', 'usr/share/python-wheels'],
  links: { '/usr/local/bin/python': '/usr/bin/python3', '/usr/local/bin/python3': '/usr/bin/python3', '/usr/local/bin/pip': '/usr/bin/pip3', '/usr/local/bin/pip3': '/usr/bin/pip3' },
};

export const mysql: Layer = {
  name: 'mysql',
  packages: ['mysql-server-core', 'mysql-client-core'],
  takes: ['usr/sbin/mysqld', 'usr/bin/{mysql,mysqladmin,mysqldump}', 'usr/share/mysql*', 'usr/lib/mysql/plugin/component_reference_cache.so'],
  users: { mysql: 999 },
  folders: { '/docker-entrypoint-initdb.d': 0, '/var/lib/mysql': 999, '/var/lib/mysql-files': 999, '/run/mysqld': 999 },
};

export const postgres: Layer = {
  name: 'postgres',
  packages: ['postgresql', 'gosu', 'tzdata'],
  takes: ['usr/lib/postgresql/*/{bin,lib}', 'usr/share/postgresql/*', 'usr/sbin/gosu', 'usr/share/zoneinfo/{Etc,UTC}'],
  onPath: ['usr/lib/postgresql/*/bin'],
  users: { postgres: 999 },
  folders: { '/docker-entrypoint-initdb.d': 0, '/var/lib/postgresql': 999, '/run/postgresql': 999 },
};

export const redis: Layer = { name: 'redis', packages: ['redis-server', 'redis-tools', 'gosu'], takes: ['usr/bin/redis-*', 'usr/sbin/gosu'], users: { redis: 999 }, folders: { '/data': 999 } };

/** Answers on its port with the page of the real one, without PHP. */
export const adminer: Layer = { name: 'adminer', users: { adminer: 1000 } };

export const registry: Layer = { name: 'registry', packages: ['docker-registry'], takes: ['usr/bin/docker-registry'], links: { '/usr/bin/registry': 'docker-registry' }, folders: { '/var/lib/registry': 0 } };
