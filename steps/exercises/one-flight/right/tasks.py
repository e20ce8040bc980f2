import asyncio
import hashlib
import json
import os

import pymysql
import redis.asyncio

cache = redis.asyncio.from_url(os.environ["REDIS_URL"])
tasks = {}


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


async def read(key, sql, params, ttl):
    kept = await cache.get(key)
    if kept is not None:
        return json.loads(kept)
    rows = await asyncio.to_thread(ask, sql, params)
    await cache.psetex(key, ttl * 1000, json.dumps(rows))
    return rows


async def fetch(sql, params, ttl):
    key = key_of(sql, params)
    if key not in tasks:
        tasks[key] = asyncio.ensure_future(read(key, sql, params, ttl))
        tasks[key].add_done_callback(lambda _: tasks.pop(key))
    return await tasks[key]
