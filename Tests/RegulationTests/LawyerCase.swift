// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Yams

/// One case as a lawyer writes it in `Regulations/cases`: a name, a day, what is given, what is expected.
struct LawyerCase: Sendable, CustomStringConvertible {
    let file: String
    let name: String
    let on: CalendarDay
    let given: CaseNode
    let expect: [(key: String, value: CaseNode)]

    var description: String { "\(file): \(name)" }

    private static let expectations: Set = [
        "total", "before", "during-after", "jht", "amount", "parts", "documents", "status", "regulation", "article",
        "refused", "value",
    ]

    /// All cases of one file. Throws where the file is not a list of cases or expects what nobody looks at.
    static func read(file: String, text: String) throws -> [LawyerCase] {
        guard let root = try Yams.compose(yaml: text), let list = try CaseNode(root).list else {
            throw CaseFault("\(file): not a list")
        }
        return try list.map { entry in
            guard let name = entry["name"]?.string, let on = entry["on"]?.string.flatMap({ CalendarDay($0) }),
                let given = entry["given"], let expect = entry["expect"]?.entries, !expect.isEmpty
            else { throw CaseFault("\(file): \(entry["name"]?.string ?? "?") needs name, on, given and expect") }
            for (key, _) in expect where !expectations.contains(key) {
                throw CaseFault("\(file): \(name): nobody looks at `\(key)`")
            }
            return LawyerCase(file: file, name: name, on: on, given: given, expect: expect)
        }
    }

    func text(_ key: String) -> String? { given[key]?.string }
}

extension LawyerCase {
    func quoteRequest() throws -> QuoteRequest {
        guard let route = text("route").flatMap(Route.init), let months = given["months"]?.int else {
            throw CaseFault("\(self): needs route and months")
        }
        let jht = rupiah("jht-monthly").map { JHTChoice(monthly: $0, months: given["jht-months"]?.int ?? 0) }
        return QuoteRequest(route: route, months: months, on: on, jht: jht)
    }

    func benefitRequest() throws -> BenefitRequest {
        guard let phase = text("phase").flatMap(Phase.init) else { throw CaseFault("\(self): needs a phase") }
        return BenefitRequest(
            event: try BenefitEvent.named(text("event") ?? ""), phase: phase, on: on, losses: try losses(),
            leftHanded: text("left-handed") == "true", cost: rupiah("cost"), transport: try transport(),
            serviceMonths: given["service-months"]?.int, children: try children(),
            scholarshipFor: try text("scholarship-for").map { try BenefitEvent.named($0) },
            causes: try words("causes"), circumstances: try words("circumstances"),
            perseorangan: text("perseorangan") == "true")
    }

    private func rupiah(_ key: String) -> Rupiah? { given[key]?.int.map { Rupiah(Int64($0)) } }

    private func losses() throws -> [DisabilityLoss] {
        try items("losses").map { item in
            guard let name = item["name"]?.string else { throw CaseFault("\(self): a loss needs a name") }
            return DisabilityLoss(
                name, count: item["count"]?.int ?? 1,
                functionReduction: item["function-reduction"]?.int.map(Rate.percent),
                assessed: item["assessed"]?.int.map(Rate.percent))
        }
    }

    private func transport() throws -> [TransportCost] {
        try items("transport").flatMap { $0.entries ?? [] }.map { key, value in
            guard let way = TransportCost.Way(rawValue: key), let cost = value.int else {
                throw CaseFault("\(self): transport is a way and a cost")
            }
            return TransportCost(way: way, cost: Rupiah(Int64(cost)))
        }
    }

    private func children() throws -> [ScholarshipChild] {
        try items("children").map { item in
            ScholarshipChild(
                try (item.entries ?? []).map { key, value in
                    guard let level = SchoolLevel(rawValue: key), let years = value.int else {
                        throw CaseFault("\(self): a child has levels and years")
                    }
                    return ScholarshipChild.Schooling(level, years: years)
                })
        }
    }

    private func words<Word: RawRepresentable<String> & Hashable>(_ key: String) throws -> Set<Word> {
        Set(
            try items(key).map { item in
                guard let word = item.string.flatMap(Word.init(rawValue:)) else {
                    throw CaseFault("\(self): unknown word in \(key)")
                }
                return word
            })
    }

    private func items(_ key: String) throws -> [CaseNode] {
        guard let node = given[key] else { return [] }
        guard let list = node.list else { throw CaseFault("\(self): \(key) is not a list") }
        return list
    }
}
