import Foundation

OutputStream.prepare()
exit(Tool().run(Array(CommandLine.arguments.dropFirst())).rawValue)
