import type { Answer } from '../exchange.ts';
import type { Resp } from '../../wire/resp.ts';

/** A reply in the terms of an exchange. */
export function answerOf(reply: Resp, size: number): Answer {
  switch (reply.type) {
    case 'null':
      return { kind: 'nothing' };
    case 'error':
      return { kind: 'error', text: reply.text };
    case 'text':
      return reply.text === 'OK'
        ? { kind: 'ok' }
        : { kind: 'value', text: reply.text, bytes: size };
    case 'integer':
      return { kind: 'value', text: reply.text, bytes: size, integer: true };
    case 'bytes':
      return { kind: 'value', text: reply.bytes.toString('utf8'), bytes: size };
    case 'list':
    case 'push':
      return { kind: 'value', text: `(${String(reply.items.length)})`, bytes: size };
  }
}
