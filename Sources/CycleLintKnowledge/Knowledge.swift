import CycleLintFrontEnd

/// What libraries keep, as the facts of sources that stand for them: each type with the properties that matter and the calls that store.
///
/// A body says what a call does to who keeps whom, and nothing else of it. What a body cannot say, the attributes of `LibraryMark` do.
package enum Knowledge {
    private static let standardLibrary = facts(of: standardLibraryTypes, module: "Swift")
    private static let uiKit = facts(of: viewHierarchy(prefix: "UI") + uiKitViews, module: "UIKit")
    private static let appKit = facts(of: viewHierarchy(prefix: "NS") + appKitViews, module: "AppKit")

    /// Of the libraries that the files import.
    package static func facts(for files: [FileFacts]) -> [FileFacts] {
        var imports: Set<String> = []
        for file in files { for name in file.imports { imports.insert(file.names[Int(name)]) } }
        var known = [standardLibrary]
        // SwiftUI exports UIKit.
        if !imports.isDisjoint(with: ["UIKit", "SwiftUI"]) { known.append(uiKit) }
        if !imports.isDisjoint(with: ["AppKit", "Cocoa"]) { known.append(appKit) }
        return known
    }

    private static func facts(of text: String, module: String) -> FileFacts {
        CycleLintFrontEnd.facts(of: SourceFile(path: module, bytes: Array(text.utf8)), module: module)
    }
}
