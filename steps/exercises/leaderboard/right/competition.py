import os

import redis

cache = redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
KEY = "exercise:leaderboard"


def score(player, points):
    cache.zadd(KEY, {player: points}, incr=True)


def top(n):
    return [
        {"player": player, "points": points}
        for player, points in cache.zrevrange(KEY, 0, n - 1, withscores=True)
    ]


def rank(player):
    points = cache.zscore(KEY, player)
    return None if points is None else cache.zcount(KEY, f"({points}", "+inf") + 1
