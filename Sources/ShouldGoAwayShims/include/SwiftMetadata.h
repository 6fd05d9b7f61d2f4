// Whether memory is what the Swift runtime takes for metadata. Nothing that is read afterwards without asking the kernel goes by anything that is not
// checked here: freed memory, memory of another language and objects that are half made can look like it.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum sga_metadata_kind {
    SGA_NOT_METADATA = 0,
    SGA_CLASS = 1,
    SGA_CLOSURE_CONTEXT = 2,
    SGA_BOX = 3,
    SGA_ERROR = 4,
    SGA_TASK = 5,
    SGA_JOB = 6,
} sga_metadata_kind;

// Whether `word` is the address of metadata that a Swift object can begin with. Reads memory, never faults; some microseconds.
sga_metadata_kind sga_metadata_kind_at(uintptr_t word);
// Whether it is the address of a type's metadata, with witnesses and, of a struct or enum, a description.
bool sga_is_type(uintptr_t word);
// Whether a reference count word is one of an object that lives.
bool sga_is_live_count(uint64_t word);
