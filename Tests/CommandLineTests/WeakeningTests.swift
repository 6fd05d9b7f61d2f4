import Foundation
import Testing

@testable import cyclelint

@Suite("--fix=weak")
struct WeakeningTests {
    private let screen = """
        final class Screen {
            var onTap: (() -> Void)?
            var taps = 0
            func arm() {
                onTap = { self.taps += 1 }
            }
        }

        func show() {
            let screen = Screen()
            screen.arm()
        }

        """
    private let request = """
        final class Price {
            var text: (() -> Int)?
            var amount = 3
            func arm() {
                text = { self.amount }
            }
        }

        """
    private let edited = "        onTap = { [weak self] in guard let self else { return }; self.taps += 1 }\n"

    private func content(_ name: String, in folder: String) throws -> String { try String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

    @Test("edits what is sure, says what it left, and shows what remains")
    func edits() throws {
        try withFolder(["Screen.swift": screen, "Price.swift": request]) { folder in
            let run = try ToolProcess(["--fix=weak"], in: folder)
            #expect(run.errors == "cyclelint: note: 1 reference made weak in 1 file, 1 finding left as advice: not sure to release nothing too early\n")
            #expect(run.status == 1)
            #expect(run.output.contains("Price.swift:5:16") && !run.output.contains("Screen.swift"))
            #expect(try content("Screen.swift", in: folder) == screen.replacing("        onTap = { self.taps += 1 }\n", with: edited))
            #expect(try content("Price.swift", in: folder) == request)
            let again = try ToolProcess(["--fix=weak"], in: folder)
            #expect(again.errors == "cyclelint: note: 0 references made weak in 0 files, 1 finding left as advice: not sure to release nothing too early\n")
        }
    }

    @Test("ends with 0 if nothing remains")
    func nothingLeft() throws {
        try withFolder(["Screen.swift": screen]) { folder in
            let run = try ToolProcess(["--fix=weak"], in: folder)
            #expect(run.status == 0)
            #expect(run.output == "No retain cycles found in 1 file\n")
        }
    }

    @Test("with --diff shows the change and makes none")
    func diff() throws {
        try withFolder(["Screen.swift": screen]) { folder in
            for arguments in [["--fix=weak", "--diff"], ["--diff", "--fix=weak"]] {
                let run = try ToolProcess(arguments, in: folder)
                #expect(run.status == 1)
                #expect(run.output.hasPrefix("--- a/Screen.swift\n+++ b/Screen.swift\n"))
                #expect(run.output.contains("\n-        onTap = { self.taps += 1 }\n+" + edited))
                #expect(run.errors == "cyclelint: note: 1 reference would be made weak in 1 file\n")
                #expect(try content("Screen.swift", in: folder) == screen)
            }
        }
    }

    @Test("ends with 2 if a file cannot be written, and leaves it as it was")
    func unwritable() throws {
        try withFolder(["Screen.swift": screen]) { folder in
            // No file may grow: also root cannot write.
            let run = try ToolProcess(["--fix=weak"], in: folder, shell: "{ trap '' XFSZ; ulimit -f 0; \"$@\" 2>&1 >/dev/null; echo $?; } | cat >&2")
            #expect(run.errors.contains("Screen.swift: cannot be written (File too large); it is as it was\n"))
            #expect(run.errors.hasSuffix("0 references made weak in 0 files, 1 finding left as advice: not sure to release nothing too early\n2\n"))
            #expect(try content("Screen.swift", in: folder) == screen)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Screen.swift"])
        }
    }

    @Test("leaves alone what a comment or a baseline hides")
    func hidden() throws {
        let commented = screen.replacing("        onTap", with: "        // cyclelint:disable:next closure-capture - kept on purpose\n        onTap")
        try withFolder(["Screen.swift": commented]) { folder in
            _ = try ToolProcess(["--fix=weak"], in: folder)
            #expect(try content("Screen.swift", in: folder) == commented)
        }
        try withFolder(["Screen.swift": screen]) { folder in
            _ = try ToolProcess(["--write-baseline", "known.json"], in: folder)
            _ = try ToolProcess(["--fix=weak", "--baseline", "known.json"], in: folder)
            #expect(try content("Screen.swift", in: folder) == screen)
        }
    }

    @Test("goes with neither probes nor other values", arguments: [["--fix=weak", "--fix"], ["--fix", "--fix=weak"], ["--fix=weak", "--unfix"], ["--fix=weak", "--probe-all"], ["--fix=strong"]])
    func usage(_ arguments: [String]) throws {
        #expect(throws: UsageError.self) { try ArgumentParser.parse(arguments) }
    }
}
