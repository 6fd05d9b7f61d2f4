/// Programs with something left out of the text.
extension GeneratedProgram {
    /// Where a piece is: the index at each level.
    typealias PiecePath = [Int]

    /// Every piece that can be left out by itself. A call of `watch` goes with the constant that it watches.
    var removablePaths: [PiecePath] {
        var paths: [PiecePath] = []
        func visit(_ pieces: [Piece], _ path: PiecePath) {
            for (index, piece) in pieces.enumerated() {
                if !piece.opening.hasPrefix("watch("), !piece.opening.hasPrefix("func scenario(") { paths.append(path + [index]) }
                visit(piece.children, path + [index])
            }
        }
        visit(pieces, [])
        return paths
    }

    func removing(_ paths: [PiecePath]) -> GeneratedProgram {
        let removed = Set(paths)
        var constants: Set<String> = []
        func rest(_ pieces: [Piece], _ path: PiecePath) -> [Piece] {
            pieces.enumerated().compactMap { index, piece in
                let here = path + [index]
                if removed.contains(here) {
                    if let name = piece.constantName { constants.insert(name) }
                    return nil
                }
                if let watched = piece.watchedName, constants.contains(watched) { return nil }
                var piece = piece
                piece.children = rest(piece.children, here)
                return piece
            }
        }
        var result = self
        result.pieces = rest(pieces, [])
        return result
    }

    /// With the content of a block in its place.
    func unwrapping(_ path: PiecePath) -> GeneratedProgram {
        func replaced(_ pieces: [Piece], _ rest: ArraySlice<Int>) -> [Piece] {
            guard let index = rest.first else { return pieces }
            var pieces = pieces
            if rest.count == 1 {
                pieces.replaceSubrange(index...index, with: pieces[index].children)
            } else {
                pieces[index].children = replaced(pieces[index].children, rest.dropFirst())
            }
            return pieces
        }
        var result = self
        result.pieces = replaced(pieces, path[...])
        return result
    }

    func piece(at path: PiecePath) -> Piece {
        path.dropFirst().reduce(pieces[path[0]]) { $0.children[$1] }
    }

    /// What a smaller program has less of: lines, then characters.
    package var size: (lines: Int, characters: Int) {
        (pieces.reduce(0) { $0 + $1.lineCount }, source.utf8.count)
    }
}

extension Piece {
    /// `feed` of `let feed = Feed()`.
    fileprivate var constantName: String? {
        guard opening.hasPrefix("let ") else { return nil }
        return String(opening.dropFirst(4).prefix { $0 != " " && $0 != ":" })
    }

    fileprivate var watchedName: String? {
        guard opening.hasPrefix("watch("), opening.hasSuffix(")") else { return nil }
        return String(opening.dropFirst(6).dropLast())
    }
}
