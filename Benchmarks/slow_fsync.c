/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives every fsync and fdatasync a fixed cost, so that figures of durable commits do not depend on the disk of the
 * day. Loaded into product and peers alike:
 *
 *     cc -shared -fPIC -O2 -o slow_fsync.so slow_fsync.c -ldl
 *     SLOW_FSYNC_MICROSECONDS=1000 LD_PRELOAD=./slow_fsync.so program
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

typedef int (*sync_call)(int);

static void wait_as_told(void)
{
    const char *told = getenv("SLOW_FSYNC_MICROSECONDS");
    long microseconds = told ? strtol(told, NULL, 10) : 0;
    struct timespec rest = {microseconds / 1000000, microseconds % 1000000 * 1000};

    while (microseconds > 0 && nanosleep(&rest, &rest) != 0)
        ;
}

int fsync(int file)
{
    wait_as_told();
    return ((sync_call)dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file)
{
    wait_as_told();
    return ((sync_call)dlsym(RTLD_NEXT, "fdatasync"))(file);
}
