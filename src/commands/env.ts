import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { SHELLS, type Shell } from './shells.ts';

/** `env`: connection settings with their passwords, on request only, in the syntax of a shell. */
export async function printEnv(app: App, shell: Shell): Promise<void> {
  const { facts } = await app.peek();
  const engines = await app.lookOnly();
  const variables: Record<string, string> = {};
  if (facts.redis !== undefined) {
    variables.REDIS_URL = await engines.redisUrl(facts.redis);
    if (facts.redis.tls?.caFile != null) variables.REDIS_CA_FILE = facts.redis.tls.caFile;
    if (facts.redis.clusterMode) {
      variables.REDIS_CLUSTER_NODES = facts.redis.nodes
        .map((node) => `${node.host}:${node.port}`)
        .join(',');
    }
  }
  if (facts.mysql !== undefined) {
    variables.MYSQL_URL = await engines.mysqlUrl(facts.mysql);
    if (facts.mysql.tls?.caFile != null) variables.MYSQL_CA_FILE = facts.mysql.tls.caFile;
  }
  if (Object.keys(variables).length === 0) throw new TutorialError('NOT_RUNNING');
  app.ui.raw(SHELLS[OUTPUTS[app.config.output].forPrograms ? 'json' : shell](variables));
}
