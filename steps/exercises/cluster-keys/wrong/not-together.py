import json
import os

from redis.cluster import RedisCluster

cache = RedisCluster.from_url(os.environ["REDIS_URL"])


def saveCart(user, items):
    cache.set(f"cart:{{{user}}}:items", json.dumps(items))
    cache.set(f"cart:{{{user}}}:count", len(items))
