import CycleLintFrontEnd
import CycleLintOwnership
import RingSignature

/// Where objects ought to go away. Whether the source has room for a probe there is not known yet.
package struct ProbePlace: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The end of a local variable's scope. `offset` is that of the name, in UTF-8 bytes from the start of the file.
        /// Where the objects were `isGivenAway` to code that is not in sight, only behind a call that ends them counts: `feed.close()`.
        case scope(offset: Int, ObjectAccess, isGivenAway: Bool = false)
        /// Where the owner of some objects lets go of them.
        case property(OwnedBy)
        /// A method that runs when `self` ends, in a class with the classes around it.
        case ending(Ending.Kind, method: String, of: [String])
    }
    package struct OwnedBy: Hashable, Sendable {
        package var property: String
        /// The owner's class, with the types around it.
        package var type: [String]
        /// As in `Finding.classes`. In a ring itself, it does not go.
        package var owner: String
        package var form: ObjectAccess.Form
        /// They go where the property is assigned or emptied, not only in the owner's `deinit`.
        package var isAlone: Bool
        /// Where the owner has no `deinit`, one can be written.
        package var mayAddDeinit: Bool
        /// What is not `Sendable` cannot be read in a `deinit` that is not `isolated`.
        package var isBoundToActor: Bool

        package init(property: String, type: [String], owner: String, form: ObjectAccess.Form, isAlone: Bool, mayAddDeinit: Bool, isBoundToActor: Bool = false) {
            self.property = property
            self.type = type
            self.owner = owner
            self.form = form
            self.isAlone = isAlone
            self.mayAddDeinit = mayAddDeinit
            self.isBoundToActor = isBoundToActor
        }
    }
    package var kind: Kind
    package var path: String
    /// Name of the objects' class, without its module; of a closure what a person calls it.
    package var name: String
    /// What a finding may call them, as in `Finding.classes`: the class with its module, then what it inherits from and conforms to.
    package var classes: [String]
    /// A global or static property refers to one: only worth a probe where that is the finding.
    package var isInGlobal: Bool
    /// It is in a method of a test case of XCTest.
    package var isInTestCase: Bool
    /// The objects may be used by several tasks at once, so that a task to which one is given leaves it to others, too.
    package var isSendable: Bool

    package init(kind: Kind, path: String, name: String, classes: [String], isInGlobal: Bool = false, isInTestCase: Bool = false, isSendable: Bool = false) {
        self.kind = kind
        self.path = path
        self.name = name
        self.classes = classes
        self.isInGlobal = isInGlobal
        self.isInTestCase = isInTestCase
        self.isSendable = isSendable
    }
}

package struct ProbePlaces: Sendable {
    /// In the order of files and places.
    package var all: [ProbePlace]
    /// Names of functions of the program that take an argument `sending`, and of its actors: what they are given, a probe behind them cannot use.
    package var senders: Set<String>
}

extension Analysis {
    /// Where objects of some classes end; of all classes of the program if none are named.
    package func probePlaces(of classes: Set<String>?) -> ProbePlaces {
        let program = ownership.program
        let names = program.declarations.indices.map { id in
            program.declarations[id].isOwnReference && !program.declarations[id].isSingleton ? program.probeClasses(Int32(id)) : []
        }
        let wanted = Set(names.indices.filter { !names[$0].isEmpty && (classes?.isDisjoint(with: names[$0]) != true) }.map(Int32.init))
        let suspected = rings.filter { $0.breaker == nil && $0.doubt != .oneOfSeveral }
        let ends = ownership.ends(of: wanted, suspicion: Suspicion(suspected, in: program))
        let locals = ends.locals.compactMap { object -> ProbePlace? in
            let path = program.files[Int(object.file)].path
            guard object.type < 0 else {
                return ProbePlace(
                    kind: .scope(offset: Int(object.offset), object.access, isGivenAway: object.isGivenAway), path: path, name: program.qualifiedName(object.type), classes: names[Int(object.type)],
                    isInGlobal: object.isInGlobal, isInTestCase: object.isInTestCase, isSendable: program.isSendable(object.type))
            }
            let function = program.closureName(object.function)
            guard let classes, classes.contains(function.key) else { return nil }
            return ProbePlace(kind: .scope(offset: Int(object.offset), object.access), path: path, name: function.name, classes: [function.key], isInGlobal: object.isInGlobal, isInTestCase: object.isInTestCase)
        }
        let endings = wanted.sorted().flatMap { type in program.endings(of: type).map { place(of: $0, names[Int(type)]) } }
        return ProbePlaces(all: locals + ends.properties.flatMap { places(of: $0, names[Int($0.type)]) } + endings, senders: program.senders)
    }

    private func place(of ending: Ending, _ classes: [String]) -> ProbePlace {
        let program = ownership.program
        let name = program.qualifiedName(ending.type)
        let file = ending.function < 0 ? program.declarations[Int(ending.type)].file : program.functionFile[Int(ending.function)]
        let method = ending.function < 0 ? "viewDidDisappear" : program.name(program.functionName(ending.function))
        return ProbePlace(
            kind: .ending(ending.kind, method: method, of: name.split(separator: ".").map(String.init)), path: program.files[Int(file)].path, name: name, classes: classes)
    }

    /// One for each file that the property's type has a part in.
    private func places(of property: OwnedProperty, _ classes: [String]) -> [ProbePlace] {
        let program = ownership.program
        let owner = program.owner(ofProperty: property.property)
        let home = program.propertyFile[Int(property.property)]
        let fact = program.property(property.property)
        let files = program.files.indices.filter { file in
            file == home || !fact.flags.contains(.isPrivate) && program.files[file].types.indices.contains { program.declaration(file: Int32(file), fact: UInt32($0)) == owner }
        }
        return files.map { file in
            let owned = ProbePlace.OwnedBy(
                property: program.name(program.propertyName(property.property)), type: program.qualifiedName(owner).split(separator: ".").map(String.init), owner: program.classKey(owner), form: property.form,
                isAlone: property.isAlone, mayAddDeinit: file == home && program.canHaveDeinit(owner),
                isBoundToActor: !program.isUnbound(owner))
            return ProbePlace(kind: .property(owned), path: program.files[file].path, name: program.qualifiedName(property.type), classes: classes)
        }
    }
}

extension Program {
    /// A class or protocol with its module, as in a ring's signature.
    func classKey(_ declaration: Int32) -> String {
        let file = declarations[Int(declaration)].file
        return (file < 0 ? "" : files[Int(file)].module + ".") + qualifiedName(declaration)
    }

    /// A class, what it inherits from, and the protocols that all these conform to.
    fileprivate func probeClasses(_ declaration: Int32) -> [String] {
        lineage(of: declaration).filter { declarations[Int($0)].file >= 0 }.map(classKey)
    }

    /// A closure by the function that it is written in: as in a ring's signature, and for people.
    func closureName(_ function: Int32) -> (key: String, name: String) {
        let file = functionFile[Int(function)]
        let name = RingWording(program: self).functionName(function, labels: false)
        return (RingSignatureStep.closure(in: files[Int(file)].module + "." + name).name, "closure in \(name)")
    }
}
