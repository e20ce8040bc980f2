import hashlib
import json
import os
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

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


def language_of(headers):
    return "ja" if headers.get("accept-language", "").startswith("ja") else "en"


def user_of(headers):
    found = re.search(r"\buser=([^;]+)", headers.get("cookie", ""))
    return found and found[1]


def make(url, headers, sql):
    """Makes a page anew. It need not be changed."""
    query = dict(parse_qsl(urlsplit(url).query))
    page, size = int(query["page"]), int(query["size"])
    user = user_of(headers)
    try:
        rows = ask(sql, [size, (page - 1) * size])
    except pymysql.Error:
        return {"status": 503, "headers": {}, "body": "Come again later"}
    lines = ["惑星" if language_of(headers) == "ja" else "Planets"]
    if user is not None:
        lines.append(f"Hello, {user}")
    lines += [f"{row['name']}: {row['moons']}" for row in rows]
    return {"status": 200, "headers": {"content-type": "text/plain"}, "body": "\n".join(lines)}


def key_of(url, headers):
    parts = urlsplit(url)
    query = urlencode(sorted(parse_qsl(parts.query)))
    return f"page:{language_of(headers)}:{parts.path}?{query}"


def make_and_keep(key, url, headers, sql):
    made = make(url, headers, sql)
    digest = hashlib.sha256(made["body"].encode()).hexdigest()
    made["headers"]["etag"] = f'"{digest}"'
    cache.set(key, json.dumps(made), ex=60)
    return made


def page(url, headers, sql):
    # What is for one person is made for that person, and not kept.
    if user_of(headers) is not None:
        return make(url, headers, sql)
    key = key_of(url, headers)
    kept = cache.get(key)
    shown = make_and_keep(key, url, headers, sql) if kept is None else json.loads(kept)
    etag = shown["headers"].get("etag")
    if etag is None or headers.get("if-none-match") != etag:
        return shown
    return {"status": 304, "headers": {"etag": etag}, "body": ""}
