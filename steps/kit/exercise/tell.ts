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
      /** The exchanges that prove it, where those are not the last ones. */
      readonly proof?: readonly WireExchange[] | undefined;
      readonly wire: readonly WireExchange[];
      /** The exercise whose check it was, where one asks for those of several. */
      readonly part?: { readonly id: string; readonly before: number; readonly of: number };
    };

/** What the prompt of redis-cli is made of. */
type PromptedRedis = Pick<RedisFact, 'host' | 'port' | 'clusterMode'>;

/** How many exchanges are shown of a check that was not passed. */
const LAST = 8;
/** Words of one command that are shown. */
const WORDS = 8;
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
    readonly redis: PromptedRedis;
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
  if (verdict.part !== undefined) {
    const { id: part, before, of } = verdict.part;
    tell.say('text', msg('exercise.part', { exercise: part, before, of }));
  }
  tell.say('text', verdict.seen);
  tell.say('text', verdict.wanted);
}

/** What is shown of what crossed the wire: all of it, what proves a fault, or the last that was not opening a connection. */
export function toldOf(verdict: Verdict, whole: boolean): readonly WireExchange[] {
  if (whole) return verdict.wire;
  const proof = verdict.passed ? undefined : verdict.proof?.slice(0, LAST);
  return proof ?? verdict.wire.filter((one) => !opensConnection(one)).slice(-LAST);
}

/** Exchanges as one reads them in redis-cli or mysql, in the order in which they happened. */
function tellWire(wire: readonly WireExchange[], tell: Narrator, redis: PromptedRedis): void {
  for (const run of runsOf(wire, redis)) {
    const exchanges = run.map(({ asked, answer }) => ({
      input: shownWords(asked),
      output: [answerText(answer)],
    }));
    const [first] = run;
    if (first?.server === 'redis') tell.redisCli(promptOf(first, redis), exchanges);
    else tell.transcript('mysql', exchanges);
  }
}

/** In cluster mode the node that was asked, as redirections name it. */
function promptOf(
  { port: asked }: WireExchange,
  { host, port, clusterMode }: PromptedRedis,
): string {
  return `${host}:${String(clusterMode ? asked : port)}`;
}

/** Exchanges with the same server that follow each other. */
function runsOf(
  wire: readonly WireExchange[],
  redis: PromptedRedis,
): readonly (readonly WireExchange[])[] {
  const isSame = (one: WireExchange, other: WireExchange): boolean =>
    one.server === other.server && promptOf(one, redis) === promptOf(other, redis);
  const runs: WireExchange[][] = [];
  for (const exchange of wire) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (first && isSame(first, exchange)) last?.push(exchange);
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

/** A command with thousands of keys is told by its first ones. */
function shownWords(asked: readonly string[]): string {
  const shown = asked.slice(0, WORDS).map(cut).join(' ');
  const more = asked.length - WORDS;
  return more > 0 ? `${shown} … (+${String(more)})` : shown;
}

/** A word or a value, as long as it is shown. */
export function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
