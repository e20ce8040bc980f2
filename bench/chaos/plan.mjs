import { COMMANDS, QUICK_ENGINES } from './commands.mjs';
import { randomOf, seedOf } from './random.mjs';

const SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGINT', 'SIGINT', 'SIGTERM', 'SIGHUP'];

/** One round in five hits a server in place of the program. */
const SERVER_SHARE = 0.2;

/**
 * What a round does, drawn from the seed and the number of the round alone.
 * @param options `seed`, `quick`, and `engine` and `command` where only those are wanted
 */
export function planOf(round, { seed, quick, engine: onlyEngine, command: onlyCommand }) {
  const random = randomOf(seedOf(seed, round));
  const wanted = COMMANDS.filter(
    ({ name, engines }) =>
      (onlyCommand === undefined || name === onlyCommand) &&
      (onlyEngine === undefined || engines.includes(onlyEngine)),
  ).map((one) => ({
    ...one,
    weight: quick && onlyCommand === undefined ? one.quick : one.weight,
  }));
  if (wanted.length === 0) throw new Error('no command of that name for that engine');
  const command = random.weighted(wanted);
  const engines = quick ? (QUICK_ENGINES[command.name] ?? command.engines) : command.engines;
  const engine = onlyEngine ?? random.pick(engines);
  return {
    round,
    command,
    engine,
    key: `${command.name} on ${engine}`,
    output: command.words.length === 0 || random.chance(0.8) ? 'json' : 'plain',
    language: random.chance(0.8) ? 'en' : 'ja',
    cold: !quick && random.chance(0.1),
    /** The moment, as a share of the whole duration. */
    at: random.fraction(),
    blow: blowOf(random),
    /** The moments at which cleanup itself is killed, as shares of its duration. */
    cleanupKilledAt: Array.from({ length: random.pick([0, 0, 1, 2]) }, () => random.fraction()),
    /** Whether the addresses of servers of one's own are given to cleanup again. */
    addressesAgain: random.chance(0.5),
    /** What becomes of a server of one's own that was hit, before cleanup ends. */
    thenServer: random.pick(['returns', 'is forgotten']),
  };
}

function blowOf(random) {
  if (random.chance(SERVER_SHARE)) {
    const signal = random.pick(['SIGKILL', 'SIGKILL', 'SIGSTOP']);
    return {
      target: 'server',
      signal,
      which: random.fraction(),
      // Half of those who wait for a server that hangs press Ctrl-C after so many ms.
      interrupted:
        signal === 'SIGSTOP' && random.chance(0.5) ? Math.floor(random.fraction() * 5000) : null,
    };
  }
  const signal = random.pick(SIGNALS);
  return {
    target: 'program',
    signal,
    // A terminal tells the whole group, `kill` the one process.
    group: random.chance(0.5),
    // An impatient hand: the second one comes so many ms later.
    again: signal !== 'SIGKILL' && random.chance(0.25) ? Math.floor(random.fraction() * 500) : null,
  };
}

/** A plan in a few words. */
export function tellPlan({ key, blow, cold, cleanupKilledAt }) {
  const to = blow.target === 'server' ? 'a server' : blow.group ? 'the group' : 'the program';
  return [
    `${key}, ${blow.signal} to ${to}`,
    blow.again == null ? '' : ' twice',
    cold ? ', cold cache' : '',
    cleanupKilledAt.length === 0 ? '' : `, cleanup killed ${cleanupKilledAt.length}x`,
  ].join('');
}
