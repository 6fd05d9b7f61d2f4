// The comparator of the sort descriptor is a static method of the word list.

import Foundation

final class WordList {
    private var order: NSSortDescriptor?
    private let longestFirst = true

    func sortByLength() {
        order = NSSortDescriptor(keyPath: \NSString.length, ascending: true, comparator: WordList.compareLengths)
    }

    private func compare(_ a: Any, _ b: Any) -> ComparisonResult {
        longestFirst ? WordList.compareLengths(a, b) : WordList.compareLengths(b, a)
    }

    private static func compareLengths(_ a: Any, _ b: Any) -> ComparisonResult {
        let (a, b) = (a as! Int, b as! Int)
        return a == b ? .orderedSame : a > b ? .orderedAscending : .orderedDescending
    }

    func isOrdered(_ a: NSString, _ b: NSString) -> Bool {
        order?.compare(a, to: b) == .orderedAscending
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = WordList()
    list.sortByLength()
    precondition(list.isOrdered("banana", "fig"))
    watch(list)
}
