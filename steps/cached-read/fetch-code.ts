/**
 * The notes' `fetch(sql)`, shown to the learner; `naiveFetch` in the core is the same code, running. Its numbers are
 * explained under it, in the learner's language.
 */
export const FETCH_CODE = `async function fetch(sql) {
  const cached = await redis.get(key(sql)); // 1
  if (cached !== null) return JSON.parse(cached);

  const rows = await mysql.query(sql); // 2

  await redis.setex(key(sql), ttl, JSON.stringify(rows)); // 3
  return rows;
}`;
