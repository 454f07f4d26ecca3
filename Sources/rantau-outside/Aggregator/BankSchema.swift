// SPDX-License-Identifier: Apache-2.0
import Database

/// The tables of the bank's books.
enum BankSchema {
    static let migrations = [
        Migration(
            "0001-bank",
            sqlite: """
                CREATE TABLE token (token TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT;
                CREATE TABLE account (
                    bank_code TEXT NOT NULL, account_no TEXT NOT NULL, name TEXT NOT NULL, closed INTEGER NOT NULL,
                    PRIMARY KEY (bank_code, account_no)) STRICT;
                CREATE TABLE entry (
                    id INTEGER PRIMARY KEY, account TEXT NOT NULL, amount INTEGER NOT NULL, what TEXT NOT NULL,
                    reference TEXT NOT NULL, made_at INTEGER NOT NULL, UNIQUE (account, what, reference)) STRICT;
                CREATE TABLE payment (
                    payment_request_id TEXT PRIMARY KEY, va TEXT NOT NULL, name TEXT NOT NULL,
                    amount INTEGER NOT NULL, state TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT;
                CREATE TABLE delivery (
                    id INTEGER PRIMARY KEY, payment_request_id TEXT NOT NULL, external_id TEXT NOT NULL,
                    sent_at INTEGER NOT NULL, http_status INTEGER, response_code TEXT, response_message TEXT,
                    body TEXT, fault TEXT, milliseconds INTEGER NOT NULL) STRICT;
                CREATE TABLE transfer (
                    partner_reference_no TEXT PRIMARY KEY, reference_no TEXT NOT NULL, amount INTEGER NOT NULL,
                    bank_code TEXT NOT NULL, account_no TEXT NOT NULL, name TEXT NOT NULL,
                    source_account TEXT NOT NULL, state TEXT NOT NULL, settles_as TEXT,
                    questions_left INTEGER NOT NULL, made_at INTEGER NOT NULL) STRICT;
                CREATE TABLE inbound_call (
                    day INTEGER NOT NULL, external_id TEXT NOT NULL, service INTEGER NOT NULL, body BLOB NOT NULL,
                    status INTEGER NOT NULL, answer BLOB NOT NULL, made_at INTEGER NOT NULL,
                    PRIMARY KEY (day, external_id)) STRICT;
                """),
        Migration(
            "0002-failures",
            sqlite: """
                CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
                CREATE TABLE notice (
                    payment_request_id TEXT PRIMARY KEY REFERENCES payment (payment_request_id),
                    external_id TEXT NOT NULL, body BLOB NOT NULL, due_at INTEGER NOT NULL, tries INTEGER NOT NULL,
                    done INTEGER NOT NULL) STRICT;
                CREATE INDEX notice_due ON notice (due_at) WHERE done = 0;
                CREATE TABLE transfer_return (
                    partner_reference_no TEXT PRIMARY KEY REFERENCES transfer (partner_reference_no),
                    due_at INTEGER NOT NULL, returned_at INTEGER) STRICT;
                """),
        Migration(
            "0003-openings",
            sqlite: """
                CREATE TABLE opening (
                    partner_reference_no TEXT PRIMARY KEY, account_no TEXT NOT NULL, refused INTEGER NOT NULL,
                    questions_left INTEGER NOT NULL, made_at INTEGER NOT NULL) STRICT;
                """),
    ]
}
