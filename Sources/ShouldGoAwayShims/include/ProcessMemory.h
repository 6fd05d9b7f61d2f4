// Reading this process' memory without the risk of a fault, and memory of the tool's own that a scan leaves out.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Bytes copied from `address`: fewer than `length` where memory ends, 0 for a hole, -errno if reading is refused.
long sga_read(uintptr_t address, void *_Nonnull into, size_t length);
// 0 process_vm_readv, 1 /proc/self/mem, 2 refused, 3 Mach.
int sga_read_method(void);
// For tests: makes the first methods fail as they do in a container that forbids them.
void sga_read_refuse(int methods);

// Zeroed pages, known to the tool.
void *_Nullable sga_own_allocate(size_t bytes);
// Makes the kernel provide such pages at once, which costs less than one fault a page.
void sga_own_populate(void *_Nonnull memory, size_t bytes);
void sga_own_free(void *_Nullable memory, size_t bytes);
// The lowest of such pages that [start, end) touches.
bool sga_first_own(uintptr_t start, uintptr_t end, uintptr_t *_Nonnull own_start, uintptr_t *_Nonnull own_end);
size_t sga_own_bytes(void);

// Such memory for copies of objects: a copy that a scan finds would look like the object. At least `bytes`; not zeroed.
void *_Nullable sga_scratch_take(size_t bytes);
void sga_scratch_give(void *_Nullable memory, size_t bytes);

typedef struct sga_region {
    uintptr_t start, end;
    bool is_writable, is_stack, is_heap;
} sga_region;

// On Apple systems the first region that ends behind `address`; elsewhere nothing, since there is a file that lists them.
bool sga_next_region(uintptr_t address, sga_region *_Nonnull region);

typedef struct sga_range {
    uintptr_t start, end;
} sga_range;

// Linux: the stretches of [start, end), whole pages, that hold anything, in memory or swapped out: at most `capacity` of them, and `next` is where to go
// on. -1 where the kernel does not tell. `page_by_page` does without what only newer kernels can.
long sga_present_ranges(
    uintptr_t start, uintptr_t end, bool page_by_page, sga_range *_Nonnull into, size_t capacity, uintptr_t *_Nonnull next);

// The kernel's number of the calling thread; 0 elsewhere than on Linux.
int sga_thread_number(void);
// Names the calling thread, which is the monitor's.
void sga_begin_monitor_thread(const char *_Nonnull name);
bool sga_is_monitor_thread(void);

// One line to standard error.
void sga_print_error(const char *_Nonnull text, size_t length);
