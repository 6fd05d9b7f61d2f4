import ShouldGoAway

struct Style {
    var name = "style"
    var owner: Document?
    weak var weakOwner: Document?
}

struct Outer {
    var number: UInt8 = 1
    var style = Style()
}

enum State {
    case closed
    case open(Document)
    case titled(name: String, document: Document)
    case empty(Int)
    indirect case nested(State)
}

enum Multi {
    case first(Document)
    case second(Node)
    case third(Style)
}

protocol Owner: AnyObject {}
protocol Describable {}
extension Document: Owner, Describable {}

struct BigValue: Describable {
    var a = 1, b = 2, c = 3, d = 4
    var document: Document
}

struct Failure: Error {
    var document: Document
}

@propertyWrapper struct Wrapped {
    var wrappedValue: Document?
}

final class Document: @unchecked Sendable {
    var outer = Outer()
    var state = State.closed
    var multi: Multi?
    var owner: (any Owner)?
    var any: Any?
    var describable: (any Describable)?
    var error: (any Error)?
    var result: Result<Document, any Error>?
    var pair: (Int, Document?) = (1, nil)
    @Wrapped var wrapped: Document?
    var optionalOptional: Document??
    var hashable: AnyHashable?
    var object: AnyObject?
}

extension Scenario {
    private static func document(_ name: String, _ edge: String, signature: String? = nil, _ build: @escaping @Sendable (Document) -> Void) -> Scenario {
        .cycle(name, ["Document.\(edge) > Document"], signature: "Document." + (signature ?? String(edge.split(separator: ".")[0]))) {
            let document = Document()
            build(document)
            shouldGoAway(document)
        }
    }

    static let values: [Scenario] = [
        document("struct in between", "outer.style.owner") { $0.outer.style.owner = $0 },
        .clean("struct with a weak reference") {
            let document = Document()
            document.outer.style.weakOwner = document
            shouldGoAway(document)
        },
        document("enum payload", "state.open") { $0.state = .open($0) },
        document("enum payload with labels", "state.titled.document") { $0.state = .titled(name: "a name longer than fifteen bytes", document: $0) },
        .clean("enum without payload") {
            let document = Document()
            document.state = .open(document)
            document.state = .empty(4)
            shouldGoAway(document)
        },
        document("indirect enum", "state.nested.nested.open") { $0.state = .nested(.nested(.open($0))) },
        document("enum with several payloads", "multi.first") { $0.multi = .first($0) },
        document("enum with a struct for payload", "multi.third.owner") { $0.multi = .third(Style(owner: $0)) },
        document("class existential", "owner") { $0.owner = $0 },
        document("any", "any") { $0.any = $0 },
        document("any with a boxed value", "any.document") { $0.any = BigValue(document: $0) },
        document("existential of an object", "describable") { $0.describable = $0 },
        document("existential of a boxed value", "describable.document") { $0.describable = BigValue(document: $0) },
        document("error", "error.document") { $0.error = Failure(document: $0) },
        document("result", "result.success") { $0.result = .success($0) },
        document("tuple", "pair.1") { $0.pair = (2, $0) },
        document("property wrapper", "wrapped.wrappedValue") { $0.wrapped = $0 },
        document("optional of an optional", "optionalOptional") { $0.optionalOptional = .some($0) },
        document("any object", "object") { $0.object = $0 },
    ]
}
