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


from datetime import date, datetime
from decimal import Decimal


def tagged(value):
    if isinstance(value, datetime):
        return {"$datetime": value.isoformat()}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bytes):
        return {"$bytes": value.hex()}
    raise TypeError(type(value))


def untagged(fields):
    for tag, made in (
        ("$datetime", datetime.fromisoformat),
        ("$date", date.fromisoformat),
        ("$decimal", Decimal),
        ("$bytes", bytes.fromhex),
    ):
        if tag in fields:
            return made(fields[tag])
    return fields


def fetch(sql, params, ttl):
    key = "exercise:" + json.dumps([sql, params])
    kept = cache.get(key)
    if kept is not None:
        return json.loads(kept, object_hook=untagged)
    rows = ask(sql, params)
    cache.set(key, json.dumps(rows, default=tagged), ex=ttl)
    return rows
