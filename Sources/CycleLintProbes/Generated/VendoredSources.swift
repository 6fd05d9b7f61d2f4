extension VendoredLibrary {
    package static let files: [File] = [
    ]
}
