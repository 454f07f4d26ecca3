// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel

/// Which work is asked for.
public struct WorkQuestion: Sendable, Hashable {
    /// Whose work.
    public enum Holder: Sendable, Hashable {
        case anybody
        /// Nobody of the desk has it.
        case nobody(desk: String, at: Instant)
        /// One of these.
        case these([Int64])
    }

    /// States of claims, or kinds of cases.
    public let states: [String]
    /// A country for claims, a province for cases.
    public let place: String?
    /// Recorded at this moment or before.
    public let until: Instant?
    public let holder: Holder
    public let limit: Int

    public init(states: [String], place: String?, until: Instant?, holder: Holder, limit: Int) {
        self.states = states
        self.place = place
        self.until = until
        self.holder = holder
        self.limit = limit
    }

    fileprivate func conditions(of kind: AssignmentStore.Kind, _ table: SQL, place: (String) -> SQL) -> SQL {
        var all: SQL = ""
        if let wanted = self.place { all = "\(part: all) AND \(part: place(wanted))" }
        if let until { all = "\(part: all) AND recorded_at <= \(until)" }
        switch holder {
        case .anybody: break
        case .these(let works): all = "\(part: all) AND id IN (\(list: works))"
        case .nobody(let desk, let now):
            all = """
                \(part: all) AND NOT EXISTS (SELECT 1 FROM work_assignment w
                    WHERE w.kind = \(kind.rawValue) AND w.work = \(part: table).id AND w.desk = \(desk)
                        AND w.expires_at > \(now))
                """
        }
        return all
    }
}

extension ClaimStore {
    /// Claims that wait, oldest first.
    public func waiting(_ question: WorkQuestion) throws -> [Claim] {
        let more = question.conditions(of: .claim, "claim") { country in
            "EXISTS (SELECT 1 FROM incident i WHERE i.id = claim.incident AND i.country = \(country))"
        }
        return try claims(
            """
            state IN (\(list: question.states)) \(part: more) ORDER BY id LIMIT \(question.limit)
            """)
    }
}

extension DeskCaseStore {
    /// Open cases, oldest first.
    public func waiting(_ question: WorkQuestion) throws -> [Case] {
        let more = question.conditions(of: .deskCase, "desk_case") { province in
            """
            EXISTS (SELECT 1 FROM person p WHERE p.id = desk_case.person AND p.province = \(Int(province) ?? -1))
            """
        }
        return try cases(
            """
            resolved_at IS NULL AND kind IN (\(list: question.states)) \(part: more)
            ORDER BY recorded_at LIMIT \(question.limit)
            """)
    }
}
