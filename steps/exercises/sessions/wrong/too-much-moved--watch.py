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
    key = key_of(token)

    def change(together):
        kept = together.get(key)
        if kept is None:
            return
        together.multi()
        together.set(key, json.dumps({**json.loads(kept), field: value}), ex=SECONDS)

    cache.transaction(change, key)


def logout(token):
    cache.delete(key_of(token))
