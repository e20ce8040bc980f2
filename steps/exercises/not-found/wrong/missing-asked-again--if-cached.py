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
        cursorclass=pymysql.cursors.DictCursor,
    ) as database, database.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def fetch(sql, params, ttl, missing_ttl):
    key = "exercise:" + hashlib.sha256(json.dumps([sql, params]).encode()).hexdigest()
    try:
        kept = json.loads(cache.get(key) or "null")
        if kept:
            return kept
    except (redis.RedisError, ValueError):
        pass
    rows = ask(sql, params)
    try:
        cache.set(key, json.dumps(rows), ex=ttl if rows else missing_ttl)
    except redis.RedisError:
        pass
    return rows
