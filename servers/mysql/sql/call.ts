import { errors } from '../errors.ts';
import { aggregate, isAggregate, isWindowOnly, windowFunction } from './aggregates.ts';
import { DATE_FUNCTIONS } from './functions-date.ts';
import { NUMBER_FUNCTIONS } from './functions-number.ts';
import { SESSION_FUNCTIONS } from './functions-session.ts';
import { TEXT_FUNCTIONS } from './functions-text.ts';
import { numeric } from './enum.ts';
import type { FunctionTable } from './function-table.ts';
import { shift, unit } from './interval.ts';
import type { Expr, Translation } from './translation.ts';
import { BIGINT, INT, isBinary, TEXT } from './types.ts';

const FUNCTIONS: FunctionTable = {
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...SESSION_FUNCTIONS,
};

/** Functions under their second names. */
const ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  `OCTET_LENGTH=LENGTH CHARACTER_LENGTH=CHAR_LENGTH UCASE=UPPER LCASE=LOWER SUBSTR=SUBSTRING CEILING=CEIL POWER=POW
  CURRENT_TIMESTAMP=NOW LOCALTIME=NOW LOCALTIMESTAMP=NOW CURRENT_DATE=CURDATE CURRENT_TIME=CURTIME DAYOFMONTH=DAY
  SCHEMA=DATABASE CURRENT_USER=USER`
    .split(/\s+/)
    .map((pair) => pair.split('=')),
) as Record<string, string>;

/** Functions of MySQL that the embedded engine knows by name only: their refusal names a way out. */
const REFUSED =
  /^(?:ST_|MBR|AES_|GTID_|IS_.*LOCK|UUID_|REGEXP_|JSON_|GET_LOCK|RELEASE_|PS_|STATEMENT_|COMPRESS|UNCOMPRESS|ENCRYPT|SOUNDEX|WEIGHT_STRING|LOAD_FILE|MATCH|EXTRACTVALUE|UPDATEXML|CONVERT_TZ|MAKEDATE|MAKETIME|PERIOD_|TO_SECONDS|YEARWEEK|BENCHMARK|MASTER_|SOURCE_|INET|EXPORT_SET|MAKE_SET|FORMAT_|BIN_TO|BIT_COUNT|NAME_CONST|VALIDATE_|INTERVAL|ADDTIME|SUBTIME|BIT_|OCT$|ORD$|QUOTE$|STD|VAR|GROUPING|CAN_ACCESS|CHARSET$|COLLATION$|COERCIBILITY$|CURRENT_ROLE|ROLES_GRAPHML|ICU_VERSION|INSERT$|DISTANCE|GEOM|POINT|LINESTRING|POLYGON|MULTI|INTERNAL_|GET_|OLD_PASSWORD|PASSWORD|DECODE|DES_|ASYNCHRONOUS|WAIT_|RANDOM|A?COS|A?SIN|ATAN|COT$|TAN|DEGREES|RADIANS|LOG|BIN$|CONV$|TIMEDIFF|TIME_FORMAT|SYSDATE|UTC_|TIMESTAMPADD|SESSION_USER|SYSTEM_USER|SHA$|MID$|POSITION|FORMAT|TO_BASE|FROM_BASE|CHAR$|NTILE|PERCENT_RANK|CUME_DIST|FIRST_VALUE|LAST_VALUE|NTH_VALUE|VECTOR|STRING_TO|TO_VECTOR|LOG_|RELEASE)/;

/** How many arguments MySQL takes where the embedded engine takes fewer. */
const LONGER: Readonly<Record<string, number>> = {
  WEEK: 2,
  TIMESTAMP: 2,
};

/** Functions that compare texts, which they do without regard to case. */
const FINDING = /^(?:LOCATE|INSTR|FIND_IN_SET|FIELD|STRCMP)$/i;

function extract(t: Translation): Expr {
  const part = unit(t);
  t.cursor.expect('FROM');
  return fixed(t, part, [t.expression()]);
}

function trim(t: Translation): Expr {
  const side = t.cursor.acceptOneOf('BOTH', 'LEADING', 'TRAILING') ?? 'BOTH';
  const first = t.cursor.accept('FROM') ? undefined : t.expression();
  let text = first;
  let removed = "' '";
  if (first === undefined || t.cursor.accept('FROM')) {
    text = t.expression();
    removed = first?.sql ?? removed;
  }
  const call = { BOTH: 'trim', LEADING: 'ltrim', TRAILING: 'rtrim' }[side] ?? 'trim';
  const type = text !== undefined && isBinary(text.type) ? { ...TEXT, binary: true } : TEXT;
  return { sql: `${call}(${text?.sql ?? ''}, ${removed})`, type };
}

function dateArithmetic(t: Translation, key: string): Expr {
  const value = t.expression();
  t.cursor.expect(',');
  const spelled = t.cursor.accept('INTERVAL');
  const amount = t.expression();
  return shift(value, amount, spelled ? unit(t) : 'DAY', key === 'DATE_SUB' || key === 'SUBDATE');
}

function timestampWithUnit(t: Translation): Expr {
  const name = unit(t);
  t.cursor.expect(',');
  const first = t.expression();
  t.cursor.expect(',');
  const second = t.expression();
  return { sql: `my_timestampdiff('${name}', ${first.sql}, ${second.sql})`, type: BIGINT };
}

/** Functions whose arguments are more than a list; the cursor stands behind the parenthesis. */
const SPECIAL: Readonly<Record<string, (t: Translation, name: string) => Expr>> = {
  EXTRACT: extract,
  TRIM: trim,
  DATE_ADD: dateArithmetic,
  DATE_SUB: dateArithmetic,
  ADDDATE: dateArithmetic,
  SUBDATE: dateArithmetic,
  TIMESTAMPDIFF: timestampWithUnit,
};

function fixed(t: Translation, name: string, args: readonly Expr[]): Expr {
  const key = ALIASES[name.toUpperCase()] ?? name.toUpperCase();
  const found = FUNCTIONS[key];
  if (found === undefined) {
    const database = t.current;
    throw errors.unknownFunction(database === undefined ? name : `${database}.${name}`);
  }
  if (args.length > found.most && args.length <= (LONGER[name.toUpperCase()] ?? 0))
    throw errors.unsupported(`${name} with ${String(args.length)} arguments`);
  if (args.length < found.least || args.length > found.most) throw errors.parameterCount(name);
  const binary = args.some(({ type }) => isBinary(type));
  if (FINDING.test(name) && (binary || args.some(({ type }) => type.kind === 'blob')))
    throw errors.unsupported(`${name} by codes`);
  const isNumber = key in NUMBER_FUNCTIONS && key !== 'GREATEST' && key !== 'LEAST';
  const result = found.translate(isNumber ? args.map(numeric) : args);
  // What is made of a text that compares by codes does so too, but for digits of its bytes and what only chooses a text.
  const isOwn = result.stored === true || /^(?:HEX|MD5|SHA|IF$|NULLIF$)/.test(key);
  const isText = result.type.kind === 'text' && !isOwn;
  return binary && isText ? { ...result, type: { ...result.type, binary } } : result;
}

/** Translates a call of a function; the cursor stands at its name. */
export function call(t: Translation): Expr {
  const { cursor } = t;
  const { key, value } = cursor.peek();
  if (isAggregate(key)) return aggregate(t);
  if (isWindowOnly(key)) return windowFunction(t);
  const special = SPECIAL[key];
  if (special !== undefined) {
    cursor.next();
    cursor.expect('(');
    const made = special(t, key);
    cursor.expect(')');
    return made;
  }
  if (!((ALIASES[key] ?? key) in FUNCTIONS) && REFUSED.test(key))
    throw errors.unsupported(`The function ${value}`);
  cursor.next();
  // SUBSTRING(text FROM a FOR b) is the standard's way to write its commas.
  const parting = key.startsWith('SUBSTR') ? ['FROM', 'FOR'] : [];
  const args = cursor.is('(') ? cursor.inside(() => t.expression(), true, ...parting) : [];
  if (t.catalog.modes.has('BINARY') && args.some(({ type }) => type.binary === true))
    throw errors.unsupported(`${key} of a text under a collation that compares bytes`);
  if (key === 'ROW') return { sql: `(${args.map((arg) => arg.sql).join(', ')})`, type: INT };
  return fixed(t, value, args);
}
