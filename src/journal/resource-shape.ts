import path from 'node:path';
import { PROCESS_ROLES } from '../contract/engine-kind.ts';
import type { Resource } from '../contract/resources.ts';
import {
  byKind,
  fields,
  isName,
  isNumber,
  isPid,
  isPort,
  oneOf,
  orNull,
  type Check,
} from './shape.ts';

const isPath: Check = (value) => typeof value === 'string' && path.isAbsolute(value);

const BASE = { id: isName, owner: isName };
const PLACE = { ...BASE, path: isPath };
const REMOTE = { ...BASE, secret: isName, server: isName };

type Of<K extends Resource['kind']> = Extract<Resource, { readonly kind: K }>;

const SHAPES = {
  process: fields<Of<'process'>>({
    ...BASE,
    kind: isName,
    role: oneOf(PROCESS_ROLES),
    program: isPath,
    folder: isPath,
    port: orNull(isPort),
    pid: orNull(isPid),
    startedAt: orNull(isName),
  }),
  port: fields<Of<'port'>>({ ...BASE, kind: isName, port: isPort }),
  folder: fields<Of<'folder'>>({ ...PLACE, kind: isName }),
  file: fields<Of<'file'>>({ ...PLACE, kind: isName }),
  database: fields<Of<'database'>>({ ...REMOTE, kind: isName, name: isName }),
  table: fields<Of<'table'>>({ ...REMOTE, kind: isName, name: isName }),
  documents: fields<Of<'documents'>>({ ...REMOTE, kind: isName, name: isName }),
  'aws-stack': fields<Of<'aws-stack'>>({
    ...BASE,
    kind: isName,
    account: isName,
    region: isName,
    name: isName,
    session: isName,
    stackId: orNull(isName),
    since: isName,
    expiresAt: isName,
    usdPerHour: orNull(isNumber),
  }),
  keys: fields<Of<'keys'>>({ ...REMOTE, kind: isName, prefix: isName }),
} as const satisfies Readonly<Record<Resource['kind'], Check>>;

/** Whether a value is a resource with every field that its kind must have. */
export const isResource: Check = byKind('kind', SHAPES);
