/// Names of the whole program as small integers. Name 0 is the empty name.
package struct NameTable {
    package private(set) var strings: [String] = [""]
    private var ids: [String: Int32] = ["": 0]

    package mutating func intern(_ name: String) -> Int32 {
        if let id = ids[name] { return id }
        let id = Int32(strings.count)
        strings.append(name)
        ids[name] = id
        return id
    }

    package func lookup(_ name: String) -> Int32? { ids[name] }
}
