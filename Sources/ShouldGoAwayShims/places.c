#include "ProbePlaces.h"

static sga_place places[SGA_PLACES];

static sga_place *slot(const char *file, uint32_t line) {
    uint64_t hash = ((uintptr_t)file ^ (uint64_t)line << 40) * 0x9e3779b97f4a7c15u;
    return &places[hash >> 54];
}

bool sga_place_count(const char *file, uint32_t line) {
    sga_place *place = slot(file, line);
    // An empty place of the table has line 0.
    if (line == 0 || place->file != file || place->line != line || place->gone == UINT32_MAX) return false;
    place->gone++;
    return true;
}

sga_place sga_place_enter(const char *file, uint32_t line) {
    sga_place *place = slot(file, line);
    sga_place before = *place;
    *place = (sga_place){file, line, 0};
    return before;
}

sga_place sga_place_take(uint32_t index) {
    sga_place place = places[index];
    places[index].gone = 0;
    return place;
}
