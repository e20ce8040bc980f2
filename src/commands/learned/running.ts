import type { App } from '../../run/app.ts';
import { FAMILY_IDS, type FamilyId } from '../../contract/engine-kind.ts';
import type { Facts, ServerFact } from '../../contract/facts.ts';
import { standingResources } from '../../journal/state.ts';
import { listed } from '../../text/listed.ts';
import { msg, type Message } from '../../text/message.ts';

/** The servers that run now, as `redis 127.0.0.1:6379`, in the order of the families. */
export async function runningServers(
  app: Pick<App, 'peek' | 'lookOnly' | 'translator'>,
): Promise<readonly string[]> {
  const state = await app.peek();
  const standing = standingResources(state);
  const servers: Partial<Record<FamilyId, ServerFact>> = serversOf(state.facts);
  const running: string[] = [];
  if (Object.keys(servers).length === 0) return running;
  const engines = await app.lookOnly();
  for (const id of FAMILY_IDS) {
    const server = servers[id];
    if (server === undefined) continue;
    const said = `${id} ${server.host}:${String(server.port)}`;
    const processes = standing.filter((one) => one.kind === 'process' && one.role === id);
    if (server.kind === 'external') {
      running.push(app.translator.text(msg('home.servers.given', { server: said })));
    } else if (server.kind === 'aws') {
      running.push(app.translator.text(msg('home.servers.aws', { server: said })));
    } else {
      const alive = await Promise.all(processes.map((resource) => engines.alive(resource)));
      if (alive.includes(true)) running.push(said);
    }
  }
  return running;
}

/** What is said of what stands: the servers that run, else that other things are left. */
export async function standingLines(app: App): Promise<readonly Message[]> {
  const running = await runningServers(app);
  if (running.length > 0) {
    return [msg('home.servers', { servers: listed(running, app.translator) })];
  }
  const left = standingResources(await app.peek()).length;
  return left > 0 ? [msg('home.standing', { count: left })] : [msg('home.servers.none')];
}

function serversOf({ redis, mysql }: Partial<Facts>): Partial<Record<FamilyId, ServerFact>> {
  return {
    ...(redis === undefined ? {} : { redis }),
    ...(mysql === undefined ? {} : { mysql }),
  };
}
