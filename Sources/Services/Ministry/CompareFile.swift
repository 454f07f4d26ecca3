// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

/// A person as another register has them.
public struct ComparedPerson: Sendable {
    public let name: PersonName
    public let birthDay: CalendarDay
    public let nik: NIK?
    public let passport: Passport?
    /// What it says beside, field by field.
    public let told: [ToldField: String]

    public init(name: PersonName, birthDay: CalendarDay, nik: NIK?, passport: Passport?, told: [ToldField: String]) {
        self.name = name
        self.birthDay = birthDay
        self.nik = nik
        self.passport = passport
        self.told = told
    }
}

/// What comparing somebody with the registry came to.
public enum ComparedOutcome: String, Sendable, Hashable, CaseIterable {
    case same
    /// Differences were proposed.
    case differs
    /// Nobody here has the number.
    case unknown
    /// The number is somebody's whose name or birthday is another.
    case doubtful
}

/// What a comparison came to, person by person.
public struct FileComparison: Sendable {
    public let outcomes: [ComparedOutcome]
    /// How many differences were proposed.
    public let differences: Int
}

extension Door {
    /// So many people are compared in one transaction at most.
    public static let mostCompared = 1_000

    /// Compares people of another register with ours. Differences are proposed with their source and time, and change
    /// nothing; what was proposed or decided before is not proposed again.
    ///
    /// - Parameters:
    ///   - source: Who says it; of a signed-in partner its own name.
    ///   - toldAt: The moment of the other register's file.
    ///   - mostDoubts: With more people in a hundred than this who differ or are doubtful nothing is recorded: the file
    ///     is another register's, or its columns are swapped. Nil lets all pass.
    /// - Throws: `refused` `comparison-doubtful`.
    public func compare(
        _ people: [ComparedPerson], source: String? = nil, toldAt: Instant, mostDoubts: Int?, by actor: Actor
    ) async throws -> FileComparison {
        precondition(people.count <= Self.mostCompared, "a comparison takes \(Self.mostCompared) people at once")
        guard toldAt <= clock.now().adding(seconds: 300) else {
            throw Failure(
                .invalid, "report-from-the-future", field: "toldAt", details: ["found": toldAt.text(at: .wib)])
        }
        let told = actor.isSystem ? source ?? actor.reportSource : actor.reportSource
        let results = try await writeTogether(.compareFile, by: people.map { _ in actor }) { contexts in
            let results = try zip(contexts, people).map { context, person in
                try context.compare(person, source: told, toldAt: toldAt)
            }
            let doubts = results.count { $0.outcome == .differs || $0.outcome == .doubtful }
            if let mostDoubts, doubts * 100 > mostDoubts * results.count {
                throw Failure(
                    .refused, "comparison-doubtful",
                    details: [
                        "found": String(doubts), "of": String(results.count), "most": String(mostDoubts),
                    ])
            }
            return results
        }
        return FileComparison(
            outcomes: results.map(\.outcome), differences: results.map(\.differences).reduce(0, +))
    }
}

private struct Compared: Sendable {
    let outcome: ComparedOutcome
    var differences = 0
}

extension WriteContext {
    fileprivate func compare(_ person: ComparedPerson, source: String, toldAt: Instant) throws -> Compared {
        let found = try PersonIdentifier(self).identify(
            name: person.name, birthDay: person.birthDay, nik: person.nik, passport: person.passport)
        guard try found.known.map({ try SealedRecords(transaction).among([$0]).isEmpty }) ?? true else {
            note(ComparedOutcome.unknown.rawValue)
            return Compared(outcome: .unknown)
        }
        switch found {
        case .nobodyKnown:
            note(ComparedOutcome.unknown.rawValue)
            return Compared(outcome: .unknown)
        case .doubtful(let known, let reason):
            made(known)
            note("\(ComparedOutcome.doubtful.rawValue) \(reason)")
            return Compared(outcome: .doubtful)
        case .member(let known):
            made(known)
            var told = person.told
            told[.name] = person.name.text
            let differences = try StatementWriter(self, known).take(
                told, source: source, report: nil, toldAt: toldAt)
            return Compared(outcome: differences > 0 ? .differs : .same, differences: differences)
        }
    }
}
