import os

import redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
KEY = "exercise:leaderboard"


def score(player, points):
    cache.zincrby(KEY, points, player)


def top(n):
    return cache.zrange(KEY, 0, n - 1, desc=True, withscores=True)


def rank(player):
    return cache.zrevrank(KEY, player)
