import json
import os

from redis.cluster import RedisCluster

cache = RedisCluster.from_url(os.environ["REDIS_URL"])


def saveCart(user, items):
    cache.eval(
        "redis.call('SET', KEYS[1], ARGV[1]); redis.call('SET', KEYS[2], ARGV[2])",
        2,
        f"{{cart-{user}}}.items",
        f"{{cart-{user}}}.count",
        json.dumps(items),
        len(items),
    )
