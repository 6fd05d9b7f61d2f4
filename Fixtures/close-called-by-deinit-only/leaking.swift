// `close` would end the ring of the log file and its rotation, but only `deinit` calls it.

final class LogFile {
    private var rotation: Rotation?
    private(set) var lines: [String] = []

    func open() {
        rotation = Rotation(of: self)
        // ^ unreachable-deinit
    }

    func write(_ line: String) {
        lines.append(line)
        rotation?.check()
    }

    func rotate() { lines.removeAll() }

    private func close() {
        rotation = nil
    }

    deinit {
        close()
    }
}

final class Rotation {
    private let file: LogFile
    // ^ unreachable-deinit

    init(of file: LogFile) {
        self.file = file
        // ^ unreachable-deinit
    }

    func check() {
        if file.lines.count > 2 { file.rotate() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let file = LogFile()
    file.open()
    for line in ["one", "two", "three", "four"] { file.write(line) }
    precondition(file.lines == ["four"])
    watch(file)
}
