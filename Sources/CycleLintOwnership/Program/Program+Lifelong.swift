import CycleLintFrontEnd

/// Types whose objects are meant to live as long as the process: a ring among them is no leak.
extension Program {
    /// Types of a library whose heirs live as long as the process.
    private static let lifelong: Set<String> = ["XCTestCase", "QuickSpec", "UIApplicationDelegate", "NSApplicationDelegate", "App", "UIApplication", "NSApplication", "WKExtensionDelegate", "WKApplicationDelegate"]

    private static let entries: Set<String> = ["UIApplicationDelegate", "NSApplicationDelegate", "App"]
    private static let entryAttributes: Set<String> = ["main", "UIApplicationMain", "NSApplicationMain"]

    /// A type whose object a global variable of a library file holds is meant to live. In a script, globals are ordinary variables.
    func markGlobal(_ fact: PropertyFact, file: Int32) {
        let facts = files[Int(file)]
        guard fact.initializer != FileFacts.none, !facts.functions.contains(where: { $0.kind == .topLevel && $0.body.count > 0 }) else { return }
        let body = facts.functions[Int(fact.initializer)].body
        for index in Int(body.start)..<Int(body.start + body.count) where facts.instructions[index].operation == .name {
            let name = globalName(file: file, facts.instructions[index].a)
            if let id = typesByName[name]?.first, declarations[Int(id)].isReference { declarations[Int(id)].isSingleton = true }
        }
    }

    func markLifelong() {
        for id in declarations.indices where declarations[id].isForeign && Self.lifelong.contains(name(declarations[id].name)) {
            let isEntry = Self.entries.contains(name(declarations[id].name))
            for heir in descendants(of: Int32(id), limit: .max) {
                declarations[Int(heir)].isSingleton = true
                declarations[Int(heir)].isEntry = isEntry
                if isEntry { applicationModules.insert(declarations[Int(heir)].module) }
            }
        }
        for (fileIndex, facts) in files.enumerated() {
            for type in facts.types {
                if Self.entryAttributes.contains(where: { facts.hasAttribute($0, type.attributes) }) { applicationModules.insert(moduleOfFile[fileIndex]) }
            }
        }
    }

    /// What only lifelong objects are made with is lifelong: the value of a property of a singleton, of a global; a class all of whose heirs are.
    ///
    /// Stricter than `isSingleton`, which a `static` property of the own type is enough for: a class with a shared object may have others.
    func spreadLifelong() {
        let mentions = mentionsOfClasses()
        var lifelong = Set(declarations.indices.filter { declarations[$0].isEntry }.map(Int32.init))
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for id in declarations.indices.map(Int32.init) where declarations[Int(id)].kind == .classType && !declarations[Int(id)].isOfLibrary && !lifelong.contains(id) {
                let own = mentions[id] ?? []
                let heirs = declarations[Int(id)].heirs
                guard !own.isEmpty || !heirs.isEmpty, own.allSatisfy({ $0 >= 0 && runsOnce($0, lifelong) }), heirs.allSatisfy(lifelong.contains) else { continue }
                lifelong.insert(id)
                isGrowing = true
            }
        }
        for id in lifelong { declarations[Int(id)].isSingleton = true }
    }

    /// For each class the functions, tests aside, that call it by its name; -1 where it is named in another way than for a static member.
    private func mentionsOfClasses() -> [Int32: Set<Int32>] {
        var mentions: [Int32: Set<Int32>] = [:]
        var named = typesByName
        for (id, declaration) in declarations.enumerated() where declaration.parent >= 0 && declaration.kind == .classType { named[declaration.name, default: []].append(Int32(id)) }
        for (fileIndex, facts) in files.enumerated() where !testFiles[fileIndex] {
            for (index, function) in facts.functions.enumerated() {
                var isCalled: Set<UInt32> = []
                var isBase: Set<UInt32> = []
                let body = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
                for instruction in body {
                    if instruction.operation == .call { isCalled.insert(instruction.a) }
                    if instruction.operation == .member { isBase.insert(instruction.a) }
                }
                for (position, instruction) in body.enumerated() where instruction.operation == .name || instruction.operation == .member {
                    let name = globalName(file: Int32(fileIndex), instruction.operation == .name ? instruction.a : instruction.b)
                    guard let types = named[name], !isBase.contains(UInt32(position)) else { continue }
                    for type in types { mentions[type, default: []].insert(isCalled.contains(UInt32(position)) ? functionBase[fileIndex] + Int32(index) : -1) }
                }
            }
        }
        return mentions
    }

    /// Whether a function runs once for the whole process: the initialiser of a lifelong type, the initial value of one of its properties or of a global.
    private func runsOnce(_ id: Int32, _ lifelong: Set<Int32>) -> Bool {
        let function = function(id)
        let owner = owner(ofFunction: id)
        switch function.kind {
        case .initializer: return lifelong.contains(owner)
        case .initializerExpression: return owner < 0 || function.flags.contains(.isStatic) || lifelong.contains(owner)
        default: return false
        }
    }
}
