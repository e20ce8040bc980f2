import type { Document } from 'bson';

/** MongoDB's own names of the codes that this server answers with. */
const NAMES = {
  2: 'BadValue',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  121: 'DocumentValidationFailure',
  168: 'InvalidPipelineOperator',
  238: 'NotImplemented',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  40324: 'Location40324',
  40415: 'Location40415',
} as const;

/** A code of MongoDB's that this server answers with. */
export type FaultCode = keyof typeof NAMES;

/** What a client is answered instead of a result. */
export class MongoFault extends Error {
  readonly code: FaultCode;
  /** Further fields of the answer, such as the key that is there twice. */
  readonly more: Document;

  constructor(code: FaultCode, message: string, more: Document = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

/** What MongoDB has and this server has not: refused by name, never ignored. */
export function notHere(what: string): MongoFault {
  return new MongoFault(238, `${what} is not supported by the embedded MongoDB of the tutorial`);
}

/** The answer to a command that failed. */
export function faultReply(error: unknown): Document {
  const fault = asFault(error);
  return {
    ok: 0,
    errmsg: fault.message,
    code: fault.code,
    codeName: NAMES[fault.code],
    ...fault.more,
  };
}

/** Whatever was thrown, as an answer: what the query language itself refuses is a bad value. */
export function asFault(error: unknown): MongoFault {
  if (error instanceof MongoFault) return error;
  return new MongoFault(2, error instanceof Error ? error.message : String(error));
}
