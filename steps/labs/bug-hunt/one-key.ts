import { msg } from './text.ts';
import { sampleRead, type SampleRead } from '../../kit/aws-sample.ts';
import { askGuess } from '../../kit/guess.ts';
import { shown } from './sentences.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { EARTH, MARS, SELECT } from './story.ts';

const CODE = `const key = 'planet:{id}';
const cached = await redis.hgetall(key);`;
const FIXED = 'const key = `planet:${id}`;';

/** Fault 3: one key for every id; in the sample a single letter is missing. */
export async function oneKey({ lab, main, tell }: Stage): Promise<Finding> {
  tell.code(CODE);
  const guess = await askGuess(
    lab.ctx,
    msg('lab.bug-hunt.one-key.guess', { earth: EARTH, mars: MARS }),
    'count',
  );
  const reader = (keyFor: SampleRead['keyFor']): SampleRead => ({
    instance: main,
    sql: SELECT,
    keyFor,
    ttlSeconds: TTL_SECONDS,
  });
  const wrong = reader(() => lab.key('planet:{id}'));
  const right = reader((id) => lab.key(`planet:${id}`));
  const ask = async (sample: SampleRead): Promise<number> => {
    const exchanges = [];
    let last = Number.NaN;
    for (const id of [EARTH, MARS]) {
      const row = await sampleRead(sample, id);
      last = Number(row?.id);
      exchanges.push({
        input: `await planet(${id})`,
        // As it came: a number from MySQL, a text from the hash.
        output: [`{ id: ${printed(row?.id)}, name: ${printed(row?.name)} }`],
      });
    }
    tell.transcript('code', exchanges);
    return last;
  };
  const got = await ask(wrong);
  const result = msg('lab.bug-hunt.one-key.result', { asked: MARS, got });
  tell.say('result', shown(got === EARTH, result));
  guess.answer(got);
  tell.say('text', msg('lab.bug-hunt.one-key.fix'));
  tell.code(FIXED);
  const fixed = await ask(right);
  return { id: 'one-key', happened: got === EARTH, fixed: fixed === MARS };
}

/** A value as Node prints it. */
const printed = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `'${String(value)}'`;
