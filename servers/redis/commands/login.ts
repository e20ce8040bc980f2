import { RedisCommandError, type CommandDefinition } from 'js-redis-server/core';
import { command, libraryRun } from './define.ts';

/** The library has the words of a later Redis for HELLO before AUTH. */
function hello(library: readonly CommandDefinition[]): CommandDefinition {
  const own = libraryRun(library, 'hello');
  const definition = command({
    name: 'hello',
    arity: -1,
    flags: ['noscript', 'fast'],
    run: (args, context) => {
      try {
        return own.run(args, context);
      } catch (error) {
        if (!(error instanceof RedisCommandError) || error.code !== 'NOAUTH') throw error;
        throw new RedisCommandError(
          error.message.replace('HELLO <proto> AUTH', 'HELLO AUTH'),
          'NOAUTH',
        );
      }
    },
  });
  return own.monitor === undefined ? definition : { ...definition, monitor: own.monitor };
}

/** Too many words are a syntax error here, not a wrong number of arguments. */
function auth(library: readonly CommandDefinition[]): CommandDefinition {
  const own = libraryRun(library, 'auth');
  const definition = command({
    name: 'auth',
    arity: -2,
    flags: ['noscript', 'fast'],
    run: (args, context) => {
      if (args.length > 2) throw new RedisCommandError('syntax error');
      return own.run(args, context);
    },
  });
  return own.monitor === undefined ? definition : { ...definition, monitor: own.monitor };
}

/** HELLO and AUTH with the texts of redis-server 7.0. */
export function loginCommands(library: readonly CommandDefinition[]): CommandDefinition[] {
  return [hello(library), auth(library)];
}
