// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// The list of persons who may not be paid, as Rantau needs it. An installation hands in its list; without one nobody
/// is on it.
public struct SanctionsPort: Sendable {
    /// An entry of the list that a payee's name is like.
    public struct Match: Sendable, Hashable {
        /// The name and number as the list writes them.
        public let entry: String
        public let likeness: NameLikeness

        public init(entry: String, likeness: NameLikeness) {
            self.entry = entry
            self.likeness = likeness
        }
    }

    /// Every entry that a name is so like that a person must look; asked inside a transaction, so it may not wait.
    public let screen: @Sendable (String) -> [Match]

    public init(screen: @escaping @Sendable (String) -> [Match]) { self.screen = screen }

    public static let none = SanctionsPort { _ in [] }
}

/// A sanctions list read from a file: a name and its number on each line, `number;name`; lines that begin with `#` say
/// something about the list.
public struct SanctionsFile: Sendable {
    private let entries: [(number: String, name: String)]

    /// - Throws: `invalid` `sanctions-list-malformed` naming the line.
    public init(_ text: String) throws(Failure) {
        var entries: [(number: String, name: String)] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: ";", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[1].contains(where: \.isLetter) else {
                throw Failure(.invalid, "sanctions-list-malformed", details: ["line": String(place + 1)])
            }
            entries.append((parts[0], parts[1]))
        }
        self.entries = entries
    }

    public var port: SanctionsPort {
        SanctionsPort { [entries] name in
            entries.compactMap { entry in
                let likeness = NameLikeness(name, entry.name)
                return likeness.needsDecision
                    ? SanctionsPort.Match(entry: "\(entry.number) \(entry.name)", likeness: likeness) : nil
            }
        }
    }
}
