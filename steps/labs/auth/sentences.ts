import type { Message, RedisReply } from '#tutorial';
import { DEADLINE_MS } from './programs.ts';
import type { RefusalId } from './recorded.ts';
import type { Refusal } from './refusals.ts';
import type { Phase, Rotation } from './phases.ts';
import { msg } from './text.ts';

/** What Redis itself says begins with one of these; anything else was said by the client alone. */
const OF_REDIS = /^(NOAUTH|WRONGPASS|NOPERM|ERR)\b/;

/** What each refusal of this run means; nothing about one that did not come, or came in other words. */
export function refusalSentences(refusals: readonly Refusal[]): readonly Message[] {
  const said = (words: RegExp, ...ids: readonly RefusalId[]): boolean =>
    refusals.some(({ id, ioredis }) => ids.includes(id) && ioredis !== null && words.test(ioredis));
  const silent = refusals.some(
    ({ id, ioredis }) => id === 'plain' && ioredis !== null && !OF_REDIS.test(ioredis),
  );
  return [
    ...(said(/^NOAUTH/, 'no-token') ? [msg('lab.auth.refusals.noauth')] : []),
    ...(said(/^WRONGPASS/, 'wrong-token') ? [msg('lab.auth.refusals.wrongpass')] : []),
    ...(said(/^NOPERM/, 'key', 'command') ? [msg('lab.auth.refusals.noperm')] : []),
    ...(silent ? [msg('lab.auth.refusals.plain')] : []),
    ...(said(/certificate/, 'unknown-ca', 'wrong-name')
      ? [msg('lab.auth.refusals.certificate')]
      : []),
  ];
}

/** Errors while the token was changed in the right order. */
export function errorsOf({ phases }: Rotation): number {
  return sum(rotated(phases), 'errors');
}

/** What the table of phases says in words, and which phases showed less than they should. */
export function rotationNotes({ phases }: Rotation): readonly Message[] {
  const right = rotated(phases);
  const atOnce = phases.find(({ id }) => id === 'at-once');
  const rightWords = right.find(({ words }) => words !== null)?.words ?? null;
  const atOnceWords = atOnce?.words ?? null;
  return [
    msg('lab.auth.rotation.verdict', {
      commands: sum(right, 'commands'),
      errors: sum(right, 'errors'),
      atOnce: atOnce?.errors ?? 0,
    }),
    ...(rightWords === null ? [] : [msg('lab.auth.rotation.right-words', { words: rightWords })]),
    ...(atOnceWords === null ? [] : [msg('lab.auth.rotation.words', { words: atOnceWords })]),
    ...phases
      .filter(({ complete }) => !complete)
      .map(({ id }) =>
        msg('lab.auth.rotation.incomplete', {
          phase: msg(`lab.auth.rotation.phase.${id}`),
          limit: { value: DEADLINE_MS / 1000, unit: 's' },
        }),
      ),
  ];
}

/** What follows from this change of tokens, or that it was not shown. */
export function rotationSentences({ phases, oldConnectionWorks }: Rotation): readonly Message[] {
  const right = rotated(phases);
  const atOnce = phases.find(({ id }) => id === 'at-once');
  const shown = right.every(({ complete }) => complete);
  const rightHolds = shown && sum(right, 'errors') === 0;
  const wrongFails = (atOnce?.errors ?? 0) > 0;
  return [
    ...(rightHolds ? [msg('lab.auth.rotation.right-holds')] : []),
    ...(shown ? [] : [msg('lab.auth.rotation.right-not-shown')]),
    wrongFails ? msg('lab.auth.rotation.wrong-fails') : msg('lab.auth.rotation.wrong-not-shown'),
    oldConnectionWorks
      ? msg('lab.auth.rotation.old-connection')
      : msg('lab.auth.rotation.old-connection-ended'),
  ];
}

/** What the reader met: `replies` to GET of a key of theirs, GET of another's, SET, SCAN. */
export function userSentences(
  replies: readonly RedisReply[],
  othersKey: string,
): readonly Message[] {
  const [, others, , scan] = replies;
  const hidden = others?.ok === false && others.error.startsWith('NOPERM');
  const listed = scan?.ok === true && JSON.stringify(scan.value).includes(othersKey);
  return [
    ...(hidden ? [msg('lab.auth.users.values')] : []),
    ...(listed ? [msg('lab.auth.users.names'), msg('lab.auth.users.advice')] : []),
  ];
}

function rotated(phases: readonly Phase[]): readonly Phase[] {
  return phases.filter(({ id }) => id !== 'at-once' && id !== 'recover');
}

function sum(phases: readonly Phase[], what: 'commands' | 'errors'): number {
  return phases.reduce((total, phase) => total + phase[what], 0);
}
