// A card table: what 4096 bytes of memory each may refer to, so that later looks read only cards that can hold what is looked for.
#pragma once

#include "PointerScan.h"

enum { SGA_CARD_BYTES = 4096, SGA_CARD_FILTER_WORDS = 8 };

typedef struct sga_card {
    // A Bloom filter of the pages that words of the card refer to.
    uint64_t references[SGA_CARD_FILTER_WORDS];
    // Whether an object may begin there.
    bool may_have_objects;
} sga_card;

// Enters what a copy of the memory at `base` refers to within [low, high]. `cards` begins with that of the page that `base` lies in.
void sga_cards_enter(
    sga_card *_Nonnull cards, const void *_Nonnull copy, uintptr_t base, size_t length, uintptr_t low, uintptr_t high);

// Makes a card of what is looked for: anything in [low, high].
void sga_card_add_range(sga_card *_Nonnull card, uintptr_t low, uintptr_t high);

// The first card from `from` on that may refer to what `looked_for` has, `count` if there is none, and behind it the first that does not.
size_t sga_cards_next(
    const sga_card *_Nonnull cards, size_t count, const sga_card *_Nonnull looked_for, size_t from, size_t *_Nonnull end);

// The last card before `before` that may have objects, -1 if there is none.
long sga_cards_with_objects_before(const sga_card *_Nonnull cards, size_t before);
