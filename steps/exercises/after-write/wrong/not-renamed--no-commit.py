import hashlib
import json
import os

import pymysql
import redis

MISSING_TTL = 5

cache = redis.from_url(
    os.environ["REDIS_URL"], socket_timeout=2, socket_connect_timeout=2
)


def connect():
    return pymysql.connect(
        host=os.environ["MYSQL_HOST"],
        port=int(os.environ["MYSQL_PORT"]),
        user=os.environ["MYSQL_USER"],
        password=os.environ["MYSQL_PASSWORD"],
        database=os.environ["MYSQL_DATABASE"],
        cursorclass=pymysql.cursors.DictCursor,
    )


def ask(sql, params):
    with connect() as database, database.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def write(sql, params):
    with connect() as database, database.cursor() as cursor:
        cursor.execute(sql, params)


def by_id(table):
    return f"SELECT id, name, moons FROM {table} WHERE id = %s"


def key_of(sql, params):
    return "exercise:" + hashlib.sha256(json.dumps([sql, params]).encode()).hexdigest()


def fetch(sql, params, ttl, missing_ttl):
    key = key_of(sql, params)
    try:
        kept = cache.get(key)
        if kept is not None:
            return json.loads(kept)
    except (redis.RedisError, ValueError):
        pass
    rows = ask(sql, params)
    try:
        cache.set(key, json.dumps(rows), ex=ttl if rows else missing_ttl)
    except redis.RedisError:
        pass
    return rows


def planet(table, id, ttl):
    return fetch(by_id(table), [id], ttl, MISSING_TTL)


def rename(table, id, name, ttl):
    write(f"UPDATE {table} SET name = %s WHERE id = %s", [name, id])
    cache.delete(key_of(by_id(table), [id]))
