import { expect, it } from '@jest/globals';
import { NoAnswer } from '../waits/patience.ts';
import { lostServer } from './lost.ts';

const ABOUT = { address: { flag: 'x-url', variable: 'X_URL' } };
const GONE = new Error('closed');
const SILENT = new NoAnswer(2000);

it.each([
  ['embedded', GONE, 'ENGINE_GONE', { product: 'x', endpoint: 'h:1' }],
  ['system', SILENT, 'ENGINE_SILENT', { product: 'x', endpoint: 'h:1', seconds: 2 }],
  ['external', GONE, 'EXTERNAL_UNREACHABLE', { endpoint: 'h:1', flag: 'x-url', variable: 'X_URL' }],
  ['external', SILENT, 'EXTERNAL_UNREACHABLE', { reason: SILENT.message }],
] as const)('tells what became of a server (%s, %s)', (kind, error, code, params) => {
  const failure = lostServer(ABOUT, { kind, product: 'x' }, 'h:1', error);
  expect(failure).toMatchObject({ code, params });
});
