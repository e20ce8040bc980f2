import os

import redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
KEY = "exercise:leaderboard"


def score(player, points):
    had = cache.zscore(KEY, player) or 0
    cache.zadd(KEY, {player: had + points})


def top(n):
    return cache.zrange(KEY, 0, n - 1, desc=True, withscores=True)


def rank(player):
    place = cache.zrevrank(KEY, player)
    return None if place is None else place + 1
