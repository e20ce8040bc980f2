import { labelOf } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { RECORDED_WITH } from './recorded.ts';
import { refusalsTable, tryRefusals, wordsOf } from './refusals.ts';
import { rotate, rotationTable } from './rotation.ts';
import { errorsOf, refusalSentences, rotationSentences, userSentences } from './sentences.ts';
import { OTHER_NAME, READER, readerAccess, startServers } from './servers.ts';
import { converse } from '../../kit/converse.ts';
import { askGuess } from '../../kit/guess.ts';
import { knock } from '../../kit/knocks.ts';

const LAB = 'auth';

/** Who is let in, what the others are told, and how a token is changed under programs that go on working. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: { title: msg('lab.auth.title'), why: msg('lab.auth.why'), hint: msg('lab.auth.hint') },
  options: {
    programs: {
      type: 'integer',
      placeholder: 'number',
      default: 4,
      min: 1,
      max: 20,
      help: msg('lab.auth.option.programs'),
    },
  },
  seconds: 5,
  figures: [
    {
      id: 'rotation-errors',
      name: msg('lab.auth.figure.rotation-errors'),
      unit: 'count',
      better: 'lower',
      from: { table: 'auth-rotation', column: 'errors', row: 2 },
    },
  ],
  ownServers: { needs: 'users' },

  plan: () => [{ kind: 'start', what: msg('lab.auth.plan.servers') }],

  async tell({ own, tell, ctx }) {
    const { programs } = ctx.choices;

    tell.say('heading', msg('lab.auth.refusals'));
    const servers = await startServers(LAB, own, ctx);
    const { withToken, withUsers, reader, prefix } = servers;
    const engines = [labelOf('redis', withToken)];
    tell.say('text', msg('lab.auth.refusals.plan', { name: OTHER_NAME, user: READER }));
    const knocks = await knock(ctx, withToken);
    for (const as of ['none', 'wrong', 'token'] as const) {
      tell.say('text', msg(`lab.auth.refusals.with.${as}`));
      tell.redisCli(`${withToken.host}:${withToken.port}`, knocks[as]);
    }
    const refusals = await tryRefusals(ctx.engines, servers);
    tell.table(refusalsTable(refusals, engines));
    for (const sentence of refusalSentences(refusals)) tell.say('text', sentence);
    tell.say('text', msg('lab.auth.refusals.silent'));
    tell.say(
      'warning',
      msg('lab.auth.refusals.name', {
        cli: RECORDED_WITH.redisCli,
        py: RECORDED_WITH.redisPy,
      }),
    );
    tell.say('text', msg('lab.auth.refusals.tunnel'));

    tell.say('heading', msg('lab.auth.rotation'));
    tell.say('text', msg('lab.auth.rotation.plan', { programs }));
    tell.say('text', msg('lab.auth.rotation.steps'));
    tell.say('text', msg('lab.auth.rotation.admin'));
    const guess = await askGuess(ctx, msg('lab.auth.guess'), 'count');
    const rotation = await rotate(servers, programs, ctx, tell);
    tell.table(rotationTable(rotation, programs, engines));
    guess.answer(errorsOf(rotation));
    for (const sentence of rotationSentences(rotation)) tell.say('text', sentence);

    tell.say('heading', msg('lab.auth.users'));
    const access = readerAccess(prefix);
    tell.say('text', msg('lab.auth.users.plan', { user: READER, access }));
    const replies = await converse(
      ctx,
      withUsers,
      reader,
      ['GET', `${prefix}app:1`],
      ['GET', `${prefix}other:1`],
      ['SET', `${prefix}app:1`, 'x'],
      ['SCAN', '0'],
    );
    for (const sentence of userSentences(replies, `${prefix}other:1`)) tell.say('text', sentence);
    tell.say('tip', msg('lab.auth.tip'));
  },

  async prove({ own, ctx }) {
    const fact = await own.start({ tls: true });
    const { engines } = ctx;
    const plain = await wordsOf(() =>
      engines.redis.attempt({ ...fact, tls: null }, 'token', ['PING']),
    );
    const none = await engines.redis.attempt(fact, 'none', ['PING']);
    const wrong = await engines.redis.attempt(fact, 'wrong', ['PING']);
    const right = await engines.redis.attempt(fact, 'token', ['PING']);
    return plain !== null && !none.ok && !wrong.ok && right.ok
      ? { ok: true, evidence: [msg('lab.auth.check.ok')] }
      : { ok: false, problem: msg('lab.auth.check.bad') };
  },
});
