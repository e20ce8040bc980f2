import type { RemoteResource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';

/** The address of a server of the learner's is no longer kept, so that it cannot be asked. */
export class AddressForgotten extends Error {
  constructor() {
    super('the address of this server is no longer kept');
    this.name = 'AddressForgotten';
  }
}

/**
 * URL of the server that a resource is on: the one `given` to this command when it names that server, because its
 * password may have changed since; else the one that was kept. @throws AddressForgotten
 */
export async function addressOf(
  { server, secret }: Pick<RemoteResource, 'server' | 'secret'>,
  given: string | undefined,
  serverOf: (url: string) => string,
  secrets: SecretStore,
): Promise<string> {
  if (given !== undefined && serverOf(given) === server) return given;
  try {
    return await secrets.get(secret);
  } catch {
    throw new AddressForgotten();
  }
}
