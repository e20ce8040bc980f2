import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../src/testing/run-bin.ts';

interface House {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly faults: readonly unknown[];
}

const MAIN = 'bin/main.ts';

const RUN = "import { a } from '../src/run/a.ts';\na();";

/** Three files in a circle, closed by one way to name a module. */
const circle = (how: string, code: string): House => ({
  title: `the way around a circle of files, closed by ${how}`,
  files: {
    [MAIN]: RUN,
    'src/run/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
    'src/run/b.ts': code,
    'src/run/c.ts': "import { a } from './a.ts';\nexport const c = () => a;",
  },
  faults: ['circle of 3 files: src/run/a.ts -> src/run/b.ts -> src/run/c.ts -> src/run/a.ts'],
});

/** Two rooms in a circle, and no two files. */
const ROOMS = {
  [MAIN]: RUN,
  'src/run/a.ts': "import { b } from '../cli/b.ts';\nexport const a = () => b;",
  'src/cli/b.ts': "import type { C } from '../run/c.ts';\nexport const b: C = 1;",
  'src/run/c.ts': 'export type C = 1;',
};

const HOUSES: readonly House[] = [
  {
    title: 'nothing of a house without faults',
    files: {
      [MAIN]: RUN,
      'src/run/a.ts': "import type { B } from './b.ts';\nexport function a(b?: B) { return b; }",
      'src/run/b.ts': 'export interface B { c: C }\nexport interface C { d: 1 }',
    },
    faults: [],
  },
  circle('import', "import { c } from './c.ts';\nexport const b = () => c;"),
  circle('import type', "import type { c } from './c.ts';\nexport const b = 1 as typeof c;"),
  circle('a type', "export const b = 1 as import('./c.ts').c;"),
  circle('export from', "export { c as b } from './c.ts';"),
  circle('export all', "export * from './c.ts';\nexport { c as b } from './c.ts';"),
  circle('import()', "export const b = async () => (await import('./c.ts')).c;"),
  {
    title: 'the way around a circle of rooms whose files are in none',
    files: ROOMS,
    faults: [
      'circle of rooms: cli -> run -> cli (src/cli/b.ts -> src/run/c.ts; src/run/a.ts -> src/cli/b.ts)',
    ],
  },
  {
    title: 'circles of labs',
    files: {
      [MAIN]: "import '../steps/labs/a/one.ts';",
      'steps/labs/a/one.ts': "import '../b/two.ts';",
      'steps/labs/b/two.ts': "import '../a/three.ts';",
      'steps/labs/a/three.ts': '',
    },
    faults: [expect.stringMatching(/^circle of rooms: lab a -> lab b -> lab a /)],
  },
  {
    title: 'circles of families',
    files: {
      [MAIN]: "import '../src/engines/redis/one.ts';",
      'src/engines/redis/one.ts': "import '../mysql/two.ts';",
      'src/engines/mysql/two.ts': "import '../redis/three.ts';",
      'src/engines/redis/three.ts': '',
    },
    faults: [expect.stringMatching(/^circle of rooms: engines\/mysql -> engines\/redis -> /)],
  },
  {
    title: 'exports that nobody uses, and files that nobody imports',
    files: {
      [MAIN]: [
        "import { used } from '../src/run/a.ts';",
        "const { lazily } = await import('../src/run/b.ts');",
        "used((await import('../src/run/b.ts')).later, lazily);",
      ].join('\n'),
      'src/run/a.ts': [
        "export { forwarded, other } from './c.ts';",
        'export function used(...all: unknown[]) { return inside(all); }',
        'export function inside(one: unknown) { return one; }',
        'export interface Forgotten { a: 1 }',
      ].join('\n'),
      'src/run/a.test.ts': "import { forwarded } from './a.ts';\nforwarded();",
      'src/run/b.ts': 'export const lazily = 1;\nexport const later = 2;\nexport const never = 3;',
      'src/run/c.ts': 'export const forwarded = () => 1;\nexport const other = 2;',
      'src/run/attic.ts': 'export const old = 1;',
    },
    faults: [
      'nobody uses the export inside of src/run/a.ts',
      'nobody uses the export Forgotten of src/run/a.ts',
      'nobody uses the export other of src/run/a.ts',
      'nobody imports src/run/attic.ts',
      'nobody uses the export never of src/run/b.ts',
      'nobody uses the export other of src/run/c.ts',
    ],
  },
  {
    title: 'nothing of what is known, and what is known but gone',
    files: {
      ...ROOMS,
      'src/run/d.ts': 'export const never = 1;',
      'lint/known.js': [
        "export const EXCEPTIONS = [{ from: 'src/run/a.ts', to: 'src/cli/b.ts', until: 'mended' },",
        "  { from: 'src/run/a.ts', to: 'src/ui/b.ts', until: 'mended' }];",
        "export const CIRCLES = [{ members: 'src/run/*', until: 'mended' }];",
        "export const UNUSED = [{ files: 'src/run/d.ts', names: '*', until: 'mended' },",
        "  { files: 'src/run/e.ts', names: '*', until: 'mended' }];",
      ].join('\n'),
    },
    faults: [
      'no longer needed in EXCEPTIONS of lint/known.js: from src/run/a.ts, to src/ui/b.ts',
      'no longer needed in CIRCLES of lint/known.js: members src/run/*',
      'no longer needed in UNUSED of lint/known.js: files src/run/e.ts, names *',
    ],
  },
];

let folder: string;
let lines: readonly string[];
let code: unknown;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tutorial-houses-'));
  for (const [number, { files }] of HOUSES.entries()) {
    for (const [file, text] of Object.entries(files)) {
      const place = path.join(folder, String(number), file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
  }
  const program = path.join(ROOT, 'lint', 'check.js');
  const numbers = HOUSES.map((_, number) => String(number));
  lines = await new Promise((resolve) => {
    execFile(process.execPath, [program, ...numbers], { cwd: folder }, (error, _out, told) => {
      code = error?.code ?? 0;
      resolve(told.split('\n'));
    });
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('lint/check.js', () => {
  it.each(HOUSES.map((house, number) => ({ ...house, number })))(
    'tells $title',
    ({ number, faults }) => {
      const start = `${String(number)}: `;
      const told = lines.filter((line) => line.startsWith(start));
      expect(told.map((line) => line.slice(start.length))).toEqual(faults);
    },
  );

  it('ends with 1 where there is a fault', () => {
    expect(code).toBe(1);
  });
});
