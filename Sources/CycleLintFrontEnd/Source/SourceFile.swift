/// The bytes of one Swift file and the name it is reported under. Holds any bytes, valid UTF-8 or not.
package struct SourceFile {
    /// As findings show it: relative to the working directory where possible.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
