// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// On PostgreSQL the tables to which rows are only ever added are kept in parts, one for each year of their keys;
    /// keys are ordered by time (`TimeOrderedKeys`). SQLite's stay whole.
    ///
    /// What is there already becomes the part through the year it reaches to. Years are made ahead of need by
    /// `rantau_make_years`; what is beyond them goes into a part of its own, so that no row is ever refused.
    static let partitions = Migration(
        "0024-partitions", sqlite: "-- Nothing changes here.",
        alsoOnPostgres: """
            \(yearOfKeys);
            \(splitting);
            \(makeYears);
            SELECT rantau_make_years(rantau_year(0));
            """)

    /// The first key that can be given in a year of Jakarta's calendar, and the year of a key; of now for zero.
    private static let yearOfKeys = """
        CREATE FUNCTION rantau_first_key(year integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
            SELECT ((CAST(extract(epoch FROM make_timestamp(year, 1, 1, 0, 0, 0)) AS bigint)
                - 7 * 3600 - 1577836800) * 1000) << 21 $$;
        CREATE FUNCTION rantau_year(key bigint) RETURNS integer LANGUAGE sql STABLE AS $$
            SELECT CAST(extract(year FROM (CASE WHEN key = 0 THEN now() AT TIME ZONE 'UTC'
                ELSE timestamp '2020-01-01' + (key >> 21) * interval '1 millisecond' END) + interval '7 hours')
                AS integer) $$
        """

    /// Each table is put beside a new one of its name, and into it with all its rows and indices.
    private static let splitting = """
        ALTER TABLE entry_seal DROP CONSTRAINT entry_seal_audit_fkey;
        DO $$
        DECLARE
            part record;
            last bigint;
            year integer;
            known record;
        BEGIN
            FOR part IN SELECT * FROM (VALUES ('audit', 'id', 'id'), ('posting', 'entry', 'entry, position'),
                ('clearance_check', 'id', 'id')) AS large (name, key, keys)
            LOOP
                EXECUTE format('SELECT coalesce(max(%I), 0) FROM %I', part.key, part.name) INTO last;
                year := greatest(rantau_year(0), rantau_year(greatest(last, 1)));
                FOR known IN SELECT indexname AS name FROM pg_indexes
                    WHERE schemaname = current_schema() AND tablename = part.name
                LOOP
                    EXECUTE format('ALTER INDEX %I RENAME TO %I', known.name, known.name || '_y' || year);
                END LOOP;
                FOR known IN SELECT tgname AS name FROM pg_trigger
                    WHERE tgrelid = CAST(part.name AS regclass) AND NOT tgisinternal
                LOOP
                    EXECUTE format('DROP TRIGGER %I ON %I', known.name, part.name);
                END LOOP;
                EXECUTE format('ALTER TABLE %I RENAME TO %I', part.name, part.name || '_y' || year);
                EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS, PRIMARY KEY (%s))
                    PARTITION BY RANGE (%I)', part.name, part.name || '_y' || year, part.keys, part.key);
            END LOOP;
        END $$;
        CREATE INDEX audit_by_subject ON audit (subject, id) WHERE subject IS NOT NULL;
        CREATE INDEX posting_by_account ON posting (account, entry);
        ALTER TABLE posting ADD CONSTRAINT posting_entry_fkey FOREIGN KEY (entry) REFERENCES entry (id),
            ADD CONSTRAINT posting_account_fkey FOREIGN KEY (account) REFERENCES ledger_account (id);
        CREATE TRIGGER posting_immutable_update BEFORE UPDATE ON posting
            FOR EACH ROW EXECUTE FUNCTION posting_immutable_update();
        CREATE TRIGGER posting_immutable_delete BEFORE DELETE ON posting
            FOR EACH ROW EXECUTE FUNCTION posting_immutable_delete();
        DO $$
        DECLARE
            large text;
            old text;
            first text;
        BEGIN
            FOREACH large IN ARRAY ARRAY['audit', 'posting', 'clearance_check'] LOOP
                SELECT tablename INTO old FROM pg_tables
                    WHERE schemaname = current_schema() AND tablename ~ ('^' || large || '_y[0-9]{4}$');
                first := rantau_first_key(CAST(right(old, 4) AS integer) + 1);
                EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%s)',
                    large, old, first);
                EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%s) TO (MAXVALUE)',
                    large || '_later', large, first);
            END LOOP;
        END $$;
        ALTER TABLE entry_seal ADD CONSTRAINT entry_seal_audit_fkey FOREIGN KEY (audit) REFERENCES audit (id)
        """

    /// Makes the years through two after the one named, whoever asks, and answers how many parts it made. A part for
    /// what comes later that has rows already stays as it is.
    private static let makeYears = """
        CREATE FUNCTION rantau_make_years(now_year integer) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '2s' AS $$
        DECLARE
            large text;
            last integer;
            through CONSTANT integer := least(now_year, rantau_year(0) + 1) + 2;
            made bigint := 0;
            is_used boolean;
        BEGIN
            FOREACH large IN ARRAY ARRAY['audit', 'posting', 'clearance_check'] LOOP
                SELECT max(CAST(substring(c.relname FROM '_y([0-9]{4})$') AS integer)) INTO last
                    FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
                    WHERE h.inhparent = CAST(large AS regclass);
                CONTINUE WHEN last >= through;
                EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', large || '_later') INTO is_used;
                CONTINUE WHEN is_used;
                EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', large, large || '_later');
                FOR year IN last + 1 .. through LOOP
                    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%s) TO (%s)',
                        large || '_y' || year, large, rantau_first_key(year), rantau_first_key(year + 1));
                    made := made + 1;
                END LOOP;
                EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (MAXVALUE)',
                    large, large || '_later', rantau_first_key(through + 1));
            END LOOP;
            RETURN made;
        END $$
        """
}
