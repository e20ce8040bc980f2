import json
import os

import pymysql
import redis

cache = redis.from_url(os.environ["REDIS_URL"])


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


def fetch(sql, params, ttl):
    key = "exercise:" + str(hash((sql, tuple(params))))
    kept = cache.get(key)
    if kept is not None:
        return json.loads(kept)
    rows = ask(sql, params)
    cache.set(key, json.dumps(rows), ex=ttl)
    return rows
