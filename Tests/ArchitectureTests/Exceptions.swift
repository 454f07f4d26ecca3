// SPDX-License-Identifier: Apache-2.0

/// Where a rule does not hold, with the reason. The list only shrinks: an entry that is no longer needed fails a test.
enum Exceptions {
    /// Files that call the C library.
    static let systemCallers: [String: String] = [
        "Sources/Database/AppendFile.swift": "appends and syncs, which Foundation cannot",
        "Sources/SQLiteDatabase/CopyingTurn.swift": "locks a file for one program, which Foundation cannot",
        "Sources/Sealing/Archive/StreamFile.swift": "writes large files in pieces and syncs them",
        "Sources/Sealing/PrivateFiles.swift": "opens key files with mode 0600 and syncs them, which Foundation cannot",
        "Sources/rantau/Linkage/LinkFiles.swift": "reads and writes large files in pieces",
        "Sources/rantau/House/Output.swift": "writes to the terminal without buffering",
        "Sources/rantau/House/SystemEnvironment.swift": "reads the machine's clock, and holds the number of its keys",
    ]

    /// Imports outside of a target's row: `target module`.
    static let imports: [String: String] = [
        "Web Store": "pages name rows of Store that views of Services carry whole",
        "Web Sealing": "forms take a random key, and answers show a hash",
    ]

    /// Files that share no word with what they hold.
    static let naming: [String: String] = [
        "Sources/Access/Permission.swift": "holds the verb authorise of Operation",
        "Sources/Documents/QRDrawing.swift": "holds how a QRCode becomes SVG",
        "Sources/HTML/Value/HTMLInterpolation.swift": "conforms HTML to the standard library's interpolation",
        "Sources/Wire/Statistics/FiguresParts.swift": "holds the small records that FiguresRecord is made of",
    ]

    /// Files above a limit of size.
    static let size: [String: String] = [:]
}

extension Exceptions {
    /// What a target may import beside its row.
    static func modules(besidesRowOf target: String) -> Set<String> {
        Set(imports.keys.filter { $0.hasPrefix("\(target) ") }.map { String($0.dropFirst(target.count + 1)) })
    }
}
