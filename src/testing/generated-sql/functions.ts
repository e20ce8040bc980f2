import type { Surroundings, Yield } from './surroundings.ts';
import { list, sql, type Piece } from './tree.ts';

/** Makes an expression whose parts are at most so deep. */
type Form = (around: Surroundings, depth: number) => Piece;

/**
 * A form from a template: `int`, `text`, `condition` and the like in braces stand for expressions, `a|b|c` in
 * angle brackets for one of these words.
 */
function form(template: string): Form {
  const tokens = template.split(/(\{\w+\}|<[^<>]*\|[^<>]*>)/);
  return (around, depth) => ({
    kind: '',
    parts: tokens.map((token) => {
      if (token.startsWith('{')) return around.expression(token.slice(1, -1) as Yield, depth);
      if (/^<.*\|.*>$/.test(token)) return around.random.pick(token.slice(1, -1).split('|'));
      return token;
    }),
  });
}

function forms(templates: string): Form[] {
  return templates
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(form);
}

function choices(what: Exclude<Yield, 'condition'>): Form[] {
  const value = `{${what}}`;
  return forms(`
    IF({condition}, ${value}, ${value})
    IFNULL(${value}, ${value})
    IFNULL(NULL, ${value})
    IF({condition}, NULL, ${value})
    COALESCE(${value}, ${value}, ${value})
    NULLIF(${value}, ${value})
    CASE WHEN {condition} THEN ${value} WHEN {condition} THEN ${value} ELSE ${value} END
    CASE WHEN {condition} THEN ${value} END
    CASE {int} WHEN 1 THEN ${value} WHEN {int} THEN ${value} ELSE ${value} END
    CASE {text} WHEN 'a' THEN ${value} ELSE ${value} END
  `);
}

const concat: Form = (around, depth) =>
  sql`CONCAT(${list(
    Array.from({ length: 1 + around.random.below(3) }, () =>
      around.expression(
        around.random.pick<Yield>(['text', 'text', 'int', 'decimal', 'date']),
        depth,
      ),
    ),
  )})`;

/** Functions and operators by what they yield. */
export const FUNCTIONS: Readonly<Record<Exclude<Yield, 'condition'>, readonly Form[]>> = {
  int: [
    ...forms(`
      ({int} <+|-|*> {int})
      ({int} <+|-> {int})
      ({int} <%|DIV|MOD> {int})
      (-{int})
      ABS({int})
      SIGN({int})
      MOD({int}, {int})
      <FLOOR|CEIL|CEILING|ROUND>({decimal})
      ROUND({int})
      <LENGTH|CHAR_LENGTH|OCTET_LENGTH>({text})
      LENGTH({bytes})
      INSTR({text}, {text})
      LOCATE({text}, {text})
      LOCATE('b', {text}, <1|2|3>)
      STRCMP({text}, {text})
      ASCII({text})
      FIND_IN_SET({text}, 'a,b,ABC')
      <YEAR|MONTH|DAY|DAYOFMONTH|QUARTER|WEEKDAY|DAYOFWEEK|DAYOFYEAR|WEEK|WEEKOFYEAR|TO_DAYS>({date})
      <YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|MICROSECOND>({datetime})
      EXTRACT(<YEAR|MONTH|DAY> FROM {date})
      EXTRACT(<HOUR|MINUTE|SECOND> FROM {datetime})
      <HOUR|MINUTE|SECOND|TIME_TO_SEC>({time})
      DATEDIFF({date}, {date})
      DATEDIFF({datetime}, {date})
      TIMESTAMPDIFF(<SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR>, {datetime}, {datetime})
      CAST({decimal} AS SIGNED)
      CAST({int} AS SIGNED)
      ISNULL({text})
      GREATEST({int}, {int})
      LEAST({int}, {int}, {int})
      JSON_LENGTH({json})
      JSON_VALID({text})
    `),
    ...choices('int'),
  ],
  decimal: [
    ...forms(`
      ({decimal} <+|-> {decimal})
      ({decimal} <+|-> {int})
      ({decimal} * {int})
      ABS({decimal})
      ROUND({decimal}, <0|1|2>)
      TRUNCATE({decimal}, <0|1>)
      (-{decimal})
      MOD(ABS({decimal}), {int})
      CAST({int} AS DECIMAL(10,2))
      CAST({decimal} AS DECIMAL(12,1))
      GREATEST({decimal}, {decimal})
      LEAST({decimal}, {int})
    `),
    ...choices('decimal'),
  ],
  double: [
    ...forms(`
      ({double} <+|-|*> {double})
      ({double} <+|-|*> {int})
      ABS({double})
      SQRT(ABS({int}))
      POW({int}, 2)
      <SIN|COS|EXP>(SIGN({int}))
      (-{double})
    `),
    ...choices('double'),
  ],
  text: [
    concat,
    concat,
    ...forms(`
      <UPPER|LOWER|UCASE|LCASE|TRIM|LTRIM|RTRIM|REVERSE>({text})
      TRIM(<LEADING|TRAILING|BOTH> 'a' FROM {text})
      <LEFT|RIGHT>({text}, <0|1|2|5|-1>)
      SUBSTRING({text}, <1|2|-2|0>)
      SUBSTRING({text}, <1|2|-2>, <1|3|0>)
      SUBSTRING_INDEX({text}, <'a'|' '|'-'>, <1|2|-1>)
      REPLACE({text}, <'a'|'b'>, {text})
      <LPAD|RPAD>({text}, <0|3|6>, <'*'|'ab'>)
      REPEAT({text}, <0|1|2>)
      CONCAT_WS(<','|'--'>, {text}, {text}, {int})
      HEX({text})
      HEX({bytes})
      HEX(ABS({int}))
      MD5({text})
      SHA2({text}, 256)
      ELT(<1|2|3>, {text}, {text})
      SPACE(<0|2>)
      CAST({int} AS CHAR)
      CAST({decimal} AS CHAR)
      CAST({date} AS CHAR)
      CAST({text} AS CHAR(3))
      DATE_FORMAT({datetime}, '<%Y-%m-%d|%d.%m.%y|%W %e %M|%H:%i:%s|%b %D|%j %w|%l %p|%T %f|%r|%v %x|%k %c %a>')
      <DAYNAME|MONTHNAME>({date})
      GREATEST({text}, {text})
      LEAST({text}, {text})
    `),
    ...choices('text'),
  ],
  date: [
    ...forms(`
      DATE({datetime})
      LAST_DAY({date})
      ({date} <+|-> INTERVAL <1|2|31> <DAY|WEEK|MONTH|YEAR|QUARTER>)
      DATE_ADD({date}, INTERVAL {int} DAY)
      DATE_SUB({date}, INTERVAL <1|2> <MONTH|YEAR>)
      CAST({datetime} AS DATE)
      FROM_DAYS(TO_DAYS({date}))
    `),
    ...choices('date'),
  ],
  datetime: [
    ...forms(`
      ({datetime} <+|-> INTERVAL <1|90> <SECOND|MINUTE|HOUR|DAY|MONTH>)
      DATE_ADD({datetime}, INTERVAL {int} <SECOND|MINUTE|HOUR|DAY>)
      TIMESTAMP({date})
      CAST({date} AS DATETIME)
    `),
    ...choices('datetime'),
  ],
  time: [
    ...forms(`
      TIME({datetime})
      SEC_TO_TIME(ABS({int}))
      CAST({datetime} AS TIME)
    `),
    ...choices('time'),
  ],
  json: forms(`
    JSON_OBJECT('a', <1|-20>, 'b', {text})
    JSON_ARRAY(<1|7>, {text})
    JSON_ARRAY(1.5, NULL, TRUE, 'x')
    JSON_EXTRACT({json}, '<$.a|$.b|$.a.c|$>')
    JSON_SET({json}, '$.n', <1|7>)
    JSON_REMOVE({json}, '$.a')
  `),
  bytes: forms(`
    UNHEX(HEX({text}))
    IFNULL({bytes}, {bytes})
    CAST({text} AS BINARY)
  `),
};
