export type { CliFacts, CommandFacts, FlagFacts } from '../../reference/facts.ts';
