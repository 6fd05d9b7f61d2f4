// The content of a Mutex is set in withLock.
import Synchronization

final class Gateway {
    let parent = Mutex<Session?>(nil)
    // ^ strong-back-reference
}

final class Session {
    let gateway = Gateway()
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = Session()
    session.gateway.parent.withLock { $0 = session }
    watch(session)
}
