// The notification centre keeps the closure as long as the token lives, and the token is the observer's own.
import Foundation
#if canImport(Combine)
import Combine
#else
import OpenCombine
import OpenCombineFoundation
#endif

final class DraftSaver {
    static let didType = Notification.Name("didType")
    private var cancellables: Set<AnyCancellable> = []
    private(set) var saves = 0

    init(center: NotificationCenter) {
        center.publisher(for: Self.didType)
            .map { $0.object as? Int ?? 1 }
            .sink { [weak self] count in self?.saves += count }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let center = NotificationCenter()
    let saver = DraftSaver(center: center)
    center.post(name: DraftSaver.didType, object: nil)
    precondition(saver.saves == 1)
    watch(saver)
}
