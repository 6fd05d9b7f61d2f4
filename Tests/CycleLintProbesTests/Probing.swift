import CycleLintFrontEnd
import CycleLintOwnership
import CycleLintProbes
import CycleLintRules

/// What becomes of a source, for tests.
enum Probing {
    /// With probes for local variables of some names, where they first occur, all of class `Feed`. Fingerprints are `3f9a2c…`.
    static func inserted(_ text: String, for names: String..., className: String = "Feed", as access: ObjectAccess = ObjectAccess(form: .object), isGivenAway: Bool = false) -> String {
        inserted(text, names.map { name in
            wish(at: text.utf8.distance(from: text.startIndex, to: text.firstRange(of: name)!.lowerBound), className: className, as: access, isGivenAway: isGivenAway)
        })
    }

    /// The same in a method of a test case.
    static func inserted(_ text: String, inTestCaseFor names: String..., isInGlobal: Bool = false, isGivenAway: Bool = false, fingerprint: String? = "3f9a2c0123456789") -> String {
        inserted(text, names.map { name in
            var wish = wish(at: text.utf8.distance(from: text.startIndex, to: text.firstRange(of: name)!.lowerBound), isGivenAway: isGivenAway, fingerprint: fingerprint)
            wish.place.isInTestCase = true
            wish.place.isInGlobal = isInGlobal
            return wish
        })
    }

    /// For the variable whose name stands at an offset.
    static func wish(at offset: Int, className: String = "Feed", as access: ObjectAccess = ObjectAccess(form: .object), isGivenAway: Bool = false, fingerprint: String? = "3f9a2c0123456789") -> ProbeWish {
        ProbeWish(ProbePlace(kind: .scope(offset: offset, access.variableType.isEmpty ? ObjectAccess(path: access.path, form: access.form, variableType: className) : access, isGivenAway: isGivenAway), path: "A.swift", name: className, classes: ["App." + className]), fingerprint: fingerprint)
    }

    /// With probes for what a property of a type owns.
    static func inserted(_ text: String, property: String, of type: String, form: ObjectAccess.Form = .object, isAlone: Bool = true, mayAddDeinit: Bool = false) -> String {
        let owned = ProbePlace.OwnedBy(property: property, type: type.split(separator: ".").map(String.init), owner: "App." + type, form: form, isAlone: isAlone, mayAddDeinit: mayAddDeinit)
        return inserted(text, [ProbeWish(ProbePlace(kind: .property(owned), path: "A.swift", name: "Feed", classes: ["App.Feed"]), fingerprint: "3f9a2c0123456789")])
    }

    /// With probes for a method of the class `Feed`.
    static func inserted(_ text: String, ending kind: Ending.Kind, method: String) -> String {
        inserted(text, [ProbeWish(ProbePlace(kind: .ending(kind, method: method, of: ["Feed"]), path: "A.swift", name: "Feed", classes: ["App.Feed"]), fingerprint: "3f9a2c0123456789")])
    }

    static func inserted(_ text: String, _ wishes: [ProbeWish]) -> String {
        let source = SourceFile(path: "A.swift", bytes: Array(text.utf8))
        let insertion = ProbeInsertion(wishes, in: source)
        precondition(saysTheSame(source, insertion.edits))
        return String(decoding: insertion.edits.applied(to: source.bytes), as: UTF8.self)
    }

    static func removed(_ text: String) -> String {
        let source = SourceFile(path: "A.swift", bytes: Array(text.utf8))
        let removal = ProbeRemoval(in: source)
        precondition(saysTheSame(source, removal.edits))
        return String(decoding: removal.edits.applied(to: source.bytes), as: UTF8.self)
    }
}
