// SPDX-License-Identifier: Apache-2.0

/// One thing wrong in a parameter file: where, what was found, what to do.
public struct RuleFault: Error, Sendable, Hashable {
    /// The file, as its path was handed in.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    public let problem: String
    public let remedy: String
}

extension RuleFault: CustomStringConvertible {
    public var description: String { "\(file):\(line): \(problem) \(remedy)" }
}

/// Why a tree of parameters was refused: every fault in it, ordered by file and line.
public struct RuleFaults: Error, Sendable, Hashable {
    public let faults: [RuleFault]

    init(_ faults: [RuleFault]) {
        self.faults = faults.sorted { ($0.file, $0.line, $0.problem) < ($1.file, $1.line, $1.problem) }
    }
}

extension RuleFaults: CustomStringConvertible {
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
