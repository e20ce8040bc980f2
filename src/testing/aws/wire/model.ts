import { NormalizedSchema } from '@smithy/core/schema';

/** How a service is spoken to: forms answered by XML, or JSON both ways. */
export type Protocol = 'query' | 'json';

/** A service as its client on npm describes it. */
export interface Model {
  /** As it stands in the scope of a signature, `cloudformation` or `tagging`. */
  readonly id: string;
  readonly protocol: Protocol;
  readonly namespace: string;
  readonly xmlNamespace: string;
  /** The shapes of an operation; null for one that the service does not have. */
  readonly operation: (name: string) => Operation | null;
  /** Code on the wire and HTTP status of an error, by its code or its name; null where the model has none such. */
  readonly error: (code: string) => { readonly code: string; readonly status: number } | null;
}

/** An operation with the schemas of what is asked and answered. */
export interface Operation {
  readonly name: string;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
}

type Exports = Readonly<Record<string, unknown>>;

/** The clients by the name in the scope of a signature; each is loaded when it is first asked for. */
const CLIENTS: Readonly<Record<string, () => Promise<Exports>>> = {
  cloudformation: () => import('@aws-sdk/client-cloudformation'),
  elasticache: () => import('@aws-sdk/client-elasticache'),
  rds: () => import('@aws-sdk/client-rds'),
  secretsmanager: () => import('@aws-sdk/client-secrets-manager'),
  sts: () => import('@aws-sdk/client-sts'),
  tagging: () => import('@aws-sdk/client-resource-groups-tagging-api'),
};

interface Settings {
  readonly defaultNamespace: string;
  readonly xmlNamespace?: string;
}

type ClientClass = new (config: object) => {
  readonly config: { readonly protocolSettings: Settings };
};

/** The model of a service, or null where the fake knows no such service. */
export async function modelOf(id: string): Promise<Model | null> {
  const load = CLIENTS[id];
  if (load === undefined) return null;
  const found = await load();
  const Client = Object.entries(found).find(([name]) => /^(?!__).+Client$/.test(name))?.[1];
  const { defaultNamespace, xmlNamespace } = new (Client as ClientClass)({ region: 'none' }).config
    .protocolSettings;
  return {
    id,
    protocol: xmlNamespace === undefined ? 'json' : 'query',
    namespace: defaultNamespace,
    xmlNamespace: xmlNamespace ?? '',
    operation: (name) => {
      const schema = found[`${name}$`];
      if (!isOperation(schema)) return null;
      const [, , , , input, output] = schema;
      return { name, input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) };
    },
    error: (code) => {
      for (const schema of Object.values(found).filter(isError)) {
        const [, , name, { awsQueryError, httpError }] = schema;
        const [wire, status] = awsQueryError ?? [name, httpError ?? 400];
        if (wire === code || name === code) return { code: wire, status };
      }
      return null;
    },
  };
}

const OPERATION = 9;
const ERROR = -3;

type Shape = Parameters<typeof NormalizedSchema.of>[0];

type OperationShape = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: unknown,
  input: Shape,
  output: Shape,
];

function isOperation(schema: unknown): schema is OperationShape {
  return Array.isArray(schema) && schema[0] === OPERATION;
}

type ErrorShape = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: { readonly awsQueryError?: readonly [string, number]; readonly httpError?: number },
];

function isError(schema: unknown): schema is ErrorShape {
  return Array.isArray(schema) && schema[0] === ERROR && typeof schema[3] === 'object';
}
