/* SPDX-License-Identifier: Apache-2.0 */
/* What the log holds that is not in the file yet, as SQLite's index of the log says (sqlite.org/walformat.html, "The
   WAL-Index File Format"): the pages of the last commit at byte 16, those that have been copied at byte 96. */
#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

#include "CSQLite.h"

enum {
    /* Bytes of a piece of the index. */
    PIECE = 32 * 1024,
    LOGGED = 16 / sizeof(uint32_t),
    COPIED = 96 / sizeof(uint32_t),
};

int rantau_log_holds_uncopied(sqlite3 *connection) {
    sqlite3_file *file = NULL;
    int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || !file || !file->pMethods || file->pMethods->iVersion < 2) return 0;
    void volatile *piece = NULL;
    if (file->pMethods->xShmMap(file, 0, PIECE, 0, &piece) != SQLITE_OK || !piece) return 0;
    uint32_t volatile *index = piece;
    return index[COPIED] < index[LOGGED];
}
