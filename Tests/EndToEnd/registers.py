# SPDX-License-Identifier: Apache-2.0
"""A house beside the placement system, the population register and immigration, each a program of its own."""
import secrets
from datetime import date, datetime, timedelta, timezone

import requests

from house import House, Program, free_port
from officers import Officers


class Simulator:
    """A simulated authority and its control interface."""

    def __init__(self, name, port, arguments, folder, ready):
        self.url = f"http://127.0.0.1:{port}"
        self.program = Program("rantau-outside", [name, "--port", str(port), *arguments], folder / f"{name}.log",
                               f"{self.url}/{ready}")

    def control(self, path, body=None, method="POST"):
        answer = requests.request(method, f"{self.url}/control/{path}", json=body, timeout=60)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def shown(self, path):
        return self.control(path, method="GET")

    def fail(self, **plan):
        self.control("failures", plan)


class RegisterHouse:
    """Rantau, its bank and messages, and the three authorities."""

    def __init__(self, folder, people=40):
        ports = [free_port() for _ in range(3)]
        keys = {}
        for name in ("placement", "population"):
            keys[name] = folder / f"{name}.key"
            keys[name].write_text(secrets.token_hex(32) + "\n", encoding="utf-8")
        self.house = House(folder, people=people)
        self.house.rantau_program.environment |= {
            "RANTAU_PLACEMENT_URL": f"http://127.0.0.1:{ports[0]}", "RANTAU_PLACEMENT_KEY": str(keys["placement"]),
            "RANTAU_POPULATION_URL": f"http://127.0.0.1:{ports[1]}", "RANTAU_POPULATION_KEY": str(keys["population"])}
        telling = ["--rantau", self.house.url]
        self.placement = Simulator("placement", ports[0], [
            "--books", f"sqlite:{folder}/placement.sqlite", "--key", str(keys["placement"]), *telling,
            "--client", "sisko", "--client-key", str(folder / "sisko.pem")], folder, "control/memberships")
        self.population = Simulator("population", ports[1], [
            "--books", f"sqlite:{folder}/population.sqlite", "--key", str(keys["population"])], folder,
            "control/questions")
        self.immigration = Simulator("immigration", ports[2], [
            *telling, "--client", "imigrasi", "--client-key", str(folder / "imigrasi.pem")], folder,
            "control/identity")

    @property
    def simulators(self):
        return [self.placement, self.population, self.immigration]

    def start(self):
        for simulator in self.simulators:
            simulator.program.start()
        self.house.start()
        self.register(self.placement, "placement.events")
        self.register(self.immigration, "crossings manifest")
        return self

    def register(self, simulator, scopes):
        """The administrator registers an authority's program by the public half of its key."""
        identity = simulator.shown("identity")
        Officers(self.house).caller("administrator").post("/api/v1/clients", {
            "id": identity["client"], "name": identity["client"], "institution": f"Lembaga {identity['client']}",
            "scopes": scopes, "publicKey": identity["publicKey"]})

    def stop(self):
        for program in [self.house, *[one.program for one in self.simulators]]:
            program.stop()


def moment(seconds=0):
    return (datetime.now(timezone.utc) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def placement_record(person, number, first=None, months=24, **more):
    """A worker as the placement system has them."""
    first = first or date.today() + timedelta(days=7)
    last = date(first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1,
                min(first.day, 28)) - timedelta(days=1)
    return {"nik": person.nik, "pmiId": number, "name": person.name, "birthDay": person.born.isoformat(),
            "passport": person.passport, "country": "TW", "employer": "Contoh Electronics Co",
            "contractFirstDay": first.isoformat(), "contractLastDay": last.isoformat(), "changedAt": moment(-60), **more}


def told(person, reference, movement, day, **more):
    """A departure or return as the placement system tells it."""
    return {"reference": reference, "toldAt": "2026-01-01T00:00:00Z", "movement": movement, "day": day.isoformat(),
            "name": person.name, "birthDay": person.born.isoformat(), "nik": person.nik, **more}


def crossing(person, reference, direction, day, **more):
    """A crossing as immigration tells it."""
    return {"reference": reference, "toldAt": "2026-01-01T00:00:00Z", "direction": direction, "day": day.isoformat(),
            "post": "CGK", "name": person.name, "birthDay": person.born.isoformat(), "passport": person.passport, **more}


def opened(house, role, path, language="id", method="GET", **fields):
    """A page as an officer's browser gets it."""
    token = Officers(house).token(role)
    answer = requests.request(method, f"{house.url}{path}", data=fields or None, timeout=30, headers={
        "Accept-Language": language, "Cookie": f"rantau={token}"})
    assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:400]}"
    return answer.text
