/* SPDX-License-Identifier: Apache-2.0 */
/* The writes of a commit to the write-ahead log, gathered.

   SQLite writes each page of a commit in two calls, its frame's header of 24 bytes and the page, one frame after the
   other. Between `rantau_commit_begins` and `rantau_commit_ended` they wait in memory and go to the file in large
   pieces: before the wait for the disk that ends the commit, before this connection reads, measures or cuts the file,
   and before anything is written that does not follow at once. With `synchronous = FULL` SQLite waits for the disk
   before it tells anybody of a commit, so that everything is in the file by then. A piece that cannot be written is
   forgotten, its error fails the commit, and SQLite writes the frames of the next one in its place. */
#include "log_writes.h"

#include <sqlite3.h>
#include <string.h>

#include "CSQLite.h"

enum {
    /* Bytes that wait at most: the most that SQLite hands to the system in one call. */
    LARGEST = 128 * 1024 - 1,
};

typedef struct {
    sqlite3_file base;
    sqlite3_file *real;
    int gathers;
    unsigned char *waiting;
    int length;
    /* Where what waits belongs. */
    sqlite3_int64 start;
} Log;

static int write_waiting(Log *log) {
    int length = log->length;
    log->length = 0;
    return length == 0 ? SQLITE_OK : log->real->pMethods->xWrite(log->real, log->waiting, length, log->start);
}

static int has_room(Log *log) {
    if (!log->waiting) log->waiting = sqlite3_malloc(LARGEST);
    return log->waiting != NULL;
}

static int log_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
    Log *log = (Log *)file;
    if (at != log->start + log->length || log->length + count > LARGEST) {
        int code = write_waiting(log);
        if (code != SQLITE_OK) return code;
    }
    if (!log->gathers || count > LARGEST || !has_room(log)) {
        int code = write_waiting(log);
        return code == SQLITE_OK ? log->real->pMethods->xWrite(log->real, bytes, count, at) : code;
    }
    if (log->length == 0) log->start = at;
    memcpy(log->waiting + log->length, bytes, count);
    log->length += count;
    return SQLITE_OK;
}

static int log_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
    Log *log = (Log *)file;
    int code = write_waiting(log);
    return code == SQLITE_OK ? log->real->pMethods->xRead(log->real, bytes, count, at) : code;
}

static int log_truncate(sqlite3_file *file, sqlite3_int64 size) {
    Log *log = (Log *)file;
    int code = write_waiting(log);
    return code == SQLITE_OK ? log->real->pMethods->xTruncate(log->real, size) : code;
}

static int log_sync(sqlite3_file *file, int flags) {
    Log *log = (Log *)file;
    int code = write_waiting(log);
    return code == SQLITE_OK ? log->real->pMethods->xSync(log->real, flags) : code;
}

static int log_size(sqlite3_file *file, sqlite3_int64 *size) {
    Log *log = (Log *)file;
    int code = write_waiting(log);
    return code == SQLITE_OK ? log->real->pMethods->xFileSize(log->real, size) : code;
}

static int log_close(sqlite3_file *file) {
    Log *log = (Log *)file;
    sqlite3_free(log->waiting);
    log->waiting = NULL;
    return log->real->pMethods->xClose(log->real);
}

static int log_lock(sqlite3_file *file, int kind) {
    sqlite3_file *real = ((Log *)file)->real;
    return real->pMethods->xLock(real, kind);
}

static int log_unlock(sqlite3_file *file, int kind) {
    sqlite3_file *real = ((Log *)file)->real;
    return real->pMethods->xUnlock(real, kind);
}

static int log_check_lock(sqlite3_file *file, int *held) {
    sqlite3_file *real = ((Log *)file)->real;
    return real->pMethods->xCheckReservedLock(real, held);
}

static int log_control(sqlite3_file *file, int what, void *argument) {
    sqlite3_file *real = ((Log *)file)->real;
    return real->pMethods->xFileControl(real, what, argument);
}

static int log_sector_size(sqlite3_file *file) {
    sqlite3_file *real = ((Log *)file)->real;
    return real->pMethods->xSectorSize(real);
}

static int log_characteristics(sqlite3_file *file) {
    sqlite3_file *real = ((Log *)file)->real;
    return real->pMethods->xDeviceCharacteristics(real);
}

static const sqlite3_io_methods log_methods = {
    .iVersion = 1,
    .xClose = log_close,
    .xRead = log_read,
    .xWrite = log_write,
    .xTruncate = log_truncate,
    .xSync = log_sync,
    .xFileSize = log_size,
    .xLock = log_lock,
    .xUnlock = log_unlock,
    .xCheckReservedLock = log_check_lock,
    .xFileControl = log_control,
    .xSectorSize = log_sector_size,
    .xDeviceCharacteristics = log_characteristics,
};

static int system_open(sqlite3_vfs *system, const char *name, sqlite3_file *file, int flags, int *given) {
    sqlite3_vfs *real = system->pAppData;
    if (!(flags & SQLITE_OPEN_WAL)) return real->xOpen(real, name, file, flags, given);
    Log *log = (Log *)file;
    memset(log, 0, sizeof *log);
    log->real = (sqlite3_file *)(log + 1);
    int code = real->xOpen(real, name, log->real, flags, given);
    if (code == SQLITE_OK) log->base.pMethods = &log_methods;
    return code;
}

int rantau_can_gather_log_writes(void) {
    static sqlite3_vfs system;
    sqlite3_vfs *real = sqlite3_vfs_find(NULL);
    if (!real) return SQLITE_ERROR;
    system = *real;
    system.zName = "rantau";
    system.szOsFile = (int)sizeof(Log) + real->szOsFile;
    system.pAppData = real;
    system.xOpen = system_open;
    return sqlite3_vfs_register(&system, 1);
}

/* The log that a connection writes; none while it has no log, or one that was opened before all this. */
static Log *log_of(sqlite3 *connection) {
    sqlite3_file *file = NULL;
    int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    return code == SQLITE_OK && file && file->pMethods == &log_methods ? (Log *)file : NULL;
}

void rantau_commit_begins(sqlite3 *connection) {
    Log *log = log_of(connection);
    if (log) log->gathers = 1;
}

void rantau_commit_ended(sqlite3 *connection) {
    Log *log = log_of(connection);
    if (!log) return;
    log->gathers = 0;
    log->length = 0;
}
