#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The compiler's own parser, many files to a process so that its start does not show.
struct Rival {
    static let command = ["swiftc", "-frontend", "-parse", "-swift-version", "6", "-enable-bare-slash-regex"]
    /// Source bytes for one process.
    static let batchSize = 16 << 20

    let batches: [[String]]

    /// `sizes`: bytes of each file.
    init(files: [String], sizes: [Int]) {
        var batches: [[String]] = [[]]
        var size = 0
        for (file, bytes) in zip(files, sizes) {
            if size + bytes > Self.batchSize, !batches[batches.count - 1].isEmpty {
                batches.append([])
                size = 0
            }
            batches[batches.count - 1].append(file)
            size += bytes
        }
        self.batches = batches
    }

    /// CPU seconds, user and system, of parsing all files; nil where the compiler cannot be started.
    func run() -> Double? {
        var seconds = 0.0
        for batch in batches {
            guard let time = Self.cpuSeconds(Self.command + batch) else { return nil }
            seconds += time
        }
        return seconds
    }

    /// CPU seconds of starting a process that has nothing to parse.
    static func start() -> Double? { cpuSeconds(command + ["/dev/null"]) }

    /// Runs a command without its output. nil where it cannot be started or ends by a signal; what status it ends with does
    /// not matter (several files with statements at the top are an error, after parsing).
    private static func cpuSeconds(_ command: [String]) -> Double? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0) }
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        guard posix_spawnp(&process, command[0], &actions, nil, &words, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process, status & 0x7F == 0, status >> 8 != 127 else { return nil }
        return seconds(usage)
    }

    static func seconds(_ usage: rusage) -> Double {
        Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}

/// CPU seconds, user and system, that this thread has used.
func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
