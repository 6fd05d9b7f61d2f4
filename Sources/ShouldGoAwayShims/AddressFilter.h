// Passes over memory that holds no address of a range: data that refers to nothing, which most memory is. In debug builds of the programs that link
// this the compiler optimises nothing here either, and vectors make each instruction count for sixteen bytes.
#pragma once

#include "PointerScan.h"

enum { BLOCK_WORDS = 8 };

typedef uint32_t lanes __attribute__((vector_size(16)));
typedef int32_t signed_lanes __attribute__((vector_size(16)));
typedef uint64_t lane_pair __attribute__((vector_size(16)));

// Compares the upper halves of words, or the lower ones where all addresses of the range have the same upper half. `shift` moves the range to the
// highest numbers, so that one signed comparison tells what lies in it.
typedef struct {
    lanes mask, shift;
    signed_lanes bound;
} address_filter;

static inline address_filter address_filter_of(uintptr_t low, uintptr_t high) {
    bool by_upper = low >> 32 != high >> 32;
    uint32_t mask = (uint32_t)(by_upper ? SGA_POINTER_MASK >> 32 : SGA_POINTER_MASK);
    uint32_t first = (uint32_t)(by_upper ? low >> 32 : low), last = (uint32_t)(by_upper ? high >> 32 : high);
    uint32_t shift = (uint32_t)INT32_MAX - last;
    int32_t bound = (int32_t)(first + shift - 1);
    // The other half of a word is taken for 0, which lies in the range only where that begins with 0.
    lanes upper = {0, mask, 0, mask}, lower = {mask, 0, mask, 0};
    return (address_filter){by_upper ? upper : lower, {shift, shift, shift, shift}, {bound, bound, bound, bound}};
}

// False if none of eight words is an address of the range.
static inline bool may_hold_address(const uint64_t *words, const address_filter *filter) {
    const lanes *vectors = (const lanes *)words;
    signed_lanes found = ((signed_lanes)((vectors[0] & filter->mask) + filter->shift) > filter->bound)
        | ((signed_lanes)((vectors[1] & filter->mask) + filter->shift) > filter->bound)
        | ((signed_lanes)((vectors[2] & filter->mask) + filter->shift) > filter->bound)
        | ((signed_lanes)((vectors[3] & filter->mask) + filter->shift) > filter->bound);
    lane_pair pair = (lane_pair)found;
    return (pair[0] | pair[1]) != 0;
}
