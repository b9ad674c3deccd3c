// Walks the docker CLI's own --help and writes its bare facts to src/content/reference/docker-cli.json.
import { writeFileSync } from 'node:fs';
import { walkCli } from '../reference/walkCli.ts';
import { writeFacts } from '../reference/writeFacts.ts';
import { findTools } from '../tools/tools.ts';

const tools = await findTools(['docker']);
if ('missing' in tools) throw new Error(tools.missing);
const facts = await walkCli(tools);
writeFileSync('src/content/reference/docker-cli.json', writeFacts(facts));
const commands = Object.values(facts.commands);
const flags = commands.reduce((sum, command) => sum + Object.keys(command.flags).length, 0);
console.log(`Docker ${facts.version}, Compose ${facts.compose}, Buildx ${facts.buildx}: ${commands.length} commands, ${flags} flags`);
