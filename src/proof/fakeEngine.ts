import { createServer } from 'node:http';
import answers from './answers.json' with { type: 'json' };

/** What the CLI says when it has found nothing wrong with a command, and handed it to the engine. */
export const REACHED = 'REACHED';

/** An engine's version and kind, as its every answer carries them. https://docs.docker.com/reference/api/engine/version/v1.51/#tag/System/operation/SystemPing */
const HEADERS = { 'Api-Version': '1.51', Ostype: 'linux', 'Docker-Experimental': 'false', 'Builder-Version': '2', Server: 'Docker/28.5.2 (linux)', 'Content-Type': 'application/json' };

/**
 * Starts something that answers the docker CLI as an engine would: to what is asked, as one that has a container, an
 * image, a volume and a network, so that templates have something to show; to what is to be done, with `REACHED`.
 * The answers were recorded on a Docker Engine 28.5.2.
 * @param socket a path for its socket
 */
export async function startFakeEngine(socket: string): Promise<{ stop: () => void }> {
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').replace(/^\/v[\d.]+/, '').split('?');
    // Compose looks for its own containers, of which there are none: it has said all that it can find wrong by then.
    const known = request.method === 'GET' && !query.includes('com.docker.compose') ? answerTo(path) : undefined;
    request.resume().once('end', () => {
      if (path === '/_ping') response.writeHead(200, HEADERS).end(request.method === 'HEAD' ? undefined : 'OK');
      else if (known !== undefined) response.writeHead(200, HEADERS).end(JSON.stringify(known));
      else response.writeHead(500, HEADERS).end(JSON.stringify({ message: `${REACHED} ${request.method} ${path}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerTo(path: string): unknown {
  const forms = [path, path.replace(/^\/(containers|images|volumes|networks)\/.+?(\/(?:json|history|top|changes))?$/, '/$1/*$2')];
  const [, answer] = Object.entries(answers).find(([form]) => forms.includes(form)) ?? [];
  return answer;
}
