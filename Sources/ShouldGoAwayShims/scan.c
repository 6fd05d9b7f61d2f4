#include "PointerScan.h"
#include "AddressFilter.h"
#include "ImageSymbols.h"
#include "ProcessMemory.h"

#include <string.h>

// Open addressing, keys without 0, capacity a power of two.
typedef struct {
    uintptr_t *keys;
    uint8_t *values;
    size_t capacity, count;
} table;

enum { RANGE_LIMIT = 256, FILTER_BITS = 1 << 16 };

struct sga_scan {
    table targets;
    table metadata;
    uint64_t filter[FILTER_BITS / 64];
    uintptr_t low, high;
    struct { uintptr_t low, high; } ranges[RANGE_LIMIT];
    size_t range_count;
    uintptr_t range_low, range_high;
    sga_hit *hits;
    size_t hit_count, hit_limit;
    bool overflowed;
};

static inline uint64_t mix(uint64_t value) {
    value ^= value >> 29;
    value *= UINT64_C(0xbf58476d1ce4e5b9);
    return value ^ (value >> 32);
}

static bool table_create(table *t, size_t capacity) {
    t->keys = sga_own_allocate(capacity * sizeof(uintptr_t));
    t->values = sga_own_allocate(capacity);
    t->capacity = capacity;
    t->count = 0;
    return t->keys != NULL && t->values != NULL;
}

static void table_destroy(table *t) {
    sga_own_free(t->keys, t->capacity * sizeof(uintptr_t));
    sga_own_free(t->values, t->capacity);
}

static size_t table_find(const table *t, uintptr_t key) {
    size_t index = mix(key) & (t->capacity - 1);
    while (t->keys[index] != 0 && t->keys[index] != key) index = (index + 1) & (t->capacity - 1);
    return index;
}

static bool table_set(table *t, uintptr_t key, uint8_t value) {
    if (t->count * 2 >= t->capacity) {
        table larger;
        if (!table_create(&larger, t->capacity * 2)) {
            table_destroy(&larger);
            return false;
        }
        for (size_t i = 0; i < t->capacity; i++)
            if (t->keys[i] != 0) table_set(&larger, t->keys[i], t->values[i]);
        table_destroy(t);
        *t = larger;
    }
    size_t index = table_find(t, key);
    if (t->keys[index] == 0) t->count++;
    t->keys[index] = key;
    t->values[index] = value;
    return true;
}

sga_scan *sga_scan_create(size_t hit_limit) {
    sga_scan *scan = sga_own_allocate(sizeof(sga_scan));
    if (scan == NULL) return NULL;
    scan->hits = sga_own_allocate(hit_limit * sizeof(sga_hit));
    scan->hit_limit = hit_limit;
    bool made = table_create(&scan->targets, 1024) && table_create(&scan->metadata, 8192);
    if (!made || scan->hits == NULL) {
        sga_scan_destroy(scan);
        return NULL;
    }
    sga_scan_begin(scan);
    return scan;
}

void sga_scan_destroy(sga_scan *scan) {
    if (scan == NULL) return;
    table_destroy(&scan->targets);
    table_destroy(&scan->metadata);
    sga_own_free(scan->hits, scan->hit_limit * sizeof(sga_hit));
    sga_own_free(scan, sizeof(sga_scan));
}

void sga_scan_begin(sga_scan *scan) {
    memset(scan->targets.keys, 0, scan->targets.capacity * sizeof(uintptr_t));
    scan->targets.count = 0;
    memset(scan->filter, 0, sizeof scan->filter);
    scan->low = UINTPTR_MAX;
    scan->high = 0;
    scan->range_count = 0;
    scan->range_low = UINTPTR_MAX;
    scan->range_high = 0;
    scan->hit_count = 0;
    scan->overflowed = false;
}

bool sga_scan_add_target(sga_scan *scan, uintptr_t address) {
    if (address == 0 || !table_set(&scan->targets, address, 1)) return false;
    uint64_t bit = mix(address) % FILTER_BITS;
    scan->filter[bit / 64] |= UINT64_C(1) << (bit % 64);
    if (address < scan->low) scan->low = address;
    if (address > scan->high) scan->high = address;
    return true;
}

bool sga_scan_add_range(sga_scan *scan, uintptr_t low, uintptr_t high) {
    if (scan->range_count == RANGE_LIMIT) return false;
    scan->ranges[scan->range_count].low = low;
    scan->ranges[scan->range_count].high = high;
    scan->range_count++;
    if (low < scan->range_low) scan->range_low = low;
    if (high > scan->range_high) scan->range_high = high;
    return true;
}

static bool is_target(const sga_scan *scan, uintptr_t value) {
    if (value >= scan->low && value <= scan->high) {
        uint64_t bit = mix(value) % FILTER_BITS;
        if (scan->filter[bit / 64] & (UINT64_C(1) << (bit % 64)) && scan->targets.keys[table_find(&scan->targets, value)] != 0) return true;
    }
    if (value >= scan->range_low && value <= scan->range_high)
        for (size_t i = 0; i < scan->range_count; i++)
            if (value >= scan->ranges[i].low && value <= scan->ranges[i].high) return true;
    return false;
}

sga_metadata_kind sga_scan_metadata(sga_scan *scan, uintptr_t word) {
    if (word < 4096 || word >> 47 || word & 7) return SGA_NOT_METADATA;
    size_t index = table_find(&scan->metadata, word);
    if (scan->metadata.keys[index] != 0) return scan->metadata.values[index];
    sga_metadata_kind kind = sga_metadata_kind_at(word);
    table_set(&scan->metadata, word, (uint8_t)kind);
    return kind;
}

static void add_hit(sga_scan *scan, uintptr_t slot, uintptr_t value) {
    if (scan->hit_count == scan->hit_limit) scan->overflowed = true;
    else scan->hits[scan->hit_count++] = (sga_hit){slot, value};
}

void sga_scan_bytes(sga_scan *scan, const void *copy, uintptr_t base, size_t length) {
    uintptr_t low = scan->low < scan->range_low ? scan->low : scan->range_low, high = scan->high > scan->range_high ? scan->high : scan->range_high;
    address_filter filter = address_filter_of(low, high);
    const uint64_t *words = copy;
    size_t count = length / 8;
    for (size_t block = 0; block < count; block += BLOCK_WORDS) {
        size_t end = block + BLOCK_WORDS;
        if (end > count) end = count;
        else if (!may_hold_address(words + block, &filter)) continue;
        for (size_t i = block; i < end; i++) {
            uintptr_t value = words[i] & SGA_POINTER_MASK;
            if (value >= low && value <= high && is_target(scan, value)) add_hit(scan, base + i * 8, value);
        }
    }
}

size_t sga_scan_objects(sga_scan *scan, const void *copy, uintptr_t base, size_t length, uint16_t *offsets) {
    const uint64_t *words = copy;
    size_t found = 0, count = length / 8;
    for (size_t i = base / 8 % 2; i + 1 < count; i += 2)
        if (sga_is_live_count(words[i + 1]) && sga_scan_metadata(scan, words[i]) != SGA_NOT_METADATA) offsets[found++] = (uint16_t)(i * 8);
    return found;
}

size_t sga_scan_hit_count(const sga_scan *scan) { return scan->hit_count; }
const sga_hit *sga_scan_hits(const sga_scan *scan) { return scan->hits; }
bool sga_scan_overflowed(const sga_scan *scan) { return scan->overflowed; }
