import os

import redis

cache = redis.from_url(os.environ["REDIS_URL"])
KEY = "exercise:leaderboard"

ADD = cache.register_script(
    "return redis.call('ZINCRBY', KEYS[1], ARGV[2], ARGV[1])"
)


def score(player, points):
    ADD(keys=[KEY], args=[player, points])


def top(n):
    return cache.zrevrange(KEY, 0, n - 1, withscores=True)


def rank(player):
    place = cache.zrevrank(KEY, player)
    return None if place is None else place + 1
