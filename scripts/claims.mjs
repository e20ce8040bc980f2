// Lists what the texts claim of AWS, with source and date, for the yearly check: npm run claims.
// A claim is a comment beside the key, above it:
//   // AWS 2026-11: Amazon ElastiCache User Guide, "Managing reserved memory".
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const CLAIM = /^\s*\/\/ AWS (\d{4}-(?:0[1-9]|1[0-2])): (.+)$/;
const KEY = /^\s*'([a-z][\w.-]*)':/;

/** Every English text file that words of units and of the create page stand in. */
function textFiles() {
  return ['elasticache', 'steps', 'src'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => /(\/text\/en\/[\w-]+|\/text\.en)\.ts$/.test(name.replaceAll('\\', '/'))),
  );
}

/** The claims of all texts: file, key, date (yyyy-mm) and source. */
export function claims() {
  return textFiles()
    .sort()
    .flatMap((file) => claimsIn(file, readFileSync(path.join(ROOT, file), 'utf8')));
}

/** The claims of one file's text. */
export function claimsIn(file, text) {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, date, source] = CLAIM.exec(line) ?? [];
    if (source === undefined) return [];
    const key = lines
      .slice(at + 1)
      .map((next) => KEY.exec(next)?.[1])
      .find((name) => name !== undefined);
    return [{ file, key, date, source }];
  });
}

if (process.argv[1] === import.meta.filename) {
  for (const { file, key, date, source } of claims()) {
    console.log(`${date}  ${key}\n         ${source}\n         ${file}`);
  }
}
