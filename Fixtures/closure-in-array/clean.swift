// The sink that the logger appends captures a reference to the counter only.

final class Counter {
    var value = 0
}

final class Logger {
    private var sinks: [(String) -> Void] = []
    let counter = Counter()

    func countBytes() {
        sinks.append { [counter] line in
            counter.value += line.utf8.count
        }
    }

    func log(_ line: String) {
        for sink in sinks { sink(line) }
    }

    var bytes: Int { counter.value }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let logger = Logger()
    logger.log("starting")
    logger.countBytes()
    logger.log("ready")
    precondition(logger.bytes == 5)
    watch(logger)
}
