/// Where a package gets the library of the probes from.
package enum LibraryOrigin: Equatable, Sendable {
    /// A folder that holds the package `cyclelint`, as the manifest names it.
    case folder(String)
    case repository(url: String, Revision)
    /// A target of its own, whose sources lie in a folder of the package; so do those of the library for tests, beside it.
    case target(folder: String)

    package enum Revision: Equatable, Sendable {
        /// This version or a later one that is compatible.
        case version(String)
        case branch(String)
        case commit(String)

        /// As on the command line: `1.2.0`, forty hexadecimal digits, or the name of a branch.
        package init(_ text: String) {
            if text.wholeMatch(of: /\d+\.\d+\.\d+([-+].*)?/) != nil {
                self = .version(text)
            } else if text.wholeMatch(of: /[0-9a-f]{40}/) != nil {
                self = .commit(text)
            } else {
                self = .branch(text)
            }
        }
    }

    /// Names by which targets import what there is.
    package static let library = "ShouldGoAway"
    package static let testingLibrary = library + testingSuffix
    /// Its sources lie in a folder whose name has this more than that of the library.
    package static let testingSuffix = "Testing"

    /// What targets call the package: the last part of where it comes from.
    var packageName: String? {
        switch self {
        case .folder(let folder): Self.lastPart(folder)
        case .repository(let url, _): Self.lastPart(url.hasSuffix(".git") ? String(url.dropLast(4)) : url)
        case .target: nil
        }
    }

    private static func lastPart(_ path: String) -> String { path.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? path }
}
