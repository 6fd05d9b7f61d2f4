import CycleLintFrontEnd

/// The libraries for probes that a file imports.
package func importedProbeLibraries(in source: SourceFile) -> Set<String> {
    let file = SourceTree(source)
    let imported = file.tree.nodes.indices.dropFirst().map(UInt32.init).filter { file.kind($0) == .importDecl }.map(file.tokenText)
    return Set(imported).intersection([LibraryOrigin.library, LibraryOrigin.testingLibrary])
}
