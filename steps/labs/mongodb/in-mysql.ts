import { type EngineLabel, type MysqlSession, type Table, TutorialError } from '#tutorial';
import { product, QUESTION } from './products.ts';
import { sellInMysql, type Sold } from './sales.ts';
import { ONE } from './shop.ts';
import { msg } from './text.ts';

/** The lab's table in MySQL. */
export const TABLE = 'lab_mongodb_products';
const AT_ONCE = 100;
const COUNTRY = "JSON_UNQUOTE(JSON_EXTRACT(doc, '$.maker.country'))";
const REST = `JSON_EXTRACT(doc, '$.price') < ${QUESTION.below} AND JSON_CONTAINS(doc, '{"stars": ${QUESTION.stars}}', '$.reviews')`;
const BY_FUNCTION = `SELECT id FROM ${TABLE} WHERE ${COUNTRY} = '${QUESTION.country}' AND ${REST}`;
const BY_COLUMN = `SELECT id FROM ${TABLE} WHERE country = '${QUESTION.country}' AND ${REST}`;

/** What the question came to in MySQL, with the rows that the server read for it. */
export interface AskedMysql {
  readonly hits: number;
  readonly rowsRead: number;
}

/** What a JSON column came to. */
export interface InMysql {
  readonly scan: AskedMysql;
  /** The condition as a function of JSON, although the column has an index. */
  readonly byFunction: AskedMysql;
  /** The condition names the column. */
  readonly byColumn: AskedMysql;
  readonly sold: Sold;
}

/** The statements that a learner reads. */
export const STATEMENTS = { BY_FUNCTION, BY_COLUMN };

/**
 * Asks the same of a JSON column, without and with a generated column and its index, and sells from it.
 * @returns null where this MySQL has no such functions or counters
 */
export async function askMysql(
  mysql: MysqlSession,
  products: number,
  sales: number,
): Promise<InMysql | null> {
  if (!(await hasJson(mysql))) return null;
  await mysql.query(`CREATE TABLE ${TABLE} (id VARCHAR(10) PRIMARY KEY, doc JSON)`);
  for (let from = 0; from < products; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, products - from) }, (_, place) =>
      product(from + place),
    );
    await mysql.query(
      `INSERT INTO ${TABLE} VALUES ${some.map(() => '(?, ?)').join(', ')}`,
      some.flatMap((one) => [one._id, JSON.stringify(one)]),
    );
  }
  const scan = await ask(mysql, BY_FUNCTION);
  await mysql.query(`ALTER TABLE ${TABLE} ADD country VARCHAR(10) AS (${COUNTRY}) VIRTUAL`);
  await mysql.query(`ALTER TABLE ${TABLE} ADD INDEX by_country (country)`);
  const byFunction = await ask(mysql, BY_FUNCTION);
  const byColumn = await ask(mysql, BY_COLUMN);
  return { scan, byFunction, byColumn, sold: await sell(mysql, sales) };
}

async function hasJson(mysql: MysqlSession): Promise<boolean> {
  try {
    await mysql.query(`SELECT JSON_SET('{"n":1}', '$.n', 2), JSON_CONTAINS('[1]', '1')`);
    return (
      (await mysql.query("SHOW SESSION STATUS LIKE 'Handler_read_rnd_next'")).rows.length === 1
    );
  } catch (error) {
    if (error instanceof TutorialError && error.code === 'DATABASE_ERROR') return false;
    throw error;
  }
}

async function ask(mysql: MysqlSession, sql: string): Promise<AskedMysql> {
  return await mysql.readOnly(async (query) => {
    const rowsRead = async (): Promise<number> => {
      const { rows } = await query("SHOW SESSION STATUS LIKE 'Handler_read%'");
      return rows.reduce((sum, row) => sum + Number(Object.values(row)[1]), 0);
    };
    // Showing the counters reads rows of its own.
    const first = await rowsRead();
    const begin = await rowsRead();
    const { rows } = await query(sql);
    const end = await rowsRead();
    return { hits: rows.length, rowsRead: end - begin - (begin - first) };
  });
}

function sell(mysql: MysqlSession, sales: number): Promise<Sold> {
  const n = "JSON_EXTRACT(doc, '$.stock[0].n')";
  const update = `UPDATE ${TABLE} SET doc = JSON_SET(doc, '$.stock[0].n', ${n} - 1) WHERE id = ?`;
  return sellInMysql(
    sales,
    () => mysql.query(update, [ONE]),
    async () => {
      const { rows } = await mysql.query(`SELECT ${n} AS n FROM ${TABLE} WHERE id = ?`, [ONE]);
      return Number(rows[0]?.n);
    },
  );
}

/** The question to a JSON column in each way. */
export function mysqlTable(
  { scan, byFunction, byColumn }: InMysql,
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'mongodb-mysql',
    title: msg('lab.mongodb.mysql.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.mongodb.column.way'), unit: 'text' },
      { id: 'hits', name: msg('lab.mongodb.column.hits'), unit: 'count' },
      { id: 'read', name: msg('lab.mongodb.mysql.read'), unit: 'count' },
    ],
    rows: [
      [msg('lab.mongodb.mysql.scan'), scan.hits, scan.rowsRead],
      [msg('lab.mongodb.mysql.function'), byFunction.hits, byFunction.rowsRead],
      [msg('lab.mongodb.mysql.column'), byColumn.hits, byColumn.rowsRead],
    ],
    notes: [msg('lab.mongodb.mysql.counted')],
  };
}
