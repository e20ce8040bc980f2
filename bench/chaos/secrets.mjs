import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { namesIn, processesIn, textOf } from './machine.mjs';

/** Shorter values would be met by chance. */
const SHORTEST = 12;

/** Collects the secrets of a workspace while they are there, and the command lines of its processes. */
export function watchSecrets(workspace, everyMs = 100) {
  const secrets = new Set();
  const commandLines = new Set();
  const look = () => {
    for (const secret of secretsIn(workspace)) secrets.add(secret);
    for (const { command } of processesIn(workspace)) commandLines.add(command);
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return {
    secrets,
    commandLines,
    stop: () => {
      look();
      clearInterval(timer);
    },
  };
}

/** The passwords in secrets.json; of an address only its password is secret. */
function secretsIn(workspace) {
  let values;
  try {
    values = Object.values(JSON.parse(textOf(path.join(workspace, 'secrets.json'))));
  } catch {
    // Not there yet, or there no longer.
    return [];
  }
  return values
    .map(String)
    .map((value) => /^\w+:\/\/[^/@]*:([^/@]+)@/.exec(value)?.[1] ?? value)
    .filter((value) => value.length >= SHORTEST && !value.includes('://'));
}

/** Where one of the secrets is told: outputs, command lines, files that cleanup keeps. */
export function leaksOf({ secrets, commandLines }, outputs, workspace) {
  const places = [
    ...outputs.map(({ title, text }) => [`output of ${title}`, text]),
    ...[...commandLines].map((text) => ['a command line', text]),
    ...namesIn(workspace)
      .filter((name) => name.startsWith('journal'))
      .map((name) => [name, textOf(path.join(workspace, name))]),
  ];
  return places
    .filter(([, text]) => [...secrets].some((secret) => text.includes(secret)))
    .map(([place]) => place);
}
