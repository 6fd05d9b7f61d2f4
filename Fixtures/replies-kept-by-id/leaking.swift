// The answered completion handler stays in the dictionary by id.

import Foundation

protocol Wire: AnyObject {
    func send(_ frame: String)
}

final class LoopbackWire: Wire {
    private(set) var sent: [String] = []
    func send(_ frame: String) { sent.append(frame) }
}

final class RPCClient {
    typealias Completion = (Result<String, RPCError>) -> Void
    enum RPCError: Error { case remote(Int), closed }

    private let wire: any Wire
    private var pending: [Int: Completion] = [:]
    // ^ closure-capture
    private var lastID = 0

    init(wire: any Wire) { self.wire = wire }

    func call(_ method: String, completion: @escaping Completion) -> Int {
        lastID += 1
        pending[lastID] = completion
        // ^ closure-capture
        wire.send("\(lastID):\(method)")
        return lastID
    }

    func received(id: Int, _ body: String) {
        pending[id]?(.success(body))
        // ^ closure-capture
    }
}

final class WalletModel {
    private let rpc: RPCClient
    // ^ closure-capture
    private(set) var balance = ""
    private(set) var failures = 0

    init(rpc: RPCClient) { self.rpc = rpc }

    func refresh() -> Int {
        rpc.call("balance") { result in
        // ^ closure-capture
            switch result {
            case .success(let s): self.balance = s
            // ^ closure-capture
            case .failure: self.failures += 1
            // ^ closure-capture
            }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let client = RPCClient(wire: LoopbackWire())
    let model = WalletModel(rpc: client)
    let id = model.refresh()
    client.received(id: id, "12.50")
    watch(model)
}
