import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findOnMachine } from '../../src/testing/need.ts';
import { exported } from './index.ts';
import { sayIn, SETS } from './sets-fixture.ts';

// Checks by programs that npm does not have: extra where they are found, never needed.

/** Properties that a set needs and that cfn-lint 1.51 does not know yet (November 2026); AWS's own linter does. */
const TOO_NEW: Readonly<Record<string, readonly string[]>> = { durability: ['E3002'] };

const run = promisify(execFile);
const cfnLint = findOnMachine('cfn-lint');
const terraform = findOnMachine('terraform');
/** A folder with the provider hashicorp/aws, as `terraform providers mirror` makes it: nothing is fetched for a test. */
const plugins = process.env.TERRAFORM_PLUGINS ?? '';

const names = Object.keys(SETS);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-found-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Finding {
  readonly Rule: { readonly Id: string };
  readonly Filename: string;
}

const linted = 'the template, to cfn-lint';
(cfnLint === null ? describe.skip : describe)(
  cfnLint === null ? `${linted} (skipped: cfn-lint is not on this machine)` : linted,
  () => {
    it('has nothing to warn of', async () => {
      for (const [name, choices] of Object.entries(SETS)) {
        const text = exported(choices, 'cloudformation', sayIn('en'));
        await writeFile(path.join(folder, `${name}.yaml`), text);
      }
      const files = names.map((name) => path.join(folder, `${name}.yaml`));
      // It ends with what it found, which is read from its output.
      const { stdout } = await run(cfnLint ?? '', ['--format', 'json', ...files]).catch(
        (error: unknown) => error as { readonly stdout: string },
      );
      const found = (JSON.parse(stdout === '' ? '[]' : stdout) as readonly Finding[]).map(
        ({ Rule, Filename }) => [path.basename(Filename, '.yaml'), Rule.Id] as const,
      );
      expect(found.filter(([name, rule]) => TOO_NEW[name]?.includes(rule) !== true)).toEqual([]);
    });
  },
);

/** The variables of a module that have no default. */
function required(module: string): readonly string[] {
  return [...module.matchAll(/^variable "(\w+)" \{\n(.*?)^\}/gms)].flatMap(
    ([, name = '', body = '']) => (/^ {2}default/m.test(body) ? [] : [name]),
  );
}

const withProvider = terraform !== null && plugins !== '';
const validated = 'the module, to terraform validate';
(withProvider ? describe : describe.skip)(
  withProvider
    ? validated
    : `${validated} (skipped: needs terraform, and TERRAFORM_PLUGINS with the provider hashicorp/aws)`,
  () => {
    it('is valid', async () => {
      const blocks = ['variable "any" {\n  type = string\n}\n'];
      for (const [name, choices] of Object.entries(SETS)) {
        await mkdir(path.join(folder, name));
        const text = exported(choices, 'terraform', sayIn('en'));
        await writeFile(path.join(folder, name, 'main.tf'), text);
        const asked = required(text).map((variable) => `  ${variable} = var.any\n`);
        blocks.push(`module "${name}" {\n  source = "./${name}"\n${asked.join('')}}\n`);
      }
      // One root for all: loading the provider is what takes time.
      await writeFile(path.join(folder, 'main.tf'), blocks.join('\n'));
      const ask = async (...args: readonly string[]): Promise<string> =>
        (
          await run(terraform ?? '', [`-chdir=${folder}`, ...args]).catch(
            (error: unknown) => error as { readonly stdout: string },
          )
        ).stdout;
      await ask('init', '-backend=false', '-input=false', `-plugin-dir=${plugins}`);
      expect(JSON.parse(await ask('validate', '-json'))).toMatchObject({
        valid: true,
        diagnostics: [],
      });
      for (const name of names) expect(await ask('fmt', '-check', name)).toBe('');
    });
  },
);
