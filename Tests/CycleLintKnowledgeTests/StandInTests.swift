import Testing

@testable import CycleLintKnowledge

@Suite("The declarations that stand for a framework's")
struct StandInTests {
    @Test("store what the result keeps, in a global list what lives as long as the process, and empty both where that ends")
    func root() {
        var framework = Framework(title: "X")
        framework.types = [KnownType(type: "class Clock")]
        framework.calls = [
            KnownCall(
                types: ["Clock"], declaration: "static func every(_ seconds: Int, block: @escaping (Clock) -> Void) -> Clock",
                keeps: [
                    KnownCall.Kept(what: "block", by: "result", until: ["result.stop()"]), KnownCall.Kept(what: "result", root: "the loop", until: ["result.stop()"]),
                ], gives: ["block": ["result"]])
        ]
        #expect(
            StandIn(framework).text() == """
                var `the loop`: [Any] = []
                class Clock {
                }
                extension Clock {
                    var block: Any?
                }
                extension Clock {
                    static func every(_ seconds: Int, block: @escaping (Clock) -> Void) -> Clock {
                        let result = Clock()
                        result.block = block
                        `the loop`.append(result)
                        block(result)
                        return result
                    }
                }
                extension Clock {
                    func stop() {
                        self.block = nil
                        `the loop`.removeAll()
                    }
                }

                """)
    }

    @Test("leave out what ends by itself, and give what is returned as it is")
    func finished() {
        var framework = Framework(title: "X")
        framework.calls = [
            KnownCall(
                types: ["Queue"], declaration: "func async(_ work: @escaping () -> Void) -> Receiver", keeps: [KnownCall.Kept(what: "work", root: "the queue", until: ["finished"])],
                returned: "receiver")
        ]
        #expect(
            StandIn(framework).text() == """
                extension Queue {
                    func async(_ work: @escaping () -> Void) -> Queue {
                        return self
                    }
                }

                """)
    }

    @Test("take declarations apart", arguments: [
        ("func f()", "f()", [], nil),
        ("static func make<T>(_ x: T, at place: (Int) -> Int = { $0 }) throws -> [T: Int]?", "make(_:at:)", ["x", "place"], "[T: Int]"),
        ("init?(coder: NSCoder)", "init(coder:)", ["coder"], nil),
        ("static func <~ <S: Source>(target: T, source: S) -> Disposable where S.Value == Int", "<~(target:source:)", ["target", "source"], "Disposable"),
        ("func handle(_ body: @escaping (Result<Int, any Error>) -> Void) -> some View", "handle(_:)", ["body"], "View"),
    ] as [(String, String, [String], String?)])
    func declarations(_ text: String, _ signature: String, _ parameters: [String], _ result: String?) throws {
        let declaration = try #require(CallDeclaration(text))
        #expect(declaration.signature == signature)
        #expect(declaration.parameters.map(\.name) == parameters)
        #expect(declaration.result == result)
    }
}
