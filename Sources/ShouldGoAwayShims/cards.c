#include "CardTable.h"
#include "AddressFilter.h"

enum { PAGE_SHIFT = 12, FILTER_SHIFT = 64 - 9, CARD_WORDS = SGA_CARD_BYTES / 8 };

static inline void add_page(sga_card *card, uintptr_t page) {
    uint64_t bit = ((uint64_t)page * UINT64_C(0x9e3779b97f4a7c15)) >> FILTER_SHIFT;
    card->references[bit / 64] |= UINT64_C(1) << (bit % 64);
}

// Words of one card.
static void enter(sga_card *card, const uint64_t *words, size_t count, bool starts_aligned, const address_filter *filter, uintptr_t low, uintptr_t high) {
    uintptr_t last_page = 0;
    for (size_t block = 0; block < count; block += BLOCK_WORDS) {
        size_t end = block + BLOCK_WORDS;
        if (end > count) end = count;
        else if (!may_hold_address(words + block, filter)) continue;
        for (size_t i = block; i < end; i++) {
            uintptr_t value = words[i] & SGA_POINTER_MASK;
            if (value < low || value > high) continue;
            if (value >> PAGE_SHIFT != last_page) add_page(card, last_page = value >> PAGE_SHIFT);
            if (!card->may_have_objects && i % 2 != starts_aligned && i + 1 < count && sga_is_live_count(words[i + 1])) card->may_have_objects = true;
        }
    }
}

void sga_cards_enter(sga_card *cards, const void *copy, uintptr_t base, size_t length, uintptr_t low, uintptr_t high) {
    address_filter filter = address_filter_of(low, high);
    const uint64_t *words = copy;
    size_t count = length / 8, before = base % SGA_CARD_BYTES / 8;
    for (size_t i = 0; i < count; cards++) {
        size_t size = CARD_WORDS - (before + i) % CARD_WORDS;
        if (size > count - i) size = count - i;
        enter(cards, words + i, size, (before + i) % 2 == 0, &filter, low, high);
        i += size;
    }
}

void sga_card_add_range(sga_card *card, uintptr_t low, uintptr_t high) {
    for (uintptr_t page = low >> PAGE_SHIFT; page <= high >> PAGE_SHIFT; page++) add_page(card, page);
}

static bool may_refer(const sga_card *card, const sga_card *looked_for) {
    uint64_t common = 0;
    for (int i = 0; i < SGA_CARD_FILTER_WORDS; i++) common |= card->references[i] & looked_for->references[i];
    return common != 0;
}

size_t sga_cards_next(const sga_card *cards, size_t count, const sga_card *looked_for, size_t from, size_t *end) {
    while (from < count && !may_refer(&cards[from], looked_for)) from++;
    *end = from;
    while (*end < count && may_refer(&cards[*end], looked_for)) *end += 1;
    return from;
}

long sga_cards_with_objects_before(const sga_card *cards, size_t before) {
    while (before > 0)
        if (cards[--before].may_have_objects) return (long)before;
    return -1;
}
