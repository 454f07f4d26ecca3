/* SPDX-License-Identifier: Apache-2.0 */
#include "CSQLite.h"

#include <sqlite3.h>

#include "log_writes.h"

int rantau_sqlite_settings(void) {
    int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return code == SQLITE_OK ? rantau_can_gather_log_writes() : code;
}
