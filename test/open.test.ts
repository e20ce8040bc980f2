import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { describeWhere, runs } from '../src/testing/need.ts';
import { BIN, openPlace, QUICK } from '../src/testing/run-bin.ts';
import { KEY, openTerminal } from '../src/testing/terminal.ts';

/** What a command writes when this is its standard input. */
function piped(workspace: string, input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, ...args, '--workspace', workspace],
    { input, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

describe('open', () => {
  it('says what makes a server that is not there', async () => {
    await using place = await openPlace();
    const { code, stderr } = await place.run('open', 'mysql');
    expect(code).toBe(1);
    expect(stderr).toMatch(/create-mysql/);
    expect((await place.run('open')).code).toBe(2);
    expect((await place.run('open', 'mongo')).stderr).toMatch(/redis, mysql/);
    const json = await place.run('open', 'redis', '--json');
    expect(json.code).toBe(2);
    expect(json.stdout).toMatch(/"code":"OPEN_NO_JSON".*"next":"[^"]* open redis"/);
  });

  it('answers a pipe, and a person in a terminal that is as it was afterwards', async () => {
    await using place = await openPlace();
    const made = await place.run('run', '--keep', '--engine', ANY_KIND, ...QUICK);
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('cached-read --ttl 600');
    const { workspace } = place;

    const redis = ['open', 'redis', '--client', 'builtin'] as const;
    expect(piped(workspace, 'PING\nSET a "x y"\nGET a\nGET b\n', ...redis)).toMatchObject({
      code: 0,
      stdout: 'PONG\nOK\nx y\n\n',
    });
    const mysql = ['open', 'mysql', '--client', 'builtin'] as const;
    const sql = 'SELECT name FROM planet WHERE id = 6;\nSELECT 1 AS one';
    expect(piped(workspace, sql, ...mysql)).toMatchObject({
      code: 0,
      stdout: 'name\nSaturn\none\n1\n',
    });
    expect(piped(workspace, 'SELEC;', ...mysql)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ERROR 1064/),
    });

    const prompt = /127\.0\.0\.1:\d+> /;
    const open = openTerminal([...redis, '--workspace', workspace]);
    await open.sees(prompt);
    open.type(`GET a${KEY.enter}`);
    await open.sees('"x y"');
    await open.sees(prompt);
    open.type(`unfinished${KEY.ctrlC}`);
    await open.sees('^C');
    await open.sees(prompt);
    open.type('\u001B[A');
    await open.sees('GET a');
    open.type(`${KEY.enter}exit${KEY.enter}`);
    expect(await open.ended).toBe(0);

    const statements = openTerminal([...mysql, '--workspace', workspace]);
    await statements.sees('mysql> ');
    statements.type(`SELECT name${KEY.enter}`);
    await statements.sees('    -> ');
    statements.type(`FROM planet WHERE id = 6;${KEY.enter}`);
    await statements.sees('Saturn');
    await statements.sees('mysql> ');
    statements.type('\u0004');
    expect(await statements.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });
});

const clients = runs('redis-cli', '--version') && runs('mysql', '--version');
describeWhere(clients, 'redis-cli or mysql is not on this machine', 'open with them', () => {
  it("starts the machine's own clients, with no secret in their arguments", async () => {
    await using place = await openPlace();
    const made = await place.run('run', '--keep', '--engine', ANY_KIND, ...QUICK);
    expect(made.code).toBe(0);
    const { workspace } = place;
    expect(piped(workspace, 'PING\n', 'open', 'redis').stdout).toContain('PONG');
    const saturn = piped(workspace, 'SELECT name FROM planet WHERE id = 6', 'open', 'mysql');
    expect(saturn.stdout).toContain('Saturn');
    expect(piped(workspace, 'SELEC', 'open', 'mysql')).toMatchObject({ code: 1 });

    const env = await place.run('env');
    const typed = env.stdout.split('\n').filter((line) => line.startsWith('# redis-cli'));
    expect(typed).toHaveLength(1);
    const script = `${env.stdout}\n${String(typed[0]).slice(2)} PING`;
    const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(stdout).toBe('PONG\n');
    const password = /REDISCLI_AUTH='([^']+)'/.exec(env.stdout)?.[1] ?? '';
    expect(password).not.toBe('');
    expect(typed.join()).not.toContain(password);

    // Ctrl-C is the client's: it ends a statement there, and the client goes on.
    const mysql = openTerminal(['open', 'mysql', '--workspace', workspace]);
    await mysql.sees('> ');
    mysql.type(`SELECT 41 + 1;${KEY.enter}`);
    await mysql.sees('42');
    mysql.type(`exit${KEY.enter}`);
    expect(await mysql.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });
});
