# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the documents from fresh demonstrations: screenshots.py DOCS [images|screens|desks]"""
import sys
import tempfile
from pathlib import Path

from browser import opened
from house import House
from officers import Officers
from rooms import Rooms
from steps import Walk
from walk_api import Case

PICTURES = [
    ("home", "/", None, 390), ("worker", "/beranda", "worker", 390), ("figures", "/angka", "manager", 1320),
]


ROOMS = [
    ("books", "/buku"), ("waiting-money", "/penampungan"), ("reconciliation", "/rekonsiliasi"),
    ("payout-lists", "/daftar-pembayaran"), ("savings", "/orang/{saver}/tabungan"), ("drawers", "/loket"),
]


def take(house, folder, name, path, role, width, height=844):
    with opened(house, "id", width=width, height=height) as page:
        if role:
            page.context.add_cookies([{"name": "rantau", "value": Officers(house).token(role), "url": house.url}])
        answer = page.goto(path)
        assert answer.status == 200, f"{path} gave {answer.status}"
        page.screenshot(path=folder / f"{name}.png")
        print(folder / f"{name}.png")


def images(house, folder):
    for name, path, role, width in PICTURES:
        take(house, folder, name, path, role, width)


def screens(house, folder):
    """The rooms of finance with something lying in each, on a telephone and on a desk."""
    saver = Rooms(house).paid.id
    for name, path in ROOMS:
        for width in (390, 1280):
            take(house, folder, f"{name}-{width}", path.format(saver=saver), "finance", width)


def desks(house, folder):
    """The officers' queue, a claim on the assessor's desk, and everything about one person."""
    walk = Walk(house, seed=82)
    cases = [Case(walk, cost=1_000_000 * (place + 3)) for place in range(4)]
    for case in cases[:2]:
        case.complete()
    claim, person = cases[0].claim["id"], cases[0].member.id
    for name, path, role in (("queue", "/antrean", "assessor"), ("claim", f"/klaim/{claim}", "assessor"),
                             ("person", f"/orang/{person}", "auditor")):
        for width in (390, 1280):
            take(house, folder, f"{name}-{width}", path, role, width)


def main():
    groups = {"images": ("images", images, 3000), "screens": ("screens", screens, 300),
              "desks": ("screens", desks, 300)}
    documents, wanted = Path(sys.argv[1]), sys.argv[2:] or list(groups)
    for group, (name, pictures, people) in groups.items():
        if group not in wanted:
            continue
        folder = documents / name
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as work:
            house = House(work, people=people)
            try:
                pictures(house.start(seconds=300), folder)
            finally:
                house.stop()


if __name__ == "__main__":
    main()
