import CycleLintRules
import Foundation

/// Why a baseline could not be read or written: one line that says what to do.
package struct BaselineFailure: Error, Equatable {
    package var text: String
}

extension Baseline {
    /// `path` is absolute or relative to the process's working folder; `shownPath` is for messages.
    init(readFrom path: String, shownPath: String) throws(BaselineFailure) {
        guard FileSystem.kind(at: path) != nil else {
            throw BaselineFailure(text: "\(shownPath): no such baseline file; make one with --write-baseline \(shownPath)")
        }
        var bytes: [UInt8] = []
        do {
            var reader = FileReader()
            try reader.read(path, into: &bytes)
        } catch {
            throw BaselineFailure(text: "\(shownPath): the baseline cannot be read (\(error.reason))")
        }
        struct Header: Decodable { var version: Int }
        let decoder = JSONDecoder()
        guard let header = try? decoder.decode(Header.self, from: Data(bytes)) else {
            throw BaselineFailure(
                text: "\(shownPath): not a baseline file of cyclelint; make one with --write-baseline \(shownPath)")
        }
        guard header.version == Self.currentVersion else {
            throw BaselineFailure(
                text: "\(shownPath): baseline version \(header.version) is not known to this cyclelint "
                    + "(it knows \(Self.currentVersion)); update cyclelint or write the baseline anew")
        }
        guard let baseline = try? decoder.decode(Baseline.self, from: Data(bytes)) else {
            throw BaselineFailure(text: "\(shownPath): the baseline is damaged; write it anew with --write-baseline \(shownPath)")
        }
        self = baseline
    }

    /// Replaces the file in one step: a reader sees the old content or the new.
    func write(to path: String, shownPath: String) throws(BaselineFailure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            let data = try encoder.encode(self) + Data("\n".utf8)
            // A device or a pipe cannot be replaced.
            let isReplaceable = FileSystem.kind(at: path).map { $0 == .file } ?? true
            try data.write(to: URL(fileURLWithPath: path), options: isReplaceable ? .atomic : [])
        } catch {
            let folder = PathName.parent(path) ?? "/"
            let reason =
                switch (FileSystem.kind(at: path), FileSystem.kind(at: folder)) {
                case (.folder, _): "a folder is there"
                case (_, nil): "its folder does not exist"
                default: error.localizedDescription.replacing("The operation could not be completed. ", with: "")
                }
            throw BaselineFailure(text: "\(shownPath): the baseline cannot be written (\(reason))")
        }
    }
}
