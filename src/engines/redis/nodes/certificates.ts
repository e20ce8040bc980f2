import { generate } from 'selfsigned';

/** PEM texts of a server's certificate. */
export interface Certificate {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;

/**
 * A certificate for `names` (host names and IPv4 addresses) by an authority that is made for it and whose key is
 * forgotten: nobody can ever sign anything else with it.
 */
export async function makeCertificate(names: readonly string[]): Promise<Certificate> {
  const common = {
    keyType: 'ec',
    algorithm: 'sha256',
    // Clocks of virtual machines differ from their host's.
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + 30 * DAY_MS),
  } as const;
  const authority = await generate(
    [{ name: 'commonName', value: 'elasticache-tutorial private CA' }],
    {
      ...common,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    },
  );
  const server = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      // Nodes of a cluster and replicas are each other's clients.
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          /^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name },
        ),
      },
    ],
  });
  return { ca: authority.cert, cert: server.cert, key: server.private };
}
