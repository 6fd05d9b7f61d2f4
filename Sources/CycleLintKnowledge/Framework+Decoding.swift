import Foundation

/// A name in a JSON object.
private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// An object that has these keys and no others.
private struct StrictObject {
    private let container: KeyedDecodingContainer<Key>

    init(_ decoder: any Decoder, keys: Set<String>) throws {
        container = try decoder.container(keyedBy: Key.self)
        if let unknown = container.allKeys.map(\.stringValue).filter({ !keys.contains($0) }).min() {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "there is no key `\(unknown)` here; the keys are \(keys.sorted().map { "`\($0)`" }.joined(separator: ", "))"))
        }
    }

    func value<Value: Decodable>(_ key: String, or fallback: Value) throws -> Value {
        try container.decodeIfPresent(Value.self, forKey: Key(stringValue: key)) ?? fallback
    }

    func optional<Value: Decodable>(_ key: String) throws -> Value? { try container.decodeIfPresent(Value.self, forKey: Key(stringValue: key)) }

    func required<Value: Decodable>(_ key: String) throws -> Value {
        guard container.contains(Key(stringValue: key)) else {
            throw DecodingError.dataCorrupted(.init(codingPath: container.codingPath, debugDescription: "the key `\(key)` is missing"))
        }
        return try container.decode(Value.self, forKey: Key(stringValue: key))
    }
}

/// One string, or a list of them.
private struct Strings: Decodable {
    var all: [String]
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(String.self) { all = [one] } else { all = try container.decode([String].self) }
    }
}

extension Framework: Decodable {
    package init(from decoder: any Decoder) throws {
        let object = try StrictObject(decoder, keys: ["framework", "modules", "types", "calls"])
        title = try object.required("framework")
        modules = try object.value("modules", or: [title])
        types = try object.value("types", or: [])
        calls = try object.value("calls", or: [])
    }
}

extension KnownType: Decodable {
    package init(from decoder: any Decoder) throws {
        let object = try StrictObject(decoder, keys: ["type", "properties", "marks", "source", "note"])
        type = try object.required("type")
        properties = try object.value("properties", or: [])
        marks = try object.value("marks", or: [])
    }
}

extension KnownCall: Decodable {
    package init(from decoder: any Decoder) throws {
        let object = try StrictObject(decoder, keys: ["of", "call", "keeps", "gives", "when", "ends", "returns", "marks", "source", "confirmed", "note"])
        types = (try object.optional("of") as Strings?)?.all ?? []
        declaration = try object.required("call")
        keeps = try object.value("keeps", or: [])
        gives = try object.value("gives", or: [:])
        when = try object.optional("when")
        ends = (try object.optional("ends") as Strings?)?.all ?? []
        returned = try object.optional("returns")
        marks = try object.value("marks", or: [])
        source = try object.optional("source")
        confirmed = try object.optional("confirmed")
        note = try object.optional("note")
    }
}

extension KnownCall.Kept: Decodable {
    package init(from decoder: any Decoder) throws {
        let object = try StrictObject(decoder, keys: ["what", "by", "in", "root", "until", "after"])
        what = try object.required("what")
        by = try object.optional("by")
        property = try object.optional("in")
        root = try object.optional("root")
        until = (try object.optional("until") as Strings?)?.all ?? []
        after = try object.optional("after")
        if (by == nil) == (root == nil), !isFinished {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "who keeps `\(what)`? Either `by` or `root` says so"))
        }
    }
}
