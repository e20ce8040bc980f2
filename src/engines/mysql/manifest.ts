import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'manifest.json';

/** Writes down every file below `<folder>/data` with its size. */
export async function writeManifest(folder: string): Promise<void> {
  await writeFile(path.join(folder, FILE), JSON.stringify(await sizes(folder)), { mode: 0o600 });
}

/** True when every file below `<folder>/data` is there with the size that was written down, and no other. */
export async function matchesManifest(folder: string): Promise<boolean> {
  try {
    const written = await readFile(path.join(folder, FILE), 'utf8');
    return written === JSON.stringify(await sizes(folder));
  } catch {
    return false;
  }
}

async function sizes(folder: string): Promise<readonly (readonly [string, number])[]> {
  const data = path.join(folder, 'data');
  const names = (await readdir(data, { recursive: true })).sort();
  return Promise.all(
    names.map(async (name) => {
      const info = await stat(path.join(data, name));
      return [name, info.isFile() ? info.size : -1] as const;
    }),
  );
}
