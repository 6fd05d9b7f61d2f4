import ShouldGoAway

nonisolated(unsafe) var globalNumbers: [Int] = []
nonisolated(unsafe) var globalTexts: [String: Int] = [:]
nonisolated(unsafe) var globalText = ""
nonisolated(unsafe) var globalClosure: (() -> Void)?
nonisolated(unsafe) var globalFunction: ((Int, String) -> Int)?
nonisolated(unsafe) var globalValue: Any?

extension Scenario {
    static let storage: [Scenario] = [
        .held("storage of an array", ["global globalNumbers > the storage of [Swift.Int]"]) {
            let numbers = (0..<5).map { $0 * 2 }
            globalNumbers = numbers
            shouldGoAway(numbers)
        },
        .clean("storage of an array that goes away") { shouldGoAway((0..<5).map { $0 * 2 }) },
        .clean("empty array") { shouldGoAway([Int]()) },
        .held("storage of a dictionary", ["global globalTexts > the storage of [Swift.String: Swift.Int]"]) {
            globalTexts = Dictionary(uniqueKeysWithValues: (0..<5).map { (String($0), $0) })
            shouldGoAway(globalTexts)
        },
        .held("storage of a string", ["global globalText > the storage of a string"]) {
            globalText = String(repeating: "long ", count: 10)
            shouldGoAway(globalText)
        },
        .clean("short string") { shouldGoAway("short") },
        .held("context of a closure", ["global globalClosure > closure #1 in storeClosure()"]) {
            storeClosure(Node(), Node())
            shouldGoAway(globalClosure!)
        },
        .clean("context of a closure that goes away") {
            let node = Node()
            let other = Node()
            shouldGoAway { use(node); use(other) }
        },
        .held("context of a closure with arguments", []) {
            storeFunction(Node())
            shouldGoAway(closure: globalFunction!)
        },
        .held("box of an existential", []) {
            globalValue = BigValue(document: Document())
            shouldGoAway(boxOf: globalValue)
        },
    ]
}

func storeClosure(_ node: Node, _ other: Node) { globalClosure = { use(node); use(other) } }
func storeFunction(_ node: Node) { globalFunction = { number, text in use(node); use(text); return number } }
