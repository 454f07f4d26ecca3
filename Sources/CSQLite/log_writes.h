/* SPDX-License-Identifier: Apache-2.0 */
/* From here on connections can write a commit to the write-ahead log in large pieces. Answers SQLite's code. */
int rantau_can_gather_log_writes(void);
