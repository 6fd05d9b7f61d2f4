// The elements are plain integers.

import Foundation

struct RingHeader { var count = 0; var capacity: Int }

final class RingStorage<Element>: ManagedBuffer<RingHeader, Element> {
    static func make(_ capacity: Int) -> RingStorage {
        let storage = create(minimumCapacity: capacity) { _ in RingHeader(capacity: capacity) }
        return unsafeDowncast(storage, to: RingStorage.self)
    }

    func push(_ element: Element) {
        guard header.count < header.capacity else { return }
        withUnsafeMutablePointers { header, elements in
            (elements + header.pointee.count).initialize(to: element)
            header.pointee.count += 1
        }
    }

    func forEach(_ body: (Element) -> Void) {
        withUnsafeMutablePointers { header, elements in
            for i in 0..<header.pointee.count { body(elements[i]) }
        }
    }

    deinit {
        _ = withUnsafeMutablePointers { header, elements in
            elements.deinitialize(count: header.pointee.count)
        }
    }
}

final class UndoRecorder {
    private let steps = RingStorage<Int>.make(8)
    private(set) var value = 0

    func set(_ new: Int) {
        let old = value
        steps.push(old)
        value = new
    }

    func rewind() {
        steps.forEach { value = $0 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let recorder = UndoRecorder()
    [1, 2, 3].forEach(recorder.set)
    recorder.rewind()
    precondition(recorder.value == 2)
    watch(recorder)
}
