import type { TutorialEvent } from '../contract/events.ts';
import { sample } from './sample-fixture.ts';

const OF = { step: 'ttl', exercise: 'ttl', language: 'js', file: '/home/me/03-ttl.mjs' } as const;
const CHECK = { ...{ seed: 7, ms: 412.5 }, source: 'export const one = 1;\n' } as const;

/** An exercise that was begun, failed, helped by a hint, and passed. */
export const SAMPLE_EXERCISE: readonly TutorialEvent[] = [
  { event: 'exercise.started', ...OF },
  {
    ...{ event: 'exercise.checked', ...OF, ...CHECK },
    ...{ passed: false, code: 'no-expiry', seen: sample('why'), wanted: sample('next') },
    wire: [{ server: 'redis', asked: ['SET', 'k', 'v'], answer: 'OK' }],
  },
  { event: 'exercise.hint', ...OF, number: 1, of: 3, hint: sample('tip') },
  {
    ...{ event: 'exercise.checked', ...OF, ...CHECK },
    ...{ passed: true, code: null, seen: null, wanted: null, wire: [] },
  },
];
