extension FixtureProgram {
    /// The program which runs the scenarios, one after the other, and says `NAME LEAK n/m TYPES`, `NAME CLEAN` or `NAME EMPTY`.
    ///
    /// `NAME START` comes before each, so that a crash names its fixture; its arguments are names to leave out. All scenarios settle together: what is released late (by
    /// a queue, a task, the run loop) has half a second after the last one. What is labelled clean has ten, so that a busy machine
    /// makes a run longer and no different.
    func mainSource(for objects: [Object]) -> String {
        let declarations = objects.map {
            "@_silgen_name(\"\($0.module)\") func \($0.module)(_ watch: (AnyObject) -> Void)"
        }
        let entries = objects.map { "    (\"\($0.name)\", \($0.module), \($0.label == .clean))," }
        return """
            import Foundation
            \(library == nil ? "" : "import ShouldGoAway")

            \(declarations.joined(separator: "\n"))

            typealias Scenario = ((AnyObject) -> Void) -> Void
            let scenarios: [(name: String, run: Scenario, shouldGo: Bool)] = [
            \(entries.joined(separator: "\n"))
            ]

            final class Watched {
                weak var object: AnyObject?
                let type: String
                init(_ object: AnyObject) {
                    self.object = object
                    type = String(describing: Swift.type(of: object))
                }
            }

            @inline(never)
            func watched(by scenario: Scenario) -> [Watched] {
                var all: [Watched] = []
                #if canImport(ObjectiveC)
                autoreleasepool { scenario { all.append(Watched($0)) } }
                #else
                scenario { all.append(Watched($0)) }
                #endif
                return all
            }

            setvbuf(stdout, nil, _IOLBF, 0)
            var results: [(name: String, watched: [Watched])] = []
            var shouldGo: [Watched] = []
            for (name, run, isClean) in scenarios where !CommandLine.arguments.dropFirst().contains(name) {
                print(name, "START")
                results.append((name, watched(by: run)))
                if isClean { shouldGo += results.last!.watched }
            }
            let end = Date()
            while Date() < end.addingTimeInterval(shouldGo.contains { $0.object != nil } ? 10 : 0.5) {
                _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.02))
                usleep(5_000)
            }
            for (name, watched) in results {
                let alive = watched.filter { $0.object != nil }.map(\\.type)
                if watched.isEmpty {
                    print(name, "EMPTY")
                } else if alive.isEmpty {
                    print(name, "CLEAN")
                } else {
                    print(name, "LEAK \\(alive.count)/\\(watched.count)", alive.joined(separator: ","))
                }
            }
            \(library == nil ? "" : "_ = ShouldGoAway.finish()")
            exit(0)
            """
    }
}
