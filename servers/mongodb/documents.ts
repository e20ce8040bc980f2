import { deserialize, serialize, type Document } from 'bson';
import { MongoFault } from './faults.ts';

/** MongoDB's own bound of a document, in bytes. */
export const MOST_BYTES = 16_777_216;

/** Numbers of every type become numbers of JavaScript: a wrapped one would be no number to the query language. */
const READING = { promoteLongs: true, promoteValues: true } as const;

/** The document of some bytes. @throws BSONError */
export function decode(bytes: Uint8Array): Document {
  return deserialize(bytes, READING);
}

/** The bytes of a document. */
export function encode(document: Document): Buffer {
  return Buffer.from(serialize(document));
}

/** The bytes of a document that is to be stored. @throws MongoFault when they are too many */
export function encodeForStore(document: Document): Buffer {
  const bytes = encode(document);
  if (bytes.length <= MOST_BYTES) return bytes;
  throw new MongoFault(
    10334,
    `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MOST_BYTES}`,
  );
}

/** A document of its own with the same content. */
export function copyOf(document: Document): Document {
  return decode(encode(document));
}

/** The same text for equal values, whichever type of number they came in. */
export function textOf(value: unknown): string {
  return encode({ v: value }).toString('latin1');
}

/** Whether a value is a document: an object that is no array and no value of a type of its own. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}
