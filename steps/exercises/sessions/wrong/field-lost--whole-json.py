import json
import os
import secrets

import redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
SECONDS = 1800


def key_of(token):
    return f"session:{token}"


def login(user):
    token = secrets.token_hex(16)
    cache.set(key_of(token), json.dumps({"user": user}), ex=SECONDS)
    return token


def who(token):
    kept = cache.getex(key_of(token), ex=SECONDS)
    return None if kept is None else json.loads(kept)


def put(token, field, value):
    kept = cache.get(key_of(token))
    if kept is not None:
        session = {**json.loads(kept), field: value}
        cache.set(key_of(token), json.dumps(session), ex=SECONDS)


def logout(token):
    cache.delete(key_of(token))
