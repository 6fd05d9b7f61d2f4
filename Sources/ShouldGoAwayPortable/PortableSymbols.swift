struct sga_symbol {
    var name: UnsafePointer<CChar>?
    var start: UInt
    var size: Int
}

#if os(Linux) || os(Android)
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that is mapped, and the symbol table in it that tells most.
private struct SymbolFile {
    let bytes: UnsafeRawPointer
    let size: Int
    var symbols: UnsafePointer<Elf64_Sym>?
    var count = 0
    var names: UnsafePointer<CChar>?
    var namesSize = 0
    var isFull = false

    private func contains(_ offset: UInt64, _ length: UInt64) -> Bool { offset <= UInt64(size) && length <= UInt64(size) - offset }

    /// False where the file is no ELF file of this machine, or has no table.
    mutating func findTables() -> Bool {
        guard size >= MemoryLayout<Elf64_Ehdr>.size, bytes.load(as: UInt32.self).bigEndian == 0x7f45_4c46, bytes.load(fromByteOffset: 4, as: UInt8.self) == 2
        else { return false }
        let header = bytes.load(as: Elf64_Ehdr.self)
        let stride = MemoryLayout<Elf64_Shdr>.size
        guard Int(header.e_shentsize) == stride, contains(header.e_shoff, UInt64(header.e_shnum) * UInt64(stride)) else { return false }
        func section(_ index: Int) -> Elf64_Shdr { bytes.loadUnaligned(fromByteOffset: Int(header.e_shoff) + index * stride, as: Elf64_Shdr.self) }
        for index in 0..<Int(header.e_shnum) {
            let table = section(index)
            let isFull = table.sh_type == UInt32(SHT_SYMTAB)
            guard isFull || table.sh_type == UInt32(SHT_DYNSYM) && symbols == nil else { continue }
            guard table.sh_link < UInt32(header.e_shnum), contains(table.sh_offset, table.sh_size), table.sh_offset % 8 == 0 else { continue }
            let strings = section(Int(table.sh_link))
            guard strings.sh_size > 0, contains(strings.sh_offset, strings.sh_size) else { continue }
            let names = bytes + Int(strings.sh_offset)
            guard names.load(fromByteOffset: Int(strings.sh_size) - 1, as: UInt8.self) == 0 else { continue }
            symbols = (bytes + Int(table.sh_offset)).assumingMemoryBound(to: Elf64_Sym.self)
            count = Int(table.sh_size) / MemoryLayout<Elf64_Sym>.stride
            self.names = names.assumingMemoryBound(to: CChar.self)
            namesSize = Int(strings.sh_size)
            self.isFull = isFull
            if isFull { break }
        }
        return symbols != nil
    }

    /// Sections, files and thread-local variables have no address that is asked for.
    func name(of symbol: UnsafePointer<Elf64_Sym>) -> UnsafePointer<CChar>? {
        let type = Int32(symbol.pointee.st_info & 0xf)
        guard symbol.pointee.st_shndx != 0, type != STT_SECTION, type != STT_FILE, type != STT_TLS, symbol.pointee.st_name != 0,
            Int(symbol.pointee.st_name) < namesSize, let names
        else { return nil }
        return names + Int(symbol.pointee.st_name)
    }
}

private func state(_ file: OpaquePointer) -> UnsafeMutablePointer<SymbolFile> { UnsafeMutableRawPointer(file).assumingMemoryBound(to: SymbolFile.self) }

func sga_symbols_open(_ path: UnsafePointer<CChar>) -> OpaquePointer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), bytes != MAP_FAILED else { return nil }
    var file = SymbolFile(bytes: bytes, size: size)
    guard file.findTables() else {
        munmap(bytes, size)
        return nil
    }
    let place = UnsafeMutablePointer<SymbolFile>.allocate(capacity: 1)
    place.initialize(to: file)
    return OpaquePointer(place)
}

func sga_symbols_close(_ file: OpaquePointer?) {
    guard let file else { return }
    munmap(UnsafeMutableRawPointer(mutating: state(file).pointee.bytes), state(file).pointee.size)
    state(file).deallocate()
}

func sga_symbols_are_full(_ file: OpaquePointer) -> Bool { state(file).pointee.isFull }

func sga_symbols_find(_ file: OpaquePointer, _ bias: UInt, _ address: UInt) -> sga_symbol {
    var best = sga_symbol(name: nil, start: 0, size: 0)
    var bestIsSwift = false
    let file = state(file).pointee
    guard let symbols = file.symbols else { return best }
    for index in 0..<file.count {
        let start = UInt(symbols[index].st_value) &+ bias
        let size = max(1, UInt(symbols[index].st_size))
        guard address >= start, address - start < size, let name = file.name(of: symbols + index) else { continue }
        let isSwift = name[0] == 0x24 && (name[1] == 0x73 || name[1] == 0x53)
        if best.name != nil, bestIsSwift || !isSwift, best.size <= Int(size) { continue }
        best = sga_symbol(name: name, start: start, size: Int(size))
        bestIsSwift = isSwift
    }
    return best
}

/// The beginning of `struct dl_phdr_info`.
private struct ImageInfo {
    var bias: UInt
    var path: UnsafePointer<CChar>?
    var segments: UnsafePointer<Elf64_Phdr>?
    var segmentCount: UInt16
}

private struct ImageSearch {
    let address: UInt
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    var rights: UInt32 = 0
}

private typealias ImageCallback = @convention(c) (UnsafeRawPointer, Int, UnsafeMutableRawPointer) -> Int32

@_silgen_name("dl_iterate_phdr")
private func forEachImage(_ callback: ImageCallback, _ context: UnsafeMutableRawPointer) -> Int32

/// nil if it lies in none.
private func image(at address: UInt) -> ImageSearch? {
    var search = ImageSearch(address: address)
    let isFound = forEachImage(
        { pointer, _, context in
            let info = pointer.assumingMemoryBound(to: ImageInfo.self)
            let search = context.assumingMemoryBound(to: ImageSearch.self)
            for index in 0..<Int(info.pointee.segmentCount) {
                guard let segment = info.pointee.segments.map({ $0 + index }), segment.pointee.p_type == UInt32(PT_LOAD) else { continue }
                let start = info.pointee.bias &+ UInt(segment.pointee.p_vaddr)
                guard search.pointee.address >= start, search.pointee.address - start < UInt(segment.pointee.p_memsz) else { continue }
                search.pointee.path = info.pointee.path
                search.pointee.bias = info.pointee.bias
                search.pointee.rights = segment.pointee.p_flags
                return 1
            }
            return 0
        }, &search)
    return isFound != 0 ? search : nil
}

func sga_image_at(_ address: UInt, _ path: UnsafeMutablePointer<UnsafePointer<CChar>?>, _ bias: UnsafeMutablePointer<UInt>) -> Bool {
    guard let image = image(at: address) else { return false }
    path.pointee = image.path
    bias.pointee = image.bias
    return true
}

/// Whether an address lies in what an image may run.
func sga_is_code(_ address: UInt) -> Bool { image(at: address).map { $0.rights & 1 != 0 } ?? false }
#else
#if canImport(Darwin)
import Darwin
#endif

// Elsewhere `dladdr` answers, and knows exported symbols only.
func sga_symbols_open(_ path: UnsafePointer<CChar>) -> OpaquePointer? { OpaquePointer(bitPattern: 1) }
func sga_symbols_close(_ file: OpaquePointer?) {}
func sga_symbols_are_full(_ file: OpaquePointer) -> Bool { false }

func sga_symbols_find(_ file: OpaquePointer, _ bias: UInt, _ address: UInt) -> sga_symbol {
    var info = Dl_info()
    guard dladdr(UnsafeRawPointer(bitPattern: address), &info) != 0, info.dli_sname != nil else { return sga_symbol(name: nil, start: 0, size: 0) }
    return sga_symbol(name: info.dli_sname, start: UInt(bitPattern: info.dli_saddr), size: 0)
}

func sga_image_at(_ address: UInt, _ path: UnsafeMutablePointer<UnsafePointer<CChar>?>, _ bias: UnsafeMutablePointer<UInt>) -> Bool {
    var info = Dl_info()
    guard dladdr(UnsafeRawPointer(bitPattern: address), &info) != 0 else { return false }
    path.pointee = UnsafePointer(info.dli_fname)
    bias.pointee = UInt(bitPattern: info.dli_fbase)
    return true
}

/// The highest bits of a pointer to code may be a signature.
func sga_is_code(_ address: UInt) -> Bool {
    var info = Dl_info()
    return dladdr(UnsafeRawPointer(bitPattern: address & 0x7fff_ffff_ffff), &info) != 0
}
#endif
