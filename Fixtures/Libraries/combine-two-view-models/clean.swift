// Each view model follows the other, and each closure keeps the one it writes to.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class MasterModel {
    let selection = CurrentValueSubject<Int?, Never>(nil)
    private(set) var detail: DetailModel?

    func open() {
        detail = DetailModel(master: self)
    }
}

final class DetailModel {
    private unowned let master: MasterModel
    private var tokens: Set<AnyCancellable> = []
    private(set) var title = ""

    init(master: MasterModel) {
        self.master = master
        master.selection
            .compactMap { $0 }
            .sink { [weak self] in self?.title = "item \($0)" }
            .store(in: &tokens)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let master = MasterModel()
    master.open()
    master.selection.value = 3
    precondition(master.detail?.title == "item 3")
    watch(master)
}
