// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Protection

/// A claim's request as stored.
struct ClaimRequestText: Codable {
    let event: String
    let phase: String
    let on: String
    let losses: [LossText]
    let leftHanded: Bool
    let cost: Int64?
    let transport: [Travel]
    let serviceMonths: Int?
    let children: [[Schooling]]
    let scholarshipFor: String?
    let membershipMonths: Int?
    let causes: [String]
    let circumstances: [String]
    let perseorangan: Bool
    let heir: Int64?
    /// Missing in claims that were filed before savings could be asked for.
    let savings: String?
    let shares: [Share]?

    struct Share: Codable {
        let heir: Int64
        let account: Int64
    }

    struct Travel: Codable {
        let way: String
        let cost: Int64
    }

    struct Schooling: Codable {
        let level: String
        let years: Int
    }

    static func text(_ request: ClaimRequest) throws -> String { try RecordText.text(ClaimRequestText(request)) }

    static func request(_ text: String) throws -> ClaimRequest {
        try RecordText.read(text, as: ClaimRequestText.self).request()
    }

    private init(_ request: ClaimRequest) {
        let benefit = request.benefit
        event = benefit.event.rawValue
        phase = benefit.phase.rawValue
        on = benefit.on.description
        losses = benefit.losses.map(LossText.init)
        leftHanded = benefit.leftHanded
        cost = benefit.cost?.amount
        transport = benefit.transport.map { Travel(way: $0.way.rawValue, cost: $0.cost.amount) }
        serviceMonths = benefit.serviceMonths
        children = benefit.children.map { child in
            child.schooling.map { Schooling(level: $0.level.rawValue, years: $0.years) }
        }
        scholarshipFor = benefit.scholarshipFor?.rawValue
        membershipMonths = benefit.membershipMonths
        causes = benefit.causes.map(\.rawValue).sorted()
        circumstances = benefit.circumstances.map(\.rawValue).sorted()
        perseorangan = benefit.perseorangan
        heir = request.heir?.number
        savings = benefit.savings?.rawValue
        shares =
            request.shares.isEmpty
            ? nil : request.shares.map { Share(heir: $0.heir.number, account: $0.account.number) }
    }

    private func request() throws -> ClaimRequest {
        let benefit = BenefitRequest(
            event: try RecordFault.known(BenefitEvent(rawValue: event), event),
            phase: try RecordFault.known(Phase(rawValue: phase), phase),
            on: try RecordFault.known(CalendarDay(on), on), losses: losses.map(\.loss), leftHanded: leftHanded,
            cost: cost.map(Rupiah.init),
            transport: try transport.map { travel in
                TransportCost(
                    way: try RecordFault.known(TransportCost.Way(rawValue: travel.way), travel.way),
                    cost: Rupiah(travel.cost))
            }, serviceMonths: serviceMonths,
            children: try children.map { years in
                ScholarshipChild(
                    try years.map { entry in
                        .init(
                            try RecordFault.known(SchoolLevel(rawValue: entry.level), entry.level), years: entry.years)
                    })
            },
            scholarshipFor: try scholarshipFor.map { try RecordFault.known(BenefitEvent(rawValue: $0), $0) },
            membershipMonths: membershipMonths,
            causes: Set(try causes.map { try RecordFault.known(BenefitCause(rawValue: $0), $0) }),
            circumstances: Set(
                try circumstances.map { try RecordFault.known(BenefitCircumstance(rawValue: $0), $0) }),
            perseorangan: perseorangan,
            savings: try savings.map { try RecordFault.known(SavingsReason(rawValue: $0), $0) })
        return ClaimRequest(
            benefit: benefit, heir: heir.map { ID(number: $0) },
            shares: (shares ?? []).map { .init(heir: ID(number: $0.heir), account: ID(number: $0.account)) })
    }
}
