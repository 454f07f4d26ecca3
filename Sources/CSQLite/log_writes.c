/* SPDX-License-Identifier: Apache-2.0 */
/* Writes of the write-ahead log, gathered.

   SQLite writes each page of a commit in two calls, its frame's header of 24 bytes and the page, one frame after the
   other. Here they wait in memory and go to the file in one call. Nothing becomes durable or visible later than SQLite
   believes: what waits is written
     - when the page of a commit's last frame has come, before SQLite tells anybody of the commit,
     - before a wait for the disk, and before the file is read, measured or cut by this connection,
     - before anything is written that does not follow at once.
   A piece that cannot be written is forgotten and its error told by the call that found it: the frames of a commit that
   failed do not count, and SQLite writes the next ones in their place. */
#include "log_writes.h"

#include <sqlite3.h>
#include <string.h>

enum {
    /* Bytes that wait at most: the most that SQLite hands to the system in one call. */
    LARGEST = 128 * 1024 - 1,
    FRAME_HEADER = 24,
    /* Where a frame's header says how many pages the database has after the commit; 0 in all frames but the last. */
    COMMIT_MARK = 4,
};

typedef struct {
    sqlite3_file base;
    sqlite3_file *real;
    unsigned char *waiting;
    int length;
    /* Where the next byte belongs that follows all written and waiting ones. */
    sqlite3_int64 end;
    /* Whether the frame whose header came last ends a commit. */
    int ends_commit;
} Log;

static sqlite3_vfs *real_system(sqlite3_vfs *system) { return system->pAppData; }

static int write_waiting(Log *log) {
    int length = log->length;
    if (length == 0) return SQLITE_OK;
    log->length = 0;
    int code = log->real->pMethods->xWrite(log->real, log->waiting, length, log->end - length);
    if (code != SQLITE_OK) log->end -= length;
    return code;
}

static int write_directly(Log *log, const void *bytes, int count, sqlite3_int64 at) {
    int code = write_waiting(log);
    if (code == SQLITE_OK) code = log->real->pMethods->xWrite(log->real, bytes, count, at);
    /* A log that begins anew is written over from its start. */
    if (code == SQLITE_OK && (at == 0 || at + count > log->end)) log->end = at + count;
    return code;
}

static int has_room(Log *log) {
    if (!log->waiting) log->waiting = sqlite3_malloc(LARGEST);
    return log->waiting != NULL;
}

static int is_commit_mark(const unsigned char *header) {
    const unsigned char *mark = header + COMMIT_MARK;
    return (mark[0] | mark[1] | mark[2] | mark[3]) != 0;
}

static int log_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
    Log *log = (Log *)file;
    int ends_commit = log->ends_commit && count != FRAME_HEADER;
    log->ends_commit = count == FRAME_HEADER && is_commit_mark(bytes);
    if (at != log->end || count > LARGEST || !has_room(log)) return write_directly(log, bytes, count, at);
    if (log->length + count > LARGEST) {
        int code = write_waiting(log);
        if (code != SQLITE_OK) return code;
    }
    memcpy(log->waiting + log->length, bytes, count);
    log->length += count;
    log->end += count;
    return ends_commit ? write_waiting(log) : SQLITE_OK;
}

static int log_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
    Log *log = (Log *)file;
    int code = write_waiting(log);
    return code == SQLITE_OK ? log->real->pMethods->xRead(log->real, bytes, count, at) : code;
}

static int log_truncate(sqlite3_file *file, sqlite3_int64 size) {
    Log *log = (Log *)file;
    int code = write_waiting(log);
    if (code == SQLITE_OK) code = log->real->pMethods->xTruncate(log->real, size);
    if (code == SQLITE_OK && size < log->end) log->end = size;
    return code;
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

/* What waits when the log is closed belongs to no commit. */
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

static int system_open(sqlite3_vfs *system, sqlite3_filename name, sqlite3_file *file, int flags, int *given) {
    sqlite3_vfs *real = real_system(system);
    if (!(flags & SQLITE_OPEN_WAL)) return real->xOpen(real, name, file, flags, given);
    Log *log = (Log *)file;
    memset(log, 0, sizeof *log);
    log->real = (sqlite3_file *)(log + 1);
    int code = real->xOpen(real, name, log->real, flags, given);
    if (code == SQLITE_OK) log->base.pMethods = &log_methods;
    return code;
}

int rantau_gather_log_writes(void) {
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
