import type { StepContext, Verdict } from '#tutorial';
import { startNode } from './fleet.ts';
import { msg } from './text.ts';
import { springTraps } from './traps.ts';

/** What memcached itself answers to `cas`. */
const ANSWERS = { stored: 'STORED', changed: 'EXISTS', missing: 'NOT_FOUND' } as const;

/** Proves on a fresh memcached that a plain write loses another's, that cas does not, and that the traps are there. */
export async function proveAnew(ctx: Pick<StepContext, 'engines' | 'signal'>): Promise<Verdict> {
  const { fact, session } = await startNode('check', ctx);
  await using one = session;
  await using other = await ctx.engines.memcached.open(fact);
  await one.set('sum', '0');
  const read = [await one.gets('sum'), await other.gets('sum')];
  await one.set('sum', '1');
  await other.set('sum', '1');
  const overwritten = (await one.get('sum'))?.value.toString() === '1';
  const cas = await other.cas('sum', '2', read[1]?.cas ?? '0');
  const traps = await springTraps(one);
  const sprung = traps.filter((trap) => trap.sprung).length;
  const found = { cas: ANSWERS[cas], sprung, traps: traps.length };
  return overwritten && cas === 'changed' && sprung === traps.length
    ? { ok: true, evidence: [msg('lab.memcached.check.ok', found)] }
    : { ok: false, problem: msg('lab.memcached.check.bad', found) };
}
