/// The sources of the library of the probes, as they are written into a project that cannot depend on a package: one module, of Swift only, and one for tests.
package enum VendoredLibrary {
    package struct File: Sendable {
        /// Below the library's folder, with `/`.
        package var path: String
        /// With the line by which the file is known again.
        package var text: String

        /// `body` is what follows that line.
        init(path: String, body: String) {
            self.path = path
            text = VendoredLibrary.firstLine(for: body.utf8) + body
        }
    }

    private static let mark = "// Part of ShouldGoAway, written by cyclelint probes setup --vendor: "

    /// The checksum tells whether somebody has changed the file, whatever version of it that is.
    static func firstLine(for body: some Collection<UInt8>) -> String {
        let hash = body.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return mark + String(hash, radix: 16) + "\n"
    }

    /// Whether a file was written as a part of the library, and perhaps changed since.
    package static func isPart(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark.utf8) }

    /// Whether it is as it was written.
    package static func isUnchangedPart(_ bytes: [UInt8]) -> Bool {
        guard isPart(bytes), let lineEnd = bytes.firstIndex(of: 0x0A) else { return false }
        return bytes[...lineEnd].elementsEqual(firstLine(for: bytes[(lineEnd + 1)...]).utf8)
    }
}
