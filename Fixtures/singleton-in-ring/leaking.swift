// A font manager that is not shared keeps a cache whose back-reference keeps the manager.

final class GlyphCache {
    private let manager: FontManager
    // ^ strong-back-reference
    private var widths: [Character: Int] = [:]

    init(manager: FontManager) {
        self.manager = manager
        // ^ strong-back-reference
    }

    func width(of character: Character) -> Int {
        if let width = widths[character] { return width }
        let width = manager.measure(character)
        widths[character] = width
        return width
    }
}

final class FontManager {
    private(set) lazy var glyphs = GlyphCache(manager: self)
    // ^ strong-back-reference
    private(set) var measured = 0

    func measure(_ character: Character) -> Int {
        measured += 1
        return character == "i" ? 3 : 7
    }
}

final class Preview {
    let width: Int

    init(_ text: String, fonts: FontManager) {
        width = text.reduce(0) { $0 + fonts.glyphs.width(of: $1) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let fonts = FontManager()
    let preview = Preview("mini", fonts: fonts)
    precondition(preview.width == 20 && fonts.measured == 3)
    watch(preview)
    watch(fonts)
}
