import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesIn, signalTo } from './machine.mjs';
import { endOrKill, endWithin } from './tool.mjs';

/** After this an interrupt that has not ended the program counts as one that never would, in ms. */
const HANGS_MS = 20_000;

/**
 * Strikes a running program, or a server it uses, and waits for the program's end.
 * @param running from startTool
 * @param blow of the plan
 * @param at when, in ms after the start
 * @param limits `interruptMs` and `waitMs`
 * @returns the end, and `hit`: what was hit, for the log
 */
export async function strike({ running, blow, at, place, own, limits }, faults) {
  const early = await endWithin(running, at);
  if (early !== null) return { end: early, hit: 'it had ended' };
  return blow.target === 'program'
    ? { end: await signalProgram({ running, blow, limits }, faults), hit: 'the program' }
    : hitServer({ running, blow, place, own, limits }, faults);
}

async function signalProgram({ running, blow, limits }, faults) {
  const { pid } = running.child;
  const send = () => signalTo(blow.group ? -pid : pid, blow.signal);
  const begin = performance.now();
  send();
  if (blow.again !== null) {
    await sleep(blow.again);
    if (running.child.exitCode === null && running.child.signalCode === null) send();
  }
  return endOfInterrupt({ running, begin, signal: blow.signal, limits }, faults);
}

async function endOfInterrupt({ running, begin, signal, limits }, faults) {
  const end = await endOrKill(running, HANGS_MS);
  const ms = Math.round(performance.now() - begin);
  if (end.late) faults.add('wait', `did not end within ${HANGS_MS} ms of ${signal}`);
  else if (ms > limits.interruptMs) faults.add('interrupt', `${signal} took ${ms} ms`);
  return end;
}

async function hitServer({ running, blow, place, own, limits }, faults) {
  let end = null;
  let hit = null;
  // Before there is a server there is nothing to hit.
  while (end === null && hit === null) {
    hit = hitOne(blow, place, own);
    end = await endWithin(running, hit === null ? 20 : (blow.interrupted ?? limits.waitMs));
  }
  const what = hit ?? 'there was no server';
  if (end !== null) return { end, hit: what };
  const begin = performance.now();
  if (blow.interrupted === null) faults.add('wait', `${what}: no end within ${limits.waitMs} ms`);
  running.child.kill('SIGINT');
  end = await endOfInterrupt({ running, begin, signal: `SIGINT, ${what}`, limits }, faults);
  return { end, hit: what };
}

/** What was hit, or null when there was nothing. */
function hitOne(blow, place, own) {
  const ours = processesIn(place.workspace)
    .filter(({ folder }) => folder.startsWith(`${place.workspace}/instances`))
    .map(({ pid, command }) => ({
      title: command.split(' ').slice(0, 2).join(' '),
      hit: () => signalTo(pid, blow.signal),
    }));
  const theirs = (own?.servers ?? []).map((server) => ({
    title: `server of one's own on port ${server.port}`,
    hit: () => server.hit(blow.signal),
  }));
  const all = [...ours, ...theirs];
  const one = all[Math.floor(blow.which * all.length)];
  return one?.hit() === true ? `${blow.signal} to ${one.title}` : null;
}
