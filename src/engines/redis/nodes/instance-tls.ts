import type { TlsFact } from '../../../contract/facts.ts';
import type { TlsFiles } from '../config/redis-config.ts';
import type { Certificate } from './certificates.ts';
import { writeTlsFolder } from './tls-folder.ts';

/** What a server on this machine is called; the first is the name that clients ask for. */
const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1'];

/** TLS of one instance: its files, what a client needs to know, and the certificate itself. */
export interface InstanceTls {
  readonly files: TlsFiles;
  readonly fact: TlsFact;
  readonly certificate: Certificate;
}

/** Makes the certificate of a new instance in its folder; `withKey` when a server reads it from there. */
export async function newTls(
  instanceFolder: string,
  withKey: boolean,
  names: readonly string[] = LOCAL_NAMES,
): Promise<InstanceTls> {
  const { makeCertificate } = await import('./certificates.ts');
  const certificate = await makeCertificate(names);
  const files = await writeTlsFolder(instanceFolder, certificate, withKey);
  const servername = names[0] ?? 'localhost';
  return { files, certificate, fact: { caFile: files.caFile, servername } };
}
