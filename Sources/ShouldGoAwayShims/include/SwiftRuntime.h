// Entry points of the Swift runtime. `@_silgen_name` would do, but warns for names that begin with `swift_`.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void *_Nonnull swift_unownedRetain(void *_Nonnull object);
void swift_unownedRelease(void *_Nonnull object);
bool swift_isDeallocating(void *_Nonnull object);

// NULL if the type cannot be made from the name.
__attribute__((swiftcall)) const void *_Nullable swift_getTypeByMangledNameInContext(
    const char *_Nonnull name, size_t length, const void *_Nullable context, const void *_Nullable const *_Nullable arguments);

// The result is malloc'ed. NULL if the name is no mangled one.
char *_Nullable swift_demangle(
    const char *_Nonnull name, size_t length, char *_Nullable buffer, size_t *_Nullable bufferLength, uint32_t flags);

// Value witnesses, called through the table that lies in front of a type's metadata. They read and write only `value`.
unsigned sga_enum_tag(const void *_Nonnull metadata, const void *_Nonnull value);
void sga_project_enum_payload(const void *_Nonnull metadata, void *_Nonnull value);
