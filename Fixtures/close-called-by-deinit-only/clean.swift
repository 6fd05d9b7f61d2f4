// `close` ends the ring of the log file and its rotation, and the program calls it.

final class LogFile {
    private var rotation: Rotation?
    private(set) var lines: [String] = []

    func open() {
        rotation = Rotation(of: self)
    }

    func write(_ line: String) {
        lines.append(line)
        rotation?.check()
    }

    func rotate() { lines.removeAll() }

    func close() {
        rotation = nil
    }

    deinit {
        close()
    }
}

final class Rotation {
    private let file: LogFile

    init(of file: LogFile) {
        self.file = file
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
    file.close()
}
