import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { namesIn, processesIn, textOf } from './machine.mjs';
import { differences } from './own-contents.mjs';
import { portsLeft } from './ports.mjs';

/** What a workspace may keep after cleanup, said by cleanup itself. */
const KEPT = /^journal(\.previous|\.corrupt-\d+)?\.jsonl$/;
/** What was learned outlives cleanup, too. */
const LEARNED = /^(progress|quiz)\.json$/;

/**
 * Proves, without the program, that a round left nothing.
 * @param place folders of the round
 * @param own servers of one's own and their `before`, or null
 * @param forgotten whether something may have been let go of
 */
export async function prove({ place, own, forgotten }, faults) {
  for (const { pid, command } of processesIn(place.workspace, place.home, place.cache)) {
    faults.add('process', `${pid}: ${command}`);
  }
  const names = namesIn(place.workspace, true);
  const journals = names.filter((name) => KEPT.test(name));
  const text = journals.map((name) => textOf(path.join(place.workspace, name))).join('');
  const theirs = own?.ports ?? [];
  const ports = [...new Set([...text.matchAll(/"port":(\d+)/g)].map(([, port]) => Number(port)))];
  const open = await portsLeft(
    ports.filter((port) => !theirs.includes(port)),
    place.folder,
  );
  for (const port of open) faults.add('port', String(port));

  for (const name of names) {
    if (!journals.includes(name) && !LEARNED.test(name)) faults.add('file', name);
  }
  for (const name of namesIn(place.temporary, true)) faults.add('file', `temporary ${name}`);
  // A template data folder in the cache is kept on purpose; half of one is not.
  for (const name of namesIn(place.cache, true)) {
    if (path.basename(name).startsWith('.building')) faults.add('file', `half a template ${name}`);
  }
  for (const line of standing(text, forgotten)) faults.add('journal', line);
  if (own !== null && !forgotten) {
    for (const line of await changed(own)) faults.add('remote', line);
  }
}

/** What the journal last says of each resource that it does not call gone. */
function standing(text, forgotten) {
  const last = new Map();
  for (const line of text.split('\n')) {
    if (!line.includes('"type":"resource"')) continue;
    try {
      const { state, resource } = JSON.parse(line);
      last.set(resource.id, `${state}: ${resource.kind} ${resource.id}`);
    } catch {
      // Cut off by the kill; a copy that cleanup has set aside.
    }
  }
  return [...last.values()].filter(
    (line) => !line.startsWith('removed') && !(forgotten && line.startsWith('forgotten')),
  );
}

/** Replicas follow a moment later, so a difference counts when it stays. */
async function changed({ before, contents }) {
  let found = [];
  for (let looks = 0; looks < 20; looks += 1) {
    found = differences(before, await contents());
    if (found.length === 0) return [];
    await sleep(200);
  }
  return found;
}
