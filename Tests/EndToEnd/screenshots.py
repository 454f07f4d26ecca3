# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the documents from a fresh demonstration: screenshots.py FOLDER"""
import sys
import tempfile
from pathlib import Path

from browser import opened
from house import House
from officers import Officers

PICTURES = [
    ("home", "/", None, 390), ("worker", "/beranda", "worker", 390), ("figures", "/angka", "manager", 1320),
]


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        house = House(work, people=3000)
        try:
            house.start(seconds=300)
            for name, path, role, width in PICTURES:
                with opened(house, "id", width=width) as page:
                    if role:
                        page.context.add_cookies([
                            {"name": "rantau", "value": Officers(house).token(role), "url": house.url}])
                    answer = page.goto(path)
                    assert answer.status == 200, f"{path} gave {answer.status}"
                    page.screenshot(path=folder / f"{name}.png")
                    print(folder / f"{name}.png")
        finally:
            house.stop()


if __name__ == "__main__":
    main()
