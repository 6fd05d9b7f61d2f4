import Foundation

/// Outlines recurse as deep as the source nests, so everything runs on a thread with room (bytes).
let stackSize = 1 << 29

let arguments = Array(CommandLine.arguments.dropFirst())
let thread = Thread {
    exit(run(arguments))
}
thread.stackSize = stackSize
thread.start()
while true { sleep(1000) }
