#include "SwiftRuntime.h"

// Positions in a value witness table: eight functions, size, stride, flags, then the functions of enums.
enum { WITNESS_ENUM_TAG = 11, WITNESS_PROJECT_PAYLOAD = 12 };

static const void *witness(const void *metadata, int index) {
    const void *const *table = ((const void *const *const *)metadata)[-1];
    return table[index];
}

unsigned sga_enum_tag(const void *metadata, const void *value) {
    return ((unsigned (*)(const void *, const void *))witness(metadata, WITNESS_ENUM_TAG))(value, metadata);
}

void sga_project_enum_payload(const void *metadata, void *value) {
    ((void (*)(void *, const void *))witness(metadata, WITNESS_PROJECT_PAYLOAD))(value, metadata);
}
