import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../src/testing/run-bin.ts';

interface Case {
  readonly title: string;
  readonly path: string;
  readonly code: string;
}

interface Fault {
  readonly rule: string | null;
  readonly message: string;
}

const line = (file: string, code: string): Case => {
  const [first = ''] = code.split('\n');
  return { title: `${file}: ${first}`, path: file, code: `${code}\n` };
};
const value = (file: string, from: string): Case =>
  line(file, `import { one } from '${from}';\nexport const two = one;`);

/** What passed before the plan, by the kinds that house rules were broken in when it was tried. */
const PASSED_ONCE = [
  value('src/commands/new.ts', '../../steps/index.ts'),
  value('src/text/new.ts', '../../steps/index.ts'),
  value('src/commands/new.ts', 'ioredis'),
  value('src/text/new.ts', 'chalk'),
  value('src/core/new.ts', '../contract/errors.ts'),
  value('src/core/new.ts', '../text/index.ts'),
  value('src/measure/new.ts', '../contract/errors.ts'),
  value('steps/cleanup/new.ts', '../../bin/main.ts'),
  value('steps/cleanup/new.ts', '../../src/commands/run.ts'),
  value('steps/cleanup/new.ts', '../../src/cli/config.ts'),
  value('steps/cleanup/new.ts', '../../src/run/runner.ts'),
  value('src/engines/new.ts', '../../bin/wire.ts'),
  value('src/engines/new.ts', '../run/runner.ts'),
  line('src/report/new.ts', "export const two = await import('ioredis');"),
  line('src/journal/new.ts', "export const two = await import('../ui/ui.ts');"),
];

/** Every way to name a module, and every room. */
const REFUSED = [
  line('src/contract/new.ts', "export const two = await import('../../steps/index.ts');"),
  line('src/contract/new.ts', 'export const two = await import(`../../steps/index.ts`);'),
  line(
    'src/contract/new.ts',
    "const where = './step.ts';\nexport const two = await import(where);",
  ),
  line('src/contract/new.ts', "import type { One } from '../run/app.ts';\nexport type Two = One;"),
  line('src/contract/new.ts', "export type Two = import('../run/app.ts').App;"),
  line('src/contract/new.ts', "export type Two = typeof import('../run/app.ts');"),
  line('src/contract/new.ts', "export type { App } from '../run/app.ts';"),
  line('src/contract/new.ts', "export * from '../run/app.ts';"),
  line('src/contract/new.ts', "export { run } from '../run/app.ts';"),
  line('src/contract/new.ts', "import '../run/app.ts';"),
  line('src/contract/new.ts', "import one = require('../run/app.ts');\nexport const two = one;"),
  value('src/contract/new.ts', 'node:fs'),
  value('src/contract/new.ts', '../engines/create.ts'),
  value('src/journal/new.ts', '../engines/engine.ts'),
  value('src/ui/new.ts', '../report/model.ts'),
  value('src/report/new.ts', '../ui/width.ts'),
  value('src/report/new.ts', 'chalk'),
  value('src/text/new.ts', '../run/choices.ts'),
  value('src/run/new.ts', '../ui/ui.ts'),
  value('src/run/new.ts', '../commands/run.ts'),
  value('src/cli/new.ts', '../commands/run.ts'),
  value('src/core/new.ts', 'ioredis'),
  value('src/measure/new.ts', 'node:fs'),
  value('src/run/new.ts', '../testing/fakes.ts'),
  value('src/run/new.ts', './runner-fixture.ts'),
  value('src/run/new.ts', '../../servers/redis/server.ts'),
  value('src/run/new.ts', '../../servers/redis/config.ts'),
  value('src/engines/redis/new.ts', '../memcached/family.ts'),
  value('src/engines/memcached/new.ts', '../redis/resp.ts'),
  value('src/engines/process/new.ts', '../memcached/family.ts'),
  value('src/engines/process/new.ts', 'ioredis'),
  value('servers/redis/new.ts', '../../src/contract/errors.ts'),
  value('servers/redis/new.ts', '../mysql/server.ts'),
  value('servers/redis/new.ts', '../mysql/config.ts'),
  value('servers/memcached/new.ts', 'ioredis'),
  value('elasticache/new.ts', '../src/run/app.ts'),
  value('elasticache/new.ts', '../steps/kit/lab.ts'),
  value('elasticache/new.ts', 'node:fs/promises'),
  value('steps/labs/load/new.ts', '../pages/report.ts'),
  value('steps/labs/load/new.ts', '../../../src/ui/width.ts'),
  value('steps/labs/load/new.ts', '../../../src/engines/process/run.ts'),
  value('steps/labs/load/new.ts', 'mysql2/promise'),
  value('steps/labs/load/new.ts', 'node:child_process'),
  value('steps/cleanup/new.ts', '../create-redis/plan.ts'),
  value('steps/kit/new.ts', '../labs/load/run.ts'),
  value('steps/kit/new.ts', '../../src/journal/journal.ts'),
  value('bin/new.ts', '../steps/labs/load/run.ts'),
  value('bin/new.ts', '../src/engines/process/run.ts'),
  value('src/attic/new.ts', '../contract/errors.ts'),
  value('src/run/new.ts', '../../node_modules/chalk/source/index.js'),
];

const ALLOWED = [
  value('src/run/new.ts', '../contract/errors.ts'),
  value('src/run/new.ts', 'node:path'),
  line('src/run/new.ts', "import type { Ui } from '../ui/ui.ts';\nexport type Two = Ui;"),
  line('src/run/new.ts', "import { type Ui } from '../ui/ui.ts';\nexport type Two = Ui;"),
  line('src/ui/new.ts', "export const two = await import('chalk');"),
  value('src/engines/redis/sessions/client.ts', 'ioredis'),
  value('src/engines/mysql/connect.ts', 'mysql2/promise'),
  line(
    'src/engines/redis/new.ts',
    "import type { Redis } from 'ioredis';\nexport type Two = Redis;",
  ),
  value('src/engines/redis/new.ts', '../../../servers/redis/config.ts'),
  value('src/engines/redis/new.ts', '../process/run.ts'),
  value('servers/redis/new.ts', './config.ts'),
  value('elasticache/new.ts', '../src/text/message.ts'),
  value('steps/labs/load/new.ts', './run.ts'),
  value('steps/labs/load/new.ts', '../../kit/lab.ts'),
  value('steps/labs/load/new.ts', '../../../elasticache/versions.ts'),
  value('steps/labs/index.ts', './load/index.ts'),
  value('src/run/new.test.ts', '../testing/fakes.ts'),
  value('test/new.test.ts', '../steps/labs/load/run.ts'),
  line('bin/new.ts', "console.log('spoken');"),
  line('src/cli/config.ts', 'export const two = process.env;'),
];

/** Rules beside the imports, each with a line that breaks it. */
const OTHERS: readonly (Case & { readonly rule: string })[] = [
  { rule: 'no-console', ...line('src/run/new.ts', "console.log('spoken');") },
  { rule: 'no-console', ...line('steps/labs/load/new.ts', "console.log('spoken');") },
  { rule: 'no-restricted-properties', ...line('bin/new.ts', 'process.exit(1);') },
  { rule: 'no-restricted-properties', ...line('src/cli/config.ts', 'process.exit(1);') },
  { rule: 'no-restricted-properties', ...line('scripts/new.mjs', 'process.exit(1);') },
  { rule: 'no-restricted-properties', ...line('bin/new.ts', 'export const two = process.env;') },
  {
    rule: 'no-restricted-properties',
    ...line('src/run/new.ts', 'export const { env } = process;'),
  },
  { rule: 'no-restricted-exports', ...line('src/run/new.ts', 'export default 1;') },
  {
    rule: 'no-restricted-exports',
    ...line('src/run/new.ts', 'const one = 1;\nexport { one as default };'),
  },
  {
    rule: 'no-restricted-exports',
    ...line('src/run/new.ts', "export { default } from './app.ts';"),
  },
  { rule: 'no-restricted-syntax', ...value('src/engines/redis/new.ts', 'ioredis') },
  {
    rule: 'no-restricted-syntax',
    ...line('src/engines/mysql/new.ts', "export const two = await import('mysql2');"),
  },
  ...[
    'beforeAll(() => undefined, 60_000);',
    "it('ends', () => undefined, 60_000);",
    "it.each([1])('ends with %i', () => undefined, 60_000);",
  ].map((code) => ({ rule: 'no-restricted-syntax', ...line('src/core/new.test.ts', code) })),
  { rule: 'max-lines', ...line('src/text/new.ts', '//\n'.repeat(250)) },
];

let faults: ReadonlyMap<Case, readonly Fault[]>;

beforeAll(async () => {
  const cases = [...PASSED_ONCE, ...REFUSED, ...ALLOWED, ...OTHERS];
  const found = await lint(cases);
  faults = new Map(cases.map((one, index) => [one, found[index] ?? []]));
});

/** The rules that a piece of code breaks. */
function rules(one: Case): readonly (string | null)[] {
  return (faults.get(one) ?? []).map(({ rule }) => rule);
}

/** All cases in one process: loading the linter is what takes time. */
async function lint(cases: readonly Case[]): Promise<readonly (readonly Fault[])[]> {
  const program = path.join(ROOT, 'lint', 'lint-lines.js');
  const running = promisify(execFile)(process.execPath, [program], { cwd: ROOT });
  running.child.stdin?.end(JSON.stringify(cases));
  return JSON.parse((await running).stdout) as readonly (readonly Fault[])[];
}

describe('the plan of the house', () => {
  it.each(PASSED_ONCE)('refuses what passed once: $title', (one) => {
    expect(rules(one)).toContain('house/rooms');
  });

  it.each(REFUSED)('refuses $title', (one) => {
    expect(rules(one)).toContain('house/rooms');
  });

  it.each(ALLOWED)('allows $title', (one) => {
    expect(faults.get(one)).toEqual([]);
  });

  it('says why', () => {
    const [first] = PASSED_ONCE;
    expect(first && faults.get(first)).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^"commands" may not import "course": a command /),
      }),
    ]);
  });
});

describe('the other rules of the house', () => {
  it.each(OTHERS)('$rule refuses $title', (one) => {
    expect(rules(one)).toContain(one.rule);
  });
});
