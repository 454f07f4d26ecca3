// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Linkage
import Store
import Synchronization

/// The people of the registry in memory, for one question: may this be somebody known? It holds what the database keeps
/// open, and digests of telephones; papers are opened for the few candidates alone.
final class PersonRegister: Sendable {
    /// A smaller registry cannot tell how rare a name is, and gives no opinion.
    static let least = 1_000
    /// So many people are read at once.
    private static let page = 5_000
    private static let changesAtOnce = 500
    /// With more changes than this, or a quarter, the memory is built anew.
    private static let mostChanges = 50_000

    private struct State {
        var index: PersonIndex?
        var last = ID<PersonRecord>(number: 0)
        var lastChange = ID<RegisterChangeRecord>(number: 0)

        mutating func take(_ line: RegisterStore.Line) {
            index?.add(line.person.description, PersonRegister.texts(line), isSealed: line.isSealed)
        }
    }

    private let state = Mutex(State())

    /// Builds the memory where there is none yet or where it has changed much, else adds who is new.
    ///
    /// A page at a time, each read by itself: among millions it takes minutes, in which the program can be stopped and
    /// the database keeps no old state for it. What changes meanwhile stands among the changes and is read anew.
    func keep(_ database: any DatabaseEngine) async throws {
        let isFit = state.withLock { state in
            state.index.map { $0.changes < max(Self.mostChanges, $0.count / 4) } ?? false
        }
        if isFit { return try await database.read { transaction in try self.catchUp(transaction) } }
        let lastChange = try await database.read { transaction in try RegisterStore(transaction).newestChange() }
        var sealed: Set<String> = []
        var text = "id,name,dob,sex,regency,mother,phone\n"
        var last = ID<PersonRecord>(number: 0)
        var count = 0
        while case let lines = try await Self.readPage(after: last, of: database), let end = lines.last {
            for line in lines {
                text += Self.row(line)
                if line.isSealed { sealed.insert(line.person.description) }
            }
            count += lines.count
            last = end.person
        }
        guard count >= Self.least else { return }
        let index = PersonIndex(try PersonReader.table(text: text), sealed: sealed, model: .expected)
        let newest = last
        state.withLock { $0 = State(index: index, last: newest, lastChange: lastChange) }
    }

    /// - Throws: `CancellationError` when the program is about to end.
    private static func readPage(
        after last: ID<PersonRecord>, of database: any DatabaseEngine
    ) async throws -> [RegisterStore.Line] {
        try Task.checkCancellation()
        return try await database.read { transaction in
            try RegisterStore(transaction).people(after: last, limit: page)
        }
    }

    /// Asks the memory, after adding who is new and reading anew who changed; nil while there is none.
    func ask<Answer: Sendable>(
        _ transaction: any Transaction, _ question: (inout PersonIndex) throws -> Answer
    ) throws -> Answer? {
        try catchUp(transaction)
        return try askAsItStands(question)
    }

    /// Asks the memory without looking for news; nil while there is none.
    func askAsItStands<Answer: Sendable>(_ question: (inout PersonIndex) throws -> Answer) rethrows -> Answer? {
        try state.withLock { state in
            guard var index = state.index.take() else { return nil }
            defer { state.index = index }
            return try question(&index)
        }
    }

    private func catchUp(_ transaction: any Transaction) throws {
        while let last = state.withLock({ $0.index == nil ? nil : $0.last }) {
            let lines = try RegisterStore(transaction).people(after: last, limit: Self.page)
            guard let end = lines.last else { break }
            state.withLock { state in
                guard state.last == last else { return }
                for line in lines { state.take(line) }
                state.last = end.person
            }
        }
        try readChanges(transaction)
    }

    /// Reads anew whose name, birthday, telephone or seal changed, whichever process changed it.
    private func readChanges(_ transaction: any Transaction) throws {
        let store = RegisterStore(transaction)
        while let last = state.withLock({ $0.index == nil ? nil : $0.lastChange }) {
            let changes = try store.changes(after: last, limit: Self.changesAtOnce)
            guard let end = changes.last else { return }
            let lines = try store.people(Set(changes.map(\.person)).sorted())
            state.withLock { state in
                guard state.lastChange == last else { return }
                for line in lines where line.person <= state.last { state.take(line) }
                state.lastChange = end.id
            }
        }
    }

    /// What the memory knows of a person.
    static func texts(_ line: RegisterStore.Line) -> [PersonField: String] {
        var texts: [PersonField: String] = [
            .name: line.name, .dob: line.birthDay.description, .sex: line.sex, .regency: String(line.province),
        ]
        texts[.mother] = line.mother
        texts[.phone] = line.phone.map(digits)
        return texts
    }

    /// A digest as a number that is as telling as the telephone itself: equal where the telephones are, nothing else.
    static func digits(_ digest: [UInt8]) -> String {
        let number = digest.prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 100_000_000_000
        let text = String(number)
        return "8" + String(repeating: "0", count: 11 - text.count) + text
    }

    private static func row(_ line: RegisterStore.Line) -> String {
        let texts = texts(line)
        let fields: [PersonField] = [.name, .dob, .sex, .regency, .mother, .phone]
        return line.person.description + "," + fields.map { texts[$0] ?? "" }.joined(separator: ",") + "\n"
    }
}
