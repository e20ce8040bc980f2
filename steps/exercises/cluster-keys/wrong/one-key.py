import json
import os

from redis.cluster import RedisCluster

cache = RedisCluster.from_url(os.environ["REDIS_URL"])


def saveCart(user, items):
    cache.hset(f"cart:{user}", mapping={item: 1 for item in items})
