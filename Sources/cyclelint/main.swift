import CycleLintDriver
import Foundation

OutputStream.prepare()
let words = (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0].map { SystemName.text($0) } }
exit(Tool().run(words).rawValue)
