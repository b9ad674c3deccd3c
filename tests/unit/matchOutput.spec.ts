import { expect, test } from '@playwright/test';
import { matchOutput } from '../../src/verify/matchOutput.ts';

const agree = (shown: string, printed: string): boolean => matchOutput(shown, printed) === undefined;

const PS = `CONTAINER ID   IMAGE        COMMAND                  CREATED          STATUS          PORTS                    NAMES
4c01db0b339c   nginx:1.29   "/docker-entrypoint.…"   12 seconds ago   Up 11 seconds   127.0.0.1:8080->80/tcp   web`;

for (const [what, shown, printed] of [
  ['the same text', 'web', 'web'],
  ['an id', 'ecb344c0297174241be69aafaed9fcaceae1ed5742ba19bf1b042b780b5457a6', 'b039e557f3f5a5dcf468bb925266e2f07aa20b74159944da99cb382c2a9aaea9'],
  ['a short id within a sentence', 'container 340e71e702ac is using its referenced image d4d7e401871d', 'container 0123456789ab is using its referenced image ba9876543210'],
  ['a digest', 'nginx@sha256:' + 'a1'.repeat(32), 'nginx@sha256:' + 'b2'.repeat(32)],
  ['how long ago', 'CREATED\n2 minutes ago', 'CREATED\nAbout a minute ago'],
  ['how long it is up', 'Up 2 hours', 'Up Less than a second'],
  ['how long it is up, with its health', 'Up 2 hours (healthy)', 'Up 3 seconds (healthy)'],
  ['its exit code with another time', 'Exited (137) 3 seconds ago', 'Exited (137) 2 hours ago'],
  ['a day and an hour', '2026-11-23T10:00:00.123456789Z', '2027-01-02T03:04:05.9Z'],
  ['a day and an hour with its zone', '2026-11-23 10:00:00 +0000 UTC', '2027-01-02 03:04:05 +0100 CET'],
  ['sizes', '192MB\n0B', '63.2kB\n1.5GB'],
  ['sizes in powers of two', '5.5MiB / 7.6GiB', '12KiB / 23.1GiB'],
  ['a share', '0.07%', '12.5%'],
  ['the working folder', '/home/you/app', '/mnt/home/app'],
  ['a reference of BuildKit', 'of ref 0fb95ad6-7931-4533-9f00-8ad4cd89c47b::xw0vr6vb1ewrkqd3h7ngy7fzz', 'of ref aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee::0123456789abcdefghijklmno'],
  ['an address of a container', '"IPAddress": "172.17.0.2"', '"IPAddress": "172.18.0.12"'],
  ['a network', '"Subnet": "172.17.0.0/16"', '"Subnet": "172.18.0.0/16"'],
  ['a hardware address', '02:42:ac:11:00:02', 'da:ed:a1:97:11:99'],
  ['a free port', '0.0.0.0:32768->80/tcp', '0.0.0.0:49153->80/tcp'],
  ['a random name in a column', 'x   brave_wozniak', 'x   hungry_curie2'],
  ['a duration', 'DONE 0.1s', 'DONE 12.34s'],
  ['columns of another width', 'NAME   SIZE\na      1B', 'NAME                      SIZE\na                         120.5MB'],
  ['a table', PS, PS.replace('4c01db0b339c', 'aabbccddeef0').replace('12 seconds', '1 second').replace('11 seconds', 'Less than a second')],
  ['empty lines at the ends', 'web', '\nweb\n\n'],
  ['spaces at the ends of lines', 'a\nb', 'a   \nb '],
  ['other line ends', 'a\r\nb', 'a\nb'],
  ['lines left out', 'first\n…\nlast', 'first\nsecond\nthird\nlast'],
  ['nothing left out', 'first\n...\nlast', 'first\nlast'],
  ['lines left out twice', '…\nb\n…', 'a\nb\nb\nc'],
] as const) {
  test(`an output agrees with what was printed: ${what}`, () => {
    expect(matchOutput(shown, printed)).toBeUndefined();
  });
}

for (const [what, shown, printed] of [
  ['another word', 'Error: no such container', 'Error: no such image'],
  ['a column that is missing', PS.replace(/ {3}PORTS +/, '   ').replace(/127\S+ +/, ''), PS],
  ['a column too many', PS, PS.replace(/ {3}PORTS +/, '   ').replace(/127\S+ +/, '')],
  ['another header', 'IMAGE ID', 'IMAGE'],
  ['a line that is missing', 'a\nc', 'a\nb\nc'],
  ['a line too many', 'a\nb', 'a'],
  ['lines in another order', 'a\nb', 'b\na'],
  ['an id of another length', 'aabbccddee12', 'aabbccddee12aabb'],
  ['a word of twelve letters for an id', 'abcdefabcdef', 'deadbeefcafe'],
  ['a port that was asked for', '127.0.0.1:8080->80/tcp', '127.0.0.1:8081->80/tcp'],
  ['an address that says which machine', '127.0.0.1:8080->80/tcp', '0.0.0.0:8080->80/tcp'],
  ['another exit code', 'Exited (0) 3 seconds ago', 'Exited (1) 3 seconds ago'],
  ['another state', 'Up 3 seconds', 'Up 3 seconds (Paused)'],
  ['another number', '137', '143'],
  ['a folder beside the working folder', '/home/you/app', '/mnt/home/app2'],
  ['a size for a number', '5', '5MB'],
  ['another case', 'error', 'Error'],
  ['other quotes', "“web”", '"web"'],
  ['nothing at all', 'web', ''],
  ['something where nothing is shown', '', 'web'],
  ['a line behind those left out that never comes', 'a\n…\nz', 'a\nb\nc'],
] as const) {
  test(`an output does not agree with what was printed: ${what}`, () => {
    expect(agree(shown, printed)).toBe(false);
  });
}

test('the steps of a pull are left out of what was printed', () => {
  const pull = "Unable to find image 'alpine:3.22' locally\n3.22: Pulling from library/alpine\n49d94b72ec9f: Pulling fs layer\n49d94b72ec9f: Pull complete\nDigest: sha256:" + '0a'.repeat(32) + '\nStatus: Downloaded newer image for alpine:3.22\n';
  expect(agree('hello', `${pull}hello`)).toBe(true);
});

test('the steps of a build are left out of what was printed, and its error is not', () => {
  const build = '#0 building with "default" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\nERROR: failed to build: no such file';
  expect(agree('ERROR: failed to build: no such file', build)).toBe(true);
  expect(agree('ERROR: failed to build: no such folder', build)).toBe(false);
});

test('a section that shows the steps of a pull is held to them', () => {
  const printed = `3.22: Pulling from library/alpine\nStatus: Downloaded newer image for alpine:3.22\ndocker.io/library/alpine:3.22`;
  expect(agree(printed, printed)).toBe(true);
  expect(agree('Status: Downloaded newer image for alpine:3.23\ndocker.io/library/alpine:3.22', printed)).toBe(false);
});

test('the first line that differs is told', () => {
  expect(matchOutput('a\nb\nc', 'a\nx\nc')).toEqual({ at: 1, printed: ['a', 'x', 'c'] });
});
