// Symbols of the files that are mapped into the process, local ones included: `dladdr` sees only what is exported.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct sga_symbol {
    const char *_Nullable name;   // lies in the file's own string table, which stays mapped; NULL for none
    uintptr_t start;              // run-time address
    size_t size;
} sga_symbol;

typedef struct sga_symbol_file sga_symbol_file;

// NULL if the file cannot be read or is no ELF file of this machine. `bias` is added to a symbol's value.
sga_symbol_file *_Nullable sga_symbols_open(const char *_Nonnull path);
void sga_symbols_close(sga_symbol_file *_Nullable file);
// Whether it has its full symbol table, not only the exported ones.
bool sga_symbols_are_full(const sga_symbol_file *_Nonnull file);
// The symbol that `address` lies in: of several at one address the one that tells most.
sga_symbol sga_symbols_find(const sga_symbol_file *_Nonnull file, uintptr_t bias, uintptr_t address);
// Run-time address of a symbol by its name; 0 for none.
uintptr_t sga_symbols_address(const sga_symbol_file *_Nonnull file, uintptr_t bias, const char *_Nonnull name);

// The image that an address lies in: path (empty for the program itself) and bias. False if none.
bool sga_image_at(uintptr_t address, const char *_Nullable *_Nonnull path, uintptr_t *_Nonnull bias);

// Whether it lies in what an image may run.
bool sga_is_code(uintptr_t address);
