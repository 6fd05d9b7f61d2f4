// Counting what went away by the place of its probe, in a few nanoseconds also in a debug build. Touched by whoever holds the monitor's lock.
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { SGA_PLACES = 1024 };

typedef struct sga_place {
    const char *_Nullable file;
    uint32_t line;
    uint32_t gone;
} sga_place;

// Counts one at a place that the table holds. False if it does not.
bool sga_place_count(const char *_Nullable file, uint32_t line);
// Makes the table hold a place, with a count of zero. Returns the one that had to go for it.
sga_place sga_place_enter(const char *_Nullable file, uint32_t line);
// The place at an index below SGA_PLACES, whose count begins anew.
sga_place sga_place_take(uint32_t index);
