#define _GNU_SOURCE
#include "ProbeRecords.h"
#include "ProcessMemory.h"

#include <pthread.h>
#include <time.h>

static pthread_mutex_t list_lock = PTHREAD_MUTEX_INITIALIZER;
static sga_block *list;
static uint64_t last_serial;
static size_t list_bytes;

static pthread_key_t exit_key;
static pthread_once_t exit_once = PTHREAD_ONCE_INIT;
static _Thread_local sga_block *current;
static _Thread_local uintptr_t stack_low, stack_high;

static sga_switches switches;
sga_switches *sga_shared_switches(void) { return &switches; }

static void close_block(void *block) {
    if (block == NULL) return;
    // A destructor that runs later may probe again: it gets a new block.
    if (current == block) current = NULL;
    __atomic_store_n(&((sga_block *)block)->closed, 1, __ATOMIC_RELEASE);
}

static void make_key(void) { pthread_key_create(&exit_key, close_block); }

static sga_block *new_block(void) {
    pthread_once(&exit_once, make_key);
    sga_block *full = current;
    sga_block *block = sga_own_allocate(sizeof(sga_block));
    if (block == NULL) return NULL;
    // A thread that has filled a block is going to fill the next one.
    if (full != NULL) sga_own_populate(block, sizeof(sga_block));
    pthread_mutex_lock(&list_lock);
    block->serial = ++last_serial;
    block->next = list;
    list = block;
    list_bytes += sizeof(sga_block);
    pthread_mutex_unlock(&list_lock);
    if (full != NULL) __atomic_store_n(&full->closed, 1, __ATOMIC_RELEASE);
    current = block;
    pthread_setspecific(exit_key, block);
    return block;
}

sga_record *sga_record_reserve(uint64_t *id) {
    sga_block *block = current;
    if (block == NULL || block->committed == SGA_RECORDS_PER_BLOCK) {
        block = new_block();
        if (block == NULL) return NULL;
    }
    uint32_t index = block->committed;
    *id = block->serial * SGA_RECORDS_PER_BLOCK + index;
    return &block->records[index];
}

void sga_record_commit(void) {
    sga_block *block = current;
    __atomic_store_n(&block->committed, block->committed + 1, __ATOMIC_SEQ_CST);
}

sga_block *sga_blocks(void) {
    pthread_mutex_lock(&list_lock);
    sga_block *first = list;
    pthread_mutex_unlock(&list_lock);
    return first;
}

uint32_t sga_block_committed(const sga_block *block) { return __atomic_load_n(&block->committed, __ATOMIC_SEQ_CST); }

sga_record *sga_block_record(sga_block *block, uint32_t index) { return &block->records[index]; }

void sga_blocks_release_settled(void) {
    pthread_mutex_lock(&list_lock);
    sga_block **link = &list;
    while (*link != NULL) {
        sga_block *block = *link;
        if (__atomic_load_n(&block->closed, __ATOMIC_ACQUIRE) && block->settled == sga_block_committed(block)) {
            *link = block->next;
            list_bytes -= sizeof(sga_block);
            sga_own_free(block, sizeof(sga_block));
        } else {
            link = &block->next;
        }
    }
    pthread_mutex_unlock(&list_lock);
}

size_t sga_blocks_bytes(void) {
    pthread_mutex_lock(&list_lock);
    size_t bytes = list_bytes;
    pthread_mutex_unlock(&list_lock);
    return bytes;
}

static uint64_t nanoseconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

uint64_t sga_coarse_time(void) {
#if defined(CLOCK_MONOTONIC_COARSE)
    return nanoseconds(CLOCK_MONOTONIC_COARSE);
#elif defined(__APPLE__)
    return nanoseconds(CLOCK_MONOTONIC_RAW_APPROX);
#else
    return nanoseconds(CLOCK_MONOTONIC);
#endif
}

uint64_t sga_precise_time(void) {
#if defined(__APPLE__)
    return nanoseconds(CLOCK_MONOTONIC_RAW);
#else
    return nanoseconds(CLOCK_MONOTONIC);
#endif
}

bool sga_is_on_stack(const void *address) {
    if (stack_high == 0) {
#if defined(__APPLE__)
        stack_high = (uintptr_t)pthread_get_stackaddr_np(pthread_self());
        stack_low = stack_high - pthread_get_stacksize_np(pthread_self());
#else
        pthread_attr_t attributes;
        if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
            void *low;
            size_t size;
            pthread_attr_getstack(&attributes, &low, &size);
            pthread_attr_destroy(&attributes);
            stack_low = (uintptr_t)low;
            stack_high = stack_low + size;
        } else {
            stack_high = stack_low = 1;
        }
#endif
    }
    return (uintptr_t)address >= stack_low && (uintptr_t)address < stack_high;
}
