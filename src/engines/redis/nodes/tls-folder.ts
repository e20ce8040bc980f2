import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../process/instance-folder.ts';
import type { TlsFiles } from '../config/redis-config.ts';
import type { Certificate } from './certificates.ts';

/** Where an instance keeps its certificate; below its folder, so that it goes with it. */
export function tlsFiles(instanceFolder: string): TlsFiles {
  const folder = path.join(instanceFolder, 'tls');
  return {
    caFile: path.join(folder, 'ca.pem'),
    certFile: path.join(folder, 'server.pem'),
    keyFile: path.join(folder, 'server.key'),
  };
}

/** Writes a certificate, each file 0600 in a 0700 folder; without its key when nobody has to read it. */
export async function writeTlsFolder(
  instanceFolder: string,
  certificate: Certificate,
  withKey: boolean,
): Promise<TlsFiles> {
  const files = tlsFiles(instanceFolder);
  await makeFolder(path.dirname(files.caFile));
  await writeFile(files.caFile, certificate.ca, { mode: 0o600 });
  if (withKey) {
    await writeFile(files.certFile, certificate.cert, { mode: 0o600 });
    await writeFile(files.keyFile, certificate.key, { mode: 0o600 });
  }
  return files;
}
