// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import TestKit
import Testing

@Suite("Whatever is asked, benefits keep their bounds and explain themselves")
struct BenefitPropertyTests {
    private static let seed = UInt64.random(in: .min ... .max)

    @Test("an answer never passes its cap, its parts are the whole, and its leaves are parameters and facts")
    func bounds() throws {
        let rules = try RegulationFixture.ruleBook()
        let law = BenefitLaw(rules)
        print("benefit properties, seed \(Self.seed)")
        var random = SeededRandom(seed: Self.seed)
        let names = law.lossNames
        var answered = 0
        for _ in 0..<2_000 {
            let request = request(names, &random)
            guard let result = try? law.assess(request) else { continue }
            answered += 1
            let told = "seed \(Self.seed): \(request)"
            #expect(result.amount >= .zero, "\(told)")
            #expect(result.amount <= Rupiah(180_000_000), "\(told)")
            #expect(result.parts.map(\.amount).total() == result.amount, "\(told)")
            if let cost = request.cost, [.treatmentAbroad, .glasses, .returnTransport].contains(request.event) {
                #expect(result.amount <= cost, "\(told)")
            }
            if let cap = try cap(of: request, rules) { #expect(result.amount <= cap, "\(told)") }
            let leaves = leaves(result.derivation)
            #expect(leaves.contains { $0.kind == .parameter }, "\(told)")
            #expect(leaves.allSatisfy { $0.kind != .rule }, "\(told)")
            #expect(leaves.allSatisfy { ($0.kind == .parameter) == ($0.citation != nil) }, "\(told)")
            #expect(result.verification == leaves.map(\.verification).max(), "\(told)")
            #expect(try law.assess(request) == result, "\(told)")
        }
        #expect(answered > 300)
    }

    /// The most that the law of the day gives for one event; nil where the law names no single sum.
    private func cap(of request: BenefitRequest, _ rules: RuleBook) throws -> Rupiah? {
        let node = "benefits.jkk.\(String(request.event.rawValue.map { $0 == "-" ? "_" : $0 }))"
        func sum(_ names: String...) throws -> Rupiah {
            try names.map { try rules.rupiah($0, on: request.on).value }.total()
        }
        switch request.event {
        case .partialDisability, .totalDisability: return try sum("benefits.jkk.total_disability.maximum")
        case .treatmentAbroad, .homeCare, .hearingAid, .glasses, .dentures, .returnTransport,
            .returnTransportAfterAccident, .lossOnWayHome:
            return try sum("\(node).maximum")
        case .transport: return try sum("\(node).land", "\(node).sea", "\(node).air")
        case .gagalDitempatkan, .placedContrary: return try sum("\(node).amount", "\(node).return_transport")
        case .gagalBerangkat, .rape, .phk, .totalDisabilityAllowance: return try sum("\(node).amount")
        case .phkByAccident: return try sum("\(node).months_18")
        case .oldAgeSavings: return .zero
        case .death, .deathByAccident: return Rupiah(85_000_000)
        case .scholarship:
            let years = try SchoolLevel.allCases.map { level in
                try rules.rupiah("benefits.scholarship.\(level.rawValue).amount", on: request.on).value
                    * rules.years("benefits.scholarship.\(level.rawValue).years", on: request.on).value
            }
            return try years.total() * rules.count("benefits.scholarship.most_children", on: request.on).value
        }
    }

    @Test("one more loss never lowers a benefit")
    func monotone() throws {
        let law = BenefitLaw(try RegulationFixture.ruleBook())
        print("disability properties, seed \(Self.seed)")
        var random = SeededRandom(seed: Self.seed)
        let names = law.lossNames.filter { $0 != "scalp-torn-off" }.shuffled(using: &random)
        var losses: [DisabilityLoss] = []
        var last = Rupiah.zero
        for name in names {
            losses.append(DisabilityLoss(name))
            let request = BenefitRequest(
                event: .partialDisability, phase: .during, on: Self.day, losses: losses, leftHanded: losses.count > 20)
            let amount = try law.assess(request).amount
            if losses.count != 21 { #expect(amount >= last, "seed \(Self.seed): \(name)") }
            last = amount
        }
        #expect(last == Rupiah(100_000_000))
    }

    @Test("every loss of the table can be asked for by its name, from either hand")
    func table() throws {
        let law = BenefitLaw(try RegulationFixture.ruleBook())
        #expect(law.lossNames.count == 46)
        for name in law.lossNames {
            let loss = DisabilityLoss(name, assessed: name == "scalp-torn-off" ? .percent(10) : nil)
            for leftHanded in [false, true] {
                let request = BenefitRequest(
                    event: .partialDisability, phase: .during, on: Self.day, losses: [loss], leftHanded: leftHanded)
                #expect(try law.assess(request).amount > .zero, "\(name)")
            }
        }
    }

    @Test("an unknown event lists the known ones")
    func unknownEvent() {
        let failure = #expect(throws: Failure.self) { try BenefitEvent.named("deth") }
        #expect(failure?.code == "unknown-benefit")
        for event in BenefitEvent.allCases {
            #expect(failure?.details["known"]?.contains(event.rawValue) == true)
        }
    }

    private static let day = CalendarDay(number: 19_800)

    private func request(_ names: [String], _ random: inout SeededRandom) -> BenefitRequest {
        func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }
        let ways = TransportCost.Way.allCases
        let losses = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            DisabilityLoss(
                pick(names),
                functionReduction: Bool.random(using: &random)
                    ? Rate(millionths: Int64.random(in: 1...1_000_000, using: &random)) : nil)
        }
        return BenefitRequest(
            event: pick(BenefitEvent.allCases), phase: pick(Phase.allCases),
            on: CalendarDay(number: Int32.random(in: 17_379...21_000, using: &random)), losses: losses,
            leftHanded: Bool.random(using: &random),
            cost: Rupiah(Int64.random(in: 0...100_000_000, using: &random)),
            transport: [TransportCost(way: pick(ways), cost: Rupiah(Int64.random(in: 0...9_000_000, using: &random)))],
            serviceMonths: Int.random(in: 0...40, using: &random),
            children: [
                ScholarshipChild([
                    .init(
                        pick(SchoolLevel.allCases), years: Int.random(in: 1...3, using: &random),
                        proven: Bool.random(using: &random) ? 1 : nil)
                ])
            ],
            scholarshipFor: pick([.death, .deathByAccident, .totalDisability]),
            circumstances: Bool.random(using: &random) ? [.aboveInsurance] : [],
            insurerPaid: Bool.random(using: &random)
                ? Rupiah(Int64.random(in: 0...60_000_000, using: &random)) : nil,
            granted: Bool.random(using: &random) ? [pick(BenefitEvent.allCases)] : [])
    }

    private func leaves(_ node: Derivation) -> [Derivation] {
        node.children.isEmpty ? [node] : node.children.flatMap(leaves)
    }
}
