/** The notes' `fetch(sql)`, shown to the learner; `naiveFetch` in the core is the same code, running. */
export const FETCH_CODE = `async function fetch(sql) {
  // 1. Is it in the cache? Then it is a hit, and we are done.
  const cached = await redis.get(key(sql));
  if (cached !== null) return JSON.parse(cached);

  // 2. A miss: ask the database.
  const rows = await mysql.query(sql);

  // 3. Keep the answer for the next reader, for ttl seconds.
  await redis.setex(key(sql), ttl, JSON.stringify(rows));
  return rows;
}`;
