/* SPDX-License-Identifier: Apache-2.0 */
#include <sqlite3.h>

/* sqlite3_config takes a list of any length, which Swift cannot call. Without statistics SQLite allocates memory
   without a lock. Must run before SQLite is used. */
static inline int rantau_sqlite_forgo_memory_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
