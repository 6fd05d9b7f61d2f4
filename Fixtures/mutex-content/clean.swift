// The content of a Mutex is set in withLock.
import Synchronization

final class Gateway {
    let parent = Mutex<Session?>(nil)
}

final class Session {
    let gateway = Gateway()
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = Session()
    session.gateway.parent.withLock { $0 = session }
    session.gateway.parent.withLock { $0 = nil }
    watch(session)
}
