// The client's delegate object keeps the completion of each request, also of those that were cancelled before they started.

import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class APIClient: @unchecked Sendable {
    private var completions: [Int: (Data?) -> Void] = [:]
    // ^ closure-capture
    private var tasks: [Int: URLSessionDataTask] = [:]
    private(set) var responses = 0

    func get(_ address: String) -> Int {
        let task = URLSession.shared.dataTask(with: URL(string: address)!)
        tasks[task.taskIdentifier] = task
        completions[task.taskIdentifier] = { data in
        // ^ closure-capture
            self.responses += data == nil ? 0 : 1
            // ^ closure-capture
        }
        return task.taskIdentifier
    }

    func cancel(_ request: Int) {
        tasks.removeValue(forKey: request)?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let client = APIClient()
    let request = client.get("http://localhost:1/users")
    client.cancel(request)
    watch(client)
}
