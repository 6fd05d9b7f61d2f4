// The context is taken out of the dictionary of the thread when the work is done.

import Foundation

final class ParsingContext {
    private static let key = "ParsingContext"
    private(set) var depth = 0

    static var current: ParsingContext? { Thread.current.threadDictionary[key] as? ParsingContext }

    func perform(_ work: () -> Void) {
        Thread.current.threadDictionary[Self.key] = self
        work()
        Thread.current.threadDictionary[Self.key] = nil
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
