/// Finds what is known of a call.
package struct KnowledgeSearch {
    /// A call of a framework, with the file that says what it keeps.
    package struct Hit {
        package var framework: String
        package var call: KnownCall
        /// A project's own entry.
        package var isAddition: Bool

        /// `Publisher.sink(receiveValue:)`
        package var name: String { call.types.first.map { $0 + "." + call.name } ?? call.name }
    }

    private let all: [Hit]

    package init(additions: [Framework] = []) {
        let added = additions.flatMap { addition in addition.calls.map { Hit(framework: addition.title, call: $0, isAddition: true) } }
        let builtIn = Knowledge.embedded.compactMap(\.framework).flatMap { framework in
            additions.filter { $0.title == framework.title }.reduce(framework) { $0.remainder(beside: $1) }.calls.map { Hit(framework: framework.title, call: $0, isAddition: false) }
        }
        all = added + builtIn
    }

    /// Calls by their name (`sink`), with labels or a type (`Publisher.sink(receiveValue:)`), or all of a type (`Timer`).
    package func hits(for query: String) -> [Hit] {
        let bare = query.hasPrefix(".") ? String(query.dropFirst()) : query
        let exact = all.filter { hit in hit.names.contains(bare) }
        return exact.isEmpty ? all.filter { $0.call.types.contains(bare) } : exact
    }

    /// Every name that a query may be: to guess what was meant.
    package var names: [String] { Set(all.flatMap { $0.call.types + [$0.base] }).sorted() }
}

extension KnowledgeSearch.Hit {
    fileprivate var base: String { String(call.name.prefix { $0 != "(" }) }

    fileprivate var names: [String] { [base, call.name] + call.types.flatMap { [$0 + "." + base, $0 + "." + call.name] } }
}

extension Framework {
    /// Without what another one says anew.
    fileprivate func remainder(beside other: Framework) -> Framework {
        var rest = overridden(by: other)
        rest.calls.removeLast(other.calls.count)
        return rest
    }
}
