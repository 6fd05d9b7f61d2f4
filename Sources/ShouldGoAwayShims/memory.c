#define _GNU_SOURCE
#include "ProcessMemory.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <mach/mach.h>
#include <mach/mach_vm.h>

long sga_read(uintptr_t address, void *into, size_t length) {
    mach_vm_size_t copied = 0;
    kern_return_t result = mach_vm_read_overwrite(mach_task_self(), address, length, (mach_vm_address_t)into, &copied);
    return result == KERN_SUCCESS ? (long)copied : 0;
}

// The kind of a region is told by the tag that its maker gave it: those of malloc are below 13 or 53, 61 to 69.
bool sga_next_region(uintptr_t address, sga_region *region) {
    mach_vm_address_t start = address;
    mach_vm_size_t size = 0;
    natural_t depth = 0;
    for (;;) {
        struct vm_region_submap_info_64 info;
        mach_msg_type_number_t count = VM_REGION_SUBMAP_INFO_COUNT_64;
        if (mach_vm_region_recurse(mach_task_self(), &start, &size, &depth, (vm_region_recurse_info_t)&info, &count) != KERN_SUCCESS) return false;
        if (info.is_submap) {
            depth++;
            continue;
        }
        unsigned tag = info.user_tag;
        region->start = (uintptr_t)start;
        region->end = (uintptr_t)(start + size);
        region->is_writable = (info.protection & (VM_PROT_READ | VM_PROT_WRITE)) == (VM_PROT_READ | VM_PROT_WRITE);
        region->is_stack = tag == VM_MEMORY_STACK;
        region->is_heap = (tag >= 1 && tag <= 12) || tag == 53 || (tag >= 61 && tag <= 69);
        return true;
    }
}

int sga_thread_number(void) { return 0; }
int sga_read_method(void) { return 3; }
void sga_read_refuse(int methods) { (void)methods; }

#else
#include <sys/syscall.h>
#include <sys/uio.h>

bool sga_next_region(uintptr_t address, sga_region *region) {
    (void)address;
    (void)region;
    return false;
}

int sga_thread_number(void) { return (int)syscall(SYS_gettid); }

static int method;
static int refused;
static int memory_file = -2;

void sga_read_refuse(int methods) {
    refused = methods;
    method = methods > 2 ? 2 : methods;
}

int sga_read_method(void) {
    char byte, copy;
    sga_read((uintptr_t)&byte, &copy, 1);
    return __atomic_load_n(&method, __ATOMIC_RELAXED);
}

static long read_file(uintptr_t address, void *into, size_t length) {
    if (memory_file == -2) memory_file = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory_file < 0) return -EPERM;
    ssize_t count = pread(memory_file, into, length, (off_t)address);
    if (count >= 0) return count;
    return errno == EIO || errno == EFAULT ? 0 : -errno;
}

long sga_read(uintptr_t address, void *into, size_t length) {
    if (__atomic_load_n(&method, __ATOMIC_RELAXED) == 0) {
        struct iovec local = {into, length};
        struct iovec remote = {(void *)address, length};
        // The plain system call: sanitizers would check the remote memory as if it were read here.
        long count = syscall(SYS_process_vm_readv, (long)getpid(), &local, 1L, &remote, 1L, 0L);
        if (count >= 0) return count;
        if (errno != EPERM && errno != ENOSYS && errno != EACCES) return 0;
        __atomic_store_n(&method, 1, __ATOMIC_RELAXED);
    }
    if (__atomic_load_n(&method, __ATOMIC_RELAXED) == 1 && refused < 2) {
        long count = read_file(address, into, length);
        if (count >= 0) return count;
        __atomic_store_n(&method, 2, __ATOMIC_RELAXED);
    }
    return -EPERM;
}
#endif

static _Thread_local bool is_monitor;
bool sga_is_monitor_thread(void) { return is_monitor; }

void sga_begin_monitor_thread(const char *name) {
    is_monitor = true;
#if defined(__APPLE__)
    pthread_setname_np(name);
#else
    pthread_setname_np(pthread_self(), name);
#endif
}

// A short array: blocks of records, and a handful of buffers while a report is made.
typedef struct { uintptr_t start, end; } range;
static pthread_mutex_t own_lock = PTHREAD_MUTEX_INITIALIZER;
static range *own;
static size_t own_count, own_capacity, own_total;

static size_t whole_pages(size_t bytes) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (bytes + page - 1) / page * page;
}

static void *map(size_t bytes) {
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void *sga_own_allocate(size_t bytes) {
    size_t size = whole_pages(bytes);
    char *memory = map(size);
    if (memory == NULL) return NULL;
    pthread_mutex_lock(&own_lock);
    if (own_count == own_capacity) {
        size_t capacity = own_capacity == 0 ? 256 : own_capacity * 2;
        range *larger = map(whole_pages(capacity * sizeof(range)));
        if (larger == NULL) {
            pthread_mutex_unlock(&own_lock);
            munmap(memory, size);
            return NULL;
        }
        if (own != NULL) {
            memcpy(larger, own, own_count * sizeof(range));
            munmap(own, whole_pages(own_capacity * sizeof(range)));
        }
        own = larger;
        own_capacity = capacity;
    }
    own[own_count++] = (range){(uintptr_t)memory, (uintptr_t)memory + size};
    own_total += size;
    pthread_mutex_unlock(&own_lock);
    return memory;
}

void sga_own_populate(void *memory, size_t bytes) {
#if defined(MADV_POPULATE_WRITE)
    madvise(memory, whole_pages(bytes), MADV_POPULATE_WRITE);
#elif defined(__linux__)
    madvise(memory, whole_pages(bytes), 23); // MADV_POPULATE_WRITE of Linux 5.14; older kernels refuse it
#else
    (void)memory;
    (void)bytes;
#endif
}

void sga_own_free(void *memory, size_t bytes) {
    if (memory == NULL) return;
    pthread_mutex_lock(&own_lock);
    for (size_t i = own_count; i-- > 0;) {
        if (own[i].start == (uintptr_t)memory) {
            own_total -= own[i].end - own[i].start;
            own[i] = own[--own_count];
            break;
        }
    }
    pthread_mutex_unlock(&own_lock);
    munmap(memory, whole_pages(bytes));
}

bool sga_first_own(uintptr_t start, uintptr_t end, uintptr_t *own_start, uintptr_t *own_end) {
    bool found = false;
    *own_start = end;
    pthread_mutex_lock(&own_lock);
    for (size_t i = 0; i <= own_count; i++) {
        range table = {(uintptr_t)own, (uintptr_t)own + own_capacity * sizeof(range)};
        range candidate = i < own_count ? own[i] : table;
        if (candidate.start < end && candidate.end > start && candidate.start < *own_start) {
            found = true;
            *own_start = candidate.start;
            *own_end = candidate.end;
        }
    }
    pthread_mutex_unlock(&own_lock);
    return found;
}

enum { SCRATCH_SIZE = 1 << 14, SCRATCH_LIMIT = 64 };
static pthread_mutex_t scratch_lock = PTHREAD_MUTEX_INITIALIZER;
static void *scratch[SCRATCH_LIMIT];
static size_t scratch_count;

void *sga_scratch_take(size_t bytes) {
    if (bytes > SCRATCH_SIZE) return sga_own_allocate(bytes);
    void *memory = NULL;
    pthread_mutex_lock(&scratch_lock);
    if (scratch_count > 0) memory = scratch[--scratch_count];
    pthread_mutex_unlock(&scratch_lock);
    return memory != NULL ? memory : sga_own_allocate(SCRATCH_SIZE);
}

void sga_scratch_give(void *memory, size_t bytes) {
    if (memory == NULL) return;
    if (bytes > SCRATCH_SIZE) {
        sga_own_free(memory, bytes);
        return;
    }
    pthread_mutex_lock(&scratch_lock);
    bool kept = scratch_count < SCRATCH_LIMIT;
    if (kept) scratch[scratch_count++] = memory;
    pthread_mutex_unlock(&scratch_lock);
    if (!kept) sga_own_free(memory, SCRATCH_SIZE);
}

size_t sga_own_bytes(void) {
    pthread_mutex_lock(&own_lock);
    size_t total = own_total + own_capacity * sizeof(range);
    pthread_mutex_unlock(&own_lock);
    return total;
}

void sga_print_error(const char *text, size_t length) {
    ssize_t written = write(STDERR_FILENO, text, length);
    (void)written;
}
