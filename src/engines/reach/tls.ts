import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import { TutorialError, messageOf } from '../../contract/errors.ts';

/** Reads the CA's file, if one is named; the certificate is always checked. @throws TutorialError WORKSPACE_UNUSABLE */
export async function tlsOptions(tls: {
  readonly caFile: string | null;
  readonly servername: string;
}): Promise<ConnectionOptions> {
  // Node refuses an IP address as a server name (RFC 6066).
  const name = /^[\d.]+$|:/.test(tls.servername) ? {} : { servername: tls.servername };
  if (tls.caFile === null) return name;
  try {
    return { ...name, ca: await readFile(tls.caFile, 'utf8') };
  } catch (error) {
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: tls.caFile }, messageOf(error));
  }
}
