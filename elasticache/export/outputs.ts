import type { Message } from '../../src/contract/message.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { msg } from '../text/index.ts';
import type { Made, Output } from './made.ts';

/** Where to connect to, and where the secrets are. A wrong endpoint for the mode is empty on AWS, and nobody refuses it. */
export function outputsOf(choices: CacheChoices, made: readonly Made[]): readonly Output[] {
  return [
    ...endpointsOf(choices),
    ...made
      .filter(({ kind }) => kind === 'secret')
      .map(({ id }): Output => ({
        id: `${id}Secret`,
        secretOf: id,
        why: msg('export.output.secret'),
      })),
    { id: 'MySqlAddress', endpoint: 'mysql', made: 'Database', why: msg('export.output.mysql') },
    { id: 'MySqlSecret', secretOf: 'Database', why: msg('export.output.mysql-secret') },
    { id: 'AppSecurityGroupId', idOf: 'AppSecurityGroup', why: msg('export.output.app') },
  ];
}

/** What it is for, and why it is this one. */
function fitting(
  key: 'export.output.cache' | 'export.output.cluster' | 'export.output.discovery',
): Message {
  return msg('create-page.and', { first: msg(key), rest: msg('export.why.endpoint') });
}

function endpointsOf({
  clusterMode,
  engine,
  replicas,
  serverless,
}: CacheChoices): readonly Output[] {
  const cache = { id: 'CacheAddress', made: 'Cache' } as const;
  if (serverless) {
    return [{ ...cache, endpoint: 'serverless', why: msg('export.output.serverless') }];
  }
  if (engine === 'memcached') {
    return [{ ...cache, endpoint: 'discovery', why: fitting('export.output.discovery') }];
  }
  if (clusterMode) {
    return [{ ...cache, endpoint: 'configuration', why: fitting('export.output.cluster') }];
  }
  const primary: Output = { ...cache, endpoint: 'primary', why: fitting('export.output.cache') };
  if (replicas === 0) return [primary];
  const why = msg('export.output.reader');
  return [primary, { id: 'CacheReaderAddress', endpoint: 'reader', made: 'Cache', why }];
}
