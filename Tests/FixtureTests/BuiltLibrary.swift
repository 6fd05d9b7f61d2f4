import Foundation
import Testing

/// A library of this package as the build that the tests belong to has made it: what a compiler needs to import and link it.
struct BuiltLibrary {
    let arguments: [String]
    let objects: [String]

    /// For suites that link it.
    static let isNeeded = ConditionTrait.enabled(if: shouldGoAway != nil, "the objects of ShouldGoAway do not lie beside the tests: fixtures cannot be linked with it")

    /// Nil where the build keeps its products in another way than SwiftPM does on Linux.
    static let shouldGoAway: BuiltLibrary? = {
        let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let modules = products.appendingPathComponent("Modules")
        let map = products.appendingPathComponent("ShouldGoAwayShims.build/module.modulemap")
        let objects = ["ShouldGoAway", "ShouldGoAwayShims", "RingSignature"].flatMap { name -> [String] in
            let folder = products.appendingPathComponent("\(name).build")
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return files.filter { $0.hasSuffix(".o") }.sorted().map { folder.appendingPathComponent($0).path }
        }
        guard !objects.isEmpty, FileManager.default.fileExists(atPath: modules.appendingPathComponent("ShouldGoAway.swiftmodule").path),
            FileManager.default.fileExists(atPath: map.path)
        else { return nil }
        return BuiltLibrary(arguments: ["-I", modules.path, "-Xcc", "-fmodule-map-file=\(map.path)"], objects: objects)
    }()
}
