import json
import os

import redis

cache = redis.from_url(os.environ["REDIS_URL"])


def saveCart(user, items):
    pipeline = cache.pipeline(transaction=True)
    pipeline.set(f"cart:{{{user}}}:items", json.dumps(items))
    pipeline.set(f"cart:{{{user}}}:count", len(items))
    pipeline.execute()
