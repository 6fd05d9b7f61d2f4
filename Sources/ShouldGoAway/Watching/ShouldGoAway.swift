/// Settings and results of all probes of the program.
public enum ShouldGoAway {
    /// Applies to probes made from now on. Setting it takes a lock.
    public static var configuration: Configuration {
        get { Monitor.shared.configuration }
        set { Monitor.shared.configuration = newValue }
    }

    /// Calls `handler` for each object that did not go away, and again if it goes away late. On the monitor's thread: it may take
    /// its time, and delays only other reports;
    /// it must not call `finish()`, which waits for it. Handlers stay for the life of the process.
    public static func onLeak(_ handler: @escaping @Sendable (LeakReport) -> Void) {
        Monitor.shared.add(handler)
    }

    /// Waits until all probes made so far are decided, and tells what was reported since the process began, one report a signature with
    /// the final count. Blocks the calling thread up to the longest delay and the time that the graphs take.
    @discardableResult
    public static func finish() -> [LeakReport] {
        Monitor.shared.finish()
        return Monitor.shared.reports
    }

    /// What was reported so far, one report a signature, in order of appearance.
    public static var reports: [LeakReport] { Monitor.shared.reports }

    /// Bytes that the library keeps for probes that are not decided.
    public static var bytesInUse: Int { Monitor.shared.bytesInUse }
}
