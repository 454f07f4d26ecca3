// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A filing as a browser's form sends it: one control for each way of travel and each child.
public struct ClaimForm: WireRecord {
    public let incident: ID<IncidentRecord>
    public let event: String
    public let bankCode: String
    public let accountNumber: String
    public let accountHolder: String
    public let heir: ID<ClaimFilingRequest.FamilyKey>?
    public let losses: [LossRecord]
    public let leftHanded: Bool?
    public let cost: Rupiah?
    public let landCost: Rupiah?
    public let seaCost: Rupiah?
    public let airCost: Rupiah?
    public let serviceMonths: Int?
    public let scholarshipFor: String?
    public let level1: String?
    public let years1: Int?
    public let level2: String?
    public let years2: Int?

    public init(
        incident: ID<IncidentRecord>, event: String, bankCode: String, accountNumber: String, accountHolder: String,
        heir: ID<ClaimFilingRequest.FamilyKey>?, losses: [LossRecord], leftHanded: Bool?, cost: Rupiah?,
        landCost: Rupiah?, seaCost: Rupiah?, airCost: Rupiah?, serviceMonths: Int?, scholarshipFor: String?,
        level1: String?, years1: Int?, level2: String?, years2: Int?
    ) {
        self.incident = incident
        self.event = event
        self.bankCode = bankCode
        self.accountNumber = accountNumber
        self.accountHolder = accountHolder
        self.heir = heir
        self.losses = losses
        self.leftHanded = leftHanded
        self.cost = cost
        self.landCost = landCost
        self.seaCost = seaCost
        self.airCost = airCost
        self.serviceMonths = serviceMonths
        self.scholarshipFor = scholarshipFor
        self.level1 = level1
        self.years1 = years1
        self.level2 = level2
        self.years2 = years2
    }

    public static let shape = Shape<ClaimForm>(
        ClaimForm.init, WireField("incident", \.incident, .id(IncidentRecord.self)),
        WireField("event", \.event, .choice(ClaimWords.events)),
        WireField("bankCode", \.bankCode, .text(1...10)),
        WireField("accountNumber", \.accountNumber, .text(1...40)),
        WireField("accountHolder", \.accountHolder, .text(1...120)),
        WireField("heir", \.heir, .optional(.id(ClaimFilingRequest.FamilyKey.self))),
        WireField("losses", \.losses, .list(of: .record(), 0...20)),
        WireField("leftHanded", \.leftHanded, .optional(.flag)),
        WireField("cost", \.cost, .optional(.rupiah())), WireField("landCost", \.landCost, .optional(.rupiah())),
        WireField("seaCost", \.seaCost, .optional(.rupiah())),
        WireField("airCost", \.airCost, .optional(.rupiah())),
        WireField("serviceMonths", \.serviceMonths, .optional(.integer(0...600))),
        WireField("scholarshipFor", \.scholarshipFor, .optional(.choice(ClaimWords.events))),
        WireField("level1", \.level1, .optional(.choice(ClaimWords.schoolLevels))),
        WireField("years1", \.years1, .optional(.integer(1...9))),
        WireField("level2", \.level2, .optional(.choice(ClaimWords.schoolLevels))),
        WireField("years2", \.years2, .optional(.integer(1...9))))

    /// The same as a program would ask.
    public var request: ClaimFilingRequest {
        let costs = [("land", landCost), ("sea", seaCost), ("air", airCost)]
        let travels = costs.compactMap { way, cost in cost.map { TravelRecord(way: way, cost: $0) } }
        let lines = [(1, level1, years1), (2, level2, years2)].compactMap { child, level, years in
            level.map { SchoolingRecord(child: child, level: $0, years: years ?? 1) }
        }
        return ClaimFilingRequest(
            incident: incident, event: event, bankCode: bankCode, accountNumber: accountNumber,
            accountHolder: accountHolder, heir: heir, losses: losses, leftHanded: leftHanded, cost: cost,
            transport: travels, serviceMonths: serviceMonths, schooling: lines, scholarshipFor: scholarshipFor,
            causes: [], circumstances: [])
    }
}
