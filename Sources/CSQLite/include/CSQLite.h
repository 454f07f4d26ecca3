/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RANTAU_CSQLITE_H
#define RANTAU_CSQLITE_H

/* What SQLite can only be told in C. Must run once, before SQLite is used: it then allocates without a lock, keeping no
   statistics of memory, and writes its log in large pieces (log_writes.c). When SQLite has been used before, it stays
   as it is, only slower. Answers SQLite's code, 0 for success. */
int rantau_sqlite_settings(void);

#endif
