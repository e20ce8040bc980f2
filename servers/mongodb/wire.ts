import type { Document } from 'bson';
import { decode, encode } from './documents.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** MongoDB's own bound of a message, in bytes. */
export const MOST_MESSAGE_BYTES = 48_000_000;

/** One message of a client. */
export interface Request {
  readonly id: number;
  /** The first hello of a driver comes in the form of before OP_MSG, and is answered in it. */
  readonly old: boolean;
  /** Whether an answer is waited for. */
  readonly answered: boolean;
  readonly command: Document;
}

/** The next whole message and what follows it; null while it is not there yet. @throws Error when it is none */
export function nextMessage(
  received: Buffer,
  mostBytes: number,
): { readonly message: Buffer; readonly rest: Buffer } | null {
  if (received.length < 4) return null;
  const length = received.readInt32LE(0);
  if (length < HEADER || length > mostBytes) throw new RangeError(`a message of ${length} bytes`);
  if (received.length < length) return null;
  return { message: received.subarray(0, length), rest: received.subarray(length) };
}

/** Reads one message. @throws Error when it is of another protocol */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return readMessage(message, id);
  if (opcode === OP_QUERY) return readQuery(message, id);
  throw new RangeError(`opcode ${opcode}`);
}

function readMessage(message: Buffer, id: number): Request {
  const flags = message.readUInt32LE(HEADER);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let command: Document = {};
  const sequences: Document = {};
  for (let at = HEADER + 4; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + size);
    if (size < 5 || section.length !== size) throw new RangeError('a section that is too short');
    if (kind === 0) command = decode(section);
    else if (kind === 1) Object.assign(sequences, readSequence(section));
    else throw new RangeError(`a section of kind ${kind}`);
    at += 1 + size;
  }
  // The documents of a sequence stand for an array of the command.
  return {
    id,
    old: false,
    answered: (flags & MORE_TO_COME) === 0,
    command: { ...command, ...sequences },
  };
}

function readSequence(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const size = section.readInt32LE(at);
    if (size < 5) throw new RangeError('a document that is too short');
    documents.push(decode(section.subarray(at, at + size)));
    at += size;
  }
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}

function readQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, HEADER + 4);
  const [database = ''] = message.toString('utf8', HEADER + 4, nameEnd).split('.');
  const command = decode(message.subarray(nameEnd + 9));
  return { id, old: true, answered: true, command: { ...command, $db: database } };
}

/** The bytes of an answer. */
export function writeReply({ id, old }: Pick<Request, 'id' | 'old'>, reply: Document): Buffer {
  const body = encode(reply);
  const before = old ? oldReplyStart() : Buffer.from([0, 0, 0, 0, 0]);
  const header = Buffer.alloc(HEADER);
  header.writeInt32LE(HEADER + before.length + body.length, 0);
  header.writeInt32LE(id, 8);
  header.writeInt32LE(old ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, before, body]);
}

/** Flags, cursor, place and number of an OP_REPLY with one document. */
function oldReplyStart(): Buffer {
  const start = Buffer.alloc(20);
  start.writeInt32LE(1, 16);
  return start;
}
