// SPDX-License-Identifier: Apache-2.0

/// One piece of an archive, in the order in which it is sealed.
enum ArchivePiece: Hashable {
    /// A file begins, with its name inside the archive.
    case file(String)
    /// The next bytes of the file that began last.
    case content([UInt8])
    /// Nothing follows. An archive without it has been cut off.
    case end

    private static let marks: (file: UInt8, content: UInt8, end: UInt8) = (1, 2, 3)

    var bytes: [UInt8] {
        switch self {
        case .file(let name): [Self.marks.file] + Array(name.utf8)
        case .content(let content): [Self.marks.content] + content
        case .end: [Self.marks.end]
        }
    }

    /// - Throws: `ArchiveFault.unknownForm`.
    init(_ bytes: [UInt8]) throws(ArchiveFault) {
        let rest = Array(bytes.dropFirst())
        switch bytes.first {
        case Self.marks.file: self = .file(String(decoding: rest, as: UTF8.self))
        case Self.marks.content: self = .content(rest)
        case Self.marks.end where rest.isEmpty: self = .end
        default: throw .unknownForm
        }
    }
}
