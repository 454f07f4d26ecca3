// SPDX-License-Identifier: Apache-2.0

/// A statement that reads, with what its rows mean: one of several that a use case asks together.
public struct Question<Answer> {
    public let sql: SQL
    let read: ([Row]) throws -> Answer

    public init(_ sql: SQL, read: @escaping ([Row]) throws -> Answer) {
        self.sql = sql
        self.read = read
    }

    /// Every row of the answer by itself.
    public static func each<Element>(
        _ sql: SQL, read: @escaping (Row) throws -> Element
    ) -> Question where Answer == [Element] {
        Question(sql) { rows in try rows.map(read) }
    }

    /// The first row of the answer, if there is one.
    public static func first<Element>(
        _ sql: SQL, read: @escaping (Row) throws -> Element
    ) -> Question where Answer == Element? {
        Question(sql) { rows in try rows.first.map(read) }
    }
}

extension Transaction {
    public func ask<Answer>(_ question: Question<Answer>) throws -> Answer {
        try question.read(try rows(question.sql))
    }

    /// Asks questions of which none needs another's answer, all in one exchange with the database.
    public func ask<each Answer>(_ question: repeat Question<each Answer>) throws -> (repeat each Answer) {
        var statements: [SQL] = []
        repeat statements.append((each question).sql)
        var answers = try rows(together: statements).makeIterator()
        return (repeat try (each question).read(answers.next() ?? []))
    }
}
