import Foundation

extension TruthRun {
    /// A C module that writes a result at once, and tells how many bytes are allocated: 0 on systems where that is not known, which is then never more than before.
    func writeHeapModule() throws {
        let heap = folder.appendingPathComponent("Heap")
        try FileManager.default.createDirectory(at: heap, withIntermediateDirectories: true)
        try "module Heap { header \"heap.h\" }".write(to: heap.appendingPathComponent("module.modulemap"), atomically: false, encoding: .utf8)
        try """
            #include <stdio.h>
            #ifdef __GLIBC__
            #include <malloc.h>
            static inline long allocated(void) { return (long)mallinfo2().uordblks; }
            #else
            static inline long allocated(void) { return 0; }
            #endif
            static inline void say(long index, const char *word) { printf("%ld %s\\n", index, word); fflush(stdout); }
            """.write(to: heap.appendingPathComponent("heap.h"), atomically: false, encoding: .utf8)
    }

    /// The program that runs the scenarios and says `INDEX START`, then `INDEX LEAK`, `INDEX CLEAN`, or `INDEX DEAD` where it did not come to all
    /// of its essential places.
    ///
    /// A scenario leaks if an object that it gave to `watch` is alive afterwards, or if each further run leaves more memory allocated than the one
    /// before: a ring of closures has no object to watch. Its arguments are scenarios to leave out.
    func mainSource(_ scenarios: [(index: Int, program: GeneratedProgram)]) -> String {
        let calls = scenarios.map { "run(\($0.index), mayRepeat: \(!$0.program.hasRoots), marks: \($0.program.essentialCount), scenario\($0.index))" }
        let imports = "import Heap"
        return """
            \(imports)

            final class Watched {
                weak var object: AnyObject?
                init(_ object: AnyObject) { self.object = object }
            }

            typealias Scenario = ((AnyObject) -> Void) -> Void

            @inline(never)
            func watched(by scenario: Scenario) -> [Watched] {
                var all: [Watched] = []
                scenario { all.append(Watched($0)) }
                return all
            }

            func grows(_ scenario: Scenario) -> Bool {
                for _ in 0..<3 { scenario { _ in } }
                for _ in 0..<4 {
                    let before = allocated()
                    scenario { _ in }
                    if allocated() <= before { return false }
                }
                return true
            }

            let omitted = Set(CommandLine.arguments.dropFirst())
            nonisolated(unsafe) var reached: Set<Int> = []
            func didReach(_ mark: Int) { reached.insert(mark) }

            func run(_ index: Int, mayRepeat: Bool, marks: Int, _ scenario: Scenario) {
                if omitted.contains(String(index)) { return }
                say(index, "START")
                reached = []
                let isLeaking = watched(by: scenario).contains { $0.object != nil } || mayRepeat && grows(scenario)
                say(index, reached.count < marks ? "DEAD" : isLeaking ? "LEAK" : "CLEAN")
            }

            \(calls.joined(separator: "\n"))
            """
    }
}
