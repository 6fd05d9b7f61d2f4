import CycleLintFrontEnd
import CycleLintRules

/// A wish for a probe: the place, and the finding that it is to prove.
package struct ProbeWish: Sendable {
    package var place: ProbePlace
    package var fingerprint: String?
    /// In which tests the objects are expected to go.
    package var expectation: Expectation
    /// Its objects are kept by the finding's ring, not in it: only worth a probe where those have none.
    package var isForCaptive = false

    package enum Expectation: Hashable, Sendable {
        case everywhere
        /// Only in the function that this line, counted from 1, belongs to: the finding is about what that does, and objects of other tests may stay for other reasons.
        case around(line: Int)
        case nowhere
    }

    package init(_ place: ProbePlace, fingerprint: String?, expectation: Expectation = .everywhere) {
        self.place = place
        self.fingerprint = fingerprint
        self.expectation = expectation
    }

    var label: String { ProbeLabel.text(className: place.name, fingerprint: fingerprint) }
}

/// Which end of an object's life a probe stands at.
package enum ProbePosition: Int, Sendable, CaseIterable {
    /// Of a local variable's scope.
    case scopeEnd
    /// Before a property or variable lets go.
    case release
    /// Behind a call that ends the object.
    case ended
    /// In the `deinit` of the owner.
    case ownerDeinit
    /// In a method of the object that runs when it ends.
    case ending
}

/// A probe that could stand there.
struct ProbeSite {
    var edit: TextEdit
    var position: ProbePosition
    /// It stands there already.
    var isPresent: Bool
    /// The test that it makes fail.
    var test: TestFunction?
}

/// Writes probes into one file, and the import.
///
/// A probe never changes what the program does but that a local variable lives to the end of its scope. Where that is not sure the wish is not fulfilled.
package struct ProbeInsertion {
    /// Empty where nothing could be inserted.
    package private(set) var edits: [TextEdit] = []
    /// Probes that `edits` write, by their position.
    package private(set) var inserted: [ProbePosition: Int] = [:]
    /// Probes that stood there before.
    package private(set) var present = 0
    /// Which of the wishes `edits` fulfil, or were fulfilled before, by their index.
    package private(set) var fulfilled: [Int] = []

    /// `senders`: names of functions of the program that take an argument `sending`, and of its actors.
    package init(_ wishes: [ProbeWish], in source: SourceFile, senders: Set<String> = []) {
        let file = SourceTree(source)
        guard file.tree.problems.isEmpty, !wishes.isEmpty else { return }
        var scopes = ScopeSites(file, senders: senders)
        let properties = PropertySites(wishes, file)
        let endings = EndingSites(file)
        var modules: Set<String> = []
        var tests: [UInt32: String] = [:]
        for (index, wish) in wishes.enumerated() {
            let sites: [ProbeSite]
            switch wish.place.kind {
            case .scope(let offset, let access, let isGivenAway): sites = scopes.sites(of: offset, access, isGivenAway: isGivenAway, wish)
            case .property: sites = properties.sites[index] ?? []
            case .ending(let kind, let method, let type): sites = endings.sites(of: kind, method: method, of: type, label: wish.label)
            }
            if !sites.isEmpty { fulfilled.append(index) }
            for site in sites {
                if site.isPresent {
                    present += 1
                } else {
                    edits.append(site.edit)
                    inserted[site.position, default: 0] += 1
                    modules.insert(site.test == nil ? ProbeImport.library : ProbeImport.testingLibrary)
                    if case .swiftTesting(let attribute) = site.test, tests[attribute] == nil { tests[attribute] = wish.label }
                }
            }
        }
        edits += tests.sorted { $0.key < $1.key }.compactMap { TestTrait.insertion(into: $0.key, label: $0.value, file) }
        if let edit = ProbeImport(file).insertion(of: modules) { edits.append(edit) }
    }
}
