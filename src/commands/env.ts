import type { App } from '../run/app.ts';
import { TutorialError } from '../contract/errors.ts';
import { OUTPUTS } from '../ui/outputs.ts';

/** `env`: connection settings with their passwords, on request only, in the syntax of a shell. */
export async function printEnv(app: App, shell: string): Promise<void> {
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
  app.ui.raw(formatEnv(OUTPUTS[app.config.output].forPrograms ? 'json' : shell, variables));
}

/** The variables as one shell reads them. */
export function formatEnv(shell: string, variables: Readonly<Record<string, string>>): string {
  if (shell === 'json') return `${JSON.stringify(variables)}\n`;
  const format = FORMATS[shell] ?? FORMATS.sh;
  return Object.entries(variables)
    .map(([name, value]) => `${format?.(name, value) ?? ''}\n`)
    .join('');
}

const FORMATS: Readonly<Record<string, (name: string, value: string) => string>> = {
  sh: (name, value) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`,
  fish: (name, value) =>
    `set -gx ${name} '${value.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`,
  powershell: (name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
  // A value of this format cannot escape its own quote, so it gets one that it does not hold.
  dotenv: (name, value) => {
    const quote = ["'", '"', '`'].find((one) => !value.includes(one)) ?? '';
    return `${name}=${quote}${value}${quote}`;
  },
};
