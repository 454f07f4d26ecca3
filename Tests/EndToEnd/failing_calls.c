// SPDX-License-Identifier: Apache-2.0
// Lets a chosen call of a program that is started with this library in LD_PRELOAD fail: a write, a cut or a wait for the
// disk on a file whose path begins with FAILING_FILES. The file named by FAILING_CALLS holds five numbers of eight bytes,
// the machine's own order: how many calls are still to pass until one fails (-1: none fails), the error's number,
// whether all calls after it fail too, and how many calls were made and how many failed since they were last set.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

struct order {
    int64_t passing, error, lasting, made, failed;
};

static struct order *order(void) {
    static struct order *place;
    if (place) return place;
    const char *path = getenv("FAILING_CALLS");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    void *map = file < 0 ? MAP_FAILED : mmap(0, sizeof *place, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0) close(file);
    return map == MAP_FAILED ? 0 : (place = map);
}

static int is_chosen(int file) {
    const char *beginning = getenv("FAILING_FILES");
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (!beginning || length < 0) return 0;
    path[length] = 0;
    return strncmp(path, beginning, strlen(beginning)) == 0;
}

// Whether this call fails; says why in errno.
static int fails(int file) {
    struct order *now = order();
    if (!now || __atomic_load_n(&now->passing, __ATOMIC_SEQ_CST) < 0 || !is_chosen(file)) return 0;
    __atomic_fetch_add(&now->made, 1, __ATOMIC_SEQ_CST);
    int64_t left = __atomic_fetch_sub(&now->passing, 1, __ATOMIC_SEQ_CST);
    if (left > 0) return 0;
    if (now->lasting) __atomic_store_n(&now->passing, 0, __ATOMIC_SEQ_CST);
    __atomic_fetch_add(&now->failed, 1, __ATOMIC_SEQ_CST);
    errno = (int)now->error;
    return 1;
}

#define REAL(name, result, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    REAL("pwrite64", ssize_t, int, const void *, size_t, off64_t);
    return fails(file) ? -1 : real(file, bytes, count, at);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    REAL("pwrite", ssize_t, int, const void *, size_t, off_t);
    return fails(file) ? -1 : real(file, bytes, count, at);
}

int fdatasync(int file) {
    REAL("fdatasync", int, int);
    return fails(file) ? -1 : real(file);
}

int fsync(int file) {
    REAL("fsync", int, int);
    return fails(file) ? -1 : real(file);
}

int ftruncate64(int file, off64_t length) {
    REAL("ftruncate64", int, int, off64_t);
    return fails(file) ? -1 : real(file, length);
}

int ftruncate(int file, off_t length) {
    REAL("ftruncate", int, int, off_t);
    return fails(file) ? -1 : real(file, length);
}
