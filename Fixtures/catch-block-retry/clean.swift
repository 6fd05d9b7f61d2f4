// The closure is stored in a catch block only.

enum NetError: Error { case down }
final class Uploader {
    var retry: (() -> Void)?
    var attempts = 0
    private func send() throws { attempts += 1; throw NetError.down }
    func upload() {
        do { try send() } catch NetError.down {
            retry = { [weak self] in self?.upload() }
        } catch {}
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let u = Uploader()
    u.upload()
    u.retry?()
    precondition(u.attempts == 2)
    watch(u)
}
