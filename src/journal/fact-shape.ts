import { ENGINE_KINDS } from '../contract/engine-kind.ts';
import type {
  CacheChoicesFact,
  CleanupFact,
  Facts,
  PlanetsFact,
  ReadsFact,
  ServerFact,
  TlsFact,
} from '../contract/facts.ts';
import {
  either,
  fields,
  isFlag,
  isName,
  isNumber,
  isPort,
  isText,
  listOf,
  oneOf,
  optional,
  orNull,
  valuesOf,
  type Shape,
} from './shape.ts';

/** What a server's fact has had since the first version; what came later may be missing in an older journal. */
const isServer = fields<ServerFact>({
  instance: isName,
  kind: oneOf(ENGINE_KINDS),
  product: isText,
  version: isText,
  host: isText,
  port: isPort,
  tls: orNull(fields<TlsFact>({ caFile: orNull(isText), servername: isText })),
  secret: orNull(isText),
});

const FACTS: Shape<Facts> = {
  redis: optional(isServer),
  mysql: optional(isServer),
  cache: optional(
    fields<CacheChoicesFact>({
      version: isNumber,
      choices: valuesOf(orNull(either(isNumber, isText, isFlag, listOf(isText)))),
      typed: listOf(isText),
      applied: isFlag,
    }),
  ),
  planets: optional(fields<PlanetsFact>({ table: isText, rows: isNumber })),
  reads: optional(
    fields<ReadsFact>({
      sql: isText,
      ttlSeconds: isNumber,
      samples: isNumber,
      hitP50: isNumber,
      missP50: isNumber,
      databaseP50: isNumber,
      ratio: orNull(isNumber),
      verdict: oneOf([
        'faster',
        'slower',
        'faster-every-round',
        'slower-every-round',
        'too-small-to-claim',
        'nothing-measured',
      ]),
      hitRatioPercent: isNumber,
    }),
  ),
  cleanup: optional(fields<CleanupFact>({ removed: isNumber, remaining: isNumber })),
};

/** Whether a value is what a step hands on. */
export const isFacts = fields<Facts>(FACTS);
