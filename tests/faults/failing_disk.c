/* A disk that fails when it is told to, and keeps a record of what reached it.
 *
 * Preloaded into a program (LD_PRELOAD), it stands between it and the C library for the files
 * below the folder DISK_FOLDER. Orders are read from the file DISK_ORDERS, which whoever gives
 * them maps into memory too. What was done is appended to the file DISK_RECORD, where there is
 * one. See disk.py, which speaks to it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { READ, WRITE, SYNC, TRUNCATE, CREATE, REMOVE };

struct orders {
    int64_t kinds; /* bits of the kinds of calls that count */
    int64_t calls; /* how many there were */
    int64_t first; /* the first that fails; 0 for none */
    int64_t last;  /* the last that fails */
    int64_t error; /* with this errno */
    int64_t torn;  /* whether half of a write that fails arrives */
};

struct entry {
    int64_t kind, offset, size, path_size;
};

static struct orders *orders;
static const char *folder;
static int record = -1;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("DISK_ORDERS"), *to = getenv("DISK_RECORD");
    folder = getenv("DISK_FOLDER");
    if (!folder || !file) return;
    int fd = REAL(open)(file, O_RDWR | O_CLOEXEC);
    void *map = mmap(NULL, sizeof *orders, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED) orders = map;
    close(fd);
    if (to) record = REAL(open)(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
    return orders && path && !strncmp(path, folder, strlen(folder));
}

/* Put the path of an open file into `path` where it is one of ours. */
static int is_ours_open(int fd, char *path, size_t room) {
    char link[40];
    if (!orders || fd == record) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, room - 1);
    path[size < 0 ? 0 : size] = 0;
    return size > 0 && path[0] == '/' && is_ours(path);
}

static int fails(enum kind kind) {
    if (!(orders->kinds >> kind & 1)) return 0;
    int64_t call = __atomic_add_fetch(&orders->calls, 1, __ATOMIC_SEQ_CST);
    if (call < orders->first || call > orders->last) return 0;
    errno = orders->error;
    return 1;
}

static void done(enum kind kind, const char *path, const void *data, off_t offset, size_t size) {
    if (record < 0) return;
    struct entry entry = {kind, offset, size, strlen(path)};
    struct iovec parts[] = {
        {&entry, sizeof entry}, {(void *)path, strlen(path)}, {(void *)data, data ? size : 0}};
    int before = errno;
    if (writev(record, parts, 3) < 0) abort();
    errno = before;
}

static int opened(const char *path, int flags, mode_t mode) {
    int is_new = is_ours(path) && (flags & O_CREAT) && access(path, F_OK);
    if (is_new && fails(CREATE)) return -1;
    int fd = REAL(open)(path, flags, mode);
    if (is_new && fd >= 0) done(CREATE, path, NULL, 0, 0);
    return fd;
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags | O_LARGEFILE, mode);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
    char path[4096];
    if (!is_ours_open(fd, path, sizeof path)) return REAL(pwrite64)(fd, data, size, offset);
    if (fails(WRITE)) {
        int error = errno;
        if (orders->torn && REAL(pwrite64)(fd, data, size / 2, offset) < 0) abort();
        errno = error;
        return -1;
    }
    ssize_t written = REAL(pwrite64)(fd, data, size, offset);
    if (written > 0) done(WRITE, path, data, offset, written);
    return written;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    return pwrite64(fd, data, size, offset);
}

ssize_t write(int fd, const void *data, size_t size) {
    char path[4096];
    if (is_ours_open(fd, path, sizeof path) && fails(WRITE)) return -1;
    return REAL(write)(fd, data, size);
}

ssize_t pread64(int fd, void *data, size_t size, off64_t offset) {
    char path[4096];
    if (is_ours_open(fd, path, sizeof path) && fails(READ)) return -1;
    return REAL(pread64)(fd, data, size, offset);
}

ssize_t pread(int fd, void *data, size_t size, off_t offset) {
    return pread64(fd, data, size, offset);
}

static int synced(int fd, int (*sync)(int)) {
    char path[4096];
    if (!is_ours_open(fd, path, sizeof path)) return sync(fd);
    if (fails(SYNC)) return -1;
    int result = sync(fd);
    if (!result) done(SYNC, path, NULL, 0, 0);
    return result;
}

int fsync(int fd) { return synced(fd, REAL(fsync)); }

int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t size) {
    char path[4096];
    if (!is_ours_open(fd, path, sizeof path)) return REAL(ftruncate64)(fd, size);
    if (fails(TRUNCATE)) return -1;
    int result = REAL(ftruncate64)(fd, size);
    if (!result) done(TRUNCATE, path, NULL, size, 0);
    return result;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int unlink(const char *path) {
    if (!is_ours(path)) return REAL(unlink)(path);
    if (fails(REMOVE)) return -1;
    int result = REAL(unlink)(path);
    if (!result) done(REMOVE, path, NULL, 0, 0);
    return result;
}

int rename(const char *from, const char *to) {
    if (is_ours(from) && fails(CREATE)) return -1;
    return REAL(rename)(from, to);
}
