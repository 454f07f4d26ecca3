#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the few thousand people of a demonstration many, on PostgreSQL, for questions among a nation.

    rantau demo --people 20000 --database postgres://…
    crowd.py postgres://… --times 250

Each person comes again so often with the same name, cover, placements, contracts, journey, family, invoices, receipts
and entries in the books, under keys and numbers of its own and with all constraints of the tables; the sealed identity
numbers of copies are found under no number that anybody types, and their pages do not open. Audit, claims, bank
accounts and the sums of a day are not copied: such a database answers questions and takes registrations and payments
of further people, and its books do not balance.
"""
import argparse
import random
import time

import psycopg

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Further apart than the keys of a demonstration lie. Copies are older than what they are made of.
APART = 1 << 40
KEY = "one.{column} - k * {apart}"
# What is copied, with how a column differs in the copy `k`; what is not named is the same.
TABLES = {
    "person": {"id": KEY, "number": "pg_temp.crowd_number(bits, mask)"},
    "membership": {"kpj": "(kpj::bigint + k * 1000000)::text", "person": KEY},
    "identifier": {"id": KEY, "person": KEY,
                   "blind": "decode(md5(encode(blind, 'hex') || k), 'hex')", "blind_next": "NULL"},
    "person_name_line": {"person": KEY},
    "relation": {"id": KEY, "person": KEY, "relative": KEY},
    "placement": {"id": KEY, "person": KEY},
    "contract": {"id": KEY, "placement": KEY},
    "journey_event": {"id": KEY, "placement": KEY},
    "cover_period": {"person": KEY, "placement": KEY},
    "invoice": {"id": KEY, "person": KEY, "placement": KEY, "contract": KEY, "number": "number || '-' || k",
                "customer_number": "customer_number || k"},
    "invoice_line": {"invoice": KEY},
    "receipt": {"id": KEY, "invoice": KEY, "payment_request": "payment_request || '-' || k"},
    "ledger_account": {"id": KEY, "person": KEY, "code": "'savings:' || pg_temp.crowd_key(one.id - k * {apart})"},
    "entry": {"id": KEY, "reference": KEY, "reverses": KEY},
    "posting": {"entry": KEY, "account": "CASE WHEN member_account.id IS NULL THEN account ELSE " + KEY + " END"},
}
# What else a copy is made of, or which rows are copied.
FROM = {
    "person": " JOIN bits ON bits.person = one.id",
    "posting": " LEFT JOIN member_account ON member_account.id = one.account",
}
WHERE = {"ledger_account": " WHERE one.person IS NOT NULL"}


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
    books.execute("CREATE TEMP TABLE member_account AS SELECT id FROM ledger_account WHERE person IS NOT NULL")
    digits = " || ".join(f"substr('{ALPHABET}', (key >> {place} & 31)::int + 1, 1)" for place in range(60, -1, -5))
    books.execute(f"CREATE FUNCTION pg_temp.crowd_key(key bigint) RETURNS text LANGUAGE sql IMMUTABLE"
                  f" AS $$ SELECT {digits} $$")
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


def rules_to_make_anew(books, table):
    """Indexes and constraints that nothing refers to, each with what takes it away and what makes it."""
    for name, definition in books.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint c WHERE conrelid = %s::regclass"
            " AND contype IN ('u', 'x') AND NOT EXISTS"
            " (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = c.conindid)",
            (table,)).fetchall():
        yield f"ALTER TABLE {table} DROP CONSTRAINT {name}", f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}"
    for name, definition in books.execute(
            "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid ="
            " %s::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)",
            (table,)).fetchall():
        # Of a partitioned table the server names the parent's own index; all partitions have one.
        yield f"DROP INDEX {name}", definition.replace(" ON ONLY ", " ON ")


def multiply(books, table, changes):
    """Copies every row of a table; its indexes are made anew afterwards, which is quicker."""
    anew = list(rules_to_make_anew(books, table))
    columns = [row[0] for row in books.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND table_schema = 'public'"
        " ORDER BY ordinal_position", (table,))]
    for away, _ in anew:
        books.execute(away)
    values = ", ".join(
        changes.get(column, "one.{column}").format(column=column, apart=APART) for column in columns)
    made = books.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} one{FROM.get(table, '')}"
        f" CROSS JOIN turn{WHERE.get(table, '')}").rowcount
    for _, definition in anew:
        books.execute(definition)
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
            books.commit()
            print(f"{table}: {made:,} rows in {time.perf_counter() - began:.0f} s", flush=True)
        books.autocommit = True
        books.execute("VACUUM ANALYZE")
    print(f"{people:,} people, {options.times} times")


if __name__ == "__main__":
    main()
