// A note's back-reference to its sheet is a `weak let`.

final class Sheet {
    private(set) var notes: [Note] = []
    let clef: String

    init(clef: String) {
        self.clef = clef
    }

    func write(_ pitch: Int) {
        notes.append(Note(pitch, on: self))
    }
}

final class Note {
    let pitch: Int
    private weak let sheet: Sheet?

    init(_ pitch: Int, on sheet: Sheet) {
        self.pitch = pitch
        self.sheet = sheet
    }

    var line: Int {
        sheet?.clef == "bass" ? pitch - 43 : pitch - 64
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sheet = Sheet(clef: "bass")
    sheet.write(48)
    precondition(sheet.notes[0].line == 5)
    watch(sheet)
    watch(sheet.notes[0])
}
