#define _GNU_SOURCE
#include "ProcessMemory.h"

#if defined(__linux__)
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

typedef struct {
    sga_range *ranges;
    size_t count, capacity;
} range_list;

// False if there is no room for it.
static bool append(range_list *list, uintptr_t start, uintptr_t end) {
    if (list->count > 0 && list->ranges[list->count - 1].end == start) {
        list->ranges[list->count - 1].end = end;
        return true;
    }
    if (list->count == list->capacity) return false;
    list->ranges[list->count++] = (sga_range){start, end};
    return true;
}

// As in include/uapi/linux/fs.h of Linux 6.7, where this came in.
struct scan_request {
    uint64_t size, flags, start, end, walk_end, regions, region_count, max_pages, inverted, all_of, any_of, returned;
};
struct scan_region {
    uint64_t start, end, categories;
};
enum { IS_PRESENT = 1 << 3, IS_SWAPPED = 1 << 4 };
#define SCAN_PAGES _IOWR('f', 16, struct scan_request)

// The kernel walks its page tables, and what was only reserved costs nothing, however large.
static bool scan_tables(int file, uintptr_t start, uintptr_t end, range_list *list, uintptr_t *next) {
    struct scan_region regions[256];
    while (start < end) {
        struct scan_request request = {
            .size = sizeof request, .start = start, .end = end, .regions = (uint64_t)(uintptr_t)regions, .region_count = 256,
            .any_of = IS_PRESENT | IS_SWAPPED, .returned = IS_PRESENT | IS_SWAPPED,
        };
        int count = ioctl(file, SCAN_PAGES, &request);
        if (count < 0 || request.walk_end <= start) return false;
        for (int i = 0; i < count; i++) {
            if (!append(list, (uintptr_t)regions[i].start, (uintptr_t)regions[i].end)) {
                *next = (uintptr_t)regions[i].start;
                return true;
            }
        }
        start = (uintptr_t)request.walk_end;
    }
    *next = end;
    return true;
}

// Eight bytes a page.
static bool read_map(int file, uintptr_t start, uintptr_t end, range_list *list, uintptr_t *next) {
    uint64_t entries[2048];
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    while (start < end) {
        size_t wanted = (end - start) / page < 2048 ? (end - start) / page : 2048;
        ssize_t bytes = pread(file, entries, wanted * sizeof entries[0], (off_t)(start / page * sizeof entries[0]));
        if (bytes < (ssize_t)sizeof entries[0]) return false;
        for (size_t i = 0; i < (size_t)bytes / sizeof entries[0]; i++, start += page) {
            // The highest bits: present, and swapped out.
            if (entries[i] >> 62 == 0) continue;
            if (!append(list, start, start + page)) {
                *next = start;
                return true;
            }
        }
    }
    *next = end;
    return true;
}

long sga_present_ranges(uintptr_t start, uintptr_t end, bool page_by_page, sga_range *into, size_t capacity, uintptr_t *next) {
    int file = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    range_list list = {into, 0, capacity};
    bool known = !page_by_page && scan_tables(file, start, end, &list, next);
    if (!known) {
        list.count = 0;
        known = read_map(file, start, end, &list, next);
    }
    close(file);
    return known ? (long)list.count : -1;
}
#endif
