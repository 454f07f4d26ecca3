// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewOwnData = Operation(
        "data.view", "See and take away everything held about oneself", [.worker, .relative])
    public static let askAboutData = Operation(
        "data.ask", "Ask for a correction or erasure of one's own data", [.worker, .relative], writes: true)
    public static let listDataRequests = Operation(
        "data.list", "See what people ask about their data, and how much time is left",
        [.counterOfficer, .contactAgent, .auditor, .inspector], scope: .nobody)
    public static let answerDataRequest = Operation(
        "data.answer", "Carry out or refuse what somebody asks about their data", [.counterOfficer, .contactAgent],
        writes: true)

    /// What people may ask about their own data.
    static let dataRightsOperations: [Operation] = [viewOwnData, askAboutData, listDataRequests, answerDataRequest]
}
