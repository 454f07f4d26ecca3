// SPDX-License-Identifier: Apache-2.0

/// Where a rule does not hold, with the reason. The list only shrinks: an entry that is no longer needed fails a test.
enum Exceptions {
    /// Files that call the C library.
    static let systemCallers: [String: String] = [
        "Sources/Sealing/PrivateFiles.swift": "opens key files with mode 0600 and syncs them, which Foundation cannot"
    ]

    /// Files that share no word with what they hold.
    static let naming: [String: String] = [
        "Sources/Access/Permission.swift": "holds the verb authorise of Operation",
        "Sources/Documents/QRDrawing.swift": "holds how a QRCode becomes SVG",
        "Sources/HTML/Value/HTMLInterpolation.swift": "conforms HTML to the standard library's interpolation",
    ]

    /// Files above a limit of size.
    static let size: [String: String] = [
        "Sources/HTML/Parts/Icon.swift": "the path of a drawing is one line"
    ]
}
