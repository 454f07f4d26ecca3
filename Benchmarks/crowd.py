#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the few thousand people of a demonstration many, on PostgreSQL, for questions among a nation.

    rantau demo --people 20000 --database postgres://…
    crowd.py postgres://… --times 250

Each person comes again so often with the same name, cover, placements, contracts and journey, under keys and numbers
of its own; the sealed identity numbers of copies are found under no number that anybody types. Invoices, books and
audit are not copied, and the constraint against two covers at a time is given up: such a database answers questions,
it takes no writes and does not balance.
"""
import argparse
import random
import time

import psycopg

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Further apart than the keys of a demonstration lie.
APART = 1 << 40
# What is copied, with how a column differs in the copy `k`; what is not named is the same.
TABLES = {
    "person": {"id": "id + k * {apart}", "number": "crowd_number(bits, mask)"},
    "membership": {"kpj": "(kpj::bigint + k * 1000000)::text", "person": "person + k * {apart}"},
    "identifier": {"id": "id + k * {apart}", "person": "person + k * {apart}",
                   "blind": "decode(md5(encode(blind, 'hex') || k), 'hex')", "blind_next": "NULL"},
    "person_name_line": {"person": "person + k * {apart}"},
    "placement": {"id": "id + k * {apart}", "person": "person + k * {apart}"},
    "contract": {"id": "id + k * {apart}", "placement": "placement + k * {apart}"},
    "journey_event": {"id": "id + k * {apart}", "placement": "placement + k * {apart}"},
    "cover_period": {"person": "person + k * {apart}", "placement": "placement + k * {apart}"},
}


def check_sign(bits):
    """As in Sources/People/PersonNumber.swift: the sign of two numbers exclusive-or'd is that of both signs."""
    total = 0
    for place in range(50, -1, -5):
        total = (total ^ (bits >> place & 31)) << 1
        total = total ^ 0b100101 if total & 32 else total
    return total


def codeword(bits):
    return bits << 5 | check_sign(bits)


def word(number):
    value = 0
    for sign in number.replace("-", ""):
        value = value << 5 | ALPHABET.index(sign)
    return value


def prepare(books, times, chance):
    books.execute("SET session_replication_role = replica")
    books.execute("ALTER TABLE cover_period DROP CONSTRAINT IF EXISTS cover_period_no_overlap")
    signs = " || ".join(
        f"{chr(39) + '-' + chr(39) + ' || ' if place in (35, 15) else ''}"
        f"substr('{ALPHABET}', ((bits # mask) >> {place} & 31)::int + 1, 1)" for place in range(55, -1, -5))
    books.execute(f"CREATE FUNCTION pg_temp.crowd_number(bits bigint, mask bigint) RETURNS text LANGUAGE sql IMMUTABLE"
                  f" AS $$ SELECT {signs} $$")
    books.execute("CREATE TEMP TABLE turn (k bigint, mask bigint)")
    with books.cursor().copy("COPY turn FROM STDIN") as rows:
        for k in range(1, times):
            rows.write_row((k, codeword(chance.getrandbits(55))))
    books.execute("CREATE TEMP TABLE bits (person bigint, bits bigint)")
    numbers = books.execute("SELECT id, number FROM person").fetchall()
    with books.cursor().copy("COPY bits FROM STDIN") as rows:
        for person, number in numbers:
            rows.write_row((person, word(number)))
    return len(numbers)


def multiply(books, table, changes):
    """Copies every row of a table; its indexes are made anew afterwards, which is quicker."""
    indexes = books.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid ="
        " %s::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)",
        (table,)).fetchall()
    columns = [row[0] for row in books.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND table_schema = 'public'"
        " ORDER BY ordinal_position", (table,))]
    for name, _ in indexes:
        books.execute(f"DROP INDEX {name}")
    values = ", ".join(
        changes[column].format(apart=APART).replace("crowd_number", "pg_temp.crowd_number") if column in changes
        else f"one.{column}" for column in columns)
    more = " JOIN bits ON bits.person = one.id" if table == "person" else ""
    made = books.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} one{more} CROSS JOIN turn").rowcount
    for _, definition in indexes:
        books.execute(definition)
    books.execute(f"ANALYZE {table}")
    return made


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("--times", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with psycopg.connect(options.database) as books:
        people = prepare(books, options.times, random.Random(options.seed))
        for table, changes in TABLES.items():
            began = time.perf_counter()
            made = multiply(books, table, changes)
            print(f"{table}: {made:,} rows in {time.perf_counter() - began:.0f} s", flush=True)
        books.commit()
    print(f"{people:,} people, {options.times} times")


if __name__ == "__main__":
    main()
