// One-shot tasks let go of their closures when they have run; a list of closures does not.
import NIOCore
import NIOPosix

final class Spooler: @unchecked Sendable {
    private let loop: any EventLoop
    private var jobs: [() -> Void] = []
    private(set) var pages = 0

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func print() {
        jobs.append { self.pages += 1 }
        // ^ closure-capture
        jobs.last?()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let spooler = Spooler(loop: MultiThreadedEventLoopGroup.singleton.next())
    spooler.print()
    watch(spooler)
}
