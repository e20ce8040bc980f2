import { asText, comparable } from './coerce.ts';
import { numeric, truth } from './enum.ts';
import {
  arg,
  extracted,
  jsonPath,
  plain,
  same,
  shaped,
  typed,
  unquoted,
  type FunctionTable,
} from './function-table.ts';
import type { Expr } from './translation.ts';
import {
  BIGINT,
  BLOB,
  commonType,
  INT,
  isBinary,
  isNumeric,
  JSON_TYPE,
  TEXT,
  UNSIGNED,
} from './types.ts';

const MANY = 1000;

/** Text, hashes, JSON and choices between values. */
export const TEXT_FUNCTIONS: FunctionTable = {
  ...plain('my_', TEXT, 2, 'RIGHT REPEAT SHA2'),
  ...plain('my_', TEXT, 3, 'SUBSTRING_INDEX LPAD RPAD'),
  ...plain('my_', TEXT, 1, 'REVERSE MD5 SHA1 UPPER LOWER'),
  ...plain('my_', BIGINT, 1, 'ASCII'),
  ...plain('my_', INT, 2, 'STRCMP'),
  ...plain('my_', BIGINT, 2, 'FIND_IN_SET'),
  ...plain('my_', BLOB, 1, 'UNHEX'),
  ...plain('my_', UNSIGNED, 1, 'CRC32'),
  ...plain('my_', TEXT, 0, 'UUID'),
  HEX: typed(TEXT, 1, 1, (args) => `my_hex(${args.map(hexed).join('')})`),
  CONCAT: typed(TEXT, 1, MANY, (args) => `(${args.map(asText).join(' || ')} || '')`),
  CONCAT_WS: typed(TEXT, 2, MANY, (args) => `my_concat_ws(${args.map(asText).join(', ')})`),
  LENGTH: same('octet_length', BIGINT, 1),
  CHAR_LENGTH: same('length', BIGINT, 1),
  LEFT: typed(TEXT, 2, 2, (args) => `substr(${arg(args, 0)}, 1, max(0, ${arg(args, 1)}))`),
  SUBSTRING: same('my_substr', TEXT, 2, 3),
  LTRIM: same('ltrim', TEXT, 1),
  RTRIM: same('rtrim', TEXT, 1),
  // MySQL gives the text back before it looks at the third word: at once for '', and by codes where it finds nothing.
  REPLACE: typed(TEXT, 3, 3, (args) => {
    const [a, b, c] = [arg(args, 0), arg(args, 1), arg(args, 2)];
    const unfound = isBinary(...args.map(({ type }) => type)) ? `instr(${a}, ${b}) = 0` : 0;
    return `iif(${b} = '' OR ${unfound}, ${a}, replace(${a}, ${b}, ${c}))`;
  }),
  SPACE: typed(TEXT, 1, 1, (args) => `my_repeat(' ', ${arg(args, 0)})`),
  INSTR: typed(BIGINT, 2, 2, (args) => `my_locate(${arg(args, 1)}, ${arg(args, 0)})`),
  LOCATE: same('my_locate', BIGINT, 2, 3),
  FIELD: same('my_field', BIGINT, 2, MANY),
  ELT: same('my_elt', TEXT, 2, MANY),
  IF: shaped(3, 3, (args) => ({
    sql: `iif(${args.slice(0, 1).map(truth).join('')}, ${arg(args, 1)}, ${arg(args, 2)})`,
    type: commonType(args.slice(1).map((item) => item.type)),
  })),
  IFNULL: shaped(2, 2, firstKnown),
  NULLIF: shaped(2, 2, (args) => {
    const [a, b] = args;
    if (a === undefined || b === undefined) return { sql: 'NULL', type: TEXT };
    return { sql: `iif(${comparable(a, b).join(' = ')}, NULL, ${a.sql})`, type: a.type };
  }),
  COALESCE: shaped(1, MANY, firstKnown),
  ISNULL: typed(INT, 1, 1, (args) => `(${arg(args, 0)} IS NULL)`),
  JSON_EXTRACT: typed(JSON_TYPE, 2, MANY, ([json, ...paths]) =>
    paths.length === 1
      ? paths.map((path) => extracted(json?.sql ?? 'NULL', path)).join('')
      : `json_extract(${[json?.sql ?? 'NULL', ...paths.map(jsonPath)].join(', ')})`,
  ),
  JSON_UNQUOTE: shaped(1, 1, (args) => unquoted(args.map(asText).join(''))),
  JSON_OBJECT: typed(JSON_TYPE, 0, MANY, (args) => `json_object(${jsonItems(args)})`),
  JSON_ARRAY: typed(JSON_TYPE, 0, MANY, (args) => `json_array(${jsonItems(args)})`),
  JSON_VALID: same('json_valid', INT, 1),
  JSON_LENGTH: typed(INT, 1, 2, ([json, path]) => {
    const inside = path === undefined ? '' : ` -> ${jsonPath(path)}`;
    return `my_json_length(${json?.sql ?? ''}${inside})`;
  }),
  JSON_SET: same('json_set', JSON_TYPE, 3, MANY),
  JSON_REMOVE: same('json_remove', JSON_TYPE, 2, MANY),
};

/** The first of several values that is not NULL. */
function firstKnown(args: readonly Expr[]): Expr {
  const list = args.map((item) => item.sql).join(', ');
  return {
    sql: args.length === 1 ? list : `coalesce(${list})`,
    type: commonType(args.map((item) => item.type)),
  };
}

/** A number is written in hexadecimal itself, a text by its bytes. */
function hexed(value: Expr): string {
  return isNumeric(value.type) ? numeric(value).sql : value.sql;
}

function jsonItem(value: Expr): string {
  if (value.truth !== undefined) return `json('${value.truth}')`;
  return value.type.kind === 'json' ? `json(${value.sql})` : value.sql;
}

function jsonItems(args: readonly Expr[]): string {
  return args.map(jsonItem).join(', ');
}
