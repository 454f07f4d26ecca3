// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A filing as a browser's form sends it: one control for each way of travel.
public struct ClaimForm: WireRecord {
    public let incident: ID<IncidentRecord>
    public let event: String
    public let bankCode: String
    public let accountNumber: String
    public let accountHolder: String
    /// The account is another's than the claimant's, and it was said so.
    public let ofAnother: Bool?
    public let heir: ID<ClaimFilingRequest.FamilyKey>?
    public let losses: [LossRecord]
    public let leftHanded: Bool?
    public let cost: Rupiah?
    public let landCost: Rupiah?
    public let seaCost: Rupiah?
    public let airCost: Rupiah?
    public let serviceMonths: Int?
    public let scholarshipFor: String?
    public let schooling: [SchoolingRecord]
    public let savings: String?
    public let shares: [HeirAccountRecord]

    public init(
        incident: ID<IncidentRecord>, event: String, bankCode: String, accountNumber: String, accountHolder: String,
        ofAnother: Bool?, heir: ID<ClaimFilingRequest.FamilyKey>?, losses: [LossRecord], leftHanded: Bool?,
        cost: Rupiah?, landCost: Rupiah?, seaCost: Rupiah?, airCost: Rupiah?, serviceMonths: Int?,
        scholarshipFor: String?, schooling: [SchoolingRecord], savings: String?, shares: [HeirAccountRecord]
    ) {
        self.incident = incident
        self.event = event
        self.bankCode = bankCode
        self.accountNumber = accountNumber
        self.accountHolder = accountHolder
        self.ofAnother = ofAnother
        self.heir = heir
        self.losses = losses
        self.leftHanded = leftHanded
        self.cost = cost
        self.landCost = landCost
        self.seaCost = seaCost
        self.airCost = airCost
        self.serviceMonths = serviceMonths
        self.scholarshipFor = scholarshipFor
        self.schooling = schooling
        self.savings = savings
        self.shares = shares
    }

    public static let shape = Shape<ClaimForm>(
        ClaimForm.init, WireField("incident", \.incident, .id(IncidentRecord.self)),
        WireField("event", \.event, .choice(ClaimWords.events)),
        WireField("bankCode", \.bankCode, .text(1...40)),
        WireField("accountNumber", \.accountNumber, .text(1...40)),
        WireField("accountHolder", \.accountHolder, .text(1...120)),
        WireField("ofAnother", \.ofAnother, .optional(.flag)),
        WireField("heir", \.heir, .optional(.id(ClaimFilingRequest.FamilyKey.self))),
        WireField("losses", \.losses, .list(of: .record(), 0...20)),
        WireField("leftHanded", \.leftHanded, .optional(.flag)),
        WireField("cost", \.cost, .optional(.rupiah())), WireField("landCost", \.landCost, .optional(.rupiah())),
        WireField("seaCost", \.seaCost, .optional(.rupiah())),
        WireField("airCost", \.airCost, .optional(.rupiah())),
        WireField("serviceMonths", \.serviceMonths, .optional(.integer(0...600))),
        WireField("scholarshipFor", \.scholarshipFor, .optional(.choice(ClaimWords.events))),
        WireField("schooling", \.schooling, .list(of: .record(), 0...20)),
        WireField("savings", \.savings, .optional(.choice(ClaimWords.savingsReasons))),
        WireField("shares", \.shares, .list(of: .record(), 0...20)))

    /// The same as a program would ask.
    public var request: ClaimFilingRequest {
        let costs = [("land", landCost), ("sea", seaCost), ("air", airCost)]
        let travels = costs.compactMap { way, cost in cost.map { TravelRecord(way: way, cost: $0) } }
        return ClaimFilingRequest(
            incident: incident, event: event, bankCode: bankCode, accountNumber: accountNumber,
            accountHolder: accountHolder, heir: heir, losses: losses, leftHanded: leftHanded, cost: cost,
            transport: travels, serviceMonths: serviceMonths, schooling: schooling, scholarshipFor: scholarshipFor,
            causes: [], circumstances: [], savings: savings, shares: shares)
    }
}
