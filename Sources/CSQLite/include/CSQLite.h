/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RANTAU_CSQLITE_H
#define RANTAU_CSQLITE_H

struct sqlite3;

/* What SQLite can only be told in C. Must run once, before SQLite is used: it then allocates without a lock, keeping no
   statistics of memory, and a commit may go to the log in large pieces. When SQLite has been used before, it stays as
   it is, only slower. Answers SQLite's code, 0 for success. */
int rantau_sqlite_settings(void);

/* Around each COMMIT of a connection with `synchronous = FULL`, whether it succeeds or not: what it writes to the log
   goes there in large pieces (log_writes.c). */
void rantau_commit_begins(struct sqlite3 *connection);
void rantau_commit_ended(struct sqlite3 *connection);

/* Whether the log holds what has not been copied into the file; 0 as well where the connection knows of no log yet. */
int rantau_log_holds_uncopied(struct sqlite3 *connection);

#endif
