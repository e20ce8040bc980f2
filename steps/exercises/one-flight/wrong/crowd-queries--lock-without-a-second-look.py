import hashlib
import json
import os
import threading

import pymysql
import redis

cache = redis.from_url(
    os.environ["REDIS_URL"], socket_timeout=2, socket_connect_timeout=2
)

locks = {}
guard = threading.Lock()


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


def key_of(sql, params):
    return "exercise:" + hashlib.sha256(json.dumps([sql, params]).encode()).hexdigest()


def fetch(sql, params, ttl):
    key = key_of(sql, params)
    kept = cache.get(key)
    if kept is not None:
        return json.loads(kept)
    with guard:
        lock = locks.setdefault(key, threading.Lock())
    with lock:
        rows = ask(sql, params)
        cache.set(key, json.dumps(rows), ex=ttl)
        return rows
