import CycleLintFrontEnd

/// The lines at the end of a manifest that link the library of the probes, between two comments by which they are known again:
///
///     // for the probes of cyclelint --fix: begin; `cyclelint probes remove` takes it out again
///     package.dependencies.append(.package(path: "../cyclelint"))
///     for target in package.targets where ["Kit"].contains(target.name) {
///         target.dependencies.append(.product(name: "ShouldGoAway", package: "cyclelint"))
///     }
///     // for the probes of cyclelint --fix: end
///
/// They change the package that the manifest has made, whatever code made it.
package struct ManifestBlock {
    private static let begin = "// \(ProbeImport.mark): begin"
    private static let end = "// \(ProbeImport.mark): end"

    private let source: SourceFile
    private let file: SourceTree
    /// UTF-8 offsets of the block that is there.
    private let present: Range<Int>?

    package enum Failure: Error, Equatable {
        case unreadable
        /// No variable at the top of the file that holds the package.
        case noPackage
        /// The manifest names the library outside of the block.
        case linkedByHand
        /// What would be written is no manifest any more.
        case spoiled
    }

    package init(in source: SourceFile) {
        self.source = source
        file = SourceTree(source)
        present = Self.range(in: file)
    }

    /// The edits after which the manifest has no block.
    package func removal() throws(Failure) -> [TextEdit] {
        guard let present else { return [] }
        guard file.tree.problems.isEmpty else { throw .unreadable }
        let edits = [TextEdit(present)]
        guard saysTheSame(source, edits) else { throw .spoiled }
        return edits
    }

    /// The folder of the target that the block adds.
    package var vendoredFolder: String? {
        guard let present else { return nil }
        let text = String(decoding: file.bytes[present], as: UTF8.self)
        return text.firstMatch(of: /\.targets\.append\(\.target\(name: "ShouldGoAway", path: "([^"\\]*)"/).map { String($0.1) }
    }

    /// The edits after which the targets link what they import; the block that is there is replaced. `imports` has the names of the libraries of each.
    package func edits(linking imports: [ImportingTarget: Set<String>], from origin: LibraryOrigin) throws(Failure) -> [TextEdit] {
        guard file.tree.problems.isEmpty else { throw .unreadable }
        guard let variable = PackageVariable(file) else { throw .noPackage }
        guard strings.isDisjoint(with: ["\"\(LibraryOrigin.library)\"", "\"\(LibraryOrigin.testingLibrary)\""]) else { throw .linkedByHand }
        let block = BlockText(package: variable.name, toolsVersion: ToolsVersion(file.bytes), imports: imports, origin: origin)
        let lineEnd = file.lineEnd(0)
        let text = ([Self.begin + "; `cyclelint probes remove` takes it out again"] + block.lines + [Self.end]).joined(separator: lineEnd)
        let edits: [TextEdit]
        if let present {
            let old = String(decoding: file.bytes[present], as: UTF8.self)
            let isOpen = !Self.endsLine(file.bytes[present])
            let new = isOpen ? lineEnd + text : text + lineEnd
            edits = old == new ? [] : [TextEdit(present, new)]
        } else {
            // A file without a final line end is to have none.
            edits = [TextEdit(file.bytes.count..<file.bytes.count, Self.endsLine(file.bytes[...]) ? text + lineEnd : lineEnd + text)]
        }
        guard saysTheSame(source, edits) else { throw .spoiled }
        return edits
    }

    /// The literals outside of the block, with their quotes.
    private var strings: Set<String> {
        let literals = file.tree.nodes.indices.dropFirst().map(UInt32.init).filter { node in
            file.kind(node) == .stringLiteral && present?.contains(file.range(node).lowerBound) != true
        }
        return Set(literals.map(file.text))
    }

    private static func endsLine(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D }

    /// From the first comment to the last, with the line end behind it, or the one before if the block ends the file without one.
    private static func range(in file: SourceTree) -> Range<Int>? {
        let starts = file.lines.starts.map(Int.init)
        guard let first = starts.first(where: { file.bytes[$0...].starts(with: begin.utf8) }),
            let last = starts.first(where: { $0 > first && file.bytes[$0...].starts(with: end.utf8) })
        else { return nil }
        if let next = file.nextLine(last) { return first..<next }
        return first - (first == 0 ? 0 : file.lineEnd(first - 1).utf8.count)..<file.bytes.count
    }
}
