#include "SwiftMetadata.h"
#include "ImageSymbols.h"
#include "ProcessMemory.h"

// Layouts are those of Metadata.h, MetadataValues.h and RefCount.h of the runtime.

// From bit 0 one bit "pure Swift", 31 bits unowned count, one bit "deinitialising", 30 bits of strong count less one, one bit that says the rest is
// something else.
bool sga_is_live_count(uint64_t word) {
    if (word >> 63) return (word >> 62) == 3 && (word & UINT64_C(0x3fffffffffffffff)) >= 512;
    uint64_t unowned = (word >> 1) & 0x7fffffff;
    return (word & 1) && unowned >= 1 && unowned < (1u << 28) && !((word >> 32) & 1);
}

static bool is_aligned_address(uintptr_t word) { return word >= 4096 && !(word >> 47) && !(word & 7); }

static bool copy(uintptr_t address, void *into, size_t length) { return sga_read(address, into, length) == (long)length; }

static bool lies_in_image(uintptr_t address) {
    const char *path;
    uintptr_t bias;
    return sga_image_at(address, &path, &bias);
}

// What a relative pointer at `place` leads to, 0 for nothing.
static uintptr_t follow(uintptr_t place, uint32_t distance) {
    return distance == 0 ? 0 : place + (uintptr_t)(intptr_t)(int32_t)distance;
}

enum {
    CONTEXT_KIND_BITS = 0x1f, GENERIC_BIT = 0x80, VERSION_BITS = 0xff00, MADE_AT_RUN_TIME_BITS = 3 << 16,
    RESILIENT_SUPERCLASS_BIT = 1 << 29, NEGATIVE_MEMBERS_BIT = 1 << 28,
    CLASS_DESCRIPTOR = 16, STRUCT_DESCRIPTOR = 17, ENUM_DESCRIPTOR = 18,
    FIELD_RECORD_SIZE = 12, FIELD_LIMIT = 1 << 20,
};

typedef struct {
    uint32_t flags, parent, name, accessor, fields;
    union {
        struct { uint32_t superclass, negative_size_or_bounds, positive_size, immediate_members, field_count, field_offsets; } of_class;
        struct { uint32_t field_count, field_offsets; } of_struct;
    };
} type_descriptor;

// Lies in an image, and so does all that it refers to. Constants of Swift lie in segments that can be written to.
static bool read_type_descriptor(uintptr_t address, uint32_t kind, type_descriptor *descriptor) {
    if (address & 3 || !lies_in_image(address) || !copy(address, descriptor, sizeof *descriptor)) return false;
    if ((descriptor->flags & CONTEXT_KIND_BITS) != kind || descriptor->flags & VERSION_BITS) return false;
    if (descriptor->parent == 0 || !lies_in_image(follow(address + 4, descriptor->parent & ~1u))) return false;
    if (descriptor->name == 0 || !lies_in_image(follow(address + 8, descriptor->name))) return false;
    if (descriptor->accessor != 0 && !sga_is_code(follow(address + 12, descriptor->accessor))) return false;
    uintptr_t fields = follow(address + 16, descriptor->fields);
    if (fields == 0) return true;
    struct { uint32_t type, superclass; uint16_t kind, record_size; uint32_t count; } field;
    if (fields & 3 || !lies_in_image(fields) || !copy(fields, &field, sizeof field)) return false;
    if (field.record_size != FIELD_RECORD_SIZE || field.count > FIELD_LIMIT) return false;
    return kind == ENUM_DESCRIPTOR || field.count == (kind == CLASS_DESCRIPTOR ? descriptor->of_class.field_count : descriptor->of_struct.field_count);
}

// Three counts, and as many types and pairs of types and their sources.
static bool is_capture_descriptor(uintptr_t address) {
    struct { uint32_t captures, sources, bindings; } counts;
    if (address & 3 || !lies_in_image(address) || !copy(address, &counts, sizeof counts)) return false;
    if (counts.captures >= 4096 || counts.sources >= 256 || counts.bindings >= 256) return false;
    uintptr_t place = address + sizeof counts;
    for (uint32_t i = 0; i < counts.captures + 2 * counts.sources; i++, place += sizeof(uint32_t)) {
        uint32_t distance;
        if (!copy(place, &distance, sizeof distance) || (distance != 0 && !lies_in_image(follow(place, distance)))) return false;
    }
    return true;
}

enum {
    WITNESS_FUNCTIONS = 8, DESTROY = 1, ENUM_WITNESS_FUNCTIONS = 3, ENUM_WITNESSES_FLAG = 0x200000, INCOMPLETE_FLAG = 0x400000,
    TYPE_DEPTH = 16, TUPLE_LIMIT = 4096,
};

typedef struct {
    uintptr_t functions[WITNESS_FUNCTIONS];
    uint64_t size, stride;
    uint32_t flags, extra_inhabitants;
    uintptr_t enum_functions[ENUM_WITNESS_FUNCTIONS];
} value_witnesses;

// None are there for what a type that cannot be copied does not do.
static bool are_functions(const uintptr_t *functions, int count) {
    for (int i = 0; i < count; i++)
        if (functions[i] != 0 && !sga_is_code(functions[i])) return false;
    return true;
}

// Those of a generic type may lie anywhere; the functions are in an image.
static bool read_witnesses(uintptr_t metadata, value_witnesses *witnesses) {
    uintptr_t address;
    size_t common = offsetof(value_witnesses, enum_functions);
    if (!copy(metadata - 8, &address, 8) || !is_aligned_address(address) || !copy(address, witnesses, common)) return false;
    if (witnesses->functions[DESTROY] == 0 || !are_functions(witnesses->functions, WITNESS_FUNCTIONS)) return false;
    if (witnesses->stride >= 1 << 24 || (witnesses->size > witnesses->stride && witnesses->size != 0) || witnesses->flags >> 28) return false;
    if (witnesses->flags & INCOMPLETE_FLAG) return false;
    uint32_t alignment = witnesses->flags & 0xff;
    if (alignment & (alignment + 1)) return false;
    if (!(witnesses->flags & ENUM_WITNESSES_FLAG)) return true;
    return copy(address + common, witnesses->enum_functions, sizeof witnesses->enum_functions)
        && are_functions(witnesses->enum_functions, ENUM_WITNESS_FUNCTIONS) && witnesses->enum_functions[0] != 0 && witnesses->enum_functions[1] != 0;
}

static bool is_type(uintptr_t word, int depth);

static bool is_tuple(uintptr_t metadata, uint64_t count, uintptr_t labels, int depth) {
    char byte;
    if (count > TUPLE_LIMIT || (labels != 0 && !copy(labels, &byte, 1))) return false;
    for (uint64_t i = 0; i < count; i++) {
        uintptr_t element;
        if (!copy(metadata + 24 + i * 16, &element, 8) || !is_type(element, depth + 1)) return false;
    }
    return true;
}

// Blocks have no witnesses where there is no Objective-C.
static bool is_block(const uint64_t *words) { return words[0] == 0x302 && (words[1] >> 16 & 0xff) == 1; }

static bool is_type(uintptr_t word, int depth) {
    uint64_t words[3];
    value_witnesses witnesses;
    if (depth == TYPE_DEPTH || !is_aligned_address(word) || !copy(word, words, sizeof words)) return false;
    if (!is_block(words) && !read_witnesses(word, &witnesses)) return false;
    type_descriptor descriptor;
    switch (words[0]) {
    case 0x200: return read_type_descriptor(words[1], STRUCT_DESCRIPTOR, &descriptor);
    case 0x201: case 0x202: return read_type_descriptor(words[1], ENUM_DESCRIPTOR, &descriptor);
    case 0x301: return is_tuple(word, words[1], words[2], depth);
    case 0x307: return words[1] % 4 == 0 && copy(words[1], words, 4);
    case 0x308: return is_type(words[2], depth + 1);
    case 0x203: case 0x300: case 0x302: case 0x303: case 0x304: case 0x305: case 0x306: return true;
    }
#if defined(__APPLE__)
    return words[0] > 0x7ff;
#else
    return words[0] == 0 && sga_metadata_kind_at(word) == SGA_CLASS;
#endif
}

bool sga_is_type(uintptr_t word) { return is_type(word, 0); }

enum { SUPERCLASS_LIMIT = 64, USES_SWIFT_COUNTS = 2 };

#if defined(__APPLE__)
typedef struct {
    uintptr_t kind, superclass, cache[2], data;
    uint32_t flags, instance_address_point, instance_size;
    uint16_t alignment, reserved;
    uint32_t class_size, address_point;
    uintptr_t descriptor;
} class_metadata;
#else
typedef struct {
    uintptr_t kind, superclass;
    uint32_t flags, instance_address_point, instance_size;
    uint16_t alignment, reserved;
    uint32_t class_size, address_point;
    uintptr_t descriptor;
} class_metadata;
#endif

// Whether all that the description says of the members lies within the metadata.
static bool fits(const class_metadata *class, const type_descriptor *descriptor, uintptr_t descriptor_address) {
    uint32_t size = (class->class_size - class->address_point) / 8;
    if (descriptor->flags & RESILIENT_SUPERCLASS_BIT)
        return lies_in_image(follow(descriptor_address + 24, descriptor->of_class.negative_size_or_bounds));
    if (descriptor->flags & NEGATIVE_MEMBERS_BIT) return true;
    return descriptor->of_class.positive_size <= size && descriptor->of_class.immediate_members <= descriptor->of_class.positive_size
        && (uint64_t)descriptor->of_class.field_offsets + descriptor->of_class.field_count <= size;
}

static bool is_class(uintptr_t word, int depth) {
    class_metadata class;
    type_descriptor descriptor;
    value_witnesses witnesses;
    if (!is_aligned_address(word) || !copy(word, &class, sizeof class)) return false;
#if defined(__APPLE__)
    if (class.kind <= 0x7ff || !(class.data & 3)) return false;
#else
    if (class.kind != 0) return false;
#endif
    if (!(class.flags & USES_SWIFT_COUNTS) || class.instance_address_point != 0 || class.instance_size < 16 || class.instance_size > 1u << 28) return false;
    if (class.alignment & (class.alignment + 1) || class.address_point < 16 || class.class_size > 1u << 24) return false;
    if (class.class_size < class.address_point + sizeof class) return false;
    uint64_t last;
    if (!copy(word + (class.class_size - class.address_point) - 8, &last, 8)) return false;
    if (!read_type_descriptor(class.descriptor, CLASS_DESCRIPTOR, &descriptor) || !fits(&class, &descriptor, class.descriptor)) return false;
    // Only metadata that is made at run time lies elsewhere than in an image.
    if (!(descriptor.flags & (GENERIC_BIT | RESILIENT_SUPERCLASS_BIT | MADE_AT_RUN_TIME_BITS)) && !lies_in_image(word)) return false;
    // A value of a class is one pointer.
    if (!read_witnesses(word, &witnesses) || witnesses.size != 8 || witnesses.stride != 8) return false;
#if defined(__APPLE__)
    (void)depth;
    return true;
#else
    return class.superclass == 0 || (depth < SUPERCLASS_LIMIT && is_class(class.superclass, depth + 1));
#endif
}

// The words of a context of a closure, or of a box: what it is, where its content begins, and what describes that.
typedef struct {
    uintptr_t kind;
    uint32_t offset, unused;
    uintptr_t description;
} box_metadata;

static bool is_closure_context(uintptr_t word, const box_metadata *box) {
    return lies_in_image(word) && box->offset >= 16 && box->offset <= 4096 && (box->description == 0 || is_capture_descriptor(box->description));
}

// Made at run time, for any type.
static bool is_box(uintptr_t word, const box_metadata *box) {
    value_witnesses witnesses;
    uintptr_t none;
    if (!copy(word - 8, &none, 8) || none != 0 || !is_type(box->description, 0) || !read_witnesses(box->description, &witnesses)) return false;
    uint32_t alignment = witnesses.flags & 0xff;
    return box->offset == ((16 + alignment) & ~alignment);
}

sga_metadata_kind sga_metadata_kind_at(uintptr_t word) {
    box_metadata box = {0};
    uintptr_t destroy;
    if (!is_aligned_address(word) || (!copy(word, &box, sizeof box) && !copy(word, &box.kind, 8))) return SGA_NOT_METADATA;
    bool is_special = (box.kind >= 0x500 && box.kind <= 0x503) || box.kind == 0x400;
#if defined(__APPLE__)
    if (!is_special && box.kind <= 0x7ff) return SGA_NOT_METADATA;
#else
    if (!is_special && box.kind != 0) return SGA_NOT_METADATA;
#endif
    // In front of the witnesses lies the function that destroys such an object.
    if (!copy(word - 16, &destroy, 8) || !sga_is_code(destroy)) return SGA_NOT_METADATA;
    switch (box.kind) {
    case 0x400: return is_closure_context(word, &box) ? SGA_CLOSURE_CONTEXT : SGA_NOT_METADATA;
    case 0x500: return is_box(word, &box) ? SGA_BOX : SGA_NOT_METADATA;
    // These lie in the libraries.
    case 0x501: return lies_in_image(word) ? SGA_ERROR : SGA_NOT_METADATA;
    case 0x502: return lies_in_image(word) ? SGA_TASK : SGA_NOT_METADATA;
    case 0x503: return lies_in_image(word) ? SGA_JOB : SGA_NOT_METADATA;
    }
    return is_class(word, 0) ? SGA_CLASS : SGA_NOT_METADATA;
}
