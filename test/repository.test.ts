import { execFile } from 'node:child_process';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { ROOT } from '../src/testing/run-bin.ts';

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
        readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
      }
    >
  >;
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly { readonly type: string; readonly id?: string }[];
}

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const text = (...file: readonly string[]): Promise<string> =>
  readFile(path.join(ROOT, ...file), 'utf8');

const workflow = async (name: string): Promise<Workflow> =>
  load(await text('.github', 'workflows', name)) as Workflow;

const commandsOf = ({ jobs }: Workflow): readonly string[] =>
  Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

let readme: readonly string[];

beforeAll(async () => {
  const blocks = [...(await text('README.md')).matchAll(/```sh\n([^]*?)```/g)];
  readme = blocks
    .flatMap(([, block = '']) => block.split('\n'))
    .flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'))
    .map((line) => line.trim());
});

describe('the workflows', () => {
  it('test on three systems and on every Node from the oldest supported to the newest', async () => {
    const { jobs } = await workflow('test.yml');
    expect(jobs.test?.strategy?.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24, 26],
    });
    const { engines } = JSON.parse(await text('package.json')) as { engines: { node: string } };
    expect(engines.node).toMatch(/^>=20\./);
  });

  it('call .ci/run or the commands of the README, and no list of their own', async () => {
    const commands = commandsOf(await workflow('test.yml'));
    expect(commands).toContain('bash .ci/run');
    const others = commands.filter((command) => command !== 'bash .ci/run');
    expect(others).toEqual(['npm ci', 'npm test']);
    expect(readme).toEqual(expect.arrayContaining(others));
  });

  it('release by tag, with provenance, after everything was tested', async () => {
    const release = await workflow('release.yml');
    expect(release.on).toEqual({ push: { tags: ['v*'] } });
    expect(release.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(commandsOf(release)).toEqual(['bash .ci/run', 'bash .ci/release']);
    expect(await text('.ci', 'release')).toMatch(/^npm publish --provenance/m);
    await access(path.join(ROOT, '.ci', 'release'), constants.X_OK);
  });

  it('release nothing under the tag of another version', async () => {
    const env = { ...process.env, TAG: 'v0.0.0-another' };
    const running = promisify(execFile)('bash', ['.ci/release'], { cwd: ROOT, env });
    await expect(running).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the tag v0.0.0-another is not the version'),
    });
  });
});

describe('the issue forms', () => {
  it('are whole', async () => {
    const names = await readdir(path.join(ROOT, '.github', 'ISSUE_TEMPLATE'));
    expect(names.sort()).toEqual(['bug.yml', 'config.yml', 'idea.yml', 'lesson.yml']);
    for (const name of names.filter((one) => one !== 'config.yml')) {
      const form = load(await text('.github', 'ISSUE_TEMPLATE', name)) as Form;
      expect(form).toMatchObject({
        name: /./.exec(form.name)?.input,
        labels: [expect.any(String)],
      });
      expect(form.description).not.toBe('');
      const ids = form.body.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain(undefined);
    }
  });
});

describe('the development container', () => {
  it('is made by commands of the README', async () => {
    const json = (await text('.devcontainer', 'devcontainer.json')).replaceAll(/^\/\/.*$/gm, '');
    const { postCreateCommand } = JSON.parse(json) as { postCreateCommand: string };
    expect(readme).toContain(postCreateCommand);
  });
});

it('what was never run says so in its first line', async () => {
  const files = [
    '.github/workflows/test.yml',
    '.github/workflows/release.yml',
    '.github/ISSUE_TEMPLATE/bug.yml',
    '.github/ISSUE_TEMPLATE/idea.yml',
    '.github/ISSUE_TEMPLATE/lesson.yml',
    '.devcontainer/devcontainer.json',
  ];
  for (const file of files) {
    expect({ file, first: (await text(file)).split('\n')[0] }).toEqual({
      file,
      first: expect.stringMatching(/^(#|\/\/) Never (run|seen|opened) .*where it was written/),
    });
    expect(await text(file)).not.toMatch(/https?:|registry|\.(com|dev|io|org)\b/);
  }
});

describe('npm ci on the oldest Node', () => {
  let packages: readonly (readonly [string, Locked])[];

  beforeAll(async () => {
    const lock = JSON.parse(await text('package-lock.json')) as {
      packages: Readonly<Record<string, Locked>>;
    };
    packages = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(packages.length).toBeGreaterThan(100);
  });

  it('warns of no package that asks for a newer one', () => {
    // Such a warning frightens a newcomer about what was tested. Where this fails after `npm install`,
    // see "A dependency" in CONTRIBUTING.md.
    const tooNew = packages.filter(([, { engines }]) => {
      const alternatives = (engines?.node ?? '*').split('||').map((one) => one.trim());
      return !alternatives.some((one) => {
        const [, operator = '', major = '0'] = /^(>=|\^|~|)\s*v?(\d+)/.exec(one) ?? [];
        return one === '*' || (operator === '>=' ? Number(major) <= 20 : Number(major) === 20);
      });
    });
    expect(tooNew).toEqual([]);
  });

  it('asks about no install script', async () => {
    const { allowScripts } = JSON.parse(await text('package.json')) as {
      allowScripts: Readonly<Record<string, boolean>>;
    };
    const scripted = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted)].sort());
  });

  it('names no registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
