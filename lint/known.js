// Temporary: what breaks the plan today and is being mended. An entry that is no longer needed
// is refused by `check.js`, so that this file empties itself.

/** Imports that the plan refuses: from where, to what, and what ends it. */
export const EXCEPTIONS = [
  {
    from: 'src/engines/{*,destroy/**,external/**,mysql/**,process/**,redis/**,sessions/**,web/**}',
    to: 'src/engines/{*,destroy/**,external/**,mysql/**,process/**,redis/**,sessions/**,web/**}',
    until: 'each family has its sessions, its external kind and its stopping in its own folder',
  },
  {
    from: 'src/engines/{destroy,external,sessions}/**',
    to: '{ioredis,mysql2/promise,node:**,src/**}',
    until: 'reaching, connecting to and stopping a server are part of its family',
  },
  {
    from: 'src/commands/doctor.ts',
    to: 'src/engines/external/diagnose.ts',
    until: 'diagnosing is part of the engines that the command is handed',
  },
  {
    from: 'src/contract/*',
    to: 'src/text/message.ts',
    until: 'what a message is, is in the contract',
  },
  {
    from: 'src/text/{index,message}.ts',
    to: 'src/cli/command-line.ts',
    until: 'how a command is written as a line is in the contract',
  },
  {
    from: 'src/run/app.ts',
    to: 'src/cli/config.ts',
    until: 'the settings of a run are declared where the run is',
  },
  {
    from: 'src/run/workspace.ts',
    to: 'src/engines/index.ts',
    until: 'the list of families and what makes the engines are two files',
  },
  {
    from: 'src/run/workspace.ts',
    to: 'bin/wire.ts',
    until: 'what the workspace is made of is declared where the run is',
  },
  {
    from: 'elasticache/choices-file.ts',
    to: '{node:fs/promises,src/run/choices.ts}',
    until: 'the page is handed the text of a choices file instead of its path',
  },
  {
    from: 'elasticache/**',
    to: 'steps/kit/auth-token.ts',
    until: 'the rules of an AUTH token stand beside the other rules',
  },
  {
    from: 'steps/labs/{auth,backup}/*',
    to: 'steps/create-redis/requested-redis.ts',
    until: 'the Redis of the choices is part of the kit',
  },
];

/** Circles of files: a pattern that all of their members match, and what opens them. */
export const CIRCLES = [
  {
    members: 'src/{contract/errors,text/message,text/en/*}.ts',
    until: 'the codes of errors stand below the texts',
  },
  {
    members: 'src/contract/{events,facts}.ts',
    until: 'the kinds of engines have a file of their own',
  },
  {
    members: '{bin/wire,src/run/workspace}.ts',
    until: 'what the workspace is made of is declared where the run is',
  },
  {
    members: 'servers/mysql/engine/*.ts',
    until: "a session's state and its execution are two files",
  },
  {
    members: 'servers/mysql/sql/*.ts',
    until: 'the recursion of expressions is handed down everywhere',
  },
];

/** Exports that nobody uses, in rooms that are being recut: patterns of files, and their names. */
export const UNUSED = [
  { files: 'src/engines/**', names: '*', until: 'the families are cut' },
  { files: 'servers/mysql/**', names: '*', until: "the embedded MySQL's grammar is cut" },
  { files: 'src/contract/errors.ts', names: 'Problem', until: 'errors and their codes are apart' },
];
