// Where probes wait. Each thread writes into a block of its own; one reader (whoever holds the monitor's lock) walks all blocks.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SGA_RECORDS_PER_BLOCK = 1360 }; // 64 KiB a block

typedef struct sga_record {
    void *_Nullable object;  // NULL once settled
    uint64_t deadline;       // nanoseconds of the monotonic clock
    uint64_t label[2];       // a Swift String
    const char *_Nullable file;
    uint32_t line;
    uint32_t flags;
} sga_record;

typedef struct sga_block {
    struct sga_block *_Nullable next;
    uint64_t serial;         // of this block, never used again
    uint32_t committed;      // records that the reader may look at
    uint32_t settled;        // records that the reader is done with
    uint32_t closed;         // the thread writes no more
    uint32_t first;          // every record before this one is settled
    sga_record records[SGA_RECORDS_PER_BLOCK];
} sga_block;

// The place for this thread's next record, NULL without memory. `id` names the record for good.
sga_record *_Nullable sga_record_reserve(uint64_t *_Nonnull id);
void sga_record_commit(void);

// For the reader. Blocks made while it walks are not seen.
sga_block *_Nullable sga_blocks(void);
uint32_t sga_block_committed(const sga_block *_Nonnull block);
sga_record *_Nonnull sga_block_record(sga_block *_Nonnull block, uint32_t index);
// Gives back the memory of blocks that are closed and settled.
void sga_blocks_release_settled(void);
// Bytes in use by blocks.
size_t sga_blocks_bytes(void);

// Nanoseconds of a monotonic clock with a resolution of some milliseconds, read in a few nanoseconds.
uint64_t sga_coarse_time(void);
uint64_t sga_precise_time(void);
// Whether an address lies on the calling thread's stack.
bool sga_is_on_stack(const void *_Nonnull address);

static inline uint32_t sga_load32(const uint32_t *_Nonnull value) { return __atomic_load_n(value, __ATOMIC_ACQUIRE); }
static inline void sga_store32(uint32_t *_Nonnull value, uint32_t new_value) { __atomic_store_n(value, new_value, __ATOMIC_SEQ_CST); }
static inline uint64_t sga_load64(const uint64_t *_Nonnull value) { return __atomic_load_n(value, __ATOMIC_RELAXED); }
static inline void sga_store64(uint64_t *_Nonnull value, uint64_t new_value) { __atomic_store_n(value, new_value, __ATOMIC_RELAXED); }
static inline void sga_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

// Whether the monitor sleeps until it is woken, and the switch and delay of all probes: read by every probe, hardly ever written.
typedef struct sga_switches {
    uint32_t monitor_sleeps;
    uint32_t mode;           // 0 not read yet, 1 off, 2 on, 3 on where the client is compiled for debugging
    uint64_t delay;          // nanoseconds
    uint32_t delays_by_type; // whether some types have a delay of their own
    uint32_t scopes;         // test scopes that are open
} sga_switches;
sga_switches *_Nonnull sga_shared_switches(void);
