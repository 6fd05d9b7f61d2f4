import Testing

@Suite("--runtime")
struct RuntimeTests {
    private static let leak = """
        {"schema": 1, "label": "by hand", "type": "App.Cat", "verdict": "cycle", "count": 2, "file": "App/Cat.swift", "line": 4, "signature": "App.Cat.kittens -> App.Cat.mother",
         "path": [{"from": "App.Cat", "edge": "kittens[0]", "to": "App.Cat"}, {"from": "App.Cat", "edge": "mother", "to": "App.Cat"}]}
        """

    @Test("shows a leak that no finding predicts, and then ends with 1")
    func unpredicted() throws {
        try withFolder(["App/Cat.swift": "final class Cat {}\n", "leaks/a.json": Self.leak]) { folder in
            let run = try ToolProcess(["App", "--runtime", "leaks"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.contains("App/Cat.swift:4: warning: a ring that was seen at run time, and that no finding predicts: by hand [run]"))
            #expect(run.output.contains("Cat.kittens[0] ──▸ Cat"))
            #expect(run.output.contains("No retain cycles found in 1 file; at run time 1 leak that no finding predicts"))
            #expect(try ToolProcess(["App", "--runtime", "leaks", "--format", "json"], in: folder).output.contains("\"unpredicted\""))
        }
    }

    @Test("says what is wrong with a path, and ends with 2", arguments: [
        (["none"], "none: no such file or folder; run the program with SHOULD_GO_AWAY=on SHOULD_GO_AWAY_OUTPUT=none"), (["empty"], "empty: no reports in it"),
        (["App/Cat.swift"], "App/Cat.swift: not a report of ShouldGoAway"), (["new"], "new/a.json: report of schema 7"),
    ])
    func wrongPaths(_ paths: [String], _ message: String) throws {
        try withFolder(["App/Cat.swift": "final class Cat {}\n", "empty/x.txt": "", "new/a.json": "{\"schema\": 7}"]) { folder in
            let run = try ToolProcess(["App"] + paths.flatMap { ["--runtime", $0] }, in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
    }

    @Test("shows a finding that is confirmed, whatever the confidence asked for; a hidden one is told on standard error")
    func confirmed() throws {
        let cat = """
            final class Cat {
                let mother: Cat?
                var kittens: [Cat] = []
                init(mother: Cat?) {
                    self.mother = mother
                    mother?.kittens.append(self)
                }
                func leave() { kittens = [] }
            }
            func grow() {
                let cat = Cat(mother: nil)
                _ = Cat(mother: cat)
                cat.leave()
            }

            """
        try withFolder(["App/Cat.swift": cat, "leaks/a.json": Self.leak, "leaks/again/a.json": Self.leak]) { folder in
            #expect(try ToolProcess(["App"], in: folder).output == "No retain cycles found in 1 file\n")
            let run = try ToolProcess(["App", "--runtime", "leaks", "--confidence", "certain"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.hasPrefix("App/Cat.swift:2:9: warning: "))
            #expect(run.output.hasSuffix("1 retain cycle (1 warning) in 1 file; at run time 1 confirmed\n"))
            #expect(try ToolProcess(["App", "--confidence", "possible", "--write-baseline", "base"], in: folder).status == 0)
            let hidden = try ToolProcess(["App", "--runtime", "leaks", "--baseline", "base"], in: folder)
            #expect(hidden.status == 0)
            #expect(hidden.errors == "cyclelint: note: App/Cat.swift:2: hidden by the baseline or a comment, and confirmed by a run: it does leak\n")
        }
    }

    @Test("cannot be had with --unfix")
    func unfix() throws {
        try withFolder(["App/Cat.swift": "final class Cat {}\n"]) { folder in
            let run = try ToolProcess(["App", "--unfix", "--runtime", "leaks"], in: folder)
            #expect(run.status == 2)
        }
    }

    @Test("leaves out what is no report, and says so")
    func otherFiles() throws {
        try withFolder(["App/Cat.swift": "final class Cat {}\n", "leaks/a.json": Self.leak, "leaks/deep/b.json": "[1]"]) { folder in
            let run = try ToolProcess(["App", "--runtime", "leaks"], in: folder)
            #expect(run.status == 1)
            #expect(run.errors == "cyclelint: note: leaks/deep/b.json: not a report of ShouldGoAway; left out\n")
        }
    }
}
