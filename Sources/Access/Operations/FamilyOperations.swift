// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let keepers: Set<Role> = [.worker, .counterOfficer, .missionOfficer]

    public static let viewFamily = Operation(
        "family.view", "See a worker's family, heirs and who may follow", keepers.union([.contactAgent]))
    public static let addRelative = Operation(
        "family.add", "Add somebody to a worker's family", keepers, writes: true)
    public static let correctRelative = Operation(
        "family.correct", "Correct what is recorded of a relative, or end a relative's right to follow", keepers,
        writes: true)
    public static let removeRelative = Operation(
        "family.remove", "Take somebody out of a worker's family", keepers, writes: true)

    /// A worker's family and heirs after the registration.
    static let familyOperations: [Operation] = [viewFamily, addRelative, correctRelative, removeRelative]
}
