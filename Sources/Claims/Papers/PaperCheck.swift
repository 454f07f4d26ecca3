// SPDX-License-Identifier: Apache-2.0

/// Which of the papers that the law asks for are there (Permenaker 4/2023 art. 50, 57).
public struct PaperCheck: Sendable, Hashable {
    public enum State: Sendable, Hashable {
        case attached
        /// Rantau's own record stands for it.
        case inRecord
        /// Welcome, but not demanded.
        case optional
        case missing
    }

    public struct Line: Sendable, Hashable {
        public let demand: PaperDemand
        public let state: State
    }

    public let lines: [Line]
    /// False where no list for this benefit and phase has been seen: then an assessor says what is needed.
    public let listIsKnown: Bool

    public init(
        required: [PaperDemand], listIsKnown: Bool, attached: Set<PaperKind>, accountIsRecorded: Bool
    ) {
        self.listIsKnown = listIsKnown
        lines = required.map { demand in
            Line(
                demand: demand,
                state: Self.state(of: demand.code, attached: attached, accountIsRecorded: accountIsRecorded))
        }
    }

    public var missing: [PaperDemand] { lines.filter { $0.state == .missing }.map(\.demand) }

    /// Nothing that is demanded is missing.
    public var isComplete: Bool { missing.isEmpty }

    private static func state(of code: String, attached: Set<PaperKind>, accountIsRecorded: Bool) -> State {
        guard let kind = PaperKind(rawValue: code) else { return .missing }
        if attached.contains(kind) { return .attached }
        switch kind.meeting {
        case .byRecord: return .inRecord
        case .byAccount: return accountIsRecorded ? .inRecord : .missing
        case .byPaper: return .missing
        case .ifAny: return .optional
        }
    }
}
