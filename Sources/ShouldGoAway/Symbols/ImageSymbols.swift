import ShouldGoAwayShims

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Names of code and of global variables, from the symbol tables of the program and its libraries. Used by one thread at a time.
final class ImageSymbols {
    struct Symbol {
        let mangled: String
        let start: UInt
        let image: String
    }

    private struct Image {
        let file: OpaquePointer?
        let bias: UInt
        let name: String
    }

    private var images: [String: Image] = [:]
    private var known: [UInt: Symbol?] = [:]

    deinit { for image in images.values { sga_symbols_close(image.file) } }

    func symbol(at address: UInt) -> Symbol? {
        if let symbol = known[address] { return symbol }
        let symbol = find(address)
        if known.count > 10_000 { known.removeAll() }
        known[address] = symbol
        return symbol
    }

    /// The name as a person reads it.
    func name(at address: UInt) -> String? {
        symbol(at: address).map { demangled($0.mangled) }
    }

    /// Whether the image that the address lies in still has the names of its local functions.
    func hasFullSymbols(at address: UInt) -> Bool {
        guard let file = image(at: address)?.file else { return false }
        return sga_symbols_are_full(file)
    }

    /// Name of the file that the address lies in, without its folder; nil if in none.
    func imageName(at address: UInt) -> String? { image(at: address)?.name }

    private func find(_ address: UInt) -> Symbol? {
        guard let image = image(at: address), let file = image.file else { return nil }
        let found = sga_symbols_find(file, image.bias, address)
        guard let name = found.name else { return nil }
        return Symbol(mangled: String(cString: name), start: found.start, image: image.name)
    }

    private func image(at address: UInt) -> Image? {
        var path: UnsafePointer<CChar>?
        var bias: UInt = 0
        guard sga_image_at(address, &path, &bias) else { return nil }
        let name = path.map { String(cString: $0) } ?? ""
        if let image = images[name] { return image }
        let image = Image(
            file: sga_symbols_open(name.isEmpty ? "/proc/self/exe" : name), bias: bias,
            name: name.isEmpty ? "the program" : String(name.split(separator: "/").last ?? ""))
        images[name] = image
        return image
    }

    func demangled(_ name: String) -> String {
        var name = name
        // The compiler adds `.4` and the like to copies.
        if name.hasPrefix("$s"), let dot = name.lastIndex(of: "."), name[name.index(after: dot)...].allSatisfy(\.isNumber) { name = String(name[..<dot]) }
        return name.withCString { text in
            guard let result = swift_demangle(text, name.utf8.count, nil, nil, 0) else { return name }
            defer { free(result) }
            return String(cString: result)
        }
    }
}
