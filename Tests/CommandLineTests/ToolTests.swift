import Foundation
import Testing

@testable import cyclelint

@Suite("The program")
struct ToolTests {
    private let clean = ["a.swift": "struct A {}\n"]
    private let leaking = """
        final class Node {
            let parent: Node?
            var children: [Node] = []

            init(parent: Node?) {
                self.parent = parent
                parent?.children.append(self)
            }
        }
        """

    @Test("ends with 0 if there is nothing to show, and says how much it looked at")
    func nothing() throws {
        try withFolder(clean) { folder in
            let run = try ToolProcess([], in: folder)
            #expect(run.status == 0)
            #expect(run.output == "No retain cycles found in 1 file\n")
            #expect(run.errors == "")
        }
    }

    @Test("ends with 1 if it shows something")
    func findings() throws {
        try withFolder(["Node.swift": leaking]) { folder in
            let text = try ToolProcess([], in: folder)
            #expect(text.status == 1)
            #expect(text.errors == "")
            #expect(text.output.hasPrefix("Node.swift:2:9: "))
            #expect(text.output.contains("[strong-back-reference]\n  2 |     let parent: Node?\n    |         ^~~~~~\n"))
            #expect(text.output.hasSuffix("in 1 file\n"))

            let json = try ToolProcess(["--format", "json"], in: folder)
            #expect(json.status == 1)
            #expect(json.output.contains("\"rule\" : \"strong-back-reference\""))
            let partial = try ToolProcess(["nope", "."], in: folder)
            #expect(partial.status == 2)
            #expect(partial.output == text.output)
        }
    }

    @Test("prints the same bytes whatever the threads and the order of the arguments")
    func deterministic() throws {
        let files = (0..<30).map { ("\($0 % 3)/Node\($0).swift", leaking.replacing("Node", with: "Node\($0)")) }
        try withFolder(Dictionary(uniqueKeysWithValues: files)) { folder in
            let first = try ToolProcess(["0", "1", "2"], in: folder)
            #expect(first.output.contains("30 retain cycles"))
            for arguments in [["--jobs", "1", "2", "1", "0"], ["--jobs", "9", "1", "0", "2", "0/Node3.swift"]] {
                let other = try ToolProcess(arguments, in: folder)
                #expect(other.output == first.output)
            }
        }
    }

    @Test("hides what the baseline lists")
    func baselined() throws {
        try withFolder(["Node.swift": leaking]) { folder in
            let written = try ToolProcess(["--write-baseline", "base.json"], in: folder)
            #expect(written.status == 0)
            #expect(written.errors == "cyclelint: note: base.json: baseline of 1 finding written\n")
            let hidden = try ToolProcess(["--baseline", "base.json"], in: folder)
            #expect(hidden.status == 0)
            #expect(hidden.output == "No new retain cycles found in 1 file; 1 hidden by the baseline\n")
        }
    }

    @Test("prints its help and its version, and that is all")
    func help() throws {
        try withFolder([:]) { folder in
            let help = try ToolProcess(["--help"], in: folder)
            #expect(help.output == helpText)
            #expect(help.status == 0)
            let version = try ToolProcess(["--version"], in: folder)
            #expect(version.output == "cyclelint \(Tool.version)\n")
        }
    }

    @Test("ends with 2 on wrong usage, with the reason on standard error")
    func usage() throws {
        try withFolder(clean) { folder in
            let run = try ToolProcess(["--formt", "json"], in: folder)
            #expect(run.status == 2)
            #expect(run.output == "")
            #expect(run.errors == "cyclelint: error: unknown option --formt; did you mean --format?\n")
        }
    }

    @Test("ends with 2 for what is not there, and analyses the rest")
    func missing() throws {
        try withFolder(clean) { folder in
            let run = try ToolProcess(["nope", "a.swift"], in: folder)
            #expect(run.status == 2)
            #expect(run.output == "No retain cycles found in 1 file\n")
            #expect(run.errors == "cyclelint: error: nope: no such file or folder; check the path\n")
        }
    }

    @Test("takes a folder whose name begins with a dash behind --")
    func dash() throws {
        try withFolder(["-x/a.swift": ""]) { folder in
            let run = try ToolProcess(["--", "-x"], in: folder)
            #expect(run.status == 0)
        }
    }

    @Test("is quiet if its reader goes away")
    func brokenPipe() throws {
        try withFolder(clean) { folder in
            let run = try ToolProcess(
                ["explain", "closure-capture"], in: folder, shell: "{ sleep 0.3; \"$@\"; echo $? >&2; } | :")
            #expect(run.errors == "0\n")
        }
    }

    @Test("ends with 2 if its output cannot be written")
    func fullDisk() throws {
        try withFolder(clean) { folder in
            let closed = try ToolProcess([], in: folder, shell: "\"$@\" >&-")
            #expect(closed.status == 2)
            #expect(
                closed.errors
                    == "cyclelint: error: standard output cannot be written to (Bad file descriptor); the report is incomplete\n")
            guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
            let full = try ToolProcess([], in: folder, shell: "\"$@\" >/dev/full")
            #expect(full.status == 2)
            #expect(
                full.errors
                    == "cyclelint: error: standard output cannot be written to (No space left on device); the report is incomplete\n")
        }
    }

    @Test("works with standard error and standard input closed")
    func closedStreams() throws {
        try withFolder(clean) { folder in
            let good = try ToolProcess([], in: folder, shell: "\"$@\" 2>&- <&-")
            #expect(good.status == 0)
            let bad = try ToolProcess(["nope"], in: folder, shell: "\"$@\" 2>&-")
            #expect(bad.status == 2)
        }
    }

    @Test("a file name may hold any bytes, and none of them reach the terminal")
    func fileNames() throws {
        try withFolder([:]) { folder in
            let shell = "printf 'class A {}' > \"$(printf 'a\\377\\033[1m\\nb.swift')\" && \"$@\""
            let good = try ToolProcess([], in: folder, shell: shell)
            #expect(good.status == 0)
            #expect(good.errors == "")
            let bad = try ToolProcess(["no\u{1B}[1m\npe"], in: folder)
            #expect(bad.errors == "cyclelint: error: no\u{FFFD}[1m\u{FFFD}pe: no such file or folder; check the path\n")
            let bytes = try ToolProcess([], in: folder, shell: "\"$@\" \"$(printf 'a\\377\\033[1m\\nb.swift')\"")
            #expect(bytes.status == 0)
        }
    }

    @Test("neither waits for a pipe nor reads a device without end", .timeLimit(.minutes(20)))
    func noFiles() throws {
        try withFolder(["a.swift": ""]) { folder in
            let pipe = try ToolProcess(["p.swift", "."], in: folder, shell: "mkfifo p.swift && \"$@\"")
            #expect(pipe.status == 0)
        }
    }

    @Test("tells where it has not looked, since it is nested too deeply")
    func nesting() throws {
        let depth = 20_000
        let text = "class A {\n" + String(repeating: "func f() {", count: depth) + String(repeating: "}", count: depth) + "\n}\n"
        try withFolder(["a.swift": text]) { folder in
            let run = try ToolProcess([], in: folder)
            #expect(run.status == 0)
            #expect(run.errors == "cyclelint: note: a.swift:2: nested too deeply to be analysed; that part of the file is left out\n")
        }
    }

    @Test("shows the findings if the baseline cannot be written")
    func unwritableBaseline() throws {
        try withFolder(["Node.swift": leaking]) { folder in
            let run = try ToolProcess(["--write-baseline", "no/b.json"], in: folder)
            #expect(run.status == 2)
            #expect(run.output.contains("1 retain cycle"))
            #expect(run.errors == "cyclelint: error: no/b.json: the baseline cannot be written (its folder does not exist)\n")
        }
    }

    @Test("tells that the current folder is gone")
    func goneFolder() throws {
        try withFolder(clean) { folder in
            let run = try ToolProcess([], in: folder, shell: "mkdir x && cd x && rmdir ../x && \"$@\"")
            #expect(run.status == 2)
            #expect(run.errors == "cyclelint: error: the current folder does not exist any more; change to another one\n")
        }
    }

    @Test("stops at a baseline that is not there")
    func missingBaseline() throws {
        try withFolder(clean) { folder in
            let run = try ToolProcess(["--baseline", "b.json"], in: folder)
            #expect(run.status == 2)
            #expect(run.output == "")
            #expect(
                run.errors == "cyclelint: error: b.json: no such baseline file; make one with --write-baseline b.json\n")
        }
    }

    @Test("explains its rules")
    func explain() throws {
        try withFolder([:]) { folder in
            let list = try ToolProcess(["explain"], in: folder)
            #expect(list.status == 0)
            #expect(list.output.hasPrefix("closure-capture        A closure is kept by the object that it captures strongly"))
            let page = try ToolProcess(["explain", "strong-back-reference"], in: folder)
            #expect(page.status == 0)
            #expect(page.output.hasPrefix("strong-back-reference\n\nObjects refer to each other strongly"))
            #expect(page.output.contains("\n    final class Node {\n"))
            #expect(!page.output.contains("```") && !page.output.contains("\u{1B}"))
            let unknown = try ToolProcess(["explain", "closurecapture"], in: folder)
            #expect(unknown.status == 2)
            #expect(unknown.errors == "cyclelint: error: unknown rule closurecapture; did you mean closure-capture?\n")
        }
    }

    @Test("paints only when asked to, if nobody looks")
    func colour() throws {
        try withFolder(clean) { folder in
            let plain = try ToolProcess(["--color", "auto"], in: folder)
            #expect(!plain.output.contains("\u{1B}"))
            let forced = try ToolProcess(["--color", "always"], in: folder, environment: ["NO_COLOR": "1"])
            #expect(forced.output.contains("\u{1B}[32mNo retain cycles found\u{1B}[0m"))
        }
    }
}
