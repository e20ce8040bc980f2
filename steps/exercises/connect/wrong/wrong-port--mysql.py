import os

import pymysql
import redis

cache = redis.from_url(os.environ["REDIS_URL"])


def ping():
    cache.ping()
    with pymysql.connect(
        host=os.environ["MYSQL_HOST"],
        port=1,
        user=os.environ["MYSQL_USER"],
        password=os.environ["MYSQL_PASSWORD"],
        database=os.environ["MYSQL_DATABASE"],
    ) as database, database.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "pong"
