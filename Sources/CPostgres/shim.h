/* SPDX-License-Identifier: Apache-2.0 */
#include <libpq-fe.h>
#include <poll.h>

/* The field codes are character literals, which Swift does not see. */
static inline const char *rantau_pg_state(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}
static inline const char *rantau_pg_message(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

/* What the server remarks goes nowhere; what it refuses is an error of its statement. */
static inline void rantau_pg_ignore(void *context, const char *message) { (void)context; (void)message; }
static inline void rantau_pg_silence(PGconn *connection) { PQsetNoticeProcessor(connection, rantau_pg_ignore, 0); }

/* Waits until the server has said something, or so long; without a connection just so long. */
static inline void rantau_pg_wait(const PGconn *connection, int milliseconds) {
    struct pollfd place = {connection ? PQsocket(connection) : -1, POLLIN, 0};
    poll(&place, 1, milliseconds);
}
