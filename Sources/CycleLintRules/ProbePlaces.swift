import CycleLintFrontEnd
import CycleLintOwnership

/// A constant whose object ought to go away at the end of its scope. Whether the source has room for a probe there is not known yet.
package struct ProbePlace: Hashable, Sendable {
    package var path: String
    /// Of the constant's name: UTF-8 bytes from the start of the file.
    package var offset: Int
    /// Name of the object's class, without its module.
    package var className: String
    /// The class with its module, as in `Finding.classes`.
    package var classKey: String
    /// A global or static property refers to it: only worth a probe where that is the finding.
    package var isInGlobal: Bool
}

extension Analysis {
    /// Where objects of some classes end, in the order of files and places; of all classes of the program if none are named.
    package func probePlaces(of classes: Set<String>?) -> [ProbePlace] {
        let program = ownership.program
        let types = program.declarations.indices.map(Int32.init).filter { id in
            let declaration = program.declarations[Int(id)]
            return declaration.isReference && !declaration.isSingleton && (classes?.contains(program.classKey(id)) ?? true)
        }
        return ownership.localObjects(of: Set(types)).map { object in
            ProbePlace(
                path: program.files[Int(object.file)].path, offset: Int(object.offset), className: program.qualifiedName(object.type),
                classKey: program.classKey(object.type), isInGlobal: object.isInGlobal)
        }
    }
}

extension Program {
    /// A class with its module, as in a ring's signature.
    func classKey(_ declaration: Int32) -> String {
        let file = declarations[Int(declaration)].file
        return (file < 0 ? "" : files[Int(file)].module + ".") + qualifiedName(declaration)
    }
}
