import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { MongoFault } from './faults.ts';

/** The only way to log in. */
export const MECHANISM = 'SCRAM-SHA-256';
const ITERATIONS = 15_000;

/** What a server keeps of a password: it can prove it, and is not the password. */
export interface Verifier {
  readonly user: string;
  readonly salt: string;
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;
}

/** Makes the verifier of an account, with a salt of its own. */
export function verifierOf(user: string, password: string): Verifier {
  const salt = randomBytes(28);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  return {
    user,
    salt: salt.toString('base64'),
    storedKey: createHash('sha256').update(hmac(salted, 'Client Key')).digest(),
    serverKey: hmac(salted, 'Server Key'),
  };
}

/** One conversation of a client that logs in (RFC 5802, RFC 7677). */
export class Scram {
  readonly #verifier: Verifier;
  readonly #nonce: string;
  readonly #start: string;
  readonly #known: boolean;
  readonly #first: string;

  /** Reads the client's first message. @throws MongoFault */
  constructor(verifier: Verifier, payload: string) {
    this.#verifier = verifier;
    const match = /^n,,(n=([^,]*),r=([\x21-\x2b\x2d-\x7e]+))$/.exec(payload);
    if (match === null) throw refused();
    const [, start = '', user = '', nonce = ''] = match;
    this.#start = start;
    this.#known = user === verifier.user;
    this.#nonce = nonce + randomBytes(18).toString('base64');
    this.#first = `r=${this.#nonce},s=${verifier.salt},i=${ITERATIONS}`;
  }

  /** What the client is answered first. */
  get first(): string {
    return this.#first;
  }

  /** Judges the client's proof, and gives the server's own. @throws MongoFault when it proves nothing */
  finish(payload: string): string {
    const { storedKey, serverKey } = this.#verifier;
    const match = /^(c=biws,r=([^,]+)),p=([A-Za-z0-9+/=]+)$/.exec(payload);
    const [, withoutProof = '', nonce = '', proof = ''] = match ?? [];
    const whole = `${this.#start},${this.#first},${withoutProof}`;
    const given = Buffer.from(proof, 'base64');
    const signature = hmac(storedKey, whole);
    if (nonce !== this.#nonce || given.length !== signature.length) throw refused();
    const key = Buffer.from(given.map((byte, index) => byte ^ (signature[index] ?? 0)));
    const same = timingSafeEqual(createHash('sha256').update(key).digest(), storedKey);
    if (!same || !this.#known) throw refused();
    return `v=${hmac(serverKey, whole).toString('base64')}`;
  }
}

/** What everybody is answered who can't log in, whatever was wrong. */
export function refused(): MongoFault {
  return new MongoFault(18, 'Authentication failed.');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
