import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { listens, processesIn } from './machine.ts';

/** What a workspace may keep after cleanup, said by cleanup itself. */
const KEPT = /^(journal(\.previous|\.corrupt-\d+)?\.jsonl|progress\.json)$/;

/**
 * Everything of a run that is still on the machine, found without the tool: processes, ports that
 * the journal ever named, files and folders. Empty when the promise is kept.
 */
export async function leftBehind(workspace: string): Promise<readonly string[]> {
  const processes = await processesIn(workspace);
  const ports = await listening(await journalledPorts(workspace));
  const files = await readdir(workspace, { recursive: true }).catch(() => []);
  return [
    ...processes.map(({ pid, command }) => `process ${pid}: ${command}`),
    ...ports.map((port) => `port ${port}`),
    ...files.filter((name) => !KEPT.test(name)).map((name) => `file ${name}`),
  ];
}

async function listening(ports: readonly number[]): Promise<readonly number[]> {
  const open = await Promise.all(ports.map((port) => listens(port)));
  return ports.filter((_port, index) => open[index] === true);
}

/** All ports any line of any journal speaks of, read as text: half a line counts, too. */
async function journalledPorts(workspace: string): Promise<readonly number[]> {
  const names = await readdir(workspace).catch(() => []);
  const texts = await Promise.all(
    names
      .filter((name) => KEPT.test(name))
      .map((name) => readFile(path.join(workspace, name), 'utf8')),
  );
  const found = [...texts.join('\n').matchAll(/"port":(\d+)/g)].map((match) => Number(match[1]));
  return [...new Set(found)];
}
