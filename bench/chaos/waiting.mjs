import { clearInterval, setInterval } from 'node:timers';
import { namesIn, textOf } from './machine.mjs';

const EVERY_MS = 50;
const NANOSECONDS = 1_000_000;

/**
 * From now on, for how long something of these processes was ready to run and had no processor, as the system counts
 * it: what a busy machine adds to whatever they do. Of threads that wait at the same time the longest wait counts.
 * @returns `stop`, which gives the ms
 */
export function watchWaiting(pids) {
  let waited = 0;
  let before = waitsOf(pids);
  const look = () => {
    const now = waitsOf(pids);
    waited += Math.max(0, ...[...now].map(([thread, ms]) => ms - (before.get(thread) ?? 0)));
    before = now;
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(waited);
    },
  };
}

/** What each thread has waited in its life, in ms; nothing where the system does not count it. */
function waitsOf(pids) {
  const threads = pids.flatMap((pid) => namesIn(`/proc/${pid}/task`).map((id) => [pid, id]));
  return new Map(
    threads.map(([pid, id]) => {
      const [, waiting = 0] = textOf(`/proc/${pid}/task/${id}/schedstat`).split(' ');
      return [id, Number(waiting) / NANOSECONDS];
    }),
  );
}
