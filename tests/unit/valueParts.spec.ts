import { expect, test } from '@playwright/test';
import { partsKind, valueParts, type ValueKind } from '../../src/block/docker/valueParts.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Each part is `text: what it is`; what it is may be cut short. */
const VALUES: [name: string, kind: ValueKind, value: string, ...parts: string[]][] = [
  // docker/go-connections, nat/nat_test.go, has ports in these forms.
  ['a port on the machine and one in the container', 'publish', '8080:80', '8080: the port on your machine', '80: the port in the container'],
  ['an address before the ports', 'publish', '192.0.2.1:8080:80', '192.0.2.1: your machine’s address', '8080: the port on your machine', '80: the port in the container'],
  ['an address that only this machine reaches', 'publish', '127.0.0.1:8080:80', '127.0.0.1: your machine’s address: from this machine only', '8080: the port on your machine', '80: the port in the container'],
  ['an address for all networks', 'publish', '0.0.0.0:8080:80', '0.0.0.0: your machine’s address: from every network', '8080: the port on your machine', '80: the port in the container'],
  ['an IPv6 address in brackets', 'publish', '[::1]:8080:80', '[::1]: your machine’s address: from this machine only', '8080: the port on your machine', '80: the port in the container'],
  ['a protocol behind the port', 'publish', '53:53/udp', '53: the port on your machine', '53: the port in the container', 'udp: the protocol'],
  ['ranges of ports', 'publish', '8000-8009:9000-9009/tcp', '8000-8009: the ports on your machine', '9000-9009: the ports in the container', 'tcp: the protocol'],
  ['the container’s port alone', 'publish', '80', '80: the port in the container; Docker picks a free one on your machine'],
  ['an address with any port', 'publish', '127.0.0.1::80', '127.0.0.1: your machine’s address', '80: the port in the container; Docker picks a free one on your machine'],
  ['a port from a variable', 'publish', '${PORT:-8080}:80', '${PORT:-8080}: the port on your machine', '80: the port in the container'],
  ['a service’s port in pairs', 'publish', 'published=80,target=8080', 'published=80: the port on the nodes', 'target=8080: the port in the container'],
  ['an unpublished port with its protocol', 'expose', '80/tcp', '80: the port in the container', 'tcp: the protocol'],

  ['a named volume', 'volume', 'data:/var/lib/mysql', 'data: the volume', '/var/lib/mysql: the path in the container'],
  ['an absolute path on the machine', 'volume', '/srv/www:/app', '/srv/www: the folder or file on your machine', '/app: the path in the container'],
  ['a relative path on the machine', 'volume', './conf:/app', './conf: the folder or file on your machine', '/app: the path in the container'],
  ['a path in the home folder', 'volume', '~/a:/app', '~/a: the folder or file on your machine', '/app: the path in the container'],
  ['a path with a Windows drive', 'volume', 'C:\\Users\\me:/app:ro', 'C:\\Users\\me: the folder or file on your machine', '/app: the path in the container', 'ro: read-only'],
  ['a path with a Windows drive and slashes', 'volume', 'c:/me:/app', 'c:/me: the folder or file on your machine', '/app: the path in the container'],
  ['a path from a substitution, as written', 'volume', '"$(pwd)":/app', '$(pwd): the folder or file on your machine', '/app: the path in the container'],
  ['a path from a variable in quotes, as written', 'volume', '"$PWD:/app:ro"', '$PWD: the folder or file on your machine', '/app: the path in the container', 'ro: read-only'],
  ['options of a volume', 'volume', 'data:/data:ro,Z', 'data: the volume', '/data: the path in the container', 'ro: read-only', 'Z: for SELinux: only this container'],
  ['a volume without a name', 'volume', '/data', '/data: the path in the container; Docker makes a volume without a name'],
  ['memory as a folder', 'tmpfs', '/run:size=64m,mode=1777', '/run: the path in the container', 'size=64m: how large', 'mode=1777: who may'],

  ['a mounted folder', 'mount', 'type=bind,src=.,dst=/app,readonly', 'type=bind: what is mounted: a folder', 'src=.: the folder or file on your machine', 'dst=/app: the path in the container', 'readonly: read-only'],
  ['a mounted volume', 'mount', 'source=data,target=/data', 'source=data: the volume', 'target=/data: the path in the container'],
  ['mounted memory', 'mount', 'type=tmpfs,destination=/run,tmpfs-size=64m', 'type=tmpfs: what is mounted: memory', 'destination=/run: the path in the container', 'tmpfs-size=64m: how large'],
  ['a mount’s option that is not known', 'mount', 'type=volume,x=y,dst=/a', 'type=volume: what is mounted: a volume', 'x=y: an option', 'dst=/a: the path in the container'],

  // distribution/reference, reference_test.go and normalize_test.go, has references in these forms.
  ['a name and a tag', 'image', 'nginx:1.29', 'nginx: the name', '1.29: the tag'],
  ['a namespace on Docker Hub', 'image', 'janedoe/myapp', 'janedoe: the namespace: a user or an organization on Docker Hub', 'myapp: the name'],
  ['a registry with a dot', 'image', 'ghcr.io/janedoe/myapp:1', 'ghcr.io: the registry', 'janedoe: the namespace', 'myapp: the name', '1: the tag'],
  ['a registry with a port and a tag', 'image', 'localhost:5000/myapp:1', 'localhost:5000: the registry', 'myapp: the name', '1: the tag'],
  ['a registry with a port and no tag', 'image', 'registry:5000/myapp', 'registry:5000: the registry', 'myapp: the name'],
  ['localhost as the registry', 'image', 'localhost/myapp', 'localhost: the registry', 'myapp: the name'],
  ['Docker Hub by its address', 'image', 'docker.io/library/nginx', 'docker.io: the registry: Docker Hub', 'library: the namespace', 'nginx: the name'],
  ['a namespace of several names', 'image', 'quay.io/a/b/c', 'quay.io: the registry', 'a/b: the namespace', 'c: the name'],
  ['a digest', 'image', `nginx@${DIGEST}`, 'nginx: the name', `${DIGEST}: the digest`],
  ['a tag and a digest', 'image', `nginx:1.29@${DIGEST}`, 'nginx: the name', '1.29: the tag', `${DIGEST}: the digest`],
  ['a registry with a port and a digest', 'image', `a.b:5000/c@${DIGEST}`, 'a.b:5000: the registry', 'c: the name', `${DIGEST}: the digest`],
  ['a tag from a variable', 'image', 'nginx:$TAG', 'nginx: the name', '$TAG: the tag'],
  ['a tag with dots, hyphens and capital letters', 'image', 'python:3.13-Slim_b', 'python: the name', '3.13-Slim_b: the tag'],

  ['a variable and its value', 'env', 'A=b=c', 'A: the variable’s name', 'b=c: its value'],
  ['a variable from the environment', 'env', 'HOME', 'HOME: the variable’s name; its value comes from your own environment'],
  ['a host and its address', 'add-host', 'db:192.0.2.1', 'db: the name', '192.0.2.1: the address'],
  ['a host and its address behind =', 'add-host', 'db=192.0.2.1', 'db: the name', '192.0.2.1: the address'],
  ['a host and an IPv6 address', 'add-host', 'db:2001:db8::1', 'db: the name', '2001:db8::1: the address'],
  ['your machine by its name', 'add-host', 'host.docker.internal:host-gateway', 'host.docker.internal: the name', 'host-gateway: your machine'],
  ['a user and a group', 'user', '1000:1000', '1000: the user', '1000: the group'],
  ['a filter', 'filter', 'status=exited', 'status: what is looked at', 'exited: what it must be'],
  ['a filter by a label’s value', 'filter', 'label=stage=test', 'label: what is looked at', 'stage: the label’s key', 'test: the label’s value'],
  ['a filter that leaves out', 'filter', 'label!=keep', 'label: what is looked at; the `!` leaves out', 'keep: what it must not be'],
  ['a label', 'key-value', 'stage=test', 'stage: the key', 'test: its value'],
  ['pairs', 'pairs', 'type=local,dest=out', 'type=local: the kind', 'dest=out: where it goes'],
  ['a path in a container', 'container-path', 'web:/etc/nginx', 'web: the container', '/etc/nginx: the path in the container'],
  ['a path in a service', 'service-path', 'db:/data', 'db: the service', '/data: the path in the container'],
  ['a path on the machine', 'container-path', '.', '.: the path on your machine'],
  ['a path with a colon on the machine', 'container-path', './a:b', './a:b: the path on your machine'],
  ['a path with a drive on the machine', 'container-path', 'C:\\a', 'C:\\a: the path on your machine'],
  ['a stream', 'container-path', '-', '-: a tar archive'],
  ['a device', 'device', '/dev/a:/dev/b:rw', '/dev/a: the device on your machine', '/dev/b: the device in the container', 'rw: what the container may do'],
  ['a device with permissions alone', 'device', '/dev/a:r', '/dev/a: the device on your machine', 'r: what the container may do'],
  ['platforms', 'platform', 'linux/amd64,linux/arm64/v8', 'linux: the operating', 'amd64: the processor', 'linux: the operating', 'arm64: the processor', 'v8: its variant'],
  ['how often to restart', 'restart', 'on-failure:5', 'on-failure: when', '5: how often'],
  ['a limit', 'ulimit', 'nofile=1024:2048', 'nofile: what is limited', '1024: the limit that a process may raise', '2048: how far'],
  ['a link', 'link', 'db:mysql', 'db: the container', 'mysql: the name'],
];

for (const [name, kind, value, ...parts] of VALUES) {
  test(`${kind}: ${name}`, () => {
    const found = valueParts(kind, value);
    expect(found.map(({ text, says }) => `${text}: ${says}`)).toEqual(parts.map((part) => expect.stringMatching(new RegExp(`^${RegExp.escape(part)}`))));
    expect(found.map(({ start, end }) => value.slice(start, end))).toEqual(found.map(({ text }) => text));
  });
}

for (const [kind, value] of [
  ['image', 'nginx'],
  ['image', 'MyApp:1.0'],
  ['image', 'a//b:1'],
  ['image', 'nginx:'],
  ['image', `nginx@sha256:1234`],
  ['image', '0123456789abcdef'.repeat(4)],
  ['image', DIGEST],
  ['publish', 'web:80'],
  ['publish', '::1:8080:80'],
  ['volume', 'data'],
  ['volume', 'a:b:c:d'],
  ['user', 'node'],
  ['filter', 'exited'],
  ['add-host', 'db'],
  ['key-value', 'stage'],
  ['pairs', 'bridge'],
  ['platform', 'linux'],
  ['restart', 'always'],
] as const) {
  test(`${kind}: \`${value}\` has no parts`, () => {
    expect(valueParts(kind, value)).toEqual([]);
  });
}

for (const [command, name, kind] of [
  ['docker run', 'publish', 'publish'],
  ['docker run', '--publish', 'publish'],
  ['docker run', 'volume', 'volume'],
  ['docker run', 'IMAGE', 'image'],
  ['docker build', 'tag', 'image'],
  ['docker build', 'output', 'pairs'],
  ['docker save', 'output', undefined],
  ['docker tag', 'TARGET_IMAGE', 'image'],
  ['docker pull', 'NAME', 'image'],
  ['docker inspect', 'NAME', undefined],
  ['docker cp', 'CONTAINER:SRC_PATH', 'container-path'],
  ['docker cp', 'DEST_PATH', 'container-path'],
  ['docker ps', 'filter', 'filter'],
  ['docker run', 'name', undefined],
  ['docker run', 'constructor', undefined],
] as const) {
  test(`${name} of ${command} is taken apart as ${kind ?? 'nothing'}`, () => {
    expect(partsKind(command, name)).toBe(kind);
  });
}
