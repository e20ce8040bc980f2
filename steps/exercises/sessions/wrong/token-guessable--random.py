import os
import random

import redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
SECONDS = 1800


def key_of(token):
    return f"session:{token}"


def login(user):
    token = str(random.randint(0, 10**12))
    with cache.pipeline(transaction=True) as together:
        together.hset(key_of(token), "user", user).expire(key_of(token), SECONDS).execute()
    return token


def who(token):
    key = key_of(token)
    with cache.pipeline(transaction=True) as together:
        session, _ = together.hgetall(key).expire(key, SECONDS).execute()
    return session if "user" in session else None


def put(token, field, value):
    key = key_of(token)
    with cache.pipeline(transaction=True) as together:
        together.hset(key, field, value).expire(key, SECONDS).execute()


def logout(token):
    cache.delete(key_of(token))
