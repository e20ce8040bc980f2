import os
from urllib.parse import urlsplit

import pymysql
import redis

address = urlsplit(os.environ["REDIS_URL"])
cache = redis.Redis(host=address.hostname, port=address.port)


def ping():
    cache.ping()
    with pymysql.connect(
        host=os.environ["MYSQL_HOST"],
        port=int(os.environ["MYSQL_PORT"]),
        user=os.environ["MYSQL_USER"],
        password=os.environ["MYSQL_PASSWORD"],
        database=os.environ["MYSQL_DATABASE"],
    ) as database, database.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "pong"
