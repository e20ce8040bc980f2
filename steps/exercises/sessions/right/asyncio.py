import os
import secrets

import redis.asyncio as redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
SECONDS = 1800


def key_of(token):
    return f"session:{token}"


async def login(user):
    token = secrets.token_urlsafe(32)
    await put(token, "user", user)
    return token


async def who(token):
    key = key_of(token)
    async with cache.pipeline(transaction=True) as together:
        session, _ = await together.hgetall(key).expire(key, SECONDS).execute()
    return session if "user" in session else None


async def put(token, field, value):
    key = key_of(token)
    async with cache.pipeline(transaction=True) as together:
        await together.hset(key, field, value).expire(key, SECONDS).execute()


async def logout(token):
    await cache.delete(key_of(token))
