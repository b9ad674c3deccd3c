/** What is known of the docker CLI, as `src/content/reference/docker-cli.json` holds it. */
export type { CliFacts, CommandFacts, FlagFacts } from '../../reference/facts.ts';
