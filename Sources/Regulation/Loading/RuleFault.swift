// SPDX-License-Identifier: Apache-2.0

/// One thing wrong in a file of the law: where, what was found, what to do.
public struct RuleFault: Error, Sendable, Hashable {
    /// The file, as its path was handed in.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1; nil where the whole line or file is meant.
    public let column: Int?
    public let problem: String
    /// What to write instead.
    public let remedy: String

    public init(file: String, line: Int, column: Int? = nil, problem: String, remedy: String) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.remedy = remedy
    }

    static func notAName(_ path: String) -> RuleFault {
        RuleFault(
            file: path, line: 1, problem: "The path is not the name of a parameter.",
            remedy: "Use lower-case letters, digits and underscores, the ending .yaml, no reserved word.")
    }
}

extension RuleFault: CustomStringConvertible {
    public var description: String {
        let place = column.map { "\(line):\($0)" } ?? "\(line)"
        return "\(file):\(place): \(problem) \(remedy)"
    }
}

/// Why a tree of parameters was refused: every fault in it, ordered by file and line.
public struct RuleFaults: Error, Sendable, Hashable {
    public let faults: [RuleFault]

    public init(_ faults: [RuleFault]) {
        self.faults = faults.sorted { ($0.file, $0.line, $0.problem) < ($1.file, $1.line, $1.problem) }
    }

    /// The same faults with files named from further up: `Regulations/parameters/` before each.
    public func below(_ folder: String) -> RuleFaults {
        RuleFaults(
            faults.map {
                RuleFault(
                    file: folder + $0.file, line: $0.line, column: $0.column, problem: $0.problem, remedy: $0.remedy)
            })
    }
}

extension RuleFaults: CustomStringConvertible {
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
