import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CancelledError, TutorialError } from '../../contract/errors.ts';
import type { FolderResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { makeFolder, TEMPLATES } from '../process/instance-folder.ts';
import { makeDataFolder } from './data-folder.ts';
import { matchesManifest, writeManifest } from './manifest.ts';
import type { FoundMysql } from './probe.ts';

/** Raised whenever the way a template is made changes. */
const RECIPE = 2;

/** Where a filled data folder came from. */
export type DataOrigin = 'template' | 'built' | 'without-cache';

/** Who asks, and for how long. */
export interface TemplateRequest {
  readonly server: FoundMysql;
  readonly owner: string;
  readonly instance: string;
  /** The data folder to fill; does not exist yet. */
  readonly data: string;
}

/**
 * Fills a data folder from the cached template of this server's version, which is built first when it is missing or
 * damaged. Without a cache folder that can be written to, the data folder is made in place.
 * @throws TutorialError as runHelper, and CancelledError with nothing in the data folder
 */
export async function fillDataFolder(
  request: TemplateRequest,
  bench: Bench,
  signal: AbortSignal,
): Promise<DataOrigin> {
  const parent = await makeFolder(path.join(bench.folders.cache, TEMPLATES)).catch(() => null);
  if (parent === null) return inPlace(request, bench, signal);
  const template = path.join(parent, templateName(request.server));
  if (await copyTemplate(template, request.data, signal)) return 'template';
  const made = await buildTemplate(template, request, bench, signal);
  if (made && (await copyTemplate(template, request.data, signal))) return 'built';
  return inPlace(request, bench, signal);
}

/** Removes a template a server could not start from; the next start builds it anew. */
export async function discardTemplate(server: FoundMysql, bench: Bench): Promise<void> {
  const template = path.join(bench.folders.cache, TEMPLATES, templateName(server));
  const aside = `${template}.damaged-${randomBytes(4).toString('hex')}`;
  // Moved first: another process must never copy a folder that is half removed.
  await rename(template, aside).catch(() => undefined);
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

/** One folder per version line, recipe and user: root's files cannot be read by anybody else. */
function templateName(server: FoundMysql): string {
  const hash = createHash('sha256')
    .update(`${server.versionLine}\n${server.program.real}\n${RECIPE}`)
    .digest('hex')
    .slice(0, 8);
  return `${server.product}-${server.version}-u${process.getuid?.() ?? 0}-${hash}`;
}

async function copyTemplate(template: string, data: string, signal: AbortSignal): Promise<boolean> {
  if (!(await matchesManifest(template))) return false;
  try {
    await cp(path.join(template, 'data'), data, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      // Hundreds of files: on a busy disk a cancelled run would wait for the last of them.
      filter: () => !signal.aborted,
    });
    signal.throwIfAborted();
    return true;
  } catch {
    // Another process may have found it damaged meanwhile and taken it away.
    await rm(data, { recursive: true, force: true });
    signal.throwIfAborted();
    return false;
  }
}

async function buildTemplate(
  template: string,
  request: TemplateRequest,
  bench: Bench,
  signal: AbortSignal,
): Promise<boolean> {
  const id = `.building-${randomBytes(4).toString('hex')}`;
  const building: FolderResource = {
    kind: 'folder',
    id: `${request.instance}/template${id}`,
    owner: request.owner,
    path: path.join(path.dirname(template), id),
  };
  await bench.ledger.intend(building);
  try {
    await mkdir(building.path, { mode: 0o700 });
    await bench.ledger.created(building);
    const data = path.join(building.path, 'data');
    await makeDataFolder({ ...request, data, folder: building.path }, bench, signal);
    await writeManifest(building.path);
    if (!(await matchesManifest(template))) {
      await discardTemplate(request.server, bench);
      // Fails when another process was faster: its template is as good.
      await rename(building.path, template).catch(() => undefined);
    }
    return true;
  } catch (error) {
    if (error instanceof TutorialError || error instanceof CancelledError) throw error;
    return false;
  } finally {
    await bench.remove(building);
  }
}

async function inPlace(
  request: TemplateRequest,
  bench: Bench,
  signal: AbortSignal,
): Promise<DataOrigin> {
  await makeDataFolder({ ...request, folder: path.dirname(request.data) }, bench, signal);
  return 'without-cache';
}
