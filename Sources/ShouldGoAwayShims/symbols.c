#define _GNU_SOURCE
#include "ImageSymbols.h"

#if defined(__linux__)
#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct sga_symbol_file {
    const char *bytes;
    size_t size;
    const ElfW(Sym) *symbols;
    size_t count;
    const char *names;
    size_t names_size;
    bool full;
};

static bool lies_in(const sga_symbol_file *file, size_t offset, size_t size) {
    return offset <= file->size && size <= file->size - offset;
}

static bool find_tables(sga_symbol_file *file) {
    const ElfW(Ehdr) *header = (const void *)file->bytes;
    if (file->size < sizeof *header || memcmp(header->e_ident, ELFMAG, SELFMAG) != 0) return false;
    if (header->e_ident[EI_CLASS] != (sizeof(void *) == 8 ? ELFCLASS64 : ELFCLASS32)) return false;
    if (header->e_shentsize != sizeof(ElfW(Shdr)) || !lies_in(file, header->e_shoff, (size_t)header->e_shnum * sizeof(ElfW(Shdr)))) return false;
    const ElfW(Shdr) *sections = (const void *)(file->bytes + header->e_shoff);
    for (int i = 0; i < header->e_shnum; i++) {
        const ElfW(Shdr) *section = &sections[i];
        bool full = section->sh_type == SHT_SYMTAB;
        if (!full && (section->sh_type != SHT_DYNSYM || file->symbols != NULL)) continue;
        if (section->sh_link >= header->e_shnum || !lies_in(file, section->sh_offset, section->sh_size)) continue;
        const ElfW(Shdr) *strings = &sections[section->sh_link];
        if (!lies_in(file, strings->sh_offset, strings->sh_size) || strings->sh_size == 0) continue;
        if (file->bytes[strings->sh_offset + strings->sh_size - 1] != 0) continue;
        file->symbols = (const void *)(file->bytes + section->sh_offset);
        file->count = section->sh_size / sizeof(ElfW(Sym));
        file->names = file->bytes + strings->sh_offset;
        file->names_size = strings->sh_size;
        file->full = full;
        if (full) break;
    }
    return file->symbols != NULL;
}

sga_symbol_file *sga_symbols_open(const char *path) {
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return NULL;
    struct stat status;
    sga_symbol_file *file = NULL;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (bytes != MAP_FAILED) {
            file = calloc(1, sizeof *file);
            if (file != NULL) {
                file->bytes = bytes;
                file->size = (size_t)status.st_size;
            }
            if (file == NULL || !find_tables(file)) {
                free(file);
                file = NULL;
                munmap(bytes, (size_t)status.st_size);
            }
        }
    }
    close(descriptor);
    return file;
}

void sga_symbols_close(sga_symbol_file *file) {
    if (file == NULL) return;
    munmap((void *)file->bytes, file->size);
    free(file);
}

bool sga_symbols_are_full(const sga_symbol_file *file) { return file->full; }

static bool is_named(const sga_symbol_file *file, const ElfW(Sym) *symbol) {
    int type = symbol->st_info & 0xf;
    return symbol->st_shndx != SHN_UNDEF && type != STT_SECTION && type != STT_FILE && type != STT_TLS && symbol->st_name != 0
        && symbol->st_name < file->names_size;
}

sga_symbol sga_symbols_find(const sga_symbol_file *file, uintptr_t bias, uintptr_t address) {
    sga_symbol best = {NULL, 0, 0};
    bool best_is_swift = false;
    for (size_t i = 0; i < file->count; i++) {
        const ElfW(Sym) *symbol = &file->symbols[i];
        if (!is_named(file, symbol)) continue;
        uintptr_t start = symbol->st_value + bias;
        size_t size = symbol->st_size == 0 ? 1 : symbol->st_size;
        if (address < start || address - start >= size) continue;
        const char *name = file->names + symbol->st_name;
        bool is_swift = strncmp(name, "$s", 2) == 0 || strncmp(name, "$S", 2) == 0;
        if (best.name != NULL && (best_is_swift || !is_swift) && best.size <= size) continue;
        best = (sga_symbol){name, start, size};
        best_is_swift = is_swift;
    }
    return best;
}

uintptr_t sga_symbols_address(const sga_symbol_file *file, uintptr_t bias, const char *name) {
    for (size_t i = 0; i < file->count; i++)
        if (is_named(file, &file->symbols[i]) && strcmp(file->names + file->symbols[i].st_name, name) == 0)
            return file->symbols[i].st_value + bias;
    return 0;
}

struct image_search {
    uintptr_t address;
    const char *path;
    uintptr_t bias;
    ElfW(Word) rights;
};

static int look_at_image(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size;
    struct image_search *search = context;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &info->dlpi_phdr[i];
        uintptr_t start = info->dlpi_addr + segment->p_vaddr;
        if (segment->p_type != PT_LOAD || search->address < start || search->address - start >= segment->p_memsz) continue;
        search->path = info->dlpi_name;
        search->bias = info->dlpi_addr;
        search->rights = segment->p_flags;
        return 1;
    }
    return 0;
}

bool sga_image_at(uintptr_t address, const char **path, uintptr_t *bias) {
    struct image_search search = {address, NULL, 0, 0};
    if (!dl_iterate_phdr(look_at_image, &search)) return false;
    *path = search.path;
    *bias = search.bias;
    return true;
}

bool sga_is_code(uintptr_t address) {
    struct image_search search = {address, NULL, 0, 0};
    return dl_iterate_phdr(look_at_image, &search) && search.rights & PF_X;
}

#else
#include <dlfcn.h>

// Elsewhere `dladdr` answers, and knows exported symbols only.
struct sga_symbol_file { int unused; };
static struct sga_symbol_file exported;

sga_symbol_file *sga_symbols_open(const char *path) { (void)path; return &exported; }
void sga_symbols_close(sga_symbol_file *file) { (void)file; }
bool sga_symbols_are_full(const sga_symbol_file *file) { (void)file; return false; }

sga_symbol sga_symbols_find(const sga_symbol_file *file, uintptr_t bias, uintptr_t address) {
    (void)file; (void)bias;
    Dl_info info;
    if (!dladdr((const void *)address, &info) || info.dli_sname == NULL) return (sga_symbol){NULL, 0, 0};
    return (sga_symbol){info.dli_sname, (uintptr_t)info.dli_saddr, 0};
}

uintptr_t sga_symbols_address(const sga_symbol_file *file, uintptr_t bias, const char *name) {
    (void)file; (void)bias;
    return (uintptr_t)dlsym(RTLD_DEFAULT, name);
}

bool sga_image_at(uintptr_t address, const char **path, uintptr_t *bias) {
    Dl_info info;
    if (!dladdr((const void *)address, &info)) return false;
    *path = info.dli_fname;
    *bias = (uintptr_t)info.dli_fbase;
    return true;
}

// The highest bits of a pointer to code may be a signature.
bool sga_is_code(uintptr_t address) {
    Dl_info info;
    return dladdr((const void *)(address & UINT64_C(0x00007fffffffffff)), &info) != 0;
}
#endif
