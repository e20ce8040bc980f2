import json
import os
import uuid

import pymysql
import redis

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
        database.commit()


def by_id(table):
    return f"SELECT id, name, moons FROM {table} WHERE id = %s"


def key_of(table, id):
    return f"exercise:{table}:{id}"


def planet(table, id, ttl):
    key = key_of(table, id)
    with cache.pipeline() as steps:
        steps.watch(key + ":version")
        kept = steps.get(key)
        if kept is not None:
            return json.loads(kept)
        rows = ask(by_id(table), [id])
        steps.multi()
        steps.setex(key, ttl, json.dumps(rows))
        try:
            steps.execute()
        except redis.WatchError:
            pass
    return rows


def rename(table, id, name, ttl):
    write(f"UPDATE {table} SET name = %s WHERE id = %s", [name, id])
    with cache.pipeline(transaction=True) as steps:
        steps.set(key_of(table, id) + ":version", str(uuid.uuid4()), ex=3600)
        steps.delete(key_of(table, id))
        steps.execute()
