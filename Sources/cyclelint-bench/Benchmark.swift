import Foundation

/// `[--rounds N] [--no-rival] [--analysis] FOLDER...`: CPU time by stage, and the compiler's in turn with them.
func benchmark(_ arguments: [String]) throws -> Int32 {
    var rounds = 5, withRival = true
    var stages = stages
    var folders: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
        switch argument {
        case "--rounds":
            guard let number = rest.popFirst().flatMap(Int.init), number > 0 else { throw UsageError(message: "--rounds needs a number") }
            rounds = number
        case "--no-rival": withRival = false
        case "--analysis": stages.append(analysisStage)
        case _ where argument.hasPrefix("-"): throw UsageError(message: "unknown option \(argument)")
        default: folders.append(argument)
        }
    }
    guard !folders.isEmpty else { throw UsageError(message: "which folder?") }
    let files = try swiftFiles(under: folders)
    let volume = Volume(files)
    guard volume.bytes > 0 else { throw UsageError(message: "no Swift files in \(folders.joined(separator: " "))") }
    print("\(files.count) files, \(fixed(Double(volume.bytes) / 1e6, 1)) MB, \(volume.lines) lines, \(rounds) rounds, one thread, CPU time")

    var times = [[Double]](repeating: [], count: stages.count)
    let rival = withRival ? Rival(files: files, sizes: volume.sizes) : nil
    var rivalTimes: [Double] = []
    var checksum = 0
    for _ in 0..<rounds {
        for (index, stage) in stages.enumerated() {
            let start = threadSeconds()
            checksum &+= stage.run(files)
            times[index].append(threadSeconds() - start)
        }
        if let time = rival?.run() { rivalTimes.append(time) }
    }
    print(row("stage", ["best s", "median s", "MB/s", "M lines/s", "x compiler: best", "median"]))
    for (stage, times) in zip(stages, times) { print(row(stage.name, volume.columns(times, against: rivalTimes))) }
    if let rival {
        if rivalTimes.isEmpty {
            print("swiftc cannot be run: no ratios")
        } else {
            print(row("swiftc -frontend -parse", volume.columns(rivalTimes, against: rivalTimes)))
            let start = Rival.start().map { fixed($0, 3) } ?? "?"
            print("(swiftc: \(rival.batches.count) processes a round, \(start) s of CPU time to start one, included)")
        }
    }
    return checksum == .min ? 1 : 0
}

/// How much source there is.
struct Volume {
    var bytes = 0
    var lines = 0
    /// Bytes of each file.
    var sizes: [Int] = []

    init(_ files: [String]) {
        var reader = FileReader()
        var content: [UInt8] = []
        for file in files {
            guard reader.read(file, into: &content) else {
                sizes.append(0)
                continue
            }
            sizes.append(content.count)
            bytes += content.count
            lines += content.count { $0 == UInt8(ascii: "\n") }
        }
    }

    /// The columns of one row: the times in seconds, speeds by the best time, and how often faster than `rival`.
    func columns(_ times: [Double], against rival: [Double]) -> [String] {
        let best = times.min() ?? 0, middle = median(times)
        return [
            fixed(best, 3), fixed(middle, 3), fixed(Double(bytes) / 1e6 / best, 1), fixed(Double(lines) / 1e6 / best, 2),
            rival.isEmpty ? "-" : fixed((rival.min() ?? 0) / best, 1), rival.isEmpty ? "-" : fixed(median(rival) / middle, 1),
        ]
    }
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

/// A name of at most 26 characters and right-aligned columns.
func row(_ name: String, _ columns: [String]) -> String {
    let padded = name.padding(toLength: 26, withPad: " ", startingAt: 0)
    return padded + columns.map { String(repeating: " ", count: max(1, 17 - $0.count)) + $0 }.joined()
}
