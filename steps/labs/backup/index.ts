import { labelOf } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { REFUSED_COMMANDS } from '../../kit/requested-redis.ts';
import { changeAfter, countGroups, GROUPS, SHORT_MS, writeBefore } from './groups.ts';
import { groupsTable, timesTable, total } from './report.ts';
import {
  missingSentences,
  refusedSentences,
  restartedSentences,
  restoreSentences,
} from './sentences.ts';
import { converse } from '../../kit/converse.ts';
import { askGuess } from '../../kit/guess.ts';
import { keyPrefix } from '../../kit/lab.ts';

const LAB = 'backup';
const USER = 'report';

/** A backup, the end of the server, and what the new one knows. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.backup.title'),
    why: msg('lab.backup.why'),
    hint: msg('lab.backup.hint'),
  },
  seconds: 4,
  figures: [
    {
      id: 'backup-ms',
      name: msg('lab.backup.figure.backup-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'backup-times', column: 'backup', row: 0 },
    },
    {
      id: 'restore-ms',
      name: msg('lab.backup.figure.restore-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'backup-times', column: 'restore', row: 0 },
    },
  ],
  options: {},
  ownServers: { needs: 'backup' },

  plan: () => [
    { kind: 'start', what: msg('lab.backup.plan.servers') },
    { kind: 'create', what: msg('lab.backup.plan.file') },
    { kind: 'remove', what: msg('lab.backup.plan.kill') },
  ],

  async tell({ own, tell, ctx }) {
    const {
      engines: { redis: servers },
      clock,
      signal,
    } = ctx;

    tell.say('heading', msg('lab.backup.take'));
    const old = await own.start({
      maxmemoryPolicy: 'allkeys-lfu',
      refusedCommands: REFUSED_COMMANDS,
    });
    const engines = [labelOf('redis', old)];
    const prefix = `${keyPrefix(old, LAB)}:`;
    tell.say('text', msg('lab.backup.take.plan', { seconds: SHORT_MS / 1000 }));
    await using session = await servers.open(old);
    await using admin = await servers.open(old, { as: 'admin' });
    await admin.command('ACL', 'SETUSER', USER, 'on', 'nopass', '~*', '+@read');
    // So that there is a slow log to lose.
    await admin.command('CONFIG', 'SET', 'slowlog-log-slower-than', 0);
    const writing = clock.now();
    await writeBefore(session, prefix);
    const expireAt = clock.now() + SHORT_MS;
    const inFile = await countGroups(session, prefix);
    const [, bgsave] = await converse(ctx, old, 'token', ['DBSIZE'], ['BGSAVE']);
    for (const sentence of refusedSentences(bgsave)) tell.say('text', sentence);
    const begin = clock.now();
    const made = await servers.backup(old, { owner: `lab-${LAB}`, name: 'lab' }, signal);
    const backupMs = clock.now() - begin;
    const inTime = clock.now() < writing + SHORT_MS;
    const fork = (await admin.info('stats')).get('latest_fork_usec');
    tell.say('result', msg('lab.backup.take.made', { bytes: made.bytes }));

    tell.say('heading', msg('lab.backup.lose'));
    await changeAfter(session, prefix);
    await clock.sleep(Math.max(0, expireAt - clock.now()), signal);
    const before = await countGroups(session, prefix);
    tell.say('text', msg('lab.backup.lose.changes', { keys: total(before) }));
    await converse(ctx, old, 'token', ['DBSIZE']);
    const [logged] = await converse(ctx, old, 'admin', ['SLOWLOG', 'LEN']);
    await servers.killNode(old, old.port);
    tell.say('text', msg('lab.backup.lose.killed'));
    await servers.restartNode(old, old.port, signal);
    const [size] = await converse(ctx, old, 'token', ['DBSIZE']);
    for (const sentence of restartedSentences(size)) tell.say('text', sentence);

    tell.say('heading', msg('lab.backup.restore'));
    const question = msg('lab.backup.guess', { keys: total(before) });
    const guess = await askGuess(ctx, question, 'count');
    const restoring = clock.now();
    const fresh = await own.start({ fromBackup: made.files[0] ?? null });
    await using restored = await servers.open(fresh);
    const restoreMs = clock.now() - restoring;
    await converse(ctx, fresh, 'token', ['DBSIZE']);
    const after = await countGroups(restored, prefix);
    guess.answer(total(after));
    tell.table(groupsTable({ inFile, before, after }, engines));
    const forkMs = fork === undefined ? null : Number(fork) / 1000;
    tell.table(timesTable({ bytes: made.bytes, backupMs, forkMs, restoreMs }, engines));
    for (const sentence of restoreSentences(inFile, after, inTime)) tell.say('text', sentence);

    tell.say('heading', msg('lab.backup.missing'));
    tell.say('text', msg('lab.backup.missing.plan', { user: USER, policy: 'allkeys-lfu' }));
    const replies = await converse(
      ctx,
      fresh,
      'admin',
      ['ACL', 'USERS'],
      ['CONFIG', 'GET', 'maxmemory-policy'],
      ['SLOWLOG', 'LEN'],
    );
    const had = { user: USER, policy: 'allkeys-lfu', logged };
    for (const sentence of missingSentences(replies, had)) tell.say('text', sentence);
    tell.say('text', msg('lab.backup.aws'));
    tell.say('text', msg('lab.backup.aws.encryption'));
    tell.say('tip', msg('lab.backup.tip'));
  },

  async prove({ own, ctx }) {
    const old = await own.start({});
    const prefix = `${keyPrefix(old, LAB)}:`;
    await using session = await ctx.engines.redis.open(old);
    await writeBefore(session, prefix);
    const made = await ctx.engines.redis.backup(
      old,
      { owner: `lab-${LAB}`, name: 'check' },
      ctx.signal,
    );
    const fresh = await own.start({ fromBackup: made.files[0] ?? null });
    await using restored = await ctx.engines.redis.open(fresh);
    const [unchanged] = await countGroups(restored, prefix);
    const found = { keys: GROUPS[0]?.count ?? 0, restored: unchanged?.current ?? 0 };
    return found.keys === found.restored
      ? { ok: true, evidence: [msg('lab.backup.check.ok', found)] }
      : { ok: false, problem: msg('lab.backup.check.bad', found) };
  },
});
