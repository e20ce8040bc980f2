import type { Message, RedisFact, WireExchange } from '#tutorial';
import type { Narrator } from '../narrator.ts';
import { msg } from '../text.ts';
import { opensConnection } from './opening.ts';

/** What came of one check of a file. */
export type Verdict =
  | { readonly passed: true; readonly wire: readonly WireExchange[] }
  | {
      readonly passed: false;
      readonly code: string;
      readonly seen: Message;
      readonly wanted: Message;
      readonly wire: readonly WireExchange[];
    };

/** How many exchanges are shown of a check that was not passed. */
const LAST = 8;
/** Characters of a value or a word that are shown. */
const SHOWN = 60;

/** Tells a verdict: what was seen, what was wanted, and the last of what crossed the wire. */
export function tellVerdict(
  verdict: Verdict,
  {
    id,
    seed,
    whole,
    tell,
    redis,
  }: {
    readonly id: string;
    readonly seed: number;
    readonly whole: boolean;
    readonly tell: Narrator;
    readonly redis: Pick<RedisFact, 'host' | 'port'>;
  },
): void {
  if (whole || !verdict.passed) tellWire(toldOf(verdict, whole), tell, redis);
  if (verdict.passed) {
    tell.say('result', msg('exercise.passed', { exercise: id, seed: String(seed) }));
    return;
  }
  tell.say(
    'warning',
    msg('exercise.not-passed', { exercise: id, code: verdict.code, seed: String(seed) }),
  );
  tell.say('text', verdict.seen);
  tell.say('text', verdict.wanted);
}

/** What is shown of what crossed the wire: all of it, or the last that was not opening a connection. */
export function toldOf({ wire }: Verdict, whole: boolean): readonly WireExchange[] {
  return whole ? wire : wire.filter((one) => !opensConnection(one)).slice(-LAST);
}

/** Exchanges as one reads them in redis-cli or mysql, in the order in which they happened. */
function tellWire(
  wire: readonly WireExchange[],
  tell: Narrator,
  { host, port }: Pick<RedisFact, 'host' | 'port'>,
): void {
  for (const run of runsOf(wire)) {
    const exchanges = run.map(({ asked, answer }) => ({
      input: asked.map(cut).join(' '),
      output: [answerText(answer)],
    }));
    if (run[0]?.server === 'redis') tell.redisCli(`${host}:${String(port)}`, exchanges);
    else tell.transcript('mysql', exchanges);
  }
}

/** Exchanges with the same server that follow each other. */
function runsOf(wire: readonly WireExchange[]): readonly (readonly WireExchange[])[] {
  const runs: WireExchange[][] = [];
  for (const exchange of wire) {
    const last = runs.at(-1);
    if (last?.[0]?.server === exchange.server) last.push(exchange);
    else runs.push([exchange]);
  }
  return runs;
}

/** An answer as one reads it. */
export function answerText(answer: WireExchange['answer']): string {
  switch (answer.kind) {
    case 'nothing':
      return '(nil)';
    case 'ok':
      return answer.affected === undefined
        ? 'OK'
        : `Query OK, ${String(answer.affected)} ${answer.affected === 1 ? 'row' : 'rows'} affected`;
    case 'rows':
      return `${String(answer.rows)} ${answer.rows === 1 ? 'row' : 'rows'} in set`;
    case 'error':
      return `(error) ${answer.text}`;
    case 'none':
      return '(connection closed)';
    case 'value':
      return JSON.stringify(cut(answer.text));
  }
}

/** A word or a value, as long as it is shown. */
export function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
