from collections import Counter

board = Counter()


def score(player, points):
    board[player] += points


def top(n):
    return board.most_common(n)


def rank(player):
    names = [name for name, _ in top(None)]
    return names.index(player) + 1 if player in names else None
