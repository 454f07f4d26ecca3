// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Never for claimants: what is odd is a reason to look, not a reproach.
    public static let viewFraudSignals = Operation(
        "fraud.view", "See what is odd about a claim", [.assessor, .approver, .inspector, .auditor])

    public static let viewRehabilitation = Operation(
        "rehabilitation.view", "See the plan by which an accident's victim recovers",
        [
            .worker, .relative, .assessor, .advisoryDoctor, .approver, .missionOfficer, .counterOfficer,
            .contactAgent, .inspector, .auditor,
        ])
    public static let planRehabilitation = Operation(
        "rehabilitation.plan", "Recommend a plan of rehabilitation or return to work", [.advisoryDoctor],
        writes: true)
    public static let recordRehabilitation = Operation(
        "rehabilitation.record", "Record steps, progress and the end of such a plan",
        [.assessor, .advisoryDoctor], writes: true)
    public static let listHospitals = Operation(
        "hospital.list", "See the partner hospitals", [.manager, .administrator, .assessor, .advisoryDoctor],
        scope: .nobody)
    public static let addHospital = Operation(
        "hospital.add", "Add a partner hospital", [.manager, .administrator], scope: .nobody, writes: true)

    /// What stands beside a claim for those who decide about it.
    static let claimCareOperations: [Operation] = [
        viewFraudSignals, viewRehabilitation, planRehabilitation, recordRehabilitation, listHospitals, addHospital,
    ]
}
