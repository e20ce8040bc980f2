import type { IntegerOption, Message, TextOption } from '#tutorial';
import { msg } from './text.ts';

/** Largest size of an item in KiB. */
const MAX_KB = 390;

/** What a learner's own sessions and prices are. */
export const OPTIONS = {
  'session-kb': {
    type: 'integer',
    placeholder: 'KiB',
    default: 2,
    min: 1,
    max: MAX_KB,
    help: msg('lab.dynamodb.option.session-kb'),
  },
  'views-per-second': {
    type: 'integer',
    placeholder: 'number',
    default: 20,
    min: 1,
    max: 1_000_000,
    help: msg('lab.dynamodb.option.views-per-second'),
  },
  // us-east-1. Node: cache.t4g.micro with Valkey, read 2 October 2026; units: on demand, read in April 2026.
  'node-price': price('0.0128', msg('lab.dynamodb.option.node-price')),
  'write-price': price('0.625', msg('lab.dynamodb.option.write-price')),
  'read-price': price('0.125', msg('lab.dynamodb.option.read-price')),
} as const satisfies Readonly<Record<string, IntegerOption | TextOption>>;

function price(usual: string, help: Message): TextOption {
  return { type: 'text', placeholder: 'USD', default: usual, help, check: checkPrice };
}

/** What is wrong with a price, or undefined. */
function checkPrice(text: string): Message | undefined {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(text) && Number(text) > 0
    ? undefined
    : msg('lab.dynamodb.not-a-price');
}
