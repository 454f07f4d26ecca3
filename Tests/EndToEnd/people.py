# SPDX-License-Identifier: Apache-2.0
"""Made-up people: every name and number comes from a seed, none from life."""
import random
from datetime import date, timedelta

FIRST = ["Siti", "Dewi", "Nur", "Sri", "Rina", "Wati", "Ayu", "Agus", "Budi", "Joko", "Slamet", "Eko", "Yanti", "Murni"]
SECOND = ["Rahayu", "Lestari", "Handayani", "Wulandari", "Santoso", "Prasetyo", "Hidayat", "Kurniawan", "Aminah",
          "Astuti", "Saputra", "Permata"]
DISTRICTS = ["330101", "350711", "320405", "520301", "330215", "351203", "180204", "640105"]
# The first letter of a passport's number; with it, people of two seeds never share a passport.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


class People:
    """A stream of people who differ in every number; the seed decides all of it."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.serial = seed * 100_000

    def next(self):
        self.serial += 1
        chance = self.random
        born = date(1985, 1, 1) + timedelta(days=chance.randrange(0, 7000))
        female = chance.random() < 0.66
        day = born.day + (40 if female else 0)
        nik = f"{chance.choice(DISTRICTS)}{day:02d}{born.month:02d}{born.year % 100:02d}{chance.randrange(1, 9999):04d}"
        name = f"{chance.choice(FIRST)} {chance.choice(SECOND)}"
        return Person(name, nik, "female" if female else "male", born, self.serial)


class Person:
    def __init__(self, name, nik, sex, born, serial):
        self.name, self.nik, self.sex, self.born = name, nik, sex, born
        self.phone = f"+62812{serial % 100_000_000:08d}"
        self.email = f"pekerja{serial}@contoh.example"
        self.passport = f"{LETTERS[serial // 10_000_000 % len(LETTERS)]}{serial % 10_000_000:07d}"
