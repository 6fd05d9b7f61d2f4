import Testing

@testable import ShouldGoAway

@Suite("The time that searches may take")
struct SearchBudgetTests {
    private let second: UInt64 = 1_000_000_000

    @Test("is one second at first, and then a twenty-fifth of the time")
    func share() {
        var budget = SearchBudget()
        #expect(budget.isOpen(100 * second))
        budget.note(from: 100 * second, to: 101 * second)
        #expect(budget.isOpen(101 * second))
        budget.note(from: 101 * second, to: 102 * second)
        #expect(!budget.isOpen(102 * second))
        #expect(!budget.isOpen(124 * second))
        #expect(budget.isOpen(125 * second))
    }

    @Test("is nothing that somebody waits for")
    func waiting() {
        var state = MonitorState()
        state.noteSearch(from: 0, to: 10 * second)
        #expect(state.isSearchPaused(10 * second))
        state.finishing = 1
        #expect(!state.isSearchPaused(10 * second))
        state.finishing = 0
        state.isEnding = true
        #expect(!state.isSearchPaused(10 * second))
    }
}
