import hashlib
import json
import os

import pymysql
import redis

cache = redis.from_url(
    os.environ["REDIS_URL"], socket_timeout=2, socket_connect_timeout=2
)


def ask(sql, params):
    with pymysql.connect(
        host=os.environ["MYSQL_HOST"],
        port=int(os.environ["MYSQL_PORT"]),
        user=os.environ["MYSQL_USER"],
        password=os.environ["MYSQL_PASSWORD"],
        database=os.environ["MYSQL_DATABASE"],
    ) as database, database.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def fetch(sql, params, ttl, missing_ttl):
    key = "exercise:" + hashlib.sha256(json.dumps([sql, params]).encode()).hexdigest()
    try:
        kept = cache.hget(key, "rows")
        if kept is not None:
            return [tuple(row) for row in json.loads(kept)]
    except (redis.RedisError, ValueError):
        pass
    rows = ask(sql, params)
    try:
        with cache.pipeline(transaction=True) as steps:
            steps.hset(key, "rows", json.dumps(rows))
            steps.pexpire(key, 1000 * (ttl if rows else missing_ttl))
            steps.execute()
    except redis.RedisError:
        pass
    return rows
