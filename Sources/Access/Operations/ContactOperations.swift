// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let family: Set<Role> = [.worker, .relative]
    private static let desks: Set<Role> = [.contactAgent, .missionOfficer, .counterOfficer]

    public static let viewContact = Operation(
        "contact.view", "See a case of the contact centre", family.union(desks).union([.inspector]))
    public static let openContact = Operation(
        "contact.open", "Open a case of the contact centre", family.union(desks), writes: true)
    public static let writeContact = Operation(
        "contact.write", "Write or speak in a case of the contact centre", family.union(desks), writes: true)
    public static let rateContact = Operation(
        "contact.rate", "Say how content one is with the answer", family, writes: true)
    public static let listContacts = Operation(
        "contact.list", "See the contact centre's cases", desks.union([.inspector]), scope: .nobody)
    public static let listSensitiveContacts = Operation(
        "contact.list-sensitive", "See cases of violence and trafficking", [.missionOfficer, .inspector],
        scope: .nobody)
    public static let handleContact = Operation(
        "contact.handle", "Take, answer, sort and close a case of the contact centre", desks, writes: true)
    public static let viewContactFigures = Operation(
        "contact.figures", "See how the contact centre answers",
        [.manager, .inspector, .auditor, .administrator, .contactAgent], scope: .nobody)
    public static let readKnowledge = Operation(
        "knowledge.read", "Read answers to usual questions", Set(Role.allCases), isPublic: true, scope: .nobody)

    /// Cases of the contact centre.
    static let contactOperations: [Operation] = [
        viewContact, openContact, writeContact, rateContact, listContacts, listSensitiveContacts, handleContact,
        viewContactFigures, readKnowledge,
    ]
}
