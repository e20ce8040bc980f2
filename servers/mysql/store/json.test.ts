import { expect, it } from '@jest/globals';
import { mysqlJson } from './json.ts';

it.each([
  ['{"bb":1,"a":[1,2,{"x":null}]}', '{"a": [1, 2, {"x": null}], "bb": 1}'],
  ['[ ]', '[]'],
  ['{}', '{}'],
  ['"a \\"q\\" {,}"', '"a \\"q\\" {,}"'],
  ['12345678901234567890', '12345678901234567890'],
])('%s becomes %s', (source, text) => {
  expect(mysqlJson(source)).toBe(text);
});
