#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The best F1 that the made-up files allow: pairs weighed by the very chances with which their errors were made.

    oracle.py GENERATOR DIR CANDIDATES

CANDIDATES are pairs to weigh (columns id_a,id_b); the true pairs are added to them, so that nothing is lost by not
having been compared. Nobody who does not know the generator can do better, but for chance.
"""
import csv
import itertools
import json
import math
import sys
import tempfile
from collections import Counter, defaultdict
from functools import lru_cache

sys.setrecursionlimit(10_000)


def generator(path):
    """The generator's own tables, by letting it make nobody."""
    arguments, sys.argv = sys.argv, ["generator", "0", tempfile.mkdtemp()]
    names = {}
    with open(path) as source, open("/dev/null", "w") as nowhere:
        told, sys.stdout = sys.stdout, nowhere
        exec(compile(source.read(), path, "exec"), names)
        sys.stdout = told
    sys.argv = arguments
    return names


def typos(word):
    """Every mistyping with its chance."""
    made = defaultdict(float)
    if len(word) < 3:
        return {word: 1.0}
    letters = "abcdefghijklmnoprstuwy"
    places = range(1, len(word))
    for p in places:
        chance = 1 / len(places)
        made[word[:p] + word[p + 1:]] += chance * .3
        for c in letters:
            made[word[:p] + c + word[p:]] += chance * .25 / len(letters)
            made[word[:p] + c + word[p + 1:]] += chance * .25 / len(letters)
        made[word[:p - 1] + word[p] + word[p - 1] + word[p + 1:]] += chance * .2
    return made


RULES = (("u", "oe"), ("j", "dj"), ("c", "tj"), ("y", "j"), ("f", "p"), ("kh", "h"), ("sy", "s"), ("w", "u"),
         ("i", "ie"), ("h", ""))


class Oracle:
    def __init__(self, names, people, others):
        self.variants = names["VAR"]
        self.pools = {"P": self.shares(names["F"], names["FW"]), "L": self.shares(names["M"], names["MW"])}
        self.uniform = {"P": {w: 1 / len(names["F"]) for w in names["F"]},
                        "L": {w: 1 / len(names["M"]) for w in names["M"]}}
        total = sum(names["RW"])
        self.regency = {r[1]: r[2] / total for r in names["REG"]}
        self.births = Counter(p["dob"] for p in people.values()) + Counter(p["dob"] for p in others.values())
        self.villages = Counter(p["village"] for p in others.values() if p["village"])
        self.known_villages = sum(self.villages.values())
        self.count = len(people) + len(others)
        self.spelt = {w: self.spellings(w) for pool in self.pools.values() for w in pool}
        self.chance = {}
        for sex, pool in self.pools.items():
            for careless in (0, 1):
                chances = defaultdict(float)
                for word, share in pool.items():
                    for made, p in (self.spelt[word].items() if careless else [(word, 1.0)]):
                        chances[made] += share * p
                self.chance[sex, careless] = chances

    @staticmethod
    def shares(words, weights):
        total = sum(weights)
        return {word: weight / total for word, weight in zip(words, weights)}

    def spellings(self, word):
        made, left = defaultdict(float), 1.0
        if word in self.variants:
            for variant in self.variants[word]:
                made[variant] += .5 / len(self.variants[word])
            left = .5
        for old, new in RULES:
            if old in word:
                made[word.replace(old, new, 1)] += left * .12
                left *= .88
        for typo, chance in typos(word).items():
            made[typo] += left * .35 * chance
        made[word] += left * .65
        return made

    def written(self, word, careless):
        return self.spelt.get(word, {word: 1.0}) if careless else {word: 1.0}

    def name_given(self, first, second, sex, careless):
        """The chance of the second name where the first is the true one."""
        chances = [self.written(w, careless) for w in first]
        kept = [(chances, .88 if len(first) > 1 else 1.0)]
        for place in range(1, len(first)):
            kept.append((chances[:place] + chances[place + 1:], .12 / (len(first) - 1)))
        total = 0.0
        for words, chance in kept:
            for added, weight in ((0, .96), (1, .04)):
                if len(words) + added != len(second):
                    continue
                body = second[:-1] if added else second
                weight *= chance * (self.uniform[sex].get(second[-1], 0) if added else 1)
                if not weight:
                    continue
                straight = math.prod(c.get(w, 0) for c, w in zip(words, body))
                if len(words) > 1:
                    orders = list(itertools.permutations(words))
                    mixed = sum(math.prod(c.get(w, 0) for c, w in zip(order, body)) for order in orders)
                    total += weight * (.96 * straight + .04 * mixed / len(orders))
                else:
                    total += weight * straight
        return total

    @lru_cache(maxsize=None)
    def name_random(self, second, sex):
        lengths = {1: .14, 2: .56, 3: .25, 4: .05, 5: .002}
        return lengths.get(len(second), .001) * sum(
            share * math.prod(max(self.chance[sex, careless].get(w, 0), 1e-9) for w in second)
            for careless, share in ((0, .75), (1, .25)))

    def name(self, a, b):
        sex = b["sex"] or a["sex"]
        first, second = a["name"].split(), tuple(b["name"].split())
        given = sum(share * self.name_given(first, second, a["sex"], careless)
                    for careless, share in ((0, .75), (1, .25)))
        return given / max(self.name_random(second, sex), 1e-30)

    def mother(self, a, b):
        if not b["mother"]:
            return 1.0
        first, second = a["mother"].split(), b["mother"].split()
        if len(first) != len(second):
            return 0.0
        given = math.prod(.8 * (x == y) + .2 * self.written(x, 1).get(y, 0) for x, y in zip(first, second))
        chance = math.prod(
            max(.8 * self.chance["P", 0].get(y, 0) + .2 * self.chance["P", 1].get(y, 0), 1e-9) for y in second)
        return given / (chance * (.14 if len(second) == 1 else .86))

    def birth(self, a, b):
        (y, m, d), (v, n, e) = (tuple(map(int, p["dob"].split("-"))) for p in (a, b))
        swap = .03 if d <= 12 else 0
        given = swap * ((v, n, e) == (y, d, m)) + (.055 - swap) * (v == y and n == m and e <= 28) / 28
        given += .02 * (v == y and e == d) / 12 + .025 * (n == m and e == d and v - y in (-10, -3, -2, -1, 1, 2, 3, 10)) / 8
        given += .015 * (v == y and (n, e) == (1, 1)) + .885 * ((v, n, e) == (y, m, d))
        return given * self.count / max(self.births[b["dob"]], 1)

    @lru_cache(maxsize=None)
    def village_typos(self, word):
        return typos(word)

    def place(self, a, b):
        given = .97 * (a["regency"] == b["regency"]) + .03 * self.regency[b["regency"]]
        ratio = given / self.regency[b["regency"]]
        if not b["village"]:
            return ratio
        given = .1 * self.village_typos(a["village"]).get(b["village"], 0) + .12 / 320
        given += .68 * (a["village"] == b["village"])
        return ratio * given / .9 * self.known_villages / self.villages[b["village"]]

    def numbers(self, a, b):
        ratio = 1.0
        if b["passport"]:
            same = a["passport"] == b["passport"]
            near = sum(x != y for x, y in zip(a["passport"], b["passport"])) <= 2
            given = .47 * same + .35 / 4e7 + (.03 / 70 if near and not same else 0)
            ratio *= given / .85 * 4e7
        if b["phone"]:
            ratio *= (.25 * (a["phone"] == b["phone"]) + .45 / 9.9e9) / .7 * 9.9e9
        return ratio

    def sex(self, a, b):
        if not b["sex"]:
            return 1.0
        return (a["sex"] == b["sex"]) / (.67 if b["sex"] == "P" else .33)

    def ratio(self, a, b):
        ratio = self.sex(a, b) * self.birth(a, b) * self.place(a, b) * self.numbers(a, b)
        return ratio and ratio * self.mother(a, b) * self.name(a, b)


def people(path):
    with open(path) as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def best(weighed, truth):
    """One to one by weight, then the best F1 over all cuts of the probability."""
    by_first, by_second = defaultdict(float), defaultdict(float)
    for odds, first, second in weighed:
        by_first[first] += odds
        by_second[second] += odds
    taken, kept = set(), []
    for odds, first, second in sorted(weighed, reverse=True):
        if first in taken or second in taken:
            continue
        taken |= {first, second}
        kept.append((odds / (1 + by_first[first] + by_second[second] - odds), truth.get(second) == first))
    right, best = 0, (0.0, 0.0, 0.0)
    for number, (_, is_right) in enumerate(sorted(kept, reverse=True), 1):
        right += is_right
        best = max(best, (2 * right / (number + len(truth)), right / number, right / len(truth)))
    return {"f1": round(best[0], 6), "precision": round(best[1], 6), "recall": round(best[2], 6)}


def main():
    path, folder, candidates = sys.argv[1:4]
    first, second = people(f"{folder}/A.csv"), people(f"{folder}/B.csv")
    with open(f"{folder}/truth.csv") as file:
        truth = {row["id_b"]: row["id_a"] for row in csv.DictReader(file)}
    oracle = Oracle(generator(path), first, second)
    with open(candidates) as file:
        pairs = {(row["id_a"], row["id_b"]) for row in csv.DictReader(file)}
    pairs |= {(a, b) for b, a in truth.items()}
    prior = .6 / .4 / len(first)
    weighed = [(oracle.ratio(first[a], second[b]) * prior, a, b) for a, b in pairs]
    print(json.dumps(best([w for w in weighed if w[0] > 1e-4], truth) | {"pairs": len(pairs)}))


if __name__ == "__main__":
    main()
