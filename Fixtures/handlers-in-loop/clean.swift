// The loop gives each key a closure over the text, an object that keeps nothing.

final class Key {
    let letter: Character
    var pressed: (() -> Void)?

    init(_ letter: Character) {
        self.letter = letter
    }
}

final class TypedText {
    var value = ""
}

final class Keyboard {
    private var rows: [[Key]]
    private let text = TypedText()

    init(rows letters: [String]) {
        rows = letters.map { $0.map(Key.init) }
        let text = self.text
        for row in rows {
            for key in row {
                let letter = key.letter
                key.pressed = {
                    text.value.append(letter)
                }
            }
        }
    }

    func type(_ word: String) -> String {
        for letter in word {
            rows.joined().first { $0.letter == letter }?.pressed?()
        }
        return text.value
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let keyboard = Keyboard(rows: ["qwe", "asd"])
    precondition(keyboard.type("sad") == "sad")
    watch(keyboard)
}
