// What is no class instance and yet has memory of its own in the heap. Such a probe is about the identity of the memory: a copy that is
// changed has another one. Empty collections and short strings have none.

/// The storage of an array.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Element>(
    _ array: [Element], _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayStorage(array, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The storage of a dictionary.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Key, Value>(
    _ dictionary: [Key: Value], _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayStorage(dictionary, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The storage of a set.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Element>(
    _ set: Set<Element>, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayStorage(set, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The storage of a string of more than 15 bytes that is no literal.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway(
    _ string: String, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayString(string, label, within, _isDebugAssertConfiguration(), file, line)
}

/// What a closure captures. A closure without captures has no memory.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway(
    _ closure: @escaping () -> Void, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID,
    line: UInt = #line
) -> Probe {
    shouldGoAwayContext(closure, label, within, _isDebugAssertConfiguration(), file, line)
}

/// What a closure of any type captures; a value that is no closure is ignored. The way from the closure as it is passed to the one that was written costs some microseconds.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Function>(
    closure: Function, _ label: @autoclosure () -> String = "", within: Duration? = nil,
    file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayFunction(closure, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The box of an existential or of an indirect enum case: what holds a value that is too large to lie in place. Nothing if there is no box.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Value>(
    boxOf value: Value, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayBox(value, label, within, _isDebugAssertConfiguration(), file, line)
}

@usableFromInline
func shouldGoAwayStorage<Value>(
    _ value: Value, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let storage = StorageOfValue.pointer(in: value, at: 0) else { return .unwatched }
    return watch(storage, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayString(
    _ string: String, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let storage = StorageOfValue.storage(of: string) else { return .unwatched }
    return watch(storage, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayContext(
    _ closure: @escaping () -> Void, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    // Alone, it would be wrapped to fit the generic parameter of the cast; in a struct it keeps its form.
    let words = unsafeBitCast(StoredClosure(closure: closure), to: (UInt, UInt).self)
    guard let context = UnsafeMutableRawPointer(bitPattern: words.1) else { return .unwatched }
    return watch(context, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

private struct StoredClosure {
    let closure: () -> Void
}

@usableFromInline
func shouldGoAwayFunction<Function>(
    _ function: Function, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let context = StorageOfValue.context(of: function) else { return .unwatched }
    return watch(context, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayBox<Value>(
    _ value: Value, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let box = StorageOfValue.box(of: value) else { return .unwatched }
    return watch(box, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}
