// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Spdci
import Store

/// Answers the questions of one institution within its terms.
struct RegistrySearch {
    /// People that a question may go through; one that would take more is too wide.
    static let mostCandidates = 5_000
    private static let atOnce = 500

    private let context: ReadContext
    private let terms: RegistryTerms
    private let match: RegistryMatch

    init(_ context: ReadContext, _ terms: RegistryTerms) {
        self.context = context
        self.terms = terms
        match = RegistryMatch(context.transaction, keys: context.door.keys, today: context.today)
    }

    func finding(_ question: SpdciQuestion) throws -> SpdciFinding {
        do {
            let criteria = try question.criteria.get()
            return SpdciFinding(question, .success(try page(question.page, criteria)))
        } catch let rejection as SpdciRejection {
            return SpdciFinding(question, .failure(rejection))
        }
    }

    private func page(_ page: SpdciPage, _ criteria: SpdciQuestion.Criteria) throws -> SpdciFinding.Page {
        guard terms.queries.contains(criteria.queryType) else {
            throw SpdciRejection(.criteria, "query_type \(criteria.queryType.rawValue) was not agreed on")
        }
        guard !page.isAsked || page.size <= terms.longestPage else {
            throw SpdciRejection(.pagination, "a page holds \(terms.longestPage) records at most")
        }
        try RegistryFilter(terms).check(criteria.condition, .filter)
        let lines = try candidates(criteria.condition)
        try match.prepare(criteria.condition, sortedBy: criteria.sort.map(\.attribute), lines)
        let satisfying = try lines.filter { try match.satisfies($0, criteria.condition) }
        let sealed = try SealedRecords(context.transaction).among(satisfying.map(\.id))
        let found = satisfying.filter { !sealed.contains($0.id) }
        let sorted = try sorted(found, criteria.sort)
        let size = min(page.size, terms.longestPage)
        let (first, overflows) = (page.number - 1).multipliedReportingOverflow(by: size)
        let shown = overflows ? [] : sorted.dropFirst(first).prefix(size)
        let reader = RegistryReader(context, terms.fields)
        return SpdciFinding.Page(
            records: try shown.map { try reader.facts($0.id) }, total: sorted.count, note: note(criteria))
    }

    // MARK: Whom a question goes through

    private func candidates(_ condition: SpdciCondition) throws -> [RegistryPeopleStore.Line] {
        let people = RegistryPeopleStore(context.transaction)
        let lines: [RegistryPeopleStore.Line]
        if let fixed = condition.fixed({ RegistryAttribute($0)?.isIdentifier == true }),
            let attribute = RegistryAttribute(fixed.attribute)
        {
            let found = try fixed.values.reduce(into: Set<ID<PersonRecord>>()) {
                $0.formUnion(try match.holders(attribute, $1))
            }
            lines = try people.lines(of: found.sorted()).filter { try isShown($0.id) }
        } else if terms.people == .own {
            guard let organisation = context.actor.organisation else { return [] }
            let own = try people.own(of: organisation, limit: Self.mostCandidates + 1)
            try checkWidth(own.count)
            let persons = PersonStore(context.transaction)
            let joined = try persons.havingOtherRecords(own)
            let standing = Set(try own.map { joined.contains($0) ? try persons.canonical(of: $0) : $0 }).sorted()
            lines = try stride(from: 0, to: standing.count, by: Self.atOnce).flatMap { first in
                try people.lines(of: Array(standing[first..<min(first + Self.atOnce, standing.count)]))
            }
        } else if let fixed = condition.fixed({ RegistryAttribute($0) == .name }) {
            lines = try fixed.values.flatMap { try people.named($0, limit: Self.mostCandidates + 1) }
        } else {
            lines = try people.all(after: ID(number: 0), limit: Self.mostCandidates + 1)
        }
        try checkWidth(lines.count)
        return lines
    }

    private func checkWidth(_ count: Int) throws(SpdciRejection) {
        guard count <= Self.mostCandidates else {
            throw SpdciRejection(
                .tooManyRecords, "the question would go through more than \(Self.mostCandidates) people")
        }
    }

    private func isShown(_ person: ID<PersonRecord>) throws -> Bool {
        guard terms.people == .own else { return true }
        guard let organisation = context.actor.organisation else { return false }
        return try SubjectLookup(context.transaction).subject(person).organisations.contains(organisation)
    }

    // MARK: Order

    /// In the order asked for, then in that of registration.
    private func sorted(
        _ lines: [RegistryPeopleStore.Line], _ sort: [(attribute: String, ascending: Bool)]
    ) throws -> [RegistryPeopleStore.Line] {
        var keyed: [(line: RegistryPeopleStore.Line, keys: [(RegistryMatch.Value?, Bool)])] = []
        for line in lines {
            let keys = try sort.map { one in
                (try RegistryAttribute(one.attribute).flatMap { try match.value(of: line, $0) }, one.ascending)
            }
            keyed.append((line, keys))
        }
        return keyed.sorted { left, right in
            for ((first, ascending), (second, _)) in zip(left.keys, right.keys) where first != second {
                guard let first else { return false }
                guard let second else { return true }
                return ascending ? first < second : second < first
            }
            return left.line.id < right.line.id
        }.map(\.line)
    }

    /// What the asker must know to read the answer right.
    private func note(_ criteria: SpdciQuestion.Criteria) -> String? {
        var notes: [String] = []
        let missing = criteria.condition.attributes.filter { RegistryAttribute($0) == .notHeld }.sorted()
        if !missing.isEmpty {
            notes.append("not held here, so that no record satisfies it: \(missing.joined(separator: ", "))")
        }
        let unsorted = criteria.sort.map(\.attribute).filter { name in
            RegistryAttribute(name).map { $0 == .notHeld || $0.isIdentifier } ?? true
        }
        if !unsorted.isEmpty {
            notes.append("not sorted by, but in the order of registration: \(unsorted.joined(separator: ", "))")
        }
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }
}

/// Which conditions an institution may ask.
struct RegistryFilter {
    private let terms: RegistryTerms

    init(_ terms: RegistryTerms) { self.terms = terms }

    /// - Throws: the rejection where an attribute is unknown, or says what the institution may not see.
    func check(_ condition: SpdciCondition, _ reason: SpdciReason) throws(SpdciRejection) {
        for name in condition.attributes.sorted() {
            guard let attribute = RegistryAttribute(name) else {
                throw SpdciRejection(reason, "there is no attribute \(name.prefix(60))")
            }
            if let field = attribute.field, !terms.fields.contains(field) {
                throw SpdciRejection(reason, "to ask by \(name.prefix(60)) was not agreed on")
            }
        }
    }
}
