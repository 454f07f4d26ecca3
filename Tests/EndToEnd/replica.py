# SPDX-License-Identifier: Apache-2.0
"""A server with a standby, TLS, and a role for serving that can make nothing: each process is given what it needs."""
import os
import shutil
import subprocess

import psycopg
import pytest

import house as houses
from api import Caller
from database_server import Server
from house import BINARIES, ROOT, House, Program, free_port
from officers import Officers
from steps import Walk
from waiting import eventually

pytestmark = pytest.mark.skipif(not houses.SERVER, reason="RANTAU_TEST_POSTGRES names no server")


def open_to_all(folder):
    """PostgreSQL runs as a user of its own, who must come to its folders."""
    for place in [folder, *list(folder.parents)[:2]]:
        place.chmod(0o777)


@pytest.fixture
def pair(tmp_path):
    """A server and a standby that follows it."""
    open_to_all(tmp_path)
    one, two = Server(tmp_path / "one"), Server(tmp_path / "two")
    one.make(wal_level="replica", max_wal_senders="5")
    one.start()
    two.run("pg_basebackup", "--dbname", one.url, "--pgdata", two.data, "--write-recovery-conf", "--wal-method", "stream",
            "--checkpoint", "fast")
    two.configure(hot_standby="on")
    two.start()
    try:
        yield one, two
    finally:
        two.stop()
        one.stop()


def beside(house, seconds, replica):
    """Another process of the house, whose standby may be so many seconds behind."""
    port = free_port()
    return Program("rantau", [
        "serve", "--port", str(port), "--database", house.database, "--home", str(ROOT), "--without-jobs",
        "--replica", replica, "--replica-behind", str(seconds), "--snap-keys", str(house.snap_keys),
        "--aggregator-url", house.bank, "--messages-url", house.messages], house.folder / f"beside{seconds}.log",
        f"http://127.0.0.1:{port}/readyz", **house.environment, RANTAU_SPOOL=f"{house.folder}/{seconds}.spool")


def ask(url, replay):
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(replay).fetchone()


def test_a_standby_answers_until_it_is_too_far_behind(tmp_path, pair, monkeypatch):
    one, two = pair
    monkeypatch.setattr(houses, "SERVER", one.url)
    house = House(tmp_path / "house", people=60)
    house.folder.mkdir()
    replica = house.database.replace(f":{one.port}/", f":{two.port}/")
    patient, strict = beside(house, 3600, replica), beside(house, 1, replica)
    try:
        house.start()
        token = Officers(house).token("counter-officer")
        assert eventually(lambda: ask(two.url, "SELECT count(*) FROM pg_database WHERE datname LIKE 'house%'")[0])
        for program in (patient, strict):
            program.start()

        def found(program, text):
            return Caller(program.ready.removesuffix("/readyz"), token=token).get("/api/v1/persons", q=text)

        def people(program, text):
            return [line["kpj"] for line in found(program, text)["persons"]]

        walk = Walk(house, seed=771)
        before = walk.enrolled(route="perseorangan", months=12)
        name = before.person.name.split()[0]
        assert eventually(lambda: before.kpj in people(strict, name))
        assert eventually(lambda: before.kpj in people(patient, name))
        with psycopg.connect(two.url, autocommit=True) as standby:
            standby.execute("SELECT pg_wal_replay_pause()")
        assert eventually(lambda: ask(two.url, "SELECT pg_get_wal_replay_pause_state()")[0] == "paused")
        after = walk.enrolled(route="perseorangan", months=12)
        name = after.person.name.split()[0]
        assert after.kpj not in people(patient, name), "the standby stands still and may"
        assert after.kpj in people(patient, after.kpj), "a number is looked up where it was written"
        assert eventually(lambda: after.kpj in people(strict, name)), "the server answers for a standby that is behind"
        with psycopg.connect(two.url, autocommit=True) as standby:
            standby.execute("SELECT pg_wal_replay_resume()")
        assert eventually(lambda: after.kpj in people(patient, name))
        assert ask(two.url, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'rantau reading'")[0] > 0
        two.stop()
        last = walk.enrolled(route="perseorangan", months=12)
        assert last.kpj in people(patient, last.person.name.split()[0]), "without a standby the server answers"
        two.start()
    finally:
        for program in [patient, strict, *house.programs]:
            program.kill()


def test_a_role_that_serves_can_make_and_change_nothing_of_the_tables(tmp_path, monkeypatch):
    open_to_all(tmp_path)
    one = Server(tmp_path / "one")
    one.make()
    one.start()
    monkeypatch.setattr(houses, "SERVER", one.url)
    try:
        with psycopg.connect(one.url, autocommit=True) as connection:
            connection.execute("CREATE ROLE serving LOGIN")
        house = House(tmp_path / "house", people=0)
        house.folder.mkdir()
        house.rantau("migrate", "--role", "serving")
        owner = house.database
        served = owner.replace("rantau@", "serving@")
        house.rantau_program.arguments[house.rantau_program.arguments.index(owner)] = served
        house.start()
        try:
            member = Walk(house, seed=772).enrolled(route="perseorangan", months=12)
            Walk(house, seed=772).pay_all(member)
        finally:
            house.stop()
        house.database = served
        house.rantau("audit", "verify")
        house.rantau("ledger", "verify")
        with psycopg.connect(served, autocommit=True) as connection:
            for statement in [
                "CREATE TABLE extra (id bigint)", "ALTER TABLE person ADD COLUMN extra text", "DROP TABLE person",
                "TRUNCATE person", "DROP INDEX person_by_name", "ALTER TABLE posting DISABLE TRIGGER ALL",
                "DROP TRIGGER entry_immutable_update ON entry", "UPDATE posting SET amount = 1", "DELETE FROM audit",
                "UPDATE log_root SET size = 1", "DELETE FROM schema_migration", "CREATE SCHEMA other",
                f"DELETE FROM {part(one, owner)}", "SET ROLE rantau", "ALTER ROLE serving SUPERUSER",
            ]:
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement)
    finally:
        one.stop()


def part(one, url):
    """A part of the audit, which must not be a way around."""
    return ask(url, "SELECT tablename FROM pg_tables WHERE tablename ~ '^audit_y'")[0]


def test_a_server_is_spoken_to_by_tls_and_only_if_it_is_the_one(tmp_path, monkeypatch):
    open_to_all(tmp_path)
    one = Server(tmp_path / "one")
    one.make()
    for name, subject in (("server", "localhost"), ("stranger", "elsewhere")):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", f"/CN={subject}", "-addext", f"subjectAltName=DNS:{subject}", "-keyout", tmp_path / f"{name}.key",
             "-out", tmp_path / f"{name}.pem"], check=True, capture_output=True)
    for name in ("server.key", "server.pem"):
        shutil.copy(tmp_path / name, one.data / name)
        (one.data / name).chmod(0o600)
        if os.getuid() == 0:
            shutil.chown(one.data / name, "postgres", "postgres")
    (one.data / "pg_hba.conf").write_text("hostssl all all 127.0.0.1/32 trust\nhostssl all all ::1/128 trust\n")
    one.configure(ssl="on", ssl_cert_file="server.pem", ssl_key_file="server.key")
    one.start()

    def migrated(root, mode="verify-full"):
        address = f"postgres://rantau@localhost:{one.port}/postgres?sslmode={mode}&sslrootcert={tmp_path}/{root}.pem"
        return subprocess.run(
            [BINARIES.resolve() / "rantau", "migrate", "--database", address, "--keys", tmp_path / "keys"], cwd=ROOT,
            capture_output=True, check=False, timeout=120).returncode

    try:
        assert migrated("server") == 0
        assert migrated("stranger") != 0, "the certificate is not signed by whom we trust"
        assert migrated("server", mode="disable") != 0, "the server takes no line without TLS"
    finally:
        one.stop()
