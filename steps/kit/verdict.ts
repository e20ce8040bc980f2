import {
  chanceOfAgreement,
  type Comparison,
  FEWEST_ROUNDS,
  type Judgement,
  type Message,
} from '#tutorial';
import { ratio, times } from './quantities.ts';
import { msg } from './text.ts';

/** Who is compared with whom, in words that stand in the middle of a sentence: `a hit`, `the database alone`. */
export interface Compared {
  readonly what: Message;
  readonly base: Message;
}

/** True where every round was faster, whether or not the size is clear. */
export function isFaster(verdict: Judgement['verdict']): boolean {
  return verdict === 'faster' || verdict === 'faster-every-round';
}

/** True where every round was slower, whether or not the size is clear. */
export function isSlower(verdict: Judgement['verdict']): boolean {
  return verdict === 'slower' || verdict === 'slower-every-round';
}

/** True where it can also be said by how much. */
export function isClear(verdict: Judgement['verdict']): boolean {
  return verdict === 'faster' || verdict === 'slower';
}

/**
 * The figures of a comparison as its sentence needs them: how many times as fast where the contender is not slower, how
 * many times as long where it is.
 */
function verdictFigures({ verdict, rounds, speedUp, lowest, highest }: Comparison) {
  const [middle, low, high] = isSlower(verdict)
    ? [1 / speedUp, 1 / highest, 1 / lowest]
    : [speedUp, lowest, highest];
  return { rounds, times: times(middle), low: ratio(low), high: times(high) };
}

/** What may be said of two contenders by the rounds in which both were measured, and no more. */
export function verdictNote(compared: Compared, judged: Judgement): Message {
  if (judged.verdict === 'nothing-measured')
    return msg('verdict.nothing-measured', { ...compared });
  const { times: middle, ...range } = verdictFigures(judged);
  switch (judged.verdict) {
    case 'faster':
      return msg('verdict.faster', { ...compared, ...range, times: middle });
    case 'slower':
      return msg('verdict.slower', { ...compared, ...range, times: middle });
    case 'faster-every-round':
    case 'slower-every-round': {
      const chance = chanceOfAgreement(judged.rounds);
      const why = msg(
        judged.rounds < FEWEST_ROUNDS ? 'verdict.few-rounds' : 'verdict.apart',
        range,
      );
      return msg(`verdict.${judged.verdict}`, { ...compared, ...range, chance, why });
    }
    case 'too-small-to-claim':
      return judged.rounds === 1
        ? msg('verdict.single-round', { ...compared })
        : msg('verdict.too-small-to-claim', { ...compared, ...range });
  }
}

/** The same for a cell of a table: two or three words. */
export function verdictCell({ verdict }: Judgement): Message {
  return msg(`verdict.cell.${verdict}`);
}
