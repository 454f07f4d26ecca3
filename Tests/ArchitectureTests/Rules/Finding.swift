// SPDX-License-Identifier: Apache-2.0

/// A place where a rule of the house is broken, and what to do about it.
struct Finding: Hashable, Sendable, CustomStringConvertible {
    let path: String
    /// Counted from 1; 0 when the whole file is meant.
    let line: Int
    let message: String

    init(_ file: SourceFile, line: Int = 0, _ message: String) {
        self.init(file.path, line: line, message)
    }

    init(_ path: String, line: Int = 0, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    var description: String { line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)" }
}

extension [Finding] {
    /// One finding a line, for a test's message.
    var report: String { map(\.description).sorted().joined(separator: "\n") }
}
