// The handler is removed from the dictionary when its answer comes.

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
    private var lastID = 0

    init(wire: any Wire) { self.wire = wire }

    func call(_ method: String, completion: @escaping Completion) -> Int {
        lastID += 1
        pending[lastID] = completion
        wire.send("\(lastID):\(method)")
        return lastID
    }

    func received(id: Int, _ body: String) {
        pending.removeValue(forKey: id)?(.success(body))
    }
}

final class WalletModel {
    private let rpc: RPCClient
    private(set) var balance = ""
    private(set) var failures = 0

    init(rpc: RPCClient) { self.rpc = rpc }

    func refresh() -> Int {
        rpc.call("balance") { result in
            switch result {
            case .success(let s): self.balance = s
            case .failure: self.failures += 1
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
