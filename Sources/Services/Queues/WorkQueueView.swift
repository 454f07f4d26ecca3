// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Placement
import Store

/// What an officer asks of the queue. Everything in it is said by the address of the page.
public struct WorkFilter: Sendable, Hashable {
    /// What makes a work pressing.
    public enum Flag: String, Sendable, Hashable, CaseIterable {
        /// The legal day is over.
        case overdue
        /// It comes within two working days; a case that has waited for three.
        case atRisk = "at-risk"
        case papersMissing = "papers-missing"
        case waitsForDoctor = "waits-for-doctor"
    }

    public enum Holder: String, Sendable, Hashable, CaseIterable {
        case mine, free
    }

    public var kind: AssignmentStore.Kind
    /// A state of claims, a kind of cases; nil for those that wait for the role.
    public var state: String?
    public var flag: Flag?
    /// A country for claims, a province for cases.
    public var place: String?
    /// At least so many days old.
    public var age: Int?
    public var holder: Holder?

    public init(
        _ kind: AssignmentStore.Kind, state: String? = nil, flag: Flag? = nil, place: String? = nil, age: Int? = nil,
        holder: Holder? = nil
    ) {
        self.kind = kind
        self.state = state
        self.flag = flag
        self.place = place
        self.age = age
        self.holder = holder
    }
}

/// One work of a queue.
public struct WorkLine: Sendable {
    public enum Work: Sendable {
        case claim(ClaimLine)
        case deskCase(DeskCaseView)
    }

    public let work: Work
    public let flags: Set<WorkFilter.Flag>
    public let assignment: AssignmentStore.Assignment?

    public var id: Int64 {
        switch work {
        case .claim(let line): line.claim.id.number
        case .deskCase(let view): view.deskCase.id.number
        }
    }

    public var state: String {
        switch work {
        case .claim(let line): line.claim.state.rawValue
        case .deskCase(let view): view.deskCase.kind.rawValue
        }
    }

    public var place: String {
        switch work {
        case .claim(let line): line.country.code
        case .deskCase(let view): String(view.person.province)
        }
    }

    public var recordedAt: Instant {
        switch work {
        case .claim(let line): line.claim.recordedAt
        case .deskCase(let view): view.deskCase.recordedAt
        }
    }

    /// The last day by law; nil where none is known.
    public var deadline: CalendarDay? {
        switch work {
        case .claim(let line): line.clock?.deadline
        case .deskCase: nil
        }
    }
}

/// A desk's queue as it was asked for.
public struct WorkQueueView: Sendable {
    public let filter: WorkFilter
    /// The kinds of work of the officer's desk.
    public let kinds: [AssignmentStore.Kind]
    /// The nearest legal day first, then the oldest.
    public let lines: [WorkLine]
    /// Whether there are more than were looked at.
    public let isCut: Bool
    /// Which states may be chosen.
    public let states: [String]
    /// The places of what was found, in order.
    public let places: [String]
    /// Colleagues of the desk to whom work can be handed over.
    public let colleagues: [String]
}
