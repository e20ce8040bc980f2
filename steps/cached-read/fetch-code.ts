/** The notes' `fetch(sql)`, shown to the learner; `naiveFetch` in the core is the same code, running. */
export const FETCH_CODE = `async function fetch(sql) {
  const cached = await redis.get(key(sql));                // 1. is it in the cache?
  if (cached !== null) return JSON.parse(cached);          //    yes: a hit, done
  const rows = await mysql.query(sql);                     // 2. a miss: ask the database
  await redis.setex(key(sql), ttl, JSON.stringify(rows));  // 3. keep it for the next reader
  return rows;
}`;
