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

// The layout is that of stdlib/public/SwiftShims/swift/shims/RefCount.h: from bit 0 one bit "pure Swift", 31 bits unowned
// count, one bit "deinitialising", 30 bits of strong count less one, one bit that says the rest is something else.
bool sga_is_live_count(uint64_t word) {
    if (word >> 63) return (word >> 62) == 3 && (word & UINT64_C(0x3fffffffffffffff)) >= 512;
    uint64_t unowned = (word >> 1) & 0x7fffffff;
    return (word & 1) && unowned >= 1 && unowned < (1u << 28) && !((word >> 32) & 1);
}

enum {
    CLASS_HEADER = 56,  // bytes of class metadata up to and with the pointer to the destroyer of instance variables
    KIND_OF_CLASS_DESCRIPTOR = 16,
};

static bool lies_in_image(uintptr_t address) {
    const char *path;
    uintptr_t bias;
    return sga_image_at(address, &path, &bias);
}

// What a relative pointer at `place` leads to, 0 for nothing.
static uintptr_t follow(uintptr_t place, uint32_t distance) {
    return distance == 0 ? 0 : place + (uintptr_t)(intptr_t)(int32_t)distance;
}

enum { FIELD_RECORD_SIZE = 12, VERSION_BITS = 0xff00, CONTEXT_KIND_BITS = 0x1f, KIND_OF_ENUM_DESCRIPTOR = 18 };

// Of what a type check goes by nothing is looked at that is not checked here: memory that only looks like metadata has been seen to lead astray. The
// layouts are those of TargetTypeContextDescriptor and FieldDescriptor of the runtime.
bool sga_is_type_descriptor(uintptr_t descriptor) {
    uint32_t words[10];
    if (descriptor & 3 || !lies_in_image(descriptor) || sga_read(descriptor, words, sizeof words) < (long)sizeof words) return false;
    uint32_t kind = words[0] & CONTEXT_KIND_BITS;
    if (kind < KIND_OF_CLASS_DESCRIPTOR || kind > KIND_OF_ENUM_DESCRIPTOR || words[0] & VERSION_BITS) return false;
    if (words[1] == 0 || !lies_in_image(follow(descriptor + 4, words[1] & ~1u))) return false;
    if (words[2] == 0 || !lies_in_image(follow(descriptor + 8, words[2]))) return false;
    uintptr_t fields = follow(descriptor + 16, words[4]);
    if (fields == 0) return true;
    uint32_t field_words[4];
    if (!lies_in_image(fields) || sga_read(fields, field_words, sizeof field_words) < (long)sizeof field_words) return false;
    if (field_words[2] >> 16 != FIELD_RECORD_SIZE || field_words[3] > 1u << 20) return false;
    return kind != KIND_OF_CLASS_DESCRIPTOR || words[9] == field_words[3];
}

// A value of a class is one pointer.
static bool has_witnesses_of_class(uintptr_t metadata) {
    uintptr_t witnesses;
    uint64_t sizes[2];
    return sga_read(metadata - 8, &witnesses, 8) == 8 && sga_read(witnesses + 64, sizes, sizeof sizes) == (long)sizeof sizes && sizes[0] == 8
        && sizes[1] == 8;
}

// Offset of the first capture, and a descriptor (or none) that begins with three sensible counts.
static bool is_capture_layout(uint64_t offset, uintptr_t descriptor) {
    if ((uint32_t)offset < 16 || (uint32_t)offset > 4096) return false;
    if (descriptor == 0) return true;
    uint32_t counts[3];
    if (sga_read(descriptor, counts, sizeof counts) < (long)sizeof counts) return false;
    if (counts[0] >= 4096 || counts[1] >= 256 || counts[2] >= 256 || !lies_in_image(descriptor)) return false;
    for (uint32_t i = 0; i < counts[0]; i++) {
        uintptr_t place = descriptor + sizeof counts + i * sizeof(uint32_t);
        uint32_t type;
        if (sga_read(place, &type, sizeof type) < (long)sizeof type || (type != 0 && !lies_in_image(follow(place, type)))) return false;
    }
    return true;
}

enum { SUPERCLASS_LIMIT = 64 };

static sga_metadata_kind read_metadata(uintptr_t word, int depth) {
    uint64_t words[CLASS_HEADER / 8];
    if (sga_read(word, words, sizeof words) < (long)sizeof words) {
        if (sga_read(word, words, 24) < 24) return SGA_NOT_METADATA;
        if (words[0] < 0x400) return SGA_NOT_METADATA;
    }
    switch (words[0]) {
    // Only that of a box may be made at run time: the others lie in the program and its libraries.
    case 0x400: return is_capture_layout(words[1], words[2]) && lies_in_image(word) ? SGA_CLOSURE_CONTEXT : SGA_NOT_METADATA;
    case 0x500: return (uint32_t)words[1] >= 16 && (uint32_t)words[1] < 4096 ? SGA_BOX : SGA_NOT_METADATA;
    case 0x501: return lies_in_image(word) ? SGA_ERROR : SGA_NOT_METADATA;
    case 0x502: return lies_in_image(word) ? SGA_TASK : SGA_NOT_METADATA;
    case 0x503: return lies_in_image(word) ? SGA_JOB : SGA_NOT_METADATA;
    }
#if defined(__APPLE__)
    if (words[0] <= 0x7ff) return SGA_NOT_METADATA;
    uint32_t instance_size = (uint32_t)words[6], class_size = (uint32_t)words[7];
    uint16_t align_mask = (uint16_t)(words[6] >> 32);
    uintptr_t descriptor = words[8];
    if (!(words[4] & 3)) return SGA_NOT_METADATA;
#else
    if (words[0] != 0) return SGA_NOT_METADATA;
    uint32_t instance_size = (uint32_t)words[3], class_size = (uint32_t)words[4];
    uint16_t align_mask = (uint16_t)(words[3] >> 32);
    uintptr_t descriptor = words[5];
#endif
    if (instance_size < 16 || instance_size > (1u << 28) || class_size < CLASS_HEADER || class_size > (1u << 24)) return SGA_NOT_METADATA;
    if (align_mask & (align_mask + 1)) return SGA_NOT_METADATA;
    uint32_t flags;
    if (sga_read(descriptor, &flags, sizeof flags) < (long)sizeof flags || (flags & CONTEXT_KIND_BITS) != KIND_OF_CLASS_DESCRIPTOR) return SGA_NOT_METADATA;
    if (!sga_is_type_descriptor(descriptor) || !has_witnesses_of_class(word)) return SGA_NOT_METADATA;
#if !defined(__APPLE__)
    if (words[1] != 0 && (depth == SUPERCLASS_LIMIT || words[1] & 7 || words[1] >> 47 || read_metadata(words[1], depth + 1) != SGA_CLASS)) return SGA_NOT_METADATA;
#else
    (void)depth;
#endif
    return SGA_CLASS;
}

sga_metadata_kind sga_metadata_kind_at(uintptr_t word) {
    if (word < 4096 || word >> 47 || word & 7) return SGA_NOT_METADATA;
    return read_metadata(word, 0);
}

sga_metadata_kind sga_scan_metadata(sga_scan *scan, uintptr_t word) {
    if (word < 4096 || word >> 47 || word & 7) return SGA_NOT_METADATA;
    size_t index = table_find(&scan->metadata, word);
    if (scan->metadata.keys[index] != 0) return scan->metadata.values[index];
    sga_metadata_kind kind = read_metadata(word, 0);
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
