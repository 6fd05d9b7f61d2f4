// The cancelled request takes its completion with it.

import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class APIClient: @unchecked Sendable {
    private var completions: [Int: (Data?) -> Void] = [:]
    private var tasks: [Int: URLSessionDataTask] = [:]
    private(set) var responses = 0

    func get(_ address: String) -> Int {
        let task = URLSession.shared.dataTask(with: URL(string: address)!)
        tasks[task.taskIdentifier] = task
        completions[task.taskIdentifier] = { data in
            self.responses += data == nil ? 0 : 1
        }
        return task.taskIdentifier
    }

    func cancel(_ request: Int) {
        tasks.removeValue(forKey: request)?.cancel()
        completions.removeValue(forKey: request)?(nil)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let client = APIClient()
    let request = client.get("http://localhost:1/users")
    client.cancel(request)
    watch(client)
}
