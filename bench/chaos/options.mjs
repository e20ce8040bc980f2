import { parseArgs } from 'node:util';

/**
 * The options of a soak.
 * @throws Error for one that is not known
 */
export function readOptions(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      rounds: { type: 'string', default: '500' },
      jobs: { type: 'string', default: '2' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      quick: { type: 'boolean', default: false },
      engine: { type: 'string' },
      command: { type: 'string' },
      only: { type: 'string' },
      at: { type: 'string' },
      'interrupt-ms': { type: 'string', default: '2000' },
      tolerate: { type: 'string', default: '' },
    },
  });
  return {
    rounds: numbers(values.only ?? '', values.rounds),
    jobs: Number(values.jobs),
    seed: Number(values.seed),
    quick: values.quick,
    engine: values.engine,
    command: values.command,
    at: values.at === undefined ? undefined : Number(values.at),
    interruptMs: Number(values['interrupt-ms']),
    tolerate: values.tolerate.split(',').filter((kind) => kind !== ''),
  };
}

function numbers(only, rounds) {
  if (only !== '') return only.split(',').map(Number);
  return Array.from({ length: Number(rounds) }, (_, index) => index + 1);
}

/** What to type to have one round again. */
export function repeatOf(round, { seed, quick, engine, command }) {
  return [
    `node bench/chaos.mjs --seed=${seed} --only=${round}`,
    quick ? ' --quick' : '',
    engine === undefined ? '' : ` --engine=${engine}`,
    command === undefined ? '' : ` --command='${command}'`,
  ].join('');
}
