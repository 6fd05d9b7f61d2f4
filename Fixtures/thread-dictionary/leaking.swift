// The dictionary of the main thread keeps the context.

import Foundation

final class ParsingContext {
    private static let key = "ParsingContext"
    private(set) var depth = 0

    static var current: ParsingContext? { Thread.current.threadDictionary[key] as? ParsingContext }

    func perform(_ work: () -> Void) {
        Thread.current.threadDictionary[Self.key] = self
        // ^ strong-back-reference
        work()
    }

    func enter() { depth += 1 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let context = ParsingContext()
    context.perform {
        ParsingContext.current?.enter()
        ParsingContext.current?.enter()
    }
    precondition(context.depth == 2)
    watch(context)
}
