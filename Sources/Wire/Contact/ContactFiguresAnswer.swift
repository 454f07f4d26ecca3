// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How the contact centre answers.
public struct ContactFiguresAnswer: WireRecord {
    public let first: CalendarDay
    public let last: CalendarDay
    public let cases: [ContactCount]
    public let calls: [CallCount]

    public init(first: CalendarDay, last: CalendarDay, cases: [ContactCount], calls: [CallCount]) {
        self.first = first
        self.last = last
        self.cases = cases
        self.calls = calls
    }

    public static let shape = Shape<ContactFiguresAnswer>(
        ContactFiguresAnswer.init, WireField("first", \.first, .day), WireField("last", \.last, .day),
        WireField("cases", \.cases, .list(of: .record(), 0...100_000)),
        WireField("calls", \.calls, .list(of: .record(), 0...100)))
}

/// Cases of one sort from one country.
public struct ContactCount: WireRecord {
    public let kind: String
    public let category: String
    public let country: String
    public let cases: Int
    public let closed: Int
    public let late: Int
    public let ratings: Int
    /// The sum of all ratings.
    public let ratingSum: Int

    public init(
        kind: String, category: String, country: String, cases: Int, closed: Int, late: Int, ratings: Int,
        ratingSum: Int
    ) {
        self.kind = kind
        self.category = category
        self.country = country
        self.cases = cases
        self.closed = closed
        self.late = late
        self.ratings = ratings
        self.ratingSum = ratingSum
    }

    private static let count = FieldKind<Int>.integer(0...1_000_000_000)

    public static let shape = Shape<ContactCount>(
        ContactCount.init, WireField("kind", \.kind, .choice(ContactWords.kinds)),
        WireField("category", \.category, .choice(ContactWords.categories)),
        WireField("country", \.country, .text(2...2)), WireField("cases", \.cases, count),
        WireField("closed", \.closed, count), WireField("late", \.late, count), WireField("ratings", \.ratings, count),
        WireField("ratingSum", \.ratingSum, count))
}

/// Calls that ended in one way.
public struct CallCount: WireRecord {
    public let outcome: String
    public let calls: Int
    /// All together, in seconds.
    public let waited: Int
    public let talked: Int

    public init(outcome: String, calls: Int, waited: Int, talked: Int) {
        self.outcome = outcome
        self.calls = calls
        self.waited = waited
        self.talked = talked
    }

    private static let count = FieldKind<Int>.integer(0...1_000_000_000)

    public static let shape = Shape<CallCount>(
        CallCount.init, WireField("outcome", \.outcome, .choice(CallWords.outcomes)),
        WireField("calls", \.calls, count), WireField("waited", \.waited, count), WireField("talked", \.talked, count))
}

/// A usual question and its answer.
public struct KnowledgeRecord: WireRecord {
    public let name: String
    public let question: String
    public let answer: String
    public let path: String

    public init(name: String, question: String, answer: String, path: String) {
        self.name = name
        self.question = question
        self.answer = answer
        self.path = path
    }

    public static let shape = Shape<KnowledgeRecord>(
        KnowledgeRecord.init, WireField("name", \.name, .text(1...60)),
        WireField("question", \.question, .text(1...500)),
        WireField("answer", \.answer, .text(1...4_000)), WireField("path", \.path, .text(1...200)))
}

/// Which questions are looked for.
public struct KnowledgeQuery: WireRecord {
    public let q: String?

    public static let shape = Shape<KnowledgeQuery>(KnowledgeQuery.init, WireField("q", \.q, .optional(.text(0...200))))
}

/// Questions and answers.
public struct KnowledgeAnswer: WireRecord {
    public let articles: [KnowledgeRecord]

    public init(articles: [KnowledgeRecord]) { self.articles = articles }

    public static let shape = Shape<KnowledgeAnswer>(
        KnowledgeAnswer.init, WireField("articles", \.articles, .list(of: .record(), 0...1_000)))
}
