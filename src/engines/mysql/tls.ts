import type { SslOptions } from 'mysql2/promise';
import type { MysqlFact, TlsFact } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { tlsOptions } from '../reach/tls.ts';
import { parseMysqlUrl, type MysqlAddress } from './url.ts';

/** TLS settings for the MySQL of a fact; undefined for a plain connection. */
export async function mysqlTls(
  fact: MysqlFact,
  secrets: SecretStore,
): Promise<SslOptions | string | undefined> {
  if (fact.tls === null) return undefined;
  const verify = isGivenByUrl(fact)
    ? parseMysqlUrl(await secrets.get(secretRef.url(fact.instance))).verify
    : 'identity';
  return sslOptions(fact.tls, verify);
}

/**
 * mysql2's TLS settings. Without a CA of the learner's, an RDS endpoint is checked against the certificates of
 * Amazon RDS that mysql2 carries, and any other against Node's.
 */
export async function sslOptions(
  tls: TlsFact,
  verify: MysqlAddress['verify'],
): Promise<SslOptions | string> {
  if (verify === 'none') return { rejectUnauthorized: false };
  if (tls.caFile === null && /\.rds\.amazonaws\.com(?:\.cn)?$/.test(tls.servername)) {
    return 'Amazon RDS';
  }
  const { ca } = await tlsOptions(tls);
  return {
    rejectUnauthorized: true,
    // mysql2 compares the name only when it is asked to.
    verifyIdentity: verify === 'identity',
    ...(typeof ca === 'string' ? { ca } : {}),
  };
}
