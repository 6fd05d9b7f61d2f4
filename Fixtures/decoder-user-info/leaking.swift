// The decoder that the registry keeps has the registry in its user info.

import Foundation

final class ShapeRegistry: @unchecked Sendable {
    static let key = CodingUserInfoKey(rawValue: "ShapeRegistry")!
    private let decoder = JSONDecoder()
    // ^ strong-back-reference
    private let names: Set<String>
    fileprivate(set) var decoded = 0

    init(names: Set<String>) { self.names = names }

    func decode(_ json: String) throws -> Shape {
        decoder.userInfo[Self.key] = self
        // ^ strong-back-reference
        return try decoder.decode(Shape.self, from: Data(json.utf8))
    }

    func knows(_ name: String) -> Bool { names.contains(name) }
}

struct Shape: Decodable {
    let name: String

    init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
        let registry = decoder.userInfo[ShapeRegistry.key] as? ShapeRegistry
        if registry?.knows(name) == true { registry?.decoded += 1 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let registry = ShapeRegistry(names: ["circle"])
    _ = try! registry.decode("\"circle\"")
    precondition(registry.decoded == 1)
    watch(registry)
}
