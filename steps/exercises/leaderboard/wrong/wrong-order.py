import os

import redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
KEY = "exercise:leaderboard"


def score(player, points):
    cache.zincrby(KEY, points, player)


def top(n):
    return cache.zrange(KEY, 0, n - 1, withscores=True)


def rank(player):
    place = cache.zrevrank(KEY, player)
    return None if place is None else place + 1
