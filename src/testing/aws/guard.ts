// Set up before every test file: nothing that speaks to AWS leaves this machine.
import { Socket } from 'node:net';
import { NOWHERE } from './nowhere.ts';

type Connect = Socket['connect'];

const ORIGINAL = Symbol.for('elasticache-tutorial.connect');

/** The names of AWS, and the addresses at which its machines ask who they are. */
const AWS = /(^|\.)(amazonaws\.com(\.cn)?|api\.aws|on\.aws)$|^169\.254\.|^fd00:ec2:/i;
const LOOPBACK = /^(localhost|.+\.localhost|127\.[\d.]+|::1|)$/i;

interface Target {
  readonly host?: string | null;
  /** Of the request for which an agent connects. */
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** Node's own modules are one for all test files of a worker: what an earlier file put here is replaced, not wrapped. */
const connect = (Reflect.get(Socket.prototype, ORIGINAL) ??
  Reflect.get(Socket.prototype, 'connect')) as Connect;
Reflect.set(Socket.prototype, ORIGINAL, connect);

Socket.prototype.connect = function guard(this: Socket, ...args: unknown[]): Socket {
  const target = targetOf(args);
  const host = target.host ?? '';
  if (LOOPBACK.test(host) || !(AWS.test(host) || bySdk(target))) {
    return Reflect.apply(connect, this, args) as Socket;
  }
  const error = Object.assign(new Error(`a test speaks to AWS at ${host}`), {
    code: 'NOT_LOOPBACK',
  });
  process.nextTick(() => this.destroy(error));
  return this;
};

Object.assign(process.env, NOWHERE);

function targetOf(args: readonly unknown[]): Target {
  const [first, second] = args;
  // Node's own callers hand in what is normalized already: a list with the options first.
  const target: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof target === 'object' && target !== null) return target;
  return typeof target === 'number' && typeof second === 'string' ? { host: second } : {};
}

/** Whether it is for a request of AWS's SDK, whatever its endpoint is called. */
function bySdk({ headers = {} }: Target): boolean {
  return Object.keys(headers).some((name) => /^(x-amz-|amz-sdk-)/i.test(name));
}
