-- SPDX-License-Identifier: Apache-2.0
-- The least that taking a payment must do, in PostgreSQL: an idempotency key, a payment, an entry with three postings
-- that balance, the member's balance, the end of the cover. One call takes many payments in one transaction.
CREATE TABLE balance (account bigint PRIMARY KEY, amount bigint NOT NULL DEFAULT 0, version bigint NOT NULL DEFAULT 0)
    WITH (fillfactor = 70);
CREATE TABLE cover (member bigint PRIMARY KEY, first_day date NOT NULL, last_day date NOT NULL) WITH (fillfactor = 70);
CREATE TABLE seen (key uuid PRIMARY KEY, status int NOT NULL);
CREATE TABLE payment (
    id bigserial PRIMARY KEY, key uuid NOT NULL, member bigint NOT NULL, amount bigint NOT NULL,
    paid_at timestamptz NOT NULL, channel smallint NOT NULL);
CREATE TABLE entry (id bigserial PRIMARY KEY, payment bigint NOT NULL, made_at timestamptz NOT NULL);
CREATE TABLE posting (
    entry bigint NOT NULL, account bigint NOT NULL, amount bigint NOT NULL, PRIMARY KEY (entry, account));
CREATE INDEX posting_account ON posting (account, entry);

INSERT INTO balance (account) SELECT generate_series(1, 1000000);
INSERT INTO cover SELECT member, date '2026-01-01', date '2026-12-31' FROM generate_series(1, 1000000) member;

CREATE FUNCTION take(keys uuid[], members bigint[], amounts bigint[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE taken int;
BEGIN
    WITH told AS (SELECT * FROM unnest(keys, members, amounts) AS one (key, member, amount)),
        fresh AS (INSERT INTO seen SELECT key, 200 FROM told ON CONFLICT DO NOTHING RETURNING key),
        paid AS (
            INSERT INTO payment (key, member, amount, paid_at, channel)
            SELECT key, member, amount, now(), 1 FROM told JOIN fresh USING (key) RETURNING id, member, amount),
        booked AS (INSERT INTO entry (payment, made_at) SELECT id, now() FROM paid RETURNING id, payment),
        moved AS (
            SELECT booked.id AS entry, paid.member, paid.amount, paid.amount * 3 / 4 AS savings
            FROM booked JOIN paid ON paid.id = booked.payment),
        posted AS (
            INSERT INTO posting
            SELECT entry, 2000001, -amount FROM moved UNION ALL SELECT entry, member, savings FROM moved
            UNION ALL SELECT entry, 2000002, amount - savings FROM moved),
        saved AS (
            UPDATE balance SET amount = balance.amount + one.savings, version = version + 1
            FROM (SELECT member, sum(savings) AS savings FROM moved GROUP BY member) one
            WHERE account = one.member),
        covered AS (
            UPDATE cover SET last_day = greatest(last_day, date '2027-12-31')
            FROM (SELECT DISTINCT member FROM moved) one WHERE cover.member = one.member)
    SELECT count(*) INTO taken FROM moved;
    RETURN taken;
END $$;
VACUUM ANALYZE;
