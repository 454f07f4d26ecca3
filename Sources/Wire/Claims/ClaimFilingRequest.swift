// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks for a benefit after an incident (Permenaker 4/2023 art. 44-46, 50, 57).
public struct ClaimFilingRequest: WireRecord {
    /// Marks keys of recorded family members.
    public enum FamilyKey {}

    public let incident: ID<IncidentRecord>
    public let event: String
    /// Three digits.
    public let bankCode: String
    public let accountNumber: String
    public let accountHolder: String
    /// After a death: which recorded relative asks; whom the law calls first where it is left out.
    public let heir: ID<FamilyKey>?
    public let losses: [LossRecord]
    public let leftHanded: Bool?
    public let cost: Rupiah?
    public let transport: [TravelRecord]
    public let serviceMonths: Int?
    public let schooling: [SchoolingRecord]
    public let scholarshipFor: String?
    public let causes: [String]
    public let circumstances: [String]
    /// For old-age savings: why; a death says it by itself.
    public let savings: String?
    /// Where the law divides among several heirs: the accounts of the others.
    public let shares: [HeirAccountRecord]

    public init(
        incident: ID<IncidentRecord>, event: String, bankCode: String, accountNumber: String, accountHolder: String,
        heir: ID<FamilyKey>?, losses: [LossRecord], leftHanded: Bool?, cost: Rupiah?, transport: [TravelRecord],
        serviceMonths: Int?, schooling: [SchoolingRecord], scholarshipFor: String?, causes: [String],
        circumstances: [String], savings: String? = nil, shares: [HeirAccountRecord] = []
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
        self.transport = transport
        self.serviceMonths = serviceMonths
        self.schooling = schooling
        self.scholarshipFor = scholarshipFor
        self.causes = causes
        self.circumstances = circumstances
        self.savings = savings
        self.shares = shares
    }

    public static let shape = Shape<ClaimFilingRequest>(
        ClaimFilingRequest.init, WireField("incident", \.incident, .id(IncidentRecord.self)),
        WireField("event", \.event, .choice(ClaimWords.events)),
        WireField("bankCode", \.bankCode, .text(3...40, example: "002")),
        WireField("accountNumber", \.accountNumber, .text(5...30)),
        WireField("accountHolder", \.accountHolder, .text(2...100)),
        WireField("heir", \.heir, .optional(.id(FamilyKey.self))),
        WireField("losses", \.losses, .list(of: .record(), 0...20)),
        WireField("leftHanded", \.leftHanded, .optional(.flag)),
        WireField("cost", \.cost, .optional(.rupiah())),
        WireField("transport", \.transport, .list(of: .record(), 0...20)),
        WireField("serviceMonths", \.serviceMonths, .optional(.integer(0...600))),
        WireField("schooling", \.schooling, .list(of: .record(), 0...20)),
        WireField("scholarshipFor", \.scholarshipFor, .optional(.choice(ClaimWords.events))),
        WireField("causes", \.causes, .list(of: .choice(ClaimWords.causes))),
        WireField("circumstances", \.circumstances, .list(of: .choice(ClaimWords.circumstances))),
        WireField("savings", \.savings, .optional(.choice(ClaimWords.savingsReasons))),
        WireField("shares", \.shares, .list(of: .record(), 0...20)))
}
