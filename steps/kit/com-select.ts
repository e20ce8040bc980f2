import type { MysqlSession } from '#tutorial';

/** SELECTs the server has executed since it started, for all its clients, as MySQL itself counts them. */
export async function comSelect(mysql: MysqlSession): Promise<number> {
  // SHOW is counted as Com_show_status, so that asking does not change the answer.
  const { rows } = await mysql.query("SHOW GLOBAL STATUS LIKE 'Com_select'");
  return Number(rows[0]?.Value);
}

/** Runs `work` and tells how many SELECTs MySQL counted meanwhile. */
export async function countSelects<T>(
  mysql: MysqlSession,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly selects: number }> {
  const before = await comSelect(mysql);
  const result = await work();
  return { result, selects: (await comSelect(mysql)) - before };
}
