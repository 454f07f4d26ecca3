// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let desks: Set<Role> = [.counterOfficer, .missionOfficer, .contactAgent]
    private static let keepers: Set<Role> = [.administrator, .manager]

    public static let takePlacementEvents = Operation(
        "placement-system.events", "Take departures and returns that the placement system tells", [], scope: .nobody,
        writes: true, partner: .placementEvents)
    public static let lookUpPlacement = Operation(
        "placement-system.look-up", "Ask the placement system for a worker's record", desks, scope: .nobody,
        writes: true)
    public static let checkPlacement = Operation(
        "placement-system.check", "Compare a person with the placement system's record", desks, writes: true)
    public static let tellPlacementSystem = Operation(
        "placement-system.tell", "Tell the placement system how a person is insured", desks, writes: true)

    public static let verifyIdentity = Operation(
        "population.verify", "Have the population register verify an identity", desks, writes: true)
    public static let viewIdentity = Operation(
        "population.view", "See what the population register answered about an identity",
        desks.union([.inspector, .auditor]))

    public static let takeCrossings = Operation(
        "crossing.take", "Take crossings of the border that immigration tells", [], scope: .nobody, writes: true,
        partner: .crossings)
    public static let viewToldEvents = Operation(
        "told-event.list", "See which departures and returns told by other systems wait", desks, scope: .nobody)
    public static let settleToldEvent = Operation(
        "told-event.settle", "Say whom a told departure or return is about, or leave it", desks, scope: .nobody,
        writes: true)

    public static let viewOutside = Operation(
        "outside.view", "See the state of outside parties and what waits for them", desks.union(keepers),
        scope: .nobody)
    public static let retryOutside = Operation(
        "outside.retry", "Have what waits for an outside party tried again at once", desks.union(keepers),
        scope: .nobody, writes: true)

    /// The placement system, the population register, immigration, and the state of all of them.
    static let outsideOperations: [Operation] = [
        takePlacementEvents, lookUpPlacement, checkPlacement, tellPlacementSystem, verifyIdentity, viewIdentity,
        takeCrossings, viewToldEvents, settleToldEvent, viewOutside, retryOutside,
    ]
}
