import type { CliFacts } from './facts.ts';

/** Writes facts as `docker-cli.json` holds them: a command a line, so that a change can be read. */
export function writeFacts(facts: CliFacts): string {
  const commands = Object.entries(facts.commands).map(([name, command]) => `    ${JSON.stringify(name)}: ${JSON.stringify(command)}`);
  const head = (['version', 'compose', 'buildx'] as const).map((name) => `  "${name}": ${JSON.stringify(facts[name])},\n`).join('');
  return `{\n${head}  "commands": {\n${commands.join(',\n')}\n  }\n}\n`;
}
