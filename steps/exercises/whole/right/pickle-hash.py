import hashlib
import json
import os
import pickle
import threading
from concurrent.futures import Future

import pymysql
import redis

cache = redis.from_url(
    os.environ["REDIS_URL"], socket_timeout=0.8, socket_connect_timeout=0.8
)

flights = {}
guard = threading.Lock()


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
        database.commit()


def key_of(*question):
    return "exercise:" + hashlib.sha256(json.dumps(question).encode()).hexdigest()


def read(key, sql, params, life):
    try:
        kept = cache.hget(key, "rows")
        if kept is not None:
            return pickle.loads(kept)
    except Exception:
        pass
    rows = ask(sql, params)
    try:
        together = cache.pipeline(transaction=True)
        together.hset(key, "rows", pickle.dumps(rows))
        together.expire(key, life(rows)).execute()
    except redis.RedisError:
        pass
    return rows


def shared(key, sql, params, life):
    """Who asks for the same key at the same time waits for one read."""
    with guard:
        flight = flights.get(key)
        is_first = flight is None
        if is_first:
            flight = flights[key] = Future()
    if is_first:
        try:
            flight.set_result(read(key, sql, params, life))
        except BaseException as error:
            flight.set_exception(error)
        finally:
            with guard:
                del flights[key]
    return flight.result()


def fetch(sql, params, ttl, missing_ttl=None):
    return shared(
        key_of(sql, params), sql, params, lambda rows: ttl if rows else missing_ttl or ttl
    )


def by_id(table):
    return f"SELECT id, name, moons FROM {table} WHERE id = %s"


def version_of(table, id):
    return f"exercise:version:{table}:{id}"


def planet(table, id, ttl):
    # The version is read before MySQL is asked: what a slow reader stores lies where nobody looks any more.
    sql = by_id(table)
    try:
        version = (cache.get(version_of(table, id)) or b"0").decode()
    except redis.RedisError:
        return ask(sql, [id])
    return shared(key_of(sql, [id], version), sql, [id], lambda rows: ttl)


def rename(table, id, name, ttl):
    write(f"UPDATE {table} SET name = %s WHERE id = %s", [name, id])
    cache.incr(version_of(table, id))
