import { alpine, adminer, busybox, debian, helloWorld, icu, mysql, nginx, node, nodeSlim, postgres, python, redis, registry, ubuntu } from './layers.ts';
import type { Layer } from './layers.ts';

/** A stand-in for an image of Docker Hub: the real programs, from Debian's packages, set up as there. */
export interface StandIn {
  /** Example: `nginx` */
  repository: string;
  /** Example: `['1.29', 'latest']` */
  tags: readonly string[];
  /** From the lowest one up. Images share those that they have in common. */
  layers: readonly Layer[];
  /** What a container of it does, as the real one has it. https://github.com/opencontainers/image-spec/blob/main/config.md */
  config: {
    Entrypoint?: readonly string[];
    Cmd?: readonly string[];
    Env?: readonly string[];
    ExposedPorts?: Readonly<Record<string, object>>;
    Volumes?: Readonly<Record<string, object>>;
    User?: string;
    WorkingDir?: string;
    StopSignal?: string;
  };
}

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const NGINX = { Entrypoint: ['/docker-entrypoint.sh'], Cmd: ['nginx', '-g', 'daemon off;'], Env: [PATH], ExposedPorts: { '80/tcp': {} }, StopSignal: 'SIGQUIT' };
const NODE = { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['node'], Env: [PATH] };
const POSTGRES = { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['postgres'], Env: [PATH, 'LANG=C.UTF-8', 'PG_MAJOR=18', 'PGDATA=/var/lib/postgresql/18/docker'], ExposedPorts: { '5432/tcp': {} }, Volumes: { '/var/lib/postgresql': {} }, StopSignal: 'SIGINT' };
const REDIS = { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['redis-server'], Env: [PATH], ExposedPorts: { '6379/tcp': {} }, Volumes: { '/data': {} }, WorkingDir: '/data' };
const PYTHON = { Cmd: ['python3'], Env: [PATH] };

/**
 * The images that sections may name, as Docker Hub has them. A layer is made for the first image that has it, and brings
 * the libraries that the layers below it lack there: so alpine's images, which have the fewest, come before Debian's.
 */
export const standIns: readonly StandIn[] = [
  { repository: 'alpine', tags: ['3.22', 'latest'], layers: [busybox, alpine], config: { Cmd: ['/bin/sh'], Env: [PATH] } },
  { repository: 'busybox', tags: ['1.37', '1.37-musl', 'latest'], layers: [busybox], config: { Cmd: ['sh'], Env: [PATH] } },
  { repository: 'debian', tags: ['13', '13-slim', 'trixie', 'trixie-slim', 'latest'], layers: [debian], config: { Cmd: ['bash'], Env: [PATH] } },
  { repository: 'ubuntu', tags: ['24.04', 'latest'], layers: [debian, ubuntu], config: { Cmd: ['/bin/bash'], Env: [PATH] } },
  { repository: 'hello-world', tags: ['latest'], layers: [busybox, helloWorld], config: { Cmd: ['/hello'], Env: [PATH] } },

  { repository: 'nginx', tags: ['1.29-alpine', '1.30-alpine', 'alpine'], layers: [busybox, alpine, nginx], config: NGINX },
  { repository: 'nginx', tags: ['1.29', '1.30', 'latest'], layers: [debian, nginx], config: NGINX },
  { repository: 'node', tags: ['24-alpine', 'alpine'], layers: [busybox, alpine, icu, nodeSlim], config: NODE },
  { repository: 'node', tags: ['24', 'latest'], layers: [debian, icu, nodeSlim, node], config: NODE },
  { repository: 'node', tags: ['24-slim', '22-slim', 'slim'], layers: [debian, icu, nodeSlim], config: NODE },
  { repository: 'python', tags: ['3.14-alpine', 'alpine'], layers: [busybox, alpine, python], config: PYTHON },
  { repository: 'python', tags: ['3.14', '3.14-slim', 'slim', 'latest'], layers: [debian, python], config: PYTHON },

  {
    repository: 'mysql',
    tags: ['9.7', 'latest'],
    layers: [debian, icu, mysql],
    config: { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['mysqld'], Env: [PATH], ExposedPorts: { '3306/tcp': {}, '33060/tcp': {} }, Volumes: { '/var/lib/mysql': {} } },
  },
  { repository: 'postgres', tags: ['18-alpine', 'alpine'], layers: [busybox, alpine, icu, postgres], config: POSTGRES },
  { repository: 'postgres', tags: ['18', 'latest'], layers: [debian, icu, postgres], config: POSTGRES },
  { repository: 'redis', tags: ['8-alpine', 'alpine'], layers: [busybox, alpine, redis], config: REDIS },
  { repository: 'redis', tags: ['8', 'latest'], layers: [debian, redis], config: REDIS },
  {
    repository: 'adminer',
    tags: ['5', 'latest'],
    layers: [busybox, alpine, adminer],
    config: { Entrypoint: ['entrypoint.sh', 'docker-php-entrypoint'], Cmd: ['php', '-S', '[::]:8080', '-t', '/var/www/html'], Env: [PATH], ExposedPorts: { '8080/tcp': {} }, User: 'adminer', WorkingDir: '/var/www/html' },
  },
  {
    repository: 'registry',
    tags: ['3', 'latest'],
    layers: [busybox, alpine, registry],
    config: { Entrypoint: ['/entrypoint.sh'], Cmd: ['/etc/distribution/config.yml'], Env: [PATH, 'OTEL_TRACES_EXPORTER=none'], ExposedPorts: { '5000/tcp': {} }, Volumes: { '/var/lib/registry': {} } },
  },
];

/** The repositories of Docker Hub that sections may name. */
export const repositories: ReadonlySet<string> = new Set(standIns.map(({ repository }) => repository));
