/** A flag as the CLI's own help has it. */
export interface FlagFacts {
  /** Its one letter. Example: `d` */
  short?: string;
  /** `bool` for a flag that takes no value, otherwise Docker's own word for its value. Example: `list` */
  type: string;
}

/** A command as the CLI's own help has it. */
export interface CommandFacts {
  /** The usage, one line for each form. Example: `docker run [OPTIONS] IMAGE [COMMAND] [ARG...]` */
  usage: string;
  /** All other names that it goes by. Example: `["docker container run"]` */
  aliases: string[];
  /** By long name without the hyphens. Example: `{ "detach": { "short": "d", "type": "bool" } }` */
  flags: Record<string, FlagFacts>;
}

/** What `docker-cli.json` holds: the CLI's own help without its sentences. Written by `node src/cli/walkDocker.ts`. */
export interface CliFacts {
  /** The CLI's version. Example: `28.5.2` */
  version: string;
  compose: string;
  buildx: string;
  /** By the shortest name that the CLI has. Example: `docker ps`, whose alias is `docker container ls` */
  commands: Record<string, CommandFacts>;
}
