// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection
import Web
import Wire

/// What is asked about a benefit, as options of a command.
struct BenefitQuestion: ParsableArguments {
    @Option(help: "death-by-accident, death, total-disability, partial-disability, treatment-abroad and so on.")
    var event: String
    @Option(help: "before, during or after.") var phase: String
    @Option(help: "The day of the event in Jakarta, YYYY-MM-DD.") var on: String
    @Option(help: "What was spent or lost, in rupiah.") var cost: String?
    @Option(help: "What was lost, such as right-hand-at-wrist; NAME*2 for two, NAME~40 for function reduced by 40 %.")
    var loss: [String] = []
    @Flag(help: "The worker is left-handed.") var leftHanded = false
    @Option(help: "Transport by land, in rupiah.") var land: String?
    @Option(help: "Transport by sea, in rupiah.") var sea: String?
    @Option(help: "Transport by air, in rupiah.") var air: String?
    @Option(help: "Months from the start of work to the dismissal.") var serviceMonths: String?
    @Option(help: "A child's schooling, as sd:6,smp:3; once for each child.") var child: [String] = []
    @Option(help: "The event that gives the right to a scholarship.") var scholarshipFor: String?
    @Option(help: "Months of membership.") var membershipMonths: String?
    @Option(help: "A cause that may exclude the benefit.") var cause: [String] = []
    @Option(help: "on-leave, lost-at-sea or above-insurance.") var circumstance: [String] = []
    @Flag(help: "The worker goes without a placement executor.") var perseorangan = false

    /// - Throws: `invalid` where an option cannot be read.
    var request: BenefitRequest {
        get throws {
            let today = SystemEnvironment.clock.now().jakartaDay
            return try BenefitQuery.decode(FormBody.document(fields)).request(today: today)
        }
    }

    /// The options as the API's query has them.
    private var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = [("event", event), ("phase", phase), ("on", on)]
        let single = [
            ("cost", cost), ("land", land), ("sea", sea), ("air", air), ("serviceMonths", serviceMonths),
            ("scholarshipFor", scholarshipFor), ("membershipMonths", membershipMonths),
        ]
        for (name, value) in single { if let value { fields.append((name, value)) } }
        for (name, values) in [("loss", loss), ("child", child), ("cause", cause), ("circumstance", circumstance)] {
            for value in values { fields.append((name, value)) }
        }
        if leftHanded { fields.append(("leftHanded", "true")) }
        if perseorangan { fields.append(("perseorangan", "true")) }
        return fields
    }
}
