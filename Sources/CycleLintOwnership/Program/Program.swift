import CycleLintFrontEnd

/// All files linked: what every name means. Knows nothing of who keeps what.
///
/// Properties, functions and type facts have one number each over all files: the file's base plus the index in the file.
///
/// What every step reads has no checks for exclusive access: they took a tenth of the analysis.
package final class Program {
    package let files: [FileFacts]
    package var names = NameTable()
    @exclusivity(unchecked) package var types = TypeTable()
    @exclusivity(unchecked) package var declarations: [Declaration] = []
    /// Global name of each file's names.
    @exclusivity(unchecked) package var globalNames: [[Int32]] = []
    @exclusivity(unchecked) package var typeBase: [Int32] = []
    @exclusivity(unchecked) package var propertyBase: [Int32] = []
    @exclusivity(unchecked) package var functionBase: [Int32] = []
    package var caseBase: [Int32] = []
    /// File of each property, function and enum case.
    @exclusivity(unchecked) package var propertyFile: [Int32] = []
    @exclusivity(unchecked) package var functionFile: [Int32] = []
    package var caseFile: [Int32] = []
    /// Declaration of each type fact (an extension: of the extended type).
    @exclusivity(unchecked) package var declarationOfFact: [Int32] = []
    package var moduleOfFile: [Int32] = []
    var moduleTypes: [ModuleName: [Int32]] = [:]
    var typesByName: [Int32: [Int32]] = [:]
    var externals: [Int32: Int32] = [:]
    /// The declaration that stands for `Optional`, if the program extends it; otherwise -1.
    package var optional: Int32 = -1
    /// The collections of the standard library that the program extends.
    package var collections: [Int32] = []
    package var globalMembers: [Int32: [Member]] = [:]
    package var modules: Set<Int32> = []
    var testFiles: [Bool] = []
    var testDoubles: [Int32: Bool] = [:]
    /// Modules with the entry point of an application: nobody else can call what they declare public.
    package var applicationModules: Set<Int32> = []
    /// Modules that each file imports.
    package var imports: [Set<Int32>] = []
    /// The properties that each initial value belongs to.
    package var initialized: [Int32: [Int32]] = [:]
    /// The property of each `didSet`.
    package var observed: [Int32: Int32] = [:]
    /// Getter and setter of each subscript; -1 where there is none.
    package var accessors: [Int32: (getter: Int32, setter: Int32)] = [:]
    @exclusivity(unchecked) var resolved: [[TypeID]] = []
    @exclusivity(unchecked) var memberCache: [UInt64: [MemberHit]] = [:]
    @exclusivity(unchecked) var resolving = 0
    /// By name: whether a function of the program has it, or a property that holds closures.
    private lazy var callableNames: [Bool] = {
        var isCallable = Array(repeating: false, count: names.strings.count)
        for id in functionFile.indices where functionFile[id] < firstLibrary && function(Int32(id)).kind == .function { isCallable[Int(functionName(Int32(id)))] = true }
        for id in propertyFile.indices.map(Int32.init) where propertyFile[Int(id)] < firstLibrary && holdsClosures(id) { isCallable[Int(propertyName(id))] = true }
        return isCallable
    }()
    /// By type; nil where nobody asked yet.
    @exclusivity(unchecked) var plainness: [Bool?] = []

    struct ModuleName: Hashable {
        var module: Int32
        var name: Int32
    }

    /// Files from this one on stand for libraries.
    let firstLibrary: Int32
    var libraryMarks: [LibraryMark: [Member]] = [:]
    var markedTypes: [LibraryMark: Set<Int32>] = [:]
    /// By the name of a property: the names of the library functions that say what setting it to a truth value does.
    var switches: [Int32: Switch] = [:]

    /// By name: see `unknownProperty(named:)`.
    @exclusivity(unchecked) var unknownProperties: [Int32: Int32] = [:]
    /// Properties marked `Begun` that nothing in the program can begin.
    @exclusivity(unchecked) var neverBegun: Set<Int32> = []

    struct Switch {
        var on: Int32?
        var off: Int32?
    }

    /// `libraries` are declarations that stand for those of libraries.
    package init(files: [FileFacts], libraries: [FileFacts]) {
        self.files = files + libraries
        firstLibrary = Int32(files.count)
        numberEverything()
        declareTypes()
        attachMembers()
        linkInheritance()
        collectLibraryMarks()
        collectSwitches()
        collectNeverBegun()
        collectUnknownProperties()
    }

    package func property(_ id: Int32) -> PropertyFact {
        let file = Int(propertyFile[Int(id)])
        return files[file].properties[Int(id - propertyBase[file])]
    }

    package func function(_ id: Int32) -> FunctionFact {
        let file = Int(functionFile[Int(id)])
        return files[file].functions[Int(id - functionBase[file])]
    }

    package func enumCase(_ id: Int32) -> EnumCaseFact {
        let file = Int(caseFile[Int(id)])
        return files[file].enumCases[Int(id - caseBase[file])]
    }

    package func term(_ type: TypeID) -> TypeTerm { types.terms[Int(type)] }

    package func name(_ id: Int32) -> String { names.strings[Int(id)] }

    package func globalName(file: Int32, _ local: UInt32) -> Int32 { globalNames[Int(file)][Int(local)] }

    package func propertyName(_ id: Int32) -> Int32 { globalName(file: propertyFile[Int(id)], property(id).name) }

    package func functionName(_ id: Int32) -> Int32 { globalName(file: functionFile[Int(id)], function(id).name) }

    /// Whether a function of the program has the name, or a property that holds closures.
    func isCallableName(_ name: Int32) -> Bool { Int(name) < callableNames.count && callableNames[Int(name)] }

    private func holdsClosures(_ id: Int32) -> Bool {
        func isOfClosures(_ type: TypeID) -> Bool { term(type).kind == .function || term(type).kind == .container && term(type).arguments.contains(where: isOfClosures) }
        let fact = property(id)
        return fact.type != FileFacts.none && isOfClosures(resolve(place(fact.type, file: propertyFile[Int(id)], type: fact.owner)))
    }

    /// The function that a closure or local function is written in, however deep; of any other the function itself.
    func unit(of id: Int32) -> Int32 {
        let base = functionBase[Int(functionFile[Int(id)])]
        var current = id
        while function(current).parent != FileFacts.none { current = base + Int32(function(current).parent) }
        return current
    }

    /// The declaration that a type fact of a file belongs to, or -1.
    package func declaration(file: Int32, fact: UInt32) -> Int32 {
        fact == FileFacts.none ? -1 : declarationOfFact[Int(typeBase[Int(file)]) + Int(fact)]
    }

    /// The declaration that a property belongs to, or -1 for a global.
    package func owner(ofProperty id: Int32) -> Int32 { declaration(file: propertyFile[Int(id)], fact: property(id).owner) }

    package func owner(ofFunction id: Int32) -> Int32 { declaration(file: functionFile[Int(id)], fact: function(id).owner) }

    private func numberEverything() {
        var typeCount: Int32 = 0
        for (index, file) in files.enumerated() {
            let number = Int32(index)
            globalNames.append(file.names.map { names.intern($0) })
            moduleOfFile.append(names.intern(file.module))
            modules.insert(moduleOfFile[index])
            testFiles.append(Self.isTest(path: file.path))
            imports.append(Set(file.imports.map { globalNames[index][Int($0)] }))
            typeBase.append(typeCount)
            typeCount += Int32(file.types.count)
            propertyBase.append(Int32(propertyFile.count))
            propertyFile.append(contentsOf: repeatElement(number, count: file.properties.count))
            functionBase.append(Int32(functionFile.count))
            functionFile.append(contentsOf: repeatElement(number, count: file.functions.count))
            caseBase.append(Int32(caseFile.count))
            caseFile.append(contentsOf: repeatElement(number, count: file.enumCases.count))
            resolved.append(Array(repeating: -1, count: file.typeReferences.count))
        }
        declarationOfFact = Array(repeating: -1, count: Int(typeCount))
    }
}
