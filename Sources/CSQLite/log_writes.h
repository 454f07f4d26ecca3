/* SPDX-License-Identifier: Apache-2.0 */
/* From here on every connection writes its write-ahead log in large pieces. Answers SQLite's code. */
int rantau_gather_log_writes(void);
