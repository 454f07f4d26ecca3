# SPDX-License-Identifier: Apache-2.0
# A PostgreSQL server of its own for tests and trials, thrown away afterwards. Sourced, never run.
#
#   start_postgres   makes and starts one; postgres_url names it
#   stop_postgres    stops it and removes its files

postgres_packages=(postgresql postgresql-client)
postgres_folder=""
postgres_url=""

# Where Debian puts the server's programs.
postgres_programs() {
    local found
    found="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
    [ -n "$found" ] || stop_with "PostgreSQL's programs are not in /usr/lib/postgresql"
    printf '%s' "$found"
}

# Runs a command as a user that PostgreSQL accepts: it refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$postgres_folder" "$@"
    else
        "$@"
    fi
}

# Files in memory where there is room: the server then waits for no disk, and every setting of durability stays on.
start_postgres() {
    local programs base
    programs="$(postgres_programs)"
    base="${TMPDIR:-/tmp}"
    [ "$(df --output=avail -k /dev/shm 2>/dev/null | tail -1)" -gt 4000000 ] 2>/dev/null && base=/dev/shm
    postgres_folder="$(mktemp -d "$base/rantau-postgres-XXXXXX")"
    [ "$(id -u)" -ne 0 ] || chown postgres:postgres "$postgres_folder"
    as_postgres "$programs/initdb" --pgdata "$postgres_folder/data" --auth trust --username rantau --encoding UTF8 \
        --locale C.UTF-8 >"$postgres_folder.log" 2>&1 || stop_with "initdb failed: $(tail -3 "$postgres_folder.log")"
    as_postgres tee -a "$postgres_folder/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$postgres_folder'
unix_socket_permissions = 0777
max_connections = 1000
shared_buffers = 512MB
max_wal_size = 4GB
fsync = on
full_page_writes = on
synchronous_commit = on
CONF
    chmod a+rx "$postgres_folder"
    as_postgres "$programs/pg_ctl" --pgdata "$postgres_folder/data" --log "$postgres_folder/data/server.log" \
        --wait start >/dev/null || stop_with "PostgreSQL did not start: $(tail -3 "$postgres_folder/data/server.log")"
    postgres_url="postgres:///postgres?host=$postgres_folder&user=rantau"
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    as_postgres "$(postgres_programs)/pg_ctl" --pgdata "$postgres_folder/data" --mode fast --wait stop \
        >/dev/null 2>&1
    rm -rf "$postgres_folder" "$postgres_folder.log"
    postgres_folder=""
}
