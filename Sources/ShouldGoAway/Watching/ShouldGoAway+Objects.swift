/// Says that `object` should go away soon: nothing is to hold it any longer than `within` from now.
///
///     override func viewDidDisappear(_ animated: Bool) { shouldGoAway(self, "detail screen") }
///
/// If the object is still there then, it is found out who holds it, and reported (`ShouldGoAway.onLeak`, `Configuration.outputFolder`). The
/// object is not kept alive, and its `deinit` runs when and where it would have run; only its memory stays until it was
/// looked at. About 50 ns, 48 bytes until decided. The same object twice is one watch.
///
/// - Parameters:
///   - object: nil is nothing to watch. An object that never goes away (a constant of the program) or is going away is refused with
///     a warning.
///   - label: what a report calls it; evaluated only if watching is on. A literal costs least.
///   - within: the configuration's delay for the type if nil.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway(
    _ object: AnyObject?, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayObject(object, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The same for a value of generic or existential type: watched if it is an object, silently ignored if it is a value.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Value>(
    ifObject value: Value, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayValue(value, label, within, _isDebugAssertConfiguration(), file, line)
}

/// Values are copied, nothing of them could go away.
@available(
    *, unavailable,
    message: "only an object can go away, and this is a value or of a type that could be one; pass an object it holds, or use shouldGoAway(ifObject:)"
)
@_disfavoredOverload @discardableResult
public func shouldGoAway<Value>(
    _ value: Value, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    .unwatched
}

@usableFromInline
func shouldGoAwayObject(
    _ object: AnyObject?, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let object else { return .unwatched }
    return watch(
        Unmanaged.passUnretained(object).toOpaque(), label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayValue<Value>(
    _ value: Value, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let storage = StorageOfValue.object(of: value) else { return .unwatched }
    return watch(storage, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}
