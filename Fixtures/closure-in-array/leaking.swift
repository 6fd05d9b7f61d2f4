// The logger keeps sinks in an array, and the sink it appends itself captures it.

final class Logger {
    private var sinks: [(String) -> Void] = []
    private(set) var bytes = 0

    func countBytes() {
        sinks.append { line in
        // ^ closure-capture
            self.bytes += line.utf8.count
            // ^ closure-capture
        }
    }

    func log(_ line: String) {
        for sink in sinks { sink(line) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let logger = Logger()
    logger.log("starting")
    logger.countBytes()
    logger.log("ready")
    precondition(logger.bytes == 5)
    watch(logger)
}
