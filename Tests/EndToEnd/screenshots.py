# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the documents from fresh demonstrations: screenshots.py DOCS [images|screens]"""
import sys
import tempfile
from pathlib import Path

from browser import opened
from house import House
from officers import Officers
from rooms import Rooms

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


def main():
    documents, wanted = Path(sys.argv[1]), sys.argv[2:] or ["images", "screens"]
    for name, pictures, people in (("images", images, 3000), ("screens", screens, 300)):
        if name not in wanted:
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
