// Finds the words of some memory that refer to one of a set of addresses, and where Swift objects begin.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "SwiftMetadata.h"

#if defined(__LP64__) || defined(_LP64)
// Bits that Swift may use for something else in a word that refers to an object.
#define SGA_POINTER_MASK UINT64_C(0x0ffffffffffffff8)
#endif

typedef struct sga_hit {
    uintptr_t slot;
    uintptr_t value;  // the address that the slot refers to
} sga_hit;

typedef struct sga_scan sga_scan;

sga_scan *_Nullable sga_scan_create(size_t hit_limit);
void sga_scan_destroy(sga_scan *_Nullable scan);

// A new round: forgets the targets and the hits, keeps what is known of metadata.
void sga_scan_begin(sga_scan *_Nonnull scan);
bool sga_scan_add_target(sga_scan *_Nonnull scan, uintptr_t address);
// Words that refer to anything in [low, high] are hits as well.
bool sga_scan_add_range(sga_scan *_Nonnull scan, uintptr_t low, uintptr_t high);

// Scans a copy of the memory at `base`.
void sga_scan_bytes(sga_scan *_Nonnull scan, const void *_Nonnull copy, uintptr_t base, size_t length);

size_t sga_scan_hit_count(const sga_scan *_Nonnull scan);
const sga_hit *_Nonnull sga_scan_hits(const sga_scan *_Nonnull scan);
bool sga_scan_overflowed(const sga_scan *_Nonnull scan);

// Offsets of what looks like the start of a Swift object that lives, in a copy of the memory at `base`; how many there are, at most `length` / 16.
size_t sga_scan_objects(sga_scan *_Nonnull scan, const void *_Nonnull copy, uintptr_t base, size_t length, uint16_t *_Nonnull offsets);

// As `sga_metadata_kind_at`, which is remembered.
sga_metadata_kind sga_scan_metadata(sga_scan *_Nonnull scan, uintptr_t word);
