// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks what the law gives for an event. Which fields it needs depends on the event.
public struct BenefitQuery: WireRecord {
    /// `death-by-accident`, `partial-disability` and so on; an unknown one is answered with all there are.
    public let event: String
    public let phase: Phase
    /// The day of the event in Jakarta; nil is today.
    public let on: CalendarDay?
    /// What was spent or lost, with proof.
    public let cost: Rupiah?
    /// What was lost, each `name`, `name*2` for two of them, `name~40` for function reduced by 40 percent, `name=15`
    /// for 15 percent as the doctor assessed.
    public let loss: [String]
    public let leftHanded: Bool?
    /// What was spent on transport by land, sea and air.
    public let land: Rupiah?
    public let sea: Rupiah?
    public let air: Rupiah?
    /// Whole months from the start of work to the dismissal.
    public let serviceMonths: Int?
    /// One entry a child, levels with years: `sd:6,smp:3`.
    public let child: [String]
    /// The event that gives the right to a scholarship.
    public let scholarshipFor: String?
    public let membershipMonths: Int?
    /// Causes that may exclude the benefit.
    public let cause: [String]
    /// `on-leave`, `lost-at-sea`, `above-insurance`.
    public let circumstance: [String]
    /// The worker goes without a placement executor.
    public let perseorangan: Bool?

    public static let shape = Shape<BenefitQuery>(
        BenefitQuery.init, WireField("event", \.event, .text(1...60)), WireField("phase", \.phase, .cases()),
        WireField("on", \.on, .optional(.day)), WireField("cost", \.cost, .optional(.rupiah())),
        WireField("loss", \.loss, .filledList(of: .text(0...80), 20)),
        WireField("leftHanded", \.leftHanded, .optional(.flag)),
        WireField("land", \.land, .optional(.rupiah())), WireField("sea", \.sea, .optional(.rupiah())),
        WireField("air", \.air, .optional(.rupiah())),
        WireField("serviceMonths", \.serviceMonths, .optional(.integer(0...1_200))),
        WireField("child", \.child, .filledList(of: .text(0...80), 10)),
        WireField("scholarshipFor", \.scholarshipFor, .optional(.text(1...60))),
        WireField("membershipMonths", \.membershipMonths, .optional(.integer(0...1_200))),
        WireField("cause", \.cause, .filledList(of: .text(0...60), 20)),
        WireField("circumstance", \.circumstance, .filledList(of: .text(0...60), 10)),
        WireField("perseorangan", \.perseorangan, .optional(.flag)))
}
