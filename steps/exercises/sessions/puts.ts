import type { WireExchange } from '#tutorial';
import { failIf } from '../../kit/exercise/failed.ts';
import { opensConnection } from '../../kit/exercise/opening.ts';
import type { SessionBench } from './session-bench.ts';
import { msg } from './text.ts';

/** Characters of the field that makes a session large. */
const LARGE = 8000;
/** What a small change of it may move, commands and answers together, in bytes. */
const LITTLE = 1000;

/** A field that one process puts is known to the other. @throws Failed `field-lost` */
export async function putStays(sessions: SessionBench): Promise<void> {
  const { bench, programs, token } = sessions;
  const [first, second] = programs;
  await bench.call(first, 'put', token, 'basket', 'empty');
  const { fields, shown } = await sessions.who(second);
  failIf(
    fields.get('basket') !== 'empty',
    'field-lost',
    msg('exercise.sessions.field-lost', { field: 'basket', came: shown }),
    msg('exercise.sessions.field-lost.wanted'),
  );
}

/** Of two puts under way at once each leaves its field. @throws Failed `field-lost` */
export async function bothPutsStay(sessions: SessionBench): Promise<void> {
  const { bench, programs, token } = sessions;
  const [first, second] = programs;
  await sessions.overtaken(first, ['put', token, 'colour', 'red'], () =>
    bench.call(second, 'put', token, 'size', 'large'),
  );
  const { fields, shown } = await sessions.who(second);
  for (const [field, other] of [
    ['size', 'colour'],
    ['colour', 'size'],
  ] as const) {
    failIf(
      !fields.has(field),
      'field-lost',
      msg('exercise.sessions.field-lost.both', { field, other, came: shown }),
      msg('exercise.sessions.field-lost.both.wanted'),
    );
  }
}

/** A small change of a large session is small on the wire. @throws Failed `too-much-moved` */
export async function putMovesLittle(sessions: SessionBench): Promise<void> {
  const { bench, programs, token } = sessions;
  await bench.call(programs[0], 'put', token, 'history', 'x'.repeat(LARGE));
  const { wire } = await bench.call(programs[0], 'put', token, 'basket', 'full');
  const bytes = wire
    .filter((one) => one.server === 'redis' && !opensConnection(one))
    .reduce((sum, one) => sum + bytesOf(one), 0);
  failIf(
    bytes > LITTLE,
    'too-much-moved',
    msg('exercise.sessions.too-much-moved', { bytes, size: LARGE }),
    msg('exercise.sessions.too-much-moved.wanted', { most: LITTLE }),
  );
}

function bytesOf({ asked, answer }: WireExchange): number {
  const sent = asked.reduce((sum, word) => sum + Buffer.byteLength(word), 0);
  return sent + (answer.kind === 'value' ? answer.bytes : 0);
}
