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


versions = {}


def fetch(prefix, sql, params, ttl):
    asked = json.dumps([versions.get(prefix, 0), sql, params])
    key = prefix + hashlib.sha256(asked.encode()).hexdigest()
    try:
        kept = cache.get(key)
        if kept is not None:
            return json.loads(kept)
    except (redis.RedisError, ValueError):
        pass
    rows = ask(sql, params)
    try:
        cache.set(key, json.dumps(rows), ex=ttl)
    except redis.RedisError:
        pass
    return rows


def forget(prefix):
    versions[prefix] = versions.get(prefix, 0) + 1
