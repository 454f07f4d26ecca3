# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the documents from fresh demonstrations: screenshots.py DOCS [images|app|screens|desks]"""
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


APP = [
    ("app-home", "/beranda"), ("app-card", "/kartu"), ("app-family", "/keluarga"), ("app-extension", "/perpanjang"),
    ("app-claim", "/klaim/{claim}"), ("app-inbox", "/pesan"), ("app-savings", "/tabungan"), ("app-bank", "/rekening"),
    ("app-data", "/data-saya"), ("app-help", "/bantuan"),
]
FIELD = [("counter-offline", "/konter", "counter-officer"), ("gate", "/pemeriksaan", "gate-officer")]


def take(house, folder, name, path, token, width, height=844):
    with opened(house, "id", width=width, height=height) as page:
        if token:
            page.context.add_cookies([{"name": "rantau", "value": token, "url": house.url}])
        answer = page.goto(path)
        assert answer.status == 200, f"{path} gave {answer.status}"
        page.screenshot(path=folder / f"{name}.png")
        print(folder / f"{name}.png")


def images(house, folder):
    for name, path, role, width in PICTURES:
        take(house, folder, name, path, role and Officers(house).token(role), width)


def app(house, folder):
    """What a worker with a claim carries on a telephone; the counter and the gate."""
    case = Case(Walk(house, seed=83), cost=2_000_000)
    worker = case.caller.session.headers["Authorization"].removeprefix("Bearer ")
    for name, path in APP:
        take(house, folder, name, path.format(claim=case.claim["id"]), worker, 390)
    for name, path, role in FIELD:
        take(house, folder, name, path, Officers(house).token(role), 390)


def screens(house, folder):
    """The rooms of finance with something lying in each, on a telephone and on a desk."""
    saver, finance = Rooms(house).paid.id, Officers(house).token("finance")
    for name, path in ROOMS:
        for width in (390, 1280):
            take(house, folder, f"{name}-{width}", path.format(saver=saver), finance, width)


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
            take(house, folder, f"{name}-{width}", path, Officers(house).token(role), width)


def main():
    groups = {"images": ("images", images, 3000), "app": ("screens", app, 300), "screens": ("screens", screens, 300),
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
