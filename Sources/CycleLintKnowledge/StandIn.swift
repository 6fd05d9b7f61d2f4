/// A framework as Swift declarations whose bodies only store: the analysis learns what a call keeps as it learns it of any other function.
///
/// A body says who keeps whom afterwards, and nothing else of what the call does. What ends a keeping is a function that empties the property:
/// of its own receiver, or of the global `` `whoever keeps it: T` ``, which stands for all objects that keep what the call is about. What lives as long
/// as the process is a global list with that name.
struct StandIn {
    private let framework: Framework
    private let untilFinished: Bool
    private(set) var problems: [EntryProblem] = []
    private var calls: [LoweredCall] = []
    /// By type: whether each property that keeps something is a list.
    private var properties: [String: [String: Bool]] = [:]
    /// By the names of properties that types list: whether they are lists.
    private var listed: [String: Bool] = [:]
    /// By type and property: what is kept while the property has an object.
    private var pending: [TypeAndProperty: Set<String>] = [:]
    private var inherited: Set<TypeAndProperty> = []
    private var roots: Set<String> = []
    /// Properties and roots that keep a closure only while it runs; a root has no type.
    private var whileItRuns: Set<TypeAndProperty> = []
    private var keepers: Set<String> = []
    /// By type and signature: what a call ends.
    private var endings: [String: [String: Ending]] = [:]

    /// What is wrong with an entry.
    struct EntryProblem: Equatable {
        enum Place: Equatable { case type(Int), call(Int) }
        var place: Place
        var message: String
    }

    private struct TypeAndProperty: Hashable {
        var type: String
        var property: String
    }

    private struct Ending {
        var call: EndingCall
        var isStatic: Bool
        /// It is the receiver that is no longer kept, whatever it is given.
        var isOfReceiver = false
        /// An argument stands in them by its position: see `argument`.
        var statements: [String] = []

        static func argument(_ position: Int) -> String { "#\(position)" }

        /// The statements in a function whose parameters have these names.
        func statements(for parameters: [String]) -> [String] {
            statements.map { statement in
                parameters.enumerated().reduce(statement) { $0.replacing(Self.argument($1.offset) + " ", with: $1.element + " ") }
            }
        }
    }

    /// `untilFinished`: what lives as long as the process keeps also what it lets go of by itself soon.
    init(_ framework: Framework, untilFinished: Bool = false) {
        self.framework = framework
        self.untilFinished = untilFinished
        for type in framework.types { noteProperties(of: type) }
        for (index, call) in framework.calls.enumerated() {
            for type in call.types.isEmpty ? [""] : call.types { lower(call, index, of: type) }
        }
        for call in calls { note(call) }
        for call in calls { noteEndings(of: call) }
    }

    // What a type has is known before the first call is lowered.
    private mutating func noteProperties(of type: KnownType) {
        for property in type.properties {
            guard let (name, isList) = Self.property(property) else { continue }
            properties[type.name, default: [:]][name] = isList
            listed[name] = isList
        }
    }

    /// Name of a property's declaration, and whether it is a list.
    private static func property(_ text: String) -> (name: String, isList: Bool)? {
        let words = text.split { $0 == " " || $0 == ":" }
        guard let keyword = words.firstIndex(where: { $0 == "var" || $0 == "let" }), keyword + 1 < words.count else { return nil }
        return (String(words[keyword + 1]), text.contains(": ["))
    }

    private mutating func lower(_ call: KnownCall, _ index: Int, of type: String) {
        let text = type.isEmpty ? call.declaration : call.declaration.replacingWord("Receiver", by: type)
        guard let declaration = CallDeclaration(text) else {
            return report(index, "`\(call.declaration)` is not the declaration of a function or initialiser")
        }
        let lowered = LoweredCall(call: call, index: index, type: type, declaration: declaration, untilFinished: untilFinished)
        for name in call.namedObjects where !lowered.knows(name) { return report(index, "the declaration has no `\(name)`") }
        for kept in call.keeps {
            for text in kept.until where !["finished", "dropped", "replaced"].contains(text) {
                guard let ending = EndingCall(text) else { return report(index, "`\(text)` is neither `finished`, `dropped`, `replaced` nor a call such as `result.cancel()`") }
                guard lowered.type(of: ending.base) != nil else { return report(index, "`\(ending.base)` in `\(text)` is neither in the declaration nor a type") }
            }
            guard let after = kept.after else { continue }
            guard let beginning = EndingCall(after), beginning.base == kept.by else {
                return report(index, "`\(after)` in `after` is no call on `\(kept.by ?? "receiver")`, such as `\(kept.by ?? "receiver").suspend()`")
            }
        }
        calls.append(lowered)
    }

    private mutating func report(_ index: Int, _ message: String) {
        let problem = EntryProblem(place: .call(index), message: message)
        if !problems.contains(problem) { problems.append(problem) }
    }

    private mutating func note(_ call: LoweredCall) {
        for kept in call.keeps {
            if let root = kept.root {
                roots.insert(root)
                if kept.isFinished { whileItRuns.insert(TypeAndProperty(type: "", property: root)) }
            }
            guard let by = kept.by, let type = call.type(of: by), !call.isInout(by) else { continue }
            if kept.after != nil {
                pending[TypeAndProperty(type: type, property: call.pendingProperty(kept)), default: []].insert(kept.what)
                continue
            }
            let name = call.propertyName(kept)
            // One of a superclass.
            if kept.property != nil, properties[type]?[name] == nil, let isList = listed[name] {
                properties[type, default: [:]][name] = isList
                inherited.insert(TypeAndProperty(type: type, property: name))
                continue
            }
            if call.call.isWhileItRuns, kept.isFinished { whileItRuns.insert(TypeAndProperty(type: type, property: name)) }
            let isList = !call.isOneObject(by, until: kept.until)
            properties[type, default: [:]][name] = properties[type]?[name] ?? false || kept.property == nil && isList
        }
    }

    private mutating func noteEndings(of call: LoweredCall) {
        for kept in call.keeps {
            for text in kept.until {
                guard let ending = EndingCall(text), let home = call.type(of: ending.base) else { continue }
                note(ending, in: home, isStatic: !call.knows(ending.base), clearing(kept, ending, call))
                if kept.root != nil, ending.base == kept.what { endings[home]?[ending.signature]?.isOfReceiver = true }
            }
            if let beginning = kept.after.flatMap(EndingCall.init), let home = call.type(of: beginning.base) {
                note(beginning, in: home, isStatic: false, "let begun = \(Self.pendingClass(call.pendingProperty(kept)))(); self.\(LoweredCall.quoted(call.pendingProperty(kept))) = begun")
            }
        }
    }

    private mutating func note(_ ending: EndingCall, in home: String, isStatic: Bool, _ statement: String) {
        if endings[home]?[ending.signature]?.statements.contains(statement) == true { return }
        endings[home, default: [:]][ending.signature, default: Ending(call: ending, isStatic: isStatic)].statements.append(statement)
    }

    /// The class of the object that a property has while something is pending.
    private static func pendingClass(_ property: String) -> String { property.prefix(1).uppercased() + property.dropFirst() }

    /// What a call that ends a keeping does.
    private mutating func clearing(_ kept: KnownCall.Kept, _ ending: EndingCall, _ call: LoweredCall) -> String {
        if let root = kept.root { return "`\(root)`.removeAll()" }
        let by = kept.by ?? ""
        let type = call.type(of: by) ?? ""
        let keeper: String
        if let position = ending.arguments.firstIndex(where: { $0.name == by }) {
            keeper = "(\(Ending.argument(position)) as! \(type))"
        } else if ending.base == by, !ending.arguments.contains(where: { $0.name == kept.what || $0.name == "result" }) {
            keeper = "self"
        } else {
            keepers.insert(type)
            keeper = "`whoever keeps it: \(type)`"
        }
        if kept.after != nil { return keeper + "." + LoweredCall.quoted(call.pendingProperty(kept)) + " = nil" }
        let place = keeper + "." + LoweredCall.quoted(call.propertyName(kept))
        return properties[type]?[call.propertyName(kept)] == true ? place + ".removeAll()" : place + " = nil"
    }

    private func mark(_ type: String, _ property: String) -> String {
        whileItRuns.contains(TypeAndProperty(type: type, property: property)) ? "@WhileItRuns " : ""
    }

    func text() -> String {
        var lines: [String] = []
        for root in roots.sorted() { lines.append(mark("", root) + "var `\(root)`: [Any] = []") }
        for type in keepers.sorted() { lines.append("var `whoever keeps it: \(type)`: \(type)") }
        for type in framework.types {
            lines.append(type.marks.map { "@\($0) " }.joined() + type.type + " {")
            lines += type.properties.map { "    " + $0 }
            lines.append("}")
        }
        let declared = Dictionary(framework.types.map { ($0.name, Set($0.properties.compactMap { Self.property($0)?.name })) }) { $0.union($1) }
        for (type, own) in properties.sorted(by: { $0.key < $1.key }) {
            let made = own.filter { declared[type]?.contains($0.key) != true && !inherited.contains(TypeAndProperty(type: type, property: $0.key)) }.sorted { $0.key < $1.key }
            if made.isEmpty { continue }
            lines.append("extension \(type) {")
            lines += made.map { "    \(mark(type, $0.key))var \(LoweredCall.quoted($0.key)): \($0.value ? "[Any]" : "Any?")" }
            lines.append("}")
        }
        for (place, kept) in pending.sorted(by: { ($0.key.type, $0.key.property) < ($1.key.type, $1.key.property) }) {
            let name = Self.pendingClass(place.property)
            lines.append("extension \(place.type) {")
            lines.append("    class \(name) {")
            lines += kept.sorted().map { "        var \(LoweredCall.quoted($0)): [Any] = []" }
            lines += ["    }", "    @Begun var \(LoweredCall.quoted(place.property)): \(name)?", "}"]
        }
        var written: [String: Set<String>] = [:]
        for call in calls {
            let signature = call.declaration.signature
            written[call.type, default: []].insert(signature)
            lines += call.lines(isList: { properties[$0]?[$1] ?? false }, ending: endings[call.type]?[signature]?.statements(for: call.declaration.parameters.map { LoweredCall.quoted($0.name) }) ?? [])
        }
        for (type, own) in endings.sorted(by: { $0.key < $1.key }) {
            for (signature, ending) in own.sorted(by: { $0.key < $1.key }) where written[type]?.contains(signature) != true {
                let names = ending.call.arguments.indices.map { "argument\($0)" }
                let parameters = zip(ending.call.arguments, names).map { "\($0.label.isEmpty ? "_" : $0.label) \($1): Any" }.joined(separator: ", ")
                lines.append("extension \(type) {")
                lines.append("    \(ending.isOfReceiver && !names.isEmpty ? "@EndsReceiver " : "")\(ending.isStatic ? "static " : "")func \(LoweredCall.name(ofFunction: ending.call.method))(\(parameters)) {")
                lines += ending.statements(for: names).map { "        " + $0 }
                lines += ["    }", "}"]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension KnownType {
    /// `UITableView` of `class UITableView: UIScrollView`.
    var name: String {
        let words = type.split { " :<{".contains($0) }
        guard let keyword = words.firstIndex(where: { ["class", "struct", "enum", "protocol", "actor", "extension"].contains($0) }), keyword + 1 < words.count else { return "" }
        return String(words[keyword + 1])
    }
}

extension KnownCall {
    /// The names that have to stand in the declaration.
    fileprivate var namedObjects: [String] {
        keeps.flatMap { [$0.what] + ($0.by.map { [$0] } ?? []) } + gives.keys.sorted() + gives.values.joined().filter { $0 != "_" } + (returned.map { [$0] } ?? []) + (when.map { [$0] } ?? [])
    }
}

extension String {
    func replacingWord(_ word: String, by other: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let before = rest[..<range.lowerBound].last
            let after = rest[range.upperBound...].first
            let isWord = before.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true && after.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            result += rest[..<range.lowerBound] + (isWord ? other : word)
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
