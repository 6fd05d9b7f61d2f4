import CycleLintFrontEnd
import CycleLintOwnership

/// The places for probes of `self` in methods that run when the object ends.
struct EndingSites {
    private let file: SourceTree

    init(_ file: SourceTree) { self.file = file }

    func sites(of kind: Ending.Kind, method: String, of type: [String], label: String) -> [ProbeSite] {
        let types = file.tree.nodes.indices.dropFirst().map(UInt32.init).filter { [.classDecl, .extensionDecl].contains(file.kind($0)) && file.typeName($0) == type }
        let methods = types.flatMap(file.members).filter { file.kind($0) == .funcDecl && file.tokenText($0) == method }
        let text = ProbeText("self", ObjectAccess(form: .object), label: label, isDisappearing: kind == .viewDidDisappear)
        if methods.isEmpty, kind == .viewDidDisappear, let declaration = types.first(where: { file.kind($0) == .classDecl }) { return addedMethod(to: declaration, text) }
        guard methods.count == 1, let body = file.body(of: methods[0]), let first = file.children(body).first, OrdinaryCode.contains(body, file) else { return [] }
        let isPresent = AddedMember.isOne(methods[0], file) || file.children(body).lazy.map { InsertedProbe($0, file) }.prefix { $0 != nil }.contains { $0?.object == text.object }
        guard var site = ReleaseSite.before(first, text, file) else { return [] }
        site.position = .ending
        site.isPresent = isPresent
        return [site]
    }

    private func addedMethod(to type: UInt32, _ text: ProbeText) -> [ProbeSite] {
        guard let members = file.children(type).last, file.kind(members) == .memberBlock, OrdinaryCode.hasHarmlessAttributes(type, file) else { return [] }
        let access = file.children(type).first { file.kind($0) == .modifier && ["public", "open", "package"].contains(file.tokenText($0)) }.map { file.tokenText($0) == "package" ? "package " : "public " } ?? ""
        let lines = ["\(access)override func viewDidDisappear(_ animated: Bool) {  // \(ProbeImport.mark)", "\tsuper.viewDidDisappear(animated)", "\t\(text.statement)", "}"]
        return AddedMember.insertion(of: lines, into: members, file).map { [ProbeSite(edit: $0, position: .ending, isPresent: false)] } ?? []
    }
}
