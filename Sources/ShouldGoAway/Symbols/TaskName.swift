/// What a task is doing, by the functions that it will go on with.
struct TaskName {
    let text: String

    /// Offsets in `AsyncTask` of include/swift/ABI/Task.h: behind two words of an object, two of the scheduler, flags and number, two
    /// reserved ones.
    private static let resumeFunction: UInt = 56
    private static let resumeContext: UInt = 64

    init(_ task: UInt, _ symbols: ImageSymbols) {
        var functions: [UInt] = []
        if let function = ProcessMemory.word(at: task + Self.resumeFunction) { functions.append(function) }
        var context = ProcessMemory.word(at: task + Self.resumeContext) ?? 0
        for _ in 0..<32 where context >= 4096 && context & 7 == 0 {
            guard let parent = ProcessMemory.word(at: context), let function = ProcessMemory.word(at: context + 8) else { break }
            functions.append(function)
            context = parent
        }
        for function in functions {
            guard let symbol = symbols.symbol(at: function), symbol.mangled.hasPrefix("$s"), !symbol.image.hasPrefix("libswift") else { continue }
            let name = FunctionName(demangled: symbols.demangled(symbol.mangled))
            let path = name.function.split(separator: ".").dropFirst().joined(separator: ".")
            if name.isThunk || path.isEmpty || Self.isOfSystem(name.function) { continue }
            text = "task in " + path
            return
        }
        text = "task"
    }

    /// In a program that is linked statically the runtime's functions lie in the program.
    private static func isOfSystem(_ function: String) -> Bool {
        ["Swift.", "_Concurrency.", "Dispatch.", "Foundation."].contains { function.hasPrefix($0) }
    }
}
