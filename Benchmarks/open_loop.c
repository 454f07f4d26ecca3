/* SPDX-License-Identifier: Apache-2.0
 *
 * Sends requests by the clock, whether or not earlier ones were answered, and counts each latency from the moment at
 * which the request was due, so that a stall shows in every request that it delays (no coordinated omission).
 *
 *     open_loop PORT FILE RATE SECONDS CONNECTIONS AGAIN
 *
 * FILE holds requests, each behind its length and a line feed; AGAIN 1 begins anew at its end. RATE 0 sends each
 * request as soon as a connection is free: what the server can do at most. Prints one line of JSON, milliseconds.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define BUFFER (1 << 20)
#define PATIENCE 30.0
/* Seconds after the last request was due in which those that are behind are still sent. */
#define GRACE 1.0

struct request { const char *bytes; size_t length; };

struct connection {
    int socket;
    int busy;
    double due;
    const char *unsent;
    size_t unsent_length;
    char *buffer;
    size_t filled;
};

static struct request *requests;
static size_t request_count;
static double *latencies;
static size_t answered, refused, broken;
static int first_refusal;

static void stop(const char *what) { perror(what); exit(1); }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void read_requests(const char *path) {
    int file = open(path, O_RDONLY);
    struct stat about;
    if (file < 0 || fstat(file, &about) < 0) stop(path);
    char *bytes = malloc(about.st_size + 1);
    ssize_t have = 0, got;
    while (have < about.st_size && (got = read(file, bytes + have, about.st_size - have)) > 0) have += got;
    close(file);
    bytes[have] = 0;
    size_t room = 0;
    for (char *at = bytes; at < bytes + have;) {
        size_t length = strtoul(at, &at, 10);
        if (request_count == room) requests = realloc(requests, (room = room ? room * 2 : 1024) * sizeof *requests);
        requests[request_count++] = (struct request){at + 1, length};
        at += 1 + length;
    }
}

static void connect_to(struct connection *one, int port, int epoll) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    int yes = 1;
    one->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(one->socket, (struct sockaddr *)&place, sizeof place) < 0) stop("connect");
    setsockopt(one->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    fcntl(one->socket, F_SETFL, O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = one};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, one->socket, &event) < 0) stop("epoll_ctl");
    one->busy = 0;
    one->unsent_length = one->filled = 0;
}

static void push(struct connection *one) {
    while (one->unsent_length) {
        ssize_t sent = send(one->socket, one->unsent, one->unsent_length, MSG_NOSIGNAL);
        if (sent < 0) return;
        one->unsent += sent;
        one->unsent_length -= sent;
    }
}

/* The length of a whole answer at the start of the buffer, 0 if there is more to come. */
static size_t whole(struct connection *one) {
    char *end = memmem(one->buffer, one->filled, "\r\n\r\n", 4);
    if (!end) return 0;
    size_t head = end - one->buffer + 4;
    *end = 0;
    char *length = strcasestr(one->buffer, "\r\ncontent-length:");
    int chunked = strcasestr(one->buffer, "\r\ntransfer-encoding: chunked") != NULL;
    *end = '\r';
    if (length) {
        size_t all = head + strtoul(length + 17, NULL, 10);
        return one->filled >= all ? all : 0;
    }
    if (!chunked) return head;
    return one->filled >= head + 5 && !memcmp(one->buffer + one->filled - 5, "0\r\n\r\n", 5) ? one->filled : 0;
}

static void take(struct connection *one, double moment) {
    int status = one->filled > 12 ? atoi(one->buffer + 9) : 0;
    if (status < 200 || status > 299) {
        refused++;
        first_refusal = first_refusal ? first_refusal : status;
    }
    latencies[answered++] = moment - one->due;
    one->busy = 0;
    one->filled = 0;
}

/* Whether the connection still stands. */
static int receive(struct connection *one) {
    for (;;) {
        if (one->filled == BUFFER) return 0;
        ssize_t got = recv(one->socket, one->buffer + one->filled, BUFFER - one->filled, 0);
        if (got == 0 || (got < 0 && errno != EAGAIN)) return 0;
        if (got < 0) return 1;
        one->filled += got;
        if (one->busy && whole(one)) take(one, now());
    }
}

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double share(double part) { return answered ? latencies[(size_t)(part * (answered - 1))] * 1e3 : 0; }

int main(int count, char **words) {
    if (count != 7) { fprintf(stderr, "open_loop PORT FILE RATE SECONDS CONNECTIONS AGAIN\n"); return 2; }
    int port = atoi(words[1]), crowd = atoi(words[5]), again = atoi(words[6]), epoll = epoll_create1(0);
    double rate = atof(words[3]), seconds = atof(words[4]);
    read_requests(words[2]);
    size_t most = rate > 0 ? (size_t)(rate * seconds) : 50000000;
    if (!again && most > request_count) most = request_count;
    latencies = malloc(most * sizeof *latencies);
    struct connection *all = calloc(crowd, sizeof *all);
    for (int number = 0; number < crowd; number++) {
        all[number].buffer = malloc(BUFFER + 1);
        connect_to(&all[number], port, epoll);
    }
    struct epoll_event events[256];
    size_t sent = 0;
    int next = 0;
    double started = now(), last = started;
    for (;;) {
        double moment = now();
        int closing = sent == most || moment - started >= seconds + (rate > 0 ? GRACE : 0);
        int waiting = 0;
        for (int tried = 0; tried < crowd && !closing; tried++) {
            double due = rate > 0 ? started + sent / rate : moment;
            if (due > moment) break;
            struct connection *one = &all[next];
            next = (next + 1) % crowd;
            if (one->busy) continue;
            struct request *request = &requests[sent++ % request_count];
            *one = (struct connection){one->socket, 1, due, request->bytes, request->length, one->buffer, 0};
            push(one);
            tried = -1;
            closing = sent == most;
        }
        for (int number = 0; number < crowd; number++) waiting += all[number].busy;
        if (closing && !waiting) break;
        if (moment - last > PATIENCE) break;
        double pause = rate > 0 && !closing && waiting < crowd ? started + sent / rate - moment : 0.05;
        pause = pause < 0 ? 0 : pause > 0.05 ? 0.05 : pause;
        struct timespec wait = {(time_t)pause, (long)((pause - (time_t)pause) * 1e9)};
        int ready = epoll_pwait2(epoll, events, 256, &wait, NULL);
        if (ready > 0) last = moment;
        for (int number = 0; number < ready; number++) {
            struct connection *one = events[number].data.ptr;
            if (events[number].events & EPOLLOUT) push(one);
            if (receive(one)) continue;
            broken += one->busy;
            close(one->socket);
            connect_to(one, port, epoll);
        }
    }
    double took = now() - started;
    qsort(latencies, answered, sizeof *latencies, by_size);
    printf("{\"due\": %zu, \"sent\": %zu, \"answered\": %zu, \"refused\": %zu, \"first_refusal\": %d, \"broken\": %zu, "
           "\"seconds\": %.3f, \"p50\": %.3f, \"p99\": %.3f, \"p999\": %.3f, \"slowest\": %.3f}\n",
           most, sent, answered, refused, first_refusal, broken, took, share(0.5), share(0.99), share(0.999), share(1));
    return 0;
}
