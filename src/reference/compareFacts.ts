import type { CliFacts } from './facts.ts';

/**
 * Says in what the facts that the site is built with differ from those of a CLI.
 * @returns a sentence for each command, flag, short form and kind of value that differs; none when they agree
 */
export function compareFacts(known: CliFacts, cli: CliFacts): string[] {
  const names = new Set([...Object.keys(known.commands), ...Object.keys(cli.commands)]);
  return [...names].sort().flatMap((name) => {
    const ours = known.commands[name];
    const theirs = cli.commands[name];
    if (ours === undefined) return [`\`${name}\` is missing`];
    if (theirs === undefined) return [`Docker ${cli.version} has no \`${name}\``];
    const differences = compareFlags(name, ours.flags, theirs.flags, cli.version);
    if (ours.usage !== theirs.usage) differences.push(`the usage of \`${name}\` is \`${theirs.usage}\`, not \`${ours.usage}\``);
    if (ours.aliases.join() !== theirs.aliases.join()) differences.push(`\`${name}\` goes by ${theirs.aliases.join(', ') || 'no other name'}, not by ${ours.aliases.join(', ') || 'none'}`);
    return differences;
  });
}

type Flags = CliFacts['commands'][string]['flags'];

function compareFlags(name: string, ours: Flags, theirs: Flags, version: string): string[] {
  const flags = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...flags].sort().flatMap((flag) => {
    const our = ours[flag];
    const their = theirs[flag];
    if (our === undefined) return [`\`--${flag}\` of \`${name}\` is missing`];
    if (their === undefined) return [`\`${name}\` of Docker ${version} has no \`--${flag}\``];
    const short = our.short === their.short ? [] : [`\`--${flag}\` of \`${name}\` is short \`${their.short === undefined ? 'nothing' : `-${their.short}`}\`, not \`${our.short === undefined ? 'nothing' : `-${our.short}`}\``];
    return our.type === their.type ? short : [...short, `\`--${flag}\` of \`${name}\` takes ${their.type}, not ${our.type}`];
  });
}
